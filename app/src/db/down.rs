//! Which failures of the database pass by themselves, and which take somebody who looks after the machine.

use std::error::Error;
use std::io;

use sqlx::error::DatabaseError;
use sqlx::sqlite::SqliteError;

use super::failures::said_by_database;

/// Why the database cannot do now what it could before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Down {
    /// Nothing can be written: the disk is full, read-only, or fails.
    CannotSave,
    /// Locked for too long, out of connections, restarting, or not to be reached. Trying again soon may help.
    JustNow,
}

/// What kind of failure this is, or a cause of it. `None` when it is no passing trouble of the database but a fault.
pub fn down(error: &(dyn Error + 'static)) -> Option<Down> {
    if let Some(said) = said_by_database(error) {
        return by_code(said);
    }
    let mut next = Some(error);
    while let Some(error) = next {
        if let Some(error) = error.downcast_ref::<sqlx::Error>() {
            return by_kind(error);
        }
        // What is shown as the error within it hides that one.
        if let Some(error) = error.downcast_ref::<io::Error>() {
            return cut_off(error).then_some(Down::JustNow);
        }
        next = error.source();
    }
    None
}

fn by_code(said: &dyn DatabaseError) -> Option<Down> {
    let code = said.code()?;
    if said.try_downcast_ref::<SqliteError>().is_some() { lite(code.parse().ok()?) } else { pg(&code) }
}

fn by_kind(error: &sqlx::Error) -> Option<Down> {
    use sqlx::Error as E;
    match error {
        // The last two: a connection that lost its transaction. It is closed, and the next one is whole.
        E::PoolTimedOut
        | E::PoolClosed
        | E::WorkerCrashed
        | E::Io(_)
        | E::Tls(_)
        | E::BeginFailed
        | E::InvalidSavePointStatement => Some(Down::JustNow),
        _ => None,
    }
}

fn cut_off(error: &io::Error) -> bool {
    use io::ErrorKind as K;
    matches!(
        error.kind(),
        K::BrokenPipe
            | K::ConnectionAborted
            | K::ConnectionRefused
            | K::ConnectionReset
            | K::NotConnected
            | K::UnexpectedEof
    )
}

/// SQLite's extended result codes; the lowest byte is the kind.
fn lite(code: i32) -> Option<Down> {
    match code & 0xff {
        // FULL, IOERR, READONLY
        13 | 10 | 8 => Some(Down::CannotSave),
        // BUSY, LOCKED, NOMEM, CANTOPEN (no more files)
        5 | 6 | 7 | 14 => Some(Down::JustNow),
        _ => None,
    }
}

/// PostgreSQL's SQLSTATE.
fn pg(state: &str) -> Option<Down> {
    match state {
        // disk_full, io_error, read_only_sql_transaction
        "53100" | "58030" | "25006" => Some(Down::CannotSave),
        // lock_not_available, query_canceled, idle_in_transaction_session_timeout, serialization and deadlock
        "55P03" | "57014" | "25P03" | "40001" | "40P01" => Some(Down::JustNow),
        // connection exceptions, insufficient resources, shutdown and start-up
        _ if state.starts_with("08") || state.starts_with("53") || state.starts_with("57P") => Some(Down::JustNow),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_disk_is_told_apart_from_a_lock_and_both_from_a_fault() {
        // FULL; IOERR_WRITE; READONLY_DBMOVED
        for code in [13, 778, 1032] {
            assert_eq!(lite(code), Some(Down::CannotSave), "{code}");
        }
        // BUSY; BUSY_SNAPSHOT; LOCKED; CANTOPEN
        for code in [5, 517, 6, 14] {
            assert_eq!(lite(code), Some(Down::JustNow), "{code}");
        }
        // ERROR; CORRUPT; CONSTRAINT_UNIQUE
        for code in [1, 11, 2067] {
            assert_eq!(lite(code), None, "{code}");
        }
        assert_eq!(pg("53100"), Some(Down::CannotSave));
        for state in ["57P01", "57P03", "53300", "08006", "40P01"] {
            assert_eq!(pg(state), Some(Down::JustNow), "{state}");
        }
        for state in ["23505", "42P01", "22P05"] {
            assert_eq!(pg(state), None, "{state}");
        }
    }

    #[test]
    fn the_cause_is_found_however_deep_it_lies() {
        #[derive(Debug, thiserror::Error)]
        #[error("around it")]
        struct Around(#[from] sqlx::Error);
        #[derive(Debug, thiserror::Error)]
        #[error(transparent)]
        struct ShownAs(sqlx::Error);
        let cut = sqlx::Error::Io(io::ErrorKind::UnexpectedEof.into());
        assert_eq!(down(&ShownAs(cut)), Some(Down::JustNow));
        assert_eq!(down(&Around(sqlx::Error::PoolTimedOut)), Some(Down::JustNow));
        assert_eq!(down(&Around(sqlx::Error::RowNotFound)), None);
        assert_eq!(down(&std::io::Error::other("a file")), None);
    }
}
