//! A project is started.

use axum::extract::State;
use axum::response::Response;
use leptos::prelude::*;

use crate::desk::Signed;
use crate::error::{Answer, Trouble};
use crate::house::House;
use crate::kept::Sheet;
use crate::settings::forms::ProjectForm;
use crate::settings::pages::fields::fields;
use crate::t;
use crate::ui::field::Field;
use crate::ui::page::{form_actions, lead, title};

pub async fn new(signed: Signed, State(house): State<House>) -> Answer {
    if !signed.person.starts_projects {
        return Err(Trouble::Forbidden);
    }
    let lang = signed.lang;
    let mut sheet = signed.sheet(&mut house.read().await?, "/projects/new", ProjectForm::default).await?;
    sheet.check(|form, problems| {
        form.parse(lang, problems);
        form.parse_groups(problems);
    });
    Ok(view(&signed, &sheet))
}

fn view(signed: &Signed, sheet: &Sheet<ProjectForm>) -> Response {
    let (lang, form, problems) = (signed.lang, &sheet.form, &sheet.problems);
    signed.page(t!(lang, "project-new"), || {
        view! {
            {title(t!(lang, "project-new"))}
            {lead(t!(lang, "project-new-lead"))}
            {sheet.above(lang)}
            <form class="form" id=sheet.main(signed) method="post" action="/projects">
                {sheet.once(&signed.house.ids)}
                {fields(lang, form, problems)}
                {Field::new(lang, "groups", t!(lang, "project-groups")).hint(t!(lang, "project-groups-hint")).value(&form.groups).area(4).optional().problems(problems).view()}
                {form_actions(lang, t!(lang, "project-start"), Some("/".to_owned()))}
            </form>
        }
    })
}
