//! What was changed, or not, because of what people said.

use axum::extract::{Path, Query, State};

use crate::changes;
use crate::changes::forms::{ChangeForm, PublishForm};
use crate::changes::pages::change::About;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::form::{Filled, Making, overtaken};
use crate::house::House;
use crate::id::ChangeId;
use crate::paper::go;
use crate::prototypes::spot::Spot;
use crate::prototypes::store;
use crate::told::{Done, Undo};

pub async fn add(
    desk: Desk,
    State(house): State<House>,
    Path((_, number, version)): Path<(String, i64, i64)>,
    Query(about): Query<About>,
    sent: Making<ChangeForm>,
) -> Answer {
    let id: ChangeId = sent.id(&house.ids);
    let form = sent.form;
    let mut conn = house.write_in(desk.project.id).await?;
    let spot = Spot::find(&mut conn, &desk, number, version).await?;
    let place = about.place(&desk, &spot);
    if !store::hold(&mut conn, spot.iteration.id).await? {
        return desk.keep(conn, &place).await;
    }
    let heard = changes::heard::heard(&mut conn, spot.prototype.id, version, None).await?;
    let Some(noted) = form.parse(&heard, &mut desk.problems()) else {
        return desk.keep(conn, &place).await;
    };
    let made = changes::store::add_change(&mut conn, id, spot.iteration.id, &noted.to_store(), desk.stamp()).await?;
    let to = format!("{}#changes", spot.home(&desk));
    let undo = Undo::press(spot.path(&desk, format_args!("changes/{made}/remove")));
    desk.done(conn, &place, to, Done::ChangeAdded.undo(undo)).await
}

/// Words a change anew. `change` is its number.
pub async fn change(
    desk: Desk,
    State(house): State<House>,
    Path((_, number, version, change)): Path<(String, i64, i64, i64)>,
    Filled(form): Filled<ChangeForm>,
) -> Answer {
    let mut conn = house.write_in(desk.project.id).await?;
    let spot = Spot::find(&mut conn, &desk, number, version).await?;
    let place = spot.path(&desk, format_args!("changes/{change}"));
    if !store::hold(&mut conn, spot.iteration.id).await? {
        return desk.keep(conn, &place).await;
    }
    let Some(change) = changes::store::find(&mut conn, &spot, change).await? else {
        // Somebody has taken it away: what was typed can become a change again.
        return desk.keep(conn, &About::default().place(&desk, &spot)).await;
    };
    let heard = changes::heard::heard(&mut conn, spot.prototype.id, version, Some(change.id)).await?;
    let answered = changes::store::answered(&mut conn, change.id).await?;
    let saved = ChangeForm::of(&change, &answered);
    let noted = form.parse(&heard, &mut desk.problems()).map(|noted| (ChangeForm::saying(&noted), noted));
    let Some((typed, noted)) = noted.filter(|(typed, _)| !overtaken(&form.was, &saved.was, typed)) else {
        return desk.keep(conn, &place).await;
    };
    if typed.was != saved.was {
        let (iteration, new) = (spot.iteration.id, noted.to_store());
        changes::store::change_change(&mut conn, iteration, change.id, &new, desk.stamp()).await?;
    }
    let to = format!("{}#changes", spot.home(&desk));
    // What was public is not, and would not be again by the old words alone.
    let undo = if change.published.is_none() { Undo::back_to(&place, &saved, &typed.was) } else { None };
    let public = if change.published.is_some() && typed.was != saved.was { "yes" } else { "no" };
    desk.done(conn, &place, to, Done::ChangeReworded.with("public", public).undo(undo)).await
}

pub async fn remove(
    desk: Desk,
    State(house): State<House>,
    Path((_, number, version, change)): Path<(String, i64, i64, i64)>,
) -> Answer {
    let mut conn = house.write_in(desk.project.id).await?;
    let spot = Spot::find(&mut conn, &desk, number, version).await?;
    if !store::hold(&mut conn, spot.iteration.id).await? {
        // The page that asks says so.
        return Ok(go(spot.path(&desk, format_args!("changes/{change}/remove"))));
    }
    if let Some(change) = changes::store::find(&mut conn, &spot, change).await? {
        changes::store::remove_change(&mut conn, spot.iteration.id, change.id).await?;
    }
    desk.pressed(conn, format!("{}#changes", spot.home(&desk)), Done::ChangeRemoved).await
}

/// Puts a change before everybody with the link, as it was read a moment ago: worded anew since then, it is shown again.
pub async fn publish(
    desk: Desk,
    State(house): State<House>,
    Path((_, number, version, change)): Path<(String, i64, i64, i64)>,
    Filled(form): Filled<PublishForm>,
) -> Answer {
    let mut conn = house.write_in(desk.project.id).await?;
    let spot = Spot::find(&mut conn, &desk, number, version).await?;
    // Nobody words it anew meanwhile; whether it still can be is no matter here.
    store::hold(&mut conn, spot.iteration.id).await?;
    let Some(found) = changes::store::find(&mut conn, &spot, change).await? else { return Err(Trouble::NotFound) };
    let answered = changes::store::answered(&mut conn, found.id).await?;
    if form.was != ChangeForm::of(&found, &answered).was {
        return Ok(go(spot.path(&desk, format_args!("changes/{change}/publish?anew=yes"))));
    }
    changes::store::publish(&mut conn, found.id, desk.stamp()).await?;
    let undo = Undo::press(spot.path(&desk, format_args!("changes/{change}/take-back")));
    desk.pressed(conn, format!("{}#changes", spot.home(&desk)), Done::ChangePublished.undo(undo)).await
}

pub async fn take_back(
    desk: Desk,
    State(house): State<House>,
    Path((_, number, version, change)): Path<(String, i64, i64, i64)>,
) -> Answer {
    let mut conn = house.write_in(desk.project.id).await?;
    let spot = Spot::find(&mut conn, &desk, number, version).await?;
    store::hold(&mut conn, spot.iteration.id).await?;
    if let Some(found) = changes::store::find(&mut conn, &spot, change).await? {
        changes::store::take_back(&mut conn, found.id).await?;
    }
    desk.pressed(conn, format!("{}#changes", spot.home(&desk)), Done::ChangeTakenBack).await
}
