use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;

use crate::id::{GroupId, ProjectId, SprintId};
use crate::lang::Lang;
use crate::slug;

#[derive(Debug, Clone, Serialize)]
pub struct Project {
    pub id: ProjectId,
    pub slug: String,
    pub name: String,
    pub purpose: String,
    /// Who the public hears from.
    pub team_name: String,
    pub phone: String,
    pub phone_hours: String,
    /// What its people write in.
    pub lang: Lang,
    /// The newest sprint, when there is one.
    pub sprint: Option<Sprint>,
    /// While it is closed it can be read and not changed.
    pub closed: Option<Closed>,
}

/// Who closed a project, and when.
#[derive(Debug, Clone, Serialize)]
pub struct Closed {
    pub by: String,
    pub at: DateTime<Utc>,
}

#[derive(Debug, Clone, Serialize)]
pub struct Sprint {
    pub id: SprintId,
    pub number: i64,
    pub challenge: String,
    pub phase: Phase,
    pub starts_on: NaiveDate,
    pub ends_on: NaiveDate,
}

crate::words! {
    /// The six steps of Innovationsguiden (SKR).
    pub enum Phase {
        Frame = "frame",
        Explore = "explore",
        Focus = "focus",
        Ideate = "ideate",
        Test = "test",
        Realise = "realise",
    }
}

#[derive(Debug, Clone, Serialize)]
pub struct Group {
    pub id: GroupId,
    pub name: String,
}

crate::words! {
    /// What is numbered and counted per project.
    pub enum Counted {
        Sprints = "sprints",
        Participants = "participants",
        Sources = "sources",
        Quotes = "quotes",
        Needs = "needs",
        Clusters = "clusters",
        Prototypes = "prototypes",
        Rounds = "rounds",
        Decisions = "decisions",
        Remarks = "remarks",
    }
}

/// A thing with a number in its project, that was to be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Made {
    pub number: i64,
    /// False: the same form has made it before.
    pub new: bool,
}

/// How many there are of each thing in a project.
#[derive(Debug, Clone, Default)]
pub struct Counts(Vec<(Counted, i64)>);

impl Counts {
    pub fn new(rows: Vec<(Counted, i64)>) -> Self {
        Self(rows)
    }

    pub fn of(&self, what: Counted) -> i64 {
        self.0.iter().find(|(kind, _)| *kind == what).map_or(0, |(_, present)| *present)
    }
}

/// The name of a project in addresses: lower case a–z, digits and dashes.
pub fn slug(name: &str) -> String {
    slug::Slug::from_title(name).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_thing_is_counted_by_itself_and_what_was_never_made_is_none() {
        let counts = Counts::new(vec![(Counted::Needs, 3), (Counted::Quotes, 7)]);
        assert_eq!([Counted::Needs, Counted::Quotes, Counted::Rounds].map(|what| counts.of(what)), [3, 7, 0]);
    }

    #[test]
    fn a_name_becomes_an_address() {
        assert_eq!(slug("Första kontakten"), "forsta-kontakten");
    }
}
