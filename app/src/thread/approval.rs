use axum::extract::{Path, State};

use crate::codes;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::form::Filled;
use crate::house::House;
use crate::lang::short_date;
use crate::quotes::store::{self, Approval};
use crate::thread::forms::{APPROVAL, ApprovalForm, place};
use crate::told::{Done, Undo};

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
    let before = store::approval(&mut conn, quote.id).await?;
    store::approve(&mut conn, quote.id, given_on, desk.stamp()).await?;
    let to = desk.path(format_args!("quotes/{number}"));
    let undo = before.map_or_else(|| Undo::press(format!("{to}/approval/withdraw")), |before| given(&to, &before));
    let told = Done::Approved.with("code", codes::participant(quote.participant_number)).undo(undo);
    desk.done(conn, &place, to, told).await
}

/// Takes the yes back, when it was recorded by mistake or the participant has changed her mind.
pub async fn withdraw(desk: Desk, State(house): State<House>, Path((_, number)): Path<(String, i64)>) -> Answer {
    let mut conn = house.write_in(desk.project.id).await?;
    let quote = store::seen(&mut conn, desk.project.id, number, desk.audience(), house.clock.today())
        .await?
        .ok_or(Trouble::NotFound)?;
    let before = store::approval(&mut conn, quote.id).await?;
    store::take_back_approval(&mut conn, quote.id).await?;
    let to = desk.path(format_args!("quotes/{number}"));
    let undo = before.map(|before| given(&to, &before));
    let told = Done::ApprovalTakenBack.with("code", codes::participant(quote.participant_number)).undo(undo);
    desk.pressed(conn, to, told).await
}

/// The yes as it was recorded before.
fn given(quote: &str, before: &Approval) -> Undo {
    Undo::sends(format!("{quote}/approval"), &[("given_on", &*short_date(before.given_on))])
}
