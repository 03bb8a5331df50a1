//! Every page that shows what those who tried say shows the same numbers, by the same rule, to each as small as they may be.

use axum::extract::{Path, Query, State};

use crate::backlog;
use crate::changes::pages::you_said;
use crate::decisions::known;
use crate::decisions::model::{About, DecisionKind};
use crate::decisions::pages::show as decision;
use crate::decisions::store::{NewDecision, decide};
use crate::feedback::model::Verdict;
use crate::feedback::part::Part;
use crate::rights::Role;
use crate::testing::cast::{Cast, html};
use crate::testing::{Stage, desk, on_both};
use crate::thread::{need, pages, prototype, round};

const SLUG: &str = "forsta-kontakten";

/// A need that the young have and a round about it, in which one came twice, one has words that are hidden, one did not send,
/// one tried for the team, one took all back, and others do not have the need.
async fn crowd(stage: &Stage) {
    let mut cast = Cast::on(stage).await;
    let (need, _) = cast.need("veta vem jag ska möta", &[stage.young]).await;
    let (prototype, v1) = cast.prototype("Mitt första möte").await;
    let (round, _) = cast.round(v1, &[need]).await;
    let said = cast.crowd(round, need, stage.young, stage.parents).await;
    let v2 = cast.iteration(prototype).await;
    cast.change(v2, &said).await;
    decide_about(&mut cast, About::Need(need)).await;
    cast.conn.commit().await.unwrap();
}

async fn decide_about(cast: &mut Cast<'_>, about: About) {
    let known = known::now(&mut cast.conn, about).await.unwrap();
    let new = NewDecision { about, kind: DecisionKind::GoOn, reason: "tre säger det", lesson: "", plan: None };
    decide(&mut cast.conn, cast.stage.house.ids.next(), cast.stage.project, &new, &known, cast.stage.stamp()).await.unwrap();
}

/// Every page on which the numbers stand, by its name; those that the role may see.
async fn all_pages(stage: &Stage, role: Role) -> Vec<(&'static str, String)> {
    let house = || State(stage.house.clone());
    let at = async || desk(stage, role).await;
    let one = || Path((SLUG.to_owned(), 1));
    let chain = Path((SLUG.to_owned(), "need".to_owned(), "1".to_owned()));
    let mut all = vec![
        ("need", html(need::show(at().await, house(), one(), Query::default()).await).await.1),
        ("prototype", html(prototype::show(at().await, house(), one(), Query::default()).await).await.1),
        ("thread", html(pages::show(at().await, house(), chain).await).await.1),
    ];
    if role != Role::Representative {
        let verdicts = Part { show: "verdicts".to_owned(), ..Part::default() };
        let shown = round::show(at().await, house(), one(), Query(verdicts)).await;
        all.push(("round", html(shown).await.1));
        let shown = backlog::pages::show(at().await, house(), Query(backlog::model::Asked::default())).await;
        all.push(("backlog", html(shown).await.1));
    }
    all
}

#[tokio::test]
async fn each_page_counts_those_who_have_the_need_once_and_all_others_apart() {
    on_both(async |stage| {
        crowd(&stage).await;
        for role in [Role::Lead, Role::Member] {
            for (page, body) in all_pages(&stage, role).await {
                for told in [
                    "3 uppfyllt",
                    "1 av dem har dolda ord",
                    "En annan grupp: föräldrar på annan ort, n\u{a0}=\u{a0}1",
                    "Grupp inte sagd, n\u{a0}=\u{a0}1",
                    "För någon annan: unga 13–20, n\u{a0}=\u{a0}1",
                    "Gäller inte mig, n\u{a0}=\u{a0}1",
                    "Inte klart än, n\u{a0}=\u{a0}1",
                    "1 egen provning borttagen",
                ] {
                    assert!(body.contains(told), "{page} does not tell {role}: {told}");
                }
                for wrong in ["4 uppfyllt", "2 inte", "3 inte", "personer har"] {
                    assert!(!body.contains(wrong), "{page} tells {role}: {wrong}");
                }
            }
        }
    })
    .await;
}

#[tokio::test]
async fn few_are_told_to_nobody_but_the_team() {
    on_both(async |stage| {
        crowd(&stage).await;
        for role in [Role::Manager, Role::Representative, Role::Researcher] {
            for (page, body) in all_pages(&stage, role).await {
                assert!(body.contains("3 uppfyllt"), "{page} does not tell {role} of three");
                for wrong in ["1 inte", "1 av dem", "En annan grupp", "Grupp inte sagd", "Gäller inte mig", "Inte klart än,"]
                {
                    assert!(!body.contains(wrong), "{page} tells {role}: {wrong}");
                }
            }
        }
        // Of two groups that have the need one is too small.
        let mut cast = Cast::on(&stage).await;
        let (need, _) = cast.need("slippa resa", &[stage.young, stage.parents]).await;
        let (_, iteration) = cast.prototype("Brevet").await;
        let (round, _) = cast.round(iteration, &[need]).await;
        for _ in 0..3 {
            cast.verdict(round, Some(stage.young), need, Verdict::Partly, "").await;
        }
        cast.verdict(round, Some(stage.parents), need, Verdict::NotMet, "").await;
        cast.conn.commit().await.unwrap();
        let two = || Path((SLUG.to_owned(), 2));
        for role in [Role::Manager, Role::Representative, Role::Researcher, Role::Lead] {
            let (_, page) =
                html(need::show(desk(&stage, role).await, State(stage.house.clone()), two(), Query::default()).await).await;
            let team = role == Role::Lead;
            assert!(page.contains("3 delvis"), "{role}");
            assert_eq!(page.contains("1 inte"), team, "{role}");
            assert_eq!(page.contains("färre än 3"), !team, "{role}");
            assert_eq!(page.contains("Bara en grupp har minst 3 svar"), !team, "{role}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_decision_shows_no_few_to_anybody_and_only_those_who_have_the_need() {
    on_both(async |stage| {
        crowd(&stage).await;
        for role in [Role::Lead, Role::Manager, Role::Researcher] {
            let path = Path((SLUG.to_owned(), 1));
            let (_, page) = html(decision::show(desk(&stage, role).await, State(stage.house.clone()), path).await).await;
            assert_eq!(page.matches("3 uppfyllt").count(), 2, "{role}: then and now");
            for wrong in ["1 inte", "föräldrar på annan ort", "Gäller inte mig"] {
                assert!(!page.contains(wrong), "{role}: {wrong}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn what_they_said_is_told_with_answers_that_were_sent() {
    on_both(async |stage| {
        crowd(&stage).await;
        for role in Role::ALL {
            let shown = you_said::show(desk(&stage, *role).await, State(stage.house.clone()), Query::default()).await;
            let (_, page) = html(shown).await;
            // One who came twice, two more who have the need, and one each of four others.
            assert!(page.contains("7 svar tog upp det"), "{role}");
        }
    })
    .await;
}
