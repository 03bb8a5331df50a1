//! What was said about a prototype, to choose from when a change names what it answers.

use sqlx::FromRow;

use crate::changes::model::Heard;
use crate::db::Conn;
use crate::feedback::model::{FeedbackKind, Verdict};
use crate::id::{ChangeId, FeedbackId, PrototypeId};
use crate::{every_piece, is_from_outside, is_hidden, rows, with_need_if_any, with_page};

/// The most that is offered to choose from when a change names what it answers.
pub const HEARD_AT_MOST: i64 = 300;

#[derive(FromRow)]
struct HeardRow {
    id: FeedbackId,
    round_number: i64,
    kind: FeedbackKind,
    page_title: Option<String>,
    need_number: Option<i64>,
    need: Option<String>,
    verdict: Option<Verdict>,
    words: String,
    hidden: bool,
}

/// What was said about iterations before `version`: what counts now and is not hidden, and what `change` names
/// already. What has words comes first, then the newest; at most [`HEARD_AT_MOST`].
pub async fn heard(
    conn: &mut Conn,
    prototype: PrototypeId,
    version: i64,
    change: Option<ChangeId>,
) -> Result<Vec<Heard>, sqlx::Error> {
    let found = rows!(
        conn,
        HeardRow,
        concat!(
            "select f.id, r.number as round_number, f.kind, s.title as page_title, n.number as need_number, n.need, f.verdict, \
               f.words, ",
            is_hidden!(),
            " as hidden",
            every_piece!(),
            with_need_if_any!("f.need_id"),
            with_page!("i.id", "f.page_slug"),
            " left join change_feedback cf on cf.feedback_id = f.id and cf.change_id = $3 \
             where i.prototype_id = $1 and i.version < $2 and (cf.change_id is not null \
               or (f.superseded_on is null and not ",
            is_hidden!(),
            " and ",
            is_from_outside!(),
            ")) order by case when cf.change_id is null then 1 else 0 end, case when f.words = '' then 1 else 0 end, \
               r.number desc, f.number desc limit $4"
        ),
        prototype,
        version,
        change,
        HEARD_AT_MOST
    )?;
    let heard = |row: HeardRow| Heard {
        id: row.id,
        round_number: row.round_number,
        kind: row.kind,
        page_title: row.page_title,
        need: row.need_number.zip(row.need),
        verdict: row.verdict,
        words: if row.hidden { String::new() } else { row.words },
        hidden: row.hidden,
    };
    Ok(found.into_iter().map(heard).collect())
}
