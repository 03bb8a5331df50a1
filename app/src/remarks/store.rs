//! What representatives have said, and what they were answered.

use crate::db::{Conn, Table, Watched};
use crate::house::Stamp;
use crate::id::{NeedId, PersonId, ProjectId, QuoteId, RemarkId};
use crate::projects::model::{Counted, Made};
use crate::projects::store::number_for;
use crate::remarks::model::{About, Remark};
use crate::{need_number, quote_number, remark_waits, row, rows, run, signed, signed_if_any, value, with_need_if_any};

/// Somebody says something.
#[derive(Debug, Clone, Copy)]
pub struct NewRemark<'a> {
    pub project: ProjectId,
    pub about: About,
    /// Empty where she only says whether she knows a need.
    pub words: &'a str,
}

/// True for what is said of a need `k` that is there, and stands.
macro_rules! is_reaction {
    () => {
        "k.kind in ('recognises', 'not', 'rather') and k.over_at is null"
    };
}

/// Says it. What the same person said of the same need before is over; the same said again is said once.
pub async fn say(conn: &mut Conn, id: RemarkId, new: &NewRemark<'_>, stamp: Stamp) -> Result<Made, sqlx::Error> {
    let (need, version, quote) = match new.about {
        About::Need { need, version, .. } => {
            conn.hold(Table::Needs, need).await?;
            (Some(need), Some(version), None)
        }
        About::Missing => (None, None, None),
        About::Quote(quote) => (None, None, Some(quote)),
    };
    if let About::Need { need, version, reaction } = new.about {
        let same = row!(
            conn,
            (i64,),
            concat!(
                "select k.number from remarks k where k.person_id = $1 and k.need_id = $2 and k.need_version = $3 and k.kind = $4 \
                   and k.words = $5 and ",
                is_reaction!()
            ),
            stamp.by,
            need,
            version,
            reaction,
            new.words
        )?;
        if let Some((number,)) = same {
            return Ok(Made { number, new: false });
        }
    }
    let made = number_for(conn, new.project, Counted::Remarks, id).await?;
    if !made.new {
        return Ok(made);
    }
    if let Some(need) = need {
        let over = rows!(
            conn,
            (RemarkId,),
            concat!(
                "update remarks as k set over_at = $3 where k.person_id = $1 and k.need_id = $2 and ",
                is_reaction!(),
                " returning id"
            ),
            stamp.by,
            need,
            stamp.at
        )?;
        conn.tell_all(Watched::Remark, over);
    }
    run!(
        conn,
        "insert into remarks (id, project_id, number, person_id, kind, need_id, need_version, quote_id, words, said_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        id,
        new.project,
        made.number,
        stamp.by,
        new.about.kind(),
        need,
        version,
        quote,
        new.words,
        stamp.at
    )?;
    conn.tell(Watched::Remark, id);
    Ok(made)
}

/// Takes back what one has said oneself. False when somebody has answered it, or it is over already.
pub async fn take_back(conn: &mut Conn, id: RemarkId, stamp: Stamp) -> Result<bool, sqlx::Error> {
    let taken = run!(
        conn,
        "update remarks set over_at = $3 where id = $1 and person_id = $2 and over_at is null and answer is null and made_need_id is null",
        id,
        stamp.by,
        stamp.at
    )?;
    conn.tell(Watched::Remark, id);
    Ok(taken > 0)
}

/// Answers it. The first answer stands: false when there is one, or she has taken back what she said.
pub async fn answer(conn: &mut Conn, id: RemarkId, words: &str, stamp: Stamp) -> Result<bool, sqlx::Error> {
    let answered = run!(
        conn,
        "update remarks set answer = $2, answered_by = $3, answered_at = $4 \
         where id = $1 and answer is null and over_at is null and words <> ''",
        id,
        words,
        stamp.by,
        stamp.at
    )?;
    conn.tell(Watched::Remark, id);
    Ok(answered > 0)
}

/// A proposal has become a need. False when it had become one before, or she has taken it back.
pub async fn become_need(conn: &mut Conn, id: RemarkId, need: NeedId) -> Result<bool, sqlx::Error> {
    let became = run!(
        conn,
        "update remarks set made_need_id = $2 where id = $1 and kind = 'proposal' and over_at is null \
           and (made_need_id is null or made_need_id = $2)",
        id,
        need
    )?;
    conn.tell(Watched::Remark, id);
    Ok(became > 0)
}

macro_rules! remarks {
    ($($where:expr),+) => {
        concat!(
            "select k.id, k.number, k.kind, k.person_id, who.name as said_by, n.number as need_number, n.need, \
               k.need_version is not null and n.version is not null and k.need_version < n.version as reworded, ",
            quote_number!("k.quote_id"),
            " as quote_number, k.words, k.said_at, k.over_at, k.answer, by_whom.name as answered_by, k.answered_at, ",
            need_number!("k.made_need_id"),
            " as made_need_number from remarks k",
            signed!("k.person_id", "who"),
            signed_if_any!("k.answered_by", "by_whom"),
            with_need_if_any!("k.need_id"),
            " where ",
            $($where),+
        )
    };
}

pub async fn find(conn: &mut Conn, project: ProjectId, number: i64) -> Result<Option<Remark>, sqlx::Error> {
    row!(conn, Remark, remarks!("k.project_id = $1 and k.number = $2"), project, number)
}

/// One page of all that was said, the newest first.
pub async fn page(conn: &mut Conn, project: ProjectId, limit: i64, offset: i64) -> Result<Vec<Remark>, sqlx::Error> {
    rows!(conn, Remark, remarks!("k.project_id = $1 order by k.number desc limit $2 offset $3"), project, limit, offset)
}

/// One page of what waits for an answer, the oldest first.
pub async fn waiting(conn: &mut Conn, project: ProjectId, limit: i64, offset: i64) -> Result<Vec<Remark>, sqlx::Error> {
    rows!(
        conn,
        Remark,
        remarks!("k.project_id = $1 and ", remark_waits!(), " order by k.number limit $2 offset $3"),
        project,
        limit,
        offset
    )
}

/// How many wait for an answer: the counting stops at `up_to`.
pub async fn count_waiting(conn: &mut Conn, project: ProjectId, up_to: i64) -> Result<i64, sqlx::Error> {
    value!(
        conn,
        i64,
        concat!(
            "select count(*) from (select 1 from remarks k where k.project_id = $1 and ",
            remark_waits!(),
            " limit $2) x"
        ),
        project,
        up_to
    )
}

/// One page of what one person has said, the newest first.
pub async fn of_person(
    conn: &mut Conn,
    project: ProjectId,
    person: PersonId,
    limit: i64,
    offset: i64,
) -> Result<Vec<Remark>, sqlx::Error> {
    rows!(
        conn,
        Remark,
        remarks!("k.project_id = $1 and k.person_id = $2 order by k.number desc limit $3 offset $4"),
        project,
        person,
        limit,
        offset
    )
}

/// What each representative says of a need now, in the order in which they said it.
pub async fn of_need(conn: &mut Conn, need: NeedId) -> Result<Vec<Remark>, sqlx::Error> {
    rows!(conn, Remark, remarks!("k.need_id = $1 and ", is_reaction!(), " order by k.number"), need)
}

/// What this person says of a need now.
pub async fn of_need_by(conn: &mut Conn, need: NeedId, person: PersonId) -> Result<Option<Remark>, sqlx::Error> {
    row!(conn, Remark, remarks!("k.need_id = $1 and k.person_id = $2 and ", is_reaction!()), need, person)
}

/// The objections to how a quote is used that stand, in the order in which they came.
pub async fn of_quote(conn: &mut Conn, quote: QuoteId) -> Result<Vec<Remark>, sqlx::Error> {
    rows!(conn, Remark, remarks!("k.quote_id = $1 and k.over_at is null order by k.number"), quote)
}

/// The proposal that became this need.
pub async fn behind(conn: &mut Conn, need: NeedId) -> Result<Option<Remark>, sqlx::Error> {
    row!(conn, Remark, remarks!("k.made_need_id = $1 order by k.number limit 1"), need)
}
