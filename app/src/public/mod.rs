//! What anybody with a link, a code or a paper sees. For a tired person with an old phone who has no reason to trust
//! us: no script, no font to fetch, one thing at a time, a way out always in the same place. Holds always: nothing in
//! the browser's history says what it was about; what is typed is stored at once or shown again; no return code and no
//! word that somebody wrote stands in an address.

pub mod answer;
pub mod door;
pub mod group;
pub mod guest;
pub mod leave;
#[cfg(test)]
mod page_tests;
pub mod question;
mod refusals;
pub mod send;
pub mod statements;
mod steps;
pub mod walk;
pub mod words;
pub mod you_said;

use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;

use crate::desk::Visitor;
use crate::lang::Lang;
use crate::paper;
use crate::rounds::model::PublicRound;
use crate::t;
use crate::ui::in_query;

/// Where our answer is read, in the words of each language: typed from a note.
pub fn answer_address(lang: Lang) -> &'static str {
    match lang {
        Lang::Sv => "svar",
        Lang::En => "answer",
    }
}

/// Who the public hears from: the team behind a round, when one is known.
#[derive(Debug, Clone, Default)]
pub struct From {
    pub team: String,
    pub phone: String,
    pub hours: String,
}

impl From {
    pub fn round(round: &PublicRound) -> Self {
        Self { team: round.team_name.clone(), phone: round.phone.clone(), hours: round.phone_hours.clone() }
    }
}

/// A public page, which can be shown again in the other language at its own address.
pub fn page<V: IntoView>(
    visitor: &Visitor,
    status: StatusCode,
    from: &From,
    title: &str,
    body: impl FnOnce() -> V,
) -> Response {
    page_at(visitor, Some(&visitor.here), status, from, title, body)
}

/// A public page whose address in the other language is `here`; none for a page that cannot be shown twice. `title`
/// stands in the browser's history, where others may read it: it tells the page from the others, and says nothing about
/// what it is about.
pub fn page_at<V: IntoView>(
    visitor: &Visitor,
    here: Option<&str>,
    status: StatusCode,
    from: &From,
    title: &str,
    body: impl FnOnce() -> V,
) -> Response {
    let lang = visitor.lang;
    let files = visitor.house.files;
    let switch = here.map(|here| language(lang.other(), here));
    let team = if from.team.is_empty() { t!(lang, "public-title").to_owned() } else { from.team.clone() };
    let mend = (status == StatusCode::UNPROCESSABLE_ENTITY).then(|| format!("{}: ", t!(lang, "public-mend")));
    let title = format!("{}{title} – {}", mend.unwrap_or_default(), t!(lang, "public-title"));
    let html = paper::html(|| {
        view! {
            <html lang=lang.word()>
                <head>
                    <meta charset="utf-8" />
                    <meta name="viewport" content="width=device-width, initial-scale=1" />
                    <meta name="color-scheme" content="light dark" />
                    <meta name="robots" content="noindex" />
                    <title>{title}</title>
                    <link rel="icon" type="image/svg+xml" href=files.icon />
                    <link rel="stylesheet" href=files.public_css />
                </head>
                <body class="public">
                    <header class="public__head">
                        <span>{team}</span>
                        {switch}
                        <a class="exit" href="/t/leave" rel="noreferrer">{t!(lang, "public-exit")}</a>
                    </header>
                    <main class="public__page" id="content">{body().into_any()}</main>
                    <footer class="public__foot">
                        {help(lang)}
                        {call(lang, from)}
                        <p>
                            <a href="/privacy">{t!(lang, "shell-privacy")}</a> " · "
                            <a href="/accessibility">{t!(lang, "shell-accessibility")}</a>
                        </p>
                    </footer>
                </body>
            </html>
        }
    });
    paper::document(status, html, None)
}

fn language(other: Lang, here: &str) -> AnyView {
    let name = match other {
        Lang::Sv => "På svenska",
        Lang::En => "In English",
    };
    let href = format!("/lang/{other}?to={}", in_query(here));
    view! { " " <a class="language" href=href lang=other.word() hreflang=other.word()>{name}</a> " " }.into_any()
}

/// Where help is now, on every page and in the same words for everybody: nothing on a visitor's screen depends on what she
/// has written.
pub fn help(lang: Lang) -> AnyView {
    view! {
        <p class="help">
            <strong>{t!(lang, "public-help-not-now")}</strong> " "
            {t!(lang, "public-help-danger")} " " <a href="tel:112">"112"</a> ". "
            {t!(lang, "public-help-violence")} " " <a href="tel:020505050">"020\u{2011}50\u{a0}50\u{a0}50"</a> "."
        </p>
    }
    .into_any()
}

/// Who to call instead.
fn call(lang: Lang, from: &From) -> Option<AnyView> {
    if from.phone.is_empty() {
        return None;
    }
    let digits: String = from.phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    // A number that is broken over two lines is read out wrong.
    let number = from.phone.replace(' ', "\u{a0}").replace('-', "\u{2011}");
    Some(
        view! {
            <p>
                {t!(lang, "public-rather-talk")} " " <a href=format!("tel:{digits}")>{number}</a>
                {(!from.hours.is_empty()).then(|| format!(", {}", from.hours))} "."
            </p>
        }
        .into_any(),
    )
}

/// Something that went wrong, on a public page; `more` stands below it.
pub fn trouble<V: IntoView>(
    visitor: &Visitor,
    status: StatusCode,
    title: &'static str,
    text: &str,
    more: impl FnOnce() -> V,
) -> Response {
    let text = text.to_owned();
    let lang = visitor.lang;
    page_at(visitor, None, status, &From::default(), title, || {
        view! {
            <h1>{title}</h1>
            <p>{text}</p>
            {more()}
            <p><a href="/t">{t!(lang, "public-have-paper")}</a></p>
        }
    })
}
