//! What the statements of `content/*/public` promise about a round, tried on the whole house.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

mod house;

use app::rights::Role;
use house::trace::Stored;
use house::{Browser, PROJECT, Page, Running, on_both, on_both_behind};
use reqwest::StatusCode;

async fn code(running: &Running) -> String {
    let mut conn = running.house.read().await.unwrap();
    app::value!(&mut conn, String, "select code from rounds where number = 2").unwrap()
}

/// All that somebody can be shown on her way through, from the door to the code and the answer.
async fn whole_way(visitor: &Browser, code: &str, words: &str, headers: &[(&'static str, &str)]) -> Vec<Page> {
    let home = format!("/t/{code}");
    let mut pages = Vec::new();
    let open = async |path: String| visitor.opens_with(&path, headers).await;
    let send = async |path: String, fields: &[(&str, &str)]| {
        let sent = visitor.sends_with(&path, fields, headers).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{path}: {}", sent.body);
        sent
    };
    pages.push(open(home.clone()).await);
    let begun = send(format!("{home}/start"), &[("pressed", "yes")]).await;
    let first = begun.leads_to().to_owned();
    pages.push(open(first.clone()).await);
    send(format!("{home}/page/start/comment"), &[("words", words), ("do", "stay")]).await;
    pages.push(open(format!("{home}/page/start")).await);
    pages.push(open(format!("{home}/group")).await);
    send(format!("{home}/group"), &[("group", ""), ("do", "next")]).await;
    pages.push(open(format!("{home}/question/1")).await);
    send(format!("{home}/question/1"), &[("verdict", "partly"), ("words", words), ("do", "next")]).await;
    pages.push(open(format!("{home}/send")).await);
    let done = send(format!("{home}/send"), &[("words", words), ("do", "next")]).await;
    pages.push(open(done.leads_to().to_owned()).await);
    for path in ["/answer", "/answer/read", "/t", "/privacy", "/accessibility", "/privacy/participants"] {
        pages.push(open(path.to_owned()).await);
    }
    pages.push(open(format!("{home}/you-said")).await);
    for page in &pages {
        assert!(page.status.is_success() || page.status.is_redirection(), "{}: {}", page.status, page.body);
    }
    pages
}

fn return_code(pages: &[Page]) -> String {
    let shown = pages.iter().find_map(|page| page.body.split("class=\"return-code\">").nth(1)).expect("a code");
    shown.split('<').next().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn nobody_can_see_which_browser_or_address_an_answer_came_from() {
    on_both_behind(1, async |running| {
        let (code, agent) = (code(&running).await, "Kaffekokare/7.31");
        for address in ["203.0.113.77", "2001:db8:4711::9"] {
            let headers = [("x-forwarded-for", address), ("user-agent", agent)];
            whole_way(&running.somebody(), &code, "Så här tycker jag.", &headers).await;
        }
        let stored = format!("{:?}", Stored::of(&running.house).await).to_lowercase();
        assert!(stored.contains("så här tycker jag"), "the answers are there");
        for trace in ["203.0.113.77", "2001:db8:4711", "kaffekokare"] {
            assert!(!stored.contains(trace), "{trace} is kept");
        }
        // The file itself, its log included: also what has been written over.
        if let Some(file) = running.url.strip_prefix("sqlite://") {
            for file in [file.to_owned(), format!("{file}-wal")] {
                let bytes = std::fs::read(&file).unwrap();
                for trace in ["203.0.113", "2001:db8", "Kaffekokare"] {
                    let found = bytes.windows(trace.len()).any(|part| part == trace.as_bytes());
                    assert!(!found, "{trace} is in {file}");
                }
            }
        }
    })
    .await;
}

#[tokio::test]
async fn no_public_form_asks_who_somebody_is() {
    on_both(async |running| {
        let pages = whole_way(&running.somebody(), &code(&running).await, "Bra.", &[]).await;
        let field = regex::Regex::new(r#"<(?:input|textarea|select|button)\b[^>]*\bname="([^"]+)""#).unwrap();
        let asked: std::collections::BTreeSet<&str> = pages
            .iter()
            .flat_map(|page| field.captures_iter(&page.body))
            .map(|found| found.get(1).unwrap().as_str())
            .collect();
        assert!(asked.contains("group") && asked.contains("words"), "asked for: {asked:?}");
        // `as`: whether somebody has answered here before.
        let harmless = ["as", "code", "do", "group", "pressed", "then", "verdict", "words"];
        assert!(asked.iter().all(|name| harmless.contains(name)), "asked for: {asked:?}");
    })
    .await;
}

#[tokio::test]
async fn what_is_filled_in_on_a_draft_is_kept_nowhere() {
    on_both(async |running| {
        let (visitor, home) = (running.somebody(), format!("/t/{}", code(&running).await));
        visitor.sends(&format!("{home}/start"), &[("pressed", "yes")]).await;
        let before = Stored::of(&running.house).await;
        let sent = visitor.sends(&format!("{home}/page/valj"), &[("namn", "Någon"), ("tid", "i morgon")]).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER);
        assert_eq!(before.until(&Stored::of(&running.house).await), "");
    })
    .await;
}

#[tokio::test]
async fn what_is_wrong_can_be_hidden_and_the_reason_stands_in_its_place() {
    on_both(async |running| {
        let visitor = running.somebody();
        let pages = whole_way(&visitor, &code(&running).await, "Grannen heter Torbjörn.", &[]).await;
        let numbers = {
            let mut conn = running.house.read().await.unwrap();
            app::rows!(&mut conn, (i64,), "select number from feedback where words = 'Grannen heter Torbjörn.'").unwrap()
        };
        assert_eq!(numbers.len(), 3);
        let member = running.signed_in(Role::Member).await;
        for (number,) in &numbers {
            let path = format!("{PROJECT}/rounds/2/feedback/{number}/hide");
            let hidden = member.sends(&path, &[("words", "Här stod ett namn.")]).await;
            assert_eq!(hidden.status, StatusCode::SEE_OTHER, "{}", hidden.body);
        }
        let other = running.somebody();
        let answer = other.lands("/answer", &[("code", &return_code(&pages))]).await;
        assert!(answer.says("Här stod ett namn."), "{}", answer.body);
        // Her own words are hers to read; nobody else is shown them without asking for them.
        let list = member.opens(&format!("{PROJECT}/rounds/2?show=waiting")).await;
        assert!(!list.says("Torbjörn"), "{}", list.body);
        let team = member.opens(&format!("{PROJECT}/rounds/2/feedback/{}", numbers[0].0)).await;
        assert!(team.says("Här stod ett namn."), "{}", team.body);
    })
    .await;
}

#[tokio::test]
async fn the_language_is_remembered_until_the_browser_is_closed() {
    on_both(async |running| {
        let changed = running.somebody().opens("/lang/en?to=/t").await;
        let cookie = changed.header("set-cookie").to_lowercase();
        assert!(cookie.starts_with("lang=en"), "{cookie}");
        assert!(!cookie.contains("max-age") && !cookie.contains("expires"), "{cookie}");
    })
    .await;
}

#[tokio::test]
async fn no_public_page_has_a_script_or_asks_another_site() {
    on_both(async |running| {
        for page in whole_way(&running.somebody(), &code(&running).await, "Bra.", &[]).await {
            for sign in ["<script", "<iframe", "<img", "src=\"http", "<link rel=\"stylesheet\" href=\"http"] {
                assert!(!page.says(sign), "{sign}: {}", page.body);
            }
        }
    })
    .await;
}

#[tokio::test]
async fn what_somebody_reads_is_noted_nowhere() {
    on_both(async |running| {
        let member = running.signed_in(Role::Member).await;
        let before = Stored::of(&running.house).await;
        for page in ["/", "/sources", "/sources/1", "/quotes/1", "/needs/1", "/rounds/2", "/you-said", "/team"] {
            assert_eq!(member.opens(&format!("{PROJECT}{page}")).await.status, StatusCode::OK, "{page}");
        }
        // When a browser was used last is shown to its owner.
        let after = Stored::of(&running.house).await;
        assert_eq!(before.but("sign_ins").until(&after.but("sign_ins")), "");
    })
    .await;
}

#[tokio::test]
async fn sign_ins_are_shown_to_their_owner_alone() {
    on_both(async |running| {
        let member = running.signed_in(Role::Member).await;
        let agent = [("user-agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0")];
        let link = running.link_for(running.cast.first(Role::Member)).await;
        let hers = running.somebody();
        assert_eq!(hers.sends_with(&link, &[], &agent).await.status, StatusCode::SEE_OTHER);
        assert!(member.opens("/account").await.says("Firefox"));
        let lead = running.signed_in(Role::Lead).await;
        for page in ["/account", PROJECT, &format!("{PROJECT}/team"), &format!("{PROJECT}/settings")] {
            assert!(!lead.opens(page).await.says("Firefox"), "{page}");
        }
    })
    .await;
}

/// Somebody signed in as a representative goes the whole way through the round, and says something on the way.
async fn answers(representative: &Browser, code: &str, begins_as: &str, words: &str) {
    let home = format!("/t/{code}");
    for (path, fields) in [
        ("start", &[("as", begins_as)][..]),
        ("page/start/comment", &[("words", words), ("do", "stay")]),
        ("group", &[("group", "none"), ("do", "next")]),
        ("question/1", &[("verdict", "not_met"), ("words", ""), ("do", "next")]),
        ("send", &[("words", ""), ("do", "next")]),
    ] {
        let sent = representative.sends(&format!("{home}/{path}"), fields).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{path}: {}", sent.body);
    }
}

#[tokio::test]
async fn nobody_in_the_team_is_told_which_representative_has_answered_for_herself() {
    on_both(async |running| {
        let code = code(&running).await;
        let (rut, member) = (running.signed_in(Role::Representative).await, running.signed_in(Role::Member).await);
        let name = {
            let mut conn = running.house.read().await.unwrap();
            app::value!(
                &mut conn,
                String,
                "select p.name from people p join memberships m on m.person_id = p.id where m.role = 'representative'"
            )
            .unwrap()
        };
        answers(&rut, &code, "own", "Här saknas vägen till dörren.").await;
        answers(&rut, &code, "for_others", "De jag pratar med hittar inte dit.").await;
        let round = member.opens(&format!("{PROJECT}/rounds/2")).await;
        assert!(round.says("Här saknas vägen") && round.says("1 talar för andra") && !round.says(&name));
        let place = async |words: &str| {
            let mut conn = running.house.read().await.unwrap();
            let sql = "select cast(number as text) from feedback where words = $1";
            format!("{PROJECT}/rounds/2/feedback/{}", app::value!(&mut conn, String, sql, words).unwrap())
        };
        let piece = place("Här saknas vägen till dörren.").await;
        let shown = member.opens(&piece).await;
        let own = "she is one of those who have the need";
        assert!(shown.says("Här saknas vägen") && !shown.says(&name) && !shown.says("brukarrepresentant"), "{own}");
        let others = member.opens(&place("De jag pratar med hittar inte dit.").await).await;
        assert!(others.says("skrivet av en brukarrepresentant") && !others.says(&name));
        // She reads the answer with her account, without a code.
        member.sends(&format!("{piece}/answer"), &[("words", "Vi ritar en karta.")]).await;
        let hers = rut.opens(&format!("{PROJECT}/remarks/rounds/2")).await;
        assert!(hers.says("Här saknas vägen") && hers.says("Vi ritar en karta.") && hers.says("hittar inte dit"));
        assert_eq!(member.opens(&format!("{PROJECT}/remarks/rounds/2")).await.status, StatusCode::FORBIDDEN);
    })
    .await;
}

#[tokio::test]
async fn who_comes_back_with_a_code_speaks_for_whom_she_spoke_before() {
    on_both(async |running| {
        let code = code(&running).await;
        let rut = running.signed_in(Role::Representative).await;
        answers(&rut, &code, "for_others", "De hittar inte dit.").await;
        let shown = rut.opens("/answer/code").await;
        let own_code = return_code(std::slice::from_ref(&shown));
        let spoken = async || {
            let mut conn = running.house.read().await.unwrap();
            let sql = "select cast(count(*) as text) || ' of ' || cast(count(distinct one_id) as text) from visits where speaks_for = 'other'";
            app::value!(&mut conn, String, sql).unwrap()
        };
        assert_eq!(spoken().await, "1 of 1");
        // With her account, and on a telephone without it.
        for browser in [&rut, &running.somebody()] {
            let sent = browser.sends(&format!("/t/{code}/start"), &[("as", "again"), ("code", &own_code)]).await;
            assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
        }
        assert_eq!(spoken().await, "3 of 1");
    })
    .await;
}
