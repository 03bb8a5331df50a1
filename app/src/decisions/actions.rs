use axum::extract::State;
use axum::http::StatusCode;

use crate::decisions::forms::DecisionForm;
use crate::decisions::store::NewDecision;
use crate::decisions::{known, pages as decision_pages, store as decisions};
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::form::Making;
use crate::house::House;
use crate::paper::go;

pub async fn decide(desk: Desk, State(house): State<House>, sent: Making<DecisionForm>) -> Answer {
    let id = sent.id(&house.ids);
    let form = sent.form;
    let mut problems = desk.problems();
    let parsed = form.parse(&mut problems);
    let mut seen = house.read().await?;
    let subject = form.subject(&mut seen, desk.project.id).await?.ok_or(Trouble::NotFound)?;
    let known = known::now(&mut seen, subject.about).await?;
    drop(seen);
    let Some((kind, reason, lesson)) = parsed else {
        return Ok(decision_pages::new_with(&desk, StatusCode::UNPROCESSABLE_ENTITY, &form, &subject, &known, &problems));
    };
    let new = NewDecision { about: subject.about, kind, reason: &reason, lesson: &lesson };
    let mut conn = house.write().await?;
    let decided = decisions::decide(&mut conn, id, desk.project.id, &new, &known, desk.stamp()).await?;
    conn.commit().await?;
    Ok(go(desk.path(format_args!("decisions/{}", decided.number))))
}
