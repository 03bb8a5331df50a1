//! An account is closed: nobody comes in with it any more, and it takes part in nothing. What its owner did stays, under
//! her name. Refused while a project would be left without a lead.

use app::db::Conn;
use app::desk::Signed;
use app::error::Answer;
use app::form::Filled;
use app::house::House;
use app::id::PersonId;
use app::paper::go;
use app::parse::{Fault, Problems};
use app::people::model::Email;
use app::people::store::{
    Membership, Part, change_role, hold_person, join, leave, led_by_nobody_else, membership, parts_of,
};
use app::rights::Role;
use app::ui::field::Field;
use app::ui::page::{self, error_summary, form_actions, kicker, title};
use app::{people, t};
use axum::extract::State;
use axum::http::StatusCode;
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
        leave(conn, part.project_id, person, at).await?;
    }
    store::end_everything(conn, person, at).await?;
    people::store::close(conn, person, at).await?;
    Ok(Ok(()))
}

/// Makes somebody the lead of a project, whether she takes part in it or not.
async fn lead(conn: &mut Conn, part: &Part, person: PersonId, at: DateTime<Utc>) -> Result<(), sqlx::Error> {
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

pub async fn ask(signed: Signed, State(house): State<House>) -> Answer {
    shown(&signed, &mut house.read().await?, StatusCode::OK, &CloseForm::default(), &Problems::default()).await
}

async fn shown(signed: &Signed, conn: &mut Conn, status: StatusCode, form: &CloseForm, problems: &Problems) -> Answer {
    let alone = led_by_nobody_else(conn, signed.person.id).await?;
    let parts = parts_of(conn, signed.person.id).await?;
    let lang = signed.lang;
    let heading = t!(lang, "account-close-title");
    Ok(signed.page_with(status, heading, || {
        let body = if alone.is_empty() {
            let names: Vec<_> = parts.iter().map(|part| view! { <li>{part.name.clone()}</li> }).collect();
            view! {
                {page::lead(t!(lang, "account-close-text"))}
                {(!names.is_empty()).then(|| view! { <p>{t!(lang, "account-close-projects")}</p> <ul>{names}</ul> })}
                <form class="form" method="post" action="/account/close">
                    {Field::new(lang, "email", t!(lang, "account-close-type", email = signed.person.email.as_str())).value(&form.email).problems(problems).view()}
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
            {error_summary(lang, problems)}
            {body}
        }
    }))
}

pub async fn close_own(signed: Signed, State(house): State<House>, Filled(form): Filled<CloseForm>) -> Answer {
    let mut problems = signed.problems();
    let mut conn = house.write().await?;
    if form.email.parse::<Email>().is_ok_and(|typed| typed.as_str() == signed.person.email) {
        if close(&mut conn, signed.person.id, None, house.clock.now()).await?.is_ok() {
            conn.commit().await?;
            return Ok((CookieJar::new().add(sign_in::gone(&house)), go("/sign-in?closed=yes")).into_response());
        }
    } else {
        problems.add("email", Fault::Says("account-close-other"));
    }
    shown(&signed, &mut conn, StatusCode::UNPROCESSABLE_ENTITY, &form, &problems).await
}
