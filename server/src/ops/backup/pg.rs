//! A dump of a PostgreSQL database, and putting one back, with PostgreSQL's own programs.

use std::path::Path;
use std::process::{Output, Stdio};

use anyhow::{Context, bail};
use app::db::{Db, Opening, Place};
use app::{rows, value};
use percent_encoding::percent_decode_str;
use tokio::process::Command;
use url::Url;

use crate::ops::check::{Line, look};

/// Dumps our tables into a file, and reads the dump through. Gives what is not as it should be in the database.
///
/// # Errors
/// When the programs are missing, the database cannot be reached, or the dump is not whole.
pub async fn dump(url: &str, to: &Path) -> anyhow::Result<Vec<Line>> {
    let db = Db::open_existing(&Place::Postgres(url.to_owned()), Opening::Look).await?;
    let seen = async {
        let mut conn = db.read().await?;
        let schema = schema(&mut conn).await?;
        let tables = tables(&mut conn).await?;
        drop(conn);
        anyhow::Ok((schema, tables, look::over(&db, false).await?))
    }
    .await;
    db.close().await;
    let (schema, tables, lines) = seen?;
    let mut pg_dump = program("pg_dump", url)?;
    pg_dump.args(["--format=custom", "--no-owner", "--no-privileges"]).arg(format!("--schema={}", quoted(&schema)));
    run(pg_dump.arg("--file").arg(to)).await?;
    let held = contents(to).await?;
    if held.schema != schema || tables.iter().any(|table| !held.tables.contains(table)) {
        bail!("the dump is not whole: it does not hold all tables");
    }
    // The list is written first: only reading all of it shows that it does not end too soon.
    run(Command::new("pg_restore").arg("--file=/dev/null").arg(to)).await?;
    Ok(lines)
}

/// What a dump holds.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Contents {
    pub schema: String,
    pub tables: Vec<String>,
}

/// # Errors
/// When it is no dump, or `pg_restore` is missing.
pub async fn contents(file: &Path) -> anyhow::Result<Contents> {
    let said = run(Command::new("pg_restore").arg("--list").arg(file)).await?;
    Ok(listed(&String::from_utf8_lossy(&said.stdout)))
}

/// Reads lines like `4057; 0 16385 TABLE DATA public needs traden`.
fn listed(list: &str) -> Contents {
    let mut found = Contents::default();
    for line in list.lines().filter(|line| !line.starts_with(';')) {
        if let Some((_, rest)) = line.split_once(" TABLE DATA ") {
            let mut words = rest.split(' ');
            words.next().unwrap_or_default().clone_into(&mut found.schema);
            found.tables.extend(words.next().map(ToOwned::to_owned));
        }
    }
    found
}

/// The migrations that a dump was made with.
///
/// # Errors
/// When it is no dump, or holds none.
pub async fn migrations(file: &Path) -> anyhow::Result<Vec<i64>> {
    let said =
        run(Command::new("pg_restore").args(["--data-only", "--table=_sqlx_migrations", "--file=-"]).arg(file)).await?;
    let text = String::from_utf8_lossy(&said.stdout).into_owned();
    let rows = text.split_once("FROM stdin;\n").and_then(|(_, rest)| rest.split_once("\n\\.")).map(|(rows, _)| rows);
    let rows = rows.context("the dump holds no database of Tråden's")?;
    Ok(rows.lines().filter_map(|row| row.split('\t').next()?.parse().ok()).collect())
}

/// Puts a dump back, all of it or nothing.
///
/// # Errors
/// When it could not be; then nothing is changed.
pub async fn put_back(url: &str, file: &Path, schema: &str) -> anyhow::Result<()> {
    let mut pg_restore = program("pg_restore", url)?;
    pg_restore.args(["--no-owner", "--no-privileges", "--single-transaction", "--exit-on-error"]);
    run(pg_restore.arg(format!("--schema={schema}")).arg(file)).await?;
    Ok(())
}

/// The schema that our tables are in, or would be.
pub async fn schema(conn: &mut app::db::Conn) -> anyhow::Result<String> {
    value!(conn, Option<String>, "select current_schema()::text")?.context("the database has no schema to put tables into")
}

/// Our tables, all that are there.
pub async fn tables(conn: &mut app::db::Conn) -> Result<Vec<String>, sqlx::Error> {
    let found = rows!(
        conn,
        (String,),
        "select relname::text from pg_class where relkind = 'r' and relnamespace = current_schema()::regnamespace order by 1"
    )?;
    Ok(found.into_iter().map(|(name,)| name).collect())
}

/// A pattern that means this very name.
fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// One of PostgreSQL's programs, told where the database is. The password is not among its arguments, which everybody on
/// the machine can read.
fn program(name: &str, url: &str) -> anyhow::Result<Command> {
    let (url, password) = without_password(url)?;
    let mut command = Command::new(name);
    command.arg("--no-password").arg(format!("--dbname={url}"));
    if let Some(password) = password {
        command.env("PGPASSWORD", password);
    }
    Ok(command)
}

fn without_password(url: &str) -> anyhow::Result<(String, Option<String>)> {
    let mut url = Url::parse(url).context("the database's address is none")?;
    let password = url.password().map(|word| percent_decode_str(word).decode_utf8_lossy().into_owned());
    let _ = url.set_password(None);
    // What only our own driver understands, or would give the password away as well.
    let rest: Vec<(String, String)> = url.query_pairs().into_owned().collect();
    let in_query = rest.iter().find(|(key, _)| key == "password").map(|(_, word)| word.clone());
    let rest: Vec<_> = rest.into_iter().filter(|(key, _)| key != "password" && key != "statement-cache-capacity").collect();
    url.set_query(None);
    if !rest.is_empty() {
        // Not as a form: a plus is no space to PostgreSQL.
        let pairs = rest.iter().map(|(key, word)| format!("{}={}", encoded(key), encoded(word)));
        url.set_query(Some(&pairs.collect::<Vec<_>>().join("&")));
    }
    Ok((url.into(), password.or(in_query)))
}

fn encoded(word: &str) -> String {
    percent_encoding::utf8_percent_encode(word, percent_encoding::NON_ALPHANUMERIC).to_string()
}

async fn run(command: &mut Command) -> anyhow::Result<Output> {
    let name = command.as_std().get_program().to_string_lossy().into_owned();
    let said = command.stdin(Stdio::null()).kill_on_drop(true).output().await;
    let said = match said {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            bail!("{name} is not on this machine; it comes with PostgreSQL (on Debian: apt-get install postgresql-client)")
        }
        said => said.with_context(|| format!("{name} could not be started"))?,
    };
    if !said.status.success() {
        bail!("{name} failed: {}", String::from_utf8_lossy(&said.stderr).trim());
    }
    Ok(said)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_never_among_the_arguments() {
        let (url, password) =
            without_password("postgres://anna:hem%20lig@db.example.se:5433/traden?sslmode=require").unwrap();
        assert_eq!(url, "postgres://anna@db.example.se:5433/traden?sslmode=require");
        assert_eq!(password.as_deref(), Some("hem lig"));
        let (url, password) =
            without_password("postgres://localhost/t?password=x&host=/run/a+b&statement-cache-capacity=0").unwrap();
        assert_eq!((url.as_str(), password.as_deref()), ("postgres://localhost/t?host=%2Frun%2Fa%20b", Some("x")));
        assert_eq!(without_password("postgres://localhost/traden").unwrap().0, "postgres://localhost/traden");
    }

    #[test]
    fn the_list_of_a_dump_names_its_schema_and_tables() {
        let list = ";\n; Archive created at …\n215; 1259 16390 TABLE public needs traden\n\
                    4057; 0 16390 TABLE DATA public needs traden\n4058; 0 16391 TABLE DATA public quotes traden\n";
        let found = Contents { schema: "public".to_owned(), tables: vec!["needs".to_owned(), "quotes".to_owned()] };
        assert_eq!(listed(list), found);
    }
}
