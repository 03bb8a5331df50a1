//! Pages as people in each role get them, through the handlers that the routes call.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;

use crate::db::counting;
use crate::form::Filled;
use crate::needs::evidence::linking::{self, LinkForm};
use crate::needs::evidence::store::link;
use crate::needs::evidence::store::tests::need;
use crate::needs::forms::NeedForm;
use crate::needs::model::Stance;
use crate::needs::pages::form;
use crate::needs::pages::more_quotes::At;
use crate::needs::{actions, store};
use crate::participants::model::Scope;
use crate::rights::Role;
use crate::testing::cast::somebody;
use crate::testing::{Stage, all, desk, on_both, read};
use crate::thread::need as show;

fn typed() -> NeedForm {
    NeedForm {
        situation: "När jag väntar på beslut".to_owned(),
        need: "kunna se vad som händer".to_owned(),
        outcome: "jag slipper ringa".to_owned(),
        met_when: "Jag ser vilket steg ansökan är i.".to_owned(),
        ..NeedForm::default()
    }
}

fn at(number: i64) -> Path<(String, i64)> {
    Path(("forsta-kontakten".to_owned(), number))
}

async fn shown(stage: &Stage, role: Role) -> String {
    let desk = desk(stage, role).await;
    read(show::show(desk, State(stage.house.clone()), at(1), Query::default()).await).await.2
}

#[tokio::test]
async fn a_need_that_begins_with_a_quote_is_evidenced_by_it_at_once() {
    on_both(async |stage| {
        let mut conn = stage.write().await;
        somebody(&stage, &mut conn, all(), "Jag ringde fyra gånger.").await;
        conn.commit().await.unwrap();
        let asked = form::Begun { quote: Some("1".to_owned()) };
        let (_, _, html) =
            read(form::new(desk(&stage, Role::Member).await, State(stage.house.clone()), Query(asked)).await).await;
        assert!(html.contains("Jag ringde fyra gånger.") && html.contains("name=\"quote\" value=\"1\""), "{html}");
        // The group of who said it is suggested, and no other.
        let (young, parents) = (stage.young.to_string(), stage.parents.to_string());
        let box_of = |id: &str| html.split("<input").find(|input| input.contains(id)).unwrap().to_owned();
        assert!(box_of(&young).contains(" checked") && box_of(&young).contains("Förslag:"), "{html}");
        assert!(!box_of(&parents).contains(" checked") && !box_of(&parents).contains("Förslag:"), "{html}");
        let filled = NeedForm { quote: "1".to_owned(), ..typed() };
        let (status, to, _) =
            read(actions::add(desk(&stage, Role::Member).await, State(stage.house.clone()), filled.into()).await).await;
        assert_eq!((status, to.as_str()), (StatusCode::SEE_OTHER, "/p/forsta-kontakten/needs/1"));
        let need = store::find(&mut stage.read().await, stage.project, 1).await.unwrap().unwrap();
        assert_eq!((need.evidence.people_for, need.statement.situation()), (1, "väntar på beslut"));
    })
    .await;
}

const SITUATION: (&str, &str) = ("situation", "När jag väntar på beslut");
const OUTCOME: (&str, &str) = ("outcome", "jag slipper ringa");
const MET: (&str, &str) = ("met_when", "Jag ser vilket steg ansökan är i.");
const NEED: (&str, &str) = ("need", "kunna se vad som händer");

#[tokio::test]
async fn a_form_that_cannot_be_taken_comes_back_with_every_word_in_it() {
    on_both(async |stage| {
        let parents = stage.parents.to_string();
        let typed = [
            SITUATION,
            NEED,
            ("outcome", "  "),
            ("met_when", "Mitt nummer är 19121212-1212"),
            ("groups", parents.as_str()),
            ("incentive", "Vill slippa vara till besvär."),
            ("consequence", "Hyran blir sen."),
        ];
        let page = stage.follows(stage.sends("needs", &typed).await).await;
        for (_, kept) in typed.iter().filter(|(name, _)| !["outcome", "groups"].contains(name)) {
            assert!(page.says(&[kept]));
        }
        let parents = page.body.split("<input").find(|input| input.contains(&parents)).unwrap();
        assert!(parents.contains("checked"), "{parents}");
        assert!(page.says(&["href=\"#outcome\"", "id=\"outcome-error\"", "href=\"#met_when\""]));
        assert!(store::find(&mut stage.read().await, stage.project, 1).await.unwrap().is_none());
    })
    .await;
}

#[tokio::test]
async fn a_quote_that_is_gone_stops_the_saving_once_and_then_the_need_is_an_assumption() {
    on_both(async |stage| {
        let typed = [SITUATION, NEED, OUTCOME, MET];
        let with_quote: Vec<_> = typed.iter().copied().chain([("quote", "9")]).collect();
        let page = stage.follows(stage.sends("needs", &with_quote).await).await;
        assert!(page.says(&["Citatet", "kunna se vad som händer"]) && page.hides(&["name=\"quote\""]));
        assert_eq!(stage.sends("needs", &typed).await.to(), "/p/forsta-kontakten/needs/1");
        assert!(stage.opens("needs/new").await.hides(&["kunna se vad som händer", "inte sparat"]));
    })
    .await;
}

#[tokio::test]
async fn the_second_of_two_writers_is_shown_both_texts_and_can_save_on_top() {
    on_both(async |stage| {
        let mut conn = stage.write().await;
        need(&stage, &mut conn).await;
        conn.commit().await.unwrap();
        let change = async |need: &str, was: &str| {
            stage.sends("needs/1", &[SITUATION, ("need", need), OUTCOME, MET, ("was", was)]).await
        };
        let read = stage.opens("needs/1/edit").await.was();
        let hers = "behöver jag veta när beskedet kommer.";
        assert_eq!(change(hers, &read).await.to(), "/p/forsta-kontakten/needs/1");
        // The same once more is a double click.
        assert_eq!(change(hers, &read).await.to(), "/p/forsta-kontakten/needs/1");
        let both = stage.follows(change("få svar samma dag", &read).await).await;
        let now = both.was();
        assert!(both.says(&["behöver jag veta när beskedet kommer,", "behöver jag få svar samma dag,"]));
        assert!(both.says(&[">få svar samma dag</textarea>"]));
        assert_ne!(now, read);
        let saved = store::find(&mut stage.read().await, stage.project, 1).await.unwrap().unwrap();
        assert_eq!((saved.statement.need(), saved.version), ("veta när beskedet kommer", 2));
        assert_eq!(change("få svar samma dag", &now).await.to(), "/p/forsta-kontakten/needs/1");
        let saved = store::find(&mut stage.read().await, stage.project, 1).await.unwrap().unwrap();
        assert_eq!((saved.statement.need(), saved.version), ("få svar samma dag", 3));
        // Saving what stands there already is no new wording.
        let now = stage.opens("needs/1/edit").await.was();
        assert_eq!(change("få svar samma dag", &now).await.to(), "/p/forsta-kontakten/needs/1");
        assert_eq!(store::find(&mut stage.read().await, stage.project, 1).await.unwrap().unwrap().version, 3);
    })
    .await;
}

#[tokio::test]
async fn a_quote_that_may_not_be_shown_is_only_counted_and_nobody_learns_who_said_it() {
    on_both(async |stage| {
        let mut conn = stage.write().await;
        let need = need(&stage, &mut conn).await;
        let only_team = Scope { team: true, ..Scope::default() };
        for (scope, exact) in [(only_team, "Sagt i förtroende."), (all(), "Sagt till alla.")] {
            let quote = somebody(&stage, &mut conn, scope, exact).await;
            link(&mut conn, need, quote, Stance::Supports, stage.stamp()).await.unwrap();
        }
        conn.commit().await.unwrap();
        let team = shown(&stage, Role::Member).await;
        assert!(
            team.contains("Sagt i förtroende.")
                && team.contains("D-001")
                && team.contains("sources/1#")
                && team.contains("/edit\"")
        );
        for role in [Role::Manager, Role::Representative, Role::Researcher] {
            let html = shown(&stage, role).await;
            assert!(html.contains("Sagt till alla.") && html.contains("D-002"), "{role}");
            assert!(!html.contains("Sagt i förtroende.") && !html.contains("D-001"), "{role}");
            assert!(html.contains("1 citat får inte visas här.") && html.contains("2 personer säger det"), "{role}");
            assert!(
                !html.contains("/sources/")
                    && !html.contains("/participants/")
                    && !html.contains("/edit\"")
                    && !html.contains("/evidence\""),
                "{role}"
            );
        }
    })
    .await;
}

#[tokio::test]
async fn each_role_finds_the_stations_it_may_see() {
    on_both(async |stage| {
        let mut conn = stage.write().await;
        need(&stage, &mut conn).await;
        conn.commit().await.unwrap();
        for (role, cluster, decisions, decides) in [
            (Role::Lead, true, true, true),
            (Role::Member, true, true, false),
            (Role::Manager, true, true, true),
            (Role::Researcher, true, true, false),
            (Role::Representative, false, false, false),
        ] {
            let html = shown(&stage, role).await;
            assert!(html.contains("Antagande: ingen har sagt det"), "{role}");
            assert_eq!(html.contains("Det hör till klustret"), cluster, "{role}");
            assert_eq!(html.contains("Det beslutade vi"), decisions, "{role}");
            assert_eq!(html.contains("decisions/new?need=1"), decides, "{role}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_link_made_and_taken_away_leads_back_to_where_one_stood() {
    on_both(async |stage| {
        let mut conn = stage.write().await;
        need(&stage, &mut conn).await;
        somebody(&stage, &mut conn, all(), "Ja.").await;
        conn.commit().await.unwrap();
        let form = |from: &str| LinkForm {
            quote: "1".to_owned(),
            stance: "contradicts".to_owned(),
            next: "7".to_owned(),
            from: from.to_owned(),
        };
        let place = At { words: "d-001 Ja".to_owned(), group: stage.young.to_string(), page: Some("2".to_owned()) };
        let house = || State(stage.house.clone());
        let (_, to, _) =
            read(linking::link(desk(&stage, Role::Member).await, house(), at(1), Query(place), Filled(form(""))).await)
                .await;
        let young = stage.young;
        assert_eq!(to, format!("/p/forsta-kontakten/needs/1/evidence?words=d-001%20Ja&group={young}&page=2#c-7"));
        let (_, to, _) =
            read(linking::unlink(desk(&stage, Role::Member).await, house(), at(1), Filled(form(""))).await).await;
        assert_eq!(to, "/p/forsta-kontakten/needs/1/quotes");
        let again = At::default();
        let (_, to, _) = read(
            linking::link(desk(&stage, Role::Member).await, house(), at(1), Query(again), Filled(form("quotes"))).await,
        )
        .await;
        assert_eq!(to, "/p/forsta-kontakten/needs/1/quotes");
        assert_eq!(
            store::find(&mut stage.read().await, stage.project, 1).await.unwrap().unwrap().evidence.people_against,
            1
        );
    })
    .await;
}

#[tokio::test]
async fn quotes_to_link_are_found_by_words_and_group_and_a_code_that_nobody_has_is_said_to_be_so() {
    on_both(async |stage| {
        let mut conn = stage.write().await;
        need(&stage, &mut conn).await;
        somebody(&stage, &mut conn, all(), "ÅKTE dit.").await;
        somebody(&stage, &mut conn, all(), "Ringde.").await;
        conn.commit().await.unwrap();
        let looks = async |asked: String| stage.opens(&format!("needs/1/evidence?{asked}")).await;
        let found = looks("words=%C3%A5kte".to_owned()).await;
        assert!(found.says(&["ÅKTE dit.", "evidence?words=%C3%A5kte&amp;page=1"]) && found.hides(&["Ringde."]));
        assert!(looks(format!("group={}", stage.young)).await.says(&["ÅKTE dit.", "Ringde."]));
        for (asked, said) in [
            ("words=d-099".to_owned(), "Ingen deltagare har koden D-099."),
            ("words=xyz".to_owned(), "Inget citat att koppla har ”xyz”."),
            (format!("words=ringde&group={}", stage.parents), "från föräldrar på annan ort att koppla har ”ringde”."),
            (format!("group={}", stage.parents), "Inga fler citat från föräldrar på annan ort att koppla."),
        ] {
            let page = looks(asked).await;
            assert!(page.says(&[said, "Visa alla citat som går att koppla"]) && page.hides(&["ÅKTE dit.", "Ringde."]));
        }
    })
    .await;
}

#[tokio::test]
async fn no_page_of_a_need_asks_the_database_more_when_more_people_have_spoken() {
    on_both(async |stage| {
        let pages = async |stage: &Stage| {
            let (member, house) = (desk(stage, Role::Member).await, || State(stage.house.clone()));
            let work = async {
                read(show::show(member.clone(), house(), at(1), Query::default()).await).await;
                read(super::evidence::all(member.clone(), house(), at(1), Query(super::evidence::AllAt::default())).await)
                    .await;
                read(super::more_quotes::add(member.clone(), house(), at(1), Query(At::default())).await).await;
                read(
                    crate::backlog::all_needs_page::show(
                        member.clone(),
                        house(),
                        Query(crate::backlog::all_needs_page::Asked::default()),
                    )
                    .await,
                )
                .await;
            };
            counting(work).await.1
        };
        let mut conn = stage.write().await;
        let first = need(&stage, &mut conn).await;
        conn.commit().await.unwrap();
        let few = pages(&stage).await;
        let mut conn = stage.write().await;
        for n in 0..20 {
            let other = need(&stage, &mut conn).await;
            let quote = somebody(&stage, &mut conn, all(), "Ja.").await;
            link(&mut conn, if n % 2 == 0 { first } else { other }, quote, Stance::Supports, stage.stamp()).await.unwrap();
        }
        conn.commit().await.unwrap();
        assert_eq!(store::find(&mut stage.read().await, stage.project, 1).await.unwrap().unwrap().quotes, 10);
        assert_eq!(pages(&stage).await, few);
    })
    .await;
}
