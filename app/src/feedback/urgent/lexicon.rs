//! The words of the lists, found however somebody spells them: letters doubled or single, å, ä and ö with or without their
//! signs, and in words long enough to be told from others one letter missing, wrong or too many.

use rustc_hash::{FxHashMap, FxHashSet};

use super::letters::{agree, bare, bare_letter, once, one_apart, one_slip_apart, sound, stems, two_for_one};

/// One word of the lists.
pub type WordId = u16;

/// Words this long, doubled letters counted once, are known with a letter wrong.
const LONG: usize = 6;
/// The beginnings of words (`självmord*`) that are known with a letter wrong.
const LONG_BEGINNING: usize = 7;
/// Shorter words are guessed at.
const SHORT: std::ops::RangeInclusive<usize> = 3..=6;
/// Any word this long is guessed at when two letters changed places.
const SWAPPED: usize = 4;
/// What remains of a word without its ending, for other forms of it to be known.
const LONG_STEM: usize = 5;
/// Words this long are known by their sound.
const SOUNDS: usize = 4;
/// How much of a long word is held against the beginnings.
const LONGEST_BEGINNING: usize = 13;
/// So many letters in a row are several words, whatever they begin and end with.
const RUN_TOGETHER: usize = 15;
/// Words run together: each has so many letters, and there are so many at most.
const PART: std::ops::RangeInclusive<usize> = 2..=14;
const PARTS: usize = 7;
/// The words of two letters that are looked for there: with all of them, too much would come apart.
const SHORT_PARTS: [&str; 11] = ["dö", "do", "nt", "ej", "ja", "på", "av", "to", "me", "är", "att"];

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
    /// Long entries without their endings.
    stemmed: FxHashMap<Vec<char>, Vec<usize>>,
    /// Entries by how they sound.
    sounds: FxHashMap<Vec<char>, Vec<usize>>,
    /// Long entries by their first letter.
    long: FxHashMap<char, Vec<usize>>,
    /// Short entries that are guessed at when a letter is wrong.
    short: Vec<usize>,
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
        if !entry.open {
            for stem in stems(&entry.written).filter(|stem| stem.len() >= LONG_STEM) {
                self.stemmed.entry(bare(&once(stem))).or_default().push(at);
            }
        }
        if !entry.open && entry.letters.len() >= SOUNDS {
            self.sounds.entry(sound(&entry.letters)).or_default().push(at);
        }
        self.exact.entry(key).or_default().push(at);
        self.entries.push(entry);
        id
    }

    /// Words too short to be sure of that are guessed at with a letter wrong.
    pub fn set_guessed(&mut self, words: impl IntoIterator<Item = WordId>) {
        self.short.extend(words.into_iter().map(usize::from));
    }

    /// The short words that these letters may be with two changed places; of those that matter most, also with one missing,
    /// too many or beside the right one on the keyboard. Empty for ordinary words.
    pub fn guesses(&self, letters: &[char]) -> Vec<WordId> {
        if !SHORT.contains(&letters.len()) || self.is_apart(letters) {
            return Vec::new();
        }
        let entries = self.short.iter().filter_map(|at| self.entries.get(*at));
        let slips = entries.filter(|entry| one_slip_apart(letters, &entry.written)).map(|entry| entry.id);
        slips.chain(self.swapped(letters)).collect()
    }

    fn swapped(&self, letters: &[char]) -> Vec<WordId> {
        let places = 1..if letters.len() < SWAPPED { 1 } else { letters.len() };
        let swaps = places.map(|place| {
            let mut swap = letters.to_vec();
            swap.swap(place - 1, place);
            swap
        });
        swaps.flat_map(|swap| self.whole(&once(&swap))).collect()
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
        if known.is_empty() {
            known = self.another_form(letters);
        }
        let sure = !known.is_empty();
        if !sure {
            known = self.misspelt(&once(letters));
            known.extend(self.as_heard(&once(letters)));
        }
        known.sort_unstable();
        known.dedup();
        (known, sure)
    }

    /// Nothing but a short beginning of it is known.
    pub fn only_begins(&self, letters: &[char]) -> bool {
        let short = |entry: &Entry| entry.open && entry.letters.len() * 2 <= letters.len();
        self.entries_of(&once(letters)).all(short) && (letters.len() >= RUN_TOGETHER || self.inflected(letters).is_empty())
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

    /// Another form of a word of the lists: *gömde* for *gömmer*.
    fn another_form(&self, letters: &[char]) -> Vec<WordId> {
        let stems = stems(letters).filter(|stem| stem.len() >= LONG_STEM).map(once);
        let entries = stems.filter_map(|stem| self.stemmed.get(&bare(&stem)).map(|entries| (stem, entries)));
        let entries = entries
            .flat_map(|(stem, at)| at.iter().filter_map(move |at| self.entries.get(*at).map(|entry| (stem.clone(), entry))));
        entries.filter(|(stem, entry)| agree(stem, &entry.letters)).map(|(_, entry)| entry.id).collect()
    }

    fn misspelt(&self, letters: &[char]) -> Vec<WordId> {
        let Some(entries) = letters.first().and_then(|first| self.long.get(&bare_letter(*first))) else { return Vec::new() };
        let entries = entries.iter().filter_map(|at| self.entries.get(*at));
        entries.filter(|entry| entry.nearly(letters)).map(|entry| entry.id).collect()
    }

    fn as_heard(&self, letters: &[char]) -> Vec<WordId> {
        let entries = self.sounds.get(&sound(letters)).filter(|_| letters.len() >= SOUNDS);
        entries.into_iter().flatten().filter_map(|at| self.entries.get(*at)).map(|entry| entry.id).collect()
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
            let short = once(part).len() <= 2 && !SHORT_PARTS.iter().any(|known| known.chars().eq(part.iter().copied()));
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
