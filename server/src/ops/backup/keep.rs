//! Backups made while serving, at regular times.

use std::path::PathBuf;
use std::time::Duration;

use app::clock::Clock;
use app::db::Place;
use app::house::Backups;
use chrono::{DateTime, TimeDelta, Utc};

use super::{make, newest};

/// How often it looks whether one is due: somebody else may have made one in the same folder.
const LOOKS: Duration = Duration::from_mins(1);
/// So long it waits after one that failed.
const AGAIN: Duration = Duration::from_mins(10);

/// What was asked for when we were started.
#[derive(Debug, Clone)]
pub struct Plan {
    pub place: Place,
    pub to: PathBuf,
    pub every: Duration,
    pub keep: u16,
}

/// Makes backups until it is stopped. One that fails is logged, and tried again a little later. `ours` tells whether this
/// process is the one to make it: of several that share a database, one is enough.
pub async fn keep<L, F>(plan: Plan, clock: Clock, known: Backups, ours: L)
where
    L: Fn() -> F,
    F: Future<Output = anyhow::Result<bool>>,
{
    loop {
        let wait = match round(&plan, &clock, &known, &ours).await {
            Ok(wait) => wait,
            Err(error) => {
                tracing::error!(folder = %plan.to.display(), "no backup was made: {error:#}");
                AGAIN.min(plan.every)
            }
        };
        tokio::time::sleep(wait).await;
    }
}

async fn round<L, F>(plan: &Plan, clock: &Clock, known: &Backups, ours: &L) -> anyhow::Result<Duration>
where
    L: Fn() -> F,
    F: Future<Output = anyhow::Result<bool>>,
{
    let last = newest(&plan.to, &plan.place)?;
    known.note(last);
    let wait = until_due(last, plan.every, clock.now());
    if !wait.is_zero() || !ours().await? {
        return Ok(wait.clamp(Duration::from_secs(1), LOOKS));
    }
    let made = make(&plan.place, &plan.to, plan.keep, clock.now()).await?;
    known.note(Some(made.at));
    tracing::info!(file = %made.file.display(), bytes = made.bytes, removed = made.removed, "a backup was made");
    for line in &made.wrong {
        tracing::error!(found = line.found, "the database is not as it should be: {}. Run `traden check`", line.what);
    }
    Ok(plan.every.min(LOOKS))
}

fn until_due(last: Option<DateTime<Utc>>, every: Duration, now: DateTime<Utc>) -> Duration {
    let every = TimeDelta::from_std(every).unwrap_or(TimeDelta::MAX);
    match last {
        // One from the future was made with a clock that was wrong: it tells nothing.
        Some(last) if last <= now => (every - (now - last)).to_std().unwrap_or_default(),
        _ => Duration::ZERO,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_backup_is_due_when_the_newest_is_too_old_and_when_there_is_none() {
        let now = DateTime::from_timestamp(1_800_000_000, 0).unwrap();
        let day = Duration::from_hours(24);
        assert_eq!(until_due(None, day, now), Duration::ZERO);
        assert_eq!(until_due(Some(now), day, now), day);
        assert_eq!(until_due(Some(now - TimeDelta::hours(23)), day, now), Duration::from_hours(1));
        assert_eq!(until_due(Some(now - TimeDelta::hours(25)), day, now), Duration::ZERO);
        assert_eq!(until_due(Some(now + TimeDelta::hours(1)), day, now), Duration::ZERO);
    }
}
