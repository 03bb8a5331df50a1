//! Pages of a draft: add, save, look at, move, take away.

use axum::extract::{Path, State};
use axum::http::StatusCode;

use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::form::{Filled, Making};
use crate::house::House;
use crate::id::PageId;
use crate::paper::go;
use crate::parse::{Fault, Problems};
use crate::prototypes::forms::{MoveForm, PageForm};
use crate::prototypes::model::{Page, Refused};
use crate::prototypes::pages;
use crate::prototypes::pages::draft::{self, Drafting};
use crate::prototypes::pages::preview::as_typed;
use crate::prototypes::screens::MAX_PAGES;
use crate::prototypes::spot::Spot;
use crate::prototypes::store;
use crate::slug::Slug;

pub async fn add_page(
    desk: Desk,
    State(house): State<House>,
    Path((_, number, version)): Path<(String, i64, i64)>,
    sent: Making<PageForm>,
) -> Answer {
    let id: PageId = sent.id(&house.ids);
    let form = sent.form;
    let mut problems = desk.problems();
    let (title, body) = form.parse(&mut problems);
    let mut conn = house.write().await?;
    let spot = Spot::find(&mut conn, &desk, number, version).await?;
    if !store::hold(&mut conn, spot.iteration.id).await? {
        return Ok(pages::frozen(&desk, &spot, Some(&form.body)));
    }
    let there = store::pages(&mut conn, spot.iteration.id).await?;
    if let Some(made) = there.iter().find(|page| page.id == id) {
        return Ok(go(spot.path(&desk, format_args!("pages/{}", made.slug))));
    }
    let taken: Vec<Slug> = there.into_iter().map(|page| page.slug).collect();
    if taken.len() >= MAX_PAGES {
        problems.add("title", Fault::Says("prototype-page-too-many"));
    }
    if !problems.is_empty() {
        return Ok(draft::new_with(&desk, StatusCode::UNPROCESSABLE_ENTITY, &spot, &form, None, &problems));
    }
    let slug = Slug::free(&title, &taken);
    store::add_page(&mut conn, id, spot.iteration.id, &slug, &title, &body).await?;
    conn.commit().await?;
    Ok(go(spot.path(&desk, format_args!("pages/{slug}"))))
}

pub async fn save_page(
    desk: Desk,
    State(house): State<House>,
    Path((_, number, version, slug)): Path<(String, i64, i64, String)>,
    Filled(form): Filled<PageForm>,
) -> Answer {
    let mut problems = desk.problems();
    let (title, body) = form.parse(&mut problems);
    let mut conn = house.write().await?;
    let spot = Spot::find(&mut conn, &desk, number, version).await?;
    if !store::hold(&mut conn, spot.iteration.id).await? {
        return Ok(pages::frozen(&desk, &spot, Some(&form.body)));
    }
    let all = store::pages(&mut conn, spot.iteration.id).await?;
    let Some(page) = all.iter().find(|page| page.slug.as_str() == slug).cloned() else {
        return gone(&desk, &spot, &form);
    };
    let show = |status, form: &PageForm, theirs: Option<&Page>, problems: &Problems| {
        let typed = as_typed(all.clone(), &page.slug, form);
        Drafting { spot: &spot, pages: &typed, slug: &page.slug, form, theirs, problems, saved: false }.page(&desk, status)
    };
    if form.action == "preview" {
        return Ok(show(StatusCode::OK, &form, None, &Problems::default()));
    }
    if !problems.is_empty() {
        return Ok(show(StatusCode::UNPROCESSABLE_ENTITY, &form, None, &problems));
    }
    if !store::save_page(&mut conn, spot.iteration.id, &page.slug, form.edition, &title, &body).await? {
        // Saved again from here it goes on top of theirs, knowingly.
        let form = PageForm { edition: page.edition, ..form };
        return Ok(show(StatusCode::CONFLICT, &form, Some(&page), &problems));
    }
    conn.commit().await?;
    Ok(go(spot.path(&desk, format_args!("pages/{slug}?saved=yes"))))
}

/// Somebody took the page away meanwhile: what was typed can become a page again.
fn gone(desk: &Desk, spot: &Spot, form: &PageForm) -> Answer {
    if form.body.is_empty() && form.title.is_empty() {
        return Err(Trouble::NotFound);
    }
    Ok(draft::new_with(desk, StatusCode::CONFLICT, spot, form, Some("prototype-page-gone"), &Problems::default()))
}

pub async fn move_page(
    desk: Desk,
    State(house): State<House>,
    Path((_, number, version, slug)): Path<(String, i64, i64, String)>,
    Filled(form): Filled<MoveForm>,
) -> Answer {
    let mut conn = house.write().await?;
    let spot = Spot::find(&mut conn, &desk, number, version).await?;
    let slug = Slug::parse(&slug).ok_or(Trouble::NotFound)?;
    if !store::hold(&mut conn, spot.iteration.id).await? {
        return Ok(pages::frozen(&desk, &spot, None));
    }
    store::move_page(&mut conn, spot.iteration.id, &slug, form.to == "up").await?;
    conn.commit().await?;
    Ok(go(spot.path(&desk, format_args!("pages/{slug}#pages"))))
}

pub async fn delete_page(
    desk: Desk,
    State(house): State<House>,
    Path((_, number, version, slug)): Path<(String, i64, i64, String)>,
) -> Answer {
    let mut conn = house.write().await?;
    let spot = Spot::find(&mut conn, &desk, number, version).await?;
    let slug = Slug::parse(&slug).ok_or(Trouble::NotFound)?;
    if !store::hold(&mut conn, spot.iteration.id).await? {
        return Ok(pages::frozen(&desk, &spot, None));
    }
    match store::delete_page(&mut conn, spot.iteration.id, &slug).await {
        Ok(()) => conn.commit().await?,
        // The page that asks offers no button for it; somebody else was faster.
        Err(Refused::LastPage) => return Ok(go(spot.path(&desk, format_args!("pages/{slug}/delete")))),
        Err(error) => return Err(error.into()),
    }
    Ok(go(format!("{}#drafts", spot.home(&desk))))
}
