//! What was changed because of what people said. The changes are the prototypes' own; here they are read for those who
//! said it: never in the visitors' words, always with how many answers stand behind, where those are not too few to be told.

use chrono::{DateTime, Utc};
use sqlx::FromRow;

use crate::changes::model::Published;
use crate::db::Conn;
use crate::feedback::model::ChangeLink;
use crate::few::Number;
use crate::id::{ChangeId, FeedbackId, ProjectId, PrototypeId, RoundId, VisitId};
use crate::rights::Audience;
use crate::{
    counts, is_published, newest_code, row, rows, signed_if_any, value, with_iteration, with_piece, with_prototype,
    with_visit,
};

#[derive(Debug, Clone, serde::Serialize)]
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
    /// Behind it: each one who sent the feedback that the change names counts once, as far as can be known.
    pub answers: Number,
    /// The code of the prototype's newest round, under which anybody can read this.
    pub code: Option<String>,
    pub published_by: Option<String>,
    pub published_at: Option<DateTime<Utc>>,
}

impl Said {
    /// Empty while only the team can read it.
    pub fn published(&self) -> Option<Published> {
        Published::of(self.published_by.clone(), self.published_at)
    }
}

#[derive(FromRow)]
struct Row {
    prototype_number: i64,
    prototype_name: String,
    number: i64,
    version: i64,
    out: bool,
    done: bool,
    what: String,
    because: String,
    written_at: DateTime<Utc>,
    answers: i64,
    code: Option<String>,
    published_by: Option<String>,
    published_at: Option<DateTime<Utc>>,
}

impl Row {
    fn seen_by(self, eyes: Audience) -> Said {
        Said {
            prototype_number: self.prototype_number,
            prototype_name: self.prototype_name,
            number: self.number,
            version: self.version,
            out: self.out,
            done: self.done,
            what: self.what,
            because: self.because,
            written_at: self.written_at,
            answers: Number::of(self.answers, eyes),
            code: self.code,
            published_by: self.published_by,
            published_at: self.published_at,
        }
    }
}

macro_rules! said {
    ($($rest:expr),+) => {
        concat!(
            "select p.number as prototype_number, p.name as prototype_name, c.number, i.version, i.frozen_at is not null as out, c.done, \
               c.what, c.because, c.written_at, \
               (select count(distinct v.one_id) from change_feedback cf",
            with_piece!("cf.feedback_id"),
            with_visit!(),
            " where cf.change_id = c.id and ",
            counts!(),
            ") as answers, ",
            newest_code!("p.id"),
            " as code, who.name as published_by, c.published_at from changes c",
            with_prototype!("c.iteration_id"),
            signed_if_any!("c.published_by", "who"),
            " ", $($rest),+
        )
    };
}

/// Every published change of a prototype, the newest version first.
pub async fn said_of_prototype(conn: &mut Conn, prototype: PrototypeId, eyes: Audience) -> Result<Vec<Said>, sqlx::Error> {
    let found =
        rows!(conn, Row, said!("where p.id = $1 and ", is_published!(), " order by i.version desc, c.number"), prototype)?;
    Ok(found.into_iter().map(|row| row.seen_by(eyes)).collect())
}

/// A change as everybody with the link reads it, or will when it is published.
pub async fn one(conn: &mut Conn, change: ChangeId) -> Result<Option<Said>, sqlx::Error> {
    Ok(row!(conn, Row, said!("where c.id = $1"), change)?.map(|row| row.seen_by(Audience::Public)))
}

/// One page of the changes of all prototypes of a project, the published ones or all: prototype by prototype, the newest
/// version first.
pub async fn said_in_project(
    conn: &mut Conn,
    project: ProjectId,
    (all, eyes): (bool, Audience),
    limit: i64,
    offset: i64,
) -> Result<Vec<Said>, sqlx::Error> {
    let found = rows!(
        conn,
        Row,
        said!(
            "where p.project_id = $1 and ($2 or ",
            is_published!(),
            ") order by p.number, i.version desc, c.number limit $3 offset $4"
        ),
        project,
        all,
        limit,
        offset
    )?;
    Ok(found.into_iter().map(|row| row.seen_by(eyes)).collect())
}

/// Whether anything has been published of a prototype.
pub async fn any(conn: &mut Conn, prototype: PrototypeId) -> Result<bool, sqlx::Error> {
    value!(
        conn,
        bool,
        concat!(
            "select exists (select 1 from changes c",
            with_iteration!("c.iteration_id"),
            " where i.prototype_id = $1 and ",
            is_published!(),
            ")"
        ),
        prototype
    )
}

/// How many [`said_in_project`] tells on all its pages.
pub async fn count_said(conn: &mut Conn, project: ProjectId, all: bool) -> Result<i64, sqlx::Error> {
    value!(
        conn,
        i64,
        concat!(
            "select count(*) from changes c",
            with_prototype!("c.iteration_id"),
            " where p.project_id = $1 and ($2 or ",
            is_published!(),
            ")"
        ),
        project,
        all
    )
}

/// A published change that one person's feedback led to.
#[derive(Debug, Clone, FromRow, serde::Serialize)]
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
        concat!(
            "select f.id as feedback_id, i.version, i.frozen_at is not null as out, c.done, c.what, c.because \
             from change_feedback cf join changes c on c.id = cf.change_id",
            with_piece!("cf.feedback_id"),
            with_iteration!("c.iteration_id"),
            " where f.visit_id = $1 and ",
            is_published!(),
            " order by i.version, c.number"
        ),
        visit
    )
}

/// Every change that names feedback of a round, published or not.
pub async fn naming(conn: &mut Conn, round: RoundId) -> Result<Vec<ChangeLink>, sqlx::Error> {
    rows!(
        conn,
        ChangeLink,
        concat!(
            "select f.id as feedback_id, c.number, i.version, c.done, c.what, c.published_at is not null as published \
             from change_feedback cf join changes c on c.id = cf.change_id",
            with_piece!("cf.feedback_id"),
            with_iteration!("c.iteration_id"),
            " where f.round_id = $1 order by i.version, c.number"
        ),
        round
    )
}
