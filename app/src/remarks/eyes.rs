//! Who sees what was said: the team all of it, each representative her own.

use crate::db::Conn;
use crate::desk::Desk;
use crate::error::Trouble;
use crate::remarks::model::Remark;
use crate::remarks::store;
use crate::rights::{Audience, Thing, Verb};

pub fn sees_all(desk: &Desk) -> bool {
    desk.audience() == Audience::Team
}

/// Whether the one who looks can say something now.
pub fn says(desk: &Desk) -> bool {
    desk.may(Verb::Say, Thing::Remark)
}

pub fn answers(desk: &Desk) -> bool {
    desk.may(Verb::Answer, Thing::Remark)
}

/// A remark that may come before these eyes.
///
/// # Errors
/// `NotFound` as well when it is somebody else's.
pub async fn seen(conn: &mut Conn, desk: &Desk, number: i64) -> Result<Remark, Trouble> {
    let found = store::find(conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    if sees_all(desk) || found.person_id == desk.person.id { Ok(found) } else { Err(Trouble::NotFound) }
}
