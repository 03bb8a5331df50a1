//! What the representative says of needs and quotes, and what the team answers.

use std::collections::HashMap;

use anyhow::{Context, bail};

use app::db::Conn;
use app::house::{House, Stamp};
use app::id::{NeedId, QuoteId, RemarkId};
use app::remarks::model::{About, Kind};
use app::remarks::store::{self, NewRemark};
use app::rights::Role;

use super::fill::{Cast, at, word};
use super::story::Story;

pub async fn remarks(
    house: &House,
    conn: &mut Conn,
    cast: &Cast,
    story: &Story,
    (needs, quotes): (&HashMap<i64, NeedId>, &HashMap<i64, QuoteId>),
) -> anyhow::Result<()> {
    let by = cast.first(Role::Representative);
    for (nth, told) in story.remark.iter().enumerate() {
        let about = match (word::<Kind>(&told.kind)?, told.need, told.quote) {
            (Kind::Proposal, None, None) => About::Missing,
            (Kind::Objection, None, Some(quote)) => {
                About::Quote(*quotes.get(&quote).with_context(|| format!("no quote {quote}"))?)
            }
            (reaction, Some(need), None) if Kind::REACTIONS.contains(&reaction) => {
                let need = *needs.get(&need).with_context(|| format!("no need {need}"))?;
                About::Need { need, version: 1, reaction }
            }
            _ => bail!("a remark of kind {} is about something else", told.kind),
        };
        let id: RemarkId = house.ids.next();
        let new = NewRemark { project: cast.project, about, words: &told.words };
        store::say(conn, id, &new, Stamp { by, at: at(told.said_on, nth) }).await?;
        if let Some(answer) = &told.answer {
            let stamp = Stamp { by: cast.worker(nth), at: at(answer.on, nth) };
            if !store::answer(conn, id, &answer.text, stamp).await? {
                bail!("remark {} cannot be answered", nth + 1);
            }
        }
    }
    Ok(())
}
