//! A copy of an embedded database while it is in use.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, bail};
use app::db::{Db, OpenError, Opening, Place, as_it_is};
use sqlx::{ConnectOptions, Connection, SqliteConnection};

use crate::ops::check::{Line, State, files, look};

/// Copies a database as it is at one moment into an empty file, and looks the copy over. Gives what it saw.
///
/// # Errors
/// When the copy is not whole.
pub async fn copy(from: &Path, to: &Path) -> anyhow::Result<Vec<Line>> {
    if !from.is_file() {
        return Err(OpenError::Missing(from.to_owned()).into());
    }
    let mut conn = as_it_is(from, Opening::Mend).connect().await?;
    let (before, moment) = (counts(&mut conn).await?, version(&mut conn).await?);
    sqlx::query("vacuum into $1")
        .bind(to.to_str().context("the backup's name has characters that SQLite cannot take")?)
        .execute(&mut conn)
        .await
        .context("the database could not be copied")?;
    let still = version(&mut conn).await? == moment;
    let after = counts(&mut conn).await?;
    conn.close().await?;

    if files::cut_off(to)? {
        bail!("the copy is not whole: it ends before the last of its pages");
    }
    let copied = Db::open_existing(&Place::File(to.to_owned()), Opening::LookAlone).await?;
    let lines = look::over(&copied, false).await;
    copied.close().await;
    let lines = lines?;
    if let Some(line) =
        lines.iter().find(|line| line.state == State::Wrong && ["file", "integrity"].contains(&line.what.as_str()))
    {
        bail!("the copy is not whole: {} {}", line.found, line.rows.join("; "));
    }
    let mut conn = as_it_is(to, Opening::LookAlone).connect().await?;
    let there = counts(&mut conn).await?;
    conn.close().await?;
    if let Some(table) = lacking(&before, &after, &there, still) {
        bail!("the copy is not whole: it does not have all rows of {table}");
    }
    Ok(lines)
}

/// Goes up when somebody else has committed.
async fn version(conn: &mut SqliteConnection) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar("select data_version from pragma_data_version").fetch_one(conn).await
}

type Counts = BTreeMap<String, i64>;

async fn counts(conn: &mut SqliteConnection) -> Result<Counts, sqlx::Error> {
    let tables: Vec<String> = sqlx::query_scalar(
        "select name from sqlite_master where type = 'table' and name not like 'sqlite!_%' escape '!' order by name",
    )
    .fetch_all(&mut *conn)
    .await?;
    let mut counts = Counts::new();
    for table in tables {
        let sql = sqlx::AssertSqlSafe(format!("select count(*) from \"{}\"", table.replace('"', "\"\"")));
        counts.insert(table, sqlx::query_scalar(sql).fetch_one(&mut *conn).await?);
    }
    Ok(counts)
}

/// A table that the copy has not got all of. While others were writing, only one that is missing or empty can be told.
fn lacking<'a>(before: &'a Counts, after: &Counts, there: &Counts, still: bool) -> Option<&'a str> {
    let lacks = |(table, n): &(&String, &i64)| match there.get(*table) {
        None => true,
        Some(copied) if still => copied != *n,
        Some(copied) => *copied == 0 && **n > 0 && after.get(*table).is_some_and(|n| *n > 0),
    };
    before.iter().find(lacks).map(|(table, _)| table.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_that_lacks_rows_is_no_backup() {
        let counts = |n: &[(&str, i64)]| n.iter().map(|(table, n)| ((*table).to_owned(), *n)).collect::<Counts>();
        let (before, after) = (counts(&[("needs", 3), ("quotes", 0)]), counts(&[("needs", 4), ("quotes", 2)]));
        assert_eq!(lacking(&before, &before, &counts(&[("needs", 3), ("quotes", 0)]), true), None);
        assert_eq!(lacking(&before, &before, &counts(&[("needs", 2), ("quotes", 0)]), true), Some("needs"));
        assert_eq!(lacking(&before, &after, &counts(&[("needs", 4), ("quotes", 1)]), false), None);
        assert_eq!(lacking(&before, &after, &counts(&[("needs", 0), ("quotes", 1)]), false), Some("needs"));
        assert_eq!(lacking(&before, &after, &counts(&[("needs", 3)]), false), Some("quotes"));
    }
}
