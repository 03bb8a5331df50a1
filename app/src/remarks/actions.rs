use axum::extract::{Path, State};

use crate::db::Table;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::form::{Filled, Making};
use crate::house::House;
use crate::paper::go;
use crate::remarks::eyes::seen;
use crate::remarks::forms::{OBJECTION, REACTION, ReactionForm, WordsForm};
use crate::remarks::model::About;
use crate::remarks::store::{self, NewRemark};
use crate::told::{Done, Undo};
use crate::{needs, quotes};

/// A representative says whether she knows a need, or how she would rather have it said.
pub async fn react(
    desk: Desk,
    State(house): State<House>,
    Path((_, number)): Path<(String, i64)>,
    sent: Making<ReactionForm>,
) -> Answer {
    let id = sent.id(&house.ids);
    let mut conn = house.write_in(desk.project.id).await?;
    let need = needs::store::held(&mut conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    let here = desk.path(format_args!("needs/{number}"));
    let place = format!("{here}#{REACTION}");
    let Some((reaction, words)) = sent.form.parse(&mut desk.problems()) else {
        return desk.keep(conn, &place).await;
    };
    let about = About::Need { need: need.id, version: sent.form.read(need.version), reaction };
    let new = NewRemark { project: desk.project.id, about, words: &words };
    store::say(&mut conn, id, &new, desk.stamp()).await?;
    desk.saved(conn, &place, format!("{here}?said=yes#{REACTION}")).await
}

/// A representative proposes a need that is missing.
pub async fn propose(desk: Desk, State(house): State<House>, sent: Making<WordsForm>) -> Answer {
    let id = sent.id(&house.ids);
    let mut conn = house.write_in(desk.project.id).await?;
    let place = desk.path("remarks/new");
    let Some(words) = sent.form.parse_proposal(&mut desk.problems()) else {
        return desk.keep(conn, &place).await;
    };
    let new = NewRemark { project: desk.project.id, about: About::Missing, words: &words };
    let made = store::say(&mut conn, id, &new, desk.stamp()).await?;
    let to = desk.path(format_args!("remarks/{}", made.number));
    let undo = Undo::press(format!("{to}/take-back"));
    desk.done(conn, &place, to, Done::Proposed.undo(undo)).await
}

/// A representative objects to how a quote that she may see is used.
pub async fn object(
    desk: Desk,
    State(house): State<House>,
    Path((_, number)): Path<(String, i64)>,
    sent: Making<WordsForm>,
) -> Answer {
    let id = sent.id(&house.ids);
    let (project, today) = (desk.project.id, house.clock.today());
    let mut conn = house.write_in(project).await?;
    let quote = quotes::store::seen(&mut conn, project, number, desk.audience(), today).await?.ok_or(Trouble::NotFound)?;
    conn.hold(Table::Quotes, quote.id).await?;
    let quote = quotes::store::seen(&mut conn, project, number, desk.audience(), today).await?.ok_or(Trouble::NotFound)?;
    let here = desk.path(format_args!("quotes/{number}"));
    let place = format!("{here}#{OBJECTION}");
    let Some(words) = sent.form.parse_objection(&mut desk.problems()) else {
        return desk.keep(conn, &place).await;
    };
    let new = NewRemark { project, about: About::Quote(quote.id), words: &words };
    store::say(&mut conn, id, &new, desk.stamp()).await?;
    desk.saved(conn, &place, format!("{here}?said=yes#{OBJECTION}")).await
}

pub async fn take_back(desk: Desk, State(house): State<House>, Path((_, number)): Path<(String, i64)>) -> Answer {
    let mut conn = house.write_in(desk.project.id).await?;
    let remark = seen(&mut conn, &desk, number).await?;
    let to = if store::take_back(&mut conn, remark.id, desk.stamp()).await? { "?taken=back" } else { "" };
    conn.commit().await?;
    Ok(go(desk.path(format_args!("remarks/{number}{to}"))))
}

pub async fn answer(
    desk: Desk,
    State(house): State<House>,
    Path((_, number)): Path<(String, i64)>,
    Filled(form): Filled<WordsForm>,
) -> Answer {
    let place = desk.path(format_args!("remarks/{number}"));
    let mut conn = house.write_in(desk.project.id).await?;
    let remark = seen(&mut conn, &desk, number).await?;
    let Some(words) = form.parse_answer(&mut desk.problems()) else {
        return desk.keep(conn, &place).await;
    };
    if !store::answer(&mut conn, remark.id, &words, desk.stamp()).await? {
        // Somebody was first, or there is nothing to answer any more: what was typed is shown, unless it says the same.
        let stands = seen(&mut conn, &desk, number).await?.answer;
        if stands.as_ref() != Some(&words) {
            return desk.keep(conn, &place).await;
        }
    }
    desk.done(conn, &place, &place, Done::Answered).await
}
