use crate::db::{Conn, Watched};
use crate::house::Stamp;
use crate::id::ProjectId;
use crate::{one, run, value};

/// Closes a project: from now on it can be read and not changed. Hold it first. False when it is closed already.
pub async fn close(conn: &mut Conn, project: ProjectId, stamp: Stamp) -> Result<bool, sqlx::Error> {
    let sql = "update projects set closed_by = $2, closed_at = $3 where id = $1 and closed_at is null";
    conn.tell(Watched::Project, project);
    Ok(run!(conn, sql, project, stamp.by, stamp.at)? == 1)
}

/// Opens a closed project again. Opening one that is open changes nothing.
pub async fn reopen(conn: &mut Conn, project: ProjectId) -> Result<(), sqlx::Error> {
    conn.tell(Watched::Project, project);
    one!(conn, "update projects set closed_by = null, closed_at = null where id = $1", project)
}

/// Whether a project is closed. Hold it first, to be sure that it stays so.
pub async fn is_closed(conn: &mut Conn, project: ProjectId) -> Result<bool, sqlx::Error> {
    value!(conn, bool, "select closed_at is not null from projects where id = $1", project)
}
