//! What somebody who is not signed in has typed into a form that could not be taken, but never a password. There is no
//! sign-in to keep it under, so her own browser holds it for some minutes, for the address of the form alone.

use app::house::House;
use axum::http::HeaderMap;
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::{Cookie, SameSite};
use form_urlencoded::{Serializer, parse};

/// How long it is held.
const MINUTES: i64 = 10;

/// A cookie is no place for more.
const LONGEST: usize = 200;

fn cookie_name(house: &House) -> &'static str {
    if super::is_https(house) { "__Secure-traden-typed" } else { "traden-typed" }
}

/// Has the browser hold these fields for the form at `path`.
pub fn hold(house: &House, path: &str, fields: &[(&str, &str)]) -> CookieJar {
    let mut form = Serializer::new(String::new());
    for (name, value) in fields {
        form.append_pair(name, &value.chars().take(LONGEST).collect::<String>());
    }
    let mut cookie = Cookie::new(cookie_name(house), form.finish());
    cookie.set_path(path.to_owned());
    cookie.set_http_only(true);
    cookie.set_same_site(SameSite::Lax);
    cookie.set_secure(super::is_https(house));
    cookie.set_max_age(time::Duration::minutes(MINUTES));
    CookieJar::new().add(cookie)
}

/// Has it hold nothing any longer.
pub fn let_go(house: &House, path: &str) -> CookieJar {
    let mut gone = Cookie::new(cookie_name(house), "");
    gone.set_path(path.to_owned());
    gone.set_http_only(true);
    gone.set_secure(super::is_https(house));
    gone.make_removal();
    CookieJar::new().add(gone)
}

/// What it holds in a field; nothing when it holds none.
pub fn held(house: &House, headers: &HeaderMap, field: &str) -> String {
    let jar = CookieJar::from_headers(headers);
    let held = jar.get(cookie_name(house)).map(|cookie| cookie.value().to_owned()).unwrap_or_default();
    let found = parse(held.as_bytes()).find(|(name, _)| name == field).map(|(_, value)| value.into_owned());
    found.unwrap_or_default()
}
