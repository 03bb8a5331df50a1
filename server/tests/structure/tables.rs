//! A statement names its own slice's tables. Another slice's come in through a fragment that their owner exports, so that
//! what many ask of a table is written once, by those who know it. Read from the text of the statements.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::LazyLock;

use regex::Regex;

use super::imports::{files, floor, is_product, without_tests};

/// Whose each table is. `server` is the program around the app.
const OWNERS: &[(&str, &[&str])] = &[
    // Accounts, and how they get in: what is done with sign-ins is in `server/src/auth`.
    ("people", &["people", "memberships", "invitations", "sign_ins", "sign_in_links", "known_browsers"]),
    ("projects", &["projects", "sprints", "target_groups", "counters"]),
    ("participants", &["participants", "consents"]),
    ("sources", &["sources", "source_participants", "source_moves", "draft_answers", "text_versions", "turns"]),
    ("quotes", &["quotes", "quote_approvals"]),
    (
        "needs",
        &["needs", "need_wordings", "need_groups", "met_when", "evidence", "need_people", "need_sources", "need_channels"],
    ),
    ("patterns", &["clusters", "cluster_needs"]),
    ("prototypes", &["prototypes", "iterations", "iteration_needs", "pages"]),
    ("rounds", &["rounds", "round_questions", "round_question_groups"]),
    (
        "feedback",
        &[
            "visits",
            "feedback",
            "answers",
            "no_answers",
            "hidings",
            "drafts",
            "withdrawn_readings",
            "urgent_marks",
            "representative_visits",
        ],
    ),
    ("outbox", &["outbox"]),
    ("changes", &["changes", "change_feedback"]),
    ("decisions", &["decisions", "follow_ups"]),
    ("remarks", &["remarks"]),
    ("db", &["events"]),
    ("kept", &["kept_forms"]),
    ("told", &["told"]),
    ("server", &["health", "leases", "secrets"]),
];

/// These read across: they may join whatever there is, and write nothing that is not theirs.
const ACROSS: &[&str] = &["backlog", "overview", "removals", "thread"];

/// Files with statements that are the same for many tables, and are handed each by its name.
const ANY_TABLE: &[&str] = &[
    // A row is held, whatever it is.
    "db/hold.rs",
    // Things have numbers, whatever they are.
    "projects/store.rs",
];

/// Fragments from a floor above.
const UPWARD: &[(&str, &str)] = &[
    // A piece of feedback waits until it is answered, or a change has come of it: asked where it is counted.
    ("feedback", "led_to_change"),
];

/// What a statement does to a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Does {
    Reads,
    Writes,
}

/// A string in a program.
#[derive(Debug)]
struct Literal {
    text: String,
    /// What it is handed to, without the `!` of a macro.
    to: String,
    /// It is a part of something longer, put together by `concat!` or pushed to a query.
    part: bool,
}

#[derive(Debug, Default)]
struct Source {
    literals: Vec<Literal>,
    macros: BTreeSet<String>,
    exported: BTreeSet<String>,
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Reads a program as far as its strings and macros go. Comments say nothing.
fn read(text: &str) -> Source {
    let text: Vec<char> = text.chars().collect();
    let at = |n: usize| text.get(n).copied().unwrap_or('\0');
    let starts = |n: usize, what: &str| what.chars().enumerate().all(|(k, c)| at(n + k) == c);
    let mut source = Source::default();
    let (mut open, mut word, mut n): (Vec<String>, String, usize) = (Vec::new(), String::new(), 0);
    let mut exports = false;
    while n < text.len() {
        let c = at(n);
        if starts(n, "//") {
            while n < text.len() && at(n) != '\n' {
                n += 1;
            }
        } else if c == '\'' {
            n += character(&at, n);
        } else if c == '"' || (matches!(c, 'r' | 'b') && !is_word(at(n.wrapping_sub(1))) && is_string(&at, n)) {
            let (literal, end) = string(&at, n);
            let part = open.iter().any(|call| call == "concat" || call.starts_with("push"));
            let to = open.last().cloned().unwrap_or_default();
            source.literals.push(Literal { text: literal, to, part });
            word.clear();
            n = end;
        } else if is_word(c) {
            word.clear();
            while is_word(at(n)) {
                word.push(at(n));
                n += 1;
            }
            if at(n) == '!' && at(n + 1) != '=' {
                source.macros.insert(word.clone());
            }
            exports |= word == "macro_export";
            if exports && word == "macro_rules" {
                let name: String =
                    text[n..].iter().skip(1).skip_while(|c| **c == ' ').take_while(|c| is_word(**c)).collect();
                source.exported.insert(name);
                exports = false;
            }
        } else {
            match c {
                '(' | '[' | '{' => open.push(std::mem::take(&mut word)),
                ')' | ']' | '}' => {
                    open.pop();
                    word.clear();
                }
                // What a macro is handed stands here.
                '$' if !starts(n, "$crate") && open.iter().any(|call| call == "concat") => {
                    source.literals.push(Literal { text: "?".to_owned(), to: String::new(), part: true });
                }
                '!' | ' ' | '\n' => {}
                _ => word.clear(),
            }
            n += 1;
        }
    }
    source
}

/// How long it is what begins with a `'`: a character, or the sign of a lifetime.
pub fn character(at: &impl Fn(usize) -> char, n: usize) -> usize {
    match (at(n + 1), at(n + 2)) {
        ('\\', _) => 3 + (2..16).take_while(|k| at(n + k) != '\'' || *k == 2).count(),
        (_, '\'') => 3,
        _ => 1,
    }
}

/// Whether a string begins at a letter: `r"`, `b"`, `r#"`, `br"`.
pub fn is_string(at: &impl Fn(usize) -> char, n: usize) -> bool {
    let mut k = n;
    while matches!(at(k), 'r' | 'b') {
        k += 1;
    }
    while at(k) == '#' {
        k += 1;
    }
    at(k) == '"' && k - n <= 8
}

/// The string that begins here as the program has it, and where it ends.
pub fn string(at: &impl Fn(usize) -> char, from: usize) -> (String, usize) {
    let (mut n, mut raw, mut fences) = (from, false, 0);
    while at(n) != '"' {
        raw |= at(n) == 'r';
        fences += usize::from(at(n) == '#');
        n += 1;
    }
    n += 1;
    let mut text = String::new();
    loop {
        match at(n) {
            '\0' => return (text, n),
            '"' if (1..=fences).all(|k| at(n + k) == '#') => return (text, n + 1 + fences),
            '\\' if !raw && at(n + 1) == '\n' => {
                n += 2;
                while at(n).is_whitespace() {
                    n += 1;
                }
            }
            '\\' if !raw => {
                text.push(if matches!(at(n + 1), 'n' | 't' | 'r') { ' ' } else { at(n + 1) });
                n += 2;
            }
            c => {
                text.push(c);
                n += 1;
            }
        }
    }
}

/// The statements of a program, as far as they are written out: `?` stands for what a macro is handed.
fn statements(source: &Source) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    let mut goes_on = false;
    for literal in &source.literals {
        if literal.part && goes_on {
            let last = all.last_mut().unwrap();
            last.push(' ');
            last.push_str(&literal.text);
        } else if literal.part || literal.text.contains(char::is_whitespace) {
            all.push(literal.text.clone());
        }
        goes_on = literal.part;
    }
    all
}

/// Every word of a statement that stands where a table does.
fn named(statement: &str) -> Vec<(Does, String)> {
    static TOKEN: LazyLock<Regex> = LazyLock::new(|| Regex::new(r#""[^"]*"|[A-Za-z_][A-Za-z0-9_]*|\S"#).unwrap());
    let tokens: Vec<String> = TOKEN.find_iter(statement).map(|m| m.as_str().trim_matches('"').to_lowercase()).collect();
    let mut found = Vec::new();
    // Whether a comma leads to one more table, in each bracket that is open.
    let mut lists = vec![false];
    let mut table: Option<Does> = None;
    for (n, token) in tokens.iter().enumerate() {
        let before = n.checked_sub(1).map_or("", |n| tokens[n].as_str());
        let after = tokens.get(n + 1).map_or("", String::as_str);
        if let Some(does) = table.take() {
            match token.as_str() {
                "(" => {}
                "lateral" | "only" => {
                    table = Some(does);
                    continue;
                }
                // The schema of a table, then a dot.
                _ if after == "." || token == "." => {
                    table = Some(does);
                    continue;
                }
                _ => {
                    found.push((does, token.clone()));
                    continue;
                }
            }
        }
        match token.as_str() {
            "(" => lists.push(false),
            ")" if lists.len() > 1 => {
                lists.pop();
            }
            "," if lists.last() == Some(&true) => table = Some(Does::Reads),
            "from" | "join" | "using" => {
                table = Some(if before == "delete" { Does::Writes } else { Does::Reads });
                *lists.last_mut().unwrap() = true;
            }
            "into" | "table" | "truncate" => table = Some(Does::Writes),
            "update" if before != "do" && before != "for" => table = Some(Does::Writes),
            "select" | "where" | "group" | "having" | "order" | "limit" | "union" | "set" | "values" | "returning"
            | "with" => {
                *lists.last_mut().unwrap() = false;
            }
            _ => {}
        }
    }
    found
}

/// The tables that a program names, and what it does to each; where a statement is `handed` its table, those too that it
/// may be handed.
fn tables(source: &Source, all: &BTreeSet<String>, handed: bool) -> Vec<(Does, String)> {
    let mut found: Vec<_> = statements(source).iter().flat_map(|statement| named(statement)).collect();
    if handed && found.iter().any(|(_, name)| name == "?" || name == "{") {
        let handed = source.literals.iter().filter(|literal| !literal.to.is_empty());
        found.extend(handed.map(|literal| (Does::Reads, literal.text.clone())));
    }
    found.retain(|(_, name)| all.contains(name));
    found
}

/// Every table that there is once all migrations have run.
fn migrated() -> BTreeSet<String> {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../migrations/sqlite"));
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let step =
        Regex::new(r"(?im)^(create|drop) table (?:if (?:not )?exists )?(\w+)|^alter table (\w+) rename to (\w+)").unwrap();
    let mut tables = BTreeSet::new();
    for path in paths {
        for found in step.captures_iter(&std::fs::read_to_string(path).unwrap()) {
            match (found.get(1).map(|verb| verb.as_str().to_lowercase()), found.get(3)) {
                (Some(verb), _) if verb == "create" => tables.insert(found[2].to_owned()),
                (Some(_), _) => tables.remove(&found[2]),
                (None, Some(before)) => tables.remove(before.as_str()) && tables.insert(found[4].to_owned()),
                (None, None) => unreachable!("one of the two was found"),
            };
        }
    }
    tables
}

/// Every program of the app by its path, and the slice it belongs to.
fn programs() -> BTreeMap<String, (String, Source)> {
    under("/../app/src")
}

fn under(folder: &str) -> BTreeMap<String, (String, Source)> {
    let root = format!("{}{folder}", env!("CARGO_MANIFEST_DIR"));
    let root = Path::new(&root);
    let mut all = Vec::new();
    files(root, &mut all);
    all.iter()
        .filter(|file| is_product(file))
        .map(|file| {
            let path = file.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
            let slice = path.split('/').next().unwrap().trim_end_matches(".rs").to_owned();
            (path, (slice, read(without_tests(&std::fs::read_to_string(file).unwrap()))))
        })
        .collect()
}

#[test]
fn every_table_is_somebodys() {
    let owned: Vec<String> = OWNERS.iter().flat_map(|(_, tables)| tables.iter().map(|table| (*table).to_owned())).collect();
    let once: BTreeSet<String> = owned.iter().cloned().collect();
    assert_eq!(owned.len(), once.len(), "a table has one owner");
    assert_eq!(migrated(), once, "whose are the tables?");
}

#[test]
fn a_statement_names_no_table_of_another_slice() {
    let all = migrated();
    let owner = |table: &str| OWNERS.iter().find(|(_, tables)| tables.contains(&table)).map(|(slice, _)| *slice);
    let (mut foreign, mut own) = (Vec::new(), 0);
    for (path, (slice, source)) in programs() {
        for (does, table) in tables(&source, &all, !ANY_TABLE.contains(&path.as_str())) {
            if owner(&table) == Some(&slice) {
                own += 1;
            } else if does == Does::Writes || !ACROSS.contains(&slice.as_str()) {
                foreign.push(format!("{path}: {table}"));
            }
        }
    }
    assert!(own > 150, "only {own} tables were found: is it read right?");
    assert!(foreign.is_empty(), "join these through a fragment of their owner's, or ask its store: {foreign:#?}");
}

#[test]
fn a_fragment_comes_from_a_floor_below_and_is_used() {
    let programs = programs();
    let mut exported = BTreeMap::new();
    for (slice, source) in programs.values() {
        exported.extend(source.exported.iter().map(|name| (name.as_str(), slice.as_str())));
    }
    assert!(exported.len() > 20, "only {} macros are exported", exported.len());
    let mut used = BTreeSet::new();
    let mut climbs = Vec::new();
    for (path, (slice, source)) in &programs {
        for (name, from) in source.macros.iter().filter_map(|name| exported.get_key_value(name.as_str())) {
            used.insert(*name);
            if floor(from) > floor(slice) && !UPWARD.contains(&(slice, name)) {
                climbs.push(format!("{path} takes {name}! from {from}"));
            }
        }
    }
    assert!(climbs.is_empty(), "{climbs:#?}");
    // The program around the app stands on all of it.
    for (_, source) in under("/src").values() {
        used.extend(source.macros.iter().filter_map(|name| exported.get_key_value(name.as_str())).map(|(name, _)| *name));
    }
    let unused: Vec<_> = exported.keys().filter(|name| !used.contains(*name)).collect();
    assert!(unused.is_empty(), "nobody uses {unused:?}");
}

#[test]
fn a_table_is_found_however_its_statement_is_written() {
    let all: BTreeSet<String> =
        ["people", "needs", "quotes", "turns", "visits", "rounds", "pages"].map(str::to_owned).into();
    let found = |text: &str| {
        let mut names: Vec<_> = tables(&read(text), &all, true)
            .into_iter()
            .map(|(does, name)| if does == Does::Writes { name.to_uppercase() } else { name })
            .collect();
        names.sort();
        names
    };
    assert_eq!(found("rows!(c, X, \"select 1 from \\\n      needs n join quotes q on q.a = n.a\")"), ["needs", "quotes"]);
    assert_eq!(
        found("row!(c, X, concat!(\"select 1 from \", said_by!(), \"needs n, quotes\", \" q where a in (b, c)\"))"),
        ["needs", "quotes"]
    );
    assert_eq!(found("row!(c, X, concat!(\"select 1 from\", \" needs\", \" n\"))"), ["needs"]);
    assert_eq!(
        found("q.push(\"select a from needs n, \").push_bind(x); list(&mut q, &ids); q.push(\"quotes q\")"),
        ["needs", "quotes"]
    );
    assert_eq!(
        found(
            "one!(c, \"update needs set a = (select b FROM \\\"quotes\\\" q)\"); run!(c, \"insert into turns (a, b) values ($1, $2)\")"
        ),
        ["NEEDS", "TURNS", "quotes"]
    );
    assert_eq!(
        found("run!(c, \"delete from public.needs where a in (select 1 from (select 2 from quotes) x, turns t)\")"),
        ["NEEDS", "quotes", "turns"]
    );
    assert_eq!(
        found(
            "of!(\"needs\"); macro_rules! of { ($table:literal) => { concat!(\"select 1 from \", $table, \" where a\") } }"
        ),
        ["needs"]
    );
    assert_eq!(found("let sql = format!(\"select 1 from {table}\"); pick(\"needs\")"), ["needs"]);
    assert_eq!(
        found("let sql = r#\"select 1 from needs\"#; let c = '\"'; let d: &'static str = \"select 1 from quotes\";"),
        ["needs", "quotes"]
    );
    assert_eq!(
        found(
            "// select 1 from needs\nhidden(\"from\", \"quotes\"); say(\"rounds, pages\"); \"http://a b\"; /* */ \"join\""
        ),
        [""; 0]
    );
    assert_eq!(found("run!(c, \"insert into a (b) values ($1) on conflict (b) do update set b = 1\")"), [""; 0]);
    assert_eq!(found("row!(c, X, \"select n, people, pages from a order by turns, visits\")"), [""; 0]);
}
