//! What is told about a project: the fields of it, where it is started and where it is changed.

use leptos::prelude::*;

use crate::lang::Lang;
use crate::parse::Problems;
use crate::settings::forms::ProjectForm;
use crate::t;
use crate::ui::field::Field;
use crate::ui::meanwhile::{Told, chosen};

pub fn fields(lang: Lang, form: &ProjectForm, problems: &Problems) -> AnyView {
    let written_in = if form.lang.is_empty() { lang.word() } else { &form.lang };
    view! {
        {Field::new(lang, "name", t!(lang, "project-name")).hint(t!(lang, "project-name-hint")).value(&form.name).problems(problems).view()}
        {Field::new(lang, "purpose", t!(lang, "project-purpose")).hint(t!(lang, "project-purpose-hint")).value(&form.purpose).area(3).problems(problems).view()}
        {Field::new(lang, "team_name", t!(lang, "project-team")).hint(t!(lang, "project-team-hint")).value(&form.team_name).problems(problems).view()}
        {Field::new(lang, "phone", t!(lang, "project-phone")).hint(t!(lang, "project-phone-hint")).value(&form.phone).problems(problems).view()}
        {Field::new(lang, "phone_hours", t!(lang, "project-hours")).hint(t!(lang, "project-hours-hint")).value(&form.phone_hours).problems(problems).view()}
        {Field::new(lang, "lang", t!(lang, "project-lang")).hint(t!(lang, "project-lang-hint")).value(written_in).select(languages(lang)).problems(problems).view()}
    }
    .into_any()
}

fn languages(lang: Lang) -> Vec<(String, String)> {
    vec![
        (Lang::Sv.word().to_owned(), t!(lang, "project-lang-sv").to_owned()),
        (Lang::En.word().to_owned(), t!(lang, "project-lang-en").to_owned()),
    ]
}

pub fn told(lang: Lang, form: &ProjectForm) -> Told {
    vec![
        (t!(lang, "project-name"), form.name.clone()),
        (t!(lang, "project-purpose"), form.purpose.clone()),
        (t!(lang, "project-team"), form.team_name.clone()),
        (t!(lang, "project-phone"), form.phone.clone()),
        (t!(lang, "project-hours"), form.phone_hours.clone()),
        (t!(lang, "project-lang"), chosen(&languages(lang), &form.lang)),
    ]
}
