//! Would a test notice? Each fault here is one that somebody could make in an SQL text: a lost `distinct`, a lost state,
//! a lost clause of consent. Where its text stands is looked after with every run; `./dev mutants sql` plants them one
//! by one and runs the tests that must fail then. A new rule in SQL gets its fault here, in the file of its kind.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

mod consent;
mod counts;
mod doors;
mod holds;
mod plant;
mod projects;
mod remarks;
mod states;

use std::path::{Path, PathBuf};

/// A clause that is lost, and who must miss it.
#[derive(Debug, Clone, Copy)]
pub struct Fault {
    pub lost: &'static str,
    pub file: &'static str,
    /// As it stands in the file, once, and nowhere else in the sources.
    pub stands: &'static str,
    /// The same as it stands in the built program, where the pieces of a text have come together.
    pub built: &'static str,
    /// What is planted instead; never longer, since it takes the same place.
    pub becomes: &'static str,
    /// The tests that must fail: the binary (`app` and `server` are the unit tests), and how their names begin.
    pub by: (&'static str, &'static str),
}

/// In this file, this text becomes that; tests of this binary whose names hold this must fail.
const fn fault(
    lost: &'static str,
    file: &'static str,
    stands: &'static str,
    becomes: &'static str,
    binary: &'static str,
    tests: &'static str,
) -> Fault {
    Fault { lost, file, stands, built: stands, becomes, by: (binary, tests) }
}

impl Fault {
    /// Where the text is put together from pieces: what it looks like then.
    const fn built(self, built: &'static str) -> Self {
        Self { built, ..self }
    }
}

fn all() -> impl Iterator<Item = Fault> {
    [counts::LOST, consent::LOST, doors::LOST, holds::LOST, projects::LOST, remarks::LOST, states::LOST]
        .into_iter()
        .flatten()
        .copied()
}

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

fn sources(folder: &Path, found: &mut Vec<(PathBuf, String)>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() && !path.ends_with("server/tests/faults") {
            sources(&path, found);
        } else if path.extension().is_some_and(|is| is == "rs") {
            let text = std::fs::read_to_string(&path).unwrap();
            found.push((path, text));
        }
    }
}

#[test]
fn each_fault_has_one_place_of_its_own() {
    let mut texts = Vec::new();
    for folder in ["app/src", "server/src", "server/tests"] {
        sources(&root().join(folder), &mut texts);
    }
    let mut wrong = Vec::new();
    for fault in all() {
        let places = texts.iter().flat_map(|(path, text)| text.matches(fault.stands).map(move |_| path));
        let places: Vec<&Path> = places.map(|path| path.strip_prefix(root()).unwrap()).collect();
        if places != [Path::new(fault.file)] {
            wrong.push(format!(
                "{}: {:?} should stand once in {}, and stands in {places:?}",
                fault.lost, fault.stands, fault.file
            ));
        }
        if fault.becomes.len() > fault.built.len() || fault.becomes == fault.built {
            wrong.push(format!("{}: {:?} cannot take the place of {:?}", fault.lost, fault.becomes, fault.built));
        }
        if all().filter(|other| other.lost == fault.lost).count() > 1 {
            wrong.push(format!("two are called {:?}", fault.lost));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
#[ignore = "`./dev mutants sql` runs it, with the built tests at hand"]
fn each_fault_is_noticed() {
    plant::each(all().collect());
}
