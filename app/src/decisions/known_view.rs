//! What was known at one moment, on the page: alone before a decision, beside what is known now after it.

use leptos::prelude::*;

use crate::codes;
use crate::decisions::known::{Known, KnownGroup, KnownNeed};
use crate::feedback;
use crate::few::Number;
use crate::lang::Lang;
use crate::lang::upper_first;
use crate::needs::sign::evidence_lines as evidence;
use crate::t;

/// What was known, beside what is known now when that is given; a table for each need.
pub fn compared(lang: Lang, then: &Known, now: Option<&Known>, made: &str) -> AnyView {
    let find = |known: &Known, number: i64| known.needs.iter().find(|need| need.number == number).cloned();
    let mut numbers: Vec<i64> =
        then.needs.iter().chain(now.into_iter().flat_map(|now| &now.needs)).map(|need| need.number).collect();
    numbers.sort_unstable();
    numbers.dedup();
    let version = |known: &Known| known.prototype.as_ref().map(|one| format!("{} v{}", one.name, one.version));
    let versions = version(then).map(|then| match now.and_then(version) {
        Some(now) if now != then => view! { <p>{t!(lang, "decision-version-then", then = then, now = now)}</p> }.into_any(),
        _ => view! { <p>{then}</p> }.into_any(),
    });
    let tables: Vec<_> = numbers
        .iter()
        .map(|number| {
            let first = (
                if now.is_some() { t!(lang, "decision-then", date = made) } else { t!(lang, "decision-now").to_owned() },
                find(then, *number),
            );
            let second = now.map(|now| (t!(lang, "decision-now").to_owned(), find(now, *number)));
            known_table(lang, *number, std::iter::once(first).chain(second).collect())
        })
        .collect();
    let none = numbers.is_empty().then(|| view! { <p class="muted">{t!(lang, "decision-no-needs")}</p> });
    let who = (!numbers.is_empty()).then(|| view! { <p class="muted note">{t!(lang, "decision-whose")}</p> });
    view! { {versions} {none} {tables} {who} }.into_any()
}

/// One need: a column per moment, a row for the evidence and one for each target group.
fn known_table(lang: Lang, number: i64, moments: Vec<(String, Option<KnownNeed>)>) -> AnyView {
    let mut groups: Vec<Option<String>> = Vec::new();
    for group in moments.iter().filter_map(|(_, need)| need.as_ref()?.tried.as_ref()).flat_map(|round| &round.groups) {
        if !groups.contains(&group.group) {
            groups.push(group.group.clone());
        }
    }
    let name = moments.iter().find_map(|(_, need)| need.as_ref()).map(|need| upper_first(&need.need)).unwrap_or_default();
    let caption = format!("{} {name}", codes::need(number));
    let heads: Vec<_> = moments.iter().map(|(moment, _)| view! { <th scope="col">{moment.clone()}</th> }).collect();
    let line = |head: String, cell: &dyn Fn(&KnownNeed) -> AnyView| {
        let cells: Vec<_> = moments
            .iter()
            .map(|(moment, need)| {
                let inside = need
                    .as_ref()
                    .map_or_else(|| view! { <span class="muted">{t!(lang, "decision-not-linked")}</span> }.into_any(), cell);
                view! { <td data-label=moment.clone()>{inside}</td> }
            })
            .collect();
        view! { <tr><th scope="row">{head}</th> {cells}</tr> }
    };
    let evidence = line(t!(lang, "backlog-evidence").to_owned(), &|need| evidence(lang, &need.evidence()));
    let rounds = line(t!(lang, "decision-round").to_owned(), &|need| tried_in(lang, need));
    let said: Vec<_> = groups
        .iter()
        .map(|group| {
            let head = group.clone().unwrap_or_else(|| t!(lang, "backlog-group-untold").to_owned());
            line(head, &|need| said(lang, need.said_by(group.as_deref())))
        })
        .collect();
    view! {
        <div class="table-wrap" role="region" tabindex="0" aria-label=caption.clone()>
            <table class="table table--stack backlog__known">
                <caption>{caption.clone()}</caption>
                <thead><tr><th scope="col">{t!(lang, "decision-what")}</th> {heads}</tr></thead>
                <tbody>{evidence} {rounds} {said}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn said(lang: Lang, by: Option<&KnownGroup>) -> AnyView {
    match by.map(|group| (group, group.n())) {
        Some((group, Number::Exactly(_))) => feedback::sign::tally(lang, &group.tally()),
        Some((_, few @ Number::Fewer(_))) => view! { <span class="muted">{upper_first(&few.words(lang))}</span> }.into_any(),
        None => view! { <span class="muted">{t!(lang, "verdict-none")}</span> }.into_any(),
    }
}

fn tried_in(lang: Lang, need: &KnownNeed) -> AnyView {
    match &need.tried {
        Some(round) => {
            view! { <span>{format!("{} · {} v{}", codes::round(round.round), round.prototype, round.version)}</span> }
                .into_any()
        }
        None => view! { <span class="muted">{t!(lang, "verdict-none")}</span> }.into_any(),
    }
}
