//! The frame of a public page: head with the way out, the page itself, foot with where help is now.

use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;

use crate::desk::Visitor;
use crate::lang::Lang;
use crate::paper;
use crate::public::call;
use crate::public::help::help;
use crate::rounds::model::PublicRound;
use crate::rounds::rehearsal::Rehearsal;
use crate::t;
use crate::ui::in_query;

/// Who the public hears from: the team behind a round, when one is known.
#[derive(Debug, Clone, Default)]
pub struct Sender {
    pub team: String,
    pub phone: String,
    pub hours: String,
    /// The team goes through the round beforehand, and nobody is heard.
    pub rehearsal: Option<Rehearsal>,
}

impl Sender {
    pub fn round(round: &PublicRound) -> Self {
        Self {
            team: round.team_name.clone(),
            phone: round.phone.clone(),
            hours: round.phone_hours.clone(),
            rehearsal: round.rehearsal.clone(),
        }
    }
}

/// How a page is shown in the other language.
#[derive(Debug, Clone)]
enum Switch {
    /// At the address that was asked for.
    Here,
    At(String),
    /// By a button of the form with this id, so that what is typed in it comes along.
    Presses(&'static str),
    Nowhere,
}

/// A public page before what stands on it. The title stands in the browser's history, where others may read it: it tells
/// the page from the others, and says nothing about what it is about.
#[derive(Debug, Clone)]
pub struct Sheet<'a> {
    title: &'a str,
    status: StatusCode,
    from: Sender,
    switch: Switch,
    /// Where the one form of the page is sent, which holds the whole page: all that leads on is a button of it.
    form: Option<String>,
    wrong: bool,
}

/// The id of the form that holds what a visitor answers on a page.
pub const FORM: &str = "step";

impl<'a> Sheet<'a> {
    pub fn new(title: &'a str) -> Self {
        Self { title, status: StatusCode::OK, from: Sender::default(), switch: Switch::Here, form: None, wrong: false }
    }

    pub fn status(self, status: StatusCode) -> Self {
        Self { status, ..self }
    }

    pub fn from(self, from: Sender) -> Self {
        Self { from, ..self }
    }

    /// Its address in the other language.
    pub fn at(self, address: impl Into<String>) -> Self {
        Self { switch: Switch::At(address.into()), ..self }
    }

    /// It cannot be shown twice.
    pub fn only_once(self) -> Self {
        Self { switch: Switch::Nowhere, ..self }
    }

    /// The page is one form.
    pub fn in_form(self, action: String) -> Self {
        Self { form: Some(action), switch: Switch::Presses(FORM), ..self }
    }

    /// A form stands on the page, by the id [`FORM`].
    pub fn has_form(self) -> Self {
        Self { switch: Switch::Presses(FORM), ..self }
    }

    /// Something in it is to be mended.
    pub fn wrong(self, wrong: bool) -> Self {
        Self { wrong, ..self }
    }

    pub fn view<V: IntoView>(self, visitor: &Visitor, body: impl FnOnce() -> V) -> Response {
        let lang = visitor.lang;
        let files = visitor.house.files;
        let team = if self.from.team.is_empty() { t!(lang, "public-title").to_owned() } else { self.from.team.clone() };
        let mend = if self.wrong { format!("{}: ", t!(lang, "public-mend")) } else { String::new() };
        let title = format!("{mend}{} – {}", self.title, t!(lang, "public-title"));
        let html = paper::html(|| {
            let switch = self.switch(visitor);
            let rehearsal = self.from.rehearsal.as_ref();
            let leave = rehearsal.map_or_else(|| "/t/leave".to_owned(), |rehearsal| format!("{}/over", rehearsal.at));
            let head = view! {
                {rehearsal.map(|rehearsal| rehearsed(lang, rehearsal))}
                <header class="public__head">
                    <span>{team}</span>
                    " " <a class="exit" href=leave rel="noreferrer">{t!(lang, "public-exit")}</a>
                </header>
                {switch.map(|switch| view! { <nav class="languages" aria-label=t!(lang, "public-languages")><p>{switch}</p></nav> })}
            };
            let main = view! { <main class="public__page" id="content">{body().into_any()}</main> };
            let page = match self.form.clone() {
                Some(action) => {
                    view! { <form class="public__form" id=FORM method="post" action=action>{enter(lang)} {head} {main}</form> }.into_any()
                }
                None => view! { {head} {main} }.into_any(),
            };
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
                        {page}
                        <footer class="public__foot">
                            {help(&visitor.house, lang)}
                            {call(lang, &self.from)}
                            <p>
                                <a href="/privacy">{t!(lang, "shell-privacy")}</a> " · "
                                <a href="/accessibility">{t!(lang, "shell-accessibility")}</a>
                            </p>
                        </footer>
                    </body>
                </html>
            }
        });
        paper::document(self.status, html, None)
    }

    fn switch(&self, visitor: &Visitor) -> Option<AnyView> {
        let other = visitor.lang.other();
        let name = match other {
            Lang::Sv => "På svenska",
            Lang::En => "In English",
        };
        let here = match &self.switch {
            Switch::Nowhere => return None,
            Switch::Presses(form) => {
                return Some(
                    view! { <button class="language" type="submit" form=*form name="do" value="lang" lang=other.word()>{name}</button> }
                        .into_any(),
                );
            }
            Switch::Here => &visitor.here,
            Switch::At(address) => address,
        };
        let href = format!("/lang/{other}?to={}", in_query(here));
        Some(view! { <a class="language" href=href lang=other.word() hreflang=other.word()>{name}</a> }.into_any())
    }
}

/// What stands above every page while the team goes through a round, with the way back to where it began.
fn rehearsed(lang: Lang, rehearsal: &Rehearsal) -> AnyView {
    view! {
        <aside class="rehearsal" aria-label=t!(lang, "rehearsal-name")>
            <p><strong>{t!(lang, "rehearsal-line")}</strong> " " <a href=rehearsal.back.clone()>{t!(lang, "rehearsal-back")}</a></p>
        </aside>
    }
    .into_any()
}

/// What the enter key does in a form: its first button is the one that goes on, wherever that is seen to stand. It has a
/// word of its own: of two buttons that say the same lynx sends both.
fn enter(lang: Lang) -> AnyView {
    view! {
        <button class="visually-hidden" type="submit" name="do" value="enter" tabindex="-1" aria-hidden="true">{t!(lang, "public-next")}</button> " "
    }
    .into_any()
}
