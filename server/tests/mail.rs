//! Mail to those who read: that something in a round may be urgent, never a word of it, no more than one an hour; and that
//! none of it is lost, whatever the server at the other end does.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod house;

use std::sync::{Arc, Mutex};
use std::time::Duration;

use app::clock::Clock;
use app::db::Db;
use app::feedback::store::{About, NewFeedback, add_feedback};
use app::feedback::urgent::{self, mark::Outcome};
use app::feedback::visits::{self, NewVisit};
use app::house::{House, Settings, Stamp};
use app::id::{FeedbackId, RoundId};
use app::outbox::store as outbox;
use app::pepper::Pepper;
use app::rights::{Role, Thing, Verb, may};
use app::{people, rounds, secret, value};
use chrono::{DateTime, TimeDelta, Utc};
use house::{Browser, PROJECT, Running, on_both};
use server::auth::store::add_link;
use server::files;
use server::jobs::Post;
use server::mail::Smtp;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

const WORDS: &str = "Jag orkar inte leva längre.";

/// What a mail server does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Does {
    Takes,
    Refuses,
    Hangs,
}

/// A mail server on this machine, and what it has taken.
struct Server {
    url: String,
    does: Arc<Mutex<Does>>,
    asked: Arc<Mutex<usize>>,
    taken: Arc<Mutex<Vec<String>>>,
}

impl Server {
    async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("smtp://{}", listener.local_addr().unwrap());
        let server = Self { url, does: Arc::new(Mutex::new(Does::Takes)), asked: Arc::default(), taken: Arc::default() };
        let (does, asked, taken) = (server.does.clone(), server.asked.clone(), server.taken.clone());
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                *asked.lock().unwrap() += 1;
                let does = *does.lock().unwrap();
                tokio::spawn(converse(stream, does, taken.clone()));
            }
        });
        server
    }

    fn now(&self, does: Does) {
        *self.does.lock().unwrap() = does;
    }

    fn asked(&self) -> usize {
        *self.asked.lock().unwrap()
    }

    /// What it has taken since it was asked last.
    fn taken(&self) -> Vec<String> {
        std::mem::take(&mut self.taken.lock().unwrap())
    }
}

async fn converse(stream: TcpStream, does: Does, taken: Arc<Mutex<Vec<String>>>) -> std::io::Result<()> {
    let (from, mut to) = stream.into_split();
    if does == Does::Hangs {
        tokio::time::sleep(Duration::from_mins(10)).await;
    }
    let mut lines = BufReader::new(from).lines();
    to.write_all(b"220 here\r\n").await?;
    while let Some(line) = lines.next_line().await? {
        let answer = match line.split(' ').next().unwrap_or_default() {
            "EHLO" => "250-here\r\n250 8BITMIME\r\n",
            "MAIL" if does == Does::Refuses => "451 not now\r\n",
            "DATA" => {
                to.write_all(b"354 go on\r\n").await?;
                let mut text = String::new();
                while let Some(line) = lines.next_line().await?.filter(|line| line != ".") {
                    text.push_str(&line);
                    text.push('\n');
                }
                taken.lock().unwrap().push(text);
                "250 taken\r\n"
            }
            "QUIT" => "221 bye\r\n",
            _ => "250 yes\r\n",
        };
        to.write_all(answer.as_bytes()).await?;
    }
    Ok(())
}

/// A process that can send mail, on the same database, at a time that is told.
struct World<'a> {
    running: &'a Running,
    house: House,
    clock: Clock,
    server: Server,
    post: Post,
    round: RoundId,
    readers: usize,
}

/// A Wednesday morning.
fn wednesday() -> DateTime<Utc> {
    "2026-12-02T09:10:00Z".parse().unwrap()
}

async fn beside(running: &Running, clock: &Clock, mails: bool) -> House {
    let settings = Settings { base_url: "https://traden.example.se".to_owned(), mails, ..Settings::default() };
    House::new(Db::open(&running.url).await.unwrap(), clock.clone(), files::table(), settings, Pepper::new([1; 32]))
}

fn way_out(server: &Server) -> Smtp {
    Smtp::of(&server.url, None, "Tråden <traden@example.se>", "https://traden.example.se").unwrap()
}

impl<'a> World<'a> {
    async fn of(running: &'a Running, at: DateTime<Utc>) -> Self {
        let clock = Clock::told(at);
        let house = beside(running, &clock, true).await;
        let server = Server::start().await;
        let post = Post::new(&house, way_out(&server)).unwrap();
        let mut conn = house.read().await.unwrap();
        let round = rounds::store::find(&mut conn, running.cast.project, 2).await.unwrap().unwrap().id;
        let members = people::store::members(&mut conn, running.cast.project).await.unwrap();
        let readers = members.iter().filter(|member| may(member.role, Verb::Answer, Thing::Feedback)).count();
        drop(conn);
        assert!(readers > 1, "more than one of the story's people reads");
        Self { running, house, clock, server, post, round, readers }
    }

    async fn says(&self, words: &str) -> FeedbackId {
        says(&self.house, self.round, words).await
    }

    async fn goes(&self) -> usize {
        self.post.work().await.unwrap()
    }

    async fn rows(&self) -> i64 {
        rows(&self.house).await
    }
}

async fn says(house: &House, round: RoundId, words: &str) -> FeedbackId {
    let (mut conn, today) = (house.write().await.unwrap(), house.clock.today());
    let token = secret::hash(&secret::token().unwrap());
    let new = NewVisit::web(round, &token, today);
    let visit = visits::start_visit(&mut conn, &house.ids, &new).await.unwrap().unwrap();
    let new = NewFeedback { round, visit, about: About::Whole, words };
    let said = add_feedback(&mut conn, &house.ids, &new, today).await.unwrap().unwrap();
    conn.commit().await.unwrap();
    said
}

async fn rows(house: &House) -> i64 {
    value!(&mut house.read().await.unwrap(), i64, "select count(*) from outbox").unwrap()
}

#[tokio::test]
async fn those_who_read_are_told_in_which_round_without_a_word_and_no_more_than_once_an_hour() {
    on_both(async |running| {
        let world = World::of(&running, wednesday()).await;
        assert_eq!(world.goes().await, 0);
        world.says("Fin sida.").await;
        assert_eq!((world.goes().await, world.rows().await), (0, 0), "nothing of that is urgent");
        let first = world.says(WORDS).await;
        assert_eq!(world.goes().await, world.readers);
        let taken = world.server.taken();
        for mail in &taken {
            assert!(mail.contains("https://traden.example.se/p/forsta-kontakten/rounds/2"), "{mail}");
            assert!(mail.contains("T-02") && mail.contains("Auto-Submitted: auto-generated"), "{mail}");
            assert!(!mail.contains("orkar") && !mail.contains("leva"), "{mail}");
        }
        let mut to: Vec<_> = taken.iter().filter_map(|mail| mail.lines().find(|line| line.starts_with("To: "))).collect();
        to.sort_unstable();
        to.dedup();
        assert_eq!(to.len(), world.readers, "each has one of her own: {to:?}");
        // One more in the same hour is told of after it.
        world.clock.pass(TimeDelta::minutes(10));
        let second = world.says(WORDS).await;
        assert_eq!(world.goes().await, 0);
        world.clock.pass(TimeDelta::minutes(50));
        assert_eq!(world.goes().await, world.readers);
        world.clock.pass(TimeDelta::minutes(61));
        assert_eq!((world.goes().await, world.rows().await), (0, 0), "nothing is left, and nothing is kept");
        // What somebody has seen to before it is told of is not told of.
        let third = world.says(WORDS).await;
        let mut conn = world.house.write().await.unwrap();
        let stamp = Stamp { by: running.cast.first(Role::Lead), at: world.clock.now() };
        let waiting = value!(&mut conn, i64, "select urgent from rounds where number = 2").unwrap();
        assert_eq!(waiting, 4, "one in the story, three here");
        let in_story = urgent::store::waiting(&mut conn, world.round).await.unwrap()[0];
        let in_story = app::feedback::store::piece(&mut conn, world.round, in_story).await.unwrap().unwrap().id;
        for piece in [in_story, first, second, third] {
            let at = (world.round, piece);
            assert!(urgent::store::handle(&mut conn, at, (Outcome::Done, "Ringde."), stamp).await.unwrap());
        }
        conn.commit().await.unwrap();
        assert_eq!((world.goes().await, world.rows().await), (0, 0));
    })
    .await;
}

#[tokio::test]
async fn what_comes_in_when_nobody_reads_waits_for_the_next_day_when_somebody_does() {
    on_both(async |running| {
        let saturday = "2026-12-05T22:40:00Z".parse().unwrap();
        let world = World::of(&running, saturday).await;
        world.says(WORDS).await;
        let on = value!(&mut world.house.read().await.unwrap(), chrono::NaiveDate, "select min(due_on) from outbox");
        assert_eq!(on.unwrap().to_string(), "2026-12-07");
        assert_eq!(world.goes().await, 0);
        world.clock.set("2026-12-06T22:50:00Z".parse().unwrap());
        assert_eq!(world.goes().await, 0, "it is Sunday night in Sweden");
        world.clock.set("2026-12-06T23:10:00Z".parse().unwrap());
        assert_eq!(world.goes().await, world.readers, "it is Monday in Sweden");
    })
    .await;
}

#[tokio::test]
async fn a_server_that_refuses_is_asked_again_after_longer_and_longer_and_the_lead_is_told() {
    on_both(async |running| {
        let world = World::of(&running, wednesday()).await;
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let base = format!("http://{}", listener.local_addr().unwrap());
        let serving = tokio::spawn(server::ops::serve::listen(listener, world.house.clone(), 0, axum::Router::new()));
        let lead = Browser::at(&base);
        let (token, now) = (secret::token().unwrap(), world.clock.now());
        let mut conn = world.house.write().await.unwrap();
        let siri = running.cast.first(Role::Lead);
        add_link(&mut conn, &secret::hash(&token), siri, false, now, now + TimeDelta::days(1)).await.unwrap();
        conn.commit().await.unwrap();
        lead.sends(&format!("/in/{token}"), &[]).await;
        let told = async || lead.opens(&format!("{PROJECT}/")).await.says("Mejlen kommer inte fram");

        world.server.now(Does::Refuses);
        world.says(WORDS).await;
        let mut asked = Vec::new();
        for minute in 0..=60 {
            let before = world.server.asked();
            assert_eq!(world.goes().await, 0);
            if world.server.asked() > before {
                asked.push(minute);
            }
            assert!(!told().await, "after {minute} minutes");
            world.clock.pass(TimeDelta::minutes(1));
        }
        assert!(asked.len() > world.readers && asked.len() < 40, "{asked:?}");
        let gaps = |of: &[i32]| of.windows(2).map(|two| two[1] - two[0]).max().unwrap();
        assert!(gaps(&asked) > 1, "the pauses grow: {asked:?}");
        assert!(told().await, "it has failed for more than an hour");

        world.server.now(Does::Takes);
        let mut gone = 0;
        for _ in 0..=60 {
            gone += world.goes().await;
            world.clock.pass(TimeDelta::minutes(1));
        }
        assert_eq!(gone, world.readers, "each is told once");
        assert_eq!(world.server.taken().len(), world.readers);
        assert!(!told().await);
        serving.abort();
    })
    .await;
}

#[tokio::test]
async fn a_server_that_hangs_holds_nothing_up_and_loses_nothing() {
    on_both(async |running| {
        let world = World::of(&running, wednesday()).await;
        world.server.now(Does::Hangs);
        world.says(WORDS).await;
        let impatient = Post::new(&world.house, way_out(&world.server).within(Duration::from_millis(200))).unwrap();
        assert_eq!(impatient.work().await.unwrap(), 0);
        assert_eq!(world.server.asked(), 1, "it hangs once, not once for each");
        world.server.now(Does::Takes);
        world.clock.pass(TimeDelta::minutes(6));
        assert_eq!(world.goes().await, world.readers);
    })
    .await;
}

#[tokio::test]
async fn whoever_dies_between_sending_and_writing_it_down_sends_again() {
    on_both(async |running| {
        let world = World::of(&running, wednesday()).await;
        world.says(WORDS).await;
        let due = outbox::due(&mut world.house.read().await.unwrap(), world.clock.now()).await.unwrap();
        assert_eq!(due.len(), world.readers);
        way_out(&world.server).send(&due[0]).await.unwrap();
        assert_eq!(world.goes().await, world.readers);
        assert_eq!(world.server.taken().len(), world.readers + 1);
        // What came in while a mail was on its way is told of in the next.
        world.clock.pass(TimeDelta::minutes(61));
        world.says(WORDS).await;
        let due = outbox::due(&mut world.house.read().await.unwrap(), world.clock.now()).await.unwrap();
        world.says(WORDS).await;
        let mut conn = world.house.write().await.unwrap();
        for letter in &due {
            outbox::gone(&mut conn, letter, world.clock.now()).await.unwrap();
        }
        conn.commit().await.unwrap();
        assert_eq!(world.goes().await, 0);
        world.clock.pass(TimeDelta::minutes(60));
        assert_eq!(world.goes().await, world.readers);
    })
    .await;
}

#[tokio::test]
async fn of_two_processes_one_sends() {
    on_both(async |running| {
        let world = World::of(&running, wednesday()).await;
        let other = beside(&running, &world.clock, true).await;
        let second = Post::new(&other, way_out(&world.server)).unwrap();
        world.says(WORDS).await;
        let (first, second) = tokio::join!(world.post.work(), second.work());
        let mut gone = [first.unwrap(), second.unwrap()];
        gone.sort_unstable();
        assert_eq!(gone, [0, world.readers]);
        other.db.close().await;
    })
    .await;
}

#[tokio::test]
async fn whoever_takes_part_no_more_is_not_told_and_where_no_mail_can_be_sent_nothing_waits() {
    on_both(async |running| {
        let world = World::of(&running, wednesday()).await;
        world.says(WORDS).await;
        let mut conn = world.house.write().await.unwrap();
        let leaves = running.cast.first(Role::Member);
        people::store::leave(&mut conn, world.running.cast.project, leaves, world.clock.now()).await.unwrap();
        conn.commit().await.unwrap();
        assert_eq!(world.goes().await, world.readers - 1);
        world.clock.pass(TimeDelta::minutes(61));
        world.goes().await;
        let mute = beside(&running, &world.clock, false).await;
        says(&mute, world.round, WORDS).await;
        assert_eq!(rows(&mute).await, 0);
        mute.db.close().await;
    })
    .await;
}
