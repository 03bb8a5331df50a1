use axum::extract::State;
use axum::response::Response;
use leptos::prelude::*;

use crate::desk::Desk;
use crate::error::Answer;
use crate::house::House;
use crate::kept::Sheet;
use crate::remarks::forms::WordsForm;
use crate::remarks::pages::above;
use crate::t;
use crate::ui::field::Field;
use crate::ui::page::{form_actions, lead, title};

pub async fn new(desk: Desk, State(house): State<House>) -> Answer {
    let mut sheet = desk.sheet(&mut house.read().await?, &desk.path("remarks/new"), WordsForm::default).await?;
    sheet.check(WordsForm::parse_proposal);
    Ok(view(&desk, &sheet))
}

fn view(desk: &Desk, sheet: &Sheet<WordsForm>) -> Response {
    let lang = desk.lang;
    desk.page(t!(lang, "remark-propose"), || {
        view! {
            {above(desk, None)}
            {title(t!(lang, "remark-propose"))}
            {lead(t!(lang, "remark-propose-lead"))}
            {sheet.above(lang)}
            <form class="form" id=sheet.main(desk) method="post" action=desk.path("remarks")>
                {sheet.once(&desk.house.ids)}
                {Field::new(lang, "words", t!(lang, "remark-propose-words")).hint(t!(lang, "remark-words-hint")).value(&sheet.form.words).area(5).problems(&sheet.problems).view()}
                {form_actions(lang, t!(lang, "remark-send"), Some(desk.path("remarks")))}
            </form>
        }
    })
}
