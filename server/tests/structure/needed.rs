//! What the manifests take in, the code uses. Looked for here and not by a program that has to be fetched first: it also
//! sees what only tests use, and what the workspace offers and nobody takes.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use toml::Table;

use super::imports::{files, product, without_comments};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn manifest(folder: &str) -> Table {
    std::fs::read_to_string(root().join(folder).join("Cargo.toml")).unwrap().parse().unwrap()
}

fn dependencies<'a>(manifest: &'a Table, section: &str) -> impl Iterator<Item = &'a str> {
    manifest
        .get(section)
        .and_then(|section| section.as_table())
        .into_iter()
        .flat_map(|section| section.keys().map(String::as_str))
}

/// All files of these folders, or these files, as one text; `read` says what of each counts.
fn text(package: &str, places: &[&str], read: fn(&Path) -> String) -> String {
    let mut found = Vec::new();
    for place in places.iter().map(|place| root().join(package).join(place)) {
        if place.is_dir() { files(&place, &mut found) } else { found.extend(place.exists().then_some(place)) }
    }
    found.iter().map(|file| read(file)).collect()
}

fn whole(file: &Path) -> String {
    without_comments(&std::fs::read_to_string(file).unwrap())
}

fn in_product(file: &Path) -> String {
    let stem = file.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
    let for_tests = stem.ends_with("tests") || stem == "cast" || file.ends_with("app/src/testing.rs");
    if for_tests { String::new() } else { product(&std::fs::read_to_string(file).unwrap()) }
}

/// Whether a text names a crate: `name::`, `use name;`, `use name as`.
fn names(text: &str, package: &str) -> bool {
    let package = package.replace('-', "_");
    regex::Regex::new(&format!(r"(\b{package}\s*::)|(\buse {package}( as \w+)?;)")).unwrap().is_match(text)
}

#[test]
fn every_dependency_is_used_where_it_is_taken_in() {
    let mut unused = Vec::new();
    for package in ["app", "server"] {
        let manifest = manifest(package);
        for (section, text) in [
            ("dependencies", text(package, &["src"], in_product)),
            ("dev-dependencies", text(package, &["src", "tests"], whole)),
            ("build-dependencies", text(package, &["build.rs", "src/files"], whole)),
        ] {
            let missing = dependencies(&manifest, section).filter(|name| !names(&text, name));
            unused.extend(missing.map(|name| format!("{package}: {name} in [{section}]")));
        }
    }
    assert!(unused.is_empty(), "nothing there uses {unused:#?}");
}

#[test]
fn what_the_workspace_offers_somebody_takes() {
    let workspace = manifest(".");
    let offered: BTreeSet<&str> = dependencies(workspace["workspace"].as_table().unwrap(), "dependencies").collect();
    let members = [manifest("app"), manifest("server")];
    let sections = ["dependencies", "dev-dependencies", "build-dependencies"];
    let taken: BTreeSet<&str> =
        members.iter().flat_map(|member| sections.iter().flat_map(move |section| dependencies(member, section))).collect();
    let left: Vec<_> = offered.difference(&taken).collect();
    assert!(left.is_empty(), "nobody takes {left:?}");
}

#[test]
fn a_crate_is_named_by_paths_and_not_by_words() {
    assert!(names("use some_crate::extract::Form;", "some-crate") && names("use some_crate as other;", "some-crate"));
    assert!(names("let at = short::Id::nil();", "short"));
    assert!(!names(r#"match kind { "short" => 1, short => short2::f() }"#, "short"));
    assert!(!names("some::crates()", "some-crate"));
}
