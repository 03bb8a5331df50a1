//! What anybody with a link, a code or a paper sees. For a tired person with an old phone who has no reason to trust
//! us: no script, no font to fetch, one thing at a time, a way out always in the same place. Holds always: nothing in
//! the browser's history says what it was about; what is sent is stored at once or shown again, and what is typed and not
//! sent is there for this browser alone, for half an hour; no return code and no word that somebody wrote stands in an
//! address; nothing on the screen depends on what was written.

pub mod answer;
mod browser;
pub mod door;
pub mod end;
pub mod entry;
pub mod group;
pub mod guest;
pub mod leave;
#[cfg(test)]
mod page_tests;
pub mod question;
mod refusals;
mod sheet;
pub mod start;
pub mod statements;
pub mod steps;
#[cfg(test)]
mod team_tests;
pub mod walk;
pub mod you_said;

use leptos::prelude::*;

use crate::lang::Lang;
use crate::t;

pub use refusals::trouble;
use sheet::From;

/// Where our answer is read, in the words of each language: typed from a note.
pub fn answer_address(lang: Lang) -> &'static str {
    match lang {
        Lang::Sv => "svar",
        Lang::En => "answer",
    }
}

/// Where help is now, on every page and in the same words for everybody: nothing on a visitor's screen depends on what she
/// has written.
pub fn help(lang: Lang) -> AnyView {
    view! {
        <p class="help">
            <strong>{t!(lang, "public-help-not-now")}</strong> " "
            {t!(lang, "public-help-danger")} " " <a href="tel:112">"112"</a> ". "
            {t!(lang, "public-help-violence")} " " <a href="tel:020505050">"020\u{2011}50\u{a0}50\u{a0}50"</a> "."
        </p>
    }
    .into_any()
}

/// Who to call instead.
fn call(lang: Lang, from: &From) -> Option<AnyView> {
    if from.phone.is_empty() {
        return None;
    }
    let digits: String = from.phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    // A number that is broken over two lines is read out wrong.
    let number = from.phone.replace(' ', "\u{a0}").replace('-', "\u{2011}");
    Some(
        view! {
            <p>
                {t!(lang, "public-rather-talk")} " " <a href=format!("tel:{digits}")>{number}</a>
                {(!from.hours.is_empty()).then(|| format!(", {}", from.hours))} "."
            </p>
        }
        .into_any(),
    )
}
