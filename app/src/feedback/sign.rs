//! Verdicts as they are shown: each with a sign and a word besides its colour, and with n.

use leptos::prelude::*;

use crate::feedback::model::{Tally, Verdict};
use crate::lang::Lang;
use crate::t;
use crate::ui::icon;

pub fn verdict_name(lang: Lang, verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Met => t!(lang, "verdict-met"),
        Verdict::Partly => t!(lang, "verdict-partly"),
        Verdict::NotMet => t!(lang, "verdict-not-met"),
        Verdict::Unsure => t!(lang, "verdict-unsure"),
        Verdict::NotMine => t!(lang, "verdict-not-mine"),
    }
}

/// One verdict with its sign, as an item of a `ul.verdicts`, and before the word how many gave it when that is told.
pub fn verdict(lang: Lang, verdict: Verdict, how_many: Option<i64>) -> AnyView {
    let (class, sign) = match verdict {
        Verdict::Met => ("verdict verdict--met", icon::tick()),
        Verdict::Partly => ("verdict verdict--partly", icon::half()),
        Verdict::NotMet => ("verdict verdict--not_met", icon::minus()),
        Verdict::Unsure => ("verdict verdict--unsure", icon::question()),
        Verdict::NotMine => ("verdict verdict--unsure", icon::minus()),
    };
    let words = match how_many {
        Some(n) => format!("{n} {}", verdict_name(lang, verdict).to_lowercase()),
        None => verdict_name(lang, verdict).to_owned(),
    };
    view! { <li class=class>{sign} <span>{words}</span></li> }.into_any()
}

/// How many said what, each with its number; those nobody gave are left out. Never a percentage, never an average.
pub fn tally(lang: Lang, tally: &Tally) -> AnyView {
    if tally.n() == 0 {
        return view! { <span class="muted">{t!(lang, "verdict-none")}</span> }.into_any();
    }
    let parts: Vec<_> =
        Verdict::ALL.iter().filter(|v| tally.of(**v) > 0).map(|v| verdict(lang, *v, Some(tally.of(*v)))).collect();
    view! { <ul class="verdicts">{parts}</ul> }.into_any()
}
