//! Holding a row: from then until the transaction ends, nobody else holds, changes or removes it, nor links anything to
//! it. Read what you decide by after you hold it.
//!
//! SQLite has one writer at a time, so there a transaction that may write holds everything. PostgreSQL takes the row
//! `for update`, the only lock that the key share of a foreign key waits for; an update that changes nothing does not.
//! Everything names projects and people: they are held only against each other. A project that is to be removed is held
//! whole, so that nothing comes into it meanwhile.
//! Rows are held in one order, so that two who want the same rows wait for each other and never in a ring.

use std::collections::BTreeSet;

use uuid::Uuid;

use super::{Conn, Tx};

/// The tables whose rows are held, in the order in which they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Table {
    /// A project against everybody who adds anything to it.
    WholeProjects,
    Projects,
    People,
    Sprints,
    Groups,
    Participants,
    Sources,
    Quotes,
    Prototypes,
    Iterations,
    Rounds,
    Visits,
    Needs,
    Clusters,
    Decisions,
}

impl Table {
    const fn lock(self) -> &'static str {
        macro_rules! lock {
            ($table:literal) => {
                lock!($table, " for update")
            };
            ($table:literal, $how:literal) => {
                concat!("select id from ", $table, " where id = $1", $how)
            };
        }
        match self {
            Self::WholeProjects => lock!("projects"),
            Self::Projects => lock!("projects", " for no key update"),
            Self::People => lock!("people", " for no key update"),
            Self::Sprints => lock!("sprints"),
            Self::Groups => lock!("target_groups"),
            Self::Participants => lock!("participants"),
            Self::Sources => lock!("sources"),
            Self::Quotes => lock!("quotes"),
            Self::Prototypes => lock!("prototypes"),
            Self::Iterations => lock!("iterations"),
            Self::Rounds => lock!("rounds"),
            Self::Visits => lock!("visits"),
            Self::Needs => lock!("needs"),
            Self::Clusters => lock!("clusters"),
            Self::Decisions => lock!("decisions"),
        }
    }
}

/// What is held, where the order is watched: in debug builds, in a transaction that answers one request. Whoever does
/// many things in one, alone (a test, the demo), need not mind.
#[derive(Debug, Default)]
pub(super) struct Held {
    watched: bool,
    rows: BTreeSet<(Table, Uuid)>,
}

impl Held {
    fn next(&mut self, row: (Table, Uuid)) {
        // What is held already makes nobody wait.
        if !cfg!(debug_assertions) || !self.watched || self.rows.contains(&row) {
            return;
        }
        let last = self.rows.last();
        let in_order = last.is_none_or(|last| *last < row);
        debug_assert!(in_order, "{:?} is held after {last:?}: not in the one order", row.0);
        self.rows.insert(row);
    }
}

impl Conn {
    /// From here on a row that is held out of order is a bug, in debug builds.
    pub fn watched(mut self) -> Self {
        self.held.watched = true;
        self
    }

    /// Holds a row until the transaction ends, also one that it holds already. False: there is none (any more).
    ///
    /// # Panics
    /// In debug builds, in a watched transaction, when it is taken out of order: by table, and within one by id.
    pub async fn hold(&mut self, table: Table, id: impl Into<Uuid>) -> Result<bool, sqlx::Error> {
        let id = id.into();
        self.held.next((table, id));
        super::count_query();
        match &mut self.tx {
            Tx::Lite(tx) => {
                let sql = table.lock().split(" for ").next().unwrap_or_default();
                sqlx::query(sqlx::AssertSqlSafe(sql)).bind(id).fetch_optional(&mut **tx).await.map(|row| row.is_some())
            }
            Tx::Pg(tx) => sqlx::query(table.lock()).bind(id).fetch_optional(&mut **tx).await.map(|row| row.is_some()),
        }
    }

    /// Holds several rows of one table, in the order of their ids.
    pub async fn hold_all<I: Into<Uuid>>(
        &mut self,
        table: Table,
        ids: impl IntoIterator<Item = I>,
    ) -> Result<(), sqlx::Error> {
        let mut ids: Vec<Uuid> = ids.into_iter().map(Into::into).collect();
        ids.sort_unstable();
        ids.dedup();
        for id in ids {
            self.hold(table, id).await?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::ConsentId;
    use crate::run;
    use crate::testing::cast::{Cast, visit};
    use crate::testing::{all, on_both};

    #[tokio::test]
    async fn a_row_that_is_held_is_not_there_for_anybody_else_until_the_transaction_ends() {
        on_both(async |stage| {
            let mut first = stage.write().await;
            let (her, _) = stage.participant(&mut first, stage.young, all()).await;
            first.commit().await.unwrap();
            let mut first = stage.write().await;
            assert!(first.hold(Table::Participants, her).await.unwrap());
            let other = stage.house.clone();
            // A new consent names the participant by a foreign key.
            let second = tokio::spawn(async move {
                let mut conn = other.write().await.unwrap();
                let sql = "insert into consents (id, participant_id, form, given_on, for_team, for_managers, \
                             for_representatives, for_public, for_research, each_quote, contact_again, note, recorded_by, \
                             recorded_at) \
                           select $2, participant_id, form, given_on, for_team, for_managers, for_representatives, for_public, \
                             for_research, each_quote, contact_again, note, recorded_by, recorded_at \
                           from consents where participant_id = $1";
                run!(&mut conn, sql, her, other.ids.next::<ConsentId>()).unwrap();
                conn.commit().await.unwrap();
            });
            tokio::time::sleep(std::time::Duration::from_millis(200)).await;
            assert!(!second.is_finished(), "it waits");
            first.commit().await.unwrap();
            second.await.unwrap();
            let mut conn = stage.write().await;
            assert!(!conn.hold(Table::Projects, Uuid::from_u128(7)).await.unwrap(), "what is not there is not held");
        })
        .await;
    }

    #[tokio::test]
    async fn nothing_comes_into_a_project_that_is_held_whole() {
        on_both(async |stage| {
            let mut first = stage.write().await;
            assert!(first.hold(Table::WholeProjects, stage.project).await.unwrap());
            let other = stage.house.clone();
            let project = stage.project;
            let second = tokio::spawn(async move {
                let mut conn = other.write().await.unwrap();
                crate::projects::store::add_group(&mut conn, other.ids.next(), project, "nyanlända").await.unwrap();
                conn.commit().await.unwrap();
            });
            tokio::time::sleep(std::time::Duration::from_millis(200)).await;
            assert!(!second.is_finished(), "it waits");
            first.commit().await.unwrap();
            second.await.unwrap();
        })
        .await;
    }

    #[tokio::test]
    async fn a_row_that_is_held_can_be_held_again_at_any_time() {
        on_both(async |stage| {
            let mut conn = stage.house.write().await.unwrap();
            for (table, n) in [(Table::Sources, 1), (Table::Quotes, 2), (Table::Sources, 1), (Table::Quotes, 3)] {
                conn.hold(table, Uuid::from_u128(n)).await.unwrap();
            }
        })
        .await;
    }

    #[tokio::test]
    async fn of_every_table_a_row_is_held_by_one_at_a_time() {
        on_both(async |stage| {
            let mut cast = Cast::on(&stage).await;
            let (her, _) = cast.participant(all()).await;
            let talk = cast.conversation(her).await;
            let quote = cast.quote(talk, "Säg vem jag ska möta").await;
            let (need, _) = cast.need("veta", &[]).await;
            let (prototype, v1) = cast.prototype("Brevet").await;
            let (round, _) = cast.round(v1, &[need]).await;
            let visit = visit(&stage, &mut cast.conn, round, "a").await;
            let cluster = cast.cluster("Att veta", &[need]).await;
            cast.conn.commit().await.unwrap();
            let rows: [(Table, Uuid); 11] = [
                (Table::Projects, stage.project.into()),
                (Table::People, stage.siri.into()),
                (Table::Participants, her.into()),
                (Table::Sources, talk.id.into()),
                (Table::Quotes, quote.into()),
                (Table::Prototypes, prototype.into()),
                (Table::Iterations, v1.into()),
                (Table::Rounds, round.into()),
                (Table::Visits, visit.into()),
                (Table::Needs, need.into()),
                (Table::Clusters, cluster.into()),
            ];
            for (table, id) in rows {
                let mut first = stage.write().await;
                assert!(first.hold(table, id).await.unwrap());
                let other = stage.house.clone();
                let second = tokio::spawn(async move { other.write().await.unwrap().hold(table, id).await.unwrap() });
                tokio::time::sleep(std::time::Duration::from_millis(100)).await;
                assert!(!second.is_finished(), "{table:?}: it waits");
                first.commit().await.unwrap();
                assert!(second.await.unwrap());
            }
        })
        .await;
    }

    #[tokio::test]
    #[should_panic(expected = "not in the one order")]
    async fn rows_are_held_in_one_order() {
        on_both(async |stage| {
            let mut conn = stage.house.write().await.unwrap();
            conn.hold(Table::Needs, Uuid::from_u128(1)).await.unwrap();
            conn.hold(Table::Quotes, Uuid::from_u128(2)).await.unwrap();
        })
        .await;
    }
}
