//! A participant of whom there is nothing: added by mistake, or with everything she said taken away.

use axum::extract::{Path, State};
use leptos::prelude::*;
use serde::Serialize;

use crate::asking::{self, Asking, Staying, Sure};
use crate::codes;
use crate::db::{Conn, Table};
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::form::{Filled, mark};
use crate::house::House;
use crate::paper::go;
use crate::participants::model::Participant;
use crate::participants::store;
use crate::removals::store::{LeftSource, consents_of, moved_past, sources_of};
use crate::removals::{for_good, goes, stays};
use crate::t;

pub async fn ask(desk: Desk, State(house): State<House>, Path((_, number)): Path<(String, i64)>) -> Answer {
    let mut conn = house.read().await?;
    let person = store::find(&mut conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    let case = Case::load(&mut conn, person).await?;
    Ok(if case.can_go() { case.asking(&desk).page(&desk) } else { case.staying(&desk).page(&desk) })
}

pub async fn remove(
    desk: Desk,
    State(house): State<House>,
    Path((_, number)): Path<(String, i64)>,
    Filled(sure): Filled<Sure>,
) -> Answer {
    let mut conn = house.write_in(desk.project.id).await?;
    conn.hold(Table::Projects, desk.project.id).await?;
    let removed = desk.path(format_args!("participants?removed={number}"));
    let Some(person) = store::held(&mut conn, desk.project.id, number).await? else { return sure.gone(removed) };
    let case = Case::load(&mut conn, person).await?;
    if !case.can_go() {
        return Ok(asking::refused(&desk));
    }
    if !sure.covers(&case.mark(), case.consents == 0) {
        return Ok(asking::again(&desk));
    }
    store::remove(&mut conn, desk.project.id, case.person.id).await?;
    conn.commit().await?;
    Ok(go(removed))
}

#[derive(Debug, Serialize)]
struct Case {
    person: Participant,
    consents: i64,
    sources: Vec<LeftSource>,
    /// Conversations that are noted to have been hers once, or to have come to her.
    moved: Vec<i64>,
}

impl Case {
    async fn load(conn: &mut Conn, person: Participant) -> Result<Self, sqlx::Error> {
        Ok(Self {
            consents: consents_of(conn, person.id).await?,
            sources: sources_of(conn, person.id).await?,
            moved: moved_past(conn, person.id).await?,
            person,
        })
    }

    fn can_go(&self) -> bool {
        self.sources.is_empty() && self.moved.is_empty()
    }

    fn mark(&self) -> String {
        mark(&(self.consents, &self.person.note))
    }

    fn above(&self, desk: &Desk) -> Vec<(String, Option<String>)> {
        let number = self.person.number;
        vec![
            (t!(desk.lang, "participants-title").to_owned(), Some(desk.path("participants"))),
            (codes::participant(number), Some(desk.path(format_args!("participants/{number}")))),
        ]
    }

    fn asking(&self, desk: &Desk) -> Asking {
        let lang = desk.lang;
        let code = codes::participant(self.person.number);
        let here = desk.path(format_args!("participants/{}", self.person.number));
        let lines = vec![
            Some(t!(lang, "participant-remove-noted").to_owned()),
            (self.consents > 0).then(|| t!(lang, "participant-remove-consents", n = self.consents)),
        ];
        Asking {
            above: self.above(desk),
            heading: t!(lang, "participant-remove-heading", code = code.as_str()),
            goes: view! {
                <p>{t!(lang, "participant-remove-empty", code = code.as_str())}</p>
                {goes(lang, lines)}
                {for_good(lang, &code)}
            }
            .into_any(),
            was: self.mark(),
            verb: t!(lang, "participant-remove-do"),
            action: format!("{here}/remove"),
            back: here,
        }
    }

    fn staying(&self, desk: &Desk) -> Staying {
        let lang = desk.lang;
        let code = codes::participant(self.person.number);
        let here = desk.path(format_args!("participants/{}", self.person.number));
        let mut why = Vec::new();
        if !self.sources.is_empty() {
            why.push(self.has_said(desk, &code, &here));
        }
        let moved: Vec<_> = self.moved.iter().map(|number| codes::source(*number)).collect();
        if !moved.is_empty() {
            why.push(t!(lang, "participant-remove-moved", sources = moved.join(", "), code = code.as_str()).into_any());
        }
        Staying {
            above: self.above(desk),
            heading: t!(lang, "participant-remove-heading", code = code.as_str()),
            why: stays(lang, why),
            back: (here, t!(lang, "participant-remove-back").to_owned()),
        }
    }

    fn has_said(&self, desk: &Desk, code: &str, here: &str) -> AnyView {
        let lang = desk.lang;
        let links: Vec<_> = self
            .sources
            .iter()
            .enumerate()
            .map(|(n, source)| {
                let href = desk.path(format_args!("sources/{}", source.number));
                view! { {(n > 0).then_some(", ")} <a href=href>{codes::source(source.number)}</a> }
            })
            .collect();
        let way = if self.person.says_no() {
            view! { <a href=format!("{here}/left")>{t!(lang, "left-link")}</a> }.into_any()
        } else {
            t!(lang, "participant-remove-talks-way").into_any()
        };
        view! { {t!(lang, "participant-remove-talks", code = code)} " " {links} ". " {way} }.into_any()
    }
}
