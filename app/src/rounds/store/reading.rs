//! Who answers in a round, and on which days somebody reads.

use crate::db::{Conn, Watched};
use crate::id::{ProjectId, RoundId};
use crate::rounds::readers::{Readers, ReadingDays};
use crate::{one, row, run};

/// From now on this one answers, and somebody reads on these days.
pub async fn set_readers(conn: &mut Conn, round: RoundId, readers: Readers) -> Result<(), sqlx::Error> {
    let days = readers.days.written();
    one!(conn, "update rounds set owned_by = $2, read_on = $3 where id = $1", round, readers.owner, days)?;
    conn.tell(Watched::Round, round);
    Ok(())
}

/// The same for a round that has just been opened. Where it has been said already (the form came twice), that stands.
pub async fn first_readers(conn: &mut Conn, round: RoundId, readers: Readers) -> Result<bool, sqlx::Error> {
    let days = readers.days.written();
    let sql = "update rounds set owned_by = $2, read_on = $3 where id = $1 and owned_by is null";
    Ok(run!(conn, sql, round, readers.owner, days)? == 1)
}

/// The days on which somebody reads in a round, and its project. Monday to Friday, unless something else has been said.
pub async fn read_on(conn: &mut Conn, round: RoundId) -> Result<(ProjectId, ReadingDays), sqlx::Error> {
    let found = row!(conn, (ProjectId, Option<String>), "select project_id, read_on from rounds where id = $1", round)?;
    let (project, days) = found.ok_or(sqlx::Error::RowNotFound)?;
    Ok((project, days.as_deref().and_then(ReadingDays::read).unwrap_or(ReadingDays::WEEKDAYS)))
}
