//! `./dev mutants rules` compiles the rules without the rest of the house. Whatever a rule uses of it has to be in the list
//! there, or nothing is tried at all.

use std::collections::BTreeSet;
use std::path::Path;

use regex::Regex;

use super::imports::product;

/// The rules that `dev` names, without the sign of those that are changed.
fn listed(dev: &str) -> Vec<String> {
    let list = Regex::new(r"(?s)\nrules=\(([^)]*)\)").unwrap().captures(dev).unwrap()[1].to_owned();
    list.split_whitespace().map(|rule| rule.trim_start_matches('+').to_owned()).collect()
}

#[test]
fn the_rules_that_are_changed_to_see_whether_a_test_notices_stand_alone() {
    let root = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."));
    let rules = listed(&std::fs::read_to_string(root.join("dev")).unwrap());
    assert!(rules.len() > 15, "found {rules:?}");
    // A folder that is there as a whole, or one file of it.
    let whole: BTreeSet<&str> = rules.iter().filter_map(|rule| rule.strip_suffix("/mod")).collect();
    let there = |path: &str| {
        let (folder, file) = path.split_once("::").unwrap_or((path, ""));
        whole.contains(folder) || rules.iter().any(|rule| rule == folder || *rule == format!("{folder}/{file}"))
    };
    let used = Regex::new(r"crate::([a-z_]+(?:::[a-z_]+)?)").unwrap();
    let mut missing = BTreeSet::new();
    for rule in &rules {
        let file = root.join(format!("app/src/{rule}.rs"));
        let text = product(&std::fs::read_to_string(&file).unwrap());
        for found in used.captures_iter(&text) {
            let path = &found[1];
            // A macro that a file of the ground exports.
            let is_macro = matches!(path, "t" | "words") || path.starts_with("words::");
            if !is_macro && !there(path) {
                missing.insert(format!("{rule} uses {path}"));
            }
        }
    }
    assert!(missing.is_empty(), "not in the list of rules: {missing:#?}");
}
