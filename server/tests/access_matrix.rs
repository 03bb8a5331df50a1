//! Who may do what, walked through for every role and every address of a project.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod house;

use std::fmt::Write;

use app::ask;
use app::rights::{Role, Thing, Verb, may};
use app::routes;
use house::{PROJECT, on_both};
use reqwest::StatusCode;

/// The whole table of rights, as it stands. A new verb, thing or role changes it, and somebody has to look.
#[test]
fn the_table_of_rights_is_the_one_we_agreed_on() {
    let mut table = String::new();
    for thing in Thing::ALL {
        for verb in Verb::ALL {
            let who: Vec<_> = Role::ALL.iter().filter(|role| may(**role, *verb, *thing)).map(|role| role.word()).collect();
            if !who.is_empty() {
                writeln!(table, "{:<7} {:<12} {}", verb.word(), thing.word(), who.join(" ")).unwrap();
            }
        }
    }
    insta::assert_snapshot!(table);
}

/// Every address with the right it takes. A new address without a row here fails.
#[tokio::test]
async fn every_address_takes_the_right_we_agreed_on() {
    on_both(async |house| {
        let mut rows: Vec<_> = routes::in_projects(&house.house)
            .rows
            .into_iter()
            .map(|(method, path, verb, thing)| format!("{method:<4} {path:<60} {verb} {thing}"))
            .collect();
        rows.sort();
        insta::assert_snapshot!("every_address", rows.join("\n"));
    })
    .await;
}

fn slug() -> &'static str {
    PROJECT.trim_start_matches("/p/")
}

/// A path with its placeholders filled in.
fn filled(path: &str) -> String {
    path.replace("{project}", slug())
        .replace("{slug}", "start")
        .replace("{kind}", "need")
        .split('/')
        .map(|part| match part {
            "{id}" | "{person}" | "{feedback}" | "{change}" => "019a0000-0000-7000-8000-000000000000",
            other if other.starts_with('{') => "1",
            other => other,
        })
        .collect::<Vec<_>>()
        .join("/")
}

#[tokio::test]
async fn at_every_address_each_role_gets_in_exactly_where_the_table_says_so() {
    on_both(async |house| {
        let rows = routes::in_projects(&house.house).rows;
        let (somebody, stranger) = (house.somebody(), house.stranger().await);
        // Those with the fewest rights first: what a lead posts may change what there is.
        for role in [Role::Researcher, Role::Representative, Role::Manager, Role::Member, Role::Lead] {
            let browser = house.signed_in(role).await;
            for (method, path, verb, thing) in &rows {
                let path = filled(path);
                let asked = |page: house::Page| (page.status, page.body);
                // A function is told among its arguments which project; every other one names it in its path.
                let visit = async |browser: &house::Browser| match *method {
                    "GET" => asked(browser.opens(&path).await),
                    _ if path.starts_with(ask::AT) => {
                        asked(browser.asks(&path, &format!(r#"{{"project": "{}"}}"#, slug()), &[]).await)
                    }
                    _ => asked(browser.sends(&path, &[]).await),
                };
                let (status, body) = visit(&browser).await;
                if may(role, *verb, *thing) {
                    assert_ne!(status, StatusCode::FORBIDDEN, "{role} is kept out of {method} {path}");
                    assert!(!status.is_server_error(), "{role} {method} {path}: {status} {body}");
                } else {
                    assert_eq!(status, StatusCode::FORBIDDEN, "{role} gets in at {method} {path}");
                }
                if role == Role::Researcher {
                    assert_eq!(visit(&stranger).await.0, StatusCode::NOT_FOUND, "a stranger learns that {path} is there");
                    // A page leads to signing in; a form waits until one has, so that what was written is not lost.
                    let asks = if *method == "GET" { StatusCode::SEE_OTHER } else { StatusCode::UNAUTHORIZED };
                    assert_eq!(visit(&somebody).await.0, asks, "nobody has to sign in for {method} {path}");
                }
            }
        }
    })
    .await;
}
