//! What the forms send, and how it is read. The pages fill them in again when they cannot be taken.

use serde::{Deserialize, Serialize};

use crate::chars::says_something;
use crate::desk::Desk;
use crate::form::{Marked, mark};
use crate::house::House;
use crate::id::{GroupId, ProjectId};
use crate::lang::{Lang, short_date};
use crate::parse::{Days, Fault, Problems, required};
use crate::projects::model::{Group, Phase, Project, Sprint};
use crate::projects::store;

#[derive(Debug, Default, Clone, Deserialize, Serialize)]
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
    /// The mark of what was told when the form was shown.
    #[serde(skip_serializing)]
    pub was: String,
}

impl Marked for ProjectForm {
    fn was(&self) -> &str {
        &self.was
    }

    fn on_top_of(&mut self, saved: &str) {
        saved.clone_into(&mut self.was);
    }
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
    pub fn of(project: &Project) -> Self {
        let form = Self {
            name: project.name.clone(),
            purpose: project.purpose.clone(),
            team_name: project.team_name.clone(),
            phone: project.phone.clone(),
            phone_hours: project.phone_hours.clone(),
            lang: project.lang.word().to_owned(),
            ..Self::default()
        };
        Self { was: mark(&form), ..form }
    }

    /// `here`: the language in which the form was shown, for a form that does not tell.
    pub fn parse(&self, here: Lang, problems: &mut Problems) -> Said {
        problems.call(&[
            ("name", "project-name"),
            ("purpose", "project-purpose"),
            ("team_name", "project-team"),
            ("phone", "project-phone"),
            ("phone_hours", "project-hours"),
        ]);
        Said {
            name: problems.line("name", &self.name, required(80, "project-name-missing")),
            purpose: problems.text("purpose", &self.purpose, required(1000, "project-purpose-missing")),
            team_name: problems.line("team_name", &self.team_name, required(80, "project-team-missing")),
            phone: problems.line("phone", &self.phone, required(40, "project-phone-missing")),
            phone_hours: problems.line("phone_hours", &self.phone_hours, required(80, "project-hours-missing")),
            lang: self.lang.parse().unwrap_or(here),
        }
    }

    /// The target groups that a new project begins with.
    pub fn parse_groups(&self, problems: &mut Problems) -> Vec<String> {
        let lines = self.groups.lines().filter(|line| says_something(line));
        lines.map(|line| problems.line("groups", line, required(80, "fault-choice"))).collect()
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

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct GroupForm {
    pub group: String,
    /// The group to rename; none adds one.
    pub id: String,
}

/// Where the form stands that adds a target group, or renames one.
pub fn group_place(desk: &Desk, renamed: Option<GroupId>) -> String {
    desk.path(format!("settings#{}", group_field(renamed)))
}

/// A group that is renamed has its field in its own row.
pub fn group_field(renamed: Option<GroupId>) -> String {
    renamed.map_or_else(|| "group".to_owned(), |id| format!("group-{id}"))
}

impl GroupForm {
    pub fn renamed(&self) -> Option<GroupId> {
        self.id.parse().ok()
    }

    /// A name that no other of the groups has.
    pub fn parse(&self, groups: &[Group], problems: &mut Problems) -> Option<String> {
        let field = group_field(self.renamed());
        let name = problems.line(&field, &self.group, required(80, "group-missing"));
        let same = |group: &Group| Some(group.id) != self.renamed() && group.name.to_lowercase() == name.to_lowercase();
        if problems.of(&field).is_none() && groups.iter().any(same) {
            problems.add(field.as_str(), Fault::Says("group-taken"));
        }
        problems.of(&field).is_none().then_some(name)
    }
}

#[derive(Debug, Default, Clone, Deserialize, Serialize)]
#[serde(default)]
pub struct SprintForm {
    pub challenge: String,
    pub phase: String,
    pub starts_on: String,
    pub ends_on: String,
    /// The mark of what was told when the form was shown.
    #[serde(skip_serializing)]
    pub was: String,
}

impl Marked for SprintForm {
    fn was(&self) -> &str {
        &self.was
    }

    fn on_top_of(&mut self, saved: &str) {
        saved.clone_into(&mut self.was);
    }
}

impl SprintForm {
    pub fn of(sprint: &Sprint) -> Self {
        let form = Self {
            challenge: sprint.challenge.clone(),
            phase: sprint.phase.word().to_owned(),
            starts_on: short_date(sprint.starts_on),
            ends_on: short_date(sprint.ends_on),
            was: String::new(),
        };
        Self { was: mark(&form), ..form }
    }

    /// A sprint without its number, which the database gives.
    pub fn parse(&self, house: &House, problems: &mut Problems) -> Option<Sprint> {
        problems.call(&[("starts_on", "sprint-starts"), ("ends_on", "sprint-ends")]);
        let challenge = problems.text("challenge", &self.challenge, required(500, "sprint-challenge-missing"));
        let phase = problems.chosen::<Phase>("phase", &self.phase, "sprint-phase-missing");
        let starts_on = problems.date("starts_on", &self.starts_on, Days::planned());
        let ends_on = problems.date("ends_on", &self.ends_on, Days::planned());
        if starts_on.zip(ends_on).is_some_and(|(start, end)| end < start) {
            problems.add("ends_on", Fault::Says("sprint-ends-before-it-begins"));
        }
        let sprint =
            Sprint { id: house.ids.next(), number: 0, challenge, phase: phase?, starts_on: starts_on?, ends_on: ends_on? };
        problems.is_empty().then_some(sprint)
    }
}
