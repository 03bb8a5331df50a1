//! What the forms send, and how it is read. The pages fill them in again when they cannot be taken.

use serde::Deserialize;

use crate::parse::{Problems, optional, required};
use crate::rounds::model::{MAX_ASKED, MAX_INVITATION};

#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub struct OpenForm {
    pub prototype: i64,
    pub invitation: String,
    /// The numbers of the needs that are asked about, and beside each how.
    pub need: Vec<i64>,
    pub asked: Vec<String>,
}

/// What a round opens with.
#[derive(Debug, Clone)]
pub struct Opening {
    pub invitation: String,
    /// By the number of the need, how visitors are asked about it. One that is not here is asked about in its own words.
    pub asked: Vec<(i64, String)>,
}

impl OpenForm {
    pub fn parse(&self, problems: &mut Problems) -> Option<Opening> {
        let invitation = problems.text("invitation", &self.invitation, required(MAX_INVITATION, "round-invitation-missing"));
        let mut asked = Vec::new();
        for (need, words) in self.need.iter().zip(&self.asked) {
            let words = problems.text(&asked_field(*need), words, optional(MAX_ASKED));
            asked.extend((!words.is_empty()).then_some((*need, words)));
        }
        problems.is_empty().then_some(Opening { invitation, asked })
    }

    /// What stands in the form about a need.
    pub fn asked_about(&self, need: i64) -> Option<&str> {
        self.need.iter().zip(&self.asked).find(|(one, _)| **one == need).map(|(_, words)| words.as_str())
    }
}

/// Under what name it is noted when something is wrong with how a need is asked about.
pub fn asked_field(need: i64) -> String {
    format!("asked-{need}")
}
