use reqwest::StatusCode;

use super::row::{MEMBER, Row, Who, post};

pub fn rows() -> Vec<Row> {
    vec![
        post("/p/{project}/participants/{number}", MEMBER)
            .on("participants/1/edit")
            .types(&[("note", "Vill ha tolk i dari."), ("recruited_through", "letter")])
            .faulty(&[("note", "121212-1212")], "fault-summary")
            .leads("participants/1")
            .touches("participants ~1")
            .finds("select recruited_through from participants where number = 1", "letter")
            .reads(&["Vill ha tolk i dari.", "Brev"]),
        post("/p/{project}/participants/{number}/consent", MEMBER)
            .on("participants/3/consent")
            .types(&[("managers", "yes"), ("given_on", "2026-10-01"), ("form", "written")])
            .faulty(&[("team", "")], "consent-team-first")
            .leads("participants/3")
            .touches("consents +1, participants ~1")
            .finds(
                "select c.form from participants p join consents c on c.id = p.consent_id where p.number = 3 and c.for_managers",
                "written",
            )
            .reads(&["Skriftligt, 1 oktober 2026", "Tidigare svar"])
            .once_soon("consents"),
        post("/p/{project}/participants", MEMBER)
            .on("participants/new")
            .types(&[("group", "Unga 13–20"), ("recruited_through", "phone"), ("note", "Ring efter tre.")])
            .faulty(&[("group", "unsaid"), ("recruited_through", "")], "recruited-missing")
            .faulty(&[("note", "121212-1212")], "fault-summary")
            .leads("participants/13")
            .touches("counters ~1, participants +1")
            .finds("select note from participants where number = 13", "Ring efter tre.")
            .reads(&["D-013", "Ring efter tre.", "Inget samtycke är antecknat"])
            .once_soon("participants"),
        // What is typed goes along into the other language and back.
        post("/lang/{lang}", MEMBER)
            .on("participants/new")
            .types(&[("note", "Ring före tre.")])
            .not_by(Who::Somebody, StatusCode::UNAUTHORIZED)
            .faultless("what is put aside is not looked at yet")
            .leads("participants/new")
            .touches("kept_forms +1")
            .reads(&["This is not saved", "Ring före tre."]),
        post("/lang/{lang}", MEMBER)
            .on("participants/new")
            .faultless("what is put aside is not looked at yet")
            .leads("participants/new")
            .touches("kept_forms ~1")
            .reads(&["Det här är inte sparat", "Ring före tre."]),
    ]
}
