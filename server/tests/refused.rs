//! What we cannot take is shown again, the reason is the true one, and the page knows who is there.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod house;

use app::db::Db;
use app::rights::Role;
use house::{PROJECT, Page, Running, on_both};
use reqwest::StatusCode;

/// A visitor in the middle of the open round, and its address.
async fn visiting(running: &Running) -> (house::Browser, String) {
    let mut conn = running.house.read().await.unwrap();
    let code = app::rounds::entrance::newest_open_code(&mut conn, "forsta-kontakten").await.unwrap().unwrap();
    let visitor = running.somebody();
    assert_eq!(visitor.sends(&format!("/t/{code}/start"), &[]).await.status, StatusCode::SEE_OTHER);
    (visitor, format!("/t/{code}"))
}

fn is_public(page: &Page) -> bool {
    page.says("<body class=\"public\">") && page.says(" – Digiteamet</title>") && !page.says("<script")
}

async fn without_database(running: &Running) {
    match &running.house.db {
        Db::Lite { read, write } => {
            read.close().await;
            write.close().await;
        }
        Db::Pg(pool) => pool.close().await,
    }
}

#[tokio::test]
async fn when_the_database_is_away_nobody_is_told_to_be_signed_out_and_nothing_typed_is_lost() {
    on_both(async |running| {
        let lead = running.signed_in(Role::Lead).await;
        let (visitor, round) = visiting(&running).await;
        without_database(&running).await;
        let page = lead.opens(&format!("{PROJECT}/needs")).await;
        assert_eq!(page.status, StatusCode::SERVICE_UNAVAILABLE);
        assert!(page.says("Det går inte just nu") && !page.header("retry-after").is_empty());
        let page = lead.sends(&format!("{PROJECT}/groups"), &[("group", "Nyanlända <föräldrar>")]).await;
        assert_eq!(page.status, StatusCode::SERVICE_UNAVAILABLE);
        assert!(
            page.says("Nyanlända &lt;föräldrar&gt;") && page.says(&format!("action=\"{PROJECT}/groups\"")),
            "{}",
            page.body
        );
        let page = visitor.sends(&format!("{round}/send"), &[("words", "Jag vågade inte ringa")]).await;
        assert_eq!(page.status, StatusCode::SERVICE_UNAVAILABLE);
        assert!(is_public(&page) && page.says("Jag vågade inte ringa") && page.says("Skicka igen"), "{}", page.body);
        assert_eq!(visitor.opens("/livez").await.status, StatusCode::OK);
        assert_eq!(visitor.opens("/healthz").await.status, StatusCode::SERVICE_UNAVAILABLE);
    })
    .await;
}

#[tokio::test]
async fn a_form_from_elsewhere_is_refused_with_the_reason_and_shown_to_be_copied() {
    on_both(async |running| {
        let lead = running.signed_in(Role::Lead).await;
        let (visitor, round) = visiting(&running).await;
        for origin in ["null", "https://example.com"] {
            let sent =
                visitor.sends_with(&format!("{round}/send"), &[("words", "Jag väntade länge")], &[("origin", origin)]).await;
            assert_eq!(sent.status, StatusCode::FORBIDDEN);
            assert!(sent.says("kom inte från den här webbplatsen") && !sent.says("ingår inte i din roll"), "{}", sent.body);
            assert!(is_public(&sent) && sent.says("Jag väntade länge") && sent.says("Skicka igen"));
            let sent = lead.sends_with(&format!("{PROJECT}/groups"), &[("group", "Egna ord")], &[("origin", origin)]).await;
            assert!(sent.status == StatusCode::FORBIDDEN && sent.says("kom inte från den här webbplatsen"));
            assert!(sent.says("Egna ord</textarea>") && !sent.says("Skicka igen"), "one click does nothing in our name");
        }
        assert!(!lead.opens(&format!("{PROJECT}/settings")).await.says("Egna ord"));
    })
    .await;
}

#[tokio::test]
async fn behind_a_proxy_that_rewrites_the_host_our_own_forms_are_known_by_the_base_url() {
    on_both(async |running| {
        let lead = running.signed_in(Role::Lead).await;
        let base = running.base.clone();
        let headers = [("host", "inside.internal"), ("origin", base.as_str())];
        let sent = lead.sends_with(&format!("{PROJECT}/groups"), &[("group", "Genom proxyn")], &headers).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
        assert!(lead.opens(&format!("{PROJECT}/settings")).await.says("Genom proxyn"));
    })
    .await;
}

#[tokio::test]
async fn who_has_to_wait_gets_back_what_was_typed_but_no_password() {
    on_both(async |running| {
        let browser = running.somebody();
        let fields = [("email", "siri@example.se"), ("password", "fyra lugna hästar")];
        let mut last = browser.sends("/sign-in", &fields).await;
        for _ in 0..10 {
            last = browser.sends("/sign-in", &fields).await;
        }
        assert_eq!(last.status, StatusCode::TOO_MANY_REQUESTS);
        assert!(last.says("siri@example.se") && !last.says("hästar") && last.says("Lösenordet visar vi inte"));
        let round = visiting(&running).await.1;
        let visitor = running.somebody();
        for _ in 0..250 {
            last = visitor.sends(&format!("{round}/send"), &[("words", "Skrivet i väntrummet")]).await;
            if last.status == StatusCode::TOO_MANY_REQUESTS {
                break;
            }
        }
        assert_eq!(last.status, StatusCode::TOO_MANY_REQUESTS);
        assert!(is_public(&last) && last.says("Skrivet i väntrummet") && last.says("Skicka igen"), "{}", last.body);
    })
    .await;
}

#[tokio::test]
async fn what_was_sent_too_late_can_be_sent_again_after_signing_in() {
    on_both(async |running| {
        let browser = running.somebody();
        let path = format!("{PROJECT}/groups");
        let late = browser.sends(&path, &[("group", "Inte borta")]).await;
        assert_eq!(late.status, StatusCode::UNAUTHORIZED);
        assert!(late.says("Inte borta</textarea>") && late.says(&format!("action=\"{path}\"")), "{}", late.body);
        // A file cannot be sent by our page.
        let late = browser.uploads(&format!("{PROJECT}/sources/import/check"), "samtal.vtt", "WEBVTT").await;
        assert!(late.status == StatusCode::UNAUTHORIZED && late.says("Filen måste du välja igen"), "{}", late.body);
    })
    .await;
}

#[tokio::test]
async fn a_page_for_a_trouble_knows_who_is_there_and_in_which_project() {
    on_both(async |running| {
        let lead = running.signed_in(Role::Lead).await;
        let missing = lead.opens(&format!("{PROJECT}/needs/9999")).await;
        assert_eq!(missing.status, StatusCode::NOT_FOUND);
        assert!(missing.says("Logga ut") && missing.says(&format!("href=\"{PROJECT}/needs\"")), "{}", missing.body);
        let nowhere = lead.opens("/finns-inte").await;
        assert!(nowhere.status == StatusCode::NOT_FOUND && nowhere.says("Logga ut"));
        let representative = running.signed_in(Role::Representative).await;
        let forbidden = representative.opens(&format!("{PROJECT}/participants")).await;
        assert_eq!(forbidden.status, StatusCode::FORBIDDEN);
        assert!(forbidden.says("Logga ut") && forbidden.says(&format!("href=\"{PROJECT}/needs\"")));
        assert!(!running.somebody().opens("/finns-inte").await.says("Logga ut"));
        let stranger = running.stranger().await.opens(&format!("{PROJECT}/needs")).await;
        assert!(stranger.status == StatusCode::NOT_FOUND && stranger.says("Logga ut"));
        assert!(!stranger.says(&format!("href=\"{PROJECT}/needs\"")), "whoever is no member sees nothing of it");
        let odd = lead.opens("/p/%ff/needs").await;
        assert_eq!(odd.status, StatusCode::NOT_FOUND);
    })
    .await;
}
