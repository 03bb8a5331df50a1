//! Who is there: sign-in, its sessions in the database, passwords, links, invitations. Holds always: the cookie's token
//! is random and only its hash is stored; ending a row ends the session at once; nobody learns whether an address has
//! an account; no path we redirect to leads to another site.
//!
//! 2026-11-22: own table instead of a session library. A session holds one fact (who), and a row with a foreign key can
//! be listed and ended with plain SQL; a key-value store would hide that in a blob. Look again when sessions hold more.

pub mod account;
pub mod browsers;
pub mod closing;
pub mod invitation;
mod noting;
pub mod passwords;
pub mod sign_in;
pub mod store;
mod typed;

use app::desk::{Session, SignedIn};
use app::error::Trouble;
use app::house::House;
use app::routes::Addresses;
use app::seal::Seal;
use app::secret;
use axum::extract::{Request, State};
use axum::http::uri::PathAndQuery;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::{Cookie, SameSite};
use chrono::{DateTime, Utc};

pub use self::noting::Noting;

/// How long a browser stays signed in without being used.
pub const IDLE_DAYS: i64 = 14;

#[rustfmt::skip]
pub fn routes() -> Addresses {
    Addresses::default()
        .get("/sign-in", sign_in::show)
        .post("/sign-in", sign_in::try_password)
        .post("/sign-out", sign_in::sign_out)
        .get("/in/{token}", sign_in::show_link)
        .post("/in/{token}", sign_in::follow_link)
        .get("/invitation/{token}", invitation::show)
        .post("/invitation/{token}", invitation::accept)
        .get("/account", account::show)
        .get("/account/close", closing::ask)
        .post("/account/close", closing::close_own)
        .post("/account/password", account::change_password)
        .post("/account/sign-ins/{id}/end", account::end)
        .post("/account/sign-ins/end-others", account::end_others)
        .get("/lang/{lang}", sign_in::change_language)
        .post("/lang/{lang}", sign_in::take_along)
}

/// Over HTTPS the `__Host-` prefix keeps the cookie from being set by anybody else; a browser takes that name over
/// plain HTTP from nobody, so on loopback it has a plain one.
fn cookie_name(house: &House) -> &'static str {
    if is_https(house) { "__Host-traden" } else { "traden" }
}

fn is_https(house: &House) -> bool {
    house.settings.base_url.starts_with("https:")
}

fn session_cookie(house: &House, token: String) -> Cookie<'static> {
    let mut cookie = Cookie::new(cookie_name(house), token);
    cookie.set_path("/");
    cookie.set_http_only(true);
    cookie.set_same_site(SameSite::Lax);
    cookie.set_secure(is_https(house));
    cookie
}

/// The row of the session that this browser holds.
#[derive(Debug, Clone, Copy)]
pub struct ThisSignIn(pub app::id::SignInId);

/// Finds out who is there, before anything else is asked, and tells the layers around it, so that also the page for a
/// trouble knows. When nobody can find out, that is our trouble: it does not make anybody signed out. Static files do
/// without.
pub async fn recognise(State((house, noting)): State<(House, Noting)>, mut request: Request, next: Next) -> Response {
    let jar = CookieJar::from_headers(request.headers());
    let Some(token) = jar.get(cookie_name(&house)).map(Cookie::value) else { return next.run(request).await };
    let now = house.clock.now();
    let page = request.uri().path_and_query().map_or("/", PathAndQuery::as_str);
    let found = match find(&house, token, page, now).await {
        Ok(Some(found)) => found,
        Ok(None) => return next.run(request).await,
        Err(error) => {
            return match Trouble::from(error) {
                Trouble::Ours(cause) => Trouble::JustNow(cause),
                trouble => trouble,
            }
            .into_response();
        }
    };
    // Once an hour is enough to know that a browser is still in use.
    if now - found.last_used_at > chrono::TimeDelta::hours(1) {
        noting.used(found.id);
    }
    let session = Session { id: found.id, seal: Seal::of(token), told: found.told };
    let signed_in = SignedIn { person: found.person, session };
    request.extensions_mut().insert(signed_in.clone());
    request.extensions_mut().insert(ThisSignIn(found.id));
    let mut response = next.run(request).await;
    response.extensions_mut().insert(signed_in);
    response
}

async fn find(house: &House, token: &str, page: &str, now: DateTime<Utc>) -> Result<Option<store::Found>, sqlx::Error> {
    let mut conn = house.read().await?;
    store::find(&mut conn, &secret::hash(token), page, now).await
}
