//! Anything else the person wants to say, about the whole.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use axum_extra::extract::CookieJar;
use leptos::prelude::*;
use serde::Deserialize;

use crate::desk::Visitor;
use crate::feedback::model::{FeedbackKind, MAX_WORDS};
use crate::feedback::store::{About, NewFeedback};
use crate::form::Filled;
use crate::house::House;
use crate::paper::go;
use crate::parse::{Problems, optional};
use crate::public::guest::{self, Guest, Stepped, Turned};
use crate::public::steps::{Step, Walk, back, path, progress, titled};
use crate::ui::field::Field;
use crate::ui::page::error_summary;
use crate::{feedback, t};

#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub struct WordsForm {
    pub words: String,
}

pub async fn show(visitor: Visitor, State(house): State<House>, Path(code): Path<String>, jar: CookieJar) -> Stepped {
    let mut conn = house.read().await?;
    let guest = guest::guest(&mut conn, visitor, &jar, &code, None).await?;
    let own = feedback::store::of_visit(&mut conn, guest.visit.id).await?;
    let said = own.iter().find(|one| one.kind == FeedbackKind::Message && one.superseded_at.is_none());
    let words = said.map_or("", |one| one.words.as_str());
    Ok(shown(&guest, StatusCode::OK, words, &Problems::default()))
}

fn shown(guest: &Guest, status: StatusCode, words: &str, problems: &Problems) -> Response {
    let (lang, round) = (guest.visitor.lang, &guest.round);
    guest.page(status, &titled(lang, round, Step::Words), || {
        view! {
            {error_summary(lang, problems)}
            {progress(lang, round, Step::Words)}
            <h1>{t!(lang, "public-words")}</h1>
            <form method="post" action=path(round, Step::Words)>
                {Field::new(lang, "words", t!(lang, "public-words-label")).hint(t!(lang, "public-more-hint")).value(words).area(6).problems(problems).view()}
                <button class="button" type="submit">{t!(lang, "public-next")}</button>
                <a class="button button--quiet" href=path(round, Walk::of(round).after(Step::Words))>{t!(lang, "public-skip")}</a>
            </form>
            {back(lang, round, Step::Words)}
        }
    })
}

pub async fn say(
    visitor: Visitor,
    State(house): State<House>,
    Path(code): Path<String>,
    jar: CookieJar,
    Filled(form): Filled<WordsForm>,
) -> Stepped {
    let mut conn = house.write().await?;
    let guest = guest::guest(&mut conn, visitor, &jar, &code, Some(&form.words)).await?;
    let mut problems = guest.visitor.problems();
    let words = problems.text("words", &form.words, optional(MAX_WORDS));
    if !problems.is_empty() {
        return Ok(shown(&guest, StatusCode::UNPROCESSABLE_ENTITY, &form.words, &problems));
    }
    let (round, visit, at) = (guest.round.id, guest.visit.id, house.clock.now());
    if words.is_empty() {
        feedback::store::take_back(&mut conn, round, visit, About::Whole, at).await?;
    } else {
        let new = NewFeedback { round, visit, about: About::Whole, words: &words };
        // Closed or sent in this very moment.
        if feedback::store::add_feedback(&mut conn, &house.ids, &new, at).await?.is_none() {
            return Err(Turned::with(
                guest::closed(&mut conn, &guest.visitor, &guest.round, true, Some(&form.words)).await?,
            ));
        }
    }
    conn.commit().await?;
    Ok(go(path(&guest.round, Step::Send)))
}
