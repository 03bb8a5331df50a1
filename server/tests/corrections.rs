//! What was written by mistake can be put right, and what leans on it is counted anew.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod house;

use app::rights::Role;
use house::{Browser, PROJECT, Running, on_both};
use reqwest::StatusCode;

async fn sent(browser: &Browser, path: &str, fields: &[(&str, &str)]) {
    let page = browser.sends(&format!("{PROJECT}/{path}"), fields).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{path}: {}", page.body);
}

#[tokio::test]
async fn what_is_noted_about_a_participant_can_be_changed() {
    on_both(async |running| {
        let member = running.signed_in(Role::Member).await;
        let form = member.opens(&format!("{PROJECT}/participants/1/edit")).await;
        assert!(form.says("Ändra uppgifterna om D-001"));
        let was = form.was("participants/1");
        sent(&member, "participants/1", &[("was", &was), ("recruited_through", "letter"), ("note", "Vill ha tolk.")]).await;
        assert!(member.opens(&format!("{PROJECT}/participants/1")).await.says("Vill ha tolk."));
        let wrong = member.lands(&format!("{PROJECT}/participants/1"), &[("note", "121212-1212")]).await;
        assert!(wrong.says("121212-1212</textarea>"));
    })
    .await;
}

#[tokio::test]
async fn a_conversation_that_was_with_somebody_else_takes_its_quotes_along() {
    on_both(async |running| {
        let member = running.signed_in(Role::Member).await;
        let form = member.opens(&format!("{PROJECT}/sources/1/about")).await;
        assert!(form.says("Ändra uppgifterna om U-01"));
        assert!(member.opens(&format!("{PROJECT}/quotes/1")).await.says("D-001"));
        let was = form.was("sources/1/about");
        let about = [
            ("was", was.as_str()),
            ("participant", "3"),
            ("title", "Samtal i parken"),
            ("held_on", "2026-09-04"),
            ("channel", "walk"),
            ("sure", "yes"),
        ];
        sent(&member, "sources/1/about", &about).await;
        let source = member.opens(&format!("{PROJECT}/sources/1")).await;
        assert!(source.says("Samtal i parken") && source.says("D-003"));
        let quote = member.opens(&format!("{PROJECT}/quotes/1")).await;
        assert!(quote.says("D-003") && !quote.says("D-001"));
        running.nothing_is_wrong().await;
    })
    .await;
}

#[tokio::test]
async fn a_quote_can_be_linked_from_its_own_page_and_taken_away() {
    on_both(async |running| {
        let member = running.signed_in(Role::Member).await;
        let quote = member.opens(&format!("{PROJECT}/quotes/1")).await;
        assert!(quote.says("Koppla till ett behov som redan finns"));
        sent(&member, "quotes/1/needs", &[("need", "11"), ("stance", "supports")]).await;
        let need = member.opens(&format!("{PROJECT}/needs/11")).await;
        assert!(need.says("1 person säger det"));
        let unchosen = member.lands(&format!("{PROJECT}/quotes/1/needs"), &[("stance", "supports")]).await;
        assert!(unchosen.says("Välj vilket behov citatet gäller."));
        running.nothing_is_wrong().await;

        let asked = member.opens(&format!("{PROJECT}/quotes/1/remove")).await;
        assert!(asked.says("Ta bort C-001?"));
        sent(&member, "quotes/1/remove", &[("was", &asked.was("quotes/1/remove"))]).await;
        assert_eq!(member.opens(&format!("{PROJECT}/quotes/1")).await.status, StatusCode::NOT_FOUND);
        assert!(member.opens(&format!("{PROJECT}/needs/11")).await.says("Antagande"));
        running.nothing_is_wrong().await;
    })
    .await;
}

/// Two people have the same form open. The second is shown what the first has saved, with her own words still there, and
/// says what counts.
async fn neither_is_lost(
    running: &Running,
    role: Role,
    at: &str,
    action: &str,
    fields: [&[(&'static str, &'static str)]; 2],
) {
    let who = running.signed_in(role).await;
    let was = who.opens(&format!("{PROJECT}/{at}")).await.was(action);
    let with = |was: &str, fields: &[(&'static str, &'static str)]| -> Vec<(&'static str, String)> {
        let fields = fields.iter().map(|(name, value)| (*name, (*value).to_owned()));
        std::iter::once(("was", was.to_owned())).chain(fields).collect()
    };
    let send = async |fields: &[(&'static str, String)]| {
        let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        who.sends(&format!("{PROJECT}/{action}"), &fields).await
    };
    let [first, second] = fields;
    assert_eq!(send(&with(&was, first)).await.status, StatusCode::SEE_OTHER, "{action}");
    let late = who.follows(send(&with(&was, second)).await).await;
    assert!(late.says("Någon annan sparade medan du skrev"), "{action}");
    for (_, words) in
        first.iter().chain(second).filter(|(name, _)| ["note", "title", "idea", "purpose", "challenge"].contains(name))
    {
        assert!(late.says(words), "{action}: {words}");
    }
    let other = running.signed_in(role).await;
    assert!(other.opens(&format!("{PROJECT}/{at}")).await.says(first[0].1), "{action}: nothing is saved without a yes");
    assert_eq!(send(&with(&late.was(action), second)).await.status, StatusCode::SEE_OTHER, "{action}");
    assert!(who.opens(&format!("{PROJECT}/{at}")).await.says(second[0].1), "{action}");
    // Who wants what is saved already need not be asked.
    assert_eq!(send(&with(&was, second)).await.status, StatusCode::SEE_OTHER, "{action}");
}

#[tokio::test]
async fn when_two_change_the_same_facts_the_second_is_shown_both() {
    on_both(async |running| {
        let noted = |note| [("note", note), ("recruited_through", "letter"), ("group", "")];
        let notes = [noted("Vill ha tolk."), noted("Kommer med sin syster.")];
        neither_is_lost(&running, Role::Member, "participants/1/edit", "participants/1", [&notes[0], &notes[1]]).await;

        let about = |title| [("title", title), ("participant", "1"), ("held_on", "2026-09-04"), ("channel", "walk")];
        let abouts = [about("Samtal i parken"), about("Samtal på en bänk")];
        neither_is_lost(&running, Role::Member, "sources/1/about", "sources/1/about", [&abouts[0], &abouts[1]]).await;

        let drafted = |idea| [("idea", idea), ("name", "Inför första mötet")];
        let ideas = [drafted("Ett brev i förväg."), drafted("Ett samtal i förväg.")];
        neither_is_lost(&running, Role::Member, "prototypes/1/about", "prototypes/1/about", [&ideas[0], &ideas[1]]).await;

        let told = |purpose| {
            [
                ("purpose", purpose),
                ("name", "Första kontakten"),
                ("team_name", "Digiteamet"),
                ("phone", "040-628 04 20"),
                ("phone_hours", "vardagar"),
                ("lang", "sv"),
                ("groups", ""),
            ]
        };
        let projects = [told("Förstå första mötet."), told("Förstå vägen in.")];
        neither_is_lost(&running, Role::Lead, "settings", "settings", [&projects[0], &projects[1]]).await;

        let sprint = |challenge| {
            [("challenge", challenge), ("phase", "test"), ("starts_on", "2026-10-19"), ("ends_on", "2026-12-11")]
        };
        let sprints = [sprint("Håller det?"), sprint("Håller det för alla?")];
        neither_is_lost(&running, Role::Lead, "sprints/1", "sprints/1", [&sprints[0], &sprints[1]]).await;
    })
    .await;
}

/// The consent form as it stands, with what is ticked in it.
async fn consents(who: &house::Browser, was: &str, ticked: &[&'static str], more: &[(&'static str, &str)]) -> house::Page {
    let mut fields = vec![("was", was), ("form", "oral"), ("given_on", "2026-09-01"), ("valid_until", "")];
    fields.extend(ticked.iter().map(|name| (*name, "yes")));
    fields.extend(more.iter().copied());
    who.sends(&format!("{PROJECT}/participants/1/consent"), &fields).await
}

#[tokio::test]
async fn a_no_that_has_come_meanwhile_is_not_overwritten_by_an_older_form() {
    on_both(async |running| {
        let (siri, nils) = (running.signed_in(Role::Lead).await, running.signed_in(Role::Member).await);
        let manager = running.signed_in(Role::Manager).await;
        let at = format!("{PROJECT}/participants/1/consent");
        let everything = ["team", "managers", "representatives", "public", "research"];
        let was = siri.opens(&at).await.was("participants/1/consent");
        let given = consents(&siri, &was, &everything, &[]).await;
        assert_eq!(given.status, StatusCode::SEE_OTHER, "{}", given.body);
        let quote = async || manager.opens(&format!("{PROJECT}/quotes/1")).await.status;
        assert_eq!(quote().await, StatusCode::OK);

        // Nils has the form open; Siri records that the person has said no to everything.
        let stale = nils.opens(&at).await.was("participants/1/consent");
        let was = siri.opens(&at).await.was("participants/1/consent");
        assert_eq!(consents(&siri, &was, &[], &[]).await.status, StatusCode::SEE_OTHER);
        assert_eq!(quote().await, StatusCode::NOT_FOUND);
        let late = nils.follows(consents(&nils, &stale, &everything, &[("note", "inte barnens namn")]).await).await;
        assert!(late.says("Någon annan sparade medan du skrev") && late.says("inte barnens namn"));
        assert_eq!(quote().await, StatusCode::NOT_FOUND, "the no stands");

        // On top of the no it takes a word that the person has changed her mind.
        let now = late.was("participants/1/consent");
        let unsaid = nils.follows(consents(&nils, &now, &everything, &[]).await).await;
        assert!(unsaid.says("Kryssa för att personen själv har ändrat sig"));
        assert_eq!(quote().await, StatusCode::NOT_FOUND);
        assert_eq!(consents(&nils, &now, &everything, &[("changed_mind", "yes")]).await.status, StatusCode::SEE_OTHER);
        assert_eq!(quote().await, StatusCode::OK);
        // A form without the mark is older than all that is recorded.
        let old = nils.follows(consents(&nils, "", &["team"], &[]).await).await;
        assert!(old.says("Någon annan sparade medan du skrev"));
        assert_eq!(quote().await, StatusCode::OK);
    })
    .await;
}

#[tokio::test]
async fn an_answer_that_is_recorded_twice_by_a_double_click_is_one() {
    on_both(async |running| {
        let siri = running.signed_in(Role::Lead).await;
        let was = siri.opens(&format!("{PROJECT}/participants/1/consent")).await.was("participants/1/consent");
        let count = async || {
            let mut conn = running.house.read().await.unwrap();
            app::value!(&mut conn, i64, "select count(*) from consents").unwrap()
        };
        let before = count().await;
        let send = || consents(&siri, &was, &["team"], &[]);
        let (a, b, c) = tokio::join!(send(), send(), send());
        for answer in [a, b, c] {
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        }
        assert_eq!(count().await - before, 1);
    })
    .await;
}

#[tokio::test]
async fn a_conversation_becomes_somebody_elses_only_knowingly_and_it_is_noted() {
    on_both(async |running| {
        let siri = running.signed_in(Role::Lead).await;
        let at = format!("{PROJECT}/sources/1/about");
        let was = siri.opens(&at).await.was("sources/1/about");
        let about = [("was", was.as_str()), ("participant", "2"), ("title", "Samtal i parken"), ("held_on", "2026-09-04"), ("channel", "walk")];
        let owner = async || {
            let mut conn = running.house.read().await.unwrap();
            let sql = "select count(*) from sources s join source_participants w on w.source_id = s.id join participants p on p.id = w.participant_id where s.number = 1 and p.number = 1";
            app::value!(&mut conn, i64, sql).unwrap()
        };
        let asked = siri.lands(&at, &about).await;
        assert!(asked.says("Ja, samtalet var med D-002, inte med D-001"));
        assert_eq!(owner().await, 1, "nothing has moved");
        let sure: Vec<_> = about.iter().copied().chain([("sure", "yes")]).collect();
        assert_eq!(siri.sends(&at, &sure).await.status, StatusCode::SEE_OTHER);
        assert_eq!(owner().await, 0);
        assert!(siri.opens(&format!("{PROJECT}/sources/1")).await.says("Stod först som D-001. Rättat av Siri"));
        running.nothing_is_wrong().await;
    })
    .await;
}

#[tokio::test]
async fn what_was_written_down_is_shown_to_nobody_once_the_person_has_said_no() {
    on_both(async |running| {
        let siri = running.signed_in(Role::Lead).await;
        let about =
            [("participant", "1"), ("title", "På bänken"), ("held_on", "2026-09-04"), ("channel", "walk"), ("guide", "")];
        let to = siri.sends(&format!("{PROJECT}/sources/new"), &about).await.leads_to().to_owned();
        let page = siri.opens(&to).await;
        let save = format!("{to}/save");
        let mut fields = page.hidden(&save);
        let name = page.body.split("name=\"answer-").nth(1).unwrap().split('"').next().unwrap();
        let answer = format!("answer-{name}");
        fields.push((answer.clone(), "Det jag sa i förtroende".to_owned()));
        fields.push(("then".to_owned(), "save".to_owned()));
        let sent: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        assert_eq!(siri.sends(&save, &sent).await.status, StatusCode::SEE_OTHER);
        assert!(siri.opens(&to).await.says("Det jag sa i förtroende"));
        let was = siri.opens(&format!("{PROJECT}/participants/1/consent")).await.was("participants/1/consent");
        assert_eq!(consents(&siri, &was, &[], &[]).await.status, StatusCode::SEE_OTHER);
        for typed in [vec![("then", "save")], vec![("then", "save"), (answer.as_str(), "Bara det här")]] {
            let late = siri.lands(&save, &typed).await;
            assert!(!late.says("i förtroende"), "what is stored is shown");
            assert_eq!(late.says("Bara det här"), typed.len() == 2, "what was typed is given back");
        }
    })
    .await;
}
