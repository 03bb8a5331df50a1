//! What intake gives back: a conversation, what was odd about it, or why there is none.

use super::Kind;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use unicode_normalization::UnicodeNormalization;

/// Who said what, in the order of the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Conversation {
    /// Lines before the first speaker that nobody says: title, date, place. One entry a line.
    pub heading: Vec<String>,
    /// Never two in a row by the same named speaker; none without words.
    pub turns: Vec<Turn>,
    /// What the reader had to work around: places in the order of the file, then the file as a whole.
    pub problems: Vec<Problem>,
}

/// What one speaker says until somebody else speaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    /// The name as the file writes it; `None` when the file does not tell.
    pub speaker: Option<String>,
    /// White space within a line joined to single spaces. In plain text the lines are the file's own, with `\n` between
    /// them and `\n\n` between paragraphs; captions are broken to fit a picture, and keep only the breaks of a list.
    pub words: String,
    /// Milliseconds from the start of the recording, where the file tells.
    pub starts_at_ms: Option<u64>,
}

/// Somebody in a conversation and how often they speak.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Speaker<'a> {
    /// `None` stands for every turn whose speaker is unknown.
    pub name: Option<&'a str>,
    /// How many turns are theirs; at least one.
    pub turns: usize,
}

/// Something odd that the reader got past with the words kept. Lines count from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// A timing line that cannot be read in full; its words are kept.
    BrokenTiming {
        /// Where it stands.
        line: usize,
        /// The line itself, shortened when very long.
        found: String,
    },
    /// Words without any timing line of their own; they are kept where they stood.
    MissingTiming {
        /// Where the words begin.
        line: usize,
    },
    /// Bytes that are no characters; each spot now reads U+FFFD.
    UnreadableCharacters {
        /// How many spots.
        count: usize,
    },
}

/// Why there is no conversation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// Nothing, or nothing but white space.
    Empty,
    /// Not a kind of file that we read.
    WrongKind {
        /// What it seems to be, by content first and name second.
        looks_like: Kind,
    },
    /// Captions without a single timing line.
    NoCue,
    /// The right kind, but nobody says anything in it.
    NoWords,
    /// More characters than we take.
    TooLong {
        /// The most we take.
        limit: usize,
        /// How many there are; `None` when it is too big even to be counted.
        found: Option<usize>,
    },
    /// Text that should come from `to_plain` but does not.
    NotPlain {
        /// The first line that cannot be understood, counted from 1.
        line: usize,
    },
}

impl Conversation {
    /// Everybody who speaks, in the order they first do.
    #[must_use]
    pub fn speakers(&self) -> Vec<Speaker<'_>> {
        let mut speakers: Vec<Speaker<'_>> = Vec::new();
        let mut places = BTreeMap::new();
        for turn in &self.turns {
            let name = turn.speaker.as_deref();
            let place = *places.entry(name).or_insert(speakers.len());
            match speakers.get_mut(place) {
                Some(known) => known.turns += 1,
                None => speakers.push(Speaker { name, turns: 1 }),
            }
        }
        speakers
    }

    /// How many words are spoken: names, times and heading not counted.
    #[must_use]
    pub fn spoken_words(&self) -> usize {
        self.turns.iter().map(|turn| turn.words.split_whitespace().count()).sum()
    }

    /// Adds words; when the same speaker goes on they join the last turn, with `joint` between.
    pub(super) fn say(&mut self, speaker: Option<&str>, words: &str, starts_at_ms: Option<u64>, joint: &str) {
        let words = tidy(words);
        if words.is_empty() {
            return;
        }
        match self.turns.last_mut() {
            Some(last) if last.speaker.as_deref() == speaker => {
                last.words.push_str(joint);
                last.words.push_str(&words);
            }
            _ => self.turns.push(Turn { speaker: speaker.map(String::from), words, starts_at_ms }),
        }
    }

    /// Itself, when anybody says anything.
    pub(super) fn spoken(self) -> Result<Self, Refusal> {
        if self.turns.is_empty() { Err(Refusal::NoWords) } else { Ok(self) }
    }
}

/// Line by line, white space joined to single spaces, in NFC: an entity may have brought a loose accent. A line without
/// words is none.
pub(super) fn tidy(words: &str) -> String {
    let lines = words.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    let lines: Vec<_> = lines.filter(|line| !line.is_empty()).collect();
    lines.join("\n").nfc().collect()
}

#[cfg(test)]
mod tests {
    use super::{Conversation, Refusal, Speaker, tidy};

    #[test]
    fn one_speaker_in_a_row_is_one_turn_with_the_first_time() {
        let mut talk = Conversation::default();
        talk.say(Some("Ylva"), " Hur   var ", Some(10), " ");
        talk.say(Some("Ylva"), "det?", Some(20), " ");
        talk.say(Some("Harald"), "Bra.", Some(30), " ");
        talk.say(Some("Harald"), " \n", Some(35), " ");
        talk.say(Some("Ylva"), "Fint.", None, " ");
        assert_eq!(talk.turns.len(), 3);
        assert_eq!(talk.turns[0].words, "Hur var det?");
        assert_eq!(talk.turns[0].starts_at_ms, Some(10));
        assert_eq!(talk.turns[1].words, "Bra.");
        assert_eq!(talk.spoken_words(), 5);
    }

    #[test]
    fn speakers_come_in_the_order_they_first_speak() {
        let mut talk = Conversation::default();
        for (speaker, words) in [(None, "a"), (Some("B"), "b"), (Some("A"), "c"), (Some("B"), "d")] {
            talk.say(speaker, words, None, " ");
        }
        assert_eq!(
            talk.speakers(),
            [Speaker { name: None, turns: 1 }, Speaker { name: Some("B"), turns: 2 }, Speaker { name: Some("A"), turns: 1 },]
        );
    }

    #[test]
    fn nobody_saying_anything_is_refused() {
        let mut talk = Conversation::default();
        talk.say(Some("Ylva"), "  ", None, " ");
        assert_eq!(talk.spoken(), Err(Refusal::NoWords));
    }

    #[test]
    fn a_loose_accent_is_joined_to_its_letter() {
        assert_eq!(tidy("a\u{30A}\u{A0} b"), "å b");
    }

    #[test]
    fn lines_stay_lines_and_empty_ones_are_none() {
        assert_eq!(tidy("\n Först  det.\n \nSedan\tdetta. \n"), "Först det.\nSedan detta.");
    }
}
