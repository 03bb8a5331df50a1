use axum::extract::{Path, State};

use crate::codes;
use crate::db::Table;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::form::{Filled, Making, overtaken};
use crate::house::House;
use crate::paper::go;
use crate::people::store::members;
use crate::prototypes::model::drafts;
use crate::prototypes::screens::{check, stumbles};
use crate::rounds::forms::{OpenForm, Press, ReadersForm};
use crate::rounds::pages::open::new_place;
use crate::rounds::readers;
use crate::rounds::rehearsal::{Of, door};
use crate::rounds::store::{self, NewRound, NotOpened};
use crate::slug::Slug;
use crate::told::{Done, Undo};
use crate::{projects, prototypes};

pub async fn open(desk: Desk, State(house): State<House>, sent: Making<OpenForm>) -> Answer {
    let id = sent.id(&house.ids);
    let form = sent.form;
    let mut conn = house.write_in(desk.project.id).await?;
    let testable = store::testable(&mut conn, desk.project.id, form.prototype).await?.ok_or(Trouble::NotFound)?;
    let place = new_place(&desk, testable.prototype_number);
    let elsewhere = match form.press() {
        Press::Opens => None,
        Press::Shows => Some(format!("{place}#asks")),
        Press::Rehearses => Some(door(&desk, Of::Prototype, testable.prototype_number)),
        Press::Mends(page) => {
            let page = Slug::parse(page).ok_or(Trouble::NotFound)?;
            let (prototype, version) = (testable.prototype_number, testable.version);
            Some(desk.path(format_args!("prototypes/{prototype}/v/{version}/pages/{page}")))
        }
    };
    if let Some(to) = elsewhere {
        desk.keep_beside(&mut conn, &place, &desk.sent.body().unwrap_or_default()).await?;
        conn.commit().await?;
        return Ok(go(to));
    }
    let team = readers::team(members(&mut conn, desk.project.id).await?);
    let pages = prototypes::store::pages(&mut conn, testable.iteration_id).await?;
    let Some(opening) = form.parse(&team, stumbles(&check(&drafts(&pages))), &mut desk.problems()) else {
        return desk.keep(conn, &place).await;
    };
    // The page says what is missing.
    if !house.settings.texts.lacks().is_empty() {
        return desk.keep(conn, &place).await;
    }
    let new = NewRound { iteration: testable.iteration_id, invitation: &opening.invitation, asked: &opening.asked };
    match store::open(&mut conn, &house.ids, id, desk.project.id, &new, desk.stamp()).await {
        Ok(opened) => {
            store::first_readers(&mut conn, opened.id, opening.readers).await?;
            let to = desk.path(format_args!("rounds/{}", opened.number));
            let undo = Undo::asks(format!("{to}/close"));
            desk.done(conn, &place, to, Done::RoundOpened.with("code", codes::round(opened.number)).undo(undo)).await
        }
        // The page says why.
        Err(NotOpened::Refused(_)) => desk.keep(conn, &place).await,
        Err(NotOpened::ProjectClosed) => Err(Trouble::Closed),
        Err(NotOpened::Prototype(error)) => Err(error.into()),
        Err(NotOpened::Sqlx(error)) => Err(error.into()),
        Err(NotOpened::Random(error)) => Err(error.into()),
    }
}

/// Says anew who answers and when somebody reads.
pub async fn change_readers(
    desk: Desk,
    State(house): State<House>,
    Path((_, number)): Path<(String, i64)>,
    Filled(form): Filled<ReadersForm>,
) -> Answer {
    let mut conn = house.write_in(desk.project.id).await?;
    let here = desk.path(format_args!("rounds/{number}"));
    let place = format!("{here}/readers");
    let round = store::find(&mut conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    conn.hold(Table::Rounds, round.id).await?;
    let saved = ReadersForm::of(&store::find(&mut conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?);
    let team = readers::team(members(&mut conn, desk.project.id).await?);
    let readers = form.parse(&team, &mut desk.problems());
    let Some(readers) = readers.filter(|_| !overtaken(&form.was, &saved.was, &form)) else {
        return desk.keep(conn, &place).await;
    };
    store::set_readers(&mut conn, round.id, readers).await?;
    let now = ReadersForm::of(&store::find(&mut conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?);
    let undo = Undo::back_to(&place, &saved, &now.was);
    desk.done(conn, &place, &here, Done::ReadersChanged.undo(undo)).await
}

pub async fn close(desk: Desk, State(house): State<House>, Path((_, number)): Path<(String, i64)>) -> Answer {
    let mut conn = house.write_in(desk.project.id).await?;
    let round = store::find(&mut conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    store::close(&mut conn, round.id, desk.stamp()).await?;
    let to = desk.path(format_args!("rounds/{number}"));
    let undo = Undo::asks(format!("{to}/reopen"));
    desk.pressed(conn, to, Done::RoundClosed.with("code", codes::round(number)).undo(undo)).await
}

pub async fn reopen(desk: Desk, State(house): State<House>, Path((_, number)): Path<(String, i64)>) -> Answer {
    let mut conn = house.write_in(desk.project.id).await?;
    let round = store::find(&mut conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    conn.hold(Table::Projects, desk.project.id).await?;
    if projects::store::is_closed(&mut conn, desk.project.id).await? {
        return Err(Trouble::Closed);
    }
    if !house.settings.texts.lacks().is_empty() || !store::reopen(&mut conn, round.id).await? {
        return Ok(go(desk.path(format_args!("rounds/{number}/reopen"))));
    }
    let to = desk.path(format_args!("rounds/{number}"));
    let undo = Undo::asks(format!("{to}/close"));
    desk.pressed(conn, to, Done::RoundReopened.with("code", codes::round(number)).undo(undo)).await
}
