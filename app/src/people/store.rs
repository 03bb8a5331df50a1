use chrono::{DateTime, Utc};
use sqlx::FromRow;

use crate::db::Conn;
use crate::id::{PersonId, ProjectId};
use crate::people::model::{Email, Person};
use crate::{one, row, rows, run};

mod invitations;
mod members;

pub use invitations::*;
pub use members::*;

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
    one!(conn, "update people set password_hash = $2 where id = $1", id, password_hash)
}

pub async fn let_start_projects(conn: &mut Conn, id: PersonId) -> Result<(), sqlx::Error> {
    one!(conn, "update people set starts_projects = $2 where id = $1", id, true)
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

/// The addresses of those who have never taken part in a project; without one, of everybody.
pub async fn outside(conn: &mut Conn, project: Option<ProjectId>) -> Result<Vec<String>, sqlx::Error> {
    let found = rows!(
        conn,
        (String,),
        "select p.email from people p where not exists ( \
           select 1 from memberships m where m.person_id = p.id and m.project_id = $1)",
        project
    )?;
    Ok(found.into_iter().map(|(email,)| email).collect())
}

/// Closes an account: nobody signs in with it any more. Its name stays on what it did. What else ends with it is for
/// the caller: memberships here, sign-ins and links in the server.
pub async fn close(conn: &mut Conn, id: PersonId, at: DateTime<Utc>) -> Result<(), sqlx::Error> {
    one!(conn, "update people set closed_at = $2 where id = $1 and closed_at is null", id, at)
}

/// Opens a closed account again, with the password it had. Whom it belongs to, or nothing when no closed one has the
/// address.
pub async fn reopen(conn: &mut Conn, email: &Email) -> Result<Option<PersonId>, sqlx::Error> {
    let sql = "select id from people where email = $1 and closed_at is not null";
    let Some((id,)) = row!(conn, (PersonId,), sql, email.as_str())? else { return Ok(None) };
    one!(conn, "update people set closed_at = null where id = $1", id)?;
    Ok(Some(id))
}
