//! No page runs a query per row: each takes as many in a large project as in a small one.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod house;

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use app::rights::Role;
use house::{Browser, PROJECT, Page, Running, on_both, story};
use regex::Regex;
use reqwest::StatusCode;
use server::demo::grow;

/// So many pages of each kind are looked at.
const OF_A_KIND: usize = 3;

/// An address without its numbers and ids, and without what its query asks for.
fn kind(path: &str) -> String {
    Regex::new("[0-9a-f]{8}-[0-9a-f-]{27}|[0-9]+|=[^&]*").unwrap().replace_all(path, "#").into_owned()
}

fn links(page: &Page) -> BTreeSet<String> {
    let href = Regex::new(r##"<a\b[^>]*?\shref="(/p/[^"#]*)"##).unwrap();
    href.captures_iter(&page.body).map(|found| found[1].replace("&amp;", "&")).collect()
}

/// How many needs are met is counted once after something has happened, and remembered for every page by each server.
async fn counted(browser: &Browser) {
    for _ in 0..2 {
        browser.opens(&format!("{PROJECT}/")).await;
    }
}

/// The queries of the pages of the project that somebody finds by following links, a few of each kind.
async fn walk(browser: &Browser) -> BTreeMap<String, u32> {
    let mut waiting = VecDeque::from([format!("{PROJECT}/")]);
    counted(browser).await;
    let (mut seen, mut kinds) = (BTreeSet::new(), BTreeMap::<_, usize>::new());
    let mut queries = BTreeMap::new();
    while let Some(path) = waiting.pop_front() {
        let page = browser.opens(&path).await;
        if page.status != StatusCode::OK {
            assert!(page.status.is_redirection(), "{path} answered {}", page.status);
            continue;
        }
        for link in links(&page) {
            let of_a_kind = kinds.entry(kind(&link)).or_default();
            if *of_a_kind < OF_A_KIND && seen.insert(link.clone()) {
                *of_a_kind += 1;
                waiting.push_back(link);
            }
        }
        queries.insert(path, page.queries());
    }
    queries
}

async fn sent(browser: &Browser, path: &str, fields: &[(&str, &str)]) {
    let page = browser.sends(path, fields).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{path}: {}", page.body);
}

/// Somebody tries the open round to its end, with a comment, a verdict on each need and words.
async fn visit(running: &Running, round: &str) {
    let visitor = running.somebody();
    let began = visitor.sends(&format!("/t/{round}/start"), &[]).await;
    let at = began.leads_to().to_owned();
    sent(&visitor, &format!("{at}/comment"), &[("words", "Jag ser inte vem jag ska möta.")]).await;
    for question in 1.. {
        let path = format!("/t/{round}/question/{question}");
        if visitor.opens(&path).await.status != StatusCode::OK {
            assert!(question > 1, "the round asks nothing");
            break;
        }
        sent(&visitor, &path, &[("verdict", "partly"), ("words", "Nästan.")]).await;
    }
    sent(&visitor, &format!("/t/{round}/send"), &[("words", "Bra att någon frågar.")]).await;
    assert!(visitor.opens("/answer/code").await.says("return-code"));
}

/// More of all that a project holds.
async fn enlarge(running: &Running, lead: &Browser, manager: &Browser) {
    let told = story();
    grow(&running.house, &told, &running.cast, told.source.len() + 40).await.unwrap();
    let mut conn = running.house.read().await.unwrap();
    let round = app::rounds::entrance::newest_open_code(&mut conn, &told.project.slug).await.unwrap().unwrap();
    let mut needs = Vec::new();
    for number in 1..=3 {
        let need = app::needs::store::find(&mut conn, running.cast.project, number).await.unwrap().unwrap();
        needs.push(need.id.to_string());
    }
    drop(conn);
    for _ in 0..6 {
        visit(running, &round).await;
    }
    for n in 0..4 {
        let name = format!("Mönster {n}");
        sent(lead, &format!("{PROJECT}/clusters"), &[("name", &name), ("insight", "Det vi ser.")]).await;
        let name = format!("Förslag {n}");
        let about = [("name", name.as_str()), ("idea", "Att pröva.")];
        let added = lead.sends(&format!("{PROJECT}/prototypes"), &about).await;
        for need in &needs {
            let link = [("need", need.as_str()), ("rationale", "Det säger hen själv.")];
            sent(lead, &format!("{}/needs", added.leads_to()), &link).await;
        }
        let decision = [("need", "1"), ("kind", "end"), ("reason", "Många har sagt det."), ("lesson", "Att fråga.")];
        sent(manager, &format!("{PROJECT}/decisions"), &decision).await;
        let challenge = format!("Vad händer om vi frågar {n} till?");
        let sprint = [
            ("challenge", challenge.as_str()),
            ("phase", "explore"),
            ("starts_on", "2026-11-02"),
            ("ends_on", "2026-11-20"),
        ];
        sent(lead, &format!("{PROJECT}/sprints"), &sprint).await;
        let group = format!("Grupp {n}");
        sent(lead, &format!("{PROJECT}/groups"), &[("group", &group)]).await;
    }
}

#[tokio::test]
async fn no_page_asks_the_database_more_often_because_the_project_has_grown() {
    on_both(async |running| {
        let lead = running.signed_in(Role::Lead).await;
        let small = walk(&lead).await;
        assert!(small.len() > 60, "only {} pages were found", small.len());
        enlarge(&running, &lead, &running.signed_in(Role::Manager).await).await;
        counted(&lead).await;
        let mut more = Vec::new();
        for (path, before) in &small {
            let page = lead.opens(path).await;
            assert_eq!(page.status, StatusCode::OK, "{path}");
            if page.queries() > *before {
                more.push(format!("{path}: {before} to {}", page.queries()));
            }
        }
        assert!(more.is_empty(), "these pages took more queries afterwards:\n{}", more.join("\n"));
        let most = small.iter().max_by_key(|(_, queries)| **queries).unwrap();
        assert!(*most.1 <= 20, "{} takes {} queries", most.0, most.1);
    })
    .await;
}
