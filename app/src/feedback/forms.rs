use serde::Deserialize;

use crate::feedback::model::MAX_ANSWER;
use crate::parse::{Problems, required};

#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub struct WordsForm {
    pub words: String,
}

impl WordsForm {
    pub fn parse_answer(&self, problems: &mut Problems) -> Option<String> {
        let words = problems.text("words", &self.words, required(MAX_ANSWER, "round-answer-missing"));
        problems.is_empty().then_some(words)
    }

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
