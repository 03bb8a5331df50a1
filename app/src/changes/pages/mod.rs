pub mod change;
pub mod parts;
pub mod publish;
pub mod you_said;

use leptos::prelude::*;

use crate::changes::model::{Change, Published};
use crate::clock;
use crate::few::Number;
use crate::lang::Lang;
use crate::rights::Audience;
use crate::t;

/// One change, with why and how many pieces of feedback it answers, if these eyes may see that.
pub fn said_and_done(lang: Lang, change: &Change, eyes: Audience) -> AnyView {
    let did = if change.done { t!(lang, "prototype-change-did") } else { t!(lang, "prototype-change-did-not") };
    view! {
        <p>
            <strong>{did}</strong> " " {change.what.clone()} <br />
            <span class="muted">{t!(lang, "prototype-change-because-label")} " " {change.because.clone()}</span>
        </p>
        {Number::of(change.answers, eyes).exactly().map(|n| view! { <p class="n">{t!(lang, "prototype-change-answers", n = n)}</p> })}
    }
    .into_any()
}

/// Who can read a change, for the team.
pub fn state(lang: Lang, published: Option<&Published>) -> AnyView {
    match published {
        Some(Published { by, at }) => {
            let line = t!(lang, "change-published", by = by.as_str(), date = lang.date(clock::day(*at)));
            view! { <p class="muted note">{line}</p> }.into_any()
        }
        None => view! { <p class="note"><strong>{t!(lang, "change-unpublished")}</strong></p> }.into_any(),
    }
}
