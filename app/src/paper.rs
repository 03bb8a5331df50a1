//! From a view to an answer: renders on the server, and sends with each page the policy that it needs. Pages without
//! an island ship no script and allow none; public pages never do.

use std::sync::Arc;

use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderValue};
use axum::response::{IntoResponse, Redirect, Response};
use hydration_context::SsrSharedContext;
use leptos::prelude::*;
use memchr::{memchr_iter, memmem};
use percent_encoding::{CONTROLS, utf8_percent_encode};

const NOTHING_ELSE: &str = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; \
    form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// No browser keeps a page. In this order: lynx minds the last word it knows, and shows its old copy unless that is
/// `no-cache`.
const NOT_KEPT: &str = "no-store, no-cache";

/// Renders a view to HTML. Nothing is left behind on the thread that did it.
pub fn html<V: IntoView>(view: impl FnOnce() -> V) -> String {
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
    let html = owner.with(|| view().into_view().to_html());
    owner.cleanup();
    html
}

/// What stands on a page in words of those who work in a project, or are heard in it: marked with `dir="auto"`, for who writes
/// in another direction. Where the page is in another language than the project, it says so in the same place: a voice
/// then reads it as it is meant. Parts that name a language already keep it.
pub fn in_their_language(html: String, lang: &str) -> String {
    const MARK: &str = " dir=\"auto\"";
    let mut out = String::with_capacity(html.len() + html.len() / 16);
    let mut from = 0;
    for at in memmem::find_iter(html.as_bytes(), MARK) {
        let tag = html[..at].rfind('<').map_or("", |start| &html[start..at]);
        let rest = html[at + MARK.len()..].split('>').next().unwrap_or_default();
        // In running text it is somebody's words about us.
        let in_a_tag = !tag.is_empty() && !tag.contains('>');
        if in_a_tag && !tag.contains(" lang=\"") && !rest.contains(" lang=\"") {
            out.push_str(&html[from..at + MARK.len()]);
            out.push_str(" lang=\"");
            out.push_str(lang);
            out.push('"');
            from = at + MARK.len();
        }
    }
    out.push_str(&html[from..]);
    out
}

/// Sends a whole document. With a nonce, scripts that carry it may run.
pub fn document(status: StatusCode, html: String, nonce: Option<&str>) -> Response {
    let policy = match nonce {
        None => format!("{NOTHING_ELSE}; script-src 'none'"),
        Some(nonce) => {
            format!("{NOTHING_ELSE}; connect-src 'self'; script-src 'nonce-{nonce}' 'strict-dynamic' 'wasm-unsafe-eval'")
        }
    };
    sent(status, marked(&html), &policy)
}

/// Leptos marks places with `<!>`, which is no comment in HTML. An island looks for the marks within itself; nobody
/// looks for the others, and there are hundreds.
fn marked(html: &str) -> String {
    let bytes = html.as_bytes();
    let islands = match (memmem::find(bytes, b"<leptos-island"), memmem::rfind(bytes, b"</leptos-island>")) {
        (Some(first), Some(last)) => first..last,
        _ => 0..0,
    };
    let mut document = String::with_capacity(html.len() + 256);
    document.push_str("<!doctype html>");
    let mut from = 0;
    for at in memchr_iter(b'!', bytes) {
        if at > from && bytes[at - 1..].starts_with(b"<!>") {
            document.push_str(&html[from..at - 1]);
            from = at + 2;
            if islands.contains(&at) {
                document.push_str("<!---->");
            }
        }
    }
    document.push_str(&html[from..]);
    document
}

fn sent(status: StatusCode, html: String, policy: &str) -> Response {
    let mut response = (status, html).into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(NOT_KEPT));
    if let Ok(policy) = HeaderValue::from_str(policy) {
        headers.insert(CONTENT_SECURITY_POLICY, policy);
    }
    response
}

/// After a change: 303, so that a reload does not send the form again.
pub fn go(to: impl AsRef<str>) -> Response {
    Redirect::to(to.as_ref()).into_response()
}

/// A path of ours, or the front door: never somebody else's address.
pub fn local(path: &str) -> String {
    let ours = path.starts_with('/') && !path.starts_with("//") && !path.contains('\\') && !path.contains(char::is_control);
    if ours { utf8_percent_encode(path, CONTROLS).to_string() } else { "/".to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_sent_to_another_site() {
        for away in [
            "https://example.com",
            "//example.com",
            "/\\example.com",
            "javascript:x",
            "",
            "/\t/example.com",
            "/\u{1}",
            "/\u{7f}",
        ] {
            assert_eq!(local(away), "/", "{away}");
        }
        assert_eq!(local("/p/x/needs?page=2"), "/p/x/needs?page=2");
        assert_eq!(local("/p/å"), "/p/%C3%A5");
    }

    #[test]
    fn what_people_wrote_says_its_language_on_a_page_in_another() {
        for (page, told) in [
            ("<p dir=\"auto\">Hej</p>", "<p dir=\"auto\" lang=\"sv\">Hej</p>"),
            (
                "<a href=\"/x\" dir=\"auto\" class=\"y\">Hej</a>",
                "<a href=\"/x\" dir=\"auto\" lang=\"sv\" class=\"y\">Hej</a>",
            ),
            ("<p lang=\"ar\" dir=\"auto\">x</p>", "<p lang=\"ar\" dir=\"auto\">x</p>"),
            ("<p dir=\"auto\" lang=\"ar\">x</p>", "<p dir=\"auto\" lang=\"ar\">x</p>"),
            // Somebody's words about us are left as they are.
            ("<p>Skriv dir=\"auto\" där.</p>", "<p>Skriv dir=\"auto\" där.</p>"),
            ("dir=\"auto\"", "dir=\"auto\""),
        ] {
            assert_eq!(in_their_language(page.to_owned(), "sv"), told);
        }
    }

    #[test]
    fn only_an_island_keeps_the_marks_that_it_looks_for() {
        let html = "<p>a<!></p><leptos-island>b<!></leptos-island><p>c<!></p>";
        assert_eq!(marked(html), "<!doctype html><p>a</p><leptos-island>b<!----></leptos-island><p>c</p>");
        assert_eq!(marked("<title>d<!></title>"), "<!doctype html><title>d</title>");
    }
}
