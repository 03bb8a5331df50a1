//! Signing in and out, links, invitations, and what keeps others out.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod house;

use app::house::Stamp;
use app::people::store as people;
use app::rights::Role;
use chrono::TimeDelta;
use house::{PROJECT, on_both};
use reqwest::StatusCode;
use server::auth::store;

const RIGHT: &str = "fyra lugna hästar äter";

/// Gives the lead a password.
async fn with_password(house: &house::Running) {
    let hash = server::auth::passwords::hash(RIGHT.to_owned()).await.unwrap();
    let mut conn = house.house.write().await.unwrap();
    app::people::store::set_password(&mut conn, house.cast.first(Role::Lead), &hash).await.unwrap();
    conn.commit().await.unwrap();
}

#[tokio::test]
async fn sign_in_does_not_tell_whether_an_address_has_an_account() {
    on_both(async |house| {
        with_password(&house).await;
        let browser = house.somebody();
        let tries = async |email: &str| {
            let answer = browser.sends("/sign-in", &[("email", email), ("password", "fel lösenord här")]).await;
            let cookie = answer.header("set-cookie").replace(email.split('@').next().unwrap(), "X");
            let page = browser.opens(answer.leads_to()).await;
            assert!(page.says(email) && page.says("hör inte ihop") && !page.says("fel lösenord här"), "{}", page.body);
            (answer.leads_to().to_owned(), cookie, page.body.replace(email, "X"))
        };
        assert_eq!(tries("siri.vallgren@example.se").await, tries("ingen.alls@example.se").await);
    })
    .await;
}

#[tokio::test]
async fn the_right_password_opens_and_leads_back_to_where_one_wanted_to_go() {
    on_both(async |house| {
        with_password(&house).await;
        let browser = house.somebody();
        let asked = browser.opens(&format!("{PROJECT}/participants")).await;
        assert_eq!(asked.leads_to(), format!("/sign-in?next={PROJECT}/participants"));
        let fields =
            [("email", " Siri.Vallgren@Example.se "), ("password", RIGHT), ("next", "/p/forsta-kontakten/participants")];
        let entered = browser.sends("/sign-in", &fields).await;
        assert_eq!(entered.leads_to(), format!("{PROJECT}/participants"));
        let cookie = entered.header("set-cookie");
        assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax") && cookie.contains("Path=/"), "{cookie}");
        assert_eq!(browser.opens(&format!("{PROJECT}/participants")).await.status, StatusCode::OK);
    })
    .await;
}

#[tokio::test]
async fn after_many_tries_one_has_to_wait_and_is_told_how_long() {
    on_both(async |house| {
        let browser = house.somebody();
        let mut last = browser.sends("/sign-in", &[]).await;
        for _ in 0..10 {
            last = browser.sends("/sign-in", &[]).await;
        }
        assert_eq!(last.status, StatusCode::TOO_MANY_REQUESTS);
        assert!(last.header("retry-after").parse::<u64>().unwrap() > 0 && last.says("sekunder"));
    })
    .await;
}

#[tokio::test]
async fn a_session_that_has_been_ended_elsewhere_is_over_at_once() {
    on_both(async |house| {
        let (here, there) = (house.signed_in(Role::Lead).await, house.signed_in(Role::Lead).await);
        assert_eq!(there.opens("/account").await.status, StatusCode::OK);
        assert_eq!(here.sends("/account/sign-ins/end-others", &[]).await.status, StatusCode::SEE_OTHER);
        assert!(there.opens("/account").await.leads_to().starts_with("/sign-in"));
        assert_eq!(here.opens("/account").await.status, StatusCode::OK);
        let out = here.sends("/sign-out", &[]).await;
        assert!(out.header("set-cookie").contains("Max-Age=0"), "the browser forgets it too");
        assert!(here.opens("/account").await.leads_to().starts_with("/sign-in"));
    })
    .await;
}

#[tokio::test]
async fn a_form_on_another_site_can_do_nothing_in_our_name() {
    on_both(async |house| {
        let lead = house.signed_in(Role::Lead).await;
        let path = format!("{PROJECT}/groups");
        for headers in
            [[("sec-fetch-site", "cross-site")], [("origin", "https://example.com")], [("referer", "https://example.com/a")]]
        {
            let page = lead.sends_with(&path, &[("group", "Insmugglad")], &headers).await;
            assert_eq!(page.status, StatusCode::FORBIDDEN);
        }
        assert!(!lead.opens(&format!("{PROJECT}/settings")).await.says("Insmugglad"));
        let page = lead.sends_with(&path, &[("group", "Egen")], &[("sec-fetch-site", "same-origin")]).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER);
        let from = format!("{}{path}", house.house.settings.base_url);
        // A browser too old for either tells at most on which page the form stood.
        let page = lead.sends_with(&path, &[("group", "Gammal")], &[("referer", &from)]).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER);
        let page = lead.sends_with(&path, &[("group", "Tyst")], &[]).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER);
    })
    .await;
}

#[tokio::test]
async fn an_invitation_lets_one_person_in_once() {
    on_both(async |house| {
        let lead = house.signed_in(Role::Lead).await;
        let path = lead.invites("representative", "Rådet").await;
        let new = house.somebody();
        let weak = new.lands(&path, &[("name", "Ada"), ("email", "ada@example.se"), ("password", "kort")]).await;
        assert!(weak.says("value=\"Ada\"") && weak.says("ada@example.se") && weak.says("Minst"), "{}", weak.body);
        assert!(house.somebody().opens(&path).await.says("id=\"name\" name=\"name\" value"), "another's form is empty");
        let joined =
            new.sends(&path, &[("name", "Ada"), ("email", "ada@example.se"), ("password", "sju gula paraplyer")]).await;
        assert_eq!(joined.leads_to(), format!("{PROJECT}/"), "{}", joined.body);
        assert_eq!(new.opens(&format!("{PROJECT}/")).await.status, StatusCode::OK);
        assert_eq!(new.opens(&format!("{PROJECT}/participants")).await.status, StatusCode::FORBIDDEN);
        assert_eq!(house.somebody().opens(&path).await.status, StatusCode::GONE);
    })
    .await;
}

#[tokio::test]
async fn a_way_in_is_open_until_its_hour_and_one_that_is_for_one_time_once() {
    on_both(async |running| {
        let (house, siri) = (&running.house, running.cast.first(Role::Lead));
        let (now, until) = (house.clock.now(), house.clock.now() + TimeDelta::hours(1));
        let mut conn = house.write().await.unwrap();
        let new = store::New { id: house.ids.next(), person: siri, token_hash: "in", browser: "", now, expires_at: until };
        store::add(&mut conn, &new).await.unwrap();
        assert!(store::find(&mut conn, "in", "/", now).await.unwrap().is_some());
        assert!(store::find(&mut conn, "in", "/", until).await.unwrap().is_none(), "the sign-in has run out");

        store::add_link(&mut conn, "link", siri, false, now, until).await.unwrap();
        assert!(store::link(&mut conn, "link", now, false).await.unwrap().is_some());
        assert!(store::link(&mut conn, "link", until, false).await.unwrap().is_none(), "the link has run out");
        assert!(store::follow(&mut conn, "link", now).await.unwrap());
        assert!(!store::follow(&mut conn, "link", now).await.unwrap(), "followed twice");
        assert!(store::link(&mut conn, "link", now, true).await.unwrap().is_none(), "the link has been followed");

        store::add_link(&mut conn, "demo", siri, true, now, until).await.unwrap();
        assert!(store::link(&mut conn, "demo", now, true).await.unwrap().is_some());
        assert!(store::link(&mut conn, "demo", now, false).await.unwrap().is_none(), "a demo's link, and no demo");

        let [used, withdrawn] = [("used", house.ids.next()), ("withdrawn", house.ids.next())];
        for (name, id) in [used, withdrawn] {
            let (project, role) = (running.cast.project, Role::Member);
            let new = people::NewInvitation { id, project, role, note: "", token_hash: name, expires_at: until };
            people::invite(&mut conn, &new, Stamp { by: siri, at: now }).await.unwrap();
            assert!(people::invitation(&mut conn, name, now).await.unwrap().is_some());
            assert!(people::invitation(&mut conn, name, until).await.unwrap().is_none(), "the invitation has run out");
        }
        assert!(people::accept(&mut conn, used.1, Stamp { by: siri, at: now }).await.unwrap());
        assert!(!people::accept(&mut conn, used.1, Stamp { by: siri, at: now }).await.unwrap(), "accepted twice");
        assert!(people::withdraw(&mut conn, running.cast.project, withdrawn.1, now).await.unwrap());
        for (name, _) in [used, withdrawn] {
            assert!(people::invitation(&mut conn, name, now).await.unwrap().is_none(), "{name}");
        }

        people::close(&mut conn, siri, now).await.unwrap();
        assert!(store::find(&mut conn, "in", "/", now).await.unwrap().is_none(), "the account is closed");
        assert!(store::link(&mut conn, "demo", now, true).await.unwrap().is_none(), "the account is closed");
    })
    .await;
}

#[tokio::test]
async fn a_new_password_ends_the_links_that_were_made_before() {
    on_both(async |house| {
        let siri = house.cast.first(Role::Lead);
        let lead = house.signed_in(Role::Lead).await;
        let token = app::secret::token().unwrap();
        let now = house.house.clock.now();
        let mut conn = house.house.write().await.unwrap();
        let until = now + chrono::TimeDelta::days(1);
        server::auth::store::add_link(&mut conn, &app::secret::hash(&token), siri, false, now, until).await.unwrap();
        conn.commit().await.unwrap();
        assert_eq!(house.somebody().opens(&format!("/in/{token}")).await.status, StatusCode::OK);
        assert_eq!(lead.sends("/account/password", &[("new", RIGHT)]).await.status, StatusCode::SEE_OTHER);
        assert_eq!(house.somebody().opens(&format!("/in/{token}")).await.status, StatusCode::GONE);
    })
    .await;
}

#[tokio::test]
async fn a_form_from_somebody_who_is_signed_in_no_longer_can_be_sent_again() {
    on_both(async |house| {
        let late = house.somebody().sends(&format!("{PROJECT}/groups"), &[("group", "Nya")]).await;
        assert!(late.status == StatusCode::UNAUTHORIZED && late.says("kom sedan tillbaka hit"), "{}", late.body);
    })
    .await;
}

#[tokio::test]
async fn a_project_is_never_left_without_somebody_who_leads_it() {
    on_both(async |house| {
        let lead = house.signed_in(Role::Lead).await;
        let siri = house.cast.first(Role::Lead);
        for (path, fields) in [("leave", &[][..]), ("role", &[("role", "manager")][..])] {
            let page = lead.lands(&format!("{PROJECT}/team/{siri}/{path}"), fields).await;
            assert!(page.says("minst en teamledare"), "{path}: {}", page.body);
        }
        assert!(lead.opens(&format!("{PROJECT}/team/{siri}/leave")).await.says("minst en teamledare"));
    })
    .await;
}

#[tokio::test]
async fn the_whole_interface_changes_language_and_back() {
    on_both(async |house| {
        let lead = house.signed_in(Role::Lead).await;
        let page = async || lead.opens(&format!("{PROJECT}/participants")).await;
        assert!(page().await.says("<html lang=\"sv\">"));
        assert_eq!(
            lead.opens("/lang/en?to=/p/forsta-kontakten/participants").await.leads_to(),
            format!("{PROJECT}/participants")
        );
        let english = page().await;
        assert!(
            english.says("<html lang=\"en\">")
                && english.says("Participants and consent")
                && !english.says("Deltagare och samtycken")
        );
        let kept = lead.opens("/lang/sv").await;
        assert!(kept.header("set-cookie").contains("Max-Age"), "who works here keeps the language");
        let visitor = house.somebody().opens("/lang/en?to=/t").await;
        assert!(!visitor.header("set-cookie").contains("Max-Age"), "a visitor's browser forgets it when it is closed");
        assert!(page().await.says("Deltagare och samtycken"));
        assert_eq!(lead.opens("/lang/en?to=//example.com").await.leads_to(), "/");
    })
    .await;
}
