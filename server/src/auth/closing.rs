//! An account is closed: nobody comes in with it any more, and it takes part in nothing. What its owner did stays, under
//! her name. Refused while a project would be left without a lead.

use app::clock::day;
use app::db::Conn;
use app::desk::Signed;
use app::error::Answer;
use app::form::Filled;
use app::house::House;
use app::id::PersonId;
use app::paper::go;
use app::parse::{Fault, Problems};
use app::people::model::Email;
use app::people::store::{Membership, change_role, join, leave, membership};
use app::projects::store::{Part, hold_person, led_by_nobody_else, parts_of};
use app::rights::Role;
use app::ui::field::Field;
use app::ui::page::{self, form_actions, kicker, title};
use app::{people, t};
use axum::extract::State;
use axum::response::IntoResponse;
use axum_extra::extract::CookieJar;
use chrono::{DateTime, Utc};
use leptos::prelude::*;
use serde::Deserialize;

use super::{sign_in, store};

/// Closes an account with all that lets its owner in: sign-ins, links, known browsers, memberships, and the invitations
/// that she has made. The projects that nobody else leads go to `instead`; without one they are given back, and nothing
/// is changed.
pub async fn close(
    conn: &mut Conn,
    person: PersonId,
    instead: Option<PersonId>,
    at: DateTime<Utc>,
) -> Result<Result<(), Vec<Part>>, sqlx::Error> {
    hold_person(conn, person).await?;
    let alone = led_by_nobody_else(conn, person).await?;
    match instead.filter(|instead| *instead != person) {
        Some(instead) => {
            for part in &alone {
                lead(conn, part, instead, at).await?;
            }
        }
        None if !alone.is_empty() => return Ok(Err(alone)),
        None => {}
    }
    for part in parts_of(conn, person).await? {
        conn.within(part.project_id, day(at));
        leave(conn, part.project_id, person, at).await?;
    }
    store::end_everything(conn, person, at).await?;
    people::store::close(conn, person, at).await?;
    Ok(Ok(()))
}

/// Makes somebody the lead of a project, whether she takes part in it or not.
async fn lead(conn: &mut Conn, part: &Part, person: PersonId, at: DateTime<Utc>) -> Result<(), sqlx::Error> {
    conn.within(part.project_id, day(at));
    match membership(conn, part.project_id, person).await?.and_then(Membership::now) {
        Some(_) => change_role(conn, part.project_id, person, Role::Lead, at).await,
        None => join(conn, part.project_id, person, Role::Lead, at).await,
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct CloseForm {
    email: String,
}

impl CloseForm {
    /// Whether it says the address of this account.
    fn confirms(&self, own: &str, problems: &mut Problems) -> bool {
        let same = self.email.parse::<Email>().is_ok_and(|typed| typed.as_str() == own);
        if !same {
            problems.add("email", Fault::Says("account-close-other"));
        }
        same
    }
}

const HERE: &str = "/account/close";

pub async fn ask(signed: Signed, State(house): State<House>) -> Answer {
    let mut conn = house.read().await?;
    let alone = led_by_nobody_else(&mut conn, signed.person.id).await?;
    let parts = parts_of(&mut conn, signed.person.id).await?;
    let mut sheet = signed.sheet(&mut conn, HERE, CloseForm::default).await?;
    sheet.check(|form, problems| form.confirms(&signed.person.email, problems));
    let lang = signed.lang;
    let heading = t!(lang, "account-close-title");
    Ok(signed.page(heading, || {
        let body = if alone.is_empty() {
            let names: Vec<_> = parts.iter().map(|part| view! { <li>{part.name.clone()}</li> }).collect();
            view! {
                {page::lead(t!(lang, "account-close-text"))}
                {(!names.is_empty()).then(|| view! { <p>{t!(lang, "account-close-projects")}</p> <ul>{names}</ul> })}
                {sheet.above(lang)}
                <form class="form" method="post" action=HERE>
                    {Field::new(lang, "email", t!(lang, "account-close-type", email = signed.person.email.as_str())).value(&sheet.form.email).problems(&sheet.problems).view()}
                    {form_actions(lang, t!(lang, "account-close-do"), Some("/account".to_owned()))}
                </form>
            }
            .into_any()
        } else {
            let rows: Vec<_> = alone
                .iter()
                .map(|part| view! { <li><a href=format!("/p/{}/team", part.slug)>{part.name.clone()}</a></li> })
                .collect();
            view! {
                {page::lead(t!(lang, "account-close-last-lead"))}
                <ul>{rows}</ul>
                <p><a href="/account">{t!(lang, "account-title")}</a></p>
            }
            .into_any()
        };
        view! {
            {kicker(vec![(t!(lang, "account-title").to_owned(), Some("/account".to_owned()))])}
            {title(heading)}
            {body}
        }
    }))
}

pub async fn close_own(signed: Signed, State(house): State<House>, Filled(form): Filled<CloseForm>) -> Answer {
    let mut conn = house.write().await?;
    if !form.confirms(&signed.person.email, &mut signed.problems()) {
        return signed.keep(conn, HERE).await;
    }
    if close(&mut conn, signed.person.id, None, house.clock.now()).await?.is_err() {
        // The page that asks says which projects nobody else leads.
        return Ok(go(HERE));
    }
    conn.commit().await?;
    Ok((CookieJar::new().add(sign_in::gone(&house)), go("/sign-in?closed=yes")).into_response())
}
