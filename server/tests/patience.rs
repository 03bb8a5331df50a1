//! Whoever stays silent is let go, whoever moves may be slow, and a stop is over soon.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod house;

use std::time::{Duration, Instant};

use app::clock::Clock;
use app::db::Db;
use app::house::{House, Settings};
use app::pepper::Pepper;
use app::texts::Texts;
use house::process::Process;
use house::temporary;
use server::files;
use server::ops::accept::Patience;
use server::ops::serve::listen_with;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

const UNFINISHED_HEAD: &str = "GET /livez HTTP/1.1\r\nHost: x\r\nX-More: ";
const UNFINISHED_BODY: &str =
    "POST /t HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 20\r\n\r\ncode=";
const WHOLE: &str = "GET /livez HTTP/1.1\r\nHost: x\r\n\r\n";

fn short() -> Patience {
    Patience {
        first: Duration::from_millis(600),
        idle: Duration::from_millis(900),
        silence: Duration::from_millis(600),
        body: Duration::from_secs(4),
        untaken: Duration::from_millis(800),
        connections: 3,
        ..Patience::default()
    }
}

async fn impatient() -> String {
    serving(short()).await
}

/// A server with this patience; its address.
async fn serving(patience: Patience) -> String {
    let db = Db::open(&format!("sqlite://{}", temporary().join("test.db").display())).await.unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let settings = Settings { base_url: format!("http://{address}"), texts: Texts::of_the_demo(), ..Settings::default() };
    let house = House::new(db, Clock::System, files::table(), settings, Pepper::new([1; 32]));
    tokio::spawn(async move { listen_with(listener, house, 0, axum::Router::new(), patience).await.unwrap() });
    address
}

async fn sends(address: &str, bytes: &str) -> TcpStream {
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(bytes.as_bytes()).await.unwrap();
    stream
}

/// All that comes until the other side closes, and how long that took.
async fn to_the_end(mut stream: TcpStream) -> (String, Duration) {
    let from = Instant::now();
    let mut all = Vec::new();
    let read = tokio::time::timeout(Duration::from_secs(8), stream.read_to_end(&mut all)).await;
    assert!(read.is_ok(), "still open after eight seconds");
    (String::from_utf8_lossy(&all).into_owned(), from.elapsed())
}

async fn answer(stream: &mut TcpStream) -> String {
    let mut some = vec![0; 4096];
    let read = tokio::time::timeout(Duration::from_secs(8), stream.read(&mut some)).await.unwrap().unwrap();
    String::from_utf8_lossy(&some[..read]).into_owned()
}

#[tokio::test]
async fn a_connection_on_which_nothing_or_half_a_request_comes_is_closed() {
    let address = impatient().await;
    for bytes in ["", UNFINISHED_HEAD] {
        let (said, took) = to_the_end(sends(&address, bytes).await).await;
        assert!(said.is_empty() && took > Duration::from_millis(400) && took < Duration::from_secs(2), "{took:?} {said}");
    }
    let (said, took) = to_the_end(sends(&address, UNFINISHED_BODY).await).await;
    assert!(said.starts_with("HTTP/1.1 400") && took < Duration::from_secs(3), "{took:?} {said}");
    let chunked = "POST /t HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n5\r\ncode=\r\n";
    assert!(to_the_end(sends(&address, chunked).await).await.0.starts_with("HTTP/1.1 400"));
}

#[tokio::test]
async fn a_connection_may_be_used_again_but_not_kept_for_ever() {
    let address = impatient().await;
    let mut stream = sends(&address, WHOLE).await;
    for _ in 0..3 {
        assert!(answer(&mut stream).await.starts_with("HTTP/1.1 200"));
        tokio::time::sleep(Duration::from_millis(500)).await;
        stream.write_all(WHOLE.as_bytes()).await.unwrap();
    }
    assert!(answer(&mut stream).await.starts_with("HTTP/1.1 200"), "used for longer than the first limit");
    let (_, took) = to_the_end(stream).await;
    assert!(took > Duration::from_millis(500) && took < Duration::from_secs(3), "{took:?}");
}

/// One piece each `every`; the answer, and how long it took.
async fn drips(address: &str, pieces: usize, every: Duration) -> (String, Duration) {
    let head = format!(
        "POST /t HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n",
        5 + pieces
    );
    let mut stream = sends(address, &(head + "code=")).await;
    let from = Instant::now();
    for _ in 0..pieces {
        tokio::time::sleep(every).await;
        if stream.write_all(b"A").await.is_err() {
            break;
        }
    }
    let mut all = Vec::new();
    let _ = stream.read_to_end(&mut all).await;
    (String::from_utf8_lossy(&all).into_owned(), from.elapsed())
}

#[tokio::test]
async fn a_slow_line_that_keeps_moving_gets_its_form_through() {
    let address = impatient().await;
    let (said, took) = drips(&address, 8, Duration::from_millis(250)).await;
    assert!(took > Duration::from_millis(1500), "longer than any silence that is borne: {took:?}");
    assert!(said.contains("set-cookie: typed="), "{said}");
    let (said, took) = drips(&address, 60, Duration::from_millis(250)).await;
    assert!(!said.contains("set-cookie: typed=") && took < Duration::from_secs(8), "but not for ever: {took:?} {said}");
}

#[tokio::test]
async fn who_comes_when_all_places_are_taken_waits_and_is_served() {
    let address = impatient().await;
    let held = [sends(&address, "").await, sends(&address, UNFINISHED_HEAD).await, sends(&address, UNFINISHED_BODY).await];
    tokio::time::sleep(Duration::from_millis(100)).await;
    let from = Instant::now();
    let mut waiting = sends(&address, WHOLE).await;
    assert!(answer(&mut waiting).await.starts_with("HTTP/1.1 200"));
    assert!(from.elapsed() > Duration::from_millis(300), "there was room for more than three: {:?}", from.elapsed());
    drop(held);
}

#[tokio::test]
async fn who_only_keeps_a_place_gives_it_up_when_somebody_needs_it() {
    let long = Duration::from_mins(1);
    let patience = Patience { first: long, idle: long, silence: long, pressed: Duration::from_millis(400), ..short() };
    let address = serving(patience).await;
    let mut used = sends(&address, WHOLE).await;
    assert!(answer(&mut used).await.starts_with("HTTP/1.1 200"));
    tokio::time::sleep(Duration::from_secs(1)).await;
    used.write_all(WHOLE.as_bytes()).await.unwrap();
    assert!(answer(&mut used).await.starts_with("HTTP/1.1 200"), "there was room enough to keep it");
    let mut under_way = sends(&address, UNFINISHED_BODY).await;
    let half = sends(&address, UNFINISHED_HEAD).await;
    for _ in 0..2 {
        let mut waiting = sends(&address, WHOLE).await;
        assert!(answer(&mut waiting).await.starts_with("HTTP/1.1 200"));
    }
    under_way.write_all(b"AAAAAAAAAAAAAAA").await.unwrap();
    assert!(answer(&mut under_way).await.starts_with("HTTP/1.1 303"), "a form under way is taken all the same");
    drop((used, half));
}

#[tokio::test]
async fn who_asks_for_much_and_takes_nothing_is_let_go() {
    let address = impatient().await;
    let mut stream = TcpStream::connect(&address).await.unwrap();
    let many = WHOLE.repeat(500);
    let let_go = async { while stream.write_all(many.as_bytes()).await.is_ok() {} };
    let ended = tokio::time::timeout(Duration::from_secs(20), let_go).await;
    assert!(ended.is_ok(), "still held after twenty seconds");
}

#[tokio::test]
async fn a_stop_is_over_within_ten_seconds_whatever_clients_leave_unfinished() {
    let folder = temporary();
    for (signal, bytes) in [("-TERM", UNFINISHED_HEAD), ("-HUP", UNFINISHED_BODY)] {
        let mut serving = Process::serving(&folder.join(&signal[1..])).await;
        let held = sends(&format!("127.0.0.1:{}", serving.port()), bytes).await;
        tokio::time::sleep(Duration::from_millis(200)).await;
        serving.told(signal);
        let (status, _) = serving.ends_within(Duration::from_secs(10));
        assert!(status.success(), "{signal}: {status}");
        drop(held);
    }
    std::fs::remove_dir_all(folder).unwrap();
}

#[tokio::test]
async fn a_second_signal_stops_at_once_and_without_clients_one_is_enough() {
    let folder = temporary();
    let mut serving = Process::serving(&folder.join("one")).await;
    serving.told("-TERM");
    let (status, _) = serving.ends_within(Duration::from_secs(3));
    assert!(status.success());
    assert!(!folder.join("one/traden.db-wal").exists(), "what was written has been put in its place");
    let mut serving = Process::serving(&folder.join("two")).await;
    let held = sends(&format!("127.0.0.1:{}", serving.port()), UNFINISHED_BODY).await;
    tokio::time::sleep(Duration::from_millis(200)).await;
    serving.told("-TERM");
    tokio::time::sleep(Duration::from_millis(500)).await;
    assert!(serving.child.try_wait().unwrap().is_none(), "the request under way has its grace");
    serving.told("-INT");
    serving.ends_within(Duration::from_secs(3));
    drop(held);
    std::fs::remove_dir_all(folder).unwrap();
}
