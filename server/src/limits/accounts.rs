//! Wrong passwords for one account: every try waits longer, up to half a minute, wherever it comes from. An account is
//! never locked. An address that nobody has an account with is counted alike, so that the wait tells nothing. A browser
//! that its owner has been in with has a count of its own: what others try never slows it down.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use super::place::Place;

/// So many wrong ones are answered at once …
const FREE: u32 = 10;
/// … and for each one more the next waits so much longer …
const STEP: Duration = Duration::from_millis(100);
/// … up to this.
const LONGEST: Duration = Duration::from_secs(30);
/// After this time without a try, the count begins anew.
const FORGOTTEN: Duration = Duration::from_hours(1);

#[derive(Debug, Clone, Default)]
pub struct Accounts(Arc<Mutex<HashMap<String, Tried>>>);

#[derive(Debug)]
struct Tried {
    wrong: u32,
    last: Instant,
    waiting: HashSet<Place>,
}

/// A try at an account. Until [`Turn::right`] says otherwise it counts as wrong, also when nobody waits for the answer.
#[derive(Debug)]
pub struct Turn {
    accounts: Accounts,
    key: String,
    place: Place,
    wait: Duration,
}

impl Accounts {
    fn kept(&self) -> MutexGuard<'_, HashMap<String, Tried>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Begins a try. `None`: one from the same place waits already.
    pub fn begin(&self, key: String, place: Place, now: Instant) -> Option<Turn> {
        let mut kept = self.kept();
        let tried = kept.entry(key.clone()).or_insert_with(|| Tried { wrong: 0, last: now, waiting: HashSet::new() });
        if now - tried.last > FORGOTTEN {
            tried.wrong = 0;
        }
        let wait = (STEP * tried.wrong.saturating_sub(FREE)).min(LONGEST);
        if !wait.is_zero() && !tried.waiting.insert(place) {
            return None;
        }
        tried.wrong = tried.wrong.saturating_add(1);
        tried.last = now;
        Some(Turn { accounts: self.clone(), key, place, wait })
    }

    /// Forgets what is long ago.
    pub fn tidy(&self, now: Instant) {
        self.kept().retain(|_, tried| now - tried.last <= FORGOTTEN || !tried.waiting.is_empty());
    }
}

impl Turn {
    pub async fn wait(&self) {
        if !self.wait.is_zero() {
            tokio::time::sleep(self.wait).await;
        }
    }

    /// The try was right: it is taken off the count. What was wrong before stays on it.
    pub fn right(self) {
        if let Some(tried) = self.accounts.kept().get_mut(&self.key) {
            tried.wrong = tried.wrong.saturating_sub(1);
        }
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        if !self.wait.is_zero()
            && let Some(tried) = self.accounts.kept().get_mut(&self.key)
        {
            tried.waiting.remove(&self.place);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::net::Ipv4Addr;

    use super::*;

    fn place(n: u32) -> Place {
        std::net::IpAddr::V4(Ipv4Addr::from_bits(n)).into()
    }

    #[test]
    fn each_wrong_password_slows_the_next_down_up_to_half_a_minute_and_never_locks() {
        let (accounts, now) = (Accounts::default(), Instant::now());
        let tries = |key: &str, from, now| accounts.begin(key.to_owned(), place(from), now).unwrap().wait;
        for n in 0..=10 {
            assert_eq!(tries("alva", n, now), Duration::ZERO);
        }
        assert_eq!(tries("alva", 11, now), STEP);
        assert_eq!(tries("alva", 12, now), 2 * STEP);
        for n in 0..1000 {
            tries("alva", n, now);
        }
        assert_eq!(tries("alva", 1, now), LONGEST);
        assert_eq!(tries("another", 1, now), Duration::ZERO);
        assert_eq!(tries("alva", 1, now + FORGOTTEN + STEP), Duration::ZERO);
    }

    #[test]
    fn a_place_waits_for_one_answer_at_a_time_and_others_need_not_wait_for_it() {
        let (accounts, now) = (Accounts::default(), Instant::now());
        let tries = |from| accounts.begin("alva".to_owned(), place(from), now);
        for _ in 0..20 {
            tries(1).unwrap();
        }
        let waits = tries(1).unwrap();
        assert!(tries(1).is_none() && tries(2).is_some());
        drop(waits);
        assert!(tries(1).is_some(), "whoever gave up waits no longer");
    }

    #[test]
    fn a_right_password_is_no_wrong_one() {
        let (accounts, now) = (Accounts::default(), Instant::now());
        for _ in 0..100 {
            accounts.begin("alva".to_owned(), place(1), now).unwrap().right();
        }
        assert_eq!(accounts.begin("alva".to_owned(), place(1), now).unwrap().wait, Duration::ZERO);
        accounts.tidy(now + 2 * FORGOTTEN);
        assert!(accounts.kept().is_empty());
    }
}
