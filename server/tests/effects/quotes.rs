use super::row::{MEMBER, Row, post};

pub fn rows() -> Vec<Row> {
    vec![
        post("/p/{project}/quotes/{number}/approval", MEMBER)
            .on("quotes/25")
            .types(&[("given_on", "2026-11-02")])
            .faulty(&[("given_on", "2099-01-01")], "source-day-to-come")
            .leads("quotes/25")
            .touches("quote_approvals +1")
            .finds(
                "select cast(a.given_on as text) from quote_approvals a join quotes q on q.id = a.quote_id where q.number = 25",
                "2026-11-02",
            )
            .reads(&["D-007 sa ja till citatet den 2 november 2026"])
            .once("quote_approvals"),
        post("/p/{project}/quotes/{number}/approval/withdraw", MEMBER)
            .on("quotes/25")
            .faultless("a button")
            .leads("quotes/25")
            .touches("quote_approvals -1")
            .reads(&["D-007 vill läsa varje citat"])
            .reads_no_more(&["sa ja till citatet den"]),
        post("/p/{project}/quotes/{number}/needs", MEMBER)
            .on("quotes/1")
            .types(&[("need", "11")])
            .faulty(&[("need", "")], "quote-link-choose-first")
            .presses("stance", "supports")
            .leads("quotes/1")
            .touches("evidence +1, need_channels +1, need_people +1, need_sources +1, needs ~1, quotes ~1")
            .finds("select cast(people_for as text) from needs where number = 11", "1")
            .reads(&["B-11 · stödjer"])
            .once("evidence"),
    ]
}
