//! Which quotes somebody looks for: by words, by a code, by the group of who said them.

use unicode_normalization::UnicodeNormalization;

use crate::id::GroupId;

/// So many words are looked for at once.
const TERMS: usize = 8;

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sought {
    /// Only those that speak for or against no need.
    pub unused: bool,
    /// Each of these stands in it, or is its code or that of who said it.
    pub terms: Vec<Term>,
    /// Only of people in this group.
    pub group: Option<GroupId>,
    /// Only what the participant with this number has said.
    pub of: Option<i64>,
}

/// One word, in small letters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// A pattern for `like`, with `\` before what is to be taken as it is.
    pub within: String,
    /// The number in it, when it is the code of a quote.
    pub quote: Option<i64>,
    /// The number in it, when it is the code of a participant.
    pub participant: Option<i64>,
}

impl Term {
    fn of(word: &str) -> Self {
        let small = word.nfc().collect::<String>().to_lowercase();
        let number = |letter: char| small.strip_prefix(letter)?.trim_start_matches('-').parse().ok();
        let plain = small.replace('\\', r"\\").replace('%', r"\%").replace('_', r"\_");
        Self { within: format!("%{plain}%"), quote: number('c'), participant: number('d') }
    }

    pub fn all_in(words: &str) -> Vec<Self> {
        words.split_whitespace().take(TERMS).map(Self::of).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_known_however_it_is_typed_and_is_a_word_all_the_same() {
        let of = |word: &str| (Term::of(word).quote, Term::of(word).participant);
        assert_eq!(
            [of("D-014"), of("d14"), of("C-031"), of("c31")],
            [(None, Some(14)), (None, Some(14)), (Some(31), None), (Some(31), None)]
        );
        assert_eq!([of("14"), of("det"), of("D-")], [(None, None); 3]);
        assert_eq!(Term::of("A\u{30a}KTE_5%").within, r"%åkte\_5\%%");
    }

    #[test]
    fn no_more_words_are_looked_for_than_a_few() {
        assert_eq!(Term::all_in(&"ord ".repeat(100)).len(), TERMS);
        assert_eq!(Term::all_in(" \n "), []);
    }
}
