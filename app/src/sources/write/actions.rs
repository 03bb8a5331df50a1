use axum::extract::{Path, Query, State};

use crate::codes;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::form::{Filled, Making};
use crate::house::House;
use crate::sources::about::For;
use crate::sources::store::{NewSource, held, newest_text};
use crate::sources::write::begin::new_place;
use crate::sources::write::draft::{NewForm, Outcome};
use crate::sources::write::form::question_id;
use crate::sources::write::posted::Posted;
use crate::sources::write::store;
use crate::told::{Done, Undo};

pub async fn begin(desk: Desk, State(house): State<House>, Query(asked): Query<For>, sent: Making<NewForm>) -> Answer {
    let id = sent.id(&house.ids);
    let form = sent.form;
    let place = new_place(&desk, &asked);
    let mut conn = house.write_in(desk.project.id).await?;
    let mut problems = desk.problems();
    let said = form.about.parse(&mut conn, desk.project.id, (desk.lang, house.clock.today()), &mut problems).await?;
    let guide = form.guide(desk.lang, &mut problems);
    let (Some(said), true) = (said, problems.is_empty()) else {
        return desk.keep(conn, &place).await;
    };
    let questions: Vec<String> =
        guide.into_iter().flat_map(|(_, questions)| questions).map(|question| question.asked).collect();
    let new = NewSource {
        id,
        project: desk.project.id,
        sprint: desk.project.sprint.as_ref().map(|sprint| sprint.id),
        participant: said.participant,
        title: &said.title,
        held_on: said.held_on,
        channel: said.channel,
        guide: &form.guide,
    };
    let made = store::begin(&mut conn, &new, &questions, desk.stamp()).await?;
    let undo = Undo::asks(desk.path(format_args!("sources/{}/remove", made.number)));
    let to = desk.path(format_args!("sources/{}/write", made.number));
    desk.done(conn, &place, to, Done::SourceAdded.with("code", codes::source(made.number)).undo(undo)).await
}

pub async fn save(
    desk: Desk,
    State(house): State<House>,
    Path((_, number)): Path<(String, i64)>,
    Filled(fields): Filled<Vec<(String, String)>>,
) -> Answer {
    let place = desk.path(format_args!("sources/{number}/write"));
    let mut conn = house.write_in(desk.project.id).await?;
    let source = held(&mut conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    let stored = store::drafts(&mut conn, source.id).await?;
    let posted = Posted::of(fields);
    let here = desk.path(format_args!("sources/{number}"));
    if source.finished_at.is_some() {
        let (_, text) = newest_text(&mut conn, source.id).await?.ok_or(Trouble::NotFound)?;
        if posted.stands_in(&text.body) {
            // The same form, sent twice.
            return desk.saved(conn, &place, here).await;
        }
    }
    if source.finished_at.is_some() || stored.is_empty() || !source.for_team {
        // The page says why, and gives back what was typed.
        return desk.keep(conn, &place).await;
    }
    let mut problems = desk.problems();
    let answered = posted.weighed(stored, &mut problems);
    if !problems.is_empty() || answered.iter().any(|one| one.outcome == Outcome::Conflict) {
        return desk.keep(conn, &place).await;
    }
    let taken: Vec<_> = answered.iter().filter(|one| one.outcome == Outcome::Take).map(|one| &one.typed).collect();
    for draft in &taken {
        store::save(&mut conn, source.id, draft).await?;
    }
    let (to, done) = match posted.then() {
        "finish" => {
            store::finish(&mut conn, &house.ids, source.id, desk.stamp()).await?;
            (here, Done::Finished)
        }
        "add" => {
            let added = store::add_own(&mut conn, source.id).await?;
            (format!("{here}/write#question-{added}"), Done::QuestionAdded)
        }
        // At the question that it was saved at; where no button says which, at the one that was changed.
        _ => match posted.saved_at().or(taken.last().map(|draft| draft.position)) {
            Some(position) => (format!("{here}/write#{}", question_id(position)), Done::Saved),
            None => (format!("{here}/write"), Done::Saved),
        },
    };
    desk.done(conn, &place, to, done).await
}
