use app::desk::Signed;
use app::error::{Answer, Trouble};
use app::form::Filled;
use app::house::House;
use app::id::SignInId;
use app::lang::Lang;
use app::paper::go;
use app::parse::{Fault, Problems};
use app::people;
use app::people::model::Email;
use app::t;
use app::told::Done;
use app::ui::field::{Field, pressed};
use app::ui::page::{error_summary, form_actions, kicker, notice, title};
use axum::Extension;
use axum::extract::{Path, Query, State};
use leptos::prelude::*;
use serde::Deserialize;

use super::browsers::by_name;
use super::{ThisSignIn, passwords, store};
use crate::limits::Tries;

#[derive(Debug, Default, Deserialize)]
pub struct Saved {
    saved: Option<String>,
    /// What was wrong with the passwords: "now" for that of today, and a word that a [`Weak`] has.
    #[serde(default)]
    wrong: String,
}

pub async fn show(
    signed: Signed,
    State(house): State<House>,
    this: Option<Extension<ThisSignIn>>,
    Query(query): Query<Saved>,
) -> Answer {
    let this = this.map(|this| this.0);
    let open = store::open(&mut house.read().await?, signed.person.id, house.clock.now()).await?;
    let problems = wrong(&query.wrong, &signed);
    let lang = signed.lang;
    let several = open.len() > 1;
    Ok(signed.page(t!(lang, "account-title"), || {
        view! {
            {kicker(vec![(t!(lang, "projects-title").to_owned(), Some("/".to_owned()))])}
            {title(t!(lang, "account-title"))}
            {query.saved.map(|_| notice(t!(lang, "form-saved")))}
            {error_summary(lang, &problems)}
            <p>{signed.person.name.clone()} " · " {signed.person.email.clone()}</p>
            <p><a href="/privacy/staff">{t!(lang, "account-information")}</a></p>
            <h2>{t!(lang, "account-password")}</h2>
            <form class="form" method="post" action="/account/password">
                <input type="text" class="visually-hidden" name="username" autocomplete="username" value=signed.person.email.clone()
                    tabindex="-1" aria-hidden="true" readonly=true />
                {Field::new(lang, "now", t!(lang, "account-password-now")).hint(t!(lang, "account-password-now-hint")).password("current-password").problems(&problems).view()}
                {Field::new(lang, "new", t!(lang, "account-password-new")).hint(t!(lang, "account-password-hint", n = passwords::SHORTEST)).password("new-password").problems(&problems).view()}
                {form_actions(lang, t!(lang, "account-password-save"), None)}
            </form>
            <h2>{t!(lang, "account-sign-ins")}</h2>
            <p>{t!(lang, "account-sign-ins-text")}</p>
            <ul class="plain stack">{open.into_iter().map(|one| sign_in(lang, one, this)).collect::<Vec<_>>()}</ul>
            {several.then(|| view! {
                <form method="post" action="/account/sign-ins/end-others">
                    {pressed()}
                <button class="button button--quiet" type="submit">{t!(lang, "account-end-others")}</button>
                </form>
            })}
            <h2>{t!(lang, "account-close")}</h2>
            <p><a href="/account/close">{t!(lang, "account-close-link")}</a></p>
        }
    }))
}

/// What the address tells of it: passwords are kept nowhere.
fn wrong(words: &str, signed: &Signed) -> Problems {
    let mut problems = signed.problems();
    for word in words.split('-') {
        if word == "now" {
            problems.add("now", Fault::Says("account-password-wrong"));
        }
        if let Some(weak) = Weak::named(word) {
            problems.add("new", weak.fault(signed.lang));
        }
    }
    problems
}

fn sign_in(lang: Lang, one: store::Open, this: Option<ThisSignIn>) -> AnyView {
    let here = this.is_some_and(|this| this.0 == one.id);
    let mark = if here {
        view! { <strong>{t!(lang, "account-this-browser")}</strong> }.into_any()
    } else {
        view! {
            <form method="post" action=format!("/account/sign-ins/{}/end", one.id)>
                {pressed()}
                <button class="link-button" type="submit">{t!(lang, "account-end")}</button>
            </form>
        }
        .into_any()
    };
    view! {
        <li>
            <p>{by_name(lang, &one.browser)}</p>
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
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weak {
    Short,
    Long,
    Plain,
}

impl Weak {
    pub fn of(password: &str) -> Option<Self> {
        match password.chars().count() {
            n if n < passwords::SHORTEST => Some(Self::Short),
            n if n > passwords::LONGEST => Some(Self::Long),
            _ if password.chars().collect::<std::collections::HashSet<_>>().len() < 5 => Some(Self::Plain),
            _ => None,
        }
    }

    /// As an address tells it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Short => "short",
            Self::Long => "long",
            Self::Plain => "plain",
        }
    }

    pub fn named(word: &str) -> Option<Self> {
        [Self::Short, Self::Long, Self::Plain].into_iter().find(|weak| weak.word() == word)
    }

    pub fn fault(self, lang: Lang) -> Fault {
        Fault::Sentence(match self {
            Self::Short => t!(lang, "account-password-hint", n = passwords::SHORTEST),
            Self::Long => t!(lang, "account-password-long", n = passwords::LONGEST),
            Self::Plain => t!(lang, "account-password-plain").to_owned(),
        })
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
    let mut wrong = Vec::new();
    // Whoever came by a link and never chose a password has none to give.
    if stored.is_some() {
        // Counted apart from sign-in: whoever tries passwords there does not hold up the owner here.
        let turn = tries.password(email.as_str(), Some("account")).await?;
        if passwords::fits(form.now, stored).await? {
            turn.right();
        } else {
            tries.wrong()?;
            wrong.push("now");
        }
    }
    wrong.extend(Weak::of(&form.new).map(Weak::word));
    if !wrong.is_empty() {
        return Ok(go(format!("/account?wrong={}", wrong.join("-"))));
    }
    let hash = passwords::hash(form.new).await?;
    let mut conn = house.write().await?;
    people::store::set_password(&mut conn, signed.person.id, &hash).await?;
    store::end_all(&mut conn, signed.person.id, this.map(|this| this.0.0), house.clock.now()).await?;
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
    signed.pressed(conn, "/account", Done::SignInEnded).await
}

pub async fn end_others(signed: Signed, State(house): State<House>, this: Option<Extension<ThisSignIn>>) -> Answer {
    let mut conn = house.write().await?;
    store::end_all(&mut conn, signed.person.id, this.map(|this| this.0.0), house.clock.now()).await?;
    signed.pressed(conn, "/account", Done::OthersEnded).await
}
