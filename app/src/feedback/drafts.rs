//! What a visitor has typed and not sent: no answer, seen by nobody, counted nowhere. Sealed under a key that only her
//! browser has, and that it drops when she leaves, is done, or has been away for half an hour.

use chrono::NaiveDate;

use crate::db::Conn;
use crate::id::VisitId;
use crate::{row, rows, run};

pub async fn keep(conn: &mut Conn, visit: VisitId, place: &str, sealed: &[u8]) -> Result<(), sqlx::Error> {
    run!(
        conn,
        "insert into drafts (visit_id, place, sealed) values ($1, $2, $3) on conflict (visit_id, place) do update set sealed = $3",
        visit,
        place,
        sealed
    )?;
    Ok(())
}

pub async fn find(conn: &mut Conn, visit: VisitId, place: &str) -> Result<Option<Vec<u8>>, sqlx::Error> {
    let found = row!(conn, (Vec<u8>,), "select sealed from drafts where visit_id = $1 and place = $2", visit, place)?;
    Ok(found.map(|(sealed,)| sealed))
}

/// All of a visit, with their places.
pub async fn of_visit(conn: &mut Conn, visit: VisitId) -> Result<Vec<(String, Vec<u8>)>, sqlx::Error> {
    rows!(conn, (String, Vec<u8>), "select place, sealed from drafts where visit_id = $1 order by place", visit)
}

/// What stood at a place is sent, or is as it was sent.
pub async fn forget(conn: &mut Conn, visit: VisitId, place: &str) -> Result<(), sqlx::Error> {
    run!(conn, "delete from drafts where visit_id = $1 and place = $2", visit, place)?;
    Ok(())
}

/// Nothing of a visit is kept any longer.
pub async fn forget_all(conn: &mut Conn, visit: VisitId) -> Result<(), sqlx::Error> {
    run!(conn, "delete from drafts where visit_id = $1", visit)?;
    Ok(())
}

/// The same, by the cookie of the browser that leaves.
pub async fn forget_all_of(conn: &mut Conn, token_hash: &str) -> Result<(), sqlx::Error> {
    run!(conn, "delete from drafts where visit_id in (select id from visits where token_hash = $1)", token_hash)?;
    Ok(())
}

/// What was left behind by visits that began before a day. No browser has the keys to it any longer.
pub async fn purge(conn: &mut Conn, before: NaiveDate) -> Result<u64, sqlx::Error> {
    run!(conn, "delete from drafts where visit_id in (select id from visits where started_on < $1)", before)
}
