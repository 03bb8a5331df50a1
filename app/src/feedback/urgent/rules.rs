//! Rules by parts. One a line, or several parted by `;`, made of words and of `CLASSES` of words:
//!
//! - `a|B|c*`: one of these; `c*` is all that begins so. `a?`: may be left out. `A*`: any number of these.
//! - Between two parts may stand small words (`FILL`); with `..` four others as well, with `...` seven, never a new
//!   sentence.
//! - `^` a sentence begins here, `$` one ends, or a pause or a word of `NEXT` comes; `a|$|b`: one of these, or an end.
//! - `& A B C`: in any order, with `..` between them; `&& A B C` with `...`.
//! - After `/`: not when one of these stands in it or near, within four words; `<x`, `>x`: just before, just after.

use rustc_hash::FxHashMap;

use super::lexicon::WordId;
use super::reading::Word;
use super::set::Set;
use crate::sources::text::Span;

/// Small words that may stand anywhere, at most so many in a row.
const FILLERS: usize = 5;
const NEAR: usize = 4;
/// A word that was guessed at takes a rule of so many parts, and one is guessed at most.
const PARTS_FOR_A_GUESS: usize = 3;
/// No rule reaches further.
const REACH: usize = 40;

#[derive(Debug, Clone)]
pub struct Part {
    pub words: Set,
    /// How many other words may stand before it.
    pub gap: usize,
    pub repeated: bool,
}

#[derive(Debug, Clone, Default)]
pub struct Rule {
    pub parts: Vec<Part>,
    pub begins: bool,
    pub ends: bool,
    /// The language's own.
    pub fill: Set,
    pub next: Set,
    pub not_near: Set,
    pub not_before: Set,
    pub not_after: Set,
}

#[derive(Debug, Default)]
pub struct Rules {
    rules: Vec<Rule>,
    /// Rules by the words that they begin with.
    by_first: FxHashMap<WordId, Vec<usize>>,
}

impl Rules {
    pub fn add(&mut self, rules: Vec<Rule>) {
        for rule in rules {
            let at = self.rules.len();
            for word in rule.parts.first().into_iter().flat_map(|part| part.words.words()) {
                self.by_first.entry(word).or_default().push(at);
            }
            self.rules.push(rule);
        }
    }

    /// All places where a rule holds, in no order.
    pub fn find(&self, words: &[Word]) -> Vec<Span> {
        let mut found = Vec::new();
        for (at, word) in words.iter().enumerate() {
            let begun = word.known.iter().filter_map(|id| self.by_first.get(id)).flatten();
            for rule in begun.filter_map(|rule| self.rules.get(*rule)) {
                if let Some(last) = rule.holds(words, at)
                    && let Some(last) = words.get(last)
                {
                    found.push(Span { start: word.start, end: last.end });
                }
            }
        }
        found
    }
}

impl Rule {
    /// The last word, where it holds from this one on.
    fn holds(&self, words: &[Word], first: usize) -> Option<usize> {
        if self.begins && !self.opens(words, first) {
            return None;
        }
        let guessed = words.get(first).is_some_and(Word::is_guessed);
        if guessed && self.parts.len() < PARTS_FOR_A_GUESS {
            return None;
        }
        self.follow(words, first, (first + 1, guessed), 1)
    }

    /// The parts from `part` on stand from `at` on. The first stands at `first`; one before them may have been guessed.
    fn follow(&self, words: &[Word], first: usize, (at, guessed): (usize, bool), part: usize) -> Option<usize> {
        let Some(wanted) = self.parts.get(part) else {
            let last = at - 1;
            return ((!self.ends || self.closes(words, at)) && self.stands(words, first, last)).then_some(last);
        };
        if wanted.repeated
            && let Some(last) = self.follow(words, first, (at, guessed), part + 1)
        {
            return Some(last);
        }
        let (mut others, mut fillers) = (0, 0);
        for (place, word) in words.iter().enumerate().skip(at).take_while(|(place, _)| *place <= first + REACH) {
            // What follows at once may be a sentence of its own: "orkar inte. leva."
            if word.opens && others > 0 {
                return None;
            }
            let fits = !word.is_guessed() || (!guessed && self.parts.len() >= PARTS_FOR_A_GUESS);
            if fits && wanted.words.has_any(&word.known) {
                let next = if wanted.repeated { part } else { part + 1 };
                if let Some(last) = self.follow(words, first, (place + 1, guessed || word.is_guessed()), next) {
                    return Some(last);
                }
            }
            if self.fill.has_any(&word.known) {
                fillers += 1;
            } else {
                others += 1;
            }
            if others > wanted.gap || fillers > FILLERS || (word.opens && others > 0) {
                return None;
            }
        }
        None
    }

    fn opens(&self, words: &[Word], mut at: usize) -> bool {
        while let Some(word) = words.get(at) {
            let Some(before) = at.checked_sub(1) else { return true };
            if word.opens || word.after_pause {
                return true;
            }
            if !words.get(before).is_some_and(|word| self.fill.has_any(&word.known)) {
                return false;
            }
            at = before;
        }
        true
    }

    fn closes(&self, words: &[Word], at: usize) -> bool {
        for word in words.get(at..).unwrap_or_default() {
            if word.opens || word.after_pause || self.next.has_any(&word.known) {
                return true;
            }
            if !self.fill.has_any(&word.known) {
                return false;
            }
        }
        true
    }

    /// Nothing near says that it is meant otherwise.
    fn stands(&self, words: &[Word], first: usize, last: usize) -> bool {
        let has = |place: Option<usize>, set: &Set| {
            place.and_then(|at| words.get(at)).is_some_and(|word| set.has_any(&word.known))
        };
        let next = Some(last + 1).filter(|at| words.get(*at).is_some_and(|word| !word.opens));
        if has(first.checked_sub(1), &self.not_before) || has(next, &self.not_after) {
            return false;
        }
        if self.not_near.is_empty() {
            return true;
        }
        let mut from = first;
        while from > first.saturating_sub(NEAR) && words.get(from).is_some_and(|word| !word.opens) {
            from -= 1;
        }
        let after = words.get(last + 1..).unwrap_or_default().iter().take(NEAR).take_while(|word| !word.opens);
        let mut near = words.get(from..=last).unwrap_or_default().iter().chain(after);
        !near.any(|word| self.not_near.has_any(&word.known))
    }
}
