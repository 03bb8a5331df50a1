//! All quotes of conversations taken away at once, and the needs that leaned on them counted anew.

use crate::db::{Conn, Table};
use crate::id::{NeedId, ProjectId, QuoteId, SourceId};
use crate::needs::evidence::store::{needs_of_source, recount};
use crate::projects::model::Counted;
use crate::{one, projects, rows, run};

/// Takes away every quote of these conversations, with links and approvals. Tells how many there were.
pub async fn remove_quotes_of(conn: &mut Conn, project: ProjectId, sources: &[SourceId]) -> Result<i64, sqlx::Error> {
    conn.hold_all(Table::Sources, sources.iter().copied()).await?;
    let mut quotes: Vec<(QuoteId,)> = Vec::new();
    for source in sources {
        quotes.extend(rows!(conn, (QuoteId,), "select id from quotes where source_id = $1", *source)?);
    }
    // Held, so that nobody links one meanwhile.
    conn.hold_all(Table::Quotes, quotes.into_iter().map(|(quote,)| quote)).await?;
    let mut needs: Vec<NeedId> = Vec::new();
    let mut gone = 0;
    for source in sources {
        needs.extend(needs_of_source(conn, *source).await?);
        gone += run!(conn, "delete from quotes where source_id = $1", *source)?;
        one!(conn, "update sources set quote_count = 0 where id = $1", *source)?;
    }
    needs.sort_unstable();
    needs.dedup();
    for need in needs {
        recount(conn, need).await?;
    }
    let gone = i64::try_from(gone).unwrap_or(i64::MAX);
    if gone > 0 {
        projects::store::fewer(conn, project, Counted::Quotes, gone).await?;
    }
    Ok(gone)
}
