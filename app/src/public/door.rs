//! The door: the code from a poster, what the round is, and the first step in.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::CookieJar;
use leptos::prelude::*;
use serde::Deserialize;

use crate::desk::Visitor;
use crate::error::Answer;
use crate::feedback::model::{RETURN_CODE_LENGTH, Visit};
use crate::form::Filled;
use crate::house::House;
use crate::lang::Lang;
use crate::paper::go;
use crate::parse::{Fault, Problems};
use crate::public::guest::{self, Stepped, Turned};
use crate::public::refusals::{asked, is_return_code, unknown, you_said_link};
use crate::public::steps::Walk;
use crate::public::{From, page};
use crate::rounds::model::{PublicRound, RoundState};
use crate::rounds::store;
use crate::ui::field::pressed;
use crate::ui::paragraphs;
use crate::{changes, feedback, secret, t};

#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub struct CodeForm {
    pub code: String,
}

pub async fn ask(visitor: Visitor) -> Answer {
    Ok(asked(&visitor, StatusCode::OK, "", &Problems::default()))
}

pub async fn go_to_round(visitor: Visitor, State(house): State<House>, Filled(form): Filled<CodeForm>) -> Answer {
    let code = secret::code_in(&form.code);
    if code.is_empty() {
        let mut problems = visitor.problems();
        problems.add("code", Fault::Says("public-code-missing"));
        return Ok(asked(&visitor, StatusCode::UNPROCESSABLE_ENTITY, &form.code, &problems));
    }
    let mut conn = house.read().await?;
    match store::by_code(&mut conn, &code).await? {
        Some(round) => Ok(go(format!("/t/{}", round.code))),
        // The other kind of code leads to the other page, and is not told whether it is right.
        None if code.len() == RETURN_CODE_LENGTH => Ok(is_return_code(&visitor, &form.code)),
        None => Ok(unknown(&visitor, &form.code)),
    }
}

pub async fn show(visitor: Visitor, State(house): State<House>, Path(code): Path<String>, jar: CookieJar) -> Stepped {
    let mut conn = house.read().await?;
    let round = guest::round(&mut conn, &visitor, &code).await?;
    // However it was typed, the address that is copied or sent on is the plain one.
    if code != round.code {
        return Ok(go(round.home()));
    }
    let visit = guest::visit(&mut conn, &jar, &round).await?.filter(|visit| visit.sent_at.is_none());
    if round.state(house.clock.now()) == RoundState::Closed {
        return Ok(guest::closed(&mut conn, &visitor, &round, visit.is_some(), None).await?);
    }
    let told = changes::said::any(&mut conn, round.prototype_id).await?;
    Ok(invitation(&visitor, &round, visit.as_ref(), told))
}

fn invitation(visitor: &Visitor, round: &PublicRound, begun: Option<&Visit>, told: bool) -> Response {
    let lang = visitor.lang;
    let from = From::round(round);
    let begin = if begun.is_some() { t!(lang, "public-begin-again") } else { t!(lang, "public-begin") };
    page(visitor, StatusCode::OK, &from, t!(lang, "public-title-door"), || {
        view! {
            <h1>{t!(lang, "public-welcome")}</h1>
            <div lang=round.lang.word() dir="auto">{paragraphs(&round.invitation)}</div>
            <p>{t!(lang, "public-who", team = from.team.as_str())}</p>
            <h2>{t!(lang, "public-know")}</h2>
            <ul>
                <li>{t!(lang, "public-know-voluntary")}</li>
                <li>{t!(lang, "public-know-help")}</li>
                <li>{t!(lang, "public-know-anonymous")}</li>
                <li>{t!(lang, "public-know-pages", pages = round.page_count)} " " {t!(lang, "public-know-questions", questions = Walk::of(round).length())} " " {t!(lang, "public-know-time")}</li>
                <li>{t!(lang, "public-know-stored")}</li>
                <li>{t!(lang, "public-know-document")}</li>
                <li>{t!(lang, "public-know-code")}</li>
            </ul>
            {begun.map(|_| go_on(lang, round))}
            <form method="post" action=round.path("start")>
                {pressed()}
                <button class=if begun.is_some() { "button button--quiet" } else { "button" } type="submit">{begin}</button>
            </form>
            <p><a href="/answer">{t!(lang, "public-have-code")}</a></p>
            {you_said_link(lang, round, told)}
            <details>
                <summary>{t!(lang, "public-traces")}</summary>
                <ul>
                    <li>{t!(lang, "public-traces-history")}</li>
                    <li>{t!(lang, "public-traces-open")}</li>
                    <li>{t!(lang, "public-traces-notes")}</li>
                </ul>
            </details>
        }
    })
}

/// Somebody has begun in this browser: on a borrowed phone it may have been somebody else.
fn go_on(lang: Lang, round: &PublicRound) -> AnyView {
    let href = round.path(format_args!("page/{}", round.first_page.as_deref().unwrap_or_default()));
    view! {
        <p>{t!(lang, "public-begun")}</p>
        <p><a class="button" href=href>{t!(lang, "public-go-on")}</a></p>
    }
    .into_any()
}

pub async fn start(visitor: Visitor, State(house): State<House>, Path(code): Path<String>) -> Stepped {
    let mut conn = house.write().await?;
    let round = guest::round(&mut conn, &visitor, &code).await?;
    let token = secret::token()?;
    let begun =
        feedback::visits::start_visit(&mut conn, &house.ids, round.id, &secret::hash(&token), house.clock.now()).await?;
    if begun.is_none() {
        return Err(Turned::with(guest::closed(&mut conn, &visitor, &round, false, None).await?));
    }
    conn.commit().await?;
    let first = round.path(format_args!("page/{}", round.first_page.as_deref().unwrap_or_default()));
    let jar = CookieJar::new().add(guest::cookie(&house, token));
    Ok((jar, go(first)).into_response())
}

/// The address with nothing behind it: the code is asked for.
pub async fn without_code() -> Redirect {
    Redirect::to("/t")
}

/// The address of a form, opened as a page: back to where the form stands.
pub async fn back_to_round(Path(code): Path<String>) -> Redirect {
    Redirect::to(&format!("/t/{}", secret::as_handed_out(&code)))
}
