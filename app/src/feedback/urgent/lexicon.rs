//! The words of the lists, found however somebody spells them: letters doubled or single, å, ä and ö with or without their
//! signs, and in words long enough to be told from others one letter missing, wrong or too many.

use rustc_hash::{FxHashMap, FxHashSet};

use super::letters::{agree, bare, bare_letter, once, one_apart, stems, two_for_one};

/// One word of the lists.
pub type WordId = u16;

/// Words this long, doubled letters counted once, are known with a letter wrong.
const LONG: usize = 6;
/// The beginnings of words (`självmord*`) that are known with a letter wrong.
const LONG_BEGINNING: usize = 7;
/// How much of a long word is held against the beginnings.
const LONGEST_BEGINNING: usize = 13;
/// Words run together: each has so many letters, and there are so many at most.
const PART: std::ops::RangeInclusive<usize> = 2..=14;
const PARTS: usize = 7;
/// The words of two letters that are looked for there: with all of them, too much would come apart.
const SHORT_PARTS: [[char; 2]; 9] =
    [['d', 'ö'], ['d', 'o'], ['n', 't'], ['e', 'j'], ['j', 'a'], ['p', 'å'], ['a', 'v'], ['t', 'o'], ['m', 'e']];

#[derive(Debug)]
struct Entry {
    id: WordId,
    written: Vec<char>,
    /// Each once.
    letters: Vec<char>,
    /// Any ending may follow.
    open: bool,
}

impl Entry {
    /// With one letter wrong.
    fn nearly(&self, letters: &[char]) -> bool {
        let length = self.letters.len();
        if self.open {
            (length - 1..=length + 1).any(|length| letters.get(..length).is_some_and(|head| one_apart(head, &self.letters)))
        } else {
            letters.len().abs_diff(length) <= 1 && one_apart(letters, &self.letters)
        }
    }
}

#[derive(Debug, Default)]
pub struct Lexicon {
    ids: FxHashMap<String, WordId>,
    entries: Vec<Entry>,
    /// Entries by their bare letters.
    exact: FxHashMap<Vec<char>, Vec<usize>>,
    /// Long entries by their first letter.
    long: FxHashMap<char, Vec<usize>>,
    /// Ordinary words that would be taken for others.
    apart: FxHashSet<Vec<char>>,
    /// How such words begin.
    apart_from: Vec<Vec<char>>,
}

impl Lexicon {
    /// The number of a word as the lists write it, `självmord*` for all that begin so.
    pub fn id(&mut self, written: &str) -> WordId {
        if let Some(id) = self.ids.get(written) {
            return *id;
        }
        let id = WordId::try_from(self.ids.len()).unwrap_or(WordId::MAX);
        self.ids.insert(written.to_owned(), id);
        let (open, written) = (written.ends_with('*'), written.trim_end_matches('*').chars().collect::<Vec<_>>());
        let entry = Entry { id, letters: once(&written), written, open };
        let (at, key) = (self.entries.len(), bare(&entry.letters));
        if let Some(first) = key.first().filter(|_| key.len() >= if entry.open { LONG_BEGINNING } else { LONG }) {
            self.long.entry(*first).or_default().push(at);
        }
        self.exact.entry(key).or_default().push(at);
        self.entries.push(entry);
        id
    }

    /// Words that are never read as another one, exactly as they are written; `utkast*` is all that begins so.
    pub fn set_apart(&mut self, words: &str) {
        for word in words.split_whitespace() {
            match word.strip_suffix('*') {
                Some(beginning) => self.apart_from.push(beginning.chars().collect()),
                None => _ = self.apart.insert(word.chars().collect()),
            }
        }
    }

    fn is_apart(&self, letters: &[char]) -> bool {
        self.apart.contains(letters) || self.apart_from.iter().any(|beginning| letters.starts_with(beginning))
    }

    /// All that these letters may stand for, and whether they are spelt so.
    pub fn known(&self, letters: &[char]) -> (Vec<WordId>, bool) {
        if self.is_apart(letters) {
            let as_written =
                |entry: &&Entry| letters == entry.written || (entry.open && letters.starts_with(&entry.written));
            return (self.entries_of(&once(letters)).filter(as_written).map(|entry| entry.id).collect(), true);
        }
        let mut known = self.spelt(&once(letters));
        if known.is_empty()
            && let Some(folded) = two_for_one(letters)
        {
            known = self.spelt(&once(&folded));
        }
        if !known.iter().any(|id| self.entries.get(usize::from(*id)).is_some_and(|entry| entry.written == letters)) {
            known.extend(self.inflected(letters));
        }
        let sure = !known.is_empty();
        if !sure {
            known = self.misspelt(&once(letters));
        }
        known.sort_unstable();
        known.dedup();
        (known, sure)
    }

    /// Nothing but a short beginning of it is known.
    pub fn only_begins(&self, letters: &[char]) -> bool {
        let short = |entry: &Entry| entry.open && entry.letters.len() * 2 <= letters.len();
        self.entries_of(&once(letters)).all(short) && self.inflected(letters).is_empty()
    }

    fn whole(&self, letters: &[char]) -> Vec<WordId> {
        self.entries_of(letters).filter(|entry| !entry.open).map(|entry| entry.id).collect()
    }

    fn spelt(&self, letters: &[char]) -> Vec<WordId> {
        self.entries_of(letters).map(|entry| entry.id).collect()
    }

    fn entries_of(&self, letters: &[char]) -> impl Iterator<Item = &Entry> {
        self.entries_from(letters, 1).into_iter()
    }

    /// Entries of at least so many letters.
    fn entries_from(&self, letters: &[char], shortest: usize) -> Vec<&Entry> {
        let key = bare(letters);
        let mut found = Vec::new();
        for length in
            (shortest..=key.len().min(LONGEST_BEGINNING)).chain((key.len() > LONGEST_BEGINNING).then_some(key.len()))
        {
            for entry in key.get(..length).and_then(|key| self.exact.get(key)).into_iter().flatten() {
                let entry = self.entries.get(*entry).filter(|entry| entry.open || length == key.len());
                found.extend(entry.filter(|entry| agree(letters, &entry.letters)));
            }
        }
        found
    }

    /// With an ending that the lists do not have.
    fn inflected(&self, letters: &[char]) -> Vec<WordId> {
        stems(letters).map(|stem| self.spelt(&once(stem))).find(|known| !known.is_empty()).unwrap_or_default()
    }

    fn misspelt(&self, letters: &[char]) -> Vec<WordId> {
        let Some(entries) = letters.first().and_then(|first| self.long.get(&bare_letter(*first))) else { return Vec::new() };
        let entries = entries.iter().filter_map(|at| self.entries.get(*at));
        entries.filter(|entry| entry.nearly(letters)).map(|entry| entry.id).collect()
    }

    /// Two words that are one long word of the lists.
    pub fn is_one(&self, first: &[char], second: &[char]) -> bool {
        let whole = [first, second].concat();
        if self.apart.contains(&whole) {
            return true;
        }
        let shortest = LONG.max(once(first).len() + 1);
        self.entries_from(&once(&whole), shortest).iter().any(|entry| entry.letters.len() >= shortest)
    }

    /// Where words were run together: each with its place. Empty unless every part is known.
    pub fn parts(&self, letters: &[char]) -> Vec<(usize, usize, Vec<WordId>)> {
        let mut parts = Vec::new();
        if letters.len() >= LONG - 1 && !self.is_apart(letters) && self.split(letters, 0, &mut parts) {
            return parts;
        }
        Vec::new()
    }

    fn split(&self, letters: &[char], from: usize, parts: &mut Vec<(usize, usize, Vec<WordId>)>) -> bool {
        if from == letters.len() {
            return true;
        }
        if parts.len() == PARTS {
            return false;
        }
        for length in PART.rev() {
            let Some(part) = letters.get(from..from + length) else { continue };
            let short = once(part).len() <= 2 && !SHORT_PARTS.iter().any(|known| known == part);
            let known = if short { Vec::new() } else { self.whole(&once(part)) };
            if known.is_empty() {
                continue;
            }
            parts.push((from, from + length, known));
            if self.split(letters, from + length, parts) {
                return true;
            }
            parts.pop();
        }
        false
    }
}
