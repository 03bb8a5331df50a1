//! Health, and what is looked at while running.

pub mod accept;
pub mod backup;
pub mod bench;
pub mod check;
pub mod demo;
pub mod disk;
mod health;
pub mod secrets;
pub mod serve;
pub mod texts;
pub mod user;

use std::sync::Arc;

use app::house::House;
use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;
use axum::routing::get;

use self::health::Health;

/// `/healthz`: whether what people send can be saved. `/livez`: whether anybody is there, without asking the database.
pub fn routes(house: &House) -> Router<House> {
    let health = Arc::new(Health::of(house.clone()));
    Router::new()
        .route("/livez", get(|| async { "ok\n" }))
        .route("/healthz", get(move || async move { health.answer().await }))
}

/// Tells with each answer how many queries it took, so that a test can see a page that runs one per row.
pub async fn count_queries(request: Request, next: Next) -> Response {
    let (mut response, queries) = app::db::counting(next.run(request)).await;
    response.headers_mut().insert(HeaderName::from_static("x-queries"), HeaderValue::from(queries));
    response
}
