//! All quotes of conversations taken away at once, and what the needs that leaned on them counted of them.

use sqlx::FromRow;

use crate::db::{Conn, Table};
use crate::id::{NeedId, ProjectId, SourceId};
use crate::needs::evidence::tally::shift;
use crate::needs::model::Stance;
use crate::quotes::store::{Voice, remove_all_of};
use crate::{of_evidence, quotes, rows, said_by, with_source};

/// How often a need leans on one voice, on one side.
#[derive(FromRow)]
struct Leaning {
    need_id: NeedId,
    stance: Stance,
    links: i64,
    #[sqlx(flatten)]
    voice: Voice,
}

/// Takes away every quote of these conversations, with links and approvals. Tells how many there were.
pub async fn remove_quotes_of(conn: &mut Conn, project: ProjectId, sources: &[SourceId]) -> Result<i64, sqlx::Error> {
    // Held, so that nobody lifts or links one meanwhile.
    quotes::store::hold_all_of(conn, sources).await?;
    let mut leaning = Vec::new();
    for source in sources {
        leaning.extend(rows!(
            conn,
            Leaning,
            concat!(
                "select e.need_id, e.stance, count(*) as links, p.id as participant_id, s.id as source_id, s.channel \
                   from evidence e",
                of_evidence!(),
                with_source!("q.source_id"),
                said_by!(),
                " where q.source_id = $1 group by e.need_id, e.stance, p.id, s.id, s.channel"
            ),
            *source
        )?);
    }
    conn.hold_all(Table::Needs, leaning.iter().map(|one| one.need_id)).await?;
    for Leaning { need_id, stance, links, voice } in leaning {
        shift(conn, need_id, voice, stance, -links).await?;
    }
    let mut gone = 0;
    for source in sources {
        gone += remove_all_of(conn, project, *source).await?;
    }
    Ok(gone)
}
