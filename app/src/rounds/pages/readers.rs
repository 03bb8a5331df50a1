//! Who answers in a round, and on which days somebody reads: asked when it opens, and changed on a page of its own.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::Serialize;

use crate::db::Conn;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::house::House;
use crate::kept::Sheet;
use crate::lang::Lang;
use crate::parse::Problems;
use crate::people::store::{Member, members};
use crate::rights::{Thing, Verb};
use crate::rounds::forms::ReadersForm;
use crate::rounds::model::Round;
use crate::rounds::pages::above;
use crate::rounds::readers::{ReadingDays, team};
use crate::rounds::store;
use crate::t;
use crate::ui::field::{Choice, Choices, Field, hidden};
use crate::ui::meanwhile::{Told, chosen, meanwhile};
use crate::ui::page::{form_actions, lead, title};

/// Days by their names, from Monday.
fn names(lang: Lang) -> [&'static str; 7] {
    [
        t!(lang, "round-mondays"),
        t!(lang, "round-tuesdays"),
        t!(lang, "round-wednesdays"),
        t!(lang, "round-thursdays"),
        t!(lang, "round-fridays"),
        t!(lang, "round-saturdays"),
        t!(lang, "round-sundays"),
    ]
}

/// "vardagar", or each day by its name.
pub fn told_days(lang: Lang, days: ReadingDays) -> String {
    if days == ReadingDays::WEEKDAYS {
        return t!(lang, "round-weekdays").to_owned();
    }
    let all = names(lang);
    let named: Vec<_> = days.numbers().filter_map(|number| all.get(number - 1).copied()).collect();
    match named.split_last() {
        Some((last, [])) => (*last).to_owned(),
        Some((last, first)) => format!("{} {} {last}", first.join(", "), t!(lang, "round-days-and")),
        None => String::new(),
    }
}

/// Who answers and when somebody reads, with the way to say it anew.
pub fn line(desk: &Desk, round: &Round) -> AnyView {
    let lang = desk.lang;
    let told = match (&round.owner, round.reading_days()) {
        (Some(owner), Some(days)) => t!(lang, "round-readers", owner = owner.as_str(), days = told_days(lang, days)),
        _ => t!(lang, "round-readers-none").to_owned(),
    };
    let change = desk.may(Verb::Open, Thing::Round).then(|| {
        let href = desk.path(format_args!("rounds/{}/readers", round.number));
        view! { " " <a href=href>{t!(lang, "round-readers-change")}</a> }
    });
    view! { <p>{told} {change}</p> }.into_any()
}

/// The two fields. Of several that have them on one page there is none.
pub fn fields(lang: Lang, owner: &str, read_on: &[String], team: &[Member], problems: &Problems) -> AnyView {
    let days = (1..).zip(names(lang)).map(|(number, name)| {
        let value = number.to_string();
        Choice { chosen: read_on.contains(&value), value, text: name.to_owned(), hint: None }
    });
    let days = Choices {
        name: "read_on".to_owned(),
        legend: t!(lang, "round-days").to_owned(),
        hint: Some(t!(lang, "round-days-hint").to_owned()),
        problem: problems.of("read_on").map(|fault| fault.sentence(lang)),
        many: true,
        choices: days.collect(),
    };
    view! {
        {Field::new(lang, "owner", t!(lang, "round-owner")).hint(t!(lang, "round-owner-hint")).value(owner).select(people(lang, owner, team)).problems(problems).view()}
        {days.view()}
    }
    .into_any()
}

/// Who may be chosen. Nobody is chosen where nobody of them was.
fn people(lang: Lang, owner: &str, team: &[Member]) -> Vec<(String, String)> {
    let all = team.iter().map(|member| (member.person_id.to_string(), member.name.clone()));
    let nobody = (!team.iter().any(|member| member.person_id.to_string() == owner))
        .then(|| (String::new(), t!(lang, "round-owner-nobody").to_owned()));
    nobody.into_iter().chain(all).collect()
}

/// A round, and who of the team can answer in it.
#[derive(Debug, Serialize)]
pub struct Shown {
    round: Round,
    team: Vec<Member>,
}

pub async fn load(conn: &mut Conn, desk: &Desk, number: i64) -> Result<Shown, Trouble> {
    let round = store::find(conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    Ok(Shown { round, team: team(members(conn, desk.project.id).await?) })
}

pub async fn edit(desk: Desk, State(house): State<House>, Path((_, number)): Path<(String, i64)>) -> Answer {
    let mut conn = house.read().await?;
    let shown = load(&mut conn, &desk, number).await?;
    let saved = ReadersForm::of(&shown.round);
    let place = desk.path(format_args!("rounds/{number}/readers"));
    let mut sheet = desk.sheet(&mut conn, &place, || saved.clone()).await?;
    sheet.check(|form, problems| form.parse(&shown.team, problems));
    let meanwhile = sheet.overtaken(&saved).then_some(&saved);
    Ok(view(&desk, &shown, &sheet, meanwhile))
}

/// `saved`: what somebody else has saved meanwhile.
fn view(desk: &Desk, Shown { round, team }: &Shown, sheet: &Sheet<ReadersForm>, saved: Option<&ReadersForm>) -> Response {
    let (lang, form) = (desk.lang, &sheet.form);
    let back = desk.path(format_args!("rounds/{}", round.number));
    desk.page(t!(lang, "round-readers-title"), || {
        view! {
            {above(desk, round, true)}
            {title(t!(lang, "round-readers-title"))}
            {lead(t!(lang, "round-readers-lead"))}
            {sheet.above(lang)}
            {saved.map(|saved| meanwhile(lang, told(lang, team, saved), told(lang, team, form)))}
            <form class="form" id=sheet.main(desk) method="post" action=format!("{back}/readers")>
                {hidden("was", &form.was)}
                {fields(lang, &form.owner, &form.read_on, team, &sheet.problems)}
                {form_actions(lang, t!(lang, "round-readers-save"), Some(back.clone()))}
            </form>
        }
    })
}

fn told(lang: Lang, team: &[Member], form: &ReadersForm) -> Told {
    let days = ReadingDays::of(form.read_on.iter().map(String::as_str));
    vec![
        (t!(lang, "round-owner"), chosen(&people(lang, &form.owner, team), &form.owner)),
        (t!(lang, "round-days"), days.map(|days| told_days(lang, days)).unwrap_or_default()),
    ]
}
