//! The first page of a project: what it is for, where in the loop it is, and what waits for the one who looks.

mod backups;
mod begin;
#[cfg(test)]
mod page_tests;
pub mod store;
mod waiting;

use axum::extract::{Query, State};
use axum::response::Response;
use chrono::{DateTime, Utc};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::backlog::store::Summary;
use crate::codes;
use crate::db::Conn;
use crate::decisions::follow_up;
use crate::decisions::follow_up::store::Due;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::house::House;
use crate::lang::{Lang, short_date};
use crate::overview::begin::first_steps;
use crate::overview::waiting::{Found, items, to_do};
use crate::projects::model::{Counted, Phase, Sprint};
use crate::projects::names::phase_name;
use crate::rights::{Role, Thing, Verb};
use crate::rounds::pages::texts::unsaid;
use crate::rounds::store::Door;
use crate::ui::icon;
use crate::ui::page::{notice, their_lead, their_title};
use crate::{backlog, clock, outbox, rounds, t};
use store::{Awaited, Change, Round, Waits};

/// All that the page shows. What the person may not see is not asked for.
#[derive(Debug, Serialize)]
pub struct Overview {
    waiting: Option<Vec<Waits>>,
    /// Decisions whose day to be followed up has come: for whoever decides all, for others their own.
    due: Option<Due>,
    /// The needs in numbers, for whoever may read the list of them.
    needs: Option<Summary>,
    rounds: Vec<Round>,
    awaited: Vec<Awaited>,
    /// Since when mail about the rounds has not gone out.
    unsent_since: Option<DateTime<Utc>>,
    changes: Vec<Change>,
    /// Of a representative: the rounds that she can go into.
    doors: Vec<Door>,
}

pub async fn load(conn: &mut Conn, desk: &Desk) -> Result<Overview, Trouble> {
    let project = desk.project.id;
    let team = desk.may(Verb::Write, Thing::Project);
    let today = desk.house.clock.today();
    let waiting = if team { Some(store::waiting(conn, project, today).await?) } else { None };
    let mine = (!desk.may(Verb::Decide, Thing::Decision)).then_some(desk.person.id);
    let follows = desk.may(Verb::Answer, Thing::Decision) && desk.count(Counted::Decisions) > 0;
    let due = if follows { Some(follow_up::store::due(conn, project, today, mine).await?) } else { None };
    let reads = desk.may(Verb::See, Thing::Backlog) && desk.count(Counted::Needs) > 0;
    let needs = if reads { Some(backlog::store::summary(conn, project, desk.audience()).await?) } else { None };
    let mut seen = if desk.may(Verb::See, Thing::Round) { store::rounds(conn, project).await? } else { Vec::new() };
    if !desk.may(Verb::See, Thing::Feedback) {
        for round in &mut seen {
            round.urgent = 0;
        }
    }
    let awaited = if team { store::awaited(conn, project, today).await? } else { Vec::new() };
    let leads = desk.role == Role::Lead && desk.house.settings.mails;
    let unsent_since = if leads { outbox::store::failing_since(conn, project, desk.house.clock.now()).await? } else { None };
    let changes = if team { Vec::new() } else { store::changes(conn, project).await? };
    let doors = if desk.may(Verb::Say, Thing::Remark) {
        rounds::store::doors(conn, project, store::MANY).await?
    } else {
        Vec::new()
    };
    Ok(Overview { waiting, due, needs, rounds: seen, awaited, unsent_since, changes, doors })
}

#[derive(Debug, Default, Deserialize)]
pub struct Told {
    /// The project was closed, and is open again.
    reopened: Option<String>,
}

pub async fn show(desk: Desk, State(house): State<House>, Query(told): Query<Told>) -> Answer {
    let shown = load(&mut house.read().await?, &desk).await?;
    Ok(view(&desk, shown, &told))
}

fn view(desk: &Desk, shown: Overview, told: &Told) -> Response {
    let lang = desk.lang;
    let acts = shown.waiting.is_some() || desk.may(Verb::Decide, Thing::Decision);
    desk.page(t!(lang, "overview-title"), || {
        let team = desk.may(Verb::Write, Thing::Project);
        let Overview { waiting, due, needs, rounds, awaited, unsent_since, changes, doors } = shown;
        let waiting = waiting.unwrap_or_default();
        let items = items(desk, &Found { rounds: &rounds, awaited: &awaited, waiting: &waiting, needs, due });
        view! {
            {their_title(desk.project.name.clone())}
            {told.reopened.is_some().then(|| notice(t!(lang, "project-reopened")))}
            {their_lead(desk.project.purpose.clone())}
            {waiting::urgent(desk, &rounds)}
            {waiting::unread(desk, &rounds)}
            {unsent_since.map(|since| waiting::unsent(lang, since))}
            {unsaid_texts(desk, &rounds)}
            <div class="sections">
                {sprint(desk)}
                {team.then(|| first_steps(desk)).flatten()}
                {acts.then(|| to_do(desk, items))}
                {needs.and_then(|needs| met(desk, needs.met))}
                {open_rounds(desk, &rounds)}
                {to_try(desk, &doors)}
                {latest_changes(desk, changes)}
            </div>
            {team.then(|| view! { <p class="page__actions"><a href=desk.path("settings")>{t!(lang, "settings-title")}</a></p> })}
            {backups::shown(desk, &desk.house)}
        }
    })
}

/// While people are asked in the city's name although it has not said all it must: for who leads and can see to it.
fn unsaid_texts(desk: &Desk, rounds: &[Round]) -> Option<AnyView> {
    let asks = desk.role == Role::Lead && rounds.iter().any(|round| round.closed_at.is_none());
    asks.then(|| unsaid(desk.lang, &desk.house.settings.texts, t!(desk.lang, "overview-texts"))).flatten()
}

/// The newest sprint: its challenge, and which of the six steps it is in.
fn sprint(desk: &Desk) -> Option<AnyView> {
    let lang = desk.lang;
    let Some(sprint) = &desk.project.sprint else {
        return desk
            .may(Verb::Write, Thing::Project)
            .then(|| view! { <p><a href=desk.path("sprints/new")>{t!(lang, "overview-first-sprint")}</a></p> }.into_any());
    };
    let dates = t!(
        lang,
        "overview-sprint",
        number = sprint.number,
        from = lang.date(sprint.starts_on),
        to = lang.date(sprint.ends_on)
    );
    Some(
        view! {
            <section class="sprint">
                <h2>{dates}</h2>
                <p class="sprint__challenge" dir="auto">{sprint.challenge.clone()}</p>
                {phases(lang, sprint)}
            </section>
        }
        .into_any(),
    )
}

fn phases(lang: Lang, sprint: &Sprint) -> AnyView {
    let steps: Vec<_> = Phase::ALL
        .iter()
        .map(|phase| view! { <li class="phases__step" aria-current=(*phase == sprint.phase).then_some("step")>{phase_name(lang, *phase)}</li> })
        .collect();
    view! { <ol class="phases" aria-label=t!(lang, "sprint-phase")>{steps}</ol> }.into_any()
}

fn open_rounds(desk: &Desk, rounds: &[Round]) -> Option<AnyView> {
    let lang = desk.lang;
    let open: Vec<_> = rounds
        .iter()
        .filter(|round| round.closed_at.is_none())
        .map(|round| {
            let name = format!("{} v{} {}", round.prototype, round.version, codes::round(round.number));
            let since = t!(lang, "overview-open-since", date = lang.date(clock::day(round.opened_at)));
            view! { <li><a href=desk.path(format_args!("rounds/{}", round.number))>{name}</a> " " <span class="muted">{since}</span></li> }
        })
        .collect();
    (!open.is_empty()).then(|| {
        view! { <section><h2>{t!(lang, "overview-open-rounds")}</h2> <ul class="plain">{open}</ul></section> }.into_any()
    })
}

/// What has been reached: needs that those who have them say are met.
fn met(desk: &Desk, n: i64) -> Option<AnyView> {
    let lang = desk.lang;
    (n > 0).then(|| {
        view! {
            <p>
                {icon::tick()} " " {t!(lang, "overview-met", n = n)} " "
                <a href=desk.path("backlog?verdict=all_met")>{t!(lang, "overview-met-see")}</a>
            </p>
        }
        .into_any()
    })
}

/// For a representative: what she can try and say something of now.
fn to_try(desk: &Desk, doors: &[Door]) -> Option<AnyView> {
    let lang = desk.lang;
    if !desk.may(Verb::Say, Thing::Remark) {
        return None;
    }
    let rows: Vec<_> = doors
        .iter()
        .map(|door| {
            let name = format!("{} v{} {}", door.prototype, door.version, codes::round(door.number));
            let since = t!(lang, "overview-open-since", date = lang.date(clock::day(door.opened_at)));
            view! { <li><a href=format!("/t/{}", door.code)>{name}</a> " " <span class="muted">{since}</span></li> }
        })
        .collect();
    let rounds = (!rows.is_empty()).then(|| view! { <p>{t!(lang, "overview-try-text")}</p> <ul class="plain">{rows}</ul> });
    let none = rounds.is_none().then(|| view! { <p class="muted">{t!(lang, "overview-try-none")}</p> });
    Some(
        view! {
            <section class="stack">
                <h2>{t!(lang, "overview-try")}</h2>
                {rounds}
                {none}
            </section>
            <section class="stack">
                <h2>{t!(lang, "overview-say")}</h2>
                <p>{t!(lang, "overview-say-text")}</p>
                <ul class="plain">
                    <li><a href=desk.path("needs")>{t!(lang, "overview-say-needs")}</a></li>
                    <li><a href=desk.path("remarks/new")>{t!(lang, "remark-propose")}</a></li>
                    <li><a href=desk.path("remarks")>{t!(lang, "remarks-mine")}</a></li>
                </ul>
            </section>
        }
        .into_any(),
    )
}

/// For those who read rather than work here: what has come of what people said.
fn latest_changes(desk: &Desk, changes: Vec<Change>) -> Option<AnyView> {
    let lang = desk.lang;
    if changes.is_empty() {
        return None;
    }
    let rows: Vec<_> = changes
        .into_iter()
        .map(|change| {
            let not_done = (!change.done).then(|| view! { <span class="muted">{t!(lang, "thread-change-not-done")}</span> " " });
            let name = format!("{} v{}", change.prototype, change.version);
            view! {
                <li>
                    <time datetime=short_date(clock::day(change.written_at))>{short_date(clock::day(change.written_at))}</time>
                    <div>
                        <p>{not_done} <span dir="auto">{change.what}</span></p>
                        <p class="muted note">{t!(lang, "thread-change-because", because = change.because)}</p>
                        <p class="note"><a href=desk.path(format_args!("prototypes/{}", change.prototype_number))>{name}</a></p>
                    </div>
                </li>
            }
        })
        .collect();
    Some(
        view! {
            <section>
                <h2>{t!(lang, "overview-changes")}</h2>
                <ol class="log">{rows}</ol>
                <p class="page__actions"><a href=desk.path("you-said")>{t!(lang, "loop-you-said")}</a></p>
            </section>
        }
        .into_any(),
    )
}
