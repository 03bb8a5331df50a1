//! Who answers what comes into a round, and on which days somebody reads it.

use chrono::{Datelike, Days, NaiveDate};
use serde::{Serialize, Serializer};

use crate::id::PersonId;
use crate::parse::{Fault, Problems};
use crate::people::store::Member;
use crate::rights::{Thing, Verb, may};
use crate::workdays::is_holiday;

/// Days of the week on which somebody reads: at least one. Nobody does on a public holiday.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReadingDays([bool; 7]);

/// Longer than any row of days on which nobody reads, also where that is one day of the week.
const FAR: usize = 60;

impl ReadingDays {
    /// Monday to Friday.
    pub const WEEKDAYS: Self = Self([true, true, true, true, true, false, false]);

    /// From numbers, 1 for Monday. `None` when there is no day among them.
    pub fn of<'a>(numbers: impl IntoIterator<Item = &'a str>) -> Option<Self> {
        let mut days = [false; 7];
        for number in numbers {
            let nth = number.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
            if let Some(day) = nth.and_then(|nth| days.get_mut(nth)) {
                *day = true;
            }
        }
        days.contains(&true).then_some(Self(days))
    }

    /// As they are stored: `12345`.
    pub fn read(stored: &str) -> Option<Self> {
        Self::of(stored.split("").filter(|digit| !digit.is_empty()))
    }

    /// The numbers of the days, from Monday.
    pub fn numbers(self) -> impl Iterator<Item = usize> {
        (1..).zip(self.0).filter(|(_, read)| *read).map(|(number, _)| number)
    }

    pub fn written(self) -> String {
        self.numbers().map(|number| number.to_string()).collect()
    }

    fn has(self, day: NaiveDate) -> bool {
        let nth = usize::try_from(day.weekday().num_days_from_monday()).unwrap_or_default();
        self.0.get(nth).is_some_and(|read| *read) && !is_holiday(day)
    }

    /// The first day from this one on, itself among them, on which somebody reads.
    pub fn next(self, from: NaiveDate) -> NaiveDate {
        from.iter_days().take(FAR).find(|day| self.has(*day)).unwrap_or_else(|| from + Days::new(1))
    }
}

impl Serialize for ReadingDays {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&self.written())
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Readers {
    pub owner: PersonId,
    pub days: ReadingDays,
}

/// Those of a project who may answer.
pub fn team(members: Vec<Member>) -> Vec<Member> {
    members.into_iter().filter(|member| may(member.role, Verb::Answer, Thing::Feedback)).collect()
}

/// Reads the two fields of a form.
pub fn parse(owner: &str, read_on: &[String], team: &[Member], problems: &mut Problems) -> Option<Readers> {
    let owner = team.iter().map(|member| member.person_id).find(|person| person.to_string() == owner);
    if owner.is_none() {
        problems.add("owner", Fault::Says("round-owner-missing"));
    }
    let days = ReadingDays::of(read_on.iter().map(String::as_str));
    if days.is_none() {
        problems.add("read_on", Fault::Says("round-days-missing"));
    }
    Some(Readers { owner: owner?, days: days? })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn days_are_read_as_they_were_written_and_none_is_not_enough() {
        assert_eq!(ReadingDays::WEEKDAYS.written(), "12345");
        assert_eq!(ReadingDays::read("12345"), Some(ReadingDays::WEEKDAYS));
        assert_eq!(ReadingDays::of(["6", "2"]).unwrap().written(), "26");
        for none in [vec![], vec!["0"], vec!["8", "x", ""]] {
            assert_eq!(ReadingDays::of(none), None);
        }
    }

    #[test]
    fn what_comes_in_on_another_day_waits_for_the_next_on_which_somebody_reads() {
        let weekdays = ReadingDays::WEEKDAYS;
        assert_eq!(weekdays.next(day("2026-11-20")), day("2026-11-20"));
        assert_eq!(weekdays.next(day("2026-11-21")), day("2026-11-23"));
        assert_eq!(weekdays.next(day("2026-12-24")), day("2026-12-28"));
        let mondays = ReadingDays::of(["1"]).unwrap();
        assert_eq!(mondays.next(day("2027-03-24")), day("2027-04-05"), "Easter Monday is no day for it");
    }
}
