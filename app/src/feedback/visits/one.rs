//! One is one, as far as can be known: the visits of one person are counted once, and what she takes back not at all. A
//! round's counts are kept by what each change makes of the ones it concerns, at the same cost however many there are.

use chrono::NaiveDate;

use crate::db::{Conn, Table, Watched, list};
use crate::feedback::store::Waited;
use crate::id::{FeedbackId, RoundId, VisitId};
use crate::rounds::store::{Come, more_come};
use crate::{built, counts, is_anothers, is_for_others, rows, run, value};

/// Visits whose round is held, and what they and those of the same ones made in its counts.
#[must_use]
pub(super) struct Counted {
    round: RoundId,
    visits: Vec<VisitId>,
    before: Come,
}

impl Counted {
    pub async fn of(
        conn: &mut Conn,
        round: RoundId,
        visits: impl IntoIterator<Item = VisitId>,
    ) -> Result<Self, sqlx::Error> {
        conn.hold(Table::Rounds, round).await?;
        let visits = ones(conn, &visits.into_iter().collect::<Vec<_>>()).await?;
        let before = come(conn, &visits).await?;
        Ok(Self { round, visits, before })
    }

    /// Keeps the round's counts. Whoever the visits count for now, it is one of the same.
    pub async fn settle(self, conn: &mut Conn) -> Result<(), sqlx::Error> {
        let now = come(conn, &self.visits).await?;
        more_come(conn, self.round, now - self.before).await
    }
}

/// These visits, and those that count for them.
async fn ones(conn: &mut Conn, visits: &[VisitId]) -> Result<Vec<VisitId>, sqlx::Error> {
    let found = built!(conn, (VisitId,), q => {
        q.push("select one_id from visits where id in ");
        list(&mut q, visits);
    })?;
    let mut all: Vec<VisitId> = visits.iter().copied().chain(found.into_iter().map(|(id,)| id)).collect();
    all.sort();
    all.dedup();
    Ok(all)
}

/// What those make in a round's counts whom one of these visits counts for: one who has any visit that stands has begun, one
/// with any sent one has sent. Who speaks for others is told apart, the team's own trying, and who has taken back everything.
async fn come(conn: &mut Conn, ones: &[VisitId]) -> Result<Come, sqlx::Error> {
    let found = built!(conn, Come, q => {
        q.push(concat!(
            "select cast(coalesce(sum(o.begun), 0) as bigint) as begun, cast(coalesce(sum(o.sent), 0) as bigint) as sent, \
               cast(coalesce(sum(o.trials), 0) as bigint) as trials, \
               cast(coalesce(sum(case when o.stands = 0 and o.trials = 0 then 1 else 0 end), 0) as bigint) as withdrawn, \
               cast(coalesce(sum(o.for_others), 0) as bigint) as for_others \
             from (select max(case when ", is_anothers!(), " then 1 else 0 end) as stands, \
                 max(case when ", is_anothers!(), " and not ", is_for_others!(), " then 1 else 0 end) as begun, \
                 max(case when ", counts!(), " and not ", is_for_others!(), " then 1 else 0 end) as sent, \
                 max(case when ", is_anothers!(), " and ", is_for_others!(), " then 1 else 0 end) as for_others, \
                 max(case when v.trial then 1 else 0 end) as trials \
               from visits v where v.one_id in ",
        ));
        list(&mut q, ones);
        q.push(" group by v.one_id) o");
    })?;
    Ok(found.into_iter().next().unwrap_or_default())
}

/// All pieces of the person of this visit.
async fn pieces_of(conn: &mut Conn, visit: VisitId) -> Result<Vec<FeedbackId>, sqlx::Error> {
    let found = rows!(
        conn,
        (FeedbackId,),
        "select f.id from feedback f join visits o on o.id = f.visit_id join visits v on v.one_id = o.one_id where v.id = $1",
        visit
    )?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}

/// Two visits to a round turn out to be one person's: from now on they count once, by what was said last. Nothing happens
/// when that was known, or the two are of different rounds.
pub async fn join(
    conn: &mut Conn,
    round: RoundId,
    visit: VisitId,
    other: VisitId,
    on: NaiveDate,
) -> Result<(), sqlx::Error> {
    let counted = Counted::of(conn, round, [visit, other]).await?;
    let both = rows!(
        conn,
        (VisitId,),
        "select distinct o.id from visits v join visits o on o.id = v.one_id where v.id in ($1, $2) and v.round_id = $3",
        visit,
        other,
        round
    )?;
    let [(one,), (two,)] = both[..] else { return Ok(()) };
    let waited = {
        let mut pieces = pieces_of(conn, one).await?;
        pieces.extend(pieces_of(conn, two).await?);
        Waited::of(conn, pieces).await?
    };
    // The earlier visit counts for both.
    let first = value!(conn, VisitId, "select id from visits where id in ($1, $2) order by number limit 1", one, two)?;
    run!(conn, "update visits set one_id = $3 where one_id in ($1, $2)", one, two, first)?;
    by_the_newest(conn, first, on).await?;
    waited.settle(conn).await?;
    counted.settle(conn).await?;
    conn.tell(Watched::Round, round);
    Ok(())
}

/// Of what one has said in several visits about the same thing the newest that was sent stands. What was said about a page
/// stands by itself.
async fn by_the_newest(conn: &mut Conn, one: VisitId, on: NaiveDate) -> Result<(), sqlx::Error> {
    run!(
        conn,
        "update feedback set superseded_on = $2 where superseded_on is null and (question_id is not null or kind = 'message') \
           and visit_id in (select id from visits where one_id = $1) \
           and exists (select 1 from feedback n join visits w on w.id = n.visit_id where w.one_id = $1 and w.withdrawn_on is null \
             and w.sent_on is not null and w.id <> feedback.visit_id and n.superseded_on is null and n.number > feedback.number \
             and (n.question_id = feedback.question_id or (n.kind = 'message' and feedback.kind = 'message')))",
        one,
        on
    )?;
    Ok(())
}

/// A visit is sent: what the same one has said before about the same things stands no longer.
pub(super) async fn newest_stands(conn: &mut Conn, visit: VisitId, on: NaiveDate) -> Result<(), sqlx::Error> {
    let one = value!(conn, VisitId, "select one_id from visits where id = $1", visit)?;
    let alone = value!(conn, bool, "select not exists (select 1 from visits where one_id = $1 and id <> $2)", one, visit)?;
    if alone {
        return Ok(());
    }
    let waited = {
        let pieces = pieces_of(conn, visit).await?;
        Waited::of(conn, pieces).await?
    };
    by_the_newest(conn, one, on).await?;
    waited.settle(conn).await
}

/// The person takes back all that she has said in this round: it leaves every number and every list, but for what may be
/// urgent, until somebody has seen to it. The rows stay, since they are received documents. False when she had taken it back before.
pub async fn withdraw(conn: &mut Conn, round: RoundId, visit: VisitId, on: NaiveDate) -> Result<bool, sqlx::Error> {
    let counted = Counted::of(conn, round, [visit]).await?;
    let waited = {
        let pieces = pieces_of(conn, visit).await?;
        Waited::of(conn, pieces).await?
    };
    let taken = run!(
        conn,
        "update visits set withdrawn_on = $2 where withdrawn_on is null and one_id = (select one_id from visits where id = $1)",
        visit,
        on
    )?;
    waited.settle(conn).await?;
    counted.settle(conn).await?;
    conn.tell(Watched::Round, round);
    Ok(taken > 0)
}

/// All that was said in this visit, and in others of the same one, was the team's own trying. False when that was known.
pub async fn make_trial(conn: &mut Conn, round: RoundId, visit: VisitId) -> Result<bool, sqlx::Error> {
    let counted = Counted::of(conn, round, [visit]).await?;
    let waited = {
        let pieces = pieces_of(conn, visit).await?;
        Waited::of(conn, pieces).await?
    };
    let trials = run!(
        conn,
        "update visits set trial = $2 where trial <> $2 and one_id = (select one_id from visits where id = $1)",
        visit,
        true
    )?;
    waited.settle(conn).await?;
    counted.settle(conn).await?;
    conn.tell(Watched::Round, round);
    Ok(trials > 0)
}
