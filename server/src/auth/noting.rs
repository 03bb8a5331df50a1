//! Notes that a browser is still in use, beside the path of its requests: a page never waits for the database to write
//! this down, and one that cannot be written down stops no page. One note at a time, so that people's own words come
//! first.

use std::collections::HashMap;
use std::time::{Duration, Instant};

use app::house::House;
use app::id::SignInId;
use chrono::TimeDelta;
use tokio::sync::mpsc;

use super::{IDLE_DAYS, store};
use crate::telemetry::Seldom;

/// So many may wait to be noted; more are left for the next request.
const WAITING: usize = 64;
/// How long we leave a sign-in alone after having tried to note it.
const AGAIN: Duration = Duration::from_mins(1);

static UNNOTED: Seldom = Seldom::new();

#[derive(Debug, Clone)]
pub struct Noting(mpsc::Sender<SignInId>);

impl Noting {
    /// Starts to note, until the last copy is gone.
    pub fn start(house: House) -> Self {
        let (sender, mut notes) = mpsc::channel(WAITING);
        tokio::spawn(async move {
            let mut tried = HashMap::<SignInId, Instant>::new();
            while let Some(sign_in) = notes.recv().await {
                tried.retain(|_, at| at.elapsed() < AGAIN);
                if tried.insert(sign_in, Instant::now()).is_some() {
                    continue;
                }
                if let Err(error) = note(&house, sign_in).await
                    && let Some(untold) = UNNOTED.tell()
                {
                    tracing::warn!(%error, untold, "could not note that a sign-in is in use");
                }
            }
        });
        Self(sender)
    }

    pub fn used(&self, sign_in: SignInId) {
        let _ = self.0.try_send(sign_in);
    }
}

async fn note(house: &House, sign_in: SignInId) -> Result<(), sqlx::Error> {
    let now = house.clock.now();
    let mut conn = house.write().await?;
    store::used(&mut conn, sign_in, now, now + TimeDelta::days(IDLE_DAYS)).await?;
    conn.commit().await
}
