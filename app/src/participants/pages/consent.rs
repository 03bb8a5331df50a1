//! What a participant says yes to, recorded.

use axum::extract::{Path, State};
use axum::response::Response;
use chrono::NaiveDate;
use leptos::prelude::*;
use serde::Serialize;

use crate::codes;
use crate::db::Conn;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::guide::model::Guide;
use crate::guide::pages::way;
use crate::house::House;
use crate::kept::Sheet;
use crate::lang::{Lang, short_date};
use crate::parse::Problems;
use crate::participants::forms::ConsentFields;
use crate::participants::model::{ConsentForm, Participant};
use crate::participants::pages::form_name;
use crate::participants::store;
use crate::t;
use crate::ui::field::{Choice, Choices, Field, hidden, tick};
use crate::ui::icon;
use crate::ui::meanwhile::{Told, meanwhile};
use crate::ui::page::{form_actions, kicker, lead, title};

/// Somebody, with the answer that counts.
#[derive(Debug, Serialize)]
pub struct Shown {
    person: Participant,
}

pub async fn load(conn: &mut Conn, desk: &Desk, number: i64) -> Result<Shown, Trouble> {
    Ok(Shown { person: store::find(conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)? })
}

pub async fn consent(desk: Desk, State(house): State<House>, Path((_, number)): Path<(String, i64)>) -> Answer {
    let mut conn = house.read().await?;
    let Shown { person } = load(&mut conn, &desk, number).await?;
    let (now, today) = (person.consent.as_ref(), house.clock.today());
    let place = desk.path(format_args!("participants/{number}/consent"));
    let begins = || now.map_or_else(|| ConsentFields::unasked(today), ConsentFields::of);
    let mut sheet = desk.sheet(&mut conn, &place, begins).await?;
    let saved = ConsentFields::mark_of(now);
    let overtaken = sheet.form.was != saved;
    if overtaken {
        sheet.form.on_top_of(saved);
    } else {
        sheet.check(|form, problems| form.parse(now, today, problems));
    }
    Ok(view(&desk, &person, &sheet, overtaken))
}

/// `overtaken`: somebody else has recorded another answer since the form was shown; both are shown, and nothing is saved.
fn view(desk: &Desk, person: &Participant, sheet: &Sheet<ConsentFields>, overtaken: bool) -> Response {
    let (lang, form, problems) = (desk.lang, &sheet.form, &sheet.problems);
    let here = desk.path(format_args!("participants/{}", person.number));
    let forms = Choices {
        name: "form".to_owned(),
        legend: t!(lang, "consent-how").to_owned(),
        hint: None,
        problem: problems.of("form").map(|fault| fault.sentence(lang)),
        many: false,
        choices: ConsentForm::ALL
            .iter()
            .map(|way| Choice {
                value: way.word().to_owned(),
                text: form_name(lang, *way).to_owned(),
                hint: None,
                chosen: form.form == way.word(),
            })
            .collect(),
    };
    let yes = |raw: &str| raw == "yes";
    let saved = person.consent.as_ref();
    let meanwhile =
        saved.filter(|_| overtaken).map(|now| meanwhile(lang, told(lang, &ConsentFields::of(now)), told(lang, form)));
    let said_no = saved.filter(|now| !now.scope.team).map(|now| after_no(lang, now.given_on, form, problems));
    let heading = t!(lang, "consent-heading", code = codes::participant(person.number));
    desk.page(&heading, || {
        view! {
            {kicker(vec![(t!(lang, "participants-title").to_owned(), Some(desk.path("participants"))), (codes::participant(person.number), Some(here.clone()))])}
            {title(heading.clone())}
            {lead(t!(lang, "consent-lead"))}
            <p>{way(desk, Guide::Consent)} " · " <a href="/privacy/participants">{t!(lang, "consent-information")}</a></p>
            {sheet.above(lang)}
            {meanwhile}
            <form class="form" id=sheet.main(desk) method="post" action=format!("{here}/consent")>
                {hidden("was", &form.was)}
                {said_no}
                <fieldset class="choices" id="team-scope">
                    <legend class="choices__legend">{t!(lang, "consent-scope")}</legend>
                    <p class="field__hint">{t!(lang, "consent-scope-hint")}</p>
                    {tick("team", t!(lang, "consent-team"), Some(t!(lang, "consent-team-hint")), yes(&form.team))}
                    {tick("managers", t!(lang, "consent-managers"), None, yes(&form.managers))}
                    {tick("representatives", t!(lang, "consent-representatives"), None, yes(&form.representatives))}
                    {tick("public", t!(lang, "consent-public"), Some(t!(lang, "consent-public-hint")), yes(&form.public))}
                    {tick("research", t!(lang, "consent-research"), None, yes(&form.research))}
                </fieldset>
                <fieldset class="choices">
                    <legend class="choices__legend">{t!(lang, "consent-conditions")}</legend>
                    {tick("each_quote", t!(lang, "consent-each-quote"), Some(t!(lang, "consent-each-quote-hint")), yes(&form.each_quote))}
                    {tick("contact_again", t!(lang, "consent-contact"), None, yes(&form.contact_again))}
                </fieldset>
                {forms.view()}
                {Field::new(lang, "given_on", t!(lang, "consent-given-on")).value(&form.given_on).date().problems(problems).view()}
                {Field::new(lang, "valid_until", t!(lang, "consent-valid-until")).hint(t!(lang, "consent-valid-until-hint")).value(&form.valid_until).date().optional().problems(problems).view()}
                {Field::new(lang, "note", t!(lang, "consent-note")).hint(t!(lang, "consent-note-hint")).value(&form.note).area(3).optional().problems(problems).view()}
                {form_actions(lang, t!(lang, "consent-save"), Some(here.clone()))}
            </form>
        }
    })
}

/// The participant has said no to everything: a yes after that is hers to give, and is asked for.
fn after_no(lang: Lang, said_on: NaiveDate, form: &ConsentFields, problems: &Problems) -> AnyView {
    let problem = problems.of("changed_mind").map(|fault| {
        view! { <p class="field__error" id="changed_mind-error">{icon::warning()} " " {fault.sentence(lang)}</p> }
    });
    view! {
        <div class="notice notice--warn" id="changed_mind-field">
            <p>{t!(lang, "consent-said-no", date = short_date(said_on))}</p>
            {problem}
            {tick("changed_mind", t!(lang, "consent-changed-mind"), None, form.changed_mind == "yes")}
        </div>
    }
    .into_any()
}

/// An answer, for who compares it with what somebody else has recorded.
fn told(lang: Lang, form: &ConsentFields) -> Told {
    let said = |raw: &str| if raw == "yes" { t!(lang, "consent-yes") } else { t!(lang, "consent-no") }.to_owned();
    vec![
        (t!(lang, "consent-team"), said(&form.team)),
        (t!(lang, "consent-managers"), said(&form.managers)),
        (t!(lang, "consent-representatives"), said(&form.representatives)),
        (t!(lang, "consent-public"), said(&form.public)),
        (t!(lang, "consent-research"), said(&form.research)),
        (t!(lang, "consent-each-quote"), said(&form.each_quote)),
        (t!(lang, "consent-contact"), said(&form.contact_again)),
        (t!(lang, "consent-how"), form.form.parse().map(|way| form_name(lang, way).to_owned()).unwrap_or_default()),
        (t!(lang, "consent-given-on"), form.given_on.clone()),
        (t!(lang, "consent-valid-until"), form.valid_until.clone()),
        (t!(lang, "consent-note"), form.note.clone()),
    ]
}
