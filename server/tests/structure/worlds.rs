//! A world in a test is one that can come to be: it is made through the stores that the pages use too. A test writes past
//! them only where that is what it is about, and says here why.

use std::collections::BTreeSet;
use std::path::Path;

use regex::Regex;

use super::imports::{files, is_product, without_tests};

/// Files of tests that write to the database by themselves, and why they must.
const MAY_WRITE: &[(&str, &str)] = &[
    ("app/src/db/failures.rs", "what the database refuses, and how"),
    ("app/src/db/hold.rs", "what waits for a row that is held"),
    ("app/src/db/opening.rs", "what a connection can bear"),
    ("app/src/db.rs", "statements as texts"),
    ("app/src/testing.rs", "sign-ins are made by the program around the app"),
    ("app/src/needs/evidence/store/tests.rs", "what the database refuses"),
    ("server/tests/disk.rs", "a sign-in that is due to be noted anew"),
    ("server/tests/faults", "clauses as texts"),
    ("server/tests/jobs.rs", "each by itself, however old"),
    ("server/tests/kept.rs", "what cannot be opened, and what is old"),
    ("server/tests/ops/backup.rs", "that the copy is of before, and that it is not trusted"),
    ("server/tests/ops/check.rs", "a repair while somebody works"),
    ("server/tests/ops/damage.rs", "the one file that damages a world, for check to find"),
    ("server/tests/ops/older.rs", "the one file that stands in for an older version"),
    ("server/tests/ops/start.rs", "somebody in a database that is not the demo's"),
    ("server/tests/people.rs", "an invitation of long ago"),
    ("server/tests/races", "back to where they began, between two runs"),
    ("server/tests/structure", "statements as texts"),
    ("server/tests/trouble.rs", "a database of a newer version, and one that is broken"),
];

fn tests_of(file: &Path, text: &str) -> String {
    if file.iter().any(|part| part == "tests") || !is_product(file) {
        return text.to_owned();
    }
    text[without_tests(text).len()..].to_owned()
}

#[test]
fn a_test_makes_its_world_through_the_stores() {
    let root = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."));
    let writes = Regex::new(r#""(insert into|update|delete from) [a-z_]+[ \\"]"#).unwrap();
    let mut found = Vec::new();
    for folder in ["app/src", "server/src", "server/tests"] {
        files(&root.join(folder), &mut found);
    }
    let mut writing = BTreeSet::new();
    for file in &found {
        let path = file.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
        if writes.is_match(&tests_of(file, &std::fs::read_to_string(file).unwrap())) {
            writing.insert(path);
        }
    }
    let may = |path: &str| MAY_WRITE.iter().any(|(one, _)| path == *one || path.starts_with(&format!("{one}/")));
    let past: Vec<_> = writing.iter().filter(|path| !may(path)).collect();
    assert!(past.is_empty(), "make it through a store, in the cast: {past:#?}");
    let idle: Vec<_> = MAY_WRITE
        .iter()
        .filter(|(one, _)| !writing.iter().any(|path| path == one || path.starts_with(&format!("{one}/"))))
        .collect();
    assert!(idle.is_empty(), "they write nothing any more: {idle:#?}");
}
