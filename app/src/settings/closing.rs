//! A project that is over is closed: everybody can read it, nobody can change it, and no round of it is open. Whoever
//! leads it can open it again.

use axum::extract::State;
use leptos::prelude::*;
use serde::Serialize;

use crate::asking::{self, Asking, Sure};
use crate::codes;
use crate::db::{Conn, Table};
use crate::desk::Desk;
use crate::error::Answer;
use crate::form::{Filled, mark};
use crate::house::House;
use crate::paper::go;
use crate::rounds::store::Standing;
use crate::told::Done;
use crate::{people, projects, rounds, t};

pub async fn ask(desk: Desk, State(house): State<House>) -> Answer {
    if desk.project.closed.is_some() {
        return Ok(go(desk.path("")));
    }
    let mut conn = house.read().await?;
    Ok(Case::load(&mut conn, &desk).await?.asking(&desk).page(&desk))
}

pub async fn close(desk: Desk, State(house): State<House>, Filled(sure): Filled<Sure>) -> Answer {
    let mut conn = house.write_in(desk.project.id).await?;
    // Held: no round opens and nobody is invited meanwhile.
    conn.hold(Table::Projects, desk.project.id).await?;
    if projects::store::is_closed(&mut conn, desk.project.id).await? {
        return Ok(go(desk.path("")));
    }
    let case = Case::load(&mut conn, &desk).await?;
    if sure.was != case.mark() {
        return Ok(asking::again(&desk));
    }
    let stamp = desk.stamp();
    projects::store::close(&mut conn, desk.project.id, stamp).await?;
    rounds::store::close_all(&mut conn, desk.project.id, stamp).await?;
    people::store::withdraw_all_to(&mut conn, desk.project.id, stamp.at).await?;
    desk.pressed(conn, desk.path(""), Done::ProjectClosed).await
}

pub async fn reopen(desk: Desk, State(house): State<House>) -> Answer {
    let mut conn = house.write_in(desk.project.id).await?;
    conn.hold(Table::Projects, desk.project.id).await?;
    projects::store::reopen(&mut conn, desk.project.id).await?;
    conn.commit().await?;
    Ok(go(desk.path("?reopened=yes")))
}

#[derive(Debug, Serialize)]
struct Case {
    rounds: Standing,
    invitations: Vec<String>,
}

#[derive(Serialize)]
struct Told<'a> {
    open: &'a [i64],
    unanswered: bool,
    invitations: usize,
}

impl Case {
    async fn load(conn: &mut Conn, desk: &Desk) -> Result<Self, sqlx::Error> {
        let open = people::store::open_invitations(conn, desk.project.id, desk.house.clock.now()).await?;
        Ok(Self {
            rounds: rounds::store::standing(conn, desk.project.id).await?,
            invitations: open.into_iter().map(|one| one.note).collect(),
        })
    }

    fn mark(&self) -> String {
        mark(&Told { open: &self.rounds.open, unanswered: self.rounds.unanswered > 0, invitations: self.invitations.len() })
    }

    fn asking(&self, desk: &Desk) -> Asking {
        let lang = desk.lang;
        let open: Vec<_> = self.rounds.open.iter().map(|number| codes::round(*number)).collect();
        let waits = self.rounds.unanswered;
        let rounds = (!open.is_empty())
            .then(|| view! { <li>{t!(lang, "project-close-rounds", n = open.len(), rounds = open.join(", "))}</li> });
        let invited = (!self.invitations.is_empty())
            .then(|| view! { <li>{t!(lang, "project-close-invitations", n = self.invitations.len(), notes = self.invitations.join(", "))}</li> });
        let unanswered = (waits > 0)
            .then(|| view! { <p class="notice notice--warn">{t!(lang, "project-close-unanswered", n = waits)}</p> });
        Asking {
            above: vec![(desk.project.name.clone(), Some(desk.path("")))],
            heading: t!(lang, "project-close-heading", name = desk.project.name.as_str()),
            goes: view! {
                {unanswered}
                <ul>
                    <li>{t!(lang, "project-close-reads")}</li>
                    {rounds}
                    {invited}
                    <li>{t!(lang, "project-close-codes")}</li>
                </ul>
                <p>{t!(lang, "project-close-undo")}</p>
            }
            .into_any(),
            was: self.mark(),
            verb: t!(lang, "project-close-do"),
            action: desk.path("close"),
            back: desk.path("settings"),
        }
    }
}
