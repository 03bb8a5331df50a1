//! A project, as long as nobody outside has told it anything. Otherwise it is closed; see `settings::closing`.

use axum::extract::State;
use leptos::prelude::*;
use serde::Serialize;

use crate::asking::{self, Asking, Staying, Sure};
use crate::db::{Conn, Table};
use crate::desk::Desk;
use crate::error::Answer;
use crate::form::{Filled, mark};
use crate::house::House;
use crate::paper::go;
use crate::removals::store::{OfProject, of_project};
use crate::removals::{goes, stays};
use crate::{decisions, needs, projects, t};

pub async fn ask(desk: Desk, State(house): State<House>) -> Answer {
    let mut conn = house.read().await?;
    let case = Case::load(&mut conn, &desk).await?;
    Ok(if case.of.came_from_outside() { case.staying(&desk).page(&desk) } else { case.asking(&desk).page(&desk) })
}

pub async fn remove(desk: Desk, State(house): State<House>, Filled(sure): Filled<Sure>) -> Answer {
    let mut conn = house.write().await?;
    // Whole: nothing comes into it from now on.
    conn.hold(Table::WholeProjects, desk.project.id).await?;
    let case = Case::load(&mut conn, &desk).await?;
    if case.of.came_from_outside() {
        return Ok(asking::refused(&desk));
    }
    if sure.was != case.mark() {
        return Ok(asking::again(&desk));
    }
    decisions::store::remove_all(&mut conn, desk.project.id).await?;
    needs::store::remove_all(&mut conn, desk.project.id).await?;
    projects::store::remove(&mut conn, desk.project.id).await?;
    conn.commit().await?;
    Ok(go("/?removed=yes"))
}

#[derive(Debug, Serialize)]
struct Case {
    of: OfProject,
}

impl Case {
    async fn load(conn: &mut Conn, desk: &Desk) -> Result<Self, sqlx::Error> {
        Ok(Self { of: of_project(conn, desk.project.id).await? })
    }

    fn mark(&self) -> String {
        mark(&self.of)
    }

    fn asking(&self, desk: &Desk) -> Asking {
        let lang = desk.lang;
        let of = &self.of;
        let lines = vec![
            (of.participants > 0).then(|| t!(lang, "project-remove-participants", n = of.participants)),
            (of.needs > 0).then(|| t!(lang, "project-remove-needs", n = of.needs)),
            (of.clusters > 0).then(|| t!(lang, "project-remove-clusters", n = of.clusters)),
            (of.prototypes > 0).then(|| t!(lang, "project-remove-prototypes", n = of.prototypes)),
            (of.decisions > 0).then(|| t!(lang, "project-remove-decisions", n = of.decisions)),
            (of.sprints > 0).then(|| t!(lang, "project-remove-sprints", n = of.sprints)),
            (of.target_groups > 0).then(|| t!(lang, "project-remove-groups", n = of.target_groups)),
            Some(t!(lang, "project-remove-settings").to_owned()),
        ];
        let others = of.members - 1;
        let others = (others > 0).then(|| view! { <p>{t!(lang, "project-remove-members", n = others)}</p> });
        Asking {
            above: above(desk),
            heading: t!(lang, "project-remove-heading", name = desk.project.name.as_str()),
            goes: view! {
                <p>{t!(lang, "project-remove-text")}</p>
                {goes(lang, lines)}
                {others}
                <p><strong>{t!(lang, "removal-for-good")}</strong></p>
            }
            .into_any(),
            was: self.mark(),
            verb: t!(lang, "project-remove-do"),
            action: desk.path("remove"),
            back: desk.path(""),
        }
    }

    fn staying(&self, desk: &Desk) -> Staying {
        let lang = desk.lang;
        let of = &self.of;
        let mut why = Vec::new();
        if of.sources > 0 {
            why.push(t!(lang, "project-remove-sources", n = of.sources).into_any());
        }
        if of.rounds > 0 {
            why.push(t!(lang, "project-remove-rounds", n = of.rounds).into_any());
        }
        if of.remarks > 0 {
            why.push(t!(lang, "project-remove-remarks", n = of.remarks).into_any());
        }
        let instead = desk
            .project
            .closed
            .is_none()
            .then(|| view! { <p>{t!(lang, "project-remove-instead")} " " <a href=desk.path("close")>{t!(lang, "project-close")}</a></p> });
        Staying {
            above: above(desk),
            heading: t!(lang, "project-remove-heading", name = desk.project.name.as_str()),
            why: view! { {stays(lang, why)} {instead} }.into_any(),
            back: (desk.path(""), t!(lang, "project-remove-back").to_owned()),
        }
    }
}

fn above(desk: &Desk) -> Vec<(String, Option<String>)> {
    vec![(desk.project.name.clone(), Some(desk.path("")))]
}
