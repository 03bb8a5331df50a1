//! A prototype: the page is its thread, from the needs it is meant to meet to what was decided.

mod drafts;
mod needs;
mod next;
mod parts;
mod tabs;
mod tried;
pub mod version;
mod whole;

use axum::extract::{Path, Query, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;

use crate::changes::model::Change;
use crate::codes;
use crate::decisions::pages::kind_name;
use crate::desk::Desk;
use crate::error::Answer;
use crate::house::House;
use crate::rights::{Thing, Verb};
use crate::thread::prototype::drafts::drafts;
use crate::thread::prototype::needs::needs;
use crate::thread::prototype::next::ways;
use crate::thread::prototype::parts::{station, writes};
use crate::thread::prototype::tabs::{Tab, tabs};
use crate::thread::prototype::tried::tests;
use crate::ui::page::{kicker, lead, removed, title};
use crate::{changes, clock, t};

pub use tabs::{Tab as InTab, tabs as its_tabs};
pub use whole::{Whole, load};

/// The version of the draft that has just been removed.
#[derive(Debug, Default, Deserialize)]
pub struct Told {
    removed: Option<String>,
}

pub async fn show(
    desk: Desk,
    State(house): State<House>,
    Path((_, number)): Path<(String, i64)>,
    Query(told): Query<Told>,
) -> Answer {
    let whole = load(&mut house.read().await?, &desk, number).await?;
    Ok(view(&desk, &whole, told.removed.as_deref()))
}

fn view(desk: &Desk, whole: &Whole, gone: Option<&str>) -> Response {
    let lang = desk.lang;
    let prototype = &whole.spot.prototype;
    desk.page(&prototype.name, || {
        view! {
            {kicker(vec![(t!(lang, "loop-prototypes").to_owned(), Some(desk.path("prototypes"))), (codes::prototype(prototype.number), None)])}
            {title(prototype.name.clone())}
            {removed(gone, |version| t!(lang, "draft-removed", version = version))}
            {lead(prototype.idea.clone())}
            {tabs(desk, &whole.spot, (&whole.iterations, &whole.rounds), Some(whole.changes.len()), Tab::Version(whole.spot.iteration.version))}
            <div class="columns columns--two-rows">
                <div class="columns__main">{drafts(desk, whole)}</div>
                <aside class="margin">
                    {needs(desk, &whole.links, &whole.verdicts, to_link(desk, whole))}
                    {ways(desk, whole)}
                </aside>
                <div class="columns__main">
                    <ol class="thread">
                        {tests(desk, whole)}
                        {changes(desk, whole)}
                        {desk.may(Verb::See, Thing::Decision).then(|| decided(desk, whole))}
                    </ol>
                </div>
            </div>
        }
    })
}

/// Where needs are linked, once the first is.
fn to_link(desk: &Desk, whole: &Whole) -> Option<String> {
    let open = writes(desk) && !whole.spot.iteration.is_frozen() && !whole.links.is_empty();
    open.then(|| whole.spot.of_prototype(desk, "needs"))
}

pub fn changes(desk: &Desk, whole: &Whole) -> AnyView {
    let lang = desk.lang;
    let newest = whole.spot.iteration;
    let open = writes(desk) && !newest.is_frozen();
    let groups: Vec<_> = whole
        .iterations
        .iter()
        .filter_map(|iteration| {
            let own: Vec<_> = whole
                .changes
                .iter()
                .filter(|change| change.version == iteration.version)
                .map(|change| {
                    let edit = (open && change.version == newest.version).then(|| edit(desk, whole, change));
                    let team = writes(desk).then(|| (changes::pages::state(lang, change.published.as_ref()), publish(desk, whole, change)));
                    let (state, publish) = team.unzip();
                    view! { <li>{changes::pages::said_and_done(lang, change, desk.audience())} {state} <p class="row">{publish} {edit} {thread_of_change(desk, whole, change)}</p></li> }
                })
                .collect();
            (!own.is_empty()).then(|| view! { <h3>{t!(lang, "prototype-changes-in", version = iteration.version)}</h3> <ul class="plain stack">{own}</ul> })
        })
        .collect();
    let add = (open && newest.version > 1)
        .then(|| view! { <p><a href=whole.spot.path(desk, "changes")>{t!(lang, "prototype-change-add")}</a></p> });
    let none = groups.is_empty().then(|| view! { <p class="muted">{t!(lang, "prototype-no-change")}</p> });
    station(!groups.is_empty(), "changes", t!(lang, "prototype-station-changes"), view! { {none} {groups} {add} }.into_any())
}

fn publish(desk: &Desk, whole: &Whole, change: &Change) -> AnyView {
    let prototype = whole.spot.prototype.number;
    let href = desk.path(format_args!("prototypes/{prototype}/v/{}/changes/{}/publish", change.version, change.number));
    let name =
        if change.published.is_some() { t!(desk.lang, "change-take-back-do") } else { t!(desk.lang, "change-publish-do") };
    view! { <a href=href>{name} <span class="visually-hidden">": " {change.what.clone()}</span></a> }.into_any()
}

fn edit(desk: &Desk, whole: &Whole, change: &Change) -> AnyView {
    let href = whole.spot.path(desk, format_args!("changes/{}", change.number));
    view! { <a href=href>{t!(desk.lang, "prototype-change-edit", number = change.number)}</a> }.into_any()
}

fn thread_of_change(desk: &Desk, whole: &Whole, change: &Change) -> AnyView {
    let href = desk.path(format_args!("thread/change/{}-{}", whole.spot.prototype.number, change.number));
    view! { <a href=href>{t!(desk.lang, "thread-show")} <span class="visually-hidden">": " {change.what.clone()}</span></a> }
        .into_any()
}

fn decided(desk: &Desk, whole: &Whole) -> AnyView {
    let lang = desk.lang;
    let items: Vec<_> = whole
        .decisions
        .iter()
        .map(|one| {
            let who = t!(lang, "prototype-decided-by", name = one.decided_by.as_str(), date = lang.date(clock::day(one.decided_at)));
            view! {
                <li>
                    <p>
                        <a href=desk.path(format_args!("decisions/{}", one.number))>{t!(lang, "prototype-decision", number = one.number, kind = kind_name(lang, one.kind))}</a>
                        <br />
                        {one.reason.clone()}
                    </p>
                    {(!one.lesson.is_empty()).then(|| view! { <p>{t!(lang, "prototype-lesson")} " " {one.lesson.clone()}</p> })}
                    <p class="n">{who}</p>
                </li>
            }
        })
        .collect();
    let empty = items.is_empty();
    let none = empty.then(|| view! { <p class="muted">{t!(lang, "prototype-no-decision")}</p> });
    let list = (!empty).then(|| view! { <ul class="plain stack">{items}</ul> });
    let decide = desk.may(Verb::Decide, Thing::Decision).then(|| {
        let href = desk.path(format_args!("decisions/new?prototype={}", whole.spot.prototype.number));
        view! { <p><a href=href>{t!(lang, "prototype-decide")}</a></p> }
    });
    station(!empty, "decisions", t!(lang, "prototype-station-decisions"), view! { {none} {list} {decide} }.into_any())
}
