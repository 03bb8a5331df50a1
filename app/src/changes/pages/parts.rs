//! How one change is told, to the public and to the team alike.

use leptos::prelude::*;

use crate::changes::said::Said;
use crate::clock;
use crate::lang::Lang;
use crate::t;

/// The parts of one change as it is told: what they said and what was done, or what they asked for and why it was not.
#[derive(Debug)]
pub struct Parts<'a> {
    pub heading: &'static str,
    pub first: &'a str,
    pub class: &'static str,
    pub outcome: &'static str,
    pub second: &'a str,
}

pub fn parts(lang: Lang, said: &Said) -> Parts<'_> {
    if said.done {
        Parts {
            heading: t!(lang, "public-they-said"),
            first: &said.because,
            class: "said__did",
            outcome: if said.out { t!(lang, "public-we-did") } else { t!(lang, "public-we-are-doing") },
            second: &said.what,
        }
    } else {
        Parts {
            heading: t!(lang, "public-they-wanted"),
            first: &said.what,
            class: "said__did said__did--not",
            outcome: t!(lang, "public-we-did-not"),
            second: &said.because,
        }
    }
}

/// A change as everybody with the link reads it, and as the team does before it is published.
pub fn told(lang: Lang, said: &Said) -> AnyView {
    let told = parts(lang, said);
    view! {
        <h2>{told.heading}</h2>
        <p dir="auto">{told.first.to_owned()}</p>
        <div class=told.class>
            <h3>{told.outcome}</h3>
            <p dir="auto">{told.second.to_owned()}</p>
            <p class="muted">{facts(lang, said)}</p>
        </div>
    }
    .into_any()
}

/// How many answers stand behind it, in which version it is, and when it was written.
pub fn facts(lang: Lang, said: &Said) -> String {
    let mut facts = Vec::new();
    if let Some(n) = said.answers.exactly().filter(|n| *n > 0) {
        facts.push(t!(lang, "public-answers", n = n));
    }
    if said.done && said.out {
        facts.push(t!(lang, "public-in-version", version = said.version));
    } else if said.done {
        facts.push(t!(lang, "public-in-coming-version", version = said.version));
    }
    facts.push(lang.date(clock::day(said.written_at)));
    facts.join(" · ")
}
