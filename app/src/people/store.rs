use chrono::{DateTime, Utc};
use sqlx::FromRow;

use crate::db::Conn;
use crate::house::Stamp;
use crate::id::{InvitationId, PersonId, ProjectId};
use crate::people::model::{Email, Person};
use crate::rights::Role;
use crate::{row, rows, run};

#[derive(FromRow)]
struct PersonRow {
    id: PersonId,
    name: String,
    email: String,
    starts_projects: bool,
}

impl From<PersonRow> for Person {
    fn from(row: PersonRow) -> Self {
        Self { id: row.id, name: row.name, email: row.email, starts_projects: row.starts_projects }
    }
}

/// Adds an account.
///
/// # Errors
/// Breaks `people_email_taken` when somebody has the address already.
pub async fn add(
    conn: &mut Conn,
    id: PersonId,
    email: &Email,
    name: &str,
    password_hash: Option<&str>,
    starts_projects: bool,
    at: DateTime<Utc>,
) -> Result<(), sqlx::Error> {
    run!(
        conn,
        "insert into people (id, email, name, password_hash, starts_projects, created_at) values ($1, $2, $3, $4, $5, $6)",
        id,
        email.as_str(),
        name,
        password_hash,
        starts_projects,
        at
    )?;
    Ok(())
}

/// Somebody whose account is open.
pub async fn find(conn: &mut Conn, id: PersonId) -> Result<Option<Person>, sqlx::Error> {
    let found = row!(
        conn,
        PersonRow,
        "select id, name, email, starts_projects from people where id = $1 and closed_at is null",
        id
    )?;
    Ok(found.map(Into::into))
}

pub async fn find_by_email(conn: &mut Conn, email: &Email) -> Result<Option<Person>, sqlx::Error> {
    let found = row!(
        conn,
        PersonRow,
        "select id, name, email, starts_projects from people where email = $1 and closed_at is null",
        email.as_str()
    )?;
    Ok(found.map(Into::into))
}

/// The stored hash of an open account, with whose it is. `None` in the hash: no password has been chosen yet.
pub async fn password_of(conn: &mut Conn, email: &Email) -> Result<Option<(PersonId, Option<String>)>, sqlx::Error> {
    row!(
        conn,
        (PersonId, Option<String>),
        "select id, password_hash from people where email = $1 and closed_at is null",
        email.as_str()
    )
}

pub async fn set_password(conn: &mut Conn, id: PersonId, password_hash: &str) -> Result<(), sqlx::Error> {
    run!(conn, "update people set password_hash = $2 where id = $1", id, password_hash)?;
    Ok(())
}

pub async fn let_start_projects(conn: &mut Conn, id: PersonId) -> Result<(), sqlx::Error> {
    run!(conn, "update people set starts_projects = $2 where id = $1", id, true)?;
    Ok(())
}

/// All open accounts, by address.
pub async fn all(conn: &mut Conn) -> Result<Vec<Person>, sqlx::Error> {
    let found = rows!(
        conn,
        PersonRow,
        "select id, name, email, starts_projects from people where closed_at is null order by email"
    )?;
    Ok(found.into_iter().map(Into::into).collect())
}

/// Somebody in a project.
#[derive(Debug, FromRow)]
pub struct Member {
    pub person_id: PersonId,
    pub name: String,
    pub email: String,
    pub role: Role,
    pub added_at: DateTime<Utc>,
}

pub async fn members(conn: &mut Conn, project: ProjectId) -> Result<Vec<Member>, sqlx::Error> {
    rows!(
        conn,
        Member,
        "select m.person_id, p.name, p.email, m.role, m.added_at from memberships m join people p on p.id = m.person_id \
         where m.project_id = $1 and m.ended_at is null order by m.added_at, p.name",
        project
    )
}

/// Lets a person in. Who is there already keeps the role she has: an invitation neither raises nor lowers it.
pub async fn join(
    conn: &mut Conn,
    project: ProjectId,
    person: PersonId,
    role: Role,
    at: DateTime<Utc>,
) -> Result<(), sqlx::Error> {
    let joined = run!(
        conn,
        "insert into memberships (project_id, person_id, role, added_at) values ($1, $2, $3, $4) \
         on conflict (project_id, person_id) do update set role = excluded.role, ended_at = null, added_at = excluded.added_at \
         where memberships.ended_at is not null",
        project,
        person,
        role,
        at
    )?;
    if joined == 1 && role.starts_projects() {
        let_start_projects(conn, person).await?;
    }
    Ok(())
}

/// Ends a membership. Tells whether there was one.
pub async fn leave(conn: &mut Conn, project: ProjectId, person: PersonId, at: DateTime<Utc>) -> Result<bool, sqlx::Error> {
    let touched = run!(
        conn,
        "update memberships set ended_at = $3 where project_id = $1 and person_id = $2 and ended_at is null",
        project,
        person,
        at
    )?;
    Ok(touched == 1)
}

#[derive(Debug, FromRow)]
pub struct Invitation {
    pub id: InvitationId,
    pub project_id: ProjectId,
    pub project_name: String,
    pub slug: String,
    pub role: Role,
    pub note: String,
    pub expires_at: DateTime<Utc>,
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
    Ok(())
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
        "select i.id, i.project_id, p.name as project_name, p.slug, i.role, i.note, i.expires_at \
         from invitations i join projects p on p.id = i.project_id \
         where i.project_id = $1 and i.accepted_at is null and i.withdrawn_at is null and i.expires_at > $2 order by i.created_at",
        project,
        now
    )
}

pub async fn invitation(conn: &mut Conn, token_hash: &str, now: DateTime<Utc>) -> Result<Option<Invitation>, sqlx::Error> {
    row!(
        conn,
        Invitation,
        "select i.id, i.project_id, p.name as project_name, p.slug, i.role, i.note, i.expires_at \
         from invitations i join projects p on p.id = i.project_id \
         where i.token_hash = $1 and i.accepted_at is null and i.withdrawn_at is null and i.expires_at > $2",
        token_hash,
        now
    )
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
    Ok(touched == 1)
}
