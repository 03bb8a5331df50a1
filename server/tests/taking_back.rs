//! What was saved can be taken back: what is told before, what says so afterwards, what is refused and why; and a project
//! that is closed.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod house;

use std::collections::{BTreeSet, VecDeque};

use app::rights::{Role, Thing, Verb, may, outlasts_closing};
use app::routes;
use house::trace::Stored;
use house::{Browser, PROJECT, Page, Running, on_both, story};
use regex::Regex;
use reqwest::StatusCode;
use sqlx::Connection;

async fn opened(browser: &Browser, path: &str) -> Page {
    browser.opens(&format!("{PROJECT}/{path}")).await
}

/// Says yes to what the page at this address asks.
async fn says_yes(browser: &Browser, path: &str) -> Page {
    let page = opened(browser, path).await;
    assert_eq!(page.status, StatusCode::OK, "{path}: {}", page.text());
    browser.sends(&format!("{PROJECT}/{path}"), &[("was", &page.was(path))]).await
}

async fn removed(browser: &Browser, path: &str) {
    let page = says_yes(browser, path).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{path}: {}", page.text());
}

/// The participant says no to everything from now on.
async fn refuses(browser: &Browser, participant: i64) {
    let path = format!("participants/{participant}/consent");
    let was = opened(browser, &path).await.was(&path);
    let no = [("was", was.as_str()), ("form", "oral"), ("given_on", "2026-11-02")];
    assert_eq!(browser.sends(&format!("{PROJECT}/{path}"), &no).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn what_has_been_removed_says_so_and_its_code_is_given_to_nothing_else() {
    on_both(async |running| {
        let member = running.signed_in(Role::Member).await;
        removed(&member, "needs/11/remove").await;
        removed(&member, "prototypes/3/remove").await;
        removed(&member, "sources/5/quotes/remove").await;
        removed(&member, "sources/5/remove").await;
        removed(&member, "participants/5/remove").await;
        for (path, code) in [
            ("needs/11", "B-11"),
            ("needs/11/edit", "B-11"),
            ("needs/11/remove", "B-11"),
            ("thread/need/11", "B-11"),
            ("prototypes/3", "P-03"),
            ("prototypes/3/v/1/pages", "P-03"),
            ("sources/5", "U-05"),
            ("thread/source/5", "U-05"),
            ("quotes/15", "C-015"),
            ("participants/5", "D-005"),
        ] {
            let page = opened(&member, path).await;
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
            assert!(page.says(&format!("{code} har tagits bort.")), "{path}: {}", page.text());
        }
        // What never was is simply not there.
        for path in ["needs/99", "needs/0", "thread/need/99", "rounds/9", "participants/-5"] {
            let page = opened(&member, path).await;
            assert!(page.status == StatusCode::NOT_FOUND && page.says("Sidan finns inte"), "{path}: {}", page.text());
        }
        // Whoever may not see it learns nothing of it.
        let manager = running.signed_in(Role::Manager).await;
        assert_eq!(opened(&manager, "sources/5").await.status, StatusCode::FORBIDDEN);
        // What was being written is shown back.
        let late = member.sends(&format!("{PROJECT}/needs/11"), &[("need", "veta allt")]).await;
        assert!(late.status == StatusCode::NOT_FOUND && late.says("B-11 har tagits bort.") && late.says("veta allt"));

        let phrase = [("situation", "väntar"), ("need", "veta"), ("outcome", "jag vet"), ("met_when", "Jag vet.")];
        let new = member.sends(&format!("{PROJECT}/needs"), &phrase).await;
        assert_eq!(new.leads_to(), format!("{PROJECT}/needs/13"));
        removed(&member, "needs/13/remove").await;
        let new = member.sends(&format!("{PROJECT}/needs"), &phrase).await;
        assert_eq!(new.leads_to(), format!("{PROJECT}/needs/14"));
        running.nothing_is_wrong().await;
    })
    .await;
}

#[tokio::test]
async fn what_others_have_answered_to_or_decided_about_stays_and_the_page_says_why() {
    on_both(async |running| {
        let (lead, member) = (running.signed_in(Role::Lead).await, running.signed_in(Role::Member).await);
        for (browser, path, why) in [
            (&member, "needs/1/remove", "Det har prövats i T-01, T-02."),
            (&member, "needs/10/remove", "handlar om det, och ett beslut ska gå att följa tillbaka."),
            (&member, "needs/12/remove", "3 citat är kopplade till det."),
            (&member, "prototypes/1/remove", "Den har prövats i T-01, T-02."),
            (&member, "prototypes/1/remove", "Beslut 2 handlar om den"),
            (&member, "prototypes/2/v/1/remove", "Det är prototypens enda utkast."),
            (&member, "participants/1/remove", "Det finns samtal med D-001:"),
            (&member, "sources/1/remove", "3 citat är lyfta ur samtalet. Ta bort dem först."),
            (&lead, "remove", "12 samtal är inlagda."),
            (&lead, "remove", "2 testomgångar har öppnats."),
        ] {
            let page = opened(browser, path).await;
            assert_eq!(page.status, StatusCode::OK, "{path}");
            assert!(page.text().contains(why), "{path} does not say {why:?}: {}", page.text());
            assert!(!page.says("button--danger"), "{path} offers to do it all the same");
        }
        assert!(opened(&lead, "needs/10/remove").await.says("decisions/new?need=10"));
        assert!(!opened(&member, "needs/10/remove").await.says("decisions/new?need=10"));
        // A conversation that was once somebody else's keeps the note of it, and the code that the note names.
        let was = opened(&member, "sources/3/about").await.was("sources/3/about");
        let moved = [
            ("was", was.as_str()),
            ("participant", "4"),
            ("title", "Telefonsamtal"),
            ("held_on", "2026-09-15"),
            ("channel", "phone"),
            ("sure", "yes"),
        ];
        assert_eq!(member.sends(&format!("{PROJECT}/sources/3/about"), &moved).await.status, StatusCode::SEE_OTHER);
        let page = opened(&member, "participants/3/remove").await;
        assert!(page.text().contains("U-03 har bytt deltagare från eller till D-003."), "{}", page.text());
        running.nothing_is_wrong().await;
    })
    .await;
}

#[tokio::test]
async fn it_is_asked_again_when_something_else_would_go_than_was_told() {
    on_both(async |running| {
        let (member, other) = (running.signed_in(Role::Member).await, running.signed_in(Role::Lead).await);
        let page = opened(&member, "quotes/18/remove").await;
        assert!(!page.says("B-11"));
        let link = [("quote", "18"), ("stance", "supports")];
        assert_eq!(other.sends(&format!("{PROJECT}/needs/11/evidence"), &link).await.status, StatusCode::SEE_OTHER);
        let before = Stored::of(&running.house).await;
        let was = page.was("quotes/18/remove");
        let again = member.sends(&format!("{PROJECT}/quotes/18/remove"), &[("was", &was)]).await;
        let again = member.follows(again).await;
        assert!(again.says("Något har ändrats sedan du öppnade sidan.") && again.says("B-11"), "{}", again.text());
        assert_eq!(before.until(&Stored::of(&running.house).await), "");
        // The page that asks again asks about what there is now.
        let was = again.was("quotes/18/remove");
        let done = member.sends(&format!("{PROJECT}/quotes/18/remove"), &[("was", &was)]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER);

        // A need that has come to stand behind a quote meanwhile cannot go any longer.
        let page = opened(&member, "needs/11/remove").await;
        let link = [("quote", "17"), ("stance", "supports")];
        assert_eq!(other.sends(&format!("{PROJECT}/needs/11/evidence"), &link).await.status, StatusCode::SEE_OTHER);
        let was = page.was("needs/11/remove");
        let refused = member.sends(&format!("{PROJECT}/needs/11/remove"), &[("was", &was)]).await;
        let refused = member.follows(refused).await;
        assert!(refused.says("1 citat är kopplat till det."), "{}", refused.text());
        running.nothing_is_wrong().await;
    })
    .await;
}

#[tokio::test]
async fn after_a_no_everything_can_be_found_and_removed_and_nobody_reads_her_words() {
    on_both(async |running| {
        let member = running.signed_in(Role::Member).await;
        refuses(&member, 12).await;
        let told = story();
        let own: Vec<&str> = told
            .source
            .iter()
            .filter(|source| source.number == 12)
            .flat_map(|source| &source.turns)
            .map(|(_, words)| words.as_str())
            .collect();
        assert!(own.len() > 10);
        let shown = [
            "participants/12",
            "participants/12/left",
            "participants/12/left/remove",
            "participants/12/remove",
            "quotes/40/remove",
            "quotes/40/needs/7/remove",
            "sources/12",
            "sources/12/remove",
            "sources/12/quotes/remove",
            "needs/7/quotes",
        ];
        for path in shown {
            let page = opened(&member, path).await;
            assert_eq!(page.status, StatusCode::OK, "{path}");
            let text = page.text();
            for words in own.iter().flat_map(|words| words.split_inclusive(['.', '?', '!'])).filter(|words| words.len() > 25)
            {
                assert!(!text.contains(words.trim()), "{path} shows {words:?}");
            }
        }
        // One comes there from wherever her words are missed.
        for path in ["participants/12", "sources/12", "needs/7/quotes"] {
            assert!(opened(&member, path).await.says("participants/12/left\""), "{path}");
        }
        let left = opened(&member, "participants/12/left").await.text();
        for said in ["Samtal med en pappa på besök U-12", "C-039", "säger emot B-03", "C-041", "stödjer B-01"] {
            assert!(left.contains(said), "{said}: {left}");
        }
        // Who says it now, and who says it then.
        let asked = opened(&member, "participants/12/left/remove").await.text();
        let need = opened(&member, "needs/7").await.text();
        assert!(need.contains("4 personer säger det"), "{need}");
        assert!(asked.contains("B-07 Belagt 4 personer säger det Belagt 3 personer säger det"), "{asked}");
        removed(&member, "participants/12/left/remove").await;
        assert!(opened(&member, "needs/7").await.text().contains("3 personer säger det"));
        running.nothing_is_wrong().await;
        removed(&member, "participants/12/remove").await;
        running.nothing_is_wrong().await;

        // Nothing is left of somebody who says yes: there is no such page, and what she said does not go that way.
        let page = opened(&member, "participants/1/left").await;
        assert_eq!(page.leads_to(), format!("{PROJECT}/participants/1"));
        let before = Stored::of(&running.house).await;
        member.sends(&format!("{PROJECT}/participants/1/left/remove"), &[("was", "")]).await;
        assert_eq!(before.until(&Stored::of(&running.house).await), "");
    })
    .await;
}

#[tokio::test]
async fn a_decision_still_tells_what_was_known_about_a_need_that_has_been_removed() {
    on_both(async |running| {
        let lead = running.signed_in(Role::Lead).await;
        let links = opened(&lead, "prototypes/2/needs").await;
        let mut link = links.form("/p/{project}/prototypes/{number}/needs", "Koppla behovet");
        link.fill("need", "B-11");
        link.fill("rationale", "Den säger vad som händer.");
        assert_eq!(lead.sends_form(&link.action, false, &link.sent(None), &[]).await.status, StatusCode::SEE_OTHER);
        let decided =
            [("prototype", "2"), ("kind", "end"), ("reason", "Vi prövade i två veckor."), ("lesson", "Att fråga.")];
        let decided = lead.sends(&format!("{PROJECT}/decisions"), &decided).await;
        let page = lead.opens(decided.leads_to()).await;
        assert!(page.text().contains("B-11"), "{}", page.text());
        let asked = opened(&lead, "needs/11/remove").await.text();
        assert!(asked.contains("Kopplingen till Var ligger mitt papper? P-02, med motiveringen"), "{asked}");
        assert!(asked.contains("Platsen i klustret"), "{asked}");
        removed(&lead, "needs/11/remove").await;
        let later = lead.opens(decided.leads_to()).await;
        assert_eq!(later.status, StatusCode::OK);
        assert!(later.text().contains("B-11"), "{}", later.text());
        running.nothing_is_wrong().await;
    })
    .await;
}

#[tokio::test]
async fn removed_words_are_not_left_in_the_database_file() {
    on_both(async |running| {
        let Some(file) = running.url.strip_prefix("sqlite://") else { return };
        let member = running.signed_in(Role::Member).await;
        let told = story();
        let words = &told.source.iter().find(|source| source.number == 12).unwrap().turns[3].1;
        let there = async || {
            // As when the server is stopped: what stands in the log goes into the file.
            let mut beside = sqlx::SqliteConnection::connect(&running.url).await.unwrap();
            sqlx::raw_sql("pragma wal_checkpoint(truncate)").execute(&mut beside).await.unwrap();
            beside.close().await.unwrap();
            let bytes: Vec<u8> =
                ["", "-wal"].iter().flat_map(|tail| std::fs::read(format!("{file}{tail}")).unwrap_or_default()).collect();
            bytes.windows(words.len()).any(|window| window == words.as_bytes())
        };
        assert!(there().await, "{words} stands in the file to begin with");
        refuses(&member, 12).await;
        removed(&member, "participants/12/left/remove").await;
        assert!(!there().await, "{words}");
    })
    .await;
}

async fn closed(running: &Running) -> Browser {
    let lead = running.signed_in(Role::Lead).await;
    let page = opened(&lead, "close").await;
    assert!(page.text().contains("Testomgången T-02 är öppen och stängs."), "{}", page.text());
    removed(&lead, "close").await;
    lead
}

#[tokio::test]
async fn a_closed_project_changes_for_nobody_until_it_is_opened_again() {
    on_both(async |running| {
        let invitation = running.signed_in(Role::Lead).await.invites("member", "Maria").await;
        let (lead, manager) = (closed(&running).await, running.signed_in(Role::Manager).await);
        let before = Stored::of(&running.house).await;
        let fill = |path: &str| {
            let path = path
                .replace("{project}", PROJECT.trim_start_matches("/p/"))
                .replace("{slug}", "start")
                .replace("{kind}", "need");
            Regex::new(r"\{(id|person)\}").unwrap().replace_all(&path, "019a0000-0000-7000-8000-000000000000").to_string()
        };
        let numbered = |path: &str| Regex::new(r"\{\w+\}").unwrap().replace_all(path, "1").to_string();
        for (method, path, verb, thing) in routes::in_projects(&running.house).rows {
            for role in [Role::Lead, Role::Manager] {
                if outlasts_closing(verb, thing) || !may(role, verb, thing) {
                    continue;
                }
                let browser = if role == Role::Lead { &lead } else { &manager };
                if path.starts_with(app::ask::AT) {
                    let asked = r#"{"project":"forsta-kontakten","page":{"number":1,"version":1,"slug":"start"},"title":"","body":""}"#;
                    let told = browser.asks(&path, asked, &[]).await;
                    assert!(told.status == StatusCode::CONFLICT && told.says("Projektet är stängt"), "{path}: {}", told.body);
                    continue;
                }
                let at = numbered(&fill(&path));
                let words = [("words", "Det här vill jag ha kvar."), ("reason", "Det här vill jag ha kvar.")];
                let page = if method == "GET" { browser.opens(&at).await } else { browser.sends(&at, &words).await };
                assert_eq!(page.status, StatusCode::CONFLICT, "{role} {method} {at}");
                assert!(page.says("Projektet är stängt"), "{at}: {}", page.text());
                assert!(method == "GET" || page.says("Det här vill jag ha kvar."), "{at}: what was typed is shown");
            }
        }
        assert_eq!(before.until(&Stored::of(&running.house).await), "");
        // Nobody comes into it either.
        assert_eq!(running.somebody().opens(&invitation).await.status, StatusCode::GONE);

        assert_eq!(lead.sends(&format!("{PROJECT}/reopen"), &[]).await.status, StatusCode::SEE_OTHER);
        let purpose = opened(&lead, "settings").await;
        let mut form = purpose.form("/p/{project}/settings", "");
        form.fill("purpose", "Förstå vägen in.");
        assert_eq!(lead.sends_form(&form.action, false, &form.sent(None), &[]).await.status, StatusCode::SEE_OTHER);
        running.nothing_is_wrong().await;
    })
    .await;
}

#[tokio::test]
async fn the_rounds_of_a_closed_project_answer_as_closed_and_stay_so_until_somebody_opens_them() {
    on_both(async |running| {
        let mut conn = running.house.read().await.unwrap();
        let (code,) = app::row!(&mut conn, (String,), "select code from rounds where number = 2").unwrap().unwrap();
        drop(conn);
        let visitor = running.somebody();
        let began = visitor.sends(&format!("/t/{code}/start"), &[]).await;
        assert_eq!(began.status, StatusCode::SEE_OTHER);
        let lead = closed(&running).await;
        assert_eq!(running.somebody().opens(&format!("/t/{code}")).await.status, StatusCode::GONE);
        assert_eq!(running.somebody().sends(&format!("/t/{code}/start"), &[]).await.status, StatusCode::GONE);
        let words = [("words", "Det här hann jag skriva.")];
        let late = visitor.sends(&format!("{}/comment", began.leads_to()), &words).await;
        assert!(late.status == StatusCode::GONE && late.says("Det här hann jag skriva."));

        assert_eq!(lead.sends(&format!("{PROJECT}/reopen"), &[]).await.status, StatusCode::SEE_OTHER);
        assert_eq!(running.somebody().opens(&format!("/t/{code}")).await.status, StatusCode::GONE);
        assert_eq!(lead.sends(&format!("{PROJECT}/rounds/2/reopen"), &[]).await.status, StatusCode::SEE_OTHER);
        assert_eq!(running.somebody().opens(&format!("/t/{code}")).await.status, StatusCode::OK);
        running.nothing_is_wrong().await;
    })
    .await;
}

/// Follows every link from the first page of the project, a few of each kind.
async fn walk(browser: &Browser) -> Vec<(String, Page)> {
    let kind = Regex::new("[0-9a-f]{8}-[0-9a-f-]{27}|[0-9]+|=[^&]*").unwrap();
    let href = Regex::new(r##"<a\b[^>]*?\shref="(/p/[^"#]*)"##).unwrap();
    let mut waiting = VecDeque::from([format!("{PROJECT}/")]);
    let (mut seen, mut found) = (BTreeSet::new(), Vec::new());
    while let Some(path) = waiting.pop_front() {
        let page = browser.opens(&path).await;
        for link in href.captures_iter(&page.body) {
            let link = link[1].replace("&amp;", "&");
            if seen.insert(kind.replace_all(&link, "#").into_owned()) {
                waiting.push_back(link);
            }
        }
        found.push((path, page));
    }
    found
}

#[tokio::test]
async fn in_a_closed_project_every_page_says_so_and_no_button_or_link_leads_to_a_refusal() {
    on_both(async |running| {
        let lead = closed(&running).await;
        let shape = r#"<form[^>]*method="post"[^>]*action="([^"]*)"|<form[^>]*action="([^"]*)"[^>]*method="post""#;
        let posting = Regex::new(shape).unwrap();
        for role in Role::ALL {
            let browser = if *role == Role::Lead { lead.clone() } else { running.signed_in(*role).await };
            let pages = walk(&browser).await;
            assert!(pages.len() > 12, "{role}: {} pages", pages.len());
            for (path, page) in pages {
                if page.status.is_redirection() {
                    continue;
                }
                assert_eq!(page.status, StatusCode::OK, "{role} {path}");
                assert!(page.says("stängde projektet den") || path.contains("/try/"), "{role} {path}");
                let forms: Vec<_> = page.forms().into_iter().map(|form| form.action).collect();
                let reopen = format!("{PROJECT}/reopen");
                let sends: Vec<_> = posting
                    .captures_iter(&page.body)
                    .map(|found| found.get(1).or(found.get(2)).unwrap().as_str().to_owned())
                    .filter(|to| to != "/sign-out" && !to.contains("/try/"))
                    .collect();
                let allowed = if may(*role, Verb::Manage, Thing::Project) { vec![reopen] } else { Vec::new() };
                assert_eq!(
                    sends.iter().filter(|to| !allowed.contains(to)).collect::<Vec<_>>(),
                    Vec::<&String>::new(),
                    "{role} {path}: {forms:?}"
                );
            }
        }
    })
    .await;
}

#[tokio::test]
async fn a_closed_project_stands_apart_in_the_list_of_ones_own() {
    on_both(async |running| {
        let member = running.signed_in(Role::Member).await;
        assert!(!member.opens("/").await.says("Stängda projekt"));
        closed(&running).await;
        let home = member.opens("/").await.text();
        let (before, after) = home.split_once("Stängda projekt").unwrap();
        // What may be urgent is told of all the same.
        let mine = before.replace("Läs först i T-02, Första kontakten", "");
        assert!(!mine.contains("Första kontakten") && after.contains("Första kontakten stängt den"), "{home}");
    })
    .await;
}
