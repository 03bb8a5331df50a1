//! Where personal data stands, how to show it without spreading it, and how to take it out.

use super::number::LONGEST;
use super::personnummer;

/// How many characters an excerpt shows on each side, at most.
const AROUND: usize = 30;
const MASK: char = '•';

/// A passage, counted in Unicode code points from the start of the text, as W3C Web Annotation
/// text positions are. `end` is the position after the last character.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Found {
    /// The first character.
    pub start: usize,
    /// One past the last character; always greater than `start`.
    pub end: usize,
    /// Personal data beyond reasonable doubt. Otherwise a guess: something that looks like it and may be the time of a
    /// recording, a case number or a count.
    pub sure: bool,
}

/// The text with each passage exchanged for `with`, in whatever order they come.
///
/// Passages that overlap one already exchanged, are empty or lie outside the text are left alone.
#[must_use]
pub fn replace(text: &str, found: &[Found], with: &str) -> String {
    let mut found = found.to_vec();
    found.sort_unstable();
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars();
    let mut at = 0;
    let length = text.chars().count();
    for Found { start, end, .. } in found {
        if start < at || end <= start || end > length {
            continue;
        }
        out.extend(chars.by_ref().take(start - at));
        out.push_str(with);
        chars.by_ref().take(end - start).for_each(drop);
        at = end;
    }
    out.extend(chars);
    out
}

/// The passage with about thirty characters on each side, on one line.
///
/// Its digits and letters are masked except the first two; so are those of every personnummer that happens to
/// stand beside it, so that what warns about one does not print another. Empty when the passage
/// lies outside the text.
#[must_use]
pub fn excerpt(text: &str, found: &Found) -> String {
    around(text, found, true)
}

/// The same with a guess itself as it stands, for somebody who has to tell whether it is a number of a person. What is
/// sure is masked all the same.
#[must_use]
pub fn excerpt_to_judge(text: &str, found: &Found) -> String {
    around(text, found, found.sure)
}

fn around(text: &str, found: &Found, masked: bool) -> String {
    let from = found.start.saturating_sub(AROUND + LONGEST);
    let until = found.end.saturating_add(AROUND + LONGEST);
    let mut nearby: Vec<char> = text.chars().skip(from).take(until.saturating_sub(from)).collect();
    let (start, end) = (found.start - from, found.end.saturating_sub(from));
    if start >= end || end > nearby.len() {
        return String::new();
    }
    let own = Found { start, end, ..*found };
    let others = personnummer::find(&nearby.iter().collect::<String>());
    let apart = |other: &Found| other.end <= own.start || other.start >= own.end;
    for passage in others.into_iter().filter(apart).chain(masked.then_some(own)) {
        mask(&mut nearby, passage);
    }
    let (before, rest) = nearby.split_at(start);
    let (inside, after) = rest.split_at(end - start);
    let reversed: Vec<char> = before.iter().rev().copied().collect();
    let before: String = side(&reversed).chars().rev().collect();
    let inside: String = inside.iter().collect();
    let after = side(after);
    format!("{before}{inside}{after}").split_whitespace().collect::<Vec<_>>().join(" ")
}

fn mask(text: &mut [char], passage: Found) {
    let passage = text.iter_mut().skip(passage.start).take(passage.end - passage.start);
    for c in passage.filter(|c| c.is_alphanumeric()).skip(2) {
        *c = MASK;
    }
}

/// One side of the excerpt, read away from the passage, cut between words where it can be.
fn side(away: &[char]) -> String {
    if away.len() <= AROUND {
        return away.iter().collect();
    }
    let near: String = away.iter().take(AROUND).collect();
    let cut_in_word = away.get(AROUND).is_some_and(|c| !c.is_whitespace());
    let whole_words = if cut_in_word { near.rsplit_once(char::is_whitespace).map(|(words, _)| words) } else { None };
    let words = whole_words.filter(|words| !words.trim().is_empty()).unwrap_or(&near);
    format!("{} …", words.trim_end())
}

#[cfg(test)]
mod tests {
    use super::super::personnummer::find;
    use super::{Found, excerpt, excerpt_to_judge, replace};
    use proptest::prelude::*;

    fn at(start: usize, end: usize) -> Found {
        Found { start, end, sure: true }
    }

    #[test]
    fn passages_are_exchanged_in_any_order() {
        let found = [at(4, 6), at(0, 1)];
        assert_eq!(replace("åb cdef g", &found, "[x]"), "[x]b c[x]f g");
    }

    #[test]
    fn passages_that_overlap_or_lie_outside_are_left_alone() {
        let found = [at(1, 3), at(2, 4), at(3, 3), at(4, 99), at(5, 4)];
        assert_eq!(replace("åäöab", &found, "-"), "å-ab");
        assert_eq!(replace("åäö", &[], "-"), "åäö");
    }

    #[test]
    fn who_has_to_judge_sees_a_guess_as_it_stands_and_what_is_sure_masked_all_the_same() {
        let text = "Inspelat 241105-1432 hemma hos henne";
        let guess = Found { start: 9, end: 20, sure: false };
        assert_eq!(excerpt_to_judge(text, &guess), text);
        assert_eq!(excerpt(text, &guess), "Inspelat 24••••-•••• hemma hos henne");
        let sure = Found { sure: true, ..guess };
        assert_eq!(excerpt_to_judge(text, &sure), "Inspelat 24••••-•••• hemma hos henne");
    }

    #[test]
    fn far_into_a_text_the_excerpt_is_of_the_right_place() {
        let far = "Det var en lång väg dit och det tog hela dagen att komma fram. ".repeat(4);
        let text = format!("{far}Mitt nummer är 121212-1212 men hennes 19121212-1212, tror jag. {far}");
        let all = find(&text);
        assert_eq!(all.len(), 2, "{all:?}");
        assert_eq!(excerpt(&text, &all[0]), "… komma fram. Mitt nummer är 12••••-•••• men hennes 19••••••-••••, …");
        assert_eq!(excerpt(&text, &all[1]), "… är 12••••-•••• men hennes 19••••••-••••, tror jag. Det var en lång …");
        // Just there where what is looked at begins to be cut.
        for from in 60..130 {
            let text = format!("{}121212-1212 slut", "x ".repeat(from));
            assert!(excerpt(&text, &find(&text)[0]).ends_with("x 12••••-•••• slut"), "{from}");
        }
        assert_eq!(excerpt("kort", &at(9, 12)), "");
        assert_eq!(excerpt("kort", &at(2, 2)), "");
    }

    #[test]
    fn an_excerpt_shows_where_but_not_what() {
        let text = "Hon i luckan läste upp hela numret högt, 121212-1212, fast kön stod alldeles bakom mig och lyssnade.";
        assert_eq!(
            excerpt(text, &find(text)[0]),
            "… läste upp hela numret högt, 12••••-••••, fast kön stod alldeles bakom …"
        );
        let short = "Det är\n191212121212?";
        assert_eq!(excerpt(short, &find(short)[0]), "Det är 19••••••••••?");
    }

    #[test]
    fn a_neighbour_is_masked_too() {
        let text = "121212-1212, eller 19121212–1212 ungefär";
        for found in find(text) {
            assert_eq!(excerpt(text, &found), "12••••-••••, eller 19••••••–•••• ungefär");
        }
    }

    #[test]
    fn an_excerpt_outside_the_text_is_empty() {
        assert_eq!(excerpt("hej", &at(2, 9)), "");
        assert_eq!(excerpt("hej", &at(400, 409)), "");
        assert_eq!(excerpt("hej", &at(2, 1)), "");
    }

    proptest! {
        #[test]
        fn no_passage_makes_it_panic(text in ".{0,80}", start in 0_usize..200, end in 0_usize..200) {
            let found = at(start, end);
            _ = excerpt(&text, &found);
            _ = replace(&text, &[found, at(end, start)], "x");
            _ = excerpt(&text, &at(usize::MAX, usize::MAX));
        }

        #[test]
        fn an_excerpt_never_shows_a_whole_number(before in "[a-zåäö ]{0,90}", after in "[a-zåäö ]{0,90}") {
            let text = format!("{before} 121212-1212 och 19121212-1212 {after}");
            for found in find(&text) {
                let shown = excerpt(&text, &found);
                prop_assert!(find(&shown).is_empty());
                prop_assert!(shown.chars().filter(char::is_ascii_digit).count() <= 4);
                prop_assert!(shown.chars().count() <= 30 + 14 + 30 + 4);
            }
        }
    }
}
