//! A conversation that is being written, as it comes back: the fields by name, as there are as many as there are questions.

use std::collections::HashMap;

use crate::parse::{Fault, Problems, optional};
use crate::sources::write::draft::{Draft, Outcome};

/// A question on the form: what is stored, what was typed, and what comes of it.
#[derive(Debug)]
pub struct Answered {
    pub stored: Draft,
    pub typed: Draft,
    pub outcome: Outcome,
}

impl Answered {
    /// A question as it is stored.
    pub fn kept(stored: Draft) -> Self {
        Self { typed: stored.clone(), stored, outcome: Outcome::Keep }
    }
}

#[derive(Debug)]
pub struct Posted(HashMap<String, String>);

impl Posted {
    pub fn of(fields: Vec<(String, String)>) -> Self {
        Self(fields.into_iter().collect())
    }

    fn field(&self, name: &str, position: i64) -> Option<&str> {
        self.0.get(&format!("{name}-{position}")).map(String::as_str)
    }

    /// What is to be done after it is saved: "save", "save-" and a question's place, "add" or "finish".
    pub fn then(&self) -> &str {
        self.0.get("then").map_or("save", String::as_str)
    }

    /// The place of the question whose button was pressed.
    pub fn saved_at(&self) -> Option<i64> {
        self.then().strip_prefix("save-")?.parse().ok()
    }

    /// What was typed for a stored answer; the stored one where the form had none for it, or the same.
    fn typed(&self, stored: &Draft, problems: &mut Problems) -> Draft {
        let position = stored.position;
        let new = |name: &str, stored: &str| self.field(name, position).filter(|raw| raw.replace("\r\n", "\n") != *stored);
        let answer = new("answer", &stored.answer).map_or_else(
            || stored.answer.clone(),
            |raw| problems.text(&format!("answer-{position}"), raw, optional(60_000)),
        );
        let question = new("question", &stored.question).filter(|_| stored.is_own()).map_or_else(
            || stored.question.clone(),
            |raw| problems.line(&format!("question-{position}"), raw, optional(500)),
        );
        Draft { position, question, answer }
    }

    /// Each answer weighed against what is stored now, and what is wrong with it.
    pub fn weighed(&self, stored: Vec<Draft>, problems: &mut Problems) -> Vec<Answered> {
        let weigh = |stored: Draft, problems: &mut Problems| {
            let typed = self.typed(&stored, problems);
            let outcome = stored.weigh(&typed, self.field("was", stored.position).unwrap_or_default());
            // A newer answer that was only shown here in its older form is shown as it is now.
            let typed = if outcome == Outcome::Keep { stored.clone() } else { typed };
            Answered { stored, typed, outcome }
        };
        let answered: Vec<_> = stored.into_iter().map(|stored| weigh(stored, problems)).collect();
        if self.then() == "finish" && answered.iter().all(|one| one.typed.answer.is_empty()) {
            let first = answered.first().map_or(0, |one| one.typed.position);
            problems.add(format!("answer-{first}"), Fault::Says("write-nothing"));
        }
        answered
    }

    /// Whether every answer stands in a text.
    pub fn stands_in(&self, text: &str) -> bool {
        self.unstored(&[]).into_iter().all(|answer| text.contains(answer.replace("\r\n", "\n").trim()))
    }

    /// The answers that say something else than what is stored, in the order of the form.
    pub fn unstored(&self, stored: &[Draft]) -> Vec<&str> {
        let is_stored = |position: i64, raw: &str| {
            stored.iter().any(|one| one.position == position && one.answer == raw.replace("\r\n", "\n"))
        };
        let mut typed: Vec<(i64, &str)> = self
            .0
            .iter()
            .filter_map(|(name, raw)| Some((name.strip_prefix("answer-")?.parse().ok()?, raw.as_str())))
            .filter(|(position, raw)| !raw.trim().is_empty() && !is_stored(*position, raw))
            .collect();
        typed.sort_unstable();
        typed.into_iter().map(|(_, raw)| raw).collect()
    }
}
