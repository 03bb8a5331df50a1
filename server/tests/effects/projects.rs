use reqwest::StatusCode;

use super::row::{LEAD, MEMBER, REPRESENTATIVE, Row, Who, post};

pub fn rows() -> Vec<Row> {
    vec![
        post("/p/{project}/settings", MEMBER)
            .on("settings")
            .types(&[("purpose", "Förstå vägen in.")])
            .faulty(&[("name", "")], "project-name-missing")
            .leads("settings")
            .touches("projects ~1")
            .finds("select purpose from projects where slug = 'forsta-kontakten'", "Förstå vägen in.")
            .reads(&["Uppgifterna om projektet är sparade.", "Förstå vägen in."]),
        post("/p/{project}/groups", MEMBER)
            .on("settings")
            .form("Lägg till målgrupp")
            .types(&[("group", "Nyanlända")])
            .faulty(&[("group", "Äldre anhöriga")], "group-taken")
            .leads("settings")
            .touches("target_groups +1")
            .finds("select name from target_groups where name = 'Nyanlända'", "Nyanlända")
            .reads(&["Målgruppen ”Nyanlända” är tillagd.", "Namn på målgruppen Nyanlända"])
            .once_soon("target_groups"),
        post("/p/{project}/groups", MEMBER)
            .on("settings")
            .form("Namn på målgruppen Äldre anhöriga")
            .types(&[("group", "Anhöriga över 65")])
            .faulty(&[("group", "Nyanlända")], "group-taken")
            .leads("settings")
            .touches("target_groups ~1")
            .finds("select name from target_groups where name = 'Anhöriga över 65'", "Anhöriga över 65")
            .reads(&["Namn på målgruppen Anhöriga över 65"])
            .reads_no_more(&["Äldre anhöriga"]),
        post("/p/{project}/sprints/{number}", MEMBER)
            .on("sprints/2")
            .types(&[("challenge", "Hur blir det första steget mindre?"), ("phase", "focus")])
            .faulty(&[("ends_on", "2020-01-01")], "sprint-ends-before-it-begins")
            .leads("settings")
            .touches("sprints ~1")
            .finds("select challenge from sprints where number = 2", "Hur blir det första steget mindre?")
            .reads(&["Sprint 2 är ändrad.", "Hur blir det första steget mindre?"]),
        post("/p/{project}/sprints", MEMBER)
            .on("sprints/new")
            .types(&[
                ("challenge", "Hur inför vi det som håller?"),
                ("phase", "realise"),
                ("starts_on", "2026-12-14"),
                ("ends_on", "2027-01-29"),
            ])
            .faulty(&[("phase", "")], "sprint-phase-missing")
            .faulty(&[("challenge", "")], "sprint-challenge-missing")
            .leads("")
            .touches("counters ~1, sprints +1")
            .finds("select challenge from sprints where number = 4", "Hur inför vi det som håller?")
            .reads(&["Sprint 4", "Hur inför vi det som håller?"])
            .once_soon("sprints"),
        post("/projects", LEAD)
            .on("/projects/new")
            .types(&[
                ("name", "Andra kontakten"),
                ("purpose", "Förstå vad som händer sedan."),
                ("team_name", "Digiteamet"),
                ("phone", "040-628 04 20"),
                ("phone_hours", "vardagar"),
                ("groups", "Unga\nFöräldrar"),
            ])
            .faulty(&[("name", ""), ("groups", "Unga")], "project-name-missing")
            .not_by(REPRESENTATIVE, StatusCode::FORBIDDEN)
            .not_by(Who::Somebody, StatusCode::UNAUTHORIZED)
            .leads("/p/andra-kontakten/sprints/new")
            .touches("memberships +1, projects +1, target_groups +2")
            .finds(
                "select p.slug from projects p join memberships m on m.project_id = p.id join people w on w.id = m.person_id \
                 where w.email = 'siri.vallgren@example.se' and m.role = 'lead' and p.slug = 'andra-kontakten'",
                "andra-kontakten",
            )
            .reads(&["Andra kontakten", "Ny sprint"])
            .once_soon("projects"),
    ]
}
