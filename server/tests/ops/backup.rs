//! `traden backup` and `traden restore`, and backups made while serving.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use app::clock::Clock;
use app::db::{Db, Place};
use app::secret;
use chrono::TimeDelta;
use server::auth::store;
use server::ops::backup::made_at;

use crate::ground::{Ground, on_both, picture, private, traden};

const TABLES: &[&str] = &[
    "select count(*) from people",
    "select count(*) from consents",
    "select count(*) from quotes",
    "select count(*) from needs",
    "select count(*) from feedback",
    "select count(*) from decisions",
];

async fn counts(ground: &Ground) -> Vec<i64> {
    let mut counts = Vec::new();
    for sql in TABLES {
        counts.push(ground.count(sql).await);
    }
    counts
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn only(folder: &Path) -> PathBuf {
    let names = names(folder);
    assert_eq!(names.len(), 1, "{names:?}");
    folder.join(&names[0])
}

fn backed_up(ground: &Ground, to: &Path) -> PathBuf {
    let said = ground.traden(&["backup", "--to", to.to_str().unwrap()]);
    assert!(said.well && said.text.contains("whole"), "{}", said.text);
    only(to)
}

#[tokio::test]
async fn a_backup_made_while_serving_can_be_put_back_with_all_that_was_there() {
    on_both(async |ground| {
        ground.filled().await;
        let served = ground.served(&[]);
        let to = private();
        let file = backed_up(ground, &to);
        assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
        // What comes later is not in it.
        ground.damage(&["update projects set name = 'Senare'"]).await;
        served.stopped();
        let other = ground.empty().await;
        let said = other.traden(&["restore", file.to_str().unwrap()]);
        assert!(said.well, "{}", said.text);
        for line in ["newest migration: ", "made: 20", "projects: 1;", "What was withdrawn"] {
            assert!(said.text.contains(line), "{line} is not in {}", said.text);
        }
        assert_eq!(counts(&other).await, counts(ground).await);
        assert_eq!(other.count("select count(*) from projects where name = 'Senare'").await, 0);
        let checked = other.traden(&["check"]);
        assert!(checked.well, "{}", checked.text);
        // And it is served, with the secret that the backup does not hold.
        other.served(&["--secret", ground.secret().to_str().unwrap()]).stopped();
        fs::remove_dir_all(to).unwrap();
        other.gone().await;
    })
    .await;
}

#[tokio::test]
async fn nobody_is_let_in_by_what_was_valid_when_the_backup_was_made() {
    on_both(async |ground| {
        let cast = ground.filled().await;
        let (lead, now) = (cast.people[0].1, Clock::System.now());
        let db = ground.open().await;
        let mut conn = db.write().await.unwrap();
        let new = store::New {
            id: app::id::Ids::new(Clock::System).next(),
            person: lead,
            token_hash: &secret::hash("session"),
            browser: "",
            now,
            expires_at: now + TimeDelta::days(14),
        };
        store::add(&mut conn, &new).await.unwrap();
        store::add_link(&mut conn, &secret::hash("once"), lead, false, now, now + TimeDelta::days(1)).await.unwrap();
        app::run!(
            &mut conn,
            "insert into invitations (id, project_id, role, note, token_hash, created_by, created_at, expires_at) \
             select id, id, 'lead', '', $1, created_by, $2, $3 from projects",
            secret::hash("invited"),
            now,
            now + TimeDelta::days(7)
        )
        .unwrap();
        conn.commit().await.unwrap();
        db.close().await;
        let to = private();
        let file = backed_up(ground, &to);
        let other = ground.empty().await;
        let said = other.traden(&["restore", file.to_str().unwrap()]);
        assert!(said.well && said.text.contains("ended: 1 sign-ins, 1 sign-in links, 1 invitations"), "{}", said.text);
        let db = Db::open(&other.url()).await.unwrap();
        let mut conn = db.read().await.unwrap();
        assert!(store::find(&mut conn, &secret::hash("session"), "/", now).await.unwrap().is_none());
        assert!(store::link(&mut conn, &secret::hash("once"), now, false).await.unwrap().is_none());
        assert!(app::people::store::invitation(&mut conn, &secret::hash("invited"), now).await.unwrap().is_none());
        drop(conn);
        db.close().await;
        fs::remove_dir_all(to).unwrap();
        other.gone().await;
    })
    .await;
}

#[tokio::test]
async fn only_the_newest_backups_stay_and_nothing_else_in_the_folder_is_touched() {
    on_both(async |ground| {
        ground.filled().await;
        let to = private();
        let end = if ground.is_file() { "db" } else { "dump" };
        for day in 1..=4 {
            fs::write(to.join(format!("traden-2026010{day}T000000Z.{end}")), "old").unwrap();
        }
        for other in ["traden.db", "traden-before.db", "notes.txt", "traden-20260101T000000Z.zip"] {
            fs::write(to.join(other), "somebody else's").unwrap();
        }
        let said = ground.traden(&["backup", "--keep", "2", "--to", to.to_str().unwrap()]);
        assert!(said.well && said.text.contains("3 older removed"), "{}", said.text);
        let left: Vec<_> = names(&to).into_iter().filter(|name| name.ends_with(end) && name.contains("T0000")).collect();
        assert_eq!(left, [format!("traden-20260104T000000Z.{end}")]);
        assert_eq!(names(&to).len(), 6, "{:?}", names(&to));
        fs::remove_dir_all(to).unwrap();
    })
    .await;
}

#[tokio::test]
async fn a_backup_that_fails_leaves_the_older_ones_and_nothing_half_made() {
    let ground = Ground::file();
    ground.filled().await;
    let to = private();
    fs::write(to.join("traden-20260101T000000Z.db"), "old").unwrap();
    let missing = ground.traden(&["backup", "--to", to.join("disk").to_str().unwrap()]);
    assert!(!missing.well && missing.text.contains("is no folder"), "{}", missing.text);
    assert!(!to.join("disk").exists());
    let mut bytes = fs::read(ground.path()).unwrap();
    let pages = bytes.len();
    bytes[8192..pages.min(200_000)].fill(7);
    fs::write(ground.path(), bytes).unwrap();
    let said = ground.traden(&["backup", "--keep", "1", "--to", to.to_str().unwrap()]);
    assert!(!said.well, "{}", said.text);
    assert_eq!(names(&to), ["traden-20260101T000000Z.db"]);
    if let Ok(admin) = std::env::var("TEST_DATABASE_URL") {
        let wrong = format!("{admin}-is-not-there").replace("/traden?", "/not-there?");
        let said = traden().args(["backup", "--to"]).arg(&to).arg("--database-url").arg(wrong).output().unwrap();
        assert!(!said.status.success());
        assert_eq!(names(&to), ["traden-20260101T000000Z.db"]);
    }
    fs::remove_dir_all(to).unwrap();
    ground.gone().await;
}

#[tokio::test]
async fn a_backup_of_a_database_with_a_wrong_count_is_made_and_says_so() {
    on_both(async |ground| {
        ground.filled().await;
        ground.damage(&["update rounds set unanswered = unanswered + 1"]).await;
        let to = private();
        let said = ground.traden(&["backup", "--to", to.to_str().unwrap()]);
        assert!(!said.well && said.text.contains("rounds whose waiting feedback is counted wrong"), "{}", said.text);
        only(&to);
        fs::remove_dir_all(to).unwrap();
    })
    .await;
}

#[tokio::test]
async fn a_backup_is_only_put_back_where_there_is_nothing() {
    on_both(async |ground| {
        ground.filled().await;
        let to = private();
        let file = backed_up(ground, &to);
        let before = counts(ground).await;
        let said = ground.traden(&["restore", file.to_str().unwrap()]);
        assert!(!said.well && said.text.contains("only put back where there is nothing"), "{}", said.text);
        assert_eq!(counts(ground).await, before);
        if ground.is_file() {
            for end in ["-wal", "-shm", "-journal"] {
                let other = Ground::file();
                fs::write(other.folder.join(format!("traden.db{end}")), "left").unwrap();
                let before = picture(&other.folder);
                let said = other.traden(&["restore", file.to_str().unwrap()]);
                assert!(!said.well && said.text.contains(&format!("traden.db{end} is there")), "{}", said.text);
                assert_eq!(picture(&other.folder), before);
                other.gone().await;
            }
        }
        fs::remove_dir_all(to).unwrap();
    })
    .await;
}

#[tokio::test]
async fn a_restore_that_fails_leaves_nothing_behind() {
    on_both(async |ground| {
        ground.filled().await;
        let to = private();
        let file = backed_up(ground, &to);
        let whole = fs::read(&file).unwrap();
        let other = ground.empty().await;
        // Cut off, scribbled over, something else, and of the other kind.
        let mut scribbled = whole.clone();
        let end = scribbled.len().min(120_000);
        scribbled[9000..end].fill(9);
        let kind = if ground.is_file() { &b"PGDMP\x01\x0e"[..] } else { &b"SQLite format 3\0"[..] };
        for bytes in [&whole[..whole.len() / 2], &whole[..whole.len() - 100], &scribbled, b"some words", b"", kind] {
            fs::write(to.join("broken"), bytes).unwrap();
            let said = other.traden(&["restore", to.join("broken").to_str().unwrap()]);
            assert!(!said.well, "{} bytes: {}", bytes.len(), said.text);
            if other.is_file() {
                assert_eq!(names(&other.folder), Vec::<String>::new());
            } else {
                let tables =
                    "select count(*) from pg_class where relkind = 'r' and relnamespace = current_schema()::regnamespace";
                assert_eq!(other.count(tables).await, 0);
            }
        }
        // A folder that was made for it goes too.
        if other.is_file() {
            let new = other.folder.join("new");
            let said = traden().arg("restore").arg(to.join("broken")).arg("--data").arg(&new).output().unwrap();
            assert!(!said.status.success() && !new.exists());
        }
        assert!(!other.traden(&["restore", "not-there"]).well);
        let said = other.traden(&["restore", file.to_str().unwrap()]);
        assert!(said.well, "{}", said.text);
        fs::remove_dir_all(to).unwrap();
        other.gone().await;
    })
    .await;
}

#[tokio::test]
async fn what_a_newer_version_wrote_is_neither_backed_up_nor_put_back() {
    on_both(async |ground| {
        ground.filled().await;
        ground
            .damage(&["insert into _sqlx_migrations (version, description, success, checksum, execution_time) \
                       select 9999, 'later', success, checksum, execution_time from _sqlx_migrations where version = 1"])
            .await;
        let to = private();
        let said = ground.traden(&["backup", "--to", to.to_str().unwrap()]);
        assert!(!said.well && said.text.contains("newer Tråden"), "{}", said.text);
        assert_eq!(names(&to), Vec::<String>::new());
        // Made by that version.
        let file = to.join("newer");
        match &ground.place {
            Place::File(path) => assert!(fs::copy(path, &file).is_ok()),
            Place::Postgres(url) => {
                let dump =
                    Command::new("pg_dump").arg("--format=custom").arg("--file").arg(&file).arg(url).status().unwrap();
                assert!(dump.success());
            }
        }
        let other = ground.empty().await;
        let said = other.traden(&["restore", file.to_str().unwrap()]);
        assert!(!said.well && said.text.contains("newer Tråden"), "{}", said.text);
        assert!(!other.is_file() || names(&other.folder).is_empty());
        fs::remove_dir_all(to).unwrap();
        other.gone().await;
    })
    .await;
}

#[tokio::test]
async fn a_server_makes_its_own_backups_and_goes_on_when_one_fails() {
    on_both(async |ground| {
        ground.filled().await;
        let to = private();
        let folder = to.join("backups");
        fs::create_dir(&folder).unwrap();
        let arguments = ["--backup-to", folder.to_str().unwrap(), "--backup-every", "1s", "--backup-keep", "2"];
        let served = ground.served(&arguments);
        for _ in 0..3 {
            served.says("a backup was made");
        }
        assert!(names(&folder).iter().filter(|name| made_at(name).is_some()).count() <= 2, "{:?}", names(&folder));
        fs::rename(&folder, to.join("away")).unwrap();
        served.says("no backup was made");
        let page = reqwest::get(format!("{}/sign-in", served.base)).await.unwrap();
        assert!(page.status().is_success());
        fs::rename(to.join("away"), &folder).unwrap();
        served.says("a backup was made");
        served.stopped();
        // One that starts again does not make one before it is due.
        let served = ground.served(&["--backup-to", folder.to_str().unwrap(), "--backup-every", "24h"]);
        let before = names(&folder);
        tokio::time::sleep(std::time::Duration::from_millis(1500)).await;
        assert_eq!(names(&folder), before);
        served.stopped();
        let said = ground.traden(&["serve", "--backup-to", to.join("not-there").to_str().unwrap()]);
        assert!(!said.well && said.text.contains("is no folder"), "{}", said.text);
        fs::remove_dir_all(to).unwrap();
    })
    .await;
}
