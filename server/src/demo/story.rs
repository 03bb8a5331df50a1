//! The demo's story as it is written in `content/demo/story.toml`.

use chrono::{NaiveDate, NaiveDateTime};
use serde::Deserialize;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Story {
    pub project: Project,
    pub sprint: Vec<Sprint>,
    pub group: Vec<Group>,
    pub person: Vec<Person>,
    pub participant: Vec<Participant>,
    pub source: Vec<Source>,
    pub quote: Vec<Quote>,
    pub need: Vec<Need>,
    pub cluster: Vec<Cluster>,
    pub prototype: Vec<Prototype>,
    pub round: Vec<Round>,
    pub visit: Vec<Visit>,
    pub decision: Vec<Decision>,
    pub remark: Vec<Remark>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Project {
    pub name: String,
    pub slug: String,
    pub purpose: String,
    pub team: String,
    pub phone: String,
    pub phone_hours: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sprint {
    pub number: i64,
    pub challenge: String,
    pub phase: String,
    pub starts_on: NaiveDate,
    pub ends_on: NaiveDate,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    pub key: String,
    pub name: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    pub role: String,
    pub name: String,
    pub email: String,
    #[allow(dead_code, reason = "who they are, for whoever reads the story")]
    pub title: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Participant {
    pub code: i64,
    pub group: String,
    pub channel: String,
    pub since: NaiveDate,
    pub consent: Consent,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(clippy::struct_excessive_bools, reason = "a consent is a row of yes and no")]
pub struct Consent {
    pub given_on: NaiveDate,
    pub form: String,
    pub team: bool,
    pub managers: bool,
    pub representatives: bool,
    pub public: bool,
    pub research: bool,
    pub each_quote: bool,
    pub contact: bool,
    pub note: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    pub number: i64,
    pub participant: i64,
    pub title: String,
    pub held_on: NaiveDate,
    pub channel: String,
    pub sprint: i64,
    /// Who (I, P or T) and the words.
    pub turns: Vec<(String, String)>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quote {
    pub number: i64,
    pub source: i64,
    pub words: String,
    #[serde(default)]
    pub approved: bool,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Need {
    pub number: i64,
    pub when: String,
    pub need: String,
    pub so_that: String,
    pub met_when: Vec<String>,
    pub groups: Vec<String>,
    pub incentive: String,
    pub consequence: String,
    pub supports: Vec<i64>,
    pub contradicts: Vec<i64>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cluster {
    pub number: i64,
    pub name: String,
    pub insight: String,
    pub needs: Vec<i64>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Prototype {
    pub number: i64,
    pub name: String,
    pub idea: String,
    pub needs: Vec<Link>,
    #[serde(default)]
    pub iteration: Vec<Iteration>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Link {
    pub need: i64,
    pub rationale: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Iteration {
    pub version: i64,
    pub pages: Vec<Page>,
    pub changes: Vec<Change>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Page {
    pub slug: String,
    pub title: String,
    pub body: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Change {
    pub did: bool,
    pub what: String,
    pub because: String,
    /// visit/need number, or visit/comment key.
    pub feedback: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Round {
    pub number: i64,
    pub prototype: i64,
    pub version: i64,
    pub opened_on: NaiveDate,
    pub closed_on: Option<NaiveDate>,
    pub invitation: String,
    /// How visitors are asked about each need, by its number.
    #[serde(default)]
    pub asked: Vec<Asked>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    pub need: i64,
    pub text: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Visit {
    pub key: String,
    pub round: i64,
    pub group: Option<String>,
    pub started: NaiveDateTime,
    /// Somebody of the team wrote down what was said by telephone.
    #[serde(default)]
    pub staff: bool,
    /// The team tried for itself.
    #[serde(default)]
    pub trial: bool,
    pub verdicts: Vec<Said>,
    pub comments: Vec<Comment>,
    pub message: String,
    pub answers: Vec<Answer>,
    pub urgent: Option<Handled>,
}

/// That something might have been urgent, and somebody has seen to it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Handled {
    /// A comment's key, a need's number, or "message".
    pub on: String,
    pub handled_on: NaiveDate,
    pub outcome: String,
    pub note: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Said {
    pub need: i64,
    pub verdict: String,
    pub text: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Comment {
    pub key: String,
    pub page: String,
    pub text: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// A comment's key, a need's number, or "message".
    pub on: String,
    pub text: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    pub need: Option<i64>,
    pub prototype: Option<i64>,
    pub kind: String,
    pub reason: String,
    #[serde(default)]
    pub lesson: String,
    pub decided_on: NaiveDate,
    /// When somebody looks at what came of it, and as what she takes part.
    pub follow_on: Option<NaiveDate>,
    pub follow_by: Option<String>,
    /// What came of it; none as long as nobody has looked.
    pub followed: Option<String>,
}

/// What the representative says of a need or a quote, or a need that she proposes.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Remark {
    pub kind: String,
    pub need: Option<i64>,
    pub quote: Option<i64>,
    pub said_on: NaiveDate,
    pub words: String,
    pub answer: Option<Reply>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reply {
    pub on: NaiveDate,
    pub text: String,
}
