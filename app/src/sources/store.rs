//! Conversations in the database: the whole ones here, those still being written in `write/store.rs`, quotes in
//! `quotes/store.rs`.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use sqlx::FromRow;

use crate::db::{Conn, Table, Watched};
use crate::house::Stamp;
use crate::id::{Ids, MoveId, ParticipantId, ProjectId, SourceId, SprintId, TextVersionId};
use crate::projects::model::{Counted, Made};
use crate::sources::model::ToldAbout;
use crate::sources::model::{Channel, Kind, Show, Speaker};
use crate::sources::text::{Span, Text, Turn, TurnText};
use crate::{newest_consent, one, projects, row, rows, run, secret, signed, sources_with, with_participant, with_whom};

pub struct NewSource<'a> {
    pub id: SourceId,
    pub project: ProjectId,
    pub sprint: Option<SprintId>,
    pub participant: ParticipantId,
    pub title: &'a str,
    pub held_on: NaiveDate,
    pub channel: Channel,
    /// Name of the conversation guide; empty when none was used.
    pub guide: &'a str,
}

/// Stores a conversation with all that was said, as version 1 of its text.
pub async fn bring_in(
    conn: &mut Conn,
    ids: &Ids,
    new: &NewSource<'_>,
    turns: &[TurnText],
    stamp: Stamp,
) -> Result<Made, sqlx::Error> {
    let made = insert(conn, new, Some(stamp.at), stamp).await?;
    if made.new {
        add_text(conn, ids, new.id, &Text::of(turns), stamp).await?;
    }
    Ok(made)
}

/// Adds a conversation; without `finished_at` it is one that is still being written in.
pub async fn insert(
    conn: &mut Conn,
    new: &NewSource<'_>,
    finished_at: Option<DateTime<Utc>>,
    stamp: Stamp,
) -> Result<Made, sqlx::Error> {
    let made = projects::store::number_for(conn, new.project, Counted::Sources, new.id).await?;
    if !made.new {
        return Ok(made);
    }
    run!(
        conn,
        "insert into sources (id, project_id, number, kind, sprint_id, title, held_on, channel, guide, quote_count, \
           created_by, created_at, finished_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0, $10, $11, $12)",
        new.id,
        new.project,
        made.number,
        Kind::Interview,
        new.sprint,
        new.title,
        new.held_on,
        new.channel,
        new.guide,
        stamp.by,
        stamp.at,
        finished_at
    )?;
    one!(
        conn,
        "insert into source_participants (source_id, position, participant_id) values ($1, 1, $2)",
        new.id,
        new.participant
    )?;
    conn.tell(Watched::Source, new.id);
    Ok(made)
}

/// Adds a text as the newest version. Earlier versions stay as they are.
pub async fn add_text(conn: &mut Conn, ids: &Ids, source: SourceId, text: &Text, stamp: Stamp) -> Result<(), sqlx::Error> {
    let id: TextVersionId = ids.next();
    run!(
        conn,
        "insert into text_versions (id, source_id, version, body, sha256, created_by, created_at) \
         values ($1, $2, (select coalesce(max(version), 0) + 1 from text_versions where source_id = $2), $3, $4, $5, $6)",
        id,
        source,
        text.body.as_str(),
        secret::hash(&text.body),
        stamp.by,
        stamp.at
    )?;
    let placed: Vec<(&Turn, i64)> = text.turns.iter().zip(1_i64..).collect();
    for part in placed.chunks(TURNS_AT_ONCE) {
        add_turns(conn, id, part).await?;
    }
    conn.tell(Watched::Source, source);
    Ok(())
}

/// So many rows in one statement: sixty thousand turns, each on its own, would keep everybody else from writing for
/// seconds. SQLite takes 32,766 values in one statement, and a row is seven.
const TURNS_AT_ONCE: usize = 500;

async fn add_turns(conn: &mut Conn, text: TextVersionId, turns: &[(&Turn, i64)]) -> Result<(), sqlx::Error> {
    crate::on!(conn, c => {
        let mut query = sqlx::QueryBuilder::new("insert into turns (text_version_id, position, speaker, participant, start_at, end_at, at_ms) ");
        query.push_values(turns, |mut row, (turn, position)| {
            row.push_bind(text)
                .push_bind(*position)
                .push_bind(turn.speaker)
                .push_bind(turn.speaker.speaks_for())
                .push_bind(stored(turn.span.start))
                .push_bind(stored(turn.span.end))
                .push_bind(turn.at_ms);
        });
        // The last part has a length of its own, and is not worth keeping.
        query.build().persistent(turns.len() == TURNS_AT_ONCE).execute(c).await.map(|_| ())
    })
}

/// A place in a text as the database keeps it.
pub fn stored(at: usize) -> i64 {
    i64::try_from(at).unwrap_or(i64::MAX)
}

pub fn span(start_at: i64, end_at: i64) -> Span {
    let place = |at: i64| usize::try_from(at).unwrap_or_default();
    Span { start: place(start_at), end: place(end_at) }
}

/// A conversation as a list shows it.
#[derive(Debug, Clone, FromRow, Serialize)]
pub struct Listed {
    pub number: i64,
    pub title: String,
    pub held_on: NaiveDate,
    pub channel: Channel,
    pub participant_number: i64,
    pub quote_count: i64,
    pub finished: bool,
}

/// One page of conversations, newest first; only those that something is left to do with, when asked for.
pub async fn list(
    conn: &mut Conn,
    project: ProjectId,
    show: Option<Show>,
    limit: i64,
    offset: i64,
) -> Result<Vec<Listed>, sqlx::Error> {
    macro_rules! listed {
        ($only:literal) => {
            concat!(
                "select s.number, s.title, s.held_on, s.channel, p.number as participant_number, s.quote_count, \
                   s.finished_at is not null as finished from sources s",
                with_whom!(),
                " where s.project_id = $1",
                $only,
                " order by s.number desc limit $2 offset $3"
            )
        };
    }
    let sql = match show {
        None => listed!(""),
        Some(Show::Unquoted) => listed!(" and s.quote_count = 0 and s.finished_at is not null"),
        Some(Show::Unfinished) => listed!(" and s.quote_count = 0 and s.finished_at is null"),
    };
    rows!(conn, Listed, sql, project, limit, offset)
}

/// The newest conversations that a participant has taken part in.
pub async fn of_participant(conn: &mut Conn, participant: ParticipantId, limit: i64) -> Result<Vec<Listed>, sqlx::Error> {
    rows!(
        conn,
        Listed,
        concat!(
            "select s.number, s.title, s.held_on, s.channel, p.number as participant_number, s.quote_count, \
               s.finished_at is not null as finished from sources s",
            with_whom!(),
            " where s.id in ",
            sources_with!("$1"),
            " order by s.held_on desc, s.number desc limit $2"
        ),
        participant,
        limit
    )
}

/// How many there are that something is left to do with.
pub async fn count(conn: &mut Conn, project: ProjectId, show: Show) -> Result<i64, sqlx::Error> {
    let sql = match show {
        Show::Unquoted => {
            "select count(*) from sources where project_id = $1 and quote_count = 0 and finished_at is not null"
        }
        Show::Unfinished => "select count(*) from sources where project_id = $1 and quote_count = 0 and finished_at is null",
    };
    crate::value!(conn, i64, sql, project)
}

/// A conversation without its text.
#[derive(Debug, Clone, FromRow, Serialize)]
pub struct Source {
    pub id: SourceId,
    pub number: i64,
    pub title: String,
    pub held_on: NaiveDate,
    pub channel: Channel,
    pub guide: String,
    pub quote_count: i64,
    pub participant_id: ParticipantId,
    pub participant_number: i64,
    /// The participant has said yes to the team working with it: without that it is not shown and not quoted.
    pub for_team: bool,
    pub created_by: String,
    pub created_at: DateTime<Utc>,
    /// `None` while it is still being written in; it has no text then.
    pub finished_at: Option<DateTime<Utc>>,
}

/// Corrects what is told about a conversation. When it was with somebody else, its quotes are hers too: what the first one
/// has said yes to, quote by quote, has to fall, and needs that lean on it have to be counted otherwise.
pub async fn correct(conn: &mut Conn, source: SourceId, said: &ToldAbout) -> Result<(), sqlx::Error> {
    one!(
        conn,
        "update source_participants set participant_id = $2 where source_id = $1 and position = 1",
        source,
        said.participant
    )?;
    one!(
        conn,
        "update sources set title = $2, held_on = $3, channel = $4 where id = $1",
        source,
        said.title.as_str(),
        said.held_on,
        said.channel
    )?;
    conn.tell(Watched::Source, source);
    Ok(())
}

/// Notes that a conversation was with somebody else than it stood. The note stays as long as the conversation.
pub async fn moved(
    conn: &mut Conn,
    id: MoveId,
    source: &Source,
    to: ParticipantId,
    stamp: Stamp,
) -> Result<(), sqlx::Error> {
    run!(
        conn,
        "insert into source_moves (id, source_id, from_participant_id, to_participant_id, moved_by, moved_at) \
         values ($1, $2, $3, $4, $5, $6)",
        id,
        source.id,
        source.participant_id,
        to,
        stamp.by,
        stamp.at
    )?;
    Ok(())
}

/// A conversation that was once somebody else's.
#[derive(Debug, Clone, FromRow, Serialize)]
pub struct Moved {
    pub from_number: i64,
    pub moved_by: String,
    pub moved_at: DateTime<Utc>,
}

/// Whose a conversation has been before, oldest first.
pub async fn moves(conn: &mut Conn, source: SourceId) -> Result<Vec<Moved>, sqlx::Error> {
    rows!(
        conn,
        Moved,
        concat!(
            "select p.number as from_number, who.name as moved_by, m.moved_at from source_moves m",
            with_participant!("m.from_participant_id"),
            signed!("m.moved_by", "who"),
            " where m.source_id = $1 order by m.moved_at"
        ),
        source
    )
}

pub async fn find(conn: &mut Conn, project: ProjectId, number: i64) -> Result<Option<Source>, sqlx::Error> {
    row!(
        conn,
        Source,
        concat!(
            "select s.id, s.number, s.title, s.held_on, s.channel, s.guide, s.quote_count, p.id as participant_id, \
           p.number as participant_number, coalesce(c.for_team, false) as for_team, who.name as created_by, s.created_at, \
           s.finished_at \
         from sources s",
            with_whom!(),
            newest_consent!(),
            signed!("s.created_by", "who"),
            " where s.project_id = $1 and s.number = $2"
        ),
        project,
        number
    )
}

/// The conversation has so many quotes more, or fewer.
pub async fn quoted(conn: &mut Conn, source: SourceId, by: i64) -> Result<(), sqlx::Error> {
    one!(conn, "update sources set quote_count = quote_count + $2 where id = $1", source, by)?;
    conn.tell(Watched::Source, source);
    Ok(())
}

/// The conversation as it is once it is held: nobody changes it, or lifts from it, until the transaction ends.
pub async fn held(conn: &mut Conn, project: ProjectId, number: i64) -> Result<Option<Source>, sqlx::Error> {
    let Some(source) = find(conn, project, number).await? else { return Ok(None) };
    conn.hold(Table::Sources, source.id).await?;
    find(conn, project, number).await
}

/// What goes with a conversation, beside its quotes.
#[derive(Debug, Clone, PartialEq, Eq, FromRow, Serialize)]
pub struct Contents {
    /// Versions of its text.
    pub versions: i64,
    /// Turns in all of them.
    pub turns: i64,
    /// Answers that have been written in, while it is not finished, and how many characters they are.
    pub answers: i64,
    pub written: i64,
}

pub async fn contents(conn: &mut Conn, source: SourceId) -> Result<Contents, sqlx::Error> {
    let found = row!(
        conn,
        Contents,
        "select (select count(*) from text_versions where source_id = $1) as versions, \
           (select count(*) from turns t join text_versions v on v.id = t.text_version_id where v.source_id = $1) as turns, \
           (select count(*) from draft_answers where source_id = $1 and answer <> '') as answers, \
           (select cast(coalesce(sum(length(answer)), 0) as bigint) from draft_answers where source_id = $1) as written",
        source
    )?;
    found.ok_or(sqlx::Error::RowNotFound)
}

/// Removes a conversation with its texts and whatever is noted about it. Hold it first; its quotes must be gone, since
/// needs are counted from them.
///
/// # Errors
/// When it still has quotes.
pub async fn remove(conn: &mut Conn, project: ProjectId, source: SourceId) -> Result<(), sqlx::Error> {
    one!(conn, "delete from sources where project_id = $1 and id = $2 and quote_count = 0", project, source)?;
    conn.tell(Watched::Source, source);
    projects::store::one_less(conn, project, Counted::Sources).await
}

/// Lets a sprint's conversations go on without it. Tells how many there were.
pub async fn leave_sprint(conn: &mut Conn, sprint: SprintId) -> Result<u64, sqlx::Error> {
    let left = rows!(conn, (SourceId,), "update sources set sprint_id = null where sprint_id = $1 returning id", sprint)?;
    Ok(conn.tell_all(Watched::Source, left))
}

#[derive(FromRow)]
struct TurnRow {
    speaker: Speaker,
    start_at: i64,
    end_at: i64,
    at_ms: Option<i64>,
}

/// The newest text of a conversation; `None` while there is none.
pub async fn newest_text(conn: &mut Conn, source: SourceId) -> Result<Option<(TextVersionId, Text)>, sqlx::Error> {
    let newest = row!(
        conn,
        (TextVersionId, String),
        "select id, body from text_versions where source_id = $1 order by version desc limit 1",
        source
    )?;
    let Some((id, body)) = newest else { return Ok(None) };
    let turns = rows!(
        conn,
        TurnRow,
        "select speaker, start_at, end_at, at_ms from turns where text_version_id = $1 order by position",
        id
    )?;
    let turn = |row: TurnRow| Turn { speaker: row.speaker, span: span(row.start_at, row.end_at), at_ms: row.at_ms };
    Ok(Some((id, Text { body, turns: turns.into_iter().map(turn).collect() })))
}

/// The conversation with this participant that has exactly this text, if it has been brought in before. What was brought in
/// while line breaks within a turn were read as spaces is the same text as well.
pub async fn same_text(conn: &mut Conn, participant: ParticipantId, text: &Text) -> Result<Option<i64>, sqlx::Error> {
    let found = row!(
        conn,
        (i64,),
        "select s.number from source_participants w join sources s on s.id = w.source_id \
           join text_versions v on v.source_id = s.id \
         where w.participant_id = $1 and v.sha256 in ($2, $3) order by s.number limit 1",
        participant,
        secret::hash(&text.body),
        secret::hash(&text.in_running_lines())
    )?;
    Ok(found.map(|(number,)| number))
}

#[cfg(test)]
pub mod tests {
    use super::*;
    use crate::participants::model::Scope;
    use crate::testing::cast::Cast;
    use crate::testing::{Stage, all, morning, on_both};

    pub fn said(speaker: Speaker, words: &str) -> TurnText {
        TurnText { speaker, words: words.to_owned(), at_ms: Some(1500) }
    }

    /// A conversation of three turns with somebody who has said yes to this scope.
    pub async fn talk(stage: &Stage, conn: &mut Conn, scope: Scope) -> (SourceId, i64) {
        let (participant, _) = stage.participant(conn, stage.young, scope).await;
        let new = NewSource {
            id: stage.house.ids.next(),
            project: stage.project,
            sprint: None,
            participant,
            title: "På fritidsgården",
            held_on: morning().date_naive(),
            channel: Channel::Walk,
            guide: "",
        };
        let turns = [
            said(Speaker::Interviewer, "Hur började det?"),
            said(Speaker::Participant, "Åh 😀 det var skolan. Jag ringde, jag ringde igen."),
            said(Speaker::Interpreter, "Hon säger att hon väntade."),
        ];
        (new.id, bring_in(conn, &stage.house.ids, &new, &turns, stage.stamp()).await.unwrap().number)
    }

    #[tokio::test]
    async fn what_was_brought_in_is_read_back_word_for_word() {
        on_both(async |stage| {
            let mut conn = stage.write().await;
            let (id, number) = talk(&stage, &mut conn, all()).await;
            conn.commit().await.unwrap();
            let mut conn = stage.read().await;
            let source = find(&mut conn, stage.project, number).await.unwrap().unwrap();
            assert_eq!((source.id, source.channel, source.for_team, source.quote_count), (id, Channel::Walk, true, 0));
            let (_, text) = newest_text(&mut conn, id).await.unwrap().unwrap();
            assert_eq!(
                text.words(),
                ["Hur började det?", "Åh 😀 det var skolan. Jag ringde, jag ringde igen.", "Hon säger att hon väntade."]
            );
            assert_eq!(text.turns[1].speaker, Speaker::Participant);
            assert_eq!(text.turns[1].at_ms, Some(1500));
            assert_eq!(same_text(&mut conn, source.participant_id, &text).await.unwrap(), Some(number));
            let other = Text::of(&[said(Speaker::Participant, "något annat")]);
            assert_eq!(same_text(&mut conn, source.participant_id, &other).await.unwrap(), None);
        })
        .await;
    }

    #[tokio::test]
    async fn a_text_that_was_brought_in_without_its_line_breaks_is_known_with_them() {
        on_both(async |stage| {
            let mut conn = stage.write().await;
            let (id, number) = talk(&stage, &mut conn, all()).await;
            let them = find(&mut conn, stage.project, number).await.unwrap().unwrap().participant_id;
            let read = |words: &str| Text::of(&[said(Speaker::Interviewer, "Vad?"), said(Speaker::Participant, words)]);
            add_text(&mut conn, &stage.house.ids, id, &read("När\n\n– var – vem"), stage.stamp()).await.unwrap();
            let broken = read("När\n\n– var\n– vem");
            assert_eq!(same_text(&mut conn, them, &broken).await.unwrap(), Some(number));
            let paragraph = read("När – var – vem");
            assert_eq!(same_text(&mut conn, them, &paragraph).await.unwrap(), None, "a paragraph is no space");
            // Once it is brought in as it was written, what had no line breaks is something else.
            add_text(&mut conn, &stage.house.ids, id, &read("Hur\nlänge"), stage.stamp()).await.unwrap();
            assert_eq!(same_text(&mut conn, them, &read("Hur länge")).await.unwrap(), None);
        })
        .await;
    }

    #[tokio::test]
    async fn a_conversation_of_any_length_keeps_every_turn_in_its_place() {
        on_both(async |stage| {
            for turns in [0, 1, TURNS_AT_ONCE, 2 * TURNS_AT_ONCE + 1] {
                let mut conn = stage.write().await;
                let (id, _) = talk(&stage, &mut conn, all()).await;
                let said: Vec<_> = (0..turns).map(|n| said(Speaker::Participant, &format!("Tur {n}"))).collect();
                let text = Text::of(&said);
                add_text(&mut conn, &stage.house.ids, id, &text, stage.stamp()).await.unwrap();
                let (_, kept) = newest_text(&mut conn, id).await.unwrap().unwrap();
                assert_eq!(kept.words(), text.words());
                assert_eq!(kept.turns.len(), turns);
            }
        })
        .await;
    }

    #[tokio::test]
    async fn a_newer_text_leaves_the_older_one_as_it_was() {
        on_both(async |stage| {
            let mut conn = stage.write().await;
            let (id, _) = talk(&stage, &mut conn, all()).await;
            let (first, before) = newest_text(&mut conn, id).await.unwrap().unwrap();
            let newer = Text::of(&[said(Speaker::Participant, "Rättat.")]);
            add_text(&mut conn, &stage.house.ids, id, &newer, stage.stamp()).await.unwrap();
            assert_eq!(newest_text(&mut conn, id).await.unwrap().unwrap().1.words(), ["Rättat."]);
            let kept = crate::value!(&mut conn, String, "select body from text_versions where id = $1", first).unwrap();
            assert_eq!(kept, before.body);
        })
        .await;
    }

    #[tokio::test]
    async fn the_list_is_newest_first_and_can_show_only_what_waits() {
        on_both(async |stage| {
            let mut conn = stage.write().await;
            let (first, _) = talk(&stage, &mut conn, all()).await;
            talk(&stage, &mut conn, all()).await;
            quoted(&mut conn, first, 2).await.unwrap();
            let numbers = async |conn: &mut Conn, show| {
                list(conn, stage.project, show, 50, 0).await.unwrap().iter().map(|s| s.number).collect::<Vec<_>>()
            };
            assert_eq!(numbers(&mut conn, None).await, [2, 1]);
            for (show, shown) in [(Show::Unquoted, &[2][..]), (Show::Unfinished, &[])] {
                assert_eq!(numbers(&mut conn, Some(show)).await, shown);
                let n = i64::try_from(shown.len()).unwrap();
                assert_eq!(count(&mut conn, stage.project, show).await.unwrap(), n);
            }
            assert_eq!(list(&mut conn, stage.project, None, 1, 1).await.unwrap()[0].number, 1);
        })
        .await;
    }

    #[tokio::test]
    async fn a_conversation_of_another_project_is_not_found() {
        on_both(async |stage| {
            let mut conn = stage.write().await;
            let (_, number) = talk(&stage, &mut conn, all()).await;
            let other = stage.house.ids.next();
            assert!(find(&mut conn, other, number).await.unwrap().is_none());
        })
        .await;
    }

    #[tokio::test]
    async fn whose_consent_nobody_has_recorded_has_said_yes_to_nothing() {
        on_both(async |stage| {
            let mut cast = Cast::on(&stage).await;
            let her = cast.unasked().await;
            let number = cast.conversation(her).await.number;
            let mut conn = cast.conn;
            assert!(!find(&mut conn, stage.project, number).await.unwrap().unwrap().for_team);
        })
        .await;
    }
}
