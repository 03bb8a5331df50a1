use app::db::broken_constraint;
use app::desk::Visitor;
use app::error::{Answer, Trouble};
use app::form::Filled;
use app::house::{House, Stamp};
use app::id::PersonId;
use app::parse::{Fault, Problems, required};
use app::people;
use app::people::model::Email;
use app::people::pages::role_name;
use app::people::store::Invitation;
use app::ui::field::Field;
use app::ui::page::{error_summary, form_actions, lead, title};
use app::{secret, t};
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;

use super::{account, passwords, sign_in};

#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub struct AcceptForm {
    name: String,
    email: String,
    password: String,
}

pub async fn show(visitor: Visitor, State(house): State<House>, Path(token): Path<String>) -> Answer {
    let invitation = find(&house, &token).await?;
    Ok(page(&visitor, StatusCode::OK, &token, &invitation, &AcceptForm::default(), &Problems::default()))
}

async fn find(house: &House, token: &str) -> Result<Invitation, Trouble> {
    let mut conn = house.read().await?;
    people::store::invitation(&mut conn, &secret::hash(token), house.clock.now()).await?.ok_or(Trouble::Gone)
}

fn page(
    visitor: &Visitor,
    status: StatusCode,
    token: &str,
    invitation: &Invitation,
    form: &AcceptForm,
    problems: &Problems,
) -> Response {
    let lang = visitor.lang;
    let heading = t!(lang, "invitation-to", project = invitation.project_name.as_str());
    let role = role_name(lang, invitation.role).to_lowercase();
    let signed_in = visitor.person.as_ref().map(|person| person.name.clone());
    visitor.page_with(status, &heading, || {
        let fields = signed_in.is_none().then(|| {
            view! {
                {Field::new(lang, "name", t!(lang, "invitation-name")).autocomplete("name").value(&form.name).problems(problems).view()}
                {Field::new(lang, "email", t!(lang, "sign-in-email")).email().value(&form.email).problems(problems).view()}
                {Field::new(lang, "password", t!(lang, "invitation-password")).hint(t!(lang, "account-password-hint", n = passwords::SHORTEST)).password("new-password").problems(problems).view()}
            }
        });
        view! {
            {title(heading.clone())}
            {lead(t!(lang, "invitation-you-become", role = role))}
            {error_summary(lang, problems)}
            {match signed_in {
                Some(name) => view! { <p>{t!(lang, "invitation-as", name = name)}</p> }.into_any(),
                None => view! { <p>{t!(lang, "invitation-have-account")} " " <a href=format!("/sign-in?next=/invitation/{token}")>{t!(lang, "sign-in-do")}</a></p> }.into_any(),
            }}
            <form class="form" method="post" action=format!("/invitation/{token}")>
                {fields}
                {form_actions(lang, t!(lang, "invitation-accept"), None)}
            </form>
        }
    })
}

pub async fn accept(
    visitor: Visitor,
    State(house): State<House>,
    headers: HeaderMap,
    Path(token): Path<String>,
    Filled(form): Filled<AcceptForm>,
) -> Answer {
    let invitation = find(&house, &token).await?;
    let to = format!("/p/{}/", invitation.slug);
    if let Some(person) = &visitor.person {
        join(&house, &invitation, person.id, None).await?;
        return Ok(app::paper::go(to));
    }
    let mut problems = visitor.problems();
    let name = problems.line("name", &form.name, required(80, "invitation-name-missing"));
    let email = form.email.parse::<Email>();
    if email.is_err() {
        problems.add("email", Fault::Says("invitation-email-wrong"));
    }
    if let Some(fault) = account::weak(visitor.lang, &form.password) {
        problems.add("password", fault);
    }
    let (Ok(email), true) = (email, problems.is_empty()) else {
        return Ok(page(&visitor, StatusCode::UNPROCESSABLE_ENTITY, &token, &invitation, &form, &problems));
    };
    let hash = passwords::hash(form.password.clone()).await?;
    let id: PersonId = house.ids.next();
    match join(&house, &invitation, id, Some((&email, &name, &hash))).await {
        Ok(()) => sign_in::enter(&house, id, &headers, &to).await,
        Err(Trouble::Ours(error))
            if error.downcast_ref().and_then(broken_constraint).as_deref() == Some("people_email_taken") =>
        {
            problems.add("email", Fault::Says("invitation-email-taken"));
            Ok(page(&visitor, StatusCode::UNPROCESSABLE_ENTITY, &token, &invitation, &form, &problems))
        }
        Err(other) => Err(other),
    }
}

/// Lets a person into the project, with a new account when she has none: all of it or nothing.
async fn join(
    house: &House,
    invitation: &Invitation,
    id: PersonId,
    new: Option<(&Email, &str, &str)>,
) -> Result<(), Trouble> {
    let at = house.clock.now();
    let mut conn = house.write().await?;
    if let Some((email, name, hash)) = new {
        people::store::add(&mut conn, id, email, name, Some(hash), false, at).await?;
    }
    if !people::store::accept(&mut conn, invitation.id, Stamp { by: id, at }).await? {
        return Err(Trouble::Gone);
    }
    people::store::join(&mut conn, invitation.project_id, id, invitation.role, at).await?;
    conn.commit().await?;
    Ok(())
}
