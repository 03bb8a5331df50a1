//! One piece of feedback, with what came of it.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::Serialize;

use crate::db::Conn;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::feedback::forms::{HandleForm, WordsForm};
use crate::feedback::model::ChangeLink;
use crate::feedback::pages::piece::{self, Said, article, path, view_answer};
use crate::feedback::pages::urgent;
use crate::feedback::urgent::mark::Mark;
use crate::house::House;
use crate::kept::Sheet;
use crate::rights::{Thing, Verb};
use crate::rounds::pages::{above, tried};
use crate::ui::page::{lead, title};
use crate::{changes, t};

/// What somebody said, and every change that names something said in that round.
#[derive(Debug, Serialize)]
pub struct Shown {
    said: Said,
    changes: Vec<ChangeLink>,
}

pub async fn load(conn: &mut Conn, desk: &Desk, number: i64, piece: i64) -> Result<Shown, Trouble> {
    let said = piece::load(conn, desk, number, piece).await?;
    let changes = changes::said::naming(conn, said.round.id).await?;
    Ok(Shown { said, changes })
}

pub async fn show(desk: Desk, State(house): State<House>, Path((_, number, piece)): Path<(String, i64, i64)>) -> Answer {
    let mut conn = house.read().await?;
    let shown = load(&mut conn, &desk, number, piece).await?;
    let Said { round, piece, mark } = &shown.said;
    let answers = desk.may(Verb::Answer, Thing::Feedback);
    let here = path(&desk, round, piece, "");
    if let Some(mut sheet) = desk.kept(&mut conn, &here).await?.filter(|_| answers) {
        sheet.check(WordsForm::parse_answer);
        return Ok(view_answer(&desk, &shown.said, &sheet));
    }
    let begins = || mark.as_ref().map(HandleForm::of).unwrap_or_default();
    let mut sheet = desk.sheet(&mut conn, &HandleForm::place(&here), begins).await?;
    if mark.as_ref().is_some_and(Mark::waits) {
        sheet.check(HandleForm::parse);
    }
    Ok(view(&desk, &shown, &sheet))
}

fn view(desk: &Desk, shown: &Shown, sheet: &Sheet<HandleForm>) -> Response {
    let lang = desk.lang;
    let Said { round, piece, mark } = &shown.said;
    let mark = mark.as_ref();
    let heading = t!(lang, "round-piece", n = piece.number);
    desk.page(&heading, || {
        let all = desk.path(format_args!("rounds/{}#feedback", round.number));
        view! {
            {above(desk, round, true)}
            {title(heading.clone())}
            {lead(tried(round))}
            {sheet.above(lang)}
            {article(desk, round, (piece, mark), &shown.changes, 2)}
            {mark.map(|mark| urgent::card(desk, &path(desk, round, piece, ""), mark, sheet))}
            {piece.answer.is_some().then(|| view! { <p class="note muted">{t!(lang, "round-answer-stays")}</p> })}
            <p><a href=all>{t!(lang, "round-piece-all")}</a></p>
        }
    })
}
