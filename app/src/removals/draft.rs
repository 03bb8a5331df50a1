//! The newest iteration of a prototype, while it is a draft that comes after one that has been tried.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::Serialize;

use crate::asking::{self, Asking, Staying, Sure};
use crate::changes;
use crate::changes::model::Change;
use crate::codes;
use crate::db::{Conn, Table};
use crate::desk::Desk;
use crate::error::Answer;
use crate::form::{Filled, mark};
use crate::house::House;
use crate::paper::go;
use crate::prototypes::model::Page;
use crate::prototypes::pages::is_frozen;
use crate::prototypes::spot::Spot;
use crate::prototypes::store;
use crate::removals::{goes, stays};
use crate::t;

type At = Path<(String, i64, i64)>;

pub async fn ask(desk: Desk, State(house): State<House>, Path((_, number, version)): At) -> Answer {
    let mut conn = house.read().await?;
    let spot = Spot::find(&mut conn, &desk, number, version).await?;
    if let Some(no) = refused(&desk, &spot, false) {
        return Ok(no);
    }
    Ok(Case::load(&mut conn, spot).await?.asking(&desk).page(&desk))
}

pub async fn remove(
    desk: Desk,
    State(house): State<House>,
    Path((_, number, version)): At,
    Filled(sure): Filled<Sure>,
) -> Answer {
    let mut conn = house.write_in(desk.project.id).await?;
    let spot = Spot::find(&mut conn, &desk, number, version).await?;
    // Held first, so that two who ask at once for the next iteration and for this one's end stand in line.
    conn.hold(Table::Prototypes, spot.prototype.id).await?;
    conn.hold(Table::Iterations, spot.iteration.id).await?;
    let spot = Spot::find(&mut conn, &desk, number, version).await?;
    if let Some(no) = refused(&desk, &spot, true) {
        return Ok(no);
    }
    let case = Case::load(&mut conn, spot).await?;
    if sure.was != case.mark() {
        return Ok(asking::again(&desk));
    }
    changes::store::remove_changes(&mut conn, case.spot.iteration.id).await?;
    store::remove_draft(&mut conn, case.spot.iteration.id).await?;
    conn.commit().await?;
    Ok(go(desk.path(format_args!("prototypes/{number}?removed={version}"))))
}

/// What has been tried stays, and a prototype keeps its first draft. `sent`: somebody has just asked for it.
fn refused(desk: &Desk, spot: &Spot, sent: bool) -> Option<Response> {
    if spot.iteration.is_frozen() {
        return Some(if sent { asking::refused(desk) } else { is_frozen(desk, spot) });
    }
    (spot.iteration.version == 1).then(|| {
        let lang = desk.lang;
        let all = spot.of_prototype(desk, "remove");
        let why = view! { {t!(lang, "draft-remove-only")} " " <a href=all>{t!(lang, "prototype-remove")}</a> };
        let staying = Staying {
            above: above(desk, spot),
            heading: t!(lang, "draft-remove-heading", version = spot.iteration.version),
            why: stays(lang, vec![why.into_any()]),
            back: (spot.home(desk), t!(lang, "prototype-back").to_owned()),
        };
        if sent { asking::refused(desk) } else { staying.page(desk) }
    })
}

fn above(desk: &Desk, spot: &Spot) -> Vec<(String, Option<String>)> {
    vec![
        (t!(desk.lang, "loop-prototypes").to_owned(), Some(desk.path("prototypes"))),
        (format!("{} {}", spot.prototype.name, codes::prototype(spot.prototype.number)), Some(spot.home(desk))),
    ]
}

#[derive(Debug, Serialize)]
struct Case {
    spot: Spot,
    /// With what they say, so that what is saved meanwhile is noticed.
    pages: Vec<Page>,
    links: usize,
    changes: Vec<Change>,
}

#[derive(Serialize)]
struct Told<'a> {
    pages: &'a [Page],
    links: usize,
    changes: Vec<i64>,
}

impl Case {
    async fn load(conn: &mut Conn, spot: Spot) -> Result<Self, sqlx::Error> {
        let mut changes = changes::store::changes(conn, spot.prototype.id).await?;
        changes.retain(|change| change.version == spot.iteration.version);
        Ok(Self {
            pages: store::pages(conn, spot.iteration.id).await?,
            links: store::links(conn, spot.iteration.id).await?.len(),
            changes,
            spot,
        })
    }

    fn mark(&self) -> String {
        let changes = self.changes.iter().map(|change| change.number).collect();
        mark(&Told { pages: &self.pages, links: self.links, changes })
    }

    fn asking(&self, desk: &Desk) -> Asking {
        let lang = desk.lang;
        let version = self.spot.iteration.version;
        let lines = vec![
            Some(t!(lang, "prototype-remove-pages", n = self.pages.len())),
            (self.links > 0).then(|| t!(lang, "prototype-remove-needs", n = self.links)),
            (!self.changes.is_empty()).then(|| t!(lang, "draft-remove-changes", n = self.changes.len())),
        ];
        let said: Vec<_> = self
            .changes
            .iter()
            .map(|change| view! { <li>{changes::pages::said_and_done(lang, change, desk.audience())}</li> })
            .collect();
        let said = (!said.is_empty()).then(|| view! { <ul class="plain stack">{said}</ul> });
        Asking {
            above: above(desk, &self.spot),
            heading: t!(lang, "draft-remove-heading", version = version),
            goes: view! {
                {goes(lang, lines)}
                {said}
                <p>{t!(lang, "draft-remove-stays", before = version - 1)}</p>
                <p><strong>{t!(lang, "removal-for-good")}</strong></p>
            }
            .into_any(),
            was: self.mark(),
            verb: t!(lang, "draft-remove-do"),
            action: self.spot.path(desk, "remove"),
            back: self.spot.home(desk),
        }
    }
}
