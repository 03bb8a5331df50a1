//! One participant: what they have said yes to, and what is noted about them.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::Serialize;

use crate::codes;
use crate::db::Conn;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::house::House;
use crate::lang::{Lang, short_date};
use crate::participants::model::Participant;
use crate::participants::pages::{form_name, group_name, recruited_name};
use crate::participants::store;
use crate::rights::{Thing, Verb};
use crate::ui::page::{empty, kicker, title};
use crate::{clock, t};

/// Somebody, with every answer about consent that she has given.
#[derive(Debug, Serialize)]
pub struct Shown {
    person: Participant,
    history: Vec<store::Recorded>,
}

pub async fn load(conn: &mut Conn, desk: &Desk, number: i64) -> Result<Shown, Trouble> {
    let person = store::find(conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    let history = store::history(conn, person.id).await?;
    Ok(Shown { person, history })
}

pub async fn show(desk: Desk, State(house): State<House>, Path((_, number)): Path<(String, i64)>) -> Answer {
    let shown = load(&mut house.read().await?, &desk, number).await?;
    Ok(view(&desk, shown))
}

fn view(desk: &Desk, Shown { person, history }: Shown) -> Response {
    let lang = desk.lang;
    let name = codes::participant(person.number);
    desk.page(&name, || {
        view! {
            {kicker(vec![(t!(lang, "participants-title").to_owned(), Some(desk.path("participants")))])}
            {title(name.clone())}
            <div class="columns">
                <div class="columns__main stack">
                    {consent_now(desk, &person, desk.house.clock.today())}
                    {consent_history(lang, history)}
                </div>
                <aside class="margin">{facts(desk, &person)}</aside>
            </div>
        }
    })
}

fn facts(desk: &Desk, person: &Participant) -> AnyView {
    let lang = desk.lang;
    let writes = desk.may(Verb::Write, Thing::Participant);
    let brings_in = desk.may(Verb::Write, Thing::Source);
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
                {writes.then(|| view! { <li><a href=desk.path(format_args!("participants/{}/edit", person.number))>{t!(lang, "participant-edit")}</a></li> })}
                {brings_in.then(|| view! {
                    <li><a href=desk.path(format_args!("sources/import?participant={}", person.number))>{t!(lang, "participant-import")}</a></li>
                    <li><a href=desk.path(format_args!("sources/new?participant={}", person.number))>{t!(lang, "participant-write")}</a></li>
                })}
                <li><a href=desk.path(format_args!("thread/participant/{}", person.number))>{t!(lang, "thread-show")}</a></li>
                {writes.then(|| view! { <li><a href=desk.path(format_args!("participants/{}/remove", person.number))>{t!(lang, "participant-remove")}</a></li> })}
            </ul>
        </section>
    }
    .into_any()
}

fn consent_now(desk: &Desk, person: &Participant, today: chrono::NaiveDate) -> AnyView {
    let lang = desk.lang;
    let href = desk.path(format_args!("participants/{}/consent", person.number));
    let Some(consent) = &person.consent else {
        let record = desk.may(Verb::Write, Thing::Consent).then(|| (href, t!(lang, "consent-record")));
        return empty(t!(lang, "consent-none"), t!(lang, "consent-none-text"), record);
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
    let left = person.says_no().then(|| {
        let href = desk.path(format_args!("participants/{}/left", person.number));
        view! { <p>{t!(lang, "left-hidden")} " " <a href=href>{t!(lang, "left-link")}</a></p> }
    });
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
            {left}
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
