//! The prototype as a visitor would meet it, page by page, for everybody in the project who may see prototypes.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;

use super::with_pages::WithPages;
use super::{crumbs, version};
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::house::House;
use crate::paper::go;
use crate::prototypes::model::Page;
use crate::prototypes::screens::{Target, parse, render};
use crate::prototypes::spot::Spot;
use crate::rights::{Thing, Verb};
use crate::slug::Slug;
use crate::t;

/// Where a visitor begins.
pub async fn begin(desk: Desk, State(house): State<House>, Path((_, number, version)): Path<(String, i64, i64)>) -> Answer {
    let WithPages { spot, pages } = WithPages::load(&mut house.read().await?, &desk, number, version).await?;
    Ok(match pages.first() {
        Some(page) => go(spot.path(&desk, format_args!("try/{}", page.slug))),
        None => go(spot.home(&desk)),
    })
}

pub async fn show(
    desk: Desk,
    State(house): State<House>,
    Path((_, number, at, slug)): Path<(String, i64, i64, String)>,
) -> Answer {
    let shown = WithPages::load(&mut house.read().await?, &desk, number, at).await?;
    Ok(view(&desk, &shown, shown.page(&slug)?))
}

fn view(desk: &Desk, WithPages { spot, pages }: &WithPages, page: &Page) -> Response {
    let lang = desk.lang;
    let way = |slug: &Slug| way_to(desk, spot, pages, slug);
    let html = render(&parse(&page.body), &Target::round(way, way).titled(|slug| title_of(pages, slug)));
    let writes = desk.may(Verb::Write, Thing::Prototype) && !spot.iteration.is_frozen();
    let mark = t!(lang, "prototype-try-mark", version = spot.iteration.version);
    desk.page(&page.title, || {
        view! {
            {crumbs(desk, &spot.prototype, Some(version(spot.iteration.version)))}
            {sheet(&mark, view! { <h1>{page.title.clone()}</h1> }.into_any(), html)}
            <p class="row">
                <a href=spot.home(desk)>{t!(lang, "prototype-back")}</a>
                {writes.then(|| view! { <a href=spot.path(desk, format_args!("pages/{}", page.slug))>{t!(lang, "prototype-page-edit")}</a> })}
            </p>
        }
    })
}

/// A page of a prototype on its sheet. `html` comes from `draft::render`.
pub fn sheet(mark: &str, title: AnyView, html: String) -> AnyView {
    view! {
        <article class="proto">
            <p class="proto__mark">{mark.to_owned()}</p>
            <div class="proto__page">
                {title}
                <div class="proto__text" inner_html=html></div>
            </div>
        </article>
    }
    .into_any()
}

/// Where a link or a form in an iteration leads when it is tried; nowhere when there is no such page.
pub fn way_to(desk: &Desk, spot: &Spot, pages: &[Page], slug: &Slug) -> Option<String> {
    pages.iter().any(|page| page.slug == *slug).then(|| spot.path(desk, format_args!("try/{slug}")))
}

pub fn title_of(pages: &[Page], slug: &Slug) -> Option<String> {
    pages.iter().find(|page| page.slug == *slug).map(|page| page.title.clone())
}

/// A form of the prototype leads on. What was filled in is not read: it goes nowhere.
pub async fn send(desk: Desk, Path((_, number, version, slug)): Path<(String, i64, i64, String)>) -> Answer {
    let slug = Slug::parse(&slug).ok_or(Trouble::NotFound)?;
    Ok(go(desk.path(format_args!("prototypes/{number}/v/{version}/try/{slug}"))))
}
