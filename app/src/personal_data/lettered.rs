//! Numbers of people whom the population register does not hold: a date, and four signs of which some are letters. The
//! Tax Agency's temporary numbers have one letter first and a check digit that counts it as 1; the regions' reserve
//! numbers follow no rule that all of them share.

use super::number::{Gap, Number, Run, gap_at};
use crate::chars;

/// The letters that a temporary number may have.
const TEMPORARY: &str = "TRSUWXJKLMN";

/// The end of such a number that begins here, and whether it is one beyond doubt.
pub(super) fn lettered_at(text: &[char], start: usize) -> Option<(usize, bool)> {
    let run = Run::read(text, start);
    let (date, end) = [8, 6].into_iter().find_map(|length| run.solid(length))?;
    let (gap, at) = gap_at(text, end);
    let last: Vec<char> = text.get(at..at + 4)?.to_vec();
    if text.get(at + 4).is_some_and(|c| c.is_alphanumeric()) || !matches!(gap, Gap::Nothing | Gap::Dash | Gap::Space) {
        return None;
    }
    let digits: Vec<u32> = last.iter().filter_map(|c| chars::digit(*c)).collect();
    let letters = last.iter().filter(|c| c.is_ascii_alphabetic()).count();
    if letters == 0 || digits.is_empty() || letters + digits.len() != last.len() {
        return None;
    }
    let temporary = letters == 1 && last.first().is_some_and(|c| TEMPORARY.contains(c.to_ascii_uppercase()));
    // Of the others only the date counts: the rest stands in for digits that are not there.
    let four = if temporary { std::iter::once(1).chain(digits).collect() } else { vec![0; 4] };
    let number = Number::solid(date.into_iter().chain(four).collect(), at + 4);
    if !number.has_valid_date() {
        return None;
    }
    let sure = temporary && number.has_right_check_digit() && gap != Gap::Space;
    let shaped = gap == Gap::Dash && !last.iter().any(char::is_ascii_lowercase);
    (sure || shaped).then_some((at + 4, sure))
}
