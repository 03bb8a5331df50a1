//! Back with the return code: what the person wrote, what we answered, and what came of it; more words while the round is
//! open; and taking it all back. The code is posted, so that it stands in no address and no log, and is there for half an
//! hour in the browser that has it.

pub mod code;
mod read;
mod take_back;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::CookieJar;
use leptos::prelude::*;

use crate::db::Conn;
use crate::desk::Visitor;
use crate::error::Answer;
use crate::feedback::model::Visit;
use crate::form::Filled;
use crate::house::House;
use crate::paper::go;
use crate::parse::{Fault, Problems};
use crate::public::browser::{self, Returned, Typed};
use crate::public::entry::CodeForm;
use crate::public::guest::{Stepped, Turned};
use crate::public::help::help_short;
use crate::public::refusals::wrong_code;
use crate::public::sheet::Sheet;
use crate::rounds::model::{CODE_LENGTH, PublicRound};
use crate::rounds::store;
use crate::ui::field::Field;
use crate::ui::page::error_summary;
use crate::{feedback, secret, t};

pub use read::{more, show as read};
pub use take_back::{ask as ask_to_take_back, take_back, trial};

pub async fn ask(visitor: Visitor, State(house): State<House>, jar: CookieJar) -> Answer {
    let typed = browser::to_mend(&house, Typed::OfReturn, &jar);
    let mut problems = visitor.problems();
    if let Some(typed) = &typed {
        problems.add("code", Fault::Says(wrong(&secret::code_in(typed))));
    }
    Ok(asked(&visitor, &typed.unwrap_or_default(), &problems))
}

/// What is wrong with a code that leads to no answer.
fn wrong(code: &str) -> &'static str {
    match code.len() {
        0 => "public-code-missing-return",
        CODE_LENGTH => "public-answer-is-round",
        _ => "public-answer-unknown",
    }
}

/// The address as it is told in Swedish leads here.
pub async fn in_swedish() -> Redirect {
    Redirect::to("/answer")
}

fn asked(visitor: &Visitor, typed: &str, problems: &Problems) -> Response {
    let lang = visitor.lang;
    let sheet = Sheet::new(t!(lang, "public-title-code")).status(StatusCode::OK).at("/answer").wrong(!problems.is_empty());
    sheet.view(visitor, || {
        view! {
            {error_summary(lang, problems)}
            <h1>{t!(lang, "public-answer-title")}</h1>
            <p>{t!(lang, "public-answer-lead")}</p>
            {help_short(&visitor.house, lang)}
            <form method="post" action="/answer">
                {Field::new(lang, "code", t!(lang, "public-answer-code")).hint(t!(lang, "public-answer-code-hint")).value(typed).problems(problems).code().view()}
                <button class="button" type="submit">{t!(lang, "public-answer-show")}</button>
            </form>
        }
    })
}

pub async fn open(visitor: Visitor, State(house): State<House>, Filled(form): Filled<CodeForm>) -> Answer {
    let code = secret::code_in(&form.code);
    if code.is_empty() {
        return Ok((browser::typed(&house, Typed::OfReturn, &form.code)?, go("/answer")).into_response());
    }
    let mut conn = house.read().await?;
    if by_code(&mut conn, &house, &code).await?.is_none() {
        return Ok(wrong_code(&visitor, Typed::OfReturn, &form.code, "/answer"));
    }
    Ok((browser::has_code(&house, &code)?, go("/answer/read")).into_response())
}

async fn by_code(conn: &mut Conn, house: &House, code: &str) -> Result<Option<Visit>, sqlx::Error> {
    let [keyed, plain] = house.pepper.code_hashes(code);
    feedback::visits::by_return_code(conn, [&keyed, &plain]).await
}

/// Somebody whose browser has her return code.
#[derive(Debug)]
struct Back {
    visitor: Visitor,
    returned: Returned,
    visit: Visit,
    round: PublicRound,
}

impl Back {
    /// Lets her in; whoever has no code is asked for it.
    async fn with_code(conn: &mut Conn, visitor: Visitor, jar: &CookieJar) -> Result<Self, Turned> {
        let house = visitor.house.clone();
        let turned = || Turned::with(go("/answer"));
        let returned = browser::returned(&house, jar).ok_or_else(turned)?;
        let visit = by_code(conn, &house, &returned.code).await?.ok_or_else(turned)?;
        let round = store::public_by_id(conn, visit.round_id).await?.ok_or_else(turned)?;
        conn.within(round.project_id, house.clock.today());
        Ok(Self { visitor, returned, visit, round })
    }

    /// A page as it is drawn, and she is here now.
    fn shown(&self, page: Response) -> Stepped {
        Ok((browser::still_has_code(&self.visitor.house, &self.returned)?, page).into_response())
    }

    fn goes(&self, to: &str) -> Stepped {
        self.shown(go(to))
    }
}
