//! Words of danger that say nothing of danger: in an idiom, where a text or a question is about it, where it was long ago.

use super::Language;
use super::lexicon::Lexicon;
use super::reading::Word;
use super::rules::Rules;
use super::set::Set;
use super::written::{self, Classes};
use crate::sources::text::Span;

#[derive(Debug, Default)]
pub struct Spoken {
    idioms: Rules,
    of: Rules,
    long_ago: Rules,
    /// Whoever writes, and what is hers.
    own: Set,
    /// It is not over.
    still: Set,
}

/// Where nothing is marked in a text.
#[derive(Debug)]
pub struct Quiet {
    /// Unless it is about whoever writes.
    of: Vec<Span>,
    long_ago: Vec<Span>,
}

impl Spoken {
    pub fn add(&mut self, language: &Language, classes: &Classes, lexicon: &mut Lexicon) {
        self.idioms.add(written::rules(language.idioms, classes, lexicon));
        self.of.add(written::rules(language.spoken_of, classes, lexicon));
        self.long_ago.add(written::rules(language.long_ago, classes, lexicon));
        for (words, name) in [(&mut self.own, "OWN"), (&mut self.still, "STILL")] {
            classes.get(name).into_iter().for_each(|class| words.insert_all(class));
        }
    }

    /// The words of an idiom mean nothing by themselves.
    pub fn forget_idioms(&self, words: &mut [Word]) {
        for idiom in in_one_sentence(&self.idioms, words) {
            let within = words.iter_mut().filter(|word| idiom.start <= word.start && word.end <= idiom.end);
            within.for_each(|word| word.known.clear());
        }
    }

    pub fn quiet(&self, words: &[Word]) -> Quiet {
        let clause = |said| (said, from_the_pause(to_the_pause(said, words), words));
        let of = in_one_sentence(&self.of, words).into_iter().map(clause).map(|(_, all)| all).collect();
        let long_ago = in_one_sentence(&self.long_ago, words).into_iter().map(clause);
        let over = long_ago.filter(|(said, all)| !self.goes_on(*said, *all, words));
        Quiet { of, long_ago: over.map(|(_, all)| all).collect() }
    }

    pub fn is_quiet(&self, mark: Span, quiet: &Quiet, words: &[Word]) -> bool {
        let within = |quiet: &[Span]| quiet.iter().any(|quiet| quiet.start <= mark.end && mark.start < quiet.end);
        within(&quiet.long_ago) || (within(&quiet.of) && !self.is_own(mark, words))
    }

    fn is_own(&self, mark: Span, words: &[Word]) -> bool {
        words.iter().any(|word| mark.start <= word.start && word.end <= mark.end && self.own.has_any(&word.known))
    }

    fn goes_on(&self, said: Span, all: Span, words: &[Word]) -> bool {
        let beside = |word: &Word| {
            (all.start <= word.start && word.end <= said.start) || (said.end <= word.start && word.end <= all.end)
        };
        words.iter().any(|word| beside(word) && self.still.has_any(&word.known))
    }
}

fn in_one_sentence(rules: &Rules, words: &[Word]) -> Vec<Span> {
    let one = |said: &Span| !words.iter().any(|word| said.start < word.start && word.start < said.end && word.opens);
    rules.find(words).into_iter().filter(one).collect()
}

fn to_the_pause(said: Span, words: &[Word]) -> Span {
    let after = words.iter().skip_while(|word| word.start < said.end).take_while(|word| !word.opens && !word.after_pause);
    Span { end: after.last().map_or(said.end, |word| word.end), ..said }
}

fn from_the_pause(said: Span, words: &[Word]) -> Span {
    let begun = words.iter().rfind(|word| word.start <= said.start && (word.opens || word.after_pause));
    Span { start: begun.map_or(said.start, |word| word.start), ..said }
}
