use chrono::{DateTime, NaiveDate, Utc};

use super::model::{APART, Kind, Letter, TOLD_AFTER, pause};
use crate::clock::day;
use crate::db::Conn;
use crate::id::{PersonId, ProjectId, RoundId};
use crate::{row, rows, run, signed, with_project, with_round};

/// So many letters at a time.
const AT_ONCE: i64 = 100;

/// These people are to be told, on this day or before. Hold the round first. Nothing where no mail can be sent.
pub async fn queue(
    conn: &mut Conn,
    kind: Kind,
    round: RoundId,
    people: &[PersonId],
    due_on: NaiveDate,
) -> Result<(), sqlx::Error> {
    if !conn.mails() {
        return Ok(());
    }
    for person in people {
        run!(
            conn,
            "insert into outbox (round_id, person_id, kind, waits, asked, due_on, tries) values ($1, $2, $3, $4, 1, $5, 0) \
             on conflict (round_id, person_id, kind) do update set waits = $4, asked = outbox.asked + 1, \
               due_on = case when outbox.waits and outbox.due_on < excluded.due_on then outbox.due_on else excluded.due_on end",
            round,
            *person,
            kind,
            true,
            due_on
        )?;
    }
    Ok(())
}

/// Nothing is left to tell of in this round: what has not gone stays at home.
pub async fn settle(conn: &mut Conn, kind: Kind, round: RoundId) -> Result<u64, sqlx::Error> {
    run!(
        conn,
        "update outbox set waits = $3, failing_since = null where round_id = $1 and kind = $2 and waits",
        round,
        kind,
        false
    )
}

/// What is due now, the oldest first.
pub async fn due(conn: &mut Conn, now: DateTime<Utc>) -> Result<Vec<Letter>, sqlx::Error> {
    rows!(
        conn,
        Letter,
        concat!(
            "select o.kind, o.person_id, who.email, o.round_id, r.number as round, pr.id as project_id, pr.slug, pr.lang, \
               o.asked, o.tries from outbox o",
            signed!("o.person_id", "who"),
            with_round!("o.round_id"),
            with_project!("r.project_id"),
            " where o.waits and o.due_on <= $1 and (o.not_before is null or o.not_before <= $2) \
             order by o.due_on, o.tries, o.round_id, o.person_id limit $3"
        ),
        day(now),
        now,
        AT_ONCE
    )
}

/// The mail has gone. What came in after it was written is told of in the next.
pub async fn gone(conn: &mut Conn, letter: &Letter, now: DateTime<Utc>) -> Result<(), sqlx::Error> {
    run!(
        conn,
        "update outbox set waits = (waits and asked <> $4), not_before = $5, tries = 0, failing_since = null \
         where round_id = $1 and person_id = $2 and kind = $3",
        letter.round_id,
        letter.person_id,
        letter.kind,
        letter.asked,
        now + APART
    )?;
    Ok(())
}

/// The mail could not be sent: it is tried again after a pause.
pub async fn failed(conn: &mut Conn, letter: &Letter, now: DateTime<Utc>) -> Result<(), sqlx::Error> {
    let tries = letter.tries + 1;
    run!(
        conn,
        "update outbox set tries = $4, not_before = $5, failing_since = coalesce(failing_since, $6) \
         where round_id = $1 and person_id = $2 and kind = $3 and waits",
        letter.round_id,
        letter.person_id,
        letter.kind,
        tries,
        now + pause(tries),
        now
    )?;
    Ok(())
}

/// Nobody to tell: the person takes no part any more, or may not read it.
pub async fn drop_letter(conn: &mut Conn, letter: &Letter) -> Result<(), sqlx::Error> {
    run!(
        conn,
        "delete from outbox where round_id = $1 and person_id = $2 and kind = $3",
        letter.round_id,
        letter.person_id,
        letter.kind
    )?;
    Ok(())
}

/// Deletes the rows of what has gone, once the next may go. Tells how many.
pub async fn tidy(conn: &mut Conn, now: DateTime<Utc>) -> Result<u64, sqlx::Error> {
    run!(conn, "delete from outbox where not waits and (not_before is null or not_before <= $1)", now)
}

/// Since when mail about this project's rounds has failed, if that is long enough to be told.
pub async fn failing_since(
    conn: &mut Conn,
    project: ProjectId,
    now: DateTime<Utc>,
) -> Result<Option<DateTime<Utc>>, sqlx::Error> {
    let found = row!(
        conn,
        (Option<DateTime<Utc>>,),
        concat!(
            "select min(o.failing_since) from outbox o",
            with_round!("o.round_id"),
            " where r.project_id = $1 and o.waits and o.failing_since < $2"
        ),
        project,
        now - TOLD_AFTER
    )?;
    Ok(found.and_then(|(since,)| since))
}
