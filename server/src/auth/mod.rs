//! Who is there: sign-in, its sessions in the database, passwords, links, invitations. Holds always: the cookie's token
//! is random and only its hash is stored; ending a row ends the session at once; nobody learns whether an address has
//! an account; no path we redirect to leads to another site.
//!
//! 2026-11-22: own table instead of a session library. A session holds one fact (who), and a row with a foreign key can
//! be listed and ended with plain SQL; a key-value store would hide that in a blob. Look again when sessions hold more.

pub mod account;
pub mod invitation;
pub mod passwords;
pub mod sign_in;
pub mod store;

use app::desk::SignedIn;
use app::house::House;
use app::routes::Addresses;
use app::{people, secret};
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::{Cookie, SameSite};

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
        .post("/account/password", account::change_password)
        .post("/account/sign-ins/{id}/end", account::end)
        .post("/account/sign-ins/end-others", account::end_others)
        .get("/lang/{lang}", sign_in::change_language)
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

/// Finds out who is there, before anything else is asked. Static files do without.
pub async fn recognise(State(house): State<House>, mut request: Request, next: Next) -> Response {
    let jar = CookieJar::from_headers(request.headers());
    if let Some(token) = jar.get(cookie_name(&house)).map(Cookie::value) {
        match who(&house, token).await {
            Ok(Some((sign_in, person))) => {
                request.extensions_mut().insert(SignedIn(person));
                request.extensions_mut().insert(ThisSignIn(sign_in));
            }
            Ok(None) => {}
            Err(error) => tracing::error!(%error, "could not look up a session"),
        }
    }
    next.run(request).await
}

async fn who(house: &House, token: &str) -> Result<Option<(app::id::SignInId, people::model::Person)>, sqlx::Error> {
    let now = house.clock.now();
    let mut conn = house.read().await?;
    let Some(found) = store::find(&mut conn, &secret::hash(token), now).await? else { return Ok(None) };
    drop(conn);
    // Once an hour is enough to know that a browser is still in use.
    if now - found.last_used_at > chrono::TimeDelta::hours(1) {
        let mut conn = house.write().await?;
        store::used(&mut conn, found.id, now, now + chrono::TimeDelta::days(IDLE_DAYS)).await?;
        conn.commit().await?;
    }
    Ok(Some((found.id, found.person)))
}
