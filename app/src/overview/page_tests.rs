//! The first page as each role meets it.

use axum::extract::{Query, State};

use crate::feedback::model::Verdict;
use crate::needs::model::Stance;
use crate::rights::Role;
use crate::testing::cast::Cast;
use crate::testing::{Stage, desk, on_both, read};

async fn page(stage: &Stage, role: Role) -> String {
    read(super::show(desk(stage, role).await, State(stage.house.clone()), Query::default()).await).await.2
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
