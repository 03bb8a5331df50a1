use chrono::{DateTime, Utc};

use crate::db::{Conn, Table, Watched};
use crate::feedback::model::{Channel, Pen, Visit};
use crate::id::{GroupId, Ids, RoundId, VisitId};
use crate::{one, rounds, row, run, value, with_round};

/// Begins a person's way through an open round. Of the cookie's token only the hash is kept. `None`: the round is closed.
pub async fn start_visit(
    conn: &mut Conn,
    ids: &Ids,
    round: RoundId,
    token_hash: &str,
    at: DateTime<Utc>,
) -> Result<Option<VisitId>, sqlx::Error> {
    let Some(number) = rounds::store::one_more_begun(conn, round).await? else { return Ok(None) };
    let id: VisitId = ids.next();
    run!(
        conn,
        "insert into visits (id, round_id, number, token_hash, channel, pen, started_at) values ($1, $2, $3, $4, $5, $6, $7)",
        id,
        round,
        number,
        token_hash,
        Channel::Web,
        Pen::Oneself,
        at
    )?;
    conn.tell(Watched::Round, round);
    Ok(Some(id))
}

/// The visit that a browser's cookie belongs to.
pub async fn by_token(conn: &mut Conn, token_hash: &str) -> Result<Option<Visit>, sqlx::Error> {
    row!(conn, Visit, "select id, round_id, target_group_id, sent_at from visits where token_hash = $1", token_hash)
}

/// The one visit that a return code opens.
pub async fn by_return_code(conn: &mut Conn, code_hash: &str) -> Result<Option<Visit>, sqlx::Error> {
    row!(conn, Visit, "select id, round_id, target_group_id, sent_at from visits where return_code_hash = $1", code_hash)
}

/// Holds the round of a visit, and tells whether the person can still change what she has said: the round is open, and
/// she has not sent.
pub async fn under_way(conn: &mut Conn, round: RoundId, visit: VisitId) -> Result<bool, sqlx::Error> {
    conn.hold(Table::Rounds, round).await?;
    value!(
        conn,
        bool,
        concat!(
            "select exists (select 1 from visits v",
            with_round!("v.round_id"),
            " where v.id = $2 and r.id = $1 and r.closed_at is null and v.sent_at is null)"
        ),
        round,
        visit
    )
}

/// To which target group the person says she belongs; `None` when she would rather not say. After she has sent, or the
/// round is closed, it stays as it was.
pub async fn set_group(conn: &mut Conn, round: RoundId, visit: VisitId, group: Option<GroupId>) -> Result<(), sqlx::Error> {
    if under_way(conn, round, visit).await? {
        one!(conn, "update visits set target_group_id = $2 where id = $1", visit, group)?;
        conn.tell(Watched::Round, round);
    }
    Ok(())
}

/// Ends the visit with a return code, of which only the hash is kept. Sent once more, it gets a new code in place of the
/// one that never reached the person, and stays sent when it was first sent.
pub async fn send(
    conn: &mut Conn,
    round: RoundId,
    visit: VisitId,
    code_hash: &str,
    at: DateTime<Utc>,
) -> Result<(), sqlx::Error> {
    conn.hold(Table::Rounds, round).await?;
    let first = run!(conn, "update visits set sent_at = $2 where id = $1 and sent_at is null", visit, at)?;
    one!(conn, "update visits set return_code_hash = $2 where id = $1", visit, code_hash)?;
    if first == 1 {
        rounds::store::one_more_sent(conn, round).await?;
    }
    conn.tell(Watched::Round, round);
    Ok(())
}
