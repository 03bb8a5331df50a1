//! Every id has its own type, so that a need's id cannot be handed to something that asks for a quote's.

use sha2::{Digest, Sha256};
use uuid::{Builder, Uuid};

use crate::clock::Clock;

/// An id that can be made from a fresh UUID version 7 (RFC 9562).
pub trait Id: From<Uuid> {}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => { $(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize, sqlx::Type)]
        #[sqlx(transparent)]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl From<Uuid> for $name {
            fn from(value: Uuid) -> Self {
                Self(value)
            }
        }
        impl From<$name> for Uuid {
            fn from(id: $name) -> Self {
                id.0
            }
        }
        impl Id for $name {}
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
        impl std::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }
    )+ };
}

ids!(
    PersonId,
    SignInId,
    ProjectId,
    InvitationId,
    SprintId,
    GroupId,
    ParticipantId,
    ConsentId,
    SourceId,
    MoveId,
    TextVersionId,
    QuoteId,
    NeedId,
    ClusterId,
    PrototypeId,
    IterationId,
    PageId,
    ChangeId,
    RoundId,
    QuestionId,
    VisitId,
    FeedbackId,
    DecisionId,
    RemarkId,
    /// One showing of a form.
    FormId,
);

/// Makes ids that sort by the time they were made.
#[derive(Debug, Clone)]
pub struct Ids {
    clock: Clock,
}

impl Ids {
    pub fn new(clock: Clock) -> Self {
        Self { clock }
    }

    /// What a form makes has the id that follows from the form: `once`, a fresh id that stands in it, and all that was
    /// sent. The same form sent twice makes the same thing; another text in it makes another. The time of `once` is kept
    /// (UUID version 8, RFC 9562).
    pub fn made_by<T: Id>(once: Uuid, sent: &[u8]) -> T {
        let mut bytes = [0_u8; 16];
        bytes.copy_from_slice(&Sha256::new().chain_update(once).chain_update(sent).finalize()[..16]);
        bytes[..6].copy_from_slice(&once.as_bytes()[..6]);
        T::from(Builder::from_custom_bytes(bytes).into_uuid())
    }

    /// An id that tells nothing of when it was made (UUID version 4): of what visitors do.
    pub fn without_time<T: Id>(&self) -> T {
        T::from(Uuid::new_v4())
    }

    pub fn next<T: Id>(&self) -> T {
        let now = self.clock.now();
        let seconds = u64::try_from(now.timestamp()).unwrap_or_default();
        let time = uuid::Timestamp::from_unix(uuid::NoContext, seconds, now.timestamp_subsec_nanos());
        T::from(Uuid::new_v7(time))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_form_makes_the_same_thing_and_another_text_another() {
        let ids = Ids::new(Clock::default());
        let (one, other): (NeedId, NeedId) = (ids.next(), ids.next());
        let made = |once: NeedId, sent: &str| Ids::made_by::<NeedId>(once.into(), sent.as_bytes());
        assert_eq!(made(one, "a=1"), made(one, "a=1"));
        assert_ne!(made(one, "a=1"), made(one, "a=2"));
        assert_ne!(made(one, "a=1"), made(other, "a=1"));
        assert_eq!(made(one, "a=1").0.as_bytes()[..6], one.0.as_bytes()[..6], "it sorts by the time of the form");
    }
}
