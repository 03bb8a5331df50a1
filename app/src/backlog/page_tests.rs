//! The pages as they are sent: what each role finds on them, and what never stands there.

use axum::extract::{Path, Query, State};

use crate::backlog::model::Asked;
use crate::backlog::pages;
use crate::decisions::pages::show as decision;
use crate::feedback::model::Verdict;
use crate::needs::model::Stance;
use crate::rights::Role;
use crate::testing::cast::{Cast, html};
use crate::testing::{Stage, all, desk, on_both};
use crate::{overview, thread};

/// A need that two people carry, one of whom has released nothing; tried by three and met for nobody.
async fn tried(stage: &Stage) {
    let mut cast = Cast::on(stage).await;
    let (need, _) = cast.need("veta vem jag ska möta", &[stage.young]).await;
    for (scope, words) in [
        (all(), "Säg vem jag ska möta"),
        (crate::participants::model::Scope { team: true, ..Default::default() }, "Hemligt för chefen"),
    ] {
        let (person, _) = cast.participant(scope).await;
        let conversation = cast.conversation(person).await;
        let quote = cast.quote(conversation, words).await;
        cast.evidence(quote, need, Stance::Supports).await;
    }
    cast.need("kunna chatta <snabbt>", &[]).await;
    let (_, v1) = cast.prototype("Mitt första möte").await;
    cast.meets(v1, need).await;
    let (round, _) = cast.round(v1, &[need]).await;
    for _ in 0..3 {
        cast.verdict(round, Some(stage.young), need, Verdict::NotMet, "Jag vill se ett ansikte").await;
    }
    cast.conn.commit().await.unwrap();
}

#[tokio::test]
async fn the_list_tells_what_is_known_and_only_who_decides_is_asked_to() {
    on_both(async |stage| {
        tried(&stage).await;
        let show = async |role: Role, asked: Asked| {
            html(pages::show(desk(&stage, role).await, State(stage.house.clone()), Query(asked)).await).await.1
        };
        let manager = show(Role::Manager, Asked::default()).await;
        for told in [
            "2 behov. 1 är ett antagande",
            "Veta vem jag ska möta",
            "2 personer säger det",
            "unga 13–20, n\u{a0}=\u{a0}3",
            "3 inte uppfyllt",
            "Kunna chatta &lt;snabbt&gt;",
            "decisions/new?need=1",
        ] {
            assert!(manager.contains(told), "{told}");
        }
        assert!(!manager.contains('%'), "no percentages");
        assert!(!show(Role::Researcher, Asked::default()).await.contains("decisions/new"));
        let none = show(Role::Lead, Asked { verdict: "all_met".to_owned(), ..Asked::default() }).await;
        assert!(none.contains("Inget behov stämmer med urvalet") && none.contains("Visar 0 av 2 behov"));
    })
    .await;
}

#[tokio::test]
async fn a_decision_that_cannot_be_taken_keeps_what_was_typed_and_one_that_can_is_shown_with_what_was_known() {
    on_both(async |stage| {
        tried(&stage).await;
        let at = desk(&stage, Role::Manager).await;
        let form = [("need", "1"), ("kind", "end"), ("reason", "Ingen vill ha det")];
        let sent = stage.sends("decisions", &form).await;
        assert_eq!(sent.to(), "/p/forsta-kontakten/decisions/new?need=1");
        let page = stage.follows(sent).await;
        assert!(page.says(&["Ingen vill ha det", "href=\"#lesson\"", "Skriv vad ni lärde er", "value=\"end\" checked"]));
        // What is begun about another need is another form.
        assert!(stage.opens("decisions/new?need=2").await.hides(&["Ingen vill ha det"]));
        let whole: Vec<_> = form.iter().copied().chain([("lesson", "Avståndet var inget hinder")]).collect();
        assert_eq!(stage.sends("decisions", &whole).await.to(), "/p/forsta-kontakten/decisions/1");
        let shown = decision::show(at, State(stage.house.clone()), Path(("forsta-kontakten".to_owned(), 1))).await;
        let (_, page) = html(shown).await;
        for told in
            ["Beslut 1: Avsluta", "Avståndet var inget hinder", "Då, 22 november 2026", "2 personer säger det", "3 inte"]
        {
            assert!(page.contains(told), "{told}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_managers_thread_shows_no_participant_no_conversation_and_no_unreleased_word() {
    on_both(async |stage| {
        tried(&stage).await;
        let show = async |role: Role, kind: &str| {
            let path = Path(("forsta-kontakten".to_owned(), kind.to_owned(), "1".to_owned()));
            thread::pages::show(desk(&stage, role).await, State(stage.house.clone()), path).await
        };
        let (_, team) = html(show(Role::Member, "need").await).await;
        for told in ["Hemligt för chefen", "D-001", "sources/1", "Jag vill se ett ansikte", "aria-current=\"true\""] {
            assert!(team.contains(told), "{told}");
        }
        for role in [Role::Manager, Role::Representative, Role::Researcher] {
            let (_, page) = html(show(role, "need").await).await;
            for hidden in ["Hemligt", "D-0", "U-0", "sources/", "participants/", "ansikte"] {
                assert!(!page.contains(hidden), "{role} sees {hidden}");
            }
            for told in ["Säg vem jag ska möta", "1 citat visas inte", "3 inte uppfyllt"] {
                assert!(page.contains(told), "{role} lacks {told}");
            }
            assert!(show(role, "participant").await.is_err() && show(role, "source").await.is_err());
        }
    })
    .await;
}

#[tokio::test]
async fn the_overview_asks_each_role_only_for_what_it_can_do() {
    on_both(async |stage| {
        let show = async |role: Role| {
            html(overview::show(desk(&stage, role).await, State(stage.house.clone()), Query::default()).await).await.1
        };
        let begin = show(Role::Lead).await;
        for told in ["Så börjar tråden", "participants/new", "sources/import", "needs/new"] {
            assert!(begin.contains(told), "{told}");
        }
        assert!(!show(Role::Manager).await.contains("Så börjar tråden"));
        tried(&stage).await;
        let lead = show(Role::Lead).await;
        assert!(!lead.contains("Så börjar tråden"));
        for told in ["backlog?evidence=assumption", "backlog?verdict=none_met&amp;decided=no", "behov saknar prototyp"] {
            assert!(lead.contains(told), "{told}");
        }
        let manager = show(Role::Manager).await;
        assert!(manager.contains("backlog?verdict=none_met&amp;decided=no") && !manager.contains("backlog?evidence"));
        for role in [Role::Representative, Role::Researcher] {
            assert!(!show(role).await.contains("Det här väntar"), "{role}");
        }
    })
    .await;
}
