use axum::extract::{Path, State};
use axum::http::StatusCode;

use crate::db::Table;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::form::Making;
use crate::house::House;
use crate::paper::go;
use crate::parse::required;
use crate::projects;
use crate::rounds::forms::OpenForm;
use crate::rounds::model::MAX_INVITATION;
use crate::rounds::pages;
use crate::rounds::store::{self, NotOpened};

pub async fn open(desk: Desk, State(house): State<House>, sent: Making<OpenForm>) -> Answer {
    let id = sent.id(&house.ids);
    let form = sent.form;
    let mut problems = desk.problems();
    let invitation = problems.text("invitation", &form.invitation, required(MAX_INVITATION, "round-invitation-missing"));
    let mut conn = house.write().await?;
    let testable = store::testable(&mut conn, desk.project.id, form.prototype).await?.ok_or(Trouble::NotFound)?;
    let needs = store::linked_needs(&mut conn, testable.iteration_id).await?;
    if !problems.is_empty() {
        let refusal = testable.refusal();
        return Ok(pages::open::new_with(
            &desk,
            StatusCode::UNPROCESSABLE_ENTITY,
            &testable,
            &needs,
            &form,
            &problems,
            refusal,
        ));
    }
    match store::open(&mut conn, &house.ids, id, desk.project.id, (testable.iteration_id, &invitation), desk.stamp()).await {
        Ok(opened) => {
            conn.commit().await?;
            Ok(go(desk.path(format_args!("rounds/{}", opened.number))))
        }
        Err(NotOpened::Refused(refusal)) => Ok(pages::open::new_with(
            &desk,
            StatusCode::UNPROCESSABLE_ENTITY,
            &testable,
            &needs,
            &form,
            &problems,
            Some(refusal),
        )),
        Err(NotOpened::ProjectClosed) => Err(Trouble::Closed),
        Err(NotOpened::Prototype(error)) => Err(error.into()),
        Err(NotOpened::Sqlx(error)) => Err(error.into()),
        Err(NotOpened::Random(error)) => Err(error.into()),
    }
}

pub async fn close(desk: Desk, State(house): State<House>, Path((_, number)): Path<(String, i64)>) -> Answer {
    let mut conn = house.write().await?;
    let round = store::find(&mut conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    store::close(&mut conn, round.id, desk.stamp()).await?;
    conn.commit().await?;
    Ok(go(desk.path(format_args!("rounds/{number}"))))
}

pub async fn reopen(desk: Desk, State(house): State<House>, Path((_, number)): Path<(String, i64)>) -> Answer {
    let mut conn = house.write().await?;
    let round = store::find(&mut conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    conn.hold(Table::Projects, desk.project.id).await?;
    if projects::store::is_closed(&mut conn, desk.project.id).await? {
        return Err(Trouble::Closed);
    }
    if !store::reopen(&mut conn, round.id).await? {
        return Ok(pages::close::other_is_open(&desk, &round));
    }
    conn.commit().await?;
    Ok(go(desk.path(format_args!("rounds/{number}"))))
}
