//! From a view to an answer: renders on the server, and sends with each page the policy that it needs. Pages without
//! an island ship no script and allow none; public pages never do.

use std::sync::Arc;

use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderValue};
use axum::response::{IntoResponse, Redirect, Response};
use hydration_context::SsrSharedContext;
use leptos::prelude::*;
use memchr::memmem;

const NOTHING_ELSE: &str = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; \
    form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// Renders a view to HTML. Nothing is left behind on the thread that did it.
pub fn html<V: IntoView>(view: impl FnOnce() -> V) -> String {
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
    let html = owner.with(|| view().into_view().to_html());
    owner.cleanup();
    html
}

/// Sends a whole document. With a nonce, scripts that carry it may run.
pub fn document(status: StatusCode, html: String, nonce: Option<&str>) -> Response {
    let policy = match nonce {
        None => format!("{NOTHING_ELSE}; script-src 'none'"),
        Some(nonce) => {
            format!("{NOTHING_ELSE}; connect-src 'self'; script-src 'nonce-{nonce}' 'strict-dynamic' 'wasm-unsafe-eval'")
        }
    };
    sent(status, marked(&html, nonce.is_some()), &policy)
}

/// Leptos marks empty places with `<!>`, which is no comment in HTML: an island needs the mark, other pages do not, and
/// in a title it would be read as text.
fn marked(html: &str, islands: bool) -> String {
    let mut document = String::with_capacity(html.len() + 256);
    document.push_str("<!doctype html>");
    let mut rest = html;
    while let Some(at) = memmem::find(rest.as_bytes(), b"<!>") {
        let (before, after) = (&rest[..at], &rest[at + 3..]);
        document.push_str(before);
        if islands && !after.starts_with("</title>") {
            document.push_str("<!---->");
        }
        rest = after;
    }
    document.push_str(rest);
    document
}

/// Sends a part of a page to an island that asks for it.
pub fn fragment(html: String) -> Response {
    sent(StatusCode::OK, html, &format!("{NOTHING_ELSE}; script-src 'none'"))
}

fn sent(status: StatusCode, html: String, policy: &str) -> Response {
    let mut response = (status, html).into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if let Ok(policy) = HeaderValue::from_str(policy) {
        headers.insert(CONTENT_SECURITY_POLICY, policy);
    }
    response
}

/// After a change: 303, so that a reload does not send the form again.
pub fn go(to: impl AsRef<str>) -> Response {
    Redirect::to(to.as_ref()).into_response()
}
