//! What the forms send, and how it is read. The pages fill them in again when they cannot be taken.

use serde::Deserialize;

use crate::house::House;
use crate::id::ProjectId;
use crate::lang::Lang;
use crate::parse::{Fault, Problems, required};
use crate::projects::model::{Phase, Sprint};
use crate::projects::store;

#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub struct ProjectForm {
    pub name: String,
    pub purpose: String,
    pub team_name: String,
    pub phone: String,
    pub phone_hours: String,
    /// What the project is written in.
    pub lang: String,
    /// One target group a line; only when the project is made.
    pub groups: String,
}

/// What is said about a project, parsed.
pub struct Said {
    pub name: String,
    pub purpose: String,
    pub team_name: String,
    pub phone: String,
    pub phone_hours: String,
    pub lang: Lang,
}

impl ProjectForm {
    /// `here`: the language in which the form was shown, for a form that does not tell.
    pub fn parse(&self, here: Lang, problems: &mut Problems) -> Said {
        Said {
            name: problems.line("name", &self.name, required(80, "project-name-missing")),
            purpose: problems.text("purpose", &self.purpose, required(1000, "project-purpose-missing")),
            team_name: problems.line("team_name", &self.team_name, required(80, "project-team-missing")),
            phone: problems.line("phone", &self.phone, required(40, "project-phone-missing")),
            phone_hours: problems.line("phone_hours", &self.phone_hours, required(80, "project-hours-missing")),
            lang: self.lang.parse().unwrap_or(here),
        }
    }
}

impl Said {
    pub fn as_new<'a>(&'a self, id: ProjectId, slug: &'a str) -> store::NewProject<'a> {
        store::NewProject {
            id,
            slug,
            name: &self.name,
            purpose: &self.purpose,
            team_name: &self.team_name,
            phone: &self.phone,
            phone_hours: &self.phone_hours,
            lang: self.lang,
        }
    }
}

#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub struct SprintForm {
    pub challenge: String,
    pub phase: String,
    pub starts_on: String,
    pub ends_on: String,
}

impl SprintForm {
    /// A sprint without its number, which the database gives.
    pub fn parse(&self, house: &House, problems: &mut Problems) -> Option<Sprint> {
        let challenge = problems.text("challenge", &self.challenge, required(500, "sprint-challenge-missing"));
        let phase = problems.choice::<Phase>("phase", &self.phase);
        let starts_on = problems.date("starts_on", &self.starts_on);
        let ends_on = problems.date("ends_on", &self.ends_on);
        if starts_on.zip(ends_on).is_some_and(|(start, end)| end < start) {
            problems.add("ends_on", Fault::Says("sprint-ends-before-it-begins"));
        }
        let sprint =
            Sprint { id: house.ids.next(), number: 0, challenge, phase: phase?, starts_on: starts_on?, ends_on: ends_on? };
        problems.is_empty().then_some(sprint)
    }
}
