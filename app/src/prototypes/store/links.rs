//! Which needs an iteration is thought to meet.

use sqlx::FromRow;

use super::held;
use crate::db::Conn;
use crate::house::Stamp;
use crate::id::{IterationId, NeedId, ProjectId, PrototypeId};
use crate::needs::model::{Evidence, NeedStatement};
use crate::prototypes::model::{NeedLink, Refused};
use crate::{every_need, is_newest, need_columns, one, rows, run, with_iteration, with_need};

#[derive(FromRow)]
struct LinkRow {
    need_id: NeedId,
    number: i64,
    #[sqlx(flatten)]
    statement: NeedStatement,
    #[sqlx(flatten)]
    evidence: Evidence,
    rationale: String,
}

/// The needs of an iteration as they are worded now, in the order of their numbers.
pub async fn links(conn: &mut Conn, iteration: IterationId) -> Result<Vec<NeedLink>, sqlx::Error> {
    let found = rows!(
        conn,
        LinkRow,
        concat!(
            "select n.id as need_id, ",
            need_columns!(),
            ", l.rationale from iteration_needs l",
            with_need!("l.need_id"),
            " where l.iteration_id = $1 order by n.number"
        ),
        iteration
    )?;
    let link = |row: LinkRow| NeedLink {
        need_id: row.need_id,
        number: row.number,
        statement: row.statement,
        evidence: row.evidence,
        rationale: row.rationale,
    };
    Ok(found.into_iter().map(link).collect())
}

/// The needs that the newest iteration of a prototype is thought to meet.
pub async fn met_by_newest(conn: &mut Conn, prototype: PrototypeId) -> Result<Vec<NeedId>, sqlx::Error> {
    let found = rows!(
        conn,
        (NeedId,),
        concat!(
            "select l.need_id from iteration_needs l",
            with_iteration!("l.iteration_id"),
            " where i.prototype_id = $1 and ",
            is_newest!("$1")
        ),
        prototype
    )?;
    Ok(found.into_iter().map(|(need,)| need).collect())
}

/// A need that could be linked.
#[derive(Debug, FromRow, serde::Serialize)]
pub struct NeedChoice {
    pub id: NeedId,
    pub number: i64,
    pub need: String,
}

/// The needs of the project that are not linked to the iteration, in the order of their numbers.
pub async fn free_needs(
    conn: &mut Conn,
    project: ProjectId,
    iteration: IterationId,
) -> Result<Vec<NeedChoice>, sqlx::Error> {
    rows!(
        conn,
        NeedChoice,
        concat!(
            "select n.id, n.number, n.need",
            every_need!(),
            " where n.project_id = $1 \
               and not exists (select 1 from iteration_needs l where l.iteration_id = $2 and l.need_id = n.id) order by n.number"
        ),
        project,
        iteration
    )
}

/// Links a need with the reason why the iteration is thought to meet it. False: it is linked already, and stays as it is.
///
/// # Errors
/// [`Refused::Frozen`].
pub async fn link_need(
    conn: &mut Conn,
    iteration: IterationId,
    need: NeedId,
    rationale: &str,
    stamp: Stamp,
) -> Result<bool, Refused> {
    held(conn, iteration).await?;
    let touched = run!(
        conn,
        "insert into iteration_needs (iteration_id, need_id, rationale, linked_by, linked_at) values ($1, $2, $3, $4, $5) \
         on conflict (iteration_id, need_id) do nothing",
        iteration,
        need,
        rationale,
        stamp.by,
        stamp.at
    )?;
    Ok(touched == 1)
}

/// Words the reason anew, on top of what it says now.
///
/// # Errors
/// [`Refused::Frozen`], or as for [`gone`](crate::db::gone) when the need is not linked.
pub async fn change_rationale(
    conn: &mut Conn,
    iteration: IterationId,
    need: NeedId,
    rationale: &str,
    stamp: Stamp,
) -> Result<(), Refused> {
    held(conn, iteration).await?;
    one!(
        conn,
        "update iteration_needs set rationale = $3, linked_by = $4, linked_at = $5 where iteration_id = $1 and need_id = $2",
        iteration,
        need,
        rationale,
        stamp.by,
        stamp.at
    )?;
    Ok(())
}

/// Takes a link away. One that is not there is no trouble.
///
/// # Errors
/// [`Refused::Frozen`].
pub async fn unlink_need(conn: &mut Conn, iteration: IterationId, need: NeedId) -> Result<(), Refused> {
    held(conn, iteration).await?;
    run!(conn, "delete from iteration_needs where iteration_id = $1 and need_id = $2", iteration, need)?;
    Ok(())
}
