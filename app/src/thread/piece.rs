//! One piece of feedback, with what came of it.

use axum::extract::{Path, State};
use leptos::prelude::*;

use crate::desk::Desk;
use crate::error::Answer;
use crate::feedback::forms::WordsForm;
use crate::feedback::pages::piece::{answer_with, article, load, path};
use crate::house::House;
use crate::rights::{Thing, Verb};
use crate::rounds::pages::{above, tried};
use crate::ui::page::{lead, title};
use crate::{changes, t};

pub async fn show(desk: Desk, State(house): State<House>, Path((_, number, piece)): Path<(String, i64, i64)>) -> Answer {
    let mut conn = house.read().await?;
    let (round, found) = load(&mut conn, &desk, number, piece).await?;
    let place = path(&desk, &round, &found, "");
    let answers = desk.may(Verb::Answer, Thing::Feedback);
    if let Some(mut sheet) = desk.kept::<WordsForm>(&mut conn, &place).await?.filter(|_| answers) {
        sheet.check(WordsForm::parse_answer);
        return Ok(answer_with(&desk, &round, &found, &sheet));
    }
    let changes = changes::said::naming(&mut conn, round.id).await?;
    let lang = desk.lang;
    let heading = t!(lang, "round-piece", n = piece);
    Ok(desk.page(&heading, || {
        let all = desk.path(format_args!("rounds/{number}#feedback"));
        view! {
            {above(&desk, &round, true)}
            {title(heading.clone())}
            {lead(tried(&round))}
            {article(&desk, &round, &found, &changes, 2)}
            {found.answer.is_some().then(|| view! { <p class="note muted">{t!(lang, "round-answer-stays")}</p> })}
            <p><a href=all>{t!(lang, "round-piece-all")}</a></p>
        }
    }))
}
