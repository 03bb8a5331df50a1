//! How many have come to a round and what they have said, counted on the round itself as it happens.

use crate::db::Conn;
use crate::id::RoundId;
use crate::{one, row, value};

/// One more begins: gives her number. `None`: the round is closed.
pub async fn one_more_begun(conn: &mut Conn, round: RoundId) -> Result<Option<i64>, sqlx::Error> {
    let sql = "update rounds set begun = begun + 1 where id = $1 and closed_at is null returning begun";
    Ok(row!(conn, (i64,), sql, round)?.map(|(number,)| number))
}

/// One who has begun has sent what she said.
pub async fn one_more_sent(conn: &mut Conn, round: RoundId) -> Result<(), sqlx::Error> {
    one!(conn, "update rounds set sent = sent + 1 where id = $1", round)?;
    Ok(())
}

/// The number of the next piece of feedback.
pub async fn next_heard(conn: &mut Conn, round: RoundId) -> Result<i64, sqlx::Error> {
    value!(conn, i64, "update rounds set heard = heard + 1 where id = $1 returning heard", round)
}

/// So many pieces of feedback more wait for an answer, or fewer.
pub async fn more_wait(conn: &mut Conn, round: RoundId, by: i64) -> Result<(), sqlx::Error> {
    if by != 0 {
        one!(conn, "update rounds set unanswered = unanswered + $2 where id = $1", round, by)?;
    }
    Ok(())
}
