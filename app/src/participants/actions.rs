use axum::extract::{Path, State};

use crate::codes;
use crate::db::Table;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::form::{Filled, Making, mark, overtaken};
use crate::house::House;
use crate::id::{ConsentId, ParticipantId};
use crate::participants::forms::{ConsentFields, Noted, ParticipantForm};
use crate::participants::store;
use crate::projects;
use crate::told::{Done, Undo};

pub async fn add(desk: Desk, State(house): State<House>, sent: Making<ParticipantForm>) -> Answer {
    let id: ParticipantId = sent.id(&house.ids);
    let form = sent.form;
    let place = desk.path("participants/new");
    let mut conn = house.write_in(desk.project.id).await?;
    let groups = projects::store::groups(&mut conn, desk.project.id).await?;
    let Some(noted) = form.parse(&groups, &mut desk.problems()) else {
        return desk.keep(conn, &place).await;
    };
    let Noted { group, recruited_through, note } = &noted;
    let new =
        store::NewParticipant { id, project: desk.project.id, group: *group, recruited_through: *recruited_through, note };
    let made = store::add(&mut conn, &new, desk.stamp()).await?;
    let to = desk.path(format_args!("participants/{}", made.number));
    let told = Done::ParticipantAdded.with("code", codes::participant(made.number));
    let undo = Undo::press(format!("{to}/remove"));
    desk.done(conn, &place, to, told.undo(undo)).await
}

pub async fn change(
    desk: Desk,
    State(house): State<House>,
    Path((_, number)): Path<(String, i64)>,
    Filled(form): Filled<ParticipantForm>,
) -> Answer {
    let place = desk.path(format_args!("participants/{number}/edit"));
    let mut conn = house.write_in(desk.project.id).await?;
    let groups = projects::store::groups(&mut conn, desk.project.id).await?;
    conn.hold(Table::Projects, desk.project.id).await?;
    let now = store::find(&mut conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    let before = ParticipantForm::of(&now);
    let noted = form.parse(&groups, &mut desk.problems());
    let Some(noted) = noted.filter(|_| !overtaken(&form.was, &before.was, &form)) else {
        return desk.keep(conn, &place).await;
    };
    let Noted { group, recruited_through, note } = &noted;
    store::change(&mut conn, now.id, *group, *recruited_through, note).await?;
    let now = store::find(&mut conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    let to = desk.path(format_args!("participants/{number}"));
    let undo = Undo::back_to(&to, &before, &ParticipantForm::of(&now).was);
    let told = Done::ParticipantChanged.with("code", codes::participant(number)).undo(undo);
    desk.done(conn, &place, to, told).await
}

pub async fn record_consent(
    desk: Desk,
    State(house): State<House>,
    Path((_, number)): Path<(String, i64)>,
    Filled(form): Filled<ConsentFields>,
) -> Answer {
    let mut conn = house.write_in(desk.project.id).await?;
    let participant = store::held(&mut conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    let here = desk.path(format_args!("participants/{number}"));
    let place = format!("{here}/consent");
    let now = participant.consent.as_ref();
    let saved = ConsentFields::mark_of(now);
    if now.is_some() && mark(&form) == saved {
        // It says so already: the same form, sent twice.
        return desk.saved(conn, &place, here).await;
    }
    if form.was != saved {
        return desk.keep(conn, &place).await;
    }
    let Some(consent) = form.parse(now, house.clock.today(), &mut desk.problems()) else {
        return desk.keep(conn, &place).await;
    };
    let id: ConsentId = house.ids.next();
    store::record_consent(&mut conn, id, participant.id, &consent, desk.stamp()).await?;
    desk.done(conn, &place, here, Done::ConsentRecorded.with("code", codes::participant(number))).await
}
