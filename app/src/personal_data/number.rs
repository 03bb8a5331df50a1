//! Digits in a row with what stands between them: the shape a personnummer is looked for in.

use chrono::NaiveDate;

use crate::chars;

/// White space inside a number is at most this long: a line break and some indentation.
const MAX_GAP: usize = 8;
/// Marks and dashes in one gap.
const MAX_MARKS: usize = 3;
/// Digits with the century and without.
pub(super) const LONG: usize = 12;
pub(super) const SHORT: usize = 10;
/// The most characters a number can take, every gap in it as long as it may be, and some.
pub(super) const LONGEST: usize = 128;

/// What stands between two digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gap {
    Nothing,
    Space,
    Dash,
    /// A point, slash or another mark; several marks or dashes go by the first.
    Mark(char),
}

/// Digits from one place on, with what stands before each and where each ends.
pub(super) struct Run(Vec<(u32, Gap, usize)>);

impl Run {
    /// At most thirteen digits: one more than a number has.
    pub fn read(chars: &[char], start: usize) -> Self {
        let mut digits = Vec::with_capacity(LONG + 1);
        let mut at = start;
        let mut gap = Gap::Nothing;
        while let Some(digit) = digit_at(chars, at) {
            digits.push((digit, gap, at + 1));
            if digits.len() > LONG {
                break;
            }
            (gap, at) = gap_at(chars, at + 1);
        }
        Self(digits)
    }

    /// The first so many digits when nothing stands between them, and where they end.
    pub fn solid(&self, length: usize) -> Option<(Vec<u32>, usize)> {
        let run = self.0.get(..length)?;
        let solid = run.iter().skip(1).all(|(_, gap, _)| *gap == Gap::Nothing);
        let more = self.0.get(length).is_some_and(|(_, gap, _)| *gap == Gap::Nothing);
        (solid && !more).then(|| Some((run.iter().map(|(digit, ..)| *digit).collect(), run.last()?.2))).flatten()
    }

    /// The first so many digits, unless one more follows at once.
    pub fn number(&self, length: usize) -> Option<Number> {
        let run = self.0.get(..length)?;
        if self.0.get(length).is_some_and(|(_, gap, _)| *gap == Gap::Nothing) {
            return None;
        }
        Some(Number {
            digits: run.iter().map(|(digit, ..)| *digit).collect(),
            gaps: run.iter().map(|(_, gap, _)| *gap).collect(),
            end: run.last()?.2,
        })
    }
}

/// Ten or twelve digits that may be a number.
pub(super) struct Number {
    pub digits: Vec<u32>,
    /// What stands before each digit.
    gaps: Vec<Gap>,
    /// One past the last digit.
    pub end: usize,
}

impl Number {
    /// Digits without anything between them.
    pub fn solid(digits: Vec<u32>, end: usize) -> Self {
        let gaps = vec![Gap::Nothing; digits.len()];
        Self { digits, gaps, end }
    }

    /// Six or eight: where the last four begin.
    pub fn date_length(&self) -> usize {
        self.digits.len() - 4
    }

    /// Some of the digits read as one number.
    pub fn value(&self, from: usize, length: usize) -> u32 {
        self.digits.iter().skip(from).take(length).fold(0, |sum, digit| sum * 10 + digit)
    }

    /// In a samordningsnummer 61 to 91.
    pub fn day(&self) -> u32 {
        self.value(self.date_length() - 2, 2)
    }

    /// A samordningsnummer, whose day is 60 more than the day of birth.
    pub fn is_coordination(&self) -> bool {
        self.day() >= 60
    }

    /// A samordningsnummer of somebody whose day or month of birth nobody knows: it stands as nought.
    pub fn is_of_unknown_day(&self) -> bool {
        self.is_coordination() && (self.day() == 60 || self.month() == 0)
    }

    fn month(&self) -> u32 {
        self.value(self.date_length() - 4, 2)
    }

    /// The day exists in that year, or with two digits of the year in either century.
    pub fn has_valid_date(&self) -> bool {
        let day = if self.is_coordination() { self.day() - 60 } else { self.day() };
        let (day, month) = if self.is_of_unknown_day() { (day.max(1), self.month().max(1)) } else { (day, self.month()) };
        let exists =
            |year: u32| i32::try_from(year).ok().and_then(|year| NaiveDate::from_ymd_opt(year, month, day)).is_some();
        if self.digits.len() == LONG {
            let year = self.value(0, 4);
            (1840..2050).contains(&year) && exists(year)
        } else {
            // What exists in a year of the 1900s exists in that of the 2000s too.
            exists(2000 + self.value(0, 2))
        }
    }

    /// The last four are what a clock can show, hour and minute. Every month and day is that too.
    pub fn ends_in_a_time(&self) -> bool {
        let main = self.date_length();
        self.value(main, 2) < 24 && self.value(main + 2, 2) < 60
    }

    /// The last four are a month and a day, later in the year than the date.
    pub fn ends_in_a_later_day(&self) -> bool {
        let main = self.date_length();
        let (month, day) = (self.value(main, 2), self.value(main + 2, 2));
        (1..=12).contains(&month) && (1..=31).contains(&day) && (month, day) > (self.month(), self.day())
    }

    /// The date is one on which somebody may have made a recording that is talked of here: 2013 to 2035.
    pub fn is_of_recent_years(&self) -> bool {
        let year = if self.digits.len() == LONG { self.value(0, 4) } else { 2000 + self.value(0, 2) };
        !self.is_coordination() && (2013..=2035).contains(&year)
    }

    /// With the century, and of a year when nobody recorded what is talked of here.
    pub fn is_of_long_ago(&self) -> bool {
        self.digits.len() == LONG && self.value(0, 4) < 1990
    }

    /// The last digit by the Luhn rule over the last ten.
    pub fn has_right_check_digit(&self) -> bool {
        let sum: u32 = self
            .digits
            .iter()
            .rev()
            .take(SHORT)
            .enumerate()
            .map(|(place, digit)| if place % 2 == 0 { *digit } else { digit * 2 / 10 + digit * 2 % 10 })
            .sum();
        sum.is_multiple_of(10)
    }

    /// What stands before this digit.
    pub fn gap(&self, before: usize) -> Gap {
        self.gaps.get(before).copied().unwrap_or(Gap::Nothing)
    }

    /// Where something stands between two digits, apart from between date and the last four.
    pub fn parted(&self) -> Vec<usize> {
        let main = self.date_length();
        (1..self.digits.len()).filter(|at| *at != main && self.gap(*at) != Gap::Nothing).collect()
    }
}

/// The gap that begins here and where the next digit may stand: white space, a dash or a few marks with or without
/// white space around them, or nothing. A blank line is a paragraph, and ends the number.
pub(super) fn gap_at(chars: &[char], start: usize) -> (Gap, usize) {
    let mut gap = Gap::Nothing;
    let (mut line_breaks, mut marks) = (0, 0);
    let mut at = start;
    while let Some(c) = chars.get(at).copied().filter(|_| at - start <= MAX_GAP) {
        if is_invisible(c) {
        } else if (is_dash(c) || is_mark(c)) && marks < MAX_MARKS {
            gap = match gap {
                Gap::Mark(_) => gap,
                Gap::Dash => Gap::Mark('-'),
                Gap::Nothing | Gap::Space if is_dash(c) => Gap::Dash,
                Gap::Nothing | Gap::Space => Gap::Mark(c),
            };
            marks += 1;
        } else if c.is_whitespace() && line_breaks < 2 {
            line_breaks += usize::from(c == '\n');
            gap = if gap == Gap::Nothing { Gap::Space } else { gap };
        } else {
            break;
        }
        at += 1;
    }
    if line_breaks > 1 { (Gap::Nothing, chars.len()) } else { (gap, at) }
}

/// Hyphens, dashes and minus signs of every length, and plus.
pub(super) fn is_dash(c: char) -> bool {
    matches!(c, '-' | '+' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' | '\u{FF0D}' | '\u{FF0B}')
}

/// What people put between date and last four besides a dash, and what Markdown puts around words.
fn is_mark(c: char) -> bool {
    matches!(
        c,
        '.' | ','
            | '/'
            | '\\'
            | '_'
            | '·'
            | ':'
            | '*'
            | '('
            | '|'
            | '~'
            | '='
            | '\u{2022}'
            | '\u{2026}'
            | '\u{2027}'
            | '\u{2044}'
            | '\u{2215}'
            | '\u{30FB}'
            | '\u{FF0C}'
            | '\u{FF0E}'
            | '\u{FF0F}'
            | '\u{FF1A}'
            | '\u{66B}'
            | '\u{60C}'
    )
}

/// What a reader does not see, and the frame that makes a digit a key.
fn is_invisible(c: char) -> bool {
    chars::is_invisible(c) || c == '\u{20E3}'
}

/// The digit that stands there.
pub(super) fn digit_at(chars: &[char], at: usize) -> Option<u32> {
    chars.get(at).copied().and_then(chars::digit)
}

#[cfg(test)]
mod tests {
    use super::{Gap, LONG, LONGEST, Number, Run, SHORT};

    fn run(text: &str) -> Run {
        Run::read(&text.chars().collect::<Vec<_>>(), 0)
    }

    #[test]
    fn digits_are_read_with_what_stands_between_them() {
        let number = run("121212 -\n1212").number(SHORT).unwrap();
        assert_eq!(number.digits, [1, 2, 1, 2, 1, 2, 1, 2, 1, 2]);
        assert_eq!((number.gap(5), number.gap(6)), (Gap::Nothing, Gap::Dash));
        assert_eq!(number.end, 13);
        assert_eq!(run("121212.1212").number(SHORT).unwrap().gap(6), Gap::Mark('.'));
        assert_eq!(run("121212 -- 1212").number(SHORT).unwrap().gap(6), Gap::Mark('-'));
        assert_eq!(run("12 12121212").number(SHORT).unwrap().parted(), [2]);
    }

    #[test]
    fn a_blank_line_many_marks_or_a_wide_gap_ends_the_digits() {
        for text in ["121212\n\n1212", "121212----1212", "121212           1212", "121212;1212"] {
            assert!(run(text).number(SHORT).is_none(), "{text:?}");
        }
    }

    #[test]
    fn one_digit_too_many_makes_it_something_else() {
        assert!(run("12121212123").number(SHORT).is_none());
        assert!(run("1912121212123").number(LONG).is_none());
        assert!(run("1212121212 3").number(SHORT).is_some());
    }

    #[test]
    fn no_number_is_longer_than_the_longest() {
        let widest = ["1"; LONG].join("         ");
        let end = run(&widest).number(LONG).unwrap().end;
        assert!(end > 100 && end + 2 < LONGEST, "{end}");
    }

    fn those(numbers: &[&'static str], are: fn(&Number) -> bool) -> Vec<&'static str> {
        let length = |text: &str| if text.len() == LONG { LONG } else { SHORT };
        numbers.iter().copied().filter(|text| are(&run(text).number(length(text)).unwrap())).collect()
    }

    #[test]
    fn so_many_digits_are_solid_when_nothing_stands_between_or_right_after_them() {
        assert_eq!(run("121212 3").solid(6), Some((vec![1, 2, 1, 2, 1, 2], 6)));
        for text in ["1212123", "12 1212", "12121"] {
            assert_eq!(run(text).solid(6), None, "{text}");
        }
    }

    #[test]
    fn a_date_is_one_that_there_is() {
        let right = ["1201310000", "0002290000", "0402290000", "1201910000", "1206600000", "1200610000", "201201310000"];
        assert_eq!(those(&right, Number::has_valid_date), right);
        let wrong = ["1202310000", "0102290000", "1202910000", "1213010000", "1200010000", "183912310000", "205001010000"];
        assert_eq!(those(&wrong, Number::has_valid_date), [""; 0]);
    }

    #[test]
    fn the_last_four_may_be_a_time_or_a_later_day() {
        let times = ["1212120000", "1212122359", "1212122400", "1212121260"];
        assert_eq!(those(&times, Number::ends_in_a_time), times[..2]);
        let days = ["2301011231", "2303200321", "2303200320", "2303200319", "2301011331", "2301011232", "2301011200"];
        assert_eq!(those(&days, Number::ends_in_a_later_day), days[..2]);
    }

    #[test]
    fn a_year_is_recent_or_long_ago_or_neither() {
        let recent = ["1301010000", "3512310000", "201301010000", "203512310000"];
        let between = ["1212310000", "3601010000", "201212310000", "203601010000", "199001010000", "1301610000"];
        let long_ago = ["198912310000"];
        let all = [&recent[..], &between, &long_ago].concat();
        assert_eq!(those(&all, Number::is_of_recent_years), recent);
        assert_eq!(those(&all, Number::is_of_long_ago), long_ago);
    }

    #[test]
    fn the_check_digit_follows_luhn() {
        for (text, right) in [("1212121212", true), ("1212121213", false), ("8112289874", true), ("8112289875", false)] {
            assert_eq!(run(text).number(SHORT).unwrap().has_right_check_digit(), right, "{text}");
        }
    }
}
