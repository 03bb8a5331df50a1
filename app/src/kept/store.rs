use chrono::{DateTime, TimeDelta, Utc};

use crate::db::Conn;
use crate::id::{PersonId, SignInId};
use crate::{ended_sign_ins, one, row, rows, run, sign_ins_of};

/// How long what was typed is kept.
const FOR: TimeDelta = TimeDelta::hours(24);

/// How many forms of one sign-in are kept: whoever has left more than these half filled in has left them.
const AT_MOST: i64 = 40;

pub async fn keep(
    conn: &mut Conn,
    sign_in: SignInId,
    place: &str,
    sealed: &[u8],
    now: DateTime<Utc>,
) -> Result<(), sqlx::Error> {
    one!(
        conn,
        "insert into kept_forms (sign_in_id, place, sealed, kept_at) values ($1, $2, $3, $4) \
         on conflict (sign_in_id, place) do update set sealed = excluded.sealed, kept_at = excluded.kept_at",
        sign_in,
        place,
        sealed,
        now
    )?;
    run!(
        conn,
        "delete from kept_forms where sign_in_id = $1 and place not in \
           (select place from kept_forms where sign_in_id = $1 order by kept_at desc limit $2)",
        sign_in,
        AT_MOST
    )?;
    Ok(())
}

/// What is kept at a place.
pub async fn find(
    conn: &mut Conn,
    sign_in: SignInId,
    place: &str,
    now: DateTime<Utc>,
) -> Result<Option<Vec<u8>>, sqlx::Error> {
    let sql = "select sealed from kept_forms where sign_in_id = $1 and place = $2 and kept_at > $3";
    Ok(row!(conn, (Vec<u8>,), sql, sign_in, place, now - FOR)?.map(|(sealed,)| sealed))
}

/// All that is kept on a page, each with its place.
pub async fn on_page(
    conn: &mut Conn,
    sign_in: SignInId,
    page: &str,
    now: DateTime<Utc>,
) -> Result<Vec<(String, Vec<u8>)>, sqlx::Error> {
    rows!(
        conn,
        (String, Vec<u8>),
        "select place, sealed from kept_forms \
         where sign_in_id = $1 and (place = $2 or substr(place, 1, length($3)) = $3) and kept_at > $4 order by place",
        sign_in,
        page,
        format!("{page}#"),
        now - FOR
    )
}

/// There may be nothing: most forms are taken at once.
pub async fn forget(conn: &mut Conn, sign_in: SignInId, place: &str) -> Result<(), sqlx::Error> {
    run!(conn, "delete from kept_forms where sign_in_id = $1 and place = $2", sign_in, place)?;
    Ok(())
}

/// What somebody has kept in a project, in whatever browser: she has left it. `under` is its address.
pub async fn forget_under(conn: &mut Conn, person: PersonId, under: &str) -> Result<(), sqlx::Error> {
    run!(
        conn,
        concat!("delete from kept_forms where substr(place, 1, length($2)) = $2 and sign_in_id in ", sign_ins_of!("$1")),
        person,
        under
    )?;
    Ok(())
}

/// What nobody can open any more, since the sign-in that kept it has ended.
pub async fn forget_ended(conn: &mut Conn) -> Result<(), sqlx::Error> {
    run!(conn, concat!("delete from kept_forms where sign_in_id in ", ended_sign_ins!()))?;
    Ok(())
}

/// Deletes what has been kept long enough. Tells how many rows.
pub async fn purge(conn: &mut Conn, now: DateTime<Utc>) -> Result<u64, sqlx::Error> {
    run!(conn, "delete from kept_forms where kept_at <= $1", now - FOR)
}
