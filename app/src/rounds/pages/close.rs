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
use crate::rounds::model::{Round, RoundState};
use crate::rounds::pages::{above, tried};
use crate::rounds::store;
use crate::t;
use crate::ui::page::{form_actions, lead, title};

#[derive(Debug, Serialize)]
pub struct Shown {
    round: Round,
}

pub async fn load(conn: &mut Conn, desk: &Desk, number: i64) -> Result<Shown, Trouble> {
    Ok(Shown { round: store::find(conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)? })
}

/// Asks before closing, and says what it means for those who are in the middle of it.
pub async fn ask(desk: Desk, State(house): State<House>, Path((_, number)): Path<(String, i64)>) -> Answer {
    let Shown { round } = load(&mut house.read().await?, &desk, number).await?;
    if round.state() == RoundState::Closed {
        return Ok(go(desk.path(format_args!("rounds/{number}"))));
    }
    Ok(view(&desk, &round))
}

fn view(desk: &Desk, round: &Round) -> Response {
    let lang = desk.lang;
    let here = desk.path(format_args!("rounds/{}", round.number));
    let heading = t!(lang, "round-close-heading", round = codes::round(round.number));
    desk.page(&heading, || {
        let midway = round.begun - round.sent;
        view! {
            {above(desk, round, true)}
            {title(heading.clone())}
            {lead(tried(round))}
            <ul>
                <li>{t!(lang, "round-close-link")}</li>
                {(midway > 0).then(|| view! { <li>{t!(lang, "round-close-midway", n = midway)}</li> })}
                <li>{t!(lang, "round-close-answers")}</li>
                <li>{t!(lang, "round-close-undo")}</li>
            </ul>
            <form class="form" method="post" action=format!("{here}/close")>
                {form_actions(lang, t!(lang, "round-do-close"), Some(here.clone()))}
            </form>
        }
    })
}
