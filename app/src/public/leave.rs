//! The way out that is always there.

use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, HeaderName, HeaderValue};
use axum::response::{IntoResponse, Response};

use crate::house::House;
use crate::paper::go;
use crate::public::guest;

/// Forgets the visit in this browser and goes somewhere harmless. What has been said stays with us.
pub async fn leave(State(house): State<House>) -> Response {
    let mut response = (guest::forgotten(), go(&house.settings.exit_url)).into_response();
    let headers = response.headers_mut();
    headers.insert(HeaderName::from_static("clear-site-data"), HeaderValue::from_static("\"cache\""));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
