//! A quote that was lifted by mistake is taken away. The words stay where they were said.

use axum::extract::{Path, State};
use leptos::prelude::*;

use crate::codes;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::house::House;
use crate::needs::evidence::store as evidence;
use crate::paper::go;
use crate::quotes::shown::source;
use crate::quotes::store;

use crate::t;
use crate::ui::page::{form_actions, kicker, title};
use crate::ui::quote::quote;

/// Asks first, and says which needs it is taken from.
pub async fn ask(desk: Desk, State(house): State<House>, Path((_, number)): Path<(String, i64)>) -> Answer {
    let mut conn = house.read().await?;
    let found = store::seen(&mut conn, desk.project.id, number, desk.audience(), house.clock.today()).await?;
    let found = found.ok_or(Trouble::NotFound)?;
    let needs = evidence::needs_of(&mut conn, found.id).await?;
    let lang = desk.lang;
    let here = desk.path(format_args!("quotes/{number}"));
    let heading = t!(lang, "quote-remove-heading", code = codes::quote(number));
    Ok(desk.page(&heading, || {
        let carried: Vec<_> =
            needs.iter().map(|need| view! { <li lang=desk.project.lang.word()>{need.statement.sentence(desk.project.lang)}</li> }).collect();
        let from = (!carried.is_empty()).then(|| view! { <p>{t!(lang, "quote-remove-needs")}</p> <ul>{carried}</ul> });
        let back = here.clone();
        view! {
            {kicker(vec![
                (t!(lang, "quotes-title").to_owned(), Some(desk.path("quotes"))),
                (codes::quote(number), Some(here.clone())),
            ])}
            {title(heading.clone())}
            {quote(lang, &found.exact, source(&desk, &found), false)}
            <p class="measure">{t!(lang, "quote-remove-text")}</p>
            {from}
            <form method="post" action=format!("{here}/remove")>{form_actions(lang, t!(lang, "quote-remove-do"), Some(back))}</form>
        }
    }))
}

pub async fn remove(desk: Desk, State(house): State<House>, Path((_, number)): Path<(String, i64)>) -> Answer {
    let mut conn = house.write().await?;
    let found = store::seen(&mut conn, desk.project.id, number, desk.audience(), house.clock.today()).await?;
    let found = found.ok_or(Trouble::NotFound)?;
    evidence::remove(&mut conn, desk.project.id, found.id).await?;
    conn.commit().await?;
    Ok(go(desk.path(format_args!("sources/{}", found.source_number))))
}
