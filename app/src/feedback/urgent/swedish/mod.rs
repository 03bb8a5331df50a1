//! The Swedish lists.

mod held;
mod hinted;
mod home;
mod life;
mod need;
mod said;
mod seldom;
mod signs;
mod spoken;
mod words;

use super::Language;

pub const SWEDISH: Language = Language {
    words: &[words::WORDS, seldom::WORDS],
    rules: &[life::RULES, home::RULES, held::RULES, need::RULES, said::RULES, hinted::RULES, signs::RULES],
    apart: words::OF_THEIR_OWN,
    idioms: spoken::IDIOMS,
    spoken_of: spoken::SPOKEN_OF,
    long_ago: spoken::LONG_AGO,
};
