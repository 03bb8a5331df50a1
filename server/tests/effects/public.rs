use reqwest::StatusCode;

use super::row::{Row, Who, post};

const LOST: StatusCode = StatusCode::CONFLICT;
const NUMBER: &str = "Mitt nummer är 19121212-1212.";

pub fn rows() -> Vec<Row> {
    [on_the_way(), with_the_code()].concat()
}

fn on_the_way() -> Vec<Row> {
    vec![
        post("/t", Who::Visitor)
            .on("/t")
            .types(&[("code", "{code}")])
            .told(&[("code", "zzzzzz")], "public-code-unknown")
            .told(&[("code", "zzzz-zzzz-zzzz")], "public-code-is-return")
            .leads("/t/{code}")
            .reads(&["Vill du titta på ett förslag och säga vad du tycker?"]),
        post("/t/{code}/start", Who::Visitor)
            .on("/t/{code}")
            .not_at("/t/ZZZZZZ/start", StatusCode::NOT_FOUND)
            .leads("/t/{code}/page/start")
            .touches("rounds ~1, visits +1")
            .reads(&["Ditt första möte", "Gå runt som om det vore på riktigt."])
            .once("visits"),
        post("/t/{code}/start", Who::Visitor)
            .on("/t/{code}")
            .form("Jag är någon annan")
            .leads("/t/{code}/page/start")
            .touches("rounds ~1, visits +1")
            .finds("select cast(count(distinct one_id) as text) from visits where sent_on is null", "2")
            .reads(&["Ditt första möte"])
            .each_time("visits"),
        post("/t/{code}/page/{slug}", Who::Visitor)
            .on("/t/{code}/page/valj")
            .leads("/t/{code}/page/klart")
            .reads(&["Vi har fått ditt önskemål."]),
        post("/t/{code}/page/{slug}/comment", Who::Visitor)
            .on("/t/{code}/page/vem")
            .types(&[("words", "Bra att det står ett namn.")])
            .presses("do", "stay")
            .not_by(Who::Somebody, LOST)
            .told(&[("words", "")], "public-comment-missing")
            .leads("/t/{code}/page/vem#said")
            .touches("feedback +1, rounds ~1")
            .finds("select page_slug from feedback where words = 'Bra att det står ett namn.'", "vem")
            .reads(&["Tack, det har kommit fram", "Bra att det står ett namn."])
            .once("feedback"),
        post("/t/{code}/page/{slug}/comment", Who::Visitor)
            .on("/t/{code}/page/vem")
            .types(&[("words", "Det här skickar jag inte.")])
            .presses("do", "stop")
            .leads("/t/{code}/send")
            .touches("drafts +1")
            .reads(&["skrivit men inte skickat"]),
        post("/t/{code}/group", Who::Visitor)
            .on("/t/{code}/group")
            .presses("group", "none")
            .not_by(Who::Somebody, LOST)
            .leads("/t/{code}/question/1")
            .touches("visits ~1")
            .finds("select group_said from visits where sent_on is null order by number desc limit 1", "unsaid")
            .reads(&["Det här gäller inte mig"]),
        post("/t/{code}/question/{number}", Who::Visitor)
            .on("/t/{code}/question/1")
            .types(&[("verdict", "partly"), ("words", "Jag vill veta mer om henne.")])
            .presses("do", "next")
            .not_by(Who::Somebody, LOST)
            .leads("/t/{code}/question/2")
            .touches("feedback +1, rounds ~1")
            .finds("select verdict from feedback where words = 'Jag vill veta mer om henne.'", "partly")
            .reads(&["Det här gäller inte mig"])
            .once("feedback"),
        post("/t/{code}/question/{number}", Who::Visitor)
            .on("/t/{code}/question/2")
            .types(&[("words", NUMBER)])
            .presses("do", "next")
            .leads("/t/{code}/question/2")
            .touches("drafts +1")
            .reads(&[NUMBER]),
        post("/t/{code}/send", Who::Visitor)
            .on("/t/{code}/send")
            .types(&[("words", "Skicka det på papper också.")])
            .presses("do", "next")
            .not_by(Who::Somebody, LOST)
            .leads("/answer/code")
            .touches("drafts -2, feedback +1, rounds ~1, visits ~1")
            .finds(
                "select v.group_said from visits v join feedback f on f.visit_id = v.id \
                 where f.words = 'Skicka det på papper också.' and v.return_code_hash is not null",
                "unsaid",
            )
            .reads(&["Tack för din hjälp", "Din återkopplingskod"])
            .keeps("return", r#"class="return-code">([^<]+)<"#)
            .once("feedback"),
    ]
}

fn with_the_code() -> Vec<Row> {
    vec![
        post("/answer/hide", Who::Visitor).on("/answer/code").leads("/answer").reads(&["Läs vårt svar"]),
        post("/answer", Who::Visitor)
            .on("/answer")
            .types(&[("code", "{return}")])
            .told(&[("code", "zzzz zzzz")], "public-answer-unknown")
            .leads("/answer/read")
            .reads(&["Svar till dig", "Skicka det på papper också.", "Vi har inte svarat än."]),
        post("/answer/more", Who::Visitor)
            .on("/answer/read")
            .types(&[("words", "Och en sak till.")])
            .not_with(&[("words", NUMBER)], StatusCode::UNPROCESSABLE_ENTITY)
            .not_by(Who::Somebody, StatusCode::SEE_OTHER)
            .leads("/answer/read")
            .touches("feedback +1, rounds ~1")
            .finds("select kind from feedback where words = 'Och en sak till.'", "comment")
            .reads(&["Och en sak till."])
            .once("feedback"),
        post("/answer/trial", Who::Visitor)
            .on("/answer/take-back")
            .not_by(Who::Somebody, StatusCode::SEE_OTHER)
            .leads("/answer/read")
            .touches("rounds ~1, visits ~1")
            .reads(&["Det här är en egen provning."]),
        post("/answer/take-back", Who::Visitor)
            .on("/answer/take-back")
            .not_by(Who::Somebody, StatusCode::SEE_OTHER)
            .leads("/answer/read")
            .touches("visits ~1")
            .reads(&["Det räknas inte"])
            .reads_no_more(&["Och en sak till."]),
    ]
}
