//! How many needs those who have them say are met, for the menu that stands on every page of a project.

use crate::backlog::store;
use crate::db::Conn;
use crate::few::floor;
use crate::house::House;
use crate::id::ProjectId;
use crate::rights::Audience;

/// How many there are, as these eyes may know it. `event`: the newest in the project. Going through all verdicts costs too
/// much for each page: it is [remembered](crate::house::Remembered).
pub async fn count(
    conn: &mut Conn,
    house: &House,
    (project, event): (ProjectId, i64),
    eyes: Audience,
) -> Result<i64, sqlx::Error> {
    let (of, now) = ((project, floor(eyes)), house.clock.now());
    if let Some(met) = house.met.get(of, event, now) {
        return Ok(met);
    }
    let met = store::summary(conn, project, eyes).await?.met;
    house.met.keep(of, met, event, now);
    Ok(met)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::feedback::model::Verdict;
    use crate::house::Remembered;
    use crate::projects;
    use crate::testing::cast::Cast;
    use crate::testing::on_both;

    #[tokio::test]
    async fn a_need_that_is_met_is_counted_some_seconds_later_and_for_managers_once_three_say_so() {
        on_both(async |stage| {
            let mut cast = Cast::on(&stage).await;
            let (need, _) = cast.need("veta", &[stage.young]).await;
            let (_, v1) = cast.prototype("Brevet").await;
            cast.meets(v1, need).await;
            let (round, _) = cast.round(v1, &[need]).await;
            cast.conn.commit().await.unwrap();
            let both = async || {
                let mut conn = stage.read().await;
                let of = (stage.project, projects::store::counts(&mut conn, stage.project).await.unwrap().1);
                let team = count(&mut conn, &stage.house, of, Audience::Team).await.unwrap();
                (team, count(&mut conn, &stage.house, of, Audience::Managers).await.unwrap())
            };
            assert_eq!(both().await, (0, 0));
            for managers in [0, 0, 1] {
                let mut cast = Cast::on(&stage).await;
                cast.conn.within(stage.project, stage.house.clock.today());
                cast.verdict(round, Some(stage.young), need, Verdict::Met, "").await;
                cast.conn.commit().await.unwrap();
                stage.house.clock.pass(Remembered::AT_LEAST);
                assert_eq!(both().await, (1, managers));
            }
        })
        .await;
    }
}
