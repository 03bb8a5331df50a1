use app::rights::Role;
use app::{people, projects};
use reqwest::StatusCode;

use super::row::{LEAD, MEMBER, Row, Who, post};
use super::stage::Stage;
use crate::house::PROJECT;

const CONSENT: &str = "/p/{project}/participants/{number}/consent";

/// The first target group, which people who have tried something have chosen.
pub async fn prepare(stage: &mut Stage) {
    let settings = stage.running.signed_in(Role::Member).await.opens(&format!("{PROJECT}/settings")).await;
    let young = regex::Regex::new("groups/([0-9a-f-]{36})/remove").unwrap().captures(&settings.body).unwrap()[1].to_owned();
    stage.names.insert("young", young);
}

pub fn rows() -> Vec<Row> {
    [conversations(), after_a_no(), needs(), prototypes(), parts()].concat()
}

fn conversations() -> Vec<Row> {
    vec![
        post("/p/{project}/sources/new", MEMBER)
            .on("sources/new")
            .types(&[
                ("participant", "4"),
                ("title", "Fel samtal"),
                ("held_on", "2026-11-02"),
                ("channel", "phone"),
                ("guide", ""),
            ])
            .leads("sources/13/write")
            .touches("counters ~1, draft_answers +2, source_participants +1, sources +1"),
        post("/p/{project}/sources/{number}/remove", MEMBER)
            .on("sources/13/remove")
            .faultless("a button; when something else would go by then, its page asks again")
            .not_with(&[("was", "gammalt")], StatusCode::SEE_OTHER)
            .not_at("sources/1/remove", StatusCode::SEE_OTHER)
            .leads("sources?removed=13")
            .touches("counters ~1, draft_answers -2, source_participants -1, sources -1")
            .reads(&["U-13 är borttaget."])
            .reads_no_more(&["Fel samtal"])
            .once("sources"),
        post("/p/{project}/quotes/{number}/remove", MEMBER)
            .on("quotes/18/remove")
            .faultless("a button; when something else would go by then, its page asks again")
            .not_with(&[("was", "gammalt")], StatusCode::SEE_OTHER)
            .leads("sources/5?removed=18")
            .touches("counters ~1, evidence -1, need_channels -1, need_people -1, need_sources -1, needs ~1, quotes -1, sources ~1")
            .finds("select cast(quote_count as text) from sources where number = 5", "3")
            .reads(&["C-018 är borttaget.", "3 citat är lyfta ur samtalet"]),
        post("/p/{project}/sources/{number}/quotes/remove", MEMBER)
            .on("sources/5/quotes/remove")
            .faultless("a button; when something else would go by then, its page asks again")
            .not_with(&[("was", "gammalt")], StatusCode::SEE_OTHER)
            .leads("sources/5?quotes=3")
            .touches("counters ~1, evidence -3, need_channels -2, need_people -2, need_sources -2, needs ~2, quotes -3, sources ~1")
            .finds("select cast(quote_count as text) from sources where number = 5", "0")
            .reads(&["3 citat är borttagna.", "Läs hela samtalet först."])
            .once("quotes"),
        post("/p/{project}/sources/{number}/remove", MEMBER)
            .on("sources/5/remove")
            .faultless("a button; when something else would go by then, its page asks again")
            .leads("sources?removed=5")
            .touches("counters ~1, source_participants -1, sources -1, text_versions -1, turns -16")
            .reads(&["U-05 är borttaget."])
            .reads_no_more(&["Telefonsamtal under en rast"]),
        post("/p/{project}/participants/{number}/remove", MEMBER)
            .on("participants/5/remove")
            .faultless("a button; when something else would go by then, its page asks again")
            .not_with(&[("was", "gammalt")], StatusCode::SEE_OTHER)
            .not_at("participants/1/remove", StatusCode::SEE_OTHER)
            .leads("participants?removed=5")
            .touches("consents -1, counters ~1, participants -1")
            .reads(&["D-005 är borttagen."])
            .once("participants"),
    ]
}

fn after_a_no() -> Vec<Row> {
    let no = |participant| {
        post(CONSENT, MEMBER).on(participant).types(&[
            ("team", ""),
            ("managers", ""),
            ("representatives", ""),
            ("public", ""),
            ("research", ""),
            ("form", "oral"),
        ])
    };
    vec![
        no("participants/12/consent")
            .leads("participants/12")
            .touches("consents +1, participants ~1")
            .reads(&["Det som personen har sagt visas inte för någon."]),
        post("/p/{project}/quotes/{number}/needs/{need}/remove", MEMBER)
            .on("quotes/41/needs/1/remove")
            .faultless("a button; when something else would go by then, its page asks again")
            .not_with(&[("was", "gammalt")], StatusCode::SEE_OTHER)
            .not_at("quotes/41/needs/2/remove", StatusCode::NOT_FOUND)
            .leads("participants/12/left?unlinked=41&need=1")
            .touches("evidence -1, need_channels ~1, need_people -1, need_sources -1, needs ~1, quotes ~1")
            .finds("select cast(people_for as text) from needs where number = 1", "5")
            .reads(&["C-041 är inte längre kopplat till B-01.", "C-041 belägg för inget behov"])
            .reads_no_more(&["pappa på besök, sa"]),
        post("/p/{project}/quotes/{number}/remove", MEMBER)
            .on("quotes/41/remove")
            .faultless("a button; when something else would go by then, its page asks again")
            .leads("participants/12/left?removed=41")
            .touches("counters ~1, quotes -1, sources ~1")
            .reads(&["C-041 är borttaget.", "C-040"])
            .once("quotes"),
        post("/p/{project}/sources/{number}/quotes/remove", MEMBER)
            .on("sources/12/quotes/remove")
            .faultless("a button; when something else would go by then, its page asks again")
            .leads("participants/12/left?quotes=2")
            .touches("counters ~1, evidence -2, need_channels ~1 -1, need_people -2, need_sources -2, needs ~2, quotes -2, sources ~1")
            .reads(&["2 citat är borttagna.", "Inga citat är lyfta ur samtalet."]),
        post("/p/{project}/sources/{number}/remove", MEMBER)
            .on("sources/12/remove")
            .faultless("a button; when something else would go by then, its page asks again")
            .leads("participants/12/left?gone=12")
            .touches("counters ~1, source_participants -1, sources -1, text_versions -1, turns -16")
            .reads(&["U-12 är borttaget.", "Inget finns kvar från D-012."]),
        // With its quotes in one step, and all of somebody's.
        no("participants/11/consent").leads("participants/11").touches("consents +1, participants ~1"),
        post("/p/{project}/sources/{number}/remove", MEMBER)
            .on("sources/11/remove")
            .faultless("a button; when something else would go by then, its page asks again")
            .leads("participants/11/left?gone=11")
            .touches("counters ~2, evidence -4, need_channels -3, need_people -3, need_sources -3, needs ~3, quotes -4, source_participants -1, sources -1, text_versions -1, turns -16")
            .reads(&["Inget finns kvar från D-011."]),
        no("participants/4/consent").leads("participants/4").touches("consents +1, participants ~1"),
        post("/p/{project}/participants/{number}/left/remove", MEMBER)
            .on("participants/4/left/remove")
            .faultless("a button; when something else would go by then, its page asks again")
            .not_with(&[("was", "gammalt")], StatusCode::SEE_OTHER)
            .leads("participants/4/left?all=1")
            .touches("counters ~2, evidence -4, need_channels -3, need_people -3, need_sources -3, needs ~3, quotes -4, source_participants -1, sources -1, text_versions -1, turns -14")
            .reads(&["1 samtal är borttaget, med text och citat.", "Inget finns kvar från D-004."])
            .once("sources"),
    ]
}

fn needs() -> Vec<Row> {
    vec![
        post("/p/{project}/needs/{number}/remove", MEMBER)
            .on("needs/11/remove")
            .faultless("a button; when something else would go by then, its page asks again")
            .not_with(&[("was", "gammalt")], StatusCode::SEE_OTHER)
            .not_at("needs/1/remove", StatusCode::SEE_OTHER)
            .not_at("needs/10/remove", StatusCode::SEE_OTHER)
            .not_at("needs/12/remove", StatusCode::SEE_OTHER)
            .leads("needs?removed=11")
            .touches("cluster_needs -1, counters ~1, met_when -2, need_groups -2, need_wordings -1, needs -1")
            .reads(&["B-11 är borttaget."])
            .once("needs"),
    ]
}

fn prototypes() -> Vec<Row> {
    vec![
        post("/p/{project}/prototypes/{number}/remove", MEMBER)
            .on("prototypes/3/remove")
            .faultless("a button; when something else would go by then, its page asks again")
            .not_with(&[("was", "gammalt")], StatusCode::SEE_OTHER)
            .not_at("prototypes/1/remove", StatusCode::SEE_OTHER)
            .leads("prototypes?removed=3")
            .touches("counters ~1, iterations -1, prototypes -1")
            .reads(&["P-03 är borttagen."])
            .once("prototypes"),
        post("/p/{project}/prototypes/{number}/iterations", MEMBER)
            .on("prototypes/1")
            .leads("prototypes/1#drafts")
            .touches("iteration_needs +4, iterations +1, pages +4"),
        post("/p/{project}/prototypes/{number}/v/{version}/changes", MEMBER)
            .on("prototypes/1/v/3/changes")
            .types(&[
                ("done", "yes"),
                ("what", "Den som kommer väljer vem som antecknar."),
                ("because", "En ung person ville kunna säga nej."),
                ("feedback", "måste ahmed vara med?"),
            ])
            .leads("prototypes/1#changes")
            .touches("change_feedback +1, changes +1"),
        post("/p/{project}/prototypes/{number}/v/{version}/remove", MEMBER)
            .on("prototypes/1/v/3/remove")
            .faultless("a button; when something else would go by then, its page asks again")
            .not_with(&[("was", "gammalt")], StatusCode::SEE_OTHER)
            .not_at("prototypes/1/v/2/remove", StatusCode::SEE_OTHER)
            .not_at("prototypes/2/v/1/remove", StatusCode::SEE_OTHER)
            .leads("prototypes/1?removed=3")
            .touches("change_feedback -1, changes -1, iteration_needs -4, iterations -1, pages -4")
            .reads(&["Utkastet v3 är borttaget.", "Gör v3"])
            .once("iterations"),
    ]
}

fn parts() -> Vec<Row> {
    vec![
        post("/p/{project}/groups", MEMBER)
            .on("settings")
            .form("Lägg till målgrupp")
            .types(&[("group", "Nyanlända")])
            .leads("settings")
            .touches("target_groups +1")
            .keeps("new", "groups/([0-9a-f-]{36})/remove[^N]*Nyanlända"),
        post("/p/{project}/participants", MEMBER)
            .on("participants/new")
            .types(&[("group", "Nyanlända"), ("recruited_through", "phone")])
            .leads("participants/13")
            .touches("counters ~1, participants +1"),
        post("/p/{project}/groups/{id}/remove", MEMBER)
            .on("groups/{new}/remove")
            .faultless("a button; when something else would go by then, its page asks again")
            .not_with(&[("was", "gammalt")], StatusCode::SEE_OTHER)
            .not_at("groups/{young}/remove", StatusCode::SEE_OTHER)
            .leads("settings?removed=group")
            .touches("participants ~1, target_groups -1")
            .reads(&["Målgruppen är borttagen."])
            .reads_no_more(&["Nyanlända"])
            .once("target_groups"),
        post("/p/{project}/sprints/{number}/remove", MEMBER)
            .on("sprints/2/remove")
            .faultless("a button; when something else would go by then, its page asks again")
            .not_with(&[("was", "gammalt")], StatusCode::SEE_OTHER)
            .leads("settings?removed=2")
            .touches("counters ~1, sources ~2, sprints -1")
            .reads(&["Sprint 2 är borttagen.", "Sprint 3:"])
            .reads_no_more(&["Sprint 2:"])
            .once("sprints"),
        post("/p/{project}/sprints/{number}/remove", MEMBER)
            .on("sprints/3/remove")
            .faultless("a button; when something else would go by then, its page asks again")
            .leads("settings?removed=3")
            .touches("counters ~1, sprints -1")
            // The newest that is left.
            .reads(&["Sprint 3 är borttagen.", "Sprint 1 · undersöka"]),
    ]
}

/// A project beside the demo's with the same people and some of everything that is ours alone.
pub async fn prepare_another(stage: &mut Stage) {
    let lead = stage.running.signed_in(Role::Lead).await;
    let sent = async |path: &str, fields: &[(&str, &str)]| {
        let path = if path.starts_with('/') { path.to_owned() } else { format!("/p/andra-kontakten/{path}") };
        let page = lead.sends(&path, fields).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{path}: {}", page.text());
    };
    let about = [("name", "Andra kontakten"), ("purpose", "Vad händer sedan?"), ("team_name", "Digiteamet")];
    let about =
        [&about[..], &[("phone", "040-628 04 20"), ("phone_hours", "vardagar"), ("groups", "Unga\nFöräldrar")]].concat();
    sent("/projects", &about).await;
    let sprint =
        [("challenge", "Vad händer?"), ("phase", "explore"), ("starts_on", "2026-11-02"), ("ends_on", "2026-11-20")];
    sent("sprints", &sprint).await;
    let settings = lead.opens("/p/andra-kontakten/settings").await;
    let group = regex::Regex::new("groups/([0-9a-f-]{36})/remove").unwrap().captures(&settings.body).unwrap()[1].to_owned();
    sent("participants", &[("group", group.as_str()), ("recruited_through", "phone")]).await;
    sent("participants/1/consent", &[("was", "none"), ("team", "yes"), ("form", "oral"), ("given_on", "2026-11-02")]).await;
    let need =
        [("situation", "väntar"), ("need", "veta vad som händer"), ("outcome", "jag kan sova"), ("met_when", "Jag vet.")];
    sent("needs", &[&need[..], &[("groups", group.as_str())]].concat()).await;
    sent("clusters", &[("name", "Att veta"), ("needs", "1")]).await;
    sent("decisions", &[("need", "1"), ("kind", "end"), ("reason", "Vi börjar om."), ("lesson", "Att fråga.")]).await;
    sent("prototypes", &[("name", "En lapp"), ("idea", "Den som väntar ser vem som kommer.")]).await;
    let links = lead.opens("/p/andra-kontakten/prototypes/1/needs").await;
    let mut link = links.form("/p/{project}/prototypes/{number}/needs", "");
    link.fill("need", "B-01");
    let need = link.value("need").unwrap().to_owned();
    sent("prototypes/1/needs", &[("need", need.as_str()), ("rationale", "Den säger vad som händer.")]).await;
    sent("team/invitations", &[("role", "member"), ("note", "Maria")]).await;
    // Everybody takes part in it too.
    let (house, cast) = (&stage.running.house, &stage.running.cast);
    let lead = cast.first(Role::Lead);
    let mut conn = house.db.write().await.unwrap();
    let (other, _) = projects::store::for_member(&mut conn, "andra-kontakten", lead).await.unwrap().unwrap();
    for member in people::store::members(&mut conn, cast.project).await.unwrap() {
        if member.person_id != lead {
            let (person, role) = (member.person_id, member.role);
            people::store::join(&mut conn, other.id, person, role, house.clock.now()).await.unwrap();
        }
    }
    conn.commit().await.unwrap();
}

/// The life of a project: closed, opened again, and one that nobody has told anything removed.
pub fn of_projects() -> Vec<Row> {
    vec![
        post("/p/{project}/close", LEAD)
            .on("close")
            .faultless("a button; when something else would go by then, its page asks again")
            .not_with(&[("was", "gammalt")], StatusCode::SEE_OTHER)
            .leads("")
            .touches("projects ~1, rounds ~1")
            .finds("select slug from projects where closed_at is not null", "forsta-kontakten")
            .reads(&["Siri Vallgren stängde projektet den", "Öppna projektet igen"])
            .once("projects"),
        post("/p/{project}/reopen", LEAD)
            .on("")
            .faultless("a button; when something else would go by then, its page asks again")
            .leads("?reopened=yes")
            .touches("projects ~1")
            .reads(&["Projektet är öppet igen."])
            .reads_no_more(&["stängde projektet den"]),
        post("/p/{project}/remove", LEAD)
            .on("/p/andra-kontakten/remove")
            .faultless("a button; when something else would go by then, its page asks again")
            .not_with(&[("was", "gammalt")], StatusCode::SEE_OTHER)
            .not_at("/p/forsta-kontakten/remove", StatusCode::SEE_OTHER)
            .not_by(Who::Stranger, StatusCode::NOT_FOUND)
            .leads("/?removed=yes")
            .touches(
                "cluster_needs -1, clusters -1, consents -1, counters -6, decisions -1, invitations -1, iteration_needs -1, iterations -1, \
                 memberships -6, met_when -1, need_groups -1, need_wordings -1, needs -1, pages -1, participants -1, projects -1, \
                 prototypes -1, sprints -1, target_groups -2",
            )
            .reads(&["Projektet är borttaget.", "Första kontakten"])
            .reads_no_more(&["Andra kontakten"]),
    ]
}
