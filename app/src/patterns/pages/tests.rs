//! The outline as people in each role get it, through the handlers that the routes call.

use axum::extract::{Query, State};
use axum::http::StatusCode;

use crate::db::counting;
use crate::form::Filled;
use crate::needs::evidence::store::tests::need;
use crate::patterns::actions;
use crate::patterns::forms::ClusterForm;
use crate::patterns::moving::{self, MoveForm};
use crate::patterns::pages::outline;
use crate::patterns::store;
use crate::rights::Role;
use crate::testing::{Stage, desk, on_both, read};

async fn makes(stage: &Stage, name: &str, needs: &[&str]) -> (StatusCode, String, String) {
    let form = ClusterForm {
        name: name.to_owned(),
        needs: needs.iter().map(ToString::to_string).collect(),
        ..ClusterForm::default()
    };
    read(actions::add(desk(stage, Role::Member).await, State(stage.house.clone()), form.into()).await).await
}

async fn moves(stage: &Stage, need: &str, to: &str, from: &str) -> (StatusCode, String, String) {
    let form = MoveForm { need: need.to_owned(), to: to.to_owned(), from: from.to_owned(), page: "1".to_owned() };
    read(moving::place(desk(stage, Role::Member).await, State(stage.house.clone()), Filled(form)).await).await
}

async fn shown(stage: &Stage, role: Role) -> String {
    let desk = desk(stage, role).await;
    read(outline::show(desk, State(stage.house.clone()), Query(outline::At::default())).await).await.2
}

#[tokio::test]
async fn a_new_cluster_takes_the_needs_that_were_ticked_and_leaves_the_rest_free() {
    on_both(async |stage| {
        let mut conn = stage.write().await;
        for _ in 0..3 {
            need(&stage, &mut conn).await;
        }
        conn.commit().await.unwrap();
        let (status, to, _) = makes(&stage, "Att få veta", &["1", "3", "99", "x"]).await;
        assert_eq!((status, to.as_str()), (StatusCode::SEE_OTHER, "/p/forsta-kontakten/clusters#k-01"));
        let free = store::free(&mut stage.read().await, stage.project, 50).await.unwrap();
        assert_eq!(free.iter().map(|need| need.number).collect::<Vec<_>>(), [2]);
        let wrong = stage.follows(stage.sends("clusters", &[("name", " "), ("needs", "2")]).await).await;
        let ticked = wrong.body.split("<input").find(|input| input.contains("name=\"needs\"")).unwrap();
        assert!(ticked.contains("checked"), "{ticked}");
    })
    .await;
}

#[tokio::test]
async fn whoever_places_free_needs_stays_among_them_and_whoever_moves_one_follows_it() {
    on_both(async |stage| {
        let mut conn = stage.write().await;
        need(&stage, &mut conn).await;
        conn.commit().await.unwrap();
        makes(&stage, "Att få veta", &[]).await;
        makes(&stage, "Platsen", &[]).await;
        assert_eq!(moves(&stage, "1", "1", "free").await.1, "/p/forsta-kontakten/clusters?page=1&moved=1#free");
        assert_eq!(moves(&stage, "1", "2", "").await.1, "/p/forsta-kontakten/clusters?page=1&moved=1#need-1");
        let html = shown(&stage, Role::Member).await;
        let platsen = html.split("<section").find(|section| section.contains("id=\"k-02\"")).unwrap();
        assert!(platsen.contains("id=\"need-1\"") && html.matches("id=\"need-1\"").count() == 1, "{html}");
        moves(&stage, "1", "", "").await;
        assert_eq!(store::how_many_free(&mut stage.read().await, stage.project).await.unwrap(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_need_that_lies_there_already_is_said_to_and_is_placed_by_nobody_anew() {
    on_both(async |stage| {
        let mut conn = stage.write().await;
        need(&stage, &mut conn).await;
        conn.commit().await.unwrap();
        makes(&stage, "Att få veta", &["1"]).await;
        let (_, to, _) = moves(&stage, "1", "1", "").await;
        assert_eq!(to, "/p/forsta-kontakten/clusters?page=1&stays=1#need-1");
        let page = stage.opens(&to).await;
        assert!(page.says(&["Låg redan här."]) && page.hides(&["Flyttat hit."]));
    })
    .await;
}

#[tokio::test]
async fn several_needs_are_moved_at_once_and_stay_ticked_when_the_place_is_gone() {
    on_both(async |stage| {
        let mut conn = stage.write().await;
        for _ in 0..3 {
            need(&stage, &mut conn).await;
        }
        conn.commit().await.unwrap();
        makes(&stage, "Att få veta", &["1"]).await;
        makes(&stage, "Platsen", &[]).await;
        let page = stage.opens("clusters/several").await;
        assert!(page.says(&["Ligger i Att få veta", "Ligger fritt", "<option value=\"\" selected>Välj</option>"]));
        let several = async |fields: &[(&str, &str)]| stage.sends("clusters/several", fields).await;
        let gone = several(&[("needs", "1"), ("needs", "3"), ("to", "9")]).await;
        assert_eq!(gone.to(), "/p/forsta-kontakten/clusters/several");
        let page = stage.opens(gone.to()).await;
        assert!(page.says(&["Klustret finns inte längre"]));
        assert_eq!(page.body.matches(" checked").count(), 2, "{}", page.body);
        let moved = several(&[("needs", "1"), ("needs", "3"), ("to", "2")]).await;
        assert_eq!(moved.to(), "/p/forsta-kontakten/clusters#k-02");
        assert!(stage.opens("clusters/several").await.hides(&[" checked", "Klustret finns inte"]));
        // Once more, with one more need in it and one that is not there.
        several(&[("needs", "1"), ("needs", "2"), ("needs", "99"), ("to", "2")]).await;
        assert_eq!(several(&[("needs", "1"), ("to", "free")]).await.to(), "/p/forsta-kontakten/clusters#free");
        let lie = store::lying(&mut stage.read().await, stage.project, &[1, 2, 3]).await.unwrap();
        let mut lie: Vec<_> = lie.iter().map(|need| (need.number, need.cluster)).collect();
        lie.sort_unstable();
        assert_eq!(lie, [(1, None), (2, Some(2)), (3, Some(2))]);
    })
    .await;
}

#[tokio::test]
async fn a_cluster_with_the_name_of_another_is_asked_about_once() {
    on_both(async |stage| {
        let mut conn = stage.write().await;
        need(&stage, &mut conn).await;
        need(&stage, &mut conn).await;
        conn.commit().await.unwrap();
        makes(&stage, "Att få veta", &["1"]).await;
        let clusters = async || store::names(&mut stage.read().await, stage.project).await.unwrap().len();
        let typed = |same| vec![("name", "ATT FÅ veta"), ("insight", "Ovisshet."), ("needs", "2"), ("same", same)];
        let asked = stage.follows(stage.sends("clusters", &typed("")).await).await;
        assert!(asked.says(&[
            "heter Att få veta (K-01)",
            "Lägg behoven i Att få veta",
            "sparas inte",
            "value=\"ATT FÅ veta\""
        ]));
        assert_eq!(clusters().await, 1);
        let there = stage.sends("clusters", &typed("there")).await;
        assert_eq!(there.to(), "/p/forsta-kontakten/clusters#k-01");
        assert_eq!((clusters().await, store::how_many_free(&mut stage.read().await, stage.project).await.unwrap()), (1, 0));
        assert_eq!(stage.sends("clusters", &typed("there")).await.to(), there.to(), "sent twice");
        stage.sends("clusters", &typed("own")).await;
        assert_eq!(clusters().await, 2);
        // Worded anew: asked only when the name is another than it was.
        let was = stage.opens("clusters/2/edit").await.was();
        let kept = [("name", "ATT FÅ veta"), ("insight", "Ovisshet kostar."), ("was", &*was)];
        assert_eq!(stage.sends("clusters/2", &kept).await.to(), "/p/forsta-kontakten/clusters#k-02");
        let was = stage.opens("clusters/2/edit").await.was();
        let renamed = |same| vec![("name", "Att få veta"), ("was", &*was), ("same", same)];
        let asked = stage.follows(stage.sends("clusters/2", &renamed("")).await).await;
        assert!(asked.says(&["Låt båda heta så", "clusters/several"]) && asked.hides(&["Lägg behoven i"]));
        assert_eq!(stage.sends("clusters/2", &renamed("own")).await.to(), "/p/forsta-kontakten/clusters#k-02");
    })
    .await;
}

#[tokio::test]
async fn a_project_without_needs_is_not_said_to_have_them_all_in_clusters() {
    on_both(async |stage| {
        assert!(stage.opens("clusters").await.says(&["Inget behov än.", "Formulera ett behov"]));
        let mut conn = stage.write().await;
        need(&stage, &mut conn).await;
        conn.commit().await.unwrap();
        makes(&stage, "Att få veta", &["1"]).await;
        assert!(stage.opens("clusters").await.says(&["Alla behov ligger i ett kluster."]));
    })
    .await;
}

#[tokio::test]
async fn a_need_is_not_moved_to_a_cluster_that_somebody_has_dissolved_meanwhile() {
    on_both(async |stage| {
        let mut conn = stage.write().await;
        need(&stage, &mut conn).await;
        conn.commit().await.unwrap();
        makes(&stage, "Att få veta", &["1"]).await;
        let (_, to, _) = moves(&stage, "1", "9", "").await;
        assert!(stage.opens(&to).await.says(&["href=\"#to-1\"", "Klustret finns inte längre"]));
        assert_eq!(store::how_many_free(&mut stage.read().await, stage.project).await.unwrap(), 0);
    })
    .await;
}

#[tokio::test]
async fn a_cluster_is_dissolved_only_as_the_person_had_read_it() {
    on_both(async |stage| {
        let mut conn = stage.write().await;
        need(&stage, &mut conn).await;
        conn.commit().await.unwrap();
        makes(&stage, "Att få veta", &["1"]).await;
        let asked = stage.opens("clusters/1/dissolve").await;
        assert!(asked.says(&["Kunna se vad som händer", "Det går inte att ångra."]));
        let read = stage.opens("clusters/1/edit").await.was();
        stage.sends("clusters/1", &[("name", "Väntan"), ("was", &read)]).await;
        let dissolve = async |was: &str| stage.sends("clusters/1/dissolve", &[("was", was)]).await;
        let changed = stage.follows(dissolve(&asked.was()).await).await;
        assert!(changed.says(&["Väntan", "role=\"alert\""]));
        // The form that was opened before says something else by now: both are shown, and after a reload too.
        let sent = stage.sends("clusters/1", &[("name", "Tystnaden"), ("was", &read)]).await;
        assert_eq!(sent.to(), "/p/forsta-kontakten/clusters/1/edit");
        for _ in 0..2 {
            let both = stage.opens(sent.to()).await;
            assert!(both.says(&["<dd>Väntan</dd>", "value=\"Tystnaden\""]));
            assert_eq!(both.was(), changed.was(), "it goes on top of what is saved now");
        }
        // Who keeps what is saved finds the form as it is.
        stage.sends("/kept/drop", &[("place", sent.to()), ("to", "/p/forsta-kontakten/clusters")]).await;
        assert!(stage.opens(sent.to()).await.hides(&["Tystnaden"]));
        assert_eq!(dissolve(&changed.was()).await.to(), "/p/forsta-kontakten/clusters?dissolved=1#free");
        assert_eq!(store::how_many_free(&mut stage.read().await, stage.project).await.unwrap(), 1);
    })
    .await;
}

#[tokio::test]
async fn who_may_only_read_gets_the_outline_without_a_single_form_in_it() {
    on_both(async |stage| {
        let mut conn = stage.write().await;
        need(&stage, &mut conn).await;
        need(&stage, &mut conn).await;
        conn.commit().await.unwrap();
        makes(&stage, "Att få veta", &["1"]).await;
        let member = shown(&stage, Role::Member).await;
        assert_eq!(member.matches("clusters/move").count(), 2);
        for role in [Role::Manager, Role::Researcher] {
            let html = shown(&stage, role).await;
            assert!(html.contains("Att få veta") && html.contains("id=\"need-2\""), "{role}");
            for written in ["clusters/move", "clusters/new", "/edit", "/dissolve"] {
                assert!(!html.contains(written), "{role} {written}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn the_outline_asks_the_database_no_more_when_it_grows() {
    on_both(async |stage| {
        let mut conn = stage.write().await;
        need(&stage, &mut conn).await;
        conn.commit().await.unwrap();
        makes(&stage, "Att få veta", &["1"]).await;
        let member = desk(&stage, Role::Member).await;
        let draw = async || {
            counting(async {
                read(outline::show(member.clone(), State(stage.house.clone()), Query(outline::At::default())).await).await
            })
            .await
            .1
        };
        let few = draw().await;
        for n in 2..9 {
            let mut conn = stage.write().await;
            need(&stage, &mut conn).await;
            need(&stage, &mut conn).await;
            conn.commit().await.unwrap();
            makes(&stage, &format!("Kluster {n}"), &[&n.to_string()]).await;
        }
        assert_eq!(draw().await, few);
    })
    .await;
}

#[tokio::test]
async fn a_cluster_that_somebody_dissolves_meanwhile_leaves_the_words_of_a_new_one() {
    on_both(async |stage| {
        makes(&stage, "Att få veta", &[]).await;
        let read = stage.opens("clusters/1/edit").await.was();
        stage.sends("clusters/1/dissolve", &[("was", &stage.opens("clusters/1/dissolve").await.was())]).await;
        let typed = [("name", "Tystnaden"), ("insight", "Ingen ringer tillbaka."), ("was", &read)];
        let page = stage.follows(stage.sends("clusters/1", &typed).await).await;
        assert!(page.says(&["Någon har löst upp klustret", "value=\"Tystnaden\"", "Ingen ringer tillbaka.</textarea>"]));
        assert!(page.says(&["action=\"/p/forsta-kontakten/clusters\""]));
    })
    .await;
}
