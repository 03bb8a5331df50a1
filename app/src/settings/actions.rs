use axum::extract::{Path, State};
use axum::http::StatusCode;
use serde::Deserialize;

use crate::chars::says_something;
use crate::db::{Conn, Table};
use crate::desk::{Desk, Signed};
use crate::error::{Answer, Trouble};
use crate::form::{Filled, Making, overtaken};
use crate::house::{House, Stamp};
use crate::id::{GroupId, ProjectId};
use crate::paper::go;
use crate::parse::{Fault, required};
use crate::people;
use crate::projects::model::{Group, slug};
use crate::projects::store;
use crate::rights::Role;
use crate::settings::forms::{ProjectForm, Said, SprintForm};
use crate::settings::pages::{self, Settings};

/// Adds the project under an address that no other has: that of its name, or one with a number after it.
async fn add_at_free_address(conn: &mut Conn, said: &Said, id: ProjectId, stamp: Stamp) -> Result<String, sqlx::Error> {
    let wanted = slug(&said.name);
    let taken = store::slugs_like(conn, &wanted).await?;
    let numbered = (2_u32..).map(|n| format!("{wanted}-{n}"));
    for slug in std::iter::once(wanted.clone()).chain(numbered).filter(|slug| !taken.contains(slug)) {
        // Somebody may have taken it in this very moment; then the next.
        if store::add(conn, &said.as_new(id, &slug), stamp).await? {
            return Ok(slug);
        }
    }
    Err(sqlx::Error::RowNotFound)
}

/// Starts a project; whoever starts it leads it.
pub async fn add(signed: Signed, State(house): State<House>, sent: Making<ProjectForm>) -> Answer {
    let id: ProjectId = sent.id(&house.ids);
    let form = sent.form.clone();
    if !signed.person.starts_projects {
        return Err(Trouble::Forbidden);
    }
    let mut problems = signed.problems();
    let said = form.parse(signed.lang, &mut problems);
    let groups: Vec<String> = form
        .groups
        .lines()
        .filter(|line| says_something(line))
        .map(|line| problems.line("groups", line, required(80, "fault-choice")))
        .collect();
    if !problems.is_empty() {
        return Ok(pages::new_with(&signed, StatusCode::UNPROCESSABLE_ENTITY, &form, &problems));
    }
    let mut conn = house.write().await?;
    // Held, so that the same form that arrives at the same time finds the project made.
    conn.hold(Table::People, signed.person.id).await?;
    if let Some(slug) = store::slug_of(&mut conn, id).await? {
        return Ok(go(format!("/p/{slug}/sprints/new")));
    }
    let stamp = house.stamp(signed.person.id);
    let slug = add_at_free_address(&mut conn, &said, id, stamp).await?;
    people::store::join(&mut conn, id, signed.person.id, Role::Lead, stamp.at).await?;
    let mut added: Vec<&str> = Vec::new();
    for group in &groups {
        if !added.contains(&group.as_str()) {
            store::add_group(&mut conn, house.ids.next(), id, group).await?;
            added.push(group);
        }
    }
    conn.commit().await?;
    Ok(go(format!("/p/{slug}/sprints/new")))
}

pub async fn change(desk: Desk, State(house): State<House>, Filled(form): Filled<ProjectForm>) -> Answer {
    let mut problems = desk.problems();
    let said = form.parse(desk.lang, &mut problems);
    let mut conn = house.write().await?;
    if !problems.is_empty() {
        return Settings::of(&form, &problems).page(&desk, StatusCode::UNPROCESSABLE_ENTITY, &mut conn).await;
    }
    conn.hold(Table::Projects, desk.project.id).await?;
    let now = store::for_member(&mut conn, &desk.project.slug, desk.person.id).await?;
    let saved = ProjectForm::of(now.as_ref().map_or(&desk.project, |(project, _)| project));
    if overtaken(&form.was, &saved.was, &form) {
        let form = ProjectForm { was: saved.was.clone(), ..form };
        let settings = Settings { meanwhile: Some(&saved), ..Settings::of(&form, &problems) };
        return settings.page(&desk, StatusCode::CONFLICT, &mut conn).await;
    }
    store::change(&mut conn, &said.as_new(desk.project.id, &desk.project.slug)).await?;
    conn.commit().await?;
    Ok(go(desk.path("settings?saved=yes")))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct GroupForm {
    group: String,
    /// The group to rename; none adds one.
    id: String,
}

pub async fn add_group(desk: Desk, State(house): State<House>, sent: Making<GroupForm>) -> Answer {
    let new: GroupId = sent.id(&house.ids);
    let form = sent.form;
    let mut problems = desk.problems();
    // A group that is renamed has its field in its own row.
    let renamed = form.id.parse::<GroupId>().ok();
    let field = renamed.map_or_else(|| "group".to_owned(), |id| format!("group-{id}"));
    let name = problems.line(&field, &form.group, required(80, "group-missing"));
    let mut conn = house.write().await?;
    conn.hold(Table::Projects, desk.project.id).await?;
    let groups = store::groups(&mut conn, desk.project.id).await?;
    if groups.iter().any(|group| group.id == new) {
        return Ok(go(desk.path("settings?saved=yes")));
    }
    let same = |group: &Group| group.id.to_string() != form.id && group.name.to_lowercase() == name.to_lowercase();
    if problems.is_empty() && groups.iter().any(same) {
        problems.add(field.as_str(), Fault::Says("group-taken"));
    }
    if problems.is_empty() {
        let done = match renamed {
            Some(id) => store::rename_group(&mut conn, desk.project.id, id, &name).await?,
            None => store::add_group(&mut conn, new, desk.project.id, &name).await.map(|()| true)?,
        };
        if !done {
            return Err(Trouble::NotFound);
        }
        conn.commit().await?;
        return Ok(go(desk.path("settings?saved=yes")));
    }
    let project = ProjectForm::of(&desk.project);
    let settings = Settings { group: (renamed, &form.group), ..Settings::of(&project, &problems) };
    settings.page(&desk, StatusCode::UNPROCESSABLE_ENTITY, &mut conn).await
}

pub async fn add_sprint(desk: Desk, State(house): State<House>, sent: Making<SprintForm>) -> Answer {
    let id = sent.id(&house.ids);
    let form = sent.form;
    let mut problems = desk.problems();
    let Some(mut sprint) = form.parse(&house, &mut problems) else {
        return Ok(pages::sprint_with(&desk, StatusCode::UNPROCESSABLE_ENTITY, None, &form, None, &problems));
    };
    let mut conn = house.write().await?;
    sprint.id = id;
    store::add_sprint(&mut conn, desk.project.id, &sprint, house.clock.now()).await?;
    conn.commit().await?;
    Ok(go(desk.path("")))
}

pub async fn change_sprint(
    desk: Desk,
    State(house): State<House>,
    Path((_, number)): Path<(String, i64)>,
    Filled(form): Filled<SprintForm>,
) -> Answer {
    let mut problems = desk.problems();
    let Some(mut sprint) = form.parse(&house, &mut problems) else {
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        return Ok(pages::sprint_with(&desk, status, Some(number), &form, None, &problems));
    };
    sprint.number = number;
    let mut conn = house.write().await?;
    conn.hold(Table::Projects, desk.project.id).await?;
    let sprints = store::sprints(&mut conn, desk.project.id).await?;
    let saved = SprintForm::of(sprints.iter().find(|known| known.number == number).ok_or(Trouble::NotFound)?);
    if overtaken(&form.was, &saved.was, &form) {
        let form = SprintForm { was: saved.was.clone(), ..form };
        return Ok(pages::sprint_with(&desk, StatusCode::CONFLICT, Some(number), &form, Some(&saved), &problems));
    }
    store::change_sprint(&mut conn, desk.project.id, &sprint).await?;
    conn.commit().await?;
    Ok(go(desk.path("settings?saved=yes")))
}
