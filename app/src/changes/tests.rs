use crate::changes::said::{any, because_of_visit, count_said, naming, said_in_project, said_of_prototype};
use crate::changes::store::{NewChange, add_change, change_change, changes, publish, take_back};
use crate::db::Conn;
use crate::feedback::store::About;
use crate::id::{ChangeId, FeedbackId, IterationId, VisitId};
use crate::rights::Audience;
use crate::rights::Role;
use crate::rounds::store::{Opened, find};
use crate::testing::cast::{Draft, draft, iteration, opened, says, visit};
use crate::testing::{Stage, desk, on_both};
use crate::thread::focus::Focus;
use crate::{overview, thread};

/// A prototype that has been tried, and the next version of it with a change that nobody has published.
struct Tried {
    draft: Draft,
    round: Opened,
    her: VisitId,
    said: FeedbackId,
    next: IterationId,
    change: ChangeId,
}

const WHAT: &str = "Texten är större.";

async fn tried(stage: &Stage, conn: &mut Conn) -> Tried {
    let draft = draft(stage, conn).await;
    let round = opened(stage, conn, &draft).await;
    let her = visit(stage, conn, round.id, "a").await;
    let said = says(stage, conn, round.id, her, About::Page("start"), "liten text").await;
    let next = iteration(stage, conn, draft.prototype, &draft.needs).await;
    let change = stage.house.ids.next();
    let new = NewChange { done: true, what: WHAT, because: "Flera såg den inte.", feedback: &[said] };
    add_change(conn, change, next, &new, stage.stamp()).await.unwrap();
    Tried { draft, round, her, said, next, change }
}

async fn waits(stage: &Stage, conn: &mut Conn) -> i64 {
    find(conn, stage.project, 1).await.unwrap().unwrap().unanswered
}

#[tokio::test]
async fn a_change_answers_nobody_and_is_the_teams_alone_until_somebody_publishes_it() {
    on_both(async |stage| {
        let mut conn = stage.write().await;
        let tried = tried(&stage, &mut conn).await;
        let (prototype, conn) = (tried.draft.prototype, &mut conn);
        let public = async |conn: &mut Conn| {
            (
                said_of_prototype(conn, prototype, Audience::Public).await.unwrap().len(),
                any(conn, prototype).await.unwrap(),
                because_of_visit(conn, tried.her).await.unwrap().len(),
                said_in_project(conn, stage.project, (false, Audience::Team), 50, 0).await.unwrap().len(),
                count_said(conn, stage.project, false).await.unwrap(),
                waits(&stage, conn).await,
            )
        };
        assert_eq!(public(conn).await, (0, false, 0, 0, 0, 1));
        assert_eq!(count_said(conn, stage.project, true).await.unwrap(), 1);
        assert_eq!(said_in_project(conn, stage.project, (true, Audience::Team), 50, 0).await.unwrap()[0].published(), None);
        assert!(!naming(conn, tried.round.id).await.unwrap()[0].published);

        publish(conn, tried.change, stage.stamp()).await.unwrap();
        assert_eq!(public(conn).await, (1, true, 1, 1, 1, 0));
        let published = changes(conn, prototype).await.unwrap()[0].published.clone().unwrap();
        assert_eq!((published.by.as_str(), published.at), ("Siri", stage.stamp().at));
        // Once more, by a double click.
        publish(conn, tried.change, stage.stamp()).await.unwrap();
        assert_eq!(public(conn).await, (1, true, 1, 1, 1, 0));

        take_back(conn, tried.change).await.unwrap();
        assert_eq!(public(conn).await, (0, false, 0, 0, 0, 1));
        publish(conn, tried.change, stage.stamp()).await.unwrap();
        // Nobody has said yes to other words.
        let other = NewChange { done: true, what: "Texten är mycket större.", because: "Så.", feedback: &[tried.said] };
        change_change(conn, tried.next, tried.change, &other, stage.stamp()).await.unwrap();
        assert_eq!(public(conn).await, (0, false, 0, 0, 0, 1));
    })
    .await;
}

#[tokio::test]
async fn before_it_is_published_somebody_reads_exactly_what_the_public_will() {
    on_both(async |stage| {
        let mut conn = stage.write().await;
        let tried = tried(&stage, &mut conn).await;
        conn.commit().await.unwrap();
        let public = format!("/t/{}/you-said", tried.round.code);
        let item = |body: &str| {
            let (_, rest) = body.split_once("<li class=\"said__item\">").unwrap();
            rest.split_once("</li>").unwrap().0.to_owned()
        };
        assert!(stage.opens(&public).await.hides(&[WHAT]));
        let page = "prototypes/1/v/2/changes/1/publish";
        let asked = stage.opens(page).await;
        let was = asked.body.split("name=\"was\" value=\"").nth(1).unwrap().split('"').next().unwrap();
        assert!(asked.says(&[WHAT, "Vi gör det här", "Inte publicerad", "Flera såg den inte."]));
        let anew = stage.sends(page, &[("was", "0123456789abcdef")]).await;
        assert!(stage.follows(anew).await.says(&["Någon har ändrat texten", WHAT]));
        assert!(stage.opens(&public).await.hides(&[WHAT]));

        let home = stage.sends(page, &[("was", was)]).await;
        assert!(stage.follows(home).await.says(&["Publicerad av Siri 22\u{20}november 2026."]));
        let seen = stage.opens(&public).await;
        assert_eq!(item(&seen.body), item(&asked.body));
        assert!(seen.says(&["Vi gör det här"]) && seen.hides(&["Vi gjorde<"]));
        // Its version is being tested now.
        let mut conn = stage.write().await;
        crate::rounds::store::close(&mut conn, tried.round.id, stage.stamp()).await.unwrap();
        opened(&stage, &mut conn, &Draft { iteration: tried.next, ..tried.draft }).await;
        conn.commit().await.unwrap();
        assert!(stage.opens(&public).await.says(&["Vi gjorde<"]));
        assert!(stage.opens(page).await.says(&["från den öppna sidan?", "Publicerad av Siri"]));
        let back = stage.sends("prototypes/1/v/2/changes/1/take-back", &[("pressed", "yes")]).await;
        assert!(stage.follows(back).await.says(&["Inte publicerad"]));
        assert!(stage.opens(&public).await.hides(&[WHAT]));
    })
    .await;
}

#[tokio::test]
async fn outside_the_team_nobody_reads_what_is_not_published() {
    on_both(async |stage| {
        let mut conn = stage.write().await;
        let tried = tried(&stage, &mut conn).await;
        conn.commit().await.unwrap();
        for role in Role::ALL {
            let team = matches!(role, Role::Lead | Role::Member);
            let conn = &mut stage.read().await;
            let chain = thread::store::chain(conn, &stage.house, Focus::Change(tried.change), *role).await.unwrap();
            assert_eq!(chain.is_some(), team, "{role}");
            let desk = desk(&stage, *role).await;
            let told = format!("{:?}", overview::load(conn, &desk).await.unwrap());
            assert!(!told.contains(WHAT), "{role}: {told}");
            let whole = thread::prototype::load(conn, &desk, 1).await.unwrap();
            assert_eq!(whole.changes.len(), usize::from(team), "{role}");
        }
    })
    .await;
}
