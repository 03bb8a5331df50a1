//! What is over is not kept: a sign-in tells when somebody was at work and with which browser, an invitation for whom it
//! was. Thirty days are enough to look into what has happened.

use app::db::{Conn, events};
use app::feedback::drafts;
use app::{clock, kept, people, told};
use chrono::{DateTime, TimeDelta, Utc};

use crate::auth::{browsers, store};

/// How long sign-ins, sign-in links and invitations are kept after they have been ended, used, withdrawn or have run out.
const OVER: TimeDelta = TimeDelta::days(30);

/// Deletes what is long over, what was typed and not saved or sent a day ago, and the events that nobody needs to hear of any more.
/// Tells how many rows.
pub async fn purge(conn: &mut Conn, now: DateTime<Utc>) -> Result<u64, sqlx::Error> {
    let over = now - OVER;
    let rows = store::purge(conn, over, now - TimeDelta::days(browsers::DAYS)).await?;
    let rows = rows + people::store::purge_invitations(conn, over).await?;
    let rows = rows + kept::store::purge(conn, now).await? + told::store::purge(conn, now).await?;
    let rows = rows + drafts::purge(conn, clock::day(now) - TimeDelta::days(1)).await?;
    Ok(rows + events::purge(conn, now).await?)
}
