//! `traden restore`: puts a backup back where there is nothing, and says what is in it. What was withdrawn, ended or closed
//! after it was made is back in it; nobody is let in by what was valid then.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use app::clock::Clock;
use app::db::{Db, OpenError, Opening, Place};
use app::{people, value};
use chrono::{DateTime, Utc};

use super::{made_at, pg};
use crate::auth::store;
use crate::config::Store;
use crate::ops::check::files::{beside_of, cut_off, first_bytes};
use crate::ops::check::{Line, State, look, say};

/// False when what was put back is not as it should be; it is put back all the same, if it is whole.
///
/// # Errors
/// When nothing was put back; then nothing is left of it.
pub async fn run(at: Store, file: &Path) -> anyhow::Result<bool> {
    if !file.is_file() {
        bail!("there is no file {}", file.display());
    }
    let place = at.place()?;
    let dump = first_bytes(file).starts_with(b"PGDMP");
    let lines = match &place {
        Place::File(_) if dump => {
            bail!("{} is a dump of a PostgreSQL database: say with --database-url where one is", file.display())
        }
        Place::Postgres(_) if !dump => bail!("{} is no dump of a PostgreSQL database", file.display()),
        Place::File(to) => to_file(file, to).await?,
        Place::Postgres(url) => to_postgres(file, url, &place).await?,
    };
    let made = file.file_name().and_then(|name| made_at(&name.to_string_lossy()));
    let made = made.map_or_else(|| written(file), Ok)?;
    say(&format!("made: {}", made.format("%Y-%m-%d %H:%M:%S UTC")));
    say("What was withdrawn, hidden, closed or deleted after that is back: do it again before people are let in.");
    let wrong: Vec<&Line> = lines.iter().filter(|line| line.state != State::Good).collect();
    for line in &wrong {
        say(&format!("{}: {}", line.what, line.found));
    }
    Ok(wrong.iter().all(|line| line.state != State::Wrong))
}

fn written(file: &Path) -> anyhow::Result<DateTime<Utc>> {
    Ok(fs::metadata(file)?.modified()?.into())
}

async fn to_file(file: &Path, to: &Path) -> anyhow::Result<Vec<Line>> {
    for end in ["", "-wal", "-shm", "-journal"] {
        let there = beside_of(to, end);
        if there.exists() {
            bail!("{} is there: a backup is only put back where there is nothing. Move it away first", there.display());
        }
        let beside = beside_of(file, end);
        if !end.is_empty() && beside.exists() {
            bail!(
                "{} lies beside the file, which is then no whole backup: use one that `traden backup` has made",
                beside.display()
            );
        }
    }
    let mut made = Made::default();
    if let Some(folder) = to.parent().filter(|folder| !folder.as_os_str().is_empty() && !folder.exists()) {
        DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
        made.folder = Some(folder.to_owned());
    }
    let part = beside_of(to, ".restoring");
    let mut into = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&part).with_context(|| {
        format!("{} cannot be written (is another restore under way, or was one stopped short?)", part.display())
    })?;
    made.file = Some(part.clone());
    std::io::copy(&mut File::open(file)?, &mut into)?;
    drop(into);
    if cut_off(&part)? {
        bail!("the backup cannot be used: it ends before the last of its pages, or is no database");
    }
    let lines = settle(&Place::File(part.clone())).await?;
    File::open(&part)?.sync_all()?;
    fs::rename(&part, to)?;
    made.keep();
    if let Some(folder) = to.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        File::open(folder)?.sync_all()?;
    }
    say(&format!("put back as {}", to.display()));
    Ok(lines)
}

/// What is removed again when it goes wrong.
#[derive(Default)]
struct Made {
    file: Option<PathBuf>,
    folder: Option<PathBuf>,
}

impl Made {
    fn keep(&mut self) {
        (self.file, self.folder) = (None, None);
    }
}

impl Drop for Made {
    fn drop(&mut self) {
        if let Some(file) = &self.file {
            for end in ["", "-wal", "-shm", "-journal"] {
                let _ = fs::remove_file(beside_of(file, end));
            }
        }
        if let Some(folder) = &self.folder {
            let _ = fs::remove_dir(folder);
        }
    }
}

async fn to_postgres(file: &Path, url: &str, place: &Place) -> anyhow::Result<Vec<Line>> {
    let held = pg::contents(file).await?;
    let migrations = pg::migrations(file).await?;
    let db = Db::open_existing(place, Opening::Look).await?;
    let mut conn = db.read().await?;
    let (schema, there) = (pg::schema(&mut conn).await?, pg::tables(&mut conn).await?);
    drop(conn);
    let known = db.migrations().await?.known;
    db.close().await;
    if let Some(newer) = migrations.iter().find(|version| **version > known) {
        return Err(OpenError::Newer(*newer).into());
    }
    if let Some(table) = held.tables.iter().find(|table| there.contains(table)) {
        bail!("the database has a table {table} already: a backup is only put back where there is nothing");
    }
    if held.schema != schema {
        bail!("the backup's tables are in the schema {}, and this database would use {schema}", held.schema);
    }
    pg::put_back(url, file, &schema).await?;
    say("put back");
    settle(place).await.context("it is put back, but nobody may be let in yet")
}

/// Looks over what has been copied, ends all that would let somebody in, and says what is there.
async fn settle(place: &Place) -> anyhow::Result<Vec<Line>> {
    let db = Db::open_existing(place, Opening::Mend).await?;
    let done = settled(&db).await;
    db.close().await;
    done
}

async fn settled(db: &Db) -> anyhow::Result<Vec<Line>> {
    let lines = look::over(db, true).await?;
    let ruined = ["file", "integrity", "newest migration"];
    if let Some(line) = lines.iter().find(|line| line.state == State::Wrong && ruined.contains(&line.what.as_str())) {
        bail!("the backup cannot be used: {}: {} {}", line.what, line.found, line.rows.join("; "));
    }
    let mut conn = db.write().await?;
    let now = Clock::System.now();
    let sign_ins = store::end_everybody(&mut conn, now).await?;
    let links = store::end_all_links(&mut conn).await?;
    let invitations = people::store::withdraw_all_invitations(&mut conn, now).await?;
    let open = value!(&mut conn, i64, "select count(*) from rounds where closed_at is null")?;
    let (projects, needs) =
        (value!(&mut conn, i64, "select count(*) from projects")?, value!(&mut conn, i64, "select count(*) from needs")?);
    let people = value!(&mut conn, i64, "select count(*) from people")?;
    conn.commit().await?;
    let found = db.migrations().await?;
    say(&format!("newest migration: {} (this version has {})", found.newest.unwrap_or_default(), found.known));
    say(&format!("projects: {projects}; needs: {needs}; people with an account: {people}; open rounds: {open}"));
    say(&format!(
        "ended: {sign_ins} sign-ins, {links} sign-in links, {invitations} invitations. Everybody signs in anew; passwords are those of that time."
    ));
    Ok(lines)
}
