//! Health, and what is looked at while running.

pub mod accept;
pub mod bench;
pub mod check;
pub mod demo;
pub mod serve;
pub mod user;

use app::house::House;
use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::Response;
use axum::routing::get;

pub fn routes() -> Router<House> {
    Router::new().route("/healthz", get(health))
}

/// Ready when the database answers.
async fn health(State(house): State<House>) -> (StatusCode, &'static str) {
    let alive = async {
        let mut conn = house.read().await?;
        app::value!(&mut conn, i64, "select cast(1 as bigint)")
    };
    match alive.await {
        Ok(_) => (StatusCode::OK, "ok\n"),
        Err(error) => {
            tracing::error!(%error, "the database does not answer");
            (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n")
        }
    }
}

/// Tells with each answer how many queries it took, so that a test can see a page that runs one per row.
pub async fn count_queries(request: Request, next: Next) -> Response {
    let (mut response, queries) = app::db::counting(next.run(request)).await;
    response.headers_mut().insert(HeaderName::from_static("x-queries"), HeaderValue::from(queries));
    response
}
