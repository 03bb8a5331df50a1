//! How the pools are made. Holds always: a connection that could not end its transaction is closed, never lent again;
//! SQLite's connections are all open from the start, so that a machine that has run out of files still answers; the
//! database file and what SQLite lays beside it belong to the account that runs us and to nobody else.

use std::ffi::OsString;
use std::fs::{OpenOptions, Permissions};
use std::io;
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::time::Duration;

use sqlx::postgres::{PgConnectOptions, PgConnection, PgPool, PgPoolOptions};
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};
use sqlx::{Connection, Row};

use super::OpenError;

/// How long somebody waits for a connection, and for another process's lock, before being told to try again.
const PATIENCE: Duration = Duration::from_secs(10);
/// How many can read from SQLite at once.
const READERS: u32 = 4;

pub(super) async fn postgres(url: &str) -> Result<PgPool, OpenError> {
    let options = PgConnectOptions::from_str(url)?;
    let host = options.get_socket().map_or_else(|| options.get_host().to_owned(), |socket| socket.display().to_string());
    let at = format!("{} at {host}", options.get_database().unwrap_or_else(|| options.get_username()));
    PgPoolOptions::new()
        .max_connections(10)
        .acquire_timeout(PATIENCE)
        .after_release(|conn, _| Box::pin(async move { Ok(pg_is_free(conn).await) }))
        .connect_with(options)
        .await
        .map_err(|error| OpenError::At(at, error))
}

/// The pool to read from and the pool to write with.
pub(super) async fn sqlite(options: SqliteConnectOptions) -> Result<(SqlitePool, SqlitePool), OpenError> {
    let file = options.get_filename().to_owned();
    keep_private(&file)?;
    let at = |error| OpenError::At(file.display().to_string(), error);
    let options = options
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(PATIENCE)
        // What is removed is written over, not only given free: it was somebody's words.
        .pragma("secure_delete", "on")
        .statement_cache_capacity(400);
    let write = lite_pool(1).connect_with(options.clone()).await.map_err(at)?;
    let read = lite_pool(READERS).connect_with(options.pragma("query_only", "on")).await.map_err(at)?;
    Ok((read, write))
}

fn lite_pool(connections: u32) -> SqlitePoolOptions {
    SqlitePoolOptions::new()
        .min_connections(connections)
        .max_connections(connections)
        .idle_timeout(None)
        .max_lifetime(None)
        .acquire_timeout(PATIENCE)
        .after_release(|conn, _| Box::pin(async move { Ok(lite_is_free(conn).await) }))
}

/// SQLite ends a transaction by itself when the disk is full or fails. The rollback that follows finds none, and sqlx
/// goes on counting one that will never end.
async fn lite_is_free(conn: &mut SqliteConnection) -> bool {
    // A transaction that was dropped is rolled back behind our back: wait until that is done.
    if conn.is_in_transaction() && conn.ping().await.is_err() {
        return false;
    }
    !conn.is_in_transaction()
}

/// A request that was given up while its `begin` was under way leaves a transaction that sqlx does not count, so the
/// server itself is asked: only at the first statement of a transaction are these two times one.
async fn pg_is_free(conn: &mut PgConnection) -> bool {
    let asked = sqlx::raw_sql("select now() = statement_timestamp()").fetch_one(&mut *conn).await;
    asked.and_then(|row| row.try_get::<bool, _>(0)).unwrap_or(false) && !conn.is_in_transaction()
}

/// Makes the file for its owner alone. SQLite gives what it lays beside it the same permissions.
fn keep_private(file: &Path) -> Result<(), OpenError> {
    if in_memory(file) {
        return Ok(());
    }
    let failed = |error: io::Error| OpenError::File(file.display().to_string(), error);
    OpenOptions::new().write(true).create(true).truncate(false).mode(0o600).open(file).map_err(failed)?;
    for tail in ["", "-wal", "-shm"] {
        let path = beside(file, tail);
        let Ok(found) = std::fs::metadata(&path) else { continue };
        if found.permissions().mode() & 0o077 != 0
            && let Err(error) = std::fs::set_permissions(&path, Permissions::from_mode(0o600))
        {
            tracing::warn!(path = %path.display(), %error, "others can read this file, and that cannot be changed");
        }
    }
    Ok(())
}

fn in_memory(file: &Path) -> bool {
    let name = file.as_os_str().as_encoded_bytes();
    name == b":memory:" || name.starts_with(b"file:")
}

fn beside(file: &Path, tail: &str) -> PathBuf {
    let mut name = OsString::from(file);
    name.push(tail);
    PathBuf::from(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::{Conn, Db, Down, down};
    use crate::{run, secret, value};

    fn temporary() -> PathBuf {
        let folder = std::env::temp_dir().join(format!("traden-db-{}", secret::token().unwrap()));
        std::fs::create_dir_all(&folder).unwrap();
        folder
    }

    async fn grow(conn: &mut Conn) -> Result<u64, sqlx::Error> {
        run!(conn, "insert into people values (randomblob(16), 'a@b.se', hex(randomblob(200000)), null, 1, '', null)")
    }

    #[tokio::test]
    async fn after_one_write_that_found_no_room_the_next_one_is_taken() {
        let folder = temporary();
        let db = Db::open(&format!("sqlite://{}", folder.join("test.db").display())).await.unwrap();
        let mut conn = db.write().await.unwrap();
        run!(&mut conn, "pragma max_page_count = 1").unwrap();
        let full = grow(&mut conn).await.unwrap_err();
        assert_eq!(down(&full), Some(Down::CannotSave), "{full}");
        drop(conn);
        let mut conn = db.write().await.unwrap();
        assert_eq!(run!(&mut conn, "update health set beat = beat + 1").unwrap(), 1);
        conn.commit().await.unwrap();
        db.close().await;
        std::fs::remove_dir_all(folder).unwrap();
    }

    #[tokio::test]
    async fn a_connection_left_in_a_transaction_is_never_lent_again() {
        let Ok(url) = std::env::var("TEST_DATABASE_URL") else { return };
        let pool = postgres(&url).await.unwrap();
        let mut left = pool.acquire().await.unwrap();
        // As a request leaves it that is given up while it begins: sqlx counts no transaction.
        sqlx::raw_sql("begin").execute(&mut *left).await.unwrap();
        assert!(!left.is_in_transaction());
        let pid: i32 = sqlx::query_scalar("select pg_backend_pid()").fetch_one(&mut *left).await.unwrap();
        drop(left);
        let mut lent = Vec::new();
        for _ in 0..10 {
            let mut conn = pool.acquire().await.unwrap();
            let this: i32 = sqlx::query_scalar("select pg_backend_pid()").fetch_one(&mut *conn).await.unwrap();
            assert_ne!(this, pid);
            lent.push(conn);
        }
        drop(lent);
        pool.close().await;
    }

    #[tokio::test]
    async fn what_the_database_lays_down_can_be_read_by_its_owner_alone() {
        let folder = temporary();
        let file = folder.join("test.db");
        std::fs::write(&file, "").unwrap();
        std::fs::set_permissions(&file, Permissions::from_mode(0o644)).unwrap();
        let db = Db::open(&format!("sqlite://{}", file.display())).await.unwrap();
        for tail in ["", "-wal", "-shm"] {
            let mode = std::fs::metadata(beside(&file, tail)).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600, "{tail}");
        }
        db.close().await;
        std::fs::remove_dir_all(folder).unwrap();
    }

    #[tokio::test]
    async fn every_connection_to_the_file_is_open_from_the_start_and_stays() {
        let folder = temporary();
        let db = Db::open(&format!("sqlite://{}", folder.join("test.db").display())).await.unwrap();
        let Db::Lite { read, write } = &db else { unreachable!() };
        assert_eq!((read.size(), write.size()), (READERS, 1));
        let mut conn = db.read().await.unwrap();
        assert_eq!(value!(&mut conn, i64, "select 1").unwrap(), 1);
        assert_eq!((read.options().get_idle_timeout(), read.options().get_max_lifetime()), (None, None));
        drop(conn);
        db.close().await;
        std::fs::remove_dir_all(folder).unwrap();
    }

    #[tokio::test]
    async fn a_database_that_cannot_be_opened_is_named() {
        let folder = temporary();
        let refused = Db::open(&format!("sqlite://{}", folder.join("none/test.db").display())).await.unwrap_err();
        assert!(refused.to_string().contains("none/test.db"), "{refused}");
        let nowhere = format!("postgres://traden:hemligt@localhost/stad?host={}", folder.join("none").display());
        let refused = Db::open(&nowhere).await.unwrap_err().to_string();
        assert!(refused.contains("stad at") && !refused.contains("hemligt"), "{refused}");
        std::fs::remove_dir_all(folder).unwrap();
    }
}
