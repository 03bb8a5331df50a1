//! The sentence that a need is, parsed once at the door.

use crate::chars::says_something;
use crate::lang::Lang;
use crate::parse::{Fault, Problems, optional, required};
use crate::t;

/// The longest each of the three parts may be, in characters.
const LONGEST_PART: usize = 240;
/// The longest a line of *uppfyllt när* may be: it becomes a question to somebody with a phone.
const LONGEST_LINE: usize = 200;
/// More than this nobody answers in a test round.
const MOST_LINES: usize = 8;

/// "När jag `situation`, behöver jag `need`, så att `outcome`." The parts are one line each, not empty, and have
/// neither the words that the sentence itself brings nor a full stop at the end.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow, serde::Serialize)]
pub struct NeedStatement {
    situation: String,
    need: String,
    outcome: String,
}

impl NeedStatement {
    /// Takes what stood in the three fields. What cannot be taken is noted on `situation`, `need` and `outcome`.
    pub fn parse(situation: &str, need: &str, outcome: &str, problems: &mut Problems) -> Option<Self> {
        problems.call(&[("situation", "need-when"), ("need", "need-needs"), ("outcome", "need-so-that")]);
        let statement = Self {
            situation: problems.line(
                "situation",
                bare(situation, &["när jag", "when i"]),
                required(LONGEST_PART, "need-situation-missing"),
            ),
            need: problems.line(
                "need",
                bare(need, &["behöver jag", "jag behöver", "i need"]),
                required(LONGEST_PART, "need-need-missing"),
            ),
            outcome: problems.line(
                "outcome",
                bare(outcome, &["så att", "so that"]),
                required(LONGEST_PART, "need-outcome-missing"),
            ),
        };
        let sound = ["situation", "need", "outcome"].iter().all(|field| problems.of(field).is_none());
        sound.then_some(statement)
    }

    pub fn situation(&self) -> &str {
        &self.situation
    }

    pub fn need(&self) -> &str {
        &self.need
    }

    pub fn outcome(&self) -> &str {
        &self.outcome
    }

    /// The whole sentence, with its full stop.
    pub fn sentence(&self, lang: Lang) -> String {
        let (when, need, so_that) = (t!(lang, "need-when"), t!(lang, "need-needs"), t!(lang, "need-so-that"));
        format!("{when} {}, {need} {}, {so_that} {}.", self.situation, self.need, self.outcome)
    }

    /// What is needed, alone and with a capital: for lists and links.
    pub fn short(&self) -> String {
        let mut letters = self.need.chars();
        letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
    }
}

/// A part without the words that the sentence brings by itself, for those who typed them again, and without its ends.
fn bare<'a>(raw: &'a str, openings: &[&str]) -> &'a str {
    let text = raw.trim_matches(|c: char| c.is_whitespace() || matches!(c, '.' | ',' | ';' | '…'));
    openings.iter().find_map(|opening| after_words(text, opening)).unwrap_or(text)
}

/// What follows these words, when the text begins with them as whole words, however they are cased and spaced.
fn after_words<'a>(text: &'a str, words: &str) -> Option<&'a str> {
    words.split(' ').try_fold(text, |rest, word| {
        let (head, tail) = rest.split_at_checked(word.len())?;
        let whole = tail.is_empty() || tail.starts_with(char::is_whitespace);
        (whole && head.to_lowercase() == word).then(|| tail.trim_start())
    })
}

/// How those who have the need can tell that it is met: one to eight lines.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
pub struct MetWhen(Vec<String>);

impl MetWhen {
    /// One line of the field is one line here; empty ones and the dashes of a list fall away. What cannot be taken is
    /// noted on `met_when`.
    pub fn parse(raw: &str, problems: &mut Problems) -> Option<Self> {
        let lines: Vec<String> = raw
            .lines()
            .map(|line| line.trim().trim_start_matches(['-', '–', '•', '*']))
            .filter(|line| says_something(line))
            .map(|line| problems.line("met_when", line, optional(LONGEST_LINE)))
            .collect();
        if lines.is_empty() {
            problems.add("met_when", Fault::Missing("need-met-when-missing"));
        } else if lines.len() > MOST_LINES {
            problems.add("met_when", Fault::Says("need-met-when-many"));
        }
        problems.of("met_when").is_none().then_some(Self(lines))
    }

    /// Lines as they were stored, one each.
    pub fn stored(lines: Vec<String>) -> Self {
        Self(lines)
    }

    pub fn lines(&self) -> &[String] {
        &self.0
    }

    /// As they stand in a text field.
    pub fn text(&self) -> String {
        self.0.join("\n")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(situation: &str, need: &str, outcome: &str) -> NeedStatement {
        let mut problems = Problems::default();
        let statement = NeedStatement::parse(situation, need, outcome, &mut problems);
        statement.unwrap_or_else(|| panic!("{problems:?}"))
    }

    #[test]
    fn a_need_reads_as_one_sentence_in_both_languages() {
        let statement = parsed("väntar på beslut", "kunna se vad som händer", "jag slipper ringa");
        assert_eq!(
            statement.sentence(Lang::Sv),
            "När jag väntar på beslut, behöver jag kunna se vad som händer, så att jag slipper ringa."
        );
        assert_eq!(
            statement.sentence(Lang::En),
            "When I väntar på beslut, I need kunna se vad som händer, so that jag slipper ringa."
        );
        assert_eq!(statement.short(), "Kunna se vad som händer");
        let parts = [statement.situation(), statement.need(), statement.outcome()];
        assert_eq!(parts, ["väntar på beslut", "kunna se vad som händer", "jag slipper ringa"]);
    }

    #[test]
    fn words_that_the_sentence_brings_by_itself_are_not_said_twice() {
        let clean = parsed("väntar", "veta", "jag vågar");
        assert_eq!(parsed("När jag väntar,", "behöver jag veta,", "så att jag vågar."), clean);
        assert_eq!(parsed("  NÄR \n jag  väntar …", "Jag behöver veta", "… så att jag vågar"), clean);
        assert_eq!(parsed("When I wait", "I need to know", "so that I dare."), parsed("wait", "to know", "I dare"));
    }

    #[test]
    fn words_that_only_begin_alike_stay() {
        assert_eq!(
            parsed("när jagad av skulder", "i needlework", "så attans gärna").sentence(Lang::Sv),
            "När jag när jagad av skulder, behöver jag i needlework, så att så attans gärna."
        );
    }

    #[test]
    fn a_part_that_says_nothing_is_asked_for() {
        let mut problems = Problems::default();
        assert_eq!(NeedStatement::parse(" ", "behöver jag", "...", &mut problems), None);
        for (field, id) in
            [("situation", "need-situation-missing"), ("need", "need-need-missing"), ("outcome", "need-outcome-missing")]
        {
            assert_eq!(problems.of(field), Some(&Fault::Missing(id)));
        }
    }

    #[test]
    fn a_part_may_be_as_long_as_a_spoken_sentence_and_no_longer() {
        let mut problems = Problems::default();
        let (longest, longer) = ("å".repeat(240), "å".repeat(241));
        assert!(NeedStatement::parse(&longest, &longest, &longest, &mut problems).is_some());
        assert_eq!(NeedStatement::parse(&longest, &longer, &longest, &mut problems), None);
        assert_eq!(problems.of("need"), Some(&Fault::TooLong { max: 240, found: 241 }));
    }

    #[test]
    fn each_line_is_one_way_to_tell_that_the_need_is_met() {
        let mut problems = Problems::default();
        let lines = MetWhen::parse("- Jag vet vem det är.\r\n\n  • Jag vet när.  \n", &mut problems);
        let lines = lines.unwrap();
        assert_eq!(lines.lines(), ["Jag vet vem det är.", "Jag vet när."]);
        assert_eq!(lines.text(), "Jag vet vem det är.\nJag vet när.");
        assert_eq!(MetWhen::stored(vec!["Jag vet vem det är.".to_owned(), "Jag vet när.".to_owned()]), lines);
        assert_eq!(MetWhen::parse(&"rad\n".repeat(8), &mut problems).map(|lines| lines.lines().len()), Some(8));
    }

    #[test]
    fn no_line_and_nine_lines_and_a_line_too_long_are_refused() {
        let fault = |raw: &str| {
            let mut problems = Problems::default();
            assert_eq!(MetWhen::parse(raw, &mut problems), None, "{raw}");
            problems.of("met_when").cloned()
        };
        assert_eq!(fault(" \n - \n"), Some(Fault::Missing("need-met-when-missing")));
        assert_eq!(fault(&"rad\n".repeat(9)), Some(Fault::Says("need-met-when-many")));
        assert_eq!(fault(&"å".repeat(201)), Some(Fault::TooLong { max: 200, found: 201 }));
        assert!(matches!(fault("Jag är 19121212-1212."), Some(Fault::Personnummer { .. })));
    }
}
