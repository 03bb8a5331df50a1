//! What waits for the one who looks: how many of each, what, since when, and the way to just those.

use chrono::{DateTime, NaiveDate, Utc};
use leptos::prelude::*;

use crate::backlog::model::{Decided, Filter, Linked, Sort, Standing};
use crate::backlog::store::Summary;
use crate::decisions::follow_up::Follow;
use crate::decisions::follow_up::store::Due;
use crate::desk::Desk;
use crate::lang::Lang;
use crate::needs::model::EvidenceState;
use crate::overview::store::{Awaited, Kind, MANY, Round, Waits};
use crate::participants::model::ASKED_AGAIN_BEFORE;
use crate::rights::{Role, Thing, Verb};
use crate::ui::icon;
use crate::{clock, codes, t};

/// Tried, met for nobody, and nothing decided.
const UNDECIDED: Filter = Filter {
    verdict: Some(Standing::NoneMet),
    decided: Some(Decided::No),
    group: None,
    evidence: None,
    prototype: None,
    sort: Sort::Strongest,
};

/// Strong, and met for nobody.
const UNMET: Filter = Filter { verdict: Some(Standing::StrongUnmet), decided: None, ..UNDECIDED };

/// One thing that waits: how many, what, since when, and the way there.
pub struct Item {
    count: i64,
    /// The counting stopped there.
    at_least: bool,
    what: String,
    since: Option<NaiveDate>,
    when: When,
    /// Something that was promised is late: it comes before all else.
    late: Option<String>,
    path: String,
    verb: &'static str,
}

/// What the day tells of it.
#[derive(Debug, Clone, Copy)]
enum When {
    /// The oldest is from then.
    Oldest,
    /// It is to be done since then.
    Since,
    /// The first comes to pass then.
    First,
}

fn item(desk: &Desk, (count, since): (i64, Option<NaiveDate>), what: String, path: &str, verb: &'static str) -> Item {
    Item { count, at_least: false, what, since, when: When::Oldest, late: None, path: desk.path(path), verb }
}

fn backlog_path(filter: Filter) -> String {
    format!("backlog{}", filter.query().trim_end_matches('&'))
}

/// That something waits which may be urgent, and in which round: first of all, and without a word of it.
pub fn urgent(desk: &Desk, rounds: &[Round]) -> Option<AnyView> {
    let lang = desk.lang;
    let rows: Vec<_> = rounds
        .iter()
        .filter(|round| round.urgent > 0)
        .map(|round| {
            let href = desk.path(format_args!("rounds/{}", round.number));
            view! { <li><a href=href>{t!(lang, "urgent-in", round = codes::round(round.number))}</a></li> }
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="notice notice--warn">
                <h2>{icon::warning()} " " {t!(lang, "urgent-sign")}</h2>
                <ul class="plain">{rows}</ul>
            </section>
        }
        .into_any()
    })
}

/// For whoever leads the project: that people write in a round, and nobody has said who answers and when somebody reads.
pub fn unread(desk: &Desk, rounds: &[Round]) -> Option<AnyView> {
    let lang = desk.lang;
    let rows: Vec<_> = rounds
        .iter()
        .filter(|round| round.unread)
        .map(|round| {
            let href = desk.path(format_args!("rounds/{}/readers", round.number));
            view! { <li><a href=href>{t!(lang, "overview-unread-do", round = codes::round(round.number))}</a></li> }
        })
        .collect();
    (desk.role == Role::Lead && !rows.is_empty()).then(|| {
        view! {
            <section class="notice notice--warn">
                <h2>{icon::warning()} " " {t!(lang, "overview-unread")}</h2>
                <ul class="plain">{rows}</ul>
            </section>
        }
        .into_any()
    })
}

/// That mail to those who read does not go out.
pub fn unsent(lang: Lang, since: DateTime<Utc>) -> AnyView {
    view! {
        <section class="notice notice--warn">
            <h2>{icon::warning()} " " {t!(lang, "overview-unsent")}</h2>
            <p>{t!(lang, "overview-unsent-text", since = lang.moment(since))}</p>
        </section>
    }
    .into_any()
}

/// What was found that waits; empty or none where the one who looks has nothing to do with it.
pub struct Found<'a> {
    pub rounds: &'a [Round],
    pub awaited: &'a [Awaited],
    pub waiting: &'a [Waits],
    pub needs: Option<Summary>,
    pub due: Option<Due>,
}

/// All that waits for the one who looks: what is late first, then the oldest.
pub fn items(desk: &Desk, of: &Found<'_>) -> Vec<Item> {
    let mut items: Vec<_> = of.awaited.iter().filter_map(|awaited| answers(desk, of.rounds, awaited)).collect();
    items.extend(of.waiting.iter().map(|waits| for_team(desk, *waits)));
    if desk.may(Verb::Decide, Thing::Decision)
        && let Some(needs) = of.needs
    {
        items.extend(to_decide(desk, needs));
    }
    items.extend(of.due.map(|due| to_follow_up(desk, due)));
    items.retain(|item| item.count > 0);
    // What lies ahead, a consent that ends soon, comes after what has been.
    items.sort_by_key(|item| (item.late.is_none(), item.since.is_none(), item.since));
    items
}

fn day(at: Option<DateTime<Utc>>) -> Option<NaiveDate> {
    at.map(clock::day)
}

fn answers(desk: &Desk, rounds: &[Round], awaited: &Awaited) -> Option<Item> {
    let lang = desk.lang;
    let round = rounds.iter().find(|round| round.number == awaited.round)?;
    let (name, number) = (format!("{} v{}", round.prototype, round.version), codes::round(round.number));
    let what = t!(lang, "overview-unanswered", n = round.unanswered, round = number, prototype = name);
    let path = format!("rounds/{}?show=waiting", round.number);
    let late = match awaited.late {
        0 => None,
        n if n >= MANY => Some(t!(lang, "overview-late-many", n = n)),
        n => Some(t!(lang, "overview-late", n = n)),
    };
    let waits = (round.unanswered, Some(awaited.since));
    Some(Item { late, ..item(desk, waits, what, &path, t!(lang, "overview-unanswered-do")) })
}

fn to_decide(desk: &Desk, of: Summary) -> [Item; 2] {
    let lang = desk.lang;
    let undecided = (of.undecided, day(of.undecided_since));
    let unmet = (of.strong_unmet, day(of.strong_unmet_since));
    let what = (t!(lang, "overview-undecided", n = of.undecided), t!(lang, "overview-strong-unmet", n = of.strong_unmet));
    [
        item(desk, undecided, what.0, &backlog_path(UNDECIDED), t!(lang, "overview-undecided-do")),
        item(desk, unmet, what.1, &backlog_path(UNMET), t!(lang, "overview-strong-unmet-do")),
    ]
}

/// Whoever decides sees to all of them, others to their own.
fn to_follow_up(desk: &Desk, due: Due) -> Item {
    let lang = desk.lang;
    let (what, follow, verb) = if desk.may(Verb::Decide, Thing::Decision) {
        (t!(lang, "overview-follow-up", n = due.n), Follow::Due, t!(lang, "overview-follow-up-see"))
    } else {
        (t!(lang, "overview-follow-up-mine", n = due.n), Follow::Mine, t!(lang, "overview-follow-up-do"))
    };
    let item = item(desk, (due.n, due.since), what, &format!("decisions?follow={follow}"), verb);
    Item { when: When::Since, ..item }
}

fn for_team(desk: &Desk, Waits { kind, n, since }: Waits) -> Item {
    let lang = desk.lang;
    let only = |evidence, prototype| backlog_path(Filter { evidence, prototype, ..Filter::default() });
    let (what, path, verb) = match kind {
        Kind::Remarks => {
            (t!(lang, "overview-remarks", n = n), "remarks?show=waiting".to_owned(), t!(lang, "overview-unanswered-do"))
        }
        Kind::Unfinished => (
            t!(lang, "overview-unfinished", n = n),
            "sources?show=unfinished".to_owned(),
            t!(lang, "overview-unfinished-do"),
        ),
        Kind::Unquoted => {
            (t!(lang, "overview-unquoted", n = n), "sources?show=unquoted".to_owned(), t!(lang, "overview-unquoted-do"))
        }
        Kind::WithoutConsent => {
            (t!(lang, "overview-without-consent", n = n), "participants?consent=none".to_owned(), t!(lang, "consent-record"))
        }
        Kind::Ended => (
            t!(lang, "overview-consent-ended", n = n),
            "participants?consent=ended".to_owned(),
            t!(lang, "overview-consent-ending-do"),
        ),
        Kind::Ending => (
            t!(lang, "overview-consent-ending", n = n, days = ASKED_AGAIN_BEFORE),
            "participants?consent=ending".to_owned(),
            t!(lang, "overview-consent-ending-do"),
        ),
        Kind::Assumptions => (
            t!(lang, "overview-assumptions", n = n),
            only(Some(EvidenceState::Assumption), None),
            t!(lang, "overview-assumptions-do"),
        ),
        Kind::WithoutPrototype => (
            t!(lang, "overview-without-prototype", n = n),
            only(None, Some(Linked::Without)),
            t!(lang, "overview-without-prototype-do"),
        ),
        Kind::Needless => {
            (t!(lang, "overview-needless", n = n), "prototypes?without=need".to_owned(), t!(lang, "overview-needless-do"))
        }
    };
    let when = match kind {
        Kind::Ended => When::Since,
        Kind::Ending => When::First,
        _ => When::Oldest,
    };
    Item { at_least: n >= MANY, when, ..item(desk, (n, since), what, &path, verb) }
}

/// The list, and for those who lead others that what they alone can do has no place of its own yet.
pub fn to_do(desk: &Desk, items: Vec<Item>) -> AnyView {
    let lang = desk.lang;
    let nothing = items.is_empty().then(|| view! { <p class="muted">{t!(lang, "overview-nothing-waits")}</p> });
    let rows: Vec<_> = items
        .into_iter()
        .map(|item| {
            // Counts that stop: "100 eller fler samtal …".
            let what = if item.at_least { t!(lang, "overview-or-more", what = item.what) } else { item.what };
            let since = item.since.map(|day| {
                let date = lang.date(day);
                let words = match item.when {
                    When::Oldest => t!(lang, "overview-oldest", n = item.count, date = date),
                    When::Since => t!(lang, "overview-since", date = date),
                    When::First => t!(lang, "overview-first-on", date = date),
                };
                view! { " " <span class="muted">{words}</span> }
            });
            let late = item.late.map(|late| view! { " " <strong>{icon::warning()} " " {late}</strong> });
            view! {
                <li>
                    <span class="waiting__count">{item.count}</span>
                    <p class="waiting__what">{what} {late} {since}</p>
                    <a href=item.path>{item.verb}</a>
                </li>
            }
        })
        .collect();
    let list = (!rows.is_empty()).then(|| view! { <ol class="waiting">{rows}</ol> });
    let later =
        (desk.role == Role::Manager).then(|| view! { <p class="muted note">{t!(lang, "overview-obstacles-later")}</p> });
    view! { <section><h2>{t!(lang, "overview-waiting")}</h2> {nothing} {list} {later}</section> }.into_any()
}
