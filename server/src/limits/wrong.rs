//! What a place may get wrong. Only wrong tries are counted, so that one address can be shared by a whole office. What
//! is right always goes through; but a place that has used up what it may get wrong is answered slowly, right or wrong,
//! one try after the other: otherwise the answer to a try that nobody waits for would tell as much as a quick one.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// How much may be wrong.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// So many at once …
    pub at_once: u32,
    /// … and one more each time this has passed.
    pub one_more: Duration,
}

/// How much longer the next answer takes for every wrong try too many.
const STEP: Duration = Duration::from_millis(5);
/// The longest time between two answers to a place.
const LONGEST: Duration = Duration::from_secs(5);
/// The longest time that a try waits for its turn. Where more wait already, it is not looked at.
const QUEUE: Duration = Duration::from_secs(30);

#[derive(Debug)]
struct Used {
    /// What has been got wrong and not been given back by time.
    wrong: f64,
    /// The wrong tries beyond what was allowed, given back alike.
    beyond: f64,
    at: Instant,
    /// When the next answer may go out.
    turn: Instant,
}

impl Used {
    fn new(now: Instant) -> Self {
        Self { wrong: 0.0, beyond: 0.0, at: now, turn: now }
    }

    fn give_back(&mut self, rule: Rule, now: Instant) {
        let back = (now - self.at).as_secs_f64() / rule.one_more.as_secs_f64();
        self.wrong = (self.wrong - back).max(0.0);
        self.beyond = (self.beyond - back).max(0.0);
        self.at = now;
    }

    fn is_out(&self, rule: Rule) -> bool {
        self.wrong + 1.0 > f64::from(rule.at_once)
    }

    /// How long until one more may be wrong.
    fn wait(&self, rule: Rule) -> Duration {
        rule.one_more.mul_f64((self.wrong + 1.0 - f64::from(rule.at_once)).clamp(0.0, 1.0))
    }
}

/// Wrong tries by place, and over all.
#[derive(Debug)]
pub struct Wrong<K> {
    each: Rule,
    /// When all places together have used this up, a place that has been wrong at all has used up its own.
    all: Option<Rule>,
    kept: Mutex<Kept<K>>,
}

#[derive(Debug)]
struct Kept<K> {
    by_place: HashMap<K, Used>,
    total: Used,
}

/// So many wait already that this try is not looked at.
#[derive(Debug, PartialEq, Eq)]
pub struct Full;

impl<K: Eq + Hash + Copy> Wrong<K> {
    pub fn new(each: Rule, all: Option<Rule>, now: Instant) -> Self {
        let kept = Kept { by_place: HashMap::new(), total: Used::new(now) };
        Self { each, all, kept: Mutex::new(kept) }
    }

    fn kept(&self) -> MutexGuard<'_, Kept<K>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// How long a try from this place waits before it is looked at.
    pub fn before(&self, place: K, now: Instant) -> Result<Duration, Full> {
        let mut kept = self.kept();
        let all_out = self.all_out(&mut kept, now);
        let Some(used) = kept.by_place.get_mut(&place) else { return Ok(Duration::ZERO) };
        used.give_back(self.each, now);
        let has_to_wait = used.is_out(self.each) || (all_out && used.wrong > 0.0);
        if !has_to_wait {
            return Ok(Duration::ZERO);
        }
        let gap = if all_out { LONGEST } else { STEP.mul_f64(used.beyond).min(LONGEST) };
        let turn = used.turn.max(now) + gap;
        if turn - now > QUEUE {
            return Err(Full);
        }
        used.turn = turn;
        Ok(turn - now)
    }

    /// Counts a wrong try. How long to wait, when it was one too many.
    pub fn wrong(&self, place: K, now: Instant) -> Option<Duration> {
        let mut kept = self.kept();
        let all_out = self.all_out(&mut kept, now);
        if self.all.is_some() && !all_out {
            kept.total.wrong += 1.0;
        }
        let used = kept.by_place.entry(place).or_insert_with(|| Used::new(now));
        used.give_back(self.each, now);
        if used.is_out(self.each) || (all_out && used.wrong > 0.0) {
            used.beyond = (used.beyond + 1.0).min(LONGEST.as_secs_f64() / STEP.as_secs_f64());
            return Some(if used.is_out(self.each) { used.wait(self.each) } else { LONGEST });
        }
        used.wrong += 1.0;
        None
    }

    /// How long until one more may be wrong from here.
    pub fn wait(&self, place: K, now: Instant) -> Duration {
        let mut kept = self.kept();
        let wait = kept.by_place.get_mut(&place).map_or(Duration::ZERO, |used| {
            used.give_back(self.each, now);
            used.wait(self.each)
        });
        wait.max(LONGEST)
    }

    fn all_out(&self, kept: &mut Kept<K>, now: Instant) -> bool {
        self.all.is_some_and(|rule| {
            kept.total.give_back(rule, now);
            kept.total.is_out(rule)
        })
    }

    /// Forgets the places that have been given everything back.
    pub fn tidy(&self, now: Instant) {
        self.kept().by_place.retain(|_, used| {
            used.give_back(self.each, now);
            used.wrong > 0.0 || used.beyond > 0.0 || used.turn > now
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: Duration = Duration::from_secs(1);
    const RULE: Rule = Rule { at_once: 3, one_more: Duration::from_secs(10) };

    #[test]
    fn so_many_may_be_wrong_at_once_and_then_one_more_at_a_time() {
        let now = Instant::now();
        let wrong = Wrong::new(RULE, None, now);
        assert!((0..3).all(|_| wrong.wrong('a', now).is_none()));
        assert_eq!(wrong.wrong('a', now), Some(10 * SECOND));
        assert_eq!(wrong.wrong('b', now), None, "another place is another's");
        assert_eq!(wrong.wrong('a', now + 4 * SECOND), Some(6 * SECOND));
        assert_eq!(wrong.wrong('a', now + 10 * SECOND), None, "what was refused is not counted again");
        wrong.tidy(now + 3600 * SECOND);
        assert!(wrong.kept().by_place.is_empty());
    }

    #[test]
    fn whoever_goes_on_guessing_is_answered_ever_more_slowly_and_one_at_a_time() {
        let now = Instant::now();
        let wrong = Wrong::new(RULE, None, now);
        assert_eq!(wrong.before('a', now), Ok(Duration::ZERO));
        for _ in 0..3 + 200 {
            wrong.wrong('a', now);
        }
        assert_eq!(wrong.before('a', now), Ok(SECOND));
        assert_eq!(wrong.before('a', now), Ok(2 * SECOND), "after the one before");
        for _ in 0..2000 {
            wrong.wrong('a', now);
        }
        assert_eq!(wrong.before('a', now), Ok(7 * SECOND), "five more, and never more than that at a time");
        assert!((0..4).all(|_| wrong.before('a', now).is_ok()));
        assert_eq!(wrong.before('a', now), Err(Full));
        assert_eq!(wrong.before('b', now), Ok(Duration::ZERO));
    }

    #[test]
    fn when_all_together_have_guessed_too_much_those_who_have_guessed_wrong_wait() {
        let now = Instant::now();
        let wrong = Wrong::new(RULE, Some(Rule { at_once: 50, one_more: SECOND }), now);
        for place in 0..50 {
            assert_eq!(wrong.wrong(place, now), None);
        }
        assert_eq!(wrong.before(7, now), Ok(LONGEST));
        assert_eq!(wrong.wrong(7, now), Some(LONGEST));
        assert_eq!(wrong.before(99, now), Ok(Duration::ZERO), "who has never been wrong is not held up");
        assert_eq!(wrong.wrong(99, now), None);
        assert_eq!(wrong.wrong(7, now + 2 * SECOND), None);
    }
}
