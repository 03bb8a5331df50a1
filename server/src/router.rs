//! All layers on one screen, outermost last.

use app::error::Trouble;
use app::house::House;
use app::routes;
use axum::Router;
use axum::extract::{DefaultBodyLimit, Request};
use axum::http::HeaderValue;
use axum::http::header::{HeaderName, REFERRER_POLICY, STRICT_TRANSPORT_SECURITY, X_CONTENT_TYPE_OPTIONS};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::csrf::CsrfLayer;
use tower_http::set_header::SetResponseHeaderLayer;

use crate::limits::{Limits, limit};
use crate::{again, auth, files, ops, troubles};

/// The largest form, in bytes. A conversation of several hours is some hundred kilobytes.
const LARGEST_FORM: usize = 8 * 1024 * 1024;

/// Everything that is served; `more` are pages that only this start has.
pub fn router(house: &House, limits: &Limits, more: Router<House>) -> Router {
    let pages = routes::in_projects(house)
        .into_router()
        .merge(routes::outside().into_router())
        .merge(more)
        .merge(auth::routes().into_router())
        .fallback(|| async { Trouble::NotFound })
        .layer(DefaultBodyLimit::max(LARGEST_FORM))
        .layer(from_fn(|request, next| again::once_more(LARGEST_FORM, request, next)))
        .layer(from_fn(no_nul))
        .layer(from_fn_with_state(house.clone(), auth::recognise))
        .layer(CsrfLayer::new())
        .layer(from_fn_with_state(limits.clone(), limit))
        .layer(CatchPanicLayer::custom(|_| -> Response {
            Trouble::from(std::io::Error::other("a handler panicked")).into_response()
        }))
        .layer(from_fn_with_state(house.clone(), troubles::explain))
        // No page holds a secret that is the same each time beside words that a stranger can choose.
        .layer(CompressionLayer::new().br(true).gzip(true));
    let https = house.settings.base_url.starts_with("https:");
    let hsts = https.then(|| HeaderValue::from_static("max-age=31536000"));
    let all = Router::new()
        .merge(pages)
        .merge(ops::routes(house))
        .with_state(house.clone())
        .merge(files::routes())
        .layer(fixed(X_CONTENT_TYPE_OPTIONS, "nosniff"))
        // Not no-referrer: old browsers would then send `Origin: null` with our own forms.
        .layer(fixed(REFERRER_POLICY, "same-origin"))
        .layer(fixed(HeaderName::from_static("permissions-policy"), "camera=(), microphone=(), geolocation=()"))
        .layer(fixed(HeaderName::from_static("cross-origin-opener-policy"), "same-origin"))
        .layer(SetResponseHeaderLayer::if_not_present(STRICT_TRANSPORT_SECURITY, move |_: &Response| hsts.clone()));
    // For tests and for whoever measures; the world need not know.
    if https { all } else { all.layer(from_fn(ops::count_queries)) }
}

/// No address of ours holds U+0000, and PostgreSQL takes none: such a page is not there.
async fn no_nul(request: Request, next: Next) -> Response {
    if request.uri().path_and_query().is_some_and(|at| at.as_str().contains("%00")) {
        return Trouble::NotFound.into_response();
    }
    next.run(request).await
}

fn fixed(name: HeaderName, value: &'static str) -> SetResponseHeaderLayer<HeaderValue> {
    SetResponseHeaderLayer::if_not_present(name, HeaderValue::from_static(value))
}
