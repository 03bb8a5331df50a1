use std::fmt::Write as _;

use serde::Deserialize;

use crate::id::GroupId;
use crate::needs::model::EvidenceState;

/// So many people must say it before a need is called strong.
pub const STRONG: i64 = 3;

crate::words! {
    /// Whether the newest iteration of some prototype is thought to meet the need.
    pub enum Linked { With = "with", Without = "without" }
}

crate::words! {
    /// What those who have the need say, in the newest round where any of them gave a verdict on the words that it has now. A
    /// need can be several of the last three at once. Where few are not shown, they are as if they had not answered.
    pub enum Standing {
        /// None of them has given a verdict on it in any round.
        Untried = "untried",
        /// Not one answer says that it is met.
        NoneMet = "none_met",
        /// In some target group not one answer says that it is met.
        GroupWithout = "group_without",
        /// Everybody says that it is met.
        AllMet = "all_met",
        /// Evidenced by at least [`STRONG`] people, and nobody says that it is met.
        StrongUnmet = "strong_unmet",
    }
}

crate::words! {
    /// Whether anything has been decided about the need itself.
    pub enum Decided { Yes = "yes", No = "no" }
}

crate::words! {
    pub enum Sort {
        /// Evidenced before contradicted before assumptions. In each: those that nobody says are met (or that are
        /// untried) first, then those with a target group where nobody says so, then the rest. Last: most people first,
        /// then lowest number.
        Strongest = "strongest",
        Number = "number",
        Newest = "newest",
    }
}

/// Which needs to show, and in what order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Filter {
    pub group: Option<GroupId>,
    pub evidence: Option<EvidenceState>,
    pub prototype: Option<Linked>,
    pub verdict: Option<Standing>,
    pub decided: Option<Decided>,
    pub sort: Sort,
}

impl Default for Filter {
    fn default() -> Self {
        Self { group: None, evidence: None, prototype: None, verdict: None, decided: None, sort: Sort::Strongest }
    }
}

/// The filter as the address holds it. What is not on offer counts as not asked for.
#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub struct Asked {
    pub group: String,
    pub evidence: String,
    pub prototype: String,
    pub verdict: String,
    pub decided: String,
    pub sort: String,
    pub page: Option<String>,
}

impl Asked {
    pub fn filter(&self) -> Filter {
        Filter {
            group: self.group.parse().ok(),
            evidence: self.evidence.parse().ok(),
            prototype: self.prototype.parse().ok(),
            verdict: self.verdict.parse().ok(),
            decided: self.decided.parse().ok(),
            sort: self.sort.parse().unwrap_or(Sort::Strongest),
        }
    }
}

impl Filter {
    /// Whether it leaves anything out.
    pub fn narrows(&self) -> bool {
        Self { sort: Sort::Strongest, ..*self } != Self::default()
    }

    /// As a query string that ends where `page=2` can follow: `?evidence=assumption&`.
    pub fn query(&self) -> String {
        let mut out = "?".to_owned();
        let parts = [
            ("group", self.group.map(|id| id.to_string())),
            ("evidence", self.evidence.map(|word| word.to_string())),
            ("prototype", self.prototype.map(|word| word.to_string())),
            ("verdict", self.verdict.map(|word| word.to_string())),
            ("decided", self.decided.map(|word| word.to_string())),
            ("sort", (self.sort != Sort::Strongest).then(|| self.sort.to_string())),
        ];
        for (name, value) in parts {
            if let Some(value) = value {
                // Writing to a String cannot fail.
                let _ = write!(out, "{name}={value}&");
            }
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_with_words_we_do_not_know_asks_for_everything() {
        let asked =
            Asked { evidence: "strong".to_owned(), group: "7".to_owned(), sort: "best".to_owned(), ..Asked::default() };
        assert_eq!(asked.filter(), Filter::default());
        assert!(!asked.filter().narrows());
    }

    #[test]
    fn the_next_page_keeps_the_filter_and_the_order() {
        let filter = Filter {
            evidence: Some(EvidenceState::Assumption),
            decided: Some(Decided::No),
            sort: Sort::Newest,
            ..Filter::default()
        };
        assert_eq!(filter.query(), "?evidence=assumption&decided=no&sort=newest&");
        assert!(filter.narrows());
        assert!(!Filter { sort: Sort::Number, ..Filter::default() }.narrows());
    }
}
