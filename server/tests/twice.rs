//! A double click, a slow line, *Back* and once more: what a form makes it makes once, on both databases, also when both
//! posts arrive at once.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod house;

use app::rights::Role;
use house::{Browser, PROJECT, Running, on_both};
use reqwest::StatusCode;

async fn rows(running: &Running, table: &'static str) -> i64 {
    let mut conn = running.house.read().await.unwrap();
    let sql = format!("select count(*) from {table}");
    app::on!(conn, c => sqlx::query_scalar::<_, i64>(sqlx::AssertSqlSafe(sql)).fetch_one(c).await).unwrap()
}

/// A form at its page, filled in and ready to be sent.
async fn filled(who: &Browser, page: &str, action: &str, fields: &[(&str, &str)]) -> Vec<(String, String)> {
    let mut sent = who.opens(page).await.hidden(action);
    sent.retain(|(name, _)| !fields.iter().any(|(typed, _)| typed == name));
    sent.extend(fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    sent
}

/// Sends the same form five times at once: one thing is made, and every answer leads to it.
async fn makes_one(
    running: &Running,
    who: &Browser,
    table: &'static str,
    page: &str,
    action: &str,
    fields: &[(&str, &str)],
) {
    let before = rows(running, table).await;
    let form = filled(who, page, action, fields).await;
    let form: Vec<_> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let send = || who.sends(action, &form);
    let (first, b, c, d, e) = tokio::join!(send(), send(), send(), send(), send());
    for answer in [&first, &b, &c, &d, &e] {
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{action}: {}", answer.body);
        assert_eq!(answer.leads_to(), first.leads_to(), "{action}");
    }
    assert_eq!(rows(running, table).await - before, 1, "{action}");
    // Another text in the same form is another thing; nothing that was typed is lost.
    let mut other = filled(who, page, action, fields).await;
    for (name, value) in &mut other {
        if ["name", "outcome", "reason", "challenge", "title", "group", "note", "what"].contains(&name.as_str()) {
            value.push_str(" också");
        }
    }
    let other: Vec<_> = other.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert_eq!(who.sends(action, &other).await.status, StatusCode::SEE_OTHER, "{action}");
    assert_eq!(rows(running, table).await - before, 2, "{action}");
    running.nothing_is_wrong().await;
}

/// Links the first need that is offered, so that the prototype can be tested.
async fn link(who: &Browser, prototype: &str) {
    let page = who.opens(&format!("{prototype}/needs")).await;
    let need = page.body.split("<option value=\"").nth(2).unwrap().split('"').next().unwrap();
    let linked = who.sends(&format!("{prototype}/needs"), &[("need", need), ("rationale", "Det säger när.")]).await;
    assert_eq!(linked.status, StatusCode::SEE_OTHER, "{}", linked.body);
}

#[tokio::test]
async fn a_form_that_is_sent_twice_makes_one_thing_and_leads_to_it() {
    on_both(async |running| {
        let lead = running.signed_in(Role::Lead).await;
        let at = |path: &str| format!("{PROJECT}/{path}");
        let need = [("situation", "väntar"), ("need", "veta när"), ("outcome", "jag kan planera"), ("met_when", "Jag vet.")];
        makes_one(&running, &lead, "needs", &at("needs/new"), &at("needs"), &need).await;
        let with_quote = [
            ("quote", "2"),
            ("situation", "ringer"),
            ("need", "få svar"),
            ("outcome", "jag slipper undra"),
            ("met_when", "Jag får svar."),
        ];
        makes_one(&running, &lead, "evidence", &at("needs/new?quote=2"), &at("needs"), &with_quote).await;
        makes_one(&running, &lead, "clusters", &at("clusters/new"), &at("clusters"), &[("name", "Vänta"), ("insight", "")])
            .await;
        let participant = [("group", ""), ("recruited_through", "letter"), ("note", "")];
        makes_one(&running, &lead, "participants", &at("participants/new"), &at("participants"), &participant).await;
        let prototype = [("name", "Ett kvitto"), ("idea", "Ett sms.")];
        makes_one(&running, &lead, "prototypes", &at("prototypes/new"), &at("prototypes"), &prototype).await;
        let sprint =
            [("challenge", "Håller det?"), ("phase", "test"), ("starts_on", "2026-10-19"), ("ends_on", "2026-12-11")];
        makes_one(&running, &lead, "sprints", &at("sprints/new"), &at("sprints"), &sprint).await;
        makes_one(&running, &lead, "target_groups", &at("settings"), &at("groups"), &[("group", "Far- och morföräldrar")])
            .await;
        let decision = [("kind", "end"), ("reason", "Inte nu"), ("lesson", "Att det dröjer.")];
        makes_one(&running, &lead, "decisions", &at("decisions/new?need=1"), &at("decisions"), &decision).await;
        let talk =
            [("participant", "1"), ("title", "På bänken"), ("held_on", "2026-09-04"), ("channel", "walk"), ("guide", "")];
        makes_one(&running, &lead, "sources", &at("sources/new"), &at("sources/new"), &talk).await;
        let project = [
            ("name", "Nya vägen"),
            ("purpose", "Att se"),
            ("team_name", "Teamet"),
            ("phone", "040-628 04 00"),
            ("phone_hours", "vardagar"),
            ("lang", "sv"),
            ("groups", "Unga\nGamla"),
        ];
        makes_one(&running, &lead, "projects", "/projects/new", "/projects", &project).await;
    })
    .await;
}

#[tokio::test]
async fn pages_changes_and_rounds_are_made_once_too() {
    on_both(async |running| {
        let lead = running.signed_in(Role::Lead).await;
        let at = |path: &str| format!("{PROJECT}/{path}");
        let made = [("name", "Ett kvitto"), ("idea", "Ett sms.")];
        let form = filled(&lead, &at("prototypes/new"), &at("prototypes"), &made).await;
        let form: Vec<_> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let prototype = lead.sends(&at("prototypes"), &form).await.leads_to().to_owned();
        let pages = format!("{prototype}/v/1/pages");
        makes_one(&running, &lead, "pages", &pages, &pages, &[("title", "Om oss"), ("body", "Hej")]).await;
        link(&lead, &prototype).await;
        let before = rows(&running, "rounds").await;
        let owner = running.cast.first(Role::Lead).to_string();
        let form = filled(
            &lead,
            &at(&format!("rounds/new?prototype={}", prototype.rsplit('/').next().unwrap())),
            &at("rounds"),
            &[("invitation", "Hjälp oss."), ("owner", &owner), ("read_on", "1"), ("anyway", "yes")],
        )
        .await;
        let form: Vec<_> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let send = || lead.sends("/p/forsta-kontakten/rounds", &form);
        let (a, b, c, d) = tokio::join!(send(), send(), send(), send());
        for answer in [&a, &b, &c, &d] {
            assert_eq!((answer.status, answer.leads_to()), (StatusCode::SEE_OTHER, a.leads_to()), "{}", answer.body);
        }
        assert_eq!(rows(&running, "rounds").await - before, 1);
    })
    .await;
}

#[tokio::test]
async fn two_who_open_a_round_at_once_get_one_round_and_a_sentence() {
    on_both(async |running| {
        let lead = running.signed_in(Role::Lead).await;
        let at = |path: &str| format!("{PROJECT}/{path}");
        let form =
            filled(&lead, &at("prototypes/new"), &at("prototypes"), &[("name", "Ett kvitto"), ("idea", "Sms.")]).await;
        let form: Vec<_> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let prototype = lead.sends(&at("prototypes"), &form).await.leads_to().to_owned();
        link(&lead, &prototype).await;
        let number = prototype.rsplit('/').next().unwrap();
        let rounds = at("rounds");
        let owner = running.cast.first(Role::Lead).to_string();
        let typed = [("prototype", number), ("owner", owner.as_str()), ("read_on", "1"), ("anyway", "yes")];
        let open = async |words: &str| lead.sends(&rounds, &[&typed[..], &[("invitation", words)]].concat()).await;
        let (a, b, c, d) = tokio::join!(open("Ett."), open("Två."), open("Tre."), open("Fyra."));
        let form = format!("{rounds}/new?prototype={number}");
        let refused = [&a, &b, &c, &d].into_iter().filter(|answer| answer.leads_to() == form).count();
        assert_eq!(refused, 3);
        // They were sent from one browser, which keeps what was typed there last.
        let page = lead.opens(&form).await;
        assert!(["Ett.", "Två.", "Tre.", "Fyra."].iter().any(|words| page.says(words)), "what was typed is there");
        assert!(page.says("prövas redan i"), "{}", page.body);
    })
    .await;
}
