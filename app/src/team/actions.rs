use axum::extract::{Path, State};
use axum::response::IntoResponse;
use chrono::TimeDelta;

use crate::db::{Conn, Table, Watched};
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::form::{Filled, Making};
use crate::house::House;
use crate::id::{InvitationId, PersonId};
use crate::paper::go;
use crate::people::model::leads_left;
use crate::people::store::{self, Member};
use crate::projects;
use crate::rights::{Role, Thing, Verb, may};
use crate::team::forms::{InvitationForm, RoleForm};
use crate::team::pages::invited;
use crate::told::{Done, Undo};
use crate::{kept, secret};

/// How long an invitation can be accepted.
const INVITATION_DAYS: i64 = 14;

/// The same form that comes again within this time is a double click: the answer to the first was seen by nobody.
const DOUBLE_CLICK: TimeDelta = TimeDelta::seconds(10);

/// Makes an invitation. Only the hash of its link is kept; the browser that made it is shown the link for a while.
pub async fn invite(desk: Desk, State(house): State<House>, sent: Making<InvitationForm>) -> Answer {
    let id: InvitationId = sent.id(&house.ids);
    let form = sent.form;
    let place = desk.path("team#invite");
    let mut conn = house.write_in(desk.project.id).await?;
    let Some((role, note)) = form.parse(&mut desk.problems()) else {
        return desk.keep(conn, &place).await;
    };
    // A lead who is given another role at this moment has her invitations withdrawn: this one must not come after.
    conn.hold(Table::Projects, desk.project.id).await?;
    if projects::store::is_closed(&mut conn, desk.project.id).await? {
        return Err(Trouble::Closed);
    }
    let now = store::membership(&mut conn, desk.project.id, desk.person.id).await?.and_then(store::Membership::now);
    if !now.is_some_and(|role| may(role, Verb::Manage, Thing::Team)) {
        return Err(Trouble::Forbidden);
    }
    let token = secret::token()?;
    let (hash, stamp) = (secret::hash(&token), desk.stamp());
    match store::invited_at(&mut conn, desk.project.id, id).await? {
        Some(at) if stamp.at - at > DOUBLE_CLICK => return desk.saved(conn, &place, desk.path("team")).await,
        // Its first link went out with an answer that the browser threw away.
        Some(_) => store::new_link(&mut conn, id, &hash).await?,
        None => {
            let expires_at = stamp.at + TimeDelta::days(INVITATION_DAYS);
            let new =
                store::NewInvitation { id, project: desk.project.id, role, note: &note, token_hash: &hash, expires_at };
            store::invite(&mut conn, &new, stamp).await?;
        }
    }
    let to_team = desk.saved(conn, &place, desk.path("team")).await?;
    Ok((invited::keep(&desk, &token), to_team).into_response())
}

/// Makes another link for an invitation that waits, and shows it as the first was. The one before opens nothing any more:
/// nobody can tell who has it.
pub async fn link_anew(desk: Desk, State(house): State<House>, Path((_, id)): Path<(String, String)>) -> Answer {
    let id: InvitationId = id.parse().map_err(|_| Trouble::NotFound)?;
    let mut conn = house.write_in(desk.project.id).await?;
    conn.hold(Table::Projects, desk.project.id).await?;
    let open = store::open_invitations(&mut conn, desk.project.id, house.clock.now()).await?;
    let one = open.into_iter().find(|one| one.id == id).ok_or(Trouble::NotFound)?;
    let token = secret::token()?;
    store::new_link(&mut conn, one.id, &secret::hash(&token)).await?;
    conn.tell(Watched::Project, desk.project.id);
    let to_team = desk.pressed(conn, desk.path("team"), Done::InvitationLinked.with("note", &one.note)).await?;
    Ok((invited::keep(&desk, &token), to_team).into_response())
}

pub async fn withdraw(desk: Desk, State(house): State<House>, Path((_, id)): Path<(String, String)>) -> Answer {
    let id: InvitationId = id.parse().map_err(|_| Trouble::NotFound)?;
    let mut conn = house.write_in(desk.project.id).await?;
    if !store::withdraw(&mut conn, desk.project.id, id, house.clock.now()).await? {
        return Err(Trouble::NotFound);
    }
    desk.pressed(conn, desk.path("team"), Done::InvitationWithdrawn).await
}

pub async fn change_role(
    desk: Desk,
    State(house): State<House>,
    Path((_, person)): Path<(String, String)>,
    Filled(form): Filled<RoleForm>,
) -> Answer {
    let role: Role = form.role.parse().map_err(|_| Trouble::BadRequest)?;
    let mut conn = house.write_in(desk.project.id).await?;
    let Some(member) = free_to_change(&mut conn, &desk, &person, Some(role)).await? else {
        return Ok(go(desk.path(format_args!("team?unchanged={person}"))));
    };
    store::change_role(&mut conn, desk.project.id, member.person_id, role, house.clock.now()).await?;
    // Whoever has given up her own lead may see the team no longer.
    let sees = member.person_id != desk.person.id || may(role, Verb::See, Thing::Team);
    // With a lead went the invitations that she had sent: they do not come back with the role.
    let undo = (member.role != Role::Lead && member.role != role)
        .then(|| Undo::sends(desk.path(format_args!("team/{}/role", member.person_id)), &[("role", member.role.word())]));
    let told = Done::RoleChanged.with("name", &member.name).undo(undo);
    desk.pressed(conn, desk.path(if sees { "team" } else { "" }), told).await
}

pub async fn end_membership(desk: Desk, State(house): State<House>, Path((_, person)): Path<(String, String)>) -> Answer {
    let mut conn = house.write_in(desk.project.id).await?;
    let Some(member) = free_to_change(&mut conn, &desk, &person, None).await? else {
        // The page that asks says why not.
        return Ok(go(desk.path(format_args!("team/{person}/leave"))));
    };
    store::leave(&mut conn, desk.project.id, member.person_id, house.clock.now()).await?;
    kept::store::forget_under(&mut conn, member.person_id, &desk.path("")).await?;
    conn.commit().await?;
    Ok(go(if member.person_id == desk.person.id { "/".to_owned() } else { desk.path("team?ended=yes") }))
}

/// The member who is to have another role, or none; nothing when the project would be left without a lead. Nobody else
/// changes who is in the project until the transaction ends.
async fn free_to_change(conn: &mut Conn, desk: &Desk, person: &str, role: Option<Role>) -> Result<Option<Member>, Trouble> {
    let person: PersonId = person.parse().map_err(|_| Trouble::NotFound)?;
    let members = store::members_held(conn, desk.project.id).await?;
    let member = members.iter().find(|member| member.person_id == person).ok_or(Trouble::NotFound)?;
    let free = leads_left(members.iter().map(|member| (member.person_id, member.role)), person, role);
    Ok(free.then(|| member.clone()))
}
