use axum::extract::{Path, State};

use crate::decisions::follow_up::forms::{FollowUpForm, PlanForm};
use crate::decisions::follow_up::pages::days;
use crate::decisions::follow_up::{is_needed, store, who_may};
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::form::{Filled, overtaken};
use crate::house::House;
use crate::parse::Days;
use crate::people::store::members;
use crate::told::{Done, Undo};

/// Sets the day and the person anew.
pub async fn plan(
    desk: Desk,
    State(house): State<House>,
    Path((_, number)): Path<(String, i64)>,
    Filled(form): Filled<PlanForm>,
) -> Answer {
    let project = desk.project.id;
    let mut conn = house.write_in(project).await?;
    let here = desk.path(format_args!("decisions/{number}"));
    let place = format!("{here}/follow-up/plan");
    let held = store::held(&mut conn, project, number).await?.ok_or(Trouble::NotFound)?;
    let saved = PlanForm::of(&held.follow_up);
    let team = who_may(members(&mut conn, project).await?);
    let needed = is_needed(held.kind) && !desk.is_undoing();
    // What is undone may have been set for a day that has been.
    let days = if desk.is_undoing() { Days::planned() } else { days(&desk, &held.follow_up) };
    let parsed = form.parse(needed, (days, &team), &mut desk.problems());
    let Some(plan) = parsed.filter(|_| !overtaken(&form.was, &saved.was, &form)) else {
        return desk.keep(conn, &place).await;
    };
    store::plan(&mut conn, held.id, plan).await?;
    let now = store::held(&mut conn, project, number).await?.ok_or(Trouble::NotFound)?;
    let undo = Undo::back_to(&place, &saved, &PlanForm::of(&now.follow_up).was);
    desk.done(conn, &place, &here, Done::FollowUpPlanned.with("number", number).undo(undo)).await
}

/// Writes what came of it.
pub async fn follow(
    desk: Desk,
    State(house): State<House>,
    Path((_, number)): Path<(String, i64)>,
    Filled(form): Filled<FollowUpForm>,
) -> Answer {
    let project = desk.project.id;
    let mut conn = house.write_in(project).await?;
    let here = desk.path(format_args!("decisions/{number}"));
    let place = format!("{here}/follow-up");
    let held = store::held(&mut conn, project, number).await?.ok_or(Trouble::NotFound)?;
    let saved = FollowUpForm::of(&held.follow_up);
    let parsed = form.parse(desk.is_undoing(), &mut desk.problems());
    let Some(words) = parsed.filter(|_| !overtaken(&form.was, &saved.was, &form)) else {
        return desk.keep(conn, &place).await;
    };
    store::follow(&mut conn, held.id, &words, desk.stamp()).await?;
    let now = store::held(&mut conn, project, number).await?.ok_or(Trouble::NotFound)?;
    let undo = Undo::back_to(&place, &saved, &FollowUpForm::of(&now.follow_up).was);
    desk.done(conn, &place, &here, Done::FollowedUp.with("number", number).undo(undo)).await
}
