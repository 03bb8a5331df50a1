//! Every id has its own type, so that a need's id cannot be handed to something that asks for a quote's.

use uuid::Uuid;

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

    pub fn next<T: Id>(&self) -> T {
        let now = self.clock.now();
        let seconds = u64::try_from(now.timestamp()).unwrap_or_default();
        let time = uuid::Timestamp::from_unix(uuid::NoContext, seconds, now.timestamp_subsec_nanos());
        T::from(Uuid::new_v7(time))
    }
}
