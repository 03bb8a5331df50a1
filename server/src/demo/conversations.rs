//! The part of the story before any prototype: conversations, quotes, needs, clusters.

use std::collections::HashMap;

use anyhow::{Context, bail};
use app::db::Conn;
use app::house::{House, Stamp};
use app::id::{NeedId, QuoteId};
use app::needs::model::{MetWhen, NeedStatement, NewNeed, Stance};
use app::parse::Problems;
use app::quotes::Wanted;
use app::rights::Audience;
use app::sources::model::Speaker;
use app::sources::store as sources;
use app::sources::text::TurnText;
use app::{needs, patterns, quotes};
use chrono::TimeDelta;

use super::fill::{Cast, at, word};
use super::story::{self, Story};

pub async fn sources(house: &House, conn: &mut Conn, cast: &Cast, story: &Story) -> anyhow::Result<()> {
    for (nth, told) in story.source.iter().enumerate() {
        let stamp = Stamp { by: cast.worker(nth), at: at(told.held_on + TimeDelta::days(1), nth) };
        let new = sources::NewSource {
            id: house.ids.next(),
            project: cast.project,
            sprint: cast.sprints.get(&told.sprint).copied(),
            participant: *cast
                .participants
                .get(&told.participant)
                .with_context(|| format!("no participant {}", told.participant))?,
            title: &told.title,
            held_on: told.held_on,
            channel: word(&told.channel)?,
            guide: "",
        };
        let turns = told.turns.iter().map(|(who, words)| turn(who, words)).collect::<anyhow::Result<Vec<_>>>()?;
        let number = sources::bring_in(conn, &house.ids, &new, &turns, stamp).await?.number;
        if number != told.number {
            bail!("conversation {} comes out of order", told.number);
        }
    }
    Ok(())
}

pub fn turn(who: &str, words: &str) -> anyhow::Result<TurnText> {
    let speaker = match who {
        "I" => Speaker::Interviewer,
        "P" => Speaker::Participant,
        "T" => Speaker::Interpreter,
        other => bail!("nobody in a conversation is {other:?}"),
    };
    Ok(TurnText { speaker, words: words.to_owned(), at_ms: None })
}

/// Lifts the quotes and gives back their ids by the story's numbers.
pub async fn quotes(house: &House, conn: &mut Conn, cast: &Cast, story: &Story) -> anyhow::Result<HashMap<i64, QuoteId>> {
    let mut lifted = HashMap::new();
    for (nth, told) in story.quote.iter().enumerate() {
        let source =
            story.source.iter().find(|source| source.number == told.source).context("a quote of no conversation")?;
        let position = source
            .turns
            .iter()
            .position(|(who, words)| who == "P" && words.contains(&told.words))
            .with_context(|| format!("quote {} is in no turn", told.number))?;
        let stamp = Stamp { by: cast.worker(nth), at: at(source.held_on + TimeDelta::days(2), nth) };
        let turn = i64::try_from(position)? + 1;
        let number = quotes::lift(conn, &house.ids, cast.project, source.number, Wanted::anywhere(turn, &told.words), stamp)
            .await?
            .number;
        if number != told.number {
            bail!("quote {} comes out of order", told.number);
        }
        let quote = quotes::seen(conn, cast.project, number, Audience::Team, source.held_on).await?;
        let quote = quote.with_context(|| format!("quote {number} is not there"))?;
        if told.approved {
            quotes::store::approve(conn, quote.id, source.held_on + TimeDelta::days(7), stamp).await?;
        }
        lifted.insert(told.number, quote.id);
    }
    Ok(lifted)
}

/// Phrases the needs, with their evidence, and gives back their ids by the story's numbers.
pub async fn needs(
    house: &House,
    conn: &mut Conn,
    cast: &Cast,
    story: &Story,
    quotes: &HashMap<i64, QuoteId>,
) -> anyhow::Result<HashMap<i64, NeedId>> {
    let day = story.sprint.get(1).context("the story has no second sprint")?.starts_on;
    let mut phrased = HashMap::new();
    for (nth, told) in story.need.iter().enumerate() {
        let stamp = Stamp { by: cast.worker(nth), at: at(day, nth) };
        let id = house.ids.next();
        let number = needs::store::add(conn, id, cast.project, &need(cast, told)?, stamp).await?.number;
        if number != told.number {
            bail!("need {} comes out of order", told.number);
        }
        for (stance, numbers) in [(Stance::Supports, &told.supports), (Stance::Contradicts, &told.contradicts)] {
            for quote in numbers {
                let quote = *quotes.get(quote).with_context(|| format!("no quote {quote}"))?;
                needs::evidence::store::link(conn, id, quote, stance, stamp).await?;
            }
        }
        phrased.insert(number, id);
    }
    Ok(phrased)
}

pub fn need(cast: &Cast, told: &story::Need) -> anyhow::Result<NewNeed> {
    let mut problems = Problems::default();
    let statement = NeedStatement::parse(&told.when, &told.need, &told.so_that, &mut problems);
    let met_when = MetWhen::parse(&told.met_when.join("\n"), &mut problems);
    let (Some(statement), Some(met_when)) = (statement, met_when) else {
        bail!("need {} cannot be taken: {problems:?}", told.number);
    };
    let groups = told.groups.iter().map(|key| cast.groups.get(key).copied().with_context(|| format!("no group {key}")));
    Ok(NewNeed {
        statement,
        met_when,
        groups: groups.collect::<anyhow::Result<_>>()?,
        incentive: told.incentive.clone(),
        consequence: told.consequence.clone(),
    })
}

pub async fn clusters(
    house: &House,
    conn: &mut Conn,
    cast: &Cast,
    story: &Story,
    needs: &HashMap<i64, NeedId>,
) -> anyhow::Result<()> {
    let day = story.sprint.get(1).context("the story has no second sprint")?.starts_on + TimeDelta::days(3);
    for (nth, told) in story.cluster.iter().enumerate() {
        let stamp = Stamp { by: cast.worker(nth), at: at(day, nth) };
        let cluster = house.ids.next();
        patterns::store::add(conn, cluster, cast.project, &told.name, &told.insight, stamp).await?;
        for need in &told.needs {
            let need = *needs.get(need).with_context(|| format!("no need {need}"))?;
            patterns::store::place(conn, need, Some(cluster), stamp).await?;
        }
    }
    Ok(())
}
