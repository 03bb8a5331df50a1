use app::db::Conn;
use app::id::{PersonId, SignInId};
use app::people::model::Person;
use app::{kept, one, row, rows, run, told, told_on};
use chrono::{DateTime, Utc};
use sqlx::FromRow;

/// A browser that is signed in, and who sits at it.
#[derive(Debug)]
pub struct Found {
    pub id: SignInId,
    pub last_used_at: DateTime<Utc>,
    pub person: Person,
    /// What was done a moment ago, when it is to be told on this page.
    pub told: Option<Vec<u8>>,
}

/// `page` is the address that is asked for.
pub async fn find(conn: &mut Conn, token_hash: &str, page: &str, now: DateTime<Utc>) -> Result<Option<Found>, sqlx::Error> {
    #[derive(FromRow)]
    struct Row {
        id: SignInId,
        last_used_at: DateTime<Utc>,
        person_id: PersonId,
        name: String,
        email: String,
        starts_projects: bool,
        told: Option<Vec<u8>>,
    }
    let found = row!(
        conn,
        Row,
        concat!(
            "select s.id, s.last_used_at, p.id as person_id, p.name, p.email, p.starts_projects, t.sealed as told \
             from sign_ins s join people p on p.id = s.person_id",
            told_on!("s.id", "$3", "$4"),
            " where s.token_hash = $1 and s.ended_at is null and s.expires_at > $2 and p.closed_at is null"
        ),
        token_hash,
        now,
        page,
        now - told::FOR
    )?;
    Ok(found.map(|row| Found {
        id: row.id,
        last_used_at: row.last_used_at,
        told: row.told,
        person: Person { id: row.person_id, name: row.name, email: row.email, starts_projects: row.starts_projects },
    }))
}

pub struct New<'a> {
    pub id: SignInId,
    pub person: PersonId,
    pub token_hash: &'a str,
    pub browser: &'a str,
    pub now: DateTime<Utc>,
    pub expires_at: DateTime<Utc>,
}

pub async fn add(conn: &mut Conn, new: &New<'_>) -> Result<(), sqlx::Error> {
    run!(
        conn,
        "insert into sign_ins (id, person_id, token_hash, browser, created_at, last_used_at, expires_at) values ($1, $2, $3, $4, $5, $5, $6)",
        new.id,
        new.person,
        new.token_hash,
        new.browser,
        new.now,
        new.expires_at
    )?;
    Ok(())
}

pub async fn used(conn: &mut Conn, id: SignInId, now: DateTime<Utc>, expires_at: DateTime<Utc>) -> Result<(), sqlx::Error> {
    one!(conn, "update sign_ins set last_used_at = $2, expires_at = $3 where id = $1", id, now, expires_at)
}

/// Ends one of a person's sign-ins.
pub async fn end(conn: &mut Conn, person: PersonId, id: SignInId, now: DateTime<Utc>) -> Result<bool, sqlx::Error> {
    let touched = run!(
        conn,
        "update sign_ins set ended_at = $3 where person_id = $1 and id = $2 and ended_at is null",
        person,
        id,
        now
    )?;
    kept::store::forget_ended(conn).await?;
    Ok(touched == 1)
}

/// Ends the sign-in with this token, whoever's it is. None is a lawful outcome: it may have been ended elsewhere.
pub async fn end_by_token(conn: &mut Conn, token_hash: &str, now: DateTime<Utc>) -> Result<(), sqlx::Error> {
    run!(conn, "update sign_ins set ended_at = $2 where token_hash = $1 and ended_at is null", token_hash, now)?;
    kept::store::forget_ended(conn).await
}

/// Ends all of a person's sign-ins but one.
pub async fn end_all(
    conn: &mut Conn,
    person: PersonId,
    but: Option<SignInId>,
    now: DateTime<Utc>,
) -> Result<(), sqlx::Error> {
    match but {
        Some(but) => run!(
            conn,
            "update sign_ins set ended_at = $3 where person_id = $1 and id <> $2 and ended_at is null",
            person,
            but,
            now
        )?,
        None => run!(conn, "update sign_ins set ended_at = $2 where person_id = $1 and ended_at is null", person, now)?,
    };
    kept::store::forget_ended(conn).await
}

/// Ends the links for one time that a person has not followed yet: they would outlive a new password.
pub async fn end_links(conn: &mut Conn, person: PersonId) -> Result<(), sqlx::Error> {
    run!(conn, "delete from sign_in_links where person_id = $1 and reusable = $2", person, false)?;
    Ok(())
}

/// Ends every way in that a person has been given but her password: sign-ins, all links, and what her browsers are known
/// by.
pub async fn end_everything(conn: &mut Conn, person: PersonId, now: DateTime<Utc>) -> Result<(), sqlx::Error> {
    end_all(conn, person, None, now).await?;
    run!(conn, "delete from sign_in_links where person_id = $1", person)?;
    forget_browsers(conn, person).await
}

/// Whether somebody has signed in from the browser with this token.
pub async fn is_known(conn: &mut Conn, token_hash: &str) -> Result<bool, sqlx::Error> {
    Ok(row!(conn, (i64,), "select cast(1 as bigint) from known_browsers where token_hash = $1 limit 1", token_hash)?
        .is_some())
}

/// Whether this person has.
pub async fn knows(conn: &mut Conn, token_hash: &str, person: PersonId) -> Result<bool, sqlx::Error> {
    let sql = "select cast(1 as bigint) from known_browsers where token_hash = $1 and person_id = $2";
    Ok(row!(conn, (i64,), sql, token_hash, person)?.is_some())
}

/// This person has signed in from the browser with this token.
pub async fn know(conn: &mut Conn, token_hash: &str, person: PersonId, now: DateTime<Utc>) -> Result<(), sqlx::Error> {
    one!(
        conn,
        "insert into known_browsers (token_hash, person_id, last_used_at) values ($1, $2, $3) \
         on conflict (token_hash, person_id) do update set last_used_at = excluded.last_used_at",
        token_hash,
        person,
        now
    )
}

pub async fn forget_browsers(conn: &mut Conn, person: PersonId) -> Result<(), sqlx::Error> {
    run!(conn, "delete from known_browsers where person_id = $1", person)?;
    Ok(())
}

/// Deletes the sign-ins and links that were over before `over`, and the browsers that nobody has signed in from since
/// `unused`. Tells how many rows.
pub async fn purge(conn: &mut Conn, over: DateTime<Utc>, unused: DateTime<Utc>) -> Result<u64, sqlx::Error> {
    let sign_ins = run!(conn, "delete from sign_ins where ended_at < $1 or expires_at < $1", over)?;
    let links =
        run!(conn, "delete from sign_in_links where used_at < $1 and reusable = $2 or expires_at < $1", over, false)?;
    let browsers = run!(conn, "delete from known_browsers where last_used_at < $1", unused)?;
    Ok(sign_ins + links + browsers)
}

/// Ends every sign-in there is. Tells how many were open.
pub async fn end_everybody(conn: &mut Conn, now: DateTime<Utc>) -> Result<u64, sqlx::Error> {
    run!(conn, "update sign_ins set ended_at = $1 where ended_at is null and expires_at > $1", now)
}

/// Ends every link that signs in, of either kind. Tells how many there were.
pub async fn end_all_links(conn: &mut Conn) -> Result<u64, sqlx::Error> {
    run!(conn, "delete from sign_in_links")
}

/// Ends the links that sign in again and again, and the sign-ins of those they were for: only a demo has them. Tells how
/// many links and sign-ins.
pub async fn end_demo(conn: &mut Conn, now: DateTime<Utc>) -> Result<(u64, u64), sqlx::Error> {
    let sign_ins = run!(
        conn,
        "update sign_ins set ended_at = $1 where ended_at is null \
           and person_id in (select person_id from sign_in_links where reusable = $2)",
        now,
        true
    )?;
    Ok((run!(conn, "delete from sign_in_links where reusable = $1", true)?, sign_ins))
}

#[derive(Debug, FromRow)]
pub struct Open {
    pub id: SignInId,
    pub browser: String,
    pub created_at: DateTime<Utc>,
    pub last_used_at: DateTime<Utc>,
}

pub async fn open(conn: &mut Conn, person: PersonId, now: DateTime<Utc>) -> Result<Vec<Open>, sqlx::Error> {
    rows!(
        conn,
        Open,
        "select id, browser, created_at, last_used_at from sign_ins \
         where person_id = $1 and ended_at is null and expires_at > $2 order by last_used_at desc",
        person,
        now
    )
}

/// A link that signs a person in.
#[derive(Debug, FromRow)]
pub struct Link {
    pub person_id: PersonId,
    pub name: String,
    pub reusable: bool,
}

/// The link with this token that still signs in. Those that do so again and again are only for a demo.
pub async fn link(conn: &mut Conn, token_hash: &str, now: DateTime<Utc>, demo: bool) -> Result<Option<Link>, sqlx::Error> {
    row!(
        conn,
        Link,
        "select l.person_id, p.name, l.reusable from sign_in_links l join people p on p.id = l.person_id \
         where l.token_hash = $1 and l.expires_at > $2 and case when l.reusable then $3 else l.used_at is null end and p.closed_at is null",
        token_hash,
        now,
        demo
    )
}

/// Marks a link as followed. False when a link for one time had been followed already.
pub async fn follow(conn: &mut Conn, token_hash: &str, now: DateTime<Utc>) -> Result<bool, sqlx::Error> {
    let touched = run!(
        conn,
        "update sign_in_links set used_at = $2 where token_hash = $1 and (reusable = $3 or used_at is null)",
        token_hash,
        now,
        true
    )?;
    Ok(touched == 1)
}

pub async fn add_link(
    conn: &mut Conn,
    token_hash: &str,
    person: PersonId,
    reusable: bool,
    now: DateTime<Utc>,
    expires_at: DateTime<Utc>,
) -> Result<(), sqlx::Error> {
    run!(
        conn,
        "insert into sign_in_links (token_hash, person_id, reusable, created_at, expires_at) values ($1, $2, $3, $4, $5)",
        token_hash,
        person,
        reusable,
        now,
        expires_at
    )?;
    Ok(())
}
