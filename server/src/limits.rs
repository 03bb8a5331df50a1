//! How often one place may try: signing in, and sending from the public pages. Addresses are kept in memory only.

use std::net::{IpAddr, SocketAddr};
use std::num::NonZeroU32;
use std::sync::Arc;
use std::time::Duration;

use app::error::Trouble;
use axum::extract::{ConnectInfo, Request, State};
use axum::http::{HeaderMap, Method};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use governor::clock::{Clock, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};

#[derive(Clone)]
pub struct Limits(Arc<Inner>);

struct Inner {
    proxies: usize,
    sign_in: DefaultKeyedRateLimiter<IpAddr>,
    public: DefaultKeyedRateLimiter<IpAddr>,
}

const fn times(n: u32) -> NonZeroU32 {
    match NonZeroU32::new(n) {
        Some(n) => n,
        None => NonZeroU32::MIN,
    }
}

impl Limits {
    /// `proxies`: how many reverse proxies stand in front of us and can be believed.
    pub fn new(proxies: usize) -> Self {
        // Ten tries at once, then one every twelve seconds.
        let sign_in = Quota::per_minute(times(5)).allow_burst(times(10));
        // A waiting room shares one address: two hundred posts at once, then two a second.
        let public = Quota::per_second(times(2)).allow_burst(times(200));
        Self(Arc::new(Inner { proxies, sign_in: RateLimiter::keyed(sign_in), public: RateLimiter::keyed(public) }))
    }

    /// Forgets the places that have been quiet long enough.
    pub fn tidy(&self) {
        self.0.sign_in.retain_recent();
        self.0.public.retain_recent();
    }
}

/// Who asks: the peer, or, behind proxies, the address that the outermost of ours has seen.
fn from_where(headers: &HeaderMap, peer: Option<SocketAddr>, proxies: usize) -> IpAddr {
    let peer = peer.map_or(IpAddr::from([0, 0, 0, 0]), |peer| peer.ip());
    if proxies == 0 {
        return peer;
    }
    let line: Vec<&str> =
        headers.get_all("x-forwarded-for").iter().filter_map(|v| v.to_str().ok()).flat_map(|v| v.split(',')).collect();
    line.len().checked_sub(proxies).and_then(|n| line.get(n)).and_then(|ip| ip.trim().parse().ok()).unwrap_or(peer)
}

/// Lets a post through, or asks to wait. Reading is never limited.
pub async fn limit(State(limits): State<Limits>, request: Request, next: Next) -> Response {
    let Inner { proxies, sign_in, public } = &*limits.0;
    let path = request.uri().path();
    let limiter = match (request.method() == Method::POST, path) {
        (true, "/sign-in" | "/invitation" | "/account/password") => Some(sign_in),
        (true, path) if path.starts_with("/in/") || path.starts_with("/invitation/") => Some(sign_in),
        (true, path) if path.starts_with("/t/") || path == "/answer" || path == "/t" => Some(public),
        _ => None,
    };
    if let Some(limiter) = limiter {
        let peer = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|info| info.0);
        let place = from_where(request.headers(), peer, *proxies);
        if let Err(wait) = limiter.check_key(&place) {
            let wait = wait.wait_time_from(DefaultClock::default().now()) + Duration::from_secs(1);
            return Trouble::TooMany(wait.as_secs()).into_response();
        }
    }
    next.run(request).await
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(forwarded: &str, proxies: usize) -> String {
        let headers = [("x-forwarded-for".parse().unwrap(), forwarded.parse().unwrap())].into_iter().collect();
        from_where(&headers, Some("10.0.0.1:1".parse().unwrap()), proxies).to_string()
    }

    #[test]
    fn a_visitor_cannot_choose_which_address_we_count_by() {
        assert_eq!(seen("6.6.6.6, 192.0.2.7", 1), "192.0.2.7");
        assert_eq!(seen("6.6.6.6, 192.0.2.7, 10.1.1.1", 2), "192.0.2.7");
        assert_eq!(seen("6.6.6.6", 0), "10.0.0.1");
        assert_eq!(seen("nonsense", 1), "10.0.0.1");
        assert_eq!(seen("192.0.2.7", 2), "10.0.0.1");
    }
}
