//! What people answered, and what we answered them. The round's row is held first in every change here, so that numbers are
//! given out once; how many pieces wait is counted up and down with each, at the same cost however many there are.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use sqlx::FromRow;

use crate::db::{Conn, Table, Watched, list};
use crate::feedback::model::{FeedbackKind, Verdict};
use crate::feedback::{urgent, visits};
use crate::house::Stamp;
use crate::id::{FeedbackId, Ids, NeedId, PrototypeId, QuestionId, RoundId, VisitId};
use crate::rounds::store::{more_wait, next_heard};
use crate::{
    built, every_piece, needs_no_answer, row, rows, run, value, waits, with_page, with_question_if_any, with_round,
};

mod pages;
mod read;

pub use pages::on_pages;
pub use read::*;

/// What a piece of feedback is about.
#[derive(Debug, Clone, Copy)]
pub enum About<'a> {
    /// A page of the prototype. Each comment stands by itself.
    Page(&'a str),
    /// A need, with a verdict unless the person only wrote. A new one supersedes the old.
    Need { question: QuestionId, need: NeedId, verdict: Option<Verdict> },
    /// The whole. A new one supersedes the old.
    Whole,
    /// The whole, once more, when it has been sent. Each stands by itself.
    More,
}

impl About<'_> {
    fn kind(self) -> FeedbackKind {
        match self {
            Self::Page(_) | Self::Need { verdict: None, .. } | Self::More => FeedbackKind::Comment,
            Self::Need { .. } => FeedbackKind::Verdict,
            Self::Whole => FeedbackKind::Message,
        }
    }
}

#[derive(Debug, Clone, Copy)]
pub struct NewFeedback<'a> {
    pub round: RoundId,
    pub visit: VisitId,
    pub about: About<'a>,
    pub words: &'a str,
}

/// Stores what somebody said on a day. The same thing said again is not stored twice. `None`: the round is closed, or the
/// visit has been sent; then nothing is stored.
pub async fn add_feedback(
    conn: &mut Conn,
    ids: &Ids,
    new: &NewFeedback<'_>,
    on: NaiveDate,
) -> Result<Option<FeedbackId>, sqlx::Error> {
    if !visits::under_way(conn, new.round, new.visit).await? {
        return Ok(None);
    }
    store(conn, ids, new, on).await.map(Some)
}

/// Stores more words of a person who has come back with her code. `None`: the round is closed, or she has taken back what
/// she said; then nothing is stored.
pub async fn add_more(
    conn: &mut Conn,
    ids: &Ids,
    round: RoundId,
    visit: VisitId,
    words: &str,
    on: NaiveDate,
) -> Result<Option<FeedbackId>, sqlx::Error> {
    if !visits::may_say_more(conn, round, visit).await? {
        return Ok(None);
    }
    store(conn, ids, &NewFeedback { round, visit, about: About::More, words }, on).await.map(Some)
}

async fn store(conn: &mut Conn, ids: &Ids, new: &NewFeedback<'_>, on: NaiveDate) -> Result<FeedbackId, sqlx::Error> {
    let number = next_heard(conn, new.round).await?;
    let (page, question, need, verdict) = match new.about {
        About::Page(slug) => (Some(slug), None, None, None),
        About::Need { question, need, verdict } => (None, Some(question), Some(need), verdict),
        About::Whole | About::More => (None, None, None, None),
    };
    let same = row!(
        conn,
        (FeedbackId,),
        "select id from feedback where visit_id = $1 and superseded_on is null and kind = $2 and words = $3 \
           and coalesce(page_slug, '') = $4 and coalesce(verdict, '') = $5 and (question_id = $6 or (question_id is null and $7))",
        new.visit,
        new.about.kind(),
        new.words,
        page.unwrap_or_default(),
        verdict.map_or("", Verdict::word),
        question,
        question.is_none()
    )?;
    if let Some((id,)) = same {
        return Ok(id);
    }
    conn.tell(Watched::Round, new.round);
    let no_longer = supersede(conn, new.visit, new.about, on).await?;
    let id: FeedbackId = ids.without_time();
    run!(
        conn,
        "insert into feedback (id, round_id, visit_id, number, kind, page_slug, question_id, need_id, verdict, words, received_on) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        id,
        new.round,
        new.visit,
        number,
        new.about.kind(),
        page,
        question,
        need,
        verdict,
        new.words,
        on
    )?;
    let waits = value!(conn, bool, concat!("select ", waits!(), " from feedback f where f.id = $1"), id)?;
    more_wait(conn, new.round, i64::from(waits) - no_longer).await?;
    urgent::store::look_at(conn, new.round, id, new.words, on).await?;
    Ok(id)
}

/// The person has taken away what she said in this visit about a need or the whole. The row stays, superseded by nothing.
/// What has been sent, or said in a round that is closed now, stays as it is; so does what she said in an earlier visit.
pub async fn take_back(
    conn: &mut Conn,
    round: RoundId,
    visit: VisitId,
    about: About<'_>,
    on: NaiveDate,
) -> Result<(), sqlx::Error> {
    if visits::under_way(conn, round, visit).await? {
        let no_longer = supersede(conn, visit, about, on).await?;
        more_wait(conn, round, -no_longer).await?;
        conn.tell(Watched::Round, round);
    }
    Ok(())
}

/// Feedback about the question bound at `$2`; about the whole when that is null.
macro_rules! said_of {
    ($f:literal) => {
        concat!("(", $f, "question_id = $2 or ($2 is null and ", $f, "kind = 'message'))")
    };
}
/// What was said about it before in this visit stands no longer; what was said in an earlier one stands until this one is
/// sent. Gives how many pieces of that waited for us.
async fn supersede(conn: &mut Conn, visit: VisitId, about: About<'_>, on: NaiveDate) -> Result<i64, sqlx::Error> {
    let question = match about {
        About::Page(_) | About::More => return Ok(0),
        About::Need { question, .. } => Some(question),
        About::Whole => None,
    };
    let waited = value!(
        conn,
        i64,
        concat!("select count(*) from feedback f where f.visit_id = $1 and ", said_of!("f."), " and ", waits!()),
        visit,
        question
    )?;
    run!(
        conn,
        concat!(
            "update feedback set superseded_on = $3 where visit_id = $1 and ",
            said_of!(""),
            " and superseded_on is null"
        ),
        visit,
        question,
        on
    )?;
    Ok(waited)
}

/// Pieces of feedback whose rounds are held, and how many of them waited in each: what is done next may answer some of
/// them, or let them wait again, and then [`Waited::settle`] keeps the rounds' counts.
#[derive(Debug)]
#[must_use]
pub struct Waited {
    pieces: Vec<FeedbackId>,
    before: Vec<(RoundId, i64)>,
}

impl Waited {
    pub async fn of(conn: &mut Conn, pieces: Vec<FeedbackId>) -> Result<Self, sqlx::Error> {
        let rounds = built!(conn, (RoundId,), q => {
            q.push("select distinct round_id from feedback where id in ");
            list(&mut q, &pieces);
        })?;
        conn.hold_all(Table::Rounds, rounds.into_iter().map(|(round,)| round)).await?;
        let before = waiting(conn, &pieces).await?;
        Ok(Self { pieces, before })
    }

    pub async fn settle(self, conn: &mut Conn) -> Result<(), sqlx::Error> {
        for (round, now) in waiting(conn, &self.pieces).await? {
            let before = self.before.iter().find(|(one, _)| *one == round).map_or(0, |(_, n)| *n);
            more_wait(conn, round, now - before).await?;
            conn.tell(Watched::Round, round);
        }
        Ok(())
    }
}

/// How many of these pieces wait in each of their rounds.
async fn waiting(conn: &mut Conn, pieces: &[FeedbackId]) -> Result<Vec<(RoundId, i64)>, sqlx::Error> {
    built!(conn, (RoundId, i64), q => {
        q.push(concat!("select f.round_id, cast(sum(case when ", waits!(), " then 1 else 0 end) as bigint) from feedback f where f.id in "));
        list(&mut q, pieces);
        q.push(" group by f.round_id");
    })
}

/// Our answer, given once. False when it has been answered already.
pub async fn answer(conn: &mut Conn, feedback: FeedbackId, words: &str, stamp: Stamp) -> Result<bool, sqlx::Error> {
    Ok(answer_each(conn, &[feedback], words, stamp).await? == 1)
}

/// The same answer to several pieces, to each its own. Those that have one already keep it. Tells how many it was given to.
pub async fn answer_each(conn: &mut Conn, pieces: &[FeedbackId], words: &str, stamp: Stamp) -> Result<u64, sqlx::Error> {
    let waited = Waited::of(conn, pieces.to_vec()).await?;
    let mut given = 0;
    for piece in pieces {
        given += run!(
            conn,
            "insert into answers (feedback_id, words, answered_by, answered_at) values ($1, $2, $3, $4) on conflict (feedback_id) do nothing",
            *piece,
            words,
            stamp.by,
            stamp.at
        )?;
        // Whoever answers all the same has found that it needed one.
        run!(conn, "delete from no_answers where feedback_id = $1", *piece)?;
    }
    waited.settle(conn).await?;
    Ok(given)
}

/// Somebody has read it, and says that it needs no answer: it waits no more. False when it does not wait, since it has been
/// answered, is hidden, or somebody has said so already.
pub async fn need_no_answer(conn: &mut Conn, feedback: FeedbackId, stamp: Stamp) -> Result<bool, sqlx::Error> {
    let waited = Waited::of(conn, vec![feedback]).await?;
    let said = run!(
        conn,
        concat!(
            "insert into no_answers (feedback_id, said_by, said_at) select f.id, $2, $3 from feedback f where f.id = $1 and ",
            waits!()
        ),
        feedback,
        stamp.by,
        stamp.at
    )?;
    waited.settle(conn).await?;
    Ok(said == 1)
}

/// It needs an answer after all, and waits again. False when nobody had said that it needs none.
pub async fn need_answer(conn: &mut Conn, feedback: FeedbackId) -> Result<bool, sqlx::Error> {
    let waited = Waited::of(conn, vec![feedback]).await?;
    let gone = run!(conn, "delete from no_answers where feedback_id = $1", feedback)?;
    waited.settle(conn).await?;
    Ok(gone == 1)
}

/// Puts feedback out of sight; the reason stays visible, and a verdict still counts. False when it is hidden already.
pub async fn hide(conn: &mut Conn, feedback: FeedbackId, reason: &str, stamp: Stamp) -> Result<bool, sqlx::Error> {
    let waited = Waited::of(conn, vec![feedback]).await?;
    let hidden = run!(
        conn,
        "insert into hidings (feedback_id, reason, hidden_by, hidden_at) values ($1, $2, $3, $4) on conflict (feedback_id) do nothing",
        feedback,
        reason,
        stamp.by,
        stamp.at
    )?;
    waited.settle(conn).await?;
    Ok(hidden == 1)
}

/// Puts feedback back in sight; the reason why it was hidden goes. False when it is not hidden.
pub async fn unhide(conn: &mut Conn, feedback: FeedbackId) -> Result<bool, sqlx::Error> {
    let waited = Waited::of(conn, vec![feedback]).await?;
    let shown = run!(conn, "delete from hidings where feedback_id = $1", feedback)?;
    waited.settle(conn).await?;
    Ok(shown == 1)
}

/// Of each of these pieces, what it was said about: a prototype, and which version of it.
pub async fn said_about(conn: &mut Conn, pieces: &[FeedbackId]) -> Result<Vec<(FeedbackId, PrototypeId, i64)>, sqlx::Error> {
    built!(conn, (FeedbackId, PrototypeId, i64), q => {
        q.push(concat!("select f.id, i.prototype_id, i.version", every_piece!(), " where f.id in "));
        list(&mut q, pieces);
    })
}

/// What one person said, with what we answered: for her own eyes.
#[derive(Debug, Clone, FromRow, Serialize)]
pub struct Own {
    pub id: FeedbackId,
    pub kind: FeedbackKind,
    pub page_slug: Option<String>,
    pub page_title: Option<String>,
    pub question: Option<i64>,
    pub situation: Option<String>,
    pub need: Option<String>,
    pub outcome: Option<String>,
    pub verdict: Option<Verdict>,
    pub words: String,
    pub superseded_on: Option<NaiveDate>,
    pub answer: Option<String>,
    pub answered_at: Option<DateTime<Utc>>,
    pub hidden_because: Option<String>,
    /// It has words that stand, in sight, and neither an answer nor a change has come of it.
    pub waits: bool,
    /// We have read it, and it needs no answer.
    pub read: bool,
}

impl Own {
    /// It stands, in sight, and we have read it without finding that it needs an answer.
    pub fn is_read(&self) -> bool {
        self.read && self.superseded_on.is_none() && self.hidden_because.is_none()
    }
}

/// Everything one person said that still stands, and what no longer stands but has been answered: pages first, then
/// the needs, then the whole.
pub async fn of_visit(conn: &mut Conn, visit: VisitId) -> Result<Vec<Own>, sqlx::Error> {
    rows!(
        conn,
        Own,
        concat!(
            "select f.id, f.kind, f.page_slug, s.title as page_title, q.position as question, q.situation, q.need, q.outcome, \
               f.verdict, f.words, f.superseded_on, a.words as answer, a.answered_at, h.reason as hidden_because, ",
            waits!(),
            " as waits, ",
            needs_no_answer!(),
            " as read from feedback f",
            with_round!("f.round_id"),
            with_question_if_any!("f.question_id"),
            with_page!("r.iteration_id", "f.page_slug"),
            " left join answers a on a.feedback_id = f.id left join hidings h on h.feedback_id = f.id \
             where f.visit_id = $1 and (f.superseded_on is null or a.feedback_id is not null) \
             order by case when f.kind = 'message' then 2 when f.question_id is not null then 1 else 0 end, s.position, \
               q.position, f.number"
        ),
        visit
    )
}
