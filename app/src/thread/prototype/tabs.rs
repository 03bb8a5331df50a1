//! What a prototype has, as tabs: its versions, how they differ, and what was changed because of what.

use leptos::prelude::*;

use crate::desk::Desk;
use crate::prototypes::model::Iteration;
use crate::prototypes::pages::state;
use crate::prototypes::spot::Spot;
use crate::rounds::model::TriedRound;
use crate::t;

/// The tab that one is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tab {
    Version(i64),
    Compare,
}

/// How many earlier versions have a tab of their own. To those before leads the list in the comparison.
const EARLIER: usize = 3;

/// `iterations`: newest first. `changes`: how many there are to read, where that is known.
pub fn tabs(
    desk: &Desk,
    spot: &Spot,
    (iterations, rounds): (&[Iteration], &[TriedRound]),
    changes: Option<usize>,
    here: Tab,
) -> AnyView {
    let lang = desk.lang;
    let home = spot.home(desk);
    let versions: Vec<_> = iterations
        .iter()
        .enumerate()
        .filter(|(at, one)| *at <= EARLIER || here == Tab::Version(one.version))
        .map(|(at, one)| {
            let open = rounds.iter().any(|round| round.version == one.version && round.closed_at.is_none());
            let href = if at == 0 { home.clone() } else { spot.of_prototype(desk, format_args!("v/{}", one.version)) };
            tab(href, state(lang, one.version, one.is_frozen(), open), here == Tab::Version(one.version))
        })
        .collect();
    let compare = (iterations.len() > 1).then(|| {
        tab(spot.of_prototype(desk, "compare"), t!(lang, "prototype-compare-short").to_owned(), here == Tab::Compare)
    });
    let n = changes.filter(|n| *n > 0).map(|n| view! { " " <span class="tabs__n">{n}</span> });
    view! {
        <nav class="tabs no-print" aria-label=t!(lang, "prototype-tabs")>
            <ul>
                {versions}
                {compare}
                <li><a href=format!("{home}#changes")>{t!(lang, "prototype-tab-changes")} {n}</a></li>
            </ul>
        </nav>
    }
    .into_any()
}

fn tab(href: String, name: String, current: bool) -> AnyView {
    view! { <li><a href=href aria-current=current.then_some("page")>{name}</a></li> }.into_any()
}
