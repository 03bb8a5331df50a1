//! What a round is made of, from the day it opens to the day it closes. What people do in it is in the folder.

use chrono::{DateTime, Utc};
use serde::Serialize;
use sqlx::FromRow;

use crate::db::{Conn, Table, Watched};
use crate::house::Stamp;
use crate::id::{GroupId, Ids, IterationId, ProjectId, PrototypeId, RoundId};
use crate::projects::model::Counted;
use crate::prototypes::model::Refused;
use crate::rounds::model::{CODE_LENGTH, PublicRound, Question, Refusal, Round, Testable, TriedRound};
use crate::{
    every_iteration, first_page, group_count, is_newest, meets_count, newest_version, one, page_count, projects, prototypes,
    row, rows, run, secret, signed, signed_if_any, value, with_iteration, with_need, with_project, with_prototype,
};

mod counts;
mod planned;
mod reading;

pub use counts::*;
pub use planned::{Posed, asked_before, planned, posed};
pub use reading::*;

/// A round that has just been opened.
#[derive(Debug, Clone)]
pub struct Opened {
    pub id: RoundId,
    pub number: i64,
    /// What a person types from paper.
    pub code: String,
}

#[derive(Debug, thiserror::Error)]
pub enum NotOpened {
    #[error("the round was refused: {0:?}")]
    Refused(Refusal),
    #[error(transparent)]
    Prototype(Refused),
    #[error(transparent)]
    Sqlx(#[from] sqlx::Error),
    #[error("no randomness for a code: {0}")]
    Random(#[from] getrandom::Error),
    #[error("the project is closed")]
    ProjectClosed,
}

/// What a round is opened with.
#[derive(Debug, Clone, Copy)]
pub struct NewRound<'a> {
    pub iteration: IterationId,
    pub invitation: &'a str,
    /// By the number of the need, how visitors are asked about it.
    pub asked: &'a [(i64, String)],
}

/// Opens a round: freezes the iteration and copies its needs, as they are worded now, to questions. What is refused
/// leaves nothing behind; what the same form has opened before is given back.
pub async fn open(
    conn: &mut Conn,
    ids: &Ids,
    id: RoundId,
    project: ProjectId,
    new: &NewRound<'_>,
    stamp: Stamp,
) -> Result<Opened, NotOpened> {
    let NewRound { iteration, invitation, asked } = *new;
    // Held first: whoever closes the project at this moment waits, and then closes this round too.
    conn.hold(Table::Projects, project).await?;
    if projects::store::is_closed(conn, project).await? {
        return Err(NotOpened::ProjectClosed);
    }
    // Of two who open at once, the second finds the first one's round.
    conn.hold(Table::Iterations, iteration).await?;
    if let Some((number, code)) =
        row!(conn, (i64, String), "select number, code from rounds where id = $1 and project_id = $2", id, project)?
    {
        return Ok(Opened { id, number, code });
    }
    let found = testable_by_id(conn, project, iteration).await?.ok_or(sqlx::Error::RowNotFound)?;
    if let Some(refusal) = found.refusal() {
        return Err(NotOpened::Refused(refusal));
    }
    prototypes::store::freeze(conn, iteration, stamp).await.map_err(|refused| match refused {
        Refused::Lacks(lack) => NotOpened::Refused(Refusal::Lacks(lack)),
        other => NotOpened::Prototype(other),
    })?;
    let number = projects::store::next_number(conn, project, Counted::Rounds).await?;
    let code = loop {
        let code = secret::spoken(CODE_LENGTH)?;
        let inserted = run!(
            conn,
            "insert into rounds (id, project_id, number, iteration_id, code, invitation, opened_by, opened_at, unanswered) \
             values ($1, $2, $3, $4, $5, $6, $7, $8, 0) on conflict (code) do nothing",
            id,
            project,
            number,
            iteration,
            code.as_str(),
            invitation,
            stamp.by,
            stamp.at
        )?;
        // Another round has that code: another try.
        if inserted == 1 {
            break code;
        }
    };
    planned::copy(conn, ids, id, iteration, asked).await?;
    conn.tell(Watched::Round, id);
    Ok(Opened { id, number, code })
}

macro_rules! testable {
    ($($which:expr),+) => {
        concat!(
            "select i.id as iteration_id, p.number as prototype_number, p.name as prototype_name, i.version, \
               i.frozen_at is not null as frozen, ",
            page_count!("i.id"),
            " as pages, ",
            meets_count!("i.id"),
            " as needs, (select number from rounds where iteration_id = i.id and closed_at is null) as open_round",
            every_iteration!(),
            " where p.project_id = $1 and ",
            $($which),+
        )
    };
}

pub async fn testable_by_id(
    conn: &mut Conn,
    project: ProjectId,
    iteration: IterationId,
) -> Result<Option<Testable>, sqlx::Error> {
    row!(conn, Testable, testable!("i.id = $2"), project, iteration)
}

/// The newest iteration of the prototype with this number.
pub async fn testable(conn: &mut Conn, project: ProjectId, prototype: i64) -> Result<Option<Testable>, sqlx::Error> {
    row!(conn, Testable, testable!("p.number = $2 and ", is_newest!("p.id")), project, prototype)
}

/// The newest iteration of each prototype, newest prototype first.
pub async fn testables(conn: &mut Conn, project: ProjectId, limit: i64) -> Result<Vec<Testable>, sqlx::Error> {
    rows!(conn, Testable, testable!(is_newest!("p.id"), " order by p.number desc limit $2"), project, limit)
}

macro_rules! of_team {
    ($rest:literal) => {
        concat!(
            "select r.id, r.number, r.code, r.invitation, r.iteration_id, p.number as prototype_number, p.name as prototype_name, \
               i.version, ", newest_version!("p.id"), " as newest_version, \
               o.name as opened_by, r.opened_at, c.name as closed_by, r.closed_at, r.begun, r.sent, r.withdrawn, r.trials, r.for_others, r.unanswered, r.urgent, \
               r.owned_by, w.name as owner, r.read_on from rounds r",
            with_prototype!("r.iteration_id"),
            signed!("r.opened_by", "o"),
            signed_if_any!("r.closed_by", "c"),
            signed_if_any!("r.owned_by", "w"),
            " where r.project_id = $1 ", $rest
        )
    };
}

/// One page of rounds, newest first.
pub async fn list(conn: &mut Conn, project: ProjectId, limit: i64, offset: i64) -> Result<Vec<Round>, sqlx::Error> {
    rows!(conn, Round, of_team!("order by r.number desc limit $2 offset $3"), project, limit, offset)
}

pub async fn find(conn: &mut Conn, project: ProjectId, number: i64) -> Result<Option<Round>, sqlx::Error> {
    row!(conn, Round, of_team!("and r.number = $2"), project, number)
}

macro_rules! public {
    ($which:literal) => {
        concat!(
            "select r.id, r.code, r.invitation, r.iteration_id, p.id as prototype_id, pr.id as project_id, p.name as prototype_name, \
               i.version, r.closed_at, pr.team_name, pr.phone, pr.phone_hours, pr.lang, ",
            first_page!("i.id"), " as first_page, ",
            page_count!("i.id"), " as page_count, ",
            group_count!("pr.id"), " as group_count, \
               (select count(*) from round_questions where round_id = r.id) as question_count from rounds r",
            with_prototype!("r.iteration_id"),
            with_project!("r.project_id"),
            " where ", $which
        )
    };
}
/// The round with this code, open or closed. The code as it was handed out: capitals, no spaces.
pub async fn by_code(conn: &mut Conn, code: &str) -> Result<Option<PublicRound>, sqlx::Error> {
    row!(conn, PublicRound, public!("r.code = $1"), code)
}

/// The round that a visit was made in.
pub async fn public_by_id(conn: &mut Conn, round: RoundId) -> Result<Option<PublicRound>, sqlx::Error> {
    row!(conn, PublicRound, public!("r.id = $1"), round)
}

/// What the round asks about, in order.
pub async fn questions(conn: &mut Conn, round: RoundId) -> Result<Vec<Question>, sqlx::Error> {
    rows!(
        conn,
        Question,
        concat!(
            "select q.id, q.position, q.need_id, n.number as need_number, q.situation, q.need, q.outcome, q.met_when, q.asked, q.heard \
             from round_questions q",
            with_need!("q.need_id"),
            " where q.round_id = $1 order by q.position"
        ),
        round
    )
}

/// The questions of a round in the order in which they are asked, and of each whether it is about a need that this target
/// group had when the round opened, or that nobody in particular has. For whoever belongs to none all are.
pub async fn asked_of(conn: &mut Conn, round: RoundId, group: Option<GroupId>) -> Result<Vec<(i64, bool)>, sqlx::Error> {
    rows!(
        conn,
        (i64, bool),
        "select q.position, $2 is null or not exists (select 1 from round_question_groups g where g.question_id = q.id) \
           or exists (select 1 from round_question_groups g where g.question_id = q.id and g.target_group_id = $2) \
         from round_questions q where q.round_id = $1 order by q.position",
        round,
        group
    )
}

/// From now on the round takes no feedback. False when it was closed already.
pub async fn close(conn: &mut Conn, round: RoundId, stamp: Stamp) -> Result<bool, sqlx::Error> {
    let closed = run!(
        conn,
        "update rounds set closed_by = $2, closed_at = $3 where id = $1 and closed_at is null",
        round,
        stamp.by,
        stamp.at
    )?;
    conn.tell(Watched::Round, round);
    Ok(closed == 1)
}

/// How a project's rounds stand: which are open, and how many pieces of feedback wait for an answer.
#[derive(Debug, Clone, Serialize)]
pub struct Standing {
    pub open: Vec<i64>,
    pub unanswered: i64,
}

pub async fn standing(conn: &mut Conn, project: ProjectId) -> Result<Standing, sqlx::Error> {
    let sql = "select number, closed_at is null, unanswered from rounds where project_id = $1 order by number";
    let all = rows!(conn, (i64, bool, i64), sql, project)?;
    Ok(Standing {
        open: all.iter().filter(|(_, open, _)| *open).map(|(number, ..)| *number).collect(),
        unanswered: all.iter().map(|(.., unanswered)| unanswered).sum(),
    })
}

/// Closes every open round of a project that is closed. Tells how many there were.
pub async fn close_all(conn: &mut Conn, project: ProjectId, stamp: Stamp) -> Result<u64, sqlx::Error> {
    let closed = rows!(
        conn,
        (RoundId,),
        "update rounds set closed_by = $2, closed_at = $3 where project_id = $1 and closed_at is null returning id",
        project,
        stamp.by,
        stamp.at
    )?;
    Ok(conn.tell_all(Watched::Round, closed))
}

/// The round takes feedback again. False when the iteration is being tried in another round. Hold the project first: a
/// closed one has no open rounds.
pub async fn reopen(conn: &mut Conn, round: RoundId) -> Result<bool, sqlx::Error> {
    let iteration = value!(conn, IterationId, "select iteration_id from rounds where id = $1", round)?;
    conn.hold(Table::Iterations, iteration).await?;
    let other = value!(
        conn,
        bool,
        "select exists (select 1 from rounds o join rounds r on r.iteration_id = o.iteration_id \
           where r.id = $1 and o.id <> r.id and o.closed_at is null)",
        round
    )?;
    if other {
        return Ok(false);
    }
    one!(conn, "update rounds set closed_by = null, closed_at = null where id = $1", round)?;
    conn.tell(Watched::Round, round);
    Ok(true)
}

/// An open round as somebody of the project finds its door.
#[derive(Debug, Clone, FromRow, Serialize)]
pub struct Door {
    pub number: i64,
    pub code: String,
    pub prototype: String,
    pub version: i64,
    pub opened_at: DateTime<Utc>,
}

/// The open rounds of a project, the newest first, no more than `limit`.
pub async fn doors(conn: &mut Conn, project: ProjectId, limit: i64) -> Result<Vec<Door>, sqlx::Error> {
    rows!(
        conn,
        Door,
        concat!(
            "select r.number, r.code, p.name as prototype, i.version, r.opened_at from rounds r",
            with_prototype!("r.iteration_id"),
            " where r.project_id = $1 and r.closed_at is null order by r.number desc limit $2"
        ),
        project,
        limit
    )
}

/// The rounds of all iterations of a prototype, newest first.
pub async fn of_prototype(conn: &mut Conn, prototype: PrototypeId) -> Result<Vec<TriedRound>, sqlx::Error> {
    rows!(
        conn,
        TriedRound,
        concat!(
            "select r.number, i.version, r.opened_at, r.closed_at, r.unanswered, r.begun, r.sent, r.trials, r.for_others from rounds r",
            with_iteration!("r.iteration_id"),
            " where i.prototype_id = $1 order by r.number desc"
        ),
        prototype
    )
}

/// Of every prototype that people can try now its number, and the newest version of it that they can.
pub async fn tried_now(conn: &mut Conn, project: ProjectId) -> Result<Vec<(i64, i64)>, sqlx::Error> {
    rows!(
        conn,
        (i64, i64),
        concat!(
            "select p.number, max(i.version) from rounds r",
            with_prototype!("r.iteration_id"),
            " where r.project_id = $1 and r.closed_at is null group by p.number"
        ),
        project
    )
}
