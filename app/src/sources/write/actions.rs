use std::collections::HashMap;

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use crate::db::Conn;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::form::{Filled, Making};
use crate::guide::model::talk;
use crate::house::House;
use crate::lang::short_date;
use crate::paper::go;
use crate::parse::{Fault, Problems, optional};
use crate::sources::about::{About, Offer};
use crate::sources::store::{NewSource, Source, held};
use crate::sources::write::draft::NewForm;
use crate::sources::write::draft::{Draft, Outcome};
use crate::sources::write::form::{Answered, new_form, no_longer, too_late, write_form};
use crate::sources::write::store;

#[derive(Debug, Default, Deserialize)]
pub struct For {
    participant: Option<String>,
}

pub async fn new(desk: Desk, State(house): State<House>, Query(asked): Query<For>) -> Answer {
    let mut conn = house.read().await?;
    let about = About {
        participant: asked.participant.unwrap_or_default(),
        held_on: short_date(house.clock.today()),
        ..About::default()
    };
    let offer = Offer::load(&mut conn, desk.project.id, &about.participant).await?;
    let form = NewForm { about, guide: String::new() };
    Ok(new_form(&desk, StatusCode::OK, &form, &offer, &Problems::default()))
}

pub async fn begin(desk: Desk, State(house): State<House>, sent: Making<NewForm>) -> Answer {
    let id = sent.id(&house.ids);
    let form = sent.form;
    let mut conn = house.write().await?;
    let mut problems = desk.problems();
    let said = form.about.parse(&mut conn, desk.project.id, (desk.lang, house.clock.today()), &mut problems).await?;
    let guide = talk(desk.lang, &form.guide);
    if guide.is_none() && !form.guide.is_empty() {
        problems.add("guide", Fault::NoChoice);
    }
    let (Some(said), true) = (said, problems.is_empty()) else {
        let offer = Offer::load(&mut conn, desk.project.id, &form.about.participant).await?;
        return Ok(new_form(&desk, StatusCode::UNPROCESSABLE_ENTITY, &form, &offer, &problems));
    };
    let questions: Vec<String> =
        guide.into_iter().flat_map(|(_, questions)| questions).map(|question| question.asked).collect();
    let new = NewSource {
        id,
        project: desk.project.id,
        sprint: desk.project.sprint.as_ref().map(|sprint| sprint.id),
        participant: said.participant,
        title: &said.title,
        held_on: said.held_on,
        channel: said.channel,
        guide: &form.guide,
    };
    let made = store::begin(&mut conn, &new, &questions, desk.stamp()).await?;
    conn.commit().await?;
    Ok(go(desk.path(format_args!("sources/{}/write", made.number))))
}

/// What came back: the fields by name, as there are as many as there are questions.
struct Posted(HashMap<String, String>);

impl Posted {
    fn field(&self, name: &str, position: i64) -> Option<&str> {
        self.0.get(&format!("{name}-{position}")).map(String::as_str)
    }

    /// What was typed for a stored answer; the stored one where the form had none for it, or the same.
    fn typed(&self, stored: &Draft, problems: &mut Problems) -> Draft {
        let position = stored.position;
        let new = |name: &str, stored: &str| self.field(name, position).filter(|raw| raw.replace("\r\n", "\n") != *stored);
        let answer = new("answer", &stored.answer).map_or_else(
            || stored.answer.clone(),
            |raw| problems.text(&format!("answer-{position}"), raw, optional(60_000)),
        );
        let question = new("question", &stored.question).filter(|_| stored.is_own()).map_or_else(
            || stored.question.clone(),
            |raw| problems.line(&format!("question-{position}"), raw, optional(500)),
        );
        Draft { position, question, answer }
    }
}

pub async fn save(
    desk: Desk,
    State(house): State<House>,
    Path((_, number)): Path<(String, i64)>,
    Filled(fields): Filled<Vec<(String, String)>>,
) -> Answer {
    let mut conn = house.write().await?;
    let source = held(&mut conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    let posted = Posted(fields.into_iter().collect());
    let stored = store::drafts(&mut conn, source.id).await?;
    if source.finished_at.is_some() || stored.is_empty() {
        return Ok(too_late(&desk, &source, &posted.0));
    }
    if !source.for_team {
        // What is stored is not shown any more; what was typed is, to be taken care of.
        return Ok(no_longer(&desk, &source, &posted.0));
    }
    let mut problems = desk.problems();
    let answered = weighed(&posted, stored, &mut problems);
    let then = posted.0.get("then").map_or("save", String::as_str);
    if then == "finish" && answered.iter().all(|one| one.typed.answer.is_empty()) {
        problems
            .add(format!("answer-{}", answered.first().map_or(0, |one| one.typed.position)), Fault::Says("write-nothing"));
    }
    if !problems.is_empty() {
        return Ok(write_form(&desk, StatusCode::UNPROCESSABLE_ENTITY, &source, &answered, &problems));
    }
    if answered.iter().any(|one| one.outcome == Outcome::Conflict) {
        return Ok(write_form(&desk, StatusCode::CONFLICT, &source, &answered, &problems));
    }
    for one in answered.iter().filter(|one| one.outcome == Outcome::Take) {
        store::save(&mut conn, source.id, &one.typed).await?;
    }
    done(&desk, &house, conn, &source, then).await
}

fn weighed(posted: &Posted, stored: Vec<Draft>, problems: &mut Problems) -> Vec<Answered> {
    stored
        .into_iter()
        .map(|stored| {
            let typed = posted.typed(&stored, problems);
            let outcome = stored.weigh(&typed, posted.field("was", stored.position).unwrap_or_default());
            // A newer answer that was only shown here in its older form is shown as it is now.
            let typed = if outcome == Outcome::Keep { stored.clone() } else { typed };
            Answered { stored, typed, outcome }
        })
        .collect()
}

async fn done(desk: &Desk, house: &House, mut conn: Conn, source: &Source, then: &str) -> Result<Response, Trouble> {
    let here = desk.path(format_args!("sources/{}", source.number));
    let to = match then {
        "finish" => {
            store::finish(&mut conn, &house.ids, source.id, desk.stamp()).await?;
            here
        }
        "add" => format!("{here}/write#question-{}", store::add_own(&mut conn, source.id).await?),
        _ => format!("{here}/write?saved=yes"),
    };
    conn.commit().await?;
    Ok(go(to))
}
