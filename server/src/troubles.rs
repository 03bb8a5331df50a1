//! The page for each [`Trouble`]: the right status, a kind sentence in the person's language, a way on. What is ours to
//! mend is logged here, once, with the reference number that the page shows.

mod told;
mod typed;

use app::desk::{Desk, SignedIn, Visitor};
use app::error::{Trouble, Unanswered};
use app::house::House;
use app::lang::Lang;
use app::paper::go;
use app::{ask, public, secret, t, ui};
use axum::extract::{FromRequestParts, Request, State};
use axum::http::header::{HeaderValue, RETRY_AFTER};
use axum::http::{Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use leptos::prelude::*;

use self::told::told;
use self::typed::{Again, Typed};
use crate::telemetry::Seldom;

/// Outages are told once for all the requests that meet them.
static CANNOT_SAVE: Seldom = Seldom::new();
static JUST_NOW: Seldom = Seldom::new();

pub async fn explain(State(house): State<House>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let Ok(mut visitor) = Visitor::from_request_parts(&mut parts, &house).await else {
        return Trouble::BadRequest.status().into_response();
    };
    let asked = Asked { path: parts.uri.path().to_owned(), sent: parts.method == Method::POST };
    let (typed, body) = match Typed::take(&parts, body).await {
        Ok(taken) => taken,
        Err(trouble) => return said(&visitor, None, &trouble, &asked, &Typed::Nothing),
    };
    let mut response = next.run(Request::from_parts(parts, body)).await;
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
    // Found out by the layers within.
    let signed_in = response.extensions_mut().remove::<SignedIn>();
    (visitor.person, visitor.session) = signed_in.map(|signed_in| (signed_in.person, signed_in.session)).unzip();
    let typed = match *trouble {
        Trouble::NotFound | Trouble::Gone | Trouble::Removed(_) | Trouble::Forbidden if !asked.sent => {
            Typed::kept_on(&visitor).await
        }
        _ => typed,
    };
    let desk = response.extensions_mut().remove::<Desk>();
    said(&visitor, desk.as_ref(), &trouble, &asked, &typed)
}

fn has_page(response: &Response) -> bool {
    let kind = response.headers().get("content-type").and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    kind.starts_with("text/html") || kind.starts_with("application/json")
}

struct Asked {
    path: String,
    /// A form was sent, and what stands in it must not be lost.
    sent: bool,
}

fn said(visitor: &Visitor, desk: Option<&Desk>, trouble: &Trouble, asked: &Asked, typed: &Typed) -> Response {
    if let Trouble::SignIn(here) = trouble
        && !asked.sent
    {
        return go(format!("/sign-in?next={}", ui::in_query(here)));
    }
    let status = if matches!(trouble, Trouble::SignIn(_)) { StatusCode::UNAUTHORIZED } else { trouble.status() };
    let (title, text) = words(visitor.lang, trouble, &asked.path);
    let mut response = if asked.path.starts_with(ask::AT) {
        told(visitor.lang, trouble, status, title, &text)
    } else {
        page(visitor, desk, trouble, status, (title, &text), is_public(&asked.path), typed)
    };
    let wait = match trouble {
        Trouble::TooMany(seconds) => Some(*seconds),
        Trouble::CannotSave(_) | Trouble::JustNow(_) => Some(10),
        _ => None,
    };
    if let Some(wait) = wait {
        response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(wait));
    }
    response
}

/// In short, and what to do about it. What is ours to mend is logged.
fn words(lang: Lang, trouble: &Trouble, path: &str) -> (&'static str, String) {
    match trouble {
        Trouble::SignIn(_) => (t!(lang, "trouble-signed-out"), t!(lang, "trouble-signed-out-text").to_owned()),
        Trouble::NotFound => (t!(lang, "trouble-not-found"), t!(lang, "trouble-not-found-text").to_owned()),
        Trouble::Removed(code) => (t!(lang, "trouble-removed"), t!(lang, "trouble-removed-text", code = code.as_str())),
        Trouble::Closed => (t!(lang, "trouble-closed"), t!(lang, "trouble-closed-text").to_owned()),
        Trouble::Gone => (t!(lang, "trouble-gone"), t!(lang, "trouble-gone-text").to_owned()),
        Trouble::Forbidden => (t!(lang, "trouble-forbidden"), t!(lang, "trouble-forbidden-text").to_owned()),
        Trouble::Foreign => (t!(lang, "trouble-foreign"), t!(lang, "trouble-foreign-text").to_owned()),
        Trouble::BadRequest => (t!(lang, "trouble-bad-request"), t!(lang, "trouble-bad-request-text").to_owned()),
        Trouble::Overtaken => (t!(lang, "trouble-overtaken"), t!(lang, "trouble-overtaken-text").to_owned()),
        Trouble::NotText => (t!(lang, "trouble-bad-request"), t!(lang, "trouble-not-text").to_owned()),
        Trouble::TooLarge => (t!(lang, "trouble-too-large"), t!(lang, "trouble-too-large-text").to_owned()),
        Trouble::TooMany(seconds) => (t!(lang, "trouble-too-many"), t!(lang, "trouble-too-many-text", seconds = *seconds)),
        Trouble::CannotSave(cause) => {
            if let Some(untold) = CANNOT_SAVE.tell() {
                tracing::error!(cause = %chain(cause.as_ref()), untold, "nothing can be saved");
            }
            (t!(lang, "trouble-cannot-save"), t!(lang, "trouble-cannot-save-text").to_owned())
        }
        Trouble::JustNow(cause) => {
            if let Some(untold) = JUST_NOW.tell() {
                tracing::error!(cause = %chain(cause.as_ref()), untold, "the database does not answer");
            }
            (t!(lang, "trouble-just-now"), t!(lang, "trouble-just-now-text").to_owned())
        }
        Trouble::Ours(cause) => {
            let reference = secret::spoken(6).unwrap_or_else(|_| "000000".to_owned());
            let path = without_codes(path);
            tracing::error!(%reference, path, cause = %chain(cause.as_ref()), "a request failed");
            (t!(lang, "trouble-ours"), t!(lang, "trouble-ours-text", reference = reference))
        }
    }
}

fn page(
    visitor: &Visitor,
    desk: Option<&Desk>,
    trouble: &Trouble,
    status: StatusCode,
    (title, text): (&'static str, &str),
    in_public: bool,
    typed: &Typed,
) -> Response {
    let lang = visitor.lang;
    let again = match trouble {
        Trouble::CannotSave(_) | Trouble::JustNow(_) | Trouble::Ours(_) => Again::Unsure,
        Trouble::SignIn(_) | Trouble::TooMany(_) => Again::Refused,
        // Within, one click would do in a colleague's name what another site has filled in. In public nobody is signed in.
        Trouble::Foreign if in_public => Again::Refused,
        _ => Again::No,
    };
    let body = || {
        let signs_in = matches!(trouble, Trouble::SignIn(_)).then(|| {
            view! { <p><a class="button" href="/sign-in" target="_blank" rel="noopener">{t!(lang, "trouble-signed-out-do")}</a></p> }
        });
        view! {
            {ui::page::title(title)}
            {ui::page::lead(text.to_owned())}
            {signs_in}
            {typed.view(visitor, again)}
            <p><a href="/">{t!(lang, "trouble-home")}</a></p>
        }
    };
    match desk {
        _ if in_public => public::trouble(visitor, status, title, text, || typed.view(visitor, again)),
        Some(desk) => desk.page_with(status, title, body),
        None => visitor.page_with(status, title, body),
    }
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
