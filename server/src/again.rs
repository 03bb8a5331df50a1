//! A form whose transaction PostgreSQL gave up, since two stood in each other's way, is run once more from its
//! beginning: nothing of the first try is left, and the second goes through.

use app::db::must_run_again;
use app::error::{Trouble, Unanswered};
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::Method;
use axum::http::header::CONTENT_TYPE;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

/// Forms are read whole, up to `largest` bytes, to be sent a second time. Files are not: an import holds its participant
/// and after that only adds rows, so it stands in nobody's way.
pub async fn once_more(largest: usize, request: Request, next: Next) -> Response {
    let kind = request.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    if request.method() != Method::POST || kind.starts_with("multipart/") {
        return next.run(request).await;
    }
    let (parts, body) = request.into_parts();
    let Ok(form) = to_bytes(body, largest).await else { return Trouble::TooLarge.into_response() };
    let first = next.clone().run(Request::from_parts(parts.clone(), Body::from(form.clone()))).await;
    if !gave_up(&first) {
        return first;
    }
    tracing::info!("two stood in each other's way: run again");
    next.run(Request::from_parts(parts, Body::from(form))).await
}

fn gave_up(response: &Response) -> bool {
    response.extensions().get::<Unanswered>().is_some_and(|unanswered| match &*unanswered.0 {
        Trouble::Ours(cause) | Trouble::JustNow(cause) => must_run_again(cause.as_ref()),
        _ => false,
    })
}
