//! Every personnummer in a conversation: where it stands, and the conversation without it. What only looks like one is
//! kept or exchanged as somebody chooses, place by place. Other ways to reach somebody are told of and stay.

use crate::personal_data::{Found, contact, excerpt_to_judge, personnummer, replace};
use crate::sources::text::{Text, Turn, TurnText};

/// What stands in its stead.
pub const INSTEAD: &str = "[personnummer]";

/// A place to show: which turn, from 1, and a few words around it. The digits are masked when it is sure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    pub turn: usize,
    pub excerpt: String,
    pub sure: bool,
}

/// Every place that holds one, by turn. A turn ends a number, as the blank line after it does in the text.
pub fn places(text: &Text) -> Vec<Place> {
    let in_turn = |(words, turn): (&str, usize)| {
        let place = |found: &Found| Place { turn, excerpt: excerpt_to_judge(words, found), sure: found.sure };
        personnummer::find(words).iter().map(place).collect::<Vec<_>>()
    };
    text.words().into_iter().zip(1..).flat_map(in_turn).collect()
}

/// The telephone numbers and the e-mail addresses in a conversation.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Contacts {
    pub numbers: Vec<Place>,
    pub addresses: Vec<Place>,
}

/// All of them, by turn, but for digits that may be a personnummer: those are told of as such.
pub fn contacts(text: &Text) -> Contacts {
    let mut all = Contacts::default();
    for (words, turn) in text.words().into_iter().zip(1..) {
        // A number goes on over the end of a line.
        let words = words.replace('\n', " ");
        let found = contact::find(&words);
        if found.is_empty() {
            continue;
        }
        let others = personnummer::find(&words);
        for found in found.iter().filter(|one| others.iter().all(|other| one.end <= other.start || other.end <= one.start)) {
            let place = Place { turn, excerpt: excerpt_to_judge(&words, found), sure: false };
            let is_address = words.chars().skip(found.start).take(found.end - found.start).any(|c| matches!(c, '@' | '＠'));
            if is_address { &mut all.addresses } else { &mut all.numbers }.push(place);
        }
    }
    all
}

/// What was said, with [`INSTEAD`] for each that is sure, and for each guess as chosen: one answer a guess, in order,
/// true to exchange it. A guess without an answer is kept.
pub fn without(text: &Text, guesses: &[bool]) -> Vec<TurnText> {
    let mut guesses = guesses.iter().copied();
    let mut clean = |words: &str| exchanged(words, &mut guesses);
    let turn = |(turn, words): (&Turn, &str)| TurnText { speaker: turn.speaker, words: clean(words), at_ms: turn.at_ms };
    text.turns.iter().zip(text.words()).map(turn).collect()
}

/// The words with [`INSTEAD`] for each number in them that is sure.
pub fn replaced(words: &str) -> String {
    exchanged(words, &mut std::iter::empty())
}

fn exchanged(words: &str, guesses: &mut impl Iterator<Item = bool>) -> String {
    let chosen = personnummer::find(words).into_iter().filter(|found| found.sure || guesses.next().unwrap_or(false));
    let mut words = replace(words, &chosen.collect::<Vec<_>>(), INSTEAD);
    // A guess that is kept may have hidden one that is sure.
    loop {
        let sure: Vec<Found> = personnummer::find(&words).into_iter().filter(|found| found.sure).collect();
        if sure.is_empty() {
            return words;
        }
        words = replace(&words, &sure, INSTEAD);
    }
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
    fn what_only_looks_like_one_is_shown_as_it_stands_and_becomes_what_is_chosen() {
        let recordings = talk(&["Jag har 190320-1330 och 241105-1432.", "Och 190320-7777, och 19121212-1212."]);
        let places = places(&recordings);
        assert_eq!(places.iter().map(|place| place.sure).collect::<Vec<_>>(), [false, false, true]);
        assert_eq!(places[0].excerpt, "Jag har 190320-1330 och 241105-1432.");
        let words = |guesses: &[bool]| without(&recordings, guesses).into_iter().map(|turn| turn.words).collect::<Vec<_>>();
        assert_eq!(
            words(&[false, true]),
            ["Jag har 190320-1330 och 241105-1432.", "Och [personnummer], och [personnummer]."]
        );
        assert_eq!(
            words(&[true, false]),
            ["Jag har 190320-1330 och [personnummer].", "Och 190320-7777, och [personnummer]."]
        );
        assert_eq!(words(&[]), ["Jag har 190320-1330 och 241105-1432.", "Och 190320-7777, och [personnummer]."]);
    }

    #[test]
    fn days_and_times_are_put_in_byte_for_byte() {
        let said = [
            "Jag har två inspelningar här, 190320-1330 och 241105-1430. Vilken är från mötet?",
            "Den första. Beslutet gällde 180901-1231, alltså bara hösten, och sen 190320-0411.",
        ];
        let text = talk(&said);
        assert_eq!(places(&text), []);
        assert_eq!(without(&text, &[]).iter().map(|turn| turn.words.as_str()).collect::<Vec<_>>(), said);
    }

    #[test]
    fn ways_to_reach_somebody_are_told_by_their_turn_and_are_no_personnummer() {
        let found = contacts(&talk(&[
            "Ring 070-174 06 05, eller 070-174\n06 06.",
            "Nej.",
            "Skriv till nova@example.se. Numret är 070101-2394.",
        ]));
        let turns = |places: &[Place]| places.iter().map(|place| place.turn).collect::<Vec<_>>();
        assert_eq!((turns(&found.numbers), turns(&found.addresses)), (vec![1, 1], vec![3]));
        assert!(found.numbers[1].excerpt.contains("070-174 06 06"), "{:?}", found.numbers);
        assert!(found.addresses[0].excerpt.contains("nova@example.se"));
        assert_eq!(contacts(&talk(&["Klockan 10.30 den 3 maj."])), Contacts::default());
    }

    #[test]
    fn none_is_left_and_nothing_else_is_touched() {
        let clean = without(&talk(&["Mitt är 19121212-1212, ja.", "Ring 070-174 06 05."]), &[]);
        assert_eq!(clean[0].words, "Mitt är [personnummer], ja.");
        assert_eq!(clean[1].words, "Ring 070-174 06 05.");
    }

    proptest! {
        #[test]
        fn whatever_is_stored_holds_none(
            words in proptest::collection::vec("(19121212|121212|1212|6713|-| |å|[0-9]{1,4}){1,6}", 1..5),
            guesses in proptest::collection::vec(proptest::bool::ANY, 0..6),
        ) {
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            let clean = Text::of(&without(&talk(&words), &guesses));
            prop_assert!(places(&clean).iter().all(|place| !place.sure));
        }
    }
}
