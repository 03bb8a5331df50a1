//! Its rounds, and what those who tried it say of each need.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::codes;
use crate::desk::Desk;
use crate::feedback::sign::tally;
use crate::feedback::tallies::GroupTally;
use crate::prototypes::pages::lack_sentence;
use crate::rights::{Thing, Verb};
use crate::rounds::model::TriedRound;
use crate::thread::prototype::parts::station;
use crate::thread::prototype::whole::Whole;
use crate::{clock, t};

pub fn tests(desk: &Desk, whole: &Whole) -> AnyView {
    let lang = desk.lang;
    let mut by_round: BTreeMap<i64, Vec<&GroupTally>> = BTreeMap::new();
    for one in &whole.tallies {
        by_round.entry(one.round_number).or_default().push(one);
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
            .map_or(t!(lang, "prototype-no-round"), |lack| lack_sentence(lang, lack));
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
                    <td data-label=t!(lang, "prototype-verdict")>{tally(lang, &one.tally)}</td>
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
