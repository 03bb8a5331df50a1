use axum::extract::State;
use axum::http::StatusCode;

use crate::backlog::decisions::{self, NewDecision};
use crate::backlog::forms::DecisionForm;
use crate::backlog::{decision_pages, known};
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::form::Making;
use crate::house::House;
use crate::paper::go;
use crate::parse::Problems;

pub async fn decide(desk: Desk, State(house): State<House>, sent: Making<DecisionForm>) -> Answer {
    let id = sent.id(&house.ids);
    let form = sent.form;
    let mut problems = Problems::default();
    let parsed = form.parse(&mut problems);
    let mut conn = house.db.write_as_seen().await?;
    let subject = form.subject(&mut conn, desk.project.id).await?.ok_or(Trouble::NotFound)?;
    let Some((kind, reason, lesson)) = parsed else {
        let known = known::now(&mut conn, subject.about).await?;
        return Ok(decision_pages::new_with(&desk, StatusCode::UNPROCESSABLE_ENTITY, &form, &subject, &known, &problems));
    };
    let new = NewDecision { about: subject.about, kind, reason: &reason, lesson: &lesson };
    let decided = decisions::decide(&mut conn, id, desk.project.id, &new, desk.stamp()).await?;
    conn.commit().await?;
    Ok(go(desk.path(format_args!("decisions/{}", decided.number))))
}
