//! The pages of those who open a round and read what came in.

use axum::extract::{Path, Query, State};
use axum::http::header::LOCATION;

use crate::desk::Visitor;
use crate::feedback::model::Verdict;
use crate::feedback::part::Part;
use crate::feedback::store::About;
use crate::lang::Lang;
use crate::public::{self, you_said};
use crate::rights::Role;
use crate::rounds::store::{self, Opened};
use crate::testing::cast::{Cast, change, draft, iteration, opened, says, visit};
use crate::testing::{Sent, Stage, desk, on_both};
use crate::{changes, feedback, form};

const SLUG: &str = "forsta-kontakten";

fn visitor(stage: &Stage, round: &Opened) -> Visitor {
    Visitor {
        house: stage.house.clone(),
        lang: Lang::Sv,
        person: None,
        session: None,
        here: format!("/t/{}", round.code),
        main: crate::desk::MainForm::default(),
        sent: form::Sent::default(),
    }
}

async fn round(stage: &Stage) -> Opened {
    let mut conn = stage.write().await;
    let draft = draft(stage, &mut conn).await;
    let round = opened(stage, &mut conn, &draft).await;
    conn.commit().await.unwrap();
    round
}

#[tokio::test]
async fn opening_says_what_is_missing_and_keeps_the_invitation() {
    on_both(async |stage| {
        let mut conn = stage.write().await;
        let draft = draft(&stage, &mut conn).await;
        conn.commit().await.unwrap();
        let siri = stage.siri.to_string();
        let readers = [("prototype", "1"), ("owner", siri.as_str()), ("read_on", "1"), ("read_on", "3")];
        let open =
            async |invitation: &str| stage.sends("rounds", &[&readers[..], &[("invitation", invitation)]].concat()).await;
        let nobody = stage.follows(stage.sends("rounds", &[("prototype", "1"), ("invitation", "Prova.")]).await).await;
        assert!(nobody.says(&["href=\"#owner\"", "href=\"#read_on\"", "Prova.</textarea>"]));
        let empty = stage.follows(open(" ").await).await;
        assert!(empty.says(&["href=\"#invitation\"", "behöver jag veta vad som händer"]));
        assert_eq!(open("Prova och säg vad du tycker.").await.header(LOCATION), "/p/forsta-kontakten/rounds/1");
        let twice = stage.follows(open("En gång till.").await).await;
        assert!(twice.says(&["T-01", "En gång till.</textarea>"]));
        let mut conn = stage.write().await;
        let found = store::find(&mut conn, stage.project, 1).await.unwrap().unwrap();
        store::close(&mut conn, found.id, stage.stamp()).await.unwrap();
        iteration(&stage, &mut conn, draft.prototype, &[]).await;
        conn.commit().await.unwrap();
        let without = stage.follows(open("Utan behov.").await).await;
        assert!(without.says(&["Koppla ett behov", "Utan behov.</textarea>"]));
    })
    .await;
}

#[tokio::test]
async fn the_team_reads_the_words_and_the_others_only_how_many() {
    on_both(async |stage| {
        let round = round(&stage).await;
        let mut conn = stage.write().await;
        let asked = store::questions(&mut conn, round.id).await.unwrap();
        let her = visit(&stage, &mut conn, round.id, "a").await;
        feedback::visits::set_group(&mut conn, round.id, her, Some(stage.young)).await.unwrap();
        let about = About::Need { question: asked[0].id, need: asked[0].need_id, verdict: Some(Verdict::NotMet) };
        let hidden = says(&stage, &mut conn, round.id, her, about, "mitt namn är Okänd").await;
        says(&stage, &mut conn, round.id, her, About::Page("start"), "Svårt att läsa").await;
        feedback::store::hide(&mut conn, hidden, "Här stod ett namn.", stage.stamp()).await.unwrap();
        let mut cast = Cast { stage: &stage, conn };
        cast.sends(round.id, her).await;
        for _ in 0..2 {
            cast.verdict(round.id, Some(stage.young), asked[0].need_id, Verdict::NotMet, "").await;
        }
        cast.conn.commit().await.unwrap();
        let show = async |role: Role, show: &str| {
            let path = Path((SLUG.to_owned(), 1));
            let part = Part { show: show.to_owned(), ..Part::default() };
            let desk = desk(&stage, role).await;
            Sent::of(crate::thread::round::show(desk, State(stage.house.clone()), path, Query(part)).await).await
        };
        let team = show(Role::Member, "").await;
        assert!(team.says(&["Svårt att läsa", "1 väntar på svar", "3 har svarat", "Sidan start (1)"]));
        let all = show(Role::Member, "all").await;
        let list = all.body.split("workroom__hand").next().unwrap();
        assert!(list.contains("Dold") && !list.contains("Okänd"), "what is hidden is not read in a list");
        assert!(all.says(&["Här stod ett namn.", "Dold"]));
        assert!(all.body.split("Visa det som döljs").nth(1).unwrap().contains("Okänd"), "behind its reason");
        let verdicts = show(Role::Member, "verdicts").await;
        assert!(verdicts.says(&["3 inte uppfyllt", "1 av dem har dolda ord", "unga 13–20"]));
        let invite = show(Role::Member, "invite").await;
        assert!(invite.says(&[round.code.as_str(), "role=\"img\"", "Stäng omgången"]));
        for role in [Role::Manager, Role::Researcher] {
            for asked in ["", "waiting", "all", "several", "print", "verdicts"] {
                let page = show(role, asked).await;
                assert!(page.says(&["3 inte uppfyllt", "unga 13–20", "Sidan start (färre än 3)", "3 har svarat"]));
                for word in ["Svårt att läsa", "Okänd", "Här stod ett namn", "feedback/", "/close", "återkoppling"] {
                    assert!(!page.body.contains(word), "{role} sees {word}");
                }
            }
        }
        assert!(!verdicts.body.contains('%'), "no percentages");
    })
    .await;
}

#[tokio::test]
async fn feedback_is_answered_once_and_who_comes_second_keeps_what_she_typed() {
    on_both(async |stage| {
        let round = round(&stage).await;
        let mut conn = stage.write().await;
        let her = visit(&stage, &mut conn, round.id, "a").await;
        says(&stage, &mut conn, round.id, her, About::Whole, "Vem läser det här?").await;
        conn.commit().await.unwrap();
        let answers = async |words: &str| {
            let sent = stage.sends("rounds/1/feedback/1/answer", &[("words", words)]).await;
            stage.follows(sent).await
        };
        let missing = answers(" ").await;
        assert!(missing.says(&["Vem läser det här?", "Skriv ett svar", "href=\"#words\""]));
        let first = answers("Vi i teamet.").await;
        assert!(first.says(&["Allt är besvarat."]) && first.hides(&["inte sparat"]));
        assert!(stage.opens("rounds/1/feedback/1").await.says(&["Vi i teamet."]));
        // The same form once more, by a double click, is no colleague.
        assert!(answers("Vi i teamet.").await.hides(&["hann svara före"]));
        let second = answers("Alla vi sju.").await;
        assert!(second.says(&["Vi i teamet.", "Alla vi sju.", "hann svara före"]));
        let unexplained = stage.sends("rounds/1/feedback/1/hide", &[("words", "")]).await;
        assert!(stage.follows(unexplained).await.says(&["Skriv skälet", "Vem läser det här?"]));
    })
    .await;
}

#[tokio::test]
async fn you_said_tells_the_teams_words_and_never_the_visitors() {
    on_both(async |stage| {
        let mut conn = stage.write().await;
        let draft = draft(&stage, &mut conn).await;
        let round = opened(&stage, &mut conn, &draft).await;
        let mut cast = Cast { stage: &stage, conn };
        let mut said = Vec::new();
        for n in 0..6 {
            let her = visit(&stage, &mut cast.conn, round.id, &n.to_string()).await;
            said.push(says(&stage, &mut cast.conn, round.id, her, About::Page("start"), "EXAKT SÅ SKREV HON").await);
            cast.sends(round.id, her).await;
        }
        let mut conn = cast.conn;
        let next = crate::testing::cast::iteration(&stage, &mut conn, draft.prototype, &draft.needs).await;
        for (done, what, named) in [(true, "Större text.", &said[..]), (false, "En chatt på kvällen.", &said[..2])] {
            change(&stage, &mut conn, next, (done, what, "Därför."), named).await;
        }
        conn.commit().await.unwrap();
        let anybody = visitor(&stage, &round);
        let public =
            Sent::of(you_said::show(anybody.clone(), State(stage.house.clone()), Path(round.code.clone())).await).await;
        let at = desk(&stage, Role::Representative).await;
        let inside = Sent::of(
            changes::pages::you_said::show(at, State(stage.house.clone()), Query(changes::pages::you_said::At::default()))
                .await,
        )
        .await;
        for page in [&public, &inside] {
            assert!(page.says(&[
                "Större text.",
                "6 svar tog upp det",
                "kommer i version 2",
                "En chatt på kvällen.",
                "Vi gjorde det inte"
            ]));
            assert!(page.hides(&["EXAKT SÅ", "2 svar"]), "two are too few to be told");
        }
        let troubled =
            Sent::of(public::trouble(&anybody, axum::http::StatusCode::NOT_FOUND, "Sidan finns inte", "Hm.", || ())).await;
        assert!(troubled.status == 404 && troubled.says(&["<title>Sidan finns inte – Digiteamet</title>", "href=\"/t\""]));
    })
    .await;
}
