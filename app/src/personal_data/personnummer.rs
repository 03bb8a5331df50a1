//! Swedish personnummer and samordningsnummer, as people say and type them.
//!
//! A number is ten or twelve digits of any script: a date (in a samordningsnummer the day plus 60) and four more.
//! Between date and four may stand `-`, `+` (over a hundred years old), any dash, white space, a
//! point, slash or the like, or nothing; the digits may be parted in other places too, in one way. The clearer the shape,
//! the less else is asked for.
//!
//! **Sure** is what has a date and a right check digit. **A guess** is date and dash with a wrong one (misheard,
//! mistyped), and what has a right one by chance perhaps: a date of recent years with a time of day (`241105-1432`, as
//! recordings are named), digits strewn in odd groups, words. **Nothing** is a date with a time, or with a month and day,
//! and a wrong check digit: `241105-1430`, `180901-1231`; but not when the date says that its year is before 1990. Nor is
//! from one day until a later one of a recent year, with an en dash, whatever its check digit: `230101–1231`.

use super::lettered::lettered_at;
use super::number::{Gap, LONG, LONGEST, Number, Run, SHORT, digit_at, is_dash};
use super::{Found, words};
use crate::chars::digit;

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
        let Some((end, sure)) = begins.then(|| number_at(&chars, at)).flatten() else {
            at += 1;
            continue;
        };
        found.push(Found { start: at, end, sure });
        chars.iter_mut().take(end).skip(at).for_each(|c| *c = TAKEN);
        // One just before may have been hidden by this one.
        at = at.saturating_sub(LONGEST);
    }
    found.extend(words::find(&chars));
    found.sort_unstable();
    found
}

/// Stands where a number was found: neither digit, letter, dash nor space.
const TAKEN: char = '\u{FFFC}';

/// The end of the number that begins here, the longer reading first, and whether it is sure.
fn number_at(chars: &[char], start: usize) -> Option<(usize, bool)> {
    let run = Run::read(chars, start);
    let in_digits = [LONG, SHORT].into_iter().find_map(|length| {
        let number = run.number(length).filter(|number| !is_period(number, chars.get(start..number.end)))?;
        Some((number.end, weighed(&number, Surroundings::of(chars, start, number.end))?))
    });
    in_digits.or_else(|| lettered_at(chars, start))
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

/// Whether it is sure; nothing when it is no number of a person.
fn weighed(number: &Number, around: Surroundings) -> Option<bool> {
    if !number.has_valid_date() {
        return None;
    }
    let main = number.date_length();
    let check_digit = number.has_right_check_digit();
    let parting = Parting::of(number);
    let clear = check_digit && !around.extended;
    let sure = match (parting, number.gap(main)) {
        // 1912-12-12-1212, 1912.12.12 1212: a date written out, and then the last four.
        (Parting::Date, gap) => clear && gap != Gap::Nothing,
        (Parting::Even { in_pairs }, _) => {
            let taken = clear && !around.letter && !around.plus && !is_telephone(number, true);
            return taken.then_some(in_pairs && !is_time_of_recording(number));
        }
        (Parting::Odd, _) => false,
        (Parting::No | Parting::Spaces, Gap::Mark(_)) => parting == Parting::No && clear && !around.letter && !around.plus,
        (Parting::No | Parting::Spaces, gap) => {
            if gap != Gap::Dash && (around.plus || is_telephone(number, parting == Parting::Spaces)) {
                return None;
            }
            let shaped =
                matches!(gap, Gap::Dash | Gap::Space) && parting == Parting::No && !around.letter && !around.extended;
            let a_time = number.ends_in_a_time() && !number.is_of_long_ago();
            if !check_digit && shaped && !a_time && !number.is_of_unknown_day() {
                return Some(false);
            }
            check_digit
        }
    };
    // Ten digits in a row that begin as a mobile number does.
    let mobile = number.gap(main) == Gap::Nothing && number.digits.starts_with(&[0, 7]);
    let vague = number.is_of_unknown_day() && number.gap(main) != Gap::Dash;
    let doubtful = is_time_of_recording(number) || mobile || vague;
    sure.then_some(!doubtful)
}

/// How the digits are parted in other places than between date and last four.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Parting {
    No,
    Spaces,
    /// Year, month and day, in one way.
    Date,
    /// In one way all through; in pairs (and the century), or in other groups.
    Even {
        in_pairs: bool,
    },
    Odd,
}

impl Parting {
    fn of(number: &Number) -> Self {
        let main = number.date_length();
        let inner = number.parted();
        let Some(gap) = inner.first().map(|at| number.gap(*at)) else { return Self::No };
        let all = |gap: Gap| inner.iter().all(|at| number.gap(*at) == gap);
        // What has colons is a time.
        if all(Gap::Space) {
            Self::Spaces
        } else if !all(gap) || gap == Gap::Mark(':') {
            Self::Odd
        } else if inner == [main - 4, main - 2] {
            Self::Date
        } else if inner.contains(&(main + 2)) && number.gap(main) != gap && number.ends_in_a_time() {
            // 26.11.22 13.30: a day and a time.
            Self::Odd
        } else {
            Self::Even { in_pairs: inner.iter().all(|at| at % 2 == 0) }
        }
    }
}

/// From one day until a later one of the same, recent year, with the dash that such are written with: `230101–1231`.
fn is_period(number: &Number, written: Option<&[char]>) -> bool {
    let dashed = written.is_some_and(|written| written.contains(&'–'));
    dashed && Parting::of(number) == Parting::No && number.ends_in_a_later_day() && number.is_of_recent_years()
}

/// A date of recent years and then what a clock can show: `241105-1432`.
fn is_time_of_recording(number: &Number) -> bool {
    number.ends_in_a_time() && number.is_of_recent_years()
}

/// Without a dash in its place, ten digits may be a telephone number.
fn is_telephone(number: &Number, parted: bool) -> bool {
    let short_with_zero = number.digits.len() == SHORT && number.digits.first() == Some(&0);
    // A mobile number reads as a samordningsnummer from 2007 more often than it is one.
    let mobile = number.digits.get(1) == Some(&7) && number.day() > 60 && number.gap(6) == Gap::Nothing;
    short_with_zero && (mobile || parted)
}

#[cfg(test)]
mod tests {
    use super::super::{Found, replace};
    use super::{digit, find};
    use proptest::prelude::*;

    fn strings(text: &str) -> Vec<String> {
        find(text).iter().map(|f| text.chars().skip(f.start).take(f.end - f.start).collect()).collect()
    }

    fn sure(text: &str) -> Vec<bool> {
        find(text).iter().map(|found| found.sure).collect()
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
            "१२१२१२-१२१२",
            "１２１２１２ １２１２",
            "۱۹۱۲۱۲۱۲۱۲۱۲",
            "121212\u{A0}1212",
            "121212．1212",
            "12.12.12.12.12",
            "12/12/12/12/12",
            "12-12-12-12-12",
            "12–12–12–1212",
            "1912.12.12.12.12",
            "12\u{A0}12\u{A0}12-1212",
            "1\u{FE0F}\u{20E3}2\u{FE0F}\u{20E3}1\u{FE0F}\u{20E3}212-1212",
            "121212=1212",
        ] {
            let text = format!("Det är åtminstone ({number}), tror jag.");
            assert_eq!(strings(&text), [number], "{number:?}");
            assert_eq!(strings(number), [number], "{number:?} alone");
            assert_eq!(sure(&text), [true], "{number:?}");
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
    fn a_wrong_check_digit_makes_it_a_guess() {
        for text in
            ["121212-6713", "19121212-9914", "121212 6713", "380412-7765", "19800412-1430", "121212+6713", "121272-6712"]
        {
            assert_eq!((strings(text), sure(text)), (vec![text.to_owned()], vec![false]), "{text}");
        }
    }

    /// What recorders, case notes and letters are full of.
    #[test]
    fn a_day_with_a_time_or_another_day_and_a_wrong_check_digit_is_nothing() {
        for text in [
            "241105-1430",
            "190320-1330",
            "20241105-1430",
            "REC_241105-1430.wav",
            "Samtal 241105-1430",
            "180901-1231",
            "190320-0411",
            "perioden 230101–1231",
            "faktura 190320-0001",
            "241105 1430",
            "2024-11-05 1430",
            "2024-11-05-14-30",
            "121212-1213",
            "991231-2359",
            "۲۴۱۱۰۵-۱۴۳۰",
            "241105_1430",
            "241105-1430-241105-1516",
        ] {
            assert_eq!(strings(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn a_recent_day_and_a_time_that_happen_to_have_a_right_check_digit_are_a_guess() {
        for text in
            ["241105-1432", "20241105-1432", "241105 1432", "202411051432", "2024-11-05-14-32", "REC_241105-1432.wav"]
        {
            assert_eq!(sure(text), [false], "{text}");
        }
        // Before there was anything to record, or not a time: a person.
        for text in ["121212-1212", "19121212-1212", "380412-1436", "811228-9874"] {
            assert_eq!(sure(text), [true], "{text}");
        }
    }

    #[test]
    fn a_mobile_number_that_happens_to_be_a_date_is_at_most_asked_about() {
        assert_eq!(sure("0701150609"), [false]);
        assert_eq!(sure("070115-0609"), [true]);
        assert!(find("070-115 06 09").is_empty());
    }

    #[test]
    fn digits_strewn_in_odd_groups_are_a_guess() {
        for text in ["1.2.1.2.1.2.1.2.1.2", "121-212-121-2", "1,2,1,2,1,2,1,2,1,2"] {
            assert_eq!((strings(text), sure(text)), (vec![text.to_owned()], vec![false]), "{text}");
        }
    }

    #[test]
    fn numbers_with_letters_are_those_of_people_whom_the_register_does_not_hold() {
        assert_eq!(sure("121212-T123 19121212-R123"), [false, false]);
        // With the letter as 1 the check digit is right: 1212121212 and 8112281874.
        for text in ["121212-T212", "19121212-t212", "121212T212", "121212-X212?"] {
            assert_eq!(sure(text), [true], "{text}");
        }
        for text in ["19800101-12AB", "19800101-KX12", "۱۹۸۰۰۱۰۱-KX12"] {
            assert_eq!(sure(text), [false], "{text}");
        }
        for text in [
            "241105-del2",
            "20190320T1330",
            "241105-v2.1",
            "190320 A123",
            "121312-T212",
            "SN 2019-K123",
            "121212-T2123",
            "241105-1430B",
        ] {
            assert!(find(text).is_empty(), "{text}: {:?}", strings(text));
        }
    }

    #[test]
    fn a_number_in_words_is_a_guess() {
        let text = "Han sa tolv tolv tolv, tolv tolv, rakt ut.";
        assert_eq!((strings(text), sure(text)), (vec!["tolv tolv tolv, tolv tolv".to_owned()], vec![false]));
    }

    #[test]
    fn without_a_dash_the_check_digit_has_to_be_right() {
        for text in ["1212121213", "191212121213", "1912 1212 1213", "12 1212-1213", "1912-12-12-1213"] {
            assert!(find(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn a_day_plus_sixty_is_a_samordningsnummer() {
        assert_eq!(strings("121272-1219 19121272-1219 121291-1216"), ["121272-1219", "19121272-1219", "121291-1216"]);
        assert_eq!(sure("121272-1219 19121272 1219 1212721219 121272+1219 ۱۲۱۲۷۲-۱۲۱۹"), [true; 5]);
        assert!(find("121292-1212 121200-1212").is_empty());
    }

    #[test]
    fn somebody_whose_day_of_birth_nobody_knows_has_a_number_too() {
        assert_eq!(sure("121260-1213 700060-1216 120072-1213"), [true; 3]);
        assert_eq!(sure("1212601213"), [false]);
        assert!(find("121260-1212").is_empty() && find("121360-1213").is_empty());
    }

    #[test]
    fn the_date_has_to_exist() {
        assert!(find("121312-1212 121232-1212 19110229-1212 110229-1212 17121212-1212 20991212-1212").is_empty());
        assert_eq!(find("000229-1219 19120229-1215").len(), 2);
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
        assert_eq!(find("åäö 😀 121212-1212"), [Found { start: 6, end: 17, sure: true }]);
    }

    #[test]
    fn two_numbers_in_a_row_are_two() {
        assert_eq!(strings("121212-1212 19121212-1212"), ["121212-1212", "19121212-1212"]);
        assert_eq!(strings("121212-1212, 121212-1212\n121212-1212").len(), 3);
        assert_eq!(strings("121212-1212-121212-1212"), ["121212-1212", "121212-1212"]);
    }

    #[test]
    fn a_number_hidden_by_the_one_after_it_is_found_and_soon_in_a_long_text_too() {
        let text = "121212-1212-121212-1212 ".repeat(20_000);
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
        fn no_telephone_number_is_taken_for_a_personnummer(mobile in "07[02369]-[0-9]{3} [0-9]{2} [0-9]{2}", other in "(08|040|011|0911)-[0-9]{2,3} [0-9]{2} [0-9]{2}", intl in "\\+46 ?7[02369] ?[0-9]{3} ?[0-9]{2} ?[0-9]{2}") {
            for text in [mobile.clone(), other, intl, mobile.replace(' ', "-"), mobile.replace('-', " ")] {
                prop_assert_eq!(find(&text), [], "{}", text);
            }
            prop_assert!(find(&mobile.replace(['-', ' '], "")).iter().all(|found| !found.sure));
        }

        #[test]
        fn a_day_and_a_time_never_stop_anybody(year in 2013..2036, day in 1_u32..366, hour in 0_u32..24, minute in 0_u32..60, long in proptest::bool::ANY) {
            let Some(date) = chrono::NaiveDate::from_yo_opt(year, day) else { return Ok(()) };
            let date = date.format(if long { "%Y%m%d" } else { "%y%m%d" });
            for gap in ["-", " ", "_", "–", ""] {
                let text = format!("REC_{date}{gap}{hour:02}{minute:02}.wav");
                prop_assert!(find(&text).iter().all(|found| !found.sure), "{}", text);
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
            for Found { start, end, .. } in find(&text) {
                prop_assert!(last <= start && start < end && end <= length);
                let passage: Vec<char> = text.chars().skip(start).take(end - start).collect();
                if passage.iter().all(|c| !c.is_alphabetic()) {
                    let digits = passage.iter().filter(|c| digit(**c).is_some()).count();
                    prop_assert!(digits == 10 || digits == 12);
                    prop_assert!(digit(passage[0]).is_some() && digit(passage[passage.len() - 1]).is_some());
                }
                last = end;
            }
        }
    }
}
