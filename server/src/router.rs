//! All layers on one screen, outermost last.

use std::any::Any;

use app::error::Trouble;
use app::house::House;
use app::routes;
use axum::Router;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::http::header::{
    HOST, HeaderName, ORIGIN, REFERER, REFERRER_POLICY, SET_COOKIE, STRICT_TRANSPORT_SECURITY, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderValue, Uri};
use axum::middleware::{Next, from_fn, from_fn_with_state, map_response};
use axum::response::{IntoResponse, Response};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::csrf::{CsrfLayer, ProtectionError};
use tower_http::set_header::SetResponseHeaderLayer;

use crate::auth::Noting;
use crate::limits::{Limits, limit};
use crate::{again, auth, files, ops, troubles};

/// The largest form, in bytes. A conversation of several hours is some hundred kilobytes.
pub const LARGEST_FORM: usize = 8 * 1024 * 1024;

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
        .layer(CatchPanicLayer::custom(panicked))
        .layer(from_fn_with_state((house.clone(), Noting::start(house.clone())), auth::recognise))
        .layer(from_fn_with_state(house.clone(), from_our_page))
        .layer(own_forms(&house.settings.base_url))
        .layer(from_fn_with_state((house.clone(), limits.clone()), limit))
        .layer(CatchPanicLayer::custom(panicked))
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
        .layer(map_response(path_first))
        .layer(fixed(X_CONTENT_TYPE_OPTIONS, "nosniff"))
        // Not no-referrer: old browsers would then send `Origin: null` with our own forms.
        .layer(fixed(REFERRER_POLICY, "same-origin"))
        .layer(fixed(HeaderName::from_static("permissions-policy"), "camera=(), microphone=(), geolocation=()"))
        .layer(fixed(HeaderName::from_static("cross-origin-opener-policy"), "same-origin"))
        .layer(SetResponseHeaderLayer::if_not_present(STRICT_TRANSPORT_SECURITY, move |_: &Response| hsts.clone()));
    // For tests and for whoever measures; the world need not know.
    if https { all } else { all.layer(from_fn(ops::count_queries)) }
}

/// Where a cookie belongs stands first after its name: lynx reads nothing behind a `SameSite`, which it does not know.
async fn path_first(mut response: Response) -> Response {
    let cookies: Vec<HeaderValue> = response.headers().get_all(SET_COOKIE).iter().map(with_path_first).collect();
    if !cookies.is_empty() {
        response.headers_mut().remove(SET_COOKIE);
        for cookie in cookies {
            response.headers_mut().append(SET_COOKIE, cookie);
        }
    }
    response
}

fn with_path_first(cookie: &HeaderValue) -> HeaderValue {
    let Ok(told) = cookie.to_str() else { return cookie.clone() };
    let mut parts: Vec<&str> = told.split("; ").collect();
    // The name stays first.
    parts[1..].sort_by_key(|part| !part.starts_with("Path="));
    HeaderValue::from_str(&parts.join("; ")).unwrap_or_else(|_| cookie.clone())
}

/// Forms are taken from our own pages only, also behind a proxy that rewrites `Host`.
fn own_forms(base_url: &str) -> CsrfLayer<fn(ProtectionError) -> Response> {
    let layer = CsrfLayer::new();
    let layer = match layer.clone().add_trusted_origin(origin(base_url)) {
        Ok(trusting) => trusting,
        Err(error) => {
            tracing::warn!(%error, "forms are recognised by the Host header only");
            layer
        }
    };
    layer.with_rejection_response(|_| Trouble::Foreign.into_response())
}

/// A browser too old to say with a form where it comes from (no `Origin`, no `Sec-Fetch-Site`) often says on which page it stood:
/// then that page must be ours. One that says nothing at all is believed, as [`own_forms`] believes it.
async fn from_our_page(State(house): State<House>, request: Request, next: Next) -> Response {
    let headers = request.headers();
    let said = headers.contains_key(ORIGIN) || headers.contains_key("sec-fetch-site");
    let from = headers.get(REFERER).filter(|_| !said && !request.method().is_safe());
    let foreign = from.is_some_and(|from| {
        let from = from.to_str().ok().and_then(|from| from.parse::<Uri>().ok());
        let stood = from.as_ref().and_then(Uri::authority);
        let host = headers.get(HOST).and_then(|host| host.to_str().ok());
        let ours = origin(&house.settings.base_url);
        !stood.is_some_and(|stood| {
            host.is_some_and(|host| host.eq_ignore_ascii_case(stood.as_str()))
                || ours.split("//").nth(1).is_some_and(|ours| ours.eq_ignore_ascii_case(stood.as_str()))
        })
    });
    if foreign { Trouble::Foreign.into_response() } else { next.run(request).await }
}

/// An address as browsers write it in `Origin`.
fn origin(base_url: &str) -> String {
    let address = base_url.trim_end_matches('/').to_ascii_lowercase();
    let usual = if address.starts_with("https:") { ":443" } else { ":80" };
    address.strip_suffix(usual).map_or(address.clone(), str::to_owned)
}

fn panicked(_: Box<dyn Any + Send>) -> Response {
    Trouble::from(std::io::Error::other("a handler panicked")).into_response()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cookie_says_first_where_it_belongs() {
        let cookie = HeaderValue::from_static("visit=a.1; HttpOnly; SameSite=Lax; Path=/t; Max-Age=60");
        assert_eq!(with_path_first(&cookie), "visit=a.1; Path=/t; HttpOnly; SameSite=Lax; Max-Age=60");
        let bare = HeaderValue::from_static("a=b");
        assert_eq!(with_path_first(&bare), "a=b");
    }

    #[test]
    fn our_own_address_is_known_however_it_was_written() {
        for (written, sent) in [
            ("https://Traden.Example.se/", "https://traden.example.se"),
            ("https://traden.example.se:443", "https://traden.example.se"),
            ("http://127.0.0.1:3000", "http://127.0.0.1:3000"),
        ] {
            assert_eq!(origin(written), sent);
        }
    }
}
