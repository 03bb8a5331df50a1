use crate::feedback::model::{FeedbackKind, Verdict};
use crate::id::{ChangeId, FeedbackId};
use chrono::{DateTime, Utc};

/// Something that was changed, or left as it was, because of what people said.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Change {
    pub id: ChangeId,
    /// Within the prototype, from 1.
    pub number: i64,
    /// The iteration that carries it.
    pub version: i64,
    /// False: the team did not do it, because …
    pub done: bool,
    pub what: String,
    pub because: String,
    /// How many answers and comments it names.
    pub answers: i64,
    /// Empty while only the team can read it.
    pub published: Option<Published>,
}

/// By whom a change was put before everybody with the link, and when.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Published {
    pub by: String,
    pub at: DateTime<Utc>,
}

impl Published {
    pub fn of(by: Option<String>, at: Option<DateTime<Utc>>) -> Option<Self> {
        by.zip(at).map(|(by, at)| Self { by, at })
    }
}

/// What somebody said about an earlier iteration: what a change can answer.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Heard {
    pub id: FeedbackId,
    pub round_number: i64,
    pub kind: FeedbackKind,
    /// The title of the page a comment is about.
    pub page_title: Option<String>,
    /// The need a verdict is about, and what it says.
    pub need: Option<(i64, String)>,
    pub verdict: Option<Verdict>,
    /// Empty when they are hidden.
    pub words: String,
    pub hidden: bool,
}
