//! Pages as people in each role get them, through the handlers that the routes call.

use axum::extract::{Path, Query, State};

use super::links::Chosen;
use super::{draft, preview, walk};
use crate::db::counting;
use crate::form::Filled;
use crate::id::{IterationId, NeedId};
use crate::prototypes::forms::{NextForm, PageForm};
use crate::prototypes::{actions, store};
use crate::rights::Role;
use crate::slug::Slug;
use crate::testing::cast::need;
use crate::testing::{Sent, Stage, desk, on_both, read};
use crate::thread::prototype as show;

fn house(stage: &Stage) -> State<crate::house::House> {
    State(stage.house.clone())
}

fn told() -> Query<show::Told> {
    Query(show::Told::default())
}

fn number() -> Path<(String, i64)> {
    Path(("forsta-kontakten".to_owned(), 1))
}

fn page(slug: &str) -> Path<(String, i64, i64, String)> {
    Path(("forsta-kontakten".to_owned(), 1, 1, slug.to_owned()))
}

fn typed(body: &str) -> Filled<PageForm> {
    Filled(PageForm { title: "Start".to_owned(), body: body.to_owned(), ..PageForm::default() })
}

/// "Inför besöket" with the pages Start and Tack, linked to a need.
async fn drafted(stage: &Stage) -> (IterationId, NeedId) {
    let mut conn = stage.write().await;
    let ids = &stage.house.ids;
    let (_, _, v1) = stage.prototype(&mut conn, "Inför besöket", "Ett brev.").await;
    for (slug, title, body) in [("start", "Start", "Hej.\n\n[[tack]]"), ("tack", "Tack", "Klart.")] {
        store::add_page(&mut conn, ids.next(), v1, &Slug::parse(slug).unwrap(), title, body).await.unwrap();
    }
    let (need, _) = need(stage, &mut conn, "veta vem jag möter").await;
    store::link_need(&mut conn, v1, need, "Brevet säger vem du möter.", stage.stamp()).await.unwrap();
    conn.commit().await.unwrap();
    (v1, need)
}

async fn body(stage: &Stage, iteration: IterationId) -> String {
    store::page(&mut stage.read().await, iteration, "start").await.unwrap().unwrap().body
}

const START: &str = "prototypes/1/v/1/pages/start";

async fn save(stage: &Stage, body: &str, was: &str, action: &str) -> Sent {
    stage.sends(START, &[("title", "Start"), ("body", body), ("was", was), ("action", action)]).await
}

#[tokio::test]
async fn a_new_prototype_begins_with_v1_and_a_page_to_write_over() {
    on_both(async |stage| {
        let idea = ("idea", "Ett brev till den som väntar.");
        let page = stage.follows(stage.sends("prototypes", &[idea]).await).await;
        assert!(page.says(&["Ge prototypen ett namn.", "Ett brev till den som väntar."]));
        let sent = stage.sends("prototypes", &[idea, ("name", "Inför besöket")]).await;
        assert_eq!(sent.to(), "/p/forsta-kontakten/prototypes/1");
        let (_, _, html) = read(show::show(desk(&stage, Role::Member).await, house(&stage), number(), told()).await).await;
        assert!(html.contains("v1 · utkast") && html.contains("/prototypes/1/v/1/pages/start"), "{html}");
        assert!(html.contains("Koppla ett behov"), "the next step is to link a need");
    })
    .await;
}

#[tokio::test]
async fn the_second_of_two_writers_is_shown_both_texts_and_nothing_is_lost() {
    on_both(async |stage| {
        let (v1, _) = drafted(&stage).await;
        let read = stage.opens(START).await.was();
        let saved = save(&stage, "Anna skrev.\r\n\r\nHej.\r\n", &read, "save").await;
        assert!(saved.to().ends_with("/v/1/pages/start"), "{}", saved.to());
        // The same once more is a double click.
        assert!(save(&stage, "Anna skrev.\r\n\r\nHej.\r\n", &read, "save").await.to().ends_with("/pages/start"));
        let both = stage.follows(save(&stage, "Bo skrev.", &read, "save").await).await;
        assert_eq!(body(&stage, v1).await, "Anna skrev.\n\nHej.");
        assert!(both.says(&["Anna skrev.", "Bo skrev.</textarea>"]));
        save(&stage, "Bo skrev.", &both.was(), "save").await;
        assert_eq!(body(&stage, v1).await, "Bo skrev.");
        assert!(stage.opens(START).await.hides(&["inte sparat"]));
    })
    .await;
}

#[tokio::test]
async fn looking_at_what_was_typed_stores_nothing_and_tells_what_to_mend() {
    on_both(async |stage| {
        let (v1, _) = drafted(&stage).await;
        let looked = save(&stage, "**Hej du** <script>\n\n[[borta|hit]]", "", "preview").await;
        let page = stage.follows(looked).await;
        assert!(page.says(&["<strong>Hej du</strong> &lt;script&gt;", "Det här är inte sparat"]));
        assert!(page.says(&["Rad 3: Länken ”hit” leder till sidan borta, som inte finns."]));
        let fragment = draft_fragment(&stage, "Fält:\nKnapp: Skicka -> tack").await;
        assert!(!fragment.contains("<html") && fragment.contains("/v/1/try/tack"), "{fragment}");
        assert_eq!(body(&stage, v1).await, "Hej.\n\n[[tack]]");
    })
    .await;
}

#[tokio::test]
async fn a_button_puts_its_signs_last_in_the_text_and_stores_nothing() {
    on_both(async |stage| {
        let (v1, _) = drafted(&stage).await;
        let was = stage.opens(START).await.was();
        let typed = [("title", "Start"), ("body", "Mitt stycke.\r\n"), ("was", was.as_str()), ("to", "tack")];
        let put = async |action: &str| {
            let mut sent = typed.to_vec();
            sent.push(("action", action));
            let sent = stage.sends(START, &sent).await;
            assert!(sent.to().ends_with("/v/1/pages/start"), "{}", sent.to());
            stage.follows(sent).await
        };
        let page = put("insert-link").await;
        assert!(page.says(&["Mitt stycke.\n\n[[tack|Gå vidare]]</textarea>", "Det här är inte sparat"]));
        assert!(page.says(&[r#"<option value="tack" selected"#]));
        assert!(put("insert-field").await.says(&["Mitt stycke.\n\nFält: Vad heter du?</textarea>"]));
        assert!(
            put("insert-choice").await.says(&["Mitt stycke.\n\nVal: Vad passar dig?\n- Det första\n- Det andra</textarea>"])
        );
        let page = put("insert-button").await;
        assert!(page.says(&["Mitt stycke.\n\nKnapp: Gå vidare -&gt; tack</textarea>"]));
        assert_eq!(body(&stage, v1).await, "Hej.\n\n[[tack]]");
        // What was put in is saved as anything that was typed.
        save(&stage, "Mitt stycke.\r\n\r\n[[tack|Gå vidare]]", &page.was(), "save").await;
        assert_eq!(body(&stage, v1).await, "Mitt stycke.\n\n[[tack|Gå vidare]]");
        assert!(stage.opens(START).await.hides(&["inte sparat"]));
    })
    .await;
}

#[tokio::test]
async fn each_page_is_drawn_small_and_nothing_in_the_picture_can_be_come_to() {
    on_both(async |stage| {
        let (v1, _) = drafted(&stage).await;
        let mut conn = stage.write().await;
        let form = "Fält: Namn\nVal: Hur?\n- Brev\n- Möte\nKnapp: Skicka -> start";
        let slug = Slug::parse("tack-2").unwrap();
        store::add_page(&mut conn, stage.house.ids.next(), v1, &slug, "Tack", form).await.unwrap();
        conn.commit().await.unwrap();
        let (_, _, html) = read(show::show(desk(&stage, Role::Manager).await, house(&stage), number(), told()).await).await;
        let pictures: Vec<&str> = html.split("<li class=\"screens__page\">").skip(1).collect();
        assert_eq!(pictures.len(), 3);
        for picture in pictures {
            let (tag, inside) = picture
                .split_once("<div")
                .and_then(|(_, frame)| frame.split_once("<div"))
                .unwrap()
                .1
                .split_once('>')
                .unwrap();
            assert!(
                tag.contains("screens__picture") && tag.contains("inert") && tag.contains("aria-hidden=\"true\""),
                "{tag}"
            );
            let (inside, _) = inside.split_once("</div></div>").unwrap();
            for control in ["<a ", "<form", "<input", "<button", "<textarea", " id=", "tabindex"] {
                assert!(!inside.contains(control), "{control} in {inside}");
            }
        }
        assert!(html.contains("Tack (tack)") && html.contains("Tack (tack-2)"), "two of one title are told apart");
        assert!(html.contains("leder till Tack (tack)") && html.contains("<p>Hej.</p>"), "{html}");
    })
    .await;
}

#[tokio::test]
async fn an_earlier_version_has_a_page_of_its_own_and_the_newest_is_the_prototypes() {
    on_both(async |stage| {
        let (v1, _) = drafted(&stage).await;
        let at = "prototypes/1/v/1";
        assert_eq!(stage.opens(at).await.to(), "/p/forsta-kontakten/prototypes/1");
        let mut conn = stage.write().await;
        store::freeze(&mut conn, v1, stage.stamp()).await.unwrap();
        let prototype = store::find(&mut conn, stage.project, 1).await.unwrap().unwrap().id;
        store::next_iteration(&mut conn, &stage.house.ids, prototype, stage.stamp()).await.unwrap();
        conn.commit().await.unwrap();
        let page = stage.opens(at).await;
        assert!(page.says(&["Inför besöket, v1", "v2 · utkast", "v1 · prövad", "/v/1/try/start", "Veta vem jag möter"]));
        assert!(page.hides(&["/v/1/pages"]));
    })
    .await;
}

async fn draft_fragment(stage: &Stage, body: &str) -> String {
    let desk = desk(stage, Role::Member).await;
    preview::drawn(&desk, &stage.house, (1, 1, "start"), &typed(body).0).await.unwrap()
}

#[tokio::test]
async fn what_was_typed_into_a_frozen_iteration_is_shown_and_not_stored() {
    on_both(async |stage| {
        let (v1, _) = drafted(&stage).await;
        let mut conn = stage.write().await;
        store::freeze(&mut conn, v1, stage.stamp()).await.unwrap();
        conn.commit().await.unwrap();
        let late = stage.follows(save(&stage, "För sent.", "", "save").await).await;
        assert!(late.says(&["För sent.", "Gör v2"]));
        assert_eq!(body(&stage, v1).await, "Hej.\n\n[[tack]]");
        let (_, to, _) = read(
            actions::next_iteration(desk(&stage, Role::Member).await, house(&stage), number(), Filled(NextForm::default()))
                .await,
        )
        .await;
        assert_eq!(to, "/p/forsta-kontakten/prototypes/1#drafts");
        let (_, _, html) = read(show::show(desk(&stage, Role::Member).await, house(&stage), number(), told()).await).await;
        assert!(html.contains("v2 · utkast") && html.contains("compare?from=1&amp;to=2"), "{html}");
    })
    .await;
}

#[tokio::test]
async fn a_page_that_somebody_took_away_meanwhile_keeps_what_was_typed() {
    on_both(async |stage| {
        let (v1, _) = drafted(&stage).await;
        let read = stage.opens(START).await.was();
        let mut conn = stage.write().await;
        store::delete_page(&mut conn, v1, &Slug::parse("start").unwrap()).await.unwrap();
        conn.commit().await.unwrap();
        let gone = stage.follows(save(&stage, "Mitt långa stycke.", &read, "save").await).await;
        assert!(gone.says(&["Mitt långa stycke.</textarea>", "Någon tog bort sidan"]));
        assert!(gone.says(&[r#"action="/p/forsta-kontakten/prototypes/1/v/1/pages""#]));
    })
    .await;
}

#[tokio::test]
async fn an_unlinked_need_can_be_linked_again_with_its_reason() {
    on_both(async |stage| {
        let (v1, need) = drafted(&stage).await;
        let unlinked = stage.sends("prototypes/1/needs/1/unlink", &[]).await;
        assert_eq!(unlinked.to(), "/p/forsta-kontakten/prototypes/1/needs?unlinked=1");
        let page = stage.follows(unlinked).await;
        assert!(page.says(&["Brevet säger vem du möter.</textarea>", &format!(r#"value="{need}" selected"#)]));
        assert!(store::links(&mut stage.read().await, v1).await.unwrap().is_empty());
        let need = need.to_string();
        let link = async |why: &str| stage.sends("prototypes/1/needs", &[("need", &need), ("rationale", why)]).await;
        assert!(stage.follows(link(" ").await).await.says(&["href=\"#rationale\""]));
        link("Därför.").await;
        assert_eq!(store::links(&mut stage.read().await, v1).await.unwrap()[0].rationale, "Därför.");
        let (_, _, html) = read(
            super::links::show(desk(&stage, Role::Member).await, house(&stage), number(), Query(Chosen::default())).await,
        )
        .await;
        assert!(
            html.contains("När jag väntar på besked, behöver jag veta vem jag möter, så att jag kan planera."),
            "{html}"
        );
    })
    .await;
}

#[tokio::test]
async fn a_form_in_a_draft_leads_on_and_who_is_not_in_the_team_changes_nothing() {
    on_both(async |stage| {
        drafted(&stage).await;
        let (_, to, _) = read(walk::send(desk(&stage, Role::Manager).await, page("tack")).await).await;
        assert_eq!(to, "/p/forsta-kontakten/prototypes/1/v/1/try/tack");
        for role in [Role::Representative, Role::Manager, Role::Researcher] {
            let (_, _, html) = read(show::show(desk(&stage, role).await, house(&stage), number(), told()).await).await;
            assert!(html.contains("/v/1/try/start") && !html.contains("/v/1/pages"), "{role}");
            assert_eq!(html.contains("Inget beslut än."), role != Role::Representative, "{role}");
            let (_, _, html) = read(walk::show(desk(&stage, role).await, house(&stage), page("start")).await).await;
            assert!(html.contains("<h1>Start</h1>") && html.contains(">Tack</a>"), "{role}: {html}");
        }
        let gone = draft::show(desk(&stage, Role::Member).await, house(&stage), page("borta")).await;
        assert!(gone.is_err());
    })
    .await;
}

#[tokio::test]
async fn no_page_asks_the_database_more_often_because_there_is_more_to_tell() {
    on_both(async |stage| {
        let (v1, _) = drafted(&stage).await;
        let desk = desk(&stage, Role::Lead).await;
        let (_, few) = counting(show::show(desk.clone(), house(&stage), number(), told())).await;
        let mut conn = stage.write().await;
        for n in 0..20 {
            let slug = Slug::from_title(&format!("sida {n}"));
            store::add_page(&mut conn, stage.house.ids.next(), v1, &slug, "Sida", "[[start]]").await.unwrap();
        }
        store::freeze(&mut conn, v1, stage.stamp()).await.unwrap();
        for _ in 0..3 {
            let prototype = store::find(&mut conn, stage.project, 1).await.unwrap().unwrap().id;
            let version = store::next_iteration(&mut conn, &stage.house.ids, prototype, stage.stamp()).await.unwrap();
            let id = store::iteration(&mut conn, stage.project, 1, version).await.unwrap().unwrap().id;
            store::freeze(&mut conn, id, stage.stamp()).await.unwrap();
        }
        conn.commit().await.unwrap();
        let (answer, many) = counting(show::show(desk, house(&stage), number(), told())).await;
        assert!(answer.is_ok());
        assert_eq!(few, many);
    })
    .await;
}
