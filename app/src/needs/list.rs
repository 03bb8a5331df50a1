use crate::db::Conn;
use crate::id::{ProjectId, QuoteId};
use crate::rows;

/// So many needs are offered to choose among.
const OFFERED: i64 = 300;

/// The newest needs that a quote is not linked to yet: number and what is needed.
pub async fn choices(conn: &mut Conn, project: ProjectId, quote: QuoteId) -> Result<Vec<(i64, String)>, sqlx::Error> {
    rows!(
        conn,
        (i64, String),
        "select n.number, n.need from needs n where n.project_id = $1 \
           and not exists (select 1 from evidence e where e.need_id = n.id and e.quote_id = $2) \
         order by n.number desc limit $3",
        project,
        quote,
        OFFERED
    )
}
