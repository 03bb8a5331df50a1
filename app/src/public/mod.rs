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
pub mod help;
pub mod leave;
#[cfg(test)]
mod page_tests;
mod press;
pub mod question;
mod refusals;
pub mod rehearsal;
mod sheet;
pub mod start;
pub mod statements;
pub mod steps;
#[cfg(test)]
mod team_tests;
pub mod walk;
mod who;
pub mod you_said;

use leptos::prelude::*;

use crate::lang::Lang;
use crate::t;
use crate::texts::{dialled, unbroken};

pub use refusals::trouble;
use sheet::Sender;

/// Where our answer is read, in the words of each language: typed from a note.
pub fn answer_address(lang: Lang) -> &'static str {
    match lang {
        Lang::Sv => "svar",
        Lang::En => "answer",
    }
}

/// Who to call instead.
fn call(lang: Lang, from: &Sender) -> Option<AnyView> {
    if from.phone.is_empty() {
        return None;
    }
    Some(
        view! {
            <p>
                {t!(lang, "public-rather-talk")} " " <a href=format!("tel:{}", dialled(&from.phone))>{unbroken(&from.phone)}</a>
                {(!from.hours.is_empty()).then(|| format!(", {}", from.hours))} "."
            </p>
        }
        .into_any(),
    )
}
