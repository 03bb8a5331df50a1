//! How many people say that a need is met: per round and per target group, never added up over groups.

use chrono::{DateTime, Utc};
use serde::Serialize;
use sqlx::FromRow;

use crate::db::{Conn, list};
use crate::feedback::model::Tally;
use crate::id::{NeedId, PrototypeId, RoundId};
use crate::{
    built, every_piece, groups_in_order, is_verdict, rows, tally, with_need, with_prototype, with_round, with_speaker,
};

/// What one target group in one round said about one need. The group is `None` for those who did not tell.
#[derive(Debug, Clone, FromRow, Serialize)]
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

/// Standing verdicts, counted for each need, round and group. `$more`: joins of the verdict `f` and its round `r`.
macro_rules! grouped {
    ($more:literal, $of:literal, $order:literal) => {
        concat!(
            "select n.id as need_id, n.number as need_number, r.number as round_number, p.number as prototype_number, \
               p.name as prototype_name, i.version, r.opened_at, r.closed_at, g.name as group_name, ",
            tally!(),
            " from feedback f",
            with_round!("f.round_id"),
            with_need!("f.need_id"),
            with_prototype!("r.iteration_id"),
            with_speaker!(),
            $more,
            " where ",
            is_verdict!(),
            $of,
            " group by n.id, n.number, r.number, p.number, p.name, i.version, r.opened_at, r.closed_at, g.name, g.position \
             order by ",
            $order,
            "n.number, ",
            groups_in_order!()
        )
    };
}

/// Every round in which the need was asked about, oldest first.
pub async fn of_need(conn: &mut Conn, need: NeedId) -> Result<Vec<GroupTally>, sqlx::Error> {
    rows!(conn, GroupTally, grouped!("", " and f.need_id = $1", "r.opened_at, r.number, "), need)
}

/// Every need in every round of a prototype, oldest round first.
pub async fn of_prototype(conn: &mut Conn, prototype: PrototypeId) -> Result<Vec<GroupTally>, sqlx::Error> {
    rows!(conn, GroupTally, grouped!("", " and i.prototype_id = $1", "r.opened_at, r.number, "), prototype)
}

/// Every need that a round asks about.
pub async fn of_round(conn: &mut Conn, round: RoundId) -> Result<Vec<GroupTally>, sqlx::Error> {
    rows!(conn, GroupTally, grouped!("", " and f.round_id = $1", "r.opened_at, r.number, "), round)
}

/// For each need what each target group said in the newest round where anybody gave a verdict on it; of one prototype's
/// rounds, when one is given.
pub async fn newest(conn: &mut Conn, needs: &[NeedId], of: Option<PrototypeId>) -> Result<Vec<GroupTally>, sqlx::Error> {
    built!(conn, GroupTally, q => {
        q.push(concat!(
            "with newest as (select f.need_id, max(r.number) as number",
            every_piece!(),
            " where ",
            is_verdict!(),
            " and ("
        ));
        q.push_bind(of).push(" is null or i.prototype_id = ").push_bind(of).push(") and f.need_id in ");
        list(&mut q, needs);
        q.push(" group by f.need_id) ");
        q.push(grouped!(" join newest w on w.need_id = f.need_id and w.number = r.number", "", ""));
    })
}
