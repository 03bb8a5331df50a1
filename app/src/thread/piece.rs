//! The page of one piece of feedback: in hand, within its visit, with the list that it was found in.

use axum::extract::{Path, Query, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::Serialize;

use crate::db::Conn;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::feedback;
use crate::feedback::pages::visit::Sheets;
use crate::feedback::part::Part;
use crate::house::House;
use crate::t;
use crate::thread::round::head::Head;
use crate::thread::round::room::{Room, hand_first};

/// What somebody said, in its round.
#[derive(Debug, Serialize)]
pub struct Shown {
    head: Head,
    room: Room,
}

pub async fn load(conn: &mut Conn, desk: &Desk, number: i64, piece: i64, part: &Part) -> Result<Shown, Trouble> {
    let round = super::round::find(conn, desk, number).await?;
    let piece = feedback::store::piece(conn, round.id, piece).await?.ok_or(Trouble::NotFound)?;
    let show = if part.filter().waiting { "waiting" } else { "all" };
    let head = Head::find(conn, desk, round, show).await?;
    let room = Room::find(conn, &head.round, part, Some(piece)).await?;
    Ok(Shown { head, room })
}

pub async fn show(
    desk: Desk,
    State(house): State<House>,
    Path((_, number, piece)): Path<(String, i64, i64)>,
    Query(part): Query<Part>,
) -> Answer {
    let mut conn = house.read().await?;
    let shown = load(&mut conn, &desk, number, piece, &part).await?;
    let hand = shown.room.hand.as_ref().ok_or(Trouble::NotFound)?;
    let sheets = Sheets::find(&mut conn, &desk, &shown.head.round, hand, &part).await?;
    Ok(view(&desk, &shown, &sheets, piece, &part))
}

fn view(desk: &Desk, Shown { head, room }: &Shown, sheets: &Sheets, piece: i64, part: &Part) -> Response {
    let lang = desk.lang;
    desk.page(&head.name(Some(t!(lang, "round-piece", n = piece))), || {
        view! { {head.view(desk, part)} {hand_first(desk, head, room, Some(sheets), part)} }
    })
}
