use app::db::{Conn, broken_constraint};
use app::desk::Visitor;
use app::error::{Answer, Trouble};
use app::form::Filled;
use app::house::{House, Stamp};
use app::id::PersonId;
use app::paper::go;
use app::parse::{Fault, Problems, required};
use app::people::model::{Email, leads_left};
use app::people::names::role_name;
use app::people::store::{Invitation, Means};
use app::projects::store::Called;
use app::ui::field::Field;
use app::ui::page::{error_summary, form_actions, lead, title};
use app::{people, projects, secret, t};
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use leptos::prelude::*;
use serde::Deserialize;

use super::account::Weak;
use super::{passwords, sign_in, typed};

#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub struct AcceptForm {
    name: String,
    email: String,
    password: String,
}

impl AcceptForm {
    /// Name and address. What is wrong with the password is told apart, as no password is kept.
    fn parse(&self, problems: &mut Problems) -> Option<(String, Email)> {
        let name = problems.line("name", &self.name, required(80, "invitation-name-missing"));
        let email = self.email.parse::<Email>();
        if email.is_err() {
            problems.add("email", Fault::Says("invitation-email-wrong"));
        }
        email.ok().filter(|_| problems.is_empty()).map(|email| (name, email))
    }
}

/// What of the form a browser holds is held for all invitations.
const HELD_FOR: &str = "/invitation";

/// What an address says of a form that could not be taken.
#[derive(Debug, Default, Deserialize)]
pub struct Wrong {
    /// Something was: words that a [`Weak`] has, "taken" for an address that has an account.
    wrong: Option<String>,
}

const TAKEN: &str = "taken";
const LAST_LEAD: &str = "lead";

pub async fn show(
    visitor: Visitor,
    State(house): State<House>,
    headers: HeaderMap,
    Path(token): Path<String>,
    Query(query): Query<Wrong>,
) -> Answer {
    let mut conn = house.read().await?;
    let invitation = find(&house, &mut conn, &token).await?;
    let asked = Asked::new(&visitor, &mut conn, token, invitation).await?;
    let mut problems = visitor.problems();
    let Some(words) = query.wrong else { return Ok(asked.page(&AcceptForm::default(), &problems)) };
    let held = |field| typed::held(&house, &headers, field);
    let form = AcceptForm { name: held("name"), email: held("email"), password: String::new() };
    if visitor.person.is_none() {
        form.parse(&mut problems);
    }
    for word in words.split('-') {
        match (word, Weak::named(word)) {
            (TAKEN, _) => problems.add("email", Fault::Says("invitation-email-taken")),
            (LAST_LEAD, _) => problems.add("main", Fault::Says("team-last-lead")),
            (_, Some(weak)) => problems.add("password", weak.fault(visitor.lang)),
            _ => {}
        }
    }
    Ok(asked.page(&form, &problems))
}

async fn find(house: &House, conn: &mut Conn, token: &str) -> Result<Invitation, Trouble> {
    people::store::invitation(conn, &secret::hash(token), house.clock.now()).await?.ok_or(Trouble::Gone)
}

/// An invitation before the eyes of somebody.
struct Asked<'a> {
    visitor: &'a Visitor,
    token: String,
    invitation: Invitation,
    project: Called,
    /// For somebody who is signed in.
    means: Option<Means>,
}

impl<'a> Asked<'a> {
    async fn new(visitor: &'a Visitor, conn: &mut Conn, token: String, invitation: Invitation) -> Result<Self, sqlx::Error> {
        let means = match &visitor.person {
            Some(person) => {
                let now = people::store::membership(conn, invitation.project_id, person.id).await?;
                Some(invitation.means(now))
            }
            None => None,
        };
        let project = projects::store::called(conn, invitation.project_id).await?;
        Ok(Self { visitor, token, invitation, project, means })
    }

    fn project(&self) -> String {
        format!("/p/{}/", self.project.slug)
    }

    /// Leads back to the form. A name and an address that were typed are held, and never a password.
    fn again(&self, form: &AcceptForm, wrong: &[&str]) -> Response {
        let to = format!("/invitation/{}?wrong={}", self.token, wrong.join("-"));
        let fields = [("name", form.name.trim()), ("email", form.email.trim())];
        (typed::hold(&self.visitor.house, HELD_FOR, &fields), go(to)).into_response()
    }

    fn page(&self, form: &AcceptForm, problems: &Problems) -> Response {
        let lang = self.visitor.lang;
        let heading = t!(lang, "invitation-to", project = self.project.name.as_str());
        let role = role_name(lang, self.invitation.role).to_lowercase();
        let name = self.visitor.person.as_ref().map_or_else(String::new, |person| person.name.clone());
        let status = if self.means == Some(Means::Over) { StatusCode::GONE } else { StatusCode::OK };
        self.visitor.page_with(status, &heading, || {
            let body = match self.means {
                None => self.for_anybody(form, problems),
                Some(Means::Join) => view! {
                    {lead(t!(lang, "invitation-you-become", role = role))}
                    <p>{t!(lang, "invitation-as", name = name)}</p>
                    {self.form((), t!(lang, "invitation-accept"))}
                }
                .into_any(),
                Some(Means::Change(now)) => {
                    let now = role_name(lang, now).to_lowercase();
                    view! {
                        {lead(t!(lang, "invitation-changes", now = now, role = role.clone()))}
                        <p>{t!(lang, "invitation-as", name = name)}</p>
                        {self.form((), &t!(lang, "invitation-change", role = role))}
                    }
                    .into_any()
                }
                Some(Means::Nothing) => view! {
                    {lead(t!(lang, "invitation-already", role = role))}
                    <p><a class="button" href=self.project()>{t!(lang, "invitation-to-project")}</a></p>
                }
                .into_any(),
                Some(Means::Over) => lead(t!(lang, "invitation-over")),
            };
            view! { {title(heading.clone())} {error_summary(lang, problems)} {body} }
        })
    }

    fn for_anybody(&self, form: &AcceptForm, problems: &Problems) -> AnyView {
        let lang = self.visitor.lang;
        let role = role_name(lang, self.invitation.role).to_lowercase();
        let fields = view! {
            {Field::new(lang, "name", t!(lang, "invitation-name")).autocomplete("name").value(&form.name).problems(problems).view()}
            {Field::new(lang, "email", t!(lang, "sign-in-email")).email().value(&form.email).problems(problems).view()}
            {Field::new(lang, "password", t!(lang, "invitation-password")).hint(t!(lang, "account-password-hint", n = passwords::SHORTEST)).password("new-password").problems(problems).view()}
        };
        view! {
            {lead(t!(lang, "invitation-you-become", role = role))}
            <p>{t!(lang, "invitation-have-account")} " " <a href=format!("/sign-in?next=/invitation/{}", self.token)>{t!(lang, "sign-in-do")}</a></p>
            {self.form(fields, t!(lang, "invitation-accept"))}
        }
        .into_any()
    }

    fn form(&self, fields: impl IntoView, verb: &str) -> AnyView {
        view! {
            <form class="form" method="post" action=format!("/invitation/{}", self.token)>
                {fields}
                {form_actions(self.visitor.lang, verb, None)}
            </form>
        }
        .into_any()
    }
}

pub async fn accept(
    visitor: Visitor,
    State(house): State<House>,
    headers: HeaderMap,
    Path(token): Path<String>,
    Filled(form): Filled<AcceptForm>,
) -> Answer {
    match visitor.person.as_ref().map(|person| person.id) {
        Some(person) => accept_as(&visitor, &house, token, person).await,
        None => accept_as_new(&visitor, &house, &headers, token, form).await,
    }
}

/// Somebody with an account comes in, or gets the role that the button has named.
async fn accept_as(visitor: &Visitor, house: &House, token: String, person: PersonId) -> Answer {
    let mut conn = house.write().await?;
    let project = find(house, &mut conn, &token).await?.project_id;
    conn.within(project, house.clock.today());
    let members = people::store::members_held(&mut conn, project).await?;
    // Read anew: it may have been withdrawn while we waited for the project.
    let invitation = find(house, &mut conn, &token).await?;
    let asked = Asked::new(visitor, &mut conn, token, invitation).await?;
    let (role, at) = (asked.invitation.role, house.clock.now());
    match asked.means {
        Some(Means::Join) => people::store::join(&mut conn, project, person, role, at).await?,
        Some(Means::Change(_)) => {
            let roles = members.iter().map(|member| (member.person_id, member.role));
            if !leads_left(roles, person, Some(role)) {
                return Ok(go(format!("/invitation/{}?wrong={LAST_LEAD}", asked.token)));
            }
            people::store::change_role(&mut conn, project, person, role, at).await?;
        }
        // It stays for whom it was meant.
        Some(Means::Nothing) => return Ok(go(asked.project())),
        Some(Means::Over) | None => return Ok(go(format!("/invitation/{}", asked.token))),
    }
    used(&mut conn, &asked.invitation, Stamp { by: person, at }).await?;
    conn.commit().await?;
    Ok(go(asked.project()))
}

async fn accept_as_new(visitor: &Visitor, house: &House, headers: &HeaderMap, token: String, form: AcceptForm) -> Answer {
    let mut conn = house.read().await?;
    let invitation = find(house, &mut conn, &token).await?;
    let asked = Asked::new(visitor, &mut conn, token, invitation).await?;
    drop(conn);
    let weak = Weak::of(&form.password);
    let (Some((name, email)), None) = (form.parse(&mut visitor.problems()), weak) else {
        let wrong: Vec<_> = weak.map(Weak::word).into_iter().collect();
        return Ok(asked.again(&form, &wrong));
    };
    let hash = passwords::hash(form.password.clone()).await?;
    let person: PersonId = house.ids.next();
    let (at, project) = (house.clock.now(), asked.invitation.project_id);
    let mut conn = house.write_in(project).await?;
    people::store::members_held(&mut conn, project).await?;
    match people::store::add(&mut conn, person, &email, &name, Some(&hash), false, at).await {
        Err(error) if broken_constraint(&error).as_deref() == Some("people_email_taken") => {
            return Ok(asked.again(&form, &[TAKEN]));
        }
        other => other?,
    }
    used(&mut conn, &asked.invitation, Stamp { by: person, at }).await?;
    people::store::join(&mut conn, project, person, asked.invitation.role, at).await?;
    conn.commit().await?;
    let entered = sign_in::enter(house, person, headers, &asked.project()).await?;
    Ok((typed::let_go(house, HELD_FOR), entered).into_response())
}

async fn used(conn: &mut Conn, invitation: &Invitation, by: Stamp) -> Result<(), Trouble> {
    if people::store::accept(conn, invitation.id, by).await? { Ok(()) } else { Err(Trouble::Gone) }
}
