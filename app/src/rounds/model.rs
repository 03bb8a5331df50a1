use chrono::{DateTime, Utc};
use serde::Serialize;
use sqlx::FromRow;

use crate::few::Number;
use crate::id::{IterationId, NeedId, PersonId, ProjectId, PrototypeId, QuestionId, RoundId};
use crate::lang::Lang;
use crate::prototypes::model::Lack;
use crate::rights::Audience;
use crate::rounds::readers::ReadingDays;
use crate::rounds::rehearsal::Rehearsal;

/// How many letters and digits a person types from a poster.
pub const CODE_LENGTH: usize = 6;
/// The longest invitation, in characters.
pub const MAX_INVITATION: usize = 2000;
/// The longest question to a visitor, in characters: two lines on a phone.
pub const MAX_ASKED: usize = 120;

crate::words! {
    pub enum RoundState { Open = "open", Closed = "closed" }
}

/// Nothing plans a closing: what has been closed is, whatever the clock says.
pub const fn state(closed_at: Option<DateTime<Utc>>) -> RoundState {
    if closed_at.is_some() { RoundState::Closed } else { RoundState::Open }
}

/// A round as the team sees it.
#[derive(Debug, Clone, FromRow, Serialize)]
pub struct Round {
    pub id: RoundId,
    pub number: i64,
    pub code: String,
    pub invitation: String,
    pub iteration_id: IterationId,
    pub prototype_number: i64,
    pub prototype_name: String,
    pub version: i64,
    /// The prototype's newest iteration: where a change because of this round is written down.
    pub newest_version: i64,
    pub opened_by: String,
    pub opened_at: DateTime<Utc>,
    pub closed_by: Option<String>,
    pub closed_at: Option<DateTime<Utc>>,
    /// How many have begun, and of them sent: each one once as far as can be known, without those who have taken it back.
    pub begun: i64,
    pub sent: i64,
    /// Who have taken back all that they said.
    pub withdrawn: i64,
    /// The team's own tries.
    pub trials: i64,
    /// Who speak for others, in none of those.
    pub for_others: i64,
    pub unanswered: i64,
    /// Pieces that may be urgent and that nobody has seen to: for those who may read what people wrote.
    pub urgent: i64,
    /// Who answers, if anybody has been named.
    pub owned_by: Option<PersonId>,
    pub owner: Option<String>,
    /// As [`ReadingDays::written`].
    pub read_on: Option<String>,
}

impl Round {
    /// The days on which somebody reads, if that has been said.
    pub fn reading_days(&self) -> Option<ReadingDays> {
        self.read_on.as_deref().and_then(ReadingDays::read)
    }

    /// As somebody sees it who may read what people wrote, or may not.
    #[must_use]
    pub fn before(self, reads: bool) -> Self {
        Self { urgent: if reads { self.urgent } else { 0 }, ..self }
    }

    pub const fn state(&self) -> RoundState {
        state(self.closed_at)
    }

    pub fn came(&self, eyes: Audience) -> Came {
        Came::seen_by(eyes, (self.begun, self.sent, self.trials, self.for_others))
    }
}

/// How many have come to a round, as somebody may be shown it. How many have begun is not told: together with how many have
/// sent it would tell of the few who have not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Came {
    pub sent: Number,
    pub unfinished: Number,
    /// The team's own tries, in neither.
    pub trials: i64,
    /// Who speak for others, in neither.
    pub for_others: Number,
}

impl Came {
    fn seen_by(eyes: Audience, (begun, sent, trials, for_others): (i64, i64, i64, i64)) -> Self {
        let seen = |n| Number::of(n, eyes);
        Self { sent: seen(sent), unfinished: seen(begun - sent), trials, for_others: seen(for_others) }
    }
}

/// A round as anybody with its code sees it, and who stands behind it.
#[derive(Debug, Clone, FromRow, Serialize)]
pub struct PublicRound {
    pub id: RoundId,
    pub code: String,
    pub invitation: String,
    pub iteration_id: IterationId,
    pub prototype_id: PrototypeId,
    pub project_id: ProjectId,
    pub prototype_name: String,
    pub version: i64,
    pub closed_at: Option<DateTime<Utc>>,
    pub team_name: String,
    pub phone: String,
    pub phone_hours: String,
    /// What the needs are written in.
    pub lang: Lang,
    /// Where a visitor begins. A round cannot be opened without a page.
    pub first_page: Option<String>,
    pub page_count: i64,
    pub question_count: i64,
    pub group_count: i64,
    /// Only while the team goes through it beforehand.
    #[sqlx(skip)]
    pub rehearsal: Option<Rehearsal>,
}

impl PublicRound {
    pub const fn state(&self) -> RoundState {
        state(self.closed_at)
    }

    /// Where the invitation stands.
    pub fn home(&self) -> String {
        self.rehearsal.as_ref().map_or_else(|| format!("/t/{}", self.code), |rehearsal| rehearsal.door.clone())
    }

    /// A page on the way through the round.
    pub fn path(&self, rest: impl std::fmt::Display) -> String {
        match &self.rehearsal {
            Some(rehearsal) => format!("{}/{rest}", rehearsal.at),
            None => format!("/t/{}/{rest}", self.code),
        }
    }

    /// An address that leads out of the round. Whoever only goes through it comes to where that ends.
    pub fn out(&self, address: &str) -> String {
        if self.rehearsal.is_some() { self.path("over") } else { address.to_owned() }
    }
}

/// A need as it was worded when the round opened.
#[derive(Debug, Clone, FromRow, Serialize)]
pub struct Question {
    pub id: QuestionId,
    pub position: i64,
    pub need_id: NeedId,
    pub need_number: i64,
    pub situation: String,
    pub need: String,
    pub outcome: String,
    /// One line each.
    pub met_when: String,
    /// The need as a visitor is asked about it; empty where nobody has written it.
    pub asked: String,
    /// Somebody had said it when the round was opened; else it is our guess.
    pub heard: bool,
}

/// The newest iteration of a prototype, on its way to be tested.
#[derive(Debug, Clone, FromRow, Serialize)]
pub struct Testable {
    pub iteration_id: IterationId,
    pub prototype_number: i64,
    pub prototype_name: String,
    pub version: i64,
    pub frozen: bool,
    pub pages: i64,
    pub needs: i64,
    /// The round in which people are already trying it.
    pub open_round: Option<i64>,
}

/// Why a round cannot be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// The prototype is not ready for anybody outside.
    Lacks(Lack),
    /// It is being tried already, in the round of this number.
    AlreadyOpen(i64),
}

impl Testable {
    pub fn refusal(&self) -> Option<Refusal> {
        match (self.open_round, self.pages, self.needs) {
            (Some(round), ..) => Some(Refusal::AlreadyOpen(round)),
            (None, 0, _) => Some(Refusal::Lacks(Lack::Page)),
            (None, _, 0) => Some(Refusal::Lacks(Lack::Need)),
            _ => None,
        }
    }
}

/// A test round, as the prototype's page tells of it.
#[derive(Debug, Clone, PartialEq, Eq, FromRow, Serialize)]
pub struct TriedRound {
    pub number: i64,
    pub version: i64,
    pub opened_at: DateTime<Utc>,
    pub closed_at: Option<DateTime<Utc>>,
    pub begun: i64,
    pub sent: i64,
    pub trials: i64,
    pub for_others: i64,
    /// Feedback that waits for the team's answer.
    pub unanswered: i64,
}

impl TriedRound {
    pub fn came(&self, eyes: Audience) -> Came {
        Came::seen_by(eyes, (self.begun, self.sent, self.trials, self.for_others))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::morning;

    #[test]
    fn a_round_that_was_closed_is_closed_whatever_the_clock_says() {
        assert_eq!(state(None), RoundState::Open);
        assert_eq!(state(Some(morning())), RoundState::Closed);
    }

    #[test]
    fn what_lacks_a_page_or_a_need_or_is_already_out_cannot_be_opened() {
        let ready = Testable {
            iteration_id: uuid::Uuid::nil().into(),
            prototype_number: 1,
            prototype_name: "Ditt första möte".to_owned(),
            version: 1,
            frozen: false,
            pages: 2,
            needs: 1,
            open_round: None,
        };
        assert_eq!(ready.refusal(), None);
        assert_eq!(Testable { pages: 0, ..ready.clone() }.refusal(), Some(Refusal::Lacks(Lack::Page)));
        assert_eq!(Testable { needs: 0, ..ready.clone() }.refusal(), Some(Refusal::Lacks(Lack::Need)));
        assert_eq!(Testable { needs: 0, open_round: Some(4), ..ready }.refusal(), Some(Refusal::AlreadyOpen(4)));
    }
}
