//! What was changed because of what people said. The changes are the prototypes' own; here they are read for those who
//! said it: never in the visitors' words, always with how many people stand behind.

use chrono::{DateTime, Utc};
use sqlx::FromRow;

use crate::db::Conn;
use crate::id::{FeedbackId, ProjectId, PrototypeId, VisitId};
use crate::{rows, value};

#[derive(Debug, Clone, FromRow)]
pub struct Said {
    pub prototype_number: i64,
    pub prototype_name: String,
    /// Of the change, within the prototype.
    pub number: i64,
    pub version: i64,
    /// Somebody outside has been able to see the version that carries the change.
    pub out: bool,
    pub done: bool,
    pub what: String,
    pub because: String,
    pub written_at: DateTime<Utc>,
    /// Distinct visitors whose feedback the change names.
    pub people: i64,
    /// The code of the prototype's newest round, under which anybody can read this.
    pub code: Option<String>,
}

macro_rules! said {
    ($rest:literal) => {
        concat!(
            "select p.number as prototype_number, p.name as prototype_name, c.number, i.version, i.frozen_at is not null as out, c.done, \
               c.what, c.because, c.written_at, \
               (select count(distinct f.visit_id) from change_feedback cf join feedback f on f.id = cf.feedback_id \
                  where cf.change_id = c.id) as people, \
               (select r.code from rounds r join iterations x on x.id = r.iteration_id where x.prototype_id = p.id \
                  order by r.number desc limit 1) as code \
             from changes c join iterations i on i.id = c.iteration_id join prototypes p on p.id = i.prototype_id ", $rest
        )
    };
}

/// Every change of a prototype, the newest version first.
pub async fn said_of_prototype(conn: &mut Conn, prototype: PrototypeId) -> Result<Vec<Said>, sqlx::Error> {
    rows!(conn, Said, said!("where p.id = $1 order by i.version desc, c.number"), prototype)
}

/// One page of the changes of all prototypes of a project: prototype by prototype, the newest version first.
pub async fn said_in_project(
    conn: &mut Conn,
    project: ProjectId,
    limit: i64,
    offset: i64,
) -> Result<Vec<Said>, sqlx::Error> {
    rows!(
        conn,
        Said,
        said!("where p.project_id = $1 order by p.number, i.version desc, c.number limit $2 offset $3"),
        project,
        limit,
        offset
    )
}

pub async fn count_said(conn: &mut Conn, project: ProjectId) -> Result<i64, sqlx::Error> {
    value!(
        conn,
        i64,
        "select count(*) from prototypes p join iterations i on i.prototype_id = p.id join changes c on c.iteration_id = i.id \
         where p.project_id = $1",
        project
    )
}

/// A change that one person's feedback led to.
#[derive(Debug, Clone, FromRow)]
pub struct Because {
    pub feedback_id: FeedbackId,
    pub version: i64,
    /// Somebody outside has been able to see the version.
    pub out: bool,
    pub done: bool,
    pub what: String,
    pub because: String,
}

pub async fn because_of_visit(conn: &mut Conn, visit: VisitId) -> Result<Vec<Because>, sqlx::Error> {
    rows!(
        conn,
        Because,
        "select f.id as feedback_id, i.version, i.frozen_at is not null as out, c.done, c.what, c.because \
         from feedback f join change_feedback cf on cf.feedback_id = f.id join changes c on c.id = cf.change_id \
           join iterations i on i.id = c.iteration_id where f.visit_id = $1 order by i.version, c.number",
        visit
    )
}
