//! What the forms send, and how it is read. The pages fill them in again when they cannot be taken.

use serde::Deserialize;

use crate::parse::{Problems, required};
use crate::rounds::model::MAX_INVITATION;

#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub struct OpenForm {
    pub prototype: i64,
    pub invitation: String,
}

impl OpenForm {
    /// The invitation.
    pub fn parse(&self, problems: &mut Problems) -> Option<String> {
        let words = problems.text("invitation", &self.invitation, required(MAX_INVITATION, "round-invitation-missing"));
        problems.is_empty().then_some(words)
    }
}
