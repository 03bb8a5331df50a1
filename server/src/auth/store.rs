use app::db::Conn;
use app::id::{PersonId, SignInId};
use app::people::model::Person;
use app::{row, rows, run};
use chrono::{DateTime, Utc};
use sqlx::FromRow;

/// A browser that is signed in, and who sits at it.
#[derive(Debug)]
pub struct Found {
    pub id: SignInId,
    pub last_used_at: DateTime<Utc>,
    pub person: Person,
}

pub async fn find(conn: &mut Conn, token_hash: &str, now: DateTime<Utc>) -> Result<Option<Found>, sqlx::Error> {
    #[derive(FromRow)]
    struct Row {
        id: SignInId,
        last_used_at: DateTime<Utc>,
        person_id: PersonId,
        name: String,
        email: String,
        starts_projects: bool,
    }
    let found = row!(
        conn,
        Row,
        "select s.id, s.last_used_at, p.id as person_id, p.name, p.email, p.starts_projects \
         from sign_ins s join people p on p.id = s.person_id \
         where s.token_hash = $1 and s.ended_at is null and s.expires_at > $2 and p.closed_at is null",
        token_hash,
        now
    )?;
    Ok(found.map(|row| Found {
        id: row.id,
        last_used_at: row.last_used_at,
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
    run!(conn, "update sign_ins set last_used_at = $2, expires_at = $3 where id = $1", id, now, expires_at)?;
    Ok(())
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
    Ok(touched == 1)
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
    Ok(())
}

/// Ends the links for one time that a person has not followed yet: they would outlive a new password.
pub async fn end_links(conn: &mut Conn, person: PersonId) -> Result<(), sqlx::Error> {
    run!(conn, "delete from sign_in_links where person_id = $1 and reusable = $2", person, false)?;
    Ok(())
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

pub async fn link(conn: &mut Conn, token_hash: &str, now: DateTime<Utc>) -> Result<Option<Link>, sqlx::Error> {
    row!(
        conn,
        Link,
        "select l.person_id, p.name, l.reusable from sign_in_links l join people p on p.id = l.person_id \
         where l.token_hash = $1 and l.expires_at > $2 and (l.reusable = $3 or l.used_at is null) and p.closed_at is null",
        token_hash,
        now,
        true
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
