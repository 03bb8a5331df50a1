//! What waits for the one who looks: how many of each, what, and the way there.

use chrono::{DateTime, Utc};
use leptos::prelude::*;

use crate::backlog::model::{Decided, Filter, Linked, Sort, Standing};
use crate::backlog::store::Summary;
use crate::codes;
use crate::desk::Desk;
use crate::lang::Lang;
use crate::needs::model::EvidenceState;
use crate::overview::store::{DAYS_BEFORE, Late, MANY, Round, Waiting};
use crate::projects::model::Counted;
use crate::rights::Role;
use crate::t;
use crate::ui::icon;

/// Tried, met for nobody, and nothing decided.
pub const UNDECIDED: Filter = Filter {
    verdict: Some(Standing::NoneMet),
    decided: Some(Decided::No),
    group: None,
    evidence: None,
    prototype: None,
    sort: Sort::Strongest,
};

/// One thing that waits: how many, what, and the way there.
pub struct Item {
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

pub fn items(
    desk: &Desk,
    waiting: Option<&Waiting>,
    (undecided, needs): (Option<i64>, Option<Summary>),
    rounds: (&[Round], &[Late], i64),
) -> Vec<Item> {
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
        let unmet = needs.map_or(0, |needs| needs.strong_unmet);
        let verb = t!(lang, "overview-strong-unmet-do");
        items.push(item(desk, unmet, t!(lang, "overview-strong-unmet", n = unmet), "backlog", verb));
    }
    if let Some(waiting) = waiting {
        for_team(desk, waiting, rounds, &mut items);
    }
    items.retain(|item| item.count > 0);
    items
}

fn for_team(desk: &Desk, of: &Waiting, (rounds, late, remarks): (&[Round], &[Late], i64), items: &mut Vec<Item>) {
    let lang = desk.lang;
    for late in late {
        let what = t!(lang, "overview-late", n = late.answers, round = codes::round(late.round));
        let to = format!("rounds/{}?show=waiting", late.round);
        items.push(capped(item(desk, late.answers, what, &to, t!(lang, "overview-unanswered-do"))));
    }
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
        remarks,
        t!(lang, "overview-remarks", n = remarks),
        "remarks?show=waiting",
        t!(lang, "overview-unanswered-do"),
    )));
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

pub fn to_do(lang: Lang, items: Vec<Item>) -> AnyView {
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
