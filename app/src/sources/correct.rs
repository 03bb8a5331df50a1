//! What is told about a conversation, corrected: it was somebody else, another day, another name. The text stays as it is.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;

use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::form::Filled;
use crate::house::House;
use crate::lang::short_date;
use crate::needs::evidence;
use crate::paper::go;
use crate::parse::Problems;
use crate::sources::about::{About, Offer};
use crate::sources::model::code;
use crate::sources::store;
use crate::t;
use crate::ui::page::{error_summary, form_actions, kicker, lead, title};

pub async fn show(desk: Desk, State(house): State<House>, Path((_, number)): Path<(String, i64)>) -> Answer {
    let mut conn = house.read().await?;
    let source = store::find(&mut conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    let about = About {
        participant: source.participant_number.to_string(),
        title: source.title,
        held_on: short_date(source.held_on),
        channel: source.channel.word().to_owned(),
    };
    let offer = Offer::load(&mut conn, desk.project.id, &about.participant).await?;
    Ok(page(&desk, StatusCode::OK, number, &about, &offer, &Problems::default()))
}

pub async fn change(
    desk: Desk,
    State(house): State<House>,
    Path((_, number)): Path<(String, i64)>,
    Filled(about): Filled<About>,
) -> Answer {
    let mut conn = house.write().await?;
    let source = store::find(&mut conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    let mut problems = Problems::default();
    let when = (desk.lang, house.clock.today());
    let Some(said) = about.parse(&mut conn, desk.project.id, when, &mut problems).await? else {
        let offer = Offer::load(&mut conn, desk.project.id, &about.participant).await?;
        return Ok(page(&desk, StatusCode::UNPROCESSABLE_ENTITY, number, &about, &offer, &problems));
    };
    store::correct(&mut conn, source.id, &said).await?;
    for need in evidence::needs_of_source(&mut conn, source.id).await? {
        evidence::recount(&mut conn, need).await?;
    }
    conn.commit().await?;
    Ok(go(desk.path(format_args!("sources/{number}"))))
}

fn page(desk: &Desk, status: StatusCode, number: i64, about: &About, offer: &Offer, problems: &Problems) -> Response {
    let lang = desk.lang;
    let here = desk.path(format_args!("sources/{number}"));
    let heading = t!(lang, "source-correct-heading", code = code(number));
    desk.page_with(status, &heading, || {
        let back = here.clone();
        view! {
            {kicker(vec![
                (t!(lang, "sources-title").to_owned(), Some(desk.path("sources"))),
                (code(number), Some(here.clone())),
            ])}
            {title(heading.clone())}
            {lead(t!(lang, "source-correct-lead"))}
            {error_summary(lang, problems)}
            <form class="form" method="post" action=format!("{here}/about")>
                {about.fields(lang, offer, problems)}
                {form_actions(lang, t!(lang, "source-correct-save"), Some(back))}
            </form>
        }
    })
}
