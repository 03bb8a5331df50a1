//! From the quote's own page, to a need that is chosen there.

use axum::extract::{Path, State};

use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::form::Filled;
use crate::house::House;
use crate::needs::evidence::linking::linked;
use crate::needs::evidence::store as evidence;
use crate::needs::model::Stance;
use crate::needs::store;
use crate::quotes;
use crate::thread::forms::{NEED, NeedChoice, place};

pub async fn link_from_quote(
    desk: Desk,
    State(house): State<House>,
    Path((_, number)): Path<(String, i64)>,
    Filled(form): Filled<NeedChoice>,
) -> Answer {
    let stance: Stance = form.stance.parse().map_err(|_| Trouble::BadRequest)?;
    let mut conn = house.write_in(desk.project.id).await?;
    let found = quotes::store::seen(&mut conn, desk.project.id, number, desk.audience(), house.clock.today())
        .await?
        .ok_or(Trouble::NotFound)?;
    let place = place(&desk, number, NEED);
    let Some(need) = form.parse(&mut desk.problems()) else {
        return desk.keep(conn, &place).await;
    };
    let need = store::find(&mut conn, desk.project.id, need).await?.ok_or(Trouble::NotFound)?;
    let before = evidence::stance_of(&mut conn, need.id, found.id).await?;
    if !evidence::link(&mut conn, need.id, found.id, stance, desk.stamp()).await? {
        return Err(Trouble::Overtaken);
    }
    let to = desk.path(format_args!("quotes/{number}"));
    desk.done(conn, &place, to, linked(&desk, need.number, number, stance, before)).await
}
