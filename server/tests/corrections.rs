//! What was written by mistake can be put right, and what leans on it is counted anew.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod house;

use app::people::model::Role;
use house::{Browser, PROJECT, Running, on_both};
use reqwest::StatusCode;
use server::ops::check::CONSISTENT;

async fn all_counts_are_right(running: &Running) {
    let mut conn = running.house.read().await.unwrap();
    for (what, sql) in CONSISTENT {
        assert_eq!(app::value!(&mut conn, i64, *sql).unwrap(), 0, "{what}");
    }
}

async fn sent(browser: &Browser, path: &str, fields: &[(&str, &str)]) {
    let page = browser.sends(&format!("{PROJECT}/{path}"), fields).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{path}: {}", page.body);
}

#[tokio::test]
async fn what_is_noted_about_a_participant_can_be_changed() {
    on_both(async |running| {
        let member = running.signed_in(Role::Member).await;
        let form = member.opens(&format!("{PROJECT}/participants/1/edit")).await;
        assert!(form.says("Ändra uppgifterna om D-001"));
        sent(&member, "participants/1", &[("recruited_through", "letter"), ("note", "Vill ha tolk.")]).await;
        assert!(member.opens(&format!("{PROJECT}/participants/1")).await.says("Vill ha tolk."));
        let wrong = member.sends(&format!("{PROJECT}/participants/1"), &[("note", "121212-1212")]).await;
        assert!(wrong.status == StatusCode::UNPROCESSABLE_ENTITY && wrong.says("121212-1212</textarea>"));
    })
    .await;
}

#[tokio::test]
async fn a_conversation_that_was_with_somebody_else_takes_its_quotes_along() {
    on_both(async |running| {
        let member = running.signed_in(Role::Member).await;
        assert!(member.opens(&format!("{PROJECT}/sources/1/about")).await.says("Ändra uppgifterna om U-01"));
        assert!(member.opens(&format!("{PROJECT}/quotes/1")).await.says("D-001"));
        let about = [("participant", "3"), ("title", "Samtal i parken"), ("held_on", "2026-09-04"), ("channel", "walk")];
        sent(&member, "sources/1/about", &about).await;
        let source = member.opens(&format!("{PROJECT}/sources/1")).await;
        assert!(source.says("Samtal i parken") && source.says("D-003"));
        let quote = member.opens(&format!("{PROJECT}/quotes/1")).await;
        assert!(quote.says("D-003") && !quote.says("D-001"));
        all_counts_are_right(&running).await;
    })
    .await;
}

#[tokio::test]
async fn a_quote_can_be_linked_from_its_own_page_and_taken_away() {
    on_both(async |running| {
        let member = running.signed_in(Role::Member).await;
        let quote = member.opens(&format!("{PROJECT}/quotes/1")).await;
        assert!(quote.says("Koppla till ett behov som redan finns"));
        sent(&member, "quotes/1/needs", &[("need", "11"), ("stance", "supports")]).await;
        let need = member.opens(&format!("{PROJECT}/needs/11")).await;
        assert!(need.says("1 person säger det"));
        let unchosen = member.sends(&format!("{PROJECT}/quotes/1/needs"), &[("stance", "supports")]).await;
        assert!(unchosen.status == StatusCode::UNPROCESSABLE_ENTITY && unchosen.says("Välj vilket behov citatet gäller."));
        all_counts_are_right(&running).await;

        assert!(member.opens(&format!("{PROJECT}/quotes/1/remove")).await.says("Ta bort C-001?"));
        sent(&member, "quotes/1/remove", &[]).await;
        assert_eq!(member.opens(&format!("{PROJECT}/quotes/1")).await.status, StatusCode::NOT_FOUND);
        assert!(member.opens(&format!("{PROJECT}/needs/11")).await.says("Antagande"));
        all_counts_are_right(&running).await;
    })
    .await;
}
