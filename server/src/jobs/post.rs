use std::time::Duration;

use app::house::House;
use app::outbox::{Letter, store as outbox};
use app::people::store::{Membership, membership};
use app::rights::{Thing, Verb, may};
use app::secret;
use chrono::TimeDelta;

use super::store;
use crate::mail::Smtp;

/// Whoever holds it sends what is due; longer than one letter can take.
const LEASE: &str = "mail";
const HELD: TimeDelta = TimeDelta::minutes(5);
const EVERY: Duration = Duration::from_mins(1);

/// Sends what is in the outbox. A letter counts as gone once the server has taken it and that is written down: whoever dies
/// in between sends it again.
#[derive(Clone)]
pub struct Post {
    house: House,
    smtp: Smtp,
    name: String,
}

impl Post {
    /// # Errors
    /// When the machine has no randomness to give.
    pub fn new(house: &House, smtp: Smtp) -> anyhow::Result<Self> {
        Ok(Self { house: house.clone(), smtp, name: secret::token()? })
    }

    /// Sends what is due, if this process holds the lease or can have it. Tells how many letters have gone.
    ///
    /// # Errors
    /// When the database fails; what has not gone by then stays.
    pub async fn work(&self) -> Result<usize, sqlx::Error> {
        let mut gone = 0;
        if !self.lease().await? {
            return Ok(gone);
        }
        let mut conn = self.house.write().await?;
        outbox::tidy(&mut conn, self.house.clock.now()).await?;
        conn.commit().await?;
        let due = outbox::due(&mut self.house.read().await?, self.house.clock.now()).await?;
        for letter in due {
            if !self.lease().await? {
                break;
            }
            if !self.may_read(&letter).await? {
                let mut conn = self.house.write().await?;
                outbox::drop_letter(&mut conn, &letter).await?;
                conn.commit().await?;
                continue;
            }
            let sent = self.smtp.send(&letter).await;
            let now = self.house.clock.now();
            let mut conn = self.house.write().await?;
            match &sent {
                Ok(()) => outbox::gone(&mut conn, &letter, now).await?,
                Err(_) => outbox::failed(&mut conn, &letter, now).await?,
            }
            conn.commit().await?;
            match sent {
                Ok(()) => gone += 1,
                // The others are tried next time: a server that hangs does not hang once for each of them.
                Err(error) => {
                    tracing::warn!(error = format!("{error:#}"), tries = letter.tries + 1, "mail could not be sent");
                    break;
                }
            }
        }
        Ok(gone)
    }

    async fn lease(&self) -> Result<bool, sqlx::Error> {
        let now = self.house.clock.now();
        let mut conn = self.house.write().await?;
        let ours = store::take(&mut conn, LEASE, &self.name, now, now + HELD).await?;
        conn.commit().await?;
        Ok(ours)
    }

    /// Whether the person still takes part and may read what it is about.
    async fn may_read(&self, letter: &Letter) -> Result<bool, sqlx::Error> {
        let membership = membership(&mut self.house.read().await?, letter.project_id, letter.person_id).await?;
        let role = membership.and_then(Membership::now);
        Ok(role.is_some_and(|role| may(role, Verb::Answer, Thing::Feedback)))
    }

    /// Works until it is dropped.
    pub async fn run(self) {
        loop {
            if let Err(error) = self.work().await {
                tracing::error!(%error, "mail that is due could not be looked at; trying again in a minute");
            }
            tokio::time::sleep(EVERY).await;
        }
    }
}
