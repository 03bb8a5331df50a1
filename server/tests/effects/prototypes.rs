use reqwest::StatusCode;

use super::row::{MEMBER, Row, Who, post};

const DRAFT: &str = "prototypes/2/v/1/pages/kvitto";

pub fn rows() -> Vec<Row> {
    [links(), pages(), changes(), whole()].concat()
}

fn links() -> Vec<Row> {
    vec![
        post("/p/{project}/prototypes/{number}/needs", MEMBER)
            .on("prototypes/2/needs")
            .types(&[("need", "B-01"), ("rationale", "Kvittot säger vem som svarar.")])
            .faulty(&[("rationale", "")], "prototype-link-rationale-missing")
            .leads("prototypes/2/needs")
            .touches("iteration_needs +1")
            .finds(
                "select l.rationale from iteration_needs l join needs n on n.id = l.need_id join iterations i on i.id = l.iteration_id \
                 join prototypes p on p.id = i.prototype_id where n.number = 1 and p.number = 2",
                "Kvittot säger vem som svarar.",
            )
            .reads(&["Kvittot säger vem som svarar.", "Ta bort kopplingen till B-01"])
            .once("iteration_needs"),
        post("/p/{project}/prototypes/{number}/needs/{need}", MEMBER)
            .on("prototypes/2/needs")
            .form("Spara motiveringen för B-09")
            .types(&[("rationale", "Meddelandet säger bara en tid.")])
            .faulty(&[("rationale", "121212-1212")], "fault-summary")
            .leads("prototypes/2/needs")
            .touches("iteration_needs ~1")
            .reads(&["Meddelandet säger bara en tid."])
            .reads_no_more(&["Meddelandet nämner inte socialtjänsten."]),
        post("/p/{project}/prototypes/{number}/needs/{need}/unlink", MEMBER)
            .on("prototypes/2/needs")
            .form("Ta bort kopplingen till B-01")
            .faultless("a button")
            .leads("prototypes/2/needs?unlinked=1")
            // The reason waits, for who takes it back.
            .touches("iteration_needs -1, kept_forms +1")
            .reads(&["Kopplingen till B-01 är borttagen."])
            .holds("/p/{project}/prototypes/{number}/needs", "Koppla behovet", "rationale", "Kvittot säger vem som svarar."),
    ]
}

fn pages() -> Vec<Row> {
    vec![
        post("/p/{project}/prototypes/{number}/v/{version}/pages", MEMBER)
            .on("prototypes/2/v/1/pages")
            .types(&[("title", "Ring mig"), ("body", "Vi ringer i eftermiddag.")])
            .faulty(&[("title", "")], "prototype-page-title-missing")
            .leads("prototypes/2/v/1/pages/ring-mig")
            .touches("pages +1")
            .finds("select body from pages where slug = 'ring-mig'", "Vi ringer i eftermiddag.")
            .reads(&["Skriv sidan Ring mig", "Vi ringer i eftermiddag."])
            .once_soon("pages"),
        // Looked at without a script: it waits, and is stored nowhere else.
        post("/p/{project}/prototypes/{number}/v/{version}/pages/{slug}", MEMBER)
            .on(DRAFT)
            .types(&[("title", "Kanske ett kvitto"), ("body", "Bara för att se.")])
            .presses("action", "preview")
            .leads(DRAFT)
            .touches("kept_forms +1")
            .reads(&["Kanske ett kvitto", "Bara för att se.", "Det här är inte sparat"]),
        post("/kept/drop", MEMBER)
            .on(DRAFT)
            .not_by(Who::Somebody, StatusCode::UNAUTHORIZED)
            .faultless("a button")
            .leads(DRAFT)
            .touches("kept_forms -1")
            .reads(&["Vi har fått det du lämnade."])
            .reads_no_more(&["Kanske ett kvitto", "Det här är inte sparat"]),
        // Put in without a script: last in what was typed, and as little stored.
        post("/p/{project}/prototypes/{number}/v/{version}/pages/{slug}", MEMBER)
            .on(DRAFT)
            .types(&[("body", "Hör av dig om något är fel."), ("to", "fraga")])
            .presses("action", "insert-button")
            .leads(DRAFT)
            .touches("kept_forms +1")
            .reads(&["Hör av dig om något är fel.", "Knapp: Gå vidare -> fraga", "Det här är inte sparat"]),
        post("/kept/drop", MEMBER)
            .on(DRAFT)
            .not_by(Who::Somebody, StatusCode::UNAUTHORIZED)
            .faultless("a button")
            .leads(DRAFT)
            .touches("kept_forms -1")
            .reads_no_more(&["Knapp: Gå vidare -> fraga", "Det här är inte sparat"]),
        post("/p/{project}/prototypes/{number}/v/{version}/pages/{slug}", MEMBER)
            .on(DRAFT)
            .types(&[("title", "Ditt kvitto"), ("body", "Allt har kommit fram.\n\n[[fraga|Jag har en fråga]]")])
            .presses("action", "save")
            .faulty(&[("title", "")], "prototype-page-title-missing")
            .leads("prototypes/2/v/1/pages/kvitto")
            .touches("pages ~1")
            .finds("select title from pages where slug = 'kvitto' and body like 'Allt har kommit fram.%'", "Ditt kvitto")
            .reads(&["Sidan ”Ditt kvitto” är sparad.", "Allt har kommit fram."]),
        post("/fn/prototypes/preview", MEMBER)
            .asks(
                r#"{"project": "{project}", "page": {"number": 2, "version": 1, "slug": "kvitto"},
                    "title": "Inte sparat", "body": "Bara för att se."}"#,
            )
            .faultless("asked for by an island while somebody writes: it draws what is typed, and changes nothing")
            .reads(&["Inte sparat", "Bara för att se."]),
        post("/p/{project}/prototypes/{number}/v/{version}/pages/{slug}/move", MEMBER)
            .on(DRAFT)
            .form("Flytta ner Ditt kvitto")
            .presses("to", "down")
            .faultless("a button")
            .leads("prototypes/2/v/1/pages/kvitto#pages")
            .touches("pages ~2")
            .finds("select cast(position as text) from pages where slug = 'kvitto'", "2")
            .reads(&["Flytta upp Ditt kvitto"]),
        post("/p/{project}/prototypes/{number}/v/{version}/pages/{slug}/delete", MEMBER)
            .on("prototypes/2/v/1/pages/fraga/delete")
            .faultless("a button")
            .leads("prototypes/2#drafts")
            .touches("pages -1")
            .finds("select cast(count(*) as text) from pages where slug = 'fraga'", "0")
            .reads(&["Sidan ”Jag har en fråga” är borttagen."]),
        post("/p/{project}/prototypes/{number}/v/{version}/try/{slug}", MEMBER)
            .on("prototypes/2/v/1/try/paminnelse")
            .faultless("what is filled in there is not read")
            .leads("prototypes/2/v/1/try/kvitto")
            .reads(&["Ditt kvitto", "Inget du fyller i här sparas eller skickas."]),
    ]
}

fn changes() -> Vec<Row> {
    vec![
        post("/p/{project}/prototypes/{number}/iterations", MEMBER)
            .on("prototypes/1")
            .faultless("a button")
            .leads("prototypes/1#drafts")
            .touches("iteration_needs +4, iterations +1, pages +4")
            .finds(
                "select cast(max(i.version) as text) from iterations i join prototypes p on p.id = i.prototype_id where p.number = 1",
                "3",
            )
            .reads(&["v3"])
            .once("iterations"),
        post("/p/{project}/prototypes/{number}/v/{version}/changes", MEMBER)
            .on("prototypes/1/v/3/changes")
            .types(&[
                ("done", "yes"),
                ("what", "Den som kommer väljer vem som antecknar."),
                ("because", "En ung person ville kunna säga nej."),
                ("feedback", "måste ahmed vara med?"),
            ])
            .faulty(&[("because", "")], "prototype-change-because-missing")
            .leads("prototypes/1#changes")
            .touches("change_feedback +1, changes +1")
            .finds("select because from changes where number = 6", "En ung person ville kunna säga nej.")
            .reads(&["Den som kommer väljer vem som antecknar.", "Svar på 1 återkoppling", "Inte publicerad"])
            .once_soon("changes"),
        post("/p/{project}/prototypes/{number}/v/{version}/changes/{change}", MEMBER)
            .on("prototypes/1/v/3/changes/6")
            .types(&[("done", "no"), ("because", "Då skriver ingen ner vad som sägs.")])
            .faulty(&[("what", "")], "prototype-change-what-missing")
            .leads("prototypes/1#changes")
            .touches("changes ~1")
            .finds("select because from changes where number = 6", "Då skriver ingen ner vad som sägs.")
            .reads(&["Inte gjort:", "Då skriver ingen ner vad som sägs."]),
        post("/p/{project}/prototypes/{number}/v/{version}/changes/{change}/publish", MEMBER)
            .on("prototypes/1/v/3/changes/6/publish")
            .faultless("a button")
            .leads("prototypes/1#changes")
            .touches("changes ~1")
            .finds(
                "select who.name from changes c join people who on who.id = c.published_by \
                 where c.number = 6 and c.published_at is not null",
                "Olle Brantefors",
            )
            .reads(&["Publicerad av Olle Brantefors"]),
        post("/p/{project}/prototypes/{number}/v/{version}/changes/{change}/take-back", MEMBER)
            .on("prototypes/1/v/3/changes/6/publish")
            .faultless("a button")
            .leads("prototypes/1#changes")
            .touches("changes ~1")
            .finds("select what from changes where number = 6 and published_by is null and published_at is null", "Den som kommer väljer vem som antecknar.")
            .reads(&["Inte publicerad"]),
        post("/p/{project}/prototypes/{number}/v/{version}/changes/{change}/remove", MEMBER)
            .on("prototypes/1/v/3/changes/6/remove")
            .faultless("a button")
            .leads("prototypes/1#changes")
            .touches("change_feedback -1, changes -1")
            .reads_no_more(&["Då skriver ingen ner vad som sägs."]),
    ]
}

fn whole() -> Vec<Row> {
    vec![
        post("/p/{project}/prototypes/{number}/about", MEMBER)
            .on("prototypes/1/about")
            .types(&[("name", "Före första mötet"), ("idea", "Ett brev som säger vem du möter.")])
            .faulty(&[("idea", "")], "prototype-idea-missing")
            .leads("prototypes/1")
            .touches("prototypes ~1")
            .finds("select name from prototypes where number = 1", "Före första mötet")
            .reads(&["Före första mötet", "Ett brev som säger vem du möter."]),
        post("/p/{project}/prototypes", MEMBER)
            .on("prototypes/new")
            .types(&[("name", "Ett namn på lappen"), ("idea", "Den som väntar ser vem som kommer.")])
            .faulty(&[("name", "")], "prototype-name-missing")
            .leads("prototypes/4")
            .touches("counters ~1, iterations +1, pages +1, prototypes +1")
            .finds("select name from prototypes where number = 4", "Ett namn på lappen")
            .reads(&["Ett namn på lappen", "Den som väntar ser vem som kommer.", "v1"])
            .once_soon("prototypes"),
        post("/p/{project}/prototypes", MEMBER)
            .on("prototypes/new?need=10")
            .types(&[("name", "Kvällssvaret"), ("idea", "Ett svar samma kväll."), ("rationale", "Det säger när vi hör av oss.")])
            .faulty(&[("rationale", "")], "prototype-link-rationale-missing")
            .leads("prototypes/5")
            .touches("counters ~1, iteration_needs +1, iterations +1, pages +1, prototypes +1")
            .finds(
                "select l.rationale from iteration_needs l join needs n on n.id = l.need_id join iterations i on i.id = l.iteration_id \
                 join prototypes p on p.id = i.prototype_id where n.number = 10 and p.number = 5",
                "Det säger när vi hör av oss.",
            )
            .reads(&["Kvällssvaret", "Få svar samma kväll"])
            .once_soon("prototypes"),
    ]
}
