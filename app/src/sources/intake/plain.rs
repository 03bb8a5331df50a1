//! A conversation as plain lines, to carry it through a form field without storing it.
//!
//! Every line begins with what it is: `#` heading, `!` problem, `@` a turn (its time or `-`, then its
//! speaker), `>` a line of its words. Carriage returns and other control characters are escaped, so
//! a browser may turn every line end into `\r\n` without harm.

use super::MAX_CHARS;
use super::conversation::{Conversation, Problem, Refusal, Turn};
use std::fmt::Write;

const FIRST_LINE: &str = "conversation 1";

/// The canonical text; [`from_plain`] gives back exactly the same conversation.
#[must_use]
pub fn to_plain(conversation: &Conversation) -> String {
    let mut out = format!("{FIRST_LINE}\n");
    for line in &conversation.heading {
        push(&mut out, "# ", line);
    }
    for problem in &conversation.problems {
        let line = match problem {
            Problem::BrokenTiming { line, found } => format!("broken-timing {line} {found}"),
            Problem::MissingTiming { line } => format!("missing-timing {line}"),
            Problem::UnreadableCharacters { count } => format!("unreadable {count}"),
        };
        push(&mut out, "! ", &line);
    }
    for turn in &conversation.turns {
        let time = turn.starts_at_ms.map_or_else(|| "-".to_owned(), |time| time.to_string());
        match &turn.speaker {
            Some(name) => push(&mut out, &format!("@ {time} "), name),
            None => push(&mut out, "@ ", &time),
        }
        for line in turn.words.split('\n') {
            push(&mut out, "> ", line);
        }
    }
    out
}

/// Reads what [`to_plain`] wrote, line ends of any kind.
///
/// # Errors
/// [`Refusal::NotPlain`] for anything else, [`Refusal::Empty`] for nothing, [`Refusal::NoWords`]
/// without a turn that says something, [`Refusal::TooLong`] past [`MAX_CHARS`].
pub fn from_plain(plain: &str) -> Result<Conversation, Refusal> {
    if plain.trim().is_empty() {
        return Err(Refusal::Empty);
    }
    let mut conversation = Conversation::default();
    let mut begun = false;
    let mut wordless = None;
    for (index, line) in plain.split('\n').enumerate() {
        let line_number = index + 1;
        let line = line.strip_suffix('\r').unwrap_or(line);
        let bad = || Refusal::NotPlain { line: line_number };
        if line.is_empty() {
            continue;
        }
        if !begun {
            begun = line == FIRST_LINE;
            begun.then_some(()).ok_or_else(bad)?;
            continue;
        }
        let (kind, rest) = line.split_once(' ').ok_or_else(bad)?;
        match (kind, conversation.turns.last_mut()) {
            ("#", _) => conversation.heading.push(unescape(rest).ok_or_else(bad)?),
            ("!", _) => conversation.problems.push(problem(&unescape(rest).ok_or_else(bad)?).ok_or_else(bad)?),
            ("@", _) if wordless.is_none() => {
                conversation.turns.push(turn(rest).ok_or_else(bad)?);
                wordless = Some(line_number);
            }
            (">", Some(turn)) => {
                if wordless.take().is_none() {
                    turn.words.push('\n');
                }
                turn.words.push_str(&unescape(rest).ok_or_else(bad)?);
            }
            _ => return Err(bad()),
        }
    }
    match wordless {
        Some(line) => Err(Refusal::NotPlain { line }),
        None => within_limits(conversation),
    }
}

fn within_limits(conversation: Conversation) -> Result<Conversation, Refusal> {
    let names = conversation.turns.iter().filter_map(|turn| turn.speaker.as_ref());
    let words = conversation.turns.iter().map(|turn| &turn.words);
    let found = conversation.heading.iter().chain(names).chain(words).map(|text| text.chars().count()).sum();
    if found > MAX_CHARS {
        return Err(Refusal::TooLong { limit: MAX_CHARS, found: Some(found) });
    }
    if conversation.turns.iter().all(|turn| turn.words.trim().is_empty()) {
        return Err(Refusal::NoWords);
    }
    Ok(conversation)
}

fn turn(line: &str) -> Option<Turn> {
    let (time, speaker) = match line.split_once(' ') {
        Some((time, name)) => (time, Some(unescape(name)?)),
        None => (line, None),
    };
    let starts_at_ms = if time == "-" { None } else { Some(time.parse().ok()?) };
    Some(Turn { speaker, words: String::new(), starts_at_ms })
}

fn problem(line: &str) -> Option<Problem> {
    let (name, rest) = line.split_once(' ')?;
    match name {
        "broken-timing" => {
            let (line, found) = rest.split_once(' ')?;
            Some(Problem::BrokenTiming { line: line.parse().ok()?, found: found.to_owned() })
        }
        "missing-timing" => Some(Problem::MissingTiming { line: rest.parse().ok()? }),
        "unreadable" => Some(Problem::UnreadableCharacters { count: rest.parse().ok()? }),
        _ => None,
    }
}

fn push(out: &mut String, mark: &str, text: &str) {
    out.push_str(mark);
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\\\"),
            '\t' => out.push(c),
            // Writing to a String cannot fail.
            c if c.is_control() => _ = write!(out, "\\{:x};", u32::from(c)),
            c => out.push(c),
        }
    }
    // The mark keeps a space at the end of a line from being the end of the line.
    if text.is_empty() || text.ends_with(char::is_whitespace) {
        out.push_str("\\.");
    }
    out.push('\n');
}

fn unescape(text: &str) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('\\') {
        out.push_str(before);
        if let Some(next) = after.strip_prefix('\\') {
            out.push('\\');
            rest = next;
        } else if let Some(next) = after.strip_prefix('.') {
            rest = next;
        } else {
            let (code, next) = after.split_once(';')?;
            out.push(char::from_u32(u32::from_str_radix(code, 16).ok()?)?);
            rest = next;
        }
    }
    out.push_str(rest);
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::super::MAX_CHARS;
    use super::{Conversation, Problem, Refusal, Turn, from_plain, to_plain};
    use proptest::prelude::*;

    fn turn(speaker: Option<&str>, words: &str, starts_at_ms: Option<u64>) -> Turn {
        Turn { speaker: speaker.map(String::from), words: words.into(), starts_at_ms }
    }

    #[test]
    fn the_form_is_readable_and_exact() {
        let conversation = Conversation {
            heading: vec!["Datum: 2021-10-05".into()],
            turns: vec![turn(Some("EL"), "Hej.\n\nJa \\ nej", Some(3250)), turn(None, "Mm", None)],
            problems: vec![Problem::BrokenTiming { line: 4, found: "00:0x --> a".into() }],
        };
        let plain = to_plain(&conversation);
        assert_eq!(
            plain,
            "conversation 1\n# Datum: 2021-10-05\n! broken-timing 4 00:0x --> a\n\
             @ 3250 EL\n> Hej.\n> \\.\n> Ja \\\\ nej\n@ -\n> Mm\n"
        );
        assert_eq!(from_plain(&plain), Ok(conversation));
    }

    #[test]
    fn what_was_tampered_with_is_refused_with_its_line() {
        for (plain, line) in [
            ("hej", 1),
            ("conversation 2\n@ -\n> a", 1),
            ("conversation 1\n> a", 2),
            ("conversation 1\n@ -\n@ -\n> a", 3),
            ("conversation 1\n@ -\n> a\n@ x A\n> b", 4),
            ("conversation 1\n@ -\n> \\zz;", 3),
            ("conversation 1\n@ -\n> a\n@ 5 A", 4),
            ("conversation 1\n! okänt 5\n@ -\n> a", 2),
        ] {
            assert_eq!(from_plain(plain), Err(Refusal::NotPlain { line }), "{plain}");
        }
    }

    #[test]
    fn nothing_silence_and_too_much_are_refused() {
        assert_eq!(from_plain(" \r\n"), Err(Refusal::Empty));
        assert_eq!(from_plain("conversation 1\n# Datum"), Err(Refusal::NoWords));
        assert_eq!(from_plain("conversation 1\n@ - A\n>  \n"), Err(Refusal::NoWords));
        let long = format!("conversation 1\n@ -\n> {}", "a".repeat(MAX_CHARS + 1));
        assert_eq!(from_plain(&long), Err(Refusal::TooLong { limit: MAX_CHARS, found: Some(MAX_CHARS + 1) }));
    }

    fn anything() -> impl Strategy<Value = String> {
        prop_oneof!["[a-c\\\\;.:#!@> \\r\\n\\t\\x00\u{85}å]{0,12}", ".{0,12}"]
    }

    fn conversation() -> impl Strategy<Value = Conversation> {
        let problem = prop_oneof![
            (any::<usize>(), anything()).prop_map(|(line, found)| Problem::BrokenTiming { line, found }),
            any::<usize>().prop_map(|line| Problem::MissingTiming { line }),
            any::<usize>().prop_map(|count| Problem::UnreadableCharacters { count }),
        ];
        let turn = (proptest::option::of(anything()), anything(), proptest::option::of(any::<u64>()))
            .prop_map(|(speaker, words, starts_at_ms)| Turn { speaker, words, starts_at_ms });
        (
            proptest::collection::vec(anything(), 0..4),
            proptest::collection::vec(turn, 1..6),
            proptest::collection::vec(problem, 0..4),
        )
            .prop_map(|(heading, turns, problems)| Conversation { heading, turns, problems })
            .prop_filter("somebody says something", |c| c.turns.iter().any(|t| !t.words.trim().is_empty()))
    }

    proptest! {
        #[test]
        fn every_conversation_comes_back_exactly_also_through_a_browser(conversation in conversation()) {
            let plain = to_plain(&conversation);
            prop_assert_eq!(from_plain(&plain), Ok(conversation.clone()));
            let lines = plain.replace("\r\n", "\n").replace('\r', "\n");
            let browser = lines.replace('\n', "\r\n").replace('\0', "\u{FFFD}");
            prop_assert_eq!(from_plain(&browser), Ok(conversation.clone()));
            prop_assert_eq!(from_plain(browser.trim()), Ok(conversation));
        }

        #[test]
        fn no_text_makes_it_panic(plain in "(conversation 1\n)?([#!@> 0-9a\\\\;\\r\\n-]|\\PC){0,60}") {
            if let Ok(read) = from_plain(&plain) {
                prop_assert_eq!(from_plain(&to_plain(&read)), Ok(read));
            }
        }
    }
}
