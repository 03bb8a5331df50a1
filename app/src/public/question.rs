//! One need a page: what we have heard, and whether it would be so with what the person has just tried.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use axum_extra::extract::CookieJar;
use leptos::prelude::*;
use serde::Deserialize;

use crate::desk::Visitor;
use crate::error::Trouble;
use crate::feedback::model::{Reply, Verdict};
use crate::feedback::store::{About, NewFeedback};
use crate::form::Filled;
use crate::house::House;
use crate::lang::Lang;
use crate::paper::go;
use crate::parse::Problems;
use crate::public::guest::{self, Guest, Stepped, Turned};
use crate::public::steps::{SEND, Step, Then, back, onward, path, progress, titled};
use crate::rounds::model::{PublicRound, Question};
use crate::rounds::names::sentence;
use crate::rounds::store;
use crate::ui::field::{Field, hidden};
use crate::ui::icon;
use crate::ui::page::error_summary;
use crate::{feedback, t};

#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub struct ReplyForm {
    pub verdict: String,
    pub words: String,
    /// "send": back to the last page.
    pub then: String,
}

/// What the visitor calls a verdict.
pub fn verdict_word(lang: Lang, verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Met => t!(lang, "public-yes"),
        Verdict::Partly => t!(lang, "public-partly"),
        Verdict::NotMet => t!(lang, "public-no"),
        Verdict::Unsure => t!(lang, "public-unsure"),
    }
}

pub async fn show(
    visitor: Visitor,
    State(house): State<House>,
    Path((code, number)): Path<(String, i64)>,
    Query(then): Query<Then>,
    jar: CookieJar,
) -> Stepped {
    let mut conn = house.read().await?;
    let guest = guest::guest(&mut conn, visitor, &jar, &code, None).await?;
    let questions = store::questions(&mut conn, guest.round.id).await?;
    let question = questions.iter().find(|one| one.position == number).ok_or(Trouble::NotFound)?;
    let own = feedback::store::of_visit(&mut conn, guest.visit.id).await?;
    let said = own.iter().find(|one| one.question == Some(number) && one.superseded_at.is_none());
    let form = ReplyForm {
        verdict: said.and_then(|one| one.verdict).map_or("", Verdict::word).to_owned(),
        words: said.map(|one| one.words.clone()).unwrap_or_default(),
        then: then.then,
    };
    Ok(shown(&guest, question, StatusCode::OK, &form, &Problems::default()))
}

fn shown(guest: &Guest, question: &Question, status: StatusCode, form: &ReplyForm, problems: &Problems) -> Response {
    let (lang, round) = (guest.visitor.lang, &guest.round);
    let step = Step::Question(question.position);
    guest.page(status, &titled(lang, round, step), || {
        view! {
            {error_summary(lang, problems)}
            {progress(lang, round, step)}
            {heard(lang, round, question)}
            <form method="post" action=path(round, step)>
                <fieldset class="answers" aria-describedby="heard">
                    <legend><h1>{t!(lang, "public-question")}</h1></legend>
                    {none(lang, form.verdict.is_empty())}
                    {Verdict::ALL.iter().map(|verdict| answer(lang, *verdict, &form.verdict)).collect::<Vec<_>>()}
                </fieldset>
                {Field::new(lang, "words", t!(lang, "public-more")).hint(t!(lang, "public-more-hint")).value(&form.words).area(4).problems(problems).view()}
                {(form.then == SEND).then(|| hidden("then", SEND))}
                <button class="button" type="submit">{t!(lang, "public-next")}</button>
                <a class="button button--quiet" href=path(round, onward(round, step, &form.then))>{t!(lang, "public-skip")}</a>
            </form>
            {back(lang, round, step)}
        }
    })
}

fn heard(lang: Lang, round: &PublicRound, question: &Question) -> AnyView {
    let lines: Vec<_> = question
        .met_when
        .lines()
        .filter(|line| !line.trim().is_empty())
        .map(|line| view! { <li>{line.to_owned()}</li> })
        .collect();
    let works = (!lines.is_empty())
        .then(|| view! { <p>{t!(lang, "public-works-when")}</p> <ul lang=round.lang.word() dir="auto">{lines}</ul> });
    view! {
        <div class="heard" id="heard">
            <p>{if question.heard { t!(lang, "public-heard") } else { t!(lang, "public-guessed") }}</p>
            <p class="heard__need" lang=round.lang.word() dir="auto">{sentence(round.lang, &question.situation, &question.need, &question.outcome)}</p>
            {works}
        </div>
    }
    .into_any()
}

/// No answer, first and chosen: a browser that chooses the first by itself votes for nothing, and a choice can be undone.
fn none(lang: Lang, chosen: bool) -> AnyView {
    view! {
        <label class="answer answer--none">
            <input type="radio" id="verdict-none" name="verdict" value="" checked=chosen />
            <span>{t!(lang, "public-no-answer")}</span>
        </label>
    }
    .into_any()
}

fn answer(lang: Lang, verdict: Verdict, chosen: &str) -> AnyView {
    let (id, face) = match verdict {
        Verdict::Met => ("verdict", icon::face_yes()),
        Verdict::Partly => ("verdict-2", icon::face_partly()),
        Verdict::NotMet => ("verdict-3", icon::face_no()),
        Verdict::Unsure => ("verdict-4", icon::face_unsure()),
    };
    view! {
        <label class="answer">
            <input type="radio" id=id name="verdict" value=verdict.word() checked=chosen == verdict.word() />
            {face}
            <span>{verdict_word(lang, verdict)}</span>
        </label>
    }
    .into_any()
}

pub async fn reply(
    visitor: Visitor,
    State(house): State<House>,
    Path((code, number)): Path<(String, i64)>,
    jar: CookieJar,
    Filled(form): Filled<ReplyForm>,
) -> Stepped {
    let mut conn = house.write().await?;
    let guest = guest::guest(&mut conn, visitor, &jar, &code, Some(&form.words)).await?;
    let questions = store::questions(&mut conn, guest.round.id).await?;
    let question = questions.iter().find(|one| one.position == number).ok_or(Trouble::NotFound)?;
    let mut problems = guest.visitor.problems();
    let reply = Reply::parse(&mut problems, &form.verdict, &form.words);
    if !problems.is_empty() {
        return Ok(shown(&guest, question, StatusCode::UNPROCESSABLE_ENTITY, &form, &problems));
    }
    let (round, visit, at) = (guest.round.id, guest.visit.id, house.clock.now());
    let about = About::Need { question: question.id, need: question.need_id, verdict: reply.verdict };
    if reply.is_empty() {
        feedback::store::take_back(&mut conn, round, visit, about, at).await?;
    } else {
        let new = NewFeedback { round, visit, about, words: &reply.words };
        // Closed or sent in this very moment.
        if feedback::store::add_feedback(&mut conn, &house.ids, &new, at).await?.is_none() {
            return Err(Turned::with(
                guest::closed(&mut conn, &guest.visitor, &guest.round, true, Some(&form.words)).await?,
            ));
        }
    }
    conn.commit().await?;
    Ok(go(path(&guest.round, onward(&guest.round, Step::Question(number), &form.then))))
}
