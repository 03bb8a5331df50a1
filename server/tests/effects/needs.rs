use super::row::{MANAGER, MEMBER, Row, post};

pub fn rows() -> Vec<Row> {
    vec![
        post("/p/{project}/needs/{number}", MEMBER)
            .on("needs/1/edit")
            .types(&[("outcome", "jag vågar berätta som det är")])
            .faulty(&[("outcome", "")], "need-outcome-missing")
            .leads("needs/1")
            .touches("need_wordings +1, needs ~1")
            .finds("select outcome from needs where number = 1", "jag vågar berätta som det är")
            .reads(&["jag vågar berätta som det är", "2 formuleringar"]),
        post("/p/{project}/needs/{number}/evidence", MEMBER)
            .on("needs/10/evidence?words=d-001")
            .form("(citat C-002)")
            .presses("stance", "supports")
            .faultless("a button beside a quote")
            .leads("needs/10/evidence?words=d-001&page=1#c-1")
            .touches("evidence +1, need_channels +1, need_people +1, need_sources +1, needs ~1, quotes ~1")
            .finds("select cast(people_for as text) from needs where number = 10", "1")
            .reads(&["C-002 är kopplat till B-10: stödjer.", "1 person säger det"])
            .once("evidence"),
        post("/p/{project}/needs/{number}/evidence/remove", MEMBER)
            .on("needs/1/quotes")
            .form("(citat C-002)")
            .faultless("a button beside a quote")
            .leads("needs/1/quotes")
            .touches("evidence -1, need_channels ~1, need_people -1, need_sources -1, needs ~1, quotes ~1")
            .finds("select cast(people_for as text) from needs where number = 1", "5")
            .reads(&["C-002 är inte längre kopplat till B-01."]),
        post("/p/{project}/needs", MEMBER)
            .on("needs/new?quote=1")
            .types(&[
                ("situation", "ska prata om något svårt"),
                ("need", "välja rummet själv"),
                ("outcome", "jag vågar börja"),
                ("met_when", "Jag har valt var vi ses."),
                ("groups", "Unga 13–20"),
            ])
            .faulty(&[("need", "")], "need-need-missing")
            .leads("needs/13")
            .touches("counters ~1, evidence +1, met_when +1, need_channels +1, need_groups +1, need_people +1, need_sources +1, need_wordings +1, needs +1, quotes ~1")
            .finds("select need from needs where number = 13 and people_for = 1", "välja rummet själv")
            .reads(&["välja rummet själv", "1 person säger det", "Jag har valt var vi ses."])
            .once_soon("needs"),
        post("/p/{project}/decisions", MANAGER)
            .on("decisions/new?need=1")
            .types(&[
                ("kind", "go_on"),
                ("reason", "Sex personer säger samma sak."),
                ("due_on", "2099-03-01"),
                ("owner", "Olle Brantefors"),
            ])
            .faulty(&[("reason", "")], "decision-reason-missing")
            .faulty(&[("due_on", "")], "follow-up-day-missing")
            .faulty(&[("due_on", "2026-01-01")], "fault-day-has-been")
            .faulty(&[("owner", "")], "follow-up-owner-missing")
            .leads("decisions/6")
            .touches("counters ~1, decisions +1, follow_ups +1")
            .finds("select kind from decisions where reason = 'Sex personer säger samma sak.'", "go_on")
            .reads(&["Beslut 6: Gå vidare", "Sex personer säger samma sak.", "Göran Ståhlnacke", "1 mars 2099, Olle Brantefors"])
            .once_soon("decisions"),
        post("/p/{project}/decisions/{number}/follow-up/plan", MANAGER)
            .on("decisions/6/follow-up/plan")
            .types(&[("due_on", "2099-04-01"), ("owner", "Siri Vallgren")])
            .faulty(&[("due_on", "")], "follow-up-day-missing")
            .faulty(&[("due_on", "2026-01-01")], "fault-day-has-been")
            .faulty(&[("owner", "")], "follow-up-owner-missing")
            .leads("decisions/6")
            .touches("follow_ups ~1")
            .finds("select words from follow_ups where due_on = '2099-04-01'", "")
            .reads(&["1 april 2099, Siri Vallgren", "Dag och ansvarig för beslut 6 är sparade.", "Ångra"]),
        post("/p/{project}/decisions/{number}/follow-up", MEMBER)
            .on("decisions/2/follow-up")
            .types(&[("words", "Båda sakerna är ändrade. Den nya omgången är öppen.")])
            .faulty(&[("words", "")], "follow-up-words-missing")
            .leads("decisions/2")
            .touches("follow_ups ~1")
            .finds("select words from follow_ups where words like 'Båda%'", "Båda sakerna är ändrade. Den nya omgången är öppen.")
            .reads(&["av Olle Brantefors", "Båda sakerna är ändrade.", "Uppföljningen av beslut 2 är sparad.", "Ångra"]),
    ]
}
