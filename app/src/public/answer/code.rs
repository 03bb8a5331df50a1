//! The return code, for a quarter of an hour in the browser that has got it: time to write it down, lose the page and come
//! back.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use axum_extra::extract::CookieJar;
use chrono::NaiveDate;
use leptos::prelude::*;
use serde::Serialize;

use super::Back;
use crate::db::Conn;
use crate::desk::Visitor;
use crate::feedback::model::answer_by;
use crate::house::House;
use crate::lang::Lang;
use crate::paper::go;
use crate::public::guest::Stepped;
use crate::public::sheet::{Sender, Sheet};
use crate::public::{answer_address, browser};
use crate::rounds::model::PublicRound;
use crate::ui::field::pressed;
use crate::{feedback, secret, t};

#[derive(Debug, Serialize)]
pub struct Shown {
    pub code: String,
    /// Where our answer is read, without what stands before it in every address.
    pub address: String,
    /// By when we try to have answered; nothing is promised to words that are not there.
    pub by: Option<NaiveDate>,
}

/// Where our answer is read, as it is typed from a note.
pub fn read_at(house: &House, lang: Lang) -> String {
    let base = house.settings.base_url.split_once("://").map_or("", |(_, rest)| rest);
    format!("{base}/{}", answer_address(lang))
}

impl Shown {
    async fn load(conn: &mut Conn, back: &Back) -> Result<Self, sqlx::Error> {
        let own = feedback::store::of_visit(conn, back.visit.id).await?;
        let wrote = own.iter().any(|one| !one.words.is_empty());
        Ok(Self {
            code: back.returned.code.clone(),
            address: read_at(&back.visitor.house, back.visitor.lang),
            by: back.visit.sent_on.filter(|_| wrote).map(answer_by),
        })
    }
}

pub async fn show(visitor: Visitor, State(house): State<House>, jar: CookieJar) -> Stepped {
    let mut conn = house.read().await?;
    let back = Back::with_code(&mut conn, visitor, &jar).await?;
    if !back.returned.may_see_code {
        return Ok(go("/answer"));
    }
    let code = Shown::load(&mut conn, &back).await?;
    back.shown(drawn(&back.visitor, &back.round, &code))
}

pub fn drawn(visitor: &Visitor, round: &PublicRound, code: &Shown) -> Response {
    let lang = visitor.lang;
    let when = match code.by {
        Some(by) => t!(lang, "public-done-when", date = lang.date(by)),
        None => t!(lang, "public-done-no-words").to_owned(),
    };
    Sheet::new(t!(lang, "public-title-done")).from(Sender::round(round)).view(visitor, || {
        view! {
            <h1>{t!(lang, "public-done")}</h1>
            <p>{t!(lang, "public-done-text")} " " {when}</p>
            <h2>{t!(lang, "public-done-code")}</h2>
            <p class="return-code">{secret::grouped(&code.code)}</p>
            <p><strong>{t!(lang, "public-done-write")}</strong> " " {t!(lang, "public-done-once")}</p>
            <p>{t!(lang, "public-done-how")} " " <a href=round.out("/answer/read")>{code.address.clone()}</a></p>
            <form method="post" action=round.out("/answer/hide")>
                {pressed()}
                <button class="button button--quiet" type="submit">{t!(lang, "public-done-hide")}</button>
            </form>
            <p><a href=round.out("/answer/take-back")>{t!(lang, "public-take-back")}</a></p>
        }
    })
}

/// The code is shown no longer in this browser, nor what it opens.
pub async fn hide() -> impl IntoResponse {
    (browser::hides_code(), go("/answer"))
}
