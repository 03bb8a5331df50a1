//! Backups: whole copies of the database in a folder, each looked over before it gets its name, the oldest removed only
//! then. A backup holds everything, also what is withdrawn after it was made.

pub mod keep;
pub mod lite;
pub mod pg;
pub mod restore;

use std::fs::{self, File, OpenOptions};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, bail};
use app::clock::Clock;
use app::db::Place;
use chrono::{DateTime, NaiveDateTime, Utc};

use crate::config::Store;
use crate::ops::check::{Line, State, say};

const BEGIN: &str = "traden-";
const TIME: &str = "%Y%m%dT%H%M%SZ";
/// What a backup is called until it is whole.
const PART: &str = ".part";
/// After so long nobody is still writing it.
const PART_IS_LEFT: Duration = Duration::from_hours(24);

/// A backup that was made.
#[derive(Debug)]
pub struct Made {
    pub file: PathBuf,
    pub at: DateTime<Utc>,
    pub bytes: u64,
    /// What is not as it should be in the database that was copied. The copy is faithful, and kept all the same.
    pub wrong: Vec<Line>,
    pub removed: usize,
}

/// `traden backup`. False when the database is not as it should be; the backup is made all the same.
///
/// # Errors
/// When none was made; then none was removed either.
pub async fn run(at: Store, to: &Path, keep: u16) -> anyhow::Result<bool> {
    let made = make(&at.place()?, to, keep, Clock::System.now()).await?;
    say(&format!("{} ({} bytes), whole; {} older removed", made.file.display(), made.bytes, made.removed));
    say(
        "The secret that visitors' return codes follow from is not in it, and is not to lie beside it: keep a copy elsewhere",
    );
    for line in &made.wrong {
        say(&format!("WRONG in the database itself: {}: {}. Run `traden check`", line.what, line.found));
    }
    Ok(made.wrong.is_empty())
}

/// Makes a backup, looks it over, gives it its name, and removes those beyond the newest `keep`.
///
/// # Errors
/// When the copy could not be made or is not whole; then nothing of it is left, and no older one is removed.
pub async fn make(place: &Place, to: &Path, keep: u16, now: DateTime<Utc>) -> anyhow::Result<Made> {
    look_at_folder(to)?;
    let end = end_of(place);
    let file = to.join(format!("{BEGIN}{}{end}", now.format(TIME)));
    if file.exists() {
        bail!("{} is there already", file.display());
    }
    let part = Part::new(&file)?;
    let wrong = match place {
        Place::File(from) => lite::copy(from, &part.0).await?,
        Place::Postgres(url) => pg::dump(url, &part.0).await?,
    };
    let whole = File::open(&part.0)?;
    whole.sync_all().context("the backup could not be written to the disk")?;
    let bytes = whole.metadata()?.len();
    fs::rename(&part.0, &file)?;
    File::open(to)?.sync_all()?;
    let removed = prune(to, end, usize::from(keep))?;
    let wrong = wrong.into_iter().filter(|line| line.state == State::Wrong).collect();
    Ok(Made { file, at: now, bytes, wrong, removed })
}

/// A folder that is not there may be a disk that is not there: filling the machine's own instead would help nobody.
///
/// # Errors
/// When it is no folder.
pub fn look_at_folder(to: &Path) -> anyhow::Result<()> {
    if to.is_dir() { Ok(()) } else { bail!("{} is no folder: make it first, where only you may read", to.display()) }
}

fn end_of(place: &Place) -> &'static str {
    match place {
        Place::File(_) => ".db",
        Place::Postgres(_) => ".dump",
    }
}

/// A file in the making, which only we may read. Removed when it is dropped before it has got its name.
struct Part(PathBuf);

impl Part {
    fn new(file: &Path) -> anyhow::Result<Self> {
        let mut name = file.as_os_str().to_owned();
        name.push(PART);
        let part = Self(name.into());
        OpenOptions::new()
            .write(true)
            .create_new(true)
            .mode(0o600)
            .open(&part.0)
            .with_context(|| format!("{} cannot be written", part.0.display()))?;
        Ok(part)
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        // Gone already when it was renamed.
        let _ = fs::remove_file(&self.0);
    }
}

/// When a file with this name was made, if it is a backup of ours.
pub fn made_at(name: &str) -> Option<DateTime<Utc>> {
    let middle = name.strip_prefix(BEGIN)?;
    let middle = middle.strip_suffix(".db").or_else(|| middle.strip_suffix(".dump"))?;
    NaiveDateTime::parse_from_str(middle, TIME).ok().map(|at| at.and_utc())
}

/// When the newest backup of this kind of database in a folder was made.
pub fn newest(to: &Path, place: &Place) -> std::io::Result<Option<DateTime<Utc>>> {
    Ok(backups(to, end_of(place))?.first().map(|(at, _)| *at))
}

/// Newest first.
fn backups(to: &Path, end: &str) -> std::io::Result<Vec<(DateTime<Utc>, PathBuf)>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(to)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if let Some(at) = made_at(&name).filter(|_| name.ends_with(end) && entry.path().is_file()) {
            found.push((at, entry.path()));
        }
    }
    found.sort();
    found.reverse();
    Ok(found)
}

fn prune(to: &Path, end: &str, keep: usize) -> std::io::Result<usize> {
    let old = backups(to, end)?.split_off(keep.min(backups(to, end)?.len()));
    for (_, file) in &old {
        fs::remove_file(file)?;
    }
    for entry in fs::read_dir(to)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let ours = name.strip_suffix(PART).is_some_and(|name| made_at(name).is_some());
        if ours && entry.metadata()?.modified()?.elapsed().is_ok_and(|age| age > PART_IS_LEFT) {
            fs::remove_file(entry.path())?;
        }
    }
    Ok(old.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_backup_is_known_by_its_name_and_nothing_else_is() {
        let at = made_at("traden-20261125T164417Z.db").unwrap();
        assert_eq!(at.to_rfc3339(), "2026-11-25T16:44:17+00:00");
        assert_eq!(made_at("traden-20261125T164417Z.dump"), Some(at));
        for other in [
            "traden.db",
            "traden-copy.db",
            "traden-20261125T164417Z.db.part",
            "traden-20261125T164417Z",
            "x-20261125T164417Z.db",
        ] {
            assert_eq!(made_at(other), None, "{other}");
        }
    }
}
