//! What is noted about a participant: somebody new, or a correction.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;

use crate::codes;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::house::House;
use crate::kept::Sheet;
use crate::participants::forms::ParticipantForm;
use crate::participants::model::Recruited;
use crate::participants::pages::recruited_name;
use crate::participants::store;
use crate::projects;
use crate::projects::model::Group;
use crate::t;
use crate::ui::field::{Field, hidden};
use crate::ui::meanwhile::{Told, chosen, meanwhile};
use crate::ui::page::{form_actions, kicker, lead, title};

pub async fn new(desk: Desk, State(house): State<House>) -> Answer {
    let mut conn = house.read().await?;
    let groups = projects::store::groups(&mut conn, desk.project.id).await?;
    let mut sheet = desk.sheet(&mut conn, &desk.path("participants/new"), ParticipantForm::default).await?;
    sheet.check(|form, problems| form.parse(&groups, problems));
    Ok(form_with(&desk, None, &sheet, None, &groups))
}

pub async fn edit(desk: Desk, State(house): State<House>, Path((_, number)): Path<(String, i64)>) -> Answer {
    let mut conn = house.read().await?;
    let person = store::find(&mut conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    let groups = projects::store::groups(&mut conn, desk.project.id).await?;
    let place = desk.path(format_args!("participants/{number}/edit"));
    let saved = ParticipantForm::of(&person);
    let mut sheet = desk.sheet(&mut conn, &place, || saved.clone()).await?;
    sheet.check(|form, problems| form.parse(&groups, problems));
    let meanwhile = sheet.overtaken(&saved).then_some(&saved);
    Ok(form_with(&desk, Some(number), &sheet, meanwhile, &groups))
}

/// The form for somebody new, or for the participant of this number. `saved`: what somebody else has noted meanwhile.
fn form_with(
    desk: &Desk,
    number: Option<i64>,
    sheet: &Sheet<ParticipantForm>,
    saved: Option<&ParticipantForm>,
    groups: &[Group],
) -> Response {
    let (lang, form, problems) = (desk.lang, &sheet.form, &sheet.problems);
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
    desk.page(&heading, || {
        let back = here.clone();
        view! {
            {kicker(above)}
            {title(heading.clone())}
            {number.is_none().then(|| lead(t!(lang, "participant-add-lead")))}
            {sheet.above(lang)}
            {saved}
            <form class="form" method="post" action=here>
                {number.map(|_| hidden("was", &form.was))}
                {number.is_none().then(|| sheet.once(&desk.house.ids))}
                {Field::new(lang, "group", t!(lang, "participant-group")).value(&form.group).select(choices).problems(problems).view()}
                {Field::new(lang, "recruited_through", t!(lang, "participant-recruited")).value(&form.recruited_through).select(through).problems(problems).view()}
                {Field::new(lang, "note", t!(lang, "participant-note")).hint(t!(lang, "participant-note-hint")).value(&form.note).area(3).optional().problems(problems).view()}
                {form_actions(lang, verb, Some(back))}
            </form>
        }
    })
}
