//! The first page of a project: what it is for, where in the loop it is, and what waits for the one who looks.

mod backups;
mod store;

use axum::extract::{Query, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::backlog::model::{Decided, Filter, Linked, Standing};
use crate::codes;
use crate::db::Conn;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::house::House;
use crate::lang::{Lang, short_date};
use crate::needs::model::EvidenceState;
use crate::projects::model::{Counted, Phase, Sprint};
use crate::projects::names::phase_name;
use crate::rights::{Thing, Verb};
use crate::ui::page::{lead, notice, title};
use crate::{backlog, clock, t};
use store::{Change, DAYS_BEFORE, MANY, Round, Waiting};

/// Tried, met for nobody, and nothing decided.
const UNDECIDED: Filter = Filter {
    verdict: Some(Standing::NoneMet),
    decided: Some(Decided::No),
    group: None,
    evidence: None,
    prototype: None,
    sort: backlog::model::Sort::Strongest,
};

/// All that the page shows. What the person may not see is not asked for.
#[derive(Debug, Serialize)]
pub struct Overview {
    waiting: Option<Waiting>,
    undecided: Option<i64>,
    rounds: Vec<Round>,
    changes: Vec<Change>,
}

pub async fn load(conn: &mut Conn, desk: &Desk) -> Result<Overview, Trouble> {
    let project = desk.project.id;
    let team = desk.may(Verb::Write, Thing::Project);
    let waiting = if team { Some(store::waiting(conn, project, desk.house.clock.today()).await?) } else { None };
    let decides = desk.may(Verb::Decide, Thing::Decision);
    let undecided = if decides { Some(backlog::store::count(conn, project, &UNDECIDED).await?) } else { None };
    let rounds = if desk.may(Verb::See, Thing::Round) { store::rounds(conn, project).await? } else { Vec::new() };
    let changes = if team { Vec::new() } else { store::changes(conn, project).await? };
    Ok(Overview { waiting, undecided, rounds, changes })
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
    let Overview { waiting, undecided, rounds, changes } = shown;
    let acts = waiting.is_some() || undecided.is_some();
    desk.page(t!(lang, "overview-title"), || {
        let team = desk.may(Verb::Write, Thing::Project);
        let items = items(desk, waiting.as_ref(), undecided, &rounds);
        view! {
            {title(desk.project.name.clone())}
            {told.reopened.is_some().then(|| notice(t!(lang, "project-reopened")))}
            {lead(desk.project.purpose.clone())}
            <div class="sections">
                {sprint(desk)}
                {team.then(|| first_steps(desk)).flatten()}
                {acts.then(|| to_do(lang, items))}
                {open_rounds(desk, &rounds)}
                {latest_changes(desk, changes)}
            </div>
            {team.then(|| view! { <p class="page__actions"><a href=desk.path("settings")>{t!(lang, "settings-title")}</a></p> })}
            {backups::shown(desk, &desk.house)}
        }
    })
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
                <p class="sprint__challenge">{sprint.challenge.clone()}</p>
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

/// A thread that has not begun: its first three stations, each filled once there is something there.
fn first_steps(desk: &Desk) -> Option<AnyView> {
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
    Some(view! { <section><h2>{t!(lang, "overview-begin")}</h2> <ol class="thread">{stations}</ol></section> }.into_any())
}

/// One thing that waits: how many, what, and the way there.
struct Item {
    count: i64,
    /// The counting stopped there.
    at_least: bool,
    what: String,
    more: Option<String>,
    path: String,
    verb: &'static str,
}

fn item(desk: &Desk, count: i64, what: String, path: &str, verb: &'static str) -> Item {
    Item { count, at_least: false, what, more: None, path: desk.path(path), verb }
}

/// One whose count stops at [`MANY`].
fn capped(item: Item) -> Item {
    Item { at_least: item.count >= MANY, ..item }
}

fn backlog_path(filter: Filter) -> String {
    format!("backlog{}", filter.query().trim_end_matches('&'))
}

fn items(desk: &Desk, waiting: Option<&Waiting>, undecided: Option<i64>, rounds: &[Round]) -> Vec<Item> {
    let lang = desk.lang;
    let mut items = Vec::new();
    if let Some(n) = undecided {
        items.push(item(
            desk,
            n,
            t!(lang, "overview-undecided", n = n),
            &backlog_path(UNDECIDED),
            t!(lang, "overview-undecided-do"),
        ));
    }
    if let Some(waiting) = waiting {
        for_team(desk, waiting, rounds, &mut items);
    }
    items.retain(|item| item.count > 0);
    items
}

fn for_team(desk: &Desk, of: &Waiting, rounds: &[Round], items: &mut Vec<Item>) {
    let lang = desk.lang;
    for round in rounds {
        let (name, number) = (format!("{} v{}", round.prototype, round.version), codes::round(round.number));
        let what = t!(lang, "overview-unanswered", n = round.unanswered, round = number, prototype = name);
        items.push(item(
            desk,
            round.unanswered,
            what,
            &format!("rounds/{}", round.number),
            t!(lang, "overview-unanswered-do"),
        ));
    }
    items.push(capped(item(
        desk,
        of.without_consent,
        t!(lang, "overview-without-consent", n = of.without_consent),
        "participants",
        t!(lang, "consent-record"),
    )));
    items.push(capped(item(
        desk,
        of.ended,
        t!(lang, "overview-consent-ended", n = of.ended),
        "participants",
        t!(lang, "overview-consent-ending-do"),
    )));
    items.push(capped(item(
        desk,
        of.ending,
        t!(lang, "overview-consent-ending", n = of.ending, days = DAYS_BEFORE),
        "participants",
        t!(lang, "overview-consent-ending-do"),
    )));
    items.push(capped(item(
        desk,
        of.unfinished,
        t!(lang, "overview-unfinished", n = of.unfinished),
        "sources?quotes=none",
        t!(lang, "overview-unfinished-do"),
    )));
    items.push(Item {
        more: of.unquoted_since.map(|date| t!(lang, "overview-unquoted-since", date = lang.date(date))),
        ..capped(item(
            desk,
            of.unquoted,
            t!(lang, "overview-unquoted", n = of.unquoted),
            "sources?quotes=none",
            t!(lang, "overview-unquoted-do"),
        ))
    });
    let assumed = Filter { evidence: Some(EvidenceState::Assumption), ..Filter::default() };
    items.push(capped(item(
        desk,
        of.assumptions,
        t!(lang, "overview-assumptions", n = of.assumptions),
        &backlog_path(assumed),
        t!(lang, "overview-assumptions-do"),
    )));
    let without = desk.count(Counted::Needs) - of.with_prototype;
    let unlinked = Filter { prototype: Some(Linked::Without), ..Filter::default() };
    items.push(item(
        desk,
        without,
        t!(lang, "overview-without-prototype", n = without),
        &backlog_path(unlinked),
        t!(lang, "overview-without-prototype-do"),
    ));
    items.push(capped(item(
        desk,
        of.needless,
        t!(lang, "overview-needless", n = of.needless),
        "prototypes",
        t!(lang, "overview-needless-do"),
    )));
}

fn to_do(lang: Lang, items: Vec<Item>) -> AnyView {
    let nothing = items.is_empty().then(|| view! { <p class="muted">{t!(lang, "overview-nothing-waits")}</p> });
    let rows: Vec<_> = items
        .into_iter()
        .map(|item| {
            // Counts that stop: "100 eller fler samtal …".
            let what = if item.at_least { t!(lang, "overview-or-more", what = item.what) } else { item.what };
            view! {
                <li>
                    <span class="waiting__count">{item.count}</span>
                    <p class="waiting__what">{what} {item.more.map(|more| view! { " " <span class="muted">{more}</span> })}</p>
                    <a href=item.path>{item.verb}</a>
                </li>
            }
        })
        .collect();
    let list = (!rows.is_empty()).then(|| view! { <ol class="waiting">{rows}</ol> });
    view! { <section><h2>{t!(lang, "overview-waiting")}</h2> {nothing} {list}</section> }.into_any()
}

fn open_rounds(desk: &Desk, rounds: &[Round]) -> Option<AnyView> {
    let lang = desk.lang;
    let open: Vec<_> = rounds
        .iter()
        .filter(|round| round.closed_at.is_none())
        .map(|round| {
            let name = format!("{} {} v{}", codes::round(round.number), round.prototype, round.version);
            let since = t!(lang, "overview-open-since", date = lang.date(clock::day(round.opened_at)));
            view! { <li><a href=desk.path(format_args!("rounds/{}", round.number))>{name}</a> " " <span class="muted">{since}</span></li> }
        })
        .collect();
    (!open.is_empty()).then(|| {
        view! { <section><h2>{t!(lang, "overview-open-rounds")}</h2> <ul class="plain">{open}</ul></section> }.into_any()
    })
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
                        <p>{not_done} {change.what}</p>
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
