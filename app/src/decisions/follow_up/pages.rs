//! When a decision is to be looked at again and by whom, and what came of it.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::Serialize;

use crate::db::Conn;
use crate::decisions::follow_up::forms::{FollowUpForm, PlanForm};
use crate::decisions::follow_up::{FollowUp, is_needed, who_may};
use crate::decisions::known::{self, Known};
use crate::decisions::known_view::compared;
use crate::decisions::pages::{above, heading, subject_link};
use crate::decisions::store::{self, Listed};
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::house::House;
use crate::kept::Sheet;
use crate::lang::Lang;
use crate::parse::{Days, Problems};
use crate::people::store::{Member, members};
use crate::rights::{Thing, Verb};
use crate::ui::field::{Field, hidden};
use crate::ui::meanwhile::{Told, chosen, meanwhile};
use crate::ui::page::{form_actions, lead, title};
use crate::ui::paragraphs;
use crate::{clock, t};

/// From today; from the day that was set, when that has been.
pub fn days(desk: &Desk, found: &FollowUp) -> Days {
    let today = desk.house.clock.today();
    Days::to_come(found.due_on.map_or(today, |day| day.min(today)))
}

/// The day and the person, in a form that has more than them.
pub fn fields(lang: Lang, (due_on, owner): (&str, &str), team: &[Member], problems: &Problems) -> AnyView {
    view! {
        {Field::new(lang, "due_on", t!(lang, "follow-up-day")).hint(t!(lang, "follow-up-day-hint")).value(due_on).date().problems(problems).view()}
        {Field::new(lang, "owner", t!(lang, "follow-up-owner")).value(owner).select(people(lang, team)).problems(problems).view()}
    }
    .into_any()
}

fn people(lang: Lang, team: &[Member]) -> Vec<(String, String)> {
    let all = team.iter().map(|member| (member.person_id.to_string(), member.name.clone()));
    std::iter::once((String::new(), t!(lang, "follow-up-owner-choose").to_owned())).chain(all).collect()
}

/// "12 januari 2027, Siri", or when it was written and by whom, or that no day is set.
pub fn in_brief(lang: Lang, of: &FollowUp) -> String {
    match (of.waits(), &of.followed_by, of.followed_at) {
        (_, Some(by), Some(at)) => t!(lang, "follow-up-done", by = by.as_str(), date = lang.date(clock::day(at))),
        (Some((day, owner)), ..) => t!(lang, "follow-up-waits", owner = owner, date = lang.date(day)),
        _ => t!(lang, "follow-up-none").to_owned(),
    }
}

/// What stands of it on the decision's own page.
pub fn section(desk: &Desk, number: i64, of: &FollowUp) -> AnyView {
    let lang = desk.lang;
    let (follows, sets) = (desk.may(Verb::Answer, Thing::Decision), desk.may(Verb::Decide, Thing::Decision));
    let words = (!of.words().is_empty()).then(|| view! { <div dir="auto">{paragraphs(of.words())}</div> });
    let verb = if of.words().is_empty() { t!(lang, "follow-up-write") } else { t!(lang, "follow-up-change") };
    let due = of.waits().is_some_and(|(day, _)| day <= desk.house.clock.today());
    let class = due.then_some("button");
    let write = follows.then(|| {
        let href = desk.path(format_args!("decisions/{number}/follow-up"));
        view! { <a class=class href=href>{verb}</a> }
    });
    let set = (sets && of.followed_at.is_none()).then(|| {
        let href = desk.path(format_args!("decisions/{number}/follow-up/plan"));
        let verb = if of.due_on.is_some() { t!(lang, "follow-up-plan-change") } else { t!(lang, "follow-up-plan-set") };
        view! { <a href=href>{verb}</a> }
    });
    view! {
        <h2>{t!(lang, "follow-up-title")}</h2>
        <p class="muted">{in_brief(lang, of)}</p>
        {words}
        {(write.is_some() || set.is_some()).then(|| view! { <p class="page__actions no-print">{write} " " {set}</p> })}
    }
    .into_any()
}

/// A decision, who can be asked to follow it up, and what is known of it now.
#[derive(Debug, Serialize)]
pub struct Shown {
    listed: Listed,
    then: Known,
    now: Known,
    team: Vec<Member>,
}

pub async fn load(conn: &mut Conn, desk: &Desk, number: i64) -> Result<Shown, Trouble> {
    let (listed, then) = store::find(conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    let now = known::now(conn, listed.subject.about).await?;
    Ok(Shown { listed, then, now, team: who_may(members(conn, desk.project.id).await?) })
}

/// The form of the day and the person.
pub async fn plan(desk: Desk, State(house): State<House>, Path((_, number)): Path<(String, i64)>) -> Answer {
    let mut conn = house.read().await?;
    let shown = load(&mut conn, &desk, number).await?;
    let decision = &shown.listed.decision;
    let saved = PlanForm::of(&decision.follow_up);
    let place = desk.path(format_args!("decisions/{number}/follow-up/plan"));
    let mut sheet = desk.sheet(&mut conn, &place, || saved.clone()).await?;
    let days = days(&desk, &decision.follow_up);
    sheet.check(|form, problems| form.parse(is_needed(decision.kind), (days, &shown.team), problems));
    let meanwhile = sheet.overtaken(&saved).then_some(&saved);
    Ok(view_plan(&desk, &shown, &sheet, meanwhile))
}

/// `saved`: what somebody else has saved meanwhile.
fn view_plan(desk: &Desk, shown: &Shown, sheet: &Sheet<PlanForm>, saved: Option<&PlanForm>) -> Response {
    let (lang, form) = (desk.lang, &sheet.form);
    let Listed { decision, subject } = &shown.listed;
    let back = desk.path(format_args!("decisions/{}", decision.number));
    let told = |form: &PlanForm| -> Told {
        vec![
            (t!(lang, "follow-up-day"), form.due_on.clone()),
            (t!(lang, "follow-up-owner"), chosen(&people(lang, &shown.team), &form.owner)),
        ]
    };
    desk.page(t!(lang, "follow-up-plan-title"), || {
        view! {
            {above(desk, decision)}
            {title(t!(lang, "follow-up-plan-title"))}
            {lead(t!(lang, "follow-up-plan-lead"))}
            {sheet.above(lang)}
            {saved.map(|saved| meanwhile(lang, told(saved), told(form)))}
            <p>{subject_link(desk, subject)}</p>
            <form class="form" id=sheet.main(desk) method="post" action=format!("{back}/follow-up/plan")>
                {hidden("was", &form.was)}
                {fields(lang, (&form.due_on, &form.owner), &shown.team, &sheet.problems)}
                {form_actions(lang, t!(lang, "follow-up-plan-save"), Some(back.clone()))}
            </form>
        }
    })
}

/// The form of what came of it.
pub async fn follow(desk: Desk, State(house): State<House>, Path((_, number)): Path<(String, i64)>) -> Answer {
    let mut conn = house.read().await?;
    let shown = load(&mut conn, &desk, number).await?;
    let saved = FollowUpForm::of(&shown.listed.decision.follow_up);
    let place = desk.path(format_args!("decisions/{number}/follow-up"));
    let mut sheet = desk.sheet(&mut conn, &place, || saved.clone()).await?;
    sheet.check(|form, problems| form.parse(false, problems));
    let meanwhile = sheet.overtaken(&saved).then_some(&saved);
    Ok(view_follow(&desk, &shown, &sheet, meanwhile))
}

/// `saved`: what somebody else has saved meanwhile.
fn view_follow(desk: &Desk, shown: &Shown, sheet: &Sheet<FollowUpForm>, saved: Option<&FollowUpForm>) -> Response {
    let (lang, form, problems) = (desk.lang, &sheet.form, &sheet.problems);
    let Listed { decision, subject } = &shown.listed;
    let back = desk.path(format_args!("decisions/{}", decision.number));
    let made = lang.date(clock::day(decision.decided_at));
    let told = |form: &FollowUpForm| -> Told { vec![(t!(lang, "follow-up-words"), form.words.clone())] };
    desk.page(t!(lang, "follow-up-title"), || {
        view! {
            {above(desk, decision)}
            {title(t!(lang, "follow-up-title"))}
            {lead(t!(lang, "follow-up-lead"))}
            {sheet.above(lang)}
            {saved.map(|saved| meanwhile(lang, told(saved), told(form)))}
            <h2>{heading(lang, decision)}</h2>
            <p>{subject_link(desk, subject)}</p>
            <div dir="auto">{paragraphs(&decision.reason)}</div>
            <h2>{t!(lang, "decision-known")}</h2>
            {compared(lang, &shown.then, Some(&shown.now), &made)}
            <form class="form" id=sheet.main(desk) method="post" action=format!("{back}/follow-up")>
                {hidden("was", &form.was)}
                {Field::new(lang, "words", t!(lang, "follow-up-words")).hint(t!(lang, "follow-up-words-hint")).value(&form.words).area(4).problems(problems).view()}
                {form_actions(lang, t!(lang, "follow-up-save"), Some(back.clone()))}
            </form>
        }
    })
}
