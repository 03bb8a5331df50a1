//! A prototype that nobody has tried.

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
use crate::lang::Lang;
use crate::paper::go;
use crate::prototypes::model::{Page, Prototype, starter};
use crate::prototypes::store;
use crate::removals::store::{PrototypeContents, decided_about, prototype_contents};
use crate::removals::{for_good, goes, stays};
use crate::rights::{Thing, Verb};
use crate::rounds;
use crate::t;

pub async fn ask(desk: Desk, State(house): State<House>, Path((_, number)): Path<(String, i64)>) -> Answer {
    let mut conn = house.read().await?;
    let prototype = store::find(&mut conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    let case = Case::load(&mut conn, prototype).await?;
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
    let removed = desk.path(format_args!("prototypes?removed={number}"));
    let Some(prototype) = store::find(&mut conn, desk.project.id, number).await? else { return sure.gone(removed) };
    conn.hold(Table::Prototypes, prototype.id).await?;
    // Held, so that no round opens and nobody writes meanwhile.
    let drafts = store::iterations(&mut conn, prototype.id).await?;
    conn.hold_all(Table::Iterations, drafts.iter().map(|draft| draft.id)).await?;
    let prototype = store::find(&mut conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    let case = Case::load(&mut conn, prototype).await?;
    if !case.can_go() {
        return Ok(asking::refused(&desk));
    }
    if !sure.covers(&case.mark(), case.is_bare()) {
        return Ok(asking::again(&desk));
    }
    store::remove(&mut conn, desk.project.id, case.prototype.id).await?;
    conn.commit().await?;
    Ok(go(removed))
}

#[derive(Debug, Serialize)]
struct Case {
    prototype: Prototype,
    contents: PrototypeContents,
    /// What its newest draft says, the only one of what nobody has tried: so what is saved meanwhile is noticed.
    pages: Vec<Page>,
    rounds: Vec<i64>,
    decisions: Vec<i64>,
}

impl Case {
    async fn load(conn: &mut Conn, prototype: Prototype) -> Result<Self, sqlx::Error> {
        let rounds = rounds::store::of_prototype(conn, prototype.id).await?;
        let newest = store::newest(conn, prototype.id).await?.ok_or(sqlx::Error::RowNotFound)?;
        Ok(Self {
            contents: prototype_contents(conn, prototype.id).await?,
            pages: store::pages(conn, newest.id).await?,
            rounds: rounds.into_iter().map(|round| round.number).collect(),
            decisions: decided_about(conn, prototype.id).await?,
            prototype,
        })
    }

    fn can_go(&self) -> bool {
        self.rounds.is_empty() && self.decisions.is_empty()
    }

    /// As it was when it was made: its first page says nothing of its own yet.
    fn is_bare(&self) -> bool {
        let begun = |page: &Page| Lang::ALL.iter().any(|lang| starter(*lang) == (page.title.as_str(), page.body.as_str()));
        self.contents.pages == 1 && self.pages.iter().all(begun)
    }

    fn mark(&self) -> String {
        mark(&(&self.contents, &self.pages, &self.prototype.name))
    }

    fn above(&self, desk: &Desk) -> Vec<(String, Option<String>)> {
        let number = self.prototype.number;
        vec![
            (t!(desk.lang, "loop-prototypes").to_owned(), Some(desk.path("prototypes"))),
            (codes::prototype(number), Some(desk.path(format_args!("prototypes/{number}")))),
        ]
    }

    fn asking(&self, desk: &Desk) -> Asking {
        let lang = desk.lang;
        let code = codes::prototype(self.prototype.number);
        let here = desk.path(format_args!("prototypes/{}", self.prototype.number));
        let PrototypeContents { pages, needs, .. } = self.contents;
        let lines = vec![
            Some(t!(lang, "prototype-remove-pages", n = pages)),
            (needs > 0).then(|| t!(lang, "prototype-remove-needs", n = needs)),
        ];
        Asking {
            above: self.above(desk),
            heading: t!(lang, "prototype-remove-heading", code = code.as_str()),
            goes: view! {
                <p>{self.prototype.name.clone()}</p>
                <p>{t!(lang, "prototype-remove-untried")}</p>
                {goes(lang, lines)}
                {for_good(lang, &code)}
            }
            .into_any(),
            was: self.mark(),
            verb: t!(lang, "prototype-remove-do"),
            action: format!("{here}/remove"),
            back: here,
        }
    }

    fn staying(&self, desk: &Desk) -> Staying {
        let lang = desk.lang;
        let number = self.prototype.number;
        let here = desk.path(format_args!("prototypes/{number}"));
        let mut why = Vec::new();
        let tried: Vec<_> = self.rounds.iter().rev().map(|number| codes::round(*number)).collect();
        if !tried.is_empty() {
            why.push(t!(lang, "prototype-remove-tried", rounds = tried.join(", ")).into_any());
        }
        let decided: Vec<_> = self.decisions.iter().map(ToString::to_string).collect();
        if !decided.is_empty() {
            why.push(t!(lang, "prototype-remove-decided", n = decided.len(), decisions = decided.join(", ")).into_any());
        }
        let decide = desk.may(Verb::Decide, Thing::Decision).then(|| {
            view! { " " <a href=desk.path(format_args!("decisions/new?prototype={number}"))>{t!(lang, "prototype-decide")}</a> }
        });
        Staying {
            above: self.above(desk),
            heading: t!(lang, "prototype-remove-heading", code = codes::prototype(number)),
            why: view! { {stays(lang, why)} <p>{t!(lang, "prototype-remove-instead")} {decide}</p> }.into_any(),
            back: (here, t!(lang, "prototype-back").to_owned()),
        }
    }
}
