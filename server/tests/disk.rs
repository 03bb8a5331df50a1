//! A disk that is full or fails, a database that is locked or restarted: nobody is told anything untrue, nothing that
//! was typed is lost, and all heals by itself. These tests need root (to mount a small disk) and strace.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod house;

use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use app::db::Db;
use app::rights::Role;
use app::{run, value};
use house::cluster::Cluster;
use house::process::{Process, url};
use house::{Browser, PROJECT, Page, on_both, temporary};
use reqwest::StatusCode;

/// A disk of a few megabytes, gone at the end of the test.
struct SmallDisk(PathBuf);

impl SmallDisk {
    fn new(size: &str) -> Self {
        let folder = temporary();
        let mounted =
            Command::new("mount").args(["-t", "tmpfs", "-o", &format!("size={size}"), "traden-test"]).arg(&folder).status();
        assert!(
            mounted.is_ok_and(|status| status.success()),
            "cannot mount a small disk: this test must run as root, where mounting is allowed"
        );
        Self(folder)
    }

    /// Takes all the room that is left.
    fn fill(&self) {
        let mut file = File::create(self.0.join("filler")).unwrap();
        for piece in [65536, 4096, 1] {
            while file.write_all(&vec![b'x'; piece]).is_ok() {}
        }
    }

    fn free(&self) {
        std::fs::remove_file(self.0.join("filler")).unwrap();
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("--lazy").arg(&self.0).status();
        let _ = std::fs::remove_dir(&self.0);
    }
}

async fn posts(browser: &Browser, note: &str) -> Page {
    browser.sends(&format!("{PROJECT}/participants"), &[("recruited_through", "letter"), ("note", note)]).await
}

/// Posts until one is not taken. Some room in the log that SQLite writes first may have been left over.
async fn posts_until_refused(browser: &Browser, note: &str) -> Page {
    for _ in 0..3000 {
        let page = posts(browser, note).await;
        if page.status != StatusCode::SEE_OTHER {
            return page;
        }
    }
    panic!("everything is taken, though nothing can be written");
}

fn is_kind_and_shows(page: &Page, words: &str) {
    assert_eq!(page.status, StatusCode::SERVICE_UNAVAILABLE, "{}", page.body);
    assert!(page.says("Det går inte att spara just nu") && page.says(words) && page.says("Skicka igen"), "{}", page.body);
}

/// Health looks anew each ten seconds.
async fn health_becomes(browser: &Browser, status: StatusCode) {
    let from = Instant::now();
    while browser.opens("/healthz").await.status != status {
        assert!(from.elapsed() < Duration::from_secs(15), "/healthz is not {status}");
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
}

async fn kept(folder: &Path, note: &str) -> i64 {
    let db = Db::open(&url(folder)).await.unwrap();
    let mut conn = db.read().await.unwrap();
    let kept = value!(&mut conn, i64, "select count(*) from participants where note = $1", note).unwrap();
    drop(conn);
    db.close().await;
    kept
}

#[tokio::test]
async fn when_the_disk_is_full_what_was_typed_is_shown_and_when_there_is_room_again_all_goes_on() {
    let disk = SmallDisk::new("16m");
    let serving = Process::serving(&disk.0.join("data")).await;
    let lead = serving.signed_in().await;
    let visitor = serving.somebody();
    assert_eq!(visitor.opens("/healthz").await.status, StatusCode::OK);
    disk.fill();
    is_kind_and_shows(&posts_until_refused(&lead, "vid full disk å <b>").await, "vid full disk å &lt;b&gt;");
    is_kind_and_shows(&posts(&lead, "och en gång till").await, "och en gång till");
    assert_eq!(lead.opens(&format!("{PROJECT}/needs")).await.status, StatusCode::OK, "reading goes on");
    assert_eq!(visitor.opens("/livez").await.status, StatusCode::OK);
    health_becomes(&visitor, StatusCode::SERVICE_UNAVAILABLE).await;
    disk.free();
    assert_eq!(posts(&lead, "plats igen").await.status, StatusCode::SEE_OTHER);
    health_becomes(&visitor, StatusCode::OK).await;
    assert_eq!(kept(&serving.folder, "plats igen").await, 1);
    assert_eq!(kept(&serving.folder, "och en gång till").await, 0, "what was refused is not there");
    drop(serving);
}

/// Makes each write of a running process fail, until it is dropped.
struct Failing(Child);

impl Failing {
    fn with(error: &str, process: &Process) -> Self {
        let strace = Command::new("strace")
            .args(["-f", "-qq", "-e", "trace=pwrite64", "-e", &format!("inject=pwrite64:error={error}")])
            .args(["-o", "/dev/null", "-p", &process.child.id().to_string()])
            .stdin(Stdio::null())
            .spawn();
        assert!(strace.is_ok(), "this test needs strace: apt-get install strace");
        let mut strace = strace.unwrap();
        // Until it holds every thread.
        let tasks = || std::fs::read_dir(format!("/proc/{}/task", process.child.id())).unwrap();
        let held = |task: std::fs::DirEntry| {
            std::fs::read_to_string(task.path().join("status")).is_ok_and(|status| !status.contains("TracerPid:\t0\n"))
        };
        let from = Instant::now();
        while !tasks().all(|task| held(task.unwrap())) {
            let gone = strace.try_wait().unwrap();
            assert!(
                gone.is_none() && from.elapsed() < Duration::from_secs(10),
                "strace may not hold a process here: {gone:?}"
            );
            std::thread::sleep(Duration::from_millis(20));
        }
        Self(strace)
    }
}

impl Drop for Failing {
    fn drop(&mut self) {
        // It lets go of the process only when it is asked to end.
        let _ = Command::new("kill").args(["-INT", &self.0.id().to_string()]).status();
        let _ = self.0.wait();
    }
}

#[tokio::test]
async fn a_disk_that_fails_or_has_become_read_only_is_met_with_a_kind_page_and_healed_from() {
    let folder = temporary();
    let serving = Process::serving(&folder).await;
    let lead = serving.signed_in().await;
    for error in ["EIO", "EROFS", "ENOSPC"] {
        let failing = Failing::with(error, &serving);
        let words = format!("skrivet under {error}");
        is_kind_and_shows(&posts(&lead, &words).await, &words);
        // A form that takes a file too: the file has to be chosen again, what was typed stands there.
        let pasted = format!("I: Hur var det?\nP: Inklistrat under {error} å <b>");
        let fields = [("title".to_owned(), "Samtalet".to_owned()), ("text".to_owned(), pasted)];
        let page = lead.sends_form(&format!("{PROJECT}/sources/import/check"), true, &fields, &[]).await;
        assert_eq!(page.status, StatusCode::SERVICE_UNAVAILABLE, "{}", page.body);
        assert!(page.says(&format!("Inklistrat under {error} å &lt;b&gt;")) && page.says("Samtalet"), "{}", page.body);
        assert!(page.says("Filen måste du välja igen"), "{}", page.body);
        assert_eq!(lead.opens(&format!("{PROJECT}/needs")).await.status, StatusCode::OK, "reading goes on");
        drop(failing);
        assert_eq!(posts(&lead, &words).await.status, StatusCode::SEE_OTHER, "{error}");
        assert_eq!(kept(&folder, &words).await, 1, "{error}");
    }
    drop(serving);
    std::fs::remove_dir_all(folder).unwrap();
}

#[tokio::test]
async fn while_another_process_holds_the_lock_pages_open_at_once_and_forms_say_so_in_the_end() {
    let folder = temporary();
    let serving = Process::serving(&folder).await;
    let lead = serving.signed_in().await;
    let other = Db::open(&url(&folder)).await.unwrap();
    let mut conn = other.write().await.unwrap();
    run!(&mut conn, "update sign_ins set last_used_at = '2026-01-01T00:00:00+00:00'").unwrap();
    conn.commit().await.unwrap();
    let lock = other.write().await.unwrap();
    let from = Instant::now();
    let page = lead.opens(&format!("{PROJECT}/needs")).await;
    assert!(
        page.status == StatusCode::OK && from.elapsed() < Duration::from_secs(3),
        "{} {:?}",
        page.status,
        from.elapsed()
    );
    let from = Instant::now();
    assert_eq!(serving.somebody().opens("/healthz").await.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(from.elapsed() < Duration::from_millis(2500), "{:?}", from.elapsed());
    let (refused, page) = tokio::join!(posts(&lead, "medan det är låst"), async {
        tokio::time::sleep(Duration::from_secs(5)).await;
        lead.opens(&format!("{PROJECT}/needs")).await
    });
    assert_eq!(page.status, StatusCode::OK);
    assert_eq!(refused.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(refused.says("Det går inte just nu") && refused.says("medan det är låst") && refused.says("Logga ut"));
    tokio::time::sleep(Duration::from_secs(14).saturating_sub(from.elapsed())).await;
    drop(lock);
    assert_eq!(posts(&lead, "efteråt").await.status, StatusCode::SEE_OTHER);
    assert_eq!(kept(&folder, "efteråt").await, 1);
    drop(serving);
    other.close().await;
    std::fs::remove_dir_all(folder).unwrap();
}

/// What comes back from a request while the database goes up and down.
async fn tries(browser: &Browser, note: &str) -> (StatusCode, StatusCode) {
    let read = browser.opens(&format!("{PROJECT}/needs")).await;
    assert!(!read.leads_to().starts_with("/sign-in"), "told to be signed out");
    let written = posts(browser, note).await;
    for page in [&read, &written] {
        let fine = [StatusCode::OK, StatusCode::SEE_OTHER, StatusCode::SERVICE_UNAVAILABLE];
        assert!(fine.contains(&page.status), "{} {}", page.status, page.body);
    }
    assert!(written.status == StatusCode::SEE_OTHER || written.says(note), "lost {note}");
    (read.status, written.status)
}

#[tokio::test]
async fn a_postgres_that_drops_every_connection_again_and_again_loses_nothing_and_signs_nobody_out() {
    on_both(async |running| {
        let Db::Pg(pool) = &running.house.db else { return };
        let mine: String = sqlx::query_scalar("show application_name").fetch_one(pool).await.unwrap();
        let admin = sqlx::PgPool::connect(&std::env::var("TEST_DATABASE_URL").unwrap()).await.unwrap();
        let lead = running.signed_in(Role::Lead).await;
        let work = async |n: usize| {
            let (mut taken, mut refused) = (0_i64, 0);
            for round in 0..30 {
                match tries(&lead, &format!("post {n} {round}")).await.1 {
                    StatusCode::SEE_OTHER => taken += 1,
                    _ => refused += 1,
                }
            }
            (taken, refused)
        };
        let restarts = async {
            let mut ended = 0_i64;
            for _ in 0..12 {
                tokio::time::sleep(Duration::from_millis(150)).await;
                let sql = "select count(pg_terminate_backend(pid)) from pg_stat_activity where application_name = $1";
                ended += sqlx::query_scalar::<_, i64>(sql).bind(&mine).fetch_one(&admin).await.unwrap();
            }
            ended
        };
        let (ended, one, two, three) = tokio::join!(restarts, work(1), work(2), work(3));
        assert!(ended > 10, "only {ended} connections were dropped");
        assert_eq!(tries(&lead, "efteråt").await, (StatusCode::OK, StatusCode::SEE_OTHER));
        let mut conn = running.house.read().await.unwrap();
        let kept = value!(&mut conn, i64, "select count(*) from participants where note like 'post %'").unwrap();
        let (taken, refused) = (one.0 + two.0 + three.0, one.1 + two.1 + three.1);
        assert!(kept >= taken && kept <= taken + refused, "{taken} were taken, {refused} refused, {kept} are there");
        admin.close().await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_postgres_that_is_ended_and_started_under_load_loses_nothing_and_asks_for_no_restart_of_ours() {
    let (cluster, folder) = (Cluster::new(), temporary());
    let serving = Process::serving_on(&folder, &cluster.url()).await;
    let lead = serving.signed_in().await;
    let over = std::sync::atomic::AtomicBool::new(false);
    let work = async |n: usize| {
        let (mut taken, mut refused) = (0_i64, 0);
        for round in 0.. {
            if over.load(std::sync::atomic::Ordering::Relaxed) {
                break;
            }
            match tries(&lead, &format!("post {n} {round}")).await.1 {
                StatusCode::SEE_OTHER => taken += 1,
                _ => refused += 1,
            }
        }
        (taken, refused)
    };
    let restarts = async {
        for how in ["fast", "immediate", "immediate"] {
            tokio::time::sleep(Duration::from_millis(700)).await;
            tokio::task::block_in_place(|| cluster.stop(how));
            tokio::time::sleep(Duration::from_millis(700)).await;
            tokio::task::block_in_place(|| cluster.start());
        }
        health_becomes(&serving.somebody(), StatusCode::OK).await;
        over.store(true, std::sync::atomic::Ordering::Relaxed);
    };
    let (one, two, three, ()) = tokio::join!(work(1), work(2), work(3), restarts);
    assert_eq!(tries(&lead, "efteråt").await, (StatusCode::OK, StatusCode::SEE_OTHER));
    let db = Db::open(&cluster.url()).await.unwrap();
    let mut conn = db.read().await.unwrap();
    let kept = value!(&mut conn, i64, "select count(*) from participants where note like 'post %'").unwrap();
    drop(conn);
    db.close().await;
    let (taken, refused) = (one.0 + two.0 + three.0, one.1 + two.1 + three.1);
    assert!(taken > 0 && refused > 0, "{taken} were taken, {refused} refused: it was never away");
    assert!(kept >= taken && kept <= taken + refused, "{taken} were taken, {refused} refused, {kept} are there");
    drop(serving);
    std::fs::remove_dir_all(folder).unwrap();
}
