//! Logs go to standard error: one line of text, or JSON when `TRADEN_LOG=json`. Never in them: what people wrote, names,
//! addresses, codes, tokens, query strings.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use tracing_subscriber::EnvFilter;

pub fn start() {
    let filter = EnvFilter::try_from_env("TRADEN_LOG_LEVEL").unwrap_or_else(|_| EnvFilter::new("info,sqlx=warn"));
    let builder = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    let json = std::env::var_os("TRADEN_LOG").is_some_and(|value| value == "json");
    // A second start, in a test, keeps the first.
    let _ = if json { builder.json().try_init() } else { builder.with_target(false).try_init() };
}

/// Says something now and then: what happens to every request of an outage must not fill the log.
#[derive(Debug)]
pub struct Seldom {
    last: Mutex<Option<Instant>>,
    untold: AtomicU64,
}

impl Seldom {
    /// The shortest time between two lines.
    const EVERY: Duration = Duration::from_secs(10);

    pub const fn new() -> Self {
        Self { last: Mutex::new(None), untold: AtomicU64::new(0) }
    }

    /// Whether to say it this time, and how often it went unsaid since the last time.
    pub fn tell(&self) -> Option<u64> {
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        if last.is_some_and(|at| at.elapsed() < Self::EVERY) {
            self.untold.fetch_add(1, Ordering::Relaxed);
            return None;
        }
        *last = Some(Instant::now());
        Some(self.untold.swap(0, Ordering::Relaxed))
    }
}

impl Default for Seldom {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_happens_a_thousand_times_in_an_outage_is_one_line() {
        let seldom = Seldom::new();
        assert_eq!((0..1000).filter_map(|_| seldom.tell()).collect::<Vec<_>>(), [0]);
        *seldom.last.lock().unwrap() = Instant::now().checked_sub(Seldom::EVERY);
        assert_eq!(seldom.tell(), Some(999));
    }
}
