use crate::lang::Lang;
use crate::t;

/// The need as one sentence, in the language that it is written in.
pub fn sentence(lang: Lang, situation: &str, need: &str, outcome: &str) -> String {
    t!(lang, "public-need", situation = situation, need = need, outcome = outcome)
}
