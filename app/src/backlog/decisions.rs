//! What was decided about a need or a prototype, told where they are shown.

use chrono::{DateTime, Utc};
use sqlx::FromRow;

use crate::db::Conn;
use crate::id::{NeedId, PrototypeId};
use crate::rows;

crate::words! {
    /// go on · test again · pilot · introduce · end · park
    pub enum DecisionKind {
        GoOn = "go_on",
        TestAgain = "test_again",
        Pilot = "pilot",
        Introduce = "introduce",
        End = "end",
        Park = "park",
    }
}

#[derive(Debug, Clone, FromRow)]
pub struct Decision {
    pub number: i64,
    pub kind: DecisionKind,
    pub reason: String,
    pub lesson: String,
    pub decided_by: String,
    pub decided_at: DateTime<Utc>,
}

/// Newest first.
pub async fn of_need(conn: &mut Conn, need: NeedId) -> Result<Vec<Decision>, sqlx::Error> {
    rows!(
        conn, Decision,
        "select d.number, d.kind, d.reason, d.lesson, p.name as decided_by, d.decided_at \
         from decisions d join people p on p.id = d.decided_by where d.need_id = $1 order by d.decided_at desc",
        need
    )
}

/// Newest first.
pub async fn of_prototype(conn: &mut Conn, prototype: PrototypeId) -> Result<Vec<Decision>, sqlx::Error> {
    rows!(
        conn, Decision,
        "select d.number, d.kind, d.reason, d.lesson, p.name as decided_by, d.decided_at \
         from decisions d join people p on p.id = d.decided_by where d.prototype_id = $1 order by d.decided_at desc",
        prototype
    )
}
