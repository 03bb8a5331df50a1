//! Every address that something is sent to: what it answers, what has then changed and what has not, and what the next
//! page says; that it changes nothing for who may not; that a double click makes nothing twice; and that what cannot be
//! taken is shown again by the page of its form, with what is wrong. A new POST without a row here fails, and one whose
//! rows neither hold something that cannot be taken nor say why there is nothing. The rows stand by slice in `effects/`.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

mod house;

mod effects {
    pub mod account;
    pub mod door;
    pub mod needs;
    pub mod participants;
    pub mod patterns;
    pub mod projects;
    pub mod prototypes;
    pub mod public;
    pub mod quotes;
    pub mod remarks;
    pub mod removals;
    pub mod rounds;
    pub mod row;
    pub mod sources;
    pub mod stage;
    pub mod team;
    pub mod undone;
}

use std::collections::BTreeSet;

use app::clock::Clock;
use app::db::Db;
use app::house::{Files, House, Settings};
use app::pepper::Pepper;
use app::routes;
use effects::row::Row;
use effects::stage::Stage;
use effects::{
    account, door, needs, participants, patterns, projects, prototypes, public, quotes, remarks, removals, rounds, sources,
    team, undone,
};
use house::on_both_by_two;
use server::auth;

/// Whether each form that makes something (the rows with `once_soon`) is known again when it comes twice, and the second
/// answer leads where the first one did. Until then the test only notes how many it made.
pub const ONCE: bool = true;

#[tokio::test]
async fn every_address_that_something_is_sent_to_has_a_row_here() {
    let db = Db::open("sqlite::memory:").await.unwrap();
    let house = House::new(db, Clock::System, Files::default(), Settings::default(), Pepper::new([1; 32]));
    let inside = routes::in_projects(&house).rows.into_iter().map(|(method, path, ..)| (method, path));
    let outside = [routes::outside().rows, auth::routes().rows].concat();
    let outside = outside.into_iter().map(|(method, path)| (method, path.to_owned()));
    let sent_to: BTreeSet<String> =
        inside.chain(outside).filter(|(method, _)| *method == "POST").map(|(_, path)| path).collect();
    let rows: [fn() -> Vec<Row>; 15] = [
        account::rows,
        door::rows,
        needs::rows,
        participants::rows,
        patterns::rows,
        projects::rows,
        prototypes::rows,
        public::rows,
        quotes::rows,
        remarks::rows,
        removals::rows,
        removals::of_projects,
        rounds::rows,
        sources::rows,
        team::rows,
    ];
    let rows: Vec<Row> = rows.iter().flat_map(|rows| rows()).collect();
    let told: BTreeSet<String> = rows.iter().map(|row| row.at.to_owned()).collect();
    let missing: Vec<_> = sent_to.difference(&told).collect();
    let gone: Vec<_> = told.difference(&sent_to).collect();
    assert!(missing.is_empty() && gone.is_empty(), "without a row: {missing:#?}; with a row, but not there: {gone:#?}");
    // What visitors type is kept in another way.
    let for_visitors = |at: &str| at == "/t" || at.starts_with("/t/") || at.starts_with("/answer");
    let tried: BTreeSet<&str> =
        rows.iter().filter(|row| !row.faults.is_empty() || row.faultless.is_some()).map(|row| row.at).collect();
    let untried: Vec<_> = told.iter().filter(|at| !for_visitors(at) && !tried.contains(at.as_str())).collect();
    assert!(untried.is_empty(), "what of it cannot be taken? {untried:#?}");
}

#[tokio::test]
async fn what_is_sent_about_a_project_happens() {
    on_both_by_two(async |running| Stage::of(running).await.play(projects::rows()).await).await;
}

#[tokio::test]
async fn what_is_sent_about_the_team_happens() {
    on_both_by_two(async |running| {
        let mut stage = Stage::of(running).await;
        team::prepare(&mut stage);
        stage.play(team::rows()).await;
    })
    .await;
}

#[tokio::test]
async fn what_is_sent_about_participants_happens() {
    on_both_by_two(async |running| Stage::of(running).await.play(participants::rows()).await).await;
}

#[tokio::test]
async fn what_is_sent_about_conversations_happens() {
    on_both_by_two(async |running| Stage::of(running).await.play(sources::rows()).await).await;
}

#[tokio::test]
async fn what_is_sent_about_quotes_happens() {
    on_both_by_two(async |running| Stage::of(running).await.play(quotes::rows()).await).await;
}

#[tokio::test]
async fn what_is_sent_about_needs_and_decisions_happens() {
    on_both_by_two(async |running| Stage::of(running).await.play(needs::rows()).await).await;
}

#[tokio::test]
async fn what_is_sent_about_patterns_happens() {
    on_both_by_two(async |running| Stage::of(running).await.play(patterns::rows()).await).await;
}

#[tokio::test]
async fn what_is_sent_about_prototypes_happens() {
    on_both_by_two(async |running| Stage::of(running).await.play(prototypes::rows()).await).await;
}

#[tokio::test]
async fn what_was_done_is_undone_from_the_page_that_it_led_to() {
    on_both_by_two(async |running| {
        let mut stage = Stage::of(running).await;
        for row in undone::rows() {
            stage.and_back(row).await;
        }
        stage.running.nothing_is_wrong().await;
    })
    .await;
}

#[tokio::test]
async fn what_is_to_be_removed_goes_and_nothing_else() {
    on_both_by_two(async |running| {
        let mut stage = Stage::of(running).await;
        removals::prepare(&mut stage).await;
        stage.play(removals::rows()).await;
        stage.running.nothing_is_wrong().await;
    })
    .await;
}

#[tokio::test]
async fn what_is_sent_about_the_end_of_a_project_happens() {
    on_both_by_two(async |running| {
        let mut stage = Stage::of(running).await;
        removals::prepare_another(&mut stage).await;
        stage.play(removals::of_projects()).await;
        stage.running.nothing_is_wrong().await;
    })
    .await;
}

#[tokio::test]
async fn what_is_sent_about_test_rounds_happens() {
    on_both_by_two(async |running| {
        let mut stage = Stage::of(running).await;
        rounds::prepare(&stage).await;
        stage.play(rounds::rows()).await;
    })
    .await;
}

#[tokio::test]
async fn what_representatives_say_and_are_answered_happens() {
    on_both_by_two(async |running| {
        let mut stage = Stage::of(running).await;
        let code = stage.asks("select code from rounds where number = 2").await.unwrap();
        let begun = stage.asks("select cast(begun + 1 as text) from rounds where number = 2").await.unwrap();
        stage.names.extend([("code", code), ("begun", begun)]);
        stage.play(remarks::rows()).await;
        stage.running.nothing_is_wrong().await;
    })
    .await;
}

#[tokio::test]
async fn what_a_visitor_sends_happens() {
    on_both_by_two(async |running| {
        let mut stage = Stage::of(running).await;
        let code = stage.asks("select code from rounds where number = 2").await.unwrap();
        stage.names.insert("code", code);
        stage.play(public::rows()).await;
    })
    .await;
}

#[tokio::test]
async fn what_is_sent_at_the_door_happens() {
    on_both_by_two(async |running| {
        let mut stage = Stage::of(running).await;
        door::prepare(&mut stage).await;
        stage.play(door::rows()).await;
    })
    .await;
}

#[tokio::test]
async fn what_is_sent_about_ones_own_account_happens() {
    on_both_by_two(async |running| {
        let mut stage = Stage::of(running).await;
        account::prepare(&mut stage).await;
        stage.play(account::rows()).await;
    })
    .await;
}
