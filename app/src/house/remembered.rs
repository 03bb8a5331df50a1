use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};

use crate::id::ProjectId;

/// Of a project, for those who see numbers from this one on.
type Of = (ProjectId, i64);

/// Counts that cost too much to take for each page: each holds until something happens in its project, and for
/// [`Remembered::FOR`] at most, since what is committed a little later than its event was numbered is not noticed by the
/// number. While much happens, as in an open round, it is taken once in [`Remembered::AT_LEAST`].
#[derive(Debug, Default)]
pub struct Remembered(Mutex<HashMap<Of, Counted>>);

#[derive(Debug, Clone, Copy)]
struct Counted {
    n: i64,
    /// The newest event of the project when it was counted.
    event: i64,
    at: DateTime<Utc>,
}

impl Remembered {
    pub const FOR: TimeDelta = TimeDelta::minutes(1);
    pub const AT_LEAST: TimeDelta = TimeDelta::seconds(5);

    pub fn get(&self, of: Of, event: i64, now: DateTime<Utc>) -> Option<i64> {
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let holds = |one: &Counted| now - one.at < if one.event == event { Self::FOR } else { Self::AT_LEAST };
        known.get(&of).filter(|one| holds(one)).map(|one| one.n)
    }

    pub fn keep(&self, of: Of, n: i64, event: i64, at: DateTime<Utc>) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(of, Counted { n, event, at });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Clock;
    use crate::id::Ids;

    #[test]
    fn a_count_ends_soon_after_the_next_event_and_with_its_minute_and_is_for_one_pair_of_eyes() {
        let (remembered, clock) = (Remembered::default(), Clock::default());
        let (project, at) = (Ids::new(clock.clone()).next(), clock.now());
        remembered.keep((project, 0), 2, 7, at);
        assert_eq!(remembered.get((project, 0), 7, at), Some(2));
        assert_eq!(remembered.get((project, 0), 8, at + Remembered::AT_LEAST), None);
        let before = at + Remembered::AT_LEAST - TimeDelta::milliseconds(1);
        assert_eq!(remembered.get((project, 0), 8, before), Some(2), "not for each of many that answer");
        assert_eq!(remembered.get((project, 0), 7, at + Remembered::FOR), None);
        assert_eq!(remembered.get((project, 3), 7, at), None);
    }
}
