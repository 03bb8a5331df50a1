//! How many people say that a need is met: per round and per target group, never added up over groups.

use chrono::{DateTime, Utc};
use sqlx::FromRow;

use crate::db::{Conn, list};
use crate::feedback::model::Tally;
use crate::id::{NeedId, PrototypeId, RoundId};
use crate::{built, rows};

/// What one target group in one round said about one need. The group is `None` for those who did not tell.
#[derive(Debug, Clone, FromRow)]
pub struct GroupTally {
    pub need_id: NeedId,
    pub need_number: i64,
    pub round_number: i64,
    pub prototype_number: i64,
    pub prototype_name: String,
    pub version: i64,
    pub opened_at: DateTime<Utc>,
    pub closed_at: Option<DateTime<Utc>>,
    pub group_name: Option<String>,
    #[sqlx(flatten)]
    pub tally: Tally,
}

macro_rules! grouped {
    ($of:literal) => {
        concat!(
            "select n.id as need_id, n.number as need_number, r.number as round_number, p.number as prototype_number, \
               p.name as prototype_name, i.version, r.opened_at, r.closed_at, g.name as group_name, \
               cast(sum(case f.verdict when 'met' then 1 else 0 end) as bigint) as met, \
               cast(sum(case f.verdict when 'partly' then 1 else 0 end) as bigint) as partly, \
               cast(sum(case f.verdict when 'not_met' then 1 else 0 end) as bigint) as not_met, \
               cast(sum(case f.verdict when 'unsure' then 1 else 0 end) as bigint) as unsure \
             from feedback f join visits v on v.id = f.visit_id join rounds r on r.id = f.round_id join needs n on n.id = f.need_id \
               join iterations i on i.id = r.iteration_id join prototypes p on p.id = i.prototype_id \
               left join target_groups g on g.id = v.target_group_id \
             where f.kind = 'verdict' and f.superseded_at is null and ", $of, " \
             group by n.id, n.number, r.number, p.number, p.name, i.version, r.opened_at, r.closed_at, g.name, g.position \
             order by r.opened_at, r.number, n.number, case when g.position is null then 1 else 0 end, g.position"
        )
    };
}

/// Every round in which the need was asked about, oldest first.
pub async fn of_need(conn: &mut Conn, need: NeedId) -> Result<Vec<GroupTally>, sqlx::Error> {
    rows!(conn, GroupTally, grouped!("f.need_id = $1"), need)
}

/// Every need in every round of a prototype, oldest round first.
pub async fn of_prototype(conn: &mut Conn, prototype: PrototypeId) -> Result<Vec<GroupTally>, sqlx::Error> {
    rows!(conn, GroupTally, grouped!("i.prototype_id = $1"), prototype)
}

/// Every need that a round asks about.
pub async fn of_round(conn: &mut Conn, round: RoundId) -> Result<Vec<GroupTally>, sqlx::Error> {
    rows!(conn, GroupTally, grouped!("f.round_id = $1"), round)
}

/// For each need what each target group said in the newest round where anybody gave a verdict on it; of one prototype's
/// rounds, when one is given.
pub async fn newest(conn: &mut Conn, needs: &[NeedId], of: Option<PrototypeId>) -> Result<Vec<GroupTally>, sqlx::Error> {
    built!(conn, GroupTally, q => {
        q.push(
            "with newest as ( \
               select f.need_id, max(r.number) as number from feedback f join rounds r on r.id = f.round_id \
                 join iterations i on i.id = r.iteration_id \
               where f.kind = 'verdict' and f.superseded_at is null and (",
        );
        q.push_bind(of).push(" is null or i.prototype_id = ").push_bind(of).push(") and f.need_id in ");
        list(&mut q, needs);
        q.push(
            " group by f.need_id) \
             select n.id as need_id, n.number as need_number, r.number as round_number, p.number as prototype_number, \
               p.name as prototype_name, i.version, r.opened_at, r.closed_at, g.name as group_name, \
               cast(sum(case f.verdict when 'met' then 1 else 0 end) as bigint) as met, \
               cast(sum(case f.verdict when 'partly' then 1 else 0 end) as bigint) as partly, \
               cast(sum(case f.verdict when 'not_met' then 1 else 0 end) as bigint) as not_met, \
               cast(sum(case f.verdict when 'unsure' then 1 else 0 end) as bigint) as unsure \
             from newest w join needs n on n.id = w.need_id \
               join feedback f on f.need_id = w.need_id and f.kind = 'verdict' and f.superseded_at is null \
               join rounds r on r.id = f.round_id and r.number = w.number join visits v on v.id = f.visit_id \
               join iterations i on i.id = r.iteration_id join prototypes p on p.id = i.prototype_id \
               left join target_groups g on g.id = v.target_group_id \
             group by n.id, n.number, r.number, p.number, p.name, i.version, r.opened_at, r.closed_at, g.name, g.position \
             order by n.number, case when g.position is null then 1 else 0 end, g.position",
        );
    })
}
