//! The disk and the file that a database lies on, looked at before it is served.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context, bail};
use app::db::{Opening, as_it_is};
use sqlx::{ConnectOptions, Connection};

use super::check::{files, look};

/// So long a start may look through the file.
const PATIENCE: Duration = Duration::from_secs(20);

/// Looks over a database file that is about to be served; one that is not there yet is fine. What is only doubtful is
/// logged.
///
/// # Errors
/// When the file is malformed: nobody should write into it.
pub async fn before_serving(file: &Path) -> anyhow::Result<()> {
    let folder = file.parent().filter(|folder| folder.exists());
    if let Some(kind) = folder.and_then(network) {
        tracing::warn!(
            folder = %folder.unwrap_or(file).display(), kind,
            "the data lies on a network disk, where SQLite's log and locks are not safe: use a disk of this machine, or PostgreSQL"
        );
    }
    if !file.exists() {
        return Ok(());
    }
    if let Some(pages) = files::stranger(file)?.filter(|pages| *pages > 0) {
        tracing::warn!(
            pages,
            "a write-ahead log that is older than the database file lies beside it and is taken up now: if the file was put \
             back from a copy, stop, and put it back with `traden restore`"
        );
    }
    let log = files::beside_of(file, "-wal");
    if fs::metadata(log).map_or(0, |about| about.len()) == 0 && files::cut_off(file)? {
        bail!(refused(file, "it ends before the last of its pages"));
    }
    match sound(file, PATIENCE).await {
        Ok(true) => Ok(()),
        Ok(false) => {
            tracing::warn!(
                seconds = PATIENCE.as_secs(),
                "the database is too large to be looked through at start: run `traden check`"
            );
            Ok(())
        }
        Err(error) => Err(error),
    }
}

fn refused(file: &Path, why: &str) -> String {
    format!(
        "{} is malformed ({why}); nothing has been changed. Move it away and put a backup back with `traden restore`",
        file.display()
    )
}

/// False when there was not time enough to tell.
async fn sound(file: &Path, patience: Duration) -> anyhow::Result<bool> {
    let until = Instant::now() + patience;
    let said: Result<Vec<String>, sqlx::Error> = async {
        let mut conn = as_it_is(file, Opening::Mend).connect().await?;
        conn.lock_handle().await?.set_progress_handler(1000, move || Instant::now() < until);
        let said = sqlx::query_scalar("pragma quick_check(1)").fetch_all(&mut conn).await;
        conn.lock_handle().await?.remove_progress_handler();
        conn.close().await?;
        said
    }
    .await;
    match said {
        Ok(said) if said == ["ok"] => Ok(true),
        Ok(said) => bail!(refused(file, &said.join("; "))),
        Err(error) if look::is_malformed(&error) => bail!(refused(file, &error.to_string())),
        Err(_) if Instant::now() >= until => Ok(false),
        Err(error) => Err(error).with_context(|| format!("{} cannot be looked through", file.display())),
    }
}

/// What kind of network disk a folder lies on, if it does.
#[cfg(target_os = "linux")]
fn network(folder: &Path) -> Option<&'static str> {
    let kind = rustix::fs::statfs(folder).ok()?.f_type;
    // The word is as wide as the machine's; the kinds are four bytes.
    named(u32::try_from(i128::from(kind) & 0xffff_ffff).ok()?)
}

#[cfg(not(target_os = "linux"))]
fn network(_: &Path) -> Option<&'static str> {
    None
}

/// As `statfs(2)` numbers them.
#[cfg(target_os = "linux")]
fn named(kind: u32) -> Option<&'static str> {
    match kind {
        0x6969 => Some("NFS"),
        0x517b => Some("SMB"),
        0xff53_4d42 => Some("CIFS"),
        0xfe53_4d42 => Some("SMB2"),
        // sshfs and its like say no more than this.
        0x6573_5546 => Some("FUSE"),
        0x5346_414f => Some("AFS"),
        0x7375_7245 => Some("Coda"),
        0x00c3_6400 => Some("Ceph"),
        0x0102_1997 => Some("9p"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(target_os = "linux")]
    #[test]
    fn network_disks_are_told_from_those_of_the_machine() {
        for (kind, name) in [(0x6969, "NFS"), (0xff53_4d42, "CIFS"), (0xfe53_4d42, "SMB2"), (0x6573_5546, "FUSE")] {
            assert_eq!(named(kind), Some(name));
        }
        // ext4, xfs, btrfs, tmpfs, overlay, zfs
        for own in [0xef53, 0x5846_5342, 0x9123_683e, 0x0102_1994, 0x794c_7630, 0x2fc1_2fc1] {
            assert_eq!(named(own), None, "{own:x}");
        }
    }

    #[tokio::test]
    async fn a_start_does_not_wait_longer_than_it_may_for_a_large_file() {
        let folder = std::env::temp_dir().join(format!("traden-disk-{}", app::secret::token().unwrap()));
        std::fs::create_dir_all(&folder).unwrap();
        let file = folder.join("large.db");
        let mut conn = as_it_is(&file, Opening::Mend).create_if_missing(true).connect().await.unwrap();
        sqlx::query("create table t as with recursive n(x) as (select 1 union all select x + 1 from n where x < 300000) select x from n")
            .execute(&mut conn)
            .await
            .unwrap();
        conn.close().await.unwrap();
        assert!(sound(&file, Duration::from_mins(1)).await.unwrap());
        assert!(!sound(&file, Duration::ZERO).await.unwrap());
        std::fs::remove_dir_all(folder).unwrap();
    }
}
