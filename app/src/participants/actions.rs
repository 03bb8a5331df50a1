use axum::extract::{Path, State};
use axum::http::StatusCode;

use crate::db::Table;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::form::{Filled, Making, mark, overtaken};
use crate::house::House;
use crate::id::{ConsentId, ParticipantId};
use crate::paper::go;
use crate::participants::forms::{ConsentFields, Noted, ParticipantForm};
use crate::participants::{pages, store};
use crate::projects;

pub async fn add(desk: Desk, State(house): State<House>, sent: Making<ParticipantForm>) -> Answer {
    let id: ParticipantId = sent.id(&house.ids);
    let form = sent.form;
    let mut problems = desk.problems();
    let mut conn = house.write().await?;
    let groups = projects::store::groups(&mut conn, desk.project.id).await?;
    let Some(noted) = form.parse(&groups, &mut problems) else {
        return Ok(pages::form::form_with(&desk, StatusCode::UNPROCESSABLE_ENTITY, None, &form, None, &groups, &problems));
    };
    let Noted { group, recruited_through, note } = &noted;
    let new =
        store::NewParticipant { id, project: desk.project.id, group: *group, recruited_through: *recruited_through, note };
    let made = store::add(&mut conn, &new, desk.stamp()).await?;
    conn.commit().await?;
    Ok(go(desk.path(format_args!("participants/{}", made.number))))
}

pub async fn change(
    desk: Desk,
    State(house): State<House>,
    Path((_, number)): Path<(String, i64)>,
    Filled(form): Filled<ParticipantForm>,
) -> Answer {
    let mut problems = desk.problems();
    let mut conn = house.write().await?;
    let groups = projects::store::groups(&mut conn, desk.project.id).await?;
    conn.hold(Table::Projects, desk.project.id).await?;
    let now = store::find(&mut conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    let Some(noted) = form.parse(&groups, &mut problems) else {
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        return Ok(pages::form::form_with(&desk, status, Some(number), &form, None, &groups, &problems));
    };
    let saved = ParticipantForm::of(&now);
    if overtaken(&form.was, &saved.was, &form) {
        let form = ParticipantForm { was: saved.was.clone(), ..form };
        return Ok(pages::form::form_with(
            &desk,
            StatusCode::CONFLICT,
            Some(number),
            &form,
            Some(&saved),
            &groups,
            &problems,
        ));
    }
    let Noted { group, recruited_through, note } = &noted;
    store::change(&mut conn, now.id, *group, *recruited_through, note).await?;
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
    let participant = store::held(&mut conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    let here = desk.path(format_args!("participants/{number}"));
    let now = participant.consent.as_ref();
    let saved = ConsentFields::mark_of(now);
    if now.is_some() && mark(&form) == saved {
        // It says so already: the same form, sent twice.
        return Ok(go(here));
    }
    let mut problems = desk.problems();
    if form.was != saved {
        let form = ConsentFields { was: saved, changed_mind: String::new(), ..form };
        return Ok(pages::consent::consent_with(&desk, StatusCode::CONFLICT, &participant, &form, true, &problems));
    }
    let Some(consent) = form.parse(now, house.clock.today(), &mut problems) else {
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        return Ok(pages::consent::consent_with(&desk, status, &participant, &form, false, &problems));
    };
    let id: ConsentId = house.ids.next();
    store::record_consent(&mut conn, id, participant.id, &consent, desk.stamp()).await?;
    conn.commit().await?;
    Ok(go(here))
}
