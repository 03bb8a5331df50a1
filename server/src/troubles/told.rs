//! What an island is told that asked for something: the same words as stand on a page, except where those speak of going
//! back to a form. Nothing that was written is lost: it stands where it was.

use app::ask::{Refused, Why};
use app::error::Trouble;
use app::lang::Lang;
use app::t;
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use leptos::server_fn::error::FromServerFnError;

/// `title` and `text`: what a page would say.
pub fn told(lang: Lang, trouble: &Trouble, status: StatusCode, title: &str, text: &str) -> Response {
    let sentence = match trouble {
        Trouble::SignIn(_) => t!(lang, "told-signed-out").to_owned(),
        Trouble::NotFound | Trouble::Gone => t!(lang, "told-not-found").to_owned(),
        Trouble::BadRequest | Trouble::NotText => t!(lang, "told-unreadable").to_owned(),
        Trouble::Overtaken => t!(lang, "told-overtaken").to_owned(),
        Trouble::TooLarge => format!("{title}."),
        _ => format!("{title}. {text}"),
    };
    let refused = Refused::Told { why: why(trouble), sentence };
    let kept_nowhere = [(CONTENT_TYPE, "application/json"), (CACHE_CONTROL, "no-store")];
    (status, kept_nowhere, refused.ser()).into_response()
}

fn why(trouble: &Trouble) -> Why {
    match trouble {
        Trouble::SignIn(_) => Why::SignedOut,
        Trouble::Forbidden | Trouble::Foreign | Trouble::Closed => Why::Forbidden,
        Trouble::NotFound | Trouble::Gone | Trouble::Removed(_) => Why::NotFound,
        Trouble::BadRequest | Trouble::NotText | Trouble::TooLarge => Why::Unreadable,
        Trouble::Overtaken => Why::Overtaken,
        Trouble::TooMany(_) | Trouble::CannotSave(_) | Trouble::JustNow(_) | Trouble::Ours(_) => Why::Later,
    }
}
