//! How many have come to a round and what they have said, counted on the round itself as it happens.

use std::ops::Sub;

use sqlx::FromRow;

use crate::db::{Conn, list};
use crate::id::{ProjectId, RoundId};
use crate::{built, one, row, value};

/// The number of one more visit. `None`: the round is closed.
pub async fn one_more_visit(conn: &mut Conn, round: RoundId) -> Result<Option<i64>, sqlx::Error> {
    let sql = "update rounds set visits = visits + 1 where id = $1 and closed_at is null returning visits";
    Ok(row!(conn, (i64,), sql, round)?.map(|(number,)| number))
}

/// How many have come to a round, each once as far as can be known.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, FromRow)]
pub struct Come {
    pub begun: i64,
    pub sent: i64,
    /// The team's own.
    pub trials: i64,
    /// Who have taken back all that they said.
    pub withdrawn: i64,
    /// Who speak for others.
    pub for_others: i64,
}

impl Sub for Come {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self {
            begun: self.begun - other.begun,
            sent: self.sent - other.sent,
            trials: self.trials - other.trials,
            withdrawn: self.withdrawn - other.withdrawn,
            for_others: self.for_others - other.for_others,
        }
    }
}

/// So many more have come, or fewer.
pub async fn more_come(conn: &mut Conn, round: RoundId, by: Come) -> Result<(), sqlx::Error> {
    if by != Come::default() {
        one!(
            conn,
            "update rounds set begun = begun + $2, sent = sent + $3, trials = trials + $4, withdrawn = withdrawn + $5, \
             for_others = for_others + $6 where id = $1",
            round,
            by.begun,
            by.sent,
            by.trials,
            by.withdrawn,
            by.for_others
        )?;
    }
    Ok(())
}

/// The number of the next piece of feedback.
pub async fn next_heard(conn: &mut Conn, round: RoundId) -> Result<i64, sqlx::Error> {
    value!(conn, i64, "update rounds set heard = heard + 1 where id = $1 returning heard", round)
}

/// So many pieces of feedback more wait for an answer, or fewer.
pub async fn more_wait(conn: &mut Conn, round: RoundId, by: i64) -> Result<(), sqlx::Error> {
    if by != 0 {
        one!(conn, "update rounds set unanswered = unanswered + $2 where id = $1", round, by)?;
    }
    Ok(())
}

/// So many pieces of feedback more that may be urgent wait to be seen to, or fewer.
pub async fn more_urgent(conn: &mut Conn, round: RoundId, by: i64) -> Result<(), sqlx::Error> {
    one!(conn, "update rounds set urgent = urgent + $2 where id = $1", round, by)
}

/// The rounds of these projects in which something may be urgent and nobody has seen to it: project and number.
pub async fn urgent_in(conn: &mut Conn, projects: &[ProjectId]) -> Result<Vec<(ProjectId, i64)>, sqlx::Error> {
    built!(conn, (ProjectId, i64), q => {
        q.push("select project_id, number from rounds where urgent > 0 and project_id in ");
        list(&mut q, projects);
        q.push(" order by number");
    })
}
