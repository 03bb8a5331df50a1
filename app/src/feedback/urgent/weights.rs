//! What no rule foresaw: words that are seldom written of forms and meetings (blood, bridge, cellar, afraid), each with a
//! weight. Enough of them close together are a mark, unless the words around are of forms and meetings after all.

use rustc_hash::FxHashMap;

use super::lexicon::WordId;
use super::reading::Word;
use super::set::Set;
use super::written::Classes;
use crate::sources::text::Span;

/// The classes that weigh.
const CLASSES: [(&str, i32); 6] = [("HEAVY", 9), ("GRAVE", 6), ("SOME", 3), ("LIGHT", 2), ("TRACE", 1), ("TOPIC", -4)];
/// This much is a mark, from so many words at most.
const ENOUGH: i32 = 6;
const WITHIN: usize = 14;
/// So many words after it may speak against it.
const BESIDE: usize = 3;

#[derive(Debug, Default)]
pub struct Weights(FxHashMap<WordId, i32>);

impl Weights {
    pub fn add(&mut self, classes: &Classes) {
        for (name, weight) in CLASSES {
            for word in classes.get(name).into_iter().flat_map(Set::words) {
                let known = self.0.entry(word).or_insert(weight);
                *known = if known.abs() > weight.abs() { *known } else { weight };
            }
        }
    }

    pub fn find(&self, words: &[Word]) -> Vec<Span> {
        let weights: Vec<i32> = words.iter().map(|word| self.of(word)).collect();
        let mut found = Vec::new();
        for (from, first) in words.iter().enumerate() {
            if weights.get(from).is_none_or(|weight| *weight <= 0) {
                continue;
            }
            let mut sum = 0;
            let mut seen: Vec<&[WordId]> = Vec::new();
            for (at, word) in words.iter().enumerate().skip(from).take(WITHIN) {
                if at > from && word.opens {
                    break;
                }
                let weight = weights.get(at).copied().unwrap_or_default();
                // A word said twice weighs once.
                if weight == 0 || seen.contains(&word.known.as_slice()) {
                    continue;
                }
                seen.push(&word.known);
                sum += weight;
                if weight > 0 && sum + after(words, &weights, at) >= ENOUGH {
                    found.push(Span { start: first.start, end: word.end });
                    break;
                }
            }
        }
        found
    }

    /// The heaviest thing that the word may stand for, unless it may be of forms and meetings.
    fn of(&self, word: &Word) -> i32 {
        let weights = word.known.iter().filter_map(|id| self.0.get(id)).copied();
        let weight = weights.clone().filter(|weight| *weight < 0).min().or(weights.max()).unwrap_or_default();
        if word.sure { weight } else { weight / 3 }
    }
}

/// Of forms and meetings, in the few words that follow.
fn after(words: &[Word], weights: &[i32], at: usize) -> i32 {
    let next = words.iter().zip(weights).skip(at + 1).take(BESIDE).take_while(|(word, _)| !word.opens);
    next.map(|(_, weight)| (*weight).min(0)).sum()
}
