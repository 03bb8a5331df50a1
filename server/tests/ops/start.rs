//! What a start refuses, what it ends, and how the first account is made.

use std::fs;
use std::process::Command;

use app::clock::Clock;
use app::db::{Db, Opening};
use app::secret;
use chrono::TimeDelta;
use reqwest::redirect::Policy;
use reqwest::{Client, StatusCode};
use server::auth::store;

use crate::ground::{Ground, Said, on_both, picture, traden};

#[tokio::test]
async fn a_malformed_file_is_not_served() {
    let ground = Ground::file();
    ground.filled().await;
    let mut bytes = fs::read(ground.path()).unwrap();
    let cut_off = bytes[..bytes.len() - 100].to_vec();
    let end = bytes.len().min(120_000);
    bytes[8192..end].fill(7);
    for bytes in [bytes, cut_off, b"only some words that somebody has saved here".to_vec()] {
        fs::write(ground.path(), &bytes).unwrap();
        let said = ground.traden(&["serve", "--listen", "127.0.0.1:0"]);
        assert!(!said.well && said.text.contains("is malformed") && said.text.contains("traden restore"), "{}", said.text);
        assert_eq!(fs::read(ground.path()).unwrap(), bytes);
    }
    ground.gone().await;
}

fn client() -> Client {
    Client::builder().cookie_store(true).redirect(Policy::none()).build().unwrap()
}

#[tokio::test]
async fn a_demos_links_and_sign_ins_let_nobody_in_when_its_data_is_served() {
    on_both(async |ground| {
        let cast = ground.filled().await;
        let (lead, now) = (cast.people[0].1, Clock::System.now());
        let add_link = async |token: &str| {
            let db = Db::open_existing(&ground.place, Opening::Mend).await.unwrap();
            let mut conn = db.write().await.unwrap();
            store::add_link(&mut conn, &secret::hash(token), lead, true, now, now + TimeDelta::days(30)).await.unwrap();
            conn.commit().await.unwrap();
            db.close().await;
        };
        add_link("again").await;
        let db = Db::open_existing(&ground.place, Opening::Mend).await.unwrap();
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
        conn.commit().await.unwrap();
        db.close().await;
        let served = ground.served(&[]);
        assert!(served.before.iter().any(|line| line.contains("sign-in links are ended")), "{:?}", served.before);
        // Also one that comes while it is served.
        add_link("later").await;
        for token in ["again", "later"] {
            let page = client().get(format!("{}/in/{token}", served.base)).send().await.unwrap();
            assert_eq!(page.status(), StatusCode::GONE, "{token}");
            let page = client().post(format!("{}/in/{token}", served.base)).send().await.unwrap();
            assert_eq!(page.status(), StatusCode::GONE, "{token}");
        }
        let page = client().get(format!("{}/account", served.base)).header("cookie", "traden=session").send().await.unwrap();
        assert_ne!(page.status(), StatusCode::OK);
        assert_eq!(ground.count("select count(*) from sign_ins where ended_at is null").await, 0);
        served.stopped();
    })
    .await;
}

/// A demo that is started, and what it printed.
fn demo(ground: &Ground) -> Said {
    let mut command = traden();
    command.args(["demo", "--json", "--listen", "127.0.0.1:0"]);
    match &ground.place {
        app::db::Place::File(_) => command.arg("--data").arg(&ground.folder),
        app::db::Place::Postgres(url) => command.arg("--database-url").arg(url),
    };
    Said::of(command.output().unwrap())
}

#[tokio::test]
async fn a_demo_keeps_out_of_a_database_where_somebody_works() {
    on_both(async |ground| {
        let said =
            ground.traden(&["user", "add", "anna@kommun.se", "--name", "Anna Ek", "--starts-projects", "--password-stdin"]);
        assert!(said.well && said.text.contains("Added"), "{}", said.text);
        let before = picture(&ground.folder);
        let said = demo(ground);
        assert!(!said.well && said.text.contains("only for a database of its own"), "{}", said.text);
        assert!(!said.text.contains("/in/"), "{}", said.text);
        assert_eq!(ground.count("select count(*) from people").await, 1);
        assert_eq!(
            ground.count("select count(*) from projects").await
                + ground.count("select count(*) from sign_in_links where reusable").await,
            0
        );
        if ground.is_file() {
            assert_eq!(picture(&ground.folder).keys().collect::<Vec<_>>(), before.keys().collect::<Vec<_>>());
        }
    })
    .await;
}

#[tokio::test]
async fn a_demo_starts_again_with_those_whom_its_people_have_invited_and_pays_no_heed_to_the_environment() {
    let real = Ground::file();
    real.filled().await;
    let before = picture(&real.folder);
    let ground = Ground::file();
    let start = || {
        let mut command = traden();
        command
            .args(["demo", "--json", "--listen", "127.0.0.1:0", "--data"])
            .arg(&ground.folder)
            .env("DATABASE_URL", real.url());
        command
    };
    let mut child = start().stdout(std::process::Stdio::piped()).spawn().unwrap();
    let mut line = String::new();
    std::io::BufRead::read_line(&mut std::io::BufReader::new(child.stdout.take().unwrap()), &mut line).unwrap();
    assert!(line.contains("/in/"), "{line}");
    child.kill().unwrap();
    child.wait().unwrap();
    assert_eq!(picture(&real.folder), before);
    let invite: &[&'static str] = &[
        "insert into people (id, email, name, starts_projects, created_at) select id, 'ny@example.se', 'Ny', 0, created_at from projects",
        "insert into memberships (project_id, person_id, role, added_at) select id, id, 'member', created_at from projects",
    ];
    ground.damage(invite).await;
    let mut child = start().stdout(std::process::Stdio::piped()).spawn().unwrap();
    line.clear();
    std::io::BufRead::read_line(&mut std::io::BufReader::new(child.stdout.take().unwrap()), &mut line).unwrap();
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(line.contains("/in/"), "{line}");
    real.gone().await;
    ground.gone().await;
}

/// The program without a terminal to ask at.
fn without_terminal(ground: &Ground, arguments: &[&str]) -> Said {
    let traden = traden();
    let mut command = Command::new("setsid");
    command
        .arg("--wait")
        .arg(traden.get_program())
        .args(arguments)
        .env_remove("DATABASE_URL")
        .stdin(std::process::Stdio::null());
    match &ground.place {
        app::db::Place::File(_) => command.arg("--data").arg(&ground.folder),
        app::db::Place::Postgres(url) => command.arg("--database-url").arg(url),
    };
    Said::of(command.output().unwrap())
}

#[tokio::test]
async fn the_first_account_can_be_made_without_a_terminal_and_its_link_signs_in_once() {
    on_both(async |ground| {
        let said = without_terminal(ground, &["user", "add", "anna@kommun.se", "--name", "Anna Ek", "--starts-projects"]);
        assert!(said.well, "{}", said.text);
        assert_eq!(said.text.contains("making one"), ground.is_file(), "{}", said.text);
        let link = said.text.split_whitespace().find(|word| word.starts_with("/in/")).unwrap().to_owned();
        let served = ground.served(&[]);
        let follow = async || client().post(format!("{}{link}", served.base)).send().await.unwrap().status();
        assert_eq!(follow().await, StatusCode::SEE_OTHER);
        assert_eq!(follow().await, StatusCode::GONE);
        served.stopped();
        let said = without_terminal(ground, &["user", "password", "anna@kommun.se"]);
        assert!(!said.well && said.text.contains("--password-stdin"), "{}", said.text);
    })
    .await;
}
