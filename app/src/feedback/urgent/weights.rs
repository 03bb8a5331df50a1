//! What no rule foresaw: words that are seldom written of forms and meetings (blood, bridge, cellar, afraid), each with a
//! weight. Enough of them close together are a mark, unless the words around are of forms and meetings after all.

use rustc_hash::FxHashMap;

use super::lexicon::WordId;
use super::reading::{Spelling, Word};
use super::set::Set;
use super::written::Classes;
use crate::sources::text::Span;

/// The classes that weigh.
const CLASSES: [(&str, i32); 8] =
    [("HEAVY", 9), ("GRAVE", 6), ("SOME", 3), ("LIGHT", 2), ("TRACE", 1), ("PAST", -1), ("JUDGED", -2), ("TOPIC", -4)];
/// This much is a mark, from so many words at most.
const ENOUGH: i32 = 6;
const WITHIN: usize = 14;
/// So many words before and after it may speak against it.
const BESIDE: usize = 3;
const PEOPLE: i32 = 5;

#[derive(Debug, Default)]
pub struct Weights {
    of: FxHashMap<WordId, i32>,
    /// Just after a word, it takes the word back.
    undo: Set,
    /// They weigh together no more than `PEOPLE`: whoever has a family writes of it.
    people: Set,
    /// Small words that show which language it is.
    tongue: Set,
}

impl Weights {
    pub fn of(classes: &Classes) -> Self {
        let class = |name: &str| classes.get(name).cloned().unwrap_or_default();
        let mut of: FxHashMap<WordId, i32> = FxHashMap::default();
        for (name, weight) in CLASSES {
            for word in classes.get(name).into_iter().flat_map(Set::words) {
                let known = of.entry(word).or_insert(weight);
                *known = if known.abs() > weight.abs() { *known } else { weight };
            }
        }
        Self { of, undo: class("UNDO"), people: class("PEOPLE"), tongue: class("TONGUE") }
    }

    /// Not where the words are rather of another language.
    pub fn find(&self, words: &[Word], all: &[Self]) -> Vec<Span> {
        let undone = |at: usize| words.get(at + 1).is_some_and(|next| !next.opens && self.undo.has_any(&next.known));
        let weight = |(at, word)| {
            let weight = self.weight(word);
            if undone(at) { weight.min(0) } else { weight }
        };
        let weights: Vec<i32> = words.iter().enumerate().map(weight).collect();
        let mut found = Vec::new();
        for (from, first) in words.iter().enumerate() {
            if weights.get(from).is_none_or(|weight| *weight <= 0) {
                continue;
            }
            let mut sum = before(words, &weights, from);
            let mut seen: Vec<&[WordId]> = Vec::new();
            let mut people = 0;
            for (at, word) in words.iter().enumerate().skip(from).take(WITHIN) {
                if at > from && word.opens {
                    break;
                }
                let mut weight = weights.get(at).copied().unwrap_or_default();
                // A word said twice weighs once.
                if weight == 0 || seen.contains(&word.known.as_slice()) {
                    continue;
                }
                seen.push(&word.known);
                if weight > 0 && self.people.has_any(&word.known) {
                    weight = weight.min(PEOPLE - people);
                    people += weight;
                }
                sum += weight;
                if weight > 0 && sum + after(words, &weights, at) >= ENOUGH {
                    let beside = words.get(from.saturating_sub(BESIDE)..at + 1 + BESIDE).or_else(|| words.get(from..));
                    let spoken = |weights: &Self| beside.map_or(0, |words| weights.spoken_in(words));
                    if all.iter().all(|other| spoken(other) <= spoken(self)) {
                        found.push(Span { start: first.start, end: word.end });
                    }
                    break;
                }
            }
        }
        found
    }

    fn spoken_in(&self, words: &[Word]) -> usize {
        words.iter().filter(|word| self.tongue.has_any(&word.known)).count()
    }

    /// The heaviest thing that the word may stand for, unless it may be of forms and meetings.
    fn weight(&self, word: &Word) -> i32 {
        let weights = word.known.iter().filter_map(|id| self.of.get(id)).copied();
        let weight = weights.clone().filter(|weight| *weight < 0).min().or(weights.max()).unwrap_or_default();
        match word.spelling {
            Spelling::Sure => weight,
            Spelling::Unsure => weight / 3,
            Spelling::Guessed => 0,
        }
    }
}

/// Of forms and meetings, in the few words before.
fn before(words: &[Word], weights: &[i32], at: usize) -> i32 {
    let near = words.iter().zip(weights).enumerate().take(at + 1).skip(at.saturating_sub(BESIDE));
    let sentence = near.clone().filter(|(_, (word, _))| word.opens).map(|(place, _)| place).next_back().unwrap_or_default();
    near.skip_while(|(place, _)| *place < sentence).map(|(_, (_, weight))| (*weight).min(0)).sum()
}

/// Of forms and meetings, in the few words that follow.
fn after(words: &[Word], weights: &[i32], at: usize) -> i32 {
    let next = words.iter().zip(weights).skip(at + 1).take(BESIDE).take_while(|(word, _)| !word.opens);
    next.map(|(_, weight)| (*weight).min(0)).sum()
}
