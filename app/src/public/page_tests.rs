//! The pages as they are sent: to a visitor with nothing but a code, and to those who read what came in.

use axum::extract::{Path, Query, State};
use axum::http::HeaderMap;
use axum::http::header::{COOKIE, LOCATION, SET_COOKIE};
use axum_extra::extract::CookieJar;

use crate::desk::Visitor;
use crate::feedback::model::Verdict;
use crate::feedback::store::About;
use crate::form::{self, Filled};
use crate::lang::Lang;
use crate::public::{self, answer, door, group, leave, question, send, walk, words, you_said};
use crate::rights::Role;
use crate::rounds::store::{self, Opened};
use crate::testing::cast::{change, draft, iteration, opened, says, visit};
use crate::testing::{Sent, Stage, desk, on_both};
use crate::{changes, feedback};

const SLUG: &str = "forsta-kontakten";

/// Somebody with the code, and what her browser keeps.
struct Person<'a> {
    stage: &'a Stage,
    code: String,
    cookie: HeaderMap,
}

impl<'a> Person<'a> {
    fn with(stage: &'a Stage, round: &Opened) -> Self {
        Self { stage, code: round.code.clone(), cookie: HeaderMap::new() }
    }

    fn visitor(&self) -> Visitor {
        Visitor {
            house: self.stage.house.clone(),
            lang: Lang::Sv,
            person: None,
            session: None,
            here: format!("/t/{}", self.code),
            sent: form::Sent::default(),
        }
    }

    fn house(&self) -> State<crate::house::House> {
        State(self.stage.house.clone())
    }

    fn jar(&self) -> CookieJar {
        CookieJar::from_headers(&self.cookie)
    }

    async fn begins(&mut self) -> Sent {
        let sent = Sent::of(door::start(self.visitor(), self.house(), Path(self.code.clone())).await).await;
        let cookie = sent.header(SET_COOKIE).split(';').next().unwrap().to_owned();
        self.cookie.insert(COOKIE, cookie.parse().unwrap());
        sent
    }

    async fn comments(&self, slug: &str, words: &str) -> Sent {
        let form = Filled(walk::CommentForm { words: words.to_owned() });
        Sent::of(
            walk::comment(self.visitor(), self.house(), Path((self.code.clone(), slug.to_owned())), self.jar(), form).await,
        )
        .await
    }

    async fn looks_at(&self, slug: &str) -> Sent {
        Sent::of(walk::show(self.visitor(), self.house(), Path((self.code.clone(), slug.to_owned())), self.jar()).await)
            .await
    }

    async fn replies(&self, number: i64, verdict: &str, words: &str) -> Sent {
        let form = Filled(question::ReplyForm { verdict: verdict.to_owned(), words: words.to_owned(), then: String::new() });
        Sent::of(question::reply(self.visitor(), self.house(), Path((self.code.clone(), number)), self.jar(), form).await)
            .await
    }

    async fn is_asked(&self, number: i64) -> Sent {
        Sent::of(
            question::show(self.visitor(), self.house(), Path((self.code.clone(), number)), Query::default(), self.jar())
                .await,
        )
        .await
    }

    async fn sends(&self) -> Sent {
        Sent::of(send::send(self.visitor(), self.house(), Path(self.code.clone()), self.jar()).await).await
    }

    async fn comes_back(&self, code: &str) -> Sent {
        let form = Filled(door::CodeForm { code: code.to_owned() });
        Sent::of(answer::show(self.visitor(), self.house(), form).await).await
    }
}

async fn round(stage: &Stage) -> Opened {
    let mut conn = stage.write().await;
    let draft = draft(stage, &mut conn).await;
    let round = opened(stage, &mut conn, &draft).await;
    conn.commit().await.unwrap();
    round
}

fn return_code(page: &str) -> &str {
    page.split("return-code\">").nth(1).unwrap().split('<').next().unwrap()
}

#[tokio::test]
async fn a_person_walks_through_is_sent_on_step_by_step_and_comes_back_to_an_answer() {
    on_both(async |stage| {
        let round = round(&stage).await;
        let mut her = Person::with(&stage, &round);
        let asks = async |code: String| Sent::of(door::show(her.visitor(), her.house(), Path(code), her.jar()).await).await;
        assert_eq!(asks(round.code.to_lowercase()).await.to(), format!("/t/{}", round.code));
        let invited = asks(round.code.clone()).await;
        assert!(invited.says(&[
            "Hjälp oss.",
            "allmän handling",
            "2 sidor",
            "4 frågor",
            "040\u{2011}628\u{a0}04\u{a0}00",
            "Lämna sidan snabbt"
        ]));
        let begun = her.begins().await;
        assert_eq!(begun.header(LOCATION), format!("/t/{}/page/start", round.code));

        let page = her.looks_at("start").await;
        assert!(page.says(&["<h1>Sidan start</h1>", "Text om start.", "Det du fyller i här sparas inte"]));
        let said = her.comments("start", "Varför är texten <liten>?").await;
        assert_eq!(said.header(LOCATION), format!("/t/{}/page/start#said", round.code));
        assert!(her.looks_at("start").await.says(&["Tack, det har kommit fram", "Varför är texten &lt;liten&gt;?"]));

        let form = Filled(group::GroupForm { group: stage.young.to_string(), then: String::new() });
        let next =
            Sent::of(group::choose(her.visitor(), her.house(), Path(round.code.clone()), her.jar(), form).await).await;
        assert_eq!(next.header(LOCATION), format!("/t/{}/question/1", round.code));
        assert!(her.is_asked(1).await.says(&[
            "Fråga 2 av 4",
            "behöver jag veta vad som händer",
            "Jag vet vilket steg det är."
        ]));
        assert_eq!(her.replies(1, "partly", "nästan").await.header(LOCATION), format!("/t/{}/question/2", round.code));
        assert!(
            her.is_asked(1).await.says(&["value=\"partly\" checked", ">nästan</textarea>"]),
            "what she answered is there when she goes back"
        );
        assert_eq!(
            her.replies(2, "", "").await.header(LOCATION),
            format!("/t/{}/words", round.code),
            "nothing has to be answered"
        );
        let form = Filled(words::WordsForm { words: "Tack för att ni frågar".to_owned() });
        let next = Sent::of(words::say(her.visitor(), her.house(), Path(round.code.clone()), her.jar(), form).await).await;
        assert_eq!(next.header(LOCATION), format!("/t/{}/send", round.code));
        let overview = Sent::of(send::show(her.visitor(), her.house(), Path(round.code.clone()), her.jar()).await).await;
        assert!(overview.says(&["Delvis", "nästan", "Varför är texten", "Tack för att ni frågar"]));

        let done = her.sends().await;
        assert!(done.header(SET_COOKIE).starts_with("visit=;"), "{}", done.header(SET_COOKIE));
        assert!(!done.body.contains("/lang/"), "a way away from a code that is shown once");
        let code = return_code(&done.body).to_owned();

        let mut conn = stage.write().await;
        let found = store::find(&mut conn, stage.project, 1).await.unwrap().unwrap();
        assert_eq!((found.begun, found.sent, found.unanswered), (1, 1, 3));
        let first = feedback::store::piece(&mut conn, found.id, 1).await.unwrap().unwrap();
        feedback::store::answer(&mut conn, first.id, "Nu är den större.", stage.stamp()).await.unwrap();
        conn.commit().await.unwrap();
        let back = her.comes_back(&format!(" {} ", code.to_lowercase().replace('-', " "))).await;
        assert_eq!(back.status, 200);
        assert!(back.says(&["Varför är texten", "Nu är den större.", "Vi har inte svarat än", "Du svarade: Delvis"]));
        let wrong = her.comes_back("AAAA-AAAA").await;
        assert!(wrong.status == 404 && wrong.says(&["value=\"AAAA-AAAA\"", "href=\"#code\""]));
    })
    .await;
}

#[tokio::test]
async fn the_browser_keeps_one_cookie_and_no_page_tells_what_it_was_about() {
    on_both(async |stage| {
        let round = round(&stage).await;
        let mut her = Person::with(&stage, &round);
        let begun = her.begins().await;
        let cookie = begun.header(SET_COOKIE);
        for part in ["visit=", "HttpOnly", "SameSite=Lax", "Path=/t"] {
            assert!(cookie.contains(part), "{part} in {cookie}");
        }
        assert!(!cookie.contains("Max-Age") && !cookie.contains("Expires"), "{cookie}");
        assert!(!cookie.contains("Secure"), "the test's house is on plain HTTP: {cookie}");
        let token = cookie.split(['=', ';']).nth(1).unwrap();
        let mut conn = stage.read().await;
        assert!(feedback::visits::by_token(&mut conn, token).await.unwrap().is_none(), "only the hash is kept");
        assert!(feedback::visits::by_token(&mut conn, &crate::secret::hash(token)).await.unwrap().is_some());
        drop(conn);

        for (page, title) in [(her.looks_at("start").await, "Sida 1 av 2"), (her.is_asked(1).await, "Fråga 2 av 4")] {
            assert!(page.says(&[&format!("<title>{title} – Digiteamet</title>"), "href=\"/t/leave\""]));
            assert!(!page.body.contains("<script") && !page.body.contains("style="));
            assert_eq!(page.header("cache-control"), "no-store");
            assert!(page.header("content-security-policy").contains("script-src 'none'"));
            assert!(page.body.len() < 12_000, "{} bytes", page.body.len());
        }
        let left = Sent::of(leave::leave(her.house()).await).await;
        // Answered by ourselves and at once: as long as another site takes, the words would stay on the screen.
        assert_eq!((left.status, left.header("cache-control")), (200, "no-store"));
        assert!(left.says(&["http-equiv=\"refresh\" content=\"0; url=https://example.se/\"", "<title>…</title>"]));
        assert!(left.headers.get("clear-site-data").is_none(), "it makes leaving slow, and hides nothing more");
        assert!(left.header(SET_COOKIE).starts_with("visit=;") && left.header(SET_COOKIE).contains("Path=/t"));
    })
    .await;
}

#[tokio::test]
async fn whoever_opens_a_page_that_somebody_has_left_finds_the_door_and_no_word_of_hers() {
    on_both(async |stage| {
        let round = round(&stage).await;
        let mut her = Person::with(&stage, &round);
        her.begins().await;
        her.comments("start", "det jag skrev").await;
        her.cookie.clear();
        for page in [her.looks_at("start").await, her.is_asked(1).await] {
            assert_eq!((page.status, page.header(LOCATION)), (303, round_home(&round).as_str()));
        }
        let door = Sent::of(door::show(her.visitor(), her.house(), Path(round.code.clone()), her.jar()).await).await;
        assert!(door.status == 200 && door.hides(&["det jag skrev", "Är det du", "fortsätt"]), "{}", door.body);
    })
    .await;
}

fn round_home(round: &Opened) -> String {
    format!("/t/{}", round.code)
}

#[tokio::test]
async fn help_that_answers_now_stands_on_every_page_in_the_same_words() {
    on_both(async |stage| {
        let round = round(&stage).await;
        let mut her = Person::with(&stage, &round);
        her.begins().await;
        let door = Sent::of(door::show(her.visitor(), her.house(), Path(round.code.clone()), her.jar()).await).await;
        let (page, question) = (her.looks_at("start").await, her.is_asked(1).await);
        // What is written changes nothing on her screen.
        her.replies(1, "not_met", "han slår mig och jag vågar inte gå hem").await;
        let (after, wrong) = (her.is_asked(1).await, her.comments("start", " ").await);
        let done = her.sends().await;
        let back = her.comes_back(return_code(&done.body)).await;
        let foot = |page: &Sent| {
            page.body.split("<p class=\"help\">").nth(1).map(|rest| rest.split("</p>").next().unwrap().to_owned())
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
        her.replies(1, "met", "").await;
        assert_eq!(first(&her.is_asked(1).await), (true, false));
        // And a choice is undone by it.
        her.replies(1, "", "").await;
        let mut conn = stage.write().await;
        let own = feedback::visits::by_token(&mut conn, &crate::secret::hash(her.jar().get("visit").unwrap().value())).await;
        let said = feedback::store::of_visit(&mut conn, own.unwrap().unwrap().id).await.unwrap();
        assert!(said.iter().all(|one| one.superseded_at.is_some()));
    })
    .await;
}

#[tokio::test]
async fn what_cannot_be_taken_is_still_there_to_be_mended_or_copied() {
    on_both(async |stage| {
        let round = round(&stage).await;
        let mut her = Person::with(&stage, &round);
        let lost = her.comments("start", "det jag just skrev").await;
        assert!(lost.status == 409 && lost.says(&["det jag just skrev", "Börja från början"]), "without a cookie");
        her.begins().await;
        let number = her.comments("start", "mitt nummer är 19121212-1212").await;
        assert!(
            number.status == 422
                && number.says(&["mitt nummer är 19121212-1212</textarea>", "<details open", "href=\"#words\""])
        );
        let number = her.replies(1, "met", "ring 19121212-1212").await;
        assert!(number.status == 422 && number.says(&["ring 19121212-1212</textarea>", "value=\"met\" checked"]));
        assert_eq!(her.comments("start", " \n ").await.status, 422);
        assert_eq!(her.comments("finns-inte", "hej").await.status, 404);
        assert_eq!(her.looks_at("finns-inte").await.status, 404);
        assert_eq!(her.is_asked(3).await.status, 404);

        let mut conn = stage.write().await;
        assert_eq!(feedback::store::totals(&mut conn, round.id).await.unwrap().pieces, 0, "nothing of it was stored");
        store::close(&mut conn, round.id, stage.stamp()).await.unwrap();
        conn.commit().await.unwrap();
        let late = her.replies(1, "met", "hann inte").await;
        assert!(late.status == 410 && late.says(&["hann inte", "stängd", "Visa min kod", "Jag har en återkopplingskod"]));
        let closed =
            Sent::of(door::show(her.visitor(), her.house(), Path(round.code.clone()), CookieJar::new()).await).await;
        assert!(closed.status == 410 && !closed.body.contains("Visa min kod"));
        assert_eq!(return_code(&her.sends().await.body).len(), 9, "who was in the middle of it still gets her code");

        let unknown =
            Sent::of(door::show(her.visitor(), her.house(), Path("xyz12".to_owned()), CookieJar::new()).await).await;
        assert!(unknown.status == 404 && unknown.says(&["value=\"xyz12\"", "Jämför med lappen"]));
    })
    .await;
}

#[tokio::test]
async fn a_code_that_never_reached_its_person_is_replaced_and_one_that_did_is_not_shown_again() {
    on_both(async |stage| {
        let round = round(&stage).await;
        let mut her = Person::with(&stage, &round);
        her.begins().await;
        her.comments("start", "hej").await;
        let first = return_code(&her.sends().await.body).to_owned();
        // The answer was lost on the way: the browser still has its cookie, and sends again.
        let second = return_code(&her.sends().await.body).to_owned();
        assert_eq!((her.comes_back(&first).await.status, her.comes_back(&second).await.status), (404, 200));
        her.cookie.clear();
        let again = her.sends().await;
        assert!(again.status == 409 && !again.body.contains("return-code"));
    })
    .await;
}

#[tokio::test]
async fn opening_says_what_is_missing_and_keeps_the_invitation() {
    on_both(async |stage| {
        let mut conn = stage.write().await;
        let draft = draft(&stage, &mut conn).await;
        conn.commit().await.unwrap();
        let open = async |invitation: &str| stage.sends("rounds", &[("prototype", "1"), ("invitation", invitation)]).await;
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
        conn.commit().await.unwrap();
        let show = async |role: Role| {
            let path = Path((SLUG.to_owned(), 1));
            Sent::of(
                crate::thread::round::show(
                    desk(&stage, role).await,
                    State(stage.house.clone()),
                    path,
                    Query(crate::thread::round::Asked::default()),
                )
                .await,
            )
            .await
        };
        let team = show(Role::Member).await;
        assert!(team.says(&[
            "Svårt att läsa",
            "Här stod ett namn.",
            "1 inte",
            "unga 13–20",
            round.code.as_str(),
            "role=\"img\"",
            "Stäng omgången",
            "1 har börjat"
        ]));
        assert!(team.body.split("Visa det som döljs").nth(1).unwrap().contains("Okänd"), "behind its reason");
        for role in [Role::Manager, Role::Researcher] {
            let page = show(role).await;
            assert!(page.says(&["1 inte", "unga 13–20", "Sidan start (1)", "1 har börjat"]));
            for word in ["Svårt att läsa", "Okänd", "Här stod ett namn", "feedback/", "/close"] {
                assert!(!page.body.contains(word), "{role} sees {word}");
            }
        }
        assert!(
            !team.body.contains('%') || team.body.matches('%').count() == team.body.matches("%3D").count(),
            "no percentages"
        );
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
        assert!(first.says(&["Vi i teamet."]) && first.hides(&["inte sparat"]));
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
        let her = visit(&stage, &mut conn, round.id, "a").await;
        let said = says(&stage, &mut conn, round.id, her, About::Page("start"), "EXAKT SÅ SKREV HON").await;
        let next = crate::testing::cast::iteration(&stage, &mut conn, draft.prototype, &draft.needs).await;
        for (done, what) in [(true, "Större text."), (false, "En chatt på kvällen.")] {
            change(&stage, &mut conn, next, (done, what, "Därför."), &[said]).await;
        }
        conn.commit().await.unwrap();
        let person = Person::with(&stage, &round);
        let public = Sent::of(you_said::show(person.visitor(), person.house(), Path(round.code.clone())).await).await;
        let at = desk(&stage, Role::Representative).await;
        let inside = Sent::of(
            changes::pages::you_said::show(at, State(stage.house.clone()), Query(changes::pages::you_said::At::default()))
                .await,
        )
        .await;
        for page in [&public, &inside] {
            assert!(page.says(&[
                "Större text.",
                "1 person tog upp det",
                "kommer i version 2",
                "En chatt på kvällen.",
                "Vi gjorde inte det"
            ]));
            assert!(!page.body.contains("EXAKT SÅ"));
        }
        let troubled = Sent::of(public::trouble(
            &person.visitor(),
            axum::http::StatusCode::NOT_FOUND,
            "Sidan finns inte",
            "Hm.",
            || (),
        ))
        .await;
        assert!(troubled.status == 404 && troubled.says(&["<title>Sidan finns inte – Digiteamet</title>", "href=\"/t\""]));
    })
    .await;
}
