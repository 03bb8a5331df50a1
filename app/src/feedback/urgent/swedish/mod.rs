//! The Swedish lists.

mod held;
mod home;
mod life;
mod need;
mod said;
mod seldom;
mod words;

use super::Language;

pub const SWEDISH: Language = Language {
    words: &[words::WORDS, seldom::WORDS],
    rules: &[life::RULES, home::RULES, held::RULES, need::RULES, said::RULES],
    apart: words::OF_THEIR_OWN,
};
