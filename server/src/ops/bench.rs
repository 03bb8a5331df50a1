//! What a page could cost at the least: the same queries as the page, and the bytes that it sent the first time. Only a
//! demo that is started to be measured has these routes; `./dev bench` compares.

use std::collections::HashMap;
use std::sync::Arc;

use app::backlog::model::Asked;
use app::desk::Desk;
use app::error::Answer;
use app::house::House;
use app::needs::pages::evidence::{self, All, AllAt};
use app::rights::{Thing, Verb};
use app::routes::Table;
use app::ui::pager::PageNumber;
use app::{backlog, overview, quotes, thread};
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Path, Query, State};
use axum::response::Response;
use axum::routing::Router;
use axum::{Extension, http};
use tokio::sync::Mutex;

/// Whole answers by person and address.
type Kept = Arc<Mutex<HashMap<(String, String), (http::response::Parts, Bytes)>>>;

pub fn routes(house: &House) -> Router<House> {
    Table::new(house)
        .get("/", Verb::See, Thing::Project, overview)
        .get("/backlog", Verb::See, Thing::Backlog, needs_backlog)
        .get("/sources/{number}", Verb::See, Thing::Source, conversation)
        .get("/needs/{number}", Verb::See, Thing::Need, need)
        .get("/needs/{number}/quotes", Verb::See, Thing::Quote, quotes_of_need)
        .get("/thread/{kind}/{at}", Verb::See, Thing::Thread, chain)
        .into_router()
        .layer(Extension(Kept::default()))
}

async fn overview(desk: Desk, State(house): State<House>, Extension(kept): Extension<Kept>) -> Answer {
    overview::load(&mut house.read().await?, &desk).await?;
    kept_or(&kept, &desk, overview::show(desk.clone(), State(house), Query::default())).await
}

async fn needs_backlog(
    desk: Desk,
    State(house): State<House>,
    Query(asked): Query<Asked>,
    Extension(kept): Extension<Kept>,
) -> Answer {
    let page = PageNumber::parse(asked.page.as_deref());
    backlog::pages::load(&mut house.read().await?, &desk, &asked.filter(), page).await?;
    kept_or(&kept, &desk, backlog::pages::show(desk.clone(), State(house), Query(asked))).await
}

async fn conversation(
    desk: Desk,
    State(house): State<House>,
    Path((project, number)): Path<(String, i64)>,
    Extension(kept): Extension<Kept>,
) -> Answer {
    quotes::read::load(&mut house.read().await?, &desk, number).await?;
    let page = quotes::read::show(desk.clone(), State(house), Path((project, number)), Query::default());
    kept_or(&kept, &desk, page).await
}

async fn need(
    desk: Desk,
    State(house): State<House>,
    Path((project, number)): Path<(String, i64)>,
    Extension(kept): Extension<Kept>,
) -> Answer {
    thread::need::load(&mut house.read().await?, &desk, number, false).await?;
    kept_or(&kept, &desk, thread::need::show(desk.clone(), State(house), Path((project, number)), Query::default())).await
}

async fn quotes_of_need(
    desk: Desk,
    State(house): State<House>,
    Path((project, number)): Path<(String, i64)>,
    Query(at): Query<AllAt>,
    Extension(kept): Extension<Kept>,
) -> Answer {
    All::load(&mut house.read().await?, &desk, number, &at).await?;
    kept_or(&kept, &desk, evidence::all(desk.clone(), State(house), Path((project, number)), Query(at))).await
}

async fn chain(
    desk: Desk,
    State(house): State<House>,
    Path((project, kind, at)): Path<(String, String, String)>,
    Extension(kept): Extension<Kept>,
) -> Answer {
    thread::pages::load(&mut house.read().await?, &desk, &kind, &at).await?;
    kept_or(&kept, &desk, thread::pages::show(desk.clone(), State(house), Path((project, kind, at)))).await
}

/// The answer of the first time; it is asked for only then.
async fn kept_or(kept: &Kept, desk: &Desk, page: impl Future<Output = Answer>) -> Answer {
    let mut kept = kept.lock().await;
    let at = (desk.person.id.to_string(), desk.here.clone());
    if !kept.contains_key(&at) {
        let (parts, body) = page.await?.into_parts();
        kept.insert(at.clone(), (parts, to_bytes(body, usize::MAX).await.map_err(std::io::Error::other)?));
    }
    let (parts, bytes) = &kept[&at];
    Ok(Response::from_parts(parts.clone(), Body::from(bytes.clone())))
}
