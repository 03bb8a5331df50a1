//! What is known about a need or a prototype at one moment. A decision keeps it as JSON, so that later readers see
//! what those who decided saw. Only counts, wordings and names of groups: nobody's words.

use serde::{Deserialize, Serialize};

use crate::db::Conn;
use crate::decisions::model::About;
use crate::feedback::figures::{Figures, Verdicts};
use crate::feedback::model::Tally;
use crate::feedback::tallies::newest;
use crate::few::{Number, floor};
use crate::id::NeedId;
use crate::needs::model::Evidence;
use crate::needs::store::NamedNeed;
use crate::rights::Audience;
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
    /// The newest round where somebody who has it gave a verdict on it.
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
    /// None for those who did not tell, of a need that is everybody's.
    pub group: Option<String>,
    pub met: i64,
    pub partly: i64,
    pub not_met: i64,
    pub unsure: i64,
    /// There were so few that their number is not kept, or none.
    #[serde(default)]
    pub few: bool,
}

/// Whoever reads a decision sees no more than those who may take one.
const EYES: Audience = Audience::Managers;

impl KnownNeed {
    pub fn evidence(&self) -> Evidence {
        Evidence {
            people_for: self.people_for,
            people_against: self.people_against,
            sources: self.sources,
            channels: self.channels,
        }
    }

    /// What one target group said; none when it was not asked.
    pub fn said_by(&self, group: Option<&str>) -> Option<&KnownGroup> {
        let groups = self.tried.as_ref().map(|round| round.groups.as_slice()).unwrap_or_default();
        groups.iter().find(|one| one.group.as_deref() == group)
    }
}

impl KnownGroup {
    fn of(figures: &Figures) -> Self {
        let Tally { met, partly, not_met, unsure } = figures.tally;
        let few = figures.n.exactly().is_none();
        Self { group: figures.group.clone(), met, partly, not_met, unsure, few }
    }

    /// How many answers there were. What an older Tråden kept may be smaller than what is shown now.
    pub fn n(&self) -> Number {
        if self.few { Number::Fewer(floor(EYES)) } else { Number::of(self.tally().n(), EYES) }
    }

    /// Shown only where the number is.
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
    let verdicts = newest(conn, &ids, of, EYES).await?;
    let needs = needs::store::all_named(conn, &ids).await?;
    Ok(Known { prototype, needs: needs.into_iter().map(|need| known_need(need, &verdicts)).collect() })
}

fn known_need(row: NamedNeed, verdicts: &[Verdicts]) -> KnownNeed {
    let of = verdicts.iter().find(|one| one.need_id == row.id && one.old_words.is_none());
    let tried = of.map(|one| KnownRound {
        round: one.round_number,
        prototype: one.prototype_name.clone(),
        version: one.version,
        groups: one.said.own.iter().map(KnownGroup::of).collect(),
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
