use crate::db::{Conn, Watched};
use crate::id::{GroupId, ProjectId, SprintId};
use crate::one;
use crate::projects::model::Counted;
use crate::projects::store::one_less;

/// Removes a sprint. Hold it first, and let its conversations leave it.
///
/// # Errors
/// When a conversation still belongs to it.
pub async fn remove_sprint(conn: &mut Conn, project: ProjectId, sprint: SprintId) -> Result<(), sqlx::Error> {
    one!(conn, "delete from sprints where project_id = $1 and id = $2", project, sprint)?;
    conn.tell(Watched::Project, project);
    one_less(conn, project, Counted::Sprints).await
}

/// Removes a target group. Hold it first, and let everybody leave it.
///
/// # Errors
/// When somebody still belongs to it.
pub async fn remove_group(conn: &mut Conn, project: ProjectId, group: GroupId) -> Result<(), sqlx::Error> {
    conn.tell(Watched::Project, project);
    one!(conn, "delete from target_groups where project_id = $1 and id = $2", project, group)
}

/// Removes a project with what the schema says goes with it. Hold it whole first. Decisions and needs must be gone: they
/// name what goes before them.
pub async fn remove(conn: &mut Conn, project: ProjectId) -> Result<(), sqlx::Error> {
    one!(conn, "delete from projects where id = $1", project)
}
