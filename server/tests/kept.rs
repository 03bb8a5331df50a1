//! What was typed and could not be taken: whose it is, how long it stays, and what ends it. That every form is shown again
//! by its page is tried with the effects of each.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod house;

use app::rights::Role;
use house::{Browser, PROJECT, Running, on_both};
use reqwest::StatusCode;

const UNSAVED: &str = "Det här är inte sparat";
const IDEA: (&str, &str) = ("idea", "Ett brev som ingen annan ska läsa.");

fn at(rest: &str) -> String {
    format!("{PROJECT}/{rest}")
}

/// Types an idea without a name.
async fn types(who: &Browser) {
    let page = who.lands(&at("prototypes"), &[IDEA]).await;
    assert!(page.says(UNSAVED) && page.says(IDEA.1), "{}", page.text());
}

async fn is_kept(who: &Browser) -> bool {
    who.opens(&at("prototypes/new")).await.says(IDEA.1)
}

async fn rows(running: &Running) -> i64 {
    let mut conn = running.house.read().await.unwrap();
    app::value!(&mut conn, i64, "select count(*) from kept_forms").unwrap()
}

#[tokio::test]
async fn two_browsers_of_one_person_keep_each_its_own_and_neither_sees_the_others() {
    on_both(async |running| {
        let (here, there) = (running.signed_in(Role::Member).await, running.signed_in(Role::Member).await);
        types(&here).await;
        assert!(!is_kept(&there).await);
        there.lands(&at("prototypes"), &[("idea", "Ett sms.")]).await;
        assert!(is_kept(&here).await && there.opens(&at("prototypes/new")).await.says("Ett sms."));
        // What is saved here is saved here.
        there.sends(&at("prototypes"), &[("name", "Sms"), ("idea", "Ett sms.")]).await;
        assert!(is_kept(&here).await);
        assert_eq!(rows(&running).await, 1);
    })
    .await;
}

#[tokio::test]
async fn whoever_has_the_database_reads_nothing_of_it() {
    on_both(async |running| {
        let who = running.signed_in(Role::Member).await;
        types(&who).await;
        let mut conn = running.house.write().await.unwrap();
        let sealed = app::row!(&mut conn, (Vec<u8>,), "select sealed from kept_forms").unwrap().unwrap().0;
        let typed: String = form_urlencoded::byte_serialize(IDEA.1.as_bytes()).collect();
        for words in [IDEA.1.as_bytes(), typed.as_bytes(), b"idea="] {
            assert!(!sealed.windows(words.len()).any(|part| part == words));
        }
        // What somebody has meddled with is not shown, and is no trouble.
        let mut other = sealed.clone();
        other[40] ^= 1;
        app::run!(&mut conn, "update kept_forms set sealed = $1", other).unwrap();
        conn.commit().await.unwrap();
        assert!(!is_kept(&who).await);
    })
    .await;
}

#[tokio::test]
async fn it_stays_a_day_and_no_longer() {
    on_both(async |running| {
        let who = running.signed_in(Role::Member).await;
        types(&who).await;
        let mut conn = running.house.write().await.unwrap();
        let day_ago = running.house.clock.now() - chrono::TimeDelta::hours(24);
        app::run!(&mut conn, "update kept_forms set kept_at = $1", day_ago).unwrap();
        conn.commit().await.unwrap();
        let page = who.opens(&at("prototypes/new")).await;
        assert!(page.status == StatusCode::OK && !page.says(IDEA.1) && !page.says(UNSAVED));
    })
    .await;
}

#[tokio::test]
async fn signing_out_ending_a_sign_in_and_leaving_take_it_along() {
    on_both(async |running| {
        let lead = running.signed_in(Role::Lead).await;
        let member = || running.signed_in(Role::Member);
        let one = member().await;
        types(&one).await;
        one.sends("/sign-out", &[]).await;
        assert_eq!(rows(&running).await, 0, "signed out");

        let (one, other) = (member().await, member().await);
        types(&one).await;
        types(&other).await;
        other.sends("/account/sign-ins/end-others", &[]).await;
        assert!(rows(&running).await == 1 && is_kept(&other).await, "ended elsewhere");
        let one = member().await;
        types(&one).await;
        other.sends("/account/password", &[("new", "fyra lugna hästar äter")]).await;
        assert_eq!(rows(&running).await, 1, "a new password ends the others");

        // What stands outside the project stays when she leaves it.
        other.lands("/projects", &[("purpose", "Att se")]).await;
        let member = running.cast.first(Role::Member);
        lead.sends(&at(&format!("team/{member}/leave")), &[]).await;
        assert_eq!(rows(&running).await, 1, "left");
        assert!(other.opens("/projects/new").await.says("Att se"));
        other.sends("/account/close", &[("email", "olle.brantefors@example.se")]).await;
        assert_eq!(rows(&running).await, 0, "closed");
    })
    .await;
}

#[tokio::test]
async fn a_page_that_is_gone_or_not_hers_any_more_gives_back_what_was_typed() {
    on_both(async |running| {
        let (lead, member) = (running.signed_in(Role::Lead).await, running.signed_in(Role::Member).await);
        let typed = [("name", ""), ("insight", "Ingen ringer tillbaka.")];
        let page = member.lands(&at("clusters/4"), &typed).await;
        assert!(page.says("Ge klustret ett namn."), "{}", page.text());
        let asked = lead.opens(&at("clusters/4/dissolve")).await;
        lead.sends(&at("clusters/4/dissolve"), &[("was", &asked.was("clusters/4/dissolve"))]).await;
        let gone = member.opens(&at("clusters/4/edit")).await;
        assert_eq!(gone.status, StatusCode::NOT_FOUND);
        assert!(gone.says("Ingen ringer tillbaka.") && gone.says("Kopiera det du vill ha kvar"), "{}", gone.text());
        assert!(!lead.opens(&at("clusters/4/edit")).await.says("Ingen ringer tillbaka."));

        types(&member).await;
        let olle = running.cast.first(Role::Member);
        lead.sends(&at(&format!("team/{olle}/role")), &[("role", "manager")]).await;
        let forbidden = member.opens(&at("prototypes/new")).await;
        assert!(forbidden.status == StatusCode::FORBIDDEN && forbidden.says(IDEA.1), "{}", forbidden.text());
    })
    .await;
}

#[tokio::test]
async fn who_begins_anew_sees_what_is_saved_and_is_sent_to_no_other_site() {
    on_both(async |running| {
        let who = running.signed_in(Role::Member).await;
        types(&who).await;
        let page = who.opens(&at("prototypes/new")).await;
        let fields = page.hidden("/kept/drop");
        let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let fresh = who.lands("/kept/drop", &fields).await;
        assert!(fresh.says("name=\"idea\"") && !fresh.says(IDEA.1) && !fresh.says(UNSAVED));
        for away in [[("place", "//example.com"), ("to", "")], [("place", ""), ("to", "https://example.com/")]] {
            assert_eq!(who.sends("/kept/drop", &away).await.leads_to(), "/");
        }
    })
    .await;
}

#[tokio::test]
async fn a_long_conversation_is_kept_whole() {
    on_both(async |running| {
        let who = running.signed_in(Role::Member).await;
        let about =
            [("participant", "1"), ("title", "På bänken"), ("held_on", "2026-09-04"), ("channel", "walk"), ("guide", "")];
        let write = who.sends(&at("sources/new"), &about).await.leads_to().to_owned();
        // Longer than an answer may be, and percent-encoded longer than a form usually is.
        let long = "Å, så väntade jag. ".repeat(100_000);
        let page = who.lands(&format!("{write}/save"), &[("answer-1000", &long), ("then", "save")]).await;
        assert!(page.says("Korta den till högst") && page.says(long.trim()), "it is cut");
    })
    .await;
}

#[tokio::test]
async fn a_browser_keeps_no_more_than_somebody_can_have_begun() {
    on_both(async |running| {
        let who = running.signed_in(Role::Lead).await;
        for need in 1..=12 {
            for typed in ["ett", "två", "tre", "fyra"] {
                who.sends(&at(&format!("needs/{need}")), &[("need", typed)]).await;
            }
        }
        for quote in 1..=41 {
            who.sends(&at("needs"), &[("quote", &quote.to_string())]).await;
        }
        assert_eq!(rows(&running).await, 40);
        assert!(who.opens(&at("needs/new?quote=41")).await.says(UNSAVED), "the newest are kept");
    })
    .await;
}
