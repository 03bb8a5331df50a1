//! What a city signs: each sentence either is the city's own to keep, or names the test that holds it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use app::lang::Lang;
use app::texts::{Statement, Texts};
use regex::Regex;

use super::imports::files;
use super::lix::lix;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn template(lang: Lang, statement: Statement) -> String {
    std::fs::read_to_string(root().join(format!("content/{lang}/public/{statement}.md"))).unwrap()
}

fn each() -> impl Iterator<Item = (Lang, Statement)> {
    Lang::ALL.iter().flat_map(|lang| Statement::ALL.iter().map(|statement| (*lang, *statement)))
}

/// Paragraphs and the points of lists, but no headings.
fn blocks(text: &str) -> Vec<&str> {
    text.split("\n\n")
        .flat_map(|block| block.split("\n- "))
        .map(str::trim)
        .filter(|block| !block.is_empty() && !block.starts_with('#'))
        .collect()
}

/// The tests that a text says hold its promises, in its order.
fn held(text: &str) -> Vec<String> {
    Regex::new(r"<!-- holds: (\w+) -->").unwrap().captures_iter(text).map(|found| found[1].to_owned()).collect()
}

fn tests() -> BTreeSet<String> {
    let named = Regex::new(r"#\[(?:tokio::)?test\]\n\s*(?:async )?fn (\w+)").unwrap();
    let mut all = Vec::new();
    for folder in ["app/src", "server/src", "server/tests"] {
        files(&root().join(folder), &mut all);
    }
    let mut found = BTreeSet::new();
    for file in all {
        found.extend(named.captures_iter(&std::fs::read_to_string(file).unwrap()).map(|name| name[1].to_owned()));
    }
    found
}

#[test]
fn every_sentence_that_a_city_signs_is_its_own_to_keep_or_names_the_test_that_holds_it() {
    let mark = Regex::new(r"<!-- (holds: \w+|city) -->$").unwrap();
    for (lang, statement) in each() {
        for block in blocks(&template(lang, statement)) {
            assert!(mark.is_match(block), "{lang}/{statement}: who keeps this? {block}");
        }
    }
}

#[test]
fn every_promise_in_a_statement_is_held_by_a_test_that_exists() {
    let tests = tests();
    assert!(tests.len() > 500, "found {} tests only", tests.len());
    let mut promises = BTreeMap::new();
    for (lang, statement) in each() {
        for name in held(&template(lang, statement)) {
            promises.entry(name).or_insert_with(Vec::new).push(format!("{lang}/{statement}"));
        }
    }
    assert!(promises.len() > 10, "found {} promises only", promises.len());
    let broken: Vec<_> = promises.iter().filter(|(name, _)| !tests.contains(*name)).collect();
    assert!(broken.is_empty(), "no test has this name: {broken:#?}");
}

#[test]
fn both_languages_promise_the_same() {
    for statement in Statement::ALL {
        let [sv, en] = [Lang::Sv, Lang::En].map(|lang| template(lang, *statement));
        assert_eq!(held(&sv), held(&en), "{statement}");
        assert_eq!(blocks(&sv).len(), blocks(&en).len(), "{statement}");
    }
}

/// Markdown without its signs and without where its links lead.
fn plain(markdown: &str) -> String {
    let links = Regex::new(r"\]\([^)]*\)").unwrap();
    links.replace_all(markdown, "").replace(['#', '*', '[', ']', '<', '>'], " ")
}

#[test]
fn what_a_city_signs_can_be_read() {
    for statement in Statement::ALL {
        let text = plain(&Texts::of_the_demo().statement(Lang::Sv, *statement, ""));
        let hard = lix(&text);
        println!("{statement}: LIX {hard:.1}");
        assert!(hard <= 45.0, "{statement} has LIX {hard:.1}");
    }
}
