//! `traden check`: what is wrong is named, what can be counted is mended, and nothing else is touched.

use std::collections::BTreeSet;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::time::Duration;

use app::clock::Clock;
use app::db::{Db, Opening};
use app::id::Ids;
use app::projects::model::{Phase, Sprint};
use app::projects::store;
use server::ops::check::rules::RULES;
use server::ops::check::{State, look, repair};

use crate::damage::{DAMAGES, Damage};
use crate::ground::{Ground, on_both, picture, traden};

async fn wrong(ground: &Ground) -> BTreeSet<String> {
    let db = Db::open_existing(&ground.place, Opening::Look).await.unwrap();
    let lines = look::over(&db, true).await.unwrap();
    db.close().await;
    lines.into_iter().filter(|line| line.state != State::Good).map(|line| line.what).collect()
}

#[test]
fn every_rule_is_broken_by_some_damage() {
    for rule in RULES {
        let damage = DAMAGES.iter().find(|damage| damage.rule == rule.name);
        let damage = damage.unwrap_or_else(|| panic!("nothing damages: {}", rule.name));
        assert_eq!(damage.mendable, !rule.mend.is_empty(), "{}", rule.name);
    }
}

async fn is_named(ground: &Ground, damage: &Damage) {
    ground.damage(damage.by).await;
    let found = wrong(ground).await;
    for rule in damage.and.iter().chain([&damage.rule]) {
        assert!(found.contains(*rule), "{rule} is not among {found:?}");
    }
}

#[tokio::test]
async fn what_is_counted_wrong_is_named_and_a_repair_mends_it_and_all_else_stays_right() {
    on_both(async |ground| {
        ground.filled().await;
        assert_eq!(wrong(ground).await, BTreeSet::new());
        for damage in DAMAGES.iter().filter(|damage| damage.mendable) {
            is_named(ground, damage).await;
            repair::run(&ground.place).await.unwrap();
            assert_eq!(wrong(ground).await, BTreeSet::new(), "{}", damage.rule);
        }
    })
    .await;
}

#[tokio::test]
async fn what_takes_a_person_to_mend_is_named_also_after_a_repair() {
    on_both(async |ground| {
        ground.filled().await;
        for damage in DAMAGES.iter().filter(|damage| !damage.mendable) {
            let copy = ground.copy().await;
            is_named(&copy, damage).await;
            repair::run(&copy.place).await.unwrap();
            assert!(wrong(&copy).await.contains(damage.rule), "{}", damage.rule);
            copy.gone().await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_repair_says_what_it_changed_from_what_to_what() {
    on_both(async |ground| {
        ground.filled().await;
        let quotes = ground.count("select quote_count from sources where number = 1").await;
        ground.damage(&["update sources set quote_count = quote_count + 5 where number = 1"]).await;
        let named = ground.traden(&["check"]);
        let row = format!("/p/forsta-kontakten/sources/1: {}, should be {quotes}", quotes + 5);
        assert!(!named.well && named.text.contains(&row), "{}", named.text);
        assert_eq!(ground.count("select quote_count from sources where number = 1").await, quotes + 5);
        let mended = ground.traden(&["check", "--repair"]);
        assert!(
            mended.well && mended.text.contains(&format!("/p/forsta-kontakten/sources/1: {} → {quotes}", quotes + 5)),
            "{}",
            mended.text
        );
        assert_eq!(ground.count("select quote_count from sources where number = 1").await, quotes);
        assert!(ground.traden(&["check"]).well);
    })
    .await;
}

#[tokio::test]
async fn a_folder_or_file_that_is_not_there_is_said_so_and_not_made() {
    let ground = Ground::file();
    let folder = ground.folder.join("typo-in-path");
    for command in [
        &["check"][..],
        &["check", "--repair"],
        &["backup", "--to", "."],
        &["user", "list"],
        &["user", "link", "a@example.se"],
    ] {
        let said = traden().args(command).arg("--data").arg(&folder).output().unwrap();
        let text = String::from_utf8_lossy(&said.stderr).into_owned();
        assert!(
            !said.status.success() && text.contains("there is no database at") && text.contains("typo-in-path"),
            "{text}"
        );
        assert!(!folder.exists(), "{command:?} made a folder");
    }
    fs::create_dir(&folder).unwrap();
    assert!(!traden().arg("check").arg("--data").arg(&folder).output().unwrap().status.success());
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 0);
    ground.gone().await;
}

#[tokio::test]
async fn looking_changes_neither_the_database_nor_its_folder() {
    let ground = Ground::file();
    ground.filled().await;
    let before = picture(&ground.folder);
    let said = ground.traden(&["check"]);
    assert!(said.well, "{}", said.text);
    assert!(
        said.text.contains("journal_mode: wal")
            && said.text.contains("integrity: ok")
            && said.text.contains("none, and nobody has the database open"),
        "{}",
        said.text
    );
    assert_eq!(picture(&ground.folder), before);
    ground.gone().await;
}

#[tokio::test]
async fn a_database_with_older_migrations_is_said_to_be_older_and_stays_so() {
    let ground = Ground::file();
    let pool = sqlx::SqlitePool::connect(&format!("{}?mode=rwc", ground.url())).await.unwrap();
    let all = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../migrations/sqlite"));
    let all = sqlx::migrate::Migrator::new(all).await.unwrap();
    sqlx::migrate::Migrator::with_migrations(all.iter().take(3).cloned().collect()).run(&pool).await.unwrap();
    pool.close().await;
    ground.close_to_others();
    let before = picture(&ground.folder);
    let said = ground.traden(&["check"]);
    assert!(said.well && said.text.contains("newest migration: 3; this version has"), "{}", said.text);
    assert!(said.text.contains("Nothing was migrated now") && said.text.contains("older than the rule"), "{}", said.text);
    assert_eq!(picture(&ground.folder), before);
    let refused = ground.traden(&["check", "--repair"]);
    assert!(!refused.well && refused.text.contains("nothing was changed"), "{}", refused.text);
    ground.gone().await;
}

#[tokio::test]
async fn a_file_that_is_no_database_of_ours_or_is_malformed_is_not_said_to_be_well() {
    let ground = Ground::file();
    fs::write(ground.path(), "not a database at all, only some words that somebody has saved here").unwrap();
    ground.close_to_others();
    let said = ground.traden(&["check"]);
    assert!(!said.well && said.text.contains("malformed"), "{}", said.text);
    fs::remove_file(ground.path()).unwrap();
    ground.filled().await;
    let mut bytes = fs::read(ground.path()).unwrap();
    let cut_off = bytes[..bytes.len() - 100].to_vec();
    bytes[8192..40960].fill(7);
    for bytes in [bytes, cut_off] {
        fs::write(ground.path(), bytes).unwrap();
        let said = ground.traden(&["check"]);
        assert!(!said.well && said.text.contains("malformed"), "{}", said.text);
    }
    fs::remove_file(ground.path()).unwrap();
    let other = sqlx::SqlitePool::connect(&format!("{}?mode=rwc", ground.url())).await.unwrap();
    sqlx::query("create table recipes (name text)").execute(&other).await.unwrap();
    other.close().await;
    ground.close_to_others();
    let said = ground.traden(&["check"]);
    assert!(!said.well && said.text.contains("no database of Tråden's"), "{}", said.text);
    ground.gone().await;
}

#[tokio::test]
async fn what_others_may_read_and_what_is_left_over_beside_the_database_is_named() {
    let ground = Ground::file();
    ground.filled().await;
    fs::copy(ground.path(), ground.folder.join("before-the-summer.db")).unwrap();
    fs::write(ground.folder.join("traden.db.restoring"), "half").unwrap();
    fs::write(ground.folder.join("notes.tmp"), "half").unwrap();
    fs::write(ground.folder.join("key"), "ours").unwrap();
    ground.close_to_others();
    let said = ground.traden(&["check"]);
    assert!(said.well && said.text.contains("files left over in the folder: 3"), "{}", said.text);
    for name in ["before-the-summer.db: a copy of a database", "traden.db.restoring", "notes.tmp"] {
        assert!(said.text.contains(name), "{name} is not in {}", said.text);
    }
    for (path, mode, row) in [(ground.folder.as_path(), 0o755, "chmod 700"), (ground.path(), 0o640, "chmod 600")] {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
        let said = ground.traden(&["check"]);
        assert!(
            !said.well && said.text.contains("files that others may read: 1") && said.text.contains(row),
            "{}",
            said.text
        );
        fs::set_permissions(path, fs::Permissions::from_mode(mode & 0o700)).unwrap();
    }
    ground.gone().await;
}

/// Leaves a log with something in it: the process dies without having tidied up.
async fn cut_short(ground: &Ground, sql: &'static str) {
    let served = ground.served(&[]);
    let db = Db::open_existing(&ground.place, Opening::Mend).await.unwrap();
    let mut conn = db.write().await.unwrap();
    app::run!(&mut conn, sql).unwrap();
    conn.commit().await.unwrap();
    // Whoever closes last tidies up: that would have been the server, had it lived.
    db.close().await;
    served.killed();
    ground.close_to_others();
}

#[tokio::test]
async fn the_log_of_a_process_that_was_cut_short_is_looked_into_and_left_as_it_is() {
    let ground = Ground::file();
    ground.filled().await;
    cut_short(&ground, "update projects set name = 'Bara i loggen'").await;
    let before = picture(&ground.folder);
    let said = ground.traden(&["check"]);
    assert!(said.well && said.text.contains("the next start takes it up"), "{}", said.text);
    assert_eq!(picture(&ground.folder), before);
    // What stands only in the log is looked at too.
    ground.close_to_others();
    ground.served(&[]).stopped();
    cut_short(&ground, "update sources set quote_count = quote_count + 1 where number = 1").await;
    let said = ground.traden(&["check"]);
    assert!(!said.well && said.text.contains("conversations whose quotes are counted wrong: 1"), "{}", said.text);
    ground.gone().await;
}

#[tokio::test]
async fn a_log_that_would_undo_a_copy_that_was_put_back_is_named_as_wrong() {
    let ground = Ground::file();
    ground.filled().await;
    let copy = fs::read(ground.path()).unwrap();
    cut_short(&ground, "update projects set name = 'Efter kopian'").await;
    // A file system tells moments apart only so finely.
    tokio::time::sleep(Duration::from_millis(30)).await;
    fs::write(ground.path(), copy).unwrap();
    let before = picture(&ground.folder);
    let said = ground.traden(&["check"]);
    assert!(!said.well && said.text.contains("traden.db-wal is older than the database file"), "{}", said.text);
    assert!(!ground.traden(&["check", "--repair"]).well);
    assert_eq!(picture(&ground.folder), before);
    let served = ground.served(&[]);
    assert!(served.before.iter().any(|line| line.contains("put it back with `traden restore`")), "{:?}", served.before);
    drop(served);
    ground.gone().await;
}

#[tokio::test]
async fn a_check_beside_a_running_server_sees_what_was_just_written_and_disturbs_nobody() {
    on_both(async |ground| {
        ground.filled().await;
        let served = ground.served(&[]);
        ground.close_to_others();
        let db = Db::open_existing(&ground.place, Opening::Mend).await.unwrap();
        let said = ground.traden(&["check"]);
        assert!(said.well, "{}", said.text);
        let mut conn = db.write().await.unwrap();
        app::run!(&mut conn, "update sources set quote_count = quote_count + 1 where number = 1").unwrap();
        conn.commit().await.unwrap();
        db.close().await;
        let said = ground.traden(&["check"]);
        assert!(!said.well && said.text.contains("quotes are counted wrong: 1"), "{}", said.text);
        let said = ground.traden(&["check", "--repair"]);
        assert!(said.well, "{}", said.text);
        served.stopped();
        assert!(ground.traden(&["check"]).well);
    })
    .await;
}

#[tokio::test]
async fn a_repair_counts_what_somebody_is_just_adding() {
    on_both(async |ground| {
        let project = ground.filled().await.project;
        ground.damage(&["update counters set present = present + 3"]).await;
        let db = ground.open().await;
        let mut conn = db.write().await.unwrap();
        let today = Clock::System.today();
        let sprint = Sprint {
            id: Ids::new(Clock::System).next(),
            number: 0,
            challenge: String::new(),
            phase: Phase::ALL[0],
            starts_on: today,
            ends_on: today,
        };
        store::add_sprint(&mut conn, project, &sprint, Clock::System.now()).await.unwrap();
        let place = ground.place.clone();
        let repairing = tokio::spawn(async move { repair::run(&place).await.unwrap() });
        tokio::time::sleep(Duration::from_millis(500)).await;
        assert!(!repairing.is_finished(), "it does not wait for whoever is in the middle of something");
        conn.commit().await.unwrap();
        repairing.await.unwrap();
        db.close().await;
        assert_eq!(wrong(ground).await, BTreeSet::new());
    })
    .await;
}
