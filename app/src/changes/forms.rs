use serde::{Deserialize, Serialize, Serializer};

use crate::changes::model::{Change, Heard};
use crate::changes::store;
use crate::form::{Marked, mark};
use crate::id::FeedbackId;
use crate::parse::{Fault, Problems, required};

#[derive(Debug, Default, Clone, Deserialize, Serialize)]
#[serde(default)]
pub struct ChangeForm {
    /// "yes" or "no".
    pub done: String,
    pub what: String,
    pub because: String,
    #[serde(serialize_with = "in_one_order")]
    pub feedback: Vec<String>,
    /// The mark of what was noted when the form was shown; empty for a new change.
    #[serde(skip_serializing)]
    pub was: String,
}

/// The page offers first what is answered already, so that the order changes with what is saved.
fn in_one_order<S: Serializer>(feedback: &[String], to: S) -> Result<S::Ok, S::Error> {
    let mut sorted: Vec<&String> = feedback.iter().collect();
    sorted.sort_unstable();
    to.collect_seq(sorted)
}

impl Marked for ChangeForm {
    fn was(&self) -> &str {
        &self.was
    }

    fn on_top_of(&mut self, saved: &str) {
        saved.clone_into(&mut self.was);
    }
}

/// A yes to what the page showed, by its mark.
#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub struct PublishForm {
    pub was: String,
}

/// A change, parsed.
pub struct Noted {
    pub done: bool,
    pub what: String,
    pub because: String,
    pub feedback: Vec<FeedbackId>,
}

impl Noted {
    pub fn to_store(&self) -> store::NewChange<'_> {
        store::NewChange { done: self.done, what: &self.what, because: &self.because, feedback: &self.feedback }
    }
}

impl ChangeForm {
    /// All that was written in it.
    pub fn typed(&self) -> String {
        [self.what.trim(), self.because.trim()].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n\n")
    }

    pub fn of(change: &Change, answered: &[FeedbackId]) -> Self {
        Self::filled(change.done, &change.what, &change.because, answered)
    }

    /// The form of a change that says this.
    pub fn saying(noted: &Noted) -> Self {
        Self::filled(noted.done, &noted.what, &noted.because, &noted.feedback)
    }

    fn filled(done: bool, what: &str, because: &str, feedback: &[FeedbackId]) -> Self {
        let form = Self {
            done: if done { "yes" } else { "no" }.to_owned(),
            what: what.to_owned(),
            because: because.to_owned(),
            feedback: feedback.iter().map(ToString::to_string).collect(),
            was: String::new(),
        };
        Self { was: mark(&form), ..form }
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
