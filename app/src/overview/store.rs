//! Counts for the first page, each with the day of its oldest. Each stops at [`MANY`], and has an index of its own or counts
//! what is few.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use serde::Serialize;
use sqlx::FromRow;

use crate::db::Conn;
use crate::id::ProjectId;
use crate::participants::model::ASKED_AGAIN_BEFORE;
use crate::workdays::{self, ANSWERED_WITHIN};
use crate::{is_newest, is_published, remark_waits, rows, waits, with_iteration, with_prototype};

/// From here on it says "100 or more".
pub const MANY: i64 = 100;

crate::words! {
    /// What can wait for the team, apart from what somebody has said in a round.
    pub enum Kind {
        /// What representatives have said and nobody has answered.
        Remarks = "remarks",
        /// Conversations that somebody is still writing.
        Unfinished = "unfinished",
        /// Finished conversations that nobody has lifted a quote from.
        Unquoted = "unquoted",
        WithoutConsent = "without_consent",
        /// The newest answer of somebody, whose last day has been.
        Ended = "ended",
        /// Consents that count today and end within [`ASKED_AGAIN_BEFORE`] days.
        Ending = "ending",
        Assumptions = "assumptions",
        /// Needs that the newest iteration of no prototype is thought to meet.
        WithoutPrototype = "without_prototype",
        /// Prototypes whose newest iteration is linked to no need.
        Needless = "needless",
    }
}

/// How much of one kind waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Waits {
    pub kind: Kind,
    pub n: i64,
    /// The day of the oldest.
    pub since: Option<NaiveDate>,
}

#[derive(FromRow)]
struct WaitsRow {
    kind: Kind,
    n: i64,
    since_day: Option<NaiveDate>,
    since: Option<DateTime<Utc>>,
}

impl From<WaitsRow> for Waits {
    fn from(row: WaitsRow) -> Self {
        let WaitsRow { kind, n, since_day, since } = row;
        Self { kind, n, since: since_day.or(since.map(|at| at.date_naive())) }
    }
}

/// What waits for the team, one row for each kind that does. The count of conversations and consents goes by the day
/// that they are of, of all else by when it was made.
pub async fn waiting(conn: &mut Conn, project: ProjectId, today: NaiveDate) -> Result<Vec<Waits>, sqlx::Error> {
    let last = today + TimeDelta::days(ASKED_AGAIN_BEFORE);
    let found = rows!(
        conn,
        WaitsRow,
        concat!(
            "select kind, n, since_day, since from ( \
           select 'remarks' as kind, count(*) as n, cast(null as date) as since_day, min(at) as since from (select k.said_at as at from remarks k \
             where k.project_id = $1 and ",
            remark_waits!(),
            " order by k.number limit $4) x \
           union all select 'unfinished', count(*), min(day), null from (select held_on as day from sources \
             where project_id = $1 and quote_count = 0 and finished_at is null limit $4) x \
           union all select 'unquoted', count(*), \
             (select min(held_on) from sources where project_id = $1 and quote_count = 0 and finished_at is not null), null \
             from (select 1 from sources where project_id = $1 and quote_count = 0 and finished_at is not null limit $4) x \
           union all select 'without_consent', count(*), null, min(at) from (select created_at as at from participants \
             where project_id = $1 and consent_id is null order by number limit $4) x \
           union all select 'ended', count(*), min(day), null from (select c.valid_until as day from consents c cross join participants p \
             where p.id = c.participant_id and p.consent_id = c.id and p.project_id = $1 and c.valid_until < $2 limit $4) x \
           union all select 'ending', count(*), min(day), null from (select c.valid_until as day from consents c cross join participants p \
             where p.id = c.participant_id and p.consent_id = c.id and p.project_id = $1 and c.valid_until >= $2 and c.valid_until <= $3 limit $4) x \
           union all select 'assumptions', count(*), null, min(at) from (select created_at as at from needs \
             where project_id = $1 and people_for = 0 and people_against = 0 order by number limit $4) x \
           union all select 'without_prototype', count(*), null, min(at) from (select n.created_at as at from needs n where n.project_id = $1 \
             and not exists (select 1 from iteration_needs l",
            with_iteration!("l.iteration_id"),
            " where l.need_id = n.id and ",
            is_newest!("i.prototype_id"),
            ") \
             order by n.number limit $4) x \
           union all select 'needless', count(*), null, min(at) from (select p.created_at as at from prototypes p where p.project_id = $1 \
             and not exists (select 1 from iterations i join iteration_needs l on l.iteration_id = i.id where i.prototype_id = p.id \
               and ",
            is_newest!("p.id"),
            ") order by p.number limit $4) x) w where n > 0"
        ),
        project,
        today,
        last,
        MANY
    )?;
    Ok(found.into_iter().map(Into::into).collect())
}

/// A round that is open, or that holds feedback which may be urgent or waits for our answer.
#[derive(Debug, Clone, FromRow, Serialize)]
pub struct Round {
    pub number: i64,
    pub prototype: String,
    pub version: i64,
    pub opened_at: DateTime<Utc>,
    pub closed_at: Option<DateTime<Utc>>,
    pub unanswered: i64,
    /// Pieces that may be urgent and that nobody has seen to.
    pub urgent: i64,
    /// It is open, and nobody who takes part has been named to answer, or no day when somebody reads.
    pub unread: bool,
}

/// Such rounds, at most [`MANY`]: first what may be urgent, then those that wait, the oldest of them on top.
pub async fn rounds(conn: &mut Conn, project: ProjectId) -> Result<Vec<Round>, sqlx::Error> {
    rows!(
        conn,
        Round,
        concat!(
            "select r.number, p.name as prototype, i.version, r.opened_at, r.closed_at, r.unanswered, r.urgent, \
               r.closed_at is null and (r.read_on is null or not exists (select 1 from memberships m \
                 where m.person_id = r.owned_by and m.project_id = r.project_id and m.ended_at is null)) as unread from rounds r",
            with_prototype!("r.iteration_id"),
            " where r.project_id = $1 and (r.closed_at is null or r.unanswered > 0 or r.urgent > 0) \
             order by case when r.urgent > 0 then 0 when r.unanswered > 0 then 1 else 2 end, r.number limit $2"
        ),
        project,
        MANY
    )
}

/// How the answers stand in one round where some are waited for.
#[derive(Debug, Clone, PartialEq, Eq, FromRow, Serialize)]
pub struct Awaited {
    pub round: i64,
    /// Those that were promised and are late; the counting stops at [`MANY`].
    pub late: i64,
    /// When the first piece that waits came in: they are numbered as they come.
    pub since: NaiveDate,
}

/// Each round where somebody waits for an answer.
pub async fn awaited(conn: &mut Conn, project: ProjectId, today: NaiveDate) -> Result<Vec<Awaited>, sqlx::Error> {
    let before = workdays::not_late_from(today, ANSWERED_WITHIN);
    rows!(
        conn,
        Awaited,
        concat!(
            "select w.round, w.late, w.since from (select r.number as round, \
               (select count(*) from (select 1 from feedback f where f.round_id = r.id and f.received_on < $2 and ",
            waits!(),
            " limit $3) x) as late, \
               (select f.received_on from feedback f where f.round_id = r.id and ",
            waits!(),
            " order by f.number limit 1) as since from rounds r where r.project_id = $1 and r.unanswered > 0) w \
             where w.since is not null order by w.round"
        ),
        project,
        before,
        MANY
    )
}

/// Something that was changed, or not, because of what people said.
#[derive(Debug, Clone, FromRow, Serialize)]
pub struct Change {
    pub prototype_number: i64,
    pub prototype: String,
    pub version: i64,
    pub done: bool,
    pub what: String,
    pub because: String,
    pub written_at: DateTime<Utc>,
}

/// The three newest that are published.
pub async fn changes(conn: &mut Conn, project: ProjectId) -> Result<Vec<Change>, sqlx::Error> {
    rows!(
        conn,
        Change,
        concat!(
            "select p.number as prototype_number, p.name as prototype, i.version, c.done, c.what, c.because, c.written_at \
             from prototypes p join iterations i on i.prototype_id = p.id join changes c on c.iteration_id = i.id \
             where p.project_id = $1 and ",
            is_published!(),
            " order by c.written_at desc, c.number desc limit 3"
        ),
        project
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::feedback::model::{Verdict, answer_by};
    use crate::feedback::store::answer;
    use crate::id::ParticipantId;
    use crate::needs::model::Stance;
    use crate::people;
    use crate::rounds::readers::{Readers, ReadingDays};
    use crate::rounds::store::set_readers;
    use crate::testing::cast::{Cast, change, consents};
    use crate::testing::{all, morning, on_both};

    async fn consent_until(cast: &mut Cast<'_>, participant: ParticipantId, days: i64) {
        let until = morning().date_naive() + TimeDelta::days(days);
        consents(cast.stage, &mut cast.conn, participant, all(), Some(until)).await;
    }

    async fn of(cast: &mut Cast<'_>, kind: Kind, today: NaiveDate) -> Waits {
        let found = waiting(&mut cast.conn, cast.stage.project, today).await.unwrap();
        found.into_iter().find(|one| one.kind == kind).unwrap_or(Waits { kind, n: 0, since: None })
    }

    /// How many consents end soon, and how many have.
    async fn ends(cast: &mut Cast<'_>, today: NaiveDate) -> (i64, i64) {
        (of(cast, Kind::Ending, today).await.n, of(cast, Kind::Ended, today).await.n)
    }

    #[tokio::test]
    async fn what_waits_is_counted_and_what_is_done_is_not() {
        on_both(async |stage| {
            let mut cast = Cast::on(&stage).await;
            let today = morning().date_naive();
            assert_eq!(waiting(&mut cast.conn, stage.project, today).await.unwrap(), []);
            // Three conversations: one quoted, one read by nobody, one still being written.
            let (person, _) = cast.participant(all()).await;
            let quoted = cast.conversation(person).await;
            let quote = cast.quote(quoted, "Säg vem jag ska möta").await;
            cast.conversation(person).await;
            cast.unfinished(person, today).await;
            // One without consent, one whose consent ends on the last day that counts, one day later, and yesterday.
            cast.unasked().await;
            for days in [ASKED_AGAIN_BEFORE, ASKED_AGAIN_BEFORE + 1, -1] {
                let (person, _) = cast.participant(all()).await;
                consent_until(&mut cast, person, days).await;
            }
            // One whose newest consent has no end, though an earlier one did.
            let (renewed, _) = cast.participant(all()).await;
            consent_until(&mut cast, renewed, 3).await;
            consent_until(&mut cast, renewed, 300).await;
            // Three needs: an assumption, one that is carried and met by the newest iteration, one that only v1 was meant for.
            cast.need("chatta", &[]).await;
            let (carried, _) = cast.need("veta", &[]).await;
            let (dropped, _) = cast.need("slippa resa", &[]).await;
            for need in [carried, dropped] {
                cast.evidence(quote, need, Stance::Supports).await;
            }
            let (prototype, v1) = cast.prototype("Mitt första möte").await;
            cast.meets(v1, dropped).await;
            let v2 = cast.iteration(prototype).await;
            cast.meets(v2, carried).await;
            // Two prototypes for one need: it is one need that has a prototype.
            let (_, beside) = cast.prototype("Brevet").await;
            cast.meets(beside, carried).await;
            cast.prototype("Chatten").await;
            let found = waiting(&mut cast.conn, stage.project, today).await.unwrap();
            let ends = |days| today + TimeDelta::days(days);
            let expected = [
                (Kind::Unfinished, today),
                (Kind::Unquoted, today),
                (Kind::WithoutConsent, today),
                (Kind::Ended, ends(-1)),
                (Kind::Ending, ends(ASKED_AGAIN_BEFORE)),
                (Kind::Assumptions, today),
                (Kind::WithoutPrototype, today),
                (Kind::Needless, today),
            ];
            let n = |kind| if kind == Kind::WithoutPrototype { 2 } else { 1 };
            let expected = expected.map(|(kind, since)| Waits { kind, n: n(kind), since: Some(since) });
            assert_eq!(found, expected);
            let other: ProjectId = stage.house.ids.next();
            assert_eq!(waiting(&mut cast.conn, other, today).await.unwrap(), []);
        })
        .await;
    }

    #[tokio::test]
    async fn the_oldest_conversation_without_a_quote_is_the_one_that_was_held_first() {
        on_both(async |stage| {
            let mut cast = Cast::on(&stage).await;
            let (person, _) = cast.participant(all()).await;
            let today = morning().date_naive();
            for days in [3, 9, 1] {
                cast.conversation_on(person, today - TimeDelta::days(days)).await;
            }
            cast.unfinished(person, today - TimeDelta::days(20)).await;
            let since = Some(today - TimeDelta::days(9));
            assert_eq!(of(&mut cast, Kind::Unquoted, today).await, Waits { kind: Kind::Unquoted, n: 3, since });
        })
        .await;
    }

    #[tokio::test]
    async fn a_consent_that_has_ended_waits_until_it_is_renewed() {
        on_both(async |stage| {
            let mut cast = Cast::on(&stage).await;
            let today = morning().date_naive();
            let (person, _) = cast.participant(all()).await;
            consent_until(&mut cast, person, 0).await;
            for (later, ending, ended) in [(0, 1, 0), (1, 0, 1), (200, 0, 1)] {
                assert_eq!(ends(&mut cast, today + TimeDelta::days(later)).await, (ending, ended), "{later} days later");
            }
            consent_until(&mut cast, person, 300).await;
            assert_eq!(ends(&mut cast, today + TimeDelta::days(200)).await, (0, 0));
        })
        .await;
    }

    #[tokio::test]
    async fn no_round_that_waits_is_hidden_by_newer_ones() {
        on_both(async |stage| {
            let mut cast = Cast::on(&stage).await;
            let (need, _) = cast.need("veta", &[]).await;
            for n in 0..9 {
                let (_, iteration) = cast.prototype(&format!("Nr {n}")).await;
                let (round, _) = cast.round(iteration, &[need]).await;
                if n % 4 == 0 {
                    cast.verdict(round, None, need, Verdict::NotMet, "För lite").await;
                }
            }
            let told = rounds(&mut cast.conn, stage.project).await.unwrap();
            let names: Vec<_> = told.iter().map(|round| round.prototype.as_str()).collect();
            assert_eq!(names[..4], ["Nr 0", "Nr 4", "Nr 8", "Nr 1"]);
            assert_eq!(names.len(), 9);
        })
        .await;
    }

    #[tokio::test]
    async fn a_count_stops_at_a_hundred() {
        on_both(async |stage| {
            let mut cast = Cast::on(&stage).await;
            for n in 0..101 {
                cast.need(&format!("behov {n}"), &[]).await;
            }
            assert_eq!(of(&mut cast, Kind::Assumptions, morning().date_naive()).await.n, MANY);
        })
        .await;
    }

    #[tokio::test]
    async fn a_round_is_told_while_it_is_open_or_waits_for_our_answers() {
        on_both(async |stage| {
            let mut cast = Cast::on(&stage).await;
            let (need, _) = cast.need("veta", &[]).await;
            for (name, closed, unanswered) in [("Öppen", false, 0), ("Stängd", true, 0), ("Stängd med svar kvar", true, 2)]
            {
                let (_, iteration) = cast.prototype(name).await;
                let (round, _) = cast.round(iteration, &[need]).await;
                for _ in 0..unanswered {
                    cast.verdict(round, None, need, Verdict::NotMet, "För lite").await;
                }
                if closed {
                    cast.closes(round).await;
                }
            }
            let told = rounds(&mut cast.conn, stage.project).await.unwrap();
            assert_eq!(
                told.iter().map(|round| round.prototype.as_str()).collect::<Vec<_>>(),
                ["Stängd med svar kvar", "Öppen"]
            );
            let other: ProjectId = stage.house.ids.next();
            assert!(rounds(&mut cast.conn, other).await.unwrap().is_empty());
        })
        .await;
    }

    #[tokio::test]
    async fn an_answer_is_late_from_the_day_after_the_promised_one_until_it_is_given() {
        on_both(async |stage| {
            let mut cast = Cast::on(&stage).await;
            let (need, _) = cast.need("veta", &[]).await;
            let mut said = Vec::new();
            for name in ["Brevet", "Kortet"] {
                let (_, iteration) = cast.prototype(name).await;
                let (round, _) = cast.round(iteration, &[need]).await;
                said.push(cast.verdict(round, None, need, Verdict::NotMet, "För lite").await);
                cast.verdict(round, None, need, Verdict::Met, "").await;
            }
            let promised = answer_by(morning().date_naive());
            let told = async |cast: &mut Cast<'_>, today| awaited(&mut cast.conn, stage.project, today).await.unwrap();
            let each = |late| [1, 2].map(|round| Awaited { round, late, since: morning().date_naive() });
            assert_eq!(told(&mut cast, promised).await, each(0), "a verdict alone promises nothing");
            let next = promised + TimeDelta::days(1);
            assert_eq!(told(&mut cast, next).await, each(1));
            answer(&mut cast.conn, said[0], "Tack.", stage.stamp()).await.unwrap();
            assert_eq!(told(&mut cast, next).await, each(1)[1..]);
        })
        .await;
    }

    #[tokio::test]
    async fn a_round_that_is_open_is_read_by_somebody_who_takes_part_or_says_that_nobody_does() {
        on_both(async |stage| {
            let mut cast = Cast::on(&stage).await;
            let (need, _) = cast.need("veta", &[]).await;
            let (_, iteration) = cast.prototype("Brevet").await;
            let (round, _) = cast.round(iteration, &[need]).await;
            assert!(rounds(&mut cast.conn, stage.project).await.unwrap()[0].unread);
            let readers = Readers { owner: stage.siri, days: ReadingDays::WEEKDAYS };
            set_readers(&mut cast.conn, round, readers).await.unwrap();
            assert!(!rounds(&mut cast.conn, stage.project).await.unwrap()[0].unread);
            people::store::leave(&mut cast.conn, stage.project, stage.siri, morning()).await.unwrap();
            assert!(rounds(&mut cast.conn, stage.project).await.unwrap()[0].unread, "she takes part no more");
        })
        .await;
    }

    #[tokio::test]
    async fn a_round_where_something_may_be_urgent_comes_first_also_when_it_is_closed_and_all_is_answered() {
        on_both(async |stage| {
            let mut cast = Cast::on(&stage).await;
            let (need, _) = cast.need("veta", &[]).await;
            for (name, words) in [("Brevet", "För lite"), ("Kortet", "Jag orkar inte leva längre.")] {
                let (_, iteration) = cast.prototype(name).await;
                let (round, _) = cast.round(iteration, &[need]).await;
                let said = cast.verdict(round, None, need, Verdict::NotMet, words).await;
                if name == "Kortet" {
                    answer(&mut cast.conn, said, "Tack.", stage.stamp()).await.unwrap();
                    cast.closes(round).await;
                }
            }
            let told = rounds(&mut cast.conn, stage.project).await.unwrap();
            let told: Vec<_> = told.iter().map(|round| (round.prototype.as_str(), round.urgent)).collect();
            assert_eq!(told, [("Kortet", 1), ("Brevet", 0)]);
        })
        .await;
    }

    #[tokio::test]
    async fn the_three_newest_changes_are_told() {
        on_both(async |stage| {
            let mut cast = Cast::on(&stage).await;
            let (need, _) = cast.need("veta", &[]).await;
            let (prototype, v1) = cast.prototype("Brevet").await;
            let (round, _) = cast.round(v1, &[need]).await;
            let said = cast.verdict(round, None, need, Verdict::NotMet, "För lite").await;
            let v2 = cast.iteration(prototype).await;
            for number in 1..=5 {
                stage.house.clock.pass(TimeDelta::days(1));
                let what = format!("nummer {number}");
                change(&stage, &mut cast.conn, v2, (true, &what, "ni sa det"), &[said]).await;
            }
            let told = changes(&mut cast.conn, stage.project).await.unwrap();
            let told: Vec<_> = told.iter().map(|change| change.what.as_str()).collect();
            assert_eq!(told, ["nummer 5", "nummer 4", "nummer 3"]);
        })
        .await;
    }
}
