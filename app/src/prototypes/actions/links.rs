//! Needs and prototypes: link, say why, unlink.

use axum::extract::{Path, State};
use axum::http::StatusCode;

use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::form::Filled;
use crate::house::House;
use crate::id::NeedId;
use crate::paper::go;
use crate::parse::{Fault, Problems, required};
use crate::prototypes::forms::LinkForm;
use crate::prototypes::pages::links::{LinksPage, Wording};
use crate::prototypes::spot::Spot;
use crate::prototypes::{pages, store};

pub async fn link(
    desk: Desk,
    State(house): State<House>,
    Path((_, number)): Path<(String, i64)>,
    Filled(form): Filled<LinkForm>,
) -> Answer {
    let mut problems = desk.problems();
    let mut conn = house.write().await?;
    let spot = Spot::newest(&mut conn, &desk, number).await?;
    if !store::hold(&mut conn, spot.iteration.id).await? {
        return Ok(pages::frozen(&desk, &spot, Some(&form.rationale)));
    }
    let free = store::free_needs(&mut conn, desk.project.id, spot.iteration.id).await?;
    let chosen = form.need.parse::<NeedId>().ok().filter(|id| free.iter().any(|need| need.id == *id));
    if chosen.is_none() {
        problems.add("need", Fault::Says("prototype-link-need-missing"));
    }
    let rationale = problems.text("rationale", &form.rationale, required(600, "prototype-link-rationale-missing"));
    let (Some(need), true) = (chosen, problems.is_empty()) else {
        let links = store::links(&mut conn, spot.iteration.id).await?;
        let page = LinksPage {
            spot: &spot,
            links: &links,
            free: &free,
            form: &form,
            wording: None,
            unlinked: None,
            problems: &problems,
        };
        return Ok(page.page(&desk, StatusCode::UNPROCESSABLE_ENTITY));
    };
    store::link_need(&mut conn, spot.iteration.id, need, &rationale, desk.stamp()).await?;
    conn.commit().await?;
    Ok(go(spot.of_prototype(&desk, "needs")))
}

/// Another reason for the same need. `need` is its number.
pub async fn reword(
    desk: Desk,
    State(house): State<House>,
    Path((_, number, need)): Path<(String, i64, i64)>,
    Filled(form): Filled<LinkForm>,
) -> Answer {
    let mut problems = desk.problems();
    let mut conn = house.write().await?;
    let spot = Spot::newest(&mut conn, &desk, number).await?;
    if !store::hold(&mut conn, spot.iteration.id).await? {
        return Ok(pages::frozen(&desk, &spot, Some(&form.rationale)));
    }
    let links = store::links(&mut conn, spot.iteration.id).await?;
    let link = links.iter().find(|link| link.number == need).ok_or(Trouble::NotFound)?;
    let field = format!("rationale-{need}");
    let rationale = problems.text(&field, &form.rationale, required(600, "prototype-link-rationale-missing"));
    let was = form.was.unwrap_or_default();
    let mut status = StatusCode::UNPROCESSABLE_ENTITY;
    if problems.is_empty() {
        if store::change_rationale(&mut conn, spot.iteration.id, link.need_id, was, &rationale, desk.stamp()).await? {
            conn.commit().await?;
            return Ok(go(spot.of_prototype(&desk, "needs")));
        }
        status = StatusCode::CONFLICT;
    }
    let wording = Wording { number: need, typed: &form.rationale, conflict: status == StatusCode::CONFLICT };
    let free = store::free_needs(&mut conn, desk.project.id, spot.iteration.id).await?;
    let page = LinksPage {
        spot: &spot,
        links: &links,
        free: &free,
        form: &LinkForm::default(),
        wording: Some(wording),
        unlinked: None,
        problems: &problems,
    };
    Ok(page.page(&desk, status))
}

pub async fn unlink(desk: Desk, State(house): State<House>, Path((_, number, need)): Path<(String, i64, i64)>) -> Answer {
    let mut conn = house.write().await?;
    let spot = Spot::newest(&mut conn, &desk, number).await?;
    if !store::hold(&mut conn, spot.iteration.id).await? {
        return Ok(pages::frozen(&desk, &spot, None));
    }
    let linked = store::links(&mut conn, spot.iteration.id).await?;
    let Some(gone) = linked.iter().find(|link| link.number == need) else {
        return Ok(go(spot.of_prototype(&desk, "needs")));
    };
    store::unlink_need(&mut conn, spot.iteration.id, gone.need_id).await?;
    let links = store::links(&mut conn, spot.iteration.id).await?;
    let free = store::free_needs(&mut conn, desk.project.id, spot.iteration.id).await?;
    conn.commit().await?;
    // The form comes back filled in, so that the link is made again with one press. A reload finds nothing to unlink.
    let form = LinkForm { need: gone.need_id.to_string(), rationale: gone.rationale.clone(), was: None };
    let page = LinksPage {
        spot: &spot,
        links: &links,
        free: &free,
        form: &form,
        wording: None,
        unlinked: Some(need),
        problems: &Problems::default(),
    };
    Ok(page.page(&desk, StatusCode::OK))
}
