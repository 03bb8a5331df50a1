use app::desk::{Signed, Visitor};
use app::error::{Answer, Trouble};
use app::form::Filled;
use app::house::House;
use app::id::PersonId;
use app::lang::{COOKIE_NAME, Lang};
use app::paper::{go, local};
use app::parse::{Fault, Problems};
use app::people;
use app::people::model::Email;
use app::ui::field::{Field, hidden};
use app::ui::page::{error_summary, form_actions, lead, notice, title};
use app::{secret, t, ui};
use axum::Extension;
use axum::extract::{Path, Query, State};
use axum::http::HeaderMap;
use axum::http::header::USER_AGENT;
use axum::response::{IntoResponse, Response};
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::{Cookie, SameSite};
use chrono::TimeDelta;
use leptos::prelude::*;
use serde::Deserialize;

use super::{IDLE_DAYS, ThisSignIn, browsers, cookie_name, passwords, session_cookie, store, typed};
use crate::limits::Tries;

#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub struct SignInForm {
    email: String,
    password: String,
    next: String,
}

const HERE: &str = "/sign-in";

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    next: String,
    /// Shown once to whoever has closed her own account.
    closed: Option<String>,
    /// What was wrong, in words that a [`Wrong`] has.
    wrong: String,
}

/// What can be wrong with an attempt. The address tells it on; what was typed stands in none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wrong {
    NoEmail,
    NoPassword,
    /// They do not belong together.
    Pair,
}

impl Wrong {
    const ALL: [Self; 3] = [Self::NoEmail, Self::NoPassword, Self::Pair];

    fn word(self) -> &'static str {
        match self {
            Self::NoEmail => "email",
            Self::NoPassword => "password",
            Self::Pair => "pair",
        }
    }

    fn note(self, problems: &mut Problems) {
        match self {
            Self::NoEmail => problems.add("email", Fault::Says("sign-in-email-missing")),
            Self::NoPassword => problems.add("password", Fault::Says("sign-in-password-missing")),
            Self::Pair => problems.add("email", Fault::Says("sign-in-wrong")),
        }
    }
}

pub async fn show(visitor: Visitor, State(house): State<House>, headers: HeaderMap, Query(asked): Query<Asked>) -> Response {
    if visitor.person.is_some() {
        return go(local(&asked.next));
    }
    let lang = visitor.lang;
    let mut problems = visitor.problems();
    for wrong in Wrong::ALL.into_iter().filter(|wrong| asked.wrong.split('-').any(|word| word == wrong.word())) {
        wrong.note(&mut problems);
    }
    let email = typed::held(&house, &headers, "email");
    visitor.page(t!(lang, "sign-in-title"), || {
        view! {
            {title(t!(lang, "sign-in-title"))}
            {asked.closed.map(|_| notice(t!(lang, "account-closed")))}
            {lead(t!(lang, "sign-in-lead"))}
            <p><a href="/t">{t!(lang, "public-have-paper")}</a></p>
            {error_summary(lang, &problems)}
            <form class="form" method="post" action=HERE>
                {hidden("next", local(&asked.next))}
                {Field::new(lang, "email", t!(lang, "sign-in-email")).email().value(email).problems(&problems).view()}
                {Field::new(lang, "password", t!(lang, "sign-in-password")).password("current-password").problems(&problems).view()}
                {form_actions(lang, t!(lang, "sign-in-do"), None)}
            </form>
            <p class="muted">{t!(lang, "sign-in-help")}</p>
        }
    })
}

/// Leads back to the form, with the address that was typed and without the password.
fn again(house: &House, form: &SignInForm, wrong: &[Wrong]) -> Response {
    let words = wrong.iter().map(|wrong| wrong.word()).collect::<Vec<_>>().join("-");
    let to = format!("{HERE}?next={}&wrong={words}", ui::in_query(&local(&form.next)));
    (typed::hold(house, HERE, &[("email", form.email.trim())]), go(to)).into_response()
}

pub async fn try_password(
    State(house): State<House>,
    Extension(tries): Extension<Tries>,
    headers: HeaderMap,
    Filled(form): Filled<SignInForm>,
) -> Answer {
    let missing = [(form.email.trim().is_empty(), Wrong::NoEmail), (form.password.is_empty(), Wrong::NoPassword)];
    let missing: Vec<_> = missing.into_iter().filter(|(is, _)| *is).map(|(_, wrong)| wrong).collect();
    if !missing.is_empty() {
        tries.wrong()?;
        return Ok(again(&house, &form, &missing));
    }
    let email = form.email.parse::<Email>();
    let account = email.as_ref().map_or_else(|()| form.email.trim().to_lowercase(), |email| email.as_str().to_owned());
    let (mut person, mut hash, mut own) = (None, None, None);
    if let Ok(email) = &email {
        let mut conn = house.read().await?;
        if let Some((found, stored)) = people::store::password_of(&mut conn, email).await? {
            own = browsers::own(&house, &mut conn, &headers, found).await?;
            (person, hash) = (Some(found), stored);
        }
    }
    let turn = tries.password(&account, own.as_deref()).await?;
    match (passwords::fits(form.password.clone(), hash).await?, person) {
        (true, Some(person)) => {
            turn.right();
            let entered = enter(&house, person, &headers, &local(&form.next)).await?;
            Ok((typed::let_go(&house, HERE), entered).into_response())
        }
        _ => {
            tries.wrong()?;
            Ok(again(&house, &form, &[Wrong::Pair]))
        }
    }
}

/// Signs a person in: a new row and a new token each time, so that no earlier one can be used for this. The session that
/// the browser had before is over, whoever's it was.
pub async fn enter(house: &House, person: PersonId, headers: &HeaderMap, to: &str) -> Answer {
    let token = secret::token()?;
    let now = house.clock.now();
    let browser: String =
        headers.get(USER_AGENT).and_then(|agent| agent.to_str().ok()).unwrap_or_default().chars().take(300).collect();
    let new = store::New {
        id: house.ids.next(),
        person,
        token_hash: &secret::hash(&token),
        browser: &browser,
        now,
        expires_at: now + TimeDelta::days(IDLE_DAYS),
    };
    let mut conn = house.write().await?;
    if let Some(before) = CookieJar::from_headers(headers).get(cookie_name(house)) {
        store::end_by_token(&mut conn, &secret::hash(before.value()), now).await?;
    }
    store::add(&mut conn, &new).await?;
    let known = browsers::remember(house, &mut conn, headers, person, now).await?;
    conn.commit().await?;
    Ok((CookieJar::new().add(session_cookie(house, token)), known, go(to)).into_response())
}

pub async fn sign_out(visitor: Visitor, State(house): State<House>, this: Option<Extension<ThisSignIn>>) -> Answer {
    if let (Some(person), Some(Extension(ThisSignIn(id)))) = (&visitor.person, this) {
        let mut conn = house.write().await?;
        // Ended elsewhere meanwhile: then it is over already.
        store::end(&mut conn, person.id, id, house.clock.now()).await?;
        conn.commit().await?;
    }
    Ok((CookieJar::new().add(gone(&house)), go("/sign-in")).into_response())
}

/// Has the browser forget its session.
pub fn gone(house: &House) -> Cookie<'static> {
    let mut gone = session_cookie(house, String::new());
    gone.make_removal();
    gone
}

/// A link that signs in. The demo's open at once; one for a single time asks first, so that a mail program that looks
/// at links does not use it up.
pub async fn show_link(
    visitor: Visitor,
    State(house): State<House>,
    headers: HeaderMap,
    Path(token): Path<String>,
) -> Answer {
    let (now, demo) = (house.clock.now(), house.settings.demo);
    let link = store::link(&mut house.read().await?, &secret::hash(&token), now, demo).await?.ok_or(Trouble::Gone)?;
    if link.reusable {
        return enter(&house, link.person_id, &headers, "/").await;
    }
    let lang = visitor.lang;
    Ok(visitor.page(t!(lang, "sign-in-title"), || {
        view! {
            {title(t!(lang, "sign-in-link-title", name = link.name.as_str()))}
            <form class="form" method="post" action=format!("/in/{token}")>{form_actions(lang, t!(lang, "sign-in-do"), None)}</form>
        }
    }))
}

pub async fn follow_link(State(house): State<House>, headers: HeaderMap, Path(token): Path<String>) -> Answer {
    let hash = secret::hash(&token);
    let mut conn = house.write().await?;
    let now = house.clock.now();
    let link = store::link(&mut conn, &hash, now, house.settings.demo).await?.ok_or(Trouble::Gone)?;
    if !store::follow(&mut conn, &hash, now).await? {
        return Err(Trouble::Gone);
    }
    conn.commit().await?;
    enter(&house, link.person_id, &headers, "/account").await
}

#[derive(Debug, Default, Deserialize)]
pub struct Back {
    to: Option<String>,
    /// Of the form that is taken along: where it is kept, and "yes" when it could not be taken before.
    #[serde(default)]
    place: String,
    #[serde(default)]
    sent: String,
}

/// Changes language with what stands in the form of the page.
pub async fn take_along(
    signed: Signed,
    State(house): State<House>,
    Path(lang): Path<String>,
    Query(back): Query<Back>,
    Filled(_): Filled<Vec<(String, String)>>,
) -> Answer {
    // Forms of ours stand on pages of ours.
    if local(&back.place) != back.place || back.place.len() > 400 {
        return Err(Trouble::BadRequest);
    }
    let chosen = chosen(&house, &signed, &lang)?;
    let mut conn = house.write().await?;
    signed.put_aside(&mut conn, &back.place, back.sent == "yes").await?;
    conn.commit().await?;
    Ok((chosen, go(local(&back.to.unwrap_or_default()))).into_response())
}

/// A visitor's browser forgets the language when it is closed, so that nothing there tells where she has been.
pub async fn change_language(
    visitor: Visitor,
    State(house): State<House>,
    Path(lang): Path<String>,
    Query(back): Query<Back>,
) -> Answer {
    let chosen = chosen(&house, &visitor, &lang)?;
    let to = back.to.unwrap_or_default();
    Ok((chosen, go(local(&to))).into_response())
}

fn chosen(house: &House, visitor: &Visitor, lang: &str) -> Result<CookieJar, Trouble> {
    let lang: Lang = lang.parse().map_err(|_| Trouble::NotFound)?;
    let mut cookie = Cookie::new(COOKIE_NAME, lang.word());
    cookie.set_path("/");
    cookie.set_same_site(SameSite::Lax);
    cookie.set_http_only(true);
    cookie.set_secure(super::is_https(house));
    if visitor.person.is_some() {
        cookie.make_permanent();
    }
    Ok(CookieJar::new().add(cookie))
}
