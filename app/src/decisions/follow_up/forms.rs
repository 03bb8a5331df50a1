//! The day and the person, and what came of it, as they are sent.

use serde::{Deserialize, Serialize};

use crate::decisions::follow_up::{FollowUp, Plan};
use crate::form::{Marked, mark};
use crate::parse::{Days, Fault, Problems, optional, required};
use crate::people::store::Member;

/// Reads the day and the person. Where it need not be followed up, both may be left out, but not one of them.
pub fn plan(
    (due_on, owner): (&str, &str),
    needed: bool,
    (days, team): (Days, &[Member]),
    problems: &mut Problems,
) -> Option<Plan> {
    if !needed && due_on.trim().is_empty() && owner.is_empty() {
        return None;
    }
    let due_on = match due_on.trim() {
        "" => {
            problems.add("due_on", Fault::Missing("follow-up-day-missing"));
            None
        }
        _ => problems.date("due_on", due_on, days),
    };
    let owner = team.iter().map(|member| member.person_id).find(|person| person.to_string() == owner);
    if owner.is_none() {
        problems.add("owner", Fault::Missing("follow-up-owner-missing"));
    }
    Some(Plan { due_on: due_on?, owner: owner? })
}

/// The day and the person of a decision that is there already.
#[derive(Debug, Default, Clone, Deserialize, Serialize)]
#[serde(default)]
pub struct PlanForm {
    pub due_on: String,
    pub owner: String,
    /// The mark of what was set when the form was shown.
    #[serde(skip_serializing)]
    pub was: String,
}

impl Marked for PlanForm {
    fn was(&self) -> &str {
        &self.was
    }

    fn on_top_of(&mut self, saved: &str) {
        saved.clone_into(&mut self.was);
    }
}

impl PlanForm {
    pub fn of(found: &FollowUp) -> Self {
        let form = Self {
            due_on: found.due_on.map(|day| day.to_string()).unwrap_or_default(),
            owner: found.owned_by.map(|person| person.to_string()).unwrap_or_default(),
            was: String::new(),
        };
        Self { was: mark(&form), ..form }
    }

    /// `None` inside: no day is set any more. `needed`: one must be.
    pub fn parse(&self, needed: bool, from: (Days, &[Member]), problems: &mut Problems) -> Option<Option<Plan>> {
        let plan = plan((&self.due_on, &self.owner), needed, from, problems);
        problems.is_empty().then_some(plan)
    }
}

/// What came of a decision.
#[derive(Debug, Default, Clone, Deserialize, Serialize)]
#[serde(default)]
pub struct FollowUpForm {
    pub words: String,
    /// The mark of what was written when the form was shown.
    #[serde(skip_serializing)]
    pub was: String,
}

impl Marked for FollowUpForm {
    fn was(&self) -> &str {
        &self.was
    }

    fn on_top_of(&mut self, saved: &str) {
        saved.clone_into(&mut self.was);
    }
}

impl FollowUpForm {
    pub fn of(found: &FollowUp) -> Self {
        let form = Self { words: found.words().to_owned(), was: String::new() };
        Self { was: mark(&form), ..form }
    }

    /// `undoing`: nothing may be written, as before anybody had.
    pub fn parse(&self, undoing: bool, problems: &mut Problems) -> Option<String> {
        let rule = if undoing { optional(4000) } else { required(4000, "follow-up-words-missing") };
        let words = problems.text("words", &self.words, rule);
        problems.is_empty().then_some(words)
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::clock::Clock;
    use crate::id::Ids;
    use crate::rights::Role;
    use crate::testing::morning;

    fn siri() -> Member {
        Member {
            person_id: Ids::new(Clock::default()).next(),
            name: "Siri".to_owned(),
            email: "siri@kommun.example".to_owned(),
            role: Role::Manager,
            added_at: morning(),
        }
    }

    fn days() -> Days {
        Days::to_come(NaiveDate::from_ymd_opt(2026, 11, 26).unwrap_or_default())
    }

    #[test]
    fn a_day_and_a_person_go_together() {
        let team = [siri()];
        let id = team[0].person_id.to_string();
        for (due_on, owner, wrong) in [
            ("2027-01-12", id.as_str(), &[][..]),
            ("", id.as_str(), &["due_on"]),
            ("2027-01-12", "", &["owner"]),
            ("2027-01-12", "7", &["owner"]),
            ("2026-11-25", id.as_str(), &["due_on"]),
            ("i januari", id.as_str(), &["due_on"]),
        ] {
            for needed in [true, false] {
                let mut problems = Problems::default();
                let read = plan((due_on, owner), needed, (days(), &team), &mut problems);
                assert_eq!(read.is_some(), wrong.is_empty(), "{due_on} {owner}");
                let named: Vec<_> = ["due_on", "owner"].into_iter().filter(|name| problems.of(name).is_some()).collect();
                assert_eq!(named, wrong, "{due_on} {owner}");
            }
        }
    }

    #[test]
    fn nothing_need_be_followed_up_of_what_ends() {
        for (needed, faults) in [(true, 2), (false, 0)] {
            let mut problems = Problems::default();
            assert_eq!(plan(("", ""), needed, (days(), &[siri()]), &mut problems), None);
            let named = ["due_on", "owner"].into_iter().filter(|name| problems.of(name).is_some()).count();
            assert_eq!(named, faults);
        }
    }

    #[test]
    fn what_came_of_it_is_written_and_taken_back_only_by_undoing() {
        let form = FollowUpForm { words: " ".to_owned(), ..FollowUpForm::default() };
        assert!(form.parse(false, &mut Problems::default()).is_none());
        assert_eq!(form.parse(true, &mut Problems::default()), Some(String::new()));
    }
}
