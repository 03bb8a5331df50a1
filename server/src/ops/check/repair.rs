//! Counts anew what is kept beside the rows it is counted from.

use std::time::Duration;

use anyhow::{Context, bail};
use app::db::{Conn, Db, OpenError, Opening, Place, Tx};
use app::{rows, run};

use super::look::broken;
use super::rules::RULES;
use super::say;

/// So long it waits for a moment when nobody writes.
const PATIENCE: Duration = Duration::from_secs(30);

/// Mends every rule that can be mended, all of it or nothing, and prints each row from what to what. Safe beside a server
/// that is running: nobody else writes until it is done, and what is counted is what is there then.
///
/// # Errors
/// When the database is older or newer than this program, or is no sound file: then nothing is changed.
pub async fn run(place: &Place) -> anyhow::Result<()> {
    let db = Db::open_existing(place, Opening::Mend).await?;
    let done = mend(&db).await;
    db.close().await;
    let lines = done.context("nothing was changed")?;
    for line in &lines {
        say(line);
    }
    say(&format!("mended: {}", lines.len()));
    Ok(())
}

async fn mend(db: &Db) -> anyhow::Result<Vec<String>> {
    let found = db.migrations().await?;
    if let Some(newer) = found.newer.last() {
        return Err(OpenError::Newer(*newer).into());
    }
    if !found.lacks.is_empty() || !found.broken.is_empty() {
        bail!("its migrations are not those of this version: start `traden serve` first, which brings it up to date");
    }
    let mut conn = alone(db).await?;
    let mut lines = Vec::new();
    for rule in RULES.iter().filter(|rule| !rule.mend.is_empty()) {
        let before = broken(&mut conn, rule).await?;
        if before.is_empty() {
            continue;
        }
        for statement in rule.mend {
            run!(&mut conn, *statement)?;
        }
        let after = broken(&mut conn, rule).await?;
        let mended = before.into_iter().filter(|(place, ..)| after.iter().all(|(still, ..)| still != place));
        lines.extend(mended.map(|(place, found, wanted)| format!("{}: {place}: {found} → {wanted}", rule.name)));
    }
    conn.commit().await?;
    Ok(lines)
}

/// A transaction beside which nobody writes. On PostgreSQL that takes every table, at once or not at all, so that nobody
/// who is in the middle of something is kept waiting for us while we wait for them.
async fn alone(db: &Db) -> anyhow::Result<Conn> {
    let from = tokio::time::Instant::now();
    loop {
        let mut conn = db.write().await?;
        if matches!(conn.tx(), Tx::Lite(_)) {
            return Ok(conn);
        }
        let tables = rows!(
            &mut conn,
            (String,),
            "select quote_ident(relname) from pg_class where relkind = 'r' and relnamespace = current_schema()::regnamespace order by 1"
        )?;
        let tables: Vec<String> = tables.into_iter().map(|(name,)| name).collect();
        let sql = format!("lock table {} in share row exclusive mode nowait", tables.join(", "));
        match run!(&mut conn, sqlx::AssertSqlSafe(sql)) {
            Ok(_) => return Ok(conn),
            Err(error) if from.elapsed() < PATIENCE && is_held(&error) => {}
            Err(error) if is_held(&error) => bail!("others wrote all the time: try again when it is calmer"),
            Err(error) => return Err(error.into()),
        }
        drop(conn);
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

fn is_held(error: &sqlx::Error) -> bool {
    error.as_database_error().and_then(sqlx::error::DatabaseError::code).is_some_and(|code| code == "55P03")
}
