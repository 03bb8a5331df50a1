use axum::extract::State;
use axum::http::StatusCode;

use crate::codes;
use crate::db::{Conn, Table};
use crate::desk::Desk;
use crate::error::Answer;
use crate::house::House;
use crate::lang::Lang;
use crate::paper::go;
use crate::parse::{Fault, Problems};

use crate::sources::about::Offer;
use crate::sources::import::check::{self, Checked, EXCHANGE, KEEP};
use crate::sources::import::form::{Typed, form};
use crate::sources::import::turns::turns;
use crate::sources::import::upload::Upload;
use crate::sources::import::{personal, sentences};
use crate::sources::intake::{self, Conversation, MAX_CHARS, Refusal};
use crate::sources::model::Speaker;
use crate::sources::roles;
use crate::sources::store::{NewSource, bring_in, same_text};
use crate::sources::text::Text;

/// Reads what was sent and shows it. Stores nothing.
pub async fn check(desk: Desk, State(house): State<House>, upload: Upload) -> Answer {
    let lang = desk.lang;
    let mut conn = house.read().await?;
    let mut problems = upload.problems();
    let about = upload.about();
    let said = about.parse(&mut conn, desk.project.id, (lang, house.clock.today()), &mut problems).await?;
    let (Some(said), Some(conversation)) = (said, conversation(lang, &upload, &mut problems)) else {
        return back(&desk, &mut conn, StatusCode::UNPROCESSABLE_ENTITY, &upload, &problems).await;
    };
    let guessed = roles::guess(&conversation, &codes::participant(said.participant_number));
    let roles = guessed.iter().map(|role| role.word().to_owned()).collect();
    let checked = Checked { about, said, conversation, roles, guesses: Vec::new() };
    Ok(check::page(&desk, StatusCode::OK, &checked, &problems))
}

/// What was picked, pasted or read before, as a conversation.
fn conversation(lang: Lang, upload: &Upload, problems: &mut Problems) -> Option<Conversation> {
    let (text, plain) = (upload.text("text"), upload.text("plain"));
    let too_big = Err(Refusal::TooLong { limit: MAX_CHARS, found: None });
    let (field, read) = match &upload.file {
        Some(_) if !text.trim().is_empty() => {
            problems.add("text", Fault::Says("import-both"));
            return None;
        }
        Some(file) => ("file", file.bytes.as_ref().map_or(too_big, |bytes| intake::read(Some(&file.name), bytes))),
        None if !text.trim().is_empty() => ("text", intake::read(None, text.as_bytes())),
        None if !plain.is_empty() => ("file", intake::from_plain(plain)),
        None => {
            problems.add("file", Fault::Says("import-nothing"));
            return None;
        }
    };
    read.map_err(|refusal| problems.add(field, Fault::Sentence(sentences::refusal(lang, &refusal)))).ok()
}

/// The first form again, with everything that was typed and a file that could be read.
async fn back(desk: &Desk, conn: &mut Conn, status: StatusCode, upload: &Upload, problems: &Problems) -> Answer {
    let about = upload.about();
    let offer = Offer::load(conn, desk.project.id, &about.participant).await?;
    let text = upload.text("text").to_owned();
    let read = if text.trim().is_empty() { conversation(desk.lang, upload, &mut Problems::default()) } else { None };
    let kept = read.or_else(|| intake::from_plain(upload.text("plain")).ok());
    let typed = Typed { about, text, plain: kept.as_ref().map(intake::to_plain).unwrap_or_default() };
    Ok(form(desk, status, &typed, &offer, problems))
}

/// Puts in what was shown, once somebody has said who is who and has accepted that every personnummer is replaced. Of what
/// only looks like one somebody has said, place by place, whether the words stay.
pub async fn add(desk: Desk, State(house): State<House>, upload: Upload) -> Answer {
    let lang = desk.lang;
    let mut conn = house.write().await?;
    let mut problems = upload.problems();
    let about = upload.about();
    let said = about.parse(&mut conn, desk.project.id, (lang, house.clock.today()), &mut problems).await?;
    if upload.text("then") == "back" {
        return back(&desk, &mut conn, StatusCode::OK, &upload, &Problems::default()).await;
    }
    let (Some(said), Some(conversation)) = (said, conversation(lang, &upload, &mut problems)) else {
        return back(&desk, &mut conn, StatusCode::UNPROCESSABLE_ENTITY, &upload, &problems).await;
    };
    let chosen: Vec<String> =
        (0..conversation.speakers().len()).map(|at| upload.text(&format!("speaker-{at}")).to_owned()).collect();
    let roles = parse_roles(&chosen, &mut problems);
    let text = Text::of(&turns(&conversation, &roles));
    let places = personal::places(&text);
    if upload.text("then") != "accept" && places.iter().any(|place| place.sure) {
        problems.add("personal", Fault::Says("import-accept-first"));
    }
    let guesses: Vec<String> =
        (0..places.iter().filter(|place| !place.sure).count()).map(|at| upload.text(&check::guess(at)).to_owned()).collect();
    for at in (0..guesses.len()).filter(|at| ![KEEP, EXCHANGE].contains(&guesses[*at].as_str())) {
        problems.add(check::guess(at), Fault::Says("import-guess-missing"));
    }
    if !problems.is_empty() {
        let checked = Checked { about, said, conversation, roles: chosen, guesses };
        return Ok(check::page(&desk, StatusCode::UNPROCESSABLE_ENTITY, &checked, &problems));
    }
    let clean = personal::without(&text, &guesses.iter().map(|chosen| chosen == EXCHANGE).collect::<Vec<_>>());
    // Held, so that of two who put the same in at once the second finds it.
    conn.hold(Table::Participants, said.participant).await?;
    if let Some(number) = same_text(&mut conn, said.participant, &Text::of(&clean).body).await? {
        return Ok(go(desk.path(format_args!("sources/{number}?already=yes"))));
    }
    let new = NewSource {
        id: house.ids.next(),
        project: desk.project.id,
        sprint: desk.project.sprint.as_ref().map(|sprint| sprint.id),
        participant: said.participant,
        title: &said.title,
        held_on: said.held_on,
        channel: said.channel,
        guide: "",
    };
    let made = bring_in(&mut conn, &house.ids, &new, &clean, desk.stamp()).await?;
    conn.commit().await?;
    Ok(go(desk.path(format_args!("sources/{}", made.number))))
}

/// A role for each speaker; somebody has to be the participant.
fn parse_roles(chosen: &[String], problems: &mut Problems) -> Vec<Speaker> {
    let roles: Vec<Speaker> =
        chosen.iter().enumerate().filter_map(|(at, role)| problems.choice(&format!("speaker-{at}"), role)).collect();
    if roles.len() == chosen.len() && !roles.contains(&Speaker::Participant) {
        problems.add("speaker-0", Fault::Says("import-no-participant"));
    }
    roles
}
