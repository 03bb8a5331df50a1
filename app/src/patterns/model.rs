use sqlx::FromRow;

use crate::id::ClusterId;
use crate::needs::model::{Evidence, NeedStatement};

/// How a cluster is written: K-02.
pub fn code(number: i64) -> String {
    format!("K-{number:02}")
}

/// The id of a cluster's section on the page of all clusters.
pub fn anchor(number: i64) -> String {
    code(number).to_lowercase()
}

#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct Cluster {
    pub id: ClusterId,
    pub number: i64,
    /// Goes up by one with each change, so that two writers notice each other.
    pub version: i64,
    pub name: String,
    /// One sentence about what we see in it; empty until somebody has written it.
    pub insight: String,
}

/// A need as it lies in a cluster, or free.
#[derive(Debug, Clone, FromRow)]
pub struct PlacedNeed {
    /// The number of the cluster it lies in; none when it lies free.
    pub cluster: Option<i64>,
    pub number: i64,
    #[sqlx(flatten)]
    pub statement: NeedStatement,
    #[sqlx(flatten)]
    pub evidence: Evidence,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_two_digits_and_its_anchor_the_same_in_small_letters() {
        assert_eq!((code(2), anchor(12)), ("K-02".to_owned(), "k-12".to_owned()));
    }
}
