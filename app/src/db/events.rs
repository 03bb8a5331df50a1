//! What others watch. Whoever changes something tells it to the transaction, and as that is committed each thing has a row
//! in `events`, once however often it was told: so nobody who follows them can miss a change, or hear of one that was never
//! made. A row says which thing and no more. It carries the day and nothing finer, and not who did it: from what visitors
//! do, nobody is to read when they were here.
//!
//! Rows are numbered as they are written, and committed in another order sometimes (PostgreSQL): whoever reads what came
//! after a number looks a little further back too.

use std::collections::HashSet;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use sqlx::QueryBuilder;
use uuid::Uuid;

use super::Conn;
use crate::clock::day;
use crate::id::ProjectId;
use crate::{on, run};

crate::words! {
    /// What is other than it was.
    pub enum Watched {
        /// What is said about the project, its sprints, its target groups, and who takes part in it.
        Project = "project",
        Participant = "participant",
        Source = "source",
        Quote = "quote",
        Need = "need",
        Cluster = "cluster",
        Prototype = "prototype",
        Iteration = "iteration",
        Change = "change",
        /// A round, and all that people have said in it.
        Round = "round",
        Decision = "decision",
        /// What a representative says of a need or a quote.
        Remark = "remark",
    }
}

/// How long a row stays: whoever has not looked for so long looks at everything anew.
const FOR: TimeDelta = TimeDelta::days(7);

/// So many rows in one statement: a target group that goes changes everybody who belonged to it.
const AT_ONCE: usize = 500;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Thing {
    project: ProjectId,
    day: NaiveDate,
    kind: Watched,
    id: Uuid,
}

/// What has been told in a transaction so far.
#[derive(Debug, Default)]
pub(super) struct Told {
    /// Where it happens, and on which day. Without that nobody watches: the demo is filled, a test makes its world.
    within: Option<(ProjectId, NaiveDate)>,
    things: Vec<Thing>,
    known: HashSet<Thing>,
}

impl Conn {
    /// What is told from here on is told to those who watch this project.
    pub fn within(&mut self, project: ProjectId, day: NaiveDate) {
        self.told.within = Some((project, day));
    }

    /// This is other than it was, or new, or gone.
    pub fn tell(&mut self, kind: Watched, id: impl Into<Uuid>) {
        let Some((project, day)) = self.told.within else { return };
        let thing = Thing { project, day, kind, id: id.into() };
        if self.told.known.insert(thing) {
            self.told.things.push(thing);
        }
    }

    /// The same for each row of a statement that gave the ids of what it changed. Tells how many they are.
    pub fn tell_all<I: Into<Uuid>>(&mut self, kind: Watched, rows: Vec<(I,)>) -> u64 {
        let count = rows.len();
        for (id,) in rows {
            self.tell(kind, id);
        }
        u64::try_from(count).unwrap_or(u64::MAX)
    }

    /// Writes down what has been told.
    pub(super) async fn note_told(&mut self) -> Result<(), sqlx::Error> {
        let told = std::mem::take(&mut self.told);
        for part in told.things.chunks(AT_ONCE) {
            on!(self, c => {
                let mut query = QueryBuilder::new("insert into events (project_id, kind, thing_id, day) ");
                query.push_values(part, |mut row, thing| {
                    row.push_bind(thing.project).push_bind(thing.kind).push_bind(thing.id).push_bind(thing.day);
                });
                query.build().persistent(part.len() == 1).execute(c).await.map(|_| ())
            })?;
        }
        Ok(())
    }
}

/// The number of the newest thing that was told in the project bound at `$1`; 0 when there is none.
#[macro_export]
macro_rules! newest_event {
    () => {
        "(select coalesce(max(e.number), 0) from events e where e.project_id = $1)"
    };
}

/// Deletes what has been there long enough. Tells how many rows.
///
/// # Errors
/// When the database fails.
pub async fn purge(conn: &mut Conn, now: DateTime<Utc>) -> Result<u64, sqlx::Error> {
    run!(conn, "delete from events where day < $1", day(now - FOR))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::NeedId;
    use crate::rows;
    use crate::testing::{morning, on_both};

    async fn events(conn: &mut Conn) -> Vec<(Watched, Uuid, NaiveDate)> {
        rows!(conn, (Watched, Uuid, NaiveDate), "select kind, thing_id, day from events order by number").unwrap()
    }

    #[tokio::test]
    async fn what_is_told_is_there_once_as_it_is_committed_and_never_otherwise() {
        on_both(async |stage| {
            let (first, second): (NeedId, NeedId) = (stage.house.ids.next(), stage.house.ids.next());
            let mut conn = stage.write().await;
            conn.within(stage.project, morning().date_naive());
            for need in [first, second, first] {
                conn.tell(Watched::Need, need);
            }
            conn.tell(Watched::Quote, first);
            conn.commit().await.unwrap();

            let mut dropped = stage.write().await;
            dropped.within(stage.project, morning().date_naive());
            dropped.tell(Watched::Source, first);
            drop(dropped);
            let mut nowhere = stage.write().await;
            nowhere.tell(Watched::Source, first);
            nowhere.commit().await.unwrap();

            let mut conn = stage.write().await;
            let told = [(Watched::Need, first), (Watched::Need, second), (Watched::Quote, first)];
            assert_eq!(events(&mut conn).await, told.map(|(kind, id)| (kind, Uuid::from(id), morning().date_naive())));
        })
        .await;
    }

    #[tokio::test]
    async fn however_many_things_are_told_none_is_left_out() {
        on_both(async |stage| {
            let mut conn = stage.write().await;
            conn.within(stage.project, morning().date_naive());
            let all = (0..=AT_ONCE).map(|_| (stage.house.ids.next::<NeedId>(),)).collect();
            assert_eq!(conn.tell_all(Watched::Need, all), u64::try_from(AT_ONCE + 1).unwrap());
            conn.commit().await.unwrap();
            assert_eq!(events(&mut stage.write().await).await.len(), AT_ONCE + 1);
        })
        .await;
    }

    #[tokio::test]
    async fn what_is_told_stays_a_week() {
        on_both(async |stage| {
            let now = stage.house.clock.now();
            let mut conn = stage.write().await;
            conn.within(stage.project, now.date_naive());
            conn.tell(Watched::Project, stage.project);
            conn.commit().await.unwrap();
            let mut conn = stage.write().await;
            assert_eq!(purge(&mut conn, now + FOR).await.unwrap(), 0);
            assert_eq!(purge(&mut conn, now + FOR + TimeDelta::days(1)).await.unwrap(), 1);
        })
        .await;
    }
}
