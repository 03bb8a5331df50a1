use app::clock::Clock;
use app::feedback::visits;
use app::id::{RoundId, VisitId};

use super::row::{MEMBER, Row, post};
use super::stage::Stage;

/// Somebody has taken back what she said.
pub async fn prepare(stage: &Stage) {
    let mut conn = stage.running.house.db.write().await.unwrap();
    let (visit, round) = app::row!(
        &mut conn,
        (VisitId, RoundId),
        "select v.id, v.round_id from visits v join rounds r on r.id = v.round_id where r.number = 1 and v.number = 2"
    )
    .unwrap()
    .unwrap();
    assert!(visits::withdraw(&mut conn, round, visit, Clock::System.today()).await.unwrap());
    conn.commit().await.unwrap();
}

pub fn rows() -> Vec<Row> {
    [answered(), seen_to(), opened_and_closed(), gone_through()].concat()
}

/// What the team answers, says that it need not, and hides.
fn answered() -> Vec<Row> {
    vec![
        post("/p/{project}/rounds/{number}/feedback/{piece}/answer", MEMBER)
            .on("rounds/2/feedback/4?visit=2")
            .types(&[("words", "Vi skriver ut tre platser.")])
            .faulty(&[("words", "")], "round-answer-missing")
            .leads("rounds/2/feedback/6?visit=2")
            .touches("answers +1, rounds ~1")
            .finds("select words from answers where words = 'Vi skriver ut tre platser.'", "Vi skriver ut tre platser.")
            .reads(&["Svaret är skickat."])
            .once("answers"),
        post("/p/{project}/rounds/{number}/answer", MEMBER)
            .on("rounds/2?show=several")
            .types(&[("pieces", "Maja låter"), ("pieces", "Men var ringer jag"), ("words", "Vi ändrar texten.")])
            .faulty(&[("words", "")], "round-answer-missing")
            .leads("rounds/2?show=waiting")
            .touches("answers +2, rounds ~1")
            .finds("select cast(count(*) as text) from answers where words = 'Vi ändrar texten.'", "2")
            .reads(&["2 har fått svaret."])
            .once("answers"),
        post("/p/{project}/rounds/{number}/feedback/{piece}/no-answer", MEMBER)
            .on("rounds/2/feedback/10")
            .faultless("a button; whoever was faster stands on the page")
            .leads("rounds/2/feedback/6")
            .touches("no_answers +1, rounds ~1")
            .reads(&["Återkoppling 10 behöver inget svar.", "Ångra"])
            .once("no_answers"),
        post("/p/{project}/rounds/{number}/feedback/{piece}/no-answer/undo", MEMBER)
            .on("rounds/2/feedback/10")
            .faultless("a button")
            .leads("rounds/2/feedback/10")
            .touches("no_answers -1, rounds ~1")
            .reads(&["Återkoppling 10 väntar på svar igen.", "Svara och visa nästa"])
            .reads_no_more(&["Inget svar behövs, säger"]),
        post("/p/{project}/rounds/{number}/feedback/{piece}/hide", MEMBER)
            .on("rounds/2/feedback/6/hide")
            .types(&[("words", "Här stod ett namn.")])
            .faulty(&[("words", "")], "round-hide-missing")
            .leads("rounds/2/feedback/6")
            .touches("hidings +1, rounds ~1")
            .finds("select reason from hidings", "Här stod ett namn.")
            .reads(&["Dolt av Olle Brantefors", "Skälet: Här stod ett namn."])
            .once("hidings"),
        post("/p/{project}/rounds/{number}/feedback/{piece}/unhide", MEMBER)
            .on("rounds/2/feedback/6")
            .faultless("a button")
            .leads("rounds/2/feedback/6")
            .touches("hidings -1, rounds ~1")
            .reads_no_more(&["Dolt av"]),
    ]
}

/// What was taken back or may be urgent, and who reads.
fn seen_to() -> Vec<Row> {
    vec![
        post("/p/{project}/rounds/{number}/withdrawn/{visit}", MEMBER)
            .on("rounds/1/withdrawn/2")
            .types(&[("words", "En granskning har begärt det.")])
            .faulty(&[("words", "")], "withdrawn-why-missing")
            .leads("rounds/1/withdrawn/2")
            .touches("withdrawn_readings +1")
            .finds("select reason from withdrawn_readings", "En granskning har begärt det.")
            .reads(&["De här har läst", "Olle Brantefors", "En granskning har begärt det.", "EN socialsekreterare"])
            .once("withdrawn_readings"),
        post("/p/{project}/rounds/{number}/feedback/{piece}/urgent/take", MEMBER)
            .on("rounds/2/feedback/18")
            .presses("who", "me")
            .faultless("a button; whoever was faster stands on the page")
            .leads("rounds/2/feedback/18#urgent")
            .touches("urgent_marks ~1")
            .reads(&["du har tagit det", "Jag kan inte ta den"])
            .reads_no_more(&["ingen har tagit det"]),
        post("/p/{project}/rounds/{number}/feedback/{piece}/urgent", MEMBER)
            .on("rounds/2/feedback/18")
            .types(&[("outcome", "done"), ("note", "Talade med Karin och ringde mottagningen.")])
            .faulty(&[("outcome", "done"), ("note", "")], "urgent-note-missing")
            .leads("rounds/2/feedback/18")
            .touches("rounds ~1, urgent_marks ~1")
            .finds(
                "select note from urgent_marks where spans is null and came_at is null and outcome = 'done' and note like 'Talade%'",
                "Talade med Karin och ringde mottagningen.",
            )
            .reads(&["Olle Brantefors tog hand om det", "Talade med Karin och ringde mottagningen."])
            .reads_no_more(&["Markerat:", "har väntat"]),
        post("/p/{project}/rounds/{number}/feedback/{piece}/urgent/undo", MEMBER)
            .on("rounds/2/feedback/18")
            .faultless("a button")
            .leads("rounds/2/feedback/18")
            .touches("rounds ~1, urgent_marks ~1")
            .reads(&["Kan vara akut", "Markerat:", "kom in 24 november 2026"])
            .reads_no_more(&["tog hand om det"]),
    ]
}

fn opened_and_closed() -> Vec<Row> {
    vec![
        post("/p/{project}/rounds/{number}/readers", MEMBER)
            .on("rounds/2/readers")
            .types(&[("read_on", ""), ("read_on", "onsdagar")])
            .faulty(&[("read_on", "")], "round-days-missing")
            .leads("rounds/2")
            .touches("rounds ~1")
            .finds("select read_on from rounds where number = 2 and read_on = '3'", "3")
            .reads(&["Någon läser på onsdagar."]),
        post("/p/{project}/rounds", MEMBER)
            .on("rounds/new?prototype=2")
            .types(&[("invitation", "Vill du prova?"), ("asked", "Fick du ett kvitto?")])
            .presses("do", "show")
            .leads("rounds/new?prototype=2#asks")
            .touches("kept_forms +1")
            .reads(&["Fick du ett kvitto?", "Det här gäller inte mig", "Det här är inte sparat"]),
        post("/p/{project}/rounds", MEMBER)
            .on("rounds/new?prototype=2")
            .presses("do", "rehearse")
            .leads("rehearsal/prototype/2")
            .touches("kept_forms ~1")
            .reads(&["Genomgång: inget sparas och inget räknas.", "Vill du prova?"]),
        post("/p/{project}/rounds", MEMBER)
            .on("rounds/new?prototype=2")
            .types(&[("invitation", "Vill du prova ett kvitto?")])
            .faulty(&[("invitation", "")], "round-invitation-missing")
            .leads("rounds/3")
            .touches("counters ~1, iterations ~1, kept_forms -1, round_question_groups +4, round_questions +2, rounds +1")
            .finds("select invitation from rounds where number = 3 and closed_at is null", "Vill du prova ett kvitto?")
            .reads(&["Öppen sedan", "Vill du prova ett kvitto?", "Stäng omgången"])
            .once("rounds"),
        post("/p/{project}/rounds/{number}/close", MEMBER)
            .on("rounds/3/close")
            .faultless("a button")
            .leads("rounds/3")
            .touches("rounds ~1")
            .finds("select invitation from rounds where number = 3 and closed_at is not null", "Vill du prova ett kvitto?")
            .reads(&["Stängd av Olle Brantefors", "Öppna igen"]),
        post("/p/{project}/rounds/{number}/reopen", MEMBER)
            .on("rounds/3/reopen")
            .faultless("a button; a page says when another round is open")
            .leads("rounds/3")
            .touches("rounds ~1")
            .finds("select invitation from rounds where number = 3 and closed_at is null", "Vill du prova ett kvitto?")
            .reads(&["Öppen sedan", "Stäng omgången"]),
    ]
}

/// On the way through a round as a visitor nothing is ever stored.
fn gone_through() -> Vec<Row> {
    const NOTHING: &str = "nothing of it is stored";
    const SAYS: &str = "Genomgång: inget sparas och inget räknas.";
    vec![
        post("/p/{project}/rehearsal/{of}/{number}/{way}/start", MEMBER)
            .on("rehearsal/round/2")
            .faultless(NOTHING)
            .leads("rehearsal/round/2/-/page/start")
            .reads(&[SAYS, "Gå runt som om det vore på riktigt."]),
        post("/p/{project}/rehearsal/{of}/{number}/{way}/page/{slug}", MEMBER)
            .on("rehearsal/round/2/-/page/valj")
            .faultless(NOTHING)
            .leads("rehearsal/round/2/-/page/klart")
            .reads(&[SAYS, "Vi har fått ditt önskemål."]),
        post("/p/{project}/rehearsal/{of}/{number}/{way}/page/{slug}/comment", MEMBER)
            .on("rehearsal/round/2/-/page/vem")
            .types(&[("words", "Bra att det står ett namn.")])
            .presses("do", "stop")
            .faultless(NOTHING)
            .leads("rehearsal/round/2/-/send")
            .reads(&[SAYS]),
        post("/p/{project}/rehearsal/{of}/{number}/{way}/group", MEMBER)
            .on("rehearsal/round/2/-/group")
            .presses("group", "none")
            .faultless(NOTHING)
            .leads("rehearsal/round/2/0/question/1")
            .reads(&[SAYS, "Det här gäller inte mig"]),
        post("/p/{project}/rehearsal/{of}/{number}/{way}/question/{question}", MEMBER)
            .on("rehearsal/round/2/0/question/1")
            .types(&[("verdict", "partly"), ("words", "Mitt nummer är 19121212-1212.")])
            .presses("do", "next")
            .faultless(NOTHING)
            .leads("rehearsal/round/2/0.P/question/2")
            .reads(&[SAYS])
            .reads_no_more(&["19121212-1212"]),
        post("/p/{project}/rehearsal/{of}/{number}/{way}/send", MEMBER)
            .on("rehearsal/round/2/0.P/send")
            .presses("do", "next")
            .faultless(NOTHING)
            .leads("rehearsal/round/2/0.P/code")
            .reads(&[SAYS, "EXEM-PELK-ODEN"]),
        post("/p/{project}/rehearsal/{of}/{number}/{way}/over", MEMBER)
            .on("rehearsal/round/2/0.P/code")
            .faultless(NOTHING)
            .leads("rehearsal/round/2/0.P/over")
            .reads(&[SAYS, "Här slutar genomgången"]),
    ]
}
