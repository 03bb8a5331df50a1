//! The real program in a process of its own, for what only a process can meet: a full disk, signals, being killed.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use app::clock::Clock;
use app::db::Db;
use app::house::{House, Settings};
use app::pepper::Pepper;
use app::rights::Role;
use app::secret;
use app::texts::Texts;
use chrono::TimeDelta;
use server::auth::store;
use server::config::file_url;
use server::demo::fill;
use server::files;

use super::{Browser, story};

pub struct Process {
    pub child: Child,
    pub base: String,
    pub folder: PathBuf,
    token: String,
}

impl Process {
    /// `traden serve` on a data folder, with the story in its database.
    pub async fn serving(folder: &Path) -> Self {
        Self::serving_on(folder, &file_url(folder).unwrap()).await
    }

    /// The same on whatever database.
    pub async fn serving_on(folder: &Path, url: &str) -> Self {
        let db = Db::open(url).await.unwrap();
        let settings =
            Settings { base_url: "http://127.0.0.1".to_owned(), texts: Texts::of_the_demo(), ..Settings::default() };
        let house = House::new(db.clone(), Clock::System, files::table(), settings, Pepper::new([1; 32]));
        let cast = fill(&house, &story()).await.unwrap();
        let token = secret::token().unwrap();
        let now = house.clock.now();
        let until = now + TimeDelta::days(1);
        let mut conn = house.write().await.unwrap();
        store::add_link(&mut conn, &secret::hash(&token), cast.first(Role::Lead), false, now, until).await.unwrap();
        conn.commit().await.unwrap();
        db.close().await;
        let mut serve = Command::new(env!("CARGO_BIN_EXE_traden"));
        serve.args(["serve", "--listen", "127.0.0.1:0", "--data"]).arg(folder).env_remove("DATABASE_URL");
        if url.starts_with("postgres:") {
            serve.env("DATABASE_URL", url);
        }
        let mut child = serve.stderr(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
        let port = lines
            .find_map(|line| {
                let line = line.ok()?;
                let after = line.split_once("ready")?.1.split("127.0.0.1:").nth(1)?.to_owned();
                Some(after.chars().take_while(char::is_ascii_digit).collect::<String>())
            })
            .unwrap();
        // Whoever writes into a pipe that nobody reads stands still in the end.
        std::thread::spawn(move || lines.for_each(|line| eprintln!("{}", line.unwrap_or_default())));
        Self { child, base: format!("http://127.0.0.1:{port}"), folder: folder.to_owned(), token }
    }

    pub fn somebody(&self) -> Browser {
        Browser::at(&self.base)
    }

    /// The lead, signed in: once in each process.
    pub async fn signed_in(&self) -> Browser {
        let browser = self.somebody();
        assert_eq!(browser.sends(&format!("/in/{}", self.token), &[]).await.status, 303);
        browser
    }

    pub fn port(&self) -> &str {
        self.base.rsplit(':').next().unwrap()
    }

    pub fn told(&self, signal: &str) {
        let sent = Command::new("kill").args([signal, &self.child.id().to_string()]).status().unwrap();
        assert!(sent.success());
    }

    /// Waits for its end, and tells how long that took. Panics when it takes longer than `longest`.
    pub fn ends_within(&mut self, longest: Duration) -> (ExitStatus, Duration) {
        let from = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return (status, from.elapsed());
            }
            assert!(from.elapsed() < longest, "still there after {longest:?}");
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

pub fn url(folder: &Path) -> String {
    format!("sqlite://{}", folder.join("traden.db").display())
}
