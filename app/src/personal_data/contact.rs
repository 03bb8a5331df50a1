//! Ways to reach somebody: telephone numbers and e-mail addresses. They are guesses all: pointed out to who wrote them, and
//! taken when she says so.

use super::Found;

/// Digits of a telephone number, from the shortest that a person is reached at to the longest of E.164.
const DIGITS: std::ops::RangeInclusive<usize> = 8..=15;

/// Every telephone number and e-mail address, in order.
pub fn find(text: &str) -> Vec<Found> {
    let signs: Vec<char> = text.chars().collect();
    let mut found = addresses(&signs);
    found.extend(numbers(&signs));
    found.sort_unstable();
    found
}

/// What stands on both sides of an at sign, with a dot in the later part (RFC 5321, as people write them).
fn addresses(signs: &[char]) -> Vec<Found> {
    let local = |c: char| c.is_alphanumeric() || "._%+-".contains(c);
    let domain = |c: char| c.is_alphanumeric() || ".-".contains(c);
    let at = signs.iter().enumerate().filter(|(_, c)| matches!(c, '@' | '＠'));
    let address = |(at, _): (usize, &char)| {
        let before = signs[..at].iter().rev().take_while(|c| local(**c)).count();
        let mut after: Vec<char> = signs[at + 1..].iter().take_while(|c| domain(**c)).copied().collect();
        while after.last().is_some_and(|c| ".-".contains(*c)) {
            after.pop();
        }
        let dotted = after.iter().position(|c| *c == '.').is_some_and(|dot| dot > 0);
        (before > 0 && dotted).then(|| Found { start: at - before, end: at + 1 + after.len(), sure: false })
    };
    at.filter_map(address).collect()
}

/// Digits that begin as a number that can be called, 0 and another or a plus, in groups as they are written.
fn numbers(signs: &[char]) -> Vec<Found> {
    let (mut found, mut n) = (Vec::new(), 0);
    while n < signs.len() {
        let fresh = n == 0 || !(signs[n - 1].is_alphanumeric() || signs[n - 1] == '+');
        match number(&signs[n..]).filter(|_| fresh) {
            Some(length) => {
                found.push(Found { start: n, end: n + length, sure: false });
                n += length;
            }
            None => n += 1,
        }
    }
    found
}

/// How many signs the number at the beginning of these takes, if there is one.
fn number(signs: &[char]) -> Option<usize> {
    let digit = |c: &char| crate::chars::european(*c).is_ascii_digit();
    let begins = match signs {
        ['+', next, ..] => digit(next),
        [first, next, ..] => {
            crate::chars::european(*first) == '0' && digit(next) && crate::chars::european(*next) != '0'
                || starts_abroad(signs)
        }
        _ => false,
    };
    if !begins {
        return None;
    }
    let (mut digits, mut end, mut gap) = (0, 0, 0);
    for (place, sign) in signs.iter().enumerate() {
        match sign {
            c if digit(c) => {
                (digits, end, gap) = (digits + 1, place + 1, 0);
            }
            '+' if place == 0 => {}
            // Between two groups one sign stands, or a space and a sign.
            ' ' | '\u{a0}' | '-' | '\u{2011}' | '–' | '/' | '(' | ')' if gap < 2 => gap += 1,
            _ => break,
        }
    }
    DIGITS.contains(&digits).then_some(end)
}

/// `0046 …`
fn starts_abroad(signs: &[char]) -> bool {
    matches!(signs, ['0', '0', '1'..='9', '0'..='9', ..])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        let signs: Vec<char> = text.chars().collect();
        find(text).into_iter().map(|one| signs[one.start..one.end].iter().collect()).collect()
    }

    #[test]
    fn a_number_that_can_be_called_is_found_however_it_is_grouped() {
        for number in [
            "070-123 45 67",
            "0701234567",
            "070 123 45 67",
            "+46 70 123 45 67",
            "0046701234567",
            "040-628 04 20",
            "08-508 00 000",
            "(040) 628 04 20",
        ] {
            let inside = number.trim_start_matches('(');
            assert_eq!(found(&format!("Ring mig på {number}, helst i kväll.")).len(), 1, "{number}");
            assert!(found(&format!("Ring {number}."))[0].contains(&inside[inside.len() - 4..]), "{number}");
        }
        assert_eq!(found("٠٧٠١٢٣٤٥٦٧").len(), 1, "in another script's digits");
    }

    #[test]
    fn an_address_is_found_without_what_stands_around_it() {
        assert_eq!(found("Skriv till anna.berg+tråden@exempel.se."), ["anna.berg+tråden@exempel.se"]);
        assert_eq!(found("(a@b.c)"), ["a@b.c"]);
        assert!(found("vi ses @ torget, typ 5@2").is_empty());
    }

    #[test]
    fn days_times_sums_and_short_numbers_are_no_ways_to_reach_anybody() {
        for text in [
            "2026-11-26 kl. 13.30",
            "den 26 november",
            "12 000 kronor",
            "ring 112",
            "rum 0412",
            "SN 2019/00412",
            "0,5 procent",
            "3 av 10, 2 av 20",
            "kl. 08.00-09.30",
            "år 2023–2024",
            "buss 04 går 07.15",
        ] {
            assert!(found(text).is_empty(), "{text}: {:?}", found(text));
        }
    }
}
