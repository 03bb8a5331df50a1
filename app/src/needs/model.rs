use crate::id::{GroupId, NeedId};
pub use crate::needs::statement::{MetWhen, NeedStatement};
use crate::projects::model::Group;

#[derive(Debug, Clone, serde::Serialize)]
pub struct Need {
    pub id: NeedId,
    pub number: i64,
    /// Goes up by one with each new wording.
    pub version: i64,
    pub statement: NeedStatement,
    pub met_when: MetWhen,
    /// Those who have it, in the project's order.
    pub groups: Vec<Group>,
    /// What the person wants for her own sake; may be empty.
    pub incentive: String,
    /// What happens when it is not met; may be empty.
    pub consequence: String,
    pub evidence: Evidence,
    /// How many quotes are linked to it, on both sides together.
    pub quotes: i64,
}

/// All that a person writes about a need.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewNeed {
    pub statement: NeedStatement,
    pub met_when: MetWhen,
    pub groups: Vec<GroupId>,
    pub incentive: String,
    pub consequence: String,
}

impl Need {
    /// Whether it already says just this.
    pub fn says(&self, new: &NewNeed) -> bool {
        let mut wanted = new.groups.clone();
        wanted.sort_unstable();
        let mut mine: Vec<GroupId> = self.groups.iter().map(|group| group.id).collect();
        mine.sort_unstable();
        mine == wanted
            && self.statement == new.statement
            && self.met_when == new.met_when
            && self.incentive == new.incentive
            && self.consequence == new.consequence
    }
}

/// What stands behind a need. Counted, never typed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, sqlx::FromRow, serde::Serialize)]
pub struct Evidence {
    /// Distinct participants whose quotes support it.
    pub people_for: i64,
    /// Distinct participants whose quotes say the opposite.
    pub people_against: i64,
    /// Distinct conversations behind both.
    #[sqlx(rename = "sources_count")]
    pub sources: i64,
    /// Distinct channels (a meeting, the phone …) behind both.
    #[sqlx(rename = "channels_count")]
    pub channels: i64,
}

crate::words! {
    pub enum EvidenceState { Assumption = "assumption", Evidenced = "evidenced", Contradicted = "contradicted" }
}

crate::words! {
    /// Whether a quote speaks for a need or against it.
    pub enum Stance { Supports = "supports", Contradicts = "contradicts" }
}

impl Evidence {
    /// Nobody has said it: an assumption. At least as many say the opposite: contradicted. Else evidenced.
    pub fn state(&self) -> EvidenceState {
        match (self.people_for, self.people_against) {
            (0, 0) => EvidenceState::Assumption,
            (people_for, against) if against >= people_for => EvidenceState::Contradicted,
            _ => EvidenceState::Evidenced,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn state(people_for: i64, people_against: i64) -> EvidenceState {
        Evidence { people_for, people_against, sources: 1, channels: 1 }.state()
    }

    fn need(groups: &[u128]) -> (Need, NewNeed) {
        let mut problems = crate::parse::Problems::default();
        let statement = NeedStatement::parse("väntar", "veta vem jag möter", "jag vågar komma", &mut problems).unwrap();
        let met_when = MetWhen::parse("Jag vet vem det är.", &mut problems).unwrap();
        let groups: Vec<GroupId> = groups.iter().map(|n| GroupId::from(uuid::Uuid::from_u128(*n))).collect();
        let named = groups.iter().map(|id| Group { id: *id, name: String::new() }).collect();
        let new = NewNeed { statement, met_when, groups, incentive: "lugn".to_owned(), consequence: "oro".to_owned() };
        let need = Need {
            id: NeedId::from(uuid::Uuid::from_u128(1)),
            number: 1,
            version: 1,
            statement: new.statement.clone(),
            met_when: new.met_when.clone(),
            groups: named,
            incentive: new.incentive.clone(),
            consequence: new.consequence.clone(),
            evidence: Evidence::default(),
            quotes: 0,
        };
        (need, new)
    }

    #[test]
    fn a_need_says_the_same_only_when_every_part_of_it_does() {
        let (need, same) = need(&[1, 2]);
        let mut problems = crate::parse::Problems::default();
        assert!(need.says(&same));
        assert!(need.says(&NewNeed { groups: same.groups.iter().rev().copied().collect(), ..same.clone() }));
        for other in [
            NewNeed { groups: same.groups[..1].to_vec(), ..same.clone() },
            NewNeed {
                statement: NeedStatement::parse("väntar", "veta vem jag möter", "jag kommer", &mut problems).unwrap(),
                ..same.clone()
            },
            NewNeed { met_when: MetWhen::parse("Jag vet när.", &mut problems).unwrap(), ..same.clone() },
            NewNeed { incentive: String::new(), ..same.clone() },
            NewNeed { consequence: String::new(), ..same.clone() },
        ] {
            assert!(!need.says(&other), "{other:?}");
        }
    }

    #[test]
    fn a_need_that_nobody_has_voiced_is_an_assumption() {
        assert_eq!(Evidence::default().state(), EvidenceState::Assumption);
    }

    #[test]
    fn a_need_is_contradicted_when_at_least_as_many_people_say_the_opposite() {
        assert_eq!(state(5, 1), EvidenceState::Evidenced);
        assert_eq!(state(2, 2), EvidenceState::Contradicted);
        assert_eq!(state(0, 1), EvidenceState::Contradicted);
    }
}
