use reqwest::StatusCode;

use super::row::{Row, Who, post};

const LOST: StatusCode = StatusCode::CONFLICT;

pub fn rows() -> Vec<Row> {
    vec![
        post("/t", Who::Visitor)
            .on("/t")
            .types(&[("code", "{code}")])
            .not_with(&[("code", "zzzzzz")], StatusCode::NOT_FOUND)
            .leads("/t/{code}")
            .reads(&["Vill du prova något och säga vad du tycker?"]),
        post("/t/{code}/start", Who::Visitor)
            .on("/t/{code}")
            .not_at("/t/ZZZZZZ/start", StatusCode::NOT_FOUND)
            .leads("/t/{code}/page/start")
            .touches("rounds ~1, visits +1")
            .reads(&["Ditt första möte", "Gå runt som om det vore på riktigt."])
            .each_time("visits"),
        post("/t/{code}/page/{slug}", Who::Visitor)
            .on("/t/{code}/page/valj")
            .leads("/t/{code}/page/klart")
            .reads(&["Vi har fått ditt önskemål."]),
        post("/t/{code}/page/{slug}/comment", Who::Visitor)
            .on("/t/{code}/page/vem")
            .types(&[("words", "Bra att det står ett namn.")])
            .not_by(Who::Somebody, LOST)
            .not_with(&[("words", "")], StatusCode::UNPROCESSABLE_ENTITY)
            .leads("/t/{code}/page/vem#said")
            .touches("feedback +1, rounds ~1")
            .finds("select page_slug from feedback where words = 'Bra att det står ett namn.'", "vem")
            .reads(&["Tack, det har kommit fram", "Bra att det står ett namn."])
            .once("feedback"),
        post("/t/{code}/group", Who::Visitor)
            .on("/t/{code}/group")
            .types(&[("group", "Unga 13–20")])
            .not_by(Who::Somebody, LOST)
            .leads("/t/{code}/question/1")
            .touches("visits ~1")
            .finds(
                "select g.name from visits v join target_groups g on g.id = v.target_group_id where v.sent_at is null",
                "Unga 13–20",
            )
            .reads(&["Skulle det bli så med det du nyss provade?"]),
        post("/t/{code}/question/{number}", Who::Visitor)
            .on("/t/{code}/question/1")
            .types(&[("verdict", "partly"), ("words", "Jag vill veta mer om henne.")])
            .not_by(Who::Somebody, LOST)
            .leads("/t/{code}/question/2")
            .touches("feedback +1, rounds ~1")
            .finds("select verdict from feedback where words = 'Jag vill veta mer om henne.'", "partly")
            .reads(&["Skulle det bli så med det du nyss provade?"])
            .once("feedback"),
        post("/t/{code}/words", Who::Visitor)
            .on("/t/{code}/words")
            .types(&[("words", "Skicka det på papper också.")])
            .not_by(Who::Somebody, LOST)
            .leads("/t/{code}/send")
            .touches("feedback +1, rounds ~1")
            .finds("select kind from feedback where words = 'Skicka det på papper också.'", "message")
            .reads(&["Det här har du sagt", "Unga 13–20", "Jag vill veta mer om henne.", "Skicka det på papper också."])
            .once("feedback"),
        post("/t/{code}/send", Who::Visitor)
            .on("/t/{code}/send")
            .not_by(Who::Somebody, LOST)
            .touches("rounds ~1, visits ~1")
            .finds(
                "select g.name from visits v join target_groups g on g.id = v.target_group_id join feedback f on f.visit_id = v.id \
                 where f.words = 'Skicka det på papper också.' and v.return_code_hash is not null",
                "Unga 13–20",
            )
            .reads(&["Tack för din hjälp", "Din återkopplingskod"])
            .keeps("return", r#"class="return-code">([^<]+)<"#),
        post("/answer", Who::Somebody)
            .on("/answer")
            .types(&[("code", "{return}")])
            .not_with(&[("code", "zzzz zzzz")], StatusCode::NOT_FOUND)
            .reads(&["Svar till dig", "Skicka det på papper också.", "Vi har inte svarat än."]),
    ]
}
