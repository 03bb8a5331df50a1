//! What a visitor sees first stays what it is.

use std::collections::BTreeSet;
use std::process::Command;

/// Hidden files are for tools and may come and go.
const TOP: &[&str] = &[
    "Cargo.lock",
    "Cargo.toml",
    "LICENSE",
    "README.md",
    "app",
    "content",
    "dev",
    "end2end",
    "migrations",
    "server",
    "style",
];

#[test]
fn at_the_top_lies_only_what_belongs_there() {
    let listed = Command::new("git")
        .args(["ls-files", "-z"])
        .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
        .output()
        .expect("git tells which files belong to the project: it is needed here");
    assert!(listed.status.success(), "{}", String::from_utf8_lossy(&listed.stderr));
    let names = String::from_utf8(listed.stdout).unwrap();
    let top: BTreeSet<&str> = names.split('\0').filter_map(|path| path.split('/').next()).collect();
    let top: Vec<&str> = top.into_iter().filter(|name| !name.is_empty() && !name.starts_with('.')).collect();
    assert_eq!(top, TOP);
}
