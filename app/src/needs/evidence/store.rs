//! Which quotes stand behind a need, for or against. What the need counts moves in the same transaction as one is linked or
//! taken away; a quote that somebody may not see is counted all the same.

use chrono::NaiveDate;
use sqlx::FromRow;

use crate::db::{Conn, Table, Watched};
use crate::house::Stamp;
use crate::id::{NeedId, ProjectId, QuoteId};
use crate::needs::evidence::tally::shift;
use crate::needs::model::Stance;
use crate::needs::statement::NeedStatement;
use crate::quotes;
use crate::quotes::sought::Sought;
use crate::quotes::store::{QuoteSeen, Voice};
use crate::rights::Audience;
use crate::{
    built, consented, every_quote, narrow_quotes, of_evidence, one, quote_columns, quote_joins, quotes_of_source, row, rows,
    value, with_consent,
};

/// Links a quote to a need. A quote that is linked already changes sides. False, and nothing is linked, when either has
/// just been taken away.
pub async fn link(conn: &mut Conn, need: NeedId, quote: QuoteId, stance: Stance, stamp: Stamp) -> Result<bool, sqlx::Error> {
    // The conversation too: nobody corrects meanwhile whose words they are.
    if quotes::store::held_with_source(conn, quote).await?.is_none() || !conn.hold(Table::Needs, need).await? {
        return Ok(false);
    }
    conn.tell(Watched::Need, need);
    let Some((number, voice)) = quotes::store::voice(conn, quote).await? else { return Ok(false) };
    let before = stance_of(conn, need, quote).await?;
    one!(
        conn,
        "insert into evidence (need_id, quote_id, stance, quote_number, linked_by, linked_at) values ($1, $2, $3, $4, $5, $6) \
         on conflict (need_id, quote_id) do update \
         set stance = excluded.stance, linked_by = excluded.linked_by, linked_at = excluded.linked_at",
        need,
        quote,
        stance,
        number,
        stamp.by,
        stamp.at
    )?;
    match before {
        Some(before) if before == stance => return Ok(true),
        Some(before) => shift(conn, need, voice, before, -1).await?,
        None => quotes::store::used(conn, quote, 1).await?,
    }
    shift(conn, need, voice, stance, 1).await?;
    Ok(true)
}

/// Which way a quote is linked to a need.
pub async fn stance_of(conn: &mut Conn, need: NeedId, quote: QuoteId) -> Result<Option<Stance>, sqlx::Error> {
    let found = row!(conn, (Stance,), "select stance from evidence where need_id = $1 and quote_id = $2", need, quote)?;
    Ok(found.map(|(stance,)| stance))
}

/// Takes a link away. False when there was none.
pub async fn unlink(conn: &mut Conn, need: NeedId, quote: QuoteId) -> Result<bool, sqlx::Error> {
    Ok(quotes::store::held_with_source(conn, quote).await?.is_some() && unlink_held(conn, need, quote).await?)
}

/// Takes a link away, of a quote that is held.
async fn unlink_held(conn: &mut Conn, need: NeedId, quote: QuoteId) -> Result<bool, sqlx::Error> {
    conn.hold(Table::Needs, need).await?;
    let gone =
        row!(conn, (Stance,), "delete from evidence where need_id = $1 and quote_id = $2 returning stance", need, quote)?;
    let (Some((stance,)), Some((_, voice))) = (gone, quotes::store::voice(conn, quote).await?) else { return Ok(false) };
    shift(conn, need, voice, stance, -1).await?;
    quotes::store::used(conn, quote, -1).await?;
    Ok(true)
}

/// A conversation was with somebody else than it stood, or took another way: every need that leans on it counts the other
/// voice instead.
pub async fn heard_otherwise(conn: &mut Conn, from: Voice, to: Voice) -> Result<(), sqlx::Error> {
    let leaning = rows!(
        conn,
        (NeedId, Stance, i64),
        concat!(
            "select need_id, stance, count(*) from evidence where quote_id in ",
            quotes_of_source!("$1"),
            " group by need_id, stance order by need_id"
        ),
        from.source_id
    )?;
    conn.hold_all(Table::Needs, leaning.iter().map(|(need, ..)| *need)).await?;
    for (need, stance, links) in leaning {
        shift(conn, need, from, stance, -links).await?;
        shift(conn, need, to, stance, links).await?;
    }
    Ok(())
}

/// A quote that stands behind a need.
#[derive(Debug, Clone, FromRow, serde::Serialize)]
pub struct LinkedQuote {
    #[sqlx(flatten)]
    pub quote: QuoteSeen,
    pub stance: Stance,
}

impl LinkedQuote {
    fn before(self, audience: Audience) -> Self {
        Self { quote: self.quote.before(audience), ..self }
    }
}

/// How many of a need's quotes these eyes may not see.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
pub enum Hidden {
    These(i64),
    /// The need has more quotes than are looked through for it.
    Uncounted,
}

impl Default for Hidden {
    fn default() -> Self {
        Self::These(0)
    }
}

/// How many quotes of a need are looked through, at most, to say how many may not be seen. A need with more has a page that
/// costs no more.
pub const LOOKED_THROUGH: i64 = 50;
/// How many of each side are looked through to find as many different people as possible.
const HEARD_THROUGH: i64 = 25;

/// How many of a need's quotes, of which there are `all`, these eyes may not see.
pub async fn hidden(
    conn: &mut Conn,
    need: NeedId,
    all: i64,
    audience: Audience,
    today: NaiveDate,
) -> Result<Hidden, sqlx::Error> {
    if all > LOOKED_THROUGH {
        return Ok(Hidden::Uncounted);
    }
    let seen = value!(
        conn,
        i64,
        concat!(
            "select count(*) from evidence e",
            of_evidence!(),
            with_consent!(),
            " where e.need_id = $1 and ",
            consented!("$2", "$3")
        ),
        need,
        audience.word(),
        today
    )?;
    Ok(Hidden::These(all - seen))
}

/// A few quotes of each side, of as many people as possible among the first of that side: what is shown on the need's own
/// page.
pub async fn voices(
    conn: &mut Conn,
    need: NeedId,
    audience: Audience,
    today: NaiveDate,
    of_each: i64,
) -> Result<Vec<LinkedQuote>, sqlx::Error> {
    let found = rows!(
        conn,
        LinkedQuote,
        concat!(
            "select id, number, exact, participant_number, held_on, channel, source_number, turn, interpreted, stance from ( \
               select v.*, row_number() over (partition by stance order by nth, number) as place from ( \
                 select ",
            quote_columns!(),
            ", e.stance, row_number() over (partition by e.stance, p.id order by q.number) as nth from ( \
                   select * from (select quote_id, stance from evidence where need_id = $1 and stance = 'supports' \
                     order by quote_number limit $5) f \
                   union all \
                   select * from (select quote_id, stance from evidence where need_id = $1 and stance = 'contradicts' \
                     order by quote_number limit $5) a) e",
            of_evidence!(),
            quote_joins!(),
            " where ",
            consented!("$2", "$3"),
            ") v) w where place <= $4 order by stance desc, place"
        ),
        need,
        audience.word(),
        today,
        of_each,
        HEARD_THROUGH
    )?;
    Ok(found.into_iter().map(|linked| linked.before(audience)).collect())
}

/// One page of the quotes behind a need that these eyes may see, those that support it first.
pub async fn linked(
    conn: &mut Conn,
    need: NeedId,
    audience: Audience,
    today: NaiveDate,
    limit: i64,
    offset: i64,
) -> Result<Vec<LinkedQuote>, sqlx::Error> {
    let found = rows!(
        conn,
        LinkedQuote,
        concat!(
            "select ",
            quote_columns!(),
            ", e.stance from evidence e",
            of_evidence!(),
            quote_joins!(),
            " where e.need_id = $1 and ",
            consented!("$2", "$3"),
            " order by e.stance desc, e.quote_number limit $4 offset $5"
        ),
        need,
        audience.word(),
        today,
        limit,
        offset
    )?;
    Ok(found.into_iter().map(|linked| linked.before(audience)).collect())
}

/// One page of the team's quotes that are not linked to a need, newest first, as far as they are sought.
pub async fn not_linked(
    conn: &mut Conn,
    project: ProjectId,
    need: NeedId,
    sought: &Sought,
    today: NaiveDate,
    limit: i64,
    offset: i64,
) -> Result<Vec<QuoteSeen>, sqlx::Error> {
    built!(conn, QuoteSeen, q => {
        q.push("with eyes as (select ").push_bind(today);
        q.push(concat!(" as today) select ", quote_columns!(), every_quote!(), " cross join eyes where "));
        q.push(consented!("'team'", "eyes.today")).push(" and q.project_id = ").push_bind(project);
        q.push(" and not exists (select 1 from evidence e where e.quote_id = q.id and e.need_id = ").push_bind(need).push(")");
        narrow_quotes!(q, sought);
        q.push(" order by q.number desc limit ").push_bind(limit).push(" offset ").push_bind(offset);
    })
}

/// A need that a quote is evidence for.
#[derive(Debug, Clone, FromRow, serde::Serialize)]
pub struct CarriedNeed {
    pub number: i64,
    #[sqlx(flatten)]
    pub statement: NeedStatement,
    pub stance: Stance,
}

pub async fn needs_of(conn: &mut Conn, quote: QuoteId) -> Result<Vec<CarriedNeed>, sqlx::Error> {
    rows!(
        conn,
        CarriedNeed,
        "select n.number, n.situation, n.need, n.outcome, e.stance from evidence e join needs n on n.id = e.need_id \
         where e.quote_id = $1 order by n.number",
        quote
    )
}

/// Takes a quote away, with its links and its approval. False, and nothing is done, when somebody else has just taken it
/// away.
pub async fn remove(conn: &mut Conn, project: ProjectId, quote: QuoteId) -> Result<bool, sqlx::Error> {
    // Held first, so that nobody links it meanwhile.
    let Some(source) = quotes::store::held_with_source(conn, quote).await? else { return Ok(false) };
    let needs = rows!(conn, (NeedId,), "select need_id from evidence where quote_id = $1 order by need_id", quote)?;
    for (need,) in needs {
        unlink_held(conn, need, quote).await?;
    }
    quotes::store::remove(conn, project, source, quote).await?;
    Ok(true)
}

#[cfg(test)]
pub mod tests;
