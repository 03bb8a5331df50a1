//! How far somebody has come who goes through a round beforehand. Nothing of it is stored: it stands in the address, and of
//! words only that there were some.

use std::fmt::{self, Display, Formatter};
use std::str::FromStr;

use serde::Serialize;

use crate::feedback::model::Verdict;

/// What was answered to one question.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Said {
    pub verdict: Option<Verdict>,
    pub words: bool,
}

/// Written as `2.mP-w.w`: the second group; a verdict to each question, as a capital where words came with it; and that
/// there were words besides.
#[derive(Debug, Default, Clone, PartialEq, Eq, Serialize)]
pub struct Way {
    /// Asked, and which of the groups: 0 for none.
    pub group: Option<usize>,
    replies: Vec<Said>,
    pub words: bool,
}

const NOTHING: char = '-';
const WORDS: char = 'w';

/// A letter for each verdict, in the order of [`Verdict::ALL`].
const LETTERS: [char; 5] = ['m', 'p', 'n', 'u', 'o'];

impl Said {
    fn letter(self) -> char {
        let verdict = self.verdict.and_then(|verdict| Verdict::ALL.iter().position(|one| *one == verdict));
        match (verdict.and_then(|place| LETTERS.get(place)), self.words) {
            (Some(letter), true) => letter.to_ascii_uppercase(),
            (Some(letter), false) => *letter,
            (None, true) => WORDS,
            (None, false) => NOTHING,
        }
    }

    fn of(letter: char) -> Self {
        let place = LETTERS.iter().position(|one| *one == letter.to_ascii_lowercase());
        let verdict = place.and_then(|place| Verdict::ALL.get(place).copied());
        Self { verdict, words: letter == WORDS || (verdict.is_some() && letter.is_ascii_uppercase()) }
    }
}

impl Way {
    /// What was answered to the question of this number, from 1.
    pub fn said(&self, number: i64) -> Said {
        place(number).and_then(|place| self.replies.get(place)).copied().unwrap_or_default()
    }

    /// The same way with another answer to the question of this number. `number` is one of a question that there is.
    #[must_use]
    pub fn answering(mut self, number: i64, said: Said) -> Self {
        if let Some(place) = place(number) {
            self.replies.resize(self.replies.len().max(place + 1), Said::default());
            self.replies[place] = said;
        }
        self
    }

    /// The same way, of this group: 0 for none.
    #[must_use]
    pub fn of_group(self, group: usize) -> Self {
        Self { group: Some(group), ..self }
    }

    /// The same way, with words that belong to no question.
    #[must_use]
    pub fn writing(self, words: bool) -> Self {
        Self { words: self.words || words, ..self }
    }

    /// Whether somebody has said anything on it.
    pub fn says_something(&self) -> bool {
        self.words || self.replies.iter().any(|said| *said != Said::default())
    }

    /// Whether something was written on it that an answer is promised to.
    pub fn has_words(&self) -> bool {
        self.words || self.replies.iter().any(|said| said.words)
    }
}

fn place(number: i64) -> Option<usize> {
    usize::try_from(number).ok()?.checked_sub(1)
}

impl Display for Way {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.group {
            Some(group) => write!(f, "{group}")?,
            None => write!(f, "{NOTHING}")?,
        }
        let replies: String = self.replies.iter().map(|said| said.letter()).collect();
        match (replies.is_empty(), self.words) {
            (true, false) => Ok(()),
            (_, words) => write!(f, ".{replies}{}", if words { ".w" } else { "" }),
        }
    }
}

/// Whatever is written otherwise is taken for nothing that was said.
impl FromStr for Way {
    type Err = std::convert::Infallible;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut parts = text.split('.');
        Ok(Self {
            group: parts.next().and_then(|group| group.parse().ok()),
            replies: parts.next().unwrap_or_default().chars().map(Said::of).collect(),
            words: parts.next() == Some("w"),
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_way_is_read_as_it_is_written_and_holds_no_word() {
        let met = Said { verdict: Some(Verdict::Met), words: true };
        let way = Way::default().of_group(2).answering(3, met);
        assert_eq!(way.to_string(), "2.--M");
        assert_eq!(Way::default().writing(true).to_string(), "-..w");
        assert_eq!(Way::default().to_string(), "-");
        assert!(way.says_something() && way.has_words() && !Way::default().says_something());
        assert_eq!(way.said(3), met);
        assert_eq!((way.said(0), way.said(9)), (Said::default(), Said::default()));
    }

    #[test]
    fn what_is_no_way_says_nothing() {
        for text in ["", "x", "-1", "../..", "å.ö", "-.åäö"] {
            assert!(!text.parse::<Way>().unwrap().says_something(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_way_comes_back(group in prop::option::of(0_usize..20), verdicts in prop::collection::vec((prop::option::of(0_usize..5), any::<bool>()), 0..9), words: bool) {
            let mut way = Way { group, words, ..Way::default() };
            for (number, (verdict, words)) in (1..).zip(verdicts) {
                way = way.answering(number, Said { verdict: verdict.map(|at| Verdict::ALL[at]), words });
            }
            prop_assert_eq!(way.to_string().parse::<Way>().unwrap(), way);
        }
    }
}
