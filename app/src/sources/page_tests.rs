//! The pages as they are sent, and the forms as they come back.

use axum::extract::{Path, Query, State};

use crate::codes;
use crate::db::Conn;
use crate::error::{Answer, Trouble};
use crate::participants::model::Scope;
use crate::quotes::{self, read};
use crate::rights::Role;
use crate::sources::store::{find, newest_text};
use crate::sources::{list, write};
use crate::testing::cast::consents;
use crate::testing::{Sent, Stage, all, desk, on_both};

const TEAM_ONLY: Scope =
    Scope { team: true, managers: false, representatives: false, public: false, research: false, each_quote: false };
const CALLED: &str =
    "Ola: Hur började det?\nBerit: Med ett brev. Mitt nummer är 121212-1212.\nOla: Och sedan?\nBerit: Sedan väntade jag.\n";

async fn came(answer: Answer) -> Sent {
    Sent::of(answer.unwrap()).await
}

fn at<T>(rest: T) -> Path<(String, T)> {
    Path(("forsta-kontakten".to_owned(), rest))
}

/// A form with a file, as a browser sends it.
fn form(fields: &[(&str, &str)], file: Option<(&str, &[u8])>) -> Vec<u8> {
    let mut body = Vec::new();
    for (name, value) in fields {
        body.extend_from_slice(
            format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").as_bytes(),
        );
    }
    let (name, bytes) = file.unwrap_or_default();
    body.extend_from_slice(
        format!(
            "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\nContent-Type: text/plain\r\n\r\n"
        )
        .as_bytes(),
    );
    body.extend_from_slice(bytes);
    body.extend_from_slice(b"\r\n--x--\r\n");
    body
}

fn about<'a>(participant: &'a str, more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut fields =
        vec![("participant", participant), ("title", "Promenad runt sjön"), ("held_on", "2026-11-20"), ("channel", "walk")];
    fields.retain(|(name, _)| more.iter().all(|(other, _)| name != other));
    fields.extend_from_slice(more);
    fields
}

/// The page that is shown once it has been read.
async fn checks(stage: &Stage, fields: &[(&str, &str)], file: Option<(&str, &[u8])>) -> Sent {
    let sent = stage.uploads("sources/import/check", form(fields, file)).await;
    stage.follows(sent).await
}

async fn adds(stage: &Stage, fields: &[(&str, &str)]) -> Sent {
    stage.uploads("sources/import", form(fields, None)).await
}

async fn participant(stage: &Stage, scope: Scope) -> String {
    let mut conn = stage.write().await;
    let (_, number) = stage.participant(&mut conn, stage.young, scope).await;
    conn.commit().await.unwrap();
    number.to_string()
}

async fn count(conn: &mut Conn, sql: &'static str) -> i64 {
    crate::value!(conn, i64, sql).unwrap()
}

fn plain(text: &str) -> String {
    let conversation = crate::sources::intake::read(None, text.as_bytes()).unwrap();
    crate::sources::intake::to_plain(&conversation)
}

/// A conversation that has been put in, with its number.
async fn put_in(stage: &Stage, scope: Scope) -> i64 {
    let who = participant(stage, scope).await;
    let text = plain(CALLED);
    let roles = [("plain", text.as_str()), ("speaker-0", "interviewer"), ("speaker-1", "participant"), ("then", "accept")];
    let done = adds(stage, &about(&who, &roles)).await;
    assert_eq!(done.status, 303, "{}", done.body);
    done.to().rsplit('/').next().unwrap().parse().unwrap()
}

async fn lifts(stage: &Stage, source: i64, turn: &str, words: &str) -> Sent {
    stage.sends(&format!("sources/{source}/quotes"), &[("turn", turn), ("words", words)]).await
}

#[tokio::test]
async fn checking_shows_who_speaks_and_every_personnummer_and_stores_nothing() {
    on_both(async |stage| {
        let who = participant(&stage, all()).await;
        let page = checks(&stage, &about(&who, &[]), Some(("samtal.txt", CALLED.as_bytes()))).await;
        assert_eq!(page.status, 200);
        assert!(page.says(&[
            "”Ola”, 2 repliker",
            "1 personnummer",
            "Replik 2",
            "12••••-••••",
            "Byt ut mot [personnummer] och lägg in samtalet",
            "conversation 1",
        ]));
        assert!(page.says(&["<option value=\"interviewer\" selected>"]));
        let mut conn = stage.read().await;
        assert_eq!(count(&mut conn, "select count(*) from sources").await, 0);
    })
    .await;
}

#[tokio::test]
async fn the_check_shows_every_turn_and_tells_of_telephone_numbers_and_addresses() {
    on_both(async |stage| {
        let who = participant(&stage, all()).await;
        let said: String = (1..=15)
            .map(|n| format!("Ola: Fråga {n}?\nBerit: Svar {n}.\n"))
            .chain(["Ola: Når vi dig?\nBerit: På 070-174 06 05, 040-628 04 01 eller berit@example.se.\n".to_owned()])
            .collect();
        let page = checks(&stage, &about(&who, &[]), Some(("samtal.txt", said.as_bytes()))).await;
        assert!(page.says(&[
            "Här står 2 telefonnummer och 1 e-postadress. De läggs in som de står, och det gör namn som sägs i samtalet också.",
            "<strong>Replik 32</strong> ",
            "<details><summary>Visa 20 repliker till</summary><ol class=\"talk talk--plain\"><li>",
            "<p dir=\"auto\">Svar 15.</p>",
        ]));
        assert!(page.body.find("Svar 6.</p>") < page.body.find("<details>"), "the first are not folded");
        let page = checks(&stage, &about(&who, &[]), Some(("samtal.txt", CALLED.as_bytes()))).await;
        assert!(page.hides(&["telefonnummer", "Visa 1 replik", "<details><summary>Visa"]));
    })
    .await;
}

#[tokio::test]
async fn a_conversation_of_thousands_of_turns_is_checked_and_read_in_pages_not_much_longer_than_it() {
    on_both(async |stage| {
        let words = "Så gick vi dit, och dörren var låst, och ingen kom och öppnade fast vi ringde på flera gånger.";
        let said = format!("Ola: {words}\nBerit: {words}\n").repeat(2_500);
        let who = participant(&stage, all()).await;
        let page = checks(&stage, &about(&who, &[]), Some(("samtal.txt", said.as_bytes()))).await;
        assert_eq!(page.body.matches(&format!("<p dir=\"auto\">{words}</p>")).count(), 5_000);
        // Once in the form, that carries it on, and once to be seen.
        assert!(page.body.len() < 3 * said.len(), "{} for {}", page.body.len(), said.len());
        let number = put_in_text(&stage, &said).await;
        let page = stage.opens(&format!("sources/{number}")).await;
        assert_eq!(page.body.matches(&format!("<p dir=\"auto\">{words}</p>")).count(), 5_000);
        assert!(page.body.len() < 3 * said.len(), "{} for {}", page.body.len(), said.len());
    })
    .await;
}

#[tokio::test]
async fn what_is_put_in_has_roles_for_names_and_no_personnummer() {
    on_both(async |stage| {
        let number = put_in(&stage, all()).await;
        let mut conn = stage.read().await;
        let source = find(&mut conn, stage.project, number).await.unwrap().unwrap();
        let (_, text) = newest_text(&mut conn, source.id).await.unwrap().unwrap();
        assert_eq!(
            text.words(),
            ["Hur började det?", "Med ett brev. Mitt nummer är [personnummer].", "Och sedan?", "Sedan väntade jag."]
        );
        assert_eq!(source.title, "Promenad runt sjön");
    })
    .await;
}

#[tokio::test]
async fn a_personnummer_is_stored_only_as_its_replacement_and_only_after_a_yes() {
    on_both(async |stage| {
        let who = participant(&stage, all()).await;
        let text = plain(CALLED);
        let roles = [("plain", text.as_str()), ("speaker-0", "interviewer"), ("speaker-1", "participant"), ("then", "add")];
        let page = stage.follows(adds(&stage, &about(&who, &roles)).await).await;
        assert!(page.says(&["Välj att byta ut dem", "Promenad runt sjön", "conversation 1"]));
        let mut conn = stage.read().await;
        assert_eq!(count(&mut conn, "select count(*) from sources").await, 0);
    })
    .await;
}

/// What somebody calls two recordings, one of which happens to have a right check digit.
const RECORDED: &str = "Ola: Vilken är från mötet?\nEbba: 241105-1430, och beslutet gällde 180901-1231.\nOla: Och 241105-1432?\nEbba: Den med.\n";

#[tokio::test]
async fn the_days_and_times_of_recordings_are_put_in_as_they_stand_and_a_guess_as_somebody_chooses() {
    on_both(async |stage| {
        let who = participant(&stage, all()).await;
        let page =
            checks(&stage, &about(&who, &[("title", "Samtal 241105-1430")]), Some(("samtal.txt", RECORDED.as_bytes())))
                .await;
        assert_eq!(page.status, 200);
        assert!(page.says(&[
            "En sak liknar ett personnummer",
            "Replik 3 Och 241105-1432?",
            "Samtal 241105-1430",
            "value=\"add\""
        ]));
        assert!(!page.says(&["Byt ut mot [personnummer] och lägg in samtalet"]));

        let text = plain(RECORDED);
        let fields = |choice: &'static str| {
            let roles = [
                ("plain", text.as_str()),
                ("speaker-0", "interviewer"),
                ("speaker-1", "participant"),
                ("then", "add"),
                ("guess-0", choice),
            ];
            about(&who, &roles)
        };
        let page = stage.follows(adds(&stage, &fields("")).await).await;
        assert!(page.says(&["Välj om orden ska stå kvar eller bytas ut."]));
        for (choice, asked) in [("keep", "Och 241105-1432?"), ("exchange", "Och [personnummer]?")] {
            assert_eq!(adds(&stage, &fields(choice)).await.status, 303);
            let mut conn = stage.read().await;
            let newest = count(&mut conn, "select max(number) from sources").await;
            let source = find(&mut conn, stage.project, newest).await.unwrap().unwrap();
            let (_, text) = newest_text(&mut conn, source.id).await.unwrap().unwrap();
            assert_eq!(
                text.words(),
                ["Vilken är från mötet?", "241105-1430, och beslutet gällde 180901-1231.", asked, "Den med."]
            );
        }
    })
    .await;
}

#[tokio::test]
async fn the_same_conversation_put_in_twice_is_one() {
    on_both(async |stage| {
        let number = put_in(&stage, all()).await;
        let mut conn = stage.read().await;
        let who = find(&mut conn, stage.project, number).await.unwrap().unwrap().participant_number.to_string();
        drop(conn);
        let text = plain(CALLED);
        let roles =
            [("plain", text.as_str()), ("speaker-0", "interviewer"), ("speaker-1", "participant"), ("then", "accept")];
        assert_eq!(
            adds(&stage, &about(&who, &roles)).await.to(),
            format!("/p/forsta-kontakten/sources/{number}?already=yes")
        );
        let mut conn = stage.read().await;
        assert_eq!(count(&mut conn, "select count(*) from sources").await, 1);
    })
    .await;
}

#[tokio::test]
async fn what_cannot_be_read_is_told_in_a_sentence_and_what_was_typed_stays() {
    on_both(async |stage| {
        let who = participant(&stage, all()).await;
        let big = vec![b'a'; 7 * 1024 * 1024];
        for (name, bytes, sentence) in [
            ("samtal.docx", &b"PK\x03\x04 word/document.xml"[..], "ett ordbehandlingsprogram"),
            ("samtal.vtt", b"Ola: Hej", "Filen ska vara undertexter men har inga tider"),
            ("samtal.txt", b" \n ", "Det finns ingen text"),
            ("samtal.txt", &big, "Filen är för stor"),
            ("", b"", "Välj en fil eller klistra in text"),
        ] {
            let page = checks(&stage, &about(&who, &[]), Some((name, bytes))).await;
            assert!(page.says(&[
                sentence,
                "Promenad runt sjön",
                "value=\"2026-11-20\"",
                "<option value=\"walk\" selected>"
            ]));
        }
    })
    .await;
}

#[tokio::test]
async fn a_file_that_was_read_need_not_be_picked_again_when_something_else_is_missing() {
    on_both(async |stage| {
        let who = participant(&stage, all()).await;
        let page = checks(&stage, &about(&who, &[("title", "")]), Some(("samtal.txt", CALLED.as_bytes()))).await;
        assert!(page.says(&["Ge samtalet ett namn", "Filen är läst och finns kvar", "conversation 1"]));
        let text = plain(CALLED);
        let page = checks(&stage, &about(&who, &[("plain", &text)]), None).await;
        assert_eq!(page.status, 200);
        assert!(page.says(&["”Berit”, 2 repliker"]));
    })
    .await;
}

#[tokio::test]
async fn far_too_much_is_refused_without_being_kept() {
    on_both(async |stage| {
        let big = vec![b'a'; 65 * 1024 * 1024];
        assert_eq!(stage.uploads("sources/import/check", form(&[], Some(("film.mp4", &big)))).await.status, 413);
    })
    .await;
}

#[tokio::test]
async fn somebody_has_to_be_the_participant() {
    on_both(async |stage| {
        let who = participant(&stage, all()).await;
        let text = plain(CALLED);
        let roles = [("plain", text.as_str()), ("speaker-0", "interviewer"), ("speaker-1", "other"), ("then", "accept")];
        let page = stage.follows(adds(&stage, &about(&who, &roles)).await).await;
        assert!(page.says(&["Ange vem som är deltagaren", "href=\"#speaker-0\"", "<option value=\"other\" selected>"]));
    })
    .await;
}

#[tokio::test]
async fn without_a_yes_to_the_team_nothing_is_put_in_begun_lifted_or_read() {
    on_both(async |stage| {
        let who = participant(&stage, Scope::default()).await;
        let said = format!("{} har inte sagt ja till att teamet", codes::participant(who.parse().unwrap()));
        let page = checks(&stage, &about(&who, &[("text", CALLED)]), None).await;
        assert!(page.says(&[&said, "Berit: Sedan väntade jag."]));
        let typed = [("participant", who.as_str()), ("title", "Hemma"), ("held_on", "2026-11-20"), ("channel", "home")];
        let page = stage.follows(stage.sends("sources/new", &typed).await).await;
        assert!(page.says(&[&said, "Hemma"]));
        // Who takes it back later is not read any more.
        let number = put_in(&stage, all()).await;
        let mut conn = stage.write().await;
        let hers = find(&mut conn, stage.project, number).await.unwrap().unwrap().participant_id;
        consents(&stage, &mut conn, hers, Scope::default(), None).await;
        conn.commit().await.unwrap();
        let page = came(
            read::show(
                desk(&stage, Role::Member).await,
                State(stage.house.clone()),
                at(number),
                Query(read::Told::default()),
            )
            .await,
        )
        .await;
        assert!(page.says(&["har inte sagt ja"]));
        assert!(page.hides(&["Sedan väntade jag"]));
        let page = stage.follows(lifts(&stage, number, "4", "Sedan väntade jag.").await).await;
        assert!(page.hides(&["Hur började det"]));
        let mut conn = stage.read().await;
        assert_eq!(count(&mut conn, "select count(*) from quotes").await, 0);
    })
    .await;
}

#[tokio::test]
async fn a_conversation_is_read_as_one_and_its_quotes_are_marked_and_lead_on() {
    on_both(async |stage| {
        let number = put_in(&stage, all()).await;
        let lifted = lifts(&stage, number, "4", "Sedan väntade\r\njag.").await;
        assert_eq!(lifted.to(), "/p/forsta-kontakten/quotes/1");
        assert_eq!(lifts(&stage, number, "4", "Sedan väntade jag.").await.to(), "/p/forsta-kontakten/quotes/1?already=yes");
        let page = came(
            read::show(
                desk(&stage, Role::Member).await,
                State(stage.house.clone()),
                at(number),
                Query(read::Told::default()),
            )
            .await,
        )
        .await;
        assert!(page.says(&[
            "<p dir=\"auto\"><mark class=\"talk__quoted\">Sedan väntade jag.</mark></p>\
             <div class=\"talk__beside\"><a href=\"/p/forsta-kontakten/quotes/1\">C-001</a>",
            "id=\"turn-4\"",
            &format!("sources/{number}/quote?turn=2"),
            "1 citat är lyft",
        ]));
        assert!(page.hides(&["quote?turn=1\"", "Berit", "Ola", "&amp;part=", "data-at"]));
        let listed =
            came(list::show(desk(&stage, Role::Member).await, State(stage.house.clone()), Query(list::At::default())).await)
                .await;
        assert!(listed.says(&["Promenad runt sjön", "U-01"]));
    })
    .await;
}

#[tokio::test]
async fn quotes_are_looked_for_among_those_without_a_need_too_and_the_next_page_is_of_the_same() {
    on_both(async |stage| {
        let number = put_in(&stage, all()).await;
        lifts(&stage, number, "4", "Sedan väntade jag.").await;
        let page = stage.opens("quotes?words=V%C3%84NT+&needs=none").await;
        assert!(page.says(&["C-001", "value=\"VÄNT\"", "<option value=\"none\" selected>"]));
        let page = stage.opens("quotes?words=kaffe").await;
        assert!(page.says(&["Inget citat som du kan se har ”kaffe”."]));
        assert!(page.hides(&["C-001"]));
        let at: quotes::list::At = serde_html_form::from_str("words=V%C3%84NT+%26+&needs=none").unwrap();
        assert_eq!(
            at.address(&desk(&stage, Role::Member).await, 2),
            "/p/forsta-kontakten/quotes?words=V%C3%84NT%20%26&needs=none&page=2"
        );
    })
    .await;
}

#[tokio::test]
async fn words_that_were_changed_come_back_to_be_mended() {
    on_both(async |stage| {
        let number = put_in(&stage, all()).await;
        let page = stage.follows(lifts(&stage, number, "4", "Sedan fick jag vänta").await).await;
        assert!(page.says(&["De orden står inte så i repliken", ">Sedan fick jag vänta</textarea>", "Sedan väntade jag."]));
        assert_eq!(lifts(&stage, number, "2", "brev. Mitt").await.status, 303);
    })
    .await;
}

/// Words marked in a turn, and where, as an island sends them.
async fn marks(stage: &Stage, source: i64, turn: &str, words: &str, (from, to): (usize, usize), then: &str) -> Sent {
    let place = [("from", from.to_string()), ("to", to.to_string())];
    let mut fields = vec![("turn", turn), ("words", words), ("then", then)];
    fields.extend(place.iter().map(|(name, at)| (*name, at.as_str())));
    stage.sends(&format!("sources/{source}/quote"), &fields).await
}

async fn put_in_text(stage: &Stage, text: &str) -> i64 {
    let who = participant(stage, all()).await;
    let plain = plain(text);
    let roles = [("plain", plain.as_str()), ("speaker-0", "interviewer"), ("speaker-1", "participant"), ("then", "add")];
    let to = adds(stage, &about(&who, &roles)).await.to().to_owned();
    to.rsplit('/').next().unwrap().parse().unwrap()
}

#[tokio::test]
async fn words_that_are_marked_are_lifted_made_whole_and_go_on_with_a_need() {
    on_both(async |stage| {
        let number = put_in(&stage, all()).await;
        let lifted = marks(&stage, number, "4", "edan vänt", (1, 10), "quote").await;
        assert_eq!(lifted.to(), "/p/forsta-kontakten/quotes/1");
        assert!(stage.opens("quotes/1").await.says(&["dir=\"auto\" class=\"quote__words\">Sedan väntade</blockquote>"]));
        // Inside a quote too, and the same words are the same quote.
        assert_eq!(marks(&stage, number, "4", "Sedan", (0, 5), "quote").await.to(), "/p/forsta-kontakten/quotes/2");
        let again = marks(&stage, number, "4", "Sedan", (0, 5), "quote").await;
        assert_eq!(again.to(), "/p/forsta-kontakten/quotes/2?already=yes");
        let need = marks(&stage, number, "4", "Sedan", (0, 5), "need").await;
        assert_eq!(need.to(), "/p/forsta-kontakten/needs/new?quote=2");
        assert!(stage.follows(need).await.says(&[">Sedan</blockquote>"]));
        // A place where they do not stand tells nothing; it is a word there as well as within another one.
        assert_eq!(marks(&stage, number, "2", "nummer", (0, 6), "quote").await.to(), "/p/forsta-kontakten/quotes/3");
        let page = stage.opens(&format!("sources/{number}")).await;
        assert!(page.says(&["quotes/1\">C-001</a> <a href=\"/p/forsta-kontakten/quotes/2\">C-002</a> <a href="]));
    })
    .await;
}

#[tokio::test]
async fn of_marked_words_that_stand_twice_those_are_lifted_and_without_a_place_the_form_asks() {
    on_both(async |stage| {
        let number = put_in_text(&stage, "Ola: Hur gick det?\nBerit: På axlarna, sa hon. Jag bar henne på axlarna.\n").await;
        let at = format!("/p/forsta-kontakten/sources/{number}/quote?turn=2");
        let unplaced = stage.sends(&format!("sources/{number}/quote"), &[("turn", "2"), ("words", "axlarna")]).await;
        assert_eq!(unplaced.to(), at);
        assert!(stage.follows(unplaced).await.says(&["2 ställen", ">axlarna</textarea>"]));
        // A reload shows them again, with what has been marked.
        assert!(stage.opens(&format!("sources/{number}/quote?turn=2")).await.says(&[">axlarna</textarea>"]));
        assert_eq!(marks(&stage, number, "2", "axlarna", (37, 44), "quote").await.to(), "/p/forsta-kontakten/quotes/1");
        let mut conn = stage.read().await;
        assert_eq!(
            count(&mut conn, "select start_at - (select start_at from turns where position = 2) from quotes").await,
            37
        );
        drop(conn);
        // What is not marked where it says goes to the form, and so do words that nobody has said.
        for (words, place, shown) in [("axlarna", (0, 3), ">axlarna</textarea>"), ("knäna", (3, 10), ">På axlarna, sa hon.")]
        {
            let sent = marks(&stage, number, "2", words, place, "quote").await;
            assert_eq!(sent.to(), at);
            assert!(stage.follows(sent).await.says(&[shown]));
        }
        // The form knows the place too: it is shown there, and of two the one in it is lifted.
        let fields = [("turn", "2"), ("words", "axlarna"), ("from", "0"), ("to", "18")];
        assert_eq!(stage.sends(&format!("sources/{number}/quotes"), &fields).await.to(), "/p/forsta-kontakten/quotes/2");
    })
    .await;
}

#[tokio::test]
async fn each_paragraph_of_a_turn_has_a_handle_and_the_form_knows_which_it_is() {
    on_both(async |stage| {
        let number = put_in_text(
            &stage,
            "Intervjuare: Hur gick det?\n\nDeltagare: Först ja.\n– brev\n– möte\n\nSedan ja. Sedan nej.\n",
        )
        .await;
        let page = stage.opens(&format!("sources/{number}")).await;
        let link = |part: usize| {
            format!("sources/{number}/quote?turn=2&amp;part={part}\" aria-label=\"Lyft citat ur replik 2, stycke {part}\"")
        };
        assert!(page.says(&[
            "<p dir=\"auto\">Först ja.\n– brev\n– möte</p>",
            "<p dir=\"auto\" data-at=\"25\">Sedan ja. Sedan nej.</p>",
            &link(1),
            &link(2),
        ]));
        let form = stage.opens(&format!("sources/{number}/quote?turn=2&part=2")).await;
        assert!(form.says(&[
            ">Sedan ja. Sedan nej.</textarea>",
            "<mark class=\"talk__meant\">Sedan ja. Sedan nej.</mark>",
            "name=\"part\" value=\"2\""
        ]));
        // What cannot be taken waits at the same part, and of two places the one in it is meant.
        let wrong =
            stage.sends(&format!("sources/{number}/quotes"), &[("turn", "2"), ("part", "2"), ("words", "Sen.")]).await;
        assert_eq!(wrong.to(), format!("/p/forsta-kontakten/sources/{number}/quote?turn=2&part=2"));
        assert!(stage.follows(wrong).await.says(&["De orden står inte så", ">Sen.</textarea>"]));
        assert!(stage.opens(&format!("sources/{number}/quote?turn=2&part=1")).await.hides(&[">Sen."]));
        let lifted =
            stage.sends(&format!("sources/{number}/quotes"), &[("turn", "2"), ("part", "2"), ("words", "ja.")]).await;
        assert_eq!(lifted.to(), "/p/forsta-kontakten/quotes/1");
        let mut conn = stage.read().await;
        assert_eq!(
            count(&mut conn, "select start_at - (select start_at from turns where position = 2) from quotes").await,
            31
        );
        drop(conn);
        for part in ["0", "3", "ett"] {
            assert_eq!(stage.opens(&format!("sources/{number}/quote?turn=2&part={part}")).await.status, 404, "{part}");
        }
        // What is marked over both is lifted over both.
        let both = marks(&stage, number, "2", "möte\n\nSedan", (19, 30), "quote").await;
        assert_eq!(both.to(), "/p/forsta-kontakten/quotes/2");
        let page = stage.opens(&format!("sources/{number}")).await;
        assert!(page.says(&["<mark class=\"talk__quoted\">möte</mark></p>", "<mark class=\"talk__quoted\">Sedan</mark>"]));
    })
    .await;
}

#[tokio::test]
async fn a_manager_sees_a_quote_only_when_it_is_released_and_never_the_way_to_the_conversation() {
    on_both(async |stage| {
        let hidden = put_in(&stage, TEAM_ONLY).await;
        lifts(&stage, hidden, "4", "Sedan väntade jag.").await;
        let shown = put_in(&stage, Scope { managers: true, each_quote: true, ..TEAM_ONLY }).await;
        lifts(&stage, shown, "4", "Sedan väntade jag.").await;
        let see = async |role: Role, quote: i64| {
            crate::thread::quote::show(
                desk(&stage, role).await,
                State(stage.house.clone()),
                at(quote),
                Query(crate::thread::quote::Told::default()),
            )
            .await
        };
        assert!(matches!(see(Role::Manager, 1).await, Err(Trouble::NotFound)));
        assert!(matches!(see(Role::Manager, 2).await, Err(Trouble::NotFound)));
        assert!(came(see(Role::Member, 2).await).await.says(&["vill läsa varje citat", "Anteckna ja"]));
        let approve = async |day: &str| stage.sends("quotes/2/approval", &[("given_on", day)]).await;
        assert!(stage.follows(approve("2026-11-23").await).await.says(&["har inte varit än", "value=\"2026-11-23\""]));
        assert!(stage.follows(approve("2026-11-21").await).await.hides(&["inte sparat"]));
        let page = came(see(Role::Manager, 2).await).await;
        assert!(page.says(&["Sedan väntade jag.", "D-002"]));
        assert!(page.hides(&["/sources", "/participants/", "Anteckna", "needs/new", "sa ja till citatet"]));
        let quotes_at = async |role: Role| {
            came(
                quotes::list::show(desk(&stage, role).await, State(stage.house.clone()), Query(quotes::list::At::default()))
                    .await,
            )
            .await
        };
        let page = quotes_at(Role::Manager).await;
        assert!(page.says(&["C-002"]));
        assert!(page.hides(&["C-001", "/sources"]));
        assert!(quotes_at(Role::Member).await.says(&["C-001", "C-002"]));
        stage.sends("quotes/2/approval/withdraw", &[]).await;
        assert!(matches!(see(Role::Manager, 2).await, Err(Trouble::NotFound)));
    })
    .await;
}

async fn saves(stage: &Stage, number: i64, fields: &[(&str, &str)]) -> Sent {
    stage.sends(&format!("sources/{number}/write/save"), fields).await
}

async fn begun(stage: &Stage, guide: &str) -> i64 {
    let who = participant(stage, all()).await;
    let typed = [
        ("participant", who.as_str()),
        ("title", "I bilen"),
        ("held_on", "2026-11-20"),
        ("channel", "phone"),
        ("guide", guide),
    ];
    let done = stage.sends("sources/new", &typed).await;
    assert_eq!(done.status, 303, "{}", done.body);
    done.to().split('/').nth(4).unwrap().parse().unwrap()
}

async fn shown(stage: &Stage, number: i64) -> Sent {
    came(write::show(desk(stage, Role::Member).await, State(stage.house.clone()), at(number)).await).await
}

fn mark(page: &Sent, position: i64) -> String {
    let from = page.body.split(&format!("name=\"was-{position}\" value=\"")).nth(1).unwrap();
    from.split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn a_conversation_is_written_in_against_a_guide_and_finished_into_a_text() {
    on_both(async |stage| {
        let number = begun(&stage, "first-contact").await;
        let page = shown(&stage, number).await;
        assert!(page.says(&["Hur började din kontakt med oss?", "Något mer som sades"]));
        let was = mark(&page, 2);
        let here = format!("/p/forsta-kontakten/sources/{number}/write");
        let saved = saves(&stage, number, &[("answer-2", "Med ett brev."), ("was-2", &was), ("then", "save-3")]).await;
        assert_eq!(saved.to(), format!("{here}#at-3"), "the button says where one is");
        // Nothing is new, and no button was pressed.
        assert_eq!(saves(&stage, number, &[("answer-2", "Med ett brev."), ("was-2", &was)]).await.to(), here);
        let page = shown(&stage, number).await;
        assert!(page.says(&[">Med ett brev.</textarea>"]));
        let was = mark(&page, 2);
        let changed = saves(&stage, number, &[("answer-2", "Med två brev."), ("was-2", &was), ("then", "save")]).await;
        assert_eq!(changed.to(), format!("{here}#at-2"));
        saves(&stage, number, &[("answer-2", "Med ett brev."), ("was-2", &mark(&shown(&stage, number).await, 2))]).await;
        let reading = async || {
            came(
                read::show(
                    desk(&stage, Role::Member).await,
                    State(stage.house.clone()),
                    at(number),
                    Query(read::Told::default()),
                )
                .await,
            )
            .await
        };
        assert!(reading().await.says(&["Samtalet är inte färdigskrivet"]));
        let finished =
            saves(&stage, number, &[("answer-2", "Med ett brev."), ("was-2", &mark(&page, 2)), ("then", "finish")]).await;
        assert_eq!(finished.to(), format!("/p/forsta-kontakten/sources/{number}"));
        let page = reading().await;
        assert!(page.says(&["Hur började din kontakt med oss?", "Med ett brev.", "quote?turn=2"]));
        assert!(page.hides(&["Vad var bra?"]));
        assert_eq!(shown(&stage, number).await.status, 303);
    })
    .await;
}

#[tokio::test]
async fn each_question_has_a_button_and_finishing_says_what_is_left_out() {
    on_both(async |stage| {
        let number = begun(&stage, "").await;
        let page = stage.opens(&format!("sources/{number}/write")).await;
        assert!(page.hides(&["inget sparat svar"]));
        assert!(page.says(&["id=\"at-1000\"", "value=\"save-1000\"", &format!("sources/{number}/write/save")]));
        let own = [("question-1000", "Hur?"), ("was-1000", &mark(&page, 1000))];
        saves(&stage, number, &own).await;
        let page = stage.opens(&format!("sources/{number}/write")).await;
        assert!(page.says(&["1 fråga har inget sparat svar. Utan svar tas den inte med.", "aria-label=\"Spara: Hur?\""]));
    })
    .await;
}

#[tokio::test]
async fn two_who_write_in_the_same_answer_are_shown_both_and_neither_is_lost() {
    on_both(async |stage| {
        let number = begun(&stage, "").await;
        let page = shown(&stage, number).await;
        let (own, rest) = (mark(&page, 1000), mark(&page, 1_000_000));
        let hers = [
            ("answer-1000", "Hennes."),
            ("question-1000", "Hur?"),
            ("was-1000", own.as_str()),
            ("was-1000000", rest.as_str()),
            ("answer-1000000", ""),
        ];
        assert_eq!(saves(&stage, number, &hers).await.status, 303);
        let his = [
            ("answer-1000", "Hans."),
            ("question-1000", "Hur?"),
            ("was-1000", own.as_str()),
            ("was-1000000", rest.as_str()),
            ("answer-1000000", "Tack."),
        ];
        let page = stage.follows(saves(&stage, number, &his).await).await;
        assert!(page.says(&["class=\"conflict\"", "Hennes.", ">Hans.</textarea>", ">Tack.</textarea>"]));
        let both = [
            ("answer-1000", "Hennes. Hans."),
            ("question-1000", "Hur?"),
            ("was-1000", &mark(&page, 1000)),
            ("was-1000000", &rest),
            ("answer-1000000", "Tack."),
        ];
        assert_eq!(saves(&stage, number, &both).await.status, 303);
        assert!(shown(&stage, number).await.says(&[">Hennes. Hans.</textarea>", ">Tack.</textarea>"]));
    })
    .await;
}

#[tokio::test]
async fn a_personnummer_in_an_answer_is_stopped_and_every_answer_stays_on_the_form() {
    on_both(async |stage| {
        let number = begun(&stage, "").await;
        let page = shown(&stage, number).await;
        let (own, rest) = (mark(&page, 1000), mark(&page, 1_000_000));
        let typed = [
            ("answer-1000", "Det är 121212-1212."),
            ("was-1000", own.as_str()),
            ("answer-1000000", "Tack."),
            ("was-1000000", rest.as_str()),
        ];
        let page = stage.follows(saves(&stage, number, &typed).await).await;
        assert!(page.says(&[
            "12••••-••••",
            "href=\"#answer-1000\"",
            ">Det är 121212-1212.</textarea>",
            ">Tack.</textarea>"
        ]));
        let mut conn = stage.read().await;
        assert_eq!(count(&mut conn, "select count(*) from draft_answers where answer <> ''").await, 0);
    })
    .await;
}

#[tokio::test]
async fn nothing_is_finished_without_an_answer_and_what_comes_after_the_end_is_shown_to_be_copied() {
    on_both(async |stage| {
        let number = begun(&stage, "after-a-test").await;
        let page = stage.follows(saves(&stage, number, &[("then", "finish")]).await).await;
        assert!(page.says(&["Skriv minst ett", "href=\"#answer-1\""]));
        let was = mark(&page, 1);
        assert_eq!(saves(&stage, number, &[("answer-1", "Ja."), ("was-1", &was), ("then", "finish")]).await.status, 303);
        let late = saves(&stage, number, &[("answer-1", "Nej, vänta."), ("was-1", &was), ("then", "save")]).await;
        let page = stage.follows(late).await;
        assert!(page.says(&["Samtalet är redan klart", "Nej, vänta."]));
    })
    .await;
}
