//! Taking back all that one has said, asked with what it means; and saying that it was only the team's own trying.

use axum::extract::State;
use axum::response::Response;
use axum_extra::extract::CookieJar;
use leptos::prelude::*;

use super::Back;
use crate::desk::Visitor;
use crate::feedback::visits;
use crate::house::House;
use crate::public::guest::Stepped;
use crate::public::sheet::{Sender, Sheet};
use crate::t;
use crate::ui::field::pressed;

pub async fn ask(visitor: Visitor, State(house): State<House>, jar: CookieJar) -> Stepped {
    let mut conn = house.read().await?;
    let back = Back::with_code(&mut conn, visitor, &jar).await?;
    back.shown(drawn(&back))
}

fn drawn(back: &Back) -> Response {
    let lang = back.visitor.lang;
    Sheet::new(t!(lang, "public-title-take-back")).from(Sender::round(&back.round)).view(&back.visitor, || {
        view! {
            <h1>{t!(lang, "public-take-back")}</h1>
            <p>{t!(lang, "public-take-back-text")}</p>
            <p>{t!(lang, "public-take-back-kept")} " " <a href="/privacy">{t!(lang, "shell-privacy")}</a></p>
            <form method="post" action="/answer/take-back">
                {pressed()}
                <button class="button" type="submit">{t!(lang, "public-take-back-do")}</button>
            </form>
            <p><a href="/answer/read">{t!(lang, "public-take-back-not")}</a></p>
            <details>
                <summary>{t!(lang, "public-trial")}</summary>
                <p>{t!(lang, "public-trial-text")}</p>
                <form method="post" action="/answer/trial">
                    {pressed()}
                    <button class="button button--quiet" type="submit">{t!(lang, "public-trial-do")}</button>
                </form>
            </details>
        }
    })
}

pub async fn take_back(visitor: Visitor, State(house): State<House>, jar: CookieJar) -> Stepped {
    let mut conn = house.write().await?;
    let back = Back::with_code(&mut conn, visitor, &jar).await?;
    visits::withdraw(&mut conn, back.round.id, back.visit.id, house.clock.today()).await?;
    conn.commit().await?;
    back.goes("/answer/read")
}

pub async fn trial(visitor: Visitor, State(house): State<House>, jar: CookieJar) -> Stepped {
    let mut conn = house.write().await?;
    let back = Back::with_code(&mut conn, visitor, &jar).await?;
    visits::make_trial(&mut conn, back.round.id, back.visit.id).await?;
    conn.commit().await?;
    back.goes("/answer/read")
}
