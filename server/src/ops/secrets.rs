//! The house's secret: one small file, for its owner alone, outside the data folder, so that no copy of the data holds it.
//! The database keeps its fingerprint, and is served with that secret and no other. Processes that share a database share it.

use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

use anyhow::{Context, bail, ensure};
use app::db::{Conn, Db};
use app::pepper::Pepper;
use app::{row, run};
use data_encoding::HEXLOWER;

/// Where the secret lies when nobody has said it: beside the data folder `data`, as `data.secret`.
pub fn beside(data: &Path) -> PathBuf {
    let mut name = data.file_name().unwrap_or("data".as_ref()).to_owned();
    name.push(".secret");
    data.with_file_name(name)
}

/// The secret that the database is served with. A database that has none yet gets the one in the file, and a file that is
/// not there yet is made.
///
/// # Errors
/// When the file cannot be read or made, others can read it, or the database was written with another one; the text says
/// which file and what to do.
pub async fn of(db: &Db, file: &Path) -> anyhow::Result<Pepper> {
    let mut conn = db.write().await?;
    let known = fingerprint(&mut conn).await?;
    if known.is_some() && !file.exists() {
        bail!(
            "the secret is missing: {}. This database was written with one, and a backup does not hold it. Put it back, or start \
             once with --new-secret: then the return codes that visitors have been given lead nowhere",
            file.display()
        );
    }
    let pepper = read_or_make(file)?;
    match known {
        Some(known) => ensure!(
            known == pepper.fingerprint(),
            "{} is not the secret that this database was written with. Put the right one there, or name it with --secret",
            file.display()
        ),
        None => remember(&mut conn, &pepper).await?,
    }
    conn.commit().await?;
    Ok(pepper)
}

/// Gives the database a new secret in place of one that is lost, and writes it where there is no file.
///
/// # Errors
/// When there is a file, it cannot be made, or the database cannot be written.
pub async fn anew(db: &Db, file: &Path) -> anyhow::Result<Pepper> {
    ensure!(!file.exists(), "{} is there: move it away before a new secret takes its place", file.display());
    let mut conn = db.write().await?;
    let pepper = read_or_make(file)?;
    remember(&mut conn, &pepper).await?;
    conn.commit().await?;
    Ok(pepper)
}

async fn fingerprint(conn: &mut Conn) -> Result<Option<String>, sqlx::Error> {
    Ok(row!(conn, (String,), "select fingerprint from secrets where name = 'house'")?.map(|(known,)| known))
}

async fn remember(conn: &mut Conn, pepper: &Pepper) -> Result<(), sqlx::Error> {
    run!(
        conn,
        "insert into secrets (name, fingerprint) values ('house', $1) on conflict (name) do update set fingerprint = $1",
        pepper.fingerprint()
    )?;
    Ok(())
}

fn read_or_make(file: &Path) -> anyhow::Result<Pepper> {
    let named = || format!("the secret {}", file.display());
    if !file.exists() {
        make(file).with_context(named)?;
    }
    let others = fs::metadata(file).with_context(named)?.permissions().mode() & 0o077;
    ensure!(others == 0, "others can read the secret {0}: chmod 600 {0}", file.display());
    let text = fs::read_to_string(file).with_context(named)?;
    let key = HEXLOWER.decode(text.trim().as_bytes()).ok().and_then(|key| <[u8; 32]>::try_from(key).ok());
    let key = key.with_context(|| format!("{} holds no secret: it should be 64 hexadecimal digits", file.display()))?;
    Ok(Pepper::new(key))
}

/// Writes a new one, whole before it has its name: of two who start at once, neither reads half of it, and one of them is
/// first.
fn make(file: &Path) -> anyhow::Result<()> {
    let unready = unready(file);
    let mut new = File::options().write(true).create(true).truncate(true).mode(0o600).open(&unready)?;
    writeln!(new, "{}", HEXLOWER.encode(Pepper::fresh()?.key()))?;
    new.sync_all()?;
    let linked = fs::hard_link(&unready, file);
    fs::remove_file(&unready)?;
    match linked {
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(()),
        other => Ok(other?),
    }
}

/// Under what name a new one is written.
fn unready(file: &Path) -> PathBuf {
    let mut name = file.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}", std::process::id()));
    file.with_file_name(name)
}

#[cfg(test)]
mod tests {
    use app::secret;

    use super::*;

    async fn in_a_folder(test: impl AsyncFn(&Path)) {
        let folder = std::env::temp_dir().join(format!("traden-secret-{}", secret::token().unwrap()));
        fs::create_dir(&folder).unwrap();
        test(&folder).await;
        fs::remove_dir_all(folder).unwrap();
    }

    async fn database(folder: &Path, name: &str) -> Db {
        Db::open(&format!("sqlite://{}", folder.join(name).display())).await.unwrap()
    }

    #[tokio::test]
    async fn the_secret_is_made_once_for_its_owner_alone_and_all_who_share_the_database_share_it() {
        in_a_folder(async |folder| {
            let (db, file) = (database(folder, "one.db").await, folder.join("a.secret"));
            let first = of(&db, &file).await.unwrap();
            assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
            assert_eq!(of(&db, &file).await.unwrap().key(), first.key());
            let left: Vec<_> = fs::read_dir(folder).unwrap().map(|one| one.unwrap().file_name()).collect();
            assert!(!left.iter().any(|name| name.to_string_lossy().contains("secret.")), "{left:?}");
            fs::set_permissions(&file, fs::Permissions::from_mode(0o644)).unwrap();
            let refused = of(&db, &file).await.unwrap_err().to_string();
            assert!(refused.contains("chmod 600") && refused.contains("a.secret"), "{refused}");
        })
        .await;
    }

    #[tokio::test]
    async fn a_database_is_served_with_its_own_secret_and_no_other() {
        in_a_folder(async |folder| {
            let (db, file) = (database(folder, "one.db").await, folder.join("a.secret"));
            let first = of(&db, &file).await.unwrap();
            let other = folder.join("b.secret");
            of(&database(folder, "other.db").await, &other).await.unwrap();
            let refused = of(&db, &other).await.unwrap_err().to_string();
            assert!(refused.contains("b.secret") && refused.contains("not the secret"), "{refused}");
            let kept = fs::read(&file).unwrap();
            fs::remove_file(&file).unwrap();
            let missing = of(&db, &file).await.unwrap_err().to_string();
            assert!(missing.contains("a.secret") && missing.contains("--new-secret"), "{missing}");
            assert!(!file.exists(), "none is made in its place");
            fs::write(&file, "half of i").unwrap();
            fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).unwrap();
            assert!(of(&db, &file).await.unwrap_err().to_string().contains("64 hexadecimal digits"));
            assert!(anew(&db, &file).await.is_err(), "a file that is there is not written over");
            fs::write(&file, &kept).unwrap();
            assert_eq!(of(&db, &file).await.unwrap().key(), first.key());
            fs::remove_file(&file).unwrap();
            let second = anew(&db, &file).await.unwrap();
            assert_ne!(second.key(), first.key());
            assert_eq!(of(&db, &file).await.unwrap().key(), second.key());
        })
        .await;
    }

    #[test]
    fn the_secret_lies_beside_the_data_and_not_in_it() {
        assert_eq!(beside(Path::new("data")), Path::new("data.secret"));
        assert_eq!(beside(Path::new("/srv/traden/data/")), Path::new("/srv/traden/data.secret"));
    }
}
