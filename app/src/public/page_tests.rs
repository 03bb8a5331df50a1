//! The pages as they are sent to a visitor with nothing but a code, by way of their addresses and with a browser's cookies.

use std::collections::BTreeMap;

use axum::body::Body;
use axum::http::Request;
use axum::http::header::{CONTENT_TYPE, COOKIE, LOCATION, SET_COOKIE};
use chrono::TimeDelta;
use tower::ServiceExt;

use crate::feedback::model::{GroupSaid, Visit};
use crate::house::House;
use crate::rounds::store::{self, Opened};
use crate::testing::cast::{draft, opened};
use crate::testing::{Sent, Stage, on_both};
use crate::{feedback, form, routes, secret};

/// Somebody with the code, and what her browser keeps.
struct Person<'a> {
    stage: &'a Stage,
    code: String,
    cookies: BTreeMap<String, String>,
}

impl<'a> Person<'a> {
    fn with(stage: &'a Stage, round: &Opened) -> Self {
        Self { stage, code: round.code.clone(), cookies: BTreeMap::new() }
    }

    /// The address of a step in her round.
    fn at(&self, rest: &str) -> String {
        format!("/t/{}{}{rest}", self.code, if rest.is_empty() { "" } else { "/" })
    }

    async fn asks(&mut self, method: &str, address: &str, body: String) -> Sent {
        let path = address.split('?').next().unwrap();
        let within = |name: &str| match name {
            "answer" => path.starts_with("/answer"),
            _ => path.starts_with("/t") || path.starts_with("/answer"),
        };
        let cookies: Vec<String> =
            self.cookies.iter().filter(|(name, _)| within(name)).map(|(name, value)| format!("{name}={value}")).collect();
        let mut request = Request::builder().method(method).uri(address.split('#').next().unwrap());
        if !cookies.is_empty() {
            request = request.header(COOKIE, cookies.join("; "));
        }
        if method == "POST" {
            request = request.header(CONTENT_TYPE, "application/x-www-form-urlencoded");
        }
        let mut request = request.body(Body::from(body)).unwrap();
        request.extensions_mut().insert(form::Sent::default());
        let app = routes::outside().into_router().with_state(self.stage.house.clone());
        let sent = Sent::of(app.oneshot(request).await.unwrap()).await;
        for cookie in sent.headers.get_all(SET_COOKIE) {
            let (name, rest) = cookie.to_str().unwrap().split_once('=').unwrap();
            match rest.split(';').next().unwrap() {
                "" => self.cookies.remove(name),
                value => self.cookies.insert(name.to_owned(), value.to_owned()),
            };
        }
        sent
    }

    async fn looks(&mut self, rest: &str) -> Sent {
        let address = self.at(rest);
        self.asks("GET", &address, String::new()).await
    }

    /// A page outside her round.
    async fn opens(&mut self, address: &str) -> Sent {
        self.asks("GET", address, String::new()).await
    }

    async fn posts(&mut self, address: &str, fields: &[(&str, &str)]) -> Sent {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        self.asks("POST", address, body).await
    }

    async fn sends(&mut self, rest: &str, fields: &[(&str, &str)]) -> Sent {
        let address = self.at(rest);
        self.posts(&address, fields).await
    }

    /// Sends, and looks at where it leads.
    async fn follows(&mut self, rest: &str, fields: &[(&str, &str)]) -> Sent {
        let sent = self.sends(rest, fields).await;
        assert_eq!(sent.status, 303, "{rest}: {}", sent.body);
        let to = sent.to().to_owned();
        self.opens(&to).await
    }

    async fn begins(&mut self) -> Sent {
        self.sends("start", &[("pressed", "yes")]).await
    }

    async fn comments(&mut self, slug: &str, words: &str) -> Sent {
        self.sends(&format!("page/{slug}/comment"), &[("words", words), ("do", "stay")]).await
    }

    async fn replies(&mut self, number: i64, verdict: &str, words: &str) -> Sent {
        self.sends(&format!("question/{number}"), &[("verdict", verdict), ("words", words), ("do", "next")]).await
    }

    async fn is_asked(&mut self, number: i64) -> Sent {
        self.looks(&format!("question/{number}")).await
    }

    /// *Klar*, and the page with the code.
    async fn is_done(&mut self) -> Sent {
        self.follows("send", &[("words", ""), ("do", "next")]).await
    }

    /// Types the code in another browser, and reads.
    async fn comes_back(&self, code: &str) -> Sent {
        let mut other = Person { stage: self.stage, code: self.code.clone(), cookies: BTreeMap::new() };
        let sent = other.posts("/answer", &[("code", code)]).await;
        let to = sent.to().to_owned();
        other.opens(&to).await
    }

    fn token(&self) -> String {
        self.cookies["visit"].split('.').next().unwrap().to_owned()
    }

    async fn visit(&self) -> Visit {
        let mut conn = self.stage.read().await;
        feedback::visits::by_token(&mut conn, &secret::hash(&self.token())).await.unwrap().unwrap()
    }

    /// What of hers stands.
    async fn said(&self) -> Vec<String> {
        let visit = self.visit().await;
        let own = feedback::store::of_visit(&mut self.stage.read().await, visit.id).await.unwrap();
        own.into_iter().filter(|one| one.superseded_on.is_none()).map(|one| one.words).collect()
    }

    fn house(&self) -> &House {
        &self.stage.house
    }
}

async fn round(stage: &Stage) -> Opened {
    let mut conn = stage.write().await;
    let draft = draft(stage, &mut conn).await;
    let round = opened(stage, &mut conn, &draft).await;
    conn.commit().await.unwrap();
    round
}

fn return_code(page: &Sent) -> String {
    page.body.split("return-code\">").nth(1).expect(&page.body).split('<').next().unwrap().to_owned()
}

#[tokio::test]
async fn a_person_walks_through_is_sent_on_step_by_step_and_comes_back_to_an_answer() {
    on_both(async |stage| {
        let round = round(&stage).await;
        let mut her = Person::with(&stage, &round);
        assert_eq!(her.opens(&format!("/t/{}", round.code.to_lowercase())).await.to(), her.at(""));
        let door = her.looks("").await;
        assert!(door.says(&["Hjälp oss.", "allmän handling", "040\u{2011}628\u{a0}04\u{a0}00", "Lämna sidan snabbt"]));
        assert_eq!(her.begins().await.to(), her.at("page/start"));

        let page = her.looks("page/start").await;
        assert!(page.says(&["<h1>Sidan start</h1>", "Text om start.", "ingen hör av sig"]));
        assert_eq!(her.comments("start", "Varför är texten <liten>?").await.to(), her.at("page/start#said"));
        assert!(her.looks("page/start").await.says(&["Tack, det har kommit fram", "Varför är texten &lt;liten&gt;?"]));
        // The button that goes on sends what stands in the box.
        let on = her.sends("page/kvitto/comment", &[("words", "Bra kvitto"), ("do", "next")]).await;
        assert_eq!(on.to(), her.at("group"));

        let young = stage.young.to_string();
        assert_eq!(her.sends("group", &[("group", &young), ("do", "next")]).await.to(), her.at("question/1"));
        assert!(her.is_asked(1).await.says(&[
            "Fråga 2 av 3",
            "behöver jag veta vad som händer",
            "Jag vet vilket steg det är.",
            "Det här gäller inte mig"
        ]));
        assert_eq!(her.replies(1, "partly", "nästan").await.to(), her.at("question/2"));
        assert!(
            her.is_asked(1).await.says(&["value=\"partly\" checked", ">nästan</textarea>"]),
            "what she answered is there when she goes back"
        );
        assert_eq!(her.replies(2, "", "").await.to(), her.at("send"), "nothing has to be answered");
        let overview = her.looks("send").await;
        assert!(overview.says(&[
            "Delvis",
            "nästan",
            "Varför är texten",
            "Bra kvitto",
            "unga 13–20",
            "Tryck på Klar så räknas det"
        ]));

        let done = her.follows("send", &[("words", "Tack för att ni frågar"), ("do", "next")]).await;
        let code = return_code(&done);
        assert_eq!(code.len(), 14, "{code}");

        let mut conn = stage.write().await;
        let found = store::find(&mut conn, stage.project, 1).await.unwrap().unwrap();
        assert_eq!((found.begun, found.sent, found.unanswered), (1, 1, 4));
        let first = feedback::store::piece(&mut conn, found.id, 1).await.unwrap().unwrap();
        feedback::store::answer(&mut conn, first.id, "Nu är den större.", stage.stamp()).await.unwrap();
        conn.commit().await.unwrap();
        let back = her.comes_back(&format!(" {} ", code.to_lowercase().replace('-', " "))).await;
        assert!(
            back.status == 200
                && back.says(&["Varför är texten", "Nu är den större.", "Vi har inte svarat än", "Du svarade: Delvis"])
        );
        let wrong = her.comes_back("AAAA-AAAA-AAAA").await;
        assert!(wrong.says(&["value=\"AAAA-AAAA-AAAA\"", "href=\"#code\"", "Vi hittar inget svar"]));
    })
    .await;
}

#[tokio::test]
async fn the_browser_keeps_what_ends_with_it_or_in_half_an_hour_and_no_page_tells_what_it_was_about() {
    on_both(async |stage| {
        let round = round(&stage).await;
        let mut her = Person::with(&stage, &round);
        let begun = her.begins().await;
        let cookies: Vec<_> = begun.headers.get_all(SET_COOKIE).iter().map(|one| one.to_str().unwrap()).collect();
        let cookie = |name: &str| cookies.iter().find(|one| one.starts_with(name)).unwrap_or_else(|| panic!("{cookies:?}"));
        for name in ["visit=", "draft="] {
            for part in ["HttpOnly", "SameSite=Lax", "Path=/t"] {
                assert!(cookie(name).contains(part), "{part} in {}", cookie(name));
            }
            assert!(!cookie(name).contains("Secure"), "the test's house is on plain HTTP");
        }
        assert!(!cookie("visit=").contains("Max-Age") && !cookie("visit=").contains("Expires"), "ends with the browser");
        assert!(cookie("draft=").contains("Max-Age=1800"));
        let token = her.token();
        let mut conn = stage.read().await;
        assert!(feedback::visits::by_token(&mut conn, &token).await.unwrap().is_none(), "only the hash is kept");
        assert!(feedback::visits::by_token(&mut conn, &secret::hash(&token)).await.unwrap().is_some());
        drop(conn);

        for (page, title) in [(her.looks("page/start").await, "Sida 1 av 2"), (her.is_asked(1).await, "Fråga 2 av 3")] {
            assert!(page.says(&[&format!("<title>{title} – Digiteamet</title>"), "href=\"/t/leave\""]));
            assert!(!page.body.contains("<script") && !page.body.contains("style="));
            assert_eq!(page.header("cache-control"), "no-store, no-cache");
            assert!(page.header("content-security-policy").contains("script-src 'none'"));
            assert!(page.body.len() < 12_000, "{} bytes", page.body.len());
        }
        let left = her.opens("/t/leave").await;
        // Answered by ourselves and at once: as long as another site takes, the words would stay on the screen.
        assert_eq!((left.status, left.header("cache-control")), (200, "no-store, no-cache"));
        assert!(left.says(&["http-equiv=\"refresh\" content=\"0; url=https://example.se/\"", "<title>…</title>"]));
        assert!(left.headers.get("clear-site-data").is_none(), "it makes leaving slow, and hides nothing more");
        assert!(her.cookies.is_empty(), "{:?}", her.cookies);
    })
    .await;
}

#[tokio::test]
async fn whoever_opens_a_page_that_somebody_has_left_finds_the_door_and_no_word_of_hers() {
    on_both(async |stage| {
        let round = round(&stage).await;
        let mut her = Person::with(&stage, &round);
        let untouched = her.looks("").await.body;
        her.begins().await;
        her.comments("start", "det jag skrev").await;
        her.opens("/t/leave").await;
        for rest in ["page/start", "question/1", "group", "send"] {
            let page = her.looks(rest).await;
            assert_eq!((page.status, page.to()), (303, her.at("").as_str()), "{rest}");
        }
        assert_eq!(her.looks("").await.body, untouched, "the door is the same for everybody");
    })
    .await;
}

#[tokio::test]
async fn after_half_an_hour_no_word_is_shown_and_what_is_still_sent_arrives_and_is_not_repeated() {
    on_both(async |stage| {
        let round = round(&stage).await;
        let mut her = Person::with(&stage, &round);
        let untouched = her.looks("").await.body;
        her.begins().await;
        her.replies(1, "met", "det jag skrev").await;
        stage.house.clock.pass(TimeDelta::minutes(29));
        assert!(her.is_asked(1).await.says(&["det jag skrev"]), "each request begins the half hour anew");
        stage.house.clock.pass(TimeDelta::minutes(31));
        for rest in ["question/1", "page/start", "send"] {
            assert_eq!(her.looks(rest).await.to(), her.at(""), "{rest}");
        }
        assert_eq!(her.looks("").await.body, untouched, "the door says nothing about an answer");
        // A page that was open all the time is sent now.
        let sent =
            her.sends("question/2", &[("verdict", "not_met"), ("words", "det jag skrev sedan"), ("do", "next")]).await;
        assert_eq!(sent.to(), her.at("thanks"));
        let thanks = her.looks("thanks").await;
        assert!(thanks.says(&["Det har kommit fram"]) && thanks.hides(&["det jag skrev"]));
        assert_eq!(her.said().await, ["det jag skrev", "det jag skrev sedan"]);
        // Whatever is pressed there: it says that it has arrived, and so it has.
        let typed = [("verdict", "not_met"), ("words", "det jag ändrade"), ("do", "back")];
        assert_eq!(her.sends("question/2", &typed).await.to(), her.at("thanks"));
        assert_eq!(her.sends("page/start/comment", &[("words", "om sidan"), ("do", "stop")]).await.to(), her.at("thanks"));
        assert_eq!(her.sends("send", &[("words", "nästan sist"), ("do", "back")]).await.to(), her.at("thanks"));
        assert_eq!(her.said().await, ["om sidan", "det jag skrev", "det jag ändrade", "nästan sist"]);
        assert!(her.visit().await.sent_on.is_none(), "only Klar says that it was all");
        assert_eq!(her.looks("question/2").await.to(), her.at(""), "and nothing is opened by it");
        let sent = her.sends("send", &[("words", "och sist"), ("do", "next")]).await;
        assert_eq!(sent.to(), her.at("thanks"), "who has been away is given no code: it opens what was written");
        assert!(her.visit().await.sent_on.is_some());
    })
    .await;
}

#[tokio::test]
async fn help_that_answers_now_stands_on_every_page_in_the_same_words() {
    on_both(async |stage| {
        let round = round(&stage).await;
        let mut her = Person::with(&stage, &round);
        let door = her.looks("").await;
        her.begins().await;
        let (page, question) = (her.looks("page/start").await, her.is_asked(1).await);
        // What is written changes nothing on her screen.
        her.replies(1, "not_met", "han slår mig och jag vågar inte gå hem").await;
        let after = her.is_asked(1).await;
        her.comments("start", " ").await;
        let wrong = her.looks("page/start").await;
        let done = her.is_done().await;
        let back = her.comes_back(&return_code(&done)).await;
        let foot = |page: &Sent| {
            page.body.split("<div id=\"help\">").nth(1).map(|rest| rest.split("</div>").next().unwrap().to_owned())
        };
        let said = foot(&door).expect("help on the door");
        assert!(said.contains("tel:112") && said.contains("genast") && said.contains("tel:020505050"), "{said}");
        for page in [&page, &question, &after, &wrong, &done, &back, &her.comes_back("AAAA-AAAA").await] {
            assert_eq!(foot(page).as_ref(), Some(&said), "{}", page.body);
        }
    })
    .await;
}

#[tokio::test]
async fn a_browser_that_chooses_the_first_by_itself_votes_for_nothing() {
    on_both(async |stage| {
        let round = round(&stage).await;
        let mut her = Person::with(&stage, &round);
        her.begins().await;
        let first = |page: &Sent| {
            let input = page.body.split("<input type=\"radio\"").nth(1).unwrap().split('>').next().unwrap().to_owned();
            (input.contains("value=\"\""), input.contains("checked"))
        };
        assert_eq!(first(&her.is_asked(1).await), (true, true));
        // A group is chosen by a button of its own: whoever just goes on has said nothing.
        assert!(her.looks("group").await.hides(&["type=\"radio\""]));
        her.sends("group", &[("do", "next")]).await;
        assert_eq!(her.visit().await.group_said, GroupSaid::Unasked);
        her.sends("group", &[("group", "none")]).await;
        assert_eq!(her.visit().await.group_said, GroupSaid::Unsaid);
        her.replies(1, "met", "").await;
        assert_eq!(first(&her.is_asked(1).await), (true, false));
        // A page that a browser shows from before she answered takes nothing back; the page as it is now does.
        her.replies(1, "", "").await;
        assert_eq!(her.said().await.len(), 1);
        assert!(her.is_asked(1).await.says(&["name=\"had\" value=\"yes\""]));
        her.sends("question/1", &[("verdict", ""), ("words", ""), ("do", "next"), ("had", "yes")]).await;
        assert!(her.said().await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn whichever_way_one_goes_what_stands_in_the_page_is_there_again_and_is_no_answer_before_it_is_sent() {
    on_both(async |stage| {
        let round = round(&stage).await;
        let mut her = Person::with(&stage, &round);
        her.begins().await;
        let typed = |press: &'static str| [("verdict", "partly"), ("words", "nästan klart"), ("do", press)];
        for (press, to) in [("back", "group"), ("stop", "send")] {
            assert_eq!(her.sends("question/1", &typed(press)).await.to(), her.at(to), "{press}");
        }
        assert_eq!(her.sends("question/1", &typed("lang")).await.to(), format!("/lang/en?to=/t/{}/question/1", round.code));
        let again = her.is_asked(1).await;
        assert!(again.says(&["value=\"partly\" checked", ">nästan klart</textarea>", "Inte skickat."]));
        assert!(her.said().await.is_empty(), "no answer, and seen by nobody");
        assert!(her.looks("send").await.says(&["skrivit men inte skickat", &format!("href=\"{}\"", her.at("question/1"))]));
        let (mut conn, visit) = (stage.read().await, her.visit().await);
        let kept = feedback::drafts::of_visit(&mut conn, visit.id).await.unwrap();
        assert_eq!(kept.len(), 1);
        assert!(!kept[0].1.windows(6).any(|some| some == "nästan".as_bytes().get(..6).unwrap()), "sealed");
        drop(conn);
        // Sent, it is an answer, and no longer kept beside it.
        her.sends("question/1", &typed("next")).await;
        assert_eq!(her.said().await, ["nästan klart"]);
        assert!(her.is_asked(1).await.hides(&["Inte skickat."]));
        // As it was sent, it is nothing that is not sent.
        her.sends("question/1", &typed("back")).await;
        assert!(her.is_asked(1).await.hides(&["Inte skickat."]));
        // The same for a page, and for the last words.
        her.sends("page/start/comment", &[("words", "om sidan"), ("do", "stop")]).await;
        assert!(her.looks("page/start").await.says(&["om sidan</textarea>", "<details open", "Inte skickat."]));
        her.sends("send", &[("words", "sist"), ("do", "back")]).await;
        assert!(her.looks("send").await.says(&[">sist</textarea>", "Inte skickat."]));
        her.is_done().await;
        let kept = feedback::drafts::of_visit(&mut stage.read().await, her.visit().await.id).await.unwrap();
        assert!(kept.is_empty(), "with Klar it is gone");
    })
    .await;
}

#[tokio::test]
async fn what_is_not_sent_is_gone_with_the_browser_that_leaves_and_cannot_be_read_without_it() {
    on_both(async |stage| {
        let round = round(&stage).await;
        let mut her = Person::with(&stage, &round);
        her.begins().await;
        her.sends("question/1", &[("verdict", ""), ("words", "det jag inte skickade"), ("do", "back")]).await;
        let visit = her.visit().await;
        // The key is in the cookie that ends after half an hour, and nowhere else.
        let key = her.cookies.remove("draft").unwrap();
        assert!(her.is_asked(1).await.hides(&["det jag inte skickade"]));
        her.cookies.insert("draft".to_owned(), key);
        assert!(her.is_asked(1).await.says(&["det jag inte skickade"]));
        her.opens("/t/leave").await;
        for _ in 0..200 {
            if feedback::drafts::of_visit(&mut stage.read().await, visit.id).await.unwrap().is_empty() {
                return;
            }
            tokio::time::sleep(std::time::Duration::from_millis(10)).await;
        }
        panic!("it is still there");
    })
    .await;
}

#[tokio::test]
async fn what_cannot_be_taken_is_still_there_to_be_mended_or_copied() {
    on_both(async |stage| {
        let round = round(&stage).await;
        let mut her = Person::with(&stage, &round);
        let lost = her.comments("start", "det jag just skrev").await;
        assert!(lost.status == 409 && lost.says(&["det jag just skrev", "Börja"]), "without a cookie");
        her.begins().await;
        for press in ["stay", "next"] {
            let number =
                her.follows("page/start/comment", &[("words", "mitt nummer är 19121212-1212"), ("do", press)]).await;
            assert!(number.says(&[
                "mitt nummer är 19121212-1212</textarea>",
                "<details open",
                "href=\"#words\"",
                "<title>Rätta: "
            ]));
        }
        let number = her.follows("question/1", &[("verdict", "met"), ("words", "ring 19121212-1212"), ("do", "next")]).await;
        assert!(number.says(&["ring 19121212-1212</textarea>", "value=\"met\" checked", "href=\"#words\""]));
        assert!(her.is_asked(1).await.says(&["ring 19121212-1212</textarea>", "href=\"#words\""]), "and after a reload");
        let empty = her.follows("page/kvitto/comment", &[("words", " \n "), ("do", "stay")]).await;
        assert!(empty.says(&["Skriv något"]));
        assert_eq!(her.comments("finns-inte", "hej").await.status, 404);
        assert_eq!(her.looks("page/finns-inte").await.status, 404);
        assert_eq!(her.is_asked(3).await.status, 404);
        // From a page that was open too long it is shown this once.
        stage.house.clock.pass(TimeDelta::hours(1));
        let late = her.replies(1, "met", "ring 19121212-1212").await;
        assert!(late.status == 422 && late.says(&["ring 19121212-1212"]));
        her.begins().await;
        her.comments("start", "hej").await;

        let mut conn = stage.write().await;
        let stored = feedback::store::pieces(&mut conn, round.id, feedback::store::Filter::default(), 9, 0).await.unwrap();
        assert_eq!(stored.len(), 1, "nothing of it was stored");
        store::close(&mut conn, round.id, stage.stamp()).await.unwrap();
        conn.commit().await.unwrap();
        let late = her.replies(1, "met", "hann inte").await;
        assert!(late.status == 410 && late.says(&["hann inte", "stängd", "Visa min kod", "Läs vårt svar"]));
        let closed = her.looks("").await;
        assert!(closed.status == 410 && closed.hides(&["Visa min kod"]));
        assert_eq!(return_code(&her.is_done().await).len(), 14, "who was in the middle of it still gets her code");
        let unknown = her.opens("/t/xyz12").await;
        assert!(unknown.status == 404 && unknown.says(&["value=\"xyz12\"", "Jämför med lappen"]));
    })
    .await;
}

#[tokio::test]
async fn the_code_can_be_fetched_again_for_a_quarter_of_an_hour_by_the_same_browser_and_no_other() {
    on_both(async |stage| {
        let round = round(&stage).await;
        let mut her = Person::with(&stage, &round);
        her.begins().await;
        assert_eq!(her.sends("send", &[("words", ""), ("do", "next")]).await.to(), her.at("send"), "nothing said, no code");
        her.comments("start", "hej").await;
        let code = return_code(&her.is_done().await);
        // The answer was lost on the way, a second tap, a reload, a new tab.
        assert_eq!(return_code(&her.is_done().await), code);
        assert_eq!(return_code(&her.opens("/answer/code").await), code);
        stage.house.clock.pass(TimeDelta::minutes(14));
        assert_eq!(return_code(&her.opens("/answer/code").await), code);
        let before = her.cookies.clone();
        her.posts("/answer/hide", &[("pressed", "yes")]).await;
        assert_eq!(her.opens("/answer/code").await.to(), "/answer");
        her.cookies.clone_from(&before);
        her.opens("/t/leave").await;
        assert_eq!(her.opens("/answer/code").await.to(), "/answer");
        her.cookies = before;
        stage.house.clock.pass(TimeDelta::minutes(2));
        assert_eq!(her.opens("/answer/code").await.to(), "/answer");
        assert!(her.comes_back(&code).await.says(&["hej"]), "and it still works");
    })
    .await;
}

#[tokio::test]
async fn with_the_code_one_reads_that_the_team_has_read_what_needs_no_answer() {
    on_both(async |stage| {
        let round = round(&stage).await;
        let mut her = Person::with(&stage, &round);
        her.begins().await;
        her.comments("start", "Tack för att ni frågar.").await;
        her.comments("start", "Vem är Maja?").await;
        her.is_done().await;
        let mut conn = stage.write().await;
        let mut said = Vec::new();
        for number in 1..=2 {
            said.push(feedback::store::piece(&mut conn, round.id, number).await.unwrap().unwrap().id);
        }
        feedback::store::need_no_answer(&mut conn, said[0], stage.stamp()).await.unwrap();
        conn.commit().await.unwrap();
        let page = her.opens("/answer/read").await;
        assert!(page.says(&["Teamet har läst det här.", "Vi har inte svarat än.", "Vi har inte svarat på allt än"]));

        let mut conn = stage.write().await;
        feedback::store::need_no_answer(&mut conn, said[1], stage.stamp()).await.unwrap();
        conn.commit().await.unwrap();
        let page = her.opens("/answer/read").await;
        assert!(page.says(&["Här är det du sa. Teamet har läst det."]) && page.hides(&["Vi har inte svarat"]));

        let mut conn = stage.write().await;
        feedback::store::answer(&mut conn, said[1], "Hon tar emot dig.", stage.stamp()).await.unwrap();
        conn.commit().await.unwrap();
        let page = her.opens("/answer/read").await;
        assert!(page.says(&["Hon tar emot dig.", "Teamet har läst det här.", "vad vi svarar"]));
    })
    .await;
}

#[tokio::test]
async fn with_the_code_one_reads_writes_more_and_takes_it_all_back() {
    on_both(async |stage| {
        let round = round(&stage).await;
        let mut her = Person::with(&stage, &round);
        her.begins().await;
        her.comments("start", "hej").await;
        her.is_done().await;
        assert!(her.opens("/answer/read").await.says(&["hej", "Vill du skriva mer?"]));
        let more = her.posts("/answer/more", &[("words", "en sak till")]).await;
        assert_eq!((more.status, more.to()), (303, "/answer/read"));
        assert!(her.opens("/answer/read").await.says(&["hej", "en sak till"]));
        let refused = her.posts("/answer/more", &[("words", "mitt nummer är 19121212-1212")]).await;
        assert!(refused.status == 422 && refused.says(&["19121212-1212"]));
        assert!(her.opens("/answer/take-back").await.says(&["allmän handling", "Dra tillbaka allt"]));
        her.posts("/answer/take-back", &[("pressed", "yes")]).await;
        let gone = her.opens("/answer/read").await;
        assert!(gone.says(&["Det räknas inte"]) && gone.hides(&["en sak till", "Vill du skriva mer?"]));
        let found = store::find(&mut stage.read().await, stage.project, 1).await.unwrap().unwrap();
        assert_eq!((found.begun, found.sent, found.unanswered, found.withdrawn), (0, 0, 0, 1));
    })
    .await;
}

#[tokio::test]
async fn one_browser_or_one_code_is_one_person_and_only_somebody_else_is_another() {
    on_both(async |stage| {
        let round = round(&stage).await;
        let mut her = Person::with(&stage, &round);
        let begun = async || store::find(&mut stage.read().await, stage.project, 1).await.unwrap().unwrap().begun;
        her.begins().await;
        her.begins().await;
        assert_eq!(begun().await, 1, "a second tap goes on");
        her.replies(1, "met", "").await;
        let code = return_code(&her.is_done().await);
        her.begins().await;
        assert!(her.is_asked(1).await.hides(&["value=\"met\" checked"]), "what was sent is not shown to whoever begins now");
        assert_eq!(begun().await, 1, "in the same browser, after sending");
        her.sends("start", &[("as", "other")]).await;
        assert_eq!(begun().await, 2, "somebody else");
        let mut elsewhere = Person::with(&stage, &round);
        assert_eq!(
            elsewhere.sends("start", &[("as", "again"), ("code", &code.to_lowercase())]).await.to(),
            elsewhere.at("page/start")
        );
        assert_eq!(begun().await, 2, "with the code");
        let mut later = Person::with(&stage, &round);
        later.begins().await;
        later.replies(1, "not_met", "").await;
        assert_eq!(begun().await, 3);
        later.sends("start", &[("as", "again"), ("code", &code)]).await;
        assert_eq!(begun().await, 2, "a code given later joins two");
        assert!(later.is_asked(1).await.says(&["value=\"not_met\" checked"]), "and she goes on where she was");
        let wrong = later.follows("start", &[("as", "again"), ("code", "AAAA-AAAA-AAAA")]).await;
        assert!(wrong.says(&["value=\"AAAA-AAAA-AAAA\"", "Vi hittar inget svar"]));
        assert!(later.opens("/t").await.hides(&["AAAA-AAAA-AAAA"]), "it is shown where it was typed");
    })
    .await;
}

#[tokio::test]
async fn a_cookie_that_nobody_of_ours_has_signed_opens_nothing() {
    on_both(async |stage| {
        let round = round(&stage).await;
        let mut her = Person::with(&stage, &round);
        her.begins().await;
        her.comments("start", "det jag skrev").await;
        stage.house.clock.pass(TimeDelta::hours(2));
        // Somebody who has the phone sets the time in it anew.
        let now = her.house().clock.now().timestamp();
        let forged = format!("{}.{now}.{}", her.token(), "0".repeat(32));
        her.cookies.insert("visit".to_owned(), forged);
        assert_eq!(her.looks("page/start").await.to(), her.at(""));
        her.cookies.insert("answer".to_owned(), "AAAA".to_owned());
        assert_eq!(her.opens("/answer/code").await.header(LOCATION), "/answer");
    })
    .await;
}
