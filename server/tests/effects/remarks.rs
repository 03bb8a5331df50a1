use reqwest::StatusCode;

use super::row::{MEMBER, REPRESENTATIVE, Row, Who, post};

const NUMBER: &str = "Mitt nummer är 19121212-1212.";

pub fn rows() -> Vec<Row> {
    [said(), answered(), in_a_round()].concat()
}

fn said() -> Vec<Row> {
    vec![
        post("/p/{project}/needs/{number}/remark", REPRESENTATIVE)
            .on("needs/2")
            .types(&[("reaction", "rather"), ("words", "veta vem som har ansökan")])
            .faulty(&[("words", "")], "remark-rather-missing")
            .faulty(&[("words", NUMBER)], "fault-summary")
            .leads("needs/2?said=yes#remark")
            .touches("counters ~1, remarks +1")
            .finds("select kind from remarks where words = 'veta vem som har ansökan'", "rather")
            .reads(&["Teamet har fått det du skrev.", "Jag vill hellre säga det så här", "veta vem som har ansökan"])
            .once("remarks"),
        // Something else of the same need: what she said before is over, and stays.
        post("/p/{project}/needs/{number}/remark", REPRESENTATIVE)
            .on("needs/2")
            .types(&[("reaction", "not"), ("words", "")])
            .faulty(&[("words", NUMBER)], "fault-summary")
            .leads("needs/2?said=yes#remark")
            .touches("counters ~1, remarks ~1 +1")
            .finds("select cast(count(*) as text) from remarks where over_at is not null", "1")
            .reads(&["”Jag känner inte igen det”"])
            .once("remarks"),
        post("/p/{project}/quotes/{number}/objection", REPRESENTATIVE)
            .on("quotes/2")
            .types(&[("words", "Det här sa hon om skolan.")])
            .faulty(&[("words", " ")], "remark-object-missing")
            .not_at("/p/{project}/quotes/8/objection", StatusCode::NOT_FOUND)
            .leads("quotes/2?said=yes#objection")
            .touches("counters ~1, remarks +1")
            .finds(
                "select cast(q.number as text) from remarks k join quotes q on q.id = k.quote_id where k.words = 'Det här sa hon om skolan.'",
                "2",
            )
            .reads(&["Invänder mot ett citat", "Det här sa hon om skolan.", "Väntar på svar"])
            .once_soon("remarks"),
        post("/p/{project}/remarks", REPRESENTATIVE)
            .on("remarks/new")
            .types(&[("words", "Få veta vad som sagts efteråt.")])
            .faulty(&[("words", "")], "remark-propose-missing")
            .leads("remarks/8")
            .touches("counters ~1, remarks +1")
            .finds("select kind from remarks where number = 8", "proposal")
            .reads(&["Föreslår ett behov", "Få veta vad som sagts efteråt.", "Väntar på svar"])
            .once_soon("remarks"),
        post("/p/{project}/remarks/{number}/take-back", REPRESENTATIVE)
            .on("remarks/6")
            .faultless("a button")
            .not_at("/p/{project}/remarks/99/take-back", StatusCode::NOT_FOUND)
            .leads("remarks/6?taken=back")
            .touches("remarks ~1")
            .finds("select cast(count(*) as text) from remarks where over_at is not null", "2")
            .reads(&["Du har dragit tillbaka det", "Gäller inte sedan"]),
    ]
}

fn answered() -> Vec<Row> {
    vec![
        post("/p/{project}/remarks/{number}/answer", MEMBER)
            .on("remarks/7")
            .types(&[("words", "Vi byter citat på den sidan.")])
            .faulty(&[("words", "")], "remark-answer-missing")
            .leads("remarks/7")
            .touches("remarks ~1")
            .finds("select answer from remarks where number = 7 and answer is not null", "Vi byter citat på den sidan.")
            .reads(&["Rut Agerhed", "Vi byter citat på den sidan.", "Olle Brantefors"])
            .reads_no_more(&["Väntar på svar"]),
        post("/p/{project}/remarks/{number}/need", MEMBER)
            .on("remarks/8/need")
            .types(&[
                ("situation", "har varit på ett möte"),
                ("need", "få veta vad som sades"),
                ("outcome", "jag kan läsa det i lugn och ro"),
                ("met_when", "Jag har det på papper."),
            ])
            .faulty(&[("need", "")], "need-need-missing")
            .leads("needs/13")
            .touches("counters ~1, met_when +1, need_wordings +1, needs +1, remarks ~1")
            .finds(
                "select n.need from remarks k join needs n on n.id = k.made_need_id where k.number = 8 and n.people_for = 0",
                "få veta vad som sades",
            )
            .reads(&["få veta vad som sades", "Rut Agerhed har föreslagit behovet."])
            .once_soon("needs"),
    ]
}

/// A representative goes into the open round: once as herself, however often, and for others beside.
fn in_a_round() -> Vec<Row> {
    vec![
        post("/t/{code}/start", REPRESENTATIVE)
            .on("/t/{code}")
            .form("Jag svarar för mig själv")
            .leads("/t/{code}/page/start")
            .touches("representative_visits +1, rounds ~1, visits +1")
            .finds("select cast(begun as text) from rounds where number = 2", "{begun}")
            .reads(&["Ditt första möte"])
            .once("visits"),
        post("/t/{code}/start", REPRESENTATIVE)
            .on("/t/{code}")
            .form("Jag talar för andra")
            .not_by(Who::Visitor, StatusCode::FORBIDDEN)
            .leads("/t/{code}/page/start")
            .touches("representative_visits +1, rounds ~1, visits +1")
            .finds("select cast(for_others as text) from rounds where number = 2", "1")
            .reads(&["Ditt första möte"])
            .once("visits"),
        // Back as herself: a new way through, and still one.
        post("/t/{code}/start", REPRESENTATIVE)
            .on("/t/{code}")
            .form("Jag svarar för mig själv")
            .leads("/t/{code}/page/start")
            .touches("representative_visits +1, rounds ~1, visits +1")
            .finds(
                "select cast(count(*) as text) || ' of ' || cast(count(distinct v.one_id) as text) from visits v \
                 join representative_visits j on j.visit_id = v.id where v.speaks_for = 'self'",
                "2 of 1",
            )
            .reads(&["Ditt första möte"]),
    ]
}
