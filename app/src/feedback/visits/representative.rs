//! Rounds that a representative has tried with her account: so that she reads our answers there, and is one however often she
//! comes back. Nobody in the team is told whose account it was.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use sqlx::FromRow;

use crate::db::Conn;
use crate::feedback::model::SpeaksFor;
use crate::id::{PersonId, ProjectId, VisitId};
use crate::{needs_no_answer, rows, run, value, with_prototype, with_round};

/// This visit was begun, or turned out to have been made, with this account.
pub async fn belongs_to(conn: &mut Conn, visit: VisitId, person: PersonId) -> Result<(), sqlx::Error> {
    run!(
        conn,
        "insert into representative_visits (visit_id, person_id) values ($1, $2) on conflict (visit_id) do nothing",
        visit,
        person
    )?;
    Ok(())
}

/// Whether this visit was made with this account.
pub async fn is_of(conn: &mut Conn, visit: VisitId, person: PersonId) -> Result<bool, sqlx::Error> {
    value!(
        conn,
        bool,
        "select exists (select 1 from representative_visits where visit_id = $1 and person_id = $2)",
        visit,
        person
    )
}

/// One way of hers through a round.
#[derive(Debug, Clone, FromRow, Serialize)]
pub struct Tried {
    pub visit_id: VisitId,
    pub round_number: i64,
    pub code: String,
    pub prototype_name: String,
    pub version: i64,
    pub closed_at: Option<DateTime<Utc>>,
    pub speaks_for: SpeaksFor,
    pub started_on: NaiveDate,
    pub sent_on: Option<NaiveDate>,
    pub withdrawn_on: Option<NaiveDate>,
    /// How many of the pieces with words that stand have an answer, and how many have none and may need one.
    pub answered: i64,
    pub unanswered: i64,
}

macro_rules! tried {
    ($where:literal) => {
        concat!(
            "select v.id as visit_id, r.number as round_number, r.code, p.name as prototype_name, i.version, r.closed_at, \
               v.speaks_for, v.started_on, v.sent_on, v.withdrawn_on, \
               (select count(*) from feedback f join answers a on a.feedback_id = f.id where f.visit_id = v.id) as answered, \
               (select count(*) from feedback f where f.visit_id = v.id and f.words <> '' and f.superseded_on is null \
                  and not exists (select 1 from answers a where a.feedback_id = f.id) \
                  and not ",
            needs_no_answer!(),
            ") as unanswered from representative_visits j join visits v on v.id = j.visit_id",
            with_round!("v.round_id"),
            with_prototype!("r.iteration_id"),
            " where j.person_id = $1 and r.project_id = $2 ",
            $where,
            "order by r.number desc, v.number desc limit $3"
        )
    };
}

/// Her ways through the rounds of a project, the newest first, no more than `limit`.
pub async fn of_person(
    conn: &mut Conn,
    project: ProjectId,
    person: PersonId,
    limit: i64,
) -> Result<Vec<Tried>, sqlx::Error> {
    rows!(conn, Tried, tried!(""), person, project, limit)
}

/// Her ways through one round, by its number.
pub async fn of_round(
    conn: &mut Conn,
    project: ProjectId,
    person: PersonId,
    round: i64,
    limit: i64,
) -> Result<Vec<Tried>, sqlx::Error> {
    rows!(conn, Tried, tried!("and r.number = $4 "), person, project, limit, round)
}
