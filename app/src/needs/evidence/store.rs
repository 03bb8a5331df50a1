//! Which quotes stand behind a need, for or against. The counts on the need are recounted in the same transaction
//! whenever one is linked or taken away; a quote that somebody may not see is counted all the same.

use chrono::NaiveDate;
use sqlx::FromRow;

use crate::db::{Conn, Table};
use crate::house::Stamp;
use crate::id::{NeedId, ProjectId, QuoteId, SourceId};
use crate::needs::model::Stance;
use crate::needs::statement::NeedStatement;
use crate::projects;
use crate::projects::model::Counted;
use crate::quotes::store::QuoteSeen;
use crate::rights::Audience;
use crate::{consented, one, row, rows, run, value};

/// Links a quote to a need. A quote that is linked already changes sides. False, and nothing is linked, when either has
/// just been taken away.
pub async fn link(conn: &mut Conn, need: NeedId, quote: QuoteId, stance: Stance, stamp: Stamp) -> Result<bool, sqlx::Error> {
    if !(conn.hold(Table::Quotes, quote).await? && conn.hold(Table::Needs, need).await?) {
        return Ok(false);
    }
    run!(
        conn,
        "insert into evidence (need_id, quote_id, stance, linked_by, linked_at) values ($1, $2, $3, $4, $5) \
         on conflict (need_id, quote_id) do update \
         set stance = excluded.stance, linked_by = excluded.linked_by, linked_at = excluded.linked_at",
        need,
        quote,
        stance,
        stamp.by,
        stamp.at
    )?;
    recount(conn, need).await?;
    Ok(true)
}

/// Takes a link away. False when there was none.
pub async fn unlink(conn: &mut Conn, need: NeedId, quote: QuoteId) -> Result<bool, sqlx::Error> {
    conn.hold(Table::Quotes, quote).await?;
    let touched = run!(conn, "delete from evidence where need_id = $1 and quote_id = $2", need, quote)?;
    recount(conn, need).await?;
    Ok(touched > 0)
}

/// Counts anew what stands behind a need: distinct people, conversations and channels, never quotes.
pub async fn recount(conn: &mut Conn, need: NeedId) -> Result<(), sqlx::Error> {
    // Whoever links to the same need at the same time waits here, and then counts our link too.
    conn.hold(Table::Needs, need).await?;
    one!(
        conn,
        "update needs set \
           people_for = (select count(distinct q.participant_id) from evidence e join quotes q on q.id = e.quote_id \
             where e.need_id = $1 and e.stance = 'supports'), \
           people_against = (select count(distinct q.participant_id) from evidence e join quotes q on q.id = e.quote_id \
             where e.need_id = $1 and e.stance = 'contradicts'), \
           sources_count = (select count(distinct q.source_id) from evidence e join quotes q on q.id = e.quote_id \
             where e.need_id = $1), \
           channels_count = (select count(distinct s.channel) from evidence e join quotes q on q.id = e.quote_id \
             join sources s on s.id = q.source_id where e.need_id = $1) \
         where id = $1",
        need
    )?;
    Ok(())
}

/// The needs that lean on a conversation, in the order in which they are held, to recount when it was with somebody else.
pub async fn needs_of_source(conn: &mut Conn, source: SourceId) -> Result<Vec<NeedId>, sqlx::Error> {
    let found = rows!(
        conn,
        (NeedId,),
        "select distinct e.need_id from evidence e join quotes q on q.id = e.quote_id where q.source_id = $1 order by e.need_id",
        source
    )?;
    Ok(found.into_iter().map(|(need,)| need).collect())
}

/// A quote that stands behind a need.
#[derive(Debug, Clone, FromRow)]
pub struct LinkedQuote {
    #[sqlx(flatten)]
    pub quote: QuoteSeen,
    pub stance: Stance,
}

/// How many quotes are linked to a need, and how many of them these eyes may see.
#[derive(Debug, Clone, Copy, PartialEq, Eq, FromRow)]
pub struct Linked {
    pub all: i64,
    pub seen: i64,
}

/// Columns and joins of a [`QuoteSeen`], with what more is selected and from where.
macro_rules! shown {
    ($rest:literal) => {
        concat!(
            "q.id, q.number, q.exact, p.number as participant_number, s.held_on, s.channel, s.number as source_number, \
               t.position as turn, coalesce(t.speaker, '') = 'interpreter' as interpreted", $rest, " \
             join sources s on s.id = q.source_id join participants p on p.id = q.participant_id \
             join consents c on c.id = p.consent_id left join quote_approvals a on a.quote_id = q.id \
             left join turns t on t.text_version_id = q.text_version_id and t.start_at <= q.start_at and t.end_at >= q.end_at"
        )
    };
}

pub async fn how_many(conn: &mut Conn, need: NeedId, audience: Audience, today: NaiveDate) -> Result<Linked, sqlx::Error> {
    let found = row!(
        conn,
        Linked,
        concat!(
            "select count(*) as \"all\", cast(coalesce(sum(case when ",
            consented!("$2", "$3"),
            " then 1 else 0 end), 0) as bigint) as seen \
             from evidence e join quotes q on q.id = e.quote_id join participants p on p.id = q.participant_id \
             left join consents c on c.id = p.consent_id left join quote_approvals a on a.quote_id = q.id where e.need_id = $1"
        ),
        need,
        audience.word(),
        today
    )?;
    Ok(found.unwrap_or(Linked { all: 0, seen: 0 }))
}

/// A few quotes of each side, of as many people as possible: what is shown on the need's own page.
pub async fn voices(
    conn: &mut Conn,
    need: NeedId,
    audience: Audience,
    today: NaiveDate,
    of_each: i64,
) -> Result<Vec<LinkedQuote>, sqlx::Error> {
    rows!(
        conn,
        LinkedQuote,
        concat!(
            "select id, number, exact, participant_number, held_on, channel, source_number, turn, interpreted, stance from ( \
               select id, number, exact, participant_number, held_on, channel, source_number, turn, interpreted, stance, row_number() over (partition by stance order by nth, number) as place from ( \
                 select ",
            shown!(
                ", e.stance, row_number() over (partition by e.stance, q.participant_id order by q.number) as nth \
                   from evidence e join quotes q on q.id = e.quote_id"
            ),
            " where e.need_id = $1 and ",
            consented!("$2", "$3"),
            ") v) w \
             where place <= $4 order by stance desc, place"
        ),
        need,
        audience.word(),
        today,
        of_each
    )
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
    rows!(
        conn,
        LinkedQuote,
        concat!(
            "select ",
            shown!(", e.stance from evidence e join quotes q on q.id = e.quote_id"),
            " where e.need_id = $1 and ",
            consented!("$2", "$3"),
            " order by e.stance desc, q.number limit $4 offset $5"
        ),
        need,
        audience.word(),
        today,
        limit,
        offset
    )
}

/// One page of the team's quotes that are not linked to a need, newest first; of one participant when she is named.
pub async fn not_linked(
    conn: &mut Conn,
    project: ProjectId,
    need: NeedId,
    participant: Option<i64>,
    today: NaiveDate,
    limit: i64,
    offset: i64,
) -> Result<Vec<QuoteSeen>, sqlx::Error> {
    rows!(
        conn,
        QuoteSeen,
        concat!(
            "select ",
            shown!(" from quotes q"),
            " where q.project_id = $1 and ($3 is null or p.number = $3) and ",
            consented!("'team'", "$4"),
            " and not exists (select 1 from evidence e where e.need_id = $2 and e.quote_id = q.id) \
             order by q.number desc limit $5 offset $6"
        ),
        project,
        need,
        participant,
        today,
        limit,
        offset
    )
}

/// How many quotes [`not_linked`] has in all.
pub async fn how_many_not_linked(
    conn: &mut Conn,
    project: ProjectId,
    need: NeedId,
    participant: Option<i64>,
    today: NaiveDate,
) -> Result<i64, sqlx::Error> {
    value!(
        conn,
        i64,
        concat!(
            "select count(*) from quotes q join participants p on p.id = q.participant_id \
             join consents c on c.id = p.consent_id left join quote_approvals a on a.quote_id = q.id \
             where q.project_id = $1 and ($3 is null or p.number = $3) and ",
            consented!("'team'", "$4"),
            " and not exists (select 1 from evidence e where e.need_id = $2 and e.quote_id = q.id)"
        ),
        project,
        need,
        participant,
        today
    )
}

/// A need that a quote is evidence for.
#[derive(Debug, Clone, FromRow)]
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

/// Takes a quote away, with its links and its approval. Gives the needs that leaned on it, to be counted anew; none, and
/// nothing is done, when somebody else has just taken it away.
pub async fn remove(conn: &mut Conn, project: ProjectId, quote: QuoteId) -> Result<Vec<NeedId>, sqlx::Error> {
    let source = row!(conn, (SourceId,), "select source_id from quotes where id = $1", quote)?;
    let Some((source,)) = source else { return Ok(Vec::new()) };
    // Held first, so that nobody links it meanwhile.
    conn.hold(Table::Sources, source).await?;
    if !conn.hold(Table::Quotes, quote).await? {
        return Ok(Vec::new());
    }
    let needs = rows!(conn, (NeedId,), "select need_id from evidence where quote_id = $1 order by need_id", quote)?;
    one!(conn, "update sources set quote_count = quote_count - 1 where id = $1", source)?;
    one!(conn, "delete from quotes where id = $1", quote)?;
    projects::store::one_less(conn, project, Counted::Quotes).await?;
    Ok(needs.into_iter().map(|(need,)| need).collect())
}

#[cfg(test)]
pub mod tests;
