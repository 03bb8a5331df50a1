//! The English lists.

mod hinted;
mod rules;
mod signs;
mod spoken;
mod words;

use super::Language;

pub const ENGLISH: Language = Language {
    words: &[words::WORDS],
    rules: &[rules::RULES, hinted::RULES, signs::RULES],
    apart: words::OF_THEIR_OWN,
    idioms: spoken::IDIOMS,
    spoken_of: spoken::SPOKEN_OF,
    long_ago: spoken::LONG_AGO,
};
