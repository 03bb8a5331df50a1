//! Logs go to standard error: one line of text, or JSON when `TRADEN_LOG=json`. Never in them: what people wrote, names,
//! addresses, codes, tokens, query strings.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use tracing_subscriber::EnvFilter;

pub fn start() {
    let filter = filter(std::env::var("TRADEN_LOG_LEVEL").ok().as_deref());
    let builder = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    let json = std::env::var_os("TRADEN_LOG").is_some_and(|value| value == "json");
    // A second start, in a test, keeps the first.
    let _ = if json { builder.json().try_init() } else { builder.with_target(false).try_init() };
}

/// What is logged, as whoever runs this asks; but never all that the layer says that guards our forms. It would write down the
/// address of each request, and an address can hold what lets somebody in.
fn filter(asked: Option<&str>) -> EnvFilter {
    let asked = asked.and_then(|asked| EnvFilter::try_new(asked).ok());
    let filter = asked.unwrap_or_else(|| EnvFilter::new("info,sqlx=warn"));
    match "tower_http::csrf=info".parse() {
        Ok(directive) => filter.add_directive(directive),
        Err(_) => filter,
    }
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

    /// A log that stays here.
    #[derive(Clone, Default)]
    struct Heard(std::sync::Arc<Mutex<Vec<u8>>>);

    impl std::io::Write for Heard {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            self.0.lock().unwrap().extend_from_slice(bytes);
            Ok(bytes.len())
        }

        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn no_address_that_lets_somebody_in_is_logged_however_much_is_asked_for() {
        for asked in ["trace", "tower_http=trace", "tower_http::csrf=trace"] {
            let heard = Heard::default();
            let writer = heard.clone();
            let builder = tracing_subscriber::fmt().with_env_filter(filter(Some(asked)));
            tracing::subscriber::with_default(builder.with_writer(move || writer.clone()).finish(), || {
                tracing::trace!(target: "tower_http::csrf::service", uri = "/in/hemlig", "request passed");
                tracing::error!(target: "tower_http::trace", "hörs");
            });
            let heard = String::from_utf8(heard.0.lock().unwrap().clone()).unwrap();
            assert!(!heard.contains("hemlig"), "{asked}: {heard}");
            assert!(asked.contains("csrf") || heard.contains("hörs"), "{asked}: {heard}");
        }
    }

    #[test]
    fn what_happens_a_thousand_times_in_an_outage_is_one_line() {
        let seldom = Seldom::new();
        assert_eq!((0..1000).filter_map(|_| seldom.tell()).collect::<Vec<_>>(), [0]);
        *seldom.last.lock().unwrap() = Instant::now().checked_sub(Seldom::EVERY);
        assert_eq!(seldom.tell(), Some(999));
    }
}
