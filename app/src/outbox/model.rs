use chrono::TimeDelta;
use sqlx::FromRow;

use crate::id::{PersonId, ProjectId, RoundId};
use crate::lang::Lang;

/// No other mail to the same person about the same round for so long.
pub const APART: TimeDelta = TimeDelta::hours(1);
/// Mail that has failed for longer is told of to whoever leads the project.
pub const TOLD_AFTER: TimeDelta = TimeDelta::hours(1);
/// The longest time between two tries.
const LONGEST: TimeDelta = TimeDelta::hours(1);

crate::words! {
    /// What a mail is about.
    pub enum Kind {
        /// Something in the round may be urgent.
        Urgent = "urgent",
    }
}

/// A mail that is due.
#[derive(Debug, Clone, FromRow)]
pub struct Letter {
    pub kind: Kind,
    pub person_id: PersonId,
    pub email: String,
    pub round_id: RoundId,
    pub round: i64,
    pub project_id: ProjectId,
    pub slug: String,
    /// What the project is written in.
    pub lang: Lang,
    /// How many times there has been something to tell of.
    pub asked: i64,
    /// In vain so far.
    pub tries: i64,
}

/// How long to wait after so many tries in vain: from one minute on twice as long each time, up to an hour.
pub fn pause(tries: i64) -> TimeDelta {
    let doubled = 1_i64 << tries.saturating_sub(1).clamp(0, 6);
    TimeDelta::minutes(doubled).min(LONGEST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pauses_grow_up_to_an_hour() {
        let minutes: Vec<_> = (1..=9).map(|tries| pause(tries).num_minutes()).collect();
        assert_eq!(minutes, [1, 2, 4, 8, 16, 32, 60, 60, 60]);
        assert_eq!((pause(i64::MAX), pause(0)), (LONGEST, TimeDelta::minutes(1)));
    }
}
