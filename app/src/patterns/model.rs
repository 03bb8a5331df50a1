use sqlx::FromRow;
use unicode_normalization::UnicodeNormalization;

use crate::codes;
use crate::id::ClusterId;
use crate::needs::model::{Evidence, NeedStatement};

/// The id of a cluster's section on the page of all clusters.
pub fn anchor(number: i64) -> String {
    codes::cluster(number).to_lowercase()
}

/// Whether people would read the same name.
pub fn same_name(one: &str, other: &str) -> bool {
    let read = |name: &str| name.nfc().collect::<String>().to_lowercase();
    read(one) == read(other)
}

#[derive(Debug, Clone, PartialEq, Eq, FromRow, serde::Serialize)]
pub struct Cluster {
    pub id: ClusterId,
    pub number: i64,
    pub name: String,
    /// One sentence about what we see in it; empty until somebody has written it.
    pub insight: String,
}

/// A need as it lies in a cluster, or free.
#[derive(Debug, Clone, FromRow, serde::Serialize)]
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
    use super::same_name;

    #[test]
    fn a_name_is_the_same_in_capitals_and_however_its_letters_are_put_together() {
        assert!(same_name("Att FÅ veta", "att f\u{61}\u{30a} veta"));
        assert!(!same_name("Att få veta", "Att fa veta"));
    }
}
