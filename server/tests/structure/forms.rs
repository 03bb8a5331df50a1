//! What is typed into a form is taken along into the other language: its page is there for it. Small forms beside are
//! exempt, each by its file and for a reason.

use std::path::Path;

use super::imports::{files, is_product, without_tests};

/// Where a form stands that is not taken along, how many there are in the file, and why.
const EXEMPT: &[(&str, usize, &str)] = &[
    ("feedback/pages/urgent.rs", 1, "a note beside the answer, which is taken along"),
    ("patterns/pages/dissolve.rs", 1, "a button"),
    ("prototypes/pages/links.rs", 1, "a row each for the needs that are linked, beside the one that is being linked"),
    ("rounds/pages/close.rs", 1, "a button"),
    ("settings/pages/groups.rs", 2, "a name in a row, beside what the project is"),
    ("sources/import/check.rs", 1, "choices about a text that waits already"),
    ("team/pages/leaving.rs", 1, "a button"),
    ("thread/opening/again.rs", 1, "a tick"),
    ("thread/quote.rs", 2, "a choice and a day"),
];

#[test]
fn a_form_is_taken_along_into_the_other_language_or_exempt_by_name() {
    let root = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../app/src"));
    let mut all = Vec::new();
    files(root, &mut all);
    let (mut found, mut along) = (Vec::new(), 0);
    for file in all.iter().filter(|file| is_product(file)) {
        let path = file.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
        // Visitors have another way.
        if path.starts_with("public/") {
            continue;
        }
        let source = without_tests(&std::fs::read_to_string(file).unwrap()).to_owned();
        let tags: Vec<&str> = source.split("<form ").skip(1).map(|rest| rest.split('>').next().unwrap()).collect();
        let big = tags.iter().filter(|tag| tag.contains("class=\"form") || tag.contains("class=\"stack"));
        let big: Vec<_> = big.filter(|tag| tag.contains("method=\"post\"")).collect();
        let taken = big.iter().filter(|tag| tag.contains(".main(")).count();
        along += taken;
        if big.len() > taken {
            found.push((path, big.len() - taken));
        }
    }
    found.sort();
    let exempt: Vec<_> = EXEMPT.iter().map(|(path, n, _)| ((*path).to_owned(), *n)).collect();
    assert!(along > 30, "only {along} forms are taken along: is it read right?");
    assert_eq!(found, exempt, "either give it `id=sheet.main(desk)`, or say here why not");
}
