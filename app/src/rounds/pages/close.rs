use axum::extract::{Path, State};
use leptos::prelude::*;

use crate::codes;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::house::House;
use crate::paper::go;
use crate::rounds::model::RoundState;
use crate::rounds::pages::{above, tried};
use crate::rounds::store;
use crate::t;
use crate::ui::page::{form_actions, lead, title};

/// Asks before closing, and says what it means for those who are in the middle of it.
pub async fn ask(desk: Desk, State(house): State<House>, Path((_, number)): Path<(String, i64)>) -> Answer {
    let mut conn = house.read().await?;
    let round = store::find(&mut conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    let here = desk.path(format_args!("rounds/{number}"));
    if round.state(house.clock.now()) == RoundState::Closed {
        return Ok(go(here));
    }
    let lang = desk.lang;
    let heading = t!(lang, "round-close-heading", round = codes::round(number));
    Ok(desk.page(&heading, || {
        let midway = round.begun - round.sent;
        view! {
            {above(&desk, &round, true)}
            {title(heading.clone())}
            {lead(tried(&round))}
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
    }))
}

/// Why a round stays closed: its iteration is being tried in another.
pub async fn not_reopened(desk: Desk, State(house): State<House>, Path((_, number)): Path<(String, i64)>) -> Answer {
    let mut conn = house.read().await?;
    let round = store::find(&mut conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    let tested = store::testable_by_id(&mut conn, desk.project.id, round.iteration_id).await?;
    if tested.and_then(|tested| tested.open_round).is_none_or(|open| open == number) {
        return Ok(go(desk.path(format_args!("rounds/{number}"))));
    }
    let lang = desk.lang;
    let heading = t!(lang, "round-reopen-refused", round = codes::round(number));
    Ok(desk.page(&heading, || {
        view! {
            {above(&desk, &round, true)}
            {title(heading.clone())}
            {lead(t!(lang, "round-reopen-refused-text", name = tried(&round)))}
            <p><a href=desk.path("rounds")>{t!(lang, "rounds-title")}</a></p>
        }
    }))
}
