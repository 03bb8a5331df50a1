//! Whether what people send can be saved. Only a write that is really written notices a full disk, and it must not cost
//! much, whoever asks and however often: one try at a time, and its answer holds for a while.

use std::time::{Duration, Instant};

use anyhow::ensure;
use app::house::House;
use app::run;
use axum::http::StatusCode;
use tokio::sync::Mutex;
use tokio::time::timeout;

/// How long one try's answer holds.
const HOLDS: Duration = Duration::from_secs(10);
/// How long one try may take. Whoever asks is answered within two seconds.
const TRY: Duration = Duration::from_millis(1500);
const ANSWER: Duration = Duration::from_millis(1900);

pub struct Health {
    house: House,
    last: Mutex<Option<(Instant, bool)>>,
}

impl Health {
    pub fn of(house: House) -> Self {
        Self { house, last: Mutex::new(None) }
    }

    pub async fn answer(&self) -> (StatusCode, &'static str) {
        match timeout(ANSWER, self.good()).await {
            Ok(true) => (StatusCode::OK, "ok\n"),
            _ => (StatusCode::SERVICE_UNAVAILABLE, "nothing can be saved\n"),
        }
    }

    async fn good(&self) -> bool {
        let mut last = self.last.lock().await;
        if let Some((at, good)) = *last
            && at.elapsed() < HOLDS
        {
            return good;
        }
        let good = match timeout(TRY, self.write()).await {
            Ok(Ok(())) => true,
            Ok(Err(error)) => {
                tracing::error!(error = format!("{error:#}"), "nothing can be saved");
                false
            }
            Err(_) => {
                tracing::error!("nothing could be saved within {} ms", TRY.as_millis());
                false
            }
        };
        *last = Some((Instant::now(), good));
        good
    }

    /// Another number each time: what is the same is not written.
    async fn write(&self) -> anyhow::Result<()> {
        let mut conn = self.house.write().await?;
        let touched = run!(&mut conn, "update health set beat = beat + 1")?;
        ensure!(touched == 1, "the row to try on is missing");
        conn.commit().await?;
        Ok(())
    }
}
