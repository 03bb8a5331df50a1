//! Where visitors come in.

use crate::db::Conn;
use crate::{row, with_project};

/// The code of a project's newest open round.
pub async fn newest_open_code(conn: &mut Conn, slug: &str) -> Result<Option<String>, sqlx::Error> {
    let found = row!(
        conn,
        (String,),
        concat!(
            "select r.code from rounds r",
            with_project!("r.project_id"),
            " where pr.slug = $1 and r.closed_at is null order by r.number desc limit 1"
        ),
        slug
    )?;
    Ok(found.map(|(code,)| code))
}
