//! Makes the demo's project large, to measure how pages bear it: the story's conversations are held again and again with
//! new participants, quotes are lifted from each, and every fifth gives a need. Told through the same stores.

use anyhow::{Context, ensure};
use app::db::Conn;
use app::house::{House, Stamp};
use app::id::{NeedId, ParticipantId, QuoteId};
use app::needs::model::Stance;
use app::rights::Audience;
use app::sources::store as sources;
use app::{needs, quotes};

use super::conversations::{need, turn};
use super::fill::{Cast, at, participant, word};
use super::story::Story;

/// So many quotes from each conversation, on average: those grown make up for what the story's lack.
const QUOTES: usize = 5;
/// So many conversations to a participant, and to a new need.
const TALKS_EACH: usize = 2;
const TALKS_FOR_A_NEED: usize = 5;

/// Fills the project up to `total` conversations; all of it, or nothing.
pub async fn grow(house: &House, story: &Story, cast: &Cast, total: usize) -> anyhow::Result<()> {
    let mut conn = house.db.write().await?;
    let held: Vec<_> = story.source.iter().filter(|source| source.turns.iter().any(|(who, _)| who == "P")).collect();
    ensure!(!held.is_empty(), "the story has no conversation");
    let (mut who, mut about, mut all) = (None, None, story.quote.len());
    for nth in story.source.len()..total {
        let told = held[nth % held.len()];
        if nth % TALKS_EACH == 0 || who.is_none() {
            who = Some(somebody(house, &mut conn, story, cast, nth).await?);
        }
        let who = who.context("nobody is there")?;
        let stamp = Stamp { by: cast.worker(nth), at: at(told.held_on, nth) };
        let new = sources::NewSource {
            id: house.ids.next(),
            project: cast.project,
            sprint: cast.sprints.get(&told.sprint).copied(),
            participant: who,
            title: &told.title,
            held_on: told.held_on,
            channel: word(&told.channel)?,
            guide: "",
        };
        let turns = told.turns.iter().map(|(who, words)| turn(who, words)).collect::<anyhow::Result<Vec<_>>>()?;
        let number = sources::bring_in(&mut conn, &house.ids, &new, &turns, stamp).await?.number;
        let want = (QUOTES * (nth + 1)).saturating_sub(all);
        let lifted = quotes_of(house, &mut conn, cast, told, (number, want), stamp).await?;
        all += lifted.len();
        if nth % TALKS_FOR_A_NEED == 0 || about.is_none() {
            let new = need(cast, &story.need[nth % story.need.len()])?;
            let id = house.ids.next();
            needs::store::add(&mut conn, id, cast.project, &new, stamp).await?;
            about = Some(id);
        }
        if let Some(need) = about {
            carry(&mut conn, need, &lifted, stamp).await?;
        }
    }
    conn.commit().await?;
    Ok(())
}

/// One more participant, with the answers that somebody in the story has given.
async fn somebody(house: &House, conn: &mut Conn, story: &Story, cast: &Cast, nth: usize) -> anyhow::Result<ParticipantId> {
    let open: Vec<_> = story.participant.iter().filter(|told| told.consent.team).collect();
    ensure!(!open.is_empty(), "nobody in the story lets the team read");
    participant(house, conn, cast, open[nth % open.len()], nth).await
}

/// Lifts the first sentences that the participant says.
async fn quotes_of(
    house: &House,
    conn: &mut Conn,
    cast: &Cast,
    told: &super::story::Source,
    (source, want): (i64, usize),
    stamp: Stamp,
) -> anyhow::Result<Vec<QuoteId>> {
    let sentences = told.turns.iter().zip(1_i64..).filter(|((who, _), _)| who == "P").flat_map(|((_, words), turn)| {
        words.split_inclusive(['.', '?', '!']).map(str::trim).filter(|words| words.len() > 3).map(move |words| (turn, words))
    });
    let mut lifted = Vec::new();
    for (turn, words) in sentences.take(want) {
        let number = quotes::lift(conn, &house.ids, cast.project, source, turn, words, stamp).await?.number;
        let seen = quotes::seen(conn, cast.project, number, Audience::Team, told.held_on).await?;
        lifted.push(seen.with_context(|| format!("quote {number} is not there"))?.id);
    }
    Ok(lifted)
}

/// Two of the quotes speak for the need.
async fn carry(conn: &mut Conn, need: NeedId, quotes: &[QuoteId], stamp: Stamp) -> anyhow::Result<()> {
    for quote in quotes.iter().take(2) {
        needs::evidence::store::link(conn, need, *quote, Stance::Supports, stamp).await?;
    }
    Ok(())
}
