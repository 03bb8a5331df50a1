use sqlx::FromRow;

use crate::db::{self, Conn, Table, Watched};
use crate::house::Stamp;
use crate::id::{ClusterId, NeedId, ProjectId};
use crate::patterns::model::{Cluster, PlacedNeed, same_name};
use crate::projects;
use crate::projects::model::{Counted, Made};
use crate::{built, every_need, need_columns, one, row, rows, run, value, with_need};

/// Adds a cluster without needs.
pub async fn add(
    conn: &mut Conn,
    id: ClusterId,
    project: ProjectId,
    name: &str,
    insight: &str,
    stamp: Stamp,
) -> Result<Made, sqlx::Error> {
    let made = projects::store::number_for(conn, project, Counted::Clusters, id).await?;
    if !made.new {
        return Ok(made);
    }
    run!(
        conn,
        "insert into clusters (id, project_id, number, name, insight, created_by, created_at) \
         values ($1, $2, $3, $4, $5, $6, $7)",
        id,
        project,
        made.number,
        name,
        insight,
        stamp.by,
        stamp.at
    )?;
    conn.tell(Watched::Cluster, id);
    Ok(made)
}

/// Moves a need into a cluster, out of the one it lay in; `None` sets it free.
pub async fn place(conn: &mut Conn, need: NeedId, cluster: Option<ClusterId>, stamp: Stamp) -> Result<(), sqlx::Error> {
    match cluster {
        Some(cluster) => run!(
            conn,
            "insert into cluster_needs (need_id, cluster_id, placed_by, placed_at) values ($1, $2, $3, $4) \
             on conflict (need_id) do update \
             set cluster_id = excluded.cluster_id, placed_by = excluded.placed_by, placed_at = excluded.placed_at",
            need,
            cluster,
            stamp.by,
            stamp.at
        )?,
        None => run!(conn, "delete from cluster_needs where need_id = $1", need)?,
    };
    conn.tell(Watched::Need, need);
    Ok(())
}

/// Changes what a cluster says, on top of what it says now. Hold it first.
pub async fn reword(conn: &mut Conn, cluster: ClusterId, name: &str, insight: &str) -> Result<(), sqlx::Error> {
    one!(conn, "update clusters set name = $2, insight = $3 where id = $1", cluster, name, insight)?;
    conn.tell(Watched::Cluster, cluster);
    Ok(())
}

/// Dissolves a cluster: its name and insight are gone, its needs lie free. Hold it first.
pub async fn dissolve(conn: &mut Conn, project: ProjectId, cluster: ClusterId) -> Result<(), sqlx::Error> {
    one!(conn, "delete from clusters where id = $1 and project_id = $2", cluster, project)?;
    conn.tell(Watched::Cluster, cluster);
    projects::store::one_less(conn, project, Counted::Clusters).await
}

pub async fn find(conn: &mut Conn, project: ProjectId, number: i64) -> Result<Option<Cluster>, sqlx::Error> {
    row!(
        conn,
        Cluster,
        "select id, number, name, insight from clusters where project_id = $1 and number = $2",
        project,
        number
    )
}

/// The cluster as it is once it is held: nobody rewords or dissolves it until the transaction ends.
pub async fn held(conn: &mut Conn, project: ProjectId, number: i64) -> Result<Option<Cluster>, sqlx::Error> {
    let Some(cluster) = find(conn, project, number).await? else { return Ok(None) };
    conn.hold(Table::Clusters, cluster.id).await?;
    find(conn, project, number).await
}

/// These clusters, as far as they are there, held in the order in which rows are.
pub async fn held_all(conn: &mut Conn, project: ProjectId, numbers: &[i64]) -> Result<Vec<Cluster>, sqlx::Error> {
    let mut found = built!(conn, Cluster, q => {
        q.push("select id, number, name, insight from clusters where project_id = ").push_bind(project);
        q.push(" and number in ");
        db::list(&mut q, numbers);
        q.push(" order by id");
    })?;
    let mut held = Vec::new();
    for cluster in found.drain(..) {
        if conn.hold(Table::Clusters, cluster.id).await? {
            held.push(cluster);
        }
    }
    Ok(held)
}

/// The first cluster but this one that has this name.
pub async fn namesake(
    conn: &mut Conn,
    project: ProjectId,
    name: &str,
    but: Option<ClusterId>,
) -> Result<Option<Cluster>, sqlx::Error> {
    let all = rows!(
        conn,
        Cluster,
        "select id, number, name, insight from clusters where project_id = $1 order by number",
        project
    )?;
    Ok(all.into_iter().find(|cluster| Some(cluster.id) != but && same_name(&cluster.name, name)))
}

/// The cluster that a need lies in.
pub async fn of_need(conn: &mut Conn, need: NeedId) -> Result<Option<Cluster>, sqlx::Error> {
    row!(
        conn,
        Cluster,
        "select c.id, c.number, c.name, c.insight from cluster_needs cn join clusters c on c.id = cn.cluster_id \
         where cn.need_id = $1",
        need
    )
}

/// One page of clusters, in the order they were made.
pub async fn list(conn: &mut Conn, project: ProjectId, limit: i64, offset: i64) -> Result<Vec<Cluster>, sqlx::Error> {
    rows!(
        conn,
        Cluster,
        "select id, number, name, insight from clusters where project_id = $1 order by number limit $2 offset $3",
        project,
        limit,
        offset
    )
}

/// Number and name of every cluster: where a need can be moved.
pub async fn names(conn: &mut Conn, project: ProjectId) -> Result<Vec<(i64, String)>, sqlx::Error> {
    rows!(conn, (i64, String), "select number, name from clusters where project_id = $1 order by number", project)
}

/// How many clusters stand before this one.
pub async fn before(conn: &mut Conn, project: ProjectId, number: i64) -> Result<i64, sqlx::Error> {
    value!(conn, i64, "select count(*) from clusters where project_id = $1 and number < $2", project, number)
}

/// The needs that lie in the clusters from one number to another.
pub async fn placed(conn: &mut Conn, project: ProjectId, first: i64, last: i64) -> Result<Vec<PlacedNeed>, sqlx::Error> {
    rows!(
        conn,
        PlacedNeed,
        concat!(
            "select c.number as cluster, ",
            need_columns!(),
            " from clusters c join cluster_needs cn on cn.cluster_id = c.id",
            with_need!("cn.need_id"),
            " where c.project_id = $1 and c.number between $2 and $3 order by c.number, n.number"
        ),
        project,
        first,
        last
    )
}

/// A need by its number, and that of the cluster it lies in.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct Lying {
    pub id: NeedId,
    pub number: i64,
    pub cluster: Option<i64>,
}

macro_rules! each_where_it_lies {
    () => {
        concat!(
            every_need!(),
            " left join cluster_needs cn on cn.need_id = n.id left join clusters c on c.id = cn.cluster_id \
             where n.project_id = "
        )
    };
}

/// Where these needs lie, in the order of their ids.
pub async fn lying(conn: &mut Conn, project: ProjectId, numbers: &[i64]) -> Result<Vec<Lying>, sqlx::Error> {
    built!(conn, Lying, q => {
        q.push(concat!("select n.id, n.number, c.number as cluster", each_where_it_lies!())).push_bind(project);
        q.push(" and n.number in ");
        db::list(&mut q, numbers);
        q.push(" order by n.id");
    })
}

/// A page of all needs: those that lie free, then by cluster.
pub async fn everywhere(
    conn: &mut Conn,
    project: ProjectId,
    limit: i64,
    offset: i64,
) -> Result<Vec<PlacedNeed>, sqlx::Error> {
    rows!(
        conn,
        PlacedNeed,
        concat!(
            "select c.number as cluster, ",
            need_columns!(),
            each_where_it_lies!(),
            "$1 order by coalesce(c.number, 0), n.number limit $2 offset $3"
        ),
        project,
        limit,
        offset
    )
}

/// These needs, in the order of their numbers.
pub async fn numbered(conn: &mut Conn, project: ProjectId, numbers: &[i64]) -> Result<Vec<PlacedNeed>, sqlx::Error> {
    built!(conn, PlacedNeed, q => {
        q.push(concat!("select c.number as cluster, ", need_columns!(), each_where_it_lies!())).push_bind(project);
        q.push(" and n.number in ");
        db::list(&mut q, numbers);
        q.push(" order by n.number");
    })
}

macro_rules! free {
    ($rest:literal) => {
        concat!(
            "select cast(null as bigint) as cluster, ",
            need_columns!(),
            every_need!(),
            " where n.project_id = $1 and not exists (select 1 from cluster_needs cn where cn.need_id = n.id) ",
            $rest
        )
    };
}

/// The first of the needs that lie free, oldest first.
pub async fn free(conn: &mut Conn, project: ProjectId, limit: i64) -> Result<Vec<PlacedNeed>, sqlx::Error> {
    rows!(conn, PlacedNeed, free!("order by n.number limit $2"), project, limit)
}

/// The need with this number, when it lies free.
pub async fn free_one(conn: &mut Conn, project: ProjectId, number: i64) -> Result<Option<PlacedNeed>, sqlx::Error> {
    row!(conn, PlacedNeed, free!("and n.number = $2"), project, number)
}

/// How many needs lie free.
pub async fn how_many_free(conn: &mut Conn, project: ProjectId) -> Result<i64, sqlx::Error> {
    value!(
        conn,
        i64,
        concat!(
            "select count(*)",
            every_need!(),
            " where n.project_id = $1 and not exists (select 1 from cluster_needs cn where cn.need_id = n.id)"
        ),
        project
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::needs::store::tests::waiting;
    use crate::testing::{Stage, on_both};

    async fn need(stage: &Stage, conn: &mut Conn) -> NeedId {
        stage.need(conn, &waiting(&[])).await.0
    }

    async fn cluster(stage: &Stage, conn: &mut Conn, name: &str) -> ClusterId {
        let id = stage.house.ids.next();
        add(conn, id, stage.project, name, "", stage.stamp()).await.unwrap();
        id
    }

    /// Which need lies in which cluster.
    async fn lie(stage: &Stage, conn: &mut Conn) -> Vec<(Option<i64>, i64)> {
        let mut all = placed(conn, stage.project, 1, 99).await.unwrap();
        all.extend(free(conn, stage.project, 99).await.unwrap());
        all.iter().map(|need| (need.cluster, need.number)).collect()
    }

    #[tokio::test]
    async fn a_need_lies_in_one_cluster_at_a_time_and_can_be_set_free() {
        on_both(async |stage| {
            let mut conn = stage.write().await;
            let (first, second) = (need(&stage, &mut conn).await, need(&stage, &mut conn).await);
            let (know, place_of) =
                (cluster(&stage, &mut conn, "Att veta").await, cluster(&stage, &mut conn, "Platsen").await);
            place(&mut conn, first, Some(know), stage.stamp()).await.unwrap();
            place(&mut conn, second, Some(know), stage.stamp()).await.unwrap();
            place(&mut conn, first, Some(place_of), stage.stamp()).await.unwrap();
            assert_eq!(lie(&stage, &mut conn).await, [(Some(1), 2), (Some(2), 1)]);
            assert_eq!(of_need(&mut conn, first).await.unwrap().unwrap().name, "Platsen");
            place(&mut conn, first, None, stage.stamp()).await.unwrap();
            assert_eq!(lie(&stage, &mut conn).await, [(Some(1), 2), (None, 1)]);
            assert_eq!(how_many_free(&mut conn, stage.project).await.unwrap(), 1);
            assert_eq!(of_need(&mut conn, first).await.unwrap(), None);
        })
        .await;
    }

    #[tokio::test]
    async fn a_dissolved_cluster_sets_its_needs_free_and_gives_its_number_to_nobody() {
        on_both(async |stage| {
            let mut conn = stage.write().await;
            let need = need(&stage, &mut conn).await;
            let gone = cluster(&stage, &mut conn, "Att veta").await;
            cluster(&stage, &mut conn, "Platsen").await;
            place(&mut conn, need, Some(gone), stage.stamp()).await.unwrap();
            dissolve(&mut conn, stage.project, gone).await.unwrap();
            assert_eq!(lie(&stage, &mut conn).await, [(None, 1)]);
            assert_eq!(projects::store::counts(&mut conn, stage.project).await.unwrap().0.of(Counted::Clusters), 1);
            cluster(&stage, &mut conn, "Väntan").await;
            let numbers: Vec<i64> = list(&mut conn, stage.project, 50, 0).await.unwrap().iter().map(|c| c.number).collect();
            assert_eq!(numbers, [2, 3]);
            // The form of the last one, sent once more: no number is lost, and nothing counted.
            let last = find(&mut conn, stage.project, 3).await.unwrap().unwrap().id;
            let again = add(&mut conn, last, stage.project, "Väntan", "", stage.stamp()).await.unwrap();
            assert_eq!(again, Made { number: 3, new: false });
            cluster(&stage, &mut conn, "Svaret").await;
            assert_eq!(projects::store::counts(&mut conn, stage.project).await.unwrap().0.of(Counted::Clusters), 3);
            assert!(find(&mut conn, stage.project, 4).await.unwrap().is_some());
            assert_eq!(before(&mut conn, stage.project, 3).await.unwrap(), 1);
        })
        .await;
    }

    #[tokio::test]
    async fn a_cluster_says_what_it_was_reworded_to() {
        on_both(async |stage| {
            let mut conn = stage.write().await;
            let id = cluster(&stage, &mut conn, "Att veta").await;
            reword(&mut conn, id, "Att få veta", "Ovisshet kostar.").await.unwrap();
            let now = held(&mut conn, stage.project, 1).await.unwrap().unwrap();
            assert_eq!((now.name.as_str(), now.insight.as_str()), ("Att få veta", "Ovisshet kostar."));
            assert!(find(&mut conn, stage.house.ids.next(), 1).await.unwrap().is_none(), "of another project");
        })
        .await;
    }
}
