//! What is due by itself. Every process that serves looks once an hour; a leased row lets one of them do it. A job that
//! fails is logged and tried again, and does its whole work in one transaction, so that half of it is never left.

mod post;
mod purge;
pub mod store;

pub use post::Post;
pub use purge::purge;

use std::time::Duration;

use app::house::House;
use app::secret;
use chrono::TimeDelta;

/// The one lease there is: whoever holds it does all that is due.
pub const LEASE: &str = "jobs";

/// How long it holds without being renewed: when the process that has it is gone, another takes over.
const HELD: TimeDelta = TimeDelta::minutes(90);
const EVERY: Duration = Duration::from_hours(1);
const AGAIN: Duration = Duration::from_mins(1);

/// One process, as the lease knows it.
#[derive(Debug, Clone)]
pub struct Worker {
    house: House,
    name: String,
}

impl Worker {
    /// # Errors
    /// When the machine has no randomness to give.
    pub fn new(house: &House) -> anyhow::Result<Self> {
        Ok(Self { house: house.clone(), name: secret::token()? })
    }

    /// Does what is due, if this process holds the lease or can have it. Tells whether it did.
    ///
    /// # Errors
    /// When the database fails; then nothing is done.
    pub async fn work(&self) -> Result<bool, sqlx::Error> {
        let now = self.house.clock.now();
        let mut conn = self.house.write().await?;
        let ours = store::take(&mut conn, LEASE, &self.name, now, now + HELD).await?;
        conn.commit().await?;
        if !ours {
            return Ok(false);
        }
        let mut conn = self.house.write().await?;
        let rows = purge(&mut conn, now).await?;
        conn.commit().await?;
        if rows > 0 {
            tracing::info!(rows, "sign-ins, links, invitations, unsaved forms and events that are over are deleted");
        }
        Ok(true)
    }

    /// Works until it is dropped.
    pub async fn run(self) {
        loop {
            let next = match self.work().await {
                Ok(_) => EVERY,
                Err(error) => {
                    tracing::error!(%error, "what is due could not be done; trying again in a minute");
                    AGAIN
                }
            };
            tokio::time::sleep(next).await;
        }
    }

    /// Lets another process have the lease at once.
    pub async fn let_go(&self) -> Result<(), sqlx::Error> {
        let mut conn = self.house.write().await?;
        store::release(&mut conn, LEASE, &self.name).await?;
        conn.commit().await
    }
}
