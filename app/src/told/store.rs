use chrono::{DateTime, Utc};

use super::FOR;
use crate::db::Conn;
use crate::id::SignInId;
use crate::{one, run};

pub async fn tell(
    conn: &mut Conn,
    sign_in: SignInId,
    page: &str,
    sealed: &[u8],
    now: DateTime<Utc>,
) -> Result<(), sqlx::Error> {
    one!(
        conn,
        "insert into told (sign_in_id, path, sealed, told_at) values ($1, $2, $3, $4) \
         on conflict (sign_in_id) do update set path = excluded.path, sealed = excluded.sealed, told_at = excluded.told_at",
        sign_in,
        page,
        sealed,
        now
    )
}

/// Deletes what nobody is told any more. Tells how many rows.
pub async fn purge(conn: &mut Conn, now: DateTime<Utc>) -> Result<u64, sqlx::Error> {
    run!(conn, "delete from told where told_at <= $1", now - FOR)
}
