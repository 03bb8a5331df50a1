//! When somebody looks at what came of a decision, who does it, and what she saw. Holds always: the decision itself is not
//! touched by it; what is due waits on the first page until somebody has written what came of it.

pub mod actions;
pub mod forms;
pub mod pages;
pub mod store;

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use sqlx::FromRow;

use crate::decisions::model::DecisionKind;
use crate::id::PersonId;
use crate::people::store::Member;
use crate::rights::{Thing, Verb, may};

crate::words! {
    /// How it stands with looking at what came of a decision.
    pub enum Follow {
        /// Its day has come.
        Due = "due",
        /// The same, and it is the reader's to do.
        Mine = "mine",
        Planned = "planned",
        Followed = "followed",
        /// No day has been set.
        Unplanned = "unplanned",
    }
}

/// The day and the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Plan {
    pub due_on: NaiveDate,
    pub owner: PersonId,
}

/// What is stored of it. All of it is absent for a decision that nobody has set a day for.
#[derive(Debug, Clone, Default, FromRow, Serialize)]
pub struct FollowUp {
    pub due_on: Option<NaiveDate>,
    pub owned_by: Option<PersonId>,
    /// The name of whoever is to do it.
    pub owner: Option<String>,
    /// What came of the decision; absent or empty until somebody has looked.
    pub words: Option<String>,
    pub followed_by: Option<String>,
    pub followed_at: Option<DateTime<Utc>>,
}

impl FollowUp {
    /// The day, and whose it is, as long as nobody has looked.
    pub fn waits(&self) -> Option<(NaiveDate, &str)> {
        let planned = self.due_on.zip(self.owner.as_deref());
        planned.filter(|_| self.followed_at.is_none())
    }

    pub fn words(&self) -> &str {
        self.words.as_deref().unwrap_or_default()
    }
}

/// Whether a day must be set. What ends needs none.
pub fn is_needed(kind: DecisionKind) -> bool {
    kind != DecisionKind::End
}

/// Those of a project who may write what came of a decision.
pub fn who_may(members: Vec<Member>) -> Vec<Member> {
    members.into_iter().filter(|member| may(member.role, Verb::Answer, Thing::Decision)).collect()
}
