use axum::extract::{Path, State};

use super::store;
use crate::db::Conn;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::feedback::forms::{HandleForm, TakeForm};
use crate::feedback::pages::piece::{Said, load};
use crate::form::Filled;
use crate::house::House;
use crate::told::Done;

/// The piece with its mark, and the address of its page.
async fn marked(conn: &mut Conn, desk: &Desk, number: i64, piece: i64) -> Result<(Said, String), Trouble> {
    let said = load(conn, desk, number, piece).await?;
    if said.mark.is_none() {
        return Err(Trouble::NotFound);
    }
    Ok((said, desk.path(format_args!("rounds/{number}/feedback/{piece}"))))
}

/// Somebody sees to it, or lets it go. Who was slower finds on the page who does.
pub async fn take(
    desk: Desk,
    State(house): State<House>,
    Path((_, number, piece)): Path<(String, i64, i64)>,
    Filled(form): Filled<TakeForm>,
) -> Answer {
    let mut conn = house.write_in(desk.project.id).await?;
    let (said, here) = marked(&mut conn, &desk, number, piece).await?;
    let by = (form.who == "me").then_some(desk.person.id);
    store::take(&mut conn, (said.round.id, said.piece.id), form.had.parse().ok(), by, house.clock.now()).await?;
    let done = if by.is_some() { Done::UrgentTaken } else { Done::UrgentLetGo };
    desk.pressed(conn, format!("{here}#urgent"), done).await
}

pub async fn handle(
    desk: Desk,
    State(house): State<House>,
    Path((_, number, piece)): Path<(String, i64, i64)>,
    Filled(form): Filled<HandleForm>,
) -> Answer {
    let mut conn = house.write_in(desk.project.id).await?;
    let (said, here) = marked(&mut conn, &desk, number, piece).await?;
    let place = HandleForm::place(&here);
    let Some((outcome, note)) = form.parse(&mut desk.problems()) else {
        return desk.keep(conn, &place).await;
    };
    if !store::handle(&mut conn, (said.round.id, said.piece.id), (outcome, &note), desk.stamp()).await? {
        // Somebody was first: what she noted stands, and what was typed here is shown beside it, unless it says the same.
        let stands = store::of_piece(&mut conn, said.piece.id).await?;
        if stands.is_none_or(|mark| mark.note != note) {
            return desk.keep(conn, &place).await;
        }
    }
    // What its writer has taken back is nobody's to read from here on.
    let to = if said.piece.withdrawn_on.is_some() { desk.path(format_args!("rounds/{number}")) } else { here };
    desk.done(conn, &place, to, Done::UrgentHandled).await
}

pub async fn undo(desk: Desk, State(house): State<House>, Path((_, number, piece)): Path<(String, i64, i64)>) -> Answer {
    let mut conn = house.write_in(desk.project.id).await?;
    let (said, here) = marked(&mut conn, &desk, number, piece).await?;
    store::wait_again(&mut conn, (said.round.id, said.piece.id), &said.piece.words).await?;
    desk.done(conn, &HandleForm::place(&here), &here, Done::UrgentWaits).await
}
