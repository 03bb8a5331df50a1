use super::row::{MEMBER, Row, post};

const TALK: &str = "Intervjuare: Hur började det?\nDeltagare: Det kom ett brev en fredag.\nIntervjuare: Vad gjorde du då?\nDeltagare: Jag väntade till måndagen.";

pub fn rows() -> Vec<Row> {
    vec![
        post("/p/{project}/sources/import/check", MEMBER)
            .on("sources/import")
            .types(&[
                ("participant", "1"),
                ("title", "Samtal på en bänk"),
                ("held_on", "2026-10-02"),
                ("channel", "walk"),
                ("text", TALK),
            ])
            .faulty(&[("channel", "")], "source-channel-missing")
            .faulty(&[("text", "")], "import-nothing")
            .leads("sources/import/check")
            // Both forms wait: the first for who comes back to it.
            .touches("kept_forms +2")
            .reads(&["Stämmer det här?", "4 repliker", "Det kom ett brev en fredag."]),
        post("/p/{project}/sources/import", MEMBER)
            .types(&[("speaker-0", "interviewer"), ("speaker-1", "participant")])
            .presses("then", "add")
            // It waits too; the page says in its own words that nothing is saved.
            .told(&[("speaker-1", "interviewer")], "import-no-participant")
            .leads("sources/13")
            .touches("counters ~1, kept_forms -2, source_participants +1, sources +1, text_versions +1, turns +4")
            .finds("select title from sources where number = 13", "Samtal på en bänk")
            .reads(&["Samtal på en bänk", "D-001", "Jag väntade till måndagen."])
            .once("sources"),
        post("/p/{project}/sources/{number}/about", MEMBER)
            .on("sources/1/about")
            .types(&[("participant", "2"), ("title", "Samtal i parken")])
            .confirms("sure")
            .faulty(&[("held_on", "2099-01-01")], "source-day-to-come")
            .leads("sources/1")
            // The quotes go along, and the needs that they stand behind are counted anew.
            .touches("need_people ~3 -2, needs ~2, source_moves +1, source_participants ~1, sources ~1")
            .finds(
                "select s.title from sources s join source_participants w on w.source_id = s.id join participants p on p.id = w.participant_id where s.number = 1 and p.number = 2",
                "Samtal i parken",
            )
            .reads(&["Samtal i parken", "D-002"]),
        post("/p/{project}/sources/{number}/quote", MEMBER)
            .on("sources/2")
            .types(&[("turn", "4"), ("from", "0"), ("to", "22"), ("words", "Jag tänkte nej direkt.")])
            .presses("then", "quote")
            .faultless("words that are marked on the page; the form that others lead to checks them")
            .leads("quotes/42")
            .touches("counters ~1, quotes +1, sources ~1")
            .finds("select exact from quotes where number = 42", "Jag tänkte nej direkt.")
            .reads(&["C-042", "Jag tänkte nej direkt.", "D-002"])
            .once("quotes"),
        post("/p/{project}/sources/{number}/quotes", MEMBER)
            .on("sources/2/quote?turn=6")
            .types(&[("words", "La det i en låda. Det gick nog tre veckor.")])
            .faulty(&[("words", "La det i en byrålåda.")], "quote-not-found")
            .leads("quotes/43")
            .touches("counters ~1, quotes +1, sources ~1")
            .finds("select exact from quotes where number = 43", "La det i en låda. Det gick nog tre veckor.")
            .reads(&["C-043", "La det i en låda. Det gick nog tre veckor.", "D-002"])
            .once("quotes"),
        post("/p/{project}/sources/new", MEMBER)
            .on("sources/new")
            .types(&[("participant", "4"), ("title", "Andra samtalet"), ("held_on", "2026-11-02"), ("channel", "phone"), ("guide", "")])
            .faulty(&[("title", "")], "source-title-missing")
            .leads("sources/14/write")
            .touches("counters ~1, draft_answers +2, source_participants +1, sources +1")
            .finds("select title from sources where number = 14 and finished_at is null", "Andra samtalet")
            .reads(&["Andra samtalet", "Gör klart"])
            .once_soon("sources"),
        post("/p/{project}/sources/{number}/write/save", MEMBER)
            .on("sources/14/write")
            .types(&[("question-1000", "Hur var det sist?"), ("answer-1000", "Bättre än jag trodde.")])
            .presses("then", "save-1000")
            .faulty(&[("answer-1000", "Hon har 121212-1212.")], "fault-summary")
            .leads("sources/14/write#at-1000")
            .touches("draft_answers ~1")
            .finds("select answer from draft_answers where answer <> ''", "Bättre än jag trodde.")
            .reads(&["Sparat.", "Bättre än jag trodde."])
            .holds("/p/{project}/sources/{number}/write/save", "", "question-1000", "Hur var det sist?"),
        post("/p/{project}/sources/{number}/write/save", MEMBER)
            .on("sources/14/write")
            .presses("then", "add")
            .leads("sources/14/write#question-1001")
            .touches("draft_answers +1")
            .holds("/p/{project}/sources/{number}/write/save", "", "question-1001", ""),
        post("/p/{project}/sources/{number}/write/save", MEMBER)
            .on("sources/14/write")
            .presses("then", "finish")
            .leads("sources/14")
            .touches("draft_answers -3, sources ~1, text_versions +1, turns +2")
            .finds(
                "select v.body from sources s join text_versions v on v.source_id = s.id where s.number = 14 and s.finished_at is not null",
                "Hur var det sist?\n\nBättre än jag trodde.",
            )
            .reads(&["Hur var det sist?", "Bättre än jag trodde.", "Lyft citat"])
            .once("text_versions"),
    ]
}
