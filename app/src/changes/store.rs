//! What was changed, or left as it was, and the feedback that it answers.

use chrono::{DateTime, Utc};
use sqlx::FromRow;

use crate::changes::model::{Change, Published};
use crate::db::{Conn, Watched};
use crate::feedback::store::{Waited, said_about};
use crate::house::Stamp;
use crate::id::{ChangeId, FeedbackId, IterationId, PrototypeId};
use crate::prototypes::model::Refused;
use crate::prototypes::spot::Spot;
use crate::prototypes::store::{by_id, held};
use crate::{one, prototype_of, row, rows, run, signed_if_any, value, with_iteration};

#[derive(FromRow)]
struct ChangeRow {
    id: ChangeId,
    number: i64,
    version: i64,
    done: bool,
    what: String,
    because: String,
    answers: i64,
    published_by: Option<String>,
    published_at: Option<DateTime<Utc>>,
}

/// All changes of a prototype, in the order they were written.
pub async fn changes(conn: &mut Conn, prototype: PrototypeId) -> Result<Vec<Change>, sqlx::Error> {
    let found = rows!(
        conn,
        ChangeRow,
        concat!(
            "select c.id, c.number, i.version, c.done, c.what, c.because, \
               (select count(*) from change_feedback cf where cf.change_id = c.id) as answers, \
               who.name as published_by, c.published_at from changes c",
            with_iteration!("c.iteration_id"),
            signed_if_any!("c.published_by", "who"),
            " where i.prototype_id = $1 order by c.number"
        ),
        prototype
    )?;
    let change = |row: ChangeRow| Change {
        id: row.id,
        number: row.number,
        version: row.version,
        done: row.done,
        what: row.what,
        because: row.because,
        answers: row.answers,
        published: Published::of(row.published_by, row.published_at),
    };
    Ok(found.into_iter().map(change).collect())
}

/// Those changes of a prototype that are published, or all.
pub async fn seen(conn: &mut Conn, prototype: PrototypeId, all: bool) -> Result<Vec<Change>, sqlx::Error> {
    let mut seen = changes(conn, prototype).await?;
    seen.retain(|change| all || change.published.is_some());
    Ok(seen)
}

/// A change of this iteration, by its number.
pub async fn find(conn: &mut Conn, spot: &Spot, number: i64) -> Result<Option<Change>, sqlx::Error> {
    let all = changes(conn, spot.prototype.id).await?;
    Ok(all.into_iter().find(|change| change.number == number && change.version == spot.iteration.version))
}

/// The feedback that a change names.
pub async fn answered(conn: &mut Conn, change: ChangeId) -> Result<Vec<FeedbackId>, sqlx::Error> {
    let found = rows!(conn, (FeedbackId,), "select feedback_id from change_feedback where change_id = $1", change)?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}

pub struct NewChange<'a> {
    pub done: bool,
    pub what: &'a str,
    pub because: &'a str,
    /// What it answers: at least one thing that was said about an earlier iteration of the same prototype.
    pub feedback: &'a [FeedbackId],
}

/// Notes a change, with the next number of the prototype, for the team alone. Noted already, nothing is done. Tells its
/// number.
///
/// # Errors
/// [`Refused::Frozen`], or [`Refused::NothingHeard`] when it names no feedback on an earlier iteration.
pub async fn add_change(
    conn: &mut Conn,
    id: ChangeId,
    iteration: IterationId,
    new: &NewChange<'_>,
    stamp: Stamp,
) -> Result<i64, Refused> {
    held(conn, iteration).await?;
    let made = row!(conn, (i64,), "select number from changes where id = $1 and iteration_id = $2", id, iteration)?;
    if let Some((number,)) = made {
        return Ok(number);
    }
    was_heard(conn, iteration, new.feedback).await?;
    let number = value!(
        conn,
        i64,
        concat!(
            "select coalesce(max(c.number), 0) + 1 from changes c",
            with_iteration!("c.iteration_id"),
            " where i.prototype_id = ",
            prototype_of!("$1")
        ),
        iteration
    )?;
    run!(
        conn,
        "insert into changes (id, iteration_id, number, done, what, because, written_by, written_at) values ($1, $2, $3, $4, $5, $6, $7, $8)",
        id,
        iteration,
        number,
        new.done,
        new.what,
        new.because,
        stamp.by,
        stamp.at
    )?;
    conn.tell(Watched::Change, id);
    name_feedback(conn, id, new.feedback).await?;
    Ok(number)
}

/// Whether all of it was said about an earlier iteration of the same prototype, and there is something.
async fn was_heard(conn: &mut Conn, iteration: IterationId, feedback: &[FeedbackId]) -> Result<(), Refused> {
    let changed = by_id(conn, iteration).await?.ok_or(Refused::NothingHeard)?;
    let heard = said_about(conn, feedback).await?;
    let earlier = |one: &FeedbackId| {
        heard.iter().any(|(id, of, version)| id == one && *of == changed.prototype_id && *version < changed.version)
    };
    if !feedback.is_empty() && feedback.iter().all(earlier) { Ok(()) } else { Err(Refused::NothingHeard) }
}

async fn name_feedback(conn: &mut Conn, change: ChangeId, feedback: &[FeedbackId]) -> Result<(), sqlx::Error> {
    for one in feedback {
        run!(
            conn,
            "insert into change_feedback (change_id, feedback_id) values ($1, $2) on conflict (change_id, feedback_id) do nothing",
            change,
            *one
        )?;
    }
    Ok(())
}

/// Words a change anew, on top of what it says now. What was public is the team's alone again: nobody has said yes to the new
/// words.
///
/// # Errors
/// As [`add_change`], or as for [`gone`](crate::db::gone) when there is no such change.
pub async fn change_change(
    conn: &mut Conn,
    iteration: IterationId,
    change: ChangeId,
    new: &NewChange<'_>,
    stamp: Stamp,
) -> Result<(), Refused> {
    held(conn, iteration).await?;
    was_heard(conn, iteration, new.feedback).await?;
    let mut named = answered(conn, change).await?;
    named.extend(new.feedback);
    let waited = Waited::of(conn, named).await?;
    one!(
        conn,
        "update changes set done = $3, what = $4, because = $5, written_by = $6, written_at = $7, \
           published_by = null, published_at = null where id = $1 and iteration_id = $2",
        change,
        iteration,
        new.done,
        new.what,
        new.because,
        stamp.by,
        stamp.at
    )?;
    conn.tell(Watched::Change, change);
    run!(conn, "delete from change_feedback where change_id = $1", change)?;
    name_feedback(conn, change, new.feedback).await?;
    Ok(waited.settle(conn).await?)
}

/// Puts a change before everybody with the link: it is an answer to what it names. Published already, nothing is done.
pub async fn publish(conn: &mut Conn, change: ChangeId, stamp: Stamp) -> Result<(), sqlx::Error> {
    let named = answered(conn, change).await?;
    let waited = Waited::of(conn, named).await?;
    run!(
        conn,
        "update changes set published_by = $2, published_at = $3 where id = $1 and published_at is null",
        change,
        stamp.by,
        stamp.at
    )?;
    conn.tell(Watched::Change, change);
    waited.settle(conn).await
}

/// Takes a change back from the public page; the team still has it. One that is not there is no trouble.
pub async fn take_back(conn: &mut Conn, change: ChangeId) -> Result<(), sqlx::Error> {
    let named = answered(conn, change).await?;
    let waited = Waited::of(conn, named).await?;
    run!(
        conn,
        "update changes set published_by = null, published_at = null where id = $1 and published_at is not null",
        change
    )?;
    conn.tell(Watched::Change, change);
    waited.settle(conn).await
}

/// Takes a change away, before anybody outside has read it. One that is not there is no trouble.
///
/// # Errors
/// [`Refused::Frozen`].
pub async fn remove_change(conn: &mut Conn, iteration: IterationId, change: ChangeId) -> Result<(), Refused> {
    held(conn, iteration).await?;
    let named = answered(conn, change).await?;
    let waited = Waited::of(conn, named).await?;
    run!(conn, "delete from changes where id = $1 and iteration_id = $2", change, iteration)?;
    conn.tell(Watched::Change, change);
    Ok(waited.settle(conn).await?)
}

/// Takes all changes of a draft away. Tells how many there were.
///
/// # Errors
/// [`Refused::Frozen`].
pub async fn remove_changes(conn: &mut Conn, iteration: IterationId) -> Result<u64, Refused> {
    held(conn, iteration).await?;
    let named = rows!(
        conn,
        (FeedbackId,),
        "select distinct cf.feedback_id from change_feedback cf join changes c on c.id = cf.change_id where c.iteration_id = $1",
        iteration
    )?;
    let waited = Waited::of(conn, named.into_iter().map(|(id,)| id).collect()).await?;
    let gone = run!(conn, "delete from changes where iteration_id = $1", iteration)?;
    waited.settle(conn).await?;
    Ok(gone)
}
