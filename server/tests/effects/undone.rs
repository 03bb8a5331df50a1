//! What can be undone from the page that tells of it: done and undone, everything is as it was, but for a number that is
//! not given out again and for what is kept of what was once said.

use super::row::{LEAD, MEMBER, REPRESENTATIVE, Row, post};

const DRAFT: &str = "prototypes/2/v/1/pages/kvitto";

pub fn rows() -> Vec<Row> {
    [evidence(), rest()].concat()
}

/// People, needs, decisions and what stands behind them.
fn evidence() -> Vec<Row> {
    vec![
        post("/p/{project}/participants", MEMBER)
            .on("participants/new")
            .types(&[("group", "Unga 13–20"), ("recruited_through", "phone"), ("note", "Ring efter tre.")])
            .touches("counters ~1"),
        post("/p/{project}/participants/{number}", MEMBER)
            .on("participants/1/edit")
            .types(&[("note", "Vill ha tolk i dari."), ("recruited_through", "letter")]),
        post("/p/{project}/needs", MEMBER)
            .on("needs/new")
            .types(&[
                ("situation", "väntar på svar"),
                ("need", "veta hur länge det dröjer"),
                ("outcome", "jag kan planera veckan"),
                ("met_when", "Jag vet vilken dag svaret kommer."),
            ])
            .touches("counters ~1"),
        // What it said in between is kept.
        post("/p/{project}/needs/{number}", MEMBER)
            .on("needs/1/edit")
            .types(&[("outcome", "jag vågar berätta som det är")])
            .touches("need_wordings +2, needs ~1"),
        post("/p/{project}/needs/{number}/evidence", MEMBER)
            .on("needs/10/evidence?words=d-001")
            .form("(citat C-002)")
            .presses("stance", "supports"),
        // What was set before stands again, also a day that has been.
        post("/p/{project}/decisions/{number}/follow-up/plan", LEAD)
            .on("decisions/2/follow-up/plan")
            .types(&[("due_on", "2099-04-01"), ("owner", "Göran Ståhlnacke")]),
        post("/p/{project}/decisions/{number}/follow-up", MEMBER)
            .on("decisions/5/follow-up")
            .types(&[("words", "Utkastet är klart.")]),
        post("/p/{project}/decisions/{number}/follow-up", LEAD)
            .on("decisions/1/follow-up")
            .types(&[("words", "Ingen har bett om det.")])
            .touches("follow_ups ~1"),
        // A link is remade by whoever undoes its end.
        post("/p/{project}/needs/{number}/evidence/remove", MEMBER)
            .on("needs/1/quotes")
            .form("(citat C-002)")
            .touches("evidence ~1"),
        // A quote that changes sides goes back to the side where it was.
        post("/p/{project}/needs/{number}/evidence", MEMBER)
            .on("needs/1/quotes")
            .form("(citat C-002)")
            .presses("stance", "contradicts")
            .touches("evidence ~1"),
        post("/p/{project}/quotes/{number}/needs", MEMBER)
            .on("quotes/2")
            .types(&[("need", "B-10")])
            .presses("stance", "contradicts"),
    ]
}

/// From clusters to what is published.
fn rest() -> Vec<Row> {
    vec![
        post("/p/{project}/clusters/{number}", MEMBER)
            .on("clusters/3/edit")
            .types(&[("name", "Att vänta"), ("insight", "Den som inte får höra något gissar.")]),
        post("/p/{project}/clusters/move", MEMBER)
            .on("clusters")
            .form("Flytta B-01")
            .types(&[("to", "Platsen")])
            .touches("cluster_needs ~1"),
        // Each goes back to where it lay.
        post("/p/{project}/clusters/several", MEMBER)
            .on("clusters/several")
            .types(&[("needs", "B-01"), ("needs", "B-12"), ("to", "Platsen")])
            .touches("cluster_needs ~2"),
        post("/p/{project}/clusters/several", MEMBER)
            .on("clusters/several")
            .types(&[("needs", "B-02"), ("needs", "B-12"), ("to", "Inget kluster")])
            .touches("cluster_needs ~2"),
        post("/p/{project}/prototypes", MEMBER)
            .on("prototypes/new")
            .types(&[("name", "Ett namn på lappen"), ("idea", "Den som väntar ser vem som kommer.")])
            .touches("counters ~1"),
        post("/p/{project}/prototypes/{number}/about", MEMBER)
            .on("prototypes/1/about")
            .types(&[("name", "Före första mötet"), ("idea", "Ett brev som säger vem du möter.")]),
        // The reason waits in its form, as when the link is taken away there.
        post("/p/{project}/prototypes/{number}/needs", MEMBER)
            .on("prototypes/2/needs")
            .types(&[("need", "B-01"), ("rationale", "Kvittot säger vem som svarar.")])
            .touches("kept_forms +1"),
        post("/p/{project}/prototypes/{number}/needs/{need}", MEMBER)
            .on("prototypes/2/needs")
            .form("Spara motiveringen för B-09")
            .types(&[("rationale", "Meddelandet säger bara en tid.")])
            .touches("iteration_needs ~1"),
        post("/p/{project}/prototypes/{number}/v/{version}/pages/{slug}", MEMBER)
            .on(DRAFT)
            .types(&[("title", "Ditt kvitto"), ("body", "Allt har kommit fram.\n\n[[fraga|Jag har en fråga]]")])
            .presses("action", "save"),
        post("/p/{project}/prototypes/{number}/v/{version}/pages/{slug}/move", MEMBER)
            .on(DRAFT)
            .form("Flytta ner Så vill jag bli påmind")
            .presses("to", "down"),
        post("/p/{project}/rounds/{number}/readers", MEMBER)
            .on("rounds/2/readers")
            .types(&[("read_on", ""), ("read_on", "onsdagar")]),
        post("/p/{project}/rounds/{number}/feedback/{piece}/no-answer", MEMBER).on("rounds/2/feedback/10?about=need:7"),
        post("/p/{project}/settings", MEMBER).on("settings").types(&[("purpose", "Förstå vägen in.")]),
        post("/p/{project}/groups", MEMBER).on("settings").form("Lägg till målgrupp").types(&[("group", "Nyanlända")]),
        post("/p/{project}/groups", MEMBER)
            .on("settings")
            .form("Namn på målgruppen Äldre anhöriga")
            .types(&[("group", "Anhöriga över 65")]),
        post("/p/{project}/sprints", MEMBER)
            .on("sprints/new")
            .types(&[
                ("phase", "explore"),
                ("challenge", "Vad händer efter mötet?"),
                ("starts_on", "2026-12-01"),
                ("ends_on", "2026-12-18"),
            ])
            .touches("counters ~1"),
        post("/p/{project}/sprints/{number}", MEMBER).on("sprints/1").types(&[("challenge", "Vad händer efter mötet?")]),
        post("/p/{project}/team/{person}/role", LEAD).on("team").form("Rut Agerhed").types(&[("role", "researcher")]),
        post("/p/{project}/remarks", REPRESENTATIVE)
            .on("remarks/new")
            .types(&[("words", "Att få veta när någon slutar.")])
            .touches("counters ~1, remarks +1"),
    ]
}
