//! The way out that is always there.

use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::{HeaderName, HeaderValue};
use axum::response::{IntoResponse, Response};
use leptos::prelude::*;

use crate::house::House;
use crate::paper;
use crate::public::guest;

/// Forgets the visit in this browser and shows an empty page at once, which goes on to somewhere harmless by itself. Only
/// then: as long as another site takes to answer, the words would stay on the screen. What has been said stays with us.
pub async fn leave(State(house): State<House>) -> Response {
    let to = house.settings.exit_url.clone();
    let html = paper::html(|| {
        view! {
            <html lang="sv">
                <head>
                    <meta charset="utf-8" />
                    <meta name="viewport" content="width=device-width, initial-scale=1" />
                    <meta name="robots" content="noindex" />
                    <meta http-equiv="refresh" content=format!("0; url={to}") />
                    <title>"…"</title>
                </head>
                // For a browser that goes nowhere by itself.
                <body><p><a href=to.clone() rel="noreferrer">"…"</a></p></body>
            </html>
        }
    });
    let mut page = paper::document(StatusCode::OK, html, None);
    page.headers_mut().insert(HeaderName::from_static("referrer-policy"), HeaderValue::from_static("no-referrer"));
    (guest::forgotten(), page).into_response()
}
