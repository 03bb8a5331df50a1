//! Who takes part in a project and as what, invitations, accounts that close: who did it, what is in the database after
//! it, and what the next page says.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod house;

use app::id::PersonId;
use app::people::store::{self, Member};
use app::rights::Role;
use app::value;
use house::{Browser, PROJECT, Running, on_both};
use reqwest::StatusCode;
use server::config::{Store, User};

const RIGHT: &str = "fyra lugna hästar äter";

async fn members(house: &Running) -> Vec<Member> {
    store::members(&mut house.house.read().await.unwrap(), house.cast.project).await.unwrap()
}

async fn role_of(house: &Running, person: PersonId) -> Option<Role> {
    members(house).await.into_iter().find(|member| member.person_id == person).map(|member| member.role)
}

async fn give(house: &Running, lead: &Browser, person: PersonId, role: Role) {
    let sent = lead.sends(&format!("{PROJECT}/team/{person}/role"), &[("role", role.word())]).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
    assert_eq!(role_of(house, person).await, Some(role));
}

async fn count(house: &Running, sql: &'static str) -> i64 {
    value!(&mut house.house.read().await.unwrap(), i64, sql).unwrap()
}

#[tokio::test]
async fn a_role_that_is_changed_is_the_one_that_counts_from_then_on() {
    on_both(async |house| {
        let lead = house.signed_in(Role::Lead).await;
        let rut = house.cast.first(Role::Member);
        let browser = house.signed_in_as(rut).await;
        let reads = async || browser.opens(&format!("{PROJECT}/participants")).await.status;
        assert_eq!(reads().await, StatusCode::OK);
        give(&house, &lead, rut, Role::Researcher).await;
        assert_eq!(reads().await, StatusCode::FORBIDDEN, "she reads about participants no more");
        let team = lead.opens(&format!("{PROJECT}/team")).await;
        // The last: the one before it undoes what was just done.
        let form = team.body.split(&format!("team/{rut}/role")).last().unwrap().split("</form>").next().unwrap();
        assert!(form.contains("value=\"researcher\" selected") && team.says("har en ny roll."), "{form}");
        give(&house, &lead, rut, Role::Lead).await;
        assert_eq!(browser.opens(&format!("{PROJECT}/team")).await.status, StatusCode::OK);
        browser.invites("manager", "Chefen").await;
        let nobody: PersonId = house.house.ids.next();
        let sent = lead.sends(&format!("{PROJECT}/team/{nobody}/role"), &[("role", "lead")]).await;
        assert_eq!(sent.status, StatusCode::NOT_FOUND);
    })
    .await;
}

#[tokio::test]
async fn whoever_gives_up_her_own_lead_is_led_to_a_page_that_she_may_see() {
    on_both(async |house| {
        let siri = house.cast.first(Role::Lead);
        let lead = house.signed_in_as(siri).await;
        give(&house, &lead, house.cast.first(Role::Member), Role::Lead).await;
        let sent = lead.sends(&format!("{PROJECT}/team/{siri}/role"), &[("role", "manager")]).await;
        assert_eq!(sent.leads_to(), format!("{PROJECT}/"));
        assert_eq!(lead.opens(sent.leads_to()).await.status, StatusCode::OK);
    })
    .await;
}

#[tokio::test]
async fn two_leads_who_remove_each_other_at_once_leave_one_of_them() {
    on_both(async |house| {
        let [siri, rut] = [Role::Lead, Role::Member].map(|role| house.cast.first(role));
        let (one, two) = (house.signed_in_as(siri).await, house.signed_in_as(rut).await);
        give(&house, &one, rut, Role::Lead).await;
        for _ in 0..15 {
            let paths = [rut, siri].map(|person| format!("{PROJECT}/team/{person}/leave"));
            let (first, second) = tokio::join!(one.sends(&paths[0], &[]), two.sends(&paths[1], &[]));
            let leads: Vec<_> = members(&house).await.into_iter().filter(|member| member.role == Role::Lead).collect();
            assert_eq!(leads.len(), 1);
            let team = format!("{PROJECT}/team");
            let team = format!("{team}?ended=yes");
            let (done, refused) = if first.leads_to() == team { (first, second) } else { (second, first) };
            assert_eq!(done.leads_to(), team);
            // Led to where it says that the other is the last lead now, or, a moment later, told that there is no such
            // project for her.
            assert!(refused.leads_to().ends_with("/leave") || refused.status == StatusCode::NOT_FOUND, "{}", refused.body);
            let (left, back) = if leads[0].person_id == siri { (&one, rut) } else { (&two, siri) };
            let mut conn = house.house.write().await.unwrap();
            store::join(&mut conn, house.cast.project, back, Role::Lead, house.house.clock.now()).await.unwrap();
            conn.commit().await.unwrap();
            assert_eq!(left.opens(&format!("{PROJECT}/team")).await.status, StatusCode::OK);
        }
    })
    .await;
}

#[tokio::test]
async fn before_somebody_is_removed_the_page_says_what_that_means() {
    on_both(async |house| {
        let lead = house.signed_in(Role::Lead).await;
        let (siri, rut) = (house.cast.first(Role::Lead), house.cast.first(Role::Member));
        let theirs = house.signed_in_as(rut).await;
        let name = members(&house).await.into_iter().find(|member| member.person_id == rut).unwrap().name;
        let team = lead.opens(&format!("{PROJECT}/team")).await;
        assert!(team.says(&format!("href=\"{PROJECT}/team/{rut}/leave\"")) && !team.says("De som har varit med"));
        let asked = lead.opens(&format!("{PROJECT}/team/{rut}/leave")).await;
        assert!(asked.says("kommer inte åt projektet längre") && asked.says("finns kvar, med namn"), "{}", asked.body);
        assert_eq!(role_of(&house, rut).await, Some(Role::Member), "asking changes nothing");
        assert!(lead.opens(&format!("{PROJECT}/team/{siri}/leave")).await.says("minst en teamledare"));
        assert_eq!(lead.sends(&format!("{PROJECT}/team/{rut}/leave"), &[]).await.status, StatusCode::SEE_OTHER);
        assert_eq!(role_of(&house, rut).await, None);
        assert_eq!(theirs.opens(&format!("{PROJECT}/")).await.status, StatusCode::NOT_FOUND);
        let team = lead.opens(&format!("{PROJECT}/team")).await;
        assert!(team.says("De som har varit med") && team.says(&format!("{name}, teammedlem")), "{}", team.body);
        let again = lead.sends(&format!("{PROJECT}/team/{rut}/leave"), &[]).await;
        assert_eq!(again.status, StatusCode::NOT_FOUND, "who is gone is not removed twice");
    })
    .await;
}

#[tokio::test]
async fn an_invitations_link_is_shown_after_the_redirect_and_a_reload_makes_no_second_one() {
    on_both(async |house| {
        let lead = house.signed_in(Role::Lead).await;
        let link = lead.invites("member", "Maria").await;
        for _ in 0..2 {
            let team = lead.opens(&format!("{PROJECT}/team")).await;
            assert_eq!(team.invitation().as_deref(), Some(link.as_str()));
            assert!(team.says("Länken till Maria") && team.says("readonly"), "{}", team.body);
        }
        assert_eq!(count(&house, "select count(*) from invitations").await, 1);
        let other = house.signed_in(Role::Lead).await;
        assert_eq!(other.opens(&format!("{PROJECT}/team")).await.invitation(), None, "only where it was made");
        let team = lead.opens(&format!("{PROJECT}/team")).await.body;
        let id = &team.split_once("team/invitations/").unwrap().1[..36];
        let sent = lead.sends(&format!("{PROJECT}/team/invitations/{id}/withdraw"), &[]).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER);
        let team = lead.opens(&format!("{PROJECT}/team")).await;
        assert!(team.invitation().is_none() && !team.says("Länken till"), "a link that leads nowhere is not shown");
        assert_eq!(house.somebody().opens(&link).await.status, StatusCode::GONE);
    })
    .await;
}

#[tokio::test]
async fn a_double_click_makes_one_invitation_whose_link_works_and_is_seen_by_whoever_made_it() {
    on_both(async |house| {
        let [siri, olle] = [Role::Lead, Role::Member].map(|role| house.cast.first(role));
        let lead = house.signed_in_as(siri).await;
        give(&house, &lead, olle, Role::Lead).await;
        let at = format!("{PROJECT}/team/invitations");
        let once = lead.opens(&format!("{PROJECT}/team")).await.hidden(&at);
        let mut form: Vec<_> = once.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        form.extend([("role", "member"), ("note", "Maria")]);
        for _ in 0..2 {
            assert_eq!(lead.sends(&at, &form).await.status, StatusCode::SEE_OTHER);
        }
        assert_eq!(count(&house, "select count(*) from invitations").await, 1);
        let link = lead.opens(&format!("{PROJECT}/team")).await.invitation().unwrap();
        assert_eq!(house.somebody().opens(&link).await.status, StatusCode::OK);
        // The same form once more, long after: the link that may have been sent by now goes on working.
        let mut conn = house.house.write().await.unwrap();
        let before = house.house.clock.now() - chrono::TimeDelta::minutes(1);
        app::run!(&mut conn, "update invitations set created_at = $1", before).unwrap();
        conn.commit().await.unwrap();
        assert_eq!(lead.sends(&at, &form).await.status, StatusCode::SEE_OTHER);
        assert_eq!(house.somebody().opens(&link).await.status, StatusCode::OK);
        assert_eq!(count(&house, "select count(*) from invitations").await, 1);
        // Another lead at the same machine is not shown what the first one made.
        let token = house.link_for(olle).await;
        assert_eq!(lead.sends(&token, &[]).await.status, StatusCode::SEE_OTHER);
        assert_eq!(lead.opens(&format!("{PROJECT}/team")).await.invitation(), None);
    })
    .await;
}

#[tokio::test]
async fn the_button_that_names_another_role_gives_it_and_nothing_else_does() {
    on_both(async |house| {
        let lead = house.signed_in(Role::Lead).await;
        let [siri, chef] = [Role::Lead, Role::Manager].map(|role| house.cast.first(role));
        let theirs = house.signed_in_as(chef).await;
        let link = lead.invites("member", "Chefen").await;
        let page = theirs.opens(&link).await;
        assert!(page.says("Du är chef i projektet") && page.says("Byt roll till teammedlem"), "{}", page.body);
        assert_eq!(role_of(&house, chef).await, Some(Role::Manager), "opening it changes nothing");
        assert_eq!(theirs.sends(&link, &[]).await.leads_to(), format!("{PROJECT}/"));
        assert_eq!(role_of(&house, chef).await, Some(Role::Member));
        assert_eq!(theirs.opens(&format!("{PROJECT}/participants")).await.status, StatusCode::OK);
        assert_eq!(theirs.opens(&link).await.status, StatusCode::GONE, "it works once");
        // Who has the role already leaves the invitation to whom it is for.
        let link = lead.invites("member", "Någon").await;
        assert!(theirs.opens(&link).await.says("redan med i projektet som teammedlem"));
        assert_eq!(theirs.sends(&link, &[]).await.leads_to(), format!("{PROJECT}/"));
        assert_eq!(house.somebody().opens(&link).await.status, StatusCode::OK);
        // And nobody takes the last lead away.
        let refused = lead.lands(&link, &[]).await;
        assert!(refused.says("minst en teamledare"));
        assert_eq!(role_of(&house, siri).await, Some(Role::Lead));
    })
    .await;
}

#[tokio::test]
async fn who_was_removed_comes_back_by_no_invitation_from_before() {
    on_both(async |house| {
        let lead = house.signed_in(Role::Lead).await;
        let rut = house.cast.first(Role::Member);
        let theirs = house.signed_in_as(rut).await;
        let kept = lead.invites("lead", "Rut, om vi behöver en till").await;
        give(&house, &lead, rut, Role::Lead).await;
        let own = theirs.invites("lead", "En väg tillbaka").await;
        let asked = lead.opens(&format!("{PROJECT}/team/{rut}/leave")).await;
        assert!(asked.says("dras tillbaka samtidigt") && asked.says("En väg tillbaka"));
        assert!(asked.says("går fortfarande att använda") && asked.says("Rut, om vi behöver en till"));
        lead.sends(&format!("{PROJECT}/team/{rut}/leave"), &[]).await;
        assert_eq!(house.somebody().opens(&own).await.status, StatusCode::GONE, "what she made is withdrawn");
        for page in [theirs.opens(&kept).await, theirs.lands(&kept, &[]).await] {
            assert!(page.status == StatusCode::GONE && page.says("innan du togs bort"), "{}", page.body);
        }
        assert_eq!(role_of(&house, rut).await, None);
        assert_eq!(house.somebody().opens(&kept).await.status, StatusCode::OK, "it is still there for others");
        let new = lead.invites("member", "Rut igen").await;
        assert_eq!(theirs.sends(&new, &[]).await.leads_to(), format!("{PROJECT}/"));
        assert_eq!(role_of(&house, rut).await, Some(Role::Member));
    })
    .await;
}

#[tokio::test]
async fn a_lead_who_is_lead_no_more_leaves_no_invitations_behind() {
    on_both(async |house| {
        let lead = house.signed_in(Role::Lead).await;
        let rut = house.cast.first(Role::Member);
        give(&house, &lead, rut, Role::Lead).await;
        let theirs = house.signed_in_as(rut).await;
        let (link, other) = (theirs.invites("lead", "En vän").await, lead.invites("member", "En annan").await);
        give(&house, &lead, rut, Role::Member).await;
        assert_eq!(house.somebody().opens(&link).await.status, StatusCode::GONE);
        assert_eq!(house.somebody().opens(&other).await.status, StatusCode::OK);
        let sent = theirs.sends(&format!("{PROJECT}/team/invitations"), &[("role", "lead"), ("note", "Igen")]).await;
        assert_eq!(sent.status, StatusCode::FORBIDDEN);
    })
    .await;
}

async fn cli(house: &Running, what: User) -> anyhow::Result<()> {
    server::ops::user::run(Store { data: ".".into(), database_url: Some(house.url.clone()) }, what).await
}

#[tokio::test]
async fn who_closes_her_own_account_is_told_what_that_means_and_is_out_everywhere() {
    on_both(async |house| {
        let lead = house.signed_in(Role::Lead).await;
        let siri = house.cast.first(Role::Lead);
        let (own, elsewhere) = (house.signed_in_as(siri).await, house.signed_in_as(siri).await);
        let email = "siri.vallgren@example.se";
        assert!(own.opens("/account").await.says("href=\"/account/close\""));
        let asked = own.opens("/account/close").await;
        assert!(asked.says("den enda teamledaren") && asked.says(&format!("{PROJECT}/team")), "{}", asked.body);
        let refused = own.lands("/account/close", &[("email", email)]).await;
        assert!(refused.says("den enda teamledaren"));
        let rut = house.cast.first(Role::Member);
        give(&house, &lead, rut, Role::Lead).await;
        let link = own.invites("member", "Någon").await;
        let fields = [("need", "1"), ("kind", "end"), ("reason", "Det är belagt."), ("lesson", "Att fråga.")];
        let decision = own.sends(&format!("{PROJECT}/decisions"), &fields).await.leads_to().to_owned();
        let asked = own.opens("/account/close").await;
        assert!(asked.says("loggas ut överallt") && asked.says("Första kontakten"), "{}", asked.body);
        let wrong = own.lands("/account/close", &[("email", "annan@example.se")]).await;
        assert!(wrong.says("inte adressen till det här kontot") && wrong.says("annan@example.se"));
        assert_eq!(own.opens("/account").await.status, StatusCode::OK, "nothing has happened yet");
        let unused = house.link_for(siri).await;
        assert_eq!(house.somebody().opens(&unused).await.status, StatusCode::OK);
        let closed = own.sends("/account/close", &[("email", " Siri.Vallgren@example.se ")]).await;
        assert_eq!(closed.leads_to(), "/sign-in?closed=yes");
        assert!(own.opens(closed.leads_to()).await.says("Ditt konto är stängt"));
        for browser in [&own, &elsewhere] {
            assert!(browser.opens("/account").await.leads_to().starts_with("/sign-in"));
        }
        assert_eq!(role_of(&house, siri).await, None);
        for gone in [&link, &unused] {
            assert_eq!(house.somebody().opens(gone).await.status, StatusCode::GONE);
        }
        assert_eq!(count(&house, "select count(*) from people where closed_at is not null").await, 1);
        for left in [
            "select count(*) from known_browsers b join people p on p.id = b.person_id where p.closed_at is not null",
            "select count(*) from sign_in_links l join people p on p.id = l.person_id where p.closed_at is not null",
            "select count(*) from sign_ins s join people p on p.id = s.person_id where p.closed_at is not null and ended_at is null",
        ] {
            assert_eq!(count(&house, left).await, 0, "{left}");
        }
        // What she did still says who did it.
        let theirs = house.signed_in_as(rut).await;
        assert!(theirs.opens(&decision).await.says("Siri Vallgren"));
        assert!(theirs.opens(&format!("{PROJECT}/team")).await.says("Siri Vallgren, teamledare"));
    })
    .await;
}

#[tokio::test]
async fn whoever_runs_the_house_closes_an_account_and_opens_it_again() {
    on_both(async |house| {
        let siri = house.cast.first(Role::Lead);
        let (email, rut) = ("siri.vallgren@example.se".to_owned(), house.cast.first(Role::Member));
        let mut conn = house.house.write().await.unwrap();
        let hash = server::auth::passwords::hash(RIGHT.to_owned()).await.unwrap();
        store::set_password(&mut conn, siri, &hash).await.unwrap();
        let other = store::find(&mut conn, rut).await.unwrap().unwrap().email;
        conn.commit().await.unwrap();
        let signs_in = async || {
            let fields = [("email", email.as_str()), ("password", RIGHT)];
            house.somebody().sends("/sign-in", &fields).await.leads_to() == "/"
        };
        assert!(signs_in().await);
        let close = |lead_instead| User::Close { email: email.clone(), lead_instead };
        let refused = cli(&house, close(None)).await.unwrap_err().to_string();
        assert!(refused.contains("Första kontakten") && signs_in().await, "{refused}");
        cli(&house, close(Some(other))).await.unwrap();
        assert_eq!((role_of(&house, siri).await, role_of(&house, rut).await), (None, Some(Role::Lead)));
        assert!(!signs_in().await);
        assert!(cli(&house, close(None)).await.is_err(), "there is no such account any more");
        cli(&house, User::Reopen { email: email.clone() }).await.unwrap();
        assert!(signs_in().await);
        assert_eq!(role_of(&house, siri).await, None, "she is invited anew");
        assert!(cli(&house, User::Reopen { email: email.clone() }).await.is_err());
    })
    .await;
}

#[tokio::test]
async fn signing_in_again_in_the_same_browser_ends_the_session_that_it_had() {
    on_both(async |house| {
        let siri = house.cast.first(Role::Lead);
        house.account("ida@example.se", Some(RIGHT)).await;
        let browser = house.signed_in_as(siri).await;
        let open = "select count(*) from sign_ins where ended_at is null";
        assert_eq!(count(&house, open).await, 1);
        let sent = browser.sends("/sign-in", &[("email", "ida@example.se"), ("password", RIGHT)]).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER);
        assert!(browser.opens("/account").await.says("ida@example.se"));
        assert_eq!(count(&house, open).await, 1, "hers is over, also on the server");
    })
    .await;
}
