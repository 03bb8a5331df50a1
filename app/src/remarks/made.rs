//! A proposal becomes a need, in the team's words beside hers.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::Serialize;

use crate::codes;
use crate::db::Conn;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::form::Making;
use crate::house::House;
use crate::kept::Sheet;
use crate::needs::forms::NeedForm;
use crate::needs::pages::form::fields;
use crate::paper::go;
use crate::projects::model::Group;
use crate::remarks::eyes::seen;
use crate::remarks::model::Remark;
use crate::remarks::pages::{above, hers};
use crate::remarks::store;
use crate::told::{Done, Undo};
use crate::ui::page::{form_actions, lead, notice, title};
use crate::{needs, projects, t};

/// A proposal, and what a need of it can be for.
#[derive(Debug, Serialize)]
pub struct Proposal {
    remark: Remark,
    groups: Vec<Group>,
}

pub async fn load(conn: &mut Conn, desk: &Desk, number: i64) -> Result<Proposal, Trouble> {
    let remark = seen(conn, desk, number).await?;
    let groups = projects::store::groups(conn, desk.project.id).await?;
    Ok(Proposal { remark, groups })
}

fn place(desk: &Desk, number: i64) -> String {
    desk.path(format_args!("remarks/{number}/need"))
}

pub async fn new(desk: Desk, State(house): State<House>, Path((_, number)): Path<(String, i64)>) -> Answer {
    let mut conn = house.read().await?;
    let shown = load(&mut conn, &desk, number).await?;
    let mut sheet = desk.sheet(&mut conn, &place(&desk, number), NeedForm::default).await?;
    if !shown.remark.may_become_need() && !sheet.is_kept() {
        return Ok(go(desk.path(format_args!("remarks/{number}"))));
    }
    sheet.check(|form, problems| form.parse(&shown.groups, problems));
    Ok(view(&desk, &shown, &sheet))
}

fn view(desk: &Desk, Proposal { remark, groups }: &Proposal, sheet: &Sheet<NeedForm>) -> Response {
    let lang = desk.lang;
    let here = place(desk, remark.number);
    let back = desk.path(format_args!("remarks/{}", remark.number));
    // A colleague was first, or she has taken it back: what was typed is not lost, and can be a need of its own.
    let gone = (!remark.may_become_need()).then(|| {
        let words = match remark.made_need_number {
            Some(need) => t!(lang, "remark-became-already", need = codes::need(need)),
            None => t!(lang, "remark-taken-back-already").to_owned(),
        };
        notice(words)
    });
    desk.page(t!(lang, "remark-make-need"), || {
        view! {
            {above(desk, Some(remark.number))}
            {title(t!(lang, "remark-make-need"))}
            {lead(t!(lang, "remark-make-lead"))}
            {sheet.above(lang)}
            {gone}
            {hers(remark)}
            <form class="form" id=sheet.main(desk) method="post" action=here>
                {sheet.once(&desk.house.ids)}
                {fields(desk, &sheet.form, groups, &sheet.problems)}
                {form_actions(lang, t!(lang, "need-save"), Some(back.clone()))}
            </form>
        }
    })
}

pub async fn make(
    desk: Desk,
    State(house): State<House>,
    Path((_, number)): Path<(String, i64)>,
    sent: Making<NeedForm>,
) -> Answer {
    let id = sent.id(&house.ids);
    let mut conn = house.write_in(desk.project.id).await?;
    let shown = load(&mut conn, &desk, number).await?;
    let place = place(&desk, number);
    let Some(new) = sent.form.parse(&shown.groups, &mut desk.problems()) else {
        return desk.keep(conn, &place).await;
    };
    let made = needs::store::add(&mut conn, id, desk.project.id, &new, desk.stamp()).await?;
    if !store::become_need(&mut conn, shown.remark.id, id).await? {
        return desk.keep(conn, &place).await;
    }
    let to = desk.path(format_args!("needs/{}", made.number));
    let undo = Undo::asks(format!("{to}/remove"));
    desk.done(conn, &place, to, Done::NeedAdded.with("code", codes::need(made.number)).undo(undo)).await
}
