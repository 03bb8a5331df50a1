//! Reads across all slices. Each station is one query, whatever the chain holds; what a role may not see is not read.
//! [`back`] goes towards the people, [`forth`] towards the decisions; the needs are the waist between them.

mod back;
mod find;
mod forth;
#[cfg(test)]
mod tests;

use sqlx::{Database, Encode, FromRow, QueryBuilder, Type};

use crate::db::Conn;
use crate::feedback::tallies;
use crate::house::House;
use crate::id::{IterationId, NeedId, PrototypeId, QuoteId, RoundId};
use crate::rights::{Role, Thing, Verb, may};
use crate::thread::focus::Focus;
use crate::thread::model::{Chain, First, SHOWN};

pub use find::find;

/// A row, and how many there are before the limit.
#[derive(FromRow)]
struct Counted<T> {
    total: i64,
    #[sqlx(flatten)]
    item: T,
}

fn first<T>(rows: Vec<Counted<T>>) -> First<T> {
    let total = rows.first().map_or(0, |row| row.total);
    First { items: rows.into_iter().map(|row| row.item).collect(), total, uncounted: false }
}

fn limited<D>(query: &mut QueryBuilder<D>, rest: &str)
where
    D: Database,
    i64: for<'q> Encode<'q, D> + Type<D>,
{
    query.push(rest).push(" limit ").push_bind(SHOWN);
}

/// Everything that hangs together with an object, as far as a role may see it. A quote or a change that these eyes
/// may not see is not found as the object either.
pub async fn chain(conn: &mut Conn, house: &House, focus: Focus, role: Role) -> Result<Option<Chain>, sqlx::Error> {
    let sees = |thing| may(role, Verb::See, thing);
    let mut chain = Chain { needs: back::needs(conn, focus).await?, ..Chain::default() };
    let need_ids: Vec<NeedId> = chain.needs.items.iter().map(|need| need.id).collect();

    (chain.quotes, chain.quotes_hidden) = back::quotes(conn, house, focus, &chain.needs.items, role).await?;
    if matches!(focus, Focus::Quote(_)) && chain.quotes.items.is_empty() {
        return Ok(None);
    }
    let quote_ids: Vec<QuoteId> = chain.quotes.items.iter().map(|quote| quote.id).collect();
    chain.evidence = back::evidence(conn, &quote_ids, &need_ids).await?;
    if sees(Thing::Source) {
        chain.sources = back::sources(conn, focus, &chain.quotes.items).await?;
    }
    if sees(Thing::Participant) {
        chain.people = back::people(conn, focus, &chain.sources.items).await?;
    }
    if sees(Thing::Cluster) {
        chain.clusters = back::clusters(conn, focus, &need_ids).await?;
    }

    chain.iterations = forth::iterations(conn, focus, &need_ids).await?;
    let iteration_ids: Vec<IterationId> = chain.iterations.items.iter().map(|one| one.id).collect();
    let mut prototype_ids: Vec<PrototypeId> = chain.iterations.items.iter().map(|one| one.prototype_id).collect();
    prototype_ids.dedup();
    chain.meant_for = forth::meant_for(conn, &iteration_ids, &need_ids).await?;
    chain.rounds = forth::rounds(conn, focus, &iteration_ids, &need_ids).await?;
    let round_ids: Vec<RoundId> = chain.rounds.items.iter().map(|round| round.id).collect();
    chain.verdicts = tallies::among(conn, &round_ids, &need_ids, role.audience()).await?;
    if sees(Thing::Feedback) {
        chain.feedback = forth::feedback(conn, focus, &round_ids, &need_ids).await?;
    }
    // What is not published yet is the team's alone.
    let all = may(role, Verb::Write, Thing::Prototype);
    chain.changes = forth::changes(conn, focus, &iteration_ids, &round_ids, &need_ids, all).await?;
    if matches!(focus, Focus::Change(_)) && chain.changes.items.is_empty() {
        return Ok(None);
    }
    chain.answered = forth::answered(conn, &chain.changes.items).await?;
    if sees(Thing::Decision) {
        chain.decisions = forth::decisions(conn, focus, &need_ids, &prototype_ids).await?;
    }
    Ok(Some(chain))
}
