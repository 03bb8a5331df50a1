use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use sqlx::FromRow;

use crate::decisions::model::DecisionKind;
use crate::feedback::figures::Verdicts;
use crate::feedback::model::Verdict;
use crate::id::{
    ChangeId, ClusterId, DecisionId, FeedbackId, IterationId, NeedId, ParticipantId, PrototypeId, QuoteId, RoundId, SourceId,
};
use crate::needs::evidence::store::Hidden;
use crate::needs::model::{Evidence, Stance};
use crate::rights::Thing;

/// How many of each kind are shown before "och n till".
pub const SHOWN: i64 = 30;

/// The first of something, and how many there are in all.
#[derive(Debug, Clone, Serialize)]
pub struct First<T> {
    pub items: Vec<T>,
    /// At least so many, when they are [`uncounted`](Self::uncounted).
    pub total: i64,
    /// There are more than anybody looks through to count them.
    pub uncounted: bool,
}

/// How many of something are not shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Left {
    None,
    These(i64),
    Uncounted,
}

impl<T> Default for First<T> {
    fn default() -> Self {
        Self { items: Vec::new(), total: 0, uncounted: false }
    }
}

impl<T> First<T> {
    /// How many are not shown.
    pub fn left(&self) -> Left {
        match self.total - i64::try_from(self.items.len()).unwrap_or(i64::MAX) {
            _ if self.uncounted => Left::Uncounted,
            0 => Left::None,
            n => Left::These(n),
        }
    }
}

#[derive(Debug, Clone, FromRow, Serialize)]
pub struct Person {
    pub id: ParticipantId,
    pub number: i64,
    pub group_name: Option<String>,
}

#[derive(Debug, Clone, FromRow, Serialize)]
pub struct Source {
    pub id: SourceId,
    pub number: i64,
    pub title: String,
    pub held_on: NaiveDate,
    pub participant_id: ParticipantId,
}

#[derive(Debug, Clone, FromRow, Serialize)]
pub struct Quote {
    pub id: QuoteId,
    pub number: i64,
    pub words: String,
    /// The words are the interpreter's.
    pub interpreted: bool,
    pub source_id: SourceId,
}

#[derive(Debug, Clone, FromRow, Serialize)]
pub struct Need {
    pub id: NeedId,
    pub number: i64,
    pub need: String,
    #[sqlx(flatten)]
    pub evidence: Evidence,
    /// How many quotes are linked to it.
    pub quotes_count: i64,
}

#[derive(Debug, Clone, FromRow, Serialize)]
pub struct Cluster {
    pub id: ClusterId,
    pub number: i64,
    pub name: String,
    pub need_id: NeedId,
}

#[derive(Debug, Clone, FromRow, Serialize)]
pub struct Iteration {
    pub id: IterationId,
    pub prototype_id: PrototypeId,
    pub prototype_number: i64,
    pub name: String,
    pub version: i64,
}

#[derive(Debug, Clone, FromRow, Serialize)]
pub struct Round {
    pub id: RoundId,
    pub number: i64,
    pub iteration_id: IterationId,
    pub opened_at: DateTime<Utc>,
    pub closed_at: Option<DateTime<Utc>>,
}

#[derive(Debug, Clone, FromRow, Serialize)]
pub struct Feedback {
    pub id: FeedbackId,
    pub number: i64,
    pub round_id: RoundId,
    pub round_number: i64,
    pub need_id: Option<NeedId>,
    pub verdict: Option<Verdict>,
    pub words: String,
    /// Put out of sight: its words are not told here.
    pub hidden: bool,
}

#[derive(Debug, Clone, FromRow, Serialize)]
pub struct Change {
    pub id: ChangeId,
    pub number: i64,
    pub iteration_id: IterationId,
    pub prototype_number: i64,
    pub version: i64,
    pub done: bool,
    pub what: String,
    pub because: String,
}

#[derive(Debug, Clone, FromRow, Serialize)]
pub struct Decision {
    pub id: DecisionId,
    pub number: i64,
    pub kind: DecisionKind,
    pub need_id: Option<NeedId>,
    pub prototype_id: Option<PrototypeId>,
    pub decided_at: DateTime<Utc>,
}

/// A change and a piece of feedback that it answers.
#[derive(Debug, Clone, Copy, FromRow, Serialize)]
pub struct Answered {
    pub change_id: ChangeId,
    pub feedback_id: FeedbackId,
    pub round_id: RoundId,
    pub need_id: Option<NeedId>,
}

/// Everything that hangs together with one object, as far as one role may see it. What a role may not see is not here.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Chain {
    pub people: First<Person>,
    pub sources: First<Source>,
    pub quotes: First<Quote>,
    /// Quotes that the participants have not released to these eyes.
    pub quotes_hidden: Hidden,
    pub needs: First<Need>,
    pub clusters: Vec<Cluster>,
    pub iterations: First<Iteration>,
    pub rounds: First<Round>,
    /// One for each round and need: one knot of the station of verdicts.
    pub verdicts: Vec<Verdicts>,
    pub feedback: First<Feedback>,
    pub changes: First<Change>,
    pub decisions: First<Decision>,
    pub evidence: Vec<(QuoteId, NeedId, Stance)>,
    pub meant_for: Vec<(IterationId, NeedId)>,
    pub answered: Vec<Answered>,
}

/// The stations in the order of the thread.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Station {
    People,
    Sources,
    Quotes,
    Needs,
    Clusters,
    Iterations,
    Rounds,
    Verdicts,
    Feedback,
    Changes,
    Decisions,
}

impl Station {
    pub const ALL: [Self; 11] = [
        Self::People,
        Self::Sources,
        Self::Quotes,
        Self::Needs,
        Self::Clusters,
        Self::Iterations,
        Self::Rounds,
        Self::Verdicts,
        Self::Feedback,
        Self::Changes,
        Self::Decisions,
    ];

    /// What one must be allowed to see for the station to be shown.
    pub fn thing(self) -> Thing {
        match self {
            Self::People => Thing::Participant,
            Self::Sources => Thing::Source,
            Self::Quotes => Thing::Quote,
            Self::Needs => Thing::Need,
            Self::Clusters => Thing::Cluster,
            Self::Iterations => Thing::Prototype,
            Self::Rounds => Thing::Round,
            Self::Verdicts => Thing::Verdict,
            Self::Feedback => Thing::Feedback,
            Self::Changes => Thing::YouSaid,
            Self::Decisions => Thing::Decision,
        }
    }
}

impl Chain {
    /// The clusters, each once.
    pub fn clusters_once(&self) -> Vec<&Cluster> {
        let mut once: Vec<&Cluster> = Vec::new();
        for cluster in &self.clusters {
            if once.iter().all(|one| one.id != cluster.id) {
                once.push(cluster);
            }
        }
        once
    }

    pub fn need(&self, id: NeedId) -> Option<&Need> {
        self.needs.items.iter().find(|need| need.id == id)
    }

    pub fn round(&self, id: RoundId) -> Option<&Round> {
        self.rounds.items.iter().find(|round| round.id == id)
    }
}
