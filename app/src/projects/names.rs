use crate::lang::Lang;
use crate::projects::model::Phase;
use crate::t;

pub fn phase_name(lang: Lang, phase: Phase) -> &'static str {
    match phase {
        Phase::Frame => t!(lang, "phase-frame"),
        Phase::Explore => t!(lang, "phase-explore"),
        Phase::Focus => t!(lang, "phase-focus"),
        Phase::Ideate => t!(lang, "phase-ideate"),
        Phase::Test => t!(lang, "phase-test"),
        Phase::Realise => t!(lang, "phase-realise"),
    }
}
