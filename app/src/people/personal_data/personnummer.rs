//! Swedish personnummer and samordningsnummer, as people say and type them.
//!
//! A number is ten or twelve digits: a date (in a samordningsnummer the day plus 60) and four more.
//! Between date and four may stand `-`, `+` (over a hundred years old), any dash, white space, a
//! point, slash or the like, or nothing. The clearer the shape, the less else is asked for: date and
//! dash are enough alone; otherwise, or with spaces elsewhere, the check digit has to be right as well.

use super::Found;
use super::number::{Gap, LONG, LONGEST, Number, Run, SHORT, digit, digit_at, is_dash};

/// Every number in the text, in order, none overlapping another.
///
/// Exchanging all of them for something without digits, such as `[personnummer]`, leaves a text
/// with none.
#[must_use]
pub fn find(text: &str) -> Vec<Found> {
    let mut chars: Vec<char> = text.chars().collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        let begins = digit_at(&chars, at).is_some() && (at == 0 || digit_at(&chars, at - 1).is_none());
        let Some(end) = begins.then(|| number_at(&chars, at)).flatten() else {
            at += 1;
            continue;
        };
        found.push(Found { start: at, end });
        chars.iter_mut().take(end).skip(at).for_each(|c| *c = TAKEN);
        // One just before may have been hidden by this one.
        at = at.saturating_sub(LONGEST);
    }
    found.sort_unstable();
    found
}

/// Stands where a number was found: neither digit, letter, dash nor space.
const TAKEN: char = '\u{FFFC}';

/// The end of the number that begins here, the longer reading first.
fn number_at(chars: &[char], start: usize) -> Option<usize> {
    let run = Run::read(chars, start);
    [LONG, SHORT].into_iter().find_map(|length| {
        let number = run.number(length)?;
        is_personnummer(&number, Surroundings::of(chars, start, number.end)).then_some(number.end)
    })
}

#[derive(Clone, Copy)]
struct Surroundings {
    /// A letter right before or after.
    letter: bool,
    /// Part of something longer: a dash, point, colon or slash and one more digit.
    extended: bool,
    /// A plus right before, as in an international telephone number.
    plus: bool,
}

impl Surroundings {
    fn of(chars: &[char], start: usize, end: usize) -> Self {
        let before = |back: usize| start.checked_sub(back).and_then(|at| chars.get(at)).copied().unwrap_or(' ');
        let after = |on: usize| chars.get(end + on).copied().unwrap_or(' ');
        let joins = |c: char| is_dash(c) || matches!(c, '.' | ':' | '/' | ',');
        let is_digit = |c: char| digit(c).is_some();
        Self {
            letter: before(1).is_alphabetic() || after(0).is_alphabetic(),
            extended: (joins(before(1)) && is_digit(before(2))) || (joins(after(0)) && is_digit(after(1))),
            plus: before(1) == '+',
        }
    }
}

fn is_personnummer(number: &Number, around: Surroundings) -> bool {
    if !number.has_valid_date() {
        return false;
    }
    let main = number.date_length();
    let (spaces, dashes, marks) = (number.inner(Gap::Space), number.inner(Gap::Dash), number.inner(Gap::Mark));
    let date_parts = [main - 4, main - 2];
    let check_digit = number.has_right_check_digit();
    if !dashes.is_empty() || !marks.is_empty() {
        // 1912-12-12-1212, 1912.12.12 1212: a date written out, in one way, and then the last four.
        let one_way = (dashes == date_parts && marks.is_empty()) || (marks == date_parts && dashes.is_empty());
        let written_out = one_way && spaces.is_empty() && number.gap(main) != Gap::Nothing;
        return written_out && check_digit && !around.extended;
    }
    if number.gap(main) == Gap::Mark {
        return spaces.is_empty() && check_digit && !around.extended && !around.letter && !around.plus;
    }
    let needs_check_digit = around.letter
        || around.extended
        || !spaces.is_empty()
        || match number.gap(main) {
            Gap::Dash => false,
            Gap::Space => may_be_time(number),
            Gap::Nothing | Gap::Mark => true,
        };
    if needs_check_digit && !check_digit {
        return false;
    }
    number.gap(main) == Gap::Dash || !is_telephone(number, &spaces, around)
}

/// A date and then four digits that a clock can show: `20190320 1330`.
fn may_be_time(number: &Number) -> bool {
    let main = number.date_length();
    number.value(main, 2) < 24 && number.value(main + 2, 2) < 60
}

/// Without a dash in its place, ten digits may be a telephone number.
fn is_telephone(number: &Number, spaces: &[usize], around: Surroundings) -> bool {
    if around.plus {
        return true;
    }
    let short_with_zero = number.digits.len() == SHORT && number.digits.first() == Some(&0);
    // A mobile number reads as a samordningsnummer from 2007 more often than it is one.
    let mobile = number.digits.get(1) == Some(&7) && number.day() > 60 && number.gap(6) == Gap::Nothing;
    short_with_zero && (mobile || !spaces.is_empty())
}

#[cfg(test)]
mod tests {
    use super::super::{Found, replace};
    use super::{digit, find};
    use proptest::prelude::*;

    fn strings(text: &str) -> Vec<String> {
        find(text).iter().map(|f| text.chars().skip(f.start).take(f.end - f.start).collect()).collect()
    }

    #[test]
    fn every_usual_spelling_is_found() {
        for number in [
            "19121212-1212",
            "121212-1212",
            "191212121212",
            "1212121212",
            "121212+1212",
            "19121212+1212",
            "19121212–1212",
            "121212\u{2212}1212",
            "121212\u{2011}1212",
            "19121212 1212",
            "121212 1212",
            "19121212\n1212",
            "121212-\n1212",
            "121212- 1212",
            "121212 - 1212",
            "121212 – 1212",
            "1912\n1212-1212",
            "1912 1212-1212",
            "121212-12\n12",
            "121212-12 12",
            "12\n1212-1212",
            "1912 12 12 1212",
            "12 12 12 12 12",
            "1912-12-12-1212",
            "12-12-12-1212",
            "1912 12121212",
            "1 9 1 2 1 2 1 2 1 2 1 2",
            "1 2 1 2 1 2 - 1 2 1 2",
            // Its first ten digits would pass alone.
            "19 05 03 07 04 01",
            "1212\u{AD}12-1212",
            "۱۲۱۲۱۲-۱۲۱۲",
            "１２１２１２-１２１２",
            "19121212\r\n  1212",
            "19 121212-1212",
            "121212--1212",
            "121212/1212",
            "19121212.1212",
            "121212, 1212",
            "121212_1212",
            "121212·1212",
            "121212\\-1212",
            "121212**-1212",
            "1912.12.12-1212",
            "1912-12-12 1212",
            "12/12/12 1212",
            "121212\u{202A}-1212",
        ] {
            let text = format!("Det är åtminstone ({number}), tror jag.");
            assert_eq!(strings(&text), [number], "{number:?}");
            assert_eq!(strings(number), [number], "{number:?} alone");
        }
    }

    #[test]
    fn what_stands_around_a_number_does_not_hide_it() {
        for text in [
            "121212-1212?",
            "Numret:121212-1212",
            "(121212-1212)",
            "121212-1212.",
            "\"121212-1212\"",
            "nr 4 121212-1212",
            "pnr121212-1212",
            "121212-1212s",
            "SN-121212-1212",
            "kl 12 121212-1212",
            "a/121212-1212",
            "\n121212-1212\n5",
        ] {
            assert_eq!(strings(text), ["121212-1212"], "{text:?}");
        }
    }

    #[test]
    fn with_a_dash_the_check_digit_may_be_wrong() {
        assert_eq!(strings("121212-1213 och 19121212-1214"), ["121212-1213", "19121212-1214"]);
        assert_eq!(strings("121212 6713"), ["121212 6713"]);
    }

    #[test]
    fn without_a_dash_the_check_digit_has_to_be_right() {
        for text in ["1212121213", "191212121213", "1912 1212 1213", "12 1212-1213", "1912-12-12-1213"] {
            assert!(find(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn a_day_plus_sixty_is_a_samordningsnummer() {
        assert_eq!(strings("121272-1219 19121272-1219 121291-1212"), ["121272-1219", "19121272-1219", "121291-1212"]);
        assert!(find("121292-1212 121260-1212 121200-1212").is_empty());
    }

    #[test]
    fn the_date_has_to_exist() {
        assert!(find("121312-1212 121232-1212 19110229-1212 110229-1212 17121212-1212 20991212-1212").is_empty());
        assert_eq!(find("000229-1212 19120229-1212").len(), 2);
    }

    #[test]
    fn what_is_no_personnummer_is_left_alone() {
        for text in [
            "SN 2019/00412",
            "SN 2019-001234",
            "800 kronor",
            "2019-03-20",
            "1) vi vet inte",
            "43399",
            "08.59",
            "3b9e04d7-61f2-4c58-a7d0-92e51c6b8f03/12-0",
            "00:00:03.250 --> 00:00:07.142",
            "2019-03-20 13:30",
            "2019-03-20 1330",
            "20190320 1330",
            "2019-03-20–2019-04-01",
            "20190320-20190401",
            "190320-190411",
            "070-174 06 05",
            "070-174\n06 05",
            "0701740618",
            "+46 70 174 06 44",
            "040-628 04 15",
            "070-1740618",
            "070 174 06 23",
            "0701 74 06 18",
            "+46701740644",
            "0046 70 174 06 44",
            "08-121 212 12",
            "556677-8899",
            "kl. 07.40–10.20",
            "2018-09-21",
            "12/10-18",
            "09.00–09.30",
            "121212-121",
            "121212-12123",
            "1121212-1212",
            "121212\n\n1212",
            "3,121212-1213",
            "121212-1213-4",
            "+1212121212",
            "1912-12-12–1212-01-01",
            "121212/1213",
            "2026.11.22 1331",
            "121212----1212",
            "a121212-1213",
            "121212-1213b",
        ] {
            assert!(find(text).is_empty(), "{text:?}: {:?}", strings(text));
        }
    }

    #[test]
    fn no_mobile_number_of_the_fictitious_series_is_flagged_however_spaced() {
        for last in 605..700 {
            let (a, b) = (last / 100, last % 100);
            for text in [
                format!("070-174 0{a} {b:02}"),
                format!("0701740{a}{b:02}"),
                format!("070 174 0{a} {b:02}"),
                format!("070-1740{a}{b:02}"),
                format!("070 1740{a}{b:02}"),
                format!("+46701740{a}{b:02}"),
                format!("070-174\n0{a} {b:02}"),
                format!("0701-74 0{a} {b:02}"),
                format!("0701 74 0{a} {b:02}"),
            ] {
                assert!(find(&text).is_empty(), "{text:?}");
            }
        }
    }

    #[test]
    fn positions_are_counted_in_code_points() {
        assert_eq!(find("åäö 😀 121212-1212"), [Found { start: 6, end: 17 }]);
    }

    #[test]
    fn two_numbers_in_a_row_are_two() {
        assert_eq!(strings("121212-1212 19121212-1212"), ["121212-1212", "19121212-1212"]);
        assert_eq!(strings("121212-1212, 121212-1212\n121212-1212").len(), 3);
        assert_eq!(strings("121212-1213-121212-1212"), ["121212-1213", "121212-1212"]);
    }

    #[test]
    fn a_number_hidden_by_the_one_after_it_is_found_and_soon_in_a_long_text_too() {
        let text = "121212-1213-121212-1212 ".repeat(20_000);
        assert_eq!(find(&text).len(), 40_000);
    }

    /// Texts made of the pieces that matter, in any order.
    fn pieces() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            Just("121212"),
            Just("19121212"),
            Just("1212"),
            Just("1213"),
            Just("12"),
            Just("-"),
            Just("+"),
            Just(" "),
            Just("\n"),
            Just("–"),
            Just("å"),
            Just("."),
            Just("070"),
            Just("191212121212"),
            Just(":"),
        ];
        proptest::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #[test]
        fn a_valid_number_is_found_in_any_company(year in 1890_i32..2020, day in 0_u32..365, serial in 0_u32..1000, words in "[a-zåäö ,.]{0,20}") {
            let date = chrono::NaiveDate::from_yo_opt(year, day + 1).unwrap().to_string().replace('-', "");
            let nine = format!("{}{serial:03}", &date[2..]);
            let sum: u32 = nine.chars().enumerate().map(|(at, c)| {
                let doubled = c.to_digit(10).unwrap() * (2 - u32::try_from(at % 2).unwrap());
                doubled / 10 + doubled % 10
            }).sum();
            let number = format!("{date}{serial:03}{}", (10 - sum % 10) % 10);
            let (long, short) = (number.clone(), number[2..].to_owned());
            for spelled in [long.clone(), short.clone(), format!("{}-{}", &long[..8], &long[8..]), format!("{}-{}", &short[..6], &short[6..])] {
                let text = format!("{words} {spelled} {words}");
                prop_assert_eq!(strings(&text), [spelled]);
            }
        }

        #[test]
        fn replacing_twice_is_replacing_once(text in prop_oneof![pieces(), "[0-9 +–\\n-]{0,60}"]) {
            let once = replace(&text, &find(&text), "[personnummer]");
            prop_assert_eq!(find(&once), []);
            prop_assert_eq!(replace(&once, &find(&once), "[personnummer]"), once);
        }

        #[test]
        fn what_is_found_lies_in_order_inside_the_text(text in prop_oneof![pieces(), ".{0,60}", "\\PC{0,60}"]) {
            let length = text.chars().count();
            let mut last = 0;
            for Found { start, end } in find(&text) {
                prop_assert!(last <= start && start < end && end <= length);
                let passage: Vec<char> = text.chars().skip(start).take(end - start).collect();
                let digits = passage.iter().filter(|c| digit(**c).is_some()).count();
                prop_assert!(digits == 10 || digits == 12);
                prop_assert!(digit(passage[0]).is_some() && digit(passage[passage.len() - 1]).is_some());
                last = end;
            }
        }
    }
}
