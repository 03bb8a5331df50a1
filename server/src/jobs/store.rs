//! Leases: what only one process at a time may do. The time is the house's, not the database's.

use app::db::Conn;
use app::run;
use chrono::{DateTime, Utc};

/// Takes a lease that is free, has run out, or is ours already. One statement: of two who try at once, one gets it.
pub async fn take(
    conn: &mut Conn,
    name: &str,
    holder: &str,
    now: DateTime<Utc>,
    until: DateTime<Utc>,
) -> Result<bool, sqlx::Error> {
    let taken = run!(
        conn,
        "insert into leases (name, holder, until) values ($1, $2, $3) \
         on conflict (name) do update set holder = excluded.holder, until = excluded.until \
         where leases.until <= $4 or leases.holder = excluded.holder",
        name,
        holder,
        until,
        now
    )?;
    Ok(taken == 1)
}

/// Gives a lease back. It may have run out and be another's already: then that one keeps it.
pub async fn release(conn: &mut Conn, name: &str, holder: &str) -> Result<(), sqlx::Error> {
    run!(conn, "delete from leases where name = $1 and holder = $2", name, holder)?;
    Ok(())
}
