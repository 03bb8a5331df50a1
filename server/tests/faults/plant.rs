//! An SQL text stands in a built program as it stands in the source, and white space means nothing in it. So a fault is
//! planted in a copy of the built tests, with spaces for what is lost: nothing is compiled, and the sources stay as they
//! are.

use std::collections::BTreeMap;
use std::io::Read;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::{Fault, root};

/// Tests that take longer than this have told nothing.
const PATIENCE: Duration = Duration::from_mins(10);

/// What a database says of a text that it cannot read. A fault that makes one of those has tested nothing.
const NO_SQL: &[&str] =
    &["syntax error", "near \"", "no such column", "no such table", "incomplete input", "does not exist"];

/// The built tests by their binary, from what cargo wrote about them.
fn built() -> BTreeMap<String, PathBuf> {
    let log =
        std::env::var("TRADEN_BUILT").expect("TRADEN_BUILT names what `cargo test --no-run --message-format=json` wrote");
    let log = std::fs::read_to_string(log).unwrap();
    let lines = log.lines().filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok());
    let tests = lines.filter(|line| line["profile"]["test"] == true && line["executable"].is_string());
    tests
        .filter(|line| line["target"]["kind"][0] != "bin")
        .map(|line| {
            let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
            (text(&line["target"]["name"]), text(&line["executable"]).into())
        })
        .collect()
}

#[derive(Debug, PartialEq, Eq)]
enum Ended {
    Passed(usize),
    Failed(String),
    NotYet,
}

/// Runs the tests of one binary whose names hold `tests`.
fn run(program: &Path, of: &str, tests: &str) -> Ended {
    let folder = root().join(if of == "app" { "app" } else { "server" });
    let mut child = Command::new(program)
        .args([tests, "--test-threads=2"])
        .current_dir(folder)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let (mut out, mut err) = (child.stdout.take().unwrap(), child.stderr.take().unwrap());
    let out = std::thread::spawn(move || {
        let mut said = Vec::new();
        _ = out.read_to_end(&mut said);
        said
    });
    let err = std::thread::spawn(move || {
        let mut said = Vec::new();
        _ = err.read_to_end(&mut said);
        said
    });
    let until = Instant::now() + PATIENCE;
    let status = loop {
        match child.try_wait().unwrap() {
            Some(status) => break Some(status),
            None if Instant::now() > until => {
                child.kill().unwrap();
                child.wait().unwrap();
                break None;
            }
            None => std::thread::sleep(Duration::from_millis(50)),
        }
    };
    let said = [out.join().unwrap(), err.join().unwrap()].map(|said| String::from_utf8_lossy(&said).into_owned()).concat();
    match status {
        Some(status) if status.success() => {
            let passed = said.split("test result: ok. ").nth(1).and_then(|rest| rest.split(' ').next()?.parse().ok());
            Ended::Passed(passed.unwrap_or_default())
        }
        Some(_) => Ended::Failed(said),
        None => Ended::NotYet,
    }
}

/// The program with another text in the same place, everywhere that it stands.
fn planted(program: &[u8], fault: &Fault) -> Option<Vec<u8>> {
    let mut becomes = fault.becomes.as_bytes().to_vec();
    becomes.resize(fault.built.len(), b' ');
    let mut planted = program.to_vec();
    let (mut at, mut places) = (0, 0);
    while let Some(found) = find(&program[at..], fault.built.as_bytes()) {
        planted[at + found..][..becomes.len()].copy_from_slice(&becomes);
        at += found + becomes.len();
        places += 1;
    }
    (places > 0).then_some(planted)
}

fn find(among: &[u8], wanted: &[u8]) -> Option<usize> {
    let (first, rest) = wanted.split_first()?;
    let mut at = 0;
    loop {
        at += among[at..].iter().position(|byte| byte == first)?;
        if among[at + 1..].starts_with(rest) {
            return Some(at);
        }
        at += 1;
    }
}

/// What became of a fault, in a word, and why when it is no catch.
fn tried(programs: &BTreeMap<String, PathBuf>, fault: &Fault, kept: &Path) -> (&'static str, String) {
    let (binary, tests) = fault.by;
    let Some(program) = programs.get(binary) else { return ("broken", format!("no tests are called {binary}")) };
    // Tests that fail anyhow, or that are not there, say nothing.
    let sound = kept.join(format!("sound {binary} {}", tests.replace(':', ".")));
    if !sound.exists() {
        let ended = run(program, binary, tests);
        if !matches!(ended, Ended::Passed(1..)) {
            return ("broken", format!("{binary} {tests} without a fault: {ended:?}"));
        }
        std::fs::write(&sound, "").unwrap();
    }
    let Some(with_fault) = planted(&std::fs::read(program).unwrap(), fault) else {
        return ("broken", format!("{:?} does not stand in the tests of {binary}", fault.built));
    };
    let copy = kept.join("planted");
    // A new file: one from a run that was ended may still be running.
    _ = std::fs::remove_file(&copy);
    std::fs::write(&copy, with_fault).unwrap();
    std::fs::set_permissions(&copy, std::fs::Permissions::from_mode(0o755)).unwrap();
    match run(&copy, binary, tests) {
        Ended::Passed(n) => ("SURVIVED", format!("{n} tests passed: {binary} {tests}")),
        Ended::NotYet => ("broken", "its tests do not come to an end".to_owned()),
        Ended::Failed(said) => match NO_SQL.iter().find(|words| said.contains(**words)) {
            Some(words) => ("broken", format!("the database says {words:?}: this is no SQL any more")),
            None => ("caught", String::new()),
        },
    }
}

/// Plants them one by one. What has been seen with these sources stands in `TRADEN_KEPT` and is not tried again.
pub fn each(faults: Vec<Fault>) {
    let programs = built();
    let kept = PathBuf::from(std::env::var("TRADEN_KEPT").expect("TRADEN_KEPT names a folder for what has been seen"));
    std::fs::create_dir_all(&kept).unwrap();
    let only = std::env::var("TRADEN_ONLY").unwrap_or_default();
    let mut sums: BTreeMap<&str, usize> = BTreeMap::new();
    for fault in faults.iter().filter(|fault| fault.lost.contains(&only)) {
        let seen = kept.join(fault.lost.replace('/', " "));
        let described = format!("{fault:?}");
        let (word, why) = if std::fs::read_to_string(&seen).is_ok_and(|before| before == described) {
            ("caught", String::new())
        } else {
            tried(&programs, fault, &kept)
        };
        if word == "caught" {
            std::fs::write(&seen, described).unwrap();
        }
        println!("{word:<9} {} ({}) {why}", fault.lost, fault.file);
        *sums.entry(word).or_default() += 1;
    }
    _ = std::fs::remove_file(kept.join("planted"));
    let of = |word: &str| sums.get(word).copied().unwrap_or_default();
    let planted: usize = sums.values().sum();
    println!("{planted} faults planted: {} caught, {} survived, {} broken", of("caught"), of("SURVIVED"), of("broken"));
    assert_eq!(of("caught"), planted, "not every fault was noticed");
}
