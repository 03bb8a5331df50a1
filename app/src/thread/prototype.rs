//! A prototype: the page is its thread, from the needs it is meant to meet to what was decided.

use std::collections::BTreeMap;

use axum::extract::{Path, Query, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::changes::model::Change;
use crate::codes;
use crate::db::Conn;
use crate::decisions::pages::kind_name;
use crate::decisions::store as decisions;
use crate::decisions::store::Decision;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::feedback;
use crate::feedback::tallies::{self, GroupTally};
use crate::house::House;
use crate::needs;

use crate::prototypes::model::{Iteration, NeedLink, Page, Prototype};
use crate::prototypes::pages::{map, state};
use crate::prototypes::spot::Spot;
use crate::prototypes::store;
use crate::rights::{Thing, Verb};
use crate::rounds::model::TriedRound;
use crate::thread::step::{Step, next_step};
use crate::ui::page::{kicker, lead, removed, title};
use crate::{changes, clock, rounds, t};

/// All that the page tells.
#[derive(Debug, Serialize)]
pub struct Whole {
    /// The newest iteration.
    spot: Spot,
    iterations: Vec<Iteration>,
    pages: Vec<Page>,
    links: Vec<NeedLink>,
    rounds: Vec<TriedRound>,
    tallies: Vec<GroupTally>,
    changes: Vec<Change>,
    decisions: Vec<Decision>,
}

/// The version of the draft that has just been removed.
#[derive(Debug, Default, Deserialize)]
pub struct Told {
    removed: Option<String>,
}

pub async fn load(conn: &mut Conn, desk: &Desk, number: i64) -> Result<Whole, Trouble> {
    let prototype = store::find(conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    let iterations = store::iterations(conn, prototype.id).await?;
    let newest = *iterations.first().ok_or(Trouble::NotFound)?;
    Ok(Whole {
        pages: store::pages(conn, newest.id).await?,
        links: store::links(conn, newest.id).await?,
        rounds: rounds::store::of_prototype(conn, prototype.id).await?,
        tallies: tallies::of_prototype(conn, prototype.id).await?,
        changes: changes::store::changes(conn, prototype.id).await?,
        decisions: decisions::of_prototype(conn, prototype.id).await?,
        spot: Spot { prototype, iteration: newest },
        iterations,
    })
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
            <div class="columns">
                <div class="columns__main">
                    <ol class="thread">
                        {needs(desk, whole)}
                        {drafts(desk, whole)}
                        {tests(desk, whole)}
                        {changes(desk, whole)}
                        {desk.may(Verb::See, Thing::Decision).then(|| decided(desk, whole))}
                    </ol>
                </div>
                <aside class="margin">{margin(desk, whole)}</aside>
            </div>
        }
    })
}

fn writes(desk: &Desk) -> bool {
    desk.may(Verb::Write, Thing::Prototype)
}

fn station(filled: bool, id: &'static str, name: &'static str, body: AnyView) -> AnyView {
    let class = if filled { "thread__station" } else { "thread__station thread__station--empty" };
    view! { <li class=class id=id><h2 class="thread__name">{name}</h2> {body}</li> }.into_any()
}

fn needs(desk: &Desk, whole: &Whole) -> AnyView {
    let lang = desk.lang;
    let items: Vec<_> = whole
        .links
        .iter()
        .map(|link| {
            view! {
                <li>
                    <p><a class="on-thread" lang=desk.project.lang.word() href=desk.path(format_args!("needs/{}", link.number))>{link.statement.sentence(desk.project.lang)}</a></p>
                    {needs::sign::evidence(lang, &link.evidence)}
                    <p><strong>{t!(lang, "prototype-rationale")}</strong> " " {link.rationale.clone()}</p>
                </li>
            }
        })
        .collect();
    let change = (writes(desk) && !whole.spot.iteration.is_frozen() && !items.is_empty())
        .then(|| view! { <p><a href=whole.spot.of_prototype(desk, "needs")>{t!(lang, "prototype-links-change")}</a></p> });
    let body = if items.is_empty() {
        view! { <p class="muted">{t!(lang, "prototype-no-need-text")}</p> }.into_any()
    } else {
        view! { <ul class="plain needs-met">{items}</ul> {change} }.into_any()
    };
    station(!whole.links.is_empty(), "needs", t!(lang, "prototype-station-needs"), body)
}

fn open_version(whole: &Whole, version: i64) -> bool {
    whole.rounds.iter().any(|round| round.version == version && round.closed_at.is_none())
}

fn drafts(desk: &Desk, whole: &Whole) -> AnyView {
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

fn next_form(desk: &Desk, whole: &Whole, class: &'static str) -> AnyView {
    view! {
        <form method="post" action=whole.spot.of_prototype(desk, "iterations")>
            <button class=class type="submit">{t!(desk.lang, "prototype-next", version = whole.spot.iteration.version + 1)}</button>
        </form>
    }
    .into_any()
}

fn tests(desk: &Desk, whole: &Whole) -> AnyView {
    let lang = desk.lang;
    let mut by_round: BTreeMap<i64, Vec<&GroupTally>> = BTreeMap::new();
    for tally in &whole.tallies {
        by_round.entry(tally.round_number).or_default().push(tally);
    }
    let rounds: Vec<_> = whole
        .rounds
        .iter()
        .enumerate()
        .map(|(at, round)| one_round(desk, round, by_round.get(&round.number), at == 0))
        .collect();
    let body = if rounds.is_empty() {
        let text = whole
            .spot
            .iteration
            .may_open(&whole.links, &whole.pages)
            .err()
            .map_or(t!(lang, "prototype-no-round"), |lack| crate::prototypes::pages::lack_sentence(lang, lack));
        view! { <p class="muted">{text}</p> }.into_any()
    } else {
        rounds.into_any()
    };
    station(!whole.rounds.is_empty(), "rounds", t!(lang, "prototype-station-rounds"), body)
}

/// What was said in the newest round is open to read; what was said before can be opened.
fn one_round(desk: &Desk, round: &TriedRound, tallies: Option<&Vec<&GroupTally>>, newest: bool) -> AnyView {
    let lang = desk.lang;
    let name = format!("{} · v{}", codes::round(round.number), round.version);
    let name = if desk.may(Verb::See, Thing::Round) {
        view! { <a href=desk.path(format_args!("rounds/{}", round.number))>{name}</a> }.into_any()
    } else {
        view! { <span>{name}</span> }.into_any()
    };
    let opened = lang.date(clock::day(round.opened_at));
    let when = match round.closed_at {
        Some(closed) => t!(lang, "prototype-round-closed", from = opened, to = lang.date(clock::day(closed))),
        None => t!(lang, "prototype-round-open", from = opened),
    };
    let waiting = (round.unanswered > 0 && desk.may(Verb::Answer, Thing::Feedback))
        .then(|| t!(lang, "prototype-round-waiting", n = round.unanswered));
    let facts: Vec<String> =
        [Some(when), Some(t!(lang, "prototype-round-visits", n = round.visits)), waiting].into_iter().flatten().collect();
    view! {
        <h3>{name}</h3>
        <p class="muted">{facts.join(" · ")}</p>
        {tallies.map(|tallies| {
            let table = verdicts(desk, round, tallies);
            if newest {
                table
            } else {
                let name = t!(lang, "prototype-verdicts-of", round = codes::round(round.number));
                view! { <details><summary>{name}</summary> {table}</details> }.into_any()
            }
        })}
    }
    .into_any()
}

fn verdicts(desk: &Desk, round: &TriedRound, tallies: &[&GroupTally]) -> AnyView {
    let lang = desk.lang;
    let rows: Vec<_> = tallies
        .iter()
        .map(|one| {
            let group = one.group_name.clone().unwrap_or_else(|| t!(lang, "prototype-group-untold").to_owned());
            view! {
                <tr>
                    <th scope="row"><a class="on-thread" href=desk.path(format_args!("needs/{}", one.need_number))>{codes::need(one.need_number)}</a></th>
                    <td data-label=t!(lang, "prototype-group")>{group}</td>
                    <td class="table__number" data-label="n">{one.tally.n()}</td>
                    <td data-label=t!(lang, "prototype-verdict")>{feedback::sign::tally(lang, &one.tally)}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <div class="table-wrap" role="region" tabindex="0" aria-label=t!(lang, "prototype-verdicts-of", round = codes::round(round.number))>
            <table class="table table--stack">
                <thead>
                    <tr>
                        <th scope="col">{t!(lang, "prototype-need")}</th>
                        <th scope="col">{t!(lang, "prototype-group")}</th>
                        <th scope="col" class="table__number">"n"</th>
                        <th scope="col">{t!(lang, "prototype-verdict")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn changes(desk: &Desk, whole: &Whole) -> AnyView {
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
                    view! { <li>{changes::pages::said_and_done(lang, change)} <p class="row">{edit} {thread_of_change(desk, whole, change)}</p></li> }
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
                        <a href=desk.path(format_args!("decisions/{}", one.number))>{t!(lang, "prototype-decision", number = one.number, kind = kind_name(lang, one.kind).to_lowercase())}</a>
                        " " {one.reason.clone()}
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

fn step(whole: &Whole) -> Step {
    next_step(&whole.spot.iteration, &whole.links, &whole.pages, &whole.rounds, &whole.changes)
}

fn margin(desk: &Desk, whole: &Whole) -> AnyView {
    let lang = desk.lang;
    let spot = &whole.spot;
    let filled = |href: String, text: String| view! { <p><a class="button" href=href>{text}</a></p> }.into_any();
    let first = if writes(desk) {
        team_step(desk, whole, &filled)
    } else if desk.may(Verb::Decide, Thing::Decision) {
        filled(
            desk.path(format_args!("decisions/new?prototype={}", spot.prototype.number)),
            t!(lang, "prototype-decide").to_owned(),
        )
    } else {
        filled(spot.path(desk, "try"), t!(lang, "prototype-try").to_owned())
    };
    view! {
        <section class="margin__block">
            {first}
            {writes(desk).then(|| view! { <p><a href=spot.of_prototype(desk, "about")>{t!(lang, "prototype-about")}</a></p> })}
            {desk.may(Verb::See, Thing::Thread).then(|| view! { <p><a href=thread_of(desk, &spot.prototype)>{t!(lang, "thread-show")}</a></p> })}
            {writes(desk).then(|| view! { <p><a href=spot.of_prototype(desk, "remove")>{t!(lang, "prototype-remove")}</a></p> })}
        </section>
    }
    .into_any()
}

fn thread_of(desk: &Desk, prototype: &Prototype) -> String {
    desk.path(format_args!("thread/prototype/{}", prototype.number))
}

/// The one filled button: what is most natural to do next.
fn team_step(desk: &Desk, whole: &Whole, filled: &dyn Fn(String, String) -> AnyView) -> AnyView {
    let lang = desk.lang;
    let spot = &whole.spot;
    let round = |number: i64| desk.path(format_args!("rounds/{number}"));
    match step(whole) {
        Step::LinkNeed => filled(spot.of_prototype(desk, "needs"), t!(lang, "prototype-step-link").to_owned()),
        Step::Write => {
            let href = whole
                .pages
                .first()
                .map_or_else(|| spot.path(desk, "pages"), |page| spot.path(desk, format_args!("pages/{}", page.slug)));
            filled(href, t!(lang, "prototype-step-write").to_owned())
        }
        Step::NoteChange => filled(spot.path(desk, "changes"), t!(lang, "prototype-change-add").to_owned()),
        Step::OpenRound => filled(
            desk.path(format_args!("rounds/new?prototype={}", spot.prototype.number)),
            t!(lang, "prototype-step-open").to_owned(),
        ),
        Step::Answer(number) => filled(round(number), t!(lang, "prototype-step-answer", round = codes::round(number))),
        Step::Follow(number) => filled(round(number), t!(lang, "prototype-step-follow", round = codes::round(number))),
        Step::NextIteration => next_form(desk, whole, "button"),
    }
}
