//! What a check finds inside a database.

use app::db::{Conn, Db, Migrations, OpenError, Tx};
use app::decisions::known::Known;
use app::{rows, secret, value};

use super::rules::{RULES, Rule};
use super::{Line, State};

/// Texts are hashed so many at a time.
const TEXTS_AT_ONCE: i64 = 50;

/// A row that breaks a rule: where, what stands there, what should.
pub type Broken = (String, String, String);

/// Looks over what is open; without `deep`, all but what has to read the texts.
///
/// # Errors
/// When it cannot be read, or when a newer version wrote it.
pub async fn over(db: &Db, deep: bool) -> anyhow::Result<Vec<Line>> {
    let mut lines = match sound(db).await {
        Ok(lines) => lines,
        Err(error) if is_malformed(&error) => {
            return Ok(vec![Line::new(State::Wrong, "file", format!("malformed ({error})"))]);
        }
        Err(error) => return Err(error.into()),
    };
    let found = db.migrations().await?;
    if let Some(newer) = found.newer.last() {
        return Err(OpenError::Newer(*newer).into());
    }
    let ours = found.newest.is_some();
    let old = !found.lacks.is_empty();
    lines.push(migrations(&found));
    if !ours {
        return Ok(lines);
    }
    let seen = |what: &str, found: Result<Vec<String>, sqlx::Error>| match found {
        Ok(rows) => kept(what, rows),
        Err(error) if old && !is_malformed(&error) => {
            Line::new(State::Look, what, "not looked at: the database is older than the rule")
        }
        Err(error) => Line::new(State::Wrong, what, format!("could not be looked at ({error})")),
    };
    for rule in RULES.iter().filter(|rule| deep || !rule.slow) {
        let rows = broken(&mut db.read().await?, rule).await;
        lines.push(seen(rule.name, rows.map(|rows| rows.iter().map(told).collect())));
    }
    if deep {
        lines.push(seen("texts that are not as they were brought in", changed_texts(db).await));
        lines.push(seen("decisions whose facts of that time cannot be read", unreadable(db).await));
    }
    Ok(lines)
}

/// Whether SQLite says that the file is no sound database: it is corrupt, or something else altogether.
pub fn is_malformed(error: &sqlx::Error) -> bool {
    let code = error.as_database_error().and_then(|error| error.code()?.parse::<u32>().ok());
    // Extended codes keep the kind in their lowest byte. PostgreSQL's have five letters or digits.
    code.is_some_and(|code| code < 10_000 && matches!(code & 0xff, 11 | 26))
}

pub async fn broken(conn: &mut Conn, rule: &Rule) -> Result<Vec<Broken>, sqlx::Error> {
    rows!(conn, Broken, rule.wrong)
}

fn told((place, found, wanted): &Broken) -> String {
    match (found.as_str(), wanted.as_str()) {
        ("", _) => place.clone(),
        (found, "") => format!("{place}: {found}"),
        (found, wanted) => format!("{place}: {found}, should be {wanted}"),
    }
}

fn kept(what: &str, rows: Vec<String>) -> Line {
    Line { rows: rows.clone(), ..Line::good_if(rows.is_empty(), what, rows.len().to_string()) }
}

fn migrations(found: &Migrations) -> Line {
    let what = "newest migration";
    match found.newest {
        None => Line::new(State::Wrong, what, "none: this is no database of Tråden's"),
        Some(newest) if !found.broken.is_empty() => Line::new(
            State::Wrong,
            what,
            format!("{newest}, and of these something else was run, or only half: {:?}", found.broken),
        ),
        Some(newest) if !found.lacks.is_empty() => Line::new(
            State::Look,
            what,
            format!(
                "{newest}; this version has {}, and applies what is lacking when it is served. Nothing was migrated now",
                found.known
            ),
        ),
        Some(newest) => Line::new(State::Good, what, newest.to_string()),
    }
}

/// The database's own look at itself, and every key into another table.
async fn sound(db: &Db) -> Result<Vec<Line>, sqlx::Error> {
    let mut conn = db.read().await?;
    let mut lines = Vec::new();
    if matches!(conn.tx(), Tx::Lite(_)) {
        let said = rows!(&mut conn, (String,), "select integrity_check from pragma_integrity_check")?;
        let said: Vec<String> = said.into_iter().map(|(line,)| line).collect();
        let whole = said == ["ok"];
        let line = Line::good_if(whole, "integrity", if whole { "ok" } else { "malformed" });
        lines.push(if whole { line } else { Line { rows: said, ..line } });
        let loose = rows!(
            &mut conn,
            (String, String, i64),
            "select \"table\", parent, count(*) from pragma_foreign_key_check group by \"table\", parent order by 1, 2"
        )?;
        lines.push(loose_rows(loose));
    } else {
        let version = value!(&mut conn, String, "show server_version")?;
        lines.push(Line::new(State::Good, "PostgreSQL", version));
        let loose = value!(
            &mut conn,
            i64,
            "select count(*) from pg_constraint c join pg_class t on t.oid = c.conrelid \
             where not c.convalidated and t.relnamespace = current_schema()::regnamespace"
        )?;
        lines.push(Line::good_if(loose == 0, "constraints that do not hold for all rows", loose.to_string()));
        lines.push(loose_rows(loose_in_postgres(&mut conn).await?));
    }
    Ok(lines)
}

fn loose_rows(loose: Vec<(String, String, i64)>) -> Line {
    kept(
        "rows without what they belong to",
        loose.into_iter().map(|(table, parent, n)| format!("{n} in {table}, without their row in {parent}")).collect(),
    )
}

/// A restore may have put rows in without looking at the keys: look at each.
async fn loose_in_postgres(conn: &mut Conn) -> Result<Vec<(String, String, i64)>, sqlx::Error> {
    let keys = rows!(
        conn,
        (String, String, String, String),
        "select t.relname::text, a.attname::text, p.relname::text, b.attname::text \
         from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_class p on p.oid = c.confrelid \
           join pg_attribute a on a.attrelid = t.oid and a.attnum = c.conkey[1] \
           join pg_attribute b on b.attrelid = p.oid and b.attnum = c.confkey[1] \
         where c.contype = 'f' and t.relnamespace = current_schema()::regnamespace order by 1, 2"
    )?;
    let mut loose = Vec::new();
    for (table, column, parent, key) in keys {
        let sql = format!(
            "select count(*) from \"{table}\" t where t.\"{column}\" is not null \
             and not exists (select 1 from \"{parent}\" p where p.\"{key}\" = t.\"{column}\")"
        );
        let n = value!(conn, i64, sqlx::AssertSqlSafe(sql))?;
        if n > 0 {
            loose.push((table, parent, n));
        }
    }
    Ok(loose)
}

/// A text never changes once it is there: its hash says so.
async fn changed_texts(db: &Db) -> Result<Vec<String>, sqlx::Error> {
    let mut conn = db.read().await?;
    let mut changed = Vec::new();
    for page in 0.. {
        let texts = rows!(
            &mut conn,
            (String, i64, i64, String, String),
            "select p.slug, s.number, v.version, v.body, v.sha256 from text_versions v join sources s on s.id = v.source_id \
               join projects p on p.id = s.project_id order by v.id limit $1 offset $2",
            TEXTS_AT_ONCE,
            page * TEXTS_AT_ONCE
        )?;
        if texts.is_empty() {
            break;
        }
        let wrong = texts.into_iter().filter(|(.., body, sha256)| secret::hash(body) != *sha256);
        changed.extend(wrong.map(|(slug, number, version, ..)| format!("/p/{slug}/sources/{number} version {version}")));
    }
    Ok(changed)
}

async fn unreadable(db: &Db) -> Result<Vec<String>, sqlx::Error> {
    let all = rows!(
        &mut db.read().await?,
        (String, i64, String),
        "select p.slug, d.number, d.known from decisions d join projects p on p.id = d.project_id order by p.slug, d.number"
    )?;
    let wrong = all.into_iter().filter(|(.., known)| serde_json::from_str::<Known>(known).is_err());
    Ok(wrong.map(|(slug, number, _)| format!("/p/{slug}/decisions/{number}")).collect())
}
