//! Marks as they are kept. The piece's round is held in every change here: how many of its marks wait is counted on it.

use chrono::{DateTime, NaiveDate, Utc};

use super::mark::{Mark, Outcome, written};
use super::marks;
use crate::clock::day;
use crate::db::{Conn, Table, Watched, list};
use crate::house::Stamp;
use crate::id::{FeedbackId, PersonId, RoundId};
use crate::outbox::{self, Kind};
use crate::people::store::members;
use crate::rounds::readers::team;
use crate::rounds::store::more_urgent;
use crate::{built, is_urgent, rounds, rows, run, signed_if_any};

/// So many pieces are named one by one where a round says that something waits.
const NAMED: i64 = 20;

/// Marks a piece that has come in on this day, if its words may tell of danger. Hold its round first.
pub async fn look_at(
    conn: &mut Conn,
    round: RoundId,
    piece: FeedbackId,
    words: &str,
    on: NaiveDate,
) -> Result<(), sqlx::Error> {
    let spans = marks(words);
    if spans.is_empty() {
        return Ok(());
    }
    let hour = conn.hour().filter(|at| day(*at) == on);
    run!(
        conn,
        "insert into urgent_marks (feedback_id, spans, came_on, came_at, note) values ($1, $2, $3, $4, '')",
        piece,
        written(&spans),
        on,
        hour
    )?;
    more_urgent(conn, round, 1).await?;
    if conn.mails() {
        tell_readers(conn, round, on).await?;
    }
    Ok(())
}

/// Those who read are told on the day itself if somebody reads then, else on the next such day.
async fn tell_readers(conn: &mut Conn, round: RoundId, today: NaiveDate) -> Result<(), sqlx::Error> {
    let (project, days) = rounds::store::read_on(conn, round).await?;
    let team: Vec<_> = team(members(conn, project).await?).into_iter().map(|member| member.person_id).collect();
    outbox::store::queue(conn, Kind::Urgent, round, &team, days.next(today)).await
}

/// The marks on these pieces.
pub async fn of_pieces(conn: &mut Conn, pieces: &[FeedbackId]) -> Result<Vec<Mark>, sqlx::Error> {
    built!(conn, Mark, q => {
        q.push(concat!(
            "select m.feedback_id, m.spans, m.came_on, m.came_at, m.taken_by, t.name as taker, h.name as handler, \
               m.handled_on, m.outcome, m.note from urgent_marks m",
            signed_if_any!("m.taken_by", "t"),
            signed_if_any!("m.handled_by", "h"),
            " where m.feedback_id in "
        ));
        list(&mut q, pieces);
    })
}

pub async fn of_piece(conn: &mut Conn, piece: FeedbackId) -> Result<Option<Mark>, sqlx::Error> {
    Ok(of_pieces(conn, &[piece]).await?.pop())
}

/// The numbers of a round's pieces with a mark that waits, the oldest first: no more than a person reads through.
pub async fn waiting(conn: &mut Conn, round: RoundId) -> Result<Vec<i64>, sqlx::Error> {
    let sql =
        concat!("select f.number from feedback f where f.round_id = $1 and ", is_urgent!(), " order by f.number limit $2");
    Ok(rows!(conn, (i64,), sql, round, NAMED)?.into_iter().map(|(number,)| number).collect())
}

/// Somebody sees to it from now on, or nobody does. `had`: who did when that was asked for. False when it is somebody
/// else by now, or it has been handled.
pub async fn take(
    conn: &mut Conn,
    (round, piece): (RoundId, FeedbackId),
    had: Option<PersonId>,
    by: Option<PersonId>,
    at: DateTime<Utc>,
) -> Result<bool, sqlx::Error> {
    conn.hold(Table::Rounds, round).await?;
    let taken = run!(
        conn,
        "update urgent_marks set taken_by = $3, taken_at = $4 where feedback_id = $1 and handled_on is null \
           and (taken_by = $2 or (taken_by is null and $5))",
        piece,
        had,
        by,
        by.map(|_| at),
        had.is_none()
    )?;
    conn.tell(Watched::Round, round);
    Ok(taken == 1)
}

/// It has been seen to: where the words stand and the hour are gone. False when it was handled already.
pub async fn handle(
    conn: &mut Conn,
    (round, piece): (RoundId, FeedbackId),
    (outcome, note): (Outcome, &str),
    stamp: Stamp,
) -> Result<bool, sqlx::Error> {
    conn.hold(Table::Rounds, round).await?;
    let handled = run!(
        conn,
        "update urgent_marks set spans = null, came_at = null, handled_by = $2, handled_on = $3, outcome = $4, note = $5 \
         where feedback_id = $1 and handled_on is null",
        piece,
        stamp.by,
        day(stamp.at),
        outcome,
        note
    )?;
    if handled == 0 {
        return Ok(false);
    }
    conn.tell(Watched::Round, round);
    more_urgent(conn, round, -1).await?;
    if waiting(conn, round).await?.is_empty() {
        outbox::store::settle(conn, Kind::Urgent, round).await?;
    }
    Ok(true)
}

/// It waits again: its words are looked for anew, the hour is gone for good, and the note stays for whoever writes the
/// next. False when it waits already.
pub async fn wait_again(conn: &mut Conn, (round, piece): (RoundId, FeedbackId), words: &str) -> Result<bool, sqlx::Error> {
    conn.hold(Table::Rounds, round).await?;
    let waits = run!(
        conn,
        "update urgent_marks set spans = $2, handled_by = null, handled_on = null, outcome = null \
         where feedback_id = $1 and handled_on is not null",
        piece,
        written(&marks(words))
    )?;
    if waits == 0 {
        return Ok(false);
    }
    conn.tell(Watched::Round, round);
    more_urgent(conn, round, 1).await?;
    Ok(true)
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;
    use crate::feedback::store::{About, Filter, hide, piece, pieces, take_back};
    use crate::feedback::visits::withdraw;
    use crate::id::VisitId;
    use crate::rounds::store::find;
    use crate::testing::cast::{draft, opened, says, visit};
    use crate::testing::{Stage, morning, on_both};

    const URGENT: &str = "Bra sida.\nJag orkar inte leva längre.";

    struct World {
        conn: Conn,
        round: RoundId,
        her: VisitId,
    }

    async fn world(stage: &Stage) -> World {
        let mut conn = stage.write().await;
        conn.at(morning() + TimeDelta::minutes(59));
        let draft = draft(stage, &mut conn).await;
        let round = opened(stage, &mut conn, &draft).await.id;
        let her = visit(stage, &mut conn, round, "a").await;
        World { conn, round, her }
    }

    impl World {
        async fn urgent(&mut self, stage: &Stage) -> i64 {
            find(&mut self.conn, stage.project, 1).await.unwrap().unwrap().urgent
        }

        async fn order(&mut self, filter: Filter<'_>) -> Vec<i64> {
            pieces(&mut self.conn, self.round, filter, 9, 0).await.unwrap().into_iter().map(|piece| piece.number).collect()
        }
    }

    #[tokio::test]
    async fn what_may_be_urgent_is_first_until_somebody_has_seen_to_it_whatever_becomes_of_it() {
        on_both(async |stage| {
            let mut world = world(&stage).await;
            says(&stage, &mut world.conn, world.round, world.her, About::Page("start"), "Jag gillar bilden.").await;
            let urgent = says(&stage, &mut world.conn, world.round, world.her, About::Whole, URGENT).await;
            assert_eq!(world.urgent(&stage).await, 1);
            says(&stage, &mut world.conn, world.round, world.her, About::Whole, URGENT).await;
            assert_eq!(world.urgent(&stage).await, 1, "the same words again");
            let mark = of_piece(&mut world.conn, urgent).await.unwrap().unwrap();
            assert!(mark.waits());
            let words: Vec<char> = URGENT.chars().collect();
            let marked: Vec<String> = mark.spans().iter().map(|span| words[span.start..span.end].iter().collect()).collect();
            assert_eq!(marked.join("|"), "Jag orkar inte leva");
            assert_eq!((mark.came_on, mark.came_at), (morning().date_naive(), Some(morning())));
            // She writes something else, takes that back too, and what she wrote first is put out of sight.
            says(&stage, &mut world.conn, world.round, world.her, About::Whole, "Glöm det.").await;
            take_back(&mut world.conn, world.round, world.her, About::Whole, morning().date_naive()).await.unwrap();
            hide(&mut world.conn, urgent, "Här stod mer.", stage.stamp()).await.unwrap();
            assert_eq!(world.urgent(&stage).await, 1);
            assert_eq!(waiting(&mut world.conn, world.round).await.unwrap(), [2]);
            assert_eq!(world.order(Filter::default()).await, [2, 1, 4]);
            assert_eq!(world.order(Filter { waiting: true, ..Filter::default() }).await, [2, 1]);

            assert!(
                handle(&mut world.conn, (world.round, urgent), (Outcome::Done, "Ringde."), stage.stamp()).await.unwrap()
            );
            assert_eq!(world.urgent(&stage).await, 0);
            assert_eq!(world.order(Filter::default()).await, [1, 2, 4]);
            assert_eq!(world.order(Filter { waiting: true, ..Filter::default() }).await, [1]);
        })
        .await;
    }

    #[tokio::test]
    async fn what_was_taken_back_is_read_as_long_as_it_may_be_urgent_and_no_longer() {
        on_both(async |stage| {
            let mut world = world(&stage).await;
            says(&stage, &mut world.conn, world.round, world.her, About::Page("start"), "Jag gillar bilden.").await;
            let urgent = says(&stage, &mut world.conn, world.round, world.her, About::Whole, URGENT).await;
            let today = morning().date_naive();
            assert!(withdraw(&mut world.conn, world.round, world.her, today).await.unwrap());
            assert_eq!(world.order(Filter::default()).await, [2], "the rest is nobody's to read");
            let found = piece(&mut world.conn, world.round, 2).await.unwrap().unwrap();
            assert_eq!((found.withdrawn_on, found.may_be_answered()), (Some(today), false));
            handle(&mut world.conn, (world.round, urgent), (Outcome::Done, "Ringde."), stage.stamp()).await.unwrap();
            assert!(piece(&mut world.conn, world.round, 2).await.unwrap().is_none());
        })
        .await;
    }

    #[tokio::test]
    async fn once_handled_the_places_and_the_hour_are_gone_and_who_when_and_what_remain() {
        on_both(async |stage| {
            let mut world = world(&stage).await;
            let urgent = says(&stage, &mut world.conn, world.round, world.her, About::Whole, URGENT).await;
            let at = (world.round, urgent);
            stage.house.clock.pass(TimeDelta::hours(30));
            let later = stage.stamp();
            assert!(handle(&mut world.conn, at, (Outcome::NotUrgent, ""), later).await.unwrap());
            assert!(!handle(&mut world.conn, at, (Outcome::Done, "Ringde."), later).await.unwrap(), "somebody was first");
            let mark = of_piece(&mut world.conn, urgent).await.unwrap().unwrap();
            assert_eq!((mark.spans(), mark.came_at, mark.came_on), (vec![], None, morning().date_naive()));
            let on = morning().date_naive() + TimeDelta::days(1);
            assert_eq!((mark.handler.as_deref(), mark.handled_on), (Some("Siri"), Some(on)));
            assert_eq!((mark.outcome, mark.note.as_str()), (Some(Outcome::NotUrgent), ""));

            assert!(wait_again(&mut world.conn, at, URGENT).await.unwrap());
            assert!(!wait_again(&mut world.conn, at, URGENT).await.unwrap(), "it waits already");
            assert_eq!(world.urgent(&stage).await, 1);
            let mark = of_piece(&mut world.conn, urgent).await.unwrap().unwrap();
            assert!(mark.waits() && mark.spans().len() == 1 && mark.came_at.is_none());
            assert_eq!((mark.handler, mark.outcome), (None, None));
        })
        .await;
    }

    #[tokio::test]
    async fn of_two_who_take_it_at_once_the_second_finds_that_it_is_taken() {
        on_both(async |stage| {
            let mut world = world(&stage).await;
            let urgent = says(&stage, &mut world.conn, world.round, world.her, About::Whole, URGENT).await;
            let at = (world.round, urgent);
            let siri = Some(stage.siri);
            let other: PersonId = stage.house.ids.next();
            assert!(take(&mut world.conn, at, None, siri, morning()).await.unwrap());
            assert!(!take(&mut world.conn, at, None, siri, morning()).await.unwrap(), "nobody had it when that was asked");
            assert!(!take(&mut world.conn, at, Some(other), siri, morning()).await.unwrap(), "it is not the other's");
            let taker = of_piece(&mut world.conn, urgent).await.unwrap().unwrap();
            assert_eq!((taker.taken_by, taker.taker.as_deref()), (siri, Some("Siri")));
            assert!(take(&mut world.conn, at, siri, None, morning()).await.unwrap(), "she lets it go");
            assert!(of_piece(&mut world.conn, urgent).await.unwrap().unwrap().taken_by.is_none());
            handle(&mut world.conn, at, (Outcome::NotUrgent, ""), stage.stamp()).await.unwrap();
            assert!(!take(&mut world.conn, at, None, siri, morning()).await.unwrap(), "it has been seen to");
        })
        .await;
    }

    #[tokio::test]
    async fn ordinary_words_have_no_mark() {
        on_both(async |stage| {
            let mut world = world(&stage).await;
            let said = says(&stage, &mut world.conn, world.round, world.her, About::Whole, "Jag gillar bilden.").await;
            assert!(of_piece(&mut world.conn, said).await.unwrap().is_none());
            assert_eq!(world.urgent(&stage).await, 0);
            assert!(piece(&mut world.conn, world.round, 1).await.unwrap().is_some());
            assert!(waiting(&mut world.conn, world.round).await.unwrap().is_empty());
        })
        .await;
    }
}
