//! The first page as each role meets it.

use axum::extract::{Query, State};
use chrono::TimeDelta;

use crate::decisions::follow_up::Plan;
use crate::decisions::known;
use crate::decisions::model::{About, DecisionKind};
use crate::decisions::store::{NewDecision, decide};
use crate::feedback::model::Verdict;
use crate::needs::model::Stance;
use crate::rights::Role;
use crate::testing::cast::{Cast, consents};
use crate::testing::{Stage, all, desk, on_both, read};

async fn page(stage: &Stage, role: Role) -> String {
    read(super::show(desk(stage, role).await, State(stage.house.clone()), Query::default()).await).await.2
}

/// What waits: how many, and the address of the way there.
fn waiting(shown: &str) -> Vec<(usize, String)> {
    let rows = shown.split("waiting__count\">").skip(1);
    rows.map(|row| {
        let (count, rest) = row.split_once('<').unwrap();
        let (_, rest) = rest.split_once("<a href=\"").unwrap();
        (count.parse().unwrap(), rest.split('"').next().unwrap().replace("&amp;", "&"))
    })
    .collect()
}

/// So many of everything that can wait and is listed in a table, each another number.
async fn much_waits(stage: &Stage) {
    let mut cast = Cast::on(stage).await;
    let today = stage.house.clock.today();
    for _ in 0..2 {
        cast.unasked().await;
    }
    for (people, ends) in [(3, -1), (4, 7)] {
        for _ in 0..people {
            let (person, _) = cast.participant(all()).await;
            consents(stage, &mut cast.conn, person, all(), Some(today + TimeDelta::days(ends))).await;
        }
    }
    let (person, _) = cast.participant(all()).await;
    for _ in 0..5 {
        cast.unfinished(person, today).await;
    }
    for _ in 0..6 {
        cast.conversation(person).await;
    }
    let (strong, _) = cast.need("veta vem som ringer", &[stage.young]).await;
    cast.people_say(3, strong, Stance::Supports).await;
    let (tried, _) = cast.need("slippa vänta", &[stage.young]).await;
    for n in 0..7 {
        cast.need(&format!("något {n}"), &[]).await;
    }
    for n in 0..8 {
        cast.prototype(&format!("Kortet {n}")).await;
    }
    let (_, v1) = cast.prototype("Brevet").await;
    cast.meets(v1, tried).await;
    let (round, _) = cast.round(v1, &[tried]).await;
    cast.verdict(round, Some(stage.young), tried, Verdict::NotMet, "").await;
    for days in [-9, 0, 1] {
        let plan = Some(Plan { due_on: today + TimeDelta::days(days), owner: stage.siri });
        let about = About::Need(strong);
        let new = NewDecision { about, kind: DecisionKind::GoOn, reason: "därför", lesson: "", plan };
        let known = known::now(&mut cast.conn, about).await.unwrap();
        decide(&mut cast.conn, stage.house.ids.next(), stage.project, &new, &known, stage.stamp()).await.unwrap();
    }
    cast.conn.commit().await.unwrap();
}

#[tokio::test]
async fn each_number_leads_to_just_those_that_it_counts() {
    on_both(async |stage| {
        much_waits(&stage).await;
        // What one person alone said of a need is no number for a manager.
        for (role, kinds) in [(Role::Lead, 11), (Role::Member, 9), (Role::Manager, 2)] {
            let found = waiting(&page(&stage, role).await);
            assert_eq!(found.len(), kinds, "{role}: {found:?}");
            for (count, path) in found {
                let listed = stage.opens(&path).await.body.matches("<th scope=\"row\"").count();
                assert_eq!(listed, count, "{role}: {path}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn the_oldest_stands_first_and_what_lies_ahead_last() {
    on_both(async |stage| {
        much_waits(&stage).await;
        let found = waiting(&page(&stage, Role::Lead).await);
        assert!(found[0].1.ends_with("decisions?follow=due"), "nine days late: {found:?}");
        assert!(found.last().unwrap().1.ends_with("participants?consent=ending"), "{found:?}");
    })
    .await;
}

#[tokio::test]
async fn who_decides_sees_strong_needs_that_are_not_met_and_all_see_those_that_are() {
    on_both(async |stage| {
        let mut cast = Cast::on(&stage).await;
        let (unmet, _) = cast.need("veta vem som ringer", &[stage.young]).await;
        cast.people_say(3, unmet, Stance::Supports).await;
        let (met, _) = cast.need("slippa vänta", &[stage.young]).await;
        let (_, v1) = cast.prototype("Brevet").await;
        cast.meets(v1, met).await;
        let (round, _) = cast.round(v1, &[met]).await;
        for _ in 0..3 {
            cast.verdict(round, Some(stage.young), met, Verdict::Met, "").await;
        }
        cast.conn.commit().await.unwrap();
        for role in [Role::Manager, Role::Lead] {
            let shown = page(&stage, role).await;
            assert!(shown.contains("starkt behov är inte uppfyllt") && !shown.contains("Inget väntar"), "{role}: {shown}");
        }
        assert!(!page(&stage, Role::Member).await.contains("starkt behov är inte uppfyllt"));
        for role in [Role::Lead, Role::Member, Role::Manager, Role::Researcher] {
            let shown = page(&stage, role).await;
            assert!(shown.contains("1 behov är uppfyllt") && shown.contains("backlog?verdict=all_met"), "{role}: {shown}");
        }
        // A representative reads no list of needs in numbers, and is led into what she can try.
        let shown = page(&stage, Role::Representative).await;
        assert!(!shown.contains("är uppfyllt") && shown.contains("Brevet v1 T-01") && shown.contains("/t/"), "{shown}");
        assert!(!page(&stage, Role::Manager).await.contains("href=\"/t/"));
    })
    .await;
}
