use chrono::{DateTime, Utc};
use serde::Deserialize;

use crate::changes::model::{Change, Heard};
use crate::changes::store;
use crate::id::FeedbackId;
use crate::parse::{Fault, Problems, required};

#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub struct ChangeForm {
    /// "yes" or "no".
    pub done: String,
    pub what: String,
    pub because: String,
    pub feedback: Vec<String>,
    /// When the change that was read had been written.
    pub was: Option<DateTime<Utc>>,
}

/// A change, parsed.
pub struct Noted {
    pub done: bool,
    pub what: String,
    pub because: String,
    pub feedback: Vec<FeedbackId>,
}

impl Noted {
    /// Whether a change that answers these says just this already.
    pub fn is_said_by(&self, change: &Change, answered: &[FeedbackId]) -> bool {
        let same = |one: &[FeedbackId], other: &[FeedbackId]| one.iter().all(|id| other.contains(id));
        (self.done, &self.what, &self.because) == (change.done, &change.what, &change.because)
            && same(&self.feedback, answered)
            && same(answered, &self.feedback)
    }

    pub fn to_store(&self) -> store::NewChange<'_> {
        store::NewChange { done: self.done, what: &self.what, because: &self.because, feedback: &self.feedback }
    }
}

impl ChangeForm {
    /// All that was written in it.
    pub fn typed(&self) -> String {
        [self.what.trim(), self.because.trim()].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n\n")
    }

    pub fn of(change: &Change, feedback: &[FeedbackId]) -> Self {
        Self {
            done: if change.done { "yes" } else { "no" }.to_owned(),
            what: change.what.clone(),
            because: change.because.clone(),
            feedback: feedback.iter().map(ToString::to_string).collect(),
            was: Some(change.written_at),
        }
    }

    pub fn parse(&self, offered: &[Heard], problems: &mut Problems) -> Option<Noted> {
        if !["yes", "no"].contains(&self.done.as_str()) {
            problems.add("done", Fault::Says("prototype-change-done-missing"));
        }
        problems.call(&[("what", "prototype-change-what"), ("because", "prototype-change-because")]);
        let what = problems.text("what", &self.what, required(600, "prototype-change-what-missing"));
        let because = problems.text("because", &self.because, required(1000, "prototype-change-because-missing"));
        let chosen = offered.iter().map(|heard| heard.id).filter(|id| self.feedback.contains(&id.to_string()));
        let feedback: Vec<FeedbackId> = chosen.collect();
        if feedback.is_empty() {
            problems.add("feedback", Fault::Says("prototype-change-feedback-missing"));
        }
        problems.is_empty().then_some(Noted { done: self.done == "yes", what, because, feedback })
    }
}
