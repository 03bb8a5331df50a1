//! Every personnummer in a conversation: where it stands, and the conversation without it.

use crate::people::personal_data::{Found, excerpt, personnummer, replace};
use crate::sources::text::{Text, Turn, TurnText};

/// What stands in its stead.
pub const INSTEAD: &str = "[personnummer]";

/// A place to show: which turn, from 1, and a few words around it with the digits masked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    pub turn: usize,
    pub excerpt: String,
}

/// Every place that holds a personnummer or a part of one, by turn. One that two people say between them counts as well.
pub fn places(text: &Text) -> Vec<Place> {
    let shown = |((words, found), turn): ((&str, Vec<Found>), usize)| {
        found.iter().map(|found| Place { turn, excerpt: excerpt(words, found) }).collect::<Vec<_>>()
    };
    text.words().into_iter().zip(by_turn(text)).zip(1..).flat_map(shown).collect()
}

/// What was said, with [`INSTEAD`] for each of them.
pub fn without(text: &Text) -> Vec<TurnText> {
    let turns = text.turns.iter().zip(text.words()).zip(by_turn(text));
    turns.map(|((turn, words), found)| TurnText { speaker: turn.speaker, words: replace(words, &found, INSTEAD), at_ms: turn.at_ms }).collect()
}

/// What is found in the text as a whole, counted in each turn.
fn by_turn(text: &Text) -> Vec<Vec<Found>> {
    let numbers = personnummer::find(&text.body);
    let within = |turn: &Turn| {
        let span = turn.span;
        let here = numbers.iter().filter(|found| found.start < span.end && found.end > span.start);
        here.map(|found| Found { start: found.start.max(span.start) - span.start, end: found.end.min(span.end) - span.start })
            .collect()
    };
    text.turns.iter().map(within).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::sources::model::Speaker;

    fn talk(words: &[&str]) -> Text {
        let turn = |words: &&str| TurnText { speaker: Speaker::Participant, words: (*words).to_owned(), at_ms: None };
        Text::of(&words.iter().map(turn).collect::<Vec<_>>())
    }

    #[test]
    fn each_place_is_told_by_its_turn_without_its_digits() {
        let places = places(&talk(&["Hej.", "Mitt är 19121212-1212 och hennes 121212-1212.", "Jaha."]));
        assert_eq!(places.iter().map(|place| place.turn).collect::<Vec<_>>(), [2, 2]);
        assert!(places.iter().all(|place| place.excerpt.contains("Mitt är 19••••••-••••")), "{places:?}");
    }

    #[test]
    fn none_is_left_and_nothing_else_is_touched() {
        let clean = without(&talk(&["Mitt är 19121212-1212, ja.", "Ring 070-174 06 05."]));
        assert_eq!(clean[0].words, "Mitt är [personnummer], ja.");
        assert_eq!(clean[1].words, "Ring 070-174 06 05.");
    }

    #[test]
    fn a_number_that_is_begun_by_one_and_ended_by_another_is_taken_from_both() {
        let split = talk(&["Det börjar 19121212", "1212 slutar det"]);
        assert_eq!(places(&split).iter().map(|place| place.turn).collect::<Vec<_>>(), [1, 2]);
        let clean = without(&split);
        assert_eq!((clean[0].words.as_str(), clean[1].words.as_str()), ("Det börjar [personnummer]", "[personnummer] slutar det"));
    }

    proptest! {
        #[test]
        fn whatever_is_stored_holds_none(words in proptest::collection::vec("(19121212|121212|1212|-| |å|[0-9]{1,4}){1,6}x", 1..5)) {
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            let clean = Text::of(&without(&talk(&words)));
            prop_assert!(personnummer::find(&clean.body).is_empty());
            prop_assert!(places(&clean).is_empty());
        }
    }
}
