use chrono::{DateTime, NaiveDate, Utc};
use sqlx::FromRow;
use uuid::Uuid;

use crate::db::{Conn, Watched};
use crate::house::Stamp;
use crate::id::{GroupId, PersonId, ProjectId, SprintId};
use crate::lang::Lang;
use crate::projects::model::{Closed, Counted, Counts, Group, Made, Phase, Project, Sprint};
use crate::rights::Role;
use crate::{newest_event, one, row, rows, run, signed, signed_if_any, taking_part, value};

mod parts;

pub use parts::*;

mod closing;
mod removal;

pub use closing::*;
pub use removal::*;

#[derive(FromRow)]
struct ProjectRow {
    id: ProjectId,
    slug: String,
    name: String,
    purpose: String,
    team_name: String,
    phone: String,
    phone_hours: String,
    lang: Lang,
    role: Option<Role>,
    sprint_id: Option<SprintId>,
    sprint_number: Option<i64>,
    challenge: Option<String>,
    phase: Option<Phase>,
    starts_on: Option<NaiveDate>,
    ends_on: Option<NaiveDate>,
    closed_by: Option<String>,
    closed_at: Option<DateTime<Utc>>,
}

impl ProjectRow {
    fn project(self) -> Project {
        let sprint = match (self.sprint_id, self.sprint_number, self.challenge, self.phase, self.starts_on, self.ends_on) {
            (Some(id), Some(number), Some(challenge), Some(phase), Some(starts_on), Some(ends_on)) => {
                Some(Sprint { id, number, challenge, phase, starts_on, ends_on })
            }
            _ => None,
        };
        Project {
            id: self.id,
            slug: self.slug,
            name: self.name,
            purpose: self.purpose,
            team_name: self.team_name,
            phone: self.phone,
            phone_hours: self.phone_hours,
            lang: self.lang,
            sprint,
            closed: self.closed_by.zip(self.closed_at).map(|(by, at)| Closed { by, at }),
        }
    }
}

/// A project with its newest sprint and what the person bound at `$person` is in it.
macro_rules! of_member {
    ($person:literal, $rest:literal) => {
        concat!(
            "select p.id, p.slug, p.name, p.purpose, p.team_name, p.phone, p.phone_hours, p.lang, m.role, \
               s.id as sprint_id, s.number as sprint_number, s.challenge, s.phase, s.starts_on, s.ends_on, \
               w.name as closed_by, p.closed_at from projects p",
            taking_part!($person),
            signed_if_any!("p.closed_by", "w"),
            " left join sprints s on s.project_id = p.id and s.number = (select max(number) from sprints where project_id = p.id)",
            $rest
        )
    };
}

/// The project with this slug and what the person is in it. `None` as well when she is no member.
pub async fn for_member(conn: &mut Conn, slug: &str, person: PersonId) -> Result<Option<(Project, Role)>, sqlx::Error> {
    let found = row!(conn, ProjectRow, of_member!("$2", " where p.slug = $1"), slug, person)?;
    Ok(found.and_then(|row| row.role.map(|role| (row.project(), role))))
}

/// The projects a person takes part in, newest first.
pub async fn of_person(conn: &mut Conn, person: PersonId) -> Result<Vec<(Project, Role)>, sqlx::Error> {
    let found = rows!(conn, ProjectRow, of_member!("$1", " order by p.created_at desc"), person)?;
    Ok(found.into_iter().filter_map(|row| row.role.map(|role| (row.project(), role))).collect())
}

pub struct NewProject<'a> {
    pub id: ProjectId,
    pub slug: &'a str,
    pub name: &'a str,
    pub purpose: &'a str,
    pub team_name: &'a str,
    pub phone: &'a str,
    pub phone_hours: &'a str,
    pub lang: Lang,
}

/// Adds a project. False, and nothing is added, when another project has the address.
pub async fn add(conn: &mut Conn, new: &NewProject<'_>, stamp: Stamp) -> Result<bool, sqlx::Error> {
    let added = run!(
        conn,
        "insert into projects (id, slug, name, purpose, team_name, phone, phone_hours, lang, created_by, created_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (slug) do nothing",
        new.id,
        new.slug,
        new.name,
        new.purpose,
        new.team_name,
        new.phone,
        new.phone_hours,
        new.lang,
        stamp.by,
        stamp.at
    )?;
    Ok(added == 1)
}

/// The address of a project that has been made.
pub async fn slug_of(conn: &mut Conn, project: ProjectId) -> Result<Option<String>, sqlx::Error> {
    Ok(row!(conn, (String,), "select slug from projects where id = $1", project)?.map(|(slug,)| slug))
}

/// How a project is called, and where it is found.
#[derive(Debug, Clone, FromRow)]
pub struct Called {
    pub slug: String,
    pub name: String,
}

pub async fn called(conn: &mut Conn, project: ProjectId) -> Result<Called, sqlx::Error> {
    row!(conn, Called, "select slug, name from projects where id = $1", project)?.ok_or(sqlx::Error::RowNotFound)
}

/// The project with this address, if the person with this address has made it.
pub async fn made_by(conn: &mut Conn, slug: &str, email: &str) -> Result<Option<ProjectId>, sqlx::Error> {
    let sql =
        concat!("select p.id from projects p", signed!("p.created_by", "who"), " where p.slug = $1 and who.email = $2");
    Ok(row!(conn, (ProjectId,), sql, slug, email)?.map(|(id,)| id))
}

/// Changes what is said about a project. Its address stays.
pub async fn change(conn: &mut Conn, new: &NewProject<'_>) -> Result<(), sqlx::Error> {
    one!(
        conn,
        "update projects set name = $2, purpose = $3, team_name = $4, phone = $5, phone_hours = $6, lang = $7 where id = $1",
        new.id,
        new.name,
        new.purpose,
        new.team_name,
        new.phone,
        new.phone_hours,
        new.lang
    )?;
    conn.tell(Watched::Project, new.id);
    Ok(())
}

/// The slugs that begin like this one, to find a free one.
pub async fn slugs_like(conn: &mut Conn, slug: &str) -> Result<Vec<String>, sqlx::Error> {
    let found = rows!(conn, (String,), "select slug from projects where slug like $1", format!("{slug}%"))?;
    Ok(found.into_iter().map(|(slug,)| slug).collect())
}

/// A statement for whatever kind it is: `of!("needs")`.
macro_rules! each_kind {
    ($kind:expr, $of:ident) => {
        match $kind {
            Counted::Sprints => $of!("sprints"),
            Counted::Participants => $of!("participants"),
            Counted::Sources => $of!("sources"),
            Counted::Quotes => $of!("quotes"),
            Counted::Needs => $of!("needs"),
            Counted::Clusters => $of!("clusters"),
            Counted::Prototypes => $of!("prototypes"),
            Counted::Rounds => $of!("rounds"),
            Counted::Decisions => $of!("decisions"),
            Counted::Remarks => $of!("remarks"),
        }
    };
}

/// Gives out the next number of a kind, and counts one more of it.
pub async fn next_number(conn: &mut Conn, project: ProjectId, kind: Counted) -> Result<i64, sqlx::Error> {
    value!(
        conn,
        i64,
        "insert into counters (project_id, kind, last_number, present) values ($1, $2, 1, 1) \
         on conflict (project_id, kind) do update \
         set last_number = counters.last_number + 1, present = counters.present + 1 returning last_number",
        project,
        kind
    )
}

/// The number for a thing with this id: a new one, or the one that it has had since the same form made it before. Whoever
/// makes a thing of the same kind at the same time waits.
pub async fn number_for(
    conn: &mut Conn,
    project: ProjectId,
    kind: Counted,
    id: impl Into<Uuid>,
) -> Result<Made, sqlx::Error> {
    macro_rules! of {
        ($table:literal) => {
            concat!("select number from ", $table, " where project_id = $1 and id = $2")
        };
    }
    let number = next_number(conn, project, kind).await?;
    let sql = each_kind!(kind, of);
    let Some((before,)) = row!(conn, (i64,), sql, project, id.into())? else { return Ok(Made { number, new: true }) };
    // Nothing is made: the number is given back while the counter is still held.
    run!(
        conn,
        "update counters set last_number = last_number - 1, present = present - 1 where project_id = $1 and kind = $2",
        project,
        kind
    )?;
    Ok(Made { number: before, new: false })
}

/// Counts one less of a kind. Its number is not given out again.
pub async fn one_less(conn: &mut Conn, project: ProjectId, kind: Counted) -> Result<(), sqlx::Error> {
    fewer(conn, project, kind, 1).await
}

/// Counts so many less of a kind. Their numbers are not given out again.
pub async fn fewer(conn: &mut Conn, project: ProjectId, kind: Counted, n: i64) -> Result<(), sqlx::Error> {
    one!(conn, "update counters set present = present - $3 where project_id = $1 and kind = $2", project, kind, n)
}

/// Whether something had this number once and has been removed: no number is left out, and none is given out twice.
pub async fn was_removed(conn: &mut Conn, project: ProjectId, kind: Counted, number: i64) -> Result<bool, sqlx::Error> {
    macro_rules! of {
        ($table:literal) => {
            concat!(
                "select exists (select 1 from counters where project_id = $1 and kind = $2 and last_number >= $3) \
                 and $3 > 0 and not exists (select 1 from ",
                $table,
                " where project_id = $1 and number = $3)"
            )
        };
    }
    value!(conn, bool, each_kind!(kind, of), project, kind, number)
}

/// How many there are of each kind; and, since every page of the project asks for both, the number of the newest thing that
/// was told in it.
pub async fn counts(conn: &mut Conn, project: ProjectId) -> Result<(Counts, i64), sqlx::Error> {
    let found = rows!(
        conn,
        (Option<Counted>, i64),
        concat!("select kind, present from counters where project_id = $1 union all select null, ", newest_event!()),
        project
    )?;
    let event = found.iter().find(|(kind, _)| kind.is_none()).map_or(0, |(_, number)| *number);
    Ok((Counts::new(found.into_iter().filter_map(|(kind, present)| Some((kind?, present))).collect()), event))
}

/// Adds a sprint with the next number, whatever number it came with.
pub async fn add_sprint(
    conn: &mut Conn,
    project: ProjectId,
    sprint: &Sprint,
    at: DateTime<Utc>,
) -> Result<Made, sqlx::Error> {
    let made = number_for(conn, project, Counted::Sprints, sprint.id).await?;
    if !made.new {
        return Ok(made);
    }
    run!(
        conn,
        "insert into sprints (id, project_id, number, challenge, phase, starts_on, ends_on, created_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        sprint.id,
        project,
        made.number,
        sprint.challenge.as_str(),
        sprint.phase,
        sprint.starts_on,
        sprint.ends_on,
        at
    )?;
    conn.tell(Watched::Project, project);
    Ok(made)
}

pub async fn change_sprint(conn: &mut Conn, project: ProjectId, sprint: &Sprint) -> Result<(), sqlx::Error> {
    one!(
        conn,
        "update sprints set challenge = $3, phase = $4, starts_on = $5, ends_on = $6 where project_id = $1 and number = $2",
        project,
        sprint.number,
        sprint.challenge.as_str(),
        sprint.phase,
        sprint.starts_on,
        sprint.ends_on
    )?;
    conn.tell(Watched::Project, project);
    Ok(())
}

#[derive(FromRow)]
struct SprintRow {
    id: SprintId,
    number: i64,
    challenge: String,
    phase: Phase,
    starts_on: NaiveDate,
    ends_on: NaiveDate,
}

/// All sprints, newest first.
pub async fn sprints(conn: &mut Conn, project: ProjectId) -> Result<Vec<Sprint>, sqlx::Error> {
    let found = rows!(
        conn,
        SprintRow,
        "select id, number, challenge, phase, starts_on, ends_on from sprints where project_id = $1 order by number desc",
        project
    )?;
    let sprint = |row: SprintRow| Sprint {
        id: row.id,
        number: row.number,
        challenge: row.challenge,
        phase: row.phase,
        starts_on: row.starts_on,
        ends_on: row.ends_on,
    };
    Ok(found.into_iter().map(sprint).collect())
}

pub async fn groups(conn: &mut Conn, project: ProjectId) -> Result<Vec<Group>, sqlx::Error> {
    let found = rows!(
        conn,
        (GroupId, String),
        "select id, name from target_groups where project_id = $1 order by position",
        project
    )?;
    Ok(found.into_iter().map(|(id, name)| Group { id, name }).collect())
}

/// Adds a target group last. Hold the project first, and look that no other has the name.
///
/// # Errors
/// Breaks `target_groups_name_taken` when the project has one of that name.
pub async fn add_group(conn: &mut Conn, id: GroupId, project: ProjectId, name: &str) -> Result<(), sqlx::Error> {
    run!(
        conn,
        "insert into target_groups (id, project_id, position, name) \
         values ($1, $2, (select coalesce(max(position), -1) + 1 from target_groups where project_id = $2), $3)",
        id,
        project,
        name
    )?;
    conn.tell(Watched::Project, project);
    Ok(())
}

pub async fn rename_group(conn: &mut Conn, project: ProjectId, group: GroupId, name: &str) -> Result<bool, sqlx::Error> {
    conn.tell(Watched::Project, project);
    Ok(run!(conn, "update target_groups set name = $3 where project_id = $1 and id = $2", project, group, name)? == 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::on_both;

    #[tokio::test]
    async fn an_address_is_one_projects_and_another_that_wants_it_is_told() {
        on_both(async |stage| {
            let mut conn = stage.write().await;
            let id = stage.house.ids.next();
            let mut new = NewProject {
                id,
                slug: "forsta-kontakten",
                name: "Första kontakten",
                purpose: "Att våga höra av sig",
                team_name: "Digiteamet",
                phone: "040-628 04 00",
                phone_hours: "vardagar",
                lang: Lang::Sv,
            };
            assert!(!add(&mut conn, &new, stage.stamp()).await.unwrap());
            assert_eq!(slug_of(&mut conn, id).await.unwrap(), None);
            new.slug = "forsta-kontakten-2";
            assert!(add(&mut conn, &new, stage.stamp()).await.unwrap());
        })
        .await;
    }
}
