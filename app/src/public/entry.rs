//! Where a code from a poster or a letter is typed.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect};
use axum_extra::extract::CookieJar;
use serde::Deserialize;

use crate::desk::Visitor;
use crate::error::Answer;
use crate::feedback::model::OLD_RETURN_CODE_LENGTH;
use crate::form::Filled;
use crate::house::House;
use crate::paper::go;
use crate::parse::{Fault, Problems};
use crate::pepper::RETURN_CODE_LENGTH;
use crate::public::browser::{self, Typed};
use crate::public::refusals::{asked, wrong_code};
use crate::rounds::store;
use crate::secret;

#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub struct CodeForm {
    pub code: String,
}

pub async fn ask(visitor: Visitor, State(house): State<House>, jar: CookieJar) -> Answer {
    let Some(typed) = browser::to_mend(&house, Typed::OfRound, &jar) else {
        return Ok(asked(&visitor, StatusCode::OK, "", &Problems::default()));
    };
    let mut problems = visitor.problems();
    problems.add("code", Fault::Says(wrong(&secret::code_in(&typed))));
    Ok(asked(&visitor, StatusCode::OK, &typed, &problems))
}

/// What is wrong with a code that no round has.
fn wrong(code: &str) -> &'static str {
    if code.is_empty() {
        "public-code-missing"
    } else if is_return_code(code) {
        "public-code-is-return"
    } else {
        "public-code-unknown"
    }
}

/// By its length: whether there is such a code nobody is told here.
pub fn is_return_code(code: &str) -> bool {
    [RETURN_CODE_LENGTH, OLD_RETURN_CODE_LENGTH].contains(&code.len())
}

pub async fn go_to_round(visitor: Visitor, State(house): State<House>, Filled(form): Filled<CodeForm>) -> Answer {
    let code = secret::code_in(&form.code);
    if code.is_empty() {
        return Ok((browser::typed(&house, Typed::OfRound, &form.code)?, go("/t")).into_response());
    }
    let mut conn = house.read().await?;
    match store::by_code(&mut conn, &code).await? {
        Some(round) => Ok((browser::mended(Typed::OfRound), go(round.home())).into_response()),
        None => Ok(wrong_code(&visitor, Typed::OfRound, &form.code, "/t")),
    }
}

/// The address with nothing behind it: the code is asked for.
pub async fn without_code() -> Redirect {
    Redirect::to("/t")
}
