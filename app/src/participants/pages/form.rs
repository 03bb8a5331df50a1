//! What is noted about a participant: somebody new, or a correction.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;

use crate::codes;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::house::House;
use crate::parse::Problems;
use crate::participants::forms::ParticipantForm;
use crate::participants::model::Recruited;
use crate::participants::pages::recruited_name;
use crate::participants::store;
use crate::projects;
use crate::projects::model::Group;
use crate::t;
use crate::ui::field::{Field, hidden, once};
use crate::ui::meanwhile::{Told, chosen, meanwhile};
use crate::ui::page::{error_summary, form_actions, kicker, lead, title};

pub async fn new(desk: Desk, State(house): State<House>) -> Answer {
    let mut conn = house.read().await?;
    let groups = projects::store::groups(&mut conn, desk.project.id).await?;
    Ok(form_with(&desk, StatusCode::OK, None, &ParticipantForm::default(), None, &groups, &Problems::default()))
}

pub async fn edit(desk: Desk, State(house): State<House>, Path((_, number)): Path<(String, i64)>) -> Answer {
    let mut conn = house.read().await?;
    let person = store::find(&mut conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    let groups = projects::store::groups(&mut conn, desk.project.id).await?;
    let form = ParticipantForm::of(&person);
    Ok(form_with(&desk, StatusCode::OK, Some(number), &form, None, &groups, &Problems::default()))
}

/// The form for somebody new, or for the participant of this number. `saved`: what somebody else has noted meanwhile.
pub fn form_with(
    desk: &Desk,
    status: StatusCode,
    number: Option<i64>,
    form: &ParticipantForm,
    saved: Option<&ParticipantForm>,
    groups: &[Group],
    problems: &Problems,
) -> Response {
    let lang = desk.lang;
    let mut choices = vec![(String::new(), t!(lang, "participant-no-group").to_owned())];
    choices.extend(groups.iter().map(|group| (group.id.to_string(), group.name.clone())));
    let through: Vec<_> =
        Recruited::ALL.iter().map(|way| (way.word().to_owned(), recruited_name(lang, *way).to_owned())).collect();
    let told = |form: &ParticipantForm| -> Told {
        vec![
            (t!(lang, "participant-group"), chosen(&choices, &form.group)),
            (t!(lang, "participant-recruited"), chosen(&through, &form.recruited_through)),
            (t!(lang, "participant-note"), form.note.clone()),
        ]
    };
    let saved = saved.map(|saved| meanwhile(lang, told(saved), told(form)));
    let mut above = vec![(t!(lang, "participants-title").to_owned(), Some(desk.path("participants")))];
    let here = number.map_or_else(|| desk.path("participants"), |number| desk.path(format_args!("participants/{number}")));
    let (heading, verb) = match number {
        None => (t!(lang, "participants-add").to_owned(), t!(lang, "participants-add")),
        Some(number) => {
            above.push((codes::participant(number), Some(here.clone())));
            (t!(lang, "participant-edit-heading", code = codes::participant(number)), t!(lang, "participant-save"))
        }
    };
    desk.page_with(status, &heading, || {
        let back = here.clone();
        view! {
            {kicker(above)}
            {title(heading.clone())}
            {number.is_none().then(|| lead(t!(lang, "participant-add-lead")))}
            {error_summary(lang, problems)}
            {saved}
            <form class="form" method="post" action=here>
                {number.map(|_| hidden("was", &form.was))}
{number.is_none().then(|| once(&desk.house.ids))}
                {Field::new(lang, "group", t!(lang, "participant-group")).value(&form.group).select(choices).problems(problems).view()}
                {Field::new(lang, "recruited_through", t!(lang, "participant-recruited")).value(&form.recruited_through).select(through).problems(problems).view()}
                {Field::new(lang, "note", t!(lang, "participant-note")).hint(t!(lang, "participant-note-hint")).value(&form.note).area(3).optional().problems(problems).view()}
                {form_actions(lang, verb, Some(back))}
            </form>
        }
    })
}
