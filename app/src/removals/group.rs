//! A target group. Those who belong to it belong to none afterwards; once somebody who has tried something belongs to it,
//! or a round has asked about a need that it has, it stays: what people have said is told group by group.

use axum::extract::{Path, State};
use leptos::prelude::*;
use serde::Serialize;

use crate::asking::{self, Asking, Staying, Sure};
use crate::db::{Conn, Table};
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::form::{Filled, mark};
use crate::house::House;
use crate::id::GroupId;
use crate::paper::go;
use crate::projects::model::Group;
use crate::removals::stays;
use crate::removals::store::{OfGroup, of_group};
use crate::{needs, participants, projects, t};

pub async fn ask(desk: Desk, State(house): State<House>, Path((_, id)): Path<(String, String)>) -> Answer {
    let id: GroupId = id.parse().map_err(|_| Trouble::NotFound)?;
    let mut conn = house.read().await?;
    let case = Case::load(&mut conn, &desk, id).await?;
    Ok(if case.can_go() { case.asking(&desk).page(&desk) } else { case.staying(&desk).page(&desk) })
}

pub async fn remove(
    desk: Desk,
    State(house): State<House>,
    Path((_, id)): Path<(String, String)>,
    Filled(sure): Filled<Sure>,
) -> Answer {
    let id: GroupId = id.parse().map_err(|_| Trouble::NotFound)?;
    let mut conn = house.write_in(desk.project.id).await?;
    conn.hold(Table::Projects, desk.project.id).await?;
    conn.hold(Table::Groups, id).await?;
    let removed = desk.path("settings?removed=group");
    let case = match Case::load(&mut conn, &desk, id).await {
        Err(Trouble::NotFound) => return sure.gone(removed),
        loaded => loaded?,
    };
    if !case.can_go() {
        return Ok(asking::refused(&desk));
    }
    if !sure.covers(&case.mark(), case.is_bare()) {
        return Ok(asking::again(&desk));
    }
    participants::store::leave_group(&mut conn, id).await?;
    needs::store::leave_group(&mut conn, id).await?;
    projects::store::remove_group(&mut conn, desk.project.id, id).await?;
    conn.commit().await?;
    Ok(go(removed))
}

#[derive(Debug, Serialize)]
struct Case {
    group: Group,
    of: OfGroup,
}

impl Case {
    async fn load(conn: &mut Conn, desk: &Desk, id: GroupId) -> Result<Self, Trouble> {
        let groups = projects::store::groups(conn, desk.project.id).await?;
        let group = groups.into_iter().find(|group| group.id == id).ok_or(Trouble::NotFound)?;
        Ok(Self { of: of_group(conn, id).await?, group })
    }

    fn can_go(&self) -> bool {
        self.of.visits == 0 && self.of.rounds == 0
    }

    fn is_bare(&self) -> bool {
        self.of.participants == 0 && self.of.needs == 0
    }

    fn mark(&self) -> String {
        mark(&(&self.of, &self.group.name))
    }

    fn asking(&self, desk: &Desk) -> Asking {
        let lang = desk.lang;
        let OfGroup { participants, needs, .. } = self.of;
        let lines: Vec<_> = [
            (participants > 0).then(|| t!(lang, "group-remove-participants", n = participants)),
            (needs > 0).then(|| t!(lang, "group-remove-needs", n = needs)),
        ]
        .into_iter()
        .flatten()
        .map(|line| view! { <li>{line}</li> })
        .collect();
        let goes = if lines.is_empty() {
            view! { <p>{t!(lang, "group-remove-unused")}</p> }.into_any()
        } else {
            view! { <ul>{lines}</ul> }.into_any()
        };
        Asking {
            above: above(desk),
            heading: t!(lang, "group-remove-heading", name = self.group.name.as_str()),
            goes: view! { {goes} <p><strong>{t!(lang, "removal-for-good")}</strong></p> }.into_any(),
            was: self.mark(),
            verb: t!(lang, "group-remove-do"),
            action: desk.path(format_args!("groups/{}/remove", self.group.id)),
            back: desk.path("settings"),
        }
    }

    fn staying(&self, desk: &Desk) -> Staying {
        let lang = desk.lang;
        let OfGroup { visits, rounds, .. } = self.of;
        let why = [
            (visits > 0).then(|| t!(lang, "group-remove-answered", n = visits).into_any()),
            (rounds > 0).then(|| t!(lang, "group-remove-asked", n = rounds).into_any()),
        ];
        let why = why.into_iter().flatten().collect();
        Staying {
            above: above(desk),
            heading: t!(lang, "group-remove-heading", name = self.group.name.as_str()),
            why: view! {
                {stays(lang, why)}
                <p>{t!(lang, "group-remove-instead")}</p>
            }
            .into_any(),
            back: (desk.path("settings"), t!(lang, "settings-back").to_owned()),
        }
    }
}

pub fn above(desk: &Desk) -> Vec<(String, Option<String>)> {
    vec![(t!(desk.lang, "settings-title").to_owned(), Some(desk.path("settings")))]
}
