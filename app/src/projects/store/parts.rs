//! The projects that one person takes part in, as closing her account needs them.

use sqlx::FromRow;

use crate::db::{Conn, Table};
use crate::id::{PersonId, ProjectId};
use crate::people::model::leads_left;
use crate::people::store::members;
use crate::{rows, taking_part};

/// A project that a person takes part in.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct Part {
    pub project_id: ProjectId,
    pub slug: String,
    pub name: String,
}

/// The projects that a person takes part in, by name.
pub async fn parts_of(conn: &mut Conn, person: PersonId) -> Result<Vec<Part>, sqlx::Error> {
    rows!(
        conn,
        Part,
        concat!("select p.id as project_id, p.slug, p.name from projects p", taking_part!("$1"), " order by p.name"),
        person
    )
}

/// Those of them that would have no lead without her.
pub async fn led_by_nobody_else(conn: &mut Conn, person: PersonId) -> Result<Vec<Part>, sqlx::Error> {
    let mut alone = Vec::new();
    for part in parts_of(conn, person).await? {
        let members = members(conn, part.project_id).await?;
        if !leads_left(members.iter().map(|member| (member.person_id, member.role)), person, None) {
            alone.push(part);
        }
    }
    Ok(alone)
}

/// Holds a person with all that she takes part in: until the transaction ends she comes into no project, and nobody else
/// changes who is in hers.
pub async fn hold_person(conn: &mut Conn, person: PersonId) -> Result<(), sqlx::Error> {
    let parts = parts_of(conn, person).await?;
    conn.hold_all(Table::Projects, parts.into_iter().map(|part| part.project_id)).await?;
    conn.hold(Table::People, person).await?;
    Ok(())
}
