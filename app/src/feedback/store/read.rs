//! Feedback as the team reads it: what waits first, one visit whole, and how much there is of each.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use sqlx::FromRow;

use crate::db::{Conn, list};
use crate::feedback::model::{Channel, FeedbackKind, Pen, SpeaksFor, Verdict};
use crate::id::{FeedbackId, GroupId, IterationId, RoundId, VisitId};
use crate::prototypes::store::{FrozenPage, frozen_pages};
use crate::{
    built, is_urgent, row, rows, signed_if_any, waits, with_need_if_any, with_page, with_question_if_any, with_round,
    with_speaker,
};

/// A piece of feedback, as the team reads it: with words in it, or, within its visit, a verdict alone.
#[derive(Debug, Clone, FromRow, Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "a row: each is asked of the database by itself")]
pub struct Piece {
    pub id: FeedbackId,
    pub number: i64,
    pub kind: FeedbackKind,
    pub page_title: Option<String>,
    pub need_number: Option<i64>,
    pub need: Option<String>,
    pub verdict: Option<Verdict>,
    pub words: String,
    pub received_on: NaiveDate,
    /// The person wrote something else instead later on.
    pub superseded_on: Option<NaiveDate>,
    /// The person has taken back all that she said; then it is only here as long as it may be urgent.
    pub withdrawn_on: Option<NaiveDate>,
    pub visit_id: VisitId,
    /// Of the visit, within the round.
    pub visit: i64,
    pub group_name: Option<String>,
    /// The person went all the way and can read our answer.
    pub has_code: bool,
    /// It has not been sent, and is in no number.
    pub unfinished: bool,
    /// The team's own trying, in no number.
    pub trial: bool,
    pub channel: Channel,
    pub pen: Pen,
    pub speaks_for: SpeaksFor,
    pub answer: Option<String>,
    pub answered_by: Option<String>,
    pub answered_at: Option<DateTime<Utc>>,
    /// Who has read it and says that it needs no answer.
    pub unneeded_by: Option<String>,
    pub unneeded_at: Option<DateTime<Utc>>,
    pub hidden_because: Option<String>,
    pub hidden_by: Option<String>,
    pub hidden_at: Option<DateTime<Utc>>,
    /// It waits for an answer.
    pub waits: bool,
    /// It may be urgent, and nobody has seen to it.
    pub urgent: bool,
}

impl Piece {
    /// It stands, in sight, and has no answer yet: it may be given one, also when it waits no more since a change came of it.
    pub fn may_be_answered(&self) -> bool {
        !self.words.is_empty()
            && self.superseded_on.is_none()
            && self.withdrawn_on.is_none()
            && self.answer.is_none()
            && self.hidden_because.is_none()
    }
}

macro_rules! piece_columns {
    () => {
        concat!(
            "select f.id, f.number, f.kind, s.title as page_title, n.number as need_number, n.need, f.verdict, f.words, \
               f.received_on, f.superseded_on, v.withdrawn_on, v.id as visit_id, v.number as visit, g.name as group_name, \
               v.return_code_hash is not null as has_code, v.sent_on is null as unfinished, v.trial, v.channel, v.pen, \
               v.speaks_for, a.words as answer, ap.name as answered_by, a.answered_at, np.name as unneeded_by, \
               na.said_at as unneeded_at, h.reason as hidden_because, hp.name as hidden_by, h.hidden_at, ",
            waits!(),
            " as waits, ",
            is_urgent!(),
            " as urgent"
        )
    };
}

/// Which feedback of a round to show. Empty, zero and none mean all. What waits is also what may be urgent.
#[derive(Debug, Clone, Copy, Default)]
pub struct Filter<'a> {
    pub waiting: bool,
    pub page: &'a str,
    pub need: i64,
    pub messages: bool,
    pub group: Option<GroupId>,
    /// Of those who have not told their group.
    pub unsaid: bool,
    /// The number of a visit.
    pub visit: i64,
}

macro_rules! joined {
    () => {
        concat!(
            " from feedback f",
            with_speaker!(),
            with_need_if_any!("f.need_id"),
            with_round!("f.round_id"),
            with_page!("r.iteration_id", "f.page_slug"),
            " left join answers a on a.feedback_id = f.id",
            signed_if_any!("a.answered_by", "ap"),
            " left join no_answers na on na.feedback_id = f.id",
            signed_if_any!("na.said_by", "np"),
            " left join hidings h on h.feedback_id = f.id",
            signed_if_any!("h.hidden_by", "hp")
        )
    };
}

/// What is to be read: what has been taken back is so only as long as it may be urgent.
macro_rules! is_read {
    () => {
        concat!("f.words <> '' and (v.withdrawn_on is null or ", is_urgent!(), ")")
    };
}

macro_rules! filtered {
    ($select:expr, $($end:expr),+) => {
        concat!(
            $select,
            joined!(),
            " where f.round_id = $1 and ",
            is_read!(),
            " and (not $2 or ",
            waits!(),
            " or ",
            is_urgent!(),
            ") and ($3 = '' or f.page_slug = $3) and ($4 = 0 or n.number = $4) and (not $5 or (f.page_slug is null and f.question_id is null)) \
             and ($6 is null or v.target_group_id = $6) and (not $7 or v.target_group_id is null) and ($8 = 0 or v.number = $8) ",
            $($end),+
        )
    };
}

/// In which order pieces are read: first what may be urgent; then by the day they came in, since an answer is promised so
/// long after it; what one has said stands together.
macro_rules! in_order {
    () => {
        "f.received_on, v.number, f.number"
    };
}

macro_rules! find {
    ($kind:ident, $conn:expr, $type:ty, $sql:expr, $round:expr, $filter:expr $(, $more:expr)*) => {
        $kind!(
            $conn,
            $type,
            $sql,
            $round,
            $filter.waiting,
            $filter.page,
            $filter.need,
            $filter.messages,
            $filter.group,
            $filter.unsaid,
            $filter.visit
            $(, $more)*
        )
    };
}

/// One page of feedback: first what may be urgent, until somebody has seen to it; then what waits for an answer, what was
/// promised first on top; then all else.
pub async fn pieces(
    conn: &mut Conn,
    round: RoundId,
    filter: Filter<'_>,
    limit: i64,
    offset: i64,
) -> Result<Vec<Piece>, sqlx::Error> {
    let sql = filtered!(
        piece_columns!(),
        "order by case when ",
        is_urgent!(),
        " then 0 when ",
        waits!(),
        " then 1 else 2 end, ",
        in_order!(),
        " limit $9 offset $10"
    );
    find!(rows, conn, Piece, sql, round, filter, limit, offset)
}

/// The number of the piece that waits next after this one, in the order in which they are read; from the beginning again when
/// none is left behind it.
pub async fn next_waiting(
    conn: &mut Conn,
    round: RoundId,
    filter: Filter<'_>,
    after: &Piece,
) -> Result<Option<i64>, sqlx::Error> {
    let sql = filtered!(
        "select f.number",
        "and ",
        waits!(),
        " and f.number <> $12 order by case when (case when ",
        is_urgent!(),
        " then 0 else 1 end, ",
        in_order!(),
        ") > ($9, $10, $11, $12) then 0 else 1 end, case when ",
        is_urgent!(),
        " then 0 else 1 end, ",
        in_order!(),
        " limit 1"
    );
    let rank = i64::from(!after.urgent);
    let found = find!(row, conn, (i64,), sql, round, filter, rank, after.received_on, after.visit, after.number)?;
    Ok(found.map(|(number,)| number))
}

pub async fn piece(conn: &mut Conn, round: RoundId, number: i64) -> Result<Option<Piece>, sqlx::Error> {
    let sql = filtered!(piece_columns!(), "and f.number = $9");
    find!(row, conn, Piece, sql, round, Filter::default(), number)
}

/// The pieces with these numbers that can be read, in the order of their numbers.
pub async fn numbered(conn: &mut Conn, round: RoundId, numbers: &[i64]) -> Result<Vec<Piece>, sqlx::Error> {
    built!(conn, Piece, q => {
        q.push(concat!(piece_columns!(), joined!(), " where ", is_read!(), " and f.round_id = "));
        q.push_bind(round);
        q.push(" and f.number in ");
        list(&mut q, numbers);
        q.push(" order by f.number");
    })
}

/// The order in which a visit goes: pages, needs, the whole.
macro_rules! as_gone_through {
    () => {
        "case when f.page_slug is not null then 0 when f.question_id is not null then 1 else 2 end, s.position, \
           q.position, f.number"
    };
}

/// All that was said in one visit, as it was gone through: pages, needs, the whole, and what was added. With the verdicts
/// that have no words, and without those that no longer stand.
pub async fn in_visit(conn: &mut Conn, visit: VisitId, limit: i64) -> Result<Vec<Piece>, sqlx::Error> {
    rows!(
        conn,
        Piece,
        concat!(
            piece_columns!(),
            joined!(),
            with_question_if_any!("f.question_id"),
            " where f.visit_id = $1 and (v.withdrawn_on is null or ",
            is_urgent!(),
            ") and (f.words <> '' or f.superseded_on is null) \
             order by ",
            as_gone_through!(),
            " limit $2"
        ),
        visit,
        limit
    )
}

/// All that was said in a round, visit by visit, each as [`in_visit`] has it; without what was taken back.
pub async fn in_round(conn: &mut Conn, round: RoundId, limit: i64) -> Result<Vec<Piece>, sqlx::Error> {
    rows!(
        conn,
        Piece,
        concat!(
            piece_columns!(),
            joined!(),
            with_question_if_any!("f.question_id"),
            " where f.round_id = $1 and v.withdrawn_on is null and (f.words <> '' or f.superseded_on is null) \
             order by v.number, ",
            as_gone_through!(),
            " limit $2"
        ),
        round,
        limit
    )
}

/// How many pieces with words there are about one page or need (neither: about the whole), of those of one group (none: they
/// have not told it).
#[derive(Debug, Clone, PartialEq, Eq, FromRow, Serialize)]
pub struct Heap {
    pub page: Option<String>,
    pub need: Option<i64>,
    pub group_id: Option<GroupId>,
    pub group_name: Option<String>,
    pub pieces: i64,
    /// Of them, what waits for an answer; and of those, what was promised before today.
    pub waiting: i64,
    pub late: i64,
    /// What waits, or may be urgent.
    pub listed: i64,
}

/// What there is to read in a round. `not_late_from`: what came in before it and waits is late.
pub async fn heaps(conn: &mut Conn, round: RoundId, not_late_from: NaiveDate) -> Result<Vec<Heap>, sqlx::Error> {
    rows!(
        conn,
        Heap,
        concat!(
            "select x.page, x.need, x.group_id, x.group_name, count(*) as pieces, \
               cast(sum(case when x.waits then 1 else 0 end) as bigint) as waiting, \
               cast(sum(case when x.waits and x.received_on < $2 then 1 else 0 end) as bigint) as late, \
               cast(sum(case when x.waits or x.urgent then 1 else 0 end) as bigint) as listed \
             from (select f.page_slug as page, n.number as need, v.target_group_id as group_id, g.name as group_name, f.received_on, ",
            waits!(),
            " as waits, ",
            is_urgent!(),
            " as urgent from feedback f",
            with_speaker!(),
            with_need_if_any!("f.need_id"),
            " where f.round_id = $1 and ",
            is_read!(),
            ") x group by x.page, x.need, x.group_id, x.group_name order by x.group_name"
        ),
        round,
        not_late_from
    )
}

/// A page of the prototype, and how many comments stand on it.
#[derive(Debug, Clone, Serialize)]
pub struct Step {
    pub slug: String,
    pub title: String,
    pub comments: i64,
}

/// Every page of the tested iteration, in order.
pub async fn steps(conn: &mut Conn, round: RoundId, iteration: IterationId) -> Result<Vec<Step>, sqlx::Error> {
    let pages = frozen_pages(conn, iteration, "").await?;
    let said = rows!(
        conn,
        (String, i64),
        "select f.page_slug, count(*) from feedback f join visits v on v.id = f.visit_id \
         where f.round_id = $1 and f.superseded_on is null and f.page_slug is not null and v.withdrawn_on is null \
         group by f.page_slug",
        round
    )?;
    let step = |page: FrozenPage| {
        let comments = said.iter().find(|(slug, _)| *slug == page.slug).map_or(0, |(_, n)| *n);
        Step { slug: page.slug, title: page.title, comments }
    };
    Ok(pages.into_iter().map(step).collect())
}
