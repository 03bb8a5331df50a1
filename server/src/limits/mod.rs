//! How often one place may be wrong: signing in, links and invitations, the codes of rounds and of answers; and how much
//! it may send from the public pages. Addresses are kept in memory only, in each process for itself.
//!
//! 2026-11-25: one address is often an office of two hundred or a waiting room, so what is right is never counted. Ten
//! mistyped passwords at once, then five a minute: were one sign-in in ten mistyped, two hundred people could sign in
//! within a quarter of an hour, all from browsers that have never been in. Look again when somebody is asked to wait who
//! should not be.

mod accounts;
mod place;
mod wrong;

use std::net::{IpAddr, SocketAddr};
use std::num::NonZeroU32;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use app::error::{Trouble, WrongGuess};
use app::house::House;
use app::public::guest;
use app::secret;
use axum::extract::{ConnectInfo, Request, State};
use axum::http::{Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use governor::clock::{Clock, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};

use accounts::{Accounts, Turn};
use place::{Place, from_where};
use wrong::{Rule, Wrong};

#[derive(Clone)]
pub struct Limits(Arc<Inner>);

struct Inner {
    proxies: usize,
    warned: AtomicBool,
    sign_in: Wrong<Place>,
    accounts: Accounts,
    codes: Wrong<Place>,
    public: DefaultKeyedRateLimiter<Place>,
}

/// Ten wrong passwords at once, then one every twelve seconds.
const SIGN_IN: Rule = Rule { at_once: 10, one_more: Duration::from_secs(12) };
/// A class that types the code from a poster: a hundred wrong ones at once, then ten a minute.
const CODES: Rule = Rule { at_once: 100, one_more: Duration::from_secs(6) };
/// All places together: a thousand wrong codes at once, then one a second.
const ALL_CODES: Rule = Rule { at_once: 1000, one_more: Duration::from_secs(1) };

const fn times(n: u32) -> NonZeroU32 {
    match NonZeroU32::new(n) {
        Some(n) => n,
        None => NonZeroU32::MIN,
    }
}

impl Limits {
    /// `proxies`: how many reverse proxies stand in front of us and can be believed.
    pub fn new(proxies: usize) -> Self {
        // A waiting room shares one address: two hundred posts at once, then two a second.
        let public = Quota::per_second(times(2)).allow_burst(times(200));
        Self(Arc::new(Inner {
            proxies,
            warned: AtomicBool::new(false),
            sign_in: Wrong::new(SIGN_IN, None, Instant::now()),
            accounts: Accounts::default(),
            codes: Wrong::new(CODES, Some(ALL_CODES), Instant::now()),
            public: RateLimiter::keyed(public),
        }))
    }

    /// Forgets the places that have been quiet long enough.
    pub fn tidy(&self) {
        self.0.public.retain_recent();
        let now = Instant::now();
        self.0.sign_in.tidy(now);
        self.0.codes.tidy(now);
        self.0.accounts.tidy(now);
    }

    fn place(&self, request: &Request) -> Place {
        let peer = request.extensions().get::<ConnectInfo<SocketAddr>>();
        let peer = peer.map_or(IpAddr::from([0, 0, 0, 0]), |peer| peer.0.ip());
        let Inner { proxies, warned, .. } = &*self.0;
        from_where(request.headers(), peer, *proxies).unwrap_or_else(|| {
            if !warned.swap(true, Ordering::Relaxed) {
                tracing::warn!(
                    proxies,
                    "X-Forwarded-For is missing or holds no address that can be read, though --proxies says that it is set: \
                     all who come so count as one place. It must be written as a.b.c.d, a.b.c.d:port, an IPv6 address, \
                     [address] or [address]:port"
                );
            }
            peer.into()
        })
    }
}

/// Who tries a password, as the handlers that look at passwords find it on the request.
#[derive(Clone)]
pub struct Tries {
    limits: Limits,
    place: Place,
}

impl Tries {
    /// Before a password is looked at: waits as long as this place, or this account, has to. `own`: what tells a browser
    /// that the account's owner has been in with from all others. It is held up by nothing but its own wrong tries.
    pub async fn password(&self, account: &str, own: Option<&str>) -> Result<Turn, Trouble> {
        let Inner { sign_in, accounts, .. } = &*self.limits.0;
        let key = secret::hash(&format!("{} {account}", own.unwrap_or_default()));
        let turn =
            accounts.begin(key, self.place, Instant::now()).ok_or(Trouble::TooMany(seconds(Duration::from_secs(30))))?;
        if own.is_none() {
            let wait = sign_in
                .before(self.place, Instant::now())
                .map_err(|_| Trouble::TooMany(seconds(sign_in.wait(self.place, Instant::now()))))?;
            tokio::time::sleep(wait).await;
        }
        turn.wait().await;
        Ok(turn)
    }

    /// A wrong one.
    ///
    /// # Errors
    /// When it was one too many from this place.
    pub fn wrong(&self) -> Result<(), Trouble> {
        self.limits.0.sign_in.wrong(self.place, Instant::now()).map_or(Ok(()), |wait| Err(Trouble::TooMany(seconds(wait))))
    }
}

/// Whole seconds to wait, as a person is told and as `Retry-After` says.
fn seconds(wait: Duration) -> u64 {
    wait.as_secs() + 1
}

/// What a request may be wrong about.
enum Guess<'a> {
    /// The handler counts, by place and by account.
    Password,
    /// A link that signs in, an invitation.
    Token,
    /// The code of a round, or of what somebody has said; in whose path, when it stands in one.
    Code(Option<&'a str>),
}

fn guess<'a>(method: &Method, path: &'a str) -> Option<Guess<'a>> {
    let post = *method == Method::POST;
    match path {
        "/sign-in" | "/account/password" if post => Some(Guess::Password),
        "/t" | "/answer" if post => Some(Guess::Code(None)),
        "/t/leave" => None,
        _ if path.starts_with("/in/") || path.starts_with("/invitation/") => post.then_some(Guess::Token),
        _ => path.strip_prefix("/t/").map(|rest| match rest.split_once('/') {
            // A return code is tried at the door too, by whoever has begun.
            Some((_, "start")) if post => Guess::Code(None),
            _ => Guess::Code(rest.split('/').next()),
        }),
    }
}

/// Lets a request through, or asks to wait.
pub async fn limit(State((house, limits)): State<(House, Limits)>, mut request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let Some(guess) = guess(request.method(), &path) else { return next.run(request).await };
    let place = limits.place(&request);
    match guess {
        Guess::Password => {
            request.extensions_mut().insert(Tries { limits, place });
            next.run(request).await
        }
        Guess::Token => {
            let response = next.run(request).await;
            let wrong = matches!(response.status(), StatusCode::GONE | StatusCode::NOT_FOUND);
            match wrong.then(|| limits.0.sign_in.wrong(place, Instant::now())).flatten() {
                Some(wait) => Trouble::TooMany(seconds(wait)).into_response(),
                None => response,
            }
        }
        Guess::Code(code) => {
            if request.method() == Method::POST
                && let Err(wait) = limits.0.public.check_key(&place)
            {
                return Trouble::TooMany(seconds(wait.wait_time_from(DefaultClock::default().now()))).into_response();
            }
            code_tried(&house, &limits.0.codes, place, code, request, next).await
        }
    }
}

/// Whoever is on her way through a round has shown that she knows its code, and is never held up.
async fn code_tried(
    house: &House,
    codes: &Wrong<Place>,
    place: Place,
    code: Option<&str>,
    request: Request,
    next: Next,
) -> Response {
    let wait = codes.before(place, Instant::now());
    if wait != Ok(Duration::ZERO) {
        let under_way = match code {
            Some(code) => guest::is_under_way(house, request.headers(), code).await.unwrap_or(false),
            None => false,
        };
        match wait {
            Ok(wait) if !under_way => tokio::time::sleep(wait).await,
            Err(_) if !under_way => return Trouble::TooMany(seconds(codes.wait(place, Instant::now()))).into_response(),
            _ => {}
        }
    }
    let response = next.run(request).await;
    if response.extensions().get::<WrongGuess>().is_none() {
        return response;
    }
    match codes.wrong(place, Instant::now()) {
        Some(wait) => Trouble::TooMany(seconds(wait)).into_response(),
        None => response,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_return_code_that_is_tried_at_a_door_is_slowed_for_whoever_tries_it() {
        let of = |method: Method, path: &'static str| match guess(&method, path) {
            Some(Guess::Code(code)) => code.map_or("slowed", |_| "slowed unless under way"),
            Some(Guess::Password | Guess::Token) | None => "not by code",
        };
        assert_eq!(of(Method::POST, "/t/AAAAAA/start"), "slowed");
        assert_eq!(of(Method::POST, "/answer"), "slowed");
        for (method, path) in [
            (Method::GET, "/t/AAAAAA"),
            (Method::GET, "/t/AAAAAA/start"),
            (Method::POST, "/t/AAAAAA/question/1"),
            // A page of a prototype can be called so.
            (Method::POST, "/t/AAAAAA/page/start"),
        ] {
            assert_eq!(of(method.clone(), path), "slowed unless under way", "{method} {path}");
        }
        assert_eq!(of(Method::POST, "/t/leave"), "not by code");
    }
}
