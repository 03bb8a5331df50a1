//! The page for each [`Trouble`]: the right status, a kind sentence in the person's language, a way on. What is ours to
//! mend is logged here, once, with the reference number that the page shows.

use app::desk::Visitor;
use app::error::{Trouble, Unanswered};
use app::house::House;
use app::paper::go;
use app::{public, secret, t, ui};
use axum::extract::{FromRequestParts, Request, State};
use axum::http::header::{HeaderValue, RETRY_AFTER};
use axum::http::{Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use leptos::prelude::*;

pub async fn explain(State(house): State<House>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let visitor = Visitor::from_request_parts(&mut parts, &house).await;
    let (path, sent) = (parts.uri.path().to_owned(), parts.method == Method::POST);
    let response = next.run(Request::from_parts(parts, body)).await;
    let trouble = match response.extensions().get::<Unanswered>() {
        Some(unanswered) => unanswered.0.clone(),
        // What the frame answers by itself: no such route, wrong method, a number that is none.
        None => match response.status() {
            StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED if !has_page(&response) => Trouble::NotFound.into(),
            StatusCode::BAD_REQUEST | StatusCode::UNPROCESSABLE_ENTITY if !has_page(&response) => Trouble::BadRequest.into(),
            StatusCode::FORBIDDEN if !has_page(&response) => Trouble::Forbidden.into(),
            _ => return response,
        },
    };
    match visitor {
        Ok(visitor) => page(&visitor, &trouble, &path, sent),
        Err(_) => trouble.status().into_response(),
    }
}

fn has_page(response: &Response) -> bool {
    let kind = response.headers().get("content-type").and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    kind.starts_with("text/html") || kind.starts_with("application/json")
}

/// `sent`: the person has sent a form, and should not lose what stands in it.
fn page(visitor: &Visitor, trouble: &Trouble, path: &str, sent: bool) -> Response {
    let lang = visitor.lang;
    let (title, text) = match trouble {
        Trouble::SignIn(_) if sent => return signed_out(visitor),
        Trouble::SignIn(here) => return go(format!("/sign-in?next={}", ui::in_query(here))),
        Trouble::NotFound => (t!(lang, "trouble-not-found"), t!(lang, "trouble-not-found-text").to_owned()),
        Trouble::Gone => (t!(lang, "trouble-gone"), t!(lang, "trouble-gone-text").to_owned()),
        Trouble::Forbidden => (t!(lang, "trouble-forbidden"), t!(lang, "trouble-forbidden-text").to_owned()),
        Trouble::BadRequest => (t!(lang, "trouble-bad-request"), t!(lang, "trouble-bad-request-text").to_owned()),
        Trouble::Overtaken => (t!(lang, "trouble-overtaken"), t!(lang, "trouble-overtaken-text").to_owned()),
        Trouble::NotText => (t!(lang, "trouble-bad-request"), t!(lang, "trouble-not-text").to_owned()),
        Trouble::TooLarge => (t!(lang, "trouble-too-large"), t!(lang, "trouble-too-large-text").to_owned()),
        Trouble::TooMany(seconds) => (t!(lang, "trouble-too-many"), t!(lang, "trouble-too-many-text", seconds = *seconds)),
        Trouble::Ours(cause) => {
            let reference = secret::spoken(6).unwrap_or_else(|_| "000000".to_owned());
            tracing::error!(%reference, path = without_codes(path), cause = %chain(cause.as_ref()), "a request failed");
            (t!(lang, "trouble-ours"), t!(lang, "trouble-ours-text", reference = reference))
        }
    };
    let mut response = if is_public(path) {
        public::trouble(visitor, trouble.status(), title, &text)
    } else {
        visitor.page_with(trouble.status(), title, || {
            view! { {ui::page::title(title)} {ui::page::lead(text)} <p><a href="/">{t!(lang, "trouble-home")}</a></p> }
        })
    };
    if let Trouble::TooMany(seconds) = trouble {
        response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(*seconds));
    }
    response
}

/// A form came from somebody who is signed in no longer. Loading this page again sends the form again.
fn signed_out(visitor: &Visitor) -> Response {
    let lang = visitor.lang;
    let heading = t!(lang, "trouble-signed-out");
    visitor.page_with(StatusCode::UNAUTHORIZED, heading, || {
        view! {
            {ui::page::title(heading)}
            {ui::page::lead(t!(lang, "trouble-signed-out-text"))}
            <p><a class="button" href="/sign-in" target="_blank" rel="noopener">{t!(lang, "trouble-signed-out-do")}</a></p>
        }
    })
}

/// Pages that anybody may come to from a link or a poster: they stay light and carry no menu.
fn is_public(path: &str) -> bool {
    path == "/t" || path.starts_with("/t/") || path == "/answer"
}

/// The path without what opens something: tokens, codes.
fn without_codes(path: &str) -> &str {
    let first = path.trim_start_matches('/').split('/').next().unwrap_or_default();
    if matches!(first, "t" | "in" | "invitation") { first } else { path }
}

fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut next = error.source();
    while let Some(cause) = next {
        text = format!("{text}: {cause}");
        next = cause.source();
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_opens_something_never_reaches_the_log() {
        for path in ["/t/ABCDEF/q/2", "/in/0123", "/invitation/0123"] {
            assert!(!without_codes(path).contains(|c: char| c.is_ascii_digit()), "{path}");
        }
        assert_eq!(without_codes("/p/x/needs/7"), "/p/x/needs/7");
    }
}
