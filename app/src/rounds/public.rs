//! What anybody with a link, a code or a paper sees. For a tired person with an old phone who has no reason to trust
//! us: no script, no font to fetch, one thing at a time, a way out always in the same place.

use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;

use crate::desk::Visitor;
use crate::paper;
use crate::t;
use crate::ui::{icon, in_query};

/// Who the public hears from: the team behind a round, when one is known.
#[derive(Debug, Clone, Default)]
pub struct From {
    pub team: String,
    pub phone: String,
    pub hours: String,
}

/// A public page. The title is neutral: it stands in the browser's history.
pub fn page<V: IntoView>(visitor: &Visitor, status: StatusCode, from: &From, title: &str, body: impl FnOnce() -> V) -> Response {
    let lang = visitor.lang;
    let files = visitor.house.files;
    let other = lang.other();
    let switch = format!("/lang/{other}?to={}", in_query(&visitor.here));
    let html = paper::html(|| {
        view! {
            <html lang=lang.word()>
                <head>
                    <meta charset="utf-8" />
                    <meta name="viewport" content="width=device-width, initial-scale=1" />
                    <meta name="color-scheme" content="light dark" />
                    <meta name="robots" content="noindex" />
                    <title>{title.to_owned()}</title>
                    <link rel="icon" type="image/svg+xml" href=files.icon />
                    <link rel="stylesheet" href=files.public_css />
                </head>
                <body class="public">
                    <header class="public__head">
                        <p>{from.team.clone()}</p>
                        <a class="exit" href="/t/leave" rel="noreferrer">{icon::exit()} {t!(lang, "public-exit")}</a>
                    </header>
                    <main class="public__page" id="content">{body().into_any()}</main>
                    <footer class="public__foot">
                        {(!from.phone.is_empty()).then(|| view! {
                            <p>{t!(lang, "public-rather-talk", phone = from.phone.as_str(), hours = from.hours.as_str())}</p>
                        })}
                        <p>
                            <a href="/privacy">{t!(lang, "shell-privacy")}</a> " · "
                            <a href="/accessibility">{t!(lang, "shell-accessibility")}</a> " · "
                            <a href=switch lang=other.word() hreflang=other.word()>{match other {
                                crate::lang::Lang::Sv => "På svenska",
                                crate::lang::Lang::En => "In English",
                            }}</a>
                        </p>
                    </footer>
                </body>
            </html>
        }
    });
    paper::document(status, html, None)
}

/// Something that went wrong, on a public page.
pub fn trouble(visitor: &Visitor, status: StatusCode, title: &'static str, text: &str) -> Response {
    page(visitor, status, &From::default(), title, || view! { <h1>{title}</h1> <p>{text.to_owned()}</p> })
}
