//! Where a page is added to a draft.

use axum::extract::{Path, Query, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;

use crate::desk::Desk;
use crate::error::Answer;
use crate::house::House;
use crate::kept::Sheet;
use crate::parse::{Fault, Problems};
use crate::prototypes::forms::PageForm;
use crate::prototypes::pages::with_pages::WithPages;
use crate::prototypes::pages::{crumbs, frozen, version};
use crate::prototypes::screens::{MAX_PAGES, MAX_TITLE};
use crate::prototypes::spot::Spot;
use crate::t;
use crate::ui::field::Field;
use crate::ui::in_query;
use crate::ui::page::{form_actions, title};

#[derive(Debug, Default, Deserialize)]
pub struct Suggested {
    title: Option<String>,
}

impl Suggested {
    fn title(&self) -> String {
        self.title.as_deref().unwrap_or_default().chars().take(MAX_TITLE).collect()
    }

    /// Where the form of a new page stands.
    pub fn place(&self, desk: &Desk, spot: &Spot) -> String {
        let title = self.title();
        let query = if title.is_empty() { String::new() } else { format!("?title={}", in_query(&title)) };
        spot.path(desk, format!("pages{query}"))
    }
}

/// Title and body of a page that is to be added to so many others.
pub fn checked(form: &PageForm, there: usize, problems: &mut Problems) -> Option<(String, String)> {
    let new = form.parse(problems);
    if there >= MAX_PAGES {
        problems.add("title", Fault::Says("prototype-page-too-many"));
    }
    problems.is_empty().then_some(new)
}

pub async fn new(
    desk: Desk,
    State(house): State<House>,
    Path((_, number, version)): Path<(String, i64, i64)>,
    Query(suggested): Query<Suggested>,
) -> Answer {
    let mut conn = house.read().await?;
    let WithPages { spot, pages } = WithPages::load(&mut conn, &desk, number, version).await?;
    let place = suggested.place(&desk, &spot);
    let begins = || PageForm { title: suggested.title(), ..PageForm::default() };
    let mut sheet = desk.sheet(&mut conn, &place, begins).await?;
    if spot.iteration.is_frozen() {
        let typed = sheet.is_kept().then(|| sheet.map(|form| form.body));
        return Ok(frozen(&desk, &spot, typed.into_iter().collect(), None));
    }
    sheet.check(|form, problems| checked(form, pages.len(), problems));
    Ok(view(&desk, &spot, &sheet, place))
}

fn view(desk: &Desk, spot: &Spot, sheet: &Sheet<PageForm>, place: String) -> Response {
    let lang = desk.lang;
    let Sheet { form, problems, .. } = sheet;
    // It was to be changed, and somebody has taken it away.
    let gone = (!form.was.is_empty())
        .then(|| view! { <div class="notice notice--warn" role="alert"><p>{t!(lang, "prototype-page-gone")}</p></div> });
    desk.page(t!(lang, "prototype-page-add"), || {
        view! {
            {crumbs(desk, &spot.prototype, Some(version(spot.iteration.version)))}
            {title(t!(lang, "prototype-page-add"))}
            {gone}
            {sheet.above(lang)}
            <form class="form" id=sheet.main(desk) method="post" action=place>
                {sheet.once(&desk.house.ids)}
                {Field::new(lang, "title", t!(lang, "prototype-page-title")).hint(t!(lang, "prototype-page-title-hint")).value(&form.title).problems(problems).view()}
                {Field::new(lang, "body", t!(lang, "prototype-page-body")).value(&form.body).area(8).optional().problems(problems).view()}
                {form_actions(lang, t!(lang, "prototype-page-add"), Some(spot.home(desk)))}
            </form>
        }
    })
}
