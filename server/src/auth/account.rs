use app::desk::Signed;
use app::error::{Answer, Trouble};
use app::form::Filled;
use app::house::House;
use app::id::SignInId;
use app::paper::go;
use app::parse::{Fault, Problems};
use app::people;
use app::people::model::Email;
use app::t;
use app::ui::field::Field;
use app::ui::page::{error_summary, form_actions, kicker, notice, title};
use axum::Extension;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use leptos::prelude::*;
use serde::Deserialize;

use super::{ThisSignIn, passwords, store};
use crate::limits::Tries;

#[derive(Debug, Default, Deserialize)]
pub struct Saved {
    saved: Option<String>,
}

pub async fn show(
    signed: Signed,
    State(house): State<House>,
    this: Option<Extension<ThisSignIn>>,
    Query(query): Query<Saved>,
) -> Answer {
    page(&signed, &house, StatusCode::OK, this.map(|this| this.0), &Problems::default(), query.saved.is_some()).await
}

async fn page(
    signed: &Signed,
    house: &House,
    status: StatusCode,
    this: Option<ThisSignIn>,
    problems: &Problems,
    saved: bool,
) -> Answer {
    let open = store::open(&mut house.read().await?, signed.person.id, house.clock.now()).await?;
    let lang = signed.lang;
    let several = open.len() > 1;
    Ok(signed.page_with(status, t!(lang, "account-title"), || {
        view! {
            {kicker(vec![(t!(lang, "projects-title").to_owned(), Some("/".to_owned()))])}
            {title(t!(lang, "account-title"))}
            {saved.then(|| notice(t!(lang, "form-saved")))}
            {error_summary(lang, problems)}
            <p>{signed.person.name.clone()} " · " {signed.person.email.clone()}</p>
            <h2>{t!(lang, "account-password")}</h2>
            <form class="form" method="post" action="/account/password">
                <input type="text" class="visually-hidden" name="username" autocomplete="username" value=signed.person.email.clone()
                    tabindex="-1" aria-hidden="true" readonly=true />
                {Field::new(lang, "now", t!(lang, "account-password-now")).hint(t!(lang, "account-password-now-hint")).password("current-password").problems(problems).view()}
                {Field::new(lang, "new", t!(lang, "account-password-new")).hint(t!(lang, "account-password-hint", n = passwords::SHORTEST)).password("new-password").problems(problems).view()}
                {form_actions(lang, t!(lang, "account-password-save"), None)}
            </form>
            <h2>{t!(lang, "account-sign-ins")}</h2>
            <p>{t!(lang, "account-sign-ins-text")}</p>
            <ul class="plain stack">{open.into_iter().map(|one| sign_in(lang, one, this)).collect::<Vec<_>>()}</ul>
            {several.then(|| view! {
                <form method="post" action="/account/sign-ins/end-others">
                    <button class="button button--quiet" type="submit">{t!(lang, "account-end-others")}</button>
                </form>
            })}
            <h2>{t!(lang, "account-close")}</h2>
            <p><a href="/account/close">{t!(lang, "account-close-link")}</a></p>
        }
    }))
}

fn sign_in(lang: app::lang::Lang, one: store::Open, this: Option<ThisSignIn>) -> AnyView {
    let here = this.is_some_and(|this| this.0 == one.id);
    let mark = if here {
        view! { <strong>{t!(lang, "account-this-browser")}</strong> }.into_any()
    } else {
        view! {
            <form method="post" action=format!("/account/sign-ins/{}/end", one.id)>
                <button class="link-button" type="submit">{t!(lang, "account-end")}</button>
            </form>
        }
        .into_any()
    };
    view! {
        <li>
            <p>{one.browser}</p>
            <p class="muted">{t!(lang, "account-since", since = lang.moment(one.created_at), used = lang.moment(one.last_used_at))}</p>
            {mark}
        </li>
    }
    .into_any()
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct PasswordForm {
    now: String,
    new: String,
}

/// What is wrong with a password that somebody wants.
pub fn weak(lang: app::lang::Lang, password: &str) -> Option<Fault> {
    let length = password.chars().count();
    let sentence = |id| Fault::Sentence(lang.text(id).to_owned());
    match length {
        n if n < passwords::SHORTEST => Some(Fault::Sentence(t!(lang, "account-password-hint", n = passwords::SHORTEST))),
        n if n > passwords::LONGEST => Some(Fault::TooLong { max: passwords::LONGEST, found: n }),
        _ if password.chars().collect::<std::collections::HashSet<_>>().len() < 5 => {
            Some(sentence("account-password-plain"))
        }
        _ => None,
    }
}

pub async fn change_password(
    signed: Signed,
    State(house): State<House>,
    this: Option<Extension<ThisSignIn>>,
    Extension(tries): Extension<Tries>,
    Filled(form): Filled<PasswordForm>,
) -> Answer {
    let email: Email = signed.person.email.parse().map_err(|()| Trouble::Forbidden)?;
    let stored = people::store::password_of(&mut house.read().await?, &email).await?.and_then(|(_, hash)| hash);
    let mut problems = signed.problems();
    // Whoever came by a link and never chose a password has none to give.
    if stored.is_some() {
        // Counted apart from sign-in: whoever tries passwords there does not hold up the owner here.
        let turn = tries.password(email.as_str(), Some("account")).await?;
        if passwords::fits(form.now, stored).await? {
            turn.right();
        } else {
            tries.wrong()?;
            problems.add("now", Fault::Says("account-password-wrong"));
        }
    }
    if let Some(fault) = weak(signed.lang, &form.new) {
        problems.add("new", fault);
    }
    let this = this.map(|this| this.0);
    if !problems.is_empty() {
        return page(&signed, &house, StatusCode::UNPROCESSABLE_ENTITY, this, &problems, false).await;
    }
    let hash = passwords::hash(form.new).await?;
    let mut conn = house.write().await?;
    people::store::set_password(&mut conn, signed.person.id, &hash).await?;
    store::end_all(&mut conn, signed.person.id, this.map(|this| this.0), house.clock.now()).await?;
    store::end_links(&mut conn, signed.person.id).await?;
    conn.commit().await?;
    Ok(go("/account?saved=yes"))
}

pub async fn end(signed: Signed, State(house): State<House>, Path(id): Path<String>) -> Answer {
    let id: SignInId = id.parse().map_err(|_| Trouble::NotFound)?;
    let mut conn = house.write().await?;
    if !store::end(&mut conn, signed.person.id, id, house.clock.now()).await? {
        return Err(Trouble::NotFound);
    }
    conn.commit().await?;
    Ok(go("/account"))
}

pub async fn end_others(signed: Signed, State(house): State<House>, this: Option<Extension<ThisSignIn>>) -> Answer {
    let mut conn = house.write().await?;
    store::end_all(&mut conn, signed.person.id, this.map(|this| this.0.0), house.clock.now()).await?;
    conn.commit().await?;
    Ok(go("/account"))
}
