//! Quotes behind a need that not even the team is shown, since their participants say no.

use crate::db::Conn;
use crate::id::NeedId;
use crate::rows;

/// The numbers of the participants who say no and whose quotes still stand behind a need.
pub async fn refusing(conn: &mut Conn, need: NeedId) -> Result<Vec<i64>, sqlx::Error> {
    let found = rows!(
        conn,
        (i64,),
        "select p.number from need_people e join participants p on p.id = e.participant_id \
           left join consents c on c.id = p.consent_id \
         where e.need_id = $1 and not coalesce(c.for_team, false) order by p.number",
        need
    )?;
    Ok(found.into_iter().map(|(number,)| number).collect())
}
