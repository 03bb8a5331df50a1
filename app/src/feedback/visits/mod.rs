//! Ways through a round: how one begins, goes on and ends. Who it is nobody knows; that two of them are one person's is
//! known when a browser or a code says so, and counted so: see [`one`].

mod one;
pub mod representative;

use chrono::NaiveDate;

use crate::db::{Conn, Table, Watched};
use crate::feedback::model::{Channel, GroupSaid, Pen, SpeaksFor, Visit};
use crate::id::{GroupId, Ids, PersonId, RoundId, VisitId};
use crate::{one as one_row, rounds, row, run, value, with_round};

use one::Counted;
pub use one::{join, make_trial, withdraw};

/// Somebody who begins.
#[derive(Debug, Clone, Copy)]
pub struct NewVisit<'a> {
    pub round: RoundId,
    /// Of the cookie's token only the hash is kept.
    pub token_hash: &'a str,
    /// A visit of the same person, as far as can be known.
    pub same_as: Option<VisitId>,
    /// The team tries for itself.
    pub trial: bool,
    pub channel: Channel,
    pub pen: Pen,
    pub speaks_for: SpeaksFor,
    pub on: NaiveDate,
}

impl<'a> NewVisit<'a> {
    /// Somebody with a telephone or a computer of her own.
    pub fn web(round: RoundId, token_hash: &'a str, on: NaiveDate) -> Self {
        Self {
            round,
            token_hash,
            same_as: None,
            trial: false,
            channel: Channel::Web,
            pen: Pen::Oneself,
            speaks_for: SpeaksFor::Oneself,
            on,
        }
    }
}

/// Begins a way through an open round. `None`: the round is closed.
pub async fn start_visit(conn: &mut Conn, ids: &Ids, new: &NewVisit<'_>) -> Result<Option<VisitId>, sqlx::Error> {
    let Some(number) = rounds::store::one_more_visit(conn, new.round).await? else { return Ok(None) };
    let id: VisitId = ids.without_time();
    let one = match new.same_as {
        Some(before) => value!(conn, VisitId, "select one_id from visits where id = $1", before)?,
        None => id,
    };
    let counted = Counted::of(conn, new.round, [one, id]).await?;
    run!(
        conn,
        "insert into visits (id, round_id, number, one_id, token_hash, channel, pen, speaks_for, trial, group_said, started_on) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        id,
        new.round,
        number,
        one,
        new.token_hash,
        new.channel,
        new.pen,
        new.speaks_for,
        new.trial,
        GroupSaid::Unasked,
        new.on
    )?;
    counted.settle(conn).await?;
    conn.tell(Watched::Round, new.round);
    Ok(Some(id))
}

macro_rules! visit {
    ($which:literal) => {
        concat!(
            "select id, round_id, one_id, target_group_id, group_said, pen, speaks_for, trial, sent_on, withdrawn_on from visits where ",
            $which
        )
    };
}

/// The visit that a browser's cookie belongs to.
pub async fn by_token(conn: &mut Conn, token_hash: &str) -> Result<Option<Visit>, sqlx::Error> {
    row!(conn, Visit, visit!("token_hash = $1"), token_hash)
}

/// The newest visit of a representative to this round in which she spoke for herself.
pub async fn own_of_representative(conn: &mut Conn, round: RoundId, person: PersonId) -> Result<Option<Visit>, sqlx::Error> {
    row!(
        conn,
        Visit,
        visit!(
            "id = (select v.id from representative_visits j join visits v on v.id = j.visit_id \
               where j.person_id = $2 and v.round_id = $1 and v.speaks_for = 'self' order by v.number desc limit 1)"
        ),
        round,
        person
    )
}

/// The one visit that a return code opens. `hashes`: of the code, under the secret and, for those that were given before
/// there was one, without.
pub async fn by_return_code(conn: &mut Conn, hashes: [&str; 2]) -> Result<Option<Visit>, sqlx::Error> {
    row!(conn, Visit, visit!("return_code_hash in ($1, $2)"), hashes[0], hashes[1])
}

/// Holds the round of a visit, and tells whether the person can still change what she has said: the round is open, and
/// she has neither sent nor taken it back.
pub async fn under_way(conn: &mut Conn, round: RoundId, visit: VisitId) -> Result<bool, sqlx::Error> {
    conn.hold(Table::Rounds, round).await?;
    value!(
        conn,
        bool,
        concat!(
            "select exists (select 1 from visits v",
            with_round!("v.round_id"),
            " where v.id = $2 and r.id = $1 and r.closed_at is null and v.sent_on is null and v.withdrawn_on is null)"
        ),
        round,
        visit
    )
}

/// The same for a person who has come back with her code: she may say more after she has sent.
pub async fn may_say_more(conn: &mut Conn, round: RoundId, visit: VisitId) -> Result<bool, sqlx::Error> {
    conn.hold(Table::Rounds, round).await?;
    value!(
        conn,
        bool,
        concat!(
            "select exists (select 1 from visits v",
            with_round!("v.round_id"),
            " where v.id = $2 and r.id = $1 and r.closed_at is null and v.withdrawn_on is null)"
        ),
        round,
        visit
    )
}

/// To which target group the person says she belongs; `None` when to none of them, or she would rather not say. After she
/// has sent, or the round is closed, it stays as it was.
pub async fn set_group(conn: &mut Conn, round: RoundId, visit: VisitId, group: Option<GroupId>) -> Result<(), sqlx::Error> {
    if under_way(conn, round, visit).await? {
        let said = if group.is_some() { GroupSaid::Group } else { GroupSaid::Unsaid };
        one_row!(conn, "update visits set target_group_id = $2, group_said = $3 where id = $1", visit, group, said)?;
        conn.tell(Watched::Round, round);
    }
    Ok(())
}

/// Ends the visit with a return code, of which only the hash is kept. What is sent stays sent on its first day.
pub async fn send(
    conn: &mut Conn,
    round: RoundId,
    visit: VisitId,
    code_hash: &str,
    on: NaiveDate,
) -> Result<(), sqlx::Error> {
    let counted = Counted::of(conn, round, [visit]).await?;
    run!(
        conn,
        "update visits set sent_on = $2, return_code_hash = $3 where id = $1 and sent_on is null and withdrawn_on is null",
        visit,
        on,
        code_hash
    )?;
    one::newest_stands(conn, visit, on).await?;
    counted.settle(conn).await?;
    conn.tell(Watched::Round, round);
    Ok(())
}
