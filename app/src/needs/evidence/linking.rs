//! Linking a quote to a need and taking the link away again: small forms that lead back to where they stood.

use axum::extract::{Path, Query, State};
use serde::Deserialize;

use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::form::Filled;
use crate::house::House;
use crate::needs::evidence::store as evidence;
use crate::needs::model::Stance;
use crate::needs::pages::more_quotes::At;
use crate::needs::store;
use crate::told::{Done, Told, Undo};
use crate::{codes, quotes};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct LinkForm {
    /// The quote's number.
    pub quote: String,
    pub stance: String,
    /// The quote that stands beside it in the list, to come back to.
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
    let before = evidence::stance_of(&mut conn, need.id, quote.id).await?;
    if !evidence::link(&mut conn, need.id, quote.id, stance, desk.stamp()).await? {
        return Err(Trouble::Overtaken);
    }
    let to = if form.from == "quotes" {
        desk.path(format_args!("needs/{number}/quotes"))
    } else {
        let next = form.next.parse::<i64>().map(|next| format!("#c-{next}")).unwrap_or_default();
        format!("{}{next}", at.address(&desk, number))
    };
    desk.pressed(conn, to, linked(&desk, number, quote.number, stance, before)).await
}

/// Which way a quote was linked, and how it is again as it was `before`.
pub fn linked(desk: &Desk, need: i64, quote: i64, stance: Stance, before: Option<Stance>) -> Told {
    let undo = match before {
        Some(before) => linking(desk, need, quote, before),
        None => Undo::sends(desk.path(format_args!("needs/{need}/evidence/remove")), &[("quote", &*quote.to_string())]),
    };
    Done::Linked.with("quote", codes::quote(quote)).with("need", codes::need(need)).with("stance", stance).undo(undo)
}

fn linking(desk: &Desk, need: i64, quote: i64, stance: Stance) -> Undo {
    let fields = [("quote", &*quote.to_string()), ("stance", stance.word()), ("from", "quotes")];
    Undo::sends(desk.path(format_args!("needs/{need}/evidence")), &fields)
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
    let stance = evidence::stance_of(&mut conn, need.id, quote.id).await?;
    evidence::unlink(&mut conn, need.id, quote.id).await?;
    let told = Done::Unlinked.with("quote", codes::quote(quote.number)).with("need", codes::need(number));
    let undo = stance.map(|stance| linking(&desk, number, quote.number, stance));
    let to = desk.path(format_args!("needs/{number}/quotes"));
    desk.pressed(conn, to, told.undo(undo)).await
}
