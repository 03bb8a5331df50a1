use app::rights::Role;
use reqwest::StatusCode;

use super::row::{LEAD, Row, Who, post};
use super::stage::Stage;

const MEMBERSHIP: &str = "/p/{project}/team/{person}/role";

pub fn prepare(stage: &mut Stage) {
    stage.names.insert("goran", stage.running.cast.first(Role::Manager).to_string());
}

pub fn rows() -> Vec<Row> {
    vec![
        post("/p/{project}/team/invitations", LEAD)
            .on("team")
            .types(&[("note", "Maria på mottagningen"), ("role", "representative")])
            .faulty(&[("role", "")], "invitation-role-missing")
            .faulty(&[("note", "")], "invitation-note-missing")
            .leads("team")
            .touches("invitations +1")
            .finds("select role from invitations where note = 'Maria på mottagningen'", "representative")
            .reads(&["Länken till Maria på mottagningen", "Maria på mottagningen, brukarrepresentant"])
            .keeps("first", r"/invitation/([0-9A-Za-z_-]+)")
            .once_soon("invitations"),
        // The first link went with the double click: the page shows the one that works.
        post("/p/{project}/team/invitations", LEAD)
            .on("team")
            .types(&[("note", "Maria i receptionen"), ("role", "representative")])
            .leads("team")
            .touches("invitations +1")
            .reads(&["Länken till Maria i receptionen"])
            .keeps("token", r"/invitation/([0-9A-Za-z_-]+)"),
        post("/invitation/{token}", Who::Visitor)
            .on("/invitation/{token}")
            .types(&[("name", "Maria Lind"), ("email", "maria.lind@example.se"), ("password", "fyra lugna hästar äter")])
            .told(&[("password", "aaaaaaaaaaaaaaaaaaaa")], "account-password-plain")
            .not_at("/invitation/abcdefgh", StatusCode::GONE)
            .leads("")
            .touches("invitations ~1, known_browsers +1, memberships +1, people +1, sign_ins +1")
            .finds(
                "select m.role from memberships m join people p on p.id = m.person_id where p.email = 'maria.lind@example.se'",
                "representative",
            )
            .reads(&["Första kontakten", "Maria Lind"])
            .once("memberships"),
        post("/p/{project}/team/invitations", LEAD)
            .on("team")
            .types(&[("note", "Klara på biblioteket"), ("role", "manager")])
            .leads("team")
            .touches("invitations +1")
            .reads(&["Klara på biblioteket, chef"]),
        post("/p/{project}/team/invitations/{id}/link", LEAD)
            .on("team")
            .form("Klara på biblioteket")
            .faultless("a button")
            .leads("team")
            .touches("invitations ~1")
            .reads(&["En ny länk är gjord för Klara på biblioteket", "Kopiera den nu."]),
        post("/p/{project}/team/invitations/{id}/withdraw", LEAD)
            .on("team")
            .form("Klara på biblioteket")
            .faultless("a button")
            .leads("team")
            .touches("invitations ~1")
            .finds(
                "select note from invitations where withdrawn_at is not null and note = 'Klara på biblioteket'",
                "Klara på biblioteket",
            )
            .reads_no_more(&["Klara på biblioteket"]),
        post(MEMBERSHIP, LEAD)
            .on("team")
            .form("Rut Agerhed")
            .types(&[("role", "researcher")])
            .faultless("a choice; that nobody else leads the project is told by the address")
            .leads("team")
            .touches("memberships ~1")
            .finds(
                "select m.role from memberships m join people p on p.id = m.person_id where p.email = 'rut.agerhed@example.se'",
                "researcher",
            )
            .holds(MEMBERSHIP, "Rut Agerhed", "role", "researcher"),
        post("/p/{project}/team/{person}/leave", LEAD)
            .on("team/{goran}/leave")
            .faultless("a button")
            .leads("team?ended=yes")
            .touches("memberships ~1")
            .finds(
                "select p.name from memberships m join people p on p.id = m.person_id \
                 where m.ended_at is not null and p.email = 'goran.stahlnacke@example.se'",
                "Göran Ståhlnacke",
            )
            .reads(&["Göran Ståhlnacke är inte med i projektet längre.", "De som har varit med", "Göran Ståhlnacke, chef"])
            .reads_no_more(&["Ta bort Göran Ståhlnacke"]),
    ]
}
