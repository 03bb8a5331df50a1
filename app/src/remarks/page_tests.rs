//! What representatives say, as each role meets it.

use axum::extract::{Path, Query, State};

use crate::needs::model::Stance;
use crate::remarks::actions::react;
use crate::remarks::forms::ReactionForm;
use crate::remarks::model::{About, Kind};
use crate::remarks::pages::{list, show};
use crate::remarks::store::{NewRemark, answer, of_need_by, say};
use crate::rights::Role;
use crate::testing::cast::Cast;
use crate::testing::{Stage, all, desk, morning, on_both, read};
use crate::thread::{need, quote};
use crate::{house::Stamp, needs};

fn at(number: i64) -> Path<(String, i64)> {
    Path(("forsta-kontakten".to_owned(), number))
}

async fn need_page(stage: &Stage, role: Role) -> String {
    read(need::show(desk(stage, role).await, State(stage.house.clone()), at(1), Query::default()).await).await.2
}

async fn quote_page(stage: &Stage, role: Role) -> String {
    read(quote::show(desk(stage, role).await, State(stage.house.clone()), at(1), Query::default()).await).await.2
}

#[tokio::test]
async fn the_team_reads_what_all_say_and_a_representative_only_what_she_has_said_herself() {
    on_both(async |stage| {
        let mut cast = Cast::on(&stage).await;
        let rut = cast.representative("Rut").await;
        let (need, _) = cast.need("veta vem som ringer", &[]).await;
        for (by, words) in [(rut, "veta vem jag får prata med"), (stage.siri, "veta vem det är")] {
            let about = About::Need { need, version: 1, reaction: Kind::Rather };
            let new = NewRemark { project: stage.project, about, words };
            let stamp = Stamp { by, at: morning() };
            say(&mut cast.conn, stage.house.ids.next(), &new, stamp).await.unwrap();
        }
        cast.conn.commit().await.unwrap();
        let of = async |role: Role| {
            let shown = list::show(desk(&stage, role).await, State(stage.house.clone()), Query::default()).await;
            (read(shown).await.2, need_page(&stage, role).await)
        };
        for page in <[String; 2]>::from(of(Role::Member).await) {
            assert!(page.contains("veta vem jag får prata med") && page.contains("veta vem det är") && page.contains("Rut"));
        }
        // Siri, as if she were a representative.
        let (own, need) = of(Role::Representative).await;
        assert!(own.contains("veta vem det är") && need.contains("veta vem det är"));
        for page in [&own, &need] {
            assert!(!page.contains("får prata med") && !page.contains("Rut"), "{page}");
        }
        assert!(need.contains("/needs/1/remark") && !need_page(&stage, Role::Member).await.contains("/needs/1/remark"));
        for role in [Role::Manager, Role::Researcher] {
            let page = need_page(&stage, role).await;
            assert!(!page.contains("veta vem det är") && !page.contains("Brukarrepresentanterna"), "{role}");
        }
        let one = async |role: Role, number: i64| {
            let told = Query::default();
            show::show(desk(&stage, role).await, State(stage.house.clone()), at(number), told).await.is_ok()
        };
        assert!(one(Role::Member, 1).await && one(Role::Representative, 2).await);
        assert!(!one(Role::Representative, 1).await, "somebody else's");
    })
    .await;
}

#[tokio::test]
async fn what_is_said_of_a_need_that_is_reworded_meanwhile_is_about_the_words_that_were_read() {
    on_both(async |stage| {
        let mut cast = Cast::on(&stage).await;
        let (need, _) = cast.need("veta vem som ringer", &[]).await;
        cast.conn.commit().await.unwrap();
        let read_first = need_page(&stage, Role::Representative).await;
        assert!(read_first.contains("name=\"version\" value=\"1\""));
        let mut cast = Cast::on(&stage).await;
        cast.rewords(need, "veta vem jag ska möta").await;
        cast.conn.commit().await.unwrap();
        let reacts = async |version: &str| {
            let words = String::new();
            let form = ReactionForm { reaction: Kind::Recognises.word().to_owned(), words, version: version.to_owned() };
            let role = desk(&stage, Role::Representative).await;
            react(role, State(stage.house.clone()), at(1), form.into()).await.unwrap();
            of_need_by(&mut stage.read().await, need, stage.siri).await.unwrap().unwrap()
        };
        assert!(reacts("1").await.reworded, "she has not seen the new words");
        assert!(!reacts("2").await.reworded);
    })
    .await;
}

#[tokio::test]
async fn an_objection_is_told_to_the_team_and_to_who_made_it_with_the_answer() {
    on_both(async |stage| {
        let mut cast = Cast::on(&stage).await;
        let rut = cast.representative("Rut").await;
        let (her, _) = cast.participant(all()).await;
        let talk = cast.conversation(her).await;
        let quote = cast.quote(talk, "Säg vem jag ska möta").await;
        for (by, words) in [(rut, "Hon går att känna igen."), (stage.siri, "Orden är tagna ur sitt sammanhang.")] {
            let new = NewRemark { project: stage.project, about: About::Quote(quote), words };
            let id = stage.house.ids.next();
            say(&mut cast.conn, id, &new, Stamp { by, at: morning() }).await.unwrap();
            assert!(answer(&mut cast.conn, id, "Vi hör av oss.", stage.stamp()).await.unwrap());
        }
        cast.conn.commit().await.unwrap();
        let team = quote_page(&stage, Role::Member).await;
        assert!(team.contains("känna igen") && team.contains("sammanhang") && team.contains("Vi hör av oss."));
        assert!(!team.contains("/quotes/1/objection"));
        let hers = quote_page(&stage, Role::Representative).await;
        assert!(hers.contains("sammanhang") && hers.contains("Vi hör av oss.") && hers.contains("/quotes/1/objection"));
        assert!(!hers.contains("känna igen."));
        let manager = quote_page(&stage, Role::Manager).await;
        assert!(!manager.contains("sammanhang") && !manager.contains("Invändningar"));
    })
    .await;
}

#[tokio::test]
async fn outside_the_team_a_conversation_was_held_in_a_month_and_on_no_day() {
    on_both(async |stage| {
        let mut cast = Cast::on(&stage).await;
        let (need, number) = cast.need("veta vem som ringer", &[]).await;
        let day = chrono::NaiveDate::from_ymd_opt(2026, 3, 19).unwrap();
        let (her, _) = cast.participant(all()).await;
        let talk = cast.conversation_on(her, day).await;
        let quote = cast.quote(talk, "Säg vem jag ska möta").await;
        cast.evidence(quote, need, Stance::Supports).await;
        cast.conn.commit().await.unwrap();
        let pages = async |role: Role| {
            let house = || State(stage.house.clone());
            let at_desk = async || desk(&stage, role).await;
            let quotes = read(crate::quotes::list::show(at_desk().await, house(), Query::default()).await).await.2;
            let behind = needs::pages::evidence::all(at_desk().await, house(), at(number), Query::default()).await;
            [need_page(&stage, role).await, quote_page(&stage, role).await, quotes, read(behind).await.2]
        };
        assert!(pages(Role::Member).await.iter().all(|page| page.contains("2026-03-19")));
        for role in [Role::Manager, Role::Representative, Role::Researcher] {
            for page in pages(role).await {
                assert!(
                    page.contains("mars 2026") && !page.contains("2026-03-19") && !page.contains("19 mars"),
                    "{role}: {page}"
                );
            }
        }
    })
    .await;
}
