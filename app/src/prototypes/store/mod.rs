//! Prototypes and their iterations. Whatever changes an iteration holds it first ([`hold`]): a round that opens in the
//! same moment either waits or has frozen it already.

mod drafts;
mod links;
#[cfg(test)]
mod tests;

use chrono::{DateTime, Utc};
use sqlx::FromRow;

use crate::db::{Conn, Table, Watched};
use crate::house::Stamp;
use crate::id::{Ids, IterationId, ProjectId, PrototypeId};
use crate::projects;
use crate::projects::model::{Counted, Made};
use crate::prototypes::model::{Iteration, Prototype, Refused};
use crate::{every_iteration, is_newest, meets_count, newest_version, one, row, rows, run, value};

pub use drafts::{FrozenPage, add_page, delete_page, frozen_pages, move_page, page, pages, save_page};
pub use links::{NeedChoice, change_rationale, free_needs, link_need, links, met_by_newest, unlink_need};

/// Adds a prototype with an empty v1. Gives its number (P-02) and, when it is new, v1.
pub async fn add(
    conn: &mut Conn,
    ids: &Ids,
    id: PrototypeId,
    project: ProjectId,
    (name, idea): (&str, &str),
    stamp: Stamp,
) -> Result<(Made, Option<IterationId>), sqlx::Error> {
    let made = projects::store::number_for(conn, project, Counted::Prototypes, id).await?;
    if !made.new {
        return Ok((made, None));
    }
    run!(
        conn,
        "insert into prototypes (id, project_id, number, name, idea, created_by, created_at) values ($1, $2, $3, $4, $5, $6, $7)",
        id,
        project,
        made.number,
        name,
        idea,
        stamp.by,
        stamp.at
    )?;
    let iteration = add_iteration(conn, ids, id, 1, stamp).await?;
    conn.tell(Watched::Prototype, id);
    Ok((made, Some(iteration)))
}

async fn add_iteration(
    conn: &mut Conn,
    ids: &Ids,
    prototype: PrototypeId,
    version: i64,
    stamp: Stamp,
) -> Result<IterationId, sqlx::Error> {
    let id: IterationId = ids.next();
    run!(
        conn,
        "insert into iterations (id, prototype_id, version, created_by, created_at) values ($1, $2, $3, $4, $5)",
        id,
        prototype,
        version,
        stamp.by,
        stamp.at
    )?;
    Ok(id)
}

#[derive(FromRow)]
struct PrototypeRow {
    id: PrototypeId,
    number: i64,
    name: String,
    idea: String,
}

pub async fn find(conn: &mut Conn, project: ProjectId, number: i64) -> Result<Option<Prototype>, sqlx::Error> {
    let found = row!(
        conn,
        PrototypeRow,
        "select id, number, name, idea from prototypes where project_id = $1 and number = $2",
        project,
        number
    )?;
    Ok(found.map(|row| Prototype { id: row.id, number: row.number, name: row.name, idea: row.idea }))
}

/// Changes name and idea.
pub async fn describe(conn: &mut Conn, prototype: PrototypeId, name: &str, idea: &str) -> Result<(), sqlx::Error> {
    one!(conn, "update prototypes set name = $2, idea = $3 where id = $1", prototype, name, idea)?;
    conn.tell(Watched::Prototype, prototype);
    Ok(())
}

/// A prototype in the list, with how its newest iteration stands.
#[derive(Debug, FromRow, serde::Serialize)]
pub struct Listed {
    pub number: i64,
    pub name: String,
    pub idea: String,
    /// The newest.
    pub version: i64,
    pub frozen_at: Option<DateTime<Utc>>,
    /// Linked to the newest.
    pub needs: i64,
}

/// One page of prototypes, newest first; all, or only those whose newest iteration has no need.
pub async fn list(
    conn: &mut Conn,
    project: ProjectId,
    without_need: bool,
    limit: i64,
    offset: i64,
) -> Result<Vec<Listed>, sqlx::Error> {
    rows!(
        conn,
        Listed,
        concat!(
            "select p.number, p.name, p.idea, i.version, i.frozen_at, ",
            meets_count!("i.id"),
            " as needs",
            every_iteration!(),
            " where p.project_id = $1 and ",
            is_newest!("p.id"),
            " and (not $2 or not exists (select 1 from iteration_needs l where l.iteration_id = i.id)) \
             order by p.number desc limit $3 offset $4"
        ),
        project,
        without_need,
        limit,
        offset
    )
}

/// How many prototypes have no need linked to their newest iteration.
pub async fn count_without_need(conn: &mut Conn, project: ProjectId) -> Result<i64, sqlx::Error> {
    value!(
        conn,
        i64,
        concat!(
            "select count(*)",
            every_iteration!(),
            " where p.project_id = $1 and ",
            is_newest!("p.id"),
            " and not exists (select 1 from iteration_needs l where l.iteration_id = i.id)"
        ),
        project
    )
}

#[derive(FromRow)]
struct IterationRow {
    id: IterationId,
    prototype_id: PrototypeId,
    version: i64,
    created_at: DateTime<Utc>,
    frozen_at: Option<DateTime<Utc>>,
}

impl From<IterationRow> for Iteration {
    fn from(row: IterationRow) -> Self {
        Self {
            id: row.id,
            prototype_id: row.prototype_id,
            version: row.version,
            created_at: row.created_at,
            frozen_at: row.frozen_at,
        }
    }
}

/// All iterations, newest first. Never empty for a prototype that exists.
pub async fn iterations(conn: &mut Conn, prototype: PrototypeId) -> Result<Vec<Iteration>, sqlx::Error> {
    let found = rows!(
        conn,
        IterationRow,
        "select id, prototype_id, version, created_at, frozen_at from iterations where prototype_id = $1 order by version desc",
        prototype
    )?;
    Ok(found.into_iter().map(Into::into).collect())
}

/// The iteration that is worked on, or was tested last.
pub async fn newest(conn: &mut Conn, prototype: PrototypeId) -> Result<Option<Iteration>, sqlx::Error> {
    let found = row!(
        conn,
        IterationRow,
        "select id, prototype_id, version, created_at, frozen_at from iterations where prototype_id = $1 order by version desc limit 1",
        prototype
    )?;
    Ok(found.map(Into::into))
}

/// The iteration with this id, if it is still there.
pub async fn by_id(conn: &mut Conn, iteration: IterationId) -> Result<Option<Iteration>, sqlx::Error> {
    let found = row!(
        conn,
        IterationRow,
        "select id, prototype_id, version, created_at, frozen_at from iterations where id = $1",
        iteration
    )?;
    Ok(found.map(Into::into))
}

/// What a prototype is called, and the version of its newest iteration.
pub async fn named(conn: &mut Conn, prototype: PrototypeId) -> Result<Option<(String, i64)>, sqlx::Error> {
    let sql = concat!("select p.name, ", newest_version!("p.id"), " from prototypes p where p.id = $1");
    row!(conn, (String, i64), sql, prototype)
}

/// The iteration written P-02, v1.
pub async fn iteration(
    conn: &mut Conn,
    project: ProjectId,
    number: i64,
    version: i64,
) -> Result<Option<Iteration>, sqlx::Error> {
    let found = row!(
        conn,
        IterationRow,
        concat!(
            "select i.id, i.prototype_id, i.version, i.created_at, i.frozen_at",
            every_iteration!(),
            " where p.project_id = $1 and p.number = $2 and i.version = $3"
        ),
        project,
        number,
        version
    )?;
    Ok(found.map(Into::into))
}

/// Holds an iteration until the transaction ends, so that nobody freezes it meanwhile. False: it is frozen already.
///
/// # Errors
/// As for [`gone`](crate::db::gone) when somebody has just removed it.
pub async fn hold(conn: &mut Conn, iteration: IterationId) -> Result<bool, sqlx::Error> {
    conn.hold(Table::Iterations, iteration).await?;
    value!(conn, bool, "select frozen_at is null from iterations where id = $1", iteration)
}

/// Holds an iteration that is to be changed, and tells those who watch it.
///
/// # Errors
/// [`Refused::Frozen`].
pub async fn held(conn: &mut Conn, iteration: IterationId) -> Result<(), Refused> {
    if !hold(conn, iteration).await? {
        return Err(Refused::Frozen);
    }
    conn.tell(Watched::Iteration, iteration);
    Ok(())
}

/// Somebody outside can see it from now on. Freezing what is frozen changes nothing.
///
/// # Errors
/// [`Refused::Lacks`] when it has no need with a rationale, or no page.
pub async fn freeze(conn: &mut Conn, iteration: IterationId, stamp: Stamp) -> Result<(), Refused> {
    if !hold(conn, iteration).await? {
        return Ok(());
    }
    let links = links(conn, iteration).await?;
    let pages = pages(conn, iteration).await?;
    let draft = by_id(conn, iteration).await?.ok_or(sqlx::Error::RowNotFound)?;
    draft.may_open(&links, &pages).map_err(Refused::Lacks)?;
    one!(conn, "update iterations set frozen_at = $2, frozen_by = $3 where id = $1", iteration, stamp.at, stamp.by)?;
    conn.tell(Watched::Iteration, iteration);
    Ok(())
}

/// Removes a prototype with its drafts. Hold it and them first; nobody may have tried it or decided about it.
///
/// # Errors
/// When a round of it was opened, or a decision is about it.
pub async fn remove(conn: &mut Conn, project: ProjectId, prototype: PrototypeId) -> Result<(), sqlx::Error> {
    one!(conn, "delete from prototypes where project_id = $1 and id = $2", project, prototype)?;
    conn.tell(Watched::Prototype, prototype);
    projects::store::one_less(conn, project, Counted::Prototypes).await
}

/// Removes a draft with its pages and links. Changes that are noted in it must be gone: rounds are counted from them.
///
/// # Errors
/// [`Refused::Frozen`].
pub async fn remove_draft(conn: &mut Conn, iteration: IterationId) -> Result<(), Refused> {
    held(conn, iteration).await?;
    one!(conn, "delete from iterations where id = $1", iteration)?;
    Ok(())
}

/// Makes the next iteration from the newest: a copy of its pages and links. Gives its version.
///
/// # Errors
/// [`Refused::StillDraft`] when the newest is not frozen.
pub async fn next_iteration(conn: &mut Conn, ids: &Ids, prototype: PrototypeId, stamp: Stamp) -> Result<i64, Refused> {
    // Two who ask at once get in line here; the second then finds the first one's draft.
    conn.hold(Table::Prototypes, prototype).await?;
    let newest = newest(conn, prototype).await?.ok_or(Refused::StillDraft)?;
    newest.may_be_followed()?;
    let version = newest.version + 1;
    let id = add_iteration(conn, ids, prototype, version, stamp).await?;
    for page in pages(conn, newest.id).await? {
        add_page(conn, ids.next(), id, &page.slug, &page.title, &page.body).await?;
    }
    run!(
        conn,
        "insert into iteration_needs (iteration_id, need_id, rationale, linked_by, linked_at) \
         select $2, need_id, rationale, linked_by, linked_at from iteration_needs where iteration_id = $1",
        newest.id,
        id
    )?;
    conn.tell(Watched::Prototype, prototype);
    Ok(version)
}
