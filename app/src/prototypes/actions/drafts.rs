//! Pages of a draft: add, save, look at, move, take away.

use axum::extract::{Path, Query, State};

use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::form::{Filled, Making, overtaken};
use crate::house::House;
use crate::id::PageId;
use crate::paper::go;
use crate::prototypes::forms::{MoveForm, PageForm};
use crate::prototypes::model::Refused;
use crate::prototypes::pages::draft::{Suggested, checked};
use crate::prototypes::spot::Spot;
use crate::prototypes::store;
use crate::slug::Slug;
use crate::told::{Done, Undo};

pub async fn add_page(
    desk: Desk,
    State(house): State<House>,
    Path((_, number, version)): Path<(String, i64, i64)>,
    Query(suggested): Query<Suggested>,
    sent: Making<PageForm>,
) -> Answer {
    let id: PageId = sent.id(&house.ids);
    let form = sent.form;
    let mut conn = house.write_in(desk.project.id).await?;
    let spot = Spot::find(&mut conn, &desk, number, version).await?;
    let place = suggested.place(&desk, &spot);
    if !store::hold(&mut conn, spot.iteration.id).await? {
        return desk.keep(conn, &place).await;
    }
    let there = store::pages(&mut conn, spot.iteration.id).await?;
    if let Some(made) = there.iter().find(|page| page.id == id) {
        let to = spot.path(&desk, format_args!("pages/{}", made.slug));
        return desk.saved(conn, &place, to).await;
    }
    let Some((title, body)) = checked(&form, there.len(), &mut desk.problems()) else {
        return desk.keep(conn, &place).await;
    };
    let taken: Vec<Slug> = there.into_iter().map(|page| page.slug).collect();
    let slug = Slug::free(&title, &taken);
    store::add_page(&mut conn, id, spot.iteration.id, &slug, &title, &body).await?;
    let to = spot.path(&desk, format_args!("pages/{slug}"));
    let undo = Undo::asks(format!("{to}/delete"));
    desk.done(conn, &place, to, Done::PageAdded.with("title", title).undo(undo)).await
}

pub async fn save_page(
    desk: Desk,
    State(house): State<House>,
    Path((_, number, version, slug)): Path<(String, i64, i64, String)>,
    Filled(form): Filled<PageForm>,
) -> Answer {
    let mut problems = desk.problems();
    let (title, body) = form.parse(&mut problems);
    let mut conn = house.write_in(desk.project.id).await?;
    let spot = Spot::find(&mut conn, &desk, number, version).await?;
    let place = spot.path(&desk, format_args!("pages/{slug}"));
    if !store::hold(&mut conn, spot.iteration.id).await? {
        return desk.keep(conn, &place).await;
    }
    let Some(page) = store::page(&mut conn, spot.iteration.id, &slug).await? else {
        if form.is_empty() {
            return Err(Trouble::NotFound);
        }
        // Somebody took the page away meanwhile: what was typed can become a page again.
        return desk.keep(conn, &Suggested::default().place(&desk, &spot)).await;
    };
    let (saved, typed) = (PageForm::of(&page), PageForm::saying(&title, &body));
    // What is only to be looked at is drawn by the page.
    if form.is_preview() || !problems.is_empty() || overtaken(&form.was, &saved.was, &typed) {
        return desk.keep(conn, &place).await;
    }
    if typed.was != saved.was {
        store::save_page(&mut conn, spot.iteration.id, &page.slug, &title, &body).await?;
    }
    let undo = Undo::back_to(&place, &saved, &typed.was);
    desk.done(conn, &place, &place, Done::PageSaved.with("title", title).undo(undo)).await
}

pub async fn move_page(
    desk: Desk,
    State(house): State<House>,
    Path((_, number, version, slug)): Path<(String, i64, i64, String)>,
    Filled(form): Filled<MoveForm>,
) -> Answer {
    let mut conn = house.write_in(desk.project.id).await?;
    let spot = Spot::find(&mut conn, &desk, number, version).await?;
    let slug = Slug::parse(&slug).ok_or(Trouble::NotFound)?;
    if !store::hold(&mut conn, spot.iteration.id).await? {
        // The page says so.
        return Ok(go(spot.path(&desk, format_args!("pages/{slug}"))));
    }
    let to = spot.path(&desk, format_args!("pages/{slug}#pages"));
    let before = store::pages(&mut conn, spot.iteration.id).await?;
    if !form.fits(&before, &slug) {
        return Ok(go(to));
    }
    store::move_page(&mut conn, spot.iteration.id, &slug, form.to == "up").await?;
    let now = store::pages(&mut conn, spot.iteration.id).await?;
    let at = now.iter().position(|page| page.slug == slug).ok_or(Trouble::NotFound)?;
    let title = &now[at].title;
    let back = if form.to == "up" { "down" } else { "up" };
    let fields = [("to", back), ("at", &*(at + 1).to_string())];
    let undo = Undo::sends(spot.path(&desk, format_args!("pages/{slug}/move")), &fields);
    desk.pressed(conn, to, Done::PageMoved.with("title", title).undo(undo)).await
}

pub async fn delete_page(
    desk: Desk,
    State(house): State<House>,
    Path((_, number, version, slug)): Path<(String, i64, i64, String)>,
) -> Answer {
    let mut conn = house.write_in(desk.project.id).await?;
    let spot = Spot::find(&mut conn, &desk, number, version).await?;
    let slug = Slug::parse(&slug).ok_or(Trouble::NotFound)?;
    if !store::hold(&mut conn, spot.iteration.id).await? {
        return Ok(go(spot.path(&desk, format_args!("pages/{slug}/delete"))));
    }
    let title = store::page(&mut conn, spot.iteration.id, slug.as_str()).await?.ok_or(Trouble::NotFound)?.title;
    match store::delete_page(&mut conn, spot.iteration.id, &slug).await {
        Ok(()) => {}
        // The page that asks offers no button for it; somebody else was faster.
        Err(Refused::LastPage) => return Ok(go(spot.path(&desk, format_args!("pages/{slug}/delete")))),
        Err(error) => return Err(error.into()),
    }
    desk.pressed(conn, format!("{}#drafts", spot.home(&desk)), Done::PageRemoved.with("title", title)).await
}
