//! Linking a quote to a need and taking the link away again: small forms that lead back to where they stood.

use axum::extract::{Path, Query, State};
use serde::Deserialize;

use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::form::Filled;
use crate::house::House;
use crate::needs::evidence::store as evidence;
use crate::needs::model::Stance;
use crate::needs::pages::evidence::At;
use crate::needs::store;
use crate::paper::go;
use crate::quotes;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct LinkForm {
    /// The quote's number.
    pub quote: String,
    pub stance: String,
    /// The quote that follows in the list, to come back to.
    pub next: String,
    /// "quotes" when the form stood among the need's own quotes.
    pub from: String,
}

pub async fn link(
    desk: Desk,
    State(house): State<House>,
    Path((_, number)): Path<(String, i64)>,
    Query(at): Query<At>,
    Filled(form): Filled<LinkForm>,
) -> Answer {
    let asked: i64 = form.quote.parse().map_err(|_| Trouble::BadRequest)?;
    let stance: Stance = form.stance.parse().map_err(|_| Trouble::BadRequest)?;
    let mut conn = house.write_in(desk.project.id).await?;
    let need = store::find(&mut conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    let quote = quotes::store::seen(&mut conn, desk.project.id, asked, desk.audience(), house.clock.today())
        .await?
        .ok_or(Trouble::NotFound)?;
    if !evidence::link(&mut conn, need.id, quote.id, stance, desk.stamp()).await? {
        return Err(Trouble::Overtaken);
    }
    conn.commit().await?;
    Ok(go(if form.from == "quotes" {
        desk.path(format_args!("needs/{number}/quotes?linked={}", quote.number))
    } else {
        let next = form.next.parse::<i64>().map(|next| format!("#c-{next}")).unwrap_or_default();
        format!("{}linked={}{next}", at.address(&desk, number), quote.number)
    }))
}

pub async fn unlink(
    desk: Desk,
    State(house): State<House>,
    Path((_, number)): Path<(String, i64)>,
    Filled(form): Filled<LinkForm>,
) -> Answer {
    let asked: i64 = form.quote.parse().map_err(|_| Trouble::BadRequest)?;
    let mut conn = house.write_in(desk.project.id).await?;
    let need = store::find(&mut conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    let quote = quotes::store::seen(&mut conn, desk.project.id, asked, desk.audience(), house.clock.today())
        .await?
        .ok_or(Trouble::NotFound)?;
    evidence::unlink(&mut conn, need.id, quote.id).await?;
    conn.commit().await?;
    Ok(go(desk.path(format_args!("needs/{number}/quotes?removed={}", quote.number))))
}
