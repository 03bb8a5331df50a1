use axum::extract::{Path, State};

use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::feedback::forms::WordsForm;
use crate::feedback::store;
use crate::form::Filled;
use crate::house::House;
use crate::rounds;
use crate::told::{Done, Undo};

pub async fn answer(
    desk: Desk,
    State(house): State<House>,
    Path((_, number, piece)): Path<(String, i64, i64)>,
    Filled(form): Filled<WordsForm>,
) -> Answer {
    let place = desk.path(format_args!("rounds/{number}/feedback/{piece}"));
    let mut conn = house.write_in(desk.project.id).await?;
    let round = rounds::store::find(&mut conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    let found = store::piece(&mut conn, round.id, piece).await?.ok_or(Trouble::NotFound)?;
    let Some(words) = form.parse_answer(&mut desk.problems()) else {
        return desk.keep(conn, &place).await;
    };
    if !store::answer(&mut conn, found.id, &words, desk.stamp()).await? {
        // Somebody was first: her answer stands, and what was typed here is shown, unless it says the same.
        let stands = store::piece(&mut conn, round.id, piece).await?.and_then(|found| found.answer);
        if stands.as_ref() != Some(&words) {
            return desk.keep(conn, &place).await;
        }
    }
    desk.done(conn, &place, &place, Done::Answered).await
}

/// It has been read, and needs no answer. What was answered, or hidden, meanwhile stands on the page.
pub async fn need_no_answer(
    desk: Desk,
    State(house): State<House>,
    Path((_, number, piece)): Path<(String, i64, i64)>,
) -> Answer {
    let mut conn = house.write_in(desk.project.id).await?;
    let round = rounds::store::find(&mut conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    let found = store::piece(&mut conn, round.id, piece).await?.ok_or(Trouble::NotFound)?;
    store::need_no_answer(&mut conn, found.id, desk.stamp()).await?;
    conn.commit().await?;
    Ok(go(desk.path(format_args!("rounds/{number}/feedback/{piece}"))))
}

pub async fn need_answer(
    desk: Desk,
    State(house): State<House>,
    Path((_, number, piece)): Path<(String, i64, i64)>,
) -> Answer {
    let mut conn = house.write_in(desk.project.id).await?;
    let round = rounds::store::find(&mut conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    let found = store::piece(&mut conn, round.id, piece).await?.ok_or(Trouble::NotFound)?;
    store::need_answer(&mut conn, found.id).await?;
    conn.commit().await?;
    Ok(go(desk.path(format_args!("rounds/{number}/feedback/{piece}"))))
}

pub async fn unhide(desk: Desk, State(house): State<House>, Path((_, number, piece)): Path<(String, i64, i64)>) -> Answer {
    let mut conn = house.write_in(desk.project.id).await?;
    let round = rounds::store::find(&mut conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    let found = store::piece(&mut conn, round.id, piece).await?.ok_or(Trouble::NotFound)?;
    store::unhide(&mut conn, found.id).await?;
    let to = desk.path(format_args!("rounds/{number}/feedback/{piece}"));
    desk.pressed(conn, to, Done::WordsShown).await
}

pub async fn hide(
    desk: Desk,
    State(house): State<House>,
    Path((_, number, piece)): Path<(String, i64, i64)>,
    Filled(form): Filled<WordsForm>,
) -> Answer {
    let here = desk.path(format_args!("rounds/{number}/feedback/{piece}"));
    let place = format!("{here}/hide");
    let mut conn = house.write_in(desk.project.id).await?;
    let round = rounds::store::find(&mut conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    let found = store::piece(&mut conn, round.id, piece).await?.ok_or(Trouble::NotFound)?;
    let Some(reason) = form.parse_reason(&mut desk.problems()) else {
        return desk.keep(conn, &place).await;
    };
    if !store::hide(&mut conn, found.id, &reason, desk.stamp()).await? {
        let stands = store::piece(&mut conn, round.id, piece).await?.and_then(|found| found.hidden_because);
        if stands.as_ref() != Some(&reason) {
            return desk.keep(conn, &place).await;
        }
    }
    let undo = Undo::press(format!("{here}/unhide"));
    desk.done(conn, &place, here, Done::WordsHidden.undo(undo)).await
}
