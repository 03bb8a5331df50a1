use chrono::NaiveDate;
use serde::Serialize;
use sqlx::FromRow;

use crate::db::{Conn, Table, Watched};
use crate::house::Stamp;
use crate::id::{Ids, ParticipantId, ProjectId, QuoteId, SourceId, TextVersionId};
use crate::projects::model::Counted;
use crate::quotes::anchor::{Miss, anchor, find_in_turn};
use crate::quotes::held::Held;
use crate::quotes::sought::Sought;
use crate::rights::Audience;
use crate::sources::model::Channel;
use crate::sources::store::{held, newest_text, quoted, span, stored};
use crate::sources::text::Span;
use crate::{
    built, consented, every_quote, narrow_quotes, newest_consent, one, projects, quote_columns, quotes_of_source, row, rows,
    run, said_by, signed, with_source,
};

/// A quote that has been lifted, now or before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lifted {
    pub number: i64,
    /// False when the same words in the same place were a quote already.
    pub new: bool,
}

/// Why words were not lifted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LiftFault {
    /// There is no such conversation, or no such turn in its newest text.
    NotThere,
    /// The participant has not said yes to the team working with the conversation.
    NoConsent,
    /// Only what the participant says is quoted.
    NotTheParticipant,
    Miss(Miss),
}

/// Words that are to be lifted out of one turn.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'a> {
    /// Counted from 1.
    pub turn: i64,
    pub words: &'a str,
    /// Where in the turn they were marked, or which paragraph they are from: of several places the one in it is meant.
    pub near: Option<Span>,
}

impl<'a> Wanted<'a> {
    pub fn anywhere(turn: i64, words: &'a str) -> Self {
        Self { turn, words, near: None }
    }
}

#[derive(Debug, thiserror::Error)]
pub enum LiftError {
    #[error("the words cannot be lifted: {0:?}")]
    Fault(LiftFault),
    #[error(transparent)]
    Sqlx(#[from] sqlx::Error),
}

impl From<LiftFault> for LiftError {
    fn from(fault: LiftFault) -> Self {
        Self::Fault(fault)
    }
}

/// Lifts words out of one turn of a conversation's newest text. The same words in the same place are
/// one quote, however often they are lifted. The conversation's count is kept.
///
/// # Errors
/// A [`LiftFault`] when the words may not be lifted or do not stand there.
pub async fn lift(
    conn: &mut Conn,
    ids: &Ids,
    project: ProjectId,
    source_number: i64,
    Wanted { turn, words, near }: Wanted<'_>,
    stamp: Stamp,
) -> Result<Lifted, LiftError> {
    // Held before it is read: nobody corrects meanwhile whose words they are.
    let source = held(conn, project, source_number).await?.ok_or(LiftFault::NotThere)?;
    if !source.for_team {
        return Err(LiftFault::NoConsent.into());
    }
    let (version, text) = newest_text(conn, source.id).await?.ok_or(LiftFault::NotThere)?;
    let at = usize::try_from(turn - 1).map_err(|_| LiftFault::NotThere)?;
    let (place, said) = text.turns.get(at).zip(text.words().get(at).copied()).ok_or(LiftFault::NotThere)?;
    let whose = place.speaker.speaks_for().ok_or(LiftFault::NotTheParticipant)?;
    let found = find_in_turn(said, words, near).map_err(LiftFault::Miss)?;
    let anchor = anchor(&text.body, found.moved(place.span.start)).ok_or(LiftFault::NotThere)?;
    if let Some(number) = at_place(conn, version, anchor.span).await? {
        return Ok(Lifted { number, new: false });
    }
    let number = projects::store::next_number(conn, project, Counted::Quotes).await?;
    let id: QuoteId = ids.next();
    run!(
        conn,
        "insert into quotes (id, project_id, number, source_id, text_version_id, turn, participant, start_at, end_at, exact, \
           prefix, suffix, created_by, created_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
        id,
        project,
        number,
        source.id,
        version,
        turn,
        whose,
        stored(anchor.span.start),
        stored(anchor.span.end),
        anchor.exact,
        anchor.prefix,
        anchor.suffix,
        stamp.by,
        stamp.at
    )?;
    quoted(conn, source.id, 1).await?;
    conn.tell(Watched::Quote, id);
    Ok(Lifted { number, new: true })
}

async fn at_place(conn: &mut Conn, version: TextVersionId, at: Span) -> Result<Option<i64>, sqlx::Error> {
    let found = row!(
        conn,
        (i64,),
        "select number from quotes where text_version_id = $1 and start_at = $2 and end_at = $3",
        version,
        stored(at.start),
        stored(at.end)
    )?;
    Ok(found.map(|(number,)| number))
}

/// The quotes of a text: their numbers and where they stand.
pub async fn in_text(conn: &mut Conn, source: SourceId, version: TextVersionId) -> Result<Vec<(i64, Span)>, sqlx::Error> {
    let found = rows!(
        conn,
        (i64, i64, i64),
        "select number, start_at, end_at from quotes where source_id = $1 and text_version_id = $2 order by start_at, number",
        source,
        version
    )?;
    Ok(found.into_iter().map(|(number, start_at, end_at)| (number, span(start_at, end_at))).collect())
}

/// A quote that somebody may see.
#[derive(Debug, Clone, FromRow, Serialize)]
pub struct QuoteSeen {
    pub id: QuoteId,
    pub number: i64,
    /// The words, unchanged.
    pub exact: String,
    pub participant_number: i64,
    /// As finely as the one who looks may know it.
    #[sqlx(try_from = "NaiveDate")]
    pub held_on: Held,
    pub channel: Channel,
    /// Which conversation; only the team may go there.
    pub source_number: i64,
    /// Which turn of the text it was lifted from, from 1.
    pub turn: Option<i64>,
    /// The words are the interpreter's.
    pub interpreted: bool,
}

impl QuoteSeen {
    /// As these eyes may know it.
    #[must_use]
    pub fn before(self, audience: Audience) -> Self {
        Self { held_on: self.held_on.before(audience), ..self }
    }
}

macro_rules! seen {
    ($more:literal, $consented:expr, $end:literal) => {
        concat!(
            "select ",
            quote_columns!(),
            every_quote!(),
            " where q.project_id = $1 and ",
            $consented,
            " ",
            $more,
            " ",
            $end
        )
    };
}

/// The quote, if it may come before these eyes today.
pub async fn seen(
    conn: &mut Conn,
    project: ProjectId,
    number: i64,
    audience: Audience,
    today: NaiveDate,
) -> Result<Option<QuoteSeen>, sqlx::Error> {
    let sql = seen!("and q.number = $4", consented!("$2", "$3"), "");
    let found = row!(conn, QuoteSeen, sql, project, audience.word(), today, number)?;
    Ok(found.map(|quote| quote.before(audience)))
}

/// A quote by where it stands, without its words: what the team needs to take it away, whatever the participant says.
#[derive(Debug, Clone, FromRow, Serialize)]
pub struct Kept {
    pub id: QuoteId,
    pub number: i64,
    pub participant_number: i64,
    pub source_id: SourceId,
    pub source_number: i64,
    /// The participant says yes to the team working with it: else her words are shown to nobody.
    pub for_team: bool,
}

pub async fn kept(conn: &mut Conn, project: ProjectId, number: i64) -> Result<Option<Kept>, sqlx::Error> {
    row!(
        conn,
        Kept,
        concat!(
            "select q.id, q.number, p.number as participant_number, s.id as source_id, s.number as source_number, \
               coalesce(c.for_team, false) as for_team from quotes q",
            with_source!("q.source_id"),
            said_by!(),
            newest_consent!(),
            " where q.project_id = $1 and q.number = $2"
        ),
        project,
        number
    )
}

/// A page of the quotes that may come before these eyes, newest first.
pub async fn list(
    conn: &mut Conn,
    project: ProjectId,
    (audience, today): (Audience, NaiveDate),
    sought: &Sought,
    limit: i64,
    offset: i64,
) -> Result<Vec<QuoteSeen>, sqlx::Error> {
    let found = built!(conn, QuoteSeen, q => {
        q.push("with eyes as (select cast(").push_bind(audience.word()).push(" as text) as audience, ").push_bind(today);
        q.push(concat!(" as today) select ", quote_columns!(), every_quote!(), " cross join eyes where "));
        q.push(consented!("eyes.audience", "eyes.today")).push(" and q.project_id = ").push_bind(project);
        narrow_quotes!(q, sought);
        q.push(" order by q.number desc limit ").push_bind(limit).push(" offset ").push_bind(offset);
    })?;
    Ok(found.into_iter().map(|quote| quote.before(audience)).collect())
}

/// Whose words a quote is, and in which conversation they were said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, FromRow)]
pub struct Voice {
    pub participant_id: ParticipantId,
    pub source_id: SourceId,
    pub channel: Channel,
}

/// A quote's number, and whose words it is. `None` when it has been taken away.
pub async fn voice(conn: &mut Conn, quote: QuoteId) -> Result<Option<(i64, Voice)>, sqlx::Error> {
    #[derive(FromRow)]
    struct Found {
        number: i64,
        #[sqlx(flatten)]
        voice: Voice,
    }
    let found = row!(
        conn,
        Found,
        concat!(
            "select q.number, p.id as participant_id, s.id as source_id, s.channel from quotes q",
            with_source!("q.source_id"),
            said_by!(),
            " where q.id = $1"
        ),
        quote
    )?;
    Ok(found.map(|found| (found.number, found.voice)))
}

/// The quote is evidence for so many needs more, or fewer.
pub async fn used(conn: &mut Conn, quote: QuoteId, by: i64) -> Result<(), sqlx::Error> {
    one!(conn, "update quotes set needs_count = needs_count + $2 where id = $1", quote, by)?;
    conn.tell(Watched::Quote, quote);
    Ok(())
}

/// Holds a quote and its conversation, which it gives: nobody links it, or lifts beside it, until the transaction ends.
pub async fn held_with_source(conn: &mut Conn, quote: QuoteId) -> Result<Option<SourceId>, sqlx::Error> {
    let source = row!(conn, (SourceId,), "select source_id from quotes where id = $1", quote)?;
    let Some((source,)) = source else { return Ok(None) };
    conn.hold(Table::Sources, source).await?;
    Ok(conn.hold(Table::Quotes, quote).await?.then_some(source))
}

/// Takes a quote away that is held and stands behind no need. Its approval goes with it.
pub async fn remove(conn: &mut Conn, project: ProjectId, source: SourceId, quote: QuoteId) -> Result<(), sqlx::Error> {
    quoted(conn, source, -1).await?;
    one!(conn, "delete from quotes where id = $1", quote)?;
    conn.tell(Watched::Quote, quote);
    projects::store::one_less(conn, project, Counted::Quotes).await
}

/// Holds conversations and every quote from them.
pub async fn hold_all_of(conn: &mut Conn, sources: &[SourceId]) -> Result<(), sqlx::Error> {
    conn.hold_all(Table::Sources, sources.iter().copied()).await?;
    let mut quotes: Vec<(QuoteId,)> = Vec::new();
    for source in sources {
        quotes.extend(rows!(conn, (QuoteId,), "select id from quotes where source_id = $1", *source)?);
    }
    conn.hold_all(Table::Quotes, quotes.into_iter().map(|(quote,)| quote)).await
}

/// Takes away every quote of a conversation that is held, with links and approvals; what needs count of them has been taken
/// off. Tells how many there were.
pub async fn remove_all_of(conn: &mut Conn, project: ProjectId, source: SourceId) -> Result<i64, sqlx::Error> {
    let gone = run!(conn, "delete from quotes where source_id = $1", source)?;
    let gone = i64::try_from(gone).unwrap_or(i64::MAX);
    if gone > 0 {
        quoted(conn, source, -gone).await?;
        projects::store::fewer(conn, project, Counted::Quotes, gone).await?;
    }
    Ok(gone)
}

/// The day the participant said yes to this very quote, and who wrote it down.
#[derive(Debug, Clone, FromRow, Serialize)]
pub struct Approval {
    pub given_on: NaiveDate,
    pub recorded_by: String,
}

pub async fn approval(conn: &mut Conn, quote: QuoteId) -> Result<Option<Approval>, sqlx::Error> {
    row!(
        conn,
        Approval,
        concat!(
            "select a.given_on, who.name as recorded_by from quote_approvals a",
            signed!("a.recorded_by", "who"),
            " where a.quote_id = $1"
        ),
        quote
    )
}

/// Records that the participant has read the quote and said yes to its use outside the team.
pub async fn approve(conn: &mut Conn, quote: QuoteId, given_on: NaiveDate, stamp: Stamp) -> Result<(), sqlx::Error> {
    run!(
        conn,
        "insert into quote_approvals (quote_id, given_on, recorded_by, recorded_at) values ($1, $2, $3, $4) \
         on conflict (quote_id) do update \
         set given_on = excluded.given_on, recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at",
        quote,
        given_on,
        stamp.by,
        stamp.at
    )?;
    conn.tell(Watched::Quote, quote);
    Ok(())
}

/// Takes the yes away again: from now on the quote stays in the team if the participant wants to be asked about each.
/// One that is taken away already is no trouble.
pub async fn take_back_approval(conn: &mut Conn, quote: QuoteId) -> Result<(), sqlx::Error> {
    run!(conn, "delete from quote_approvals where quote_id = $1", quote)?;
    conn.tell(Watched::Quote, quote);
    Ok(())
}

/// Takes back what was said yes to, quote by quote, in a conversation: it was somebody else's to give.
pub async fn take_back_approvals(conn: &mut Conn, source: SourceId) -> Result<(), sqlx::Error> {
    run!(conn, concat!("delete from quote_approvals where quote_id in ", quotes_of_source!("$1")), source)?;
    conn.tell(Watched::Source, source);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::needs::evidence::store::{link, needs_of, remove};
    use crate::needs::model::Stance;
    use crate::participants;
    use crate::participants::model::{Consent, Scope};
    use crate::quotes::sought::Term;
    use crate::sources::model::Speaker;
    use crate::sources::store::tests::{said, talk};
    use crate::sources::store::{NewSource, add_text, bring_in, find};
    use crate::sources::text::Text;
    use crate::testing::{Stage, all, cast, morning, on_both};
    use crate::value;

    const TEAM_ONLY: Scope =
        Scope { team: true, managers: false, representatives: false, public: false, research: false, each_quote: false };

    async fn lifts(stage: &Stage, conn: &mut Conn, source: i64, turn: i64, words: &str) -> Result<Lifted, LiftFault> {
        lifts_marked(stage, conn, source, Wanted::anywhere(turn, words)).await
    }

    async fn lifts_marked(stage: &Stage, conn: &mut Conn, source: i64, wanted: Wanted<'_>) -> Result<Lifted, LiftFault> {
        lift(conn, &stage.house.ids, stage.project, source, wanted, stage.stamp()).await.map_err(|error| match error {
            LiftError::Fault(fault) => fault,
            LiftError::Sqlx(error) => panic!("{error}"),
        })
    }

    #[tokio::test]
    async fn of_words_that_stand_twice_the_ones_that_were_marked_are_the_quote() {
        on_both(async |stage| {
            let mut conn = stage.write().await;
            let (id, source) = talk(&stage, &mut conn, all()).await;
            let near = |start| Some(Span { start, end: start + 10 });
            let marked = async |conn: &mut Conn, near| {
                lifts_marked(&stage, conn, source, Wanted { turn: 2, words: "jag ringde", near }).await
            };
            assert_eq!(marked(&mut conn, None).await.unwrap(), Lifted { number: 1, new: true }, "in small letters once");
            let (version, _) = newest_text(&mut conn, id).await.unwrap().unwrap();
            assert_eq!(in_text(&mut conn, id, version).await.unwrap(), [(1, Span { start: 51, end: 61 })]);
            let twice = async |conn: &mut Conn, near| {
                lifts_marked(&stage, conn, source, Wanted { turn: 2, words: "ringde", near }).await
            };
            assert_eq!(twice(&mut conn, None).await, Err(LiftFault::Miss(Miss::Several(2))));
            assert_eq!(twice(&mut conn, near(0)).await, Err(LiftFault::Miss(Miss::Several(2))), "they do not stand there");
            assert_eq!(twice(&mut conn, near(37)).await.unwrap(), Lifted { number: 2, new: true });
            assert_eq!(twice(&mut conn, near(25)).await.unwrap(), Lifted { number: 3, new: true });
            assert_eq!(twice(&mut conn, near(25)).await.unwrap(), Lifted { number: 3, new: false });
            let places =
                [(3, Span { start: 43, end: 49 }), (1, Span { start: 51, end: 61 }), (2, Span { start: 55, end: 61 })];
            assert_eq!(in_text(&mut conn, id, version).await.unwrap(), places);
        })
        .await;
    }

    async fn audiences(stage: &Stage, conn: &mut Conn, quote: i64) -> Vec<Audience> {
        let mut seeing = Vec::new();
        for audience in Audience::ALL {
            if seen(conn, stage.project, quote, *audience, morning().date_naive()).await.unwrap().is_some() {
                seeing.push(*audience);
            }
        }
        seeing
    }

    #[tokio::test]
    async fn a_quote_over_a_line_break_keeps_it_and_its_place() {
        on_both(async |stage| {
            let mut conn = stage.write().await;
            let (id, source) = talk(&stage, &mut conn, all()).await;
            let text = Text::of(&[said(Speaker::Participant, "Jag vill veta:\n– när\n– var\n\nInget mer.")]);
            add_text(&mut conn, &stage.house.ids, id, &text, stage.stamp()).await.unwrap();
            lifts(&stage, &mut conn, source, 1, "veta: – när  –\r\nvar Inget").await.unwrap();
            let lifted = seen(&mut conn, stage.project, 1, Audience::Team, morning().date_naive()).await.unwrap().unwrap();
            assert_eq!(lifted.exact, "veta:\n– när\n– var\n\nInget");
            let (version, _) = newest_text(&mut conn, id).await.unwrap().unwrap();
            assert_eq!(in_text(&mut conn, id, version).await.unwrap(), [(1, Span { start: 9, end: 33 })]);
        })
        .await;
    }

    #[tokio::test]
    async fn a_quote_is_exactly_what_stands_at_its_place_in_the_text() {
        on_both(async |stage| {
            let mut conn = stage.write().await;
            let (_, source) = talk(&stage, &mut conn, all()).await;
            let lifted = lifts(&stage, &mut conn, source, 2, "det var\nskolan. Jag ringde,").await.unwrap();
            assert_eq!(lifted, Lifted { number: 1, new: true });
            // Both databases count a string in code points, as the anchors do.
            let there = value!(
                &mut conn,
                String,
                "select substr(v.body, cast(q.start_at + 1 as integer), cast(q.end_at - q.start_at as integer)) \
                 from quotes q join text_versions v on v.id = q.text_version_id where q.number = $1",
                lifted.number
            );
            let quote = seen(&mut conn, stage.project, 1, Audience::Team, morning().date_naive()).await.unwrap().unwrap();
            assert_eq!(quote.exact, "det var skolan. Jag ringde,");
            assert_eq!(there.unwrap(), quote.exact);
            assert_eq!((quote.turn, quote.interpreted, quote.source_number), (Some(2), false, source));
            let elsewhere = seen(&mut conn, stage.house.ids.next(), 1, Audience::Team, morning().date_naive()).await;
            assert!(elsewhere.unwrap().is_none(), "of another project");
            assert_eq!(find(&mut conn, stage.project, source).await.unwrap().unwrap().quote_count, 1);
        })
        .await;
    }

    #[tokio::test]
    async fn a_quote_that_two_take_away_is_counted_off_once() {
        on_both(async |stage| {
            let mut conn = stage.write().await;
            let (_, source) = talk(&stage, &mut conn, all()).await;
            for words in ["det var skolan.", "det var"] {
                lifts(&stage, &mut conn, source, 2, words).await.unwrap();
            }
            let quote = seen(&mut conn, stage.project, 1, Audience::Team, morning().date_naive()).await.unwrap().unwrap();
            for there in [true, false] {
                assert_eq!(remove(&mut conn, stage.project, quote.id).await.unwrap(), there);
            }
            assert_eq!(find(&mut conn, stage.project, source).await.unwrap().unwrap().quote_count, 1);
            assert_eq!(projects::store::counts(&mut conn, stage.project).await.unwrap().0.of(Counted::Quotes), 1);
        })
        .await;
    }

    #[tokio::test]
    async fn the_same_words_lifted_twice_are_one_quote() {
        on_both(async |stage| {
            let mut conn = stage.write().await;
            let (id, source) = talk(&stage, &mut conn, all()).await;
            let first = lifts(&stage, &mut conn, source, 2, "det var skolan.").await.unwrap();
            let again = lifts(&stage, &mut conn, source, 2, " det  var skolan. ").await.unwrap();
            assert_eq!(again, Lifted { number: first.number, new: false });
            let other = lifts(&stage, &mut conn, source, 2, "det var").await.unwrap();
            assert!(other.new && other.number != first.number);
            assert_eq!(find(&mut conn, stage.project, source).await.unwrap().unwrap().quote_count, 2);
            let (version, text) = newest_text(&mut conn, id).await.unwrap().unwrap();
            let marked = in_text(&mut conn, id, version).await.unwrap();
            let words: Vec<_> = marked.iter().map(|(_, span)| anchor(&text.body, *span).unwrap().exact).collect();
            assert_eq!(words, ["det var skolan.", "det var"]);
        })
        .await;
    }

    #[tokio::test]
    async fn words_that_are_changed_ambiguous_or_not_the_participants_are_not_lifted() {
        on_both(async |stage| {
            let mut conn = stage.write().await;
            let (_, source) = talk(&stage, &mut conn, all()).await;
            for (turn, words, fault) in [
                (2, "det är skolan", LiftFault::Miss(Miss::NotFound)),
                (2, "ringde", LiftFault::Miss(Miss::Several(2))),
                (2, "  ", LiftFault::Miss(Miss::Nothing)),
                (1, "Hur började det?", LiftFault::NotTheParticipant),
                (4, "hej", LiftFault::NotThere),
                (0, "hej", LiftFault::NotThere),
            ] {
                assert_eq!(lifts(&stage, &mut conn, source, turn, words).await, Err(fault), "{turn} {words}");
            }
            assert_eq!(lifts(&stage, &mut conn, 99, 1, "hej").await, Err(LiftFault::NotThere));
            let through_interpreter = lifts(&stage, &mut conn, source, 3, "hon väntade").await.unwrap();
            let quote =
                seen(&mut conn, stage.project, through_interpreter.number, Audience::Team, morning().date_naive()).await;
            assert!(quote.unwrap().unwrap().interpreted);
        })
        .await;
    }

    #[tokio::test]
    async fn who_has_not_said_yes_to_the_team_is_not_quoted_and_no_longer_seen() {
        on_both(async |stage| {
            let mut conn = stage.write().await;
            let (_, source) = talk(&stage, &mut conn, Scope::default()).await;
            assert_eq!(lifts(&stage, &mut conn, source, 2, "det var skolan.").await, Err(LiftFault::NoConsent));
            let (_, source) = talk(&stage, &mut conn, all()).await;
            let lifted = lifts(&stage, &mut conn, source, 2, "det var skolan.").await.unwrap();
            assert_eq!(audiences(&stage, &mut conn, lifted.number).await, Audience::ALL);
            let found = find(&mut conn, stage.project, source).await.unwrap().unwrap();
            let person =
                participants::store::find(&mut conn, stage.project, found.participant_number).await.unwrap().unwrap();
            let taken_back = Consent { scope: Scope::default(), ..person.consent.unwrap() };
            participants::store::record_consent(&mut conn, stage.house.ids.next(), person.id, &taken_back, stage.stamp())
                .await
                .unwrap();
            assert_eq!(audiences(&stage, &mut conn, lifted.number).await, []);
        })
        .await;
    }

    #[tokio::test]
    async fn a_quote_reaches_only_those_whom_the_participant_has_said_yes_to() {
        on_both(async |stage| {
            let mut conn = stage.write().await;
            let (_, team) = talk(&stage, &mut conn, TEAM_ONLY).await;
            let quote = lifts(&stage, &mut conn, team, 2, "det var skolan.").await.unwrap().number;
            assert_eq!(audiences(&stage, &mut conn, quote).await, [Audience::Team]);
            let (_, open) = talk(&stage, &mut conn, Scope { managers: true, ..TEAM_ONLY }).await;
            let other = lifts(&stage, &mut conn, open, 2, "det var skolan.").await.unwrap().number;
            assert_eq!(audiences(&stage, &mut conn, other).await, [Audience::Team, Audience::Managers]);
            let page = async |conn: &mut Conn, audience| {
                let quotes =
                    list(conn, stage.project, (audience, morning().date_naive()), &Sought::default(), 50, 0).await.unwrap();
                quotes.iter().map(|quote| quote.number).collect::<Vec<_>>()
            };
            assert_eq!(page(&mut conn, Audience::Team).await, [other, quote]);
            assert_eq!(page(&mut conn, Audience::Managers).await, [other]);
            assert_eq!(page(&mut conn, Audience::Representatives).await, [0; 0]);
        })
        .await;
    }

    #[tokio::test]
    async fn who_wants_to_be_asked_about_each_quote_reaches_managers_after_a_yes_and_until_it_is_taken_back() {
        on_both(async |stage| {
            let mut conn = stage.write().await;
            let (_, source) = talk(&stage, &mut conn, Scope { managers: true, each_quote: true, ..TEAM_ONLY }).await;
            let number = lifts(&stage, &mut conn, source, 2, "det var skolan.").await.unwrap().number;
            assert_eq!(audiences(&stage, &mut conn, number).await, [Audience::Team]);
            let today = morning().date_naive();
            let id = seen(&mut conn, stage.project, number, Audience::Team, today).await.unwrap().unwrap().id;
            approve(&mut conn, id, today, stage.stamp()).await.unwrap();
            approve(&mut conn, id, today, stage.stamp()).await.unwrap();
            assert_eq!(approval(&mut conn, id).await.unwrap().unwrap().given_on, today);
            assert_eq!(audiences(&stage, &mut conn, number).await, [Audience::Team, Audience::Managers]);
            let unasked = lifts(&stage, &mut conn, source, 2, "det var").await.unwrap().number;
            assert_eq!(audiences(&stage, &mut conn, unasked).await, [Audience::Team], "she said yes to the other one");
            take_back_approval(&mut conn, id).await.unwrap();
            assert!(approval(&mut conn, id).await.unwrap().is_none());
            assert_eq!(audiences(&stage, &mut conn, number).await, [Audience::Team]);
        })
        .await;
    }

    #[tokio::test]
    async fn a_quote_tells_which_needs_it_speaks_for_and_against() {
        on_both(async |stage| {
            let mut conn = stage.write().await;
            let (participant, _) = stage.participant(&mut conn, stage.young, all()).await;
            let new = NewSource {
                id: stage.house.ids.next(),
                project: stage.project,
                sprint: None,
                participant,
                title: "Hemma",
                held_on: morning().date_naive(),
                channel: crate::sources::model::Channel::Home,
                guide: "",
            };
            let turns = [said(Speaker::Participant, "Ring mig."), said(Speaker::Participant, "Inte på jobbet.")];
            let source = bring_in(&mut conn, &stage.house.ids, &new, &turns, stage.stamp()).await.unwrap().number;
            let used = lifts(&stage, &mut conn, source, 1, "Ring mig.").await.unwrap().number;
            let unused = lifts(&stage, &mut conn, source, 2, "Inte på jobbet.").await.unwrap().number;
            let today = morning().date_naive();
            let quote = seen(&mut conn, stage.project, used, Audience::Team, today).await.unwrap().unwrap().id;
            let (need, number) = cast::need(&stage, &mut conn, "bli uppringd").await;
            assert!(link(&mut conn, need, quote, Stance::Contradicts, stage.stamp()).await.unwrap());
            let needs = needs_of(&mut conn, quote).await.unwrap();
            assert_eq!((needs.len(), needs[0].number, needs[0].stance), (1, number, Stance::Contradicts));
            let unlinked = Sought { unused: true, ..Sought::default() };
            let without = list(&mut conn, stage.project, (Audience::Team, today), &unlinked, 50, 0).await.unwrap();
            assert_eq!(without.iter().map(|quote| quote.number).collect::<Vec<_>>(), [unused]);
        })
        .await;
    }

    #[tokio::test]
    async fn quotes_are_found_by_their_words_whatever_their_case_and_by_a_code_as_far_as_they_may_be_seen() {
        on_both(async |stage| {
            let mut conn = stage.write().await;
            let (first, source) = talk(&stage, &mut conn, TEAM_ONLY).await;
            let text = Text::of(&[said(Speaker::Participant, "ÅKTE DIT.\n100 % säker? Nej_då \\ så.")]);
            add_text(&mut conn, &stage.house.ids, first, &text, stage.stamp()).await.unwrap();
            lifts(&stage, &mut conn, source, 1, "ÅKTE DIT. 100 % säker?").await.unwrap();
            lifts(&stage, &mut conn, source, 1, "Nej_då \\ så.").await.unwrap();
            let (_, open) = talk(&stage, &mut conn, Scope { managers: true, ..TEAM_ONLY }).await;
            lifts(&stage, &mut conn, open, 2, "Jag ringde, jag ringde igen.").await.unwrap();
            let found = async |conn: &mut Conn, audience: Audience, words: &str| {
                let sought = Sought { terms: Term::all_in(words), ..Sought::default() };
                let found = list(conn, stage.project, (audience, morning().date_naive()), &sought, 50, 0).await.unwrap();
                found.iter().map(|quote| quote.number).collect::<Vec<_>>()
            };
            for (words, quotes) in [
                ("", &[3, 2, 1][..]),
                ("åkte", &[1]),
                ("Säker dit åKTE", &[1]),
                ("jag", &[3]),
                ("åkte jag", &[]),
                ("0 %", &[1]),
                ("%", &[1]),
                ("_", &[2]),
                ("\\", &[2]),
                ("'", &[]),
                ("C-003", &[3]),
                ("c2", &[2]),
                ("D-001", &[2, 1]),
                ("d-2 igen", &[3]),
                ("C-99999999999999999999", &[]),
            ] {
                assert_eq!(found(&mut conn, Audience::Team, words).await, quotes, "{words}");
            }
            assert_eq!(found(&mut conn, Audience::Managers, "åkte").await, [0; 0]);
            assert_eq!(found(&mut conn, Audience::Managers, "C-001").await, [0; 0]);
            assert_eq!(found(&mut conn, Audience::Managers, "ringde").await, [3]);
        })
        .await;
    }
}
