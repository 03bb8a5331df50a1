use leptos::prelude::*;

use crate::desk::Desk;
use crate::guide::model::Guide;
use crate::guide::pages::way;
use crate::projects::model::Counted;
use crate::t;

/// A thread that does not reach those who try yet: its stations until then, each filled once there is something there.
pub fn first_steps(desk: &Desk) -> Option<AnyView> {
    let lang = desk.lang;
    let steps = [
        (
            Counted::Participants,
            t!(lang, "overview-step-participant"),
            t!(lang, "overview-step-participant-text"),
            "participants/new",
            t!(lang, "participants-add"),
        ),
        (
            Counted::Sources,
            t!(lang, "overview-step-source"),
            t!(lang, "overview-step-source-text"),
            "sources/import",
            t!(lang, "overview-step-source-do"),
        ),
        (
            Counted::Needs,
            t!(lang, "overview-step-need"),
            t!(lang, "overview-step-need-text"),
            "needs/new",
            t!(lang, "backlog-first-need"),
        ),
        (
            Counted::Prototypes,
            t!(lang, "overview-step-prototype"),
            t!(lang, "overview-step-prototype-text"),
            "prototypes/new",
            t!(lang, "prototype-new"),
        ),
        (
            Counted::Rounds,
            t!(lang, "overview-step-round"),
            t!(lang, "overview-step-round-text"),
            "rounds/new",
            t!(lang, "overview-step-round-do"),
        ),
    ];
    let next = steps.iter().position(|(counted, ..)| desk.count(*counted) == 0)?;
    let stations: Vec<_> = steps
        .into_iter()
        .enumerate()
        .map(|(n, (counted, name, text, path, verb))| {
            let (class, button) = match (desk.count(counted), n == next) {
                (0, true) => ("thread__station thread__station--empty", "button"),
                (0, false) => ("thread__station thread__station--empty", "button button--quiet"),
                _ => ("thread__station", ""),
            };
            let action = (!button.is_empty()).then(|| view! { <p><a class=button href=desk.path(path)>{verb}</a></p> });
            let done = button.is_empty().then(|| view! { <p class="muted">{t!(lang, "overview-step-done")}</p> });
            view! { <li class=class><h3 class="thread__name">{name}</h3> <p class="measure">{text}</p> {action} {done}</li> }
        })
        .collect();
    Some(view! { <section><h2>{t!(lang, "overview-begin")}</h2> <p>{way(desk, Guide::Before)}</p> <ol class="thread">{stations}</ol></section> }.into_any())
}
