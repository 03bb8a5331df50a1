//! The door of a round: who asks, that it is voluntary and changes nothing, where it goes, help now, and the first step in.
//! It is the same for everybody, whoever has been here before.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::CookieJar;
use leptos::prelude::*;
use serde::Serialize;

use crate::db::Conn;
use crate::desk::Visitor;
use crate::house::House;
use crate::lang::Lang;
use crate::paper::go;
use crate::parse::{Fault, Problems};
use crate::public::browser::{self, Typed};
use crate::public::guest::{self, Stepped};
use crate::public::help::help_short;
use crate::public::refusals::{closed, you_said_link};
use crate::public::sheet::{Sender, Sheet};
use crate::public::start::As;
use crate::public::who::Who;
use crate::rounds::model::{PublicRound, RoundState};
use crate::ui::field::{Field, hidden, pressed};
use crate::ui::page::error_summary;
use crate::ui::paragraphs;
use crate::{changes, secret, t};

#[derive(Debug, Serialize)]
pub struct Door {
    pub round: PublicRound,
    /// Something has come of the round.
    pub told: bool,
    /// A return code that is none, to be mended.
    pub typed: Option<String>,
    pub who: Who,
}

impl Door {
    async fn load(conn: &mut Conn, visitor: &Visitor, round: PublicRound, jar: &CookieJar) -> Result<Self, sqlx::Error> {
        Ok(Self {
            told: changes::said::any(conn, round.prototype_id).await?,
            typed: browser::to_mend(&visitor.house, Typed::AtDoor, jar),
            who: Who::comes(conn, visitor, &round).await?,
            round,
        })
    }
}

pub async fn show(visitor: Visitor, State(house): State<House>, Path(code): Path<String>, jar: CookieJar) -> Stepped {
    let mut conn = house.read().await?;
    let round = guest::round(&mut conn, &visitor, &code).await?;
    // However it was typed, the address that is copied or sent on is the plain one.
    if code != round.code {
        return Ok(go(round.home()));
    }
    let door = Door::load(&mut conn, &visitor, round, &jar).await?;
    if door.round.state() == RoundState::Closed {
        return Ok(closed(&visitor, &door.round, false, None, door.told));
    }
    Ok(drawn(&visitor, &door))
}

pub fn drawn(visitor: &Visitor, door: &Door) -> Response {
    let (lang, round) = (visitor.lang, &door.round);
    let from = Sender::round(round);
    let team = from.team.clone();
    let mut problems = visitor.problems();
    if door.typed.is_some() {
        problems.add("code", Fault::Says("public-answer-unknown"));
    }
    let sheet = Sheet::new(t!(lang, "public-title-door")).from(from).wrong(!problems.is_empty());
    sheet.view(visitor, || {
        view! {
            {error_summary(lang, &problems)}
            <h1>{t!(lang, "public-welcome")}</h1>
            <p>{t!(lang, "public-who", team = team.as_str())} " " {t!(lang, "public-know-voluntary")}</p>
            <p>{t!(lang, "public-know-document")}</p>
            {help_short(&visitor.house, lang)}
            {begin(lang, door)}
            <div lang=round.lang.word() dir="auto">{paragraphs(&round.invitation)}</div>
            {before(lang, round, door.typed.as_deref(), &problems)}
            <details>
                <summary>{t!(lang, "public-know")}</summary>
                <ul>
                    <li>{t!(lang, "public-know-anonymous")}</li>
                    <li>{t!(lang, "public-know-stored")}</li>
                    <li>{t!(lang, "public-know-code")}</li>
                </ul>
            </details>
            {traces(lang)}
            {you_said_link(lang, round, door.told)}
        }
    })
}

/// Whoever has signed in says first in what capacity she goes in: what the team tries for itself is in no number, nor who
/// speaks for others.
fn begin(lang: Lang, door: &Door) -> AnyView {
    let action = door.round.path("start");
    match &door.who {
        Who::Visitor => {
            view! { <form method="post" action=action>{pressed()}<button class="button" type="submit">{t!(lang, "public-begin")}</button></form> }
                .into_any()
        }
        Who::Staff(name) => for_staff(lang, &action, name),
        Who::Representative(account) => for_representative(lang, &action, &account.name),
    }
}

fn for_staff(lang: Lang, action: &str, name: &str) -> AnyView {
    let channels = [
        ("meeting", t!(lang, "public-staff-meeting")),
        ("phone", t!(lang, "public-staff-phone")),
        ("paper", t!(lang, "public-staff-paper")),
    ];
    let channels = channels.map(|(word, name)| (word.to_owned(), name.to_owned())).to_vec();
    view! {
        <div class="notice">
            <p>{t!(lang, "public-staff", name = name)}</p>
            <form method="post" action=action.to_owned()>
                {hidden("as", As::Trial.word())}
                <button class="button" type="submit">{t!(lang, "public-staff-try")}</button>
                <p class="field__hint">{t!(lang, "public-staff-try-hint")}</p>
            </form>
            <form method="post" action=action.to_owned()>
                {hidden("as", As::Staff.word())}
                {Field::new(lang, "channel", t!(lang, "public-staff-channel")).select(channels).view()}
                <button class="button button--quiet" type="submit">{t!(lang, "public-staff-for")}</button>
                <p class="field__hint">{t!(lang, "public-staff-for-hint")}</p>
            </form>
        </div>
    }
    .into_any()
}

fn for_representative(lang: Lang, action: &str, name: &str) -> AnyView {
    view! {
        <div class="notice">
            <p>{t!(lang, "public-rep", name = name)}</p>
            <form method="post" action=action.to_owned()>
                {hidden("as", As::Own.word())}
                <button class="button" type="submit">{t!(lang, "public-rep-own")}</button>
                <p class="field__hint">{t!(lang, "public-rep-own-hint")}</p>
            </form>
            <form method="post" action=action.to_owned()>
                {hidden("as", As::ForOthers.word())}
                <button class="button button--quiet" type="submit">{t!(lang, "public-rep-others")}</button>
                <p class="field__hint">{t!(lang, "public-rep-others-hint")}</p>
            </form>
        </div>
    }
    .into_any()
}

/// "Har du svarat här förut?": one is counted as one, and somebody else as somebody else.
fn before(lang: Lang, round: &PublicRound, typed: Option<&str>, problems: &Problems) -> AnyView {
    view! {
        <details open=typed.is_some()>
            <summary>{t!(lang, "public-before")}</summary>
            <p>{t!(lang, "public-before-text")}</p>
            <form method="post" action=round.path("start")>
                {hidden("as", As::Again.word())}
                {Field::new(lang, "code", t!(lang, "public-answer-code")).value(typed.unwrap_or_default()).problems(problems).code().view()}
                <button class="button button--quiet" type="submit">{t!(lang, "public-before-code")}</button>
            </form>
            <form method="post" action=round.path("start")>
                {hidden("as", As::Other.word())}
                <button class="button button--quiet" type="submit">{t!(lang, "public-before-other")}</button>
            </form>
            <p><a href=round.out("/answer")>{t!(lang, "public-have-code")}</a></p>
        </details>
    }
    .into_any()
}

fn traces(lang: Lang) -> AnyView {
    view! {
        <details>
            <summary>{t!(lang, "public-traces")}</summary>
            <ul>
                <li>{t!(lang, "public-traces-history")}</li>
                <li>{t!(lang, "public-traces-open")}</li>
                <li>{t!(lang, "public-traces-notes")}</li>
            </ul>
        </details>
    }
    .into_any()
}

/// The address of a form, opened as a page: back to where the form stands.
pub async fn back_to_round(Path(code): Path<String>) -> Redirect {
    Redirect::to(&format!("/t/{}", secret::as_handed_out(&code)))
}

/// What came from a page that was open too long has arrived: nothing of it is shown.
pub async fn thanks(visitor: Visitor, State(house): State<House>, Path(code): Path<String>) -> Stepped {
    let mut conn = house.read().await?;
    let round = guest::round(&mut conn, &visitor, &code).await?;
    Ok(thanked(&visitor, &round).into_response())
}

fn thanked(visitor: &Visitor, round: &PublicRound) -> Response {
    let lang = visitor.lang;
    Sheet::new(t!(lang, "public-title-done")).from(Sender::round(round)).view(visitor, || {
        view! {
            <h1>{t!(lang, "public-thanks")}</h1>
            <p>{t!(lang, "public-thanks-text")}</p>
            <p><a href=round.home()>{t!(lang, "public-thanks-on")}</a></p>
        }
    })
}
