use axum::extract::State;

use crate::decisions::follow_up::who_may;
use crate::decisions::forms::{Decided, DecisionForm};
use crate::decisions::pages::new_address;
use crate::decisions::store::NewDecision;
use crate::decisions::{known, store as decisions};
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::form::Making;
use crate::house::House;
use crate::parse::Days;
use crate::people::store::members;
use crate::told::Done;

pub async fn decide(desk: Desk, State(house): State<House>, sent: Making<DecisionForm>) -> Answer {
    let id = sent.id(&house.ids);
    let form = sent.form;
    let mut seen = house.read().await?;
    let subject = form.subject(&mut seen, desk.project.id).await?.ok_or(Trouble::NotFound)?;
    let known = known::now(&mut seen, subject.about).await?;
    let team = who_may(members(&mut seen, desk.project.id).await?);
    drop(seen);
    let place = new_address(&desk, &subject);
    let mut conn = house.write_in(desk.project.id).await?;
    let days = Days::to_come(house.clock.today());
    let Some(Decided { kind, reason, lesson, plan }) = form.parse((days, &team), &mut desk.problems()) else {
        return desk.keep(conn, &place).await;
    };
    let new = NewDecision { about: subject.about, kind, reason: &reason, lesson: &lesson, plan };
    let decided = decisions::decide(&mut conn, id, desk.project.id, &new, &known, desk.stamp()).await?;
    let to = desk.path(format_args!("decisions/{}", decided.number));
    desk.done(conn, &place, to, Done::Decided.with("number", decided.number)).await
}
