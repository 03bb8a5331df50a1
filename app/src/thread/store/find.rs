//! From an address to the object that a thread is opened from.

use uuid::Uuid;

use crate::db::Conn;
use crate::decisions::model::About;
use crate::id::{DecisionId, NeedId, ProjectId, PrototypeId};
use crate::row;
use crate::thread::focus::{Address, Focus, Kind};

/// The object at an address in a project.
pub async fn find(conn: &mut Conn, project: ProjectId, kind: Kind, at: Address) -> Result<Option<Focus>, sqlx::Error> {
    macro_rules! numbered {
        ($table:literal, $focus:expr) => {{
            let Address::Number(number) = at else { return Ok(None) };
            let sql = concat!("select id from ", $table, " where project_id = $1 and number = $2");
            row!(conn, (Uuid,), sql, project, number).map(|found| found.map(|(id,)| $focus(id.into())))
        }};
    }
    match kind {
        Kind::Participant => numbered!("participants", Focus::Participant),
        Kind::Source => numbered!("sources", Focus::Source),
        Kind::Quote => numbered!("quotes", Focus::Quote),
        Kind::Need => numbered!("needs", Focus::Need),
        Kind::Cluster => numbered!("clusters", Focus::Cluster),
        Kind::Prototype => numbered!("prototypes", Focus::Prototype),
        Kind::Round => numbered!("rounds", Focus::Round),
        Kind::Decision => decision(conn, project, at).await,
        Kind::Feedback => {
            let (round, number, id) = parts(at);
            let found = row!(
                conn,
                (Uuid,),
                "select f.id from feedback f join rounds r on r.id = f.round_id \
                 where r.project_id = $1 and ((r.number = $2 and f.number = $3) or f.id = $4)",
                project,
                round,
                number,
                id
            )?;
            Ok(found.map(|(id,)| Focus::Feedback(id.into())))
        }
        Kind::Change => {
            let (prototype, number, id) = parts(at);
            let found = row!(
                conn,
                (Uuid,),
                "select c.id from changes c join iterations i on i.id = c.iteration_id join prototypes p on p.id = i.prototype_id \
                 where p.project_id = $1 and ((p.number = $2 and c.number = $3) or c.id = $4)",
                project,
                prototype,
                number,
                id
            )?;
            Ok(found.map(|(id,)| Focus::Change(id.into())))
        }
    }
}

fn parts(at: Address) -> (Option<i64>, Option<i64>, Option<Uuid>) {
    match at {
        Address::Number(_) => (None, None, None),
        Address::Within(outer, inner) => (Some(outer), Some(inner), None),
        Address::Id(id) => (None, None, Some(id)),
    }
}

async fn decision(conn: &mut Conn, project: ProjectId, at: Address) -> Result<Option<Focus>, sqlx::Error> {
    let Address::Number(number) = at else { return Ok(None) };
    let found = row!(
        conn,
        (DecisionId, Option<NeedId>, Option<PrototypeId>),
        "select id, need_id, prototype_id from decisions where project_id = $1 and number = $2",
        project,
        number
    )?;
    Ok(found.and_then(|(id, need, prototype)| {
        let about = need.map(About::Need).or_else(|| prototype.map(About::Prototype))?;
        Some(Focus::Decision(id, about))
    }))
}
