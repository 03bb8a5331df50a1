//! When a conversation was held, as finely as somebody may know it: the team the day, everybody else the month. In a small
//! town a day, a code and a way of meeting are enough to put a person together.

use chrono::{Datelike, NaiveDate};
use serde::Serialize;

use crate::lang::{Lang, short_date};
use crate::rights::Audience;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Held {
    On(NaiveDate),
    /// Some day of the month that begins on this one.
    In(NaiveDate),
}

impl From<NaiveDate> for Held {
    fn from(day: NaiveDate) -> Self {
        Self::On(day)
    }
}

impl Held {
    /// As these eyes may know it.
    #[must_use]
    pub fn before(self, audience: Audience) -> Self {
        match self {
            Self::On(day) if audience != Audience::Team => Self::In(day.with_day(1).unwrap_or(day)),
            as_it_is => as_it_is,
        }
    }

    /// 2026-11-22, or november 2026.
    pub fn words(self, lang: Lang) -> String {
        match self {
            Self::On(day) => short_date(day),
            Self::In(month) => lang.month(month),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn outside_the_team_nobody_learns_on_which_day_a_conversation_was_held() {
        let held = Held::from(NaiveDate::from_ymd_opt(2026, 3, 31).unwrap());
        assert_eq!(held.before(Audience::Team).words(Lang::Sv), "2026-03-31");
        for audience in Audience::ALL.iter().filter(|audience| **audience != Audience::Team) {
            let told = held.before(*audience);
            assert_eq!(told.words(Lang::Sv), "mars 2026", "{audience}");
            assert!(!serde_json::to_string(&told).unwrap().contains("31"), "{audience}");
            assert_eq!(told.before(Audience::Team), told, "what is not known cannot be told");
        }
    }
}
