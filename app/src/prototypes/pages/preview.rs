//! A page of a draft as it was typed: beside the form, on the button that shows it, and while one writes.

use leptos::prelude::*;

use super::with_pages::WithPages;
use super::{remarks, walk};
use crate::desk::Desk;
use crate::error::Trouble;
use crate::house::House;
use crate::paper;
use crate::prototypes::forms::PageForm;
use crate::prototypes::model::{Page, drafts};
use crate::prototypes::screens::{Target, check, parse, render};
use crate::prototypes::spot::Spot;
use crate::slug::Slug;
use crate::t;

/// The pages with one of them as it was typed, for the drawing and the remarks.
pub fn as_typed(mut all: Vec<Page>, slug: &Slug, form: &PageForm) -> Vec<Page> {
    if let Some(page) = all.iter_mut().find(|page| page.slug == *slug) {
        page.title.clone_from(&form.title);
        page.body.clone_from(&form.body);
    }
    all
}

/// The HTML for one page, given by the numbers of prototype and iteration and its slug. Stores nothing.
pub async fn drawn(
    desk: &Desk,
    house: &House,
    (number, version, slug): (i64, i64, &str),
    form: &PageForm,
) -> Result<String, Trouble> {
    let shown = WithPages::load(&mut house.read().await?, desk, number, version).await?;
    let slug = shown.page(slug)?.slug.clone();
    let WithPages { spot, pages } = shown;
    let typed = as_typed(pages, &slug, form);
    Ok(paper::html(|| view(desk, &spot, &typed, &slug)))
}

/// What the page becomes, and what is worth mending on it.
pub fn view(desk: &Desk, spot: &Spot, pages: &[Page], slug: &Slug) -> AnyView {
    let lang = desk.lang;
    let Some(page) = pages.iter().find(|page| page.slug == *slug) else { return ().into_any() };
    let way = |slug: &Slug| walk::way_to(desk, spot, pages, slug);
    let html = render(&parse(&page.body), &Target::preview(way, way).titled(|slug| walk::title_of(pages, slug)));
    let mark = t!(lang, "prototype-try-mark", version = spot.iteration.version);
    view! {
        {remarks::list(lang, &check(&drafts(pages)), slug, &page.body)}
        {walk::sheet(&mark, view! { <h2 class="proto__title">{page.title.clone()}</h2> }.into_any(), html)}
    }
    .into_any()
}
