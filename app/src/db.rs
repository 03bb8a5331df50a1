//! One binary, two databases. [`Db`] is the pools, [`Conn`] one transaction on either; the macros run one SQL text
//! on both, with `$1` for what is bound. What truly differs between the two stands here and in the twin migrations.

mod down;
pub mod events;
mod existing;
mod failures;
mod hold;
mod opening;

use std::str::FromStr;

use chrono::{DateTime, DurationRound, TimeDelta, Utc};

pub use down::{Down, down};
pub use events::Watched;
pub use existing::{Migrations, Opening, Place, as_it_is};
pub use failures::{NotOne, broken_constraint, collided, exactly_one, gone, must_run_again, not_one};
pub use hold::Table;

use sqlx::migrate::{MigrateError, Migrator};
use sqlx::postgres::PgPool;
use sqlx::sqlite::{SqliteConnectOptions, SqlitePool};
use sqlx::{Database, Encode, Postgres, QueryBuilder, Sqlite, Transaction, Type};

static SQLITE: Migrator = sqlx::migrate!("../migrations/sqlite");
static POSTGRES: Migrator = sqlx::migrate!("../migrations/postgres");

#[derive(Debug, Clone)]
pub enum Db {
    /// SQLite lets one write at a time: writers queue for a single connection instead of meeting a lock.
    Lite {
        read: SqlitePool,
        write: SqlitePool,
    },
    Pg(PgPool),
}

/// One transaction. Dropped without [`Conn::commit`], it leaves no trace.
#[derive(Debug)]
pub struct Conn {
    tx: Tx,
    held: hold::Held,
    told: events::Told,
    mails: bool,
    hour: Option<DateTime<Utc>>,
}

/// The transaction itself, for [`on!`](crate::on) and for what differs between the two.
#[derive(Debug)]
pub enum Tx {
    Lite(Transaction<'static, Sqlite>),
    Pg(Transaction<'static, Postgres>),
}

#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    #[error(
        "the database was written by a newer Tråden (it has migration {0}); start that version, or restore a backup from this one"
    )]
    Newer(i64),
    #[error("the database could not be brought up to date: {0}")]
    Migrate(MigrateError),
    #[error("the database {0} could not be opened: {1}")]
    At(String, sqlx::Error),
    #[error("the database file {0} could not be opened: {1}")]
    File(String, std::io::Error),
    #[error("there is no database at {}", .0.display())]
    Missing(std::path::PathBuf),
    #[error("the database could not be opened: {0}")]
    Sqlx(#[from] sqlx::Error),
}

impl From<MigrateError> for OpenError {
    fn from(error: MigrateError) -> Self {
        match error {
            MigrateError::VersionMissing(version) | MigrateError::VersionTooNew(version, _) => Self::Newer(version),
            other => Self::Migrate(other),
        }
    }
}

impl Db {
    /// Opens `postgres://…` or `sqlite://file`, and applies the migrations that it lacks.
    ///
    /// # Errors
    /// When it cannot be reached, cannot be migrated, or was written by a newer version; the text names the file or server.
    pub async fn open(url: &str) -> Result<Self, OpenError> {
        if url.starts_with("postgres:") || url.starts_with("postgresql:") {
            let pool = opening::postgres(url).await?;
            POSTGRES.run(&pool).await?;
            return Ok(Self::Pg(pool));
        }
        let (read, write) = opening::sqlite(SqliteConnectOptions::from_str(url)?).await?;
        let mut conn = write.acquire().await?;
        // SQLite changes a table by making it anew, and what names the old one must not fall with it.
        sqlx::query("pragma foreign_keys = off").execute(&mut *conn).await?;
        SQLITE.run(&mut *conn).await?;
        sqlx::query("pragma foreign_keys = on").execute(&mut *conn).await?;
        drop(conn);
        Ok(Self::Lite { read, write })
    }

    /// Everything as it is at one moment, however many queries look at it.
    pub async fn read(&self) -> Result<Conn, sqlx::Error> {
        let tx = match self {
            Self::Lite { read, .. } => Tx::Lite(read.begin().await?),
            Self::Pg(pool) => Tx::Pg(pool.begin_with("begin isolation level repeatable read read only").await?),
        };
        Ok(Conn::new(tx))
    }

    /// A transaction that may write. It counts only once [`Conn::commit`] has returned. On PostgreSQL each query sees what
    /// others have committed before it: [`Conn::hold`] what you decide by.
    pub async fn write(&self) -> Result<Conn, sqlx::Error> {
        let tx = match self {
            Self::Lite { write, .. } => Tx::Lite(write.begin_with("begin immediate").await?),
            Self::Pg(pool) => Tx::Pg(pool.begin().await?),
        };
        Ok(Conn::new(tx))
    }

    pub async fn close(&self) {
        match self {
            Self::Lite { read, write } => {
                read.close().await;
                write.close().await;
            }
            Self::Pg(pool) => pool.close().await,
        }
    }
}

impl Conn {
    fn new(tx: Tx) -> Self {
        Self { tx, held: hold::Held::default(), told: events::Told::default(), mails: false, hour: None }
    }

    /// Whether what is to be mailed from here on can be: else nobody writes it down.
    #[must_use]
    pub fn mailing(self, mails: bool) -> Self {
        Self { mails, ..self }
    }

    pub fn mails(&self) -> bool {
        self.mails
    }

    /// In which hour this happens, for the one thing that keeps it: what may be urgent, until somebody has seen to it.
    pub fn at(&mut self, at: DateTime<Utc>) {
        self.hour = at.duration_trunc(TimeDelta::hours(1)).ok();
    }

    pub fn hour(&self) -> Option<DateTime<Utc>> {
        self.hour
    }

    pub fn tx(&mut self) -> &mut Tx {
        &mut self.tx
    }

    /// Commits, with a row for everything that was [told](Self::tell).
    pub async fn commit(mut self) -> Result<(), sqlx::Error> {
        self.note_told().await?;
        match self.tx {
            Tx::Lite(tx) => tx.commit().await,
            Tx::Pg(tx) => tx.commit().await,
        }
    }
}

tokio::task_local! {
    static QUERIES: std::cell::Cell<u32>;
}

/// Counts one query for the request that is being answered, if it is being counted.
pub fn count_query() {
    let _ = QUERIES.try_with(|n| n.set(n.get() + 1));
}

/// Runs `work` and tells how many queries it made.
pub async fn counting<T>(work: impl Future<Output = T>) -> (T, u32) {
    QUERIES
        .scope(std::cell::Cell::new(0), async {
            let done = work.await;
            (done, QUERIES.with(std::cell::Cell::get))
        })
        .await
}

/// Binds a list for `in`: `($1, $2, $3)`. An empty list is in nothing.
pub fn list<'a, D, T>(query: &mut QueryBuilder<D>, items: &[T])
where
    D: Database,
    T: Copy + Encode<'a, D> + Type<D>,
{
    if items.is_empty() {
        query.push("(null)");
        return;
    }
    let mut parts = query.push("(").separated(", ");
    for item in items {
        parts.push_bind(*item);
    }
    query.push(")");
}

/// Evaluates one expression against the connection of either database.
#[macro_export]
macro_rules! on {
    ($conn:expr, $c:ident => $body:expr) => {{
        $crate::db::count_query();
        match $conn.tx() {
            $crate::db::Tx::Lite(tx) => {
                let $c = &mut **tx;
                $body
            }
            $crate::db::Tx::Pg(tx) => {
                let $c = &mut **tx;
                $body
            }
        }
    }};
}

/// All rows: `rows!(conn, NeedRow, "select …", id)`.
#[macro_export]
macro_rules! rows {
    ($conn:expr, $row:ty, $sql:expr $(, $arg:expr)* $(,)?) => {
        $crate::on!($conn, c => sqlx::query_as::<_, $row>($sql)$(.bind($arg))*.fetch_all(c).await)
    };
}

/// One row or none.
#[macro_export]
macro_rules! row {
    ($conn:expr, $row:ty, $sql:expr $(, $arg:expr)* $(,)?) => {
        $crate::on!($conn, c => sqlx::query_as::<_, $row>($sql)$(.bind($arg))*.fetch_optional(c).await)
    };
}

/// One value, from a query that always gives one row.
#[macro_export]
macro_rules! value {
    ($conn:expr, $type:ty, $sql:expr $(, $arg:expr)* $(,)?) => {
        $crate::on!($conn, c => sqlx::query_scalar::<_, $type>($sql)$(.bind($arg))*.fetch_one(c).await)
    };
}

/// Runs a statement that must touch exactly one row: anything else is an error, and the change is not made once its
/// transaction is dropped. Where no row is a lawful outcome, [`run!`](crate::run) tells how many there were.
#[macro_export]
macro_rules! one {
    ($conn:expr, $sql:expr $(, $arg:expr)* $(,)?) => {
        $crate::run!($conn, $sql $(, $arg)*).and_then(|touched| $crate::db::exactly_one(touched, $sql))
    };
}

/// Runs a statement and tells how many rows it touched.
#[macro_export]
macro_rules! run {
    ($conn:expr, $sql:expr $(, $arg:expr)* $(,)?) => {
        $crate::on!($conn, c => sqlx::query($sql)$(.bind($arg))*.execute(c).await.map(|done| done.rows_affected()))
    };
}

/// All rows of a query that holds lists: `built!(conn, Row, q => { q.push("… where id in "); list(&mut q, &ids); })`.
/// What is pushed is our own text; everything else is bound.
#[macro_export]
macro_rules! built {
    ($conn:expr, $row:ty, $q:ident => $build:block) => {
        $crate::on!($conn, c => {
            let mut $q = sqlx::QueryBuilder::new("");
            $build
            $q.build_query_as::<$row>().fetch_all(c).await
        })
    };
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    /// Statements of which no row, or several, is a lawful outcome that nobody needs to be told of, by how they begin.
    const MAY_TOUCH_NONE: &[&str] = &[
        // Everything that a person, a need, a conversation or a change has of something.
        "delete from met_when",
        "delete from need_groups",
        "delete from change_feedback",
        "delete from draft_answers",
        "delete from kept_forms where",
        "delete from known_browsers where person_id",
        "delete from sign_in_links where person_id",
        "delete from quote_approvals where quote_id in",
        "update sign_ins set ended_at = $3 where person_id = $1 and id <>",
        "update sign_ins set ended_at = $2",
        "update feedback set superseded_on",
        // What has been sent or taken back stays as it is; several visits may be one person's.
        "update visits set sent_on",
        "update visits set one_id",
        // What is asked for is that it is gone, and it may be gone already.
        "delete from cluster_needs",
        "delete from changes",
        "delete from iteration_needs",
        "delete from pages",
        "delete from quote_approvals where quote_id =",
        "delete from leases",
        // Only when nothing is left in it.
        "delete from follow_ups where decision_id",
        "delete from drafts",
        // What is asked for is that it is published, or that it is not, and it may be so already.
        "update changes set published_by",
        // What it tells of may be gone by then, and has taken the row with it.
        "update outbox set",
        "delete from outbox where round_id",
    ];

    /// What follows the parenthesis that is opened here.
    fn after(source: &str) -> &str {
        let mut depth = 0;
        let end = source.find(|c: char| {
            depth += match c {
                '(' => 1,
                ')' => -1,
                _ => 0,
            };
            c == ')' && depth == 0
        });
        end.map_or("", |end| &source[end + 1..])
    }

    /// The text of each update and delete whose number of rows nobody looks at.
    fn unlooked(source: &str) -> Vec<String> {
        let source = source.split("#[cfg(test)]").next().unwrap_or_default();
        let found = source.match_indices("run!(").filter_map(|(at, _)| {
            let before = source[..at].trim_end_matches("crate::").trim_end();
            let alone = before.ends_with([';', '{', '}', ']']) || before.ends_with("=>");
            let (_, rest) = source[at..].split_once('"')?;
            let statement = rest.split('"').next()?.split_whitespace().collect::<Vec<_>>().join(" ");
            let changes = statement.starts_with("update ") || statement.starts_with("delete ");
            (alone && changes && after(&source[at..]).starts_with('?')).then_some(statement)
        });
        found.collect()
    }

    fn look(folder: &Path, found: &mut Vec<String>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
            if path.is_dir() {
                look(&path, found);
            } else if path.extension().is_some_and(|is| is == "rs")
                && !name.ends_with("tests")
                && !["cast", "testing"].contains(&name)
            {
                let source = std::fs::read_to_string(&path).unwrap();
                let unlooked = unlooked(&source).into_iter();
                found.extend(
                    unlooked
                        .filter(|one| !MAY_TOUCH_NONE.iter().any(|may| one.starts_with(may)))
                        .map(|one| format!("{}: {one}", path.display())),
                );
            }
        }
    }

    /// A change of a role was once taken for done though it had touched no row.
    #[test]
    fn no_change_is_taken_for_done_without_looking_at_how_many_rows_it_touched() {
        let source =
            "{ run!(conn, \"update a set (b)\")?; let n = run!(conn, \"delete from a\")?; run!(conn, \"delete from b\") }";
        assert_eq!(unlooked(source), ["update a set (b)"]);
        let mut found = Vec::new();
        for folder in ["src", "../server/src"] {
            look(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut found);
        }
        assert!(found.is_empty(), "use `one!`, or say what none means: {found:#?}");
    }
}
