//! A sprint. Its conversations go on without it.

use axum::extract::{Path, State};
use leptos::prelude::*;
use serde::Serialize;

use crate::asking::{self, Asking, Sure};
use crate::db::{Conn, Table};
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::form::{Filled, mark};
use crate::house::House;
use crate::paper::go;
use crate::projects::model::Sprint;
use crate::removals::for_good;
use crate::removals::group::above;
use crate::removals::store::of_sprint;
use crate::{projects, sources, t};

pub async fn ask(desk: Desk, State(house): State<House>, Path((_, number)): Path<(String, i64)>) -> Answer {
    let mut conn = house.read().await?;
    Ok(Case::load(&mut conn, &desk, number).await?.asking(&desk).page(&desk))
}

pub async fn remove(
    desk: Desk,
    State(house): State<House>,
    Path((_, number)): Path<(String, i64)>,
    Filled(sure): Filled<Sure>,
) -> Answer {
    let mut conn = house.write_in(desk.project.id).await?;
    conn.hold(Table::Projects, desk.project.id).await?;
    let removed = desk.path(format_args!("settings?removed={number}"));
    let sprint = match Case::load(&mut conn, &desk, number).await {
        Err(Trouble::NotFound) => return sure.gone(removed),
        loaded => loaded?.sprint.id,
    };
    conn.hold(Table::Sprints, sprint).await?;
    let case = Case::load(&mut conn, &desk, number).await?;
    if !sure.covers(&case.mark(), case.sources == 0) {
        return Ok(asking::again(&desk));
    }
    sources::store::leave_sprint(&mut conn, sprint).await?;
    projects::store::remove_sprint(&mut conn, desk.project.id, sprint).await?;
    conn.commit().await?;
    Ok(go(removed))
}

#[derive(Debug, Serialize)]
struct Case {
    sprint: Sprint,
    sources: i64,
    /// The one that is the newest afterwards, when this one was.
    before: Option<i64>,
}

impl Case {
    async fn load(conn: &mut Conn, desk: &Desk, number: i64) -> Result<Self, Trouble> {
        let sprints = projects::store::sprints(conn, desk.project.id).await?;
        let at = sprints.iter().position(|sprint| sprint.number == number).ok_or(Trouble::NotFound)?;
        let before = if at == 0 { sprints.get(1).map(|sprint| sprint.number) } else { None };
        let sprint = sprints[at].clone();
        Ok(Self { sources: of_sprint(conn, sprint.id).await?, sprint, before })
    }

    fn mark(&self) -> String {
        mark(&(self.sources, &self.sprint.challenge))
    }

    fn asking(&self, desk: &Desk) -> Asking {
        let lang = desk.lang;
        let number = self.sprint.number;
        let named = t!(lang, "sprint-change", number = number);
        Asking {
            above: above(desk),
            heading: t!(lang, "sprint-remove-heading", number = number),
            goes: view! {
                <p>{self.sprint.challenge.clone()}</p>
                <p>{t!(lang, "sprint-remove-sources", n = self.sources)}</p>
                {self.before.map(|before| view! { <p>{t!(lang, "sprint-remove-before", number = before)}</p> })}
                {for_good(lang, &named)}
            }
            .into_any(),
            was: self.mark(),
            verb: t!(lang, "sprint-remove-do"),
            action: desk.path(format_args!("sprints/{number}/remove")),
            back: desk.path("settings"),
        }
    }
}
