//! Browsers that somebody has signed in from. Such a browser is held up by its own wrong passwords alone: whoever tries
//! passwords elsewhere never keeps the account's owner out. The cookie says nothing else and opens nothing.

use app::db::Conn;
use app::house::House;
use app::id::PersonId;
use app::secret;
use axum::http::HeaderMap;
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::{Cookie, SameSite};
use chrono::{DateTime, Utc};

use super::{is_https, store};

/// How long a browser is known that nobody signs in from.
pub const DAYS: i64 = 180;

fn cookie_name(house: &House) -> &'static str {
    if is_https(house) { "__Host-traden-known" } else { "traden-known" }
}

fn token(house: &House, headers: &HeaderMap) -> Option<String> {
    CookieJar::from_headers(headers).get(cookie_name(house)).map(|cookie| cookie.value().to_owned())
}

/// What tells this browser from all others, when this person has signed in from it.
pub async fn own(
    house: &House,
    conn: &mut Conn,
    headers: &HeaderMap,
    person: PersonId,
) -> Result<Option<String>, sqlx::Error> {
    let Some(hash) = token(house, headers).map(|token| secret::hash(&token)) else { return Ok(None) };
    Ok(store::knows(conn, &hash, person).await?.then_some(hash))
}

/// Remembers the browser that a person has just signed in from. One that several people share keeps its token.
pub async fn remember(
    house: &House,
    conn: &mut Conn,
    headers: &HeaderMap,
    person: PersonId,
    now: DateTime<Utc>,
) -> Result<CookieJar, app::error::Trouble> {
    let kept = match token(house, headers) {
        Some(token) if store::is_known(conn, &secret::hash(&token)).await? => token,
        _ => secret::token()?,
    };
    store::know(conn, &secret::hash(&kept), person, now).await?;
    let mut cookie = Cookie::new(cookie_name(house), kept);
    cookie.set_path("/");
    cookie.set_http_only(true);
    cookie.set_same_site(SameSite::Lax);
    cookie.set_secure(is_https(house));
    cookie.set_max_age(time::Duration::days(DAYS));
    Ok(CookieJar::new().add(cookie))
}
