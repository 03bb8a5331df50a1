//! An earlier version of a prototype, as it was tried.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::Serialize;

use crate::codes;
use crate::db::Conn;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::feedback;
use crate::feedback::figures::Verdicts;
use crate::feedback::tallies;
use crate::house::House;
use crate::paper::go;
use crate::prototypes::model::{Iteration, NeedLink, Page};
use crate::prototypes::pages::pictures::{Told, counted_in, screens};
use crate::prototypes::pages::{crumbs, version};
use crate::prototypes::spot::Spot;
use crate::prototypes::store;
use crate::rounds;
use crate::rounds::model::TriedRound;
use crate::thread::prototype::needs::needs;
use crate::thread::prototype::tabs::{Tab, tabs};
use crate::ui::page::{lead, title};
use crate::{clock, t};

/// One that another has come after.
#[derive(Debug, Serialize)]
pub struct Earlier {
    spot: Spot,
    iterations: Vec<Iteration>,
    pages: Vec<Page>,
    links: Vec<NeedLink>,
    rounds: Vec<TriedRound>,
    verdicts: Vec<Verdicts>,
    comments: Vec<(String, i64)>,
}

pub async fn load(conn: &mut Conn, desk: &Desk, number: i64, version: i64) -> Result<Earlier, Trouble> {
    let spot = Spot::find(conn, desk, number, version).await?;
    let rounds = rounds::store::of_prototype(conn, spot.prototype.id).await?;
    let mut verdicts = tallies::of_prototype(conn, spot.prototype.id, desk.audience()).await?;
    verdicts.retain(|one| one.version == version);
    let newest = rounds.iter().find(|round| round.version == version).map(|round| round.number);
    let comments = match newest {
        Some(round) => feedback::store::on_pages(conn, desk.project.id, round).await?,
        None => Vec::new(),
    };
    Ok(Earlier {
        iterations: store::iterations(conn, spot.prototype.id).await?,
        pages: store::pages(conn, spot.iteration.id).await?,
        links: store::links(conn, spot.iteration.id).await?,
        spot,
        rounds,
        verdicts,
        comments,
    })
}

/// The newest is the prototype's own page.
pub async fn show(desk: Desk, State(house): State<House>, Path((_, number, version)): Path<(String, i64, i64)>) -> Answer {
    let shown = load(&mut house.read().await?, &desk, number, version).await?;
    if shown.iterations.first().is_some_and(|newest| newest.version == version) {
        return Ok(go(shown.spot.home(&desk)));
    }
    Ok(view(&desk, &shown))
}

fn view(desk: &Desk, shown: &Earlier) -> Response {
    let lang = desk.lang;
    let Earlier { spot, iterations, pages, links, rounds, verdicts, comments } = shown;
    let at = spot.iteration.version;
    let name = format!("{}, {}", spot.prototype.name, version(at));
    let frozen =
        spot.iteration.frozen_at.map(|day| lead(t!(lang, "prototype-frozen-on", date = lang.date(clock::day(day)))));
    let counted = rounds.iter().find(|round| round.version == at).filter(|_| !comments.is_empty());
    let compare = (at > 1).then(|| {
        let href = spot.of_prototype(desk, format_args!("compare?from={}&to={at}", at - 1));
        view! { <a href=href>{t!(lang, "prototype-compare-link", from = at - 1)}</a> }
    });
    desk.page(&name, || {
        view! {
            {crumbs(desk, &spot.prototype, Some(version(at)))}
            {title(name.clone())}
            {frozen}
            {tabs(desk, spot, (iterations, rounds), None, Tab::Version(at))}
            <div class="columns">
                <div class="columns__main">
                    {screens(desk, spot, pages, Told { writes: false, comments })}
                    {counted.map(|round| counted_in(lang, &codes::round(round.number), at))}
                    <p class="page__actions">
                        <a class="button button--quiet" href=spot.path(desk, "try")>{t!(lang, "prototype-try-version", version = at)}</a>
                        {compare}
                    </p>
                </div>
                <aside class="margin">{needs(desk, links, verdicts, None)}</aside>
            </div>
        }
    })
}
