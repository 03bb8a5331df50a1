use chrono::{DateTime, Utc};
use serde::Serialize;
use sqlx::FromRow;

use crate::db::{Conn, Table, Watched};
use crate::id::{PersonId, ProjectId};
use crate::people::store::{let_start_projects, withdraw_all_of};
use crate::rights::Role;
use crate::{one, row, rows};

/// Somebody in a project.
#[derive(Debug, Clone, FromRow, Serialize)]
pub struct Member {
    pub person_id: PersonId,
    pub name: String,
    pub email: String,
    pub role: Role,
    pub added_at: DateTime<Utc>,
}

/// Those who take part, the longest first.
pub async fn members(conn: &mut Conn, project: ProjectId) -> Result<Vec<Member>, sqlx::Error> {
    rows!(
        conn,
        Member,
        "select m.person_id, p.name, p.email, m.role, m.added_at from memberships m join people p on p.id = m.person_id \
         where m.project_id = $1 and m.ended_at is null and p.closed_at is null order by m.added_at, p.name",
        project
    )
}

/// Those who take part, read after the project is held: nobody else changes who they are until this transaction ends.
/// Whoever takes a lead away decides on this, so that two at once never leave a project without one.
pub async fn members_held(conn: &mut Conn, project: ProjectId) -> Result<Vec<Member>, sqlx::Error> {
    conn.hold(Table::Projects, project).await?;
    members(conn, project).await
}

/// Somebody who has taken part.
#[derive(Debug, FromRow, Serialize)]
pub struct Former {
    pub name: String,
    pub role: Role,
    pub added_at: DateTime<Utc>,
    pub ended_at: DateTime<Utc>,
}

/// Those who take part no longer, the newest first.
pub async fn former_members(conn: &mut Conn, project: ProjectId) -> Result<Vec<Former>, sqlx::Error> {
    rows!(
        conn,
        Former,
        "select p.name, m.role, m.added_at, m.ended_at from memberships m join people p on p.id = m.person_id \
         where m.project_id = $1 and m.ended_at is not null order by m.ended_at desc, p.name",
        project
    )
}

/// How a person stands to a project that she takes part in or has taken part in.
#[derive(Debug, Clone, Copy, FromRow)]
pub struct Membership {
    pub role: Role,
    pub ended_at: Option<DateTime<Utc>>,
}

impl Membership {
    /// The role, while it lasts.
    pub fn now(self) -> Option<Role> {
        if self.ended_at.is_none() { Some(self.role) } else { None }
    }
}

pub async fn membership(conn: &mut Conn, project: ProjectId, person: PersonId) -> Result<Option<Membership>, sqlx::Error> {
    let sql = "select role, ended_at from memberships where project_id = $1 and person_id = $2";
    row!(conn, Membership, sql, project, person)
}

/// Lets a person in who takes no part, or no longer.
///
/// # Errors
/// [`NotOne`](crate::db::NotOne) when she takes part already: her role is changed with [`change_role`].
pub async fn join(
    conn: &mut Conn,
    project: ProjectId,
    person: PersonId,
    role: Role,
    at: DateTime<Utc>,
) -> Result<(), sqlx::Error> {
    one!(
        conn,
        "insert into memberships (project_id, person_id, role, added_at) values ($1, $2, $3, $4) \
         on conflict (project_id, person_id) do update set role = excluded.role, ended_at = null, added_at = excluded.added_at \
         where memberships.ended_at is not null",
        project,
        person,
        role,
        at
    )?;
    if role.starts_projects() {
        let_start_projects(conn, person).await?;
    }
    conn.tell(Watched::Project, project);
    Ok(())
}

/// Gives somebody who takes part another role. With the lead's role go the invitations that she has made.
///
/// # Errors
/// [`NotOne`](crate::db::NotOne) when she takes no part.
pub async fn change_role(
    conn: &mut Conn,
    project: ProjectId,
    person: PersonId,
    role: Role,
    at: DateTime<Utc>,
) -> Result<(), sqlx::Error> {
    one!(
        conn,
        "update memberships set role = $3 where project_id = $1 and person_id = $2 and ended_at is null",
        project,
        person,
        role
    )?;
    if role.starts_projects() {
        let_start_projects(conn, person).await?;
    }
    if role != Role::Lead {
        withdraw_all_of(conn, project, person, at).await?;
    }
    conn.tell(Watched::Project, project);
    Ok(())
}

/// Ends a membership, and with it the invitations that she has made.
///
/// # Errors
/// [`NotOne`](crate::db::NotOne) when she takes no part.
pub async fn leave(conn: &mut Conn, project: ProjectId, person: PersonId, at: DateTime<Utc>) -> Result<(), sqlx::Error> {
    one!(
        conn,
        "update memberships set ended_at = $3 where project_id = $1 and person_id = $2 and ended_at is null",
        project,
        person,
        at
    )?;
    withdraw_all_of(conn, project, person, at).await?;
    conn.tell(Watched::Project, project);
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use tokio::sync::Barrier;

    use super::*;
    use crate::db::not_one;
    use crate::house::House;
    use crate::people::model::leads_left;
    use crate::testing::{Stage, on_both};

    async fn second_lead(stage: &Stage) -> PersonId {
        let ada: PersonId = stage.house.ids.next();
        let (mut conn, at) = (stage.write().await, stage.stamp().at);
        let email = "ada@example.se".parse().unwrap();
        super::super::add(&mut conn, ada, &email, "Ada", None, false, at).await.unwrap();
        join(&mut conn, stage.project, ada, Role::Lead, at).await.unwrap();
        conn.commit().await.unwrap();
        ada
    }

    /// Ends a membership as an action does it, at the same moment as somebody else.
    async fn end(house: House, project: ProjectId, person: PersonId, met: Arc<Barrier>) -> bool {
        met.wait().await;
        let mut conn = house.write().await.unwrap();
        let members = members_held(&mut conn, project).await.unwrap();
        let free = leads_left(members.iter().map(|member| (member.person_id, member.role)), person, None);
        if free {
            leave(&mut conn, project, person, house.clock.now()).await.unwrap();
            conn.commit().await.unwrap();
        }
        free
    }

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn of_two_leads_who_end_each_other_at_the_same_moment_one_stays() {
        on_both(async |stage| {
            let ada = second_lead(&stage).await;
            for _ in 0..25 {
                let met = Arc::new(Barrier::new(2));
                let both = [stage.siri, ada]
                    .map(|person| tokio::spawn(end(stage.house.clone(), stage.project, person, met.clone())));
                let mut ended = Vec::new();
                for one in both {
                    ended.push(one.await.unwrap());
                }
                assert_eq!(ended.iter().filter(|ended| **ended).count(), 1, "{ended:?}");
                let mut conn = stage.write().await;
                let left = members(&mut conn, stage.project).await.unwrap();
                assert_eq!(left.len(), 1);
                let gone = if left[0].person_id == ada { stage.siri } else { ada };
                join(&mut conn, stage.project, gone, Role::Lead, stage.stamp().at).await.unwrap();
                conn.commit().await.unwrap();
            }
        })
        .await;
    }

    #[tokio::test]
    async fn nobody_is_given_a_role_or_removed_or_let_in_twice_without_a_word() {
        on_both(async |stage| {
            let ada = second_lead(&stage).await;
            let (project, at) = (stage.project, stage.stamp().at);
            let mut conn = stage.write().await;
            let twice = join(&mut conn, project, ada, Role::Member, at).await.unwrap_err();
            assert_eq!(not_one(&twice).unwrap().touched, 0);
            change_role(&mut conn, project, ada, Role::Manager, at).await.unwrap();
            let hers = crate::projects::store::for_member(&mut conn, "forsta-kontakten", ada).await.unwrap();
            assert_eq!(hers.map(|(_, role)| role), Some(Role::Manager));
            conn.commit().await.unwrap();
            let mut closing = stage.write().await;
            crate::people::store::close(&mut closing, ada, at).await.unwrap();
            assert_eq!(members(&mut closing, project).await.unwrap().len(), 1, "nobody with a closed account is a member");
            drop(closing);
            let mut conn = stage.write().await;
            assert_eq!(membership(&mut conn, project, ada).await.unwrap().unwrap().now(), Some(Role::Manager));
            leave(&mut conn, project, ada, at).await.unwrap();
            assert_eq!(membership(&mut conn, project, ada).await.unwrap().unwrap().now(), None);
            assert!(crate::projects::store::for_member(&mut conn, "forsta-kontakten", ada).await.unwrap().is_none());
            assert_eq!(members(&mut conn, project).await.unwrap().len(), 1);
            assert_eq!(former_members(&mut conn, project).await.unwrap()[0].name, "Ada");
            assert!(not_one(&leave(&mut conn, project, ada, at).await.unwrap_err()).is_some());
            assert!(not_one(&change_role(&mut conn, project, ada, Role::Lead, at).await.unwrap_err()).is_some());
        })
        .await;
    }
}
