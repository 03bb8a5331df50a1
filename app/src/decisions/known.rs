//! What is known about a need or a prototype at one moment. A decision keeps it as JSON, so that later readers see
//! what those who decided saw. Only counts, wordings and names of groups: nobody's words.

use serde::{Deserialize, Serialize};

use crate::db::Conn;
use crate::decisions::model::About;
use crate::feedback::model::Tally;
use crate::feedback::tallies::{GroupTally, newest};
use crate::id::NeedId;
use crate::needs::model::Evidence;
use crate::needs::store::NamedNeed;
use crate::{needs, prototypes};

/// Fields are only ever added, each with a default: what an older Tråden kept must still be read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Known {
    /// The newest iteration, when the decision is about a prototype.
    #[serde(default)]
    pub prototype: Option<KnownPrototype>,
    /// The need, or the needs that the newest iteration is thought to meet.
    #[serde(default)]
    pub needs: Vec<KnownNeed>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnownPrototype {
    pub name: String,
    pub version: i64,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnownNeed {
    pub number: i64,
    /// As it was worded.
    pub need: String,
    pub people_for: i64,
    pub people_against: i64,
    pub sources: i64,
    pub channels: i64,
    /// The newest round where anybody gave a verdict on it.
    #[serde(default)]
    pub tried: Option<KnownRound>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnownRound {
    pub round: i64,
    pub prototype: String,
    pub version: i64,
    pub groups: Vec<KnownGroup>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnownGroup {
    /// None for those who did not tell.
    pub group: Option<String>,
    pub met: i64,
    pub partly: i64,
    pub not_met: i64,
    pub unsure: i64,
}

impl KnownNeed {
    pub fn evidence(&self) -> Evidence {
        Evidence {
            people_for: self.people_for,
            people_against: self.people_against,
            sources: self.sources,
            channels: self.channels,
        }
    }

    /// What one target group said; none when it said nothing.
    pub fn said_by(&self, group: Option<&str>) -> Option<Tally> {
        let groups = self.tried.as_ref().map(|round| round.groups.as_slice()).unwrap_or_default();
        groups.iter().find(|one| one.group.as_deref() == group).map(KnownGroup::tally)
    }
}

impl KnownGroup {
    pub fn tally(&self) -> Tally {
        Tally { met: self.met, partly: self.partly, not_met: self.not_met, unsure: self.unsure }
    }
}

/// Everything that is known right now.
pub async fn now(conn: &mut Conn, about: About) -> Result<Known, sqlx::Error> {
    let prototype = match about {
        About::Need(_) => None,
        About::Prototype(id) => {
            prototypes::store::named(conn, id).await?.map(|(name, version)| KnownPrototype { name, version })
        }
    };
    let ids: Vec<NeedId> = match about {
        About::Need(id) => vec![id],
        About::Prototype(id) => prototypes::store::met_by_newest(conn, id).await?,
    };
    let of = match about {
        About::Need(_) => None,
        About::Prototype(id) => Some(id),
    };
    let tallies = newest(conn, &ids, of).await?;
    let needs = needs::store::all_named(conn, &ids).await?;
    Ok(Known { prototype, needs: needs.into_iter().map(|need| known_need(need, &tallies)).collect() })
}

fn known_need(row: NamedNeed, tallies: &[GroupTally]) -> KnownNeed {
    let own: Vec<&GroupTally> = tallies.iter().filter(|tally| tally.need_id == row.id).collect();
    let groups = own.iter().map(|one| KnownGroup {
        group: one.group_name.clone(),
        met: one.tally.met,
        partly: one.tally.partly,
        not_met: one.tally.not_met,
        unsure: one.tally.unsure,
    });
    let tried = own.first().map(|one| KnownRound {
        round: one.round_number,
        prototype: one.prototype_name.clone(),
        version: one.version,
        groups: groups.collect(),
    });
    KnownNeed {
        number: row.number,
        need: row.need,
        people_for: row.evidence.people_for,
        people_against: row.evidence.people_against,
        sources: row.evidence.sources,
        channels: row.evidence.channels,
        tried,
    }
}
