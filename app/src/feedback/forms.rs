use serde::{Deserialize, Serialize};

use crate::feedback::model::MAX_ANSWER;
use crate::feedback::part::Part;
use crate::feedback::urgent::mark::{MAX_NOTE, Mark, Outcome};
use crate::parse::{Fault, Problems, optional, required};
use crate::ui::pager::PER_PAGE;

/// Our answer to a piece. `within`: the [`Part`] in which one goes on, as its query.
#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub struct AnswerForm {
    pub words: String,
    pub within: String,
}

impl AnswerForm {
    pub fn parse(&self, problems: &mut Problems) -> Option<String> {
        let words = problems.text("words", &self.words, required(MAX_ANSWER, "round-answer-missing"));
        problems.is_empty().then_some(words)
    }

    pub fn part(&self) -> Part {
        Part::read(&self.within)
    }
}

/// A form that is nothing but a button, in a [`Part`].
#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub struct WithinForm {
    pub within: String,
}

/// One answer to several pieces, by their numbers.
#[derive(Debug, Default, Clone, Deserialize, Serialize)]
#[serde(default)]
pub struct SeveralForm {
    pub pieces: Vec<String>,
    pub words: String,
    pub within: String,
}

impl SeveralForm {
    /// Where the form stands, on the page of the round.
    pub fn place(round: &str) -> String {
        format!("{round}#several")
    }

    /// The pieces that are ticked, no more than a page of them.
    pub fn numbers(&self) -> Vec<i64> {
        let page = usize::try_from(PER_PAGE).unwrap_or_default();
        let mut numbers: Vec<i64> = self.pieces.iter().filter_map(|raw| raw.parse().ok()).take(page).collect();
        numbers.sort_unstable();
        numbers.dedup();
        numbers
    }

    pub fn parse(&self, problems: &mut Problems) -> Option<(Vec<i64>, String)> {
        let numbers = self.numbers();
        if numbers.is_empty() {
            problems.add("pieces", Fault::Says("round-several-missing"));
        }
        let words = problems.text("words", &self.words, required(MAX_ANSWER, "round-answer-missing"));
        problems.is_empty().then_some((numbers, words))
    }

    pub fn part(&self) -> Part {
        Part::read(&self.within)
    }
}

#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub struct WordsForm {
    pub words: String,
}

impl WordsForm {
    /// Why somebody reads what was taken back.
    pub fn parse_why(&self, problems: &mut Problems) -> Option<String> {
        let reason = problems.line("words", &self.words, required(MAX_ANSWER, "withdrawn-why-missing"));
        problems.is_empty().then_some(reason)
    }

    /// Why something is hidden.
    pub fn parse_reason(&self, problems: &mut Problems) -> Option<String> {
        let reason = problems.line("words", &self.words, required(MAX_ANSWER, "round-hide-missing"));
        problems.is_empty().then_some(reason)
    }
}

/// Who sees to what may be urgent.
#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub struct TakeForm {
    /// Who did when the form was shown; empty when nobody did.
    pub had: String,
    /// "me" or "nobody".
    pub who: String,
}

/// What was done about what may be urgent.
#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub struct HandleForm {
    pub outcome: String,
    pub note: String,
}

impl HandleForm {
    /// Where the form stands, on the page of the piece.
    pub fn place(piece: &str) -> String {
        format!("{piece}#urgent")
    }

    /// A note that was written before it waited again.
    pub fn of(mark: &Mark) -> Self {
        Self { note: mark.note.clone(), ..Self::default() }
    }

    /// Whoever says that something was done says what.
    pub fn parse(&self, problems: &mut Problems) -> Option<(Outcome, String)> {
        let outcome = self.outcome.parse::<Outcome>().ok();
        if outcome.is_none() {
            problems.add("outcome", Fault::Says("urgent-outcome-missing"));
        }
        let rule =
            if outcome == Some(Outcome::NotUrgent) { optional(MAX_NOTE) } else { required(MAX_NOTE, "urgent-note-missing") };
        let note = problems.text("note", &self.note, rule);
        outcome.filter(|_| problems.is_empty()).map(|outcome| (outcome, note))
    }
}
