use axum::extract::{Query, State};

use crate::codes;
use crate::db::{Conn, Table};
use crate::desk::Desk;
use crate::error::Answer;
use crate::house::House;
use crate::paper::go;
use crate::parse::Problems;
use crate::told::{Done, Undo};

use crate::sources::about::For;
use crate::sources::import::checked::Checked;
use crate::sources::import::read::{conversation, first_form, second_form, second_form_again};
use crate::sources::import::upload::Upload;
use crate::sources::import::{check, form};
use crate::sources::intake::Conversation;
use crate::sources::model::ToldAbout;
use crate::sources::store::{NewSource, bring_in, same_text};
use crate::sources::text::Text;

/// Reads what was sent, and has both forms wait: the first for who comes back to it, the second for who goes on. Nothing
/// is stored that anybody else can read.
pub async fn check(desk: Desk, State(house): State<House>, Query(asked): Query<For>, upload: Upload) -> Answer {
    let mut conn = house.read().await?;
    let read = told(&mut conn, &desk, &upload, &mut upload.problems()).await?;
    drop(conn);
    let mut conn = house.write_in(desk.project.id).await?;
    let (first, second) = (form::place(&desk, &asked), check::place(&desk, &asked));
    desk.keep_beside(&mut conn, &first, &first_form(&upload)).await?;
    let to = match read {
        Some((_, conversation)) => {
            desk.keep_beside(&mut conn, &second, &second_form(&upload, &conversation)).await?;
            second
        }
        None => first,
    };
    conn.commit().await?;
    Ok(go(to))
}

/// What is told about the conversation, and the conversation itself; what is wrong with either stands in `problems`.
async fn told(
    conn: &mut Conn,
    desk: &Desk,
    upload: &Upload,
    problems: &mut Problems,
) -> Result<Option<(ToldAbout, Conversation)>, sqlx::Error> {
    let when = (desk.lang, desk.house.clock.today());
    let said = upload.about().parse(conn, desk.project.id, when, problems).await?;
    Ok(said.zip(conversation(desk.lang, upload, problems)))
}

/// Puts in what was shown, once somebody has said who is who and has accepted that every personnummer is replaced. Of what
/// only looks like one somebody has said, place by place, whether the words stay.
pub async fn add(desk: Desk, State(house): State<House>, Query(asked): Query<For>, upload: Upload) -> Answer {
    let (first, second) = (form::place(&desk, &asked), check::place(&desk, &asked));
    let mut conn = house.write_in(desk.project.id).await?;
    let mut problems = upload.problems();
    let Some((said, conversation)) = told(&mut conn, &desk, &upload, &mut problems).await? else {
        return desk.keep_as(conn, &first, &first_form(&upload)).await;
    };
    if upload.text("then") == "back" {
        return desk.keep_as(conn, &first, &first_form(&upload)).await;
    }
    let checked = Checked::of(&upload, said, conversation);
    let Some(clean) = checked.decided(&mut problems) else {
        return desk.keep_as(conn, &second, &second_form_again(&upload)).await;
    };
    let said = &checked.said;
    desk.forget(&mut conn, &first).await?;
    // Held, so that of two who put the same in at once the second finds it.
    conn.hold(Table::Participants, said.participant).await?;
    if let Some(number) = same_text(&mut conn, said.participant, &Text::of(&clean)).await? {
        let to = desk.path(format_args!("sources/{number}?already=yes"));
        return desk.saved(conn, &second, to).await;
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
    let to = desk.path(format_args!("sources/{}", made.number));
    let undo = Undo::asks(format!("{to}/remove"));
    desk.done(conn, &second, to, Done::SourceAdded.with("code", codes::source(made.number)).undo(undo)).await
}
