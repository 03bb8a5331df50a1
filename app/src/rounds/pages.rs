//! Test rounds as the team and its managers see them.

pub mod close;
pub mod list;
pub mod open;
pub mod promises;
pub mod readers;
pub mod texts;

use leptos::prelude::*;

use crate::clock;
use crate::codes;
use crate::desk::Desk;
use crate::lang::Lang;
use crate::rounds::model::Round;
use crate::t;
use crate::ui::page::kicker;

/// "Öppen sedan 12 november 2026", or from when to when it was.
pub fn state(lang: Lang, round: &Round) -> String {
    let opened = lang.date(clock::day(round.opened_at));
    if let Some(closed) = round.closed_at {
        t!(lang, "round-closed", from = opened, until = lang.date(clock::day(closed)))
    } else {
        t!(lang, "round-open", from = opened)
    }
}

/// Where this belongs: the list of rounds, and from a page under the round also the round.
pub fn above(desk: &Desk, round: &Round, under: bool) -> AnyView {
    let here = under.then(|| desk.path(format_args!("rounds/{}", round.number)));
    kicker(vec![(t!(desk.lang, "rounds-title").to_owned(), Some(desk.path("rounds"))), (codes::round(round.number), here)])
}

/// What is tried: the prototype's name and which version.
pub fn tried(round: &Round) -> String {
    format!("{}, v{}", round.prototype_name, round.version)
}
