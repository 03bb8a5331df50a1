//! One remark, and our answer to it.

use axum::extract::{Path, Query, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::db::Conn;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::house::House;
use crate::kept::Sheet;
use crate::remarks::eyes::{answers, seen};
use crate::remarks::forms::WordsForm;
use crate::remarks::model::Remark;
use crate::remarks::pages::{above, article};
use crate::t;
use crate::ui::field::Field;
use crate::ui::page::{notice, title};
use crate::ui::{icon, paragraphs};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Told {
    taken: Option<String>,
}

#[derive(Debug, Serialize)]
pub struct Shown {
    remark: Remark,
}

pub async fn load(conn: &mut Conn, desk: &Desk, number: i64) -> Result<Shown, Trouble> {
    Ok(Shown { remark: seen(conn, desk, number).await? })
}

pub async fn show(
    desk: Desk,
    State(house): State<House>,
    Path((_, number)): Path<(String, i64)>,
    Query(told): Query<Told>,
) -> Answer {
    let mut conn = house.read().await?;
    let shown = load(&mut conn, &desk, number).await?;
    let place = desk.path(format_args!("remarks/{number}"));
    let mut sheet = desk.sheet(&mut conn, &place, WordsForm::default).await?;
    sheet.check(WordsForm::parse_answer);
    Ok(view(&desk, &shown, &sheet, &told))
}

fn view(desk: &Desk, Shown { remark }: &Shown, sheet: &Sheet<WordsForm>, told: &Told) -> Response {
    let lang = desk.lang;
    let heading = t!(lang, "remark-number", n = remark.number);
    let here = desk.path(format_args!("remarks/{}", remark.number));
    let answers = answers(desk);
    let taken = told.taken.is_some() && remark.over_at.is_some();
    desk.page(&heading, || {
        let makes = (answers && remark.may_become_need())
            .then(|| view! { <p><a class="button button--quiet" href=format!("{here}/need")>{t!(lang, "remark-make-need")}</a></p> });
        view! {
            {above(desk, None)}
            {title(heading.clone())}
            {taken.then(|| notice(t!(lang, "remark-taken-back")))}
            {sheet.above(lang)}
            {(answers && sheet.is_kept() && !remark.may_be_answered()).then(|| overtaken(desk, &sheet.form.words))}
            {article(desk, remark)}
            {makes}
            {(answers && remark.may_be_answered()).then(|| form(desk, &here, sheet))}
        }
    })
}

fn form(desk: &Desk, here: &str, sheet: &Sheet<WordsForm>) -> AnyView {
    let lang = desk.lang;
    view! {
        <form class="form" id=sheet.main(desk) method="post" action=format!("{here}/answer")>
            {Field::new(lang, "words", t!(lang, "remark-answer-label")).hint(t!(lang, "remark-answer-hint")).value(&sheet.form.words).area(4).problems(&sheet.problems).view()}
            <div class="form__actions"><button class="button" type="submit">{t!(lang, "remark-answer-send")}</button></div>
        </form>
    }
    .into_any()
}

/// A colleague has answered first, or there is nothing to answer any more.
fn overtaken(desk: &Desk, typed: &str) -> AnyView {
    let lang = desk.lang;
    view! {
        <div class="notice notice--warn" role="status">
            <h2>{icon::warning()} " " {t!(lang, "remark-answer-overtaken")}</h2>
            <blockquote>{paragraphs(typed)}</blockquote>
        </div>
    }
    .into_any()
}
