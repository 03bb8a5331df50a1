use crate::db::{Conn, Watched};
use crate::house::Stamp;
use crate::id::{Ids, SourceId};
use crate::projects::model::Made;
use crate::sources::store::{NewSource, add_text, insert};
use crate::sources::text::Text;
use crate::sources::write::draft::{Draft, ELSE, OWN, as_turns};
use crate::{one, rows, run, value};

/// Begins a conversation that is written in.
pub async fn begin(conn: &mut Conn, new: &NewSource<'_>, questions: &[String], stamp: Stamp) -> Result<Made, sqlx::Error> {
    let made = insert(conn, new, None, stamp).await?;
    if !made.new {
        return Ok(made);
    }
    let id = new.id;
    for (question, position) in questions.iter().zip(1_i64..) {
        add(conn, id, &Draft::asked(position, question)).await?;
    }
    if questions.is_empty() {
        add(conn, id, &Draft::asked(OWN, "")).await?;
    }
    add(conn, id, &Draft::asked(ELSE, "")).await?;
    Ok(made)
}

async fn add(conn: &mut Conn, source: SourceId, draft: &Draft) -> Result<(), sqlx::Error> {
    run!(
        conn,
        "insert into draft_answers (source_id, position, question, answer) values ($1, $2, $3, $4)",
        source,
        draft.position,
        draft.question.as_str(),
        draft.answer.as_str()
    )?;
    conn.tell(Watched::Source, source);
    Ok(())
}

/// Adds room for one more question of the interviewer's own, after the others. Gives its position.
pub async fn add_own(conn: &mut Conn, source: SourceId) -> Result<i64, sqlx::Error> {
    let position = value!(
        conn,
        i64,
        "select coalesce(max(position) + 1, $2) from draft_answers where source_id = $1 and position >= $2 and position < $3",
        source,
        OWN,
        ELSE
    )?;
    add(conn, source, &Draft::asked(position, "")).await?;
    Ok(position)
}

pub async fn drafts(conn: &mut Conn, source: SourceId) -> Result<Vec<Draft>, sqlx::Error> {
    rows!(conn, Draft, "select position, question, answer from draft_answers where source_id = $1 order by position", source)
}

pub async fn save(conn: &mut Conn, source: SourceId, draft: &Draft) -> Result<(), sqlx::Error> {
    one!(
        conn,
        "update draft_answers set question = $3, answer = $4 where source_id = $1 and position = $2",
        source,
        draft.position,
        draft.question.as_str(),
        draft.answer.as_str()
    )?;
    conn.tell(Watched::Source, source);
    Ok(())
}

/// Makes a text of what has been written, and a finished conversation of the draft. False when somebody else just did.
pub async fn finish(conn: &mut Conn, ids: &Ids, source: SourceId, stamp: Stamp) -> Result<bool, sqlx::Error> {
    let done = run!(conn, "update sources set finished_at = $2 where id = $1 and finished_at is null", source, stamp.at)?;
    if done == 0 {
        return Ok(false);
    }
    let written = drafts(conn, source).await?;
    add_text(conn, ids, source, &Text::of(&as_turns(&written)), stamp).await?;
    run!(conn, "delete from draft_answers where source_id = $1", source)?;
    conn.tell(Watched::Source, source);
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quotes;
    use crate::sources::model::{Channel, Speaker};
    use crate::sources::store::{find, newest_text};
    use crate::testing::{Stage, all, morning, on_both};

    async fn begun(stage: &Stage, conn: &mut Conn, questions: &[String]) -> (SourceId, i64) {
        let (participant, _) = stage.participant(conn, stage.young, all()).await;
        let new = NewSource {
            id: stage.house.ids.next(),
            project: stage.project,
            sprint: None,
            participant,
            title: "I bilen",
            held_on: morning().date_naive(),
            channel: Channel::Phone,
            guide: "first-contact",
        };
        let number = begin(conn, &new, questions, stage.stamp()).await.unwrap().number;
        (find(conn, stage.project, number).await.unwrap().unwrap().id, number)
    }

    #[tokio::test]
    async fn what_is_written_in_is_a_draft_until_it_is_finished_and_then_a_text() {
        on_both(async |stage| {
            let mut conn = stage.write().await;
            let (id, number) = begun(&stage, &mut conn, &["Hur började det?".to_owned(), "Vad hände?".to_owned()]).await;
            assert!(newest_text(&mut conn, id).await.unwrap().is_none());
            let lift = quotes::lift(
                &mut conn,
                &stage.house.ids,
                stage.project,
                number,
                quotes::Wanted::anywhere(1, "hej"),
                stage.stamp(),
            )
            .await;
            assert!(matches!(lift, Err(quotes::LiftError::Fault(quotes::LiftFault::NotThere))));
            let answer = Draft { answer: "Med ett brev.".to_owned(), ..Draft::asked(1, "Hur började det?") };
            save(&mut conn, id, &answer).await.unwrap();
            assert_eq!(drafts(&mut conn, id).await.unwrap()[0], answer);
            assert!(finish(&mut conn, &stage.house.ids, id, stage.stamp()).await.unwrap());
            let (_, text) = newest_text(&mut conn, id).await.unwrap().unwrap();
            assert_eq!(text.words(), ["Hur började det?", "Med ett brev."]);
            assert_eq!(text.turns[1].speaker, Speaker::Participant);
            assert!(find(&mut conn, stage.project, number).await.unwrap().unwrap().finished_at.is_some());
            assert_eq!(drafts(&mut conn, id).await.unwrap(), []);
            assert!(!finish(&mut conn, &stage.house.ids, id, stage.stamp()).await.unwrap());
        })
        .await;
    }

    #[tokio::test]
    async fn own_questions_come_after_the_guides_and_before_anything_else() {
        on_both(async |stage| {
            let mut conn = stage.write().await;
            let (id, _) = begun(&stage, &mut conn, &["Hur började det?".to_owned()]).await;
            assert_eq!(add_own(&mut conn, id).await.unwrap(), OWN);
            assert_eq!(add_own(&mut conn, id).await.unwrap(), OWN + 1);
            let order: Vec<i64> = drafts(&mut conn, id).await.unwrap().iter().map(|draft| draft.position).collect();
            assert_eq!(order, [1, OWN, OWN + 1, ELSE]);
            let (free, _) = begun(&stage, &mut conn, &[]).await;
            let order: Vec<i64> = drafts(&mut conn, free).await.unwrap().iter().map(|draft| draft.position).collect();
            assert_eq!(order, [OWN, ELSE]);
        })
        .await;
    }
}
