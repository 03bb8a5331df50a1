//! What exists already, opened as it is: neither made nor brought up to date. For commands that look a database over,
//! copy it or put it back.

use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::time::Duration;

use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqlitePoolOptions};

use super::{Db, OpenError, POSTGRES, SQLITE, Tx};

/// Where a database is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    File(PathBuf),
    /// Its whole address, which may hold a password: not to be printed.
    Postgres(String),
}

impl Place {
    /// Reads `postgres://…` or `sqlite://file`. Touches nothing.
    ///
    /// # Errors
    /// When it is no such address.
    pub fn of(url: &str) -> Result<Self, sqlx::Error> {
        if url.starts_with("postgres:") || url.starts_with("postgresql:") {
            return Ok(Self::Postgres(url.to_owned()));
        }
        Ok(Self::File(SqliteConnectOptions::from_str(url)?.get_filename().to_owned()))
    }
}

/// How to open a database that is not to be made or brought up to date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Opening {
    /// To read, beside a server that may be writing.
    Look,
    /// To read a file that nobody else has open, without making as much as a lock beside it.
    LookAlone,
    /// To change rows.
    Mend,
}

/// Which migrations a database has, beside those of this program.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Migrations {
    /// The newest that it has; `None` when it is no database of ours.
    pub newest: Option<i64>,
    /// The newest that this program has.
    pub known: i64,
    /// Those that the next start applies.
    pub lacks: Vec<i64>,
    /// Those that this program does not know: a newer one wrote them.
    pub newer: Vec<i64>,
    /// Those that were interrupted, or that are not what this program has under that number.
    pub broken: Vec<i64>,
}

impl Db {
    /// Opens what exists, as it is: makes nothing and migrates nothing.
    ///
    /// # Errors
    /// When it is missing or cannot be reached. A file that is no database is found out by the first query.
    pub async fn open_existing(place: &Place, how: Opening) -> Result<Self, OpenError> {
        let path = match place {
            Place::Postgres(url) => {
                // Compiling a statement takes longer than running it once.
                let mut options = PgConnectOptions::from_str(url)?.options([("jit", "off")]);
                if how != Opening::Mend {
                    options = options.options([("default_transaction_read_only", "on")]);
                }
                let pool = PgPoolOptions::new().max_connections(2).acquire_timeout(Duration::from_secs(10));
                return Ok(Self::Pg(pool.connect_with(options).await?));
            }
            Place::File(path) => path,
        };
        if !path.is_file() {
            return Err(OpenError::Missing(path.clone()));
        }
        let pool = SqlitePoolOptions::new().max_connections(1).connect_with(as_it_is(path, how)).await?;
        Ok(Self::Lite { read: pool.clone(), write: pool })
    }

    /// Compares the migrations that the database has with those that this program knows.
    pub async fn migrations(&self) -> Result<Migrations, sqlx::Error> {
        let mut conn = self.read().await?;
        let known = match conn.tx() {
            Tx::Lite(_) => &SQLITE,
            Tx::Pg(_) => &POSTGRES,
        };
        let mut found =
            Migrations { known: known.iter().map(|one| one.version).max().unwrap_or(0), ..Migrations::default() };
        let ours = match conn.tx() {
            Tx::Lite(_) => "select count(*) from sqlite_master where type = 'table' and name = '_sqlx_migrations'",
            Tx::Pg(_) => "select count(*) from pg_class where oid = to_regclass('_sqlx_migrations')",
        };
        if crate::value!(&mut conn, i64, ours)? == 0 {
            return Ok(found);
        }
        let applied = crate::rows!(
            &mut conn,
            (i64, bool, Vec<u8>),
            "select version, success, checksum from _sqlx_migrations order by version"
        )?;
        found.newest = applied.last().map(|(version, ..)| *version);
        for (version, success, checksum) in &applied {
            match known.iter().find(|one| one.version == *version) {
                None => found.newer.push(*version),
                Some(one) if !success || one.checksum[..] != checksum[..] => found.broken.push(*version),
                Some(_) => {}
            }
        }
        let has = |version| applied.iter().any(|(one, ..)| *one == version);
        found.lacks = known.iter().map(|one| one.version).filter(|version| !has(*version)).collect();
        Ok(found)
    }
}

/// A file as it lies there: neither made nor switched to another journal.
pub fn as_it_is(path: &Path, how: Opening) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(false)
        .read_only(how != Opening::Mend)
        .immutable(how == Opening::LookAlone)
        .foreign_keys(true)
        .busy_timeout(Duration::from_secs(10))
}
