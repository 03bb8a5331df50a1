//! What is wrong is counted, by place and by account; what is right always goes through.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod house;

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use app::rights::Role;
use house::{Browser, Page, Running, on_both_behind};
use reqwest::StatusCode;

const RIGHT: &str = "fyra lugna hästar äter";
/// Where a wrong password leads.
const WRONG: &str = "/sign-in?next=/&wrong=pair";
const FOR: &str = "x-forwarded-for";

async fn tries(browser: &Browser, email: &str, password: &str, from: &str) -> Page {
    browser.sends_with("/sign-in", &[("email", email), ("password", password)], &[(FOR, from)]).await
}

#[tokio::test]
async fn the_eleventh_wrong_password_from_one_place_waits_however_its_address_is_written() {
    on_both_behind(1, async |house| {
        let browser = house.somebody();
        for (n, (here, there)) in [
            ("203.0.113.5", "203.0.113.6"),
            ("203.0.113.7:51#", "203.0.113.99:40000"),
            ("[2001:db8::5]:51#", "[2001:db8:1::9]:443"),
            ("2001:db8:2:3::#", "2001:db8:2:4::1"),
            ("[2001:db8:5::5]", "[2001:db8:6::5]"),
            ("::ffff:203.0.113.20", "::ffff:203.0.113.21"),
        ]
        .into_iter()
        .enumerate()
        {
            let (email, from) = (format!("ingen{n}@example.se"), |n: i32| here.replace('#', &(100 + n).to_string()));
            for n in 0..10 {
                let wrong = tries(&browser, &email, "fel lösenord", &from(n)).await;
                assert_eq!(wrong.leads_to(), WRONG, "{here} {n}");
            }
            let last = tries(&browser, &email, "fel lösenord", &from(10)).await;
            assert_eq!(last.status, StatusCode::TOO_MANY_REQUESTS, "{here}");
            assert!(last.header("retry-after").parse::<u64>().unwrap() > 0 && last.says("sekunder"));
            let other = tries(&browser, "annan@example.se", "fel lösenord", there).await;
            assert_eq!(other.leads_to(), WRONG, "{there}");
        }
        // Written with and without a port, it is one place and not two.
        for from in ["203.0.113.5:9", "::ffff:203.0.113.5"] {
            let again = tries(&browser, "annan@example.se", "fel lösenord", from).await;
            assert_eq!(again.status, StatusCode::TOO_MANY_REQUESTS, "{from}");
        }
    })
    .await;
}

#[tokio::test]
async fn an_office_behind_one_address_signs_in_though_somebody_there_has_mistyped_too_often() {
    on_both_behind(1, async |house| {
        let from = "198.51.100.1";
        for n in 0..30 {
            house.account(&format!("person{n}@example.se"), Some(RIGHT)).await;
        }
        for n in 0..12 {
            tries(&house.somebody(), &format!("person{n}@example.se"), "fel lösenord", from).await;
        }
        for n in 0..30 {
            let right = tries(&house.somebody(), &format!("person{n}@example.se"), RIGHT, from).await;
            assert_eq!(right.status, StatusCode::SEE_OTHER, "{n}");
        }
        let wrong = tries(&house.somebody(), "person1@example.se", "fel lösenord", from).await;
        assert_eq!(wrong.status, StatusCode::TOO_MANY_REQUESTS, "and the wrong ones still wait");
    })
    .await;
}

#[tokio::test]
async fn wrong_passwords_slow_an_account_down_but_never_the_browser_of_its_owner() {
    on_both_behind(1, async |house| {
        house.account("ida@example.se", Some(RIGHT)).await;
        let own = house.somebody();
        let entered = tries(&own, "ida@example.se", RIGHT, "192.0.2.1").await;
        let known = entered.headers.get_all("set-cookie").iter().map(|one| one.to_str().unwrap()).nth(1).unwrap();
        assert!(known.starts_with("traden-known=") && known.contains("HttpOnly") && known.contains("SameSite=Lax"));
        assert_eq!(own.sends("/sign-out", &[]).await.status, StatusCode::SEE_OTHER);
        // From another place each time; an address that nobody has is counted alike.
        for email in ["ida@example.se", "ingen@example.se"] {
            for n in 0..16 {
                let wrong = tries(&house.somebody(), email, "fel lösenord", &format!("198.51.100.{n}")).await;
                assert_eq!(wrong.leads_to(), WRONG, "never locked, and never told apart");
            }
            let begun = Instant::now();
            tries(&house.somebody(), email, "fel lösenord", "198.51.100.99").await;
            assert!(begun.elapsed() >= Duration::from_millis(500), "{email}: {:?}", begun.elapsed());
        }
        let begun = Instant::now();
        let elsewhere = tries(&house.somebody(), "ida@example.se", RIGHT, "192.0.2.9").await;
        assert_eq!(elsewhere.status, StatusCode::SEE_OTHER, "from a new browser it takes longer, and goes");
        let slow = begun.elapsed();
        let begun = Instant::now();
        assert_eq!(tries(&own, "ida@example.se", RIGHT, "192.0.2.1").await.status, StatusCode::SEE_OTHER);
        assert!(slow >= Duration::from_millis(500) && begun.elapsed() < slow / 2, "{slow:?}, {:?}", begun.elapsed());
    })
    .await;
}

#[tokio::test]
async fn wrong_current_passwords_are_counted_and_the_right_one_goes_through() {
    on_both_behind(0, async |house| {
        let id = house.account("ida@example.se", Some(RIGHT)).await;
        let own = house.signed_in_as(id).await;
        let change = async |now: &str| own.sends("/account/password", &[("now", now), ("new", "sju gula paraplyer")]).await;
        for _ in 0..10 {
            assert_eq!(change("fel lösenord").await.leads_to(), "/account?wrong=now");
        }
        assert_eq!(change("fel lösenord").await.status, StatusCode::TOO_MANY_REQUESTS);
        assert_eq!(change(&"x".repeat(50_000)).await.status, StatusCode::TOO_MANY_REQUESTS, "so long is no password");
        assert_eq!(change(RIGHT).await.leads_to(), "/account?saved=yes");
    })
    .await;
}

#[tokio::test]
async fn only_invitations_that_let_nobody_in_are_counted() {
    on_both_behind(0, async |house| {
        let lead = house.signed_in(Role::Lead).await;
        for n in 0..12 {
            let link = lead.invites("member", &format!("Kollega {n}")).await;
            let email = format!("kollega{n}@example.se");
            let fields = [("name", "Kim"), ("email", email.as_str()), ("password", RIGHT)];
            assert_eq!(house.somebody().sends(&link, &fields).await.status, StatusCode::SEE_OTHER, "{n}");
        }
        for _ in 0..10 {
            assert_eq!(house.somebody().sends("/invitation/0123", &[]).await.status, StatusCode::GONE);
        }
        let last = house.somebody().sends("/invitation/0123", &[]).await;
        assert_eq!(last.status, StatusCode::TOO_MANY_REQUESTS);
        let own = lead.sends(&lead.invites("member", "Siri själv").await, &[]).await;
        assert!(own.leads_to().ends_with("?wrong=lead"), "{}", own.leads_to());
    })
    .await;
}

async fn code(house: &Running) -> String {
    let mut conn = house.house.read().await.unwrap();
    app::rounds::entrance::newest_open_code(&mut conn, "forsta-kontakten").await.unwrap().unwrap()
}

#[tokio::test]
async fn who_guesses_codes_is_stopped_and_who_knows_one_is_not() {
    on_both_behind(1, async |house| {
        let (code, from) = (code(&house).await, [(FOR, "198.51.100.7:1234")]);
        let guesser = house.somebody();
        let visitor = house.somebody();
        let started = visitor.sends_with(&format!("/t/{code}/start"), &[], &from).await;
        let page = started.leads_to().to_owned();
        assert!(page.starts_with("/t/"), "{}", started.body);
        // However it is guessed.
        for n in 0..100 {
            let wrong = match n % 4 {
                0 => guesser.sends_with("/t", &[("code", "FEL KOD")], &from).await,
                1 => guesser.sends_with("/answer", &[("code", "FEL KOD")], &from).await,
                2 => guesser.opens_with("/t/FELKOD", &from).await,
                _ => guesser.opens_with("/t/FELKOD/page/start", &from).await,
            };
            // What was typed waits on the page of its form, which says that it is wrong.
            let status = if n % 4 < 2 { StatusCode::SEE_OTHER } else { StatusCode::NOT_FOUND };
            assert_eq!(wrong.status, status, "{n}");
        }
        for path in ["/t/FELKOD", "/t/FELKOD/send"] {
            let wrong = guesser.opens_with(path, &from).await;
            assert_eq!(wrong.status, StatusCode::TOO_MANY_REQUESTS);
            assert!(wrong.header("retry-after").parse::<u64>().unwrap() > 0);
        }
        for path in ["/t", "/answer"] {
            let wrong = guesser.sends_with(path, &[("code", "FEL KOD")], &from).await;
            assert_eq!(wrong.status, StatusCode::TOO_MANY_REQUESTS, "{path}");
        }
        // The right code still leads in, from the same place, and who is on her way goes on.
        assert_eq!(house.somebody().sends_with("/t", &[("code", &code)], &from).await.leads_to(), format!("/t/{code}"));
        assert_eq!(house.somebody().opens_with(&format!("/t/{code}"), &from).await.status, StatusCode::OK);
        assert_eq!(visitor.opens_with(&page, &from).await.status, StatusCode::OK);
        let elsewhere = [(FOR, "198.51.100.8")];
        assert_eq!(house.somebody().opens_with("/t/FELKOD", &elsewhere).await.status, StatusCode::NOT_FOUND);
    })
    .await;
}

#[test]
fn a_header_that_cannot_be_read_is_told_once_and_without_the_address() {
    let folder = house::temporary();
    let mut child = Command::new(env!("CARGO_BIN_EXE_traden"))
        .args(["serve", "--listen", "127.0.0.1:0", "--proxies", "1", "--data"])
        .arg(&folder)
        .env_remove("DATABASE_URL")
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
    let port = lines
        .find_map(|line| {
            line.ok()?
                .split("127.0.0.1:")
                .nth(1)
                .map(|rest| rest.chars().take_while(char::is_ascii_digit).collect::<String>())
        })
        .unwrap();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let client = reqwest::Client::new();
        for from in ["kund.example.se", "okänd 203.0.113.77", "203.0.113.5:1"] {
            let bytes = reqwest::header::HeaderValue::from_bytes(from.as_bytes()).unwrap();
            let sent = client.post(format!("http://127.0.0.1:{port}/answer")).header(FOR, bytes).form(&[("code", "FEL")]);
            assert_eq!(sent.send().await.unwrap().status(), StatusCode::OK);
        }
    });
    child.kill().unwrap();
    child.wait().unwrap();
    let said: Vec<String> = lines.map_while(Result::ok).filter(|line| line.contains("X-Forwarded-For")).collect();
    assert!(said.len() == 1 && said[0].contains("WARN"), "{said:#?}");
    assert!(!said[0].contains("203.0.113") && !said[0].contains("kund"), "{said:#?}");
    std::fs::remove_dir_all(folder).unwrap();
}
