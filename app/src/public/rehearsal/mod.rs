//! The team goes through a round as a visitor would, before it is opened or while it is: the pages are the visitor's own,
//! drawn from the form as it is filled in or from what was kept when the round opened. Holds always: nothing is stored and
//! no cookie is set, nothing is counted, nothing is frozen; only those come in who may open a round.

pub mod pages;
pub mod sent;
#[cfg(test)]
mod tests;
mod way;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::db::Conn;
use crate::desk::Desk;
use crate::error::Trouble;
use crate::id::GroupId;
use crate::projects::model::Group;
use crate::public::steps::Walk;
use crate::rounds::model::PublicRound;
use crate::rounds::pages::open::{begun, new_place};
use crate::rounds::rehearsal::{Of, Rehearsal, door};
use crate::rounds::store::{self, Posed};
use crate::{projects, prototypes};

pub use way::Way;

/// An address on the way.
#[derive(Debug, Clone, Deserialize)]
pub struct At {
    of: String,
    number: i64,
    #[serde(default)]
    way: String,
    #[serde(default)]
    slug: String,
    #[serde(default)]
    question: i64,
}

/// A round that is gone through, and how far somebody has come.
#[derive(Debug, Serialize)]
pub struct Rehearsed {
    pub round: PublicRound,
    pub questions: Vec<Posed>,
    pub groups: Vec<Group>,
    pub way: Way,
}

impl Rehearsed {
    pub async fn load(conn: &mut Conn, desk: &Desk, at: &At) -> Result<Self, Trouble> {
        let of: Of = at.of.parse().map_err(|_| Trouble::NotFound)?;
        let groups = projects::store::groups(conn, desk.project.id).await?;
        let (round, questions, back) = match of {
            Of::Prototype => {
                let (round, questions) = planned(conn, desk, at.number).await?;
                (round, questions, new_place(desk, at.number))
            }
            Of::Round => {
                let found = store::find(conn, desk.project.id, at.number).await?.ok_or(Trouble::NotFound)?;
                let round = store::public_by_id(conn, found.id).await?.ok_or(Trouble::NotFound)?;
                (round, store::posed(conn, found.id).await?, desk.path(format_args!("rounds/{}", at.number)))
            }
        };
        let rehearsal = Rehearsal { door: door(desk, of, at.number), at: String::new(), back };
        let way = at.way.parse().unwrap_or_default();
        Ok(Self { round: PublicRound { rehearsal: Some(rehearsal), ..round }, questions, groups, way }.onward())
    }

    /// With the addresses of the pages as they are on this way.
    fn onward(mut self) -> Self {
        if let Some(rehearsal) = &mut self.round.rehearsal {
            rehearsal.at = format!("{}/{}", rehearsal.door, self.way);
        }
        self
    }

    /// The same round, farther on the way.
    fn on(self, way: Way) -> Self {
        Self { way, ..self }.onward()
    }

    /// The group that was said on the way.
    fn group(&self) -> Option<&Group> {
        self.groups.get(self.way.group?.checked_sub(1)?)
    }

    fn walk(&self) -> Walk {
        let group: Option<GroupId> = self.group().map(|group| group.id);
        let order: Vec<_> = self.questions.iter().map(|one| (one.question.position, one.is_asked_of(group))).collect();
        Walk::of(!self.groups.is_empty(), &order)
    }

    fn question(&self, number: i64) -> Result<&Posed, Trouble> {
        self.questions.iter().find(|one| one.question.position == number).ok_or(Trouble::NotFound)
    }
}

/// The round that the form would open as it stands.
async fn planned(conn: &mut Conn, desk: &Desk, prototype: i64) -> Result<(PublicRound, Vec<Posed>), Trouble> {
    let (shown, sheet) = begun(conn, desk, prototype).await?;
    let made = prototypes::store::find(conn, desk.project.id, prototype).await?.ok_or(Trouble::NotFound)?;
    let iteration = shown.testable.iteration_id;
    let pages = prototypes::store::frozen_pages(conn, iteration, "").await?;
    let project = &desk.project;
    let round = PublicRound {
        id: Uuid::nil().into(),
        code: String::new(),
        invitation: sheet.form.invitation.clone(),
        iteration_id: iteration,
        prototype_id: made.id,
        project_id: project.id,
        prototype_name: made.name,
        version: shown.testable.version,
        closed_at: None,
        team_name: project.team_name.clone(),
        phone: project.phone.clone(),
        phone_hours: project.phone_hours.clone(),
        lang: project.lang,
        first_page: pages.first().map(|page| page.slug.clone()),
        page_count: shown.testable.pages,
        question_count: shown.testable.needs,
        group_count: projects::store::groups(conn, project.id).await?.len().try_into().unwrap_or_default(),
        rehearsal: None,
    };
    Ok((round, shown.questions))
}
