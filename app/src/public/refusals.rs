//! The pages that say no, with what was typed, and what leads on from there.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use leptos::prelude::*;

use crate::desk::Visitor;
use crate::error::WrongGuess;
use crate::lang::Lang;
use crate::paper::go;
use crate::parse::{Fault, Problems};
use crate::public::browser::{self, Typed};
use crate::public::sheet::{Sender, Sheet};
use crate::rounds::model::PublicRound;
use crate::t;
use crate::ui::field::{Field, pressed};
use crate::ui::lines;
use crate::ui::page::error_summary;

/// There is no round with the code in this address. It is still there to be mended.
pub fn unknown(visitor: &Visitor, typed: &str) -> Response {
    let mut problems = visitor.problems();
    problems.add("code", Fault::Says("public-code-unknown"));
    let mut response = asked(visitor, StatusCode::NOT_FOUND, typed, &problems);
    response.extensions_mut().insert(WrongGuess);
    response
}

/// A code that was typed is none. Its page shows it again, to be mended.
pub fn wrong_code(visitor: &Visitor, which: Typed, typed: &str, at: &str) -> Response {
    let keeps = browser::typed(&visitor.house, which, typed);
    let mut response = keeps.map_or_else(|_| go(at), |jar| (jar, go(at)).into_response());
    response.extensions_mut().insert(WrongGuess);
    response
}

/// Asks for the code on the paper.
pub fn asked(visitor: &Visitor, status: StatusCode, typed: &str, problems: &Problems) -> Response {
    let lang = visitor.lang;
    let sheet = Sheet::new(t!(lang, "public-title-code")).status(status).at("/t").wrong(!problems.is_empty());
    sheet.view(visitor, || {
        view! {
            {error_summary(lang, problems)}
            <h1>{t!(lang, "public-code-title")}</h1>
            <form method="post" action="/t">
                {Field::new(lang, "code", t!(lang, "public-code")).hint(t!(lang, "public-code-hint")).value(typed).problems(problems).code().view()}
                <button class="button" type="submit">{t!(lang, "public-code-go")}</button>
            </form>
            <p><a href="/answer">{t!(lang, "public-have-code")}</a></p>
        }
    })
}

/// Leads to what came of what people said, once there is something to tell.
pub fn you_said_link(lang: Lang, round: &PublicRound, told: bool) -> Option<AnyView> {
    told.then(|| view! { <p><a href=round.path("you-said")>{t!(lang, "public-you-said-link")}</a></p> }.into_any())
}

/// The round was closed. `begun`: the person is in the middle of it, and can still have the code to what she has said.
/// `told`: something has come of the round.
pub fn closed(visitor: &Visitor, round: &PublicRound, begun: bool, typed: Option<&str>, told: bool) -> Response {
    let lang = visitor.lang;
    let sheet =
        Sheet::new(t!(lang, "public-title-closed")).status(StatusCode::GONE).from(Sender::round(round)).at(round.home());
    sheet.view(visitor, || {
        let code = begun.then(|| {
            view! {
                <p>{t!(lang, "public-closed-begun")}</p>
                <form method="post" action=round.path("send")>{pressed()}<button class="button" type="submit">{t!(lang, "public-closed-code")}</button></form>
            }
        });
        view! {
            <h1>{t!(lang, "public-closed")}</h1>
            <p>{t!(lang, "public-closed-text")}</p>
            {unsaved(visitor, typed)}
            {code}
            <p><a href="/answer">{t!(lang, "public-have-code")}</a></p>
            {you_said_link(lang, round, told)}
        }
    })
}

/// Something was sent from a browser that knows no longer about the visit, or never did.
pub fn lost(visitor: &Visitor, round: &PublicRound, typed: &str) -> Response {
    let lang = visitor.lang;
    let sheet =
        Sheet::new(t!(lang, "public-title-again")).status(StatusCode::CONFLICT).from(Sender::round(round)).at(round.home());
    sheet.view(visitor, || {
        view! {
            <h1>{t!(lang, "public-lost")}</h1>
            <p>{t!(lang, "public-lost-text")}</p>
            {unsaved(visitor, Some(typed))}
            <form method="post" action=round.path("start")>{pressed()}<button class="button" type="submit">{t!(lang, "public-begin")}</button></form>
            <p class="muted">{t!(lang, "public-lost-cookies")}</p>
            <p><a href="/answer">{t!(lang, "public-have-code")}</a></p>
        }
    })
}

/// What came from a page that was open too long cannot be taken as it is: it is shown this once, with what is wrong.
pub fn not_taken(visitor: &Visitor, round: &PublicRound, typed: &str, problems: &Problems) -> Response {
    let lang = visitor.lang;
    let sheet = Sheet::new(t!(lang, "public-title-again"))
        .status(StatusCode::UNPROCESSABLE_ENTITY)
        .from(Sender::round(round))
        .at(round.home())
        .wrong(true);
    sheet.view(visitor, || {
        view! {
            <h1>{t!(lang, "public-not-taken")}</h1>
            {error_summary(lang, problems)}
            {unsaved(visitor, Some(typed))}
            <p><a class="button" href=round.home()>{t!(lang, "public-begin")}</a></p>
        }
    })
}

/// What was typed and could not be taken, to be copied or read out over the phone.
fn unsaved(visitor: &Visitor, typed: Option<&str>) -> Option<AnyView> {
    let typed = typed.map(str::trim).filter(|typed| !typed.is_empty())?;
    Some(
        view! {
            <div class="notice">
                <h2>{t!(visitor.lang, "public-unsaved")}</h2>
                <p dir="auto">{lines(typed)}</p>
            </div>
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
    Sheet::new(title).status(status).only_once().view(visitor, || {
        view! {
            <h1>{title}</h1>
            <p>{text}</p>
            {more()}
            <p><a href="/t">{t!(lang, "public-have-paper")}</a></p>
        }
    })
}
