//! A PostgreSQL of the test's own, to stop and start while others work: the one that all tests share must not be touched.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::temporary;

pub struct Cluster {
    folder: PathBuf,
    programs: PathBuf,
}

impl Cluster {
    /// One that keeps what it has told to be kept, also when it is ended at once.
    ///
    /// # Panics
    /// When PostgreSQL's own programs are not installed.
    pub fn new() -> Self {
        let cluster = Self { folder: temporary(), programs: programs() };
        cluster.does("chmod", &["755", cluster.at("").to_str().unwrap()]);
        if root() {
            cluster.does("chown", &["postgres:", cluster.at("").to_str().unwrap()]);
        }
        let db = cluster.at("db");
        cluster
            .runs("initdb", &["-D", db.to_str().unwrap(), "-U", "traden", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8"]);
        cluster.start();
        cluster.runs("createdb", &["-h", cluster.folder.to_str().unwrap(), "-U", "traden", "traden"]);
        cluster
    }

    pub fn url(&self) -> String {
        format!("postgres://traden@localhost/traden?host={}", self.folder.display())
    }

    pub fn start(&self) {
        let (db, log) = (self.at("db"), self.at("log"));
        let told = format!("-k {} -c listen_addresses=''", self.folder.display());
        self.runs("pg_ctl", &["-D", db.to_str().unwrap(), "-l", log.to_str().unwrap(), "-w", "-o", &told, "start"]);
    }

    /// `fast`: whoever is connected is cut off, and it ends in order. `immediate`: it ends as if the power had gone.
    pub fn stop(&self, how: &str) {
        self.runs("pg_ctl", &["-D", self.at("db").to_str().unwrap(), "-m", how, "-w", "stop"]);
    }

    fn at(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// PostgreSQL refuses to be started by root.
    fn runs(&self, program: &str, arguments: &[&str]) {
        let program = self.programs.join(program);
        let program = program.to_str().unwrap();
        if root() {
            self.does("runuser", &[&["-u", "postgres", "--", program], arguments].concat());
        } else {
            self.does(program, arguments);
        }
    }

    fn does(&self, program: &str, arguments: &[&str]) {
        let status = Command::new(program)
            .args(arguments)
            .current_dir(&self.folder)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .status()
            .unwrap_or_else(|error| panic!("{program}: {error}"));
        assert!(status.success(), "{program} {arguments:?}: {status}");
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        let db = self.at("db");
        if db.join("postmaster.pid").exists() {
            self.stop("immediate");
        }
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

fn root() -> bool {
    std::fs::metadata("/proc/self").is_ok_and(|me| std::os::unix::fs::MetadataExt::uid(&me) == 0)
}

fn programs() -> PathBuf {
    let versions = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let found = versions.map(|version| version.path().join("bin")).filter(|bin| bin.join("initdb").exists()).max();
    found
        .or_else(|| Path::new("/usr/bin/initdb").exists().then(|| PathBuf::from("/usr/bin")))
        .unwrap_or_else(|| panic!("this test starts a PostgreSQL of its own and finds none: apt-get install postgresql"))
}
