//! Its rounds, and what those who tried it say of each need.

use leptos::prelude::*;

use crate::codes;
use crate::desk::Desk;
use crate::feedback::figures::Verdicts;
use crate::feedback::pages::verdicts::{Words, said, why};
use crate::prototypes::pages::lack_sentence;
use crate::rights::{Thing, Verb};
use crate::rounds::model::TriedRound;
use crate::rounds::names::came;
use crate::thread::prototype::parts::station;
use crate::thread::prototype::whole::Whole;
use crate::{clock, t};

pub fn tests(desk: &Desk, whole: &Whole) -> AnyView {
    let lang = desk.lang;
    let rounds: Vec<_> = whole.rounds.iter().enumerate().map(|(at, round)| one_round(desk, round, whole, at == 0)).collect();
    let body = if rounds.is_empty() {
        let text = whole
            .spot
            .iteration
            .may_open(&whole.links, &whole.pages)
            .err()
            .map_or(t!(lang, "prototype-no-round"), |lack| lack_sentence(lang, lack));
        view! { <p class="muted">{text}</p> }.into_any()
    } else {
        view! { {why(desk)} {rounds} }.into_any()
    };
    station(!whole.rounds.is_empty(), "rounds", t!(lang, "prototype-station-rounds"), body)
}

/// What was said in the newest round is open to read; what was said before can be opened.
fn one_round(desk: &Desk, round: &TriedRound, whole: &Whole, newest: bool) -> AnyView {
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
    let facts: Vec<String> = [vec![when], came(lang, &round.came(desk.audience())), waiting.into_iter().collect()]
        .into_iter()
        .flatten()
        .collect();
    let asked = whole.verdicts.iter().filter(|one| one.round_number == round.number);
    let needs: Vec<_> = asked.map(|one| need(desk, whole, one)).collect();
    let body = (!needs.is_empty()).then(|| {
        if newest {
            needs.into_any()
        } else {
            let name = t!(lang, "prototype-verdicts-of", round = codes::round(round.number));
            view! { <details><summary>{name}</summary> {needs}</details> }.into_any()
        }
    });
    view! {
        <h3>{name}</h3>
        <p class="muted">{facts.join(" · ")}</p>
        {body}
    }
    .into_any()
}

/// By its short sentence, then its code; by its code alone when it is linked no more.
fn need(desk: &Desk, whole: &Whole, of: &Verdicts) -> AnyView {
    let code = codes::need(of.need_number);
    let label = t!(desk.lang, "round-verdicts-of-in", need = code.as_str(), round = codes::round(of.round_number));
    let name = whole.links.iter().find(|link| link.need_id == of.need_id).map(|link| link.statement.short());
    let href = desk.path(format_args!("needs/{}", of.need_number));
    let heading = match name {
        Some(name) => view! { <a class="on-thread" lang=desk.project.lang.word() dir="auto" href=href>{name}</a> " " <span class="muted">{code}</span> }.into_any(),
        None => view! { <a class="on-thread" href=href>{code}</a> }.into_any(),
    };
    view! {
        <h4>{heading}</h4>
        {said(desk, label, of, Words::Missing)}
    }
    .into_any()
}
