//! The lists as they are written, read into rules.

use rustc_hash::FxHashMap;

use super::lexicon::Lexicon;
use super::rules::{Part, Rule};
use super::set::Set;

/// Other words that may stand at `..` and at `...`.
const SOME: usize = 4;
const MORE: usize = 7;
/// Rules that begin with whoever writes hold without it where a sentence begins, as people write.
const WRITER: [&str; 4] = ["JAG", "vi", "I", "we"];

pub type Classes<'a> = FxHashMap<&'a str, Set>;

/// The classes of a language, one a line: `NAME: words`. Besides words and classes from lines above:
/// `hot~` with the endings of the first conjugation, `slå/r/s` itself and with endings, `slag,it,en` with endings only.
pub fn classes<'a>(written: &[&'a str], lexicon: &mut Lexicon) -> Classes<'a> {
    let mut classes = Classes::default();
    for (name, words) in written.iter().flat_map(|text| text.lines()).filter_map(|line| line.split_once(':')) {
        let mut set = Set::default();
        for word in words.split_whitespace() {
            set.insert_all(&words_of(word, &classes, lexicon));
        }
        classes.entry(name.trim()).or_default().insert_all(&set);
    }
    classes
}

/// The rules in a text, each with what may be left out and in every order that it may have.
pub fn rules(written: &str, classes: &Classes, lexicon: &mut Lexicon) -> Vec<Rule> {
    let lines = written.lines().map(str::trim).filter(|line| !line.starts_with('#'));
    let written = lines.flat_map(|line| line.split(';')).map(str::trim).filter(|rule| !rule.is_empty());
    written.flat_map(|rule| variants(rule, classes, lexicon)).collect()
}

fn variants(written: &str, classes: &Classes, lexicon: &mut Lexicon) -> Vec<Rule> {
    let (parts, unless) = written.split_once(" / ").unwrap_or((written, ""));
    let mut rule = Rule {
        fill: classes.get("FILL").cloned().unwrap_or_default(),
        next: classes.get("NEXT").cloned().unwrap_or_default(),
        ..Rule::default()
    };
    for word in unless.split_whitespace() {
        if let Some(word) = word.strip_prefix('<') {
            rule.not_before.insert_all(&words_of(word, classes, lexicon));
        } else if let Some(word) = word.strip_prefix('>') {
            rule.not_after.insert_all(&words_of(word, classes, lexicon));
        } else {
            rule.not_near.insert_all(&words_of(word, classes, lexicon));
        }
    }
    let free = parts.starts_with('&');
    let apart = if parts.starts_with("&&") { MORE } else { SOME };
    let mut chains: Vec<(Vec<Part>, bool)> = vec![(Vec::new(), false)];
    let mut gap = if free { apart } else { 0 };
    for written in parts.split_whitespace() {
        match written {
            "&" | "&&" => {}
            "^" => rule.begins = true,
            "$" => chains.iter_mut().for_each(|(_, ends)| *ends = true),
            ".." => gap = SOME,
            "..." => gap = MORE,
            _ => {
                let or_end = written.split('|').any(|word| word == "$");
                let (words, or_not) = written.strip_suffix('?').map_or((written, false), |words| (words, true));
                let repeated = words.ends_with('*') && words.starts_with(char::is_uppercase) && !words.contains('|');
                let part = Part { words: words_of(words, classes, lexicon), gap, repeated };
                let without = if or_end || or_not { chains.clone() } else { Vec::new() };
                for (chain, _) in &mut chains {
                    chain.push(part.clone());
                }
                chains.extend(without.into_iter().map(|(chain, _)| (chain, or_end)));
                gap = if free { apart } else { 0 };
            }
        }
    }
    let orders = chains.into_iter().flat_map(|(chain, ends)| {
        let orders = if free { orders(chain) } else { vec![chain] };
        orders.into_iter().map(move |parts| (parts, ends))
    });
    let mut rules: Vec<Rule> = orders.map(|(parts, ends)| Rule { parts, ends, ..rule.clone() }).collect();
    let first = parts.split_whitespace().next().unwrap_or_default();
    if first.split('|').all(|word| WRITER.contains(&word)) {
        let long = rules.iter().filter(|rule| rule.parts.len() > 2);
        let rest = |rule: &Rule| rule.parts.iter().skip(1).cloned().collect();
        let unsaid: Vec<Rule> = long.map(|rule| Rule { parts: rest(rule), begins: true, ..rule.clone() }).collect();
        rules.extend(unsaid);
    }
    rules
}

fn words_of(written: &str, classes: &Classes, lexicon: &mut Lexicon) -> Set {
    let mut set = Set::default();
    for word in written.split('|').filter(|word| *word != "$") {
        if word.starts_with(char::is_uppercase) {
            let class = classes.get(word.trim_end_matches('*'));
            debug_assert!(class.is_some(), "{word} is no class, in {written}");
            if let Some(class) = class {
                set.insert_all(class);
            }
        } else {
            for form in forms(word) {
                set.insert(lexicon.id(&form));
            }
        }
    }
    set
}

fn forms(word: &str) -> Vec<String> {
    if let Some(stem) = word.strip_suffix('~') {
        return ["a", "ar", "ade", "at", "ad", "as", "ades", "ats", "ande"].map(|ending| format!("{stem}{ending}")).into();
    }
    let mut parts = word.split([',', '/']);
    let stem = parts.next().unwrap_or_default();
    let itself = (!word.contains(',')).then(|| stem.to_owned());
    itself.into_iter().chain(parts.map(|ending| format!("{stem}{ending}"))).collect()
}

fn orders(parts: Vec<Part>) -> Vec<Vec<Part>> {
    if parts.len() < 2 {
        return vec![parts];
    }
    let mut all = Vec::new();
    for first in 0..parts.len() {
        let mut rest = parts.clone();
        let head = rest.remove(first);
        all.extend(orders(rest).into_iter().map(|order| std::iter::once(head.clone()).chain(order).collect::<Vec<_>>()));
    }
    all
}
