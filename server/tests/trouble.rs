//! Databases of other versions, and a process that dies in the middle of its work.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod house;

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use app::clock::Clock;
use app::db::{Db, OpenError};
use app::house::{House, Settings};
use app::pepper::Pepper;
use app::rights::Role;
use app::secret;
use app::texts::Texts;
use chrono::TimeDelta;
use reqwest::StatusCode;
use reqwest::redirect::Policy;
use server::auth::store;
use server::demo::fill;
use server::files;

#[tokio::test]
async fn a_database_from_a_newer_version_is_refused_with_a_clear_sentence() {
    let folder = house::temporary();
    let url = format!("sqlite://{}", folder.join("traden.db").display());
    let db = Db::open(&url).await.unwrap();
    let mut conn = db.write().await.unwrap();
    let sql = "insert into _sqlx_migrations (version, description, success, checksum, execution_time) values (9999, 'later', true, x'00', 0)";
    app::run!(&mut conn, sql).unwrap();
    conn.commit().await.unwrap();
    db.close().await;
    let refused = Db::open(&url).await;
    assert!(matches!(&refused, Err(OpenError::Newer(9999))), "{refused:?}");
    assert!(refused.unwrap_err().to_string().contains("newer Tråden"));
    let said = Command::new(env!("CARGO_BIN_EXE_traden")).args(["check", "--data"]).arg(&folder).output().unwrap();
    assert!(!said.status.success() && String::from_utf8_lossy(&said.stderr).contains("newer Tråden"));
    std::fs::remove_dir_all(folder).unwrap();
}

/// Every older version's database can be brought up to date with what is in it.
#[tokio::test]
async fn a_database_from_an_older_version_is_migrated_at_start_and_keeps_its_rows() {
    let folder = house::temporary();
    let path = folder.join("test.db");
    let url = format!("sqlite://{}", path.display());
    let pool = sqlx::SqlitePool::connect(&format!("{url}?mode=rwc")).await.unwrap();
    let whole =
        sqlx::migrate::Migrator::new(std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../migrations/sqlite")))
            .await
            .unwrap();
    let oldest = sqlx::migrate::Migrator::with_migrations(whole.iter().take(1).cloned().collect());
    oldest.run(&pool).await.unwrap();
    let sql = "insert into people (id, email, name, starts_projects, created_at) values (randomblob(16), 'a@example.se', 'Ada', 1, '2026-01-01T00:00:00+00:00')";
    sqlx::query(sql).execute(&pool).await.unwrap();
    pool.close().await;
    let db = Db::open(&url).await.unwrap();
    let people = app::people::store::all(&mut db.read().await.unwrap()).await.unwrap();
    assert_eq!(people.iter().map(|person| person.name.as_str()).collect::<Vec<_>>(), ["Ada"]);
    db.close().await;
    std::fs::remove_dir_all(folder).unwrap();
}

#[tokio::test]
async fn a_character_that_the_database_cannot_hold_is_no_trouble_of_ours() {
    house::on_both(async |running| {
        let lead = running.signed_in(Role::Lead).await;
        let group = lead.sends(&format!("{}/groups", house::PROJECT), &[("group", "Ny\0anlända")]).await;
        assert_eq!(group.status, StatusCode::SEE_OTHER, "{}", group.body);
        assert!(lead.opens(&format!("{}/settings", house::PROJECT)).await.says("Nyanlända"));
        for path in ["/p/%00/", "/p/forsta-kontakten/rounds/1?step=%00", "/t/%00"] {
            assert_eq!(lead.opens(path).await.status, StatusCode::NOT_FOUND, "{path}");
        }
    })
    .await;
}

/// Kills the process while eight people write, and looks for each write that was answered.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killing_the_process_in_the_middle_of_writes_loses_nothing_that_was_acknowledged() {
    let folder = house::temporary();
    let url = format!("sqlite://{}", folder.join("traden.db").display());
    let db = Db::open(&url).await.unwrap();
    let settings = Settings { base_url: "http://127.0.0.1".to_owned(), texts: Texts::of_the_demo(), ..Settings::default() };
    let house = House::new(db.clone(), Clock::System, files::table(), settings, Pepper::new([1; 32]));
    let cast = fill(&house, &house::story()).await.unwrap();
    let token = secret::token().unwrap();
    let now = house.clock.now();
    let mut conn = house.write().await.unwrap();
    store::add_link(&mut conn, &secret::hash(&token), cast.first(Role::Lead), false, now, now + TimeDelta::days(1))
        .await
        .unwrap();
    conn.commit().await.unwrap();
    db.close().await;

    let mut child = Command::new(env!("CARGO_BIN_EXE_traden"))
        .args(["serve", "--listen", "127.0.0.1:0", "--data"])
        .arg(&folder)
        .env_remove("DATABASE_URL")
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
    let base = lines
        .find_map(|line| {
            line.ok()?
                .split("127.0.0.1:")
                .nth(1)
                .map(|rest| rest.chars().take_while(char::is_ascii_digit).collect::<String>())
        })
        .map(|port| format!("http://127.0.0.1:{port}"))
        .unwrap();
    let client = reqwest::Client::builder().cookie_store(true).redirect(Policy::none()).build().unwrap();
    client.post(format!("{base}/in/{token}")).send().await.unwrap();

    let acknowledged = Arc::new(AtomicUsize::new(0));
    let writers: Vec<_> = (0..8)
        .map(|writer| {
            let (client, base, acknowledged) = (client.clone(), base.clone(), acknowledged.clone());
            tokio::spawn(async move {
                for n in 0..10_000 {
                    let note = format!("skriven {writer}-{n}");
                    let form = [("recruited_through", "letter"), ("note", note.as_str())];
                    let sent = client.post(format!("{base}{}/participants", house::PROJECT)).form(&form).send().await;
                    match sent {
                        Ok(answer) if answer.status() == StatusCode::SEE_OTHER => {
                            acknowledged.fetch_add(1, Ordering::SeqCst)
                        }
                        _ => break,
                    };
                }
            })
        })
        .collect();
    while acknowledged.load(Ordering::SeqCst) < 40 {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    child.kill().unwrap();
    child.wait().unwrap();
    for writer in writers {
        writer.await.unwrap();
    }
    let db = Db::open(&url).await.unwrap();
    let mut conn = db.read().await.unwrap();
    let kept = app::value!(&mut conn, i64, "select count(*) from participants where note like 'skriven %'").unwrap();
    let acknowledged = i64::try_from(acknowledged.load(Ordering::SeqCst)).unwrap();
    assert!(kept >= acknowledged, "{acknowledged} were acknowledged, {kept} are there");
    drop(conn);
    db.close().await;
    std::fs::remove_dir_all(folder).unwrap();
}
