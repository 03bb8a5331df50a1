//! What somebody sent, kept until it is known how it went: a page that cannot take it shows it again, ready to be
//! copied and, where that may help, to be sent once more. Secrets are never shown.

use app::ask;
use app::desk::Visitor;
use app::error::Trouble;
use app::lang::Lang;
use app::paper::local;
use app::t;
use app::ui::field::in_area;
use axum::body::{Body, Bytes, to_bytes};
use axum::http::header::{CONTENT_TYPE, HOST, REFERER};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method};
use http_body_util::LengthLimitError;
use leptos::prelude::*;

use crate::router::LARGEST_FORM;

/// The largest form outside a project, in bytes, where nobody needs to be signed in.
const LARGEST_FROM_ANYBODY: usize = 256 * 1024;
/// Fields that hold a password.
const SECRET: [&str; 3] = ["password", "now", "new"];
/// Fields that are chosen or carried along, not written.
const CHOSEN: [&str; 19] = [
    "action",
    "place",
    "then",
    "to",
    "from",
    "next",
    "was",
    "id",
    "stance",
    "verdict",
    "kind",
    "lang",
    "role",
    "phase",
    "channel",
    "recruited_through",
    "guide",
    "done",
    "not_personal",
];

#[derive(Debug)]
pub enum Typed {
    /// Nothing was sent.
    Nothing,
    Form(Fields),
    /// A form with a file, which a page of ours cannot send again. What was typed in it is shown.
    Upload {
        back: String,
    },
}

/// Whether sending it once more may help.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Again {
    No,
    /// It was turned away at the door: nothing of it has been saved.
    Refused,
    /// It failed on the way, and may have been saved all the same.
    Unsure,
}

#[derive(Debug)]
pub struct Fields {
    body: Bytes,
    /// The page that the form stood on.
    back: String,
}

impl Typed {
    /// Reads a form and gives it back to be read by whom it is for.
    ///
    /// # Errors
    /// When it is larger than any form of ours, or did not come to its end.
    pub async fn take(parts: &Parts, body: Body) -> Result<(Self, Body), Trouble> {
        let kind = parts.headers.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        if parts.method != Method::POST {
            return Ok((Self::Nothing, body));
        }
        let back = back(&parts.headers);
        if kind.starts_with("multipart/form-data") {
            return Ok((Self::Upload { back }, body));
        }
        if !kind.starts_with("application/x-www-form-urlencoded") {
            return Ok((Self::Nothing, body));
        }
        let path = parts.uri.path();
        let in_project = path.starts_with("/p/") || path.starts_with(ask::AT) || path == "/projects";
        let largest = if in_project { LARGEST_FORM } else { LARGEST_FROM_ANYBODY };
        match to_bytes(body, largest).await {
            Ok(body) => Ok((Self::Form(Fields { body: body.clone(), back }), Body::from(body))),
            Err(error) if is_too_large(&error) => Err(Trouble::TooLarge),
            Err(_) => Err(Trouble::BadRequest),
        }
    }

    /// What waits on a page that can show it no more: what it was about is gone, or the right to it.
    pub async fn kept_on(visitor: &Visitor) -> Self {
        // Whatever fails here, the page for the trouble comes all the same.
        let Ok(mut conn) = visitor.house.read().await else { return Self::Nothing };
        let Ok(kept) = visitor.kept_on(&mut conn, &visitor.here).await else { return Self::Nothing };
        let form = |sent: Vec<u8>| Self::Form(Fields { body: sent.into(), back: "/".to_owned() });
        kept.sent().map_or(Self::Nothing, form)
    }

    /// What stands below the sentence on a page for a trouble.
    pub fn view(&self, visitor: &Visitor, again: Again) -> Option<AnyView> {
        let lang = visitor.lang;
        match self {
            Self::Nothing => None,
            Self::Upload { back } => {
                let body = visitor.sent.body().unwrap_or_default();
                let typed = Fields { body, back: back.clone() }.view(lang, &visitor.here, Again::No);
                Some(view! { {typed} {go_back(lang, t!(lang, "typed-file"), back)} }.into_any())
            }
            Self::Form(form) => form.view(lang, &visitor.here, again),
        }
    }
}

impl Fields {
    fn view(&self, lang: Lang, action: &str, again: Again) -> Option<AnyView> {
        let all: Vec<(String, String)> = form_urlencoded::parse(&self.body).into_owned().collect();
        let count = all.len();
        let open: Vec<_> = all.into_iter().filter(|(name, _)| !SECRET.contains(&name.as_str())).collect();
        let has_secret = open.len() < count;
        let sends = again != Again::No && !has_secret;
        let (written, carried): (Vec<_>, Vec<_>) = open.into_iter().partition(|(name, value)| is_written(name, value));
        let nothing_written = written.is_empty();
        if nothing_written && !sends && !has_secret {
            return None;
        }
        let written: Vec<_> = written
            .into_iter()
            .zip(1..)
            .map(|((name, value), number)| {
                let rows = (value.len() / 60 + value.lines().count()).clamp(2, 20).to_string();
                view! {
                    <textarea class="field__input" name=sends.then_some(name) rows=rows readonly
                        aria-label=t!(lang, "typed-part", number = number)>{in_area(&value)}</textarea>
                }
            })
            .collect();
        let heading = (!nothing_written).then(|| {
            let text = match again {
                _ if !sends => t!(lang, "typed-copy"),
                Again::Unsure => t!(lang, "typed-unsure"),
                _ => t!(lang, "typed-again"),
            };
            view! { <h2>{t!(lang, "typed-title")}</h2> <p>{text}</p> }
        });
        let secret = has_secret.then(|| go_back(lang, t!(lang, "typed-secret"), &self.back));
        if !sends {
            return Some(view! { <div class="form">{heading} {written}</div> {secret} }.into_any());
        }
        let carried: Vec<_> =
            carried.into_iter().map(|(name, value)| view! { <input type="hidden" name=name value=value /> }).collect();
        Some(
            view! {
                <form class="form" method="post" action=action.to_owned()>
                    {heading}
                    {carried}
                    {written}
                    <p><button class="button" type="submit">{t!(lang, "typed-do")}</button></p>
                </form>
            }
            .into_any(),
        )
    }
}

fn go_back(lang: Lang, text: &'static str, back: &str) -> AnyView {
    view! { <p>{text}</p> <p><a class="button" href=back.to_owned()>{t!(lang, "typed-back")}</a></p> }.into_any()
}

/// Words of a person's own, rather than an id, a number, a mark or a choice.
fn is_written(name: &str, value: &str) -> bool {
    let of = |also: &str| value.chars().all(|c| c.is_ascii_hexdigit() || also.contains(c));
    let carried = of("-") && (value.len() >= 16 || value.chars().all(|c| c.is_ascii_digit()));
    !(value.is_empty() || value == "yes" || carried || CHOSEN.contains(&name))
}

/// The page of ours that the form stood on, or the front door.
fn back(headers: &HeaderMap) -> String {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    let path = text(REFERER).zip(text(HOST)).and_then(|(from, host)| from.split_once("://")?.1.strip_prefix(host));
    local(path.unwrap_or("/"))
}

fn is_too_large(error: &axum::Error) -> bool {
    let mut at: Option<&(dyn std::error::Error + 'static)> = Some(error);
    while let Some(error) = at {
        if error.is::<LengthLimitError>() {
            return true;
        }
        at = error.source();
    }
    false
}

#[cfg(test)]
mod tests {
    use app::paper;

    use super::*;

    fn shown(body: &'static str, again: Again) -> String {
        let form = Fields { body: Bytes::from_static(body.as_bytes()), back: "/account".to_owned() };
        paper::html(|| form.view(Lang::Sv, "/p/x/needs?a=1&b=2", again))
    }

    #[test]
    fn what_was_typed_stands_in_a_form_that_sends_it_all_once_more() {
        let page = shown("was=0123456789abcdef&verdict=met&words=%0A%3C/textarea%3E%22%26+%C3%A5&empty=", Again::Unsure);
        assert!(page.contains("action=\"/p/x/needs?a=1&amp;b=2\""), "{page}");
        assert!(page.contains("name=\"words\"") && page.contains(">\n\n&lt;/textarea&gt;\"&amp; å</textarea>"), "{page}");
        for field in ["was\" value=\"0123456789abcdef", "verdict\" value=\"met", "empty\" value=\""] {
            assert!(page.contains(&format!("type=\"hidden\" name=\"{field}")), "{field} {page}");
        }
        assert!(page.contains("Skicka igen"));
    }

    #[test]
    fn a_password_is_neither_shown_nor_sent_again() {
        let page = shown("email=a%40b.se&password=hemligt&now=hemligt&new=hemligt", Again::Refused);
        assert!(page.contains("a@b.se") && !page.contains("hemligt") && !page.contains("Skicka igen"), "{page}");
        assert!(page.contains("href=\"/account\""));
    }

    #[test]
    fn what_can_not_be_sent_again_can_still_be_copied() {
        let page = shown("words=bra&then=save", Again::No);
        assert!(page.contains("bra</textarea>") && !page.contains("<form") && !page.contains("save"), "{page}");
        let nothing = Fields { body: Bytes::from_static(b"then=save"), back: "/".to_owned() };
        assert!(nothing.view(Lang::Sv, "/", Again::No).is_none());
    }

    #[test]
    fn the_way_back_never_leads_to_another_site() {
        let back = |from: &'static str| {
            back(&[(REFERER, from.parse().unwrap()), (HOST, "traden.se".parse().unwrap())].into_iter().collect())
        };
        assert_eq!(back("https://traden.se/sign-in?next=/p/x"), "/sign-in?next=/p/x");
        for away in ["https://example.com/x", "https://traden.se.example.com/x", "https://traden.se"] {
            assert_eq!(back(away), "/", "{away}");
        }
    }
}
