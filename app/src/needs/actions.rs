use axum::extract::{Path, State};

use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::form::{Filled, Making, overtaken};
use crate::house::House;
use crate::needs::evidence::store as evidence;
use crate::needs::forms::NeedForm;
use crate::needs::model::Stance;
use crate::needs::pages::form;
use crate::needs::store;
use crate::told::{Done, Undo};
use crate::{codes, projects, quotes};

pub async fn add(desk: Desk, State(house): State<House>, sent: Making<NeedForm>) -> Answer {
    let id = sent.id(&house.ids);
    let form = sent.form;
    let project = desk.project.id;
    let mut conn = house.write_in(desk.project.id).await?;
    let groups = projects::store::groups(&mut conn, project).await?;
    let quote = match form.quote.parse() {
        Ok(number) => quotes::store::seen(&mut conn, project, number, desk.audience(), house.clock.today()).await?,
        Err(_) => None,
    };
    let place = form::new_place(&desk, quote.as_ref());
    let Some(new) = form.parse_new(&groups, quote.is_some(), &mut desk.problems()) else {
        return desk.keep(conn, &place).await;
    };
    let made = store::add(&mut conn, id, project, &new, desk.stamp()).await?;
    if let Some(quote) = quote
        && made.new
        && !evidence::link(&mut conn, id, quote.id, Stance::Supports, desk.stamp()).await?
    {
        return Err(Trouble::Overtaken);
    }
    let to = desk.path(format_args!("needs/{}", made.number));
    let remove = format!("{to}/remove");
    // With a quote behind it there is something to ask about.
    let undo = if form.quote.is_empty() { Undo::press(remove) } else { Undo::asks(remove) };
    desk.done(conn, &place, to, Done::NeedAdded.with("code", codes::need(made.number)).undo(undo)).await
}

pub async fn change(
    desk: Desk,
    State(house): State<House>,
    Path((_, number)): Path<(String, i64)>,
    Filled(form): Filled<NeedForm>,
) -> Answer {
    let mut conn = house.write_in(desk.project.id).await?;
    let need = store::held(&mut conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    let groups = projects::store::groups(&mut conn, desk.project.id).await?;
    let place = desk.path(format_args!("needs/{number}/edit"));
    let new = form.parse(&groups, &mut desk.problems());
    let saved = NeedForm::of(&need);
    let Some(new) = new.filter(|new| !overtaken(&form.was, &saved.was, &NeedForm::saying(new))) else {
        return desk.keep(conn, &place).await;
    };
    if !need.says(&new) {
        store::rephrase(&mut conn, need.id, &new, desk.stamp()).await?;
    }
    let to = desk.path(format_args!("needs/{number}"));
    let undo = Undo::back_to(&to, &saved, &NeedForm::saying(&new).was);
    desk.done(conn, &place, to, Done::NeedReworded.with("code", codes::need(number)).undo(undo)).await
}
