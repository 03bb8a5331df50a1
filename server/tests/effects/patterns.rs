use super::row::{MEMBER, Row, post};

pub fn rows() -> Vec<Row> {
    vec![
        post("/p/{project}/clusters/move", MEMBER)
            .on("clusters")
            .form("Flytta B-01")
            .types(&[("to", "Platsen")])
            .faultless("a choice, of what is there; what is there no longer is told by the address")
            .leads("clusters?page=1&moved=1#need-1")
            .touches("cluster_needs ~1")
            .finds(
                "select c.name from cluster_needs l join needs n on n.id = l.need_id join clusters c on c.id = l.cluster_id where n.number = 1",
                "Platsen",
            )
            .reads(&["Flyttat hit."])
            .holds("/p/{project}/clusters/move", "Flytta B-01", "to", "2"),
        post("/p/{project}/clusters/{number}", MEMBER)
            .on("clusters/3/edit")
            .types(&[("name", "Att vänta"), ("insight", "Den som inte får höra något gissar.")])
            .faulty(&[("name", "")], "pattern-name-missing")
            .faulty(&[("name", "platsen")], "pattern-same")
            .leads("clusters#k-03")
            .touches("clusters ~1")
            .finds("select name from clusters where number = 3", "Att vänta")
            .reads(&["Att vänta", "Den som inte får höra något gissar."]),
        post("/p/{project}/clusters/{number}/dissolve", MEMBER)
            .on("clusters/4/dissolve")
            .faultless("a button; that the cluster says something else now is told by the address")
            .leads("clusters?dissolved=4#free")
            .touches("cluster_needs -3, clusters -1, counters ~1")
            .reads(&["K-04 är upplöst."])
            .reads_no_more(&["Tröskeln"]),
        post("/p/{project}/clusters", MEMBER)
            .on("clusters/new")
            .types(&[("name", "Att våga"), ("insight", "Det första steget är störst."), ("needs", "12")])
            .faulty(&[("name", "")], "pattern-name-missing")
            .faulty(&[("name", "platsen")], "pattern-same")
            .leads("clusters#k-05")
            .touches("cluster_needs +1, clusters +1, counters ~1")
            .finds(
                "select c.name from cluster_needs l join needs n on n.id = l.need_id join clusters c on c.id = l.cluster_id where n.number = 12",
                "Att våga",
            )
            .reads(&["Att våga", "Det första steget är störst."])
            .once_soon("clusters"),
        // From the page of a need that lies free: into a cluster that is there, and into one that is made for it.
        post("/p/{project}/clusters/move", MEMBER)
            .on("needs/10")
            .types(&[("to", "Platsen")])
            .faultless("a choice, of what is there")
            .leads("clusters?page=1&moved=10#need-10")
            .touches("cluster_needs +1")
            .finds(
                "select c.name from cluster_needs l join needs n on n.id = l.need_id join clusters c on c.id = l.cluster_id where n.number = 10",
                "Platsen",
            )
            .reads(&["Flyttat hit."]),
        post("/p/{project}/clusters", MEMBER)
            .on("clusters/new?need=6")
            .types(&[("name", "Första steget")])
            .faulty(&[("name", "")], "pattern-name-missing")
            .leads("clusters#k-06")
            .touches("cluster_needs +1, clusters +1, counters ~1")
            .finds(
                "select c.name from cluster_needs l join needs n on n.id = l.need_id join clusters c on c.id = l.cluster_id where n.number = 6",
                "Första steget",
            )
            .reads(&["Första steget"])
            .once_soon("clusters"),
        // Needs from different places, to one.
        post("/p/{project}/clusters/several", MEMBER)
            .on("clusters/several")
            .types(&[("needs", "B-01"), ("needs", "B-02"), ("to", "Att våga")])
            .faulty(&[("to", "")], "pattern-several-nowhere")
            .leads("clusters#k-05")
            .touches("cluster_needs ~2")
            .finds(
                "select cast(count(*) as text) from cluster_needs l join clusters c on c.id = l.cluster_id where c.number = 5",
                "3",
            )
            .reads(&["2 behov ligger nu i ”Att våga”."]),
    ]
}
