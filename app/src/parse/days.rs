//! Which days a date field takes, and how a day is read.

use chrono::NaiveDate;

use super::Fault;
use crate::chars;

/// Nothing of ours lasts beyond this year.
const LAST_YEAR: i32 = 2100;
/// Nobody in a project has been talked to, or has said yes to anything, before this year.
const FIRST_OF_WORK: i32 = 1990;

/// From which day until which.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Days {
    first: NaiveDate,
    last: NaiveDate,
}

impl Days {
    /// Something that has happened: from 1990 until today.
    pub fn past(today: NaiveDate) -> Self {
        Self { first: start_of(FIRST_OF_WORK), last: today }
    }

    /// Something that is planned or that lasts: from 1990 until 2100.
    pub fn planned() -> Self {
        Self { first: start_of(FIRST_OF_WORK), last: start_of(LAST_YEAR + 1).pred_opt().unwrap_or(NaiveDate::MAX) }
    }

    /// Something that is yet to be done: from this day until 2100.
    pub fn to_come(first: NaiveDate) -> Self {
        Self { first, ..Self::planned() }
    }

    /// Reads year, month and day.
    ///
    /// # Errors
    /// The fault to show at the field. It names the year when that is what cannot be taken.
    pub fn read(&self, raw: &str) -> Result<NaiveDate, Fault> {
        use chrono::Datelike;
        let clean: String = raw.chars().filter(|c| !chars::is_invisible(*c)).map(plain).collect();
        let clean = clean.trim();
        let (sign, rest) = match clean.strip_prefix(['-', '+']) {
            Some(rest) if clean.starts_with('-') => ("-", rest),
            Some(rest) => ("+", rest),
            None => ("", clean),
        };
        let parted = digits_alone(rest);
        let rest = parted.as_deref().unwrap_or(rest);
        let mut parts = rest.split('-');
        let (Some(year), Some(month), Some(day), None) = (parts.next(), parts.next(), parts.next(), parts.next()) else {
            return Err(Fault::NotADate);
        };
        let in_digits = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit());
        let (true, true, Ok(month), Ok(day)) =
            (in_digits(year), in_digits(month) && in_digits(day), month.parse(), day.parse())
        else {
            return Err(Fault::NotADate);
        };
        // 22-11-2026: not a year of two digits, but a day in another order.
        if !(1..=12).contains(&month) || !(1..=31).contains(&day) {
            return Err(Fault::NotADate);
        }
        let digits = year.trim_start_matches('0');
        let read = if digits.is_empty() { "0" } else { digits };
        let (4, "", Ok(number)) = (year.len(), sign, read.parse::<i32>()) else {
            return Err(Fault::Year(format!("{}{}", sign.trim_start_matches('+'), shortened(read))));
        };
        if number < 1000 {
            return Err(Fault::Year(read.to_owned()));
        }
        let (first, last) = (self.first.year(), self.last.year());
        if number < first || number > LAST_YEAR {
            return Err(Fault::YearNotHere { year: number, first, last });
        }
        let date = NaiveDate::from_ymd_opt(number, month, day).ok_or(Fault::NotADate)?;
        if date > self.last {
            return Err(Fault::Says("source-day-to-come"));
        }
        if date < self.first { Err(Fault::Says("fault-day-has-been")) } else { Ok(date) }
    }
}

/// 20261122, as keys without a dash write it, with the dashes put in.
fn digits_alone(rest: &str) -> Option<String> {
    let whole = rest.len() == 8 && rest.bytes().all(|byte| byte.is_ascii_digit());
    whole.then(|| format!("{}-{}-{}", &rest[..4], &rest[4..6], &rest[6..]))
}

/// Nobody needs all of a number that fills a page.
fn shortened(year: &str) -> String {
    let shown: String = year.chars().take(12).collect();
    if shown.len() < year.len() { format!("{shown}…") } else { shown }
}

/// European digits, and one kind of dash.
fn plain(c: char) -> char {
    match c {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' | '\u{FF0D}' => '-',
        '\u{FF0B}' => '+',
        c => chars::european(c),
    }
}

fn start_of(year: i32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or(NaiveDate::MIN)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn past(raw: &str) -> Result<NaiveDate, Fault> {
        Days::past(NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()).read(raw)
    }

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn a_day_is_read_in_the_digits_of_any_script() {
        for raw in [
            "2026-11-02",
            " 2026-11-02\n",
            "2026-11-2",
            "20261102",
            "٢٠٢٦١١٠٢",
            "۲۰۲۶-۱۱-۰۲",
            "٢٠٢٦-١١-٠٢",
            "２０２６－１１－０２",
            "२०२६-११-०२",
            "2026–11–02",
            "\u{200F}2026-11-02",
        ] {
            assert_eq!(past(raw), Ok(day(2026, 11, 2)), "{raw:?}");
        }
    }

    #[test]
    fn a_year_that_has_not_four_digits_is_refused_by_the_year_that_was_read() {
        for (raw, year) in [
            ("26-11-02", "26"),
            ("0026-11-02", "26"),
            ("0000-11-02", "0"),
            ("0999-11-02", "999"),
            ("20261-01-01", "20261"),
            ("+12026-11-02", "12026"),
            ("+2026-11-02", "2026"),
            ("-0001-11-02", "-1"),
            ("-2026-11-02", "-2026"),
            ("02026-11-02", "2026"),
            ("۲۶-۱۱-۰۲", "26"),
        ] {
            assert_eq!(past(raw), Err(Fault::Year(year.to_owned())), "{raw:?}");
        }
    }

    #[test]
    fn a_year_in_which_nothing_of_ours_was_is_refused_by_its_name() {
        let first_last = |year| Err(Fault::YearNotHere { year, first: 1990, last: 2026 });
        assert_eq!(past("1899-12-31"), first_last(1899));
        assert_eq!(past("1989-12-31"), first_last(1989));
        assert_eq!(past("1990-01-01"), Ok(day(1990, 1, 1)));
        assert_eq!(past("2101-01-01"), first_last(2101));
        assert_eq!(past("2026-11-22"), Ok(day(2026, 11, 22)));
        assert_eq!(past("2026-11-23"), Err(Fault::Says("source-day-to-come")));
        assert_eq!(Days::planned().read("2100-12-31"), Ok(day(2100, 12, 31)));
        assert_eq!(Days::planned().read("2101-01-01"), Err(Fault::YearNotHere { year: 2101, first: 1990, last: 2100 }));
    }

    #[test]
    fn what_is_yet_to_be_done_is_done_on_no_day_that_has_been() {
        let days = Days::to_come(day(2026, 11, 22));
        assert_eq!(days.read("2026-11-21"), Err(Fault::Says("fault-day-has-been")));
        assert_eq!(days.read("2026-11-22"), Ok(day(2026, 11, 22)));
        assert_eq!(days.read("2100-12-31"), Ok(day(2100, 12, 31)));
    }

    #[test]
    fn what_is_no_day_is_told_as_that() {
        for raw in [
            "",
            "-",
            "i går",
            "2026-02-30",
            "2026-13-01",
            "2026-00-10",
            "22-11-2026",
            "2026/11/02",
            "2026-11",
            "2026-11-02-03",
            "2026 -11-02",
            "--2026-11-02",
            "2026-11-02T10:00",
        ] {
            assert_eq!(past(raw), Err(Fault::NotADate), "{raw:?}");
        }
    }

    proptest! {
        #[test]
        fn whatever_is_taken_lies_between_the_first_and_the_last_day(raw in "[+-]?[0-9]{1,6}-[0-9]{1,2}-[0-9]{1,2}|.{0,20}") {
            if let Ok(date) = past(&raw) {
                prop_assert!(date >= day(1990, 1, 1) && date <= day(2026, 11, 22));
            }
        }

        #[test]
        fn every_day_that_may_be_is_read_as_itself(offset in 0_i64..13_000) {
            let date = day(1990, 1, 1) + chrono::TimeDelta::days(offset);
            prop_assert_eq!(past(&date.to_string()), Ok(date));
        }
    }
}
