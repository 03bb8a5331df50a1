use chrono::{DateTime, Utc};
use serde::Serialize;
use sqlx::FromRow;

use crate::db::{Conn, Watched};
use crate::house::Stamp;
use crate::id::{InvitationId, PersonId, ProjectId};
use crate::people::store::Membership;
use crate::rights::Role;
use crate::{one, row, rows, run};

#[derive(Debug, FromRow, Serialize)]
pub struct Invitation {
    pub id: InvitationId,
    pub project_id: ProjectId,
    pub role: Role,
    pub note: String,
    pub created_by: PersonId,
    pub created_at: DateTime<Utc>,
    pub expires_at: DateTime<Utc>,
}

/// What an invitation does for somebody who has an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Means {
    /// She takes no part, and comes in.
    Join,
    /// She takes part, and gets another role than this.
    Change(Role),
    /// She has that role already.
    Nothing,
    /// Her membership has ended since the invitation was made: it lets her in no more.
    Over,
}

impl Invitation {
    pub fn means(&self, membership: Option<Membership>) -> Means {
        match membership {
            Some(Membership { ended_at: Some(at), .. }) if at >= self.created_at => Means::Over,
            None | Some(Membership { ended_at: Some(_), .. }) => Means::Join,
            Some(Membership { role, .. }) if role == self.role => Means::Nothing,
            Some(Membership { role, .. }) => Means::Change(role),
        }
    }
}

pub struct NewInvitation<'a> {
    pub id: InvitationId,
    pub project: ProjectId,
    pub role: Role,
    pub note: &'a str,
    pub token_hash: &'a str,
    pub expires_at: DateTime<Utc>,
}

pub async fn invite(conn: &mut Conn, new: &NewInvitation<'_>, stamp: Stamp) -> Result<(), sqlx::Error> {
    run!(
        conn,
        "insert into invitations (id, project_id, role, note, token_hash, created_by, created_at, expires_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        new.id,
        new.project,
        new.role,
        new.note,
        new.token_hash,
        stamp.by,
        stamp.at,
        new.expires_at
    )?;
    conn.tell(Watched::Project, new.project);
    Ok(())
}

/// When the invitation with this id was made, if there is one.
pub async fn invited_at(
    conn: &mut Conn,
    project: ProjectId,
    invitation: InvitationId,
) -> Result<Option<DateTime<Utc>>, sqlx::Error> {
    let sql = "select created_at from invitations where id = $1 and project_id = $2";
    Ok(row!(conn, (DateTime<Utc>,), sql, invitation, project)?.map(|(at,)| at))
}

/// Gives an invitation another link in place of the one it had.
pub async fn new_link(conn: &mut Conn, invitation: InvitationId, token_hash: &str) -> Result<(), sqlx::Error> {
    one!(conn, "update invitations set token_hash = $2 where id = $1", invitation, token_hash)
}

/// Invitations that still can be accepted.
pub async fn open_invitations(
    conn: &mut Conn,
    project: ProjectId,
    now: DateTime<Utc>,
) -> Result<Vec<Invitation>, sqlx::Error> {
    rows!(
        conn,
        Invitation,
        "select i.id, i.project_id, i.role, i.note, i.created_by, i.created_at, i.expires_at from invitations i \
         where i.project_id = $1 and i.accepted_at is null and i.withdrawn_at is null and i.expires_at > $2 order by i.created_at",
        project,
        now
    )
}

pub async fn invitation(conn: &mut Conn, token_hash: &str, now: DateTime<Utc>) -> Result<Option<Invitation>, sqlx::Error> {
    row!(
        conn,
        Invitation,
        "select i.id, i.project_id, i.role, i.note, i.created_by, i.created_at, i.expires_at from invitations i \
         where i.token_hash = $1 and i.accepted_at is null and i.withdrawn_at is null and i.expires_at > $2",
        token_hash,
        now
    )
}

/// Withdraws every invitation that nobody has accepted. Tells how many there were.
pub async fn withdraw_all_invitations(conn: &mut Conn, at: DateTime<Utc>) -> Result<u64, sqlx::Error> {
    run!(conn, "update invitations set withdrawn_at = $1 where accepted_at is null and withdrawn_at is null", at)
}

/// Marks an invitation as used. False when somebody else was faster.
pub async fn accept(conn: &mut Conn, invitation: InvitationId, by: Stamp) -> Result<bool, sqlx::Error> {
    let touched = run!(
        conn,
        "update invitations set accepted_by = $2, accepted_at = $3 where id = $1 and accepted_at is null and withdrawn_at is null",
        invitation,
        by.by,
        by.at
    )?;
    Ok(touched == 1)
}

pub async fn withdraw(
    conn: &mut Conn,
    project: ProjectId,
    invitation: InvitationId,
    at: DateTime<Utc>,
) -> Result<bool, sqlx::Error> {
    let touched = run!(
        conn,
        "update invitations set withdrawn_at = $3 where id = $2 and project_id = $1 and accepted_at is null and withdrawn_at is null",
        project,
        invitation,
        at
    )?;
    conn.tell(Watched::Project, project);
    Ok(touched == 1)
}

/// Withdraws the invitations that a person has made to a project and that nobody has accepted: whoever may let nobody in
/// any longer has no open doors left. Tells how many there were.
pub async fn withdraw_all_of(
    conn: &mut Conn,
    project: ProjectId,
    person: PersonId,
    at: DateTime<Utc>,
) -> Result<u64, sqlx::Error> {
    run!(
        conn,
        "update invitations set withdrawn_at = $3 \
         where project_id = $1 and created_by = $2 and accepted_at is null and withdrawn_at is null",
        project,
        person,
        at
    )
}

/// Withdraws the invitations to a project that nobody has accepted. Tells how many there were.
pub async fn withdraw_all_to(conn: &mut Conn, project: ProjectId, at: DateTime<Utc>) -> Result<u64, sqlx::Error> {
    run!(
        conn,
        "update invitations set withdrawn_at = $2 where project_id = $1 and accepted_at is null and withdrawn_at is null",
        project,
        at
    )
}

/// Deletes invitations that were over before `before`: accepted, withdrawn, or run out. Tells how many.
pub async fn purge_invitations(conn: &mut Conn, before: DateTime<Utc>) -> Result<u64, sqlx::Error> {
    run!(conn, "delete from invitations where accepted_at < $1 or withdrawn_at < $1 or expires_at < $1", before)
}
