//! Quotes behind a need that not even the team is shown, since their participants say no.

use crate::db::Conn;
use crate::id::NeedId;
use crate::{newest_consent, rows, with_participant};

/// The numbers of the participants who say no and whose quotes still stand behind a need.
pub async fn refusing(conn: &mut Conn, need: NeedId) -> Result<Vec<i64>, sqlx::Error> {
    let found = rows!(
        conn,
        (i64,),
        concat!(
            "select p.number from need_people e",
            with_participant!("e.participant_id"),
            newest_consent!(),
            " where e.need_id = $1 and not coalesce(c.for_team, false) order by p.number"
        ),
        need
    )?;
    Ok(found.into_iter().map(|(number,)| number).collect())
}
