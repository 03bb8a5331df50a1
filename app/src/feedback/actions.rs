use axum::extract::{Path, State};
use axum::http::StatusCode;

use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::feedback::forms::WordsForm;
use crate::feedback::model::MAX_ANSWER;
use crate::feedback::{pages, store};
use crate::form::Filled;
use crate::house::House;
use crate::paper::go;
use crate::parse::required;
use crate::rounds;

pub async fn answer(
    desk: Desk,
    State(house): State<House>,
    Path((_, number, piece)): Path<(String, i64, i64)>,
    Filled(form): Filled<WordsForm>,
) -> Answer {
    let mut problems = desk.problems();
    let words = problems.text("words", &form.words, required(MAX_ANSWER, "round-answer-missing"));
    let mut conn = house.write().await?;
    let round = rounds::store::find(&mut conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    let found = store::piece(&mut conn, round.id, piece).await?.ok_or(Trouble::NotFound)?;
    if !problems.is_empty() {
        return Ok(pages::piece::answer_with(
            &desk,
            StatusCode::UNPROCESSABLE_ENTITY,
            &round,
            &found,
            &form.words,
            &problems,
        ));
    }
    if !store::answer(&mut conn, found.id, &words, desk.stamp()).await? {
        // A colleague was first: her answer stands, and what was typed here is shown.
        let found = store::piece(&mut conn, round.id, piece).await?.ok_or(Trouble::NotFound)?;
        return Ok(pages::piece::answer_with(&desk, StatusCode::CONFLICT, &round, &found, &form.words, &problems));
    }
    conn.commit().await?;
    Ok(go(desk.path(format_args!("rounds/{number}/feedback/{piece}"))))
}

pub async fn unhide(desk: Desk, State(house): State<House>, Path((_, number, piece)): Path<(String, i64, i64)>) -> Answer {
    let mut conn = house.write().await?;
    let round = rounds::store::find(&mut conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    let found = store::piece(&mut conn, round.id, piece).await?.ok_or(Trouble::NotFound)?;
    store::unhide(&mut conn, found.id).await?;
    conn.commit().await?;
    Ok(go(desk.path(format_args!("rounds/{number}/feedback/{piece}"))))
}

pub async fn hide(
    desk: Desk,
    State(house): State<House>,
    Path((_, number, piece)): Path<(String, i64, i64)>,
    Filled(form): Filled<WordsForm>,
) -> Answer {
    let mut problems = desk.problems();
    let reason = problems.line("words", &form.words, required(MAX_ANSWER, "round-hide-missing"));
    let mut conn = house.write().await?;
    let round = rounds::store::find(&mut conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    let found = store::piece(&mut conn, round.id, piece).await?.ok_or(Trouble::NotFound)?;
    if !problems.is_empty() {
        return Ok(pages::piece::hide_with(&desk, StatusCode::UNPROCESSABLE_ENTITY, &round, &found, &form.words, &problems));
    }
    if !store::hide(&mut conn, found.id, &reason, desk.stamp()).await? {
        let found = store::piece(&mut conn, round.id, piece).await?.ok_or(Trouble::NotFound)?;
        return Ok(pages::piece::hide_with(&desk, StatusCode::CONFLICT, &round, &found, &form.words, &problems));
    }
    conn.commit().await?;
    Ok(go(desk.path(format_args!("rounds/{number}/feedback/{piece}"))))
}
