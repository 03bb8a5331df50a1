//! Several needs to one place.

use std::collections::HashSet;

use axum::extract::{Query, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::codes;
use crate::db::Conn;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::house::House;
use crate::kept::Sheet;
use crate::parse::Fault;
use crate::patterns::forms::SeveralForm;
use crate::patterns::model::PlacedNeed;
use crate::patterns::pages::under;
use crate::patterns::store;
use crate::t;
use crate::ui::field::{Choice, Choices, Field};
use crate::ui::page::{form_actions, lead, title};
use crate::ui::pager::{PER_PAGE, PageNumber, one_page, pager_without_end};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct At {
    page: Option<String>,
}

/// What can be moved, and where.
#[derive(Debug, Serialize)]
pub struct Movable {
    /// One page of all needs, and those that are ticked already.
    needs: Vec<PlacedNeed>,
    more: bool,
    places: Vec<(i64, String)>,
}

impl Movable {
    async fn load(conn: &mut Conn, desk: &Desk, page: PageNumber, ticked: &[i64]) -> Result<Self, Trouble> {
        let mut needs = store::everywhere(conn, desk.project.id, PER_PAGE + 1, page.offset()).await?;
        let more = one_page(&mut needs);
        let here: HashSet<i64> = needs.iter().map(|need| need.number).collect();
        let others: Vec<i64> = ticked.iter().copied().filter(|number| !here.contains(number)).collect();
        if !others.is_empty() {
            needs.extend(store::numbered(conn, desk.project.id, &others).await?);
        }
        Ok(Self { needs, more, places: store::names(conn, desk.project.id).await? })
    }
}

pub async fn show(desk: Desk, State(house): State<House>, Query(at): Query<At>) -> Answer {
    let page = PageNumber::parse(at.page.as_deref());
    let mut conn = house.read().await?;
    let mut sheet = desk.sheet(&mut conn, &desk.path("clusters/several"), SeveralForm::default).await?;
    let ticked: Vec<i64> = sheet.form.needs.iter().filter_map(|raw| raw.parse().ok()).collect();
    let shown = Movable::load(&mut conn, &desk, page, &ticked).await?;
    sheet.check(SeveralForm::parse);
    let gone = |to: i64| shown.places.iter().all(|(place, _)| *place != to);
    if sheet.is_sent() && sheet.form.to.parse().is_ok_and(gone) {
        sheet.problems.add("to", Fault::Says("pattern-gone"));
    }
    Ok(view(&desk, &shown, &sheet, page))
}

fn view(desk: &Desk, shown: &Movable, sheet: &Sheet<SeveralForm>, page: PageNumber) -> Response {
    let (lang, form) = (desk.lang, &sheet.form);
    let place = |number| shown.places.iter().find(|(place, _)| Some(*place) == number).map(|(_, name)| name.as_str());
    let choices: Vec<Choice> = shown
        .needs
        .iter()
        .map(|need| {
            let value = need.number.to_string();
            let lies = place(need.cluster).map(|name| t!(lang, "pattern-several-lies", name = name));
            Choice {
                chosen: form.needs.contains(&value),
                value,
                text: format!("{} {}", need.statement.short(), codes::need(need.number)),
                hint: Some(lies.unwrap_or_else(|| t!(lang, "pattern-free").to_owned())),
            }
        })
        .collect();
    let mut places: Vec<_> = shown.places.iter().map(|(number, name)| (number.to_string(), name.clone())).collect();
    places.push((SeveralForm::FREE.to_owned(), t!(lang, "pattern-lies-free").to_owned()));
    let problem = sheet.problems.of("needs").map(|fault| fault.sentence(lang));
    let legend = t!(lang, "pattern-several-which").to_owned();
    let choices = Choices { name: "needs".to_owned(), legend, hint: None, problem, many: true, choices };
    let heading = t!(lang, "pattern-several-title");
    desk.page(heading, || {
        view! {
            {under(desk, None)}
            {title(heading)}
            {lead(t!(lang, "pattern-several-lead"))}
            {sheet.above(lang)}
            <form class="form" id=sheet.main(desk) method="post" action=desk.path("clusters/several")>
                {choices.view()}
                {Field::new(lang, "to", t!(lang, "pattern-several-to")).value(&form.to).choose(places).problems(&sheet.problems).view()}
                {form_actions(lang, t!(lang, "pattern-move"), Some(desk.path("clusters")))}
            </form>
            {pager_without_end(lang, page, shown.more, |n| desk.path(format_args!("clusters/several?page={n}")))}
        }
    })
}
