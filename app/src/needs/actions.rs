use axum::extract::{Path, State};
use axum::http::StatusCode;

use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::form::{Filled, Making};
use crate::house::House;
use crate::needs::evidence::store as evidence;
use crate::needs::forms::NeedForm;
use crate::needs::model::Stance;
use crate::needs::pages::form;
use crate::needs::store;
use crate::paper::go;
use crate::parse::Fault;
use crate::{projects, quotes};

pub async fn add(desk: Desk, State(house): State<House>, sent: Making<NeedForm>) -> Answer {
    let id = sent.id(&house.ids);
    let form = sent.form;
    let project = desk.project.id;
    let mut conn = house.write().await?;
    let groups = projects::store::groups(&mut conn, project).await?;
    let quote = match form.quote.parse() {
        Ok(number) => quotes::store::seen(&mut conn, project, number, desk.audience(), house.clock.today()).await?,
        Err(_) => None,
    };
    let mut problems = desk.problems();
    let new = form.parse(&groups, &mut problems);
    if quote.is_none() && !form.quote.is_empty() {
        problems.add("situation", Fault::Says("need-quote-gone"));
    }
    let (Some(new), true) = (new, problems.is_empty()) else {
        return Ok(form::new_with(&desk, StatusCode::UNPROCESSABLE_ENTITY, &form, &groups, quote.as_ref(), &problems));
    };
    let made = store::add(&mut conn, id, project, &new, desk.stamp()).await?;
    if let Some(quote) = quote
        && made.new
        && !evidence::link(&mut conn, id, quote.id, Stance::Supports, desk.stamp()).await?
    {
        return Err(Trouble::Overtaken);
    }
    conn.commit().await?;
    Ok(go(desk.path(format_args!("needs/{}", made.number))))
}

pub async fn change(
    desk: Desk,
    State(house): State<House>,
    Path((_, number)): Path<(String, i64)>,
    Filled(form): Filled<NeedForm>,
) -> Answer {
    let read: i64 = form.version.parse().map_err(|_| Trouble::BadRequest)?;
    let mut conn = house.write().await?;
    let need = store::find(&mut conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    let groups = projects::store::groups(&mut conn, desk.project.id).await?;
    let mut problems = desk.problems();
    let Some(new) = form.parse(&groups, &mut problems) else {
        return Ok(form::edit_with(&desk, StatusCode::UNPROCESSABLE_ENTITY, &need, &form, &groups, &problems));
    };
    if !need.says(&new) {
        if !store::rephrase(&mut conn, need.id, read, &new, desk.stamp()).await? {
            let newest = store::wordings(&mut conn, need.id, 1, 0).await?.into_iter().next().ok_or(Trouble::NotFound)?;
            return Ok(form::conflict(&desk, &need, &newest, &form, &new, &groups));
        }
        conn.commit().await?;
    }
    Ok(go(desk.path(format_args!("needs/{number}"))))
}
