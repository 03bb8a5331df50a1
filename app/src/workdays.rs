//! Working days in Sweden: what is promised within ten of them is promised for a day when somebody is at work.
//!
//! Not one of them: Saturdays and Sundays, the public holidays of the act on public holidays (lagen 1989:253 om allmänna
//! helgdagar; the national day since 2005, by SFS 2004:1320), and the eves that the annual leave act equals with Sundays
//! (semesterlagen 1977:480, 3 a §): Midsummer, Christmas and New Year's Eve. Easter is computed as the Gregorian calendar
//! has it (the algorithm of Meeus, Jones and Butcher).
//!
//! 2026-11-26: the one crate for this (`holidays_se`) is from 2020 and lacks the eves; look again when there is another.

use chrono::{Datelike, Days, NaiveDate, TimeDelta, Weekday};

/// Whoever writes to us is promised an answer within so many working days.
pub const ANSWERED_WITHIN: u32 = 10;

/// Easter Sunday. `None` for a year that the calendar cannot hold.
fn easter(year: i32) -> Option<NaiveDate> {
    let (golden, century, of_century) = (year.rem_euclid(19), year.div_euclid(100), year.rem_euclid(100));
    let moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    let week = (32 + 2 * (century % 4) + 2 * (of_century / 4) - moon - of_century % 4) % 7;
    let early = (golden + 11 * moon + 22 * week) / 451;
    let days = moon + week - 7 * early + 114;
    NaiveDate::from_ymd_opt(year, u32::try_from(days / 31).ok()?, u32::try_from(days % 31 + 1).ok()?)
}

/// Whether it is a public holiday, or an eve that is equalled with one.
pub fn is_holiday(day: NaiveDate) -> bool {
    let fixed = matches!(
        (day.month(), day.day()),
        (1, 1 | 6) | (5, 1) | (6, 6) | (12, 24 | 25 | 26 | 31) // Midsummer Eve is the Friday among these days. Midsummer Day and All Saints' Day are Saturdays.
    ) || (day.weekday() == Weekday::Fri && day.month() == 6 && (19..=25).contains(&day.day()));
    // Good Friday, Easter Monday, Ascension Day; Easter and Whitsun are Sundays.
    let moving = easter(day.year()).is_some_and(|easter| [-2, 1, 39].contains(&(day - easter).num_days()));
    fixed || moving
}

/// Whether people are at work in Sweden.
pub fn is_working_day(day: NaiveDate) -> bool {
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && !is_holiday(day)
}

/// So many working days after a day, which does not count itself.
pub fn after(day: NaiveDate, days: u32) -> NaiveDate {
    let mut left = days;
    let mut at = day;
    while left > 0 {
        let Some(next) = at.checked_add_days(Days::new(1)) else { return at };
        at = next;
        left -= u32::from(is_working_day(at));
    }
    at
}

/// The first day from which on `days` working days are not over before `today`: what is from before it is late.
pub fn not_late_from(today: NaiveDate, days: u32) -> NaiveDate {
    let mut at = today;
    while let Some(before) = at.checked_sub_signed(TimeDelta::days(1)).filter(|before| after(*before, days) >= today) {
        at = before;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn easter_is_when_the_calendar_has_it() {
        for sunday in [
            "1961-04-02",
            "2000-04-23",
            "2008-03-23",
            "2011-04-24",
            "2019-04-21",
            "2024-03-31",
            "2025-04-20",
            "2026-04-05",
            "2027-03-28",
            "2030-04-21",
            "2038-04-25",
        ] {
            assert_eq!(easter(day(sunday).year()), Some(day(sunday)));
        }
    }

    #[test]
    fn the_days_off_in_2026_and_2027_are_these() {
        let off = |year: i32| {
            let days = NaiveDate::from_ymd_opt(year, 1, 1).unwrap().iter_days().take_while(move |day| day.year() == year);
            let weekdays = days.filter(|day| !matches!(day.weekday(), Weekday::Sat | Weekday::Sun));
            weekdays.filter(|day| !is_working_day(*day)).map(|day| day.format("%m-%d").to_string()).collect::<Vec<_>>()
        };
        let expected = ["01-01", "01-06", "04-03", "04-06", "05-01", "05-14", "06-19", "12-24", "12-25", "12-31"];
        assert_eq!(off(2026), expected);
        let expected = ["01-01", "01-06", "03-26", "03-29", "05-06", "06-25", "12-24", "12-31"];
        assert_eq!(off(2027), expected);
    }

    #[test]
    fn what_is_promised_in_december_is_promised_for_january() {
        assert_eq!(after(day("2026-12-18"), 10), day("2027-01-08"), "Christmas, New Year and Epiphany are between");
        assert_eq!(after(day("2026-11-23"), 10), day("2026-12-07"));
        assert_eq!(after(day("2026-11-22"), 1), day("2026-11-23"), "a Sunday");
        assert_eq!(after(day("2026-06-17"), 2), day("2026-06-22"), "Midsummer");
    }

    #[test]
    fn what_is_late_is_late_from_the_day_after_the_promised_one() {
        for today in NaiveDate::from_ymd_opt(2026, 1, 1).unwrap().iter_days().take(800) {
            let from = not_late_from(today, 10);
            assert!(after(from, 10) >= today && after(from - TimeDelta::days(1), 10) < today, "{today}: {from}");
        }
    }
}
