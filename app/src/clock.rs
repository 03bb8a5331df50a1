//! Time is an argument: whoever needs to know what time it is asks a [`Clock`].

use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, NaiveDate, SubsecRound, TimeDelta, Utc};
use chrono_tz::Europe::Stockholm;

/// The time as this house sees it: the machine's, or one that a test or the demo's story sets.
#[derive(Debug, Clone, Default)]
pub enum Clock {
    #[default]
    System,
    Told(Arc<Mutex<DateTime<Utc>>>),
}

impl Clock {
    pub fn told(at: DateTime<Utc>) -> Self {
        Self::Told(Arc::new(Mutex::new(at)))
    }

    /// Now in UTC, to the microsecond: the finest both databases keep.
    pub fn now(&self) -> DateTime<Utc> {
        match self {
            #[allow(clippy::disallowed_methods, reason = "the one place that asks the machine")]
            Self::System => Utc::now().trunc_subsecs(6),
            Self::Told(at) => *at.lock().unwrap_or_else(PoisonError::into_inner),
        }
    }

    /// The day it is in Sweden.
    pub fn today(&self) -> NaiveDate {
        day(self.now())
    }

    /// Sets a told clock. The machine's own clock stays as it is.
    pub fn set(&self, to: DateTime<Utc>) {
        if let Self::Told(at) = self {
            *at.lock().unwrap_or_else(PoisonError::into_inner) = to;
        }
    }

    /// Moves a told clock forward. The machine's own clock stays as it is.
    pub fn pass(&self, time: TimeDelta) {
        self.set(self.now() + time);
    }
}

/// The day in Sweden when something happened.
pub fn day(at: DateTime<Utc>) -> NaiveDate {
    at.with_timezone(&Stockholm).date_naive()
}
