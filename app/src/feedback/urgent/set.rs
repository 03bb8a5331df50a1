//! Which words of the lists: asked so often that it is one bit for each.

use super::lexicon::WordId;

const BITS: usize = u64::BITS as usize;

#[derive(Debug, Clone, Default)]
pub struct Set(Vec<u64>);

impl Set {
    pub fn insert(&mut self, word: WordId) {
        let (place, bit) = place(word);
        if self.0.len() <= place {
            self.0.resize(place + 1, 0);
        }
        if let Some(bits) = self.0.get_mut(place) {
            *bits |= bit;
        }
    }

    pub fn insert_all(&mut self, other: &Self) {
        other.words().for_each(|word| self.insert(word));
    }

    pub fn words(&self) -> impl Iterator<Item = WordId> + '_ {
        let end = WordId::try_from(self.0.len() * BITS).unwrap_or(WordId::MAX);
        (0..end).filter(|word| self.has(*word))
    }

    pub fn has_any(&self, words: &[WordId]) -> bool {
        words.iter().any(|word| self.has(*word))
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn has(&self, word: WordId) -> bool {
        let (place, bit) = place(word);
        self.0.get(place).is_some_and(|bits| bits & bit != 0)
    }
}

fn place(word: WordId) -> (usize, u64) {
    let word = usize::from(word);
    (word / BITS, 1 << (word % BITS))
}
