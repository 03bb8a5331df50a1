//! What islands ask of the server: functions, each behind its row of the table of rights.

#![allow(clippy::unwrap_used, clippy::unused_async, reason = "a test that cannot go on fails")]

mod house;

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::atomic::{AtomicU32, Ordering};

use app::ask::answer::seat;
use app::ask::{AT, Refused, Why};
use app::error::Trouble;
use app::rights::{Role, Thing, Verb};
use app::routes::{self, Table};
use house::{Browser, PROJECT, Page, Running, on_both};
use leptos::prelude::server;
use leptos::server_fn::ServerFn;
use leptos::server_fn::axum::server_fn_paths;
use leptos::server_fn::codec::Json;
use reqwest::StatusCode;
use serde_json::{Value, json};
use server::ops;
use sqlx::error::{DatabaseError, ErrorKind};
use tokio::net::TcpListener;

const PREVIEW: &str = "/fn/prototypes/preview";

#[server(prefix = "/fn", endpoint = "tests/without-a-row", input = Json)]
async fn without_a_row(project: String) -> Result<String, Refused> {
    let _ = seat(&project).await;
    Ok("answered".to_owned())
}

static TRIES: AtomicU32 = AtomicU32::new(0);

/// Is given up by the database the first time.
#[server(prefix = "/fn", endpoint = "tests/given-up", input = Json)]
async fn given_up(project: String) -> Result<u32, Refused> {
    let (desk, _) = seat(&project).await?;
    assert_eq!(desk.role, Role::Member);
    let before = TRIES.fetch_add(1, Ordering::SeqCst);
    if before == 0 { Err(Trouble::from(sqlx::Error::Database(Box::new(GaveUp))).into()) } else { Ok(before) }
}

#[derive(Debug)]
struct GaveUp;

impl std::fmt::Display for GaveUp {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("deadlock detected")
    }
}

impl std::error::Error for GaveUp {}

impl DatabaseError for GaveUp {
    fn message(&self) -> &'static str {
        "deadlock detected"
    }

    fn code(&self) -> Option<Cow<'_, str>> {
        Some("40P01".into())
    }

    fn as_error(&self) -> &(dyn std::error::Error + Send + Sync + 'static) {
        self
    }

    fn as_error_mut(&mut self) -> &mut (dyn std::error::Error + Send + Sync + 'static) {
        self
    }

    fn into_error(self: Box<Self>) -> Box<dyn std::error::Error + Send + Sync + 'static> {
        self
    }

    fn kind(&self) -> ErrorKind {
        ErrorKind::Other
    }
}

fn slug() -> &'static str {
    PROJECT.trim_start_matches("/p/")
}

/// What the island beside the draft of "Ditt kvitto" asks.
fn asked_of(project: &str, body: &str) -> Value {
    let page = json!({ "number": 2, "version": 1, "slug": "kvitto" });
    json!({ "project": project, "page": page, "title": "Ditt kvitto", "body": body })
}

/// The same, with one argument in another way.
fn with(mut asked: Value, argument: &str, value: Value) -> Value {
    asked[argument] = value;
    asked
}

async fn asks(browser: &Browser, at: &str, arguments: &Value) -> Page {
    browser.asks(at, &arguments.to_string(), &[]).await
}

fn refusal(page: &Page) -> (Why, String) {
    assert_eq!(page.header("content-type"), "application/json", "{}", page.body);
    match serde_json::from_str(&page.body).unwrap() {
        Refused::Told { why, sentence } => (why, sentence),
        Refused::OutOfTouch => panic!("nobody but the browser says so"),
    }
}

/// Somebody who takes part in the demo's project and in no other, and another project, of hers who leads the first.
async fn another_project(running: &Running) -> (Browser, Browser, String) {
    let (lead, member) = (running.signed_in(Role::Lead).await, running.signed_in(Role::Member).await);
    let mut form = lead.opens("/projects/new").await.form("/projects", "");
    for (name, value) in [
        ("name", "Något helt annat"),
        ("purpose", "Att se efter"),
        ("team_name", "Digiteamet"),
        ("phone", "040-628 04 00"),
        ("phone_hours", "vardagar"),
    ] {
        form.fill(name, value);
    }
    let made = lead.sends_form("/projects", false, &form.sent(None), &[]).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text());
    let slug = made.leads_to().trim_start_matches("/p/").split(['/', '?']).next().unwrap().to_owned();
    assert_eq!(lead.opens(&format!("/p/{slug}/")).await.status, StatusCode::OK);
    (lead, member, slug)
}

#[tokio::test]
async fn every_function_has_its_row_and_an_address_that_stays() {
    on_both(async |running| {
        let rows = routes::in_projects(&running.house).rows.into_iter();
        let rows: BTreeSet<_> =
            rows.map(|(method, path, ..)| (path, method)).filter(|(path, _)| path.starts_with(AT)).collect();
        let functions: Vec<_> = server_fn_paths().filter(|(path, _)| !path.starts_with("/fn/tests/")).collect();
        let named: BTreeSet<_> = functions.iter().map(|(path, _)| ((*path).to_owned(), "POST")).collect();
        assert_eq!(named, rows, "functions on the left, rows of the table of rights on the right");
        // A name that somebody chose, not one with a hash that changes with the file it stands in.
        let address = regex::Regex::new(r"^/fn/[a-z]+(/[a-z]+(-[a-z]+)*)+$").unwrap();
        for (path, method) in functions {
            assert!(address.is_match(path) && method == "POST", "{method} {path}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_function_without_a_row_answers_nobody() {
    on_both(async |running| {
        assert!(server_fn_paths().any(|(path, _)| path == WithoutARow::PATH), "it is there");
        let lead = running.signed_in(Role::Lead).await;
        for at in [WithoutARow::PATH, "/fn/tests/without-a-row/", "/fn/prototypes/preview/../../tests/without-a-row"] {
            let page = asks(&lead, at, &json!({ "project": slug() })).await;
            assert_eq!((page.status, refusal(&page).0), (StatusCode::NOT_FOUND, Why::NotFound), "{at}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_function_is_asked_about_the_project_whose_right_was_asked_and_about_no_other() {
    on_both(async |running| {
        let (lead, member, other) = another_project(&running).await;
        let own = asked_of(slug(), "**Så**");
        let page = asks(&member, PREVIEW, &own).await;
        assert!(page.status == StatusCode::OK && page.says("<strong>Så</strong>"), "{}", page.body);

        let theirs = asked_of(&other, "**Så**");
        let page = asks(&member, PREVIEW, &theirs).await;
        assert_eq!((page.status, refusal(&page).0), (StatusCode::NOT_FOUND, Why::NotFound));
        // Whoever is in both asks about a page that only the first one has.
        let page = asks(&lead, PREVIEW, &theirs).await;
        assert_eq!((page.status, refusal(&page).0), (StatusCode::NOT_FOUND, Why::NotFound));

        // Named twice, or as something else than a name, it names none.
        let whole = own.to_string();
        let rest = whole.trim_start_matches('{');
        for twice in [
            format!(r#"{{"project": "{other}", {rest}"#),
            format!(r#"{{"\u0070roject": "{other}", {rest}"#),
            format!(r#"{}, "project": "{other}"}}"#, whole.trim_end_matches('}')),
            with(own.clone(), "project", json!([slug(), other])).to_string(),
            with(own.clone(), "project", json!({ "slug": other })).to_string(),
            format!("{whole}{theirs}"),
        ] {
            let page = member.asks(PREVIEW, &twice, &[]).await;
            assert_eq!((page.status, refusal(&page).0), (StatusCode::BAD_REQUEST, Why::Unreadable), "{twice}");
        }
        for none in ["", "\0", "Forsta-kontakten", "forsta-kontakten ", "forsta-kontakten\0"] {
            let page = asks(&member, PREVIEW, &asked_of(none, "x")).await;
            assert_eq!((page.status, refusal(&page).0), (StatusCode::NOT_FOUND, Why::NotFound), "{none:?}");
        }
        // In the address it says nothing.
        let page = asks(&member, &format!("{PREVIEW}?project={}", slug()), &theirs).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{}", page.body);
    })
    .await;
}

#[tokio::test]
async fn why_not_is_told_in_the_language_of_whoever_asked() {
    on_both(async |running| {
        let whole = asked_of(slug(), "x");
        let without = |argument: &str| {
            let mut asked = whole.clone();
            asked.as_object_mut().unwrap().remove(argument);
            asked
        };
        let member = running.signed_in(Role::Member).await;
        let wrong = [
            json!({}),
            json!([]),
            without("project"),
            without("body"),
            with(whole.clone(), "page", json!({ "number": "två", "version": 1, "slug": "kvitto" })),
            with(whole.clone(), "page", json!({ "number": 1.5, "version": 1, "slug": "kvitto" })),
            with(whole.clone(), "page", json!({ "number": 2, "version": 1 })),
            with(whole.clone(), "body", json!(null)),
        ];
        for (lang, unreadable, signed_out, forbidden) in [
            (
                "sv",
                "Det gick inte att läsa det som sidan skickade.",
                "Du är inte inloggad längre.",
                "Det här ingår inte i din roll.",
            ),
            (
                "en",
                "What the page sent could not be read.",
                "You are no longer signed in.",
                "This is not part of your role.",
            ),
        ] {
            for arguments in &wrong {
                member.opens(&format!("/lang/{lang}?to=/")).await;
                let page = asks(&member, PREVIEW, arguments).await;
                let (why, sentence) = refusal(&page);
                assert_eq!((page.status, why), (StatusCode::BAD_REQUEST, Why::Unreadable), "{arguments:?}");
                assert!(sentence.starts_with(unreadable), "{sentence}");
            }
            let (somebody, manager) = (running.somebody(), running.signed_in(Role::Manager).await);
            for (browser, status, because, begins) in [
                (somebody, StatusCode::UNAUTHORIZED, Why::SignedOut, signed_out),
                (manager, StatusCode::FORBIDDEN, Why::Forbidden, forbidden),
            ] {
                browser.opens(&format!("/lang/{lang}?to=/")).await;
                let page = asks(&browser, PREVIEW, &whole).await;
                let (why, sentence) = refusal(&page);
                assert_eq!((page.status, why), (status, because));
                assert!(sentence.starts_with(begins), "{sentence}");
            }
        }
        let page = member.sends_raw(PREVIEW, b"{\"project\": \"forsta-kontakten\xFF\"}").await;
        assert_eq!((page.status, refusal(&page).0), (StatusCode::BAD_REQUEST, Why::Unreadable));
    })
    .await;
}

#[tokio::test]
async fn an_answer_is_one_persons_and_leads_nowhere() {
    on_both(async |running| {
        let member = running.signed_in(Role::Member).await;
        // Longer than what anybody may send who is not signed in.
        let long = "ord ".repeat(100_000);
        let from = format!("{}/somewhere", running.base);
        let browsing = [("accept", "text/html"), ("referer", from.as_str())];
        let page = member.asks(PREVIEW, &asked_of(slug(), &long).to_string(), &browsing).await;
        assert_eq!((page.status, page.leads_to()), (StatusCode::OK, ""), "{}", page.text());
        assert_eq!(page.header("cache-control"), "no-store");
        let refused = member.asks(PREVIEW, "", &browsing).await;
        assert_eq!((refused.status, refused.leads_to()), (StatusCode::BAD_REQUEST, ""));
        assert_eq!(refused.header("cache-control"), "no-store");
    })
    .await;
}

#[tokio::test]
async fn what_the_database_gave_up_is_run_once_more_from_its_beginning() {
    on_both(async |running| {
        let member = running.signed_in(Role::Member).await;
        let more = Table::new(&running.house).asks::<GivenUp>(Verb::Write, Thing::Prototype).into_router();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let base = format!("http://{}", listener.local_addr().unwrap());
        let house = running.house.clone();
        let serving = tokio::spawn(async move { ops::serve::listen(listener, house, 0, more).await.unwrap() });
        TRIES.store(0, Ordering::SeqCst);
        let page = asks(&member.elsewhere(&base), GivenUp::PATH, &json!({ "project": slug() })).await;
        assert_eq!((page.status, page.body.as_str()), (StatusCode::OK, "1"));
        serving.abort();
    })
    .await;
}
