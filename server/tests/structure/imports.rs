//! Who imports whom, read from the text of the `use` lines and of paths that are written out.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// From the ground up. A file imports from its own floor and from those below.
const FLOORS: &[&[&str]] = &[
    &[
        "chars",
        "clock",
        "codes",
        "db",
        "error",
        "form",
        "house",
        "id",
        "lang",
        "paper",
        "parse",
        "personal_data",
        "pepper",
        "seal",
        "secret",
        "slug",
        "texts",
        "ui",
        "unsaved",
        "words",
        "workdays",
    ],
    &["rights"],
    &["few"],
    &["people"],
    &["projects"],
    &["desk"],
    &["ask"],
    &["kept"],
    &["told"],
    &["shell"],
    &["asking"],
    &["guide"],
    // The thread: each knot uses the ones before it.
    &["participants"],
    &["sources"],
    &["quotes"],
    &["needs"],
    &["patterns"],
    &["prototypes"],
    &["rounds"],
    &["outbox"],
    &["feedback"],
    &["changes"],
    &["decisions"],
    &["remarks"],
    // What reads across.
    &["backlog", "overview", "public", "removals", "settings", "team", "thread"],
    &["routes"],
];

/// A module by its path, `needs::evidence::store`, and the modules that it names.
type Graph = BTreeMap<String, BTreeSet<String>>;

pub fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|is| is == "rs") {
            found.push(path);
        }
    }
}

/// Only what is compiled into the product: tests and the casts that they share are left out.
pub fn is_product(file: &Path) -> bool {
    let name = file.file_stem().and_then(|name| name.to_str()).unwrap_or_default();
    !(name.ends_with("tests") || name == "cast" || name == "testing" || name == "lib")
}

fn module(root: &Path, file: &Path) -> String {
    let path = file.strip_prefix(root).unwrap().with_extension("");
    let mut parts: Vec<_> = path.iter().map(|part| part.to_str().unwrap()).collect();
    if parts.last() == Some(&"mod") {
        parts.pop();
    }
    parts.join("::")
}

/// The text without the tests at its end.
pub fn without_tests(text: &str) -> &str {
    let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
    text.split("#[cfg(test)]\npub mod tests {").next().unwrap()
}

/// The text without comments and without the tests at its end.
pub fn product(text: &str) -> String {
    without_comments(without_tests(text))
}

pub fn without_comments(text: &str) -> String {
    text.lines().map(|line| line.split("//").next().unwrap()).collect::<Vec<_>>().join("\n")
}

/// Every path of a `use`, with what stands in braces written out.
fn spread(path: &str, found: &mut Vec<String>) {
    let Some((head, rest)) = path.split_once('{') else {
        found.push(path.split_whitespace().collect::<Vec<_>>().join(" "));
        return;
    };
    let inside = &rest[..rest.rfind('}').unwrap_or(rest.len())];
    let (mut depth, mut from) = (0, 0);
    for (at, sign) in inside.char_indices().chain([(inside.len(), ',')]) {
        match sign {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                let part = inside[from..at].trim();
                if !part.is_empty() {
                    spread(&format!("{}{part}", head.trim()), found);
                }
                from = at + 1;
            }
            _ => {}
        }
    }
}

/// All that a text names, as paths from the root of the crate.
fn named(module: &str, text: &str) -> Vec<String> {
    let uses = regex::Regex::new(r"(?s)\buse ((?:crate|super|self)::[^;]*);").unwrap();
    let mut paths = Vec::new();
    for found in uses.captures_iter(text) {
        spread(&found[1], &mut paths);
    }
    let rest = uses.replace_all(text, "");
    let written = regex::Regex::new(r"(?:\b(?:crate|super))(?:::[A-Za-z_]\w*)+").unwrap();
    paths.extend(written.find_iter(&rest).map(|found| found.as_str().to_owned()));
    // A module that was imported, with what is taken from it: `store::find`.
    let imported: BTreeMap<String, String> = paths
        .iter()
        .map(|path| {
            let (path, alias) = path.split_once(" as ").unwrap_or((path, ""));
            let path = path.trim_end_matches("::self");
            let leaf = if alias.is_empty() { path.rsplit("::").next().unwrap() } else { alias };
            (leaf.to_owned(), path.to_owned())
        })
        .collect();
    let taken = regex::Regex::new(r"\b([a-z_]\w*)((?:::[A-Za-z_]\w*)+)").unwrap();
    for found in taken.captures_iter(&rest) {
        if let Some(path) = imported.get(&found[1]) {
            paths.push(format!("{path}{}", &found[2]));
        }
    }
    paths.iter().map(|path| absolute(module, path)).collect()
}

fn absolute(module: &str, path: &str) -> String {
    let path = path.split(" as ").next().unwrap().trim_end_matches("::self");
    if let Some(path) = path.strip_prefix("crate::") {
        return path.to_owned();
    }
    let mut base: Vec<_> = module.split("::").collect();
    let mut rest = path.trim_start_matches("self::");
    while let Some(up) = rest.strip_prefix("super") {
        base.pop();
        rest = up.trim_start_matches("::");
    }
    base.push(rest);
    base.join("::")
}

fn graph() -> Graph {
    let root = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../app/src"));
    let mut all = Vec::new();
    files(root, &mut all);
    let texts: BTreeMap<String, String> = all
        .iter()
        .filter(|file| is_product(file))
        .map(|file| (module(root, file), product(&std::fs::read_to_string(file).unwrap())))
        .collect();
    assert!(texts.len() > 150, "found {} files only", texts.len());
    texts
        .iter()
        .map(|(own, text)| {
            let names = named(own, text).into_iter().filter_map(|path| {
                let parts: Vec<_> = path.split("::").collect();
                (1..=parts.len()).rev().map(|n| parts[..n].join("::")).find(|module| texts.contains_key(module))
            });
            (own.clone(), names.filter(|other| other != own).collect())
        })
        .collect()
}

pub fn floor(module: &str) -> usize {
    let top = module.split("::").next().unwrap();
    FLOORS
        .iter()
        .position(|floor| floor.contains(&top))
        .unwrap_or_else(|| panic!("{top} has no floor: where in the house does it stand?"))
}

#[test]
fn no_import_climbs_to_a_floor_above() {
    let mut climbs = Vec::new();
    for (module, names) in graph() {
        climbs.extend(
            names.iter().filter(|other| floor(other) > floor(&module)).map(|other| format!("{module} takes from {other}")),
        );
    }
    assert!(climbs.is_empty(), "{climbs:#?}");
}

#[test]
fn no_two_files_need_each_other() {
    let graph = graph();
    let reaches = |from: &str| {
        let (mut seen, mut next) = (BTreeSet::new(), vec![from.to_owned()]);
        while let Some(module) = next.pop() {
            for other in graph.get(&module).into_iter().flatten() {
                if seen.insert(other.clone()) {
                    next.push(other.clone());
                }
            }
        }
        seen
    };
    let reached: BTreeMap<&String, BTreeSet<String>> = graph.keys().map(|module| (module, reaches(module))).collect();
    let circles: Vec<String> = graph
        .iter()
        .flat_map(|(module, names)| names.iter().map(move |other| (module, other)))
        .filter(|(module, other)| reached.get(other).is_some_and(|seen| seen.contains(*module)))
        .map(|(module, other)| format!("{module} takes from {other}, which needs it in turn"))
        .collect();
    assert!(circles.is_empty(), "{circles:#?}");
}

#[test]
fn a_text_tells_what_it_names_however_it_is_written() {
    let text = "use crate::needs::{self, model::{Need, MetWhen}, store as kept};\nuse super::pages;\n\
                fn f() { needs::evidence::link(); kept::find(); pages::show::x(); crate::lang::t() }";
    let mut names = named("needs::evidence::store", text);
    names.sort();
    names.dedup();
    for expected in [
        "needs",
        "needs::model::Need",
        "needs::model::MetWhen",
        "needs::store",
        "needs::evidence::pages",
        "needs::evidence::link",
        "needs::store::find",
        "needs::evidence::pages::show::x",
        "lang::t",
    ] {
        assert!(names.iter().any(|name| name == expected), "{expected} is not among {names:#?}");
    }
}
