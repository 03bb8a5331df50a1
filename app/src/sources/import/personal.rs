//! Every personnummer in a conversation: where it stands, and the conversation without it.

use crate::people::personal_data::{excerpt, personnummer, replace};
use crate::sources::text::{Text, Turn, TurnText};

/// What stands in its stead.
pub const INSTEAD: &str = "[personnummer]";

/// A place to show: which turn, from 1, and a few words around it with the digits masked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    pub turn: usize,
    pub excerpt: String,
}

/// Every place that holds one, by turn. A turn ends a number, as the blank line after it does in the text.
pub fn places(text: &Text) -> Vec<Place> {
    let in_turn = |(words, turn): (&str, usize)| {
        personnummer::find(words).iter().map(|found| Place { turn, excerpt: excerpt(words, found) }).collect::<Vec<_>>()
    };
    text.words().into_iter().zip(1..).flat_map(in_turn).collect()
}

/// What was said, with [`INSTEAD`] for each of them.
pub fn without(text: &Text) -> Vec<TurnText> {
    let turn = |(turn, words): (&Turn, &str)| TurnText { speaker: turn.speaker, words: replaced(words), at_ms: turn.at_ms };
    text.turns.iter().zip(text.words()).map(turn).collect()
}

/// The words with [`INSTEAD`] for each number in them.
pub fn replaced(words: &str) -> String {
    replace(words, &personnummer::find(words), INSTEAD)
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
        assert_eq!(places[0].excerpt, "Mitt är 19••••••-•••• och hennes 12••••-••••.");
    }

    #[test]
    fn none_is_left_and_nothing_else_is_touched() {
        let clean = without(&talk(&["Mitt är 19121212-1212, ja.", "Ring 070-174 06 05."]));
        assert_eq!(clean[0].words, "Mitt är [personnummer], ja.");
        assert_eq!(clean[1].words, "Ring 070-174 06 05.");
    }

    proptest! {
        #[test]
        fn whatever_is_stored_holds_none(words in proptest::collection::vec("(19121212|121212|1212|-| |å|[0-9]{1,4}){1,6}", 1..5)) {
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            let clean = Text::of(&without(&talk(&words)));
            prop_assert!(personnummer::find(&clean.body).is_empty());
            prop_assert!(places(&clean).is_empty());
        }
    }
}
