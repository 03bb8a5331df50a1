use axum::extract::{Path, State};
use axum::http::StatusCode;
use serde::Deserialize;

use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::form::Filled;
use crate::house::House;
use crate::paper::go;
use crate::parse::Days;
use crate::quotes::store;
use crate::thread::quote::{Shown, page};

#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub struct ApprovalForm {
    pub given_on: String,
}

/// Records that the participant has read the quote and said yes to it.
pub async fn record(
    desk: Desk,
    State(house): State<House>,
    Path((_, number)): Path<(String, i64)>,
    Filled(form): Filled<ApprovalForm>,
) -> Answer {
    let mut conn = house.write().await?;
    let today = house.clock.today();
    let shown = Shown::load(&mut conn, &desk, number, today).await?;
    let mut problems = desk.problems();
    let given_on = problems.date("given_on", &form.given_on, Days::past(today));
    let (Some(given_on), true) = (given_on, problems.is_empty()) else {
        return Ok(page(&desk, StatusCode::UNPROCESSABLE_ENTITY, &shown, &form.given_on, None, &problems));
    };
    store::approve(&mut conn, shown.quote.id, given_on, desk.stamp()).await?;
    conn.commit().await?;
    Ok(go(desk.path(format_args!("quotes/{number}"))))
}

/// Takes the yes back, when it was recorded by mistake or the participant has changed her mind.
pub async fn withdraw(desk: Desk, State(house): State<House>, Path((_, number)): Path<(String, i64)>) -> Answer {
    let mut conn = house.write().await?;
    let quote = store::seen(&mut conn, desk.project.id, number, desk.audience(), house.clock.today())
        .await?
        .ok_or(Trouble::NotFound)?;
    store::take_back_approval(&mut conn, quote.id).await?;
    conn.commit().await?;
    Ok(go(desk.path(format_args!("quotes/{number}"))))
}
