//! The sprints of a project: listed among its settings, begun and changed on a page of their own.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::Serialize;

use crate::db::Conn;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::house::House;
use crate::kept::Sheet;
use crate::lang::{Lang, short_date};
use crate::parse::Problems;
use crate::projects::model::{Phase, Sprint};
use crate::projects::names::phase_name;
use crate::projects::store;
use crate::settings::forms::SprintForm;
use crate::t;
use crate::ui::field::{Field, hidden};
use crate::ui::meanwhile::{Told, chosen, meanwhile};
use crate::ui::page::{form_actions, kicker, lead, title};

pub fn list(desk: &Desk, sprints: Vec<Sprint>) -> AnyView {
    let lang = desk.lang;
    let rows: Vec<_> = sprints
        .into_iter()
        .map(|sprint| {
            let (from, to) = (short_date(sprint.starts_on), short_date(sprint.ends_on));
            let number = sprint.number;
            view! {
                <li>
                    <h3>{t!(lang, "sprint-heading", number = number, from = from, to = to)}</h3>
                    <p>{sprint.challenge}</p>
                    <p><a href=desk.path(format_args!("sprints/{number}"))>{t!(lang, "sprint-edit", number = number)}</a></p>
                    <p><a href=desk.path(format_args!("sprints/{number}/remove"))>{t!(lang, "sprint-remove", number = number)}</a></p>
                </li>
            }
        })
        .collect();
    view! {
        <section>
            <h2>{t!(lang, "settings-sprints")}</h2>
            <ul class="plain stack">{rows}</ul>
            <p><a class="button button--quiet" href=desk.path("sprints/new")>{t!(lang, "sprint-new")}</a></p>
        </section>
    }
    .into_any()
}

/// A sprint by its number.
#[derive(Debug, Serialize)]
pub struct Shown {
    sprint: Sprint,
}

pub async fn load(conn: &mut Conn, desk: &Desk, number: i64) -> Result<Shown, Trouble> {
    let sprints = store::sprints(conn, desk.project.id).await?;
    let sprint = sprints.into_iter().find(|known| known.number == number).ok_or(Trouble::NotFound)?;
    Ok(Shown { sprint })
}

pub async fn new(desk: Desk, State(house): State<House>) -> Answer {
    let today = house.clock.today();
    let begins = || SprintForm {
        starts_on: short_date(today),
        ends_on: short_date(today + chrono::TimeDelta::days(20)),
        ..SprintForm::default()
    };
    let mut sheet = desk.sheet(&mut house.read().await?, &desk.path("sprints/new"), begins).await?;
    sheet.check(|form, problems| form.parse(&house, problems));
    Ok(view(&desk, None, &sheet, None))
}

/// A sprint that is being changed, on a page of its own.
pub async fn edit(desk: Desk, State(house): State<House>, Path((_, number)): Path<(String, i64)>) -> Answer {
    let mut conn = house.read().await?;
    let saved = SprintForm::of(&load(&mut conn, &desk, number).await?.sprint);
    let place = desk.path(format_args!("sprints/{number}"));
    let mut sheet = desk.sheet(&mut conn, &place, || saved.clone()).await?;
    sheet.check(|form, problems| form.parse(&house, problems));
    let meanwhile = sheet.overtaken(&saved).then_some(&saved);
    Ok(view(&desk, Some(number), &sheet, meanwhile))
}

/// A new sprint, or, with a number, one that is being changed. `saved`: what somebody else has saved meanwhile.
fn view(desk: &Desk, number: Option<i64>, sheet: &Sheet<SprintForm>, saved: Option<&SprintForm>) -> Response {
    let (lang, form) = (desk.lang, &sheet.form);
    let heading = number.map_or_else(|| t!(lang, "sprint-new").to_owned(), |n| t!(lang, "sprint-change", number = n));
    let action = desk.path(number.map_or_else(|| "sprints".to_owned(), |n| format!("sprints/{n}")));
    let back = desk.path(if number.is_some() { "settings" } else { "" });
    desk.page(&heading, || {
        view! {
            {kicker(vec![(desk.project.name.clone(), Some(desk.path("")))])}
            {title(heading.clone())}
            {lead(t!(lang, "sprint-lead"))}
            {sheet.above(lang)}
            {saved.map(|saved| meanwhile(lang, told(lang, saved), told(lang, form)))}
            <form class="form" id=sheet.main(desk) method="post" action=action.clone()>
                {number.map(|_| hidden("was", &form.was))}
                {number.is_none().then(|| sheet.once(&desk.house.ids))}
                {fields(lang, form, &sheet.problems)}
                {form_actions(lang, t!(lang, "sprint-save"), Some(back))}
            </form>
        }
    })
}

fn fields(lang: Lang, form: &SprintForm, problems: &Problems) -> AnyView {
    view! {
        {Field::new(lang, "challenge", t!(lang, "sprint-challenge")).hint(t!(lang, "sprint-challenge-hint")).value(&form.challenge).area(3).problems(problems).view()}
        {Field::new(lang, "phase", t!(lang, "sprint-phase")).value(&form.phase).choose(phases(lang)).problems(problems).view()}
        {Field::new(lang, "starts_on", t!(lang, "sprint-starts")).value(&form.starts_on).date().problems(problems).view()}
        {Field::new(lang, "ends_on", t!(lang, "sprint-ends")).value(&form.ends_on).date().problems(problems).view()}
    }
    .into_any()
}

fn phases(lang: Lang) -> Vec<(String, String)> {
    Phase::ALL.iter().map(|phase| (phase.word().to_owned(), phase_name(lang, *phase).to_owned())).collect()
}

fn told(lang: Lang, form: &SprintForm) -> Told {
    vec![
        (t!(lang, "sprint-challenge"), form.challenge.clone()),
        (t!(lang, "sprint-phase"), chosen(&phases(lang), &form.phase)),
        (t!(lang, "sprint-starts"), form.starts_on.clone()),
        (t!(lang, "sprint-ends"), form.ends_on.clone()),
    ]
}
