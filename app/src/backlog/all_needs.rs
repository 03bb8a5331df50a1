//! The list of all needs: what is asked for, and one page of the answer.

use serde::Serialize;
use sqlx::FromRow;

use crate::db::Conn;
use crate::id::{GroupId, NeedId, ProjectId};
use crate::needs::model::{Evidence, EvidenceState, NeedStatement};
use crate::{is_newest, need_columns, rows, value, with_group, with_iteration};

/// Which needs are asked for. Nothing set asks for all.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Filter {
    pub state: Option<EvidenceState>,
    pub group: Option<GroupId>,
    /// Only those that no prototype, as it is now, is thought to meet.
    pub without_prototype: bool,
}

impl Filter {
    pub fn asks_for_all(&self) -> bool {
        *self == Self::default()
    }
}

/// A need as one row of a list.
#[derive(Debug, Clone, Serialize)]
pub struct ListedNeed {
    pub number: i64,
    pub statement: NeedStatement,
    pub evidence: Evidence,
    pub groups: Vec<String>,
}

#[derive(FromRow)]
struct ListedRow {
    id: NeedId,
    number: i64,
    #[sqlx(flatten)]
    statement: NeedStatement,
    #[sqlx(flatten)]
    evidence: Evidence,
}

/// True for the needs `n` of project `$1` that a filter asks for. The states are those of [`Evidence::state`]; a test
/// holds the two together.
macro_rules! asked {
    () => {
        concat!(
            "n.project_id = $1 \
             and ($2 is null or $2 = case when n.people_for = 0 and n.people_against = 0 then 'assumption' \
           when n.people_against >= n.people_for then 'contradicted' else 'evidenced' end) \
         and ($3 is null or exists (select 1 from need_groups ng where ng.need_id = n.id and ng.target_group_id = $3)) \
         and (not $4 or not exists (select 1 from iteration_needs l",
            with_iteration!("l.iteration_id"),
            " where l.need_id = n.id and ",
            is_newest!("i.prototype_id"),
            "))"
        )
    };
}

/// One page of needs, newest first.
pub async fn page(
    conn: &mut Conn,
    project: ProjectId,
    asked: &Filter,
    limit: i64,
    offset: i64,
) -> Result<Vec<ListedNeed>, sqlx::Error> {
    let state = asked.state.map(EvidenceState::word);
    let found = rows!(
        conn,
        ListedRow,
        concat!(
            "select n.id, ",
            need_columns!(),
            " from needs n where ",
            asked!(),
            " order by n.number desc limit $5 offset $6"
        ),
        project,
        state,
        asked.group,
        asked.without_prototype,
        limit,
        offset
    )?;
    let groups = rows!(
        conn,
        (NeedId, String),
        concat!(
            "select ng.need_id, g.name from need_groups ng",
            with_group!("ng.target_group_id"),
            " where ng.need_id in (select n.id from needs n where ",
            asked!(),
            " order by n.number desc limit $5 offset $6) \
             order by g.position"
        ),
        project,
        state,
        asked.group,
        asked.without_prototype,
        limit,
        offset
    )?;
    let of = |id: NeedId| groups.iter().filter(|(need, _)| *need == id).map(|(_, name)| name.clone()).collect();
    Ok(found
        .into_iter()
        .map(|row| ListedNeed { number: row.number, statement: row.statement, evidence: row.evidence, groups: of(row.id) })
        .collect())
}

/// How many needs a filter asks for.
pub async fn count(conn: &mut Conn, project: ProjectId, asked: &Filter) -> Result<i64, sqlx::Error> {
    value!(
        conn,
        i64,
        concat!("select count(*) from needs n where ", asked!()),
        project,
        asked.state.map(EvidenceState::word),
        asked.group,
        asked.without_prototype
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::needs::model::Stance;
    use crate::needs::store::tests::waiting;
    use crate::testing::cast::Cast;
    use crate::testing::{Stage, on_both};

    async fn numbers(stage: &Stage, conn: &mut Conn, asked: &Filter) -> Vec<i64> {
        let found = page(conn, stage.project, asked, 50, 0).await.unwrap();
        assert_eq!(count(conn, stage.project, asked).await.unwrap(), i64::try_from(found.len()).unwrap());
        found.iter().map(|need| need.number).collect()
    }

    #[tokio::test]
    async fn each_state_of_evidence_finds_just_the_needs_that_are_in_it() {
        on_both(async |stage| {
            let mut cast = Cast::on(&stage).await;
            for (people_for, people_against) in [(0, 0), (1, 0), (0, 1), (2, 2), (3, 2), (1, 2)] {
                let (id, _) = cast.need("veta", &[]).await;
                cast.people_say(people_for, id, Stance::Supports).await;
                cast.people_say(people_against, id, Stance::Contradicts).await;
            }
            for state in EvidenceState::ALL {
                let asked = Filter { state: Some(*state), ..Filter::default() };
                let found = page(&mut cast.conn, stage.project, &asked, 50, 0).await.unwrap();
                assert!(!found.is_empty(), "{state}");
                assert!(found.iter().all(|need| need.evidence.state() == *state), "{state} {found:?}");
            }
            assert_eq!(numbers(&stage, &mut cast.conn, &Filter::default()).await, [6, 5, 4, 3, 2, 1]);
        })
        .await;
    }

    #[tokio::test]
    async fn a_target_group_finds_those_who_have_the_need_and_each_row_names_them_all() {
        on_both(async |stage| {
            let mut conn = stage.write().await;
            for groups in [vec![stage.young], vec![stage.young, stage.parents], vec![]] {
                stage.need(&mut conn, &waiting(&groups)).await;
            }
            let young = Filter { group: Some(stage.young), ..Filter::default() };
            assert_eq!(numbers(&stage, &mut conn, &young).await, [2, 1]);
            let found = page(&mut conn, stage.project, &young, 1, 0).await.unwrap();
            assert_eq!(found.len(), 1);
            assert_eq!(found[0].groups, ["unga 13–20", "föräldrar på annan ort"]);
        })
        .await;
    }

    #[tokio::test]
    async fn a_need_is_without_prototype_again_when_the_newest_iteration_lets_it_go() {
        on_both(async |stage| {
            let mut conn = stage.write().await;
            let (need, _) = stage.need(&mut conn, &waiting(&[])).await;
            let without = Filter { without_prototype: true, ..Filter::default() };
            assert_eq!(numbers(&stage, &mut conn, &without).await, [1]);
            let mut cast = Cast { stage: &stage, conn };
            let (prototype, first) = cast.prototype("Mitt första möte").await;
            cast.meets(first, need).await;
            assert!(numbers(&stage, &mut cast.conn, &without).await.is_empty());
            cast.iteration(prototype).await;
            assert_eq!(numbers(&stage, &mut cast.conn, &without).await, [1]);
        })
        .await;
    }
}
