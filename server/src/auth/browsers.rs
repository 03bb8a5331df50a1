//! Browsers that somebody has signed in from. Such a browser is held up by its own wrong passwords alone: whoever tries
//! passwords elsewhere never keeps the account's owner out. The cookie says nothing else and opens nothing.

use app::db::Conn;
use app::house::House;
use app::id::PersonId;
use app::lang::Lang;
use app::{secret, t};
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

/// Browsers by what they call themselves, before those that they claim to be as well.
const BROWSERS: [(&str, &str); 8] = [
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("Firefox/", "Firefox"),
    ("FxiOS/", "Firefox"),
    ("CriOS/", "Chrome"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
];

/// Where they run, the telephone before the system that it is built on.
const SYSTEMS: [(&str, &str); 7] = [
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("CrOS", "ChromeOS"),
    ("Mac OS", "Mac"),
    ("Linux", "Linux"),
];

/// "Firefox på Windows", from what a browser says of itself (RFC 9110, User-Agent). Of one that is not known as much as it
/// says.
pub fn by_name(lang: Lang, agent: &str) -> String {
    let named = |known: &[(&str, &'static str)]| known.iter().find(|(sign, _)| agent.contains(sign)).map(|(_, name)| *name);
    match (named(&BROWSERS), named(&SYSTEMS)) {
        (Some(browser), Some(system)) => t!(lang, "account-browser-on", browser = browser, system = system),
        (Some(browser), None) => browser.to_owned(),
        _ if agent.trim().is_empty() => t!(lang, "account-browser-unknown").to_owned(),
        _ => agent.chars().take(60).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_is_told_by_its_name_and_where_it_runs() {
        for (agent, name) in [
            ("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:133.0) Gecko/20100101 Firefox/133.0", "Firefox på Windows"),
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0",
                "Edge på Windows",
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1",
                "Safari på iPhone",
            ),
            (
                "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36",
                "Chrome på Android",
            ),
            (
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15",
                "Safari på Mac",
            ),
            ("Lynx/2.9.0dev.12 libwww-FM/2.14", "Lynx/2.9.0dev.12 libwww-FM/2.14"),
            ("", "Okänd webbläsare"),
        ] {
            assert_eq!(by_name(Lang::Sv, agent), name, "{agent}");
        }
    }
}
