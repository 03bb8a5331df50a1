use axum::extract::{Path, State};
use axum::http::StatusCode;

use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::form::Filled;
use crate::house::House;
use crate::id::{ConsentId, GroupId, ParticipantId};
use crate::paper::go;
use crate::parse::{Problems, optional};
use crate::participants::forms::{ConsentFields, ParticipantForm};
use crate::participants::model::Recruited;
use crate::participants::{pages, store};
use crate::projects;
use crate::projects::model::Counted;

pub async fn add(desk: Desk, State(house): State<House>, Filled(form): Filled<ParticipantForm>) -> Answer {
    let mut problems = Problems::default();
    let recruited_through = problems.choice::<Recruited>("recruited_through", &form.recruited_through);
    let note = problems.text("note", &form.note, optional(500));
    let mut conn = house.write().await?;
    let groups = projects::store::groups(&mut conn, desk.project.id).await?;
    let group = form.group.parse::<GroupId>().ok().filter(|id| groups.iter().any(|group| group.id == *id));
    let (Some(recruited_through), true) = (recruited_through, problems.is_empty()) else {
        return Ok(pages::new_with(&desk, StatusCode::UNPROCESSABLE_ENTITY, &form, &groups, &problems));
    };
    let number = projects::store::next_number(&mut conn, desk.project.id, Counted::Participants).await?;
    let id: ParticipantId = house.ids.next();
    let new = store::NewParticipant { id, project: desk.project.id, number, group, recruited_through, note: &note };
    store::add(&mut conn, &new, desk.stamp()).await?;
    conn.commit().await?;
    Ok(go(desk.path(format_args!("participants/{number}"))))
}

pub async fn record_consent(
    desk: Desk,
    State(house): State<House>,
    Path((_, number)): Path<(String, i64)>,
    Filled(form): Filled<ConsentFields>,
) -> Answer {
    let mut conn = house.write().await?;
    let participant = store::find(&mut conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    let mut problems = Problems::default();
    let Some(consent) = form.parse(&mut problems) else {
        return Ok(pages::consent_with(&desk, StatusCode::UNPROCESSABLE_ENTITY, &participant, &form, &problems));
    };
    let id: ConsentId = house.ids.next();
    store::record_consent(&mut conn, id, participant.id, &consent, desk.stamp()).await?;
    conn.commit().await?;
    Ok(go(desk.path(format_args!("participants/{number}"))))
}
