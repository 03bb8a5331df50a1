//! What is told about prototypes where a need is shown: those thought to meet it, and what was changed because of what
//! people said about it.

use chrono::{DateTime, Utc};
use serde::Serialize;
use sqlx::FromRow;

use crate::db::Conn;
use crate::id::NeedId;
use crate::{is_newest, is_published, rows, with_piece, with_prototype};

/// A prototype whose newest iteration is linked to a need.
#[derive(Debug, Clone, FromRow, Serialize)]
pub struct LinkedPrototype {
    pub number: i64,
    pub name: String,
    pub version: i64,
    /// Why the iteration is thought to meet the need.
    pub rationale: String,
    /// People can try it now.
    pub being_tested: bool,
}

pub async fn linked(conn: &mut Conn, need: NeedId) -> Result<Vec<LinkedPrototype>, sqlx::Error> {
    rows!(
        conn,
        LinkedPrototype,
        concat!(
            "select p.number, p.name, i.version, l.rationale, \
               exists (select 1 from rounds r where r.iteration_id = i.id and r.closed_at is null) as being_tested \
             from iteration_needs l",
            with_prototype!("l.iteration_id"),
            " where l.need_id = $1 and ",
            is_newest!("p.id"),
            " order by p.number"
        ),
        need
    )
}

/// A change made, or not made, because of what people said about a need.
#[derive(Debug, Clone, FromRow, Serialize)]
pub struct ChangeForNeed {
    pub prototype_number: i64,
    pub prototype_name: String,
    /// The iteration that carries it.
    pub version: i64,
    pub done: bool,
    pub what: String,
    pub because: String,
    pub written_at: DateTime<Utc>,
}

/// The published ones, or all.
pub async fn changes(conn: &mut Conn, need: NeedId, all: bool) -> Result<Vec<ChangeForNeed>, sqlx::Error> {
    rows!(
        conn,
        ChangeForNeed,
        concat!(
            "select p.number as prototype_number, p.name as prototype_name, i.version, c.done, c.what, c.because, c.written_at \
             from changes c",
            with_prototype!("c.iteration_id"),
            " where c.id in (select cf.change_id from change_feedback cf",
            with_piece!("cf.feedback_id"),
            " where f.need_id = $1) and ($2 or ",
            is_published!(),
            ") order by c.written_at, c.number"
        ),
        need,
        all
    )
}
