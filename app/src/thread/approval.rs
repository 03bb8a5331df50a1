use axum::extract::{Path, State};

use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::form::Filled;
use crate::house::House;
use crate::paper::go;
use crate::quotes::store;
use crate::thread::forms::{APPROVAL, ApprovalForm, place};

/// Records that the participant has read the quote and said yes to it.
pub async fn record(
    desk: Desk,
    State(house): State<House>,
    Path((_, number)): Path<(String, i64)>,
    Filled(form): Filled<ApprovalForm>,
) -> Answer {
    let mut conn = house.write_in(desk.project.id).await?;
    let today = house.clock.today();
    let quote = store::seen(&mut conn, desk.project.id, number, desk.audience(), today).await?.ok_or(Trouble::NotFound)?;
    let place = place(&desk, number, APPROVAL);
    let Some(given_on) = form.parse(today, &mut desk.problems()) else {
        return desk.keep(conn, &place).await;
    };
    store::approve(&mut conn, quote.id, given_on, desk.stamp()).await?;
    let to = desk.path(format_args!("quotes/{number}"));
    desk.saved(conn, &place, to).await
}

/// Takes the yes back, when it was recorded by mistake or the participant has changed her mind.
pub async fn withdraw(desk: Desk, State(house): State<House>, Path((_, number)): Path<(String, i64)>) -> Answer {
    let mut conn = house.write_in(desk.project.id).await?;
    let quote = store::seen(&mut conn, desk.project.id, number, desk.audience(), house.clock.today())
        .await?
        .ok_or(Trouble::NotFound)?;
    store::take_back_approval(&mut conn, quote.id).await?;
    conn.commit().await?;
    Ok(go(desk.path(format_args!("quotes/{number}"))))
}
