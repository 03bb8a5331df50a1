use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;

use crate::clock;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::house::House;
use crate::lang::{Lang, short_date};
use crate::parse::Problems;
use crate::participants::forms::{ConsentFields, ParticipantForm};
use crate::participants::model::{Consent, ConsentForm, Participant, Recruited, code};
use crate::participants::store;
use crate::people::model::{Thing, Verb};
use crate::projects;
use crate::projects::model::{Counted, Group};
use crate::t;
use crate::ui::field::{Choice, Choices, Field, hidden, tick};
use crate::ui::meanwhile::{Told, chosen, meanwhile};
use crate::ui::page::{empty, error_summary, form_actions, kicker, lead, title};
use crate::ui::pager::{PER_PAGE, PageNumber, pager};

#[derive(Debug, Default, Deserialize)]
pub struct At {
    page: Option<String>,
}

pub fn recruited_name(lang: Lang, through: Recruited) -> &'static str {
    match through {
        Recruited::Association => t!(lang, "recruited-association"),
        Recruited::WaitingRoom => t!(lang, "recruited-waiting-room"),
        Recruited::Letter => t!(lang, "recruited-letter"),
        Recruited::Phone => t!(lang, "recruited-phone"),
        Recruited::Staff => t!(lang, "recruited-staff"),
        Recruited::OpenActivity => t!(lang, "recruited-open-activity"),
        Recruited::Online => t!(lang, "recruited-online"),
        Recruited::Other => t!(lang, "recruited-other"),
    }
}

fn form_name(lang: Lang, form: ConsentForm) -> &'static str {
    match form {
        ConsentForm::Oral => t!(lang, "consent-form-oral"),
        ConsentForm::Written => t!(lang, "consent-form-written"),
        ConsentForm::Interpreter => t!(lang, "consent-form-interpreter"),
    }
}

pub async fn list(desk: Desk, State(house): State<House>, Query(at): Query<At>) -> Answer {
    let page = PageNumber::parse(at.page.as_deref());
    let mut conn = house.read().await?;
    let people = store::list(&mut conn, desk.project.id, PER_PAGE, page.offset()).await?;
    let lang = desk.lang;
    Ok(desk.page(t!(lang, "participants-title"), || {
        view! {
            {title(t!(lang, "participants-title"))}
            {lead(t!(lang, "participants-lead"))}
            {if people.is_empty() {
                empty(t!(lang, "participants-empty"), t!(lang, "participants-empty-text"), Some((desk.path("participants/new"), t!(lang, "participants-add"))))
            } else {
                view! {
                    <p class="page__actions"><a class="button" href=desk.path("participants/new")>{t!(lang, "participants-add")}</a></p>
                    {table(&desk, people)}
                    {pager(lang, page, desk.count(Counted::Participants), |n| desk.path(format_args!("participants?page={n}")))}
                }.into_any()
            }}
        }
    }))
}

fn table(desk: &Desk, people: Vec<Participant>) -> AnyView {
    let lang = desk.lang;
    let rows: Vec<_> = people
        .into_iter()
        .map(|person| {
            view! {
                <tr>
                    <th scope="row"><a class="nowrap" href=desk.path(format_args!("participants/{}", person.number))>{code(person.number)}</a></th>
                    <td data-label=t!(lang, "participant-group")>{group_name(lang, &person)}</td>
                    <td data-label=t!(lang, "participant-recruited")>{recruited_name(lang, person.recruited_through)}</td>
                    <td data-label=t!(lang, "consent-title")>{scope_words(lang, person.consent.as_ref())}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <div class="table-wrap" role="region" tabindex="0" aria-label=t!(lang, "participants-title")>
            <table class="table table--stack">
                <thead>
                    <tr>
                        <th scope="col">{t!(lang, "participant-code")}</th>
                        <th scope="col">{t!(lang, "participant-group")}</th>
                        <th scope="col">{t!(lang, "participant-recruited")}</th>
                        <th scope="col">{t!(lang, "consent-title")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn group_name(lang: Lang, person: &Participant) -> String {
    person.group.as_ref().map_or_else(|| t!(lang, "participant-no-group").to_owned(), |(_, name)| name.clone())
}

/// What a consent reaches, in a few words.
fn scope_words(lang: Lang, consent: Option<&Consent>) -> String {
    let Some(consent) = consent else { return t!(lang, "consent-none").to_owned() };
    let scope = consent.scope;
    let words: Vec<&str> = [
        (scope.team, t!(lang, "consent-team")),
        (scope.managers, t!(lang, "consent-managers")),
        (scope.representatives, t!(lang, "consent-representatives")),
        (scope.public, t!(lang, "consent-public")),
        (scope.research, t!(lang, "consent-research")),
    ]
    .into_iter()
    .filter_map(|(yes, words)| yes.then_some(words))
    .collect();
    if words.is_empty() { t!(lang, "consent-nothing").to_owned() } else { words.join(", ").to_lowercase() }
}

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
            above.push((code(number), Some(here.clone())));
            (t!(lang, "participant-edit-heading", code = code(number)), t!(lang, "participant-save"))
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
                {Field::new(lang, "group", t!(lang, "participant-group")).value(&form.group).select(choices).problems(problems).view()}
                {Field::new(lang, "recruited_through", t!(lang, "participant-recruited")).value(&form.recruited_through).select(through).problems(problems).view()}
                {Field::new(lang, "note", t!(lang, "participant-note")).hint(t!(lang, "participant-note-hint")).value(&form.note).area(3).optional().problems(problems).view()}
                {form_actions(lang, verb, Some(back))}
            </form>
        }
    })
}

pub async fn show(desk: Desk, State(house): State<House>, Path((_, number)): Path<(String, i64)>) -> Answer {
    let mut conn = house.read().await?;
    let person = store::find(&mut conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    let history = store::history(&mut conn, person.id).await?;
    let lang = desk.lang;
    let name = code(number);
    Ok(desk.page(&name, || {
        view! {
            {kicker(vec![(t!(lang, "participants-title").to_owned(), Some(desk.path("participants")))])}
            {title(name.clone())}
            <div class="columns">
                <div class="columns__main stack">
                    {consent_now(&desk, &person, house.clock.today())}
                    {consent_history(lang, history)}
                </div>
                <aside class="margin">{facts(&desk, &person)}</aside>
            </div>
        }
    }))
}

fn facts(desk: &Desk, person: &Participant) -> AnyView {
    let lang = desk.lang;
    let note =
        (!person.note.is_empty()).then(|| view! { <dt>{t!(lang, "participant-note")}</dt> <dd>{person.note.clone()}</dd> });
    view! {
        <section class="margin__block">
            <dl class="facts">
                <dt>{t!(lang, "participant-group")}</dt>
                <dd>{group_name(lang, person)}</dd>
                <dt>{t!(lang, "participant-recruited")}</dt>
                <dd>{recruited_name(lang, person.recruited_through)}</dd>
                {note}
            </dl>
        </section>
        <section class="margin__block">
            <ul class="plain">
                {desk.may(Verb::Write, Thing::Participant).then(|| view! { <li><a href=desk.path(format_args!("participants/{}/edit", person.number))>{t!(lang, "participant-edit")}</a></li> })}
                <li><a href=desk.path(format_args!("sources/import?participant={}", person.number))>{t!(lang, "participant-import")}</a></li>
                <li><a href=desk.path(format_args!("sources/new?participant={}", person.number))>{t!(lang, "participant-write")}</a></li>
                <li><a href=desk.path(format_args!("thread/participant/{}", person.number))>{t!(lang, "thread-show")}</a></li>
            </ul>
        </section>
    }
    .into_any()
}

fn consent_now(desk: &Desk, person: &Participant, today: chrono::NaiveDate) -> AnyView {
    let lang = desk.lang;
    let href = desk.path(format_args!("participants/{}/consent", person.number));
    let Some(consent) = &person.consent else {
        return empty(t!(lang, "consent-none"), t!(lang, "consent-none-text"), Some((href, t!(lang, "consent-record"))));
    };
    let scope = consent.scope;
    let line = |yes: bool, words: &'static str| {
        let (class, sign) = if yes { ("yes", crate::ui::icon::tick()) } else { ("no", crate::ui::icon::minus()) };
        let said = if yes { t!(lang, "consent-yes") } else { t!(lang, "consent-no") };
        view! { <li class=class>{sign} " " {words} ": " <strong>{said}</strong></li> }
    };
    let until = consent.valid_until.zip(consent.days_left(today)).map(|(last, days)| {
        let text = if days > 0 {
            t!(lang, "consent-until", date = lang.date(last))
        } else {
            t!(lang, "consent-lapsed", date = lang.date(last))
        };
        view! { <p>{text}</p> }
    });
    let each = scope.each_quote.then(|| view! { <p class="notice notice--warn">{t!(lang, "consent-each-quote-says")}</p> });
    let note = (!consent.note.is_empty()).then(|| crate::ui::paragraphs(&consent.note));
    let again = if consent.contact_again { t!(lang, "consent-contact-yes") } else { t!(lang, "consent-contact-no") };
    view! {
        <section>
            <h2>{t!(lang, "consent-title")}</h2>
            <p>{t!(lang, "consent-given", form = form_name(lang, consent.form), date = lang.date(consent.given_on))}</p>
            {until}
            <ul class="plain consent-list">
                {line(scope.team, t!(lang, "consent-team"))}
                {line(scope.managers, t!(lang, "consent-managers"))}
                {line(scope.representatives, t!(lang, "consent-representatives"))}
                {line(scope.public, t!(lang, "consent-public"))}
                {line(scope.research, t!(lang, "consent-research"))}
            </ul>
            {each}
            <p>{again}</p>
            {note}
            {desk.may(Verb::Write, Thing::Consent).then(|| view! { <p><a class="button button--quiet" href=href>{t!(lang, "consent-change")}</a></p> })}
        </section>
    }
    .into_any()
}

fn consent_history(lang: Lang, history: Vec<store::Recorded>) -> Option<AnyView> {
    if history.len() < 2 {
        return None;
    }
    let rows: Vec<_> = history
        .into_iter()
        .map(|one| {
            let when = short_date(clock::day(one.recorded_at));
            view! { <li>{t!(lang, "consent-recorded", form = form_name(lang, one.form), given = short_date(one.given_on), by = one.recorded_by, at = when)}</li> }
        })
        .collect();
    Some(view! { <details><summary>{t!(lang, "consent-history")}</summary><ul>{rows}</ul></details> }.into_any())
}

pub async fn consent(desk: Desk, State(house): State<House>, Path((_, number)): Path<(String, i64)>) -> Answer {
    let mut conn = house.read().await?;
    let person = store::find(&mut conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    let form = person.consent.as_ref().map_or_else(
        || ConsentFields { given_on: short_date(house.clock.today()), team: "yes".to_owned(), ..ConsentFields::default() },
        fields_of,
    );
    Ok(consent_with(&desk, StatusCode::OK, &person, &form, &Problems::default()))
}

fn fields_of(consent: &Consent) -> ConsentFields {
    let yes = |said: bool| if said { "yes".to_owned() } else { String::new() };
    ConsentFields {
        form: consent.form.word().to_owned(),
        given_on: short_date(consent.given_on),
        valid_until: consent.valid_until.map(short_date).unwrap_or_default(),
        team: yes(consent.scope.team),
        managers: yes(consent.scope.managers),
        representatives: yes(consent.scope.representatives),
        public: yes(consent.scope.public),
        research: yes(consent.scope.research),
        each_quote: yes(consent.scope.each_quote),
        contact_again: yes(consent.contact_again),
        note: consent.note.clone(),
    }
}

pub fn consent_with(
    desk: &Desk,
    status: StatusCode,
    person: &Participant,
    form: &ConsentFields,
    problems: &Problems,
) -> Response {
    let lang = desk.lang;
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
    let heading = t!(lang, "consent-heading", code = code(person.number));
    desk.page_with(status, &heading, || {
        view! {
            {kicker(vec![(t!(lang, "participants-title").to_owned(), Some(desk.path("participants"))), (code(person.number), Some(here.clone()))])}
            {title(heading.clone())}
            {lead(t!(lang, "consent-lead"))}
            {error_summary(lang, problems)}
            <form class="form" method="post" action=format!("{here}/consent")>
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
