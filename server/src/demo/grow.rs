//! Makes the demo's project large, to measure how pages bear it: the story's conversations are held again and again with
//! new participants, quotes are lifted from each, and every fifth gives a need. Told through the same stores.

use anyhow::{Context, ensure};
use app::db::Conn;
use app::feedback::store::{About, NewFeedback};
use app::feedback::visits::NewVisit;
use app::house::{House, Stamp};
use app::id::{NeedId, ParticipantId, QuoteId};
use app::needs::model::Stance;
use app::quotes::{Wanted, store as quotes};
use app::rights::Audience;
use app::sources::store as sources;
use app::{feedback, needs, rounds, secret};

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

/// So many needs share the quotes that are grown, and so many quotes are lifted from each conversation.
const NEEDS: usize = 16;
const QUOTES_OF_A_TALK: usize = 50;
/// Every so many quotes one says the opposite.
const AGAINST: usize = 5;

/// Lifts quotes from new conversations until the project has `total` of them, each linked to one of sixteen needs. What
/// is written is kept conversation by conversation.
pub async fn grow_quotes(house: &House, story: &Story, cast: &Cast, total: usize) -> anyhow::Result<()> {
    let mut conn = house.db.write().await?;
    let told = story.source.first().context("the story has no conversation")?;
    let mut about = Vec::new();
    for nth in 0..NEEDS {
        let id = house.ids.next();
        let stamp = Stamp { by: cast.worker(nth), at: at(told.held_on, nth) };
        needs::store::add(&mut conn, id, cast.project, &need(cast, &story.need[nth % story.need.len()])?, stamp).await?;
        about.push(id);
    }
    let mut who = somebody(house, &mut conn, story, cast, 0).await?;
    for (nth, first) in (story.quote.len()..total).step_by(QUOTES_OF_A_TALK).enumerate() {
        if nth % TALKS_EACH == 0 {
            who = somebody(house, &mut conn, story, cast, nth).await?;
        }
        let stamp = Stamp { by: cast.worker(nth), at: at(told.held_on, nth) };
        let new = sources::NewSource {
            id: house.ids.next(),
            project: cast.project,
            sprint: None,
            participant: who,
            title: &told.title,
            held_on: told.held_on,
            channel: word(&story.source[nth % story.source.len()].channel)?,
            guide: "",
        };
        let said: Vec<String> =
            (first..total.min(first + QUOTES_OF_A_TALK)).map(|n| format!("Det {n} som jag vill säga.")).collect();
        let turns = said.iter().map(|words| turn("P", words)).collect::<anyhow::Result<Vec<_>>>()?;
        let number = sources::bring_in(&mut conn, &house.ids, &new, &turns, stamp).await?.number;
        for ((place, words), turn) in (first..).zip(&said).zip(1_i64..) {
            let lifted = quotes::lift(&mut conn, &house.ids, cast.project, number, Wanted::anywhere(turn, words), stamp)
                .await?
                .number;
            let seen = quotes::seen(&mut conn, cast.project, lifted, Audience::Team, told.held_on).await?;
            let quote = seen.with_context(|| format!("quote {lifted} is not there"))?.id;
            let stance = if place % AGAINST == 0 { Stance::Contradicts } else { Stance::Supports };
            needs::evidence::store::link(&mut conn, about[place % NEEDS], quote, stance, stamp).await?;
        }
        conn.commit().await?;
        conn = house.db.write().await?;
    }
    conn.commit().await?;
    Ok(())
}

/// So many pieces of feedback that a visit has.
const PIECES_EACH: usize = 5;

/// Lets `total` more pieces of feedback come into the open round, on its first page.
pub async fn grow_round(house: &House, story: &Story, total: usize) -> anyhow::Result<()> {
    let mut conn = house.db.write().await?;
    let code = rounds::entrance::newest_open_code(&mut conn, &story.project.slug).await?.context("no round is open")?;
    let round = rounds::store::by_code(&mut conn, &code).await?.context("the round is gone")?;
    let pages = feedback::store::steps(&mut conn, round.id, round.iteration_id).await?;
    let page = About::Page(&pages.first().context("the round has no page")?.slug);
    let mut visit = None;
    for nth in 0..total {
        let today = house.clock.today();
        if nth % PIECES_EACH == 0 {
            let token = secret::hash(&secret::token()?);
            let new = NewVisit::web(round.id, &token, today);
            visit = feedback::visits::start_visit(&mut conn, &house.ids, &new).await?;
        }
        let visit = visit.context("the round is closed")?;
        let new = NewFeedback { round: round.id, visit, about: page, words: &format!("Det {nth} som jag tänker.") };
        feedback::store::add_feedback(&mut conn, &house.ids, &new, today).await?;
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
        let number =
            quotes::lift(conn, &house.ids, cast.project, source, Wanted::anywhere(turn, words), stamp).await?.number;
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
