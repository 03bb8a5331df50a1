use crate::db::Conn;
use crate::id::ProjectId;
use crate::{is_from_outside, rows, with_round};

/// How many comments stand on each page, by its slug, in a round of a project. What the team left while it tried is not
/// counted.
pub async fn on_pages(conn: &mut Conn, project: ProjectId, round: i64) -> Result<Vec<(String, i64)>, sqlx::Error> {
    rows!(
        conn,
        (String, i64),
        concat!(
            "select f.page_slug, count(*) from feedback f",
            with_round!("f.round_id"),
            " where r.project_id = $1 and r.number = $2 and f.superseded_on is null and f.page_slug is not null and ",
            is_from_outside!(),
            " group by f.page_slug"
        ),
        project,
        round
    )
}
