//! Needs and prototypes: link, say why, unlink.

use axum::extract::{Path, Query, State};

use crate::codes;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::form::{Filled, overtaken};
use crate::house::House;
use crate::paper::go;
use crate::prototypes::forms::LinkForm;
use crate::prototypes::pages::links::{Chosen, place_of};
use crate::prototypes::spot::Spot;
use crate::prototypes::store;
use crate::told::{Done, Undo};

pub async fn link(
    desk: Desk,
    State(house): State<House>,
    Path((_, number)): Path<(String, i64)>,
    Query(chosen): Query<Chosen>,
    Filled(form): Filled<LinkForm>,
) -> Answer {
    let mut conn = house.write_in(desk.project.id).await?;
    let spot = Spot::newest(&mut conn, &desk, number).await?;
    let place = chosen.place(&desk, &spot);
    if !store::hold(&mut conn, spot.iteration.id).await? {
        return desk.keep(conn, &place).await;
    }
    let links = store::links(&mut conn, spot.iteration.id).await?;
    if links.iter().any(|link| form.says(link)) {
        // The same form, sent twice.
        return desk.saved(conn, &place, spot.of_prototype(&desk, "needs")).await;
    }
    let free = store::free_needs(&mut conn, desk.project.id, spot.iteration.id).await?;
    let Some((need, rationale)) = form.parse(&free, &mut desk.problems()) else {
        return desk.keep(conn, &place).await;
    };
    store::link_need(&mut conn, spot.iteration.id, need, &rationale, desk.stamp()).await?;
    if let Some(need) = free.iter().find(|one| one.id == need) {
        for which in ["unlinked", "rationale"] {
            desk.forget(&mut conn, &place_of(&desk, &spot, which, need.number)).await?;
        }
    }
    let number = free.iter().find(|one| one.id == need).map_or(0, |one| one.number);
    let undo = Undo::press(spot.of_prototype(&desk, format_args!("needs/{number}/unlink")));
    let told = Done::NeedMet.with("need", codes::need(number)).undo(undo);
    desk.done(conn, &place, spot.of_prototype(&desk, "needs"), told).await
}

/// Another reason for the same need. `need` is its number.
pub async fn reword(
    desk: Desk,
    State(house): State<House>,
    Path((_, number, need)): Path<(String, i64, i64)>,
    Filled(form): Filled<LinkForm>,
) -> Answer {
    let mut conn = house.write_in(desk.project.id).await?;
    let spot = Spot::newest(&mut conn, &desk, number).await?;
    let place = place_of(&desk, &spot, "rationale", need);
    if !store::hold(&mut conn, spot.iteration.id).await? {
        return desk.keep(conn, &place).await;
    }
    let links = store::links(&mut conn, spot.iteration.id).await?;
    let link = links.iter().find(|link| link.number == need).ok_or(Trouble::NotFound)?;
    let mut problems = desk.problems();
    let rationale = form.parse_rationale(&format!("rationale-{need}"), &mut problems);
    if !problems.is_empty() || overtaken(&form.was, &LinkForm::of(link).was, &form) {
        return desk.keep(conn, &place).await;
    }
    if link.rationale != rationale {
        store::change_rationale(&mut conn, spot.iteration.id, link.need_id, &rationale, desk.stamp()).await?;
    }
    let before = LinkForm::of(link);
    let now = store::links(&mut conn, spot.iteration.id).await?;
    let now = now.iter().find(|link| link.number == need).map(|link| LinkForm::of(link).was).unwrap_or_default();
    let undo = Undo::back_to(spot.of_prototype(&desk, format_args!("needs/{need}")), &before, &now);
    let told = Done::RationaleSaved.with("need", codes::need(need)).undo(undo);
    desk.done(conn, &place, spot.of_prototype(&desk, "needs"), told).await
}

/// Takes a link away. Its reason waits for a while, so that the link is made again with one press.
pub async fn unlink(desk: Desk, State(house): State<House>, Path((_, number, need)): Path<(String, i64, i64)>) -> Answer {
    let mut conn = house.write_in(desk.project.id).await?;
    let spot = Spot::newest(&mut conn, &desk, number).await?;
    let here = spot.of_prototype(&desk, "needs");
    if !store::hold(&mut conn, spot.iteration.id).await? {
        // The page says so.
        return Ok(go(here));
    }
    let linked = store::links(&mut conn, spot.iteration.id).await?;
    let Some(gone) = linked.iter().find(|link| link.number == need) else { return Ok(go(here)) };
    store::unlink_need(&mut conn, spot.iteration.id, gone.need_id).await?;
    let again = LinkForm { need: gone.need_id.to_string(), rationale: gone.rationale.clone(), ..LinkForm::default() };
    let again = serde_html_form::to_string(again)?;
    desk.keep_beside(&mut conn, &place_of(&desk, &spot, "unlinked", need), again.as_bytes()).await?;
    desk.pressed(conn, format!("{here}?unlinked={need}"), Done::NeedMetNoMore.with("need", codes::need(need))).await
}
