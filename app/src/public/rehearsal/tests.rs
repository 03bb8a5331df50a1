//! A round that is gone through beforehand, page by page, as its team meets it.

use crate::rounds::store;
use crate::testing::cast::{draft, opened, rewords};
use crate::testing::{Sent, Stage, on_both};

const LINE: &str = "Genomgång: inget sparas och inget räknas.";
const ALONE: &str = "Fick du veta vad som händer?";

async fn drafted(stage: &Stage) {
    let mut conn = stage.write().await;
    draft(stage, &mut conn).await;
    conn.commit().await.unwrap();
}

/// The form as it is filled in, kept, and the door that it leads to.
async fn goes_through(stage: &Stage) -> Sent {
    let siri = stage.siri.to_string();
    let form = [
        ("prototype", "1"),
        ("invitation", "Vill du se ett kvitto?"),
        ("need", "1"),
        ("asked", ALONE),
        ("owner", siri.as_str()),
        ("read_on", "1"),
        ("do", "rehearse"),
    ];
    let kept = stage.sends("rounds", &form).await;
    assert_eq!(kept.to(), "/p/forsta-kontakten/rehearsal/prototype/1");
    stage.follows(kept).await
}

/// What every page of it says, and what it does not do.
fn is_one_of_it(page: &Sent, says: &[&str]) {
    assert_eq!(page.status, 200, "{}", page.body);
    assert!(page.says(&[LINE, "href=\"/p/forsta-kontakten/rounds/new?prototype=1\""]) && page.says(says));
    assert!(page.hides(&["\"/t/", "/answer"]), "nothing leads out of it");
    assert_eq!(page.header("set-cookie"), "");
}

#[tokio::test]
async fn the_whole_round_is_gone_through_from_the_form_as_it_stands() {
    on_both(async |stage| {
        drafted(&stage).await;
        let at = |rest: &str| format!("rehearsal/prototype/1/{rest}");
        let door = goes_through(&stage).await;
        is_one_of_it(&door, &["Vill du se ett kvitto?", "Digiteamet", "tel:112", "rehearsal/prototype/1/-/start"]);
        let first = stage.follows(stage.sends(&at("-/start"), &[("pressed", "yes")]).await).await;
        is_one_of_it(&first, &["Text om start.", "Gå till frågorna"]);
        let asked = stage.follows(stage.sends(&at("-/page/start/comment"), &[("words", ""), ("do", "next")]).await).await;
        is_one_of_it(&asked, &["unga 13–20", "föräldrar på annan ort"]);
        let (young, next) = (stage.young.to_string(), "next");
        let one = stage.follows(stage.sends(&at("-/group"), &[("group", &young)]).await).await;
        is_one_of_it(&one, &["Fråga 2 av 3", ALONE, "Jag vet vilket steg det är.", "Det här gäller inte mig"]);
        let replied = [("verdict", "met"), ("words", "Det syns."), ("do", next)];
        let two = stage.follows(stage.sends(&at("1/question/1"), &replied).await).await;
        is_one_of_it(&two, &["veta vem jag kan fråga"]);
        let end = stage.follows(stage.sends(&at("1.M/question/2"), &[("verdict", "not_met"), ("do", next)]).await).await;
        is_one_of_it(&end, &["unga 13–20", ALONE, "<strong>Nej</strong>", "sparas inte i en genomgång"]);
        assert!(end.hides(&["Det syns."]), "no word is taken along");
        let code = stage.follows(stage.sends(&at("1.Mn/send"), &[("words", ""), ("do", next)]).await).await;
        is_one_of_it(&code, &["EXEM-PELK-ODEN", "senast den 4 december 2026"]);
        let hides = stage.follows(stage.sends(&at("1.Mn/over"), &[("pressed", "yes")]).await).await;
        is_one_of_it(&hides, &["Här slutar genomgången"]);
        let form = stage.opens("rounds/new?prototype=1").await;
        assert!(form.says(&["Vill du se ett kvitto?</textarea>", ALONE]), "all that was typed is there");
        let draft = store::testable(&mut stage.read().await, stage.project, 1).await.unwrap().unwrap();
        assert!(!draft.frozen && draft.open_round.is_none());
    })
    .await;
}

#[tokio::test]
async fn who_has_said_nothing_gets_no_code_and_goes_back_and_on_as_a_visitor_does() {
    on_both(async |stage| {
        drafted(&stage).await;
        let at = |rest: &str| format!("/p/forsta-kontakten/rehearsal/prototype/1/{rest}");
        for (from, fields, to) in [
            ("-/send", &[("words", ""), ("do", "next")], "-/send"),
            ("-/send", &[("words", "Tack!"), ("do", "next")], "-..w/code"),
            ("-/page/start/comment", &[("words", ""), ("do", "stop")], "-/send"),
            ("-/page/start/comment", &[("words", "Bra"), ("do", "stay")], "-..w/page/start"),
            ("0/question/1", &[("verdict", "unsure"), ("do", "back")], "0.u/group"),
            ("-/group", &[("group", "none"), ("do", "next")], "0/question/1"),
            ("2.m/group", &[("group", ""), ("do", "back")], "2.m/page/start"),
            ("-/page/kvitto", &[("pressed", "yes"), ("", "")], "-/page/kvitto"),
        ] {
            assert_eq!(stage.sends(&at(from), fields).await.to(), at(to), "{from} {fields:?}");
        }
        let english = stage.sends(&at("-/question/2"), &[("verdict", "met"), ("do", "lang")]).await;
        assert!(english.to().starts_with("/lang/en?to=") && english.to().contains("-m"), "{}", english.to());
        for gone in ["-/question/3", "-/question/0", "-/page/borta"] {
            assert_eq!(stage.opens(&at(gone)).await.status, 404, "{gone}");
        }
        for gone in ["rehearsal/prototype/9", "rehearsal/round/1", "rehearsal/letter/1", "rehearsal/round/x"] {
            assert_eq!(stage.opens(gone).await.status, 404, "{gone}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_round_that_is_open_is_gone_through_as_it_was_opened() {
    on_both(async |stage| {
        let mut conn = stage.write().await;
        let draft = draft(&stage, &mut conn).await;
        opened(&stage, &mut conn, &draft).await;
        rewords(&stage, &mut conn, draft.needs[0], "veta något annat").await;
        conn.commit().await.unwrap();
        let door = stage.opens("rehearsal/round/1").await;
        assert!(door.says(&[LINE, "Hjälp oss.", "href=\"/p/forsta-kontakten/rounds/1\""]));
        let asked = stage.opens("rehearsal/round/1/-/question/1").await;
        assert!(asked.says(&[LINE, "veta vad som händer"]) && asked.hides(&["veta något annat"]));
        let round = store::find(&mut stage.read().await, stage.project, 1).await.unwrap().unwrap();
        assert_eq!((round.begun, round.trials), (0, 0));
    })
    .await;
}
