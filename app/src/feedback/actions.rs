use axum::extract::{Path, State};

use crate::db::{Conn, Table};
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::feedback::forms::{AnswerForm, SeveralForm, WithinForm, WordsForm};
use crate::feedback::pages::{listed, path_of};
use crate::feedback::part::Part;
use crate::feedback::store::{self, Piece};
use crate::form::Filled;
use crate::house::House;
use crate::id::RoundId;
use crate::paper::go;
use crate::rounds;
use crate::told::{Done, Undo};

/// The round's id and the piece, by their numbers.
async fn found(conn: &mut Conn, desk: &Desk, number: i64, piece: i64) -> Result<(RoundId, Piece), Trouble> {
    let round = rounds::store::find(conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    let piece = store::piece(conn, round.id, piece).await?.ok_or(Trouble::NotFound)?;
    Ok((round.id, piece))
}

/// What waits next in the same part after this piece; the list of it when nothing does.
async fn onward(
    conn: &mut Conn,
    desk: &Desk,
    (number, round): (i64, RoundId),
    from: &Piece,
    part: &Part,
) -> Result<String, Trouble> {
    let next = store::next_waiting(conn, round, part.filter(), from).await?;
    Ok(match next {
        Some(piece) => path_of(desk, number, piece, part),
        None => listed(desk, number, &part.showing(false)),
    })
}

/// Keeps the form, and leads to its piece in the same part.
async fn keep_within(desk: &Desk, conn: Conn, place: &str, part: &Part) -> Answer {
    desk.keep(conn, place).await?;
    Ok(go(format!("{place}{part}")))
}

/// Answers, and leads to what waits next.
pub async fn answer(
    desk: Desk,
    State(house): State<House>,
    Path((_, number, piece)): Path<(String, i64, i64)>,
    Filled(form): Filled<AnswerForm>,
) -> Answer {
    let place = desk.path(format_args!("rounds/{number}/feedback/{piece}"));
    let part = form.part();
    let mut conn = house.write_in(desk.project.id).await?;
    let (round, found) = found(&mut conn, &desk, number, piece).await?;
    let Some(words) = form.parse(&mut desk.problems()) else {
        return keep_within(&desk, conn, &place, &part).await;
    };
    if !store::answer(&mut conn, found.id, &words, desk.stamp()).await? {
        // Somebody was first: her answer stands, and what was typed here is shown, unless it says the same.
        let stands = store::piece(&mut conn, round, piece).await?.and_then(|found| found.answer);
        if stands.as_ref() != Some(&words) {
            return keep_within(&desk, conn, &place, &part).await;
        }
    }
    let to = onward(&mut conn, &desk, (number, round), &found, &part).await?;
    desk.done(conn, &place, to, Done::Answered).await
}

/// Gives several the same answer, to each its own. What cannot be answered any more is left out and told, with the words
/// still there.
pub async fn answer_several(
    desk: Desk,
    State(house): State<House>,
    Path((_, number)): Path<(String, i64)>,
    Filled(form): Filled<SeveralForm>,
) -> Answer {
    let here = desk.path(format_args!("rounds/{number}"));
    let (place, part) = (SeveralForm::place(&here), form.part());
    let form_page = format!("{here}{}", part.several());
    let mut conn = house.write_in(desk.project.id).await?;
    let round = rounds::store::find(&mut conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    let Some((numbers, words)) = form.parse(&mut desk.problems()) else {
        desk.keep(conn, &place).await?;
        return Ok(go(form_page));
    };
    conn.hold(Table::Rounds, round.id).await?;
    let found = store::numbered(&mut conn, round.id, &numbers).await?;
    let free: Vec<_> = found.iter().filter(|piece| piece.may_be_answered()).collect();
    let ids: Vec<_> = free.iter().map(|piece| piece.id).collect();
    store::answer_each(&mut conn, &ids, &words, desk.stamp()).await?;
    let told = Done::AnsweredSeveral.with("n", ids.len());
    // The same form once more, by a double click, is no colleague.
    let done = |number: i64| {
        let answered = |piece: &&Piece| piece.number == number && piece.answer.as_ref() == Some(&words);
        free.iter().any(|piece| piece.number == number) || found.iter().any(|piece| answered(&piece))
    };
    let left: Vec<String> = numbers.iter().filter(|number| !done(**number)).map(ToString::to_string).collect();
    if left.is_empty() {
        return desk.done(conn, &place, listed(&desk, number, &part.showing(false)), told).await;
    }
    if !ids.is_empty() {
        desk.tells(&mut conn, &form_page, told).await?;
    }
    let kept = serde_html_form::to_string(SeveralForm { pieces: left, ..form }).unwrap_or_default();
    desk.keep_beside(&mut conn, &place, kept.as_bytes()).await?;
    conn.commit().await?;
    Ok(go(form_page))
}

/// It has been read and needs no answer: leads to what waits next. What was answered, or hidden, meanwhile stands on its page.
pub async fn need_no_answer(
    desk: Desk,
    State(house): State<House>,
    Path((_, number, piece)): Path<(String, i64, i64)>,
    Filled(form): Filled<WithinForm>,
) -> Answer {
    let place = desk.path(format_args!("rounds/{number}/feedback/{piece}"));
    let part = Part::read(&form.within);
    let mut conn = house.write_in(desk.project.id).await?;
    let (round, found) = found(&mut conn, &desk, number, piece).await?;
    if !store::need_no_answer(&mut conn, found.id, desk.stamp()).await? && found.unneeded_by.is_none() {
        return Ok(go(format!("{place}{part}")));
    }
    let to = onward(&mut conn, &desk, (number, round), &found, &part).await?;
    let undo = Undo::sends(format!("{place}/no-answer/undo"), &[("within", &form.within)]);
    desk.done(conn, &place, to, Done::NeedsNoAnswer.with("n", piece).undo(undo)).await
}

pub async fn need_answer(
    desk: Desk,
    State(house): State<House>,
    Path((_, number, piece)): Path<(String, i64, i64)>,
    Filled(form): Filled<WithinForm>,
) -> Answer {
    let mut conn = house.write_in(desk.project.id).await?;
    let (_, found) = found(&mut conn, &desk, number, piece).await?;
    store::need_answer(&mut conn, found.id).await?;
    desk.pressed(conn, path_of(&desk, number, piece, &Part::read(&form.within)), Done::NeedsAnswer.with("n", piece)).await
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
