//! Where a person begins: the list of her projects.

use axum::extract::{Query, State};
use axum::http::Uri;
use axum::response::Response;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::db::Conn;
use crate::desk::Visitor;
use crate::error::{Answer, Trouble};
use crate::house::House;
use crate::lang::Lang;
use crate::paper::go;
use crate::people::model::Person;
use crate::people::names::role_name;
use crate::projects::model::Project;
use crate::projects::store;
use crate::rights::Role;
use crate::ui::page::{empty, notice, title};
use crate::{clock, t};

/// A project's address as people shorten it.
pub async fn with_slash(at: Uri) -> Response {
    go(format!("{}/", at.path()))
}

/// The projects that somebody takes part in, each with her role.
#[derive(Debug, Serialize)]
pub struct Projects {
    open: Vec<(Project, Role)>,
    closed: Vec<(Project, Role)>,
}

pub async fn load(conn: &mut Conn, person: &Person) -> Result<Projects, Trouble> {
    let all = store::of_person(conn, person.id).await?;
    let (open, closed) = all.into_iter().partition(|(project, _)| project.closed.is_none());
    Ok(Projects { open, closed })
}

/// That the project that one came from is gone.
#[derive(Debug, Default, Deserialize)]
pub struct Removed {
    removed: Option<String>,
}

/// The front door: a person's projects; for others the way in.
pub async fn home(visitor: Visitor, State(house): State<House>, Query(told): Query<Removed>) -> Answer {
    let Some(person) = &visitor.person else { return Ok(go("/sign-in")) };
    let shown = load(&mut house.read().await?, person).await?;
    Ok(view(&visitor, person, shown, &told))
}

fn view(visitor: &Visitor, person: &Person, Projects { open, closed }: Projects, told: &Removed) -> Response {
    let lang = visitor.lang;
    let starts = person.starts_projects;
    visitor.page(t!(lang, "projects-title"), || {
        let new = starts.then(|| ("/projects/new".to_owned(), t!(lang, "project-new")));
        view! {
            {title(t!(lang, "projects-title"))}
            {told.removed.is_some().then(|| notice(t!(lang, "project-removed")))}
            {if open.is_empty() && closed.is_empty() {
                let text = if starts { t!(lang, "projects-empty-start") } else { t!(lang, "projects-empty-wait") };
                empty(t!(lang, "projects-empty"), text, new)
            } else {
                let open: Vec<_> = open.into_iter().map(|(project, role)| line(lang, &project, role)).collect();
                view! {
                    {(!open.is_empty()).then(|| view! { <ul class="plain sections">{open}</ul> })}
                    {new.map(|(href, name)| view! { <p class="page__actions"><a class="button button--quiet" href=href>{name}</a></p> })}
                }.into_any()
            }}
            {closed_ones(lang, closed)}
        }
    })
}

fn line(lang: Lang, project: &Project, role: Role) -> AnyView {
    view! {
        <li>
            <h2><a href=format!("/p/{}/", project.slug)>{project.name.clone()}</a></h2>
            <p>{project.purpose.clone()}</p>
            <p class="muted">{t!(lang, "project-you-are", role = role_name(lang, role).to_lowercase())}</p>
        </li>
    }
    .into_any()
}

/// Those that are over, to be read and perhaps to be opened again.
fn closed_ones(lang: Lang, closed: Vec<(Project, Role)>) -> Option<AnyView> {
    let rows: Vec<_> = closed
        .into_iter()
        .map(|(project, _)| {
            let on = project.closed.map(|closed| t!(lang, "project-closed-on", date = lang.date(clock::day(closed.at))));
            view! { <li><a href=format!("/p/{}/", project.slug)>{project.name}</a> " " <span class="muted">{on}</span></li> }
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! { <section><h2>{t!(lang, "projects-closed")}</h2> <ul class="plain">{rows}</ul></section> }.into_any()
    })
}
