//! What the forms send, and how it is read. The pages fill them in again when they cannot be taken.

use serde::Deserialize;

use crate::db::Conn;
use crate::decisions::follow_up::{self, Plan, is_needed};
use crate::decisions::model::DecisionKind;
use crate::decisions::store as decisions;
use crate::decisions::store::Subject;
use crate::id::ProjectId;
use crate::parse::{Days, Fault, Problems, optional, required};
use crate::people::store::Member;

#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub struct DecisionForm {
    /// The number of the need, or empty.
    pub need: String,
    /// The number of the prototype, or empty.
    pub prototype: String,
    pub kind: String,
    pub reason: String,
    pub lesson: String,
    /// The day on which somebody looks at what came of it, and who.
    pub due_on: String,
    pub owner: String,
}

/// A decision as it was read.
#[derive(Debug)]
pub struct Decided {
    pub kind: DecisionKind,
    pub reason: String,
    pub lesson: String,
    pub plan: Option<Plan>,
}

impl DecisionForm {
    /// What the decision is about, if that is in the project.
    pub async fn subject(&self, conn: &mut Conn, project: ProjectId) -> Result<Option<Subject>, sqlx::Error> {
        match (self.need.parse(), self.prototype.parse()) {
            (Ok(number), Err(_)) => decisions::need(conn, project, number).await,
            (Err(_), Ok(number)) => decisions::prototype(conn, project, number).await,
            _ => Ok(None),
        }
    }

    /// What ends leaves a lesson behind; what goes on, or waits, is followed up.
    pub fn parse(&self, from: (Days, &[Member]), problems: &mut Problems) -> Option<Decided> {
        problems.call(&[("reason", "decision-reason"), ("lesson", "decision-lesson")]);
        let kind = problems.choice::<DecisionKind>("kind", &self.kind);
        let reason = problems.text("reason", &self.reason, required(4000, "decision-reason-missing"));
        let lesson = problems.text("lesson", &self.lesson, optional(4000));
        if kind == Some(DecisionKind::End) && lesson.is_empty() {
            problems.add("lesson", Fault::Missing("decision-lesson-missing"));
        }
        let needed = kind.is_none_or(is_needed);
        let plan = follow_up::forms::plan((&self.due_on, &self.owner), needed, from, problems);
        kind.filter(|_| problems.is_empty()).map(|kind| Decided { kind, reason, lesson, plan })
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

    fn read(kind: &str, reason: &str, lesson: &str, planned: bool) -> (Option<Decided>, Problems) {
        let siri = Member {
            person_id: Ids::new(Clock::default()).next(),
            name: "Siri".to_owned(),
            email: "siri@kommun.example".to_owned(),
            role: Role::Lead,
            added_at: morning(),
        };
        let form = DecisionForm {
            kind: kind.to_owned(),
            reason: reason.to_owned(),
            lesson: lesson.to_owned(),
            due_on: if planned { "2027-01-12".to_owned() } else { String::new() },
            owner: if planned { siri.person_id.to_string() } else { String::new() },
            ..DecisionForm::default()
        };
        let days = Days::to_come(NaiveDate::from_ymd_opt(2026, 11, 26).unwrap());
        let mut problems = Problems::default();
        (form.parse((days, &[siri]), &mut problems), problems)
    }

    #[test]
    fn what_ends_asks_for_what_was_learnt_and_nothing_else_does() {
        let (none, problems) = read("end", "Det håller inte", " ", true);
        assert!(none.is_none());
        assert_eq!(problems.of("lesson"), Some(&Fault::Missing("decision-lesson-missing")));
        assert!(read("end", "Det håller inte", "Avståndet var inget hinder", true).0.is_some());
        assert!(read("park", "Inte nu", "", true).0.is_some());
    }

    #[test]
    fn all_but_what_ends_is_followed_up_on_a_day_by_somebody() {
        let (none, problems) = read("park", "Inte nu", "", false);
        assert!(none.is_none());
        assert!(problems.of("due_on").is_some() && problems.of("owner").is_some());
        let ended = read("end", "Det håller inte", "Avståndet var inget hinder", false).0.unwrap();
        assert_eq!(ended.plan, None);
    }

    #[test]
    fn a_decision_without_a_kind_or_a_reason_is_none() {
        for (kind, reason, field) in [("", "därför", "kind"), ("maybe", "därför", "kind"), ("go_on", "  ", "reason")] {
            let (none, problems) = read(kind, reason, "", true);
            assert!(none.is_none());
            assert!(problems.of(field).is_some(), "{field}");
        }
    }
}
