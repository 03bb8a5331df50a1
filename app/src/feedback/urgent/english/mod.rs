//! The English lists.

mod rules;
mod words;

use super::Language;

pub const ENGLISH: Language = Language { words: &[words::WORDS], rules: &[rules::RULES], apart: words::OF_THEIR_OWN };
