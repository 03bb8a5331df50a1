//! What somebody has taken back. It is kept, since it has come in and is an official document, but it is in no number and
//! no list: whoever of the team reads it writes down why, and everybody sees who has.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use serde::Serialize;
use sqlx::FromRow;
use uuid::Uuid;

use crate::db::{Conn, Table};
use crate::house::Stamp;
use crate::id::{PersonId, RoundId, VisitId};
use crate::{row, rows, run, signed, value};

/// So long after she has written down why, somebody may read it.
pub const READABLE: TimeDelta = TimeDelta::minutes(30);

/// A visit that was taken back.
#[derive(Debug, Clone, FromRow, Serialize)]
pub struct Withdrawn {
    pub id: VisitId,
    /// Within the round.
    pub number: i64,
    pub withdrawn_on: NaiveDate,
}

/// The newest first.
pub async fn of_round(conn: &mut Conn, round: RoundId, limit: i64) -> Result<Vec<Withdrawn>, sqlx::Error> {
    rows!(
        conn,
        Withdrawn,
        "select id, number, withdrawn_on from visits where round_id = $1 and withdrawn_on is not null \
         order by withdrawn_on desc, number desc limit $2",
        round,
        limit
    )
}

pub async fn find(conn: &mut Conn, round: RoundId, number: i64) -> Result<Option<Withdrawn>, sqlx::Error> {
    row!(
        conn,
        Withdrawn,
        "select id, number, withdrawn_on from visits where round_id = $1 and number = $2 and withdrawn_on is not null",
        round,
        number
    )
}

/// Somebody of the team has read it.
#[derive(Debug, Clone, FromRow, Serialize)]
pub struct Reading {
    pub name: String,
    pub read_at: DateTime<Utc>,
    pub reason: String,
}

/// Everybody who has, the last first.
pub async fn readings(conn: &mut Conn, visit: VisitId) -> Result<Vec<Reading>, sqlx::Error> {
    rows!(
        conn,
        Reading,
        concat!(
            "select p.name, w.read_at, w.reason from withdrawn_readings w",
            signed!("w.read_by", "p"),
            " where w.visit_id = $1 order by w.read_at desc, w.id"
        ),
        visit
    )
}

/// Notes that somebody reads it, and why; once for a form.
pub async fn read(
    conn: &mut Conn,
    id: Uuid,
    round: RoundId,
    visit: VisitId,
    reason: &str,
    stamp: Stamp,
) -> Result<(), sqlx::Error> {
    conn.hold(Table::Rounds, round).await?;
    run!(
        conn,
        "insert into withdrawn_readings (id, visit_id, reason, read_by, read_at) values ($1, $2, $3, $4, $5) \
         on conflict (id) do nothing",
        id,
        visit,
        reason,
        stamp.by,
        stamp.at
    )?;
    Ok(())
}

/// Whether this person has written down why she reads it, a while ago at most.
pub async fn may_read(conn: &mut Conn, visit: VisitId, person: PersonId, now: DateTime<Utc>) -> Result<bool, sqlx::Error> {
    value!(
        conn,
        bool,
        "select exists (select 1 from withdrawn_readings where visit_id = $1 and read_by = $2 and read_at > $3)",
        visit,
        person,
        now - READABLE
    )
}
