//! What is sent on the way through a round that is only gone through: it is read to know where it leads, and nothing of it
//! is stored.

use axum::extract::{Path, State};

use super::way::Said;
use super::{At, Rehearsed};
use crate::desk::Desk;
use crate::error::Answer;
use crate::form::Filled;
use crate::house::House;
use crate::paper::go;
use crate::public::end::EndForm;
use crate::public::group::GroupForm;
use crate::public::press::Press;
use crate::public::question::ReplyForm;
use crate::public::steps::{Step, in_other, leads, path, to_pages};
use crate::public::walk::CommentForm;

/// In at the door, whichever of its forms was sent.
pub async fn start(desk: Desk, State(house): State<House>, Path(at): Path<At>) -> Answer {
    let rehearsed = Rehearsed::load(&mut house.read().await?, &desk, &at).await?;
    Ok(go(to_pages(&rehearsed.round)))
}

/// A form of the prototype leads on.
pub async fn pretend(desk: Desk, State(house): State<House>, Path(at): Path<At>) -> Answer {
    let rehearsed = Rehearsed::load(&mut house.read().await?, &desk, &at).await?;
    Ok(go(rehearsed.round.path(format_args!("page/{}", at.slug))))
}

pub async fn comment(
    desk: Desk,
    State(house): State<House>,
    Path(at): Path<At>,
    Filled(form): Filled<CommentForm>,
) -> Answer {
    let rehearsed = Rehearsed::load(&mut house.read().await?, &desk, &at).await?;
    let press = Press::of(&form.press);
    let way = rehearsed.way.clone().writing(press.sends() && writes(&form.words));
    let rehearsed = rehearsed.on(way);
    let (round, here) = (&rehearsed.round, rehearsed.round.path(format_args!("page/{}", at.slug)));
    Ok(go(match press {
        Press::Next => path(round, rehearsed.walk().first()),
        Press::Stop => path(round, Step::Send),
        Press::Lang => in_other(desk.lang, &here),
        Press::Stay | Press::Back => here,
    }))
}

pub async fn group(desk: Desk, State(house): State<House>, Path(at): Path<At>, Filled(form): Filled<GroupForm>) -> Answer {
    let rehearsed = Rehearsed::load(&mut house.read().await?, &desk, &at).await?;
    let place = rehearsed.groups.iter().position(|group| group.id.to_string() == form.group);
    let way = rehearsed.way.clone();
    // To go on without a choice leaves it as it was.
    let way = if form.group.is_empty() { way } else { way.of_group(place.map_or(0, |place| place + 1)) };
    Ok(goes(&desk, &rehearsed.on(way), Step::Group, Press::of(&form.press)))
}

pub async fn reply(desk: Desk, State(house): State<House>, Path(at): Path<At>, Filled(form): Filled<ReplyForm>) -> Answer {
    let rehearsed = Rehearsed::load(&mut house.read().await?, &desk, &at).await?;
    let number = rehearsed.question(at.question)?.question.position;
    let said = Said { verdict: form.verdict.parse().ok(), words: writes(&form.words) };
    let way = rehearsed.way.clone().answering(number, said);
    Ok(goes(&desk, &rehearsed.on(way), Step::Question(number), Press::of(&form.press)))
}

/// *Klar*. As for a visitor, nothing is sent where nothing has been said.
pub async fn send(desk: Desk, State(house): State<House>, Path(at): Path<At>, Filled(form): Filled<EndForm>) -> Answer {
    let rehearsed = Rehearsed::load(&mut house.read().await?, &desk, &at).await?;
    let press = Press::of(&form.press);
    let way = rehearsed.way.clone().writing(writes(&form.words));
    let rehearsed = rehearsed.on(way);
    if press.sends() && rehearsed.way.says_something() {
        return Ok(go(rehearsed.round.path("code")));
    }
    Ok(goes(&desk, &rehearsed, Step::Send, press))
}

/// A form whose answer is outside the round.
pub async fn over(desk: Desk, State(house): State<House>, Path(at): Path<At>) -> Answer {
    let rehearsed = Rehearsed::load(&mut house.read().await?, &desk, &at).await?;
    Ok(go(rehearsed.round.path("over")))
}

fn goes(desk: &Desk, rehearsed: &Rehearsed, step: Step, press: Press) -> axum::response::Response {
    go(leads(desk.lang, &rehearsed.round, &rehearsed.walk(), step, press))
}

fn writes(words: &str) -> bool {
    !words.trim().is_empty()
}
