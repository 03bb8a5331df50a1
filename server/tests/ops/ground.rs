//! A filled database that a command can be pointed at: a file in a folder of its own, or a PostgreSQL database of its own.

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

use app::clock::Clock;
use app::db::{Db, Opening, Place};
use app::house::{House, Settings};
use app::pepper::Pepper;
use app::secret;
use app::texts::Texts;
use server::demo::{Cast, fill};
use server::files;
use sqlx::{ConnectOptions, Connection, Executor};

use crate::house::{story, temporary};

pub struct Ground {
    /// Where files go; holds the database when it is a file. Only we may read it.
    pub folder: PathBuf,
    pub place: Place,
    admin: Option<String>,
}

/// Runs a test on an empty SQLite file and, when `TEST_DATABASE_URL` is set, on an empty PostgreSQL database.
pub async fn on_both<F: AsyncFn(&Ground)>(test: F) {
    let ground = Ground::file();
    test(&ground).await;
    ground.gone().await;
    if let Ok(url) = std::env::var("TEST_DATABASE_URL") {
        let ground = Ground::postgres(&url).await;
        test(&ground).await;
        ground.gone().await;
    }
}

impl Ground {
    pub fn file() -> Self {
        let folder = private();
        Self { place: Place::File(folder.join("traden.db")), folder, admin: None }
    }

    async fn postgres(admin: &str) -> Self {
        let url = other_database(admin, &format!("t{}", &secret::token().unwrap()[..20]));
        let ground = Self { folder: private(), place: Place::Postgres(url), admin: Some(admin.to_owned()) };
        ground.administer(&format!("create database \"{}\"", ground.name())).await;
        ground
    }

    /// The same again, to be damaged. Nobody may be at the first.
    pub async fn copy(&self) -> Self {
        let Some(admin) = &self.admin else {
            let copy = Self::file();
            fs::copy(self.path(), copy.path()).unwrap();
            return copy;
        };
        let url = other_database(admin, &format!("t{}", &secret::token().unwrap()[..20]));
        let copy = Self { folder: private(), place: Place::Postgres(url), admin: Some(admin.clone()) };
        copy.administer(&format!("create database \"{}\" template \"{}\"", copy.name(), self.name())).await;
        copy
    }

    /// One more, with nothing in it.
    pub async fn empty(&self) -> Self {
        match &self.admin {
            None => Self::file(),
            Some(admin) => Self::postgres(admin).await,
        }
    }

    pub async fn gone(self) {
        if self.admin.is_some() {
            self.administer(&format!("drop database \"{}\" with (force)", self.name())).await;
        }
        // There is none where nothing was served.
        let _ = fs::remove_file(self.secret());
        fs::remove_dir_all(self.folder).unwrap();
    }

    /// Where its secret lies once it has been served.
    pub fn secret(&self) -> PathBuf {
        self.folder.with_extension("secret")
    }

    async fn administer(&self, sql: &str) {
        let mut conn = sqlx::PgConnection::connect(self.admin.as_ref().unwrap()).await.unwrap();
        conn.execute(sqlx::AssertSqlSafe(sql.to_owned())).await.unwrap();
        conn.close().await.unwrap();
    }

    fn name(&self) -> String {
        let Place::Postgres(url) = &self.place else { unreachable!() };
        url::Url::parse(url).unwrap().path()[1..].to_owned()
    }

    pub fn is_file(&self) -> bool {
        self.admin.is_none()
    }

    /// The database's file.
    pub fn path(&self) -> &Path {
        let Place::File(path) = &self.place else { panic!("no file") };
        path
    }

    pub fn url(&self) -> String {
        match &self.place {
            Place::File(path) => format!("sqlite://{}", path.display()),
            Place::Postgres(url) => url.clone(),
        }
    }

    pub async fn open(&self) -> Db {
        Db::open(&self.url()).await.unwrap()
    }

    /// Puts the demo's story into it, and leaves it closed.
    pub async fn filled(&self) -> Cast {
        let db = self.open().await;
        let settings =
            Settings { base_url: "http://127.0.0.1".to_owned(), texts: Texts::of_the_demo(), ..Settings::default() };
        let house = House::new(db.clone(), Clock::System, files::table(), settings, Pepper::new([1; 32]));
        let cast = fill(&house, &story()).await.unwrap();
        db.close().await;
        self.close_to_others();
        cast
    }

    pub fn close_to_others(&self) {
        for entry in fs::read_dir(&self.folder).unwrap() {
            fs::set_permissions(entry.unwrap().path(), fs::Permissions::from_mode(0o600)).unwrap();
        }
    }

    /// Runs statements without a look at the keys: what a bug, a slip of the hand or a bad disk may do.
    pub async fn damage(&self, statements: &[&'static str]) {
        match &self.place {
            Place::File(path) => {
                let mut conn = app::db::as_it_is(path, Opening::Mend).foreign_keys(false).connect().await.unwrap();
                for sql in statements {
                    conn.execute(*sql).await.unwrap();
                }
                conn.close().await.unwrap();
            }
            Place::Postgres(url) => {
                let mut conn = sqlx::PgConnection::connect(url).await.unwrap();
                conn.execute("set session_replication_role = replica").await.unwrap();
                for sql in statements {
                    conn.execute(*sql).await.unwrap();
                }
                conn.close().await.unwrap();
            }
        }
    }

    pub async fn count(&self, sql: &'static str) -> i64 {
        let db = Db::open_existing(&self.place, Opening::Mend).await.unwrap();
        let n = app::value!(&mut db.read().await.unwrap(), i64, sql).unwrap();
        db.close().await;
        n
    }

    /// `traden COMMAND … --database-url …`
    pub fn traden(&self, arguments: &[&str]) -> Said {
        let mut command = traden();
        match &self.place {
            Place::File(_) => command.args(arguments).arg("--data").arg(&self.folder),
            Place::Postgres(url) => command.args(arguments).arg("--database-url").arg(url),
        };
        Said::of(command.output().unwrap())
    }

    /// Starts `traden serve` on it.
    pub fn served(&self, more: &[&str]) -> Served {
        let mut command = traden();
        command.args(["serve", "--listen", "127.0.0.1:0"]).args(more);
        if !more.contains(&"--secret") {
            command.arg("--secret").arg(self.secret());
        }
        match &self.place {
            Place::File(_) => command.arg("--data").arg(&self.folder),
            Place::Postgres(url) => command.arg("--database-url").arg(url),
        };
        Served::start(command)
    }
}

/// The program, whatever stands in the environment of whoever runs the tests.
pub fn traden() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_traden"));
    for (name, _) in std::env::vars() {
        if name.starts_with("TRADEN_") {
            command.env_remove(name);
        }
    }
    command.env_remove("DATABASE_URL").env_remove("RUST_LOG").stdin(Stdio::null());
    command
}

pub struct Said {
    pub well: bool,
    /// All that was printed.
    pub text: String,
}

impl Said {
    pub fn of(output: Output) -> Self {
        let text = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap()).concat();
        Self { well: output.status.success(), text }
    }
}

/// A server that runs until it is dropped.
pub struct Served {
    child: Child,
    lines: std::sync::mpsc::Receiver<String>,
    pub base: String,
    /// What it said until it was ready.
    pub before: Vec<String>,
}

impl Served {
    pub fn start(mut command: Command) -> Self {
        let mut child = command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
        let (sender, lines) = std::sync::mpsc::channel();
        let said = BufReader::new(child.stderr.take().unwrap());
        std::thread::spawn(move || said.lines().map_while(Result::ok).try_for_each(|line| sender.send(line)));
        let mut served = Self { child, lines, base: String::new(), before: Vec::new() };
        let ready = loop {
            let line = served.lines.recv().unwrap_or_else(|_| panic!("it did not start: {:?}", served.before));
            if line.contains("ready") {
                break line;
            }
            served.before.push(line);
        };
        let (_, port) = ready.split_once("127.0.0.1:").unwrap();
        let at = format!("127.0.0.1:{}", port.chars().take_while(char::is_ascii_digit).collect::<String>());
        answers(&at);
        served.base = format!("http://{at}");
        served
    }

    /// Waits until it says something.
    pub fn says(&self, words: &str) -> String {
        let until = Instant::now() + Duration::from_mins(1);
        loop {
            let left = until.saturating_duration_since(Instant::now());
            let line = self.lines.recv_timeout(left).unwrap_or_else(|_| panic!("it never said {words}"));
            if line.contains(words) {
                return line;
            }
        }
    }

    /// Dies in the middle of what it does.
    pub fn killed(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Stops as it is meant to.
    pub fn stopped(mut self) {
        let pid = i32::try_from(self.child.id()).unwrap();
        rustix::process::kill_process(rustix::process::Pid::from_raw(pid).unwrap(), rustix::process::Signal::TERM).unwrap();
        assert!(self.child.wait().unwrap().success());
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn answers(at: &str) {
    let mut stream = TcpStream::connect(at).unwrap();
    stream.write_all(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
}

/// Every file in a folder: its name, what is in it, and when it and the folder were written.
pub fn picture(folder: &Path) -> BTreeMap<PathBuf, (Vec<u8>, i64, i64)> {
    let mut found = BTreeMap::new();
    let about = |path: &Path| fs::metadata(path).map(|about| (about.mtime(), about.mtime_nsec())).unwrap();
    let (s, ns) = about(folder);
    found.insert(folder.to_owned(), (Vec::new(), s, ns));
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let (s, ns) = about(&path);
        found.insert(path.clone(), (fs::read(&path).unwrap(), s, ns));
    }
    found
}

pub fn private() -> PathBuf {
    let folder = temporary();
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o700)).unwrap();
    folder
}

fn other_database(url: &str, name: &str) -> String {
    let mut url = url::Url::parse(url).unwrap();
    url.set_path(name);
    url.into()
}
