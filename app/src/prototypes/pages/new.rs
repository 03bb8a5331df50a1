//! A new prototype: of an idea alone, or for a need from its first day.

use axum::extract::{Query, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::describe::fields;
use crate::codes;
use crate::db::Conn;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::house::House;
use crate::kept::Sheet;
use crate::needs;
use crate::needs::model::Need;
use crate::prototypes::forms::NewPrototypeForm;
use crate::t;
use crate::ui::field::{Field, hidden};
use crate::ui::page::{form_actions, kicker, lead, title};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct For {
    /// The number of the need that it is for.
    need: String,
}

/// Where the form of a new prototype stands. `need`: the number of the need that it is for; what is none is for none.
pub fn place(desk: &Desk, need: &str) -> String {
    match need.parse::<i64>() {
        Ok(need) => desk.path(format_args!("prototypes/new?need={need}")),
        Err(_) => desk.path("prototypes/new"),
    }
}

/// The need that a new prototype is for.
#[derive(Debug, Serialize)]
pub struct New {
    need: Option<Need>,
}

async fn load(conn: &mut Conn, desk: &Desk, need: &str) -> Result<New, Trouble> {
    let Ok(number) = need.parse() else { return Ok(New { need: None }) };
    Ok(New { need: needs::store::find(conn, desk.project.id, number).await? })
}

pub async fn new(desk: Desk, State(house): State<House>, Query(of): Query<For>) -> Answer {
    let mut conn = house.read().await?;
    let shown = load(&mut conn, &desk, &of.need).await?;
    let begins = || NewPrototypeForm { need: of.need.clone(), ..NewPrototypeForm::default() };
    let mut sheet = desk.sheet(&mut conn, &place(&desk, &of.need), begins).await?;
    if shown.need.is_none() && !sheet.is_kept() && !of.need.is_empty() {
        return Err(Trouble::NotFound);
    }
    sheet.check(|form, problems| form.parse(shown.need.is_some(), problems));
    Ok(view(&desk, &shown, &sheet))
}

fn view(desk: &Desk, New { need }: &New, sheet: &Sheet<NewPrototypeForm>) -> Response {
    let (lang, form) = (desk.lang, &sheet.form);
    let back = match need {
        Some(need) => desk.path(format_args!("needs/{}", need.number)),
        None => desk.path("prototypes"),
    };
    desk.page(t!(lang, "prototype-new"), || {
        let about = if need.is_some() { t!(lang, "prototype-new-for-need") } else { t!(lang, "prototype-new-lead") };
        view! {
            {kicker(vec![(t!(lang, "loop-prototypes").to_owned(), Some(desk.path("prototypes")))])}
            {title(t!(lang, "prototype-new"))}
            {lead(about)}
            {sheet.above(lang)}
            <form class="form" id=sheet.main(desk) method="post" action=desk.path("prototypes")>
                {sheet.once(&desk.house.ids)}
                {need.as_ref().map(|need| for_need(desk, need))}
                {fields(lang, &form.about(), &sheet.problems)}
                {need.as_ref().map(|_| {
                    Field::new(lang, "rationale", t!(lang, "prototype-link-rationale"))
                        .hint(t!(lang, "prototype-link-rationale-hint"))
                        .value(&form.rationale)
                        .area(3)
                        .problems(&sheet.problems)
                        .view()
                })}
                {form_actions(lang, t!(lang, "prototype-make"), Some(back.clone()))}
            </form>
        }
    })
}

fn for_need(desk: &Desk, need: &Need) -> AnyView {
    let href = desk.path(format_args!("needs/{}", need.number));
    view! {
        <p>
            <span class="muted">{codes::need(need.number)}</span> " "
            <a class="on-thread" lang=desk.project.lang.word() href=href>{need.statement.sentence(desk.project.lang)}</a>
        </p>
        {hidden("need", need.number)}
    }
    .into_any()
}
