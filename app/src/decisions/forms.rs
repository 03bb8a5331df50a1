//! What the forms send, and how it is read. The pages fill them in again when they cannot be taken.

use serde::Deserialize;

use crate::db::Conn;
use crate::decisions::model::DecisionKind;
use crate::decisions::store as decisions;
use crate::decisions::store::Subject;
use crate::id::ProjectId;
use crate::parse::{Fault, Problems, optional, required};

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

    /// The kind, the reason and the lesson. What ends leaves a lesson behind.
    pub fn parse(&self, problems: &mut Problems) -> Option<(DecisionKind, String, String)> {
        problems.call(&[("reason", "decision-reason"), ("lesson", "decision-lesson")]);
        let kind = problems.choice::<DecisionKind>("kind", &self.kind);
        let reason = problems.text("reason", &self.reason, required(4000, "decision-reason-missing"));
        let lesson = problems.text("lesson", &self.lesson, optional(4000));
        if kind == Some(DecisionKind::End) && lesson.is_empty() {
            problems.add("lesson", Fault::Missing("decision-lesson-missing"));
        }
        kind.filter(|_| problems.is_empty()).map(|kind| (kind, reason, lesson))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(kind: &str, reason: &str, lesson: &str) -> DecisionForm {
        DecisionForm {
            kind: kind.to_owned(),
            reason: reason.to_owned(),
            lesson: lesson.to_owned(),
            ..DecisionForm::default()
        }
    }

    #[test]
    fn what_ends_asks_for_what_was_learnt_and_nothing_else_does() {
        let mut problems = Problems::default();
        assert!(form("end", "Det håller inte", " ").parse(&mut problems).is_none());
        assert_eq!(problems.of("lesson"), Some(&Fault::Missing("decision-lesson-missing")));
        assert!(form("end", "Det håller inte", "Avståndet var inget hinder").parse(&mut Problems::default()).is_some());
        assert!(form("park", "Inte nu", "").parse(&mut Problems::default()).is_some());
    }

    #[test]
    fn a_decision_without_a_kind_or_a_reason_is_none() {
        for (kind, reason, field) in [("", "därför", "kind"), ("maybe", "därför", "kind"), ("go_on", "  ", "reason")] {
            let mut problems = Problems::default();
            assert!(form(kind, reason, "").parse(&mut problems).is_none());
            assert!(problems.of(field).is_some(), "{field}");
        }
    }
}
