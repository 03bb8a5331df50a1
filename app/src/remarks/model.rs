use chrono::{DateTime, Utc};
use serde::Serialize;
use sqlx::FromRow;

use crate::id::{NeedId, PersonId, QuoteId, RemarkId};

/// The longest remark, and the longest answer to one, in characters.
pub const MAX_WORDS: usize = 4000;

crate::words! {
    /// What a representative says.
    pub enum Kind {
        /// She knows the need, of herself or of those she speaks for.
        Recognises = "recognises",
        /// She does not.
        Not = "not",
        /// She would rather have it said so: in her words.
        Rather = "rather",
        /// A need that is missing.
        Proposal = "proposal",
        /// She objects to how a quote is used.
        Objection = "objection",
    }
}

impl Kind {
    /// What is said of a need that is there. Of those the newest of each person stands.
    pub const REACTIONS: [Self; 3] = [Self::Recognises, Self::Not, Self::Rather];
}

/// What a remark is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// A need, in the words that it had in this version.
    Need {
        need: NeedId,
        version: i64,
        reaction: Kind,
    },
    /// A need that is missing.
    Missing,
    Quote(QuoteId),
}

impl About {
    pub fn kind(self) -> Kind {
        match self {
            Self::Need { reaction, .. } => reaction,
            Self::Missing => Kind::Proposal,
            Self::Quote(_) => Kind::Objection,
        }
    }
}

#[derive(Debug, Clone, FromRow, Serialize)]
pub struct Remark {
    pub id: RemarkId,
    /// Within the project, from 1.
    pub number: i64,
    pub kind: Kind,
    pub person_id: PersonId,
    pub said_by: String,
    /// The need that it is about; none where it has been removed since.
    pub need_number: Option<i64>,
    pub need: Option<String>,
    /// The need has other words by now.
    pub reworded: bool,
    /// The quote that it is about; none where it has been removed since.
    pub quote_number: Option<i64>,
    /// Empty where she only says whether she knows the need.
    pub words: String,
    pub said_at: DateTime<Utc>,
    /// She has said something else since, or has taken it back.
    pub over_at: Option<DateTime<Utc>>,
    pub answer: Option<String>,
    pub answered_by: Option<String>,
    pub answered_at: Option<DateTime<Utc>>,
    /// The need that a proposal has become.
    pub made_need_number: Option<i64>,
}

impl Remark {
    /// It has words that stand, and nobody has answered them.
    pub fn waits(&self) -> bool {
        self.may_be_taken_back() && !self.words.is_empty()
    }

    /// Nothing has come of it, and it stands.
    pub fn may_be_taken_back(&self) -> bool {
        self.over_at.is_none() && self.answer.is_none() && self.made_need_number.is_none()
    }

    /// A proposal also when it has become a need: why it was worded so can be told.
    pub fn may_be_answered(&self) -> bool {
        self.over_at.is_none() && self.answer.is_none() && !self.words.is_empty()
    }

    pub fn may_become_need(&self) -> bool {
        self.kind == Kind::Proposal && self.over_at.is_none() && self.made_need_number.is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::morning;
    use uuid::Uuid;

    fn remark(kind: Kind, words: &str) -> Remark {
        Remark {
            id: Uuid::nil().into(),
            number: 1,
            kind,
            person_id: Uuid::nil().into(),
            said_by: "Rut".to_owned(),
            need_number: Some(1),
            need: Some("veta vem som ringer".to_owned()),
            reworded: false,
            quote_number: None,
            words: words.to_owned(),
            said_at: morning(),
            over_at: None,
            answer: None,
            answered_by: None,
            answered_at: None,
            made_need_number: None,
        }
    }

    #[test]
    fn what_has_words_waits_until_it_is_answered_and_what_has_none_never_does() {
        let rather = remark(Kind::Rather, "veta vem jag får prata med");
        assert!(rather.waits() && rather.may_be_answered());
        let answered = Remark { answer: Some("Ja.".to_owned()), ..rather.clone() };
        assert!(!answered.waits() && !answered.may_be_answered());
        assert!(!remark(Kind::Recognises, "").waits() && !remark(Kind::Recognises, "").may_be_answered());
        assert!(!Remark { over_at: Some(morning()), ..rather }.waits());
    }

    #[test]
    fn what_nothing_has_come_of_can_be_taken_back_and_nothing_else() {
        let plain = remark(Kind::Recognises, "");
        assert!(plain.may_be_taken_back());
        assert!(!Remark { over_at: Some(morning()), ..plain.clone() }.may_be_taken_back());
        assert!(!Remark { answer: Some("Tack.".to_owned()), ..plain.clone() }.may_be_taken_back());
        assert!(!Remark { made_need_number: Some(4), ..plain }.may_be_taken_back());
    }

    #[test]
    fn a_proposal_becomes_one_need_and_nothing_else_does() {
        let proposal = remark(Kind::Proposal, "kunna ta med en vän");
        assert!(proposal.may_become_need());
        let became = Remark { made_need_number: Some(13), ..proposal.clone() };
        assert!(!became.may_become_need() && !became.waits() && became.may_be_answered());
        assert!(!Remark { over_at: Some(morning()), ..proposal }.may_become_need());
        assert!(!remark(Kind::Objection, "Det är jag.").may_become_need());
    }

    #[test]
    fn what_it_is_about_tells_of_which_kind_it_is() {
        let need = About::Need { need: Uuid::nil().into(), version: 1, reaction: Kind::Not };
        assert_eq!(
            [need, About::Missing, About::Quote(Uuid::nil().into())].map(About::kind),
            [Kind::Not, Kind::Proposal, Kind::Objection]
        );
    }
}
