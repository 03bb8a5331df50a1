//! What is noted about a participant: somebody new, or a correction.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::Serialize;

use crate::codes;
use crate::db::Conn;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::house::House;
use crate::kept::Sheet;
use crate::participants::forms::ParticipantForm;
use crate::participants::model::{Participant, Recruited};
use crate::participants::pages::recruited_name;
use crate::participants::store;
use crate::projects;
use crate::projects::model::Group;
use crate::t;
use crate::ui::field::{Field, hidden};
use crate::ui::meanwhile::{Told, chosen, meanwhile};
use crate::ui::page::{form_actions, kicker, lead, title};

/// What is noted about somebody, or nobody yet, and the target groups that there are.
#[derive(Debug, Serialize)]
pub struct Shown {
    person: Option<Participant>,
    groups: Vec<Group>,
}

/// `number`: of who is there already.
pub async fn load(conn: &mut Conn, desk: &Desk, number: Option<i64>) -> Result<Shown, Trouble> {
    let person = match number {
        Some(number) => Some(store::find(conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?),
        None => None,
    };
    Ok(Shown { person, groups: projects::store::groups(conn, desk.project.id).await? })
}

impl Shown {
    /// The form as it begins.
    fn begins(&self) -> ParticipantForm {
        self.person.as_ref().map_or_else(|| ParticipantForm::unsaid(&self.groups), ParticipantForm::of)
    }
}

pub async fn new(desk: Desk, State(house): State<House>) -> Answer {
    let mut conn = house.read().await?;
    let shown = load(&mut conn, &desk, None).await?;
    let mut sheet = desk.sheet(&mut conn, &desk.path("participants/new"), || shown.begins()).await?;
    sheet.check(|form, problems| form.parse(&shown.groups, problems));
    Ok(view(&desk, &shown, &sheet, None))
}

pub async fn edit(desk: Desk, State(house): State<House>, Path((_, number)): Path<(String, i64)>) -> Answer {
    let mut conn = house.read().await?;
    let shown = load(&mut conn, &desk, Some(number)).await?;
    let place = desk.path(format_args!("participants/{number}/edit"));
    let saved = shown.begins();
    let mut sheet = desk.sheet(&mut conn, &place, || saved.clone()).await?;
    sheet.check(|form, problems| form.parse(&shown.groups, problems));
    let meanwhile = sheet.overtaken(&saved).then_some(&saved);
    Ok(view(&desk, &shown, &sheet, meanwhile))
}

/// The form for somebody new, or for who is there already. `saved`: what somebody else has noted meanwhile.
fn view(desk: &Desk, shown: &Shown, sheet: &Sheet<ParticipantForm>, saved: Option<&ParticipantForm>) -> Response {
    let (lang, form, problems) = (desk.lang, &sheet.form, &sheet.problems);
    let number = shown.person.as_ref().map(|person| person.number);
    let unsaid = (ParticipantForm::UNSAID.to_owned(), t!(lang, "form-choose").to_owned());
    let mut choices: Vec<_> = (form.group == ParticipantForm::UNSAID).then_some(unsaid).into_iter().collect();
    choices.push((String::new(), t!(lang, "participant-no-group").to_owned()));
    choices.extend(shown.groups.iter().map(|group| (group.id.to_string(), group.name.clone())));
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
            <form class="form" id=sheet.main(desk) method="post" action=here>
                {number.map(|_| hidden("was", &form.was))}
                {number.is_none().then(|| sheet.once(&desk.house.ids))}
                {Field::new(lang, "group", t!(lang, "participant-group")).value(&form.group).select(choices).problems(problems).view()}
                {Field::new(lang, "recruited_through", t!(lang, "participant-recruited")).value(&form.recruited_through).choose(through).problems(problems).view()}
                {Field::new(lang, "note", t!(lang, "participant-note")).hint(t!(lang, "participant-note-hint")).value(&form.note).area(3).optional().problems(problems).view()}
                {form_actions(lang, verb, Some(back))}
            </form>
        }
    })
}
