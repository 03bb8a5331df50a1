//! The page that opens a round, before anybody has been asked anything.

use crate::db::Conn;
use crate::prototypes::store::{newest, page, save_page};
use crate::rounds::store::{self, testable};
use crate::slug::Slug;
use crate::testing::cast::{Draft, draft, opened};
use crate::testing::{Sent, Stage, on_both};

async fn writes(conn: &mut Conn, draft: &Draft, name: &str, body: &str) {
    let slug = Slug::from_title(name);
    let before = page(conn, draft.iteration, name).await.unwrap().unwrap();
    save_page(conn, draft.iteration, &slug, &before.title, body).await.unwrap();
}

async fn drafted(stage: &Stage, start: &str, receipt: &str) -> Draft {
    let mut conn = stage.write().await;
    let draft = draft(stage, &mut conn).await;
    writes(&mut conn, &draft, "start", start).await;
    writes(&mut conn, &draft, "kvitto", receipt).await;
    conn.commit().await.unwrap();
    draft
}

async fn sends(stage: &Stage, more: &[(&str, &str)]) -> Sent {
    let siri = stage.siri.to_string();
    let form = [("prototype", "1"), ("invitation", "Prova gärna."), ("owner", siri.as_str()), ("read_on", "3")];
    stage.sends("rounds", &[&form[..], more].concat()).await
}

fn before(page: &Sent, first: &str, second: &str) -> bool {
    let at = |words: &str| page.body.find(words).unwrap_or_else(|| panic!("{words}: {}", page.body));
    at(first) < at(second)
}

#[tokio::test]
async fn a_draft_on_which_visitors_stumble_is_opened_only_by_who_says_so() {
    on_both(async |stage| {
        // The first page leads on; from the second a link leads nowhere, and back.
        drafted(&stage, "[[kvitto]]", "#### Skrymt\n\n## A\n\n#### B\n\n[[borta|hit]] [[start]]").await;
        let page = stage.opens("rounds/new?prototype=1").await;
        assert!(page.says(&[
            "snubblar på 1 sak i utkastet",
            "href=\"#faults\"",
            "id=\"faults\"",
            "Sidan kvitto",
            "name=\"anyway\""
        ]));
        assert!(before(&page, "Länken ”hit” leder till sidan borta", "hoppar över en nivå"), "what is worst comes first");
        let refused = stage.follows(sends(&stage, &[("do", "open")]).await).await;
        assert!(refused.says(&["href=\"#anyway\"", "kryssa i ”Öppna ändå”", "Prova gärna.</textarea>"]));
        assert_eq!(sends(&stage, &[("do", "open"), ("anyway", "yes")]).await.to(), "/p/forsta-kontakten/rounds/1");
    })
    .await;
}

#[tokio::test]
async fn a_fault_leads_to_its_page_with_all_that_was_typed_and_back() {
    on_both(async |stage| {
        drafted(&stage, "[[borta]]", "Slut").await;
        let unasked = stage.opens("prototypes/1/v/1/pages/start").await;
        assert!(unasked.hides(&["håller på att öppna"]));
        let page = stage.opens("rounds/new?prototype=1").await;
        assert!(page.says(&["value=\"page/start\"", "value=\"page/kvitto\"", "Ingen väg leder hit"]));
        let there = sends(&stage, &[("do", "page/start")]).await;
        assert_eq!(there.to(), "/p/forsta-kontakten/prototypes/1/v/1/pages/start");
        let editor = stage.follows(there).await;
        assert!(editor.says(&["href=\"/p/forsta-kontakten/rounds/new?prototype=1\"", "håller på att öppna"]));
        let back = stage.opens("rounds/new?prototype=1").await;
        assert!(back.says(&["Prova gärna.</textarea>"]) && back.hides(&["error-summary"]), "nothing is wrong yet");
        assert_eq!(sends(&stage, &[("do", "page/")]).await.status, 404);
    })
    .await;
}

#[tokio::test]
async fn many_faults_are_counted_and_the_worst_of_them_told() {
    on_both(async |stage| {
        drafted(&stage, "[[kvitto]]", &"[[borta]]\n\n".repeat(600)).await;
        let page = stage.opens("rounds/new?prototype=1").await;
        assert!(page.says(&["snubblar på 600 saker", "och 595 saker till på den här sidan"]));
        assert!(page.body.matches("leder till sidan borta").count() <= 5 && page.body.len() < 40_000);
    })
    .await;
}

#[tokio::test]
async fn a_draft_without_faults_says_so_in_one_line_and_asks_for_no_tick() {
    on_both(async |stage| {
        drafted(&stage, "[[kvitto]]", "[[start]]").await;
        let page = stage.opens("rounds/new?prototype=1").await;
        assert!(page.says(&["Vi hittar inget fel i utkastet"]) && page.hides(&["name=\"anyway\"", "snubblar"]));
        assert_eq!(sends(&stage, &[("do", "open")]).await.to(), "/p/forsta-kontakten/rounds/1");
    })
    .await;
}

#[tokio::test]
async fn the_questions_stand_there_as_a_visitor_meets_them() {
    on_both(async |stage| {
        drafted(&stage, "[[kvitto]]", "[[start]]").await;
        let before = stage.opens("rounds/new?prototype=1").await;
        assert!(before.says(&["När jag väntar på besked, behöver jag veta vad som händer", "Skulle det bli så"]));
        let asked = [("need", "1"), ("asked", "Fick du veta?"), ("need", "2"), ("asked", ""), ("do", "show")];
        let kept = sends(&stage, &asked).await;
        assert_eq!(kept.to(), "/p/forsta-kontakten/rounds/new?prototype=1#asks");
        let shown = stage.opens("rounds/new?prototype=1").await;
        assert!(shown.says(&[
            "<strong lang=\"sv\" dir=\"auto\">Fick du veta?</strong>",
            "Jag vet vilket steg det är.",
            "id=\"verdict-of-1-not_mine\"",
            "<details open",
            "disabled",
            "inte sparat",
        ]));
        assert!(shown.hides(&["error-summary"]), "it is only looked at");
        sends(&stage, &[&asked[..4], &[("do", "open")]].concat()).await;
        let round = store::find(&mut stage.read().await, stage.project, 1).await.unwrap().unwrap();
        let put = store::questions(&mut stage.read().await, round.id).await.unwrap();
        assert_eq!(put.iter().map(|one| one.asked.as_str()).collect::<Vec<_>>(), ["Fick du veta?", ""]);
        let again = store::posed(&mut stage.read().await, round.id).await.unwrap();
        assert!(again.iter().all(|one| one.groups.is_empty() && one.is_asked_of(Some(stage.young))));
    })
    .await;
}

#[tokio::test]
async fn it_says_what_is_promised_and_in_whose_name() {
    on_both(async |stage| {
        drafted(&stage, "[[kvitto]]", "[[start]]").await;
        let page = stage.opens("rounds/new?prototype=1").await;
        assert!(page.says(&[
            "Digiteamet frågar.",
            "kl. 9–15",
            "försöker svara inom 10 arbetsdagar. Siri håller i det.",
            "Någon läser på vardagar",
            "112",
            "Socialnämnden i Ekhamra",
            "href=\"/privacy\"",
        ]));
        let nobody = [("prototype", "1"), ("invitation", "Prova."), ("do", "show")];
        let unsaid = stage.follows(stage.sends("rounds", &nobody).await).await;
        assert!(unsaid.says(&["Ni har inte sagt vem som håller i det.", "Ni har inte sagt vilka dagar någon läser."]));
    })
    .await;
}

#[tokio::test]
async fn the_same_is_told_before_a_round_opens_again() {
    on_both(async |stage| {
        let draft = drafted(&stage, "[[borta]]", "[[start]]").await;
        let mut conn = stage.write().await;
        let round = opened(&stage, &mut conn, &draft).await;
        conn.commit().await.unwrap();
        assert_eq!(stage.opens("rounds/1/reopen").await.to(), "/p/forsta-kontakten/rounds/1");
        assert!(stage.opens("rounds/1").await.says(&["href=\"/p/forsta-kontakten/rehearsal/round/1\""]));
        let mut conn = stage.write().await;
        store::close(&mut conn, round.id, stage.stamp()).await.unwrap();
        conn.commit().await.unwrap();
        let page = stage.opens("rounds/1/reopen").await;
        assert!(page.says(&[
            "Öppna T-01 igen?",
            "snubblar på 1 sak",
            "Iterationen är fryst",
            "Jag vet vilket steg det är.",
            "Ni har inte sagt vem som håller i det.",
            "rehearsal/round/1",
            "Öppna igen</button>",
        ]));
        assert_eq!(stage.sends("rounds/1/reopen", &[("pressed", "yes")]).await.to(), "/p/forsta-kontakten/rounds/1");
        let mut conn = stage.read().await;
        assert_eq!(testable(&mut conn, stage.project, 1).await.unwrap().unwrap().open_round, Some(1));
        assert!(newest(&mut conn, draft.prototype).await.unwrap().unwrap().is_frozen());
    })
    .await;
}
