//! What was said of one need in one round, in figures that somebody may be shown. Those who have the need stand group by
//! group and are never added up; whoever else has answered stands apart.

use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::feedback::model::{Tally, Whose};
use crate::few::{Number, floor};
use crate::id::{GroupId, NeedId, RoundId};
use crate::needs::model::NeedStatement;
use crate::rights::Audience;

/// One need in one round.
#[derive(Debug, Clone, Serialize)]
pub struct Verdicts {
    pub need_id: NeedId,
    pub need_number: i64,
    pub round_id: RoundId,
    pub round_number: i64,
    pub prototype_number: i64,
    pub prototype_name: String,
    pub version: i64,
    pub opened_at: DateTime<Utc>,
    pub closed_at: Option<DateTime<Utc>>,
    /// The words that were asked about, where the need has others now: then all of this is about the old ones.
    pub old_words: Option<NeedStatement>,
    pub said: Said,
    /// The team's own tries in the round, which are in no number.
    pub trials: i64,
}

/// What was said, by whom.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Said {
    /// The need is that of some groups; else it is everybody's.
    pub grouped: bool,
    /// Each group that has the need, those too that have said nothing; of everybody's need each group that has answered.
    pub own: Vec<Figures>,
    /// Those that move nothing.
    pub apart: Vec<Figures>,
}

/// What some of them said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Figures {
    pub whose: Whose,
    /// `None`: not told, or not asked for.
    pub group: Option<String>,
    pub n: Number,
    /// Nothing in it unless `n` is shown, and never of who has not sent.
    pub tally: Tally,
    /// Of them have words that are hidden.
    pub hidden: Number,
    /// Of them were written down by staff.
    pub by_staff: Number,
}

/// What is said of the need stands on one group alone, though several have it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lone {
    Answered,
    Met,
    /// Only of one are there so many answers that they are shown.
    Shown(i64),
}

/// Who of those that have the need say, all of them who have answered, that it is met: as far as is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Met {
    /// In every group that has it.
    Everywhere,
    /// In these groups, and not, or not that we know, in others.
    For(Vec<String>),
}

/// Verdicts that were counted: what nobody is shown as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Counted {
    pub whose: Whose,
    pub group: Option<(GroupId, String)>,
    pub n: i64,
    pub tally: Tally,
    pub hidden: i64,
    pub by_staff: i64,
}

impl Counted {
    fn none(whose: Whose, group: Option<(GroupId, String)>) -> Self {
        Self { whose, group, n: 0, tally: Tally::default(), hidden: 0, by_staff: 0 }
    }

    fn seen_by(self, audience: Audience) -> Figures {
        let n = Number::of(self.n, audience);
        let told = n.exactly().is_some() && !matches!(self.whose, Whose::NotMine | Whose::Unfinished);
        Figures {
            whose: self.whose,
            group: self.group.map(|(_, name)| name),
            n,
            tally: if told { self.tally } else { Tally::default() },
            hidden: Number::of(self.hidden, audience),
            by_staff: Number::of(self.by_staff, audience),
        }
    }
}

impl Said {
    /// What these eyes may see of what was counted. `groups`: that had the need when the round opened, in order; none where
    /// everybody may have it. A row that is only there when somebody has answered is left out where its number is not
    /// shown, so that nothing follows from its being there.
    pub(super) fn seen_by(audience: Audience, groups: &[(GroupId, String)], counted: Vec<Counted>) -> Self {
        let (own, apart): (Vec<_>, Vec<_>) = counted.into_iter().partition(|one| one.whose == Whose::Own);
        let of_group = |(id, name): &(GroupId, String)| {
            let found = own.iter().find(|one| one.group.as_ref().is_some_and(|(group, _)| group == id)).cloned();
            found.unwrap_or_else(|| Counted::none(Whose::Own, Some((*id, name.clone()))))
        };
        let grouped = !groups.is_empty();
        let own = if grouped { groups.iter().map(of_group).collect() } else { own };
        let large = |one: &Counted| one.n >= floor(audience);
        Self {
            grouped,
            own: own.into_iter().filter(|one| grouped || large(one)).map(|one| one.seen_by(audience)).collect(),
            apart: apart.into_iter().filter(large).map(|one| one.seen_by(audience)).collect(),
        }
    }

    /// Whether somebody who has the need has answered, as far as is shown.
    pub fn is_tried(&self) -> bool {
        self.own.iter().any(|one| one.n.exactly().is_some_and(|n| n > 0))
    }

    pub fn is_empty(&self) -> bool {
        !self.is_tried() && self.apart.is_empty()
    }

    /// Of whom nobody says otherwise than that it is met.
    pub fn met(&self) -> Option<Met> {
        let agrees = |one: &&Figures| one.n.exactly().is_some_and(|n| n > 0 && one.tally.met == n);
        let agreeing: Vec<&Figures> = self.own.iter().filter(agrees).collect();
        if agreeing.is_empty() {
            return None;
        }
        if agreeing.len() == self.own.len() {
            return Some(Met::Everywhere);
        }
        let groups: Vec<String> = agreeing.into_iter().filter_map(|one| one.group.clone()).collect();
        (!groups.is_empty()).then_some(Met::For(groups))
    }

    /// Whether one group alone says it.
    pub fn lone(&self) -> Option<Lone> {
        if !self.grouped || self.own.len() < 2 {
            return None;
        }
        let told: Vec<&Figures> = self.own.iter().filter(|one| one.n.exactly().is_some_and(|n| n > 0)).collect();
        let unknown = self.own.iter().find_map(|one| match one.n {
            Number::Fewer(floor) => Some(floor),
            Number::Exactly(_) => None,
        });
        match (told.len(), unknown) {
            (1, Some(floor)) => Some(Lone::Shown(floor)),
            (1, None) => Some(Lone::Answered),
            (2.., None) if told.iter().filter(|one| one.tally.met > 0).count() == 1 => Some(Lone::Met),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::{BTreeSet, HashMap};

    fn group(n: usize) -> (GroupId, String) {
        (GroupId::from(uuid::Uuid::from_u128(u128::try_from(n).unwrap() + 1)), format!("grupp {n}"))
    }

    fn counted(whose: Whose, of: Option<usize>, met: i64, not_met: i64) -> Counted {
        let tally = Tally { met, not_met, ..Tally::default() };
        Counted { n: met + not_met, tally, ..Counted::none(whose, of.map(group)) }
    }

    fn own(of: usize, met: i64, not_met: i64) -> Counted {
        counted(Whose::Own, Some(of), met, not_met)
    }

    fn groups(n: usize) -> Vec<(GroupId, String)> {
        (0..n).map(group).collect()
    }

    #[test]
    fn each_group_that_has_the_need_stands_there_also_when_it_has_said_nothing() {
        let said = Said::seen_by(Audience::Team, &groups(2), vec![own(1, 2, 0)]);
        let told: Vec<_> = said.own.iter().map(|one| (one.group.as_deref(), one.n, one.tally.met)).collect();
        assert_eq!(told, [(Some("grupp 0"), Number::Exactly(0), 0), (Some("grupp 1"), Number::Exactly(2), 2)]);
        let said = Said::seen_by(Audience::Team, &[], vec![own(1, 2, 0)]);
        assert_eq!(said.own.len(), 1, "of everybody's need only those who have answered");
    }

    #[test]
    fn what_moves_nothing_stands_apart_and_what_is_not_sent_tells_no_verdict() {
        let others = [Whose::OtherGroup, Whose::Unsaid, Whose::ForAnother, Whose::NotMine, Whose::Unfinished];
        let said =
            Said::seen_by(Audience::Team, &groups(1), others.iter().map(|whose| counted(*whose, None, 1, 0)).collect());
        assert!(!said.is_tried() && !said.is_empty());
        let told: Vec<_> = said.apart.iter().map(|one| (one.whose, one.n, one.tally.met)).collect();
        let one = Number::Exactly(1);
        let expected = [
            (Whose::OtherGroup, one, 1),
            (Whose::Unsaid, one, 1),
            (Whose::ForAnother, one, 1),
            (Whose::NotMine, one, 0),
            (Whose::Unfinished, one, 0),
        ];
        assert_eq!(told, expected);
    }

    #[test]
    fn a_need_is_met_for_the_groups_in_which_nobody_says_otherwise() {
        let met = |audience, found: &[Counted]| Said::seen_by(audience, &groups(2), found.to_vec()).met();
        assert_eq!(met(Audience::Team, &[own(0, 2, 0), own(1, 1, 0)]), Some(Met::Everywhere));
        let first = Some(Met::For(vec!["grupp 0".to_owned()]));
        assert_eq!(met(Audience::Team, &[own(0, 2, 0), own(1, 1, 1)]), first);
        assert_eq!(met(Audience::Team, &[own(0, 2, 0)]), first, "the other has not answered");
        assert_eq!(met(Audience::Managers, &[own(0, 3, 0), own(1, 2, 0)]), first, "of the other too few are shown");
        assert_eq!(met(Audience::Team, &[own(0, 0, 2), own(1, 1, 1)]), None);
        assert_eq!(
            met(Audience::Team, &[counted(Whose::ForAnother, None, 3, 0)]),
            None,
            "who speaks for another moves nothing"
        );
        let all = Said::seen_by(Audience::Team, &[], vec![own(0, 2, 0), own(1, 1, 0)]);
        assert_eq!(all.met(), Some(Met::Everywhere));
    }

    #[test]
    fn one_group_alone_is_said_so() {
        let lone = |audience, found: &[Counted]| Said::seen_by(audience, &groups(3), found.to_vec()).lone();
        assert_eq!(lone(Audience::Team, &[own(0, 1, 0)]), Some(Lone::Answered));
        assert_eq!(lone(Audience::Team, &[own(0, 1, 0), own(1, 0, 1)]), Some(Lone::Met));
        assert_eq!(lone(Audience::Team, &[own(0, 1, 0), own(1, 1, 1)]), None);
        assert_eq!(lone(Audience::Team, &[own(0, 0, 1), own(1, 0, 1)]), None);
        assert_eq!(lone(Audience::Managers, &[own(0, 3, 0), own(1, 2, 0)]), Some(Lone::Shown(3)));
        assert_eq!(lone(Audience::Managers, &[own(0, 3, 0), own(1, 0, 3)]), None, "the third may say so too");
        assert_eq!(Said::seen_by(Audience::Team, &groups(1), vec![own(0, 1, 0)]).lone(), None, "the only one there is");
        assert_eq!(Said::seen_by(Audience::Team, &[], vec![own(0, 1, 0)]).lone(), None);
    }

    /// One round as it may have come to be: how many of each group said met and not met; how many of another group, of none
    /// told and not sent; and how many sent but passed the question by.
    type World = (Vec<(i64, i64)>, [i64; 3], i64);

    /// All that is shown of it: the figures, how many have sent, and how many have not.
    fn shown(audience: Audience, (own_groups, [other, unsaid, unfinished], passed): &World) -> (Said, Number, Number) {
        let mut found: Vec<Counted> = own_groups.iter().enumerate().map(|(n, (met, not))| own(n, *met, *not)).collect();
        for (whose, n) in [(Whose::OtherGroup, other), (Whose::Unsaid, unsaid), (Whose::Unfinished, unfinished)] {
            found.push(counted(whose, None, *n, 0));
        }
        found.retain(|one| one.n > 0);
        let sent = own_groups.iter().map(|(met, not)| met + not).sum::<i64>() + other + unsaid + passed;
        let said = Said::seen_by(audience, &groups(own_groups.len()), found);
        (said, Number::of(sent, audience), Number::of(*unfinished, audience))
    }

    /// So many may have sent, so that passing by can stand for everything that is not shown.
    const SENT_AT_MOST: i64 = 12;

    /// All that may be behind it of small worlds with two groups.
    fn worlds() -> Vec<World> {
        let some = || 0..4_i64;
        let groups: Vec<(i64, i64)> = some().flat_map(|met| some().map(move |not| (met, not))).collect();
        let mut all = Vec::new();
        for one in &groups {
            for two in &groups {
                for other in some() {
                    for passed in 0..SENT_AT_MOST {
                        all.push((vec![*one, *two], [other, 0, 0], passed));
                    }
                }
            }
        }
        all
    }

    /// What is shown, and the sizes that may lie behind it.
    type Behind = ((Said, Number, Number), BTreeSet<i64>, BTreeSet<i64>);

    #[test]
    fn nobody_can_compute_a_figure_that_is_not_shown() {
        let all = worlds();
        for audience in [Audience::Managers, Audience::Public] {
            // By what is shown, which sizes of the first group and of those apart lie behind it.
            let mut behind: Vec<Behind> = Vec::new();
            let mut at = HashMap::new();
            for world in &all {
                let seen = shown(audience, world);
                if seen.1.exactly().is_some_and(|sent| sent >= SENT_AT_MOST) {
                    continue;
                }
                let key = format!("{seen:?}");
                let place = *at.entry(key).or_insert_with(|| {
                    behind.push((seen, BTreeSet::new(), BTreeSet::new()));
                    behind.len() - 1
                });
                behind[place].1.insert(world.0[0].0 + world.0[0].1);
                behind[place].2.insert(world.1[0]);
            }
            for ((said, ..), first, apart) in behind {
                if said.own[0].n.exactly().is_none() {
                    assert!(first.len() > 1 || first.contains(&0), "{audience}: {said:?} gives away {first:?}");
                }
                if said.apart.is_empty() {
                    assert!(apart.len() > 1 || apart.contains(&0), "{audience}: {said:?} gives away {apart:?}");
                }
            }
        }
    }

    proptest! {
        #[test]
        fn what_is_shown_is_the_same_for_every_number_below_the_floor(
            few in 0..3_i64, fewer in 0..3_i64, met in 0..3_i64, many in 3..40_i64,
        ) {
            let said = |n: i64| {
                let small = own(0, met.min(n), n - met.min(n));
                let apart = counted(Whose::Unsaid, None, n, 0);
                Said::seen_by(Audience::Managers, &groups(2), vec![small, own(1, many, 1), apart])
            };
            prop_assert_eq!(said(few), said(fewer));
            prop_assert!(said(few).apart.is_empty() && said(few).own[0].tally == Tally::default());
            prop_assert_eq!(said(few).own[1].n, Number::Exactly(many + 1));
        }

        #[test]
        fn the_team_sees_every_answer(sizes in proptest::collection::vec((0..9_i64, 0..9_i64), 1..5)) {
            let found: Vec<Counted> = sizes.iter().enumerate().map(|(n, (met, not))| own(n, *met, *not)).collect();
            let said = Said::seen_by(Audience::Team, &groups(sizes.len()), found);
            let seen: Vec<_> = said.own.iter().map(|one| (one.tally.met, one.tally.not_met)).collect();
            prop_assert_eq!(seen, sizes);
        }
    }
}
