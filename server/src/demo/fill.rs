//! Tells the story: people, participants, conversations … in the order and at the times when they happened.

use std::collections::HashMap;
use std::str::FromStr;

use anyhow::{Context, bail};

use app::db::Conn;
use app::house::{House, Stamp};
use app::id::{ConsentId, GroupId, ParticipantId, PersonId, ProjectId, SprintId};
use app::lang::Lang;
use app::participants::model::{Consent, Scope};
use app::people::model::Email;
use app::projects::model::Sprint;
use app::rights::Role;
use app::{participants, people, projects};
use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};

use super::story::{self, Story};
use super::{conversations, remarks, testing};

/// Who and what the story has put in place so far, by the keys and numbers it uses itself.
#[derive(Debug)]
pub struct Cast {
    pub project: ProjectId,
    pub people: Vec<(Role, PersonId)>,
    pub groups: HashMap<String, GroupId>,
    pub sprints: HashMap<i64, SprintId>,
    pub participants: HashMap<i64, ParticipantId>,
}

/// A word of the story that must be one of ours.
pub fn word<T: FromStr>(raw: &str) -> anyhow::Result<T> {
    raw.parse().ok().with_context(|| format!("the story says {raw:?}, which is no word of ours"))
}

/// A working day's time of the day, spread out so that no two things happen at once.
pub fn at(day: NaiveDate, nth: usize) -> DateTime<Utc> {
    let minutes = i64::try_from(nth % 400).unwrap_or_default();
    (day.and_time(NaiveTime::MIN) + TimeDelta::hours(7) + TimeDelta::minutes(minutes)).and_utc()
}

impl Cast {
    /// Those who do the work take turns.
    pub fn worker(&self, nth: usize) -> PersonId {
        let workers: Vec<_> = self.people.iter().filter(|(role, _)| matches!(role, Role::Lead | Role::Member)).collect();
        workers[nth % workers.len()].1
    }

    pub fn first(&self, wanted: Role) -> PersonId {
        self.people.iter().find(|(role, _)| *role == wanted).map_or(self.people[0].1, |(_, person)| *person)
    }
}

/// Puts the whole story in place, or nothing of it.
pub async fn fill(house: &House, story: &Story) -> anyhow::Result<Cast> {
    let mut conn = house.db.write().await?;
    let begin = story.sprint.first().context("the story has no sprint")?.starts_on - TimeDelta::days(7);
    let mut cast = people_and_project(house, &mut conn, story, at(begin, 0)).await?;
    for (nth, one) in story.participant.iter().enumerate() {
        let id = participant(house, &mut conn, &cast, one, nth).await?;
        cast.participants.insert(one.code, id);
    }
    conversations::sources(house, &mut conn, &cast, story).await?;
    let quotes = conversations::quotes(house, &mut conn, &cast, story).await?;
    let needs = conversations::needs(house, &mut conn, &cast, story, &quotes).await?;
    conversations::clusters(house, &mut conn, &cast, story, &needs).await?;
    testing::prototypes_and_rounds(house, &mut conn, &cast, story, &needs).await?;
    remarks::remarks(house, &mut conn, &cast, story, (&needs, &quotes)).await?;
    conn.commit().await?;
    Ok(cast)
}

async fn people_and_project(house: &House, conn: &mut Conn, story: &Story, when: DateTime<Utc>) -> anyhow::Result<Cast> {
    let mut members = Vec::new();
    for person in &story.person {
        let role: Role = word(&person.role)?;
        let email: Email = word(&person.email)?;
        let id: PersonId = house.ids.next();
        people::store::add(conn, id, &email, &person.name, None, role.starts_projects(), when).await?;
        members.push((role, id));
    }
    let lead = members.iter().find(|(role, _)| *role == Role::Lead).context("the story has no lead")?.1;
    let project: ProjectId = house.ids.next();
    let told = &story.project;
    let new = projects::store::NewProject {
        id: project,
        slug: &told.slug,
        name: &told.name,
        purpose: &told.purpose,
        team_name: &told.team,
        phone: &told.phone,
        phone_hours: &told.phone_hours,
        lang: Lang::Sv,
    };
    projects::store::add(conn, &new, Stamp { by: lead, at: when }).await?;
    for (role, person) in &members {
        people::store::join(conn, project, *person, *role, when).await?;
    }
    let mut groups = HashMap::new();
    for group in &story.group {
        let id = house.ids.next();
        projects::store::add_group(conn, id, project, &group.name).await?;
        groups.insert(group.key.clone(), id);
    }
    let mut sprints = HashMap::new();
    for told in &story.sprint {
        let sprint = Sprint {
            id: house.ids.next(),
            number: told.number,
            challenge: told.challenge.clone(),
            phase: word(&told.phase)?,
            starts_on: told.starts_on,
            ends_on: told.ends_on,
        };
        let made = projects::store::add_sprint(conn, project, &sprint, at(told.starts_on, 0)).await?;
        if made.number != told.number {
            bail!("sprint {} comes out of order", told.number);
        }
        sprints.insert(made.number, sprint.id);
    }
    Ok(Cast { project, people: members, groups, sprints, participants: HashMap::new() })
}

pub async fn participant(
    house: &House,
    conn: &mut Conn,
    cast: &Cast,
    told: &story::Participant,
    nth: usize,
) -> anyhow::Result<ParticipantId> {
    let id: ParticipantId = house.ids.next();
    let by = cast.worker(nth);
    let new = participants::store::NewParticipant {
        id,
        project: cast.project,
        group: Some(*cast.groups.get(&told.group).with_context(|| format!("no group {}", told.group))?),
        recruited_through: word(&told.channel)?,
        note: "",
    };
    participants::store::add(conn, &new, Stamp { by, at: at(told.since, nth) }).await?;
    let said = &told.consent;
    let consent = Consent {
        form: word(&said.form)?,
        given_on: said.given_on,
        valid_until: None,
        scope: Scope {
            team: said.team,
            managers: said.managers,
            representatives: said.representatives,
            public: said.public,
            research: said.research,
            each_quote: said.each_quote,
        },
        contact_again: said.contact,
        note: said.note.clone(),
    };
    let consent_id: ConsentId = house.ids.next();
    participants::store::record_consent(conn, consent_id, id, &consent, Stamp { by, at: at(said.given_on, nth) }).await?;
    Ok(id)
}
