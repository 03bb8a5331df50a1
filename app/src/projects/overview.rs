//! The first page of a project: what it is for, where in the loop it is, and what waits for somebody.

use axum::extract::State;
use leptos::prelude::*;

use crate::desk::Desk;
use crate::error::Answer;
use crate::house::House;
use crate::people::model::{Thing, Verb};
use crate::projects::pages::phase_name;
use crate::t;
use crate::ui::page::{lead, title};

pub async fn show(desk: Desk, State(_house): State<House>) -> Answer {
    let lang = desk.lang;
    let project = &desk.project;
    Ok(desk.page(t!(lang, "overview-title"), || {
        view! {
            {title(project.name.clone())}
            {lead(project.purpose.clone())}
            {project.sprint.as_ref().map(|sprint| view! {
                <section>
                    <h2>{t!(lang, "shell-sprint", number = sprint.number, phase = phase_name(lang, sprint.phase))}</h2>
                    <p>{sprint.challenge.clone()}</p>
                </section>
            })}
            {desk.may(Verb::Write, Thing::Project).then(|| view! { <p><a href=desk.path("settings")>{t!(lang, "settings-title")}</a></p> })}
        }
    }))
}
