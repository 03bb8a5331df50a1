//! Before a page is taken away: what leads to it, and that it is gone for good.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;

use crate::desk::Desk;
use crate::error::Answer;
use crate::house::House;
use crate::lang::Lang;
use crate::prototypes::model::Page;
use crate::prototypes::pages::with_pages::WithPages;
use crate::prototypes::pages::{Ask, crumbs, is_frozen, version};
use crate::prototypes::screens::links;
use crate::prototypes::spot::Spot;
use crate::t;
use crate::ui::page::title;

pub async fn delete(
    desk: Desk,
    State(house): State<House>,
    Path((_, number, version, slug)): Path<(String, i64, i64, String)>,
) -> Answer {
    let shown = WithPages::load(&mut house.read().await?, &desk, number, version).await?;
    if shown.spot.iteration.is_frozen() {
        return Ok(is_frozen(&desk, &shown.spot));
    }
    let page = shown.page(&slug)?;
    Ok(if shown.pages.len() == 1 { only(&desk, &shown.spot, page) } else { ask(&desk, &shown, page) })
}

fn only(desk: &Desk, spot: &Spot, page: &Page) -> Response {
    let lang = desk.lang;
    let here = spot.path(desk, format_args!("pages/{}", page.slug));
    let heading = t!(lang, "prototype-page-only");
    desk.page(heading, || {
        view! {
            {crumbs(desk, &spot.prototype, Some(version(spot.iteration.version)))}
            {title(heading)}
            <p>{t!(lang, "prototype-page-only-text")}</p>
            <p class="page__actions"><a class="button" href=here>{t!(lang, "prototype-page-edit")}</a></p>
        }
    })
}

fn ask(desk: &Desk, WithPages { spot, pages }: &WithPages, page: &Page) -> Response {
    let lang = desk.lang;
    let here = spot.path(desk, format_args!("pages/{}", page.slug));
    let ask = Ask {
        spot,
        heading: t!(lang, "prototype-page-delete-heading", title = page.title.as_str()),
        consequence: ways_here(lang, pages, page),
        verb: t!(lang, "prototype-page-delete"),
        action: format!("{here}/delete"),
        back: here,
    };
    ask.page(desk)
}

fn ways_here(lang: Lang, pages: &[Page], page: &Page) -> AnyView {
    let ways: Vec<_> = pages
        .iter()
        .filter(|from| from.slug != page.slug)
        .flat_map(|from| links(&from.body).into_iter().filter(|link| link.to == page.slug).map(move |link| (from, link)))
        .map(|(from, link)| {
            let label = if link.label.is_empty() { page.title.clone() } else { link.label };
            view! { <li>{t!(lang, "prototype-page-way", label = label, title = from.title.as_str())}</li> }
        })
        .collect();
    let lead = if ways.is_empty() { t!(lang, "prototype-page-no-way") } else { t!(lang, "prototype-page-ways") };
    view! {
        <p>{t!(lang, "prototype-page-delete-text")}</p>
        <p>{lead}</p>
        {(!ways.is_empty()).then(|| view! { <ul>{ways}</ul> })}
    }
    .into_any()
}
