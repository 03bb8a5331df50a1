use axum::extract::{Path, State};
use axum::http::StatusCode;
use chrono::TimeDelta;

use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::form::Filled;
use crate::house::House;
use crate::id::{InvitationId, PersonId};
use crate::paper::go;
use crate::parse::{Fault, required};
use crate::people::forms::{InvitationForm, RoleForm};
use crate::people::{pages, store};
use crate::rights::Role;
use crate::secret;

/// How long an invitation can be accepted.
const INVITATION_DAYS: i64 = 14;

/// Makes an invitation and shows its link, this once: only its hash is kept.
pub async fn invite(desk: Desk, State(house): State<House>, Filled(form): Filled<InvitationForm>) -> Answer {
    let mut problems = desk.problems();
    let role = problems.choice::<Role>("role", &form.role);
    let note = problems.line("note", &form.note, required(120, "invitation-note-missing"));
    let mut conn = house.write().await?;
    let (Some(role), true) = (role, problems.is_empty()) else {
        return pages::team_with(&desk, StatusCode::UNPROCESSABLE_ENTITY, &mut conn, &form, &problems, None).await;
    };
    let token = secret::token()?;
    let stamp = desk.stamp();
    let new = store::NewInvitation {
        id: house.ids.next(),
        project: desk.project.id,
        role,
        note: &note,
        token_hash: &secret::hash(&token),
        expires_at: stamp.at + TimeDelta::days(INVITATION_DAYS),
    };
    store::invite(&mut conn, &new, stamp).await?;
    let link = format!("{}/invitation/{token}", house.settings.base_url);
    let page =
        pages::team_with(&desk, StatusCode::OK, &mut conn, &InvitationForm::default(), &problems, Some(&link)).await?;
    conn.commit().await?;
    Ok(page)
}

pub async fn withdraw(desk: Desk, State(house): State<House>, Path((_, id)): Path<(String, String)>) -> Answer {
    let id: InvitationId = id.parse().map_err(|_| Trouble::NotFound)?;
    let mut conn = house.write().await?;
    if !store::withdraw(&mut conn, desk.project.id, id, house.clock.now()).await? {
        return Err(Trouble::NotFound);
    }
    conn.commit().await?;
    Ok(go(desk.path("team")))
}

pub async fn change_role(
    desk: Desk,
    State(house): State<House>,
    Path((_, person)): Path<(String, String)>,
    Filled(form): Filled<RoleForm>,
) -> Answer {
    let role: Role = form.role.parse().map_err(|_| Trouble::BadRequest)?;
    changed(desk, house, &person, Some(role)).await
}

pub async fn end_membership(desk: Desk, State(house): State<House>, Path((_, person)): Path<(String, String)>) -> Answer {
    changed(desk, house, &person, None).await
}

/// A new role, or none. The last lead stays: a project without one could never let anybody in again.
async fn changed(desk: Desk, house: House, person: &str, role: Option<Role>) -> Answer {
    let person: PersonId = person.parse().map_err(|_| Trouble::NotFound)?;
    let mut conn = house.write().await?;
    let members = store::members(&mut conn, desk.project.id).await?;
    let now = members.iter().find(|member| member.person_id == person).ok_or(Trouble::NotFound)?;
    let leads = members.iter().filter(|member| member.role == Role::Lead).count();
    if now.role == Role::Lead && role != Some(Role::Lead) && leads == 1 {
        let mut problems = desk.problems();
        problems.add("members", Fault::Says("team-last-lead"));
        let form = InvitationForm::default();
        return pages::team_with(&desk, StatusCode::UNPROCESSABLE_ENTITY, &mut conn, &form, &problems, None).await;
    }
    let at = house.clock.now();
    match role {
        Some(role) => store::join(&mut conn, desk.project.id, person, role, at).await?,
        None => {
            store::leave(&mut conn, desk.project.id, person, at).await?;
        }
    }
    conn.commit().await?;
    Ok(go(desk.path("team")))
}
