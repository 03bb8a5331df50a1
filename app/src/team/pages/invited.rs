//! The link of an invitation that was just made. Only its hash is in the database, so the browser that made it holds it
//! for a while, where no script and no other page reaches it: after the redirect, and after a reload, it can be copied.

use axum::http::HeaderMap;
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::{Cookie, SameSite};
use leptos::prelude::*;

use crate::db::Conn;
use crate::desk::Desk;
use crate::people::store::{self, Invitation};
use crate::{secret, t};

const COOKIE: &str = "invited";

/// How long the link can be seen.
const MINUTES: i64 = 10;

/// Has the browser keep the link's token for the team's page, with the second it was made in and by whom.
pub fn keep(desk: &Desk, token: &str) -> CookieJar {
    let mut cookie = Cookie::new(COOKIE, format!("{token}.{}.{}", desk.house.clock.now().timestamp(), desk.person.id));
    cookie.set_path(desk.path("team"));
    cookie.set_http_only(true);
    cookie.set_same_site(SameSite::Lax);
    cookie.set_secure(desk.house.settings.base_url.starts_with("https:"));
    cookie.set_max_age(time::Duration::minutes(MINUTES));
    CookieJar::new().add(cookie)
}

/// An invitation whose link this person may still see.
pub struct Made {
    link: String,
    note: String,
}

/// The invitation whose link this person made in this browser a moment ago, while it still lets somebody in.
pub async fn made(desk: &Desk, conn: &mut Conn, headers: &HeaderMap) -> Result<Option<Made>, sqlx::Error> {
    let jar = CookieJar::from_headers(headers);
    let mut parts = jar.get(COOKIE).map(Cookie::value).unwrap_or_default().split('.');
    let (Some(token), Some(made), Some(by)) = (parts.next(), parts.next(), parts.next()) else { return Ok(None) };
    let now = desk.house.clock.now();
    let fresh = made.parse().is_ok_and(|made: i64| now.timestamp() - made < MINUTES * 60);
    if !fresh || by != desk.person.id.to_string() {
        return Ok(None);
    }
    let found = store::invitation(conn, &secret::hash(token), now).await?;
    let ours = |one: &Invitation| one.project_id == desk.project.id;
    Ok(found
        .filter(ours)
        .map(|one| Made { link: format!("{}/invitation/{token}", desk.house.settings.base_url), note: one.note }))
}

/// The link in a field of its own: it can be marked whole, and is as wide as the screen and no wider.
pub fn shown(desk: &Desk, made: &Made) -> AnyView {
    let lang = desk.lang;
    view! {
        <div class="notice notice--done" role="status">
            <div class="field">
                <label class="field__label" for="link">{t!(lang, "invitation-made", note = made.note.as_str())}</label>
                <p class="field__hint" id="link-hint">{t!(lang, "invitation-made-hint", minutes = MINUTES)}</p>
                <input class="field__input" id="link" type="url" readonly=true value=made.link.clone() aria-describedby="link-hint" />
            </div>
        </div>
    }
    .into_any()
}
