//! What was written by mistake can be put right, and what leans on it is counted anew.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod house;

use app::people::model::Role;
use house::{Browser, PROJECT, Running, on_both};
use reqwest::StatusCode;
use server::ops::check::CONSISTENT;

async fn all_counts_are_right(running: &Running) {
    let mut conn = running.house.read().await.unwrap();
    for (what, sql) in CONSISTENT {
        assert_eq!(app::value!(&mut conn, i64, *sql).unwrap(), 0, "{what}");
    }
}

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
        let wrong = member.sends(&format!("{PROJECT}/participants/1"), &[("note", "121212-1212")]).await;
        assert!(wrong.status == StatusCode::UNPROCESSABLE_ENTITY && wrong.says("121212-1212</textarea>"));
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
        ];
        sent(&member, "sources/1/about", &about).await;
        let source = member.opens(&format!("{PROJECT}/sources/1")).await;
        assert!(source.says("Samtal i parken") && source.says("D-003"));
        let quote = member.opens(&format!("{PROJECT}/quotes/1")).await;
        assert!(quote.says("D-003") && !quote.says("D-001"));
        all_counts_are_right(&running).await;
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
        let unchosen = member.sends(&format!("{PROJECT}/quotes/1/needs"), &[("stance", "supports")]).await;
        assert!(unchosen.status == StatusCode::UNPROCESSABLE_ENTITY && unchosen.says("Välj vilket behov citatet gäller."));
        all_counts_are_right(&running).await;

        assert!(member.opens(&format!("{PROJECT}/quotes/1/remove")).await.says("Ta bort C-001?"));
        sent(&member, "quotes/1/remove", &[]).await;
        assert_eq!(member.opens(&format!("{PROJECT}/quotes/1")).await.status, StatusCode::NOT_FOUND);
        assert!(member.opens(&format!("{PROJECT}/needs/11")).await.says("Antagande"));
        all_counts_are_right(&running).await;
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
    let late = send(&with(&was, second)).await;
    assert_eq!(late.status, StatusCode::CONFLICT, "{action}");
    assert!(late.says("Någon annan sparade medan du skrev"), "{action}");
    for (_, words) in
        first.iter().chain(second).filter(|(name, _)| ["note", "title", "idea", "purpose", "challenge"].contains(name))
    {
        assert!(late.says(words), "{action}: {words}");
    }
    assert!(who.opens(&format!("{PROJECT}/{at}")).await.says(first[0].1), "{action}: nothing is saved without a yes");
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
        neither_is_lost(&running, Role::Lead, "settings", "sprints/1", [&sprints[0], &sprints[1]]).await;
    })
    .await;
}
