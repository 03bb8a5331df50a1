//! A page is loaded, then drawn: what is loaded is a plain value that something else can be told by too (search, an
//! export, an API), and what draws it waits for nothing. Forms that somebody has kept are no part of that value.

use std::collections::BTreeMap;
use std::path::Path;

use regex::Regex;

use super::imports::{files, is_product, without_tests};
use super::tables::{character, is_string, string};

/// Slices that do not do so yet. To become empty.
const NOT_YET: &[&str] = &[];

/// A program without comments, and with nothing in its strings: so its braces can be counted.
fn bare(text: &str) -> String {
    let signs: Vec<char> = text.chars().collect();
    let at = |n: usize| signs.get(n).copied().unwrap_or('\0');
    let (mut bare, mut n) = (String::new(), 0);
    while n < signs.len() {
        let word = n.checked_sub(1).is_some_and(|before| at(before).is_alphanumeric() || at(before) == '_');
        match at(n) {
            '/' if at(n + 1) == '/' => n += signs[n..].iter().take_while(|c| **c != '\n').count(),
            '\'' => n += character(&at, n),
            c if c == '"' || (matches!(c, 'r' | 'b') && !word && is_string(&at, n)) => {
                bare.push_str("\"\"");
                n = string(&at, n).1;
            }
            c => {
                bare.push(c);
                n += 1;
            }
        }
    }
    bare
}

/// Every function of a bare program by its name, with its body.
fn functions(bare: &str) -> Vec<(&str, &str)> {
    let named = Regex::new(r"\bfn (\w+)").unwrap();
    // From an opening sign on, up to where as many have closed.
    let closes = |from: usize, opens: [char; 2], shut: [char; 2]| {
        let mut depth = 0;
        bare[from..].find(|c| {
            depth += i32::from(opens.contains(&c)) - i32::from(shut.contains(&c));
            depth == 0
        })
    };
    let body = |from: usize| {
        let from = from + bare[from..].find('(')?;
        let from = from + closes(from, ['(', '['], [')', ']'])?;
        // A function of a trait may have none.
        let opens = from + bare[from..].find(['{', ';']).filter(|at| bare[from + at..].starts_with('{'))?;
        Some(&bare[opens..=opens + closes(opens, ['{'; 2], ['}'; 2])?])
    };
    named.captures_iter(bare).filter_map(|found| Some((found.get(1)?.as_str(), body(found.get(0)?.end())?))).collect()
}

/// What each `async fn load` of a bare program gives: the innermost type that is its own.
fn loaded(bare: &str) -> Vec<&str> {
    let load = Regex::new(r"async fn load\b[^{]*?->\s*(?:Result<)?(?:(?:Option|Vec)<)?\(?(\w+)").unwrap();
    let of = Regex::new(r"\nimpl(?:<[^>]*>)? (?:\w+ for )?(\w+)").unwrap();
    load.captures_iter(bare)
        .map(|found| match found.get(1).unwrap() {
            own if own.as_str() == "Self" => {
                of.captures_iter(&bare[..own.start()]).last().map_or("Self", |of| of.get(1).unwrap().as_str())
            }
            other => other.as_str(),
        })
        .collect()
}

/// Whether a bare program has this type, and can tell it as plain data.
fn is_told(bare: &str, name: &str) -> Option<bool> {
    let (before, _) =
        Regex::new(&format!(r"\b(?:struct|enum) {name}\b")).unwrap().find(bare).map(|at| bare.split_at(at.start()))?;
    let attributes = before.rsplit_once('}').map_or(before, |(_, attributes)| attributes);
    Some(Regex::new(r"derive\([^)]*\bSerialize\b").unwrap().is_match(attributes))
}

/// Every program of the app, bare, by its path.
fn programs() -> BTreeMap<String, String> {
    let root = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../app/src"));
    let mut all = Vec::new();
    files(root, &mut all);
    all.iter()
        .filter(|file| is_product(file))
        .map(|file| {
            let text = std::fs::read_to_string(file).unwrap();
            (file.strip_prefix(root).unwrap().to_str().unwrap().to_owned(), bare(without_tests(&text)))
        })
        .collect()
}

fn is_awaited(path: &str) -> bool {
    NOT_YET.contains(&path.split('/').next().unwrap().trim_end_matches(".rs"))
}

/// The functions of a bare program that both wait and draw.
fn both(bare: &str) -> Vec<&str> {
    let both = |body: &str| body.contains("view!") && body.contains(".await");
    functions(bare).into_iter().filter(|(_, body)| both(body)).map(|(name, _)| name).collect()
}

/// What a bare program loads and cannot tell as plain data.
fn untold<'a>(programs: &BTreeMap<String, String>, bare: &'a str) -> Vec<&'a str> {
    let told = |name: &str| is_told(bare, name).or_else(|| programs.values().find_map(|other| is_told(other, name)));
    loaded(bare).into_iter().filter(|name| told(name) != Some(true)).collect()
}

#[test]
fn no_function_both_waits_and_draws() {
    let (mut found, mut drawn) = (Vec::new(), 0);
    for (path, text) in programs().iter().filter(|(path, _)| !is_awaited(path)) {
        drawn += functions(text).iter().filter(|(_, body)| body.contains("view!")).count();
        found.extend(both(text).iter().map(|name| format!("{path}: {name}")));
    }
    assert!(drawn > 60, "only {drawn} functions draw: is it read right?");
    assert!(found.is_empty(), "load first, then draw: {found:#?}");
}

#[test]
fn what_a_page_loads_is_plain_data() {
    let programs = programs();
    let (mut found, mut loads) = (Vec::new(), 0);
    for (path, text) in programs.iter().filter(|(path, _)| !is_awaited(path)) {
        loads += loaded(text).len();
        found.extend(untold(&programs, text).iter().map(|name| format!("{path}: {name}")));
    }
    assert!(loads > 10, "only {loads} pages load: is it read right?");
    assert!(found.is_empty(), "derive Serialize for {found:#?}");
}

#[test]
fn a_slice_that_does_so_by_now_is_awaited_no_longer() {
    let programs = programs();
    for slice in NOT_YET {
        let mut own = programs.iter().filter(|(path, _)| path.split('/').next() == Some(*slice));
        let late = own.any(|(_, text)| !both(text).is_empty() || !untold(&programs, text).is_empty());
        assert!(late, "{slice} is done: take it from the list");
    }
}

#[test]
fn a_function_is_read_however_it_is_written() {
    let text = "/// { fn no\nasync fn show<'a>(a: &'a str) -> Answer {\n let c = '{'; t!(\"a } b\"); x.await; { view! { <p/> } } }\n\
                trait T { fn none(&self); }\nfn view(a: [u8; 2]) { r#\"{.await\"#; view! { <p/> } }";
    let bare = bare(text);
    let found: Vec<_> = functions(&bare).into_iter().map(|(name, body)| (name, body.contains(".await"))).collect();
    assert_eq!(found, [("show", true), ("view", false)]);
    let text = "#[derive(Debug, Serialize)]\npub struct Shown { a: i64 }\nstruct Case {}\nimpl Case {\n\
                async fn load(conn: &mut Conn) -> Result<Self, Trouble> {} }\n\
                pub async fn load(\n    a: i64,\n) -> Result<Option<Shown>, Trouble> {}";
    assert_eq!(loaded(text), ["Case", "Shown"]);
    assert_eq!(["Shown", "Case", "Other"].map(|name| is_told(text, name)), [Some(true), Some(false), None]);
}
