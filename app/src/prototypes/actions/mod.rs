//! What is done with prototypes: parse, then the store, then on. Whatever touches an iteration holds it first; a frozen
//! one leads to its page, which says so and keeps what was typed.

pub mod drafts;
pub mod links;

use axum::extract::{Path, State};

use crate::codes;
use crate::db::Table;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::form::{Filled, Making, overtaken};
use crate::house::House;
use crate::id::FeedbackId;
use crate::needs;
use crate::paper::go;
use crate::prototypes::forms::{NewPrototypeForm, NextForm, PrototypeForm};
use crate::prototypes::model::{Refused, starter};
use crate::prototypes::pages::new::place;
use crate::prototypes::spot::Spot;
use crate::prototypes::store;
use crate::slug::Slug;
use crate::told::{Done, Undo};

/// A new prototype begins with v1 and one page to write over, and with the need that it is for.
pub async fn add(desk: Desk, State(house): State<House>, sent: Making<NewPrototypeForm>) -> Answer {
    let id = sent.id(&house.ids);
    let form = sent.form;
    let place = place(&desk, &form.need);
    let mut conn = house.write_in(desk.project.id).await?;
    let need = match form.need.parse() {
        Ok(number) => needs::store::find(&mut conn, desk.project.id, number).await?,
        Err(_) => None,
    };
    let Some(new) = form.parse(need.is_some(), &mut desk.problems()) else {
        return desk.keep(conn, &place).await;
    };
    let about = (new.name.as_str(), new.idea.as_str());
    let (made, v1) = store::add(&mut conn, &house.ids, id, desk.project.id, about, desk.stamp()).await?;
    if let Some(v1) = v1 {
        let (title, body) = starter(desk.lang);
        store::add_page(&mut conn, house.ids.next(), v1, &Slug::from_title(title), title, body).await?;
        if let (Some(need), Some(rationale)) = (need, &new.rationale) {
            store::link_need(&mut conn, v1, need.id, rationale, desk.stamp()).await?;
        }
    }
    let to = desk.path(format_args!("prototypes/{}", made.number));
    let undo = Undo::press(format!("{to}/remove"));
    desk.done(conn, &place, to, Done::PrototypeAdded.with("code", codes::prototype(made.number)).undo(undo)).await
}

/// Another name, another idea.
pub async fn describe(
    desk: Desk,
    State(house): State<House>,
    Path((_, number)): Path<(String, i64)>,
    Filled(form): Filled<PrototypeForm>,
) -> Answer {
    let mut problems = desk.problems();
    let (name, idea) = form.parse(&mut problems);
    let mut conn = house.write_in(desk.project.id).await?;
    conn.hold(Table::Projects, desk.project.id).await?;
    let now = store::find(&mut conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    let to = desk.path(format_args!("prototypes/{number}"));
    let place = format!("{to}/about");
    let before = PrototypeForm::of(&now);
    if !problems.is_empty() || overtaken(&form.was, &before.was, &form) {
        return desk.keep(conn, &place).await;
    }
    store::describe(&mut conn, now.id, &name, &idea).await?;
    let now = store::find(&mut conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    let undo = Undo::back_to(&place, &before, &PrototypeForm::of(&now).was);
    desk.done(conn, &place, to, Done::PrototypeDescribed.with("code", codes::prototype(number)).undo(undo)).await
}

/// The next iteration, from what was tested last, and on to the change that it begins with when there is one. Who asks
/// again comes to the draft that is there.
pub async fn next_iteration(
    desk: Desk,
    State(house): State<House>,
    Path((_, number)): Path<(String, i64)>,
    Filled(form): Filled<NextForm>,
) -> Answer {
    let mut conn = house.write_in(desk.project.id).await?;
    let prototype = store::find(&mut conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    let made = match store::next_iteration(&mut conn, &house.ids, prototype.id, desk.stamp()).await {
        Ok(_) => true,
        Err(Refused::StillDraft) => false,
        Err(error) => return Err(error.into()),
    };
    let spot = Spot::newest(&mut conn, &desk, number).await?;
    let to = match form.feedback.parse::<FeedbackId>() {
        Ok(feedback) => spot.path(&desk, format_args!("changes?feedback={feedback}")),
        Err(_) => format!("{}#drafts", spot.home(&desk)),
    };
    if !made {
        return Ok(go(to));
    }
    let version = spot.iteration.version;
    let told = Done::IterationAdded.with("version", version).with("from", version - 1);
    let undo = Undo::asks(spot.path(&desk, "remove"));
    desk.pressed(conn, to, told.undo(undo)).await
}
