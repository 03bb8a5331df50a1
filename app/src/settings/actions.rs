use axum::extract::{Path, State};

use crate::db::{Conn, Table};
use crate::desk::{Desk, Signed};
use crate::error::{Answer, Trouble};
use crate::form::{Filled, Making, overtaken};
use crate::house::{House, Stamp};
use crate::id::{GroupId, ProjectId};
use crate::people;
use crate::projects::model::slug;
use crate::projects::store;
use crate::rights::Role;
use crate::settings::forms::{GroupForm, ProjectForm, Said, SprintForm, group_place};
use crate::told::{Done, Undo};

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
    let groups = form.parse_groups(&mut problems);
    let place = "/projects/new";
    let mut conn = house.write().await?;
    if !problems.is_empty() {
        return signed.keep(conn, place).await;
    }
    // Held, so that the same form that arrives at the same time finds the project made.
    conn.hold(Table::People, signed.person.id).await?;
    if let Some(slug) = store::slug_of(&mut conn, id).await? {
        return signed.saved(conn, place, format!("/p/{slug}/sprints/new")).await;
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
    let told = Done::ProjectStarted.with("name", &said.name).undo(Undo::asks(format!("/p/{slug}/remove")));
    signed.done(conn, place, format!("/p/{slug}/sprints/new"), told).await
}

pub async fn change(desk: Desk, State(house): State<House>, Filled(form): Filled<ProjectForm>) -> Answer {
    let mut problems = desk.problems();
    let said = form.parse(desk.lang, &mut problems);
    let place = desk.path("settings#about");
    let mut conn = house.write_in(desk.project.id).await?;
    if !problems.is_empty() {
        return desk.keep(conn, &place).await;
    }
    conn.hold(Table::Projects, desk.project.id).await?;
    let now = store::for_member(&mut conn, &desk.project.slug, desk.person.id).await?;
    let saved = ProjectForm::of(now.as_ref().map_or(&desk.project, |(project, _)| project));
    if overtaken(&form.was, &saved.was, &form) {
        return desk.keep(conn, &place).await;
    }
    store::change(&mut conn, &said.as_new(desk.project.id, &desk.project.slug)).await?;
    let now = store::for_member(&mut conn, &desk.project.slug, desk.person.id).await?;
    let now = now.map(|(project, _)| ProjectForm::of(&project).was).unwrap_or_default();
    let undo = Undo::back_to(desk.path("settings"), &saved, &now);
    desk.done(conn, &place, desk.path("settings"), Done::ProjectChanged.undo(undo)).await
}

pub async fn add_group(desk: Desk, State(house): State<House>, sent: Making<GroupForm>) -> Answer {
    let new: GroupId = sent.id(&house.ids);
    let form = sent.form;
    let renamed = form.renamed();
    let place = group_place(&desk, renamed);
    let mut conn = house.write_in(desk.project.id).await?;
    conn.hold(Table::Projects, desk.project.id).await?;
    let groups = store::groups(&mut conn, desk.project.id).await?;
    if groups.iter().any(|group| group.id == new) {
        return desk.saved(conn, &place, desk.path("settings")).await;
    }
    let Some(name) = form.parse(&groups, &mut desk.problems()) else {
        return desk.keep(conn, &place).await;
    };
    let done = match renamed {
        Some(id) => store::rename_group(&mut conn, desk.project.id, id, &name).await?,
        None => store::add_group(&mut conn, new, desk.project.id, &name).await.map(|()| true)?,
    };
    if !done {
        return Err(Trouble::NotFound);
    }
    let told = match renamed {
        None => Done::GroupAdded.with("name", name).undo(Undo::press(desk.path(format_args!("groups/{new}/remove")))),
        Some(id) => {
            let before = groups.iter().find(|group| group.id == id).map_or("", |group| &group.name);
            let fields = [("group", before), ("id", &*id.to_string())];
            Done::GroupRenamed.with("name", name).undo(Undo::sends(desk.path("groups"), &fields))
        }
    };
    desk.done(conn, &place, desk.path("settings"), told).await
}

pub async fn add_sprint(desk: Desk, State(house): State<House>, sent: Making<SprintForm>) -> Answer {
    let id = sent.id(&house.ids);
    let form = sent.form;
    let place = desk.path("sprints/new");
    let mut conn = house.write_in(desk.project.id).await?;
    let Some(mut sprint) = form.parse(&house, &mut desk.problems()) else {
        return desk.keep(conn, &place).await;
    };
    sprint.id = id;
    let number = store::add_sprint(&mut conn, desk.project.id, &sprint, house.clock.now()).await?.number;
    let undo = Undo::press(desk.path(format_args!("sprints/{number}/remove")));
    desk.done(conn, &place, desk.path(""), Done::SprintAdded.with("number", number).undo(undo)).await
}

pub async fn change_sprint(
    desk: Desk,
    State(house): State<House>,
    Path((_, number)): Path<(String, i64)>,
    Filled(form): Filled<SprintForm>,
) -> Answer {
    let place = desk.path(format_args!("sprints/{number}"));
    let mut conn = house.write_in(desk.project.id).await?;
    conn.hold(Table::Projects, desk.project.id).await?;
    let sprints = store::sprints(&mut conn, desk.project.id).await?;
    let saved = SprintForm::of(sprints.iter().find(|known| known.number == number).ok_or(Trouble::NotFound)?);
    let sprint = form.parse(&house, &mut desk.problems());
    let Some(mut sprint) = sprint.filter(|_| !overtaken(&form.was, &saved.was, &form)) else {
        return desk.keep(conn, &place).await;
    };
    sprint.number = number;
    store::change_sprint(&mut conn, desk.project.id, &sprint).await?;
    let undo = Undo::back_to(&place, &saved, &SprintForm::of(&sprint).was);
    desk.done(conn, &place, desk.path("settings"), Done::SprintChanged.with("number", number).undo(undo)).await
}
