//! What a thread can be opened from, and how an address points it out.

use std::str::FromStr;

use serde::Serialize;
use uuid::Uuid;

use crate::decisions::model::About;
use crate::id::{
    ChangeId, ClusterId, DecisionId, FeedbackId, NeedId, ParticipantId, PrototypeId, QuoteId, RoundId, SourceId,
};
use crate::rights::Thing;

crate::words! {
    /// What a thread can be opened from.
    pub enum Kind {
        Participant = "participant",
        Source = "source",
        Quote = "quote",
        Need = "need",
        Cluster = "cluster",
        Prototype = "prototype",
        Round = "round",
        Feedback = "feedback",
        Change = "change",
        Decision = "decision",
    }
}

impl Kind {
    /// What one must be allowed to see to begin here.
    pub fn thing(self) -> Thing {
        match self {
            Self::Participant => Thing::Participant,
            Self::Source => Thing::Source,
            Self::Quote => Thing::Quote,
            Self::Need => Thing::Need,
            Self::Cluster => Thing::Cluster,
            Self::Prototype => Thing::Prototype,
            Self::Round => Thing::Round,
            Self::Feedback => Thing::Feedback,
            Self::Change => Thing::YouSaid,
            Self::Decision => Thing::Decision,
        }
    }
}

/// How an object is pointed out in an address: `7`; `2-14`, number 14 within round or prototype 2; or by its id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Address {
    Number(i64),
    Within(i64, i64),
    Id(Uuid),
}

impl FromStr for Address {
    type Err = ();
    fn from_str(raw: &str) -> Result<Self, ()> {
        if let Ok(number) = raw.parse() {
            return Ok(Self::Number(number));
        }
        if let Ok(id) = raw.parse() {
            return Ok(Self::Id(id));
        }
        let (outer, inner) = raw.split_once('-').ok_or(())?;
        Ok(Self::Within(outer.parse().map_err(|_| ())?, inner.parse().map_err(|_| ())?))
    }
}

/// The object that a thread is opened from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Focus {
    Participant(ParticipantId),
    Source(SourceId),
    Quote(QuoteId),
    Need(NeedId),
    Cluster(ClusterId),
    Prototype(PrototypeId),
    Round(RoundId),
    Feedback(FeedbackId),
    Change(ChangeId),
    Decision(DecisionId, About),
}

impl Focus {
    /// Quotes are found through the needs, and not as those of one person, one conversation or by themselves.
    pub fn is_wide(self) -> bool {
        !matches!(self, Self::Participant(_) | Self::Source(_) | Self::Quote(_))
    }

    /// The prototype, when the thread is about one whole prototype.
    pub fn prototype(self) -> Option<PrototypeId> {
        match self {
            Self::Prototype(id) | Self::Decision(_, About::Prototype(id)) => Some(id),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_object_is_pointed_out_by_its_number_its_number_within_something_or_its_id() {
        assert_eq!("7".parse(), Ok(Address::Number(7)));
        assert_eq!("2-14".parse(), Ok(Address::Within(2, 14)));
        let id = "01931a2b-0000-7000-8000-000000000001";
        assert_eq!(id.parse(), Ok(Address::Id(id.parse().unwrap())));
        for wrong in ["", "-", "2-", "-14x", "b-07", "2-14-3"] {
            assert_eq!(wrong.parse::<Address>(), Err(()), "{wrong}");
        }
    }
}
