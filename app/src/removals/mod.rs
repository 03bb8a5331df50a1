//! What was saved can be taken back. Holds always: it is asked first, with what goes and what stays; what others have
//! answered to or decided about is not removed, and the page says why; no code is given out again.

pub mod draft;
pub mod group;
pub mod left;
pub mod left_all;
pub mod link;
pub mod need;
pub mod participant;
pub mod project;
pub mod prototype;
pub mod source;
pub mod source_quotes;
pub mod sprint;
mod store;
pub mod was;

use leptos::prelude::*;

use crate::lang::Lang;
use crate::t;

/// What goes, as a list. Empty lines are left out.
fn goes(lang: Lang, lines: Vec<Option<String>>) -> AnyView {
    let lines: Vec<_> = lines.into_iter().flatten().map(|line| view! { <li>{line}</li> }).collect();
    view! { <p>{t!(lang, "removal-goes")}</p> <ul>{lines}</ul> }.into_any()
}

/// That it is for good, and what becomes of its code.
fn for_good(lang: Lang, code: &str) -> AnyView {
    view! { <p><strong>{t!(lang, "removal-for-good")}</strong> " " {t!(lang, "removal-code", code = code)}</p> }.into_any()
}

/// Why it stays, as a list.
fn stays(lang: Lang, why: Vec<AnyView>) -> AnyView {
    let why: Vec<_> = why.into_iter().map(|why| view! { <li>{why}</li> }).collect();
    view! { <p>{t!(lang, "removal-stays")}</p> <ul>{why}</ul> }.into_any()
}
