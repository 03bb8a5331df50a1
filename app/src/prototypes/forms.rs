//! What the forms send, and how it is read. The pages fill them in again when they cannot be taken.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::form::mark;
use crate::id::FeedbackId;
use crate::parse::{Fault, Problems, optional, required};
use crate::prototypes::draft::{MAX_BODY, MAX_TITLE};
use crate::prototypes::model::{Change, Heard, Page, Prototype};
use crate::prototypes::store;

#[derive(Debug, Default, Clone, Deserialize, Serialize)]
#[serde(default)]
pub struct PrototypeForm {
    pub name: String,
    pub idea: String,
    /// The mark of what stood there when the form was shown.
    #[serde(skip_serializing)]
    pub was: String,
}

impl PrototypeForm {
    pub fn of(prototype: &Prototype) -> Self {
        let form = Self { name: prototype.name.clone(), idea: prototype.idea.clone(), was: String::new() };
        Self { was: mark(&form), ..form }
    }

    pub fn parse(&self, problems: &mut Problems) -> (String, String) {
        problems.call(&[("name", "prototype-name"), ("idea", "prototype-idea")]);
        let name = problems.line("name", &self.name, required(80, "prototype-name-missing"));
        let idea = problems.text("idea", &self.idea, required(600, "prototype-idea-missing"));
        (name, idea)
    }
}

/// What the next iteration is begun because of, when it is begun from there.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct NextForm {
    pub feedback: String,
}

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

#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub struct PageForm {
    pub title: String,
    pub body: String,
    /// The edition that was read.
    pub edition: i64,
    /// "preview" looks at what was typed and stores nothing.
    pub action: String,
}

impl PageForm {
    pub fn of(page: &Page) -> Self {
        Self { title: page.title.clone(), body: page.body.clone(), edition: page.edition, action: String::new() }
    }

    pub fn parse(&self, problems: &mut Problems) -> (String, String) {
        let title = problems.line("title", &self.title, required(MAX_TITLE, "prototype-page-title-missing"));
        (title, problems.text("body", &self.body, optional(MAX_BODY)))
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct MoveForm {
    pub to: String,
}

#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub struct LinkForm {
    pub need: String,
    pub rationale: String,
    /// When the rationale that was read had been written.
    pub was: Option<DateTime<Utc>>,
}
