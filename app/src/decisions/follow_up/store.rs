use chrono::NaiveDate;
use serde::Serialize;
use sqlx::FromRow;

use crate::db::{Conn, Table, Watched};
use crate::decisions::follow_up::{FollowUp, Plan};
use crate::decisions::model::DecisionKind;
use crate::house::Stamp;
use crate::id::{DecisionId, PersonId, ProjectId};
use crate::{follow_up_columns, row, run, with_follow_up};

/// A decision that is held, with how it stands with what came of it.
#[derive(Debug, FromRow)]
pub struct Held {
    pub id: DecisionId,
    pub kind: DecisionKind,
    #[sqlx(flatten)]
    pub follow_up: FollowUp,
}

/// The decision with this number, which nobody else changes until this transaction ends.
pub async fn held(conn: &mut Conn, project: ProjectId, number: i64) -> Result<Option<Held>, sqlx::Error> {
    let sql = concat!(
        "select d.id, d.kind, ",
        follow_up_columns!(),
        " from decisions d",
        with_follow_up!(),
        " where d.project_id = $1 and d.number = $2"
    );
    let Some(found) = row!(conn, Held, sql, project, number)? else { return Ok(None) };
    conn.hold(Table::Decisions, found.id).await?;
    row!(conn, Held, sql, project, number)
}

/// Sets the day and the person, or that there is none.
pub async fn plan(conn: &mut Conn, decision: DecisionId, plan: Option<Plan>) -> Result<(), sqlx::Error> {
    let (due_on, owner) = plan.map(|plan| (plan.due_on, plan.owner)).unzip();
    run!(
        conn,
        "insert into follow_ups (decision_id, due_on, owned_by, words) values ($1, $2, $3, '') \
         on conflict (decision_id) do update set due_on = excluded.due_on, owned_by = excluded.owned_by",
        decision,
        due_on,
        owner
    )?;
    drop_empty(conn, decision).await
}

/// Writes what came of the decision; without words nobody has looked.
pub async fn follow(conn: &mut Conn, decision: DecisionId, words: &str, stamp: Stamp) -> Result<(), sqlx::Error> {
    let said = !words.is_empty();
    run!(
        conn,
        "insert into follow_ups (decision_id, words, followed_by, followed_at) values ($1, $2, $3, $4) \
         on conflict (decision_id) do update set words = excluded.words, followed_by = excluded.followed_by, \
           followed_at = excluded.followed_at",
        decision,
        words,
        said.then_some(stamp.by),
        said.then_some(stamp.at)
    )?;
    drop_empty(conn, decision).await
}

async fn drop_empty(conn: &mut Conn, decision: DecisionId) -> Result<(), sqlx::Error> {
    run!(conn, "delete from follow_ups where decision_id = $1 and due_on is null and words = ''", decision)?;
    conn.tell(Watched::Decision, decision);
    Ok(())
}

/// How many wait since their day, and since when the first.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, FromRow, Serialize)]
pub struct Due {
    pub n: i64,
    pub since: Option<NaiveDate>,
}

/// Whose day has come; only one person's, when she is given.
pub async fn due(conn: &mut Conn, project: ProjectId, today: NaiveDate, of: Option<PersonId>) -> Result<Due, sqlx::Error> {
    row!(
        conn,
        Due,
        "select count(*) as n, min(f.due_on) as since from decisions d join follow_ups f on f.decision_id = d.id \
         where d.project_id = $1 and f.due_on <= $2 and f.followed_at is null and ($3 is null or f.owned_by = $3)",
        project,
        today,
        of
    )
    .map(Option::unwrap_or_default)
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;
    use crate::decisions::follow_up::Follow;
    use crate::decisions::known;
    use crate::decisions::model::About;
    use crate::decisions::store::{NewDecision, Which, count, decide, find, page};
    use crate::testing::cast::Cast;
    use crate::testing::{morning, on_both};

    /// One for each day from today, by days; none is one without a day.
    async fn decided(cast: &mut Cast<'_>, days: &[Option<i64>]) {
        let stage = cast.stage;
        let (need, _) = cast.need("veta", &[]).await;
        for days in days {
            let plan = days.map(|days| Plan { due_on: morning().date_naive() + TimeDelta::days(days), owner: stage.siri });
            let new =
                NewDecision { about: About::Need(need), kind: DecisionKind::GoOn, reason: "därför", lesson: "", plan };
            let known = known::now(&mut cast.conn, new.about).await.unwrap();
            decide(&mut cast.conn, stage.house.ids.next(), stage.project, &new, &known, stage.stamp()).await.unwrap();
        }
    }

    #[tokio::test]
    async fn a_decision_waits_from_its_day_until_somebody_has_written_what_came_of_it() {
        on_both(async |stage| {
            let mut cast = Cast::on(&stage).await;
            let today = morning().date_naive();
            decided(&mut cast, &[Some(0), Some(1), Some(-3), None]).await;
            let other = stage.house.ids.next();
            let which = |follow, reader| Which { kind: None, follow: Some(follow), reader, today };
            for (follow, reader, numbers) in [
                (Follow::Due, other, &[3, 1][..]),
                (Follow::Mine, stage.siri, &[3, 1]),
                (Follow::Mine, other, &[]),
                (Follow::Planned, other, &[2]),
                (Follow::Unplanned, other, &[4]),
                (Follow::Followed, other, &[]),
            ] {
                let which = which(follow, reader);
                let found = page(&mut cast.conn, stage.project, &which, 50, 0).await.unwrap();
                let told: Vec<_> = found.iter().map(|one| one.decision.number).collect();
                assert_eq!(told, numbers, "{follow}");
                assert_eq!(
                    count(&mut cast.conn, stage.project, &which).await.unwrap(),
                    i64::try_from(numbers.len()).unwrap()
                );
            }
            let since = Some(today - TimeDelta::days(3));
            for (of, expected) in
                [(None, Due { n: 2, since }), (Some(stage.siri), Due { n: 2, since }), (Some(other), Due::default())]
            {
                assert_eq!(due(&mut cast.conn, stage.project, today, of).await.unwrap(), expected);
            }
            let third = held(&mut cast.conn, stage.project, 3).await.unwrap().unwrap().id;
            follow(&mut cast.conn, third, "Ingen har ringt.", stage.stamp()).await.unwrap();
            assert_eq!(due(&mut cast.conn, stage.project, today, None).await.unwrap(), Due { n: 1, since: Some(today) });
            let (told, _) = find(&mut cast.conn, stage.project, 3).await.unwrap().unwrap();
            let told = told.decision.follow_up;
            assert_eq!((told.words(), told.followed_by.as_deref(), told.waits()), ("Ingen har ringt.", Some("Siri"), None));
            follow(&mut cast.conn, third, "", stage.stamp()).await.unwrap();
            assert_eq!(due(&mut cast.conn, stage.project, today, None).await.unwrap(), Due { n: 2, since });
        })
        .await;
    }

    #[tokio::test]
    async fn what_was_set_and_taken_back_leaves_nothing_behind() {
        on_both(async |stage| {
            let mut cast = Cast::on(&stage).await;
            decided(&mut cast, &[None]).await;
            let one = held(&mut cast.conn, stage.project, 1).await.unwrap().unwrap().id;
            let day = Plan { due_on: morning().date_naive(), owner: stage.siri };
            let left = async |cast: &mut Cast<'_>| {
                row!(&mut cast.conn, (i64,), "select count(*) from follow_ups").unwrap().unwrap().0
            };
            plan(&mut cast.conn, one, Some(day)).await.unwrap();
            follow(&mut cast.conn, one, "Det blev bra.", stage.stamp()).await.unwrap();
            assert_eq!(left(&mut cast).await, 1);
            plan(&mut cast.conn, one, None).await.unwrap();
            let told = held(&mut cast.conn, stage.project, 1).await.unwrap().unwrap().follow_up;
            assert_eq!((told.words(), told.due_on), ("Det blev bra.", None), "the words stay");
            follow(&mut cast.conn, one, "", stage.stamp()).await.unwrap();
            assert_eq!(left(&mut cast).await, 0);
        })
        .await;
    }
}
