//! Numbers that are spelled out: "nitton tolv tolv tolv streck tolv tolv". Only ever a guess.

use super::Found;
use super::number::{LONG, Number, SHORT};
use crate::chars;

#[rustfmt::skip]
const UNITS: &[(&str, u32)] = &[
    ("noll", 0), ("zero", 0), ("ett", 1), ("en", 1), ("one", 1), ("två", 2), ("two", 2), ("tre", 3), ("three", 3),
    ("fyra", 4), ("four", 4), ("fem", 5), ("five", 5), ("sex", 6), ("six", 6), ("sju", 7), ("seven", 7), ("åtta", 8),
    ("eight", 8), ("nio", 9), ("nie", 9), ("nine", 9),
];
#[rustfmt::skip]
const TEENS: &[(&str, u32)] = &[
    ("tio", 10), ("ten", 10), ("elva", 11), ("eleven", 11), ("tolv", 12), ("twelve", 12), ("tretton", 13), ("thirteen", 13),
    ("fjorton", 14), ("fourteen", 14), ("femton", 15), ("fifteen", 15), ("sexton", 16), ("sixteen", 16), ("sjutton", 17),
    ("seventeen", 17), ("arton", 18), ("eighteen", 18), ("nitton", 19), ("nineteen", 19),
];
#[rustfmt::skip]
const TENS: &[(&str, u32)] = &[
    ("tjugo", 20), ("tjugi", 20), ("twenty", 20), ("trettio", 30), ("tretti", 30), ("thirty", 30), ("fyrtio", 40),
    ("fyrti", 40), ("forty", 40), ("femtio", 50), ("femti", 50), ("fifty", 50), ("sextio", 60), ("sexti", 60), ("sixty", 60),
    ("sjuttio", 70), ("sjutti", 70), ("seventy", 70), ("åttio", 80), ("åtti", 80), ("eighty", 80), ("nittio", 90),
    ("nitti", 90), ("ninety", 90),
];
/// What is said where the dash stands.
const BETWEEN: &[&str] = &["streck", "bindestreck", "minus", "plus", "dash", "hyphen"];
/// Characters between two of the words.
const MAX_GAP: usize = 4;

/// Every such number, in order: a row of number words, some of them perhaps written in digits, that spells ten or twelve
/// digits with a date and a right check digit, and no more.
pub(super) fn find(text: &[char]) -> Vec<Found> {
    let mut found = Vec::new();
    let mut row = Row::default();
    let mut at = 0;
    while let Some(start) = text.iter().skip(at).position(|c| c.is_alphanumeric()).map(|on| at + on) {
        at = text.iter().skip(start).position(|c| !c.is_alphanumeric()).map_or(text.len(), |length| start + length);
        let word: String = text.iter().skip(start).take(at - start).flat_map(|c| c.to_lowercase()).collect();
        if row.is_begun() && !may_part(text.get(row.reach..start).unwrap_or_default()) {
            found.extend(std::mem::take(&mut row).number());
        }
        if BETWEEN.contains(&word.as_str()) {
            row.reach = at;
        } else if let Some(digits) = digits(&word) {
            row.take(digits, start, at);
            row.spelled |= word.contains(char::is_alphabetic);
        } else {
            found.extend(std::mem::take(&mut row).number());
        }
    }
    found.extend(row.number());
    found
}

/// What may stand between two of the words.
fn may_part(between: &[char]) -> bool {
    let part = |c: &char| c.is_whitespace() || chars::is_invisible(*c) || matches!(c, ',' | '-' | '–' | '—' | '+' | '/');
    between.len() <= MAX_GAP && between.iter().all(part)
}

/// The digits that a word stands for: "tjugofyra" 24, "nittonhundratolv" 1912, "tvåtusentolv" 2012, "1912" itself.
fn digits(word: &str) -> Option<Vec<u32>> {
    if word.chars().all(|c| chars::digit(c).is_some()) {
        return Some(word.chars().filter_map(chars::digit).collect());
    }
    let (century, rest) = match (word.split_once("hundra"), word.split_once("tusen")) {
        (Some((century, rest)), _) => (Some(two_digits(century)?), rest),
        (None, Some(("två", rest))) => (Some(20), rest),
        _ => (None, word),
    };
    let rest_value = if rest.is_empty() { None } else { Some(two_digits(rest)?) };
    let pair = |value: u32| [value / 10, value % 10];
    Some(match (century, rest_value) {
        (None, Some(value)) if value < 10 => vec![value],
        (None, Some(value)) => pair(value).to_vec(),
        (Some(century), None) => pair(century).to_vec(),
        (Some(century), Some(value)) => [pair(century), pair(value)].concat(),
        (None, None) => return None,
    })
}

fn two_digits(word: &str) -> Option<u32> {
    let of = |list: &[(&str, u32)], word: &str| list.iter().find(|(name, _)| *name == word).map(|(_, value)| *value);
    let compound = || {
        let (name, tens) = TENS.iter().find(|(name, _)| word.starts_with(name))?;
        let unit = word.strip_prefix(name)?;
        if unit.is_empty() { Some(*tens) } else { of(UNITS, unit).map(|unit| tens + unit) }
    };
    of(UNITS, word).or_else(|| of(TEENS, word)).or_else(compound)
}

/// Number words in a row.
#[derive(Default)]
struct Row {
    digits: Vec<u32>,
    start: usize,
    end: usize,
    /// Where the next word has to begin, or soon after.
    reach: usize,
    /// One of them at least was a word.
    spelled: bool,
}

impl Row {
    fn is_begun(&self) -> bool {
        !self.digits.is_empty()
    }

    fn take(&mut self, digits: Vec<u32>, start: usize, end: usize) {
        if !self.is_begun() {
            self.start = start;
        }
        self.digits.extend(digits);
        (self.end, self.reach) = (end, end);
    }

    fn number(self) -> Option<Found> {
        if !self.spelled || ![SHORT, LONG].contains(&self.digits.len()) {
            return None;
        }
        let number = Number::solid(self.digits, self.end);
        let right = number.has_valid_date() && number.has_right_check_digit();
        right.then_some(Found { start: self.start, end: self.end, sure: false })
    }
}

#[cfg(test)]
mod tests {
    use super::find;

    fn found(text: &str) -> Vec<String> {
        let chars: Vec<char> = text.chars().collect();
        find(&chars).iter().map(|at| chars[at.start..at.end].iter().collect()).collect()
    }

    #[test]
    fn a_number_that_is_spelled_out_is_guessed() {
        for number in [
            "tolv tolv tolv tolv tolv",
            "nitton tolv tolv tolv tolv tolv",
            "ett två ett två ett två ett två ett två",
            "Tolv, tolv, tolv, streck tolv, tolv",
            "nittonhundratolv tolv tolv bindestreck tolv tolv",
            "tolv tolv tolv 1212",
            "121212 streck tolv tolv",
            "twelve twelve twelve dash twelve twelve",
            "åttioett tolv tjugoåtta nittioåtta sjuttiofyra",
        ] {
            assert_eq!(found(&format!("Mitt är {number}, säger hon.")), [number]);
            assert_eq!(found(number), [number]);
        }
    }

    #[test]
    fn counting_and_figures_of_speech_are_let_be() {
        for text in [
            "ett två tre fyra fem sex sju åtta nio tio elva tolv",
            "två eller tre gånger, fem minuter",
            "tolv tolv tolv tolv tretton",
            "tolv tolv. Tolv tolv tolv",
            "en av sju, en av tio, tjugo tjugo tjugo",
            "121212 1212",
            "hundra tusen",
            "tretton tretton tolv tolv tolv",
        ] {
            assert!(found(text).is_empty(), "{text}: {:?}", found(text));
        }
    }
}
