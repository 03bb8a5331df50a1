//! What differs between two iterations: why, in the needs, and page by page.

mod pages;

use std::time::Duration;

use axum::extract::{Path, Query, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use tokio::task::spawn_blocking;

use crate::changes::model::Change;
use crate::changes::pages::said_and_done;
use crate::codes;
use crate::db::Conn;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::form::number_if_any;
use crate::house::House;
use crate::prototypes::model::{Iteration, LinkChange, NeedLink, Page, compare_links, drafts};
use crate::prototypes::pages::{crumbs, deleted, difference, inserted, version};
use crate::prototypes::screens::{Comparison, Labels, Patience, compare};
use crate::prototypes::spot::Spot;
use crate::prototypes::store;
use crate::rights::{Thing, Verb};
use crate::rounds;
use crate::rounds::model::TriedRound;
use crate::thread::prototype::{InTab, its_tabs};
use crate::ui::field::Field;
use crate::ui::page::title;
use crate::{changes, t};

/// How long all of a comparison may take.
const PATIENCE: Duration = Duration::from_secs(2);

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Between {
    #[serde(deserialize_with = "number_if_any")]
    from: Option<i64>,
    #[serde(deserialize_with = "number_if_any")]
    to: Option<i64>,
}

impl Between {
    /// Two versions that exist, the earlier first: the two newest unless told. None when there is only one.
    fn pair(&self, all: &[Iteration]) -> Option<(Iteration, Iteration)> {
        let newest = all.first()?.version;
        let (a, b) = (self.from.unwrap_or(newest - 1), self.to.unwrap_or(newest));
        let find = |version: i64| all.iter().find(|one| one.version == version).copied();
        find(a.min(b)).zip(find(a.max(b)))
    }
}

/// One of the two, as it was.
#[derive(Debug, Clone, Serialize)]
pub struct Side {
    iteration: Iteration,
    pages: Vec<Page>,
    links: Vec<NeedLink>,
}

impl Side {
    async fn of(conn: &mut Conn, iteration: Iteration) -> Result<Self, sqlx::Error> {
        let pages = store::pages(conn, iteration.id).await?;
        let links = store::links(conn, iteration.id).await?;
        Ok(Self { iteration, pages, links })
    }
}

/// Two iterations of a prototype, the earlier first, and what was changed from one to the other.
#[derive(Debug, Serialize)]
pub struct Shown {
    spot: Spot,
    all: Vec<Iteration>,
    rounds: Vec<TriedRound>,
    before: Side,
    after: Side,
    changes: Vec<Change>,
}

pub async fn load(conn: &mut Conn, desk: &Desk, number: i64, between: &Between) -> Result<Shown, Trouble> {
    let spot = Spot::newest(conn, desk, number).await?;
    let all = store::iterations(conn, spot.prototype.id).await?;
    let (from, to) = between.pair(&all).ok_or(Trouble::NotFound)?;
    let (before, after) = (Side::of(conn, from).await?, Side::of(conn, to).await?);
    let team = desk.may(Verb::Write, Thing::Prototype);
    let mut changes = changes::store::seen(conn, spot.prototype.id, team).await?;
    changes.retain(|change| change.version > from.version && change.version <= to.version);
    let rounds = rounds::store::of_prototype(conn, spot.prototype.id).await?;
    Ok(Shown { spot, all, rounds, before, after, changes })
}

pub async fn show(
    desk: Desk,
    State(house): State<House>,
    Path((_, number)): Path<(String, i64)>,
    Query(between): Query<Between>,
) -> Answer {
    let shown = load(&mut house.read().await?, &desk, number, &between).await?;
    let found = found(&desk, &shown).await?;
    Ok(view(&desk, &shown, found))
}

/// What differs, found out where it keeps nobody waiting and holds no connection.
struct Found {
    needs: Vec<(NeedLink, LinkChange)>,
    pages: Comparison,
}

async fn found(desk: &Desk, Shown { before, after, .. }: &Shown) -> Result<Found, Trouble> {
    let labels = Labels {
        added: t!(desk.lang, "prototype-diff-in"),
        removed: t!(desk.lang, "prototype-diff-out"),
        moved: t!(desk.lang, "prototype-diff-moved"),
    };
    let (before, after) = (before.clone(), after.clone());
    let compared = spawn_blocking(move || {
        let patience = Patience::of(PATIENCE);
        Found {
            needs: compare_links(&before.links, &after.links, patience),
            pages: compare(&drafts(&before.pages), &drafts(&after.pages), &labels, patience),
        }
    });
    Ok(compared.await?)
}

fn view(desk: &Desk, shown: &Shown, found: Found) -> Response {
    let lang = desk.lang;
    let Shown { spot, all, rounds, before, after, changes } = shown;
    let (from, to) = (before.iteration, after.iteration);
    let heading = t!(lang, "prototype-compare", from = from.version, to = to.version);
    desk.page(&heading, || {
        view! {
            {crumbs(desk, &spot.prototype, Some(t!(lang, "prototype-compare-short").to_owned()))}
            {title(heading.clone())}
            {its_tabs(desk, spot, (all, rounds), None, InTab::Compare)}
            {(all.len() > 2).then(|| choose(desk, spot, all, from, to))}
            {why(desk, changes)}
            {needs(desk, found.needs)}
            {pages::view(desk, shown, found.pages)}
        }
    })
}

fn choose(desk: &Desk, spot: &Spot, all: &[Iteration], from: Iteration, to: Iteration) -> AnyView {
    let lang = desk.lang;
    let versions: Vec<_> = all.iter().rev().map(|one| (one.version.to_string(), version(one.version))).collect();
    view! {
        <form class="filters" method="get" action=spot.of_prototype(desk, "compare")>
            {Field::new(lang, "from", t!(lang, "prototype-compare-from")).value(from.version.to_string()).select(versions.clone()).view()}
            {Field::new(lang, "to", t!(lang, "prototype-compare-to")).value(to.version.to_string()).select(versions).view()}
            <button class="button button--quiet" type="submit">{t!(lang, "prototype-compare-do")}</button>
        </form>
    }
    .into_any()
}

fn why(desk: &Desk, changes: &[Change]) -> AnyView {
    let lang = desk.lang;
    let items: Vec<_> =
        changes.iter().map(|change| view! { <li>{said_and_done(lang, change, desk.audience())}</li> }).collect();
    view! {
        <section class="part measure">
            <h2>{t!(lang, "prototype-station-changes")}</h2>
            {if items.is_empty() {
                view! { <p class="muted">{t!(lang, "prototype-no-change")}</p> }.into_any()
            } else {
                view! { <ul class="plain stack">{items}</ul> }.into_any()
            }}
        </section>
    }
    .into_any()
}

fn needs(desk: &Desk, found: Vec<(NeedLink, LinkChange)>) -> AnyView {
    let lang = desk.lang;
    let items: Vec<_> = found
        .into_iter()
        .map(|(link, change)| {
            let (tag, rationale) = match change {
                LinkChange::Same => (None, None),
                LinkChange::Linked => (
                    Some(t!(lang, "prototype-diff-linked")),
                    Some(view! { <div class="diff">{inserted(lang, link.rationale.clone())}</div> }.into_any()),
                ),
                LinkChange::Unlinked => (
                    Some(t!(lang, "prototype-diff-unlinked")),
                    Some(view! { <div class="diff">{deleted(lang, link.rationale.clone())}</div> }.into_any()),
                ),
                LinkChange::Reworded(pieces) => (Some(t!(lang, "prototype-diff-reworded")), Some(difference(lang, pieces))),
            };
            view! {
                <li>
                    <a class="on-thread" lang=desk.project.lang.word() dir="auto" href=desk.path(format_args!("needs/{}", link.number))>{link.statement.short()}</a>
                    " " <span class="muted">{codes::need(link.number)}</span>
                    {tag.map(|tag| view! { " " <span class="tag">{tag}</span> })}
                    {rationale}
                </li>
            }
        })
        .collect();
    let none = items.is_empty().then(|| view! { <p class="muted">{t!(lang, "prototype-no-need-text")}</p> });
    let list = (!items.is_empty()).then(|| view! { <ul class="plain stack">{items}</ul> });
    view! { <section class="part measure"><h2>{t!(lang, "prototype-station-needs")}</h2> {none} {list}</section> }.into_any()
}
