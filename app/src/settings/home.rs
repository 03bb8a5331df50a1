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
use crate::id::ProjectId;
use crate::lang::Lang;
use crate::paper::go;
use crate::people::model::Person;
use crate::people::names::role_name;
use crate::projects::model::Project;
use crate::projects::store;
use crate::rights::{Role, Thing, Verb, may};
use crate::ui::icon;
use crate::ui::page::{empty, notice, title};
use crate::{clock, codes, rounds, t};

/// A project's address as people shorten it.
pub async fn with_slash(at: Uri) -> Response {
    go(format!("{}/", at.path()))
}

/// The projects that somebody takes part in, each with her role.
#[derive(Debug, Serialize)]
pub struct Projects {
    open: Vec<(Project, Role)>,
    closed: Vec<(Project, Role)>,
    /// Project and number of each round in which something that she may read may be urgent.
    urgent: Vec<(ProjectId, i64)>,
}

pub async fn load(conn: &mut Conn, person: &Person) -> Result<Projects, Trouble> {
    let all = store::of_person(conn, person.id).await?;
    let reads: Vec<_> =
        all.iter().filter(|(_, role)| may(*role, Verb::See, Thing::Feedback)).map(|(project, _)| project.id).collect();
    let urgent = rounds::store::urgent_in(conn, &reads).await?;
    let (open, closed) = all.into_iter().partition(|(project, _)| project.closed.is_none());
    Ok(Projects { open, closed, urgent })
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

fn view(visitor: &Visitor, person: &Person, Projects { open, closed, urgent }: Projects, told: &Removed) -> Response {
    let lang = visitor.lang;
    let starts = person.starts_projects;
    visitor.page(t!(lang, "projects-title"), || {
        let new = starts.then(|| ("/projects/new".to_owned(), t!(lang, "project-new")));
        view! {
            {title(t!(lang, "projects-title"))}
            {told.removed.is_some().then(|| notice(t!(lang, "project-removed")))}
            {may_be_urgent(lang, open.iter().chain(&closed), &urgent)}
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

/// That something waits which may be urgent, and in which round: first of all, and without a word of it.
fn may_be_urgent<'a>(
    lang: Lang,
    projects: impl Iterator<Item = &'a (Project, Role)>,
    urgent: &[(ProjectId, i64)],
) -> Option<AnyView> {
    let rows: Vec<_> = projects
        .flat_map(|(project, _)| {
            urgent.iter().filter(|(of, _)| *of == project.id).map(move |(_, number)| (project, *number))
        })
        .map(|(project, number)| {
            let href = format!("/p/{}/rounds/{number}", project.slug);
            let text = t!(lang, "urgent-in-project", round = codes::round(number), project = project.name.as_str());
            view! { <li><a href=href>{text}</a></li> }
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="notice notice--warn">
                <h2>{icon::warning()} " " {t!(lang, "urgent-sign")}</h2>
                <ul class="plain">{rows}</ul>
            </section>
        }
        .into_any()
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
