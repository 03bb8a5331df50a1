use chrono::{DateTime, Utc};
use sqlx::FromRow;

use crate::db::{Conn, Table, Watched, list};
use crate::house::Stamp;
use crate::id::{GroupId, NeedId, ProjectId};
use crate::needs::model::{Evidence, MetWhen, Need, NeedStatement, NewNeed};
use crate::projects;
use crate::projects::model::{Counted, Group, Made};
use crate::{built, one, row, rows, run, signed, with_group};

/// Adds a need; it is an assumption until a quote is linked.
pub async fn add(conn: &mut Conn, id: NeedId, project: ProjectId, new: &NewNeed, stamp: Stamp) -> Result<Made, sqlx::Error> {
    let made = projects::store::number_for(conn, project, Counted::Needs, id).await?;
    if !made.new {
        return Ok(made);
    }
    let said = &new.statement;
    run!(
        conn,
        "insert into needs (id, project_id, number, version, situation, need, outcome, incentive, consequence, \
           people_for, people_against, sources_count, channels_count, created_by, created_at) \
         values ($1, $2, $3, 1, $4, $5, $6, $7, $8, 0, 0, 0, 0, $9, $10)",
        id,
        project,
        made.number,
        said.situation(),
        said.need(),
        said.outcome(),
        new.incentive.as_str(),
        new.consequence.as_str(),
        stamp.by,
        stamp.at
    )?;
    write_down(conn, id, 1, new, stamp).await?;
    Ok(made)
}

/// Gives a need a new wording, on top of what it says now. Hold it first.
pub async fn rephrase(conn: &mut Conn, need: NeedId, new: &NewNeed, stamp: Stamp) -> Result<(), sqlx::Error> {
    let said = &new.statement;
    let worded = row!(
        conn,
        (i64,),
        "update needs set version = version + 1, situation = $2, need = $3, outcome = $4, incentive = $5, consequence = $6 \
         where id = $1 returning version",
        need,
        said.situation(),
        said.need(),
        said.outcome(),
        new.incentive.as_str(),
        new.consequence.as_str()
    )?;
    let (version,) = worded.ok_or(sqlx::Error::RowNotFound)?;
    run!(conn, "delete from met_when where need_id = $1", need)?;
    run!(conn, "delete from need_groups where need_id = $1", need)?;
    write_down(conn, need, version, new, stamp).await
}

/// The wording that is kept for good, and the lines and groups as they are now.
async fn write_down(conn: &mut Conn, need: NeedId, version: i64, new: &NewNeed, stamp: Stamp) -> Result<(), sqlx::Error> {
    let said = &new.statement;
    run!(
        conn,
        "insert into need_wordings (need_id, version, situation, need, outcome, incentive, consequence, met_when, \
           written_by, written_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        need,
        version,
        said.situation(),
        said.need(),
        said.outcome(),
        new.incentive.as_str(),
        new.consequence.as_str(),
        new.met_when.text(),
        stamp.by,
        stamp.at
    )?;
    for (position, line) in (1_i64..).zip(new.met_when.lines()) {
        run!(conn, "insert into met_when (need_id, position, line) values ($1, $2, $3)", need, position, line.as_str())?;
    }
    for group in &new.groups {
        run!(
            conn,
            "insert into need_groups (need_id, target_group_id) values ($1, $2) on conflict do nothing",
            need,
            *group
        )?;
    }
    conn.tell(Watched::Need, need);
    Ok(())
}

#[derive(FromRow)]
struct NeedRow {
    id: NeedId,
    number: i64,
    version: i64,
    #[sqlx(flatten)]
    statement: NeedStatement,
    incentive: String,
    consequence: String,
    #[sqlx(flatten)]
    evidence: Evidence,
    quotes_count: i64,
}

/// A need by its middle part, with what stands behind it.
#[derive(Debug, Clone, FromRow, serde::Serialize)]
pub struct NamedNeed {
    pub id: NeedId,
    pub number: i64,
    pub need: String,
    #[sqlx(flatten)]
    pub evidence: Evidence,
}

/// The need with this number in the project.
pub async fn find(conn: &mut Conn, project: ProjectId, number: i64) -> Result<Option<Need>, sqlx::Error> {
    let found = row!(
        conn,
        NeedRow,
        "select id, number, version, situation, need, outcome, incentive, consequence, people_for, people_against, \
           sources_count, channels_count, quotes_count from needs where project_id = $1 and number = $2",
        project,
        number
    )?;
    let Some(row) = found else { return Ok(None) };
    let lines = rows!(conn, (String,), "select line from met_when where need_id = $1 order by position", row.id)?;
    let groups = rows!(
        conn,
        (GroupId, String),
        concat!(
            "select g.id, g.name from need_groups ng",
            with_group!("ng.target_group_id"),
            " where ng.need_id = $1 order by g.position"
        ),
        row.id
    )?;
    Ok(Some(Need {
        id: row.id,
        number: row.number,
        version: row.version,
        statement: row.statement,
        met_when: MetWhen::stored(lines.into_iter().map(|(line,)| line).collect()),
        groups: groups.into_iter().map(|(id, name)| Group { id, name }).collect(),
        incentive: row.incentive,
        consequence: row.consequence,
        evidence: row.evidence,
        quotes: row.quotes_count,
    }))
}

/// The need as it is once it is held: nobody words it anew until the transaction ends.
pub async fn held(conn: &mut Conn, project: ProjectId, number: i64) -> Result<Option<Need>, sqlx::Error> {
    let Some(need) = named(conn, project, number).await? else { return Ok(None) };
    conn.hold(Table::Needs, need.id).await?;
    find(conn, project, number).await
}

/// Removes a need with all its wordings, out of its cluster and out of the drafts that were to meet it. Hold it first;
/// nobody may have tried it or decided about it, and no quote may stand behind it.
///
/// # Errors
/// When a round asks about it, or a decision is about it.
pub async fn remove(conn: &mut Conn, project: ProjectId, need: NeedId) -> Result<(), sqlx::Error> {
    one!(conn, "delete from needs where project_id = $1 and id = $2", project, need)?;
    conn.tell(Watched::Need, need);
    projects::store::one_less(conn, project, Counted::Needs).await
}

/// Removes all needs of a project that goes, too.
pub async fn remove_all(conn: &mut Conn, project: ProjectId) -> Result<u64, sqlx::Error> {
    run!(conn, "delete from needs where project_id = $1", project)
}

/// The target groups that have these needs.
pub async fn groups_of(conn: &mut Conn, needs: &[NeedId]) -> Result<Vec<(NeedId, GroupId)>, sqlx::Error> {
    built!(conn, (NeedId, GroupId), q => {
        q.push("select need_id, target_group_id from need_groups where need_id in ");
        list(&mut q, needs);
    })
}

/// Those needs that a target group has are that group's no more. Tells how many they were.
pub async fn leave_group(conn: &mut Conn, group: GroupId) -> Result<u64, sqlx::Error> {
    let left = rows!(conn, (NeedId,), "delete from need_groups where target_group_id = $1 returning need_id", group)?;
    Ok(conn.tell_all(Watched::Need, left))
}

/// The need with this number in the project, by its middle part.
pub async fn named(conn: &mut Conn, project: ProjectId, number: i64) -> Result<Option<NamedNeed>, sqlx::Error> {
    row!(
        conn,
        NamedNeed,
        "select id, number, need, people_for, people_against, sources_count, channels_count from needs \
         where project_id = $1 and number = $2",
        project,
        number
    )
}

/// These needs, in the order of their numbers.
pub async fn all_named(conn: &mut Conn, needs: &[NeedId]) -> Result<Vec<NamedNeed>, sqlx::Error> {
    built!(conn, NamedNeed, q => {
        q.push("select id, number, need, people_for, people_against, sources_count, channels_count from needs where id in ");
        list(&mut q, needs);
        q.push(" order by number");
    })
}

/// When these needs are met: every line of each, in order.
pub async fn met_when(conn: &mut Conn, needs: &[NeedId]) -> Result<Vec<(NeedId, String)>, sqlx::Error> {
    built!(conn, (NeedId, String), q => {
        q.push("select need_id, line from met_when where need_id in ");
        list(&mut q, needs);
        q.push(" order by need_id, position");
    })
}

/// A need as it was worded once, and by whom.
#[derive(Debug, Clone, FromRow, serde::Serialize)]
pub struct Wording {
    pub version: i64,
    #[sqlx(flatten)]
    pub statement: NeedStatement,
    pub incentive: String,
    pub consequence: String,
    /// One line each.
    pub met_when: String,
    pub written_by: String,
    pub written_at: DateTime<Utc>,
}

/// One page of a need's wordings, the newest, which holds now, first.
pub async fn wordings(conn: &mut Conn, need: NeedId, limit: i64, offset: i64) -> Result<Vec<Wording>, sqlx::Error> {
    rows!(
        conn,
        Wording,
        concat!(
            "select w.version, w.situation, w.need, w.outcome, w.incentive, w.consequence, w.met_when, \
               who.name as written_by, w.written_at from need_wordings w",
            signed!("w.written_by", "who"),
            " where w.need_id = $1 order by w.version desc limit $2 offset $3"
        ),
        need,
        limit,
        offset
    )
}

#[cfg(test)]
pub mod tests {
    use super::*;
    use crate::parse::Problems;
    use crate::testing::on_both;

    /// A need to see what happens.
    pub fn waiting(groups: &[GroupId]) -> NewNeed {
        let mut problems = Problems::default();
        let statement =
            NeedStatement::parse("väntar på beslut", "kunna se vad som händer", "jag slipper ringa", &mut problems);
        let met_when = MetWhen::parse("Jag ser vilket steg ansökan är i.\nJag vet vem jag kan fråga.", &mut problems);
        NewNeed {
            statement: statement.unwrap(),
            met_when: met_when.unwrap(),
            groups: groups.to_vec(),
            incentive: "Vill slippa vara till besvär.".to_owned(),
            consequence: "Man slutar höra av sig.".to_owned(),
        }
    }

    fn with_need(need: &str) -> NewNeed {
        let old = waiting(&[]);
        let statement = NeedStatement::parse("väntar på beslut", need, "jag slipper ringa", &mut Problems::default());
        let met_when = MetWhen::parse("Jag vet när jag får svar.", &mut Problems::default());
        NewNeed { statement: statement.unwrap(), met_when: met_when.unwrap(), ..old }
    }

    #[tokio::test]
    async fn a_need_is_found_again_just_as_it_was_written() {
        on_both(async |stage| {
            let mut conn = stage.write().await;
            let new = waiting(&[stage.parents, stage.young]);
            let (id, number) = stage.need(&mut conn, &new).await;
            let found = find(&mut conn, stage.project, number).await.unwrap().unwrap();
            assert_eq!((found.id, found.number, found.version), (id, 1, 1));
            assert!(found.says(&new), "{found:?}");
            assert_eq!(found.groups.iter().map(|group| group.id).collect::<Vec<_>>(), [stage.young, stage.parents]);
            assert_eq!(found.evidence, Evidence::default());
            let other_groups = NewNeed { groups: vec![stage.young], ..new };
            assert!(!found.says(&other_groups));
            assert!(find(&mut conn, stage.project, 2).await.unwrap().is_none());
            assert!(find(&mut conn, stage.house.ids.next(), number).await.unwrap().is_none(), "of another project");
        })
        .await;
    }

    #[tokio::test]
    async fn an_edit_changes_what_holds_and_keeps_every_earlier_wording() {
        on_both(async |stage| {
            let mut conn = stage.write().await;
            let first = waiting(&[stage.young]);
            let (id, number) = stage.need(&mut conn, &first).await;
            let second = with_need("veta när beskedet kommer");
            rephrase(&mut conn, id, &second, stage.stamp()).await.unwrap();
            let now = find(&mut conn, stage.project, number).await.unwrap().unwrap();
            assert!(now.says(&second), "{now:?}");
            assert_eq!(now.version, 2);
            let kept = wordings(&mut conn, id, 50, 0).await.unwrap();
            assert_eq!(kept.iter().map(|wording| wording.version).collect::<Vec<_>>(), [2, 1]);
            assert_eq!(kept[1].statement, first.statement);
            assert_eq!(kept[1].met_when, "Jag ser vilket steg ansökan är i.\nJag vet vem jag kan fråga.");
            assert_eq!(kept[1].written_by, "Siri");
        })
        .await;
    }
}
