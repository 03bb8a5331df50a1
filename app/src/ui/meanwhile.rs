//! Somebody else has saved while a form of a few facts was open: what is saved now stands above the form, what was typed
//! stands in it, and who saves again means it. Longer texts are shown side by side instead, in their own slices.

use leptos::prelude::*;

use crate::lang::Lang;
use crate::t;
use crate::ui::icon;

/// A field by its label, with what it says as people read it.
pub type Told = Vec<(&'static str, String)>;

/// Only what differs is shown. Both must tell the same fields in the same order.
pub fn meanwhile(lang: Lang, saved: Told, typed: Told) -> AnyView {
    let differ = saved.into_iter().zip(typed).filter(|((_, saved), (_, typed))| saved != typed);
    let rows: Vec<_> = differ
        .map(|((label, saved), _)| {
            let says = if saved.is_empty() { t!(lang, "meanwhile-empty").to_owned() } else { saved };
            view! { <div><dt>{label}</dt><dd>{says}</dd></div> }
        })
        .collect();
    view! {
        <div class="notice notice--warn" role="alert">
            <h2>{icon::warning()} {t!(lang, "meanwhile-title")}</h2>
            <p>{t!(lang, "meanwhile-text")}</p>
            <dl class="facts">{rows}</dl>
        </div>
    }
    .into_any()
}

/// What a choice says, of those that a select offers.
pub fn chosen(choices: &[(String, String)], value: &str) -> String {
    choices.iter().find(|(known, _)| known == value).map(|(_, says)| says.clone()).unwrap_or_default()
}
