use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::Serialize;

use crate::codes;
use crate::db::Conn;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::house::House;
use crate::paper::go;
use crate::rounds::model::Round;
use crate::rounds::pages::texts::unsaid;
use crate::rounds::pages::{above, tried};
use crate::rounds::store;
use crate::t;
use crate::ui::page::{lead, title};

/// A round, and in which one its iteration can be tried now.
#[derive(Debug, Serialize)]
pub struct Shown {
    round: Round,
    open_round: Option<i64>,
}

pub async fn load(conn: &mut Conn, desk: &Desk, number: i64) -> Result<Shown, Trouble> {
    let round = store::find(conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    let tested = store::testable_by_id(conn, desk.project.id, round.iteration_id).await?;
    Ok(Shown { round, open_round: tested.and_then(|tested| tested.open_round) })
}

/// Why a round stays closed: its iteration is being tried in another, or the city has not said all it must.
pub async fn not_reopened(desk: Desk, State(house): State<House>, Path((_, number)): Path<(String, i64)>) -> Answer {
    let Shown { round, open_round } = load(&mut house.read().await?, &desk, number).await?;
    let elsewhere = open_round.is_some_and(|open| open != number);
    if !elsewhere && (open_round.is_some() || house.settings.texts.lacks().is_empty()) {
        return Ok(go(desk.path(format_args!("rounds/{number}"))));
    }
    Ok(view(&desk, &round, elsewhere))
}

fn view(desk: &Desk, round: &Round, elsewhere: bool) -> Response {
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
