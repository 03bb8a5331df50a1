//! The pages that say no to a code, and what leads on from there.

use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;

use crate::desk::Visitor;
use crate::error::WrongGuess;
use crate::lang::Lang;
use crate::parse::{Fault, Problems};
use crate::public::{From, page_at};
use crate::rounds::model::PublicRound;
use crate::t;
use crate::ui::field::Field;
use crate::ui::page::error_summary;

/// There is no round with this code. What was typed is still there to be mended.
pub fn unknown(visitor: &Visitor, typed: &str) -> Response {
    refused(visitor, typed, "public-code-unknown")
}

/// A return code was typed where a round's code belongs.
pub fn is_return_code(visitor: &Visitor, typed: &str) -> Response {
    refused(visitor, typed, "public-code-is-return")
}

fn refused(visitor: &Visitor, typed: &str, why: &'static str) -> Response {
    let mut problems = visitor.problems();
    problems.add("code", Fault::Says(why));
    let mut response = asked(visitor, StatusCode::NOT_FOUND, typed, &problems);
    response.extensions_mut().insert(WrongGuess);
    response
}

pub fn asked(visitor: &Visitor, status: StatusCode, typed: &str, problems: &Problems) -> Response {
    let lang = visitor.lang;
    page_at(visitor, Some("/t"), status, &From::default(), t!(lang, "public-title-code"), || {
        view! {
            {error_summary(lang, problems)}
            <h1>{t!(lang, "public-code-title")}</h1>
            <form method="post" action="/t">
                {Field::new(lang, "code", t!(lang, "public-code")).hint(t!(lang, "public-code-hint")).value(typed).problems(problems).view()}
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
