//! What a representative has said in rounds with her account, and what came of it: for her own eyes.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::Serialize;

use crate::changes::said::{Because, because_of_visit};
use crate::db::Conn;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::feedback::model::SpeaksFor;
use crate::feedback::sign::verdict;
use crate::feedback::store::{Own, of_visit};
use crate::feedback::visits::representative::{self, Tried};
use crate::house::House;
use crate::lang::Lang;
use crate::remarks::pages::above;
use crate::rounds::model::{RoundState, state};
use crate::rounds::names::sentence;
use crate::ui::page::title;
use crate::ui::{lines, paragraphs};
use crate::{clock, codes, t};

/// So many ways through rounds are told of at most.
const MANY: i64 = 50;

/// Of each of her ways through rounds what there is.
pub async fn all(conn: &mut Conn, desk: &Desk) -> Result<Vec<Tried>, sqlx::Error> {
    representative::of_person(conn, desk.project.id, desk.person.id, MANY).await
}

/// The list of them, on the page with all that she has said.
pub fn list(desk: &Desk, tried: &[Tried]) -> Option<AnyView> {
    let lang = desk.lang;
    let rows: Vec<_> = tried
        .iter()
        .map(|one| {
            let name = format!("{} v{} {}", one.prototype_name, one.version, codes::round(one.round_number));
            let href = desk.path(format_args!("remarks/rounds/{}", one.round_number));
            view! { <li><a href=href>{name}</a> " " <span class="muted">{facts(lang, one).join(" · ")}</span></li> }
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! { <section class="stack"><h2>{t!(lang, "remarks-rounds")}</h2> <ul class="plain">{rows}</ul></section> }
            .into_any()
    })
}

fn facts(lang: Lang, one: &Tried) -> Vec<String> {
    let whose = match one.speaks_for {
        SpeaksFor::Oneself => t!(lang, "remark-round-own"),
        SpeaksFor::Another => t!(lang, "remark-round-others"),
    };
    let stands = match (one.withdrawn_on, one.sent_on) {
        (Some(on), _) => t!(lang, "remark-round-withdrawn", date = lang.date(on)),
        (None, Some(on)) => t!(lang, "remark-round-sent", date = lang.date(on)),
        (None, None) => t!(lang, "remark-round-unsent").to_owned(),
    };
    let said = one.withdrawn_on.is_none() && one.answered + one.unanswered > 0;
    let answers = said.then(|| t!(lang, "remark-round-answers", n = one.answered, of = one.answered + one.unanswered));
    [Some(whose.to_owned()), Some(stands), answers].into_iter().flatten().collect()
}

/// Her ways through one round, with what she said in each.
#[derive(Debug, Serialize)]
pub struct InRound {
    ways: Vec<Way>,
}

#[derive(Debug, Serialize)]
struct Way {
    tried: Tried,
    own: Vec<Own>,
    because: Vec<Because>,
}

pub async fn load(conn: &mut Conn, desk: &Desk, round: i64) -> Result<InRound, Trouble> {
    let tried = representative::of_round(conn, desk.project.id, desk.person.id, round, MANY).await?;
    if tried.is_empty() {
        return Err(Trouble::NotFound);
    }
    let mut ways = Vec::new();
    for tried in tried {
        let stands = tried.withdrawn_on.is_none();
        let own = if stands { of_visit(conn, tried.visit_id).await? } else { Vec::new() };
        let because = if stands { because_of_visit(conn, tried.visit_id).await? } else { Vec::new() };
        ways.push(Way { tried, own, because });
    }
    Ok(InRound { ways })
}

pub async fn show(desk: Desk, State(house): State<House>, Path((_, round)): Path<(String, i64)>) -> Answer {
    let shown = load(&mut house.read().await?, &desk, round).await?;
    Ok(view(&desk, &shown, round))
}

fn view(desk: &Desk, InRound { ways }: &InRound, round: i64) -> Response {
    let lang = desk.lang;
    let heading = t!(lang, "remark-round-title", round = codes::round(round));
    desk.page(&heading, || {
        let door = ways.first().filter(|way| state(way.tried.closed_at) == RoundState::Open);
        let door = door.map(|way| {
            view! { <p class="page__actions"><a class="button button--quiet" href=format!("/t/{}", way.tried.code)>{t!(lang, "remark-round-door")}</a></p> }
        });
        view! {
            {above(desk, None)}
            {title(heading.clone())}
            {door}
            {ways.iter().map(|way| one_way(desk, way)).collect::<Vec<_>>()}
        }
    })
}

fn one_way(desk: &Desk, way: &Way) -> AnyView {
    let lang = desk.lang;
    let name = format!("{} v{}", way.tried.prototype_name, way.tried.version);
    let rows: Vec<_> = way.own.iter().map(|one| said(desk, one, &way.because)).collect();
    let nothing = rows.is_empty().then(|| view! { <p class="muted">{t!(lang, "remark-round-nothing")}</p> });
    view! {
        <section class="stack">
            <h2>{name}</h2>
            <p class="muted">{facts(lang, &way.tried).join(" · ")}</p>
            {nothing}
            {rows}
        </section>
    }
    .into_any()
}

fn said(desk: &Desk, one: &Own, because: &[Because]) -> AnyView {
    let lang = desk.lang;
    let theirs = desk.project.lang;
    let about = match (&one.situation, &one.need, &one.outcome, &one.page_title) {
        (Some(situation), Some(need), Some(outcome), _) => {
            view! { <h3 lang=theirs.word()>{sentence(theirs, situation, need, outcome)}</h3> }.into_any()
        }
        (.., Some(page)) => view! { <h3>{t!(lang, "round-piece-page", title = page.as_str())}</h3> }.into_any(),
        _ => view! { <h3>{t!(lang, "round-piece-whole")}</h3> }.into_any(),
    };
    let words = (!one.words.is_empty())
        .then(|| view! { <blockquote class="quote__words" dir="auto">{lines(&one.words)}</blockquote> });
    let hidden = one.hidden_because.as_ref().map(|reason| {
        view! { <p class="notice">{t!(lang, "public-answer-hidden", reason = reason.as_str())}</p> }
    });
    let answer = one.answer.as_ref().map(|words| {
        let when = one.answered_at.map(|at| view! { <p class="muted note">{lang.date(clock::day(at))}</p> });
        view! { <div class="feedback__answer"><div dir="auto">{paragraphs(words)}</div> {when}</div> }
    });
    let waits = one.waits.then(|| view! { <p class="muted note">{t!(lang, "remark-waits")}</p> });
    let read = one.is_read().then(|| view! { <p class="muted note">{t!(lang, "public-answer-read")}</p> });
    let came: Vec<_> = because
        .iter()
        .filter(|change| change.feedback_id == one.id)
        .map(|change| {
            let name = if change.done {
                t!(lang, "round-changed", version = change.version)
            } else {
                t!(lang, "round-not-changed", version = change.version)
            };
            view! { <li>{name} ": " <span dir="auto">{change.what.clone()}</span></li> }
        })
        .collect();
    view! {
        <article class="feedback">
            {about}
            {one.verdict.map(|said| view! { <ul class="verdicts">{verdict(lang, said, None)}</ul> })}
            {words}
            {hidden}
            {answer}
            {waits}
            {read}
            {(!came.is_empty()).then(|| view! { <ul class="plain">{came}</ul> })}
        </article>
    }
    .into_any()
}
