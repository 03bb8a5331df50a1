//! Its iterations: what the newest looks like, and the way to those before it.

use leptos::prelude::*;

use crate::desk::Desk;
use crate::prototypes::model::Iteration;
use crate::prototypes::pages::{map, state};
use crate::thread::prototype::next::{next_form, step};
use crate::thread::prototype::parts::{station, writes};
use crate::thread::prototype::whole::Whole;
use crate::thread::step::Step;
use crate::{clock, t};

pub fn drafts(desk: &Desk, whole: &Whole) -> AnyView {
    let lang = desk.lang;
    let team = writes(desk);
    let spot = &whole.spot;
    let newest = spot.iteration;
    let drafting = team && !newest.is_frozen();
    let heading = |one: &Iteration| state(lang, one.version, one.is_frozen(), open_version(whole, one.version));
    let compare = |version: i64| spot.of_prototype(desk, format_args!("compare?from={}&to={version}", version - 1));
    let difference = |version: i64| {
        (version > 1)
            .then(|| view! { <a href=compare(version)>{t!(lang, "prototype-compare-link", from = version - 1)}</a> })
    };
    let earlier: Vec<_> = whole
        .iterations
        .iter()
        .skip(1)
        .map(|one| {
            let try_it = spot.of_prototype(desk, format_args!("v/{}/try", one.version));
            view! {
                <h3>{heading(one)}</h3>
                <p class="row">
                    {one.frozen_at.map(|at| view! { <span class="muted">{t!(lang, "prototype-frozen-on", date = lang.date(clock::day(at)))}</span> })}
                    <a href=try_it>{t!(lang, "prototype-try-version", version = one.version)}</a>
                    {difference(one.version)}
                </p>
            }
        })
        .collect();
    let body = view! {
        <h3>{heading(&newest)}</h3>
        {map::screens(desk, spot, &whole.pages, drafting)}
        <p class="row">
            <a href=spot.path(desk, "try")>{t!(lang, "prototype-try")}</a>
            {drafting.then(|| view! { <a href=spot.path(desk, "pages")>{t!(lang, "prototype-page-add")}</a> })}
            {difference(newest.version)}
            {(drafting && newest.version > 1).then(|| view! { <a href=spot.path(desk, "remove")>{t!(lang, "draft-remove", version = newest.version)}</a> })}
        </p>
        {(team && newest.is_frozen() && !matches!(step(whole), Step::NextIteration)).then(|| next_form(desk, whole, "button button--quiet"))}
        {earlier}
    };
    station(!whole.pages.is_empty(), "drafts", t!(lang, "prototype-station-drafts"), body.into_any())
}

fn open_version(whole: &Whole, version: i64) -> bool {
    whole.rounds.iter().any(|round| round.version == version && round.closed_at.is_none())
}
