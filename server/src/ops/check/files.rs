//! What lies beside a database file, and how to look into it without leaving a trace. Whoever reads the file here does so
//! before SQLite has opened it in this process: closing a file lets go of every lock that the process has on it.

use std::ffi::OsString;
use std::fs::{self, File, Metadata};
use std::io::Read;
use std::os::unix::fs::{DirBuilderExt, MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};

use anyhow::Context;
use app::secret;
use rustix::process::{Flock, FlockOffsetType, FlockType, fcntl_getlk};

use super::log::Log;
use super::{Line, State};

/// What a line on the write-ahead log is called.
pub const LOG: &str = "write-ahead log";

/// How a database file can be looked into.
#[derive(Debug)]
pub enum Open {
    /// A server has it open: beside it, as another reader.
    Beside,
    /// Nobody has it open, and all there is stands in the file.
    Alone,
    /// Nobody has it open, but something stands in the log: what a start would see, in a copy of both.
    Copy(Copied),
}

/// A copy that goes when it is dropped.
#[derive(Debug)]
pub struct Copied(PathBuf);

impl Copied {
    pub fn file(&self) -> PathBuf {
        self.0.join("copy.db")
    }
}

impl Drop for Copied {
    fn drop(&mut self) {
        if let Err(error) = fs::remove_dir_all(&self.0) {
            tracing::error!(%error, folder = %self.0.display(), "a copy of the database could not be removed");
        }
    }
}

/// The name of a file that SQLite keeps beside a database: `-wal`, `-shm`, `-journal`.
pub fn beside_of(path: &Path, end: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(end);
    name.into()
}

/// # Errors
/// When the files cannot be read, or not copied.
pub fn how_to_open(path: &Path) -> anyhow::Result<Open> {
    if in_use(path)? {
        return Ok(Open::Beside);
    }
    let log = beside_of(path, "-wal");
    if Log::read(&log)?.is_empty() && !beside_of(path, "-journal").exists() {
        return Ok(Open::Alone);
    }
    let folder = std::env::temp_dir().join(format!("traden-check-{}", secret::token()?));
    fs::DirBuilder::new().mode(0o700).create(&folder).context("no room for a copy to look into")?;
    let copied = Copied(folder);
    for end in ["", "-wal", "-journal"] {
        let from = beside_of(path, end);
        if from.exists() {
            fs::copy(from, beside_of(&copied.file(), end)).context("no room for a copy to look into")?;
        }
    }
    Ok(Open::Copy(copied))
}

/// Whether some process has the database open: in WAL mode each holds a lock on these bytes as long as it does.
fn in_use(path: &Path) -> anyhow::Result<bool> {
    const SHARED_FROM: u64 = 0x4000_0002;
    const SHARED_LONG: u64 = 510;
    let wanted = Flock {
        start: SHARED_FROM,
        length: SHARED_LONG,
        pid: None,
        typ: FlockType::WriteLock,
        offset_type: FlockOffsetType::Set,
    };
    let file = File::open(path).with_context(|| format!("{} cannot be read", path.display()))?;
    // A disk without locks cannot tell: then as if somebody had it.
    Ok(fcntl_getlk(&file, &wanted).map_or(true, |held| held.is_some()))
}

/// Whether a database file ends before the last of its pages; for one that nobody has open, with nothing in its log.
///
/// # Errors
/// When it cannot be read.
pub fn cut_off(path: &Path) -> anyhow::Result<bool> {
    let mut head = Vec::new();
    File::open(path)?.take(100).read_to_end(&mut head)?;
    // One that was made and not yet written to is nothing.
    if head.is_empty() {
        return Ok(false);
    }
    let number =
        |from: usize, to: usize| head.get(from..to).map(|bytes| bytes.iter().fold(0, |n, b| n << 8 | u64::from(*b)));
    // The file format's page size, where 1 stands for 65536, and its number of pages.
    let (Some(size), Some(pages)) = (number(16, 18), number(28, 32)) else { return Ok(true) };
    let size = if size == 1 { 65536 } else { size };
    Ok(fs::metadata(path)?.len() < size * pages)
}

/// What changes when somebody takes a database into use.
pub fn mark(path: &Path) -> anyhow::Result<(i64, i64, u64, bool)> {
    let about = fs::metadata(path)?;
    Ok((about.mtime(), about.mtime_nsec(), about.len(), beside_of(path, "-wal").exists()))
}

/// Names what should not lie beside a database, and who else may read it.
///
/// # Errors
/// When the folder cannot be read.
pub fn beside(path: &Path) -> anyhow::Result<Vec<Line>> {
    let mut lines = Vec::new();
    lines.extend(journal(path)?);
    // The file format's write and read versions: 2 is a write-ahead log.
    lines.push(match first_bytes(path).get(18..20) {
        Some([2, 2]) => Line::new(State::Good, "journal_mode", "wal"),
        _ => Line::new(State::Look, "journal_mode", "not wal yet; the next start turns it on"),
    });
    lines.push(log_of(path)?);
    let folder = match path.parent() {
        Some(folder) if folder != Path::new("") => folder,
        _ => Path::new("."),
    };
    let mut open = Vec::new();
    if let Some(row) = readable(folder, 0o700)? {
        open.push(row);
    }
    for end in ["", "-wal", "-shm", "-journal"] {
        let file = beside_of(path, end);
        if file.exists() {
            open.extend(readable(&file, 0o600)?);
        }
    }
    lines.push(Line {
        rows: open.clone(),
        ..Line::good_if(open.is_empty(), "files that others may read", open.len().to_string())
    });
    let left = left_over(folder, path)?;
    let state = if left.is_empty() { State::Good } else { State::Look };
    lines.push(Line { rows: left.clone(), ..Line::new(state, "files left over in the folder", left.len().to_string()) });
    Ok(lines)
}

fn journal(path: &Path) -> anyhow::Result<Option<Line>> {
    let journal = beside_of(path, "-journal");
    let long = fs::metadata(&journal).map_or(0, |about| about.len());
    if long == 0 || in_use(path)? {
        return Ok(None);
    }
    let found = format!(
        "{} does not belong to a database that is kept with a write-ahead log; opening it would roll something back. \
         Move it away",
        journal.display()
    );
    Ok(Some(Line::new(State::Wrong, LOG, found)))
}

fn log_of(path: &Path) -> anyhow::Result<Line> {
    let name = beside_of(path, "-wal");
    if in_use(path)? {
        return Ok(Line::new(State::Good, LOG, "in use by a running process"));
    }
    Ok(match stranger(path)? {
        Some(0) if !name.exists() => Line::new(State::Good, LOG, "none, and nobody has the database open"),
        Some(0) => Line::new(
            State::Look,
            LOG,
            format!(
                "{} is left from a process that was stopped short; all of it stands in the database file",
                name.display()
            ),
        ),
        None => Line::new(
            State::Look,
            LOG,
            format!("{} is left from a process that was stopped short; the next start takes it up", name.display()),
        ),
        Some(pages) => Line::new(
            State::Wrong,
            LOG,
            format!(
                "{} is older than the database file, and would overwrite {pages} of its pages at the next start. If the file \
                 was put back from a copy, move the log (and -shm) away first; if it was not, start once with it",
                name.display()
            ),
        ),
    })
}

/// How many pages of the database file an older log would overwrite: none when it has done so, or there is no log.
/// `None`: the log is the newer one, and belongs here as far as can be seen.
pub fn stranger(path: &Path) -> anyhow::Result<Option<usize>> {
    let name = beside_of(path, "-wal");
    let log = Log::read(&name)?;
    if log.is_empty() {
        return Ok(Some(0));
    }
    let differ = log.differs(&name, path)?;
    let newer = changed(&fs::metadata(path)?) > changed(&fs::metadata(&name)?);
    Ok(if newer || differ == 0 { Some(differ) } else { None })
}

/// When a file was written or put there.
fn changed(about: &Metadata) -> (i64, i64) {
    (about.mtime(), about.mtime_nsec()).max((about.ctime(), about.ctime_nsec()))
}

fn readable(path: &Path, wanted: u32) -> anyhow::Result<Option<String>> {
    let mode = fs::metadata(path)?.permissions().mode() & 0o777;
    Ok((mode & 0o077 != 0).then(|| format!("{} has mode {mode:o}: chmod {wanted:o}", path.display())))
}

/// Copies, dumps and half-made files: they hold people's words, and nothing that is withdrawn is withdrawn there.
fn left_over(folder: &Path, path: &Path) -> anyhow::Result<Vec<String>> {
    let ours = ["", "-wal", "-shm", "-journal"].map(|end| beside_of(path, end).file_name().map(ToOwned::to_owned));
    let mut left = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))? {
        let entry = entry?;
        let name = entry.file_name();
        if ours.contains(&Some(name.clone())) || !entry.file_type()?.is_file() {
            continue;
        }
        let text = name.to_string_lossy().to_lowercase();
        let stem = path.file_name().map(|name| name.to_string_lossy().to_lowercase()).unwrap_or_default();
        let what = match first_bytes(&entry.path()) {
            b if b.starts_with(b"SQLite format 3\0") => "a copy of a database",
            b if b.starts_with(b"PGDMP") => "a dump of a database",
            _ if text.starts_with(&stem) => "left from a database",
            _ if [".tmp", ".part", ".bak", ".old", "~", "-wal", "-journal"].iter().any(|end| text.ends_with(end)) => {
                "left over"
            }
            _ => continue,
        };
        left.push(format!("{}: {what}", entry.path().display()));
    }
    left.sort();
    Ok(left)
}

pub fn first_bytes(path: &Path) -> Vec<u8> {
    let mut bytes = Vec::new();
    if let Ok(file) = File::open(path) {
        let _ = file.take(20).read_to_end(&mut bytes);
    }
    bytes
}
