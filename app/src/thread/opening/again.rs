//! A closed round before it opens again: what it says to those who come, or why it stays closed.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::Serialize;

use super::asks::{drawn, need};
use super::faults::Faults;
use crate::codes;
use crate::db::Conn;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::house::House;
use crate::paper::go;
use crate::prototypes;
use crate::prototypes::model::{Page, drafts};
use crate::prototypes::screens::check;
use crate::rounds::model::Round;
use crate::rounds::pages::promises::promises;
use crate::rounds::pages::texts::unsaid;
use crate::rounds::pages::{above, tried};
use crate::rounds::rehearsal::{Of, door};
use crate::rounds::store::{self, Posed};
use crate::t;
use crate::ui::field::pressed;
use crate::ui::page::{form_actions, lead, title};

/// A round as it was opened, and in which one its iteration can be tried now.
#[derive(Debug, Serialize)]
pub struct Shown {
    round: Round,
    open_round: Option<i64>,
    questions: Vec<Posed>,
    pages: Vec<Page>,
}

pub async fn load(conn: &mut Conn, desk: &Desk, number: i64) -> Result<Shown, Trouble> {
    let round = store::find(conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    let tested = store::testable_by_id(conn, desk.project.id, round.iteration_id).await?;
    let questions = store::posed(conn, round.id).await?;
    let pages = prototypes::store::pages(conn, round.iteration_id).await?;
    Ok(Shown { open_round: tested.and_then(|tested| tested.open_round), round, questions, pages })
}

pub async fn ask(desk: Desk, State(house): State<House>, Path((_, number)): Path<(String, i64)>) -> Answer {
    let shown = load(&mut house.read().await?, &desk, number).await?;
    match shown.open_round {
        Some(open) if open == number => Ok(go(desk.path(format_args!("rounds/{number}")))),
        None if house.settings.texts.lacks().is_empty() => Ok(view(&desk, &shown)),
        elsewhere => Ok(refused(&desk, &shown.round, elsewhere.is_some())),
    }
}

/// Why a round stays closed: its iteration is being tried in another, or the city has not said all it must.
fn refused(desk: &Desk, round: &Round, elsewhere: bool) -> Response {
    let lang = desk.lang;
    let heading = t!(lang, "round-reopen-refused", round = codes::round(round.number));
    desk.page(&heading, || {
        view! {
            {above(desk, round, true)}
            {title(heading.clone())}
            {elsewhere.then(|| lead(t!(lang, "round-reopen-refused-text", name = tried(round))))}
            {unsaid(lang, &desk.house.settings.texts, t!(lang, "round-texts-refused"))}
            <p><a href=desk.path("rounds")>{t!(lang, "rounds-title")}</a></p>
        }
    })
}

fn view(desk: &Desk, shown: &Shown) -> Response {
    let (lang, round) = (desk.lang, &shown.round);
    let here = desk.path(format_args!("rounds/{}", round.number));
    let heading = t!(lang, "round-reopen-heading", round = codes::round(round.number));
    let faults = Faults::of(&shown.pages, check(&drafts(&shown.pages)));
    desk.page(&heading, || {
        view! {
            {above(desk, round, true)}
            {title(heading.clone())}
            {lead(tried(round))}
            {faults.above(lang)}
            <section class="measure">
                <h2>{t!(lang, "round-what-happens")}</h2>
                <ul>
                    <li>{t!(lang, "round-reopen-link")}</li>
                    <li>{t!(lang, "round-reopen-same")}</li>
                </ul>
            </section>
            {asked(desk, shown)}
            {promises(desk, round.owner.as_deref(), round.reading_days())}
            <p>
                <a href=format!("{here}/readers")>{t!(lang, "round-readers-title")}</a> " · "
                <a href=door(desk, Of::Round, round.number)>{t!(lang, "round-rehearse")}</a>
            </p>
            {faults.tested(desk, round.prototype_number)}
            <form class="form" method="post" action=format!("{here}/reopen")>
                {pressed()}
                {form_actions(lang, t!(lang, "round-reopen-do"), Some(here.clone()))}
            </form>
        }
    })
}

fn asked(desk: &Desk, shown: &Shown) -> AnyView {
    let lang = desk.lang;
    let rows: Vec<_> = shown
        .questions
        .iter()
        .map(|Posed { question, .. }| {
            view! {
                <li>
                    <p>{need(desk, question)}</p>
                    <details>
                        <summary>{t!(lang, "round-asked-look")}</summary>
                        {drawn(lang, desk.project.lang, question)}
                    </details>
                </li>
            }
        })
        .collect();
    view! {
        <h2>{t!(lang, "round-will-ask")}</h2>
        <ul class="plain stack measure">{rows}</ul>
    }
    .into_any()
}
