//! What is due by itself: by one process at a time, and never on what still counts.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod house;

use app::clock::Clock;
use app::db::{Conn, Db};
use app::house::{House, Settings};
use app::id::PersonId;
use app::people::store as people;
use app::pepper::Pepper;
use app::rights::Role;
use app::{kept, rows, run, secret};
use chrono::{DateTime, TimeDelta, Utc};
use house::{Running, on_both};
use server::auth::store;
use server::files;
use server::jobs::{Worker, purge};

/// Another process on the same database.
async fn beside(running: &Running, clock: &Clock) -> House {
    House::new(
        Db::open(&running.url).await.unwrap(),
        clock.clone(),
        files::table(),
        Settings::default(),
        Pepper::new([1; 32]),
    )
}

#[tokio::test]
async fn of_two_houses_on_one_database_one_does_what_is_due_and_the_other_takes_over_when_it_is_gone() {
    on_both(async |running| {
        // The running server has the lease by now, or will ask for it: long before these two.
        let clock = Clock::told(running.house.clock.now() + TimeDelta::days(1));
        let (first, second) = (beside(&running, &clock).await, beside(&running, &clock).await);
        let (one, two) = (Worker::new(&first).unwrap(), Worker::new(&second).unwrap());
        let (a, b) = tokio::join!(one.work(), two.work());
        let (a, b) = (a.unwrap(), b.unwrap());
        assert!(a != b, "exactly one");
        let (holder, waits) = if a { (&one, &two) } else { (&two, &one) };
        clock.pass(TimeDelta::minutes(60));
        assert!(holder.work().await.unwrap(), "it goes on");
        clock.pass(TimeDelta::minutes(60));
        assert!(!waits.work().await.unwrap(), "it was renewed");
        // Then it is gone.
        clock.pass(TimeDelta::minutes(31));
        assert!(waits.work().await.unwrap() && !holder.work().await.unwrap());
        waits.let_go().await.unwrap();
        assert!(holder.work().await.unwrap(), "what is given back is free at once");
        waits.let_go().await.unwrap();
        assert!(!waits.work().await.unwrap(), "nobody gives back what is another's");
        first.db.close().await;
        second.db.close().await;
    })
    .await;
}

async fn sign_in(conn: &mut Conn, house: &House, person: PersonId, name: &str, since: DateTime<Utc>, until: DateTime<Utc>) {
    let hash = secret::hash(name);
    let new = store::New { id: house.ids.next(), person, token_hash: &hash, browser: name, now: since, expires_at: until };
    store::add(conn, &new).await.unwrap();
}

async fn left(conn: &mut Conn, sql: &'static str) -> Vec<String> {
    rows!(conn, (String,), sql).unwrap().into_iter().map(|(one,)| one).collect()
}

#[tokio::test]
async fn what_is_long_over_is_deleted_and_what_still_counts_is_kept() {
    on_both(async |running| {
        let (house, siri) = (&running.house, running.cast.first(Role::Lead));
        let now = house.clock.now();
        let (past, soon) = (|days| now - TimeDelta::days(days), now + TimeDelta::days(5));
        let mut conn = house.write().await.unwrap();
        run!(&mut conn, "delete from sign_ins").unwrap();
        run!(&mut conn, "delete from sign_in_links").unwrap();
        run!(&mut conn, "delete from known_browsers").unwrap();
        for (name, until) in [("lives", soon), ("ran out lately", past(29)), ("ran out", past(31))] {
            sign_in(&mut conn, house, siri, name, past(60), until).await;
            store::add_link(&mut conn, name, siri, false, past(60), until).await.unwrap();
        }
        for (name, ended) in [("ended lately", past(29)), ("ended", past(31))] {
            sign_in(&mut conn, house, siri, name, past(60), soon).await;
            store::end_by_token(&mut conn, &secret::hash(name), ended).await.unwrap();
            store::add_link(&mut conn, name, siri, false, past(60), soon).await.unwrap();
            assert!(store::follow(&mut conn, name, ended).await.unwrap());
        }
        store::add_link(&mut conn, "the demo's", siri, true, past(60), soon).await.unwrap();
        assert!(store::follow(&mut conn, "the demo's", past(31)).await.unwrap());
        for (name, used) in [("in use", past(179)), ("unused", past(181))] {
            store::know(&mut conn, name, siri, used).await.unwrap();
        }
        for (note, expires_at) in
            [("open", soon), ("ran out lately", past(29)), ("ran out", past(31)), ("withdrawn", soon), ("accepted", soon)]
        {
            let new = people::NewInvitation {
                id: house.ids.next(),
                project: running.cast.project,
                role: Role::Member,
                note,
                token_hash: note,
                expires_at,
            };
            people::invite(&mut conn, &new, app::house::Stamp { by: siri, at: past(60) }).await.unwrap();
            if note == "withdrawn" {
                assert!(people::withdraw(&mut conn, running.cast.project, new.id, past(31)).await.unwrap());
            }
            if note == "accepted" {
                assert!(people::accept(&mut conn, new.id, app::house::Stamp { by: siri, at: past(31) }).await.unwrap());
            }
        }
        let lives: app::id::SignInId =
            app::row!(&mut conn, (app::id::SignInId,), "select id from sign_ins where browser = 'lives'")
                .unwrap()
                .unwrap()
                .0;
        for (place, hours) in [("today", 23), ("yesterday", 25)] {
            kept::store::keep(&mut conn, lives, place, b"sealed", now - TimeDelta::hours(hours)).await.unwrap();
        }
        let everybody = left(&mut conn, "select email from people order by email").await;
        assert_eq!(purge(&mut conn, now).await.unwrap(), 2 + 2 + 1 + 3 + 1);
        assert_eq!(left(&mut conn, "select place from kept_forms").await, ["today"]);
        assert_eq!(
            left(&mut conn, "select browser from sign_ins order by browser").await,
            ["ended lately", "lives", "ran out lately"]
        );
        assert_eq!(
            left(&mut conn, "select token_hash from sign_in_links order by token_hash").await,
            ["ended lately", "lives", "ran out lately", "the demo's"]
        );
        assert_eq!(left(&mut conn, "select token_hash from known_browsers").await, ["in use"]);
        assert_eq!(left(&mut conn, "select note from invitations order by note").await, ["open", "ran out lately"]);
        assert_eq!(left(&mut conn, "select email from people order by email").await, everybody);
        assert_eq!(purge(&mut conn, now).await.unwrap(), 0);
    })
    .await;
}

#[tokio::test]
async fn a_server_deletes_by_itself_what_is_long_over() {
    let folder = house::temporary();
    let url = format!("sqlite://{}", folder.join("traden.db").display());
    let db = Db::open(&url).await.unwrap();
    let house = House::new(db.clone(), Clock::System, files::table(), Settings::default(), Pepper::new([1; 32]));
    let id: PersonId = house.ids.next();
    let mut conn = house.write().await.unwrap();
    people::add(&mut conn, id, &"ada@example.se".parse().unwrap(), "Ada", None, false, house.clock.now()).await.unwrap();
    let long_ago = house.clock.now() - TimeDelta::days(40);
    sign_in(&mut conn, &house, id, "old", long_ago, long_ago).await;
    conn.commit().await.unwrap();
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let serving = tokio::spawn(server::ops::serve::listen(listener, house.clone(), 0, axum::Router::new()));
    for _ in 0..200 {
        tokio::time::sleep(std::time::Duration::from_millis(25)).await;
        let mut conn = house.read().await.unwrap();
        if left(&mut conn, "select browser from sign_ins").await.is_empty() {
            break;
        }
    }
    let mut conn = house.read().await.unwrap();
    assert!(left(&mut conn, "select browser from sign_ins").await.is_empty());
    drop(conn);
    serving.abort();
    db.close().await;
    std::fs::remove_dir_all(folder).unwrap();
}
