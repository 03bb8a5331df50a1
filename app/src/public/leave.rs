//! The way out that is always there.

use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::{HeaderName, HeaderValue};
use axum::response::{IntoResponse, Response};
use axum_extra::extract::CookieJar;
use leptos::prelude::*;

use crate::feedback::drafts;
use crate::house::House;
use crate::paper;
use crate::public::browser;
use crate::secret;

/// Forgets the visit in this browser and shows an empty page at once, which goes on to somewhere harmless by itself. Only
/// then: as long as another site takes to answer, the words would stay on the screen. What has been sent stays with us; what
/// was typed besides is gone.
pub async fn leave(State(house): State<House>, jar: CookieJar) -> Response {
    if let Some(seen) = browser::seen(&house, &jar) {
        // She does not wait for the database. Were it not to answer: the key to what she typed goes with her cookie.
        let house = house.clone();
        tokio::spawn(async move {
            if let Err(error) = forget(&house, &seen.token).await {
                tracing::warn!(%error, "what a visitor had typed and not sent could not be removed when she left");
            }
        });
    }
    empty(&house)
}

async fn forget(house: &House, token: &str) -> Result<(), sqlx::Error> {
    let mut conn = house.write().await?;
    drafts::forget_all_of(&mut conn, &secret::hash(token)).await?;
    conn.commit().await
}

fn empty(house: &House) -> Response {
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
    (browser::forgets(), page).into_response()
}
