use serde::{Deserialize, Serialize};

use crate::guide::model::{Question, Text, talk};
use crate::lang::Lang;
use crate::parse::{Fault, Problems};
use crate::secret;
use crate::sources::about::About;
use crate::sources::model::Speaker;
use crate::sources::text::TurnText;

/// From here on the questions are the interviewer's own, and can be reworded.
pub const OWN: i64 = 1_000;
/// What was said that belongs to no question; always last.
pub const ELSE: i64 = 1_000_000;

/// A question and what was answered, as far as it has been written down.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow, Serialize)]
pub struct Draft {
    /// Its place: 1 and up for the guide's questions, then [`OWN`], then [`ELSE`].
    pub position: i64,
    /// Empty where nothing was asked.
    pub question: String,
    pub answer: String,
}

/// What becomes of an answer when a form comes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// What is stored stays: nothing new was typed.
    Keep,
    /// What was typed is stored.
    Take,
    /// Somebody else has stored something else meanwhile.
    Conflict,
}

impl Draft {
    /// An empty answer to a question.
    pub fn asked(position: i64, question: &str) -> Self {
        Self { position, question: question.to_owned(), answer: String::new() }
    }

    pub fn is_own(&self) -> bool {
        (OWN..ELSE).contains(&self.position)
    }

    /// A mark of exactly this text, to know by whether it has changed since a form was shown.
    pub fn mark(&self) -> String {
        secret::hash(&format!("{}\0{}", self.question, self.answer)).chars().take(16).collect()
    }

    /// Weighs what was typed against what is stored now. `was` is the mark of what the form showed.
    pub fn weigh(&self, typed: &Self, was: &str) -> Outcome {
        if typed == self || typed.mark() == was {
            Outcome::Keep
        } else if self.mark() == was {
            Outcome::Take
        } else {
            Outcome::Conflict
        }
    }
}

/// The conversation that the answers make: each question by the interviewer, each answer by the participant. A question
/// without an answer was not asked.
pub fn as_turns(drafts: &[Draft]) -> Vec<TurnText> {
    let turn = |speaker, words: &str| TurnText { speaker, words: words.to_owned(), at_ms: None };
    let answered = drafts.iter().filter(|draft| !draft.answer.trim().is_empty());
    answered
        .flat_map(|draft| {
            let asked = (!draft.question.trim().is_empty()).then(|| turn(Speaker::Interviewer, &draft.question));
            asked.into_iter().chain([turn(Speaker::Participant, &draft.answer)])
        })
        .collect()
}

#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub struct NewForm {
    #[serde(flatten)]
    pub about: About,
    pub guide: String,
}

impl NewForm {
    /// The guide that was chosen, if any.
    pub fn guide(&self, lang: Lang, problems: &mut Problems) -> Option<(Text, Vec<Question>)> {
        let guide = talk(lang, &self.guide);
        if guide.is_none() && !self.guide.is_empty() {
            problems.add("guide", Fault::NoChoice);
        }
        guide
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(answer: &str) -> Draft {
        Draft { position: 1, question: "Vad hände?".to_owned(), answer: answer.to_owned() }
    }

    #[test]
    fn what_one_types_is_stored_when_nobody_else_has_changed_it() {
        assert_eq!(draft("").weigh(&draft("Jag gick."), &draft("").mark()), Outcome::Take);
        assert_eq!(draft("Jag gick.").weigh(&draft(""), &draft("Jag gick.").mark()), Outcome::Take);
    }

    #[test]
    fn an_answer_that_was_only_shown_does_not_overwrite_a_newer_one() {
        assert_eq!(draft("Nyare.").weigh(&draft("Äldre."), &draft("Äldre.").mark()), Outcome::Keep);
    }

    #[test]
    fn two_who_write_different_things_are_told_and_two_who_write_the_same_are_not() {
        assert_eq!(draft("Hennes.").weigh(&draft("Hans."), &draft("").mark()), Outcome::Conflict);
        assert_eq!(draft("Samma.").weigh(&draft("Samma."), &draft("").mark()), Outcome::Keep);
    }

    #[test]
    fn a_question_that_was_reworded_is_a_change() {
        let reworded = Draft { question: "Vad hände då?".to_owned(), ..draft("Ja.") };
        assert_eq!(draft("Ja.").weigh(&reworded, &draft("Ja.").mark()), Outcome::Take);
    }

    #[test]
    fn questions_are_the_interviewers_and_answers_the_participants() {
        let drafts = [
            draft("Jag ringde."),
            Draft::asked(2, "Och sedan?"),
            Draft { answer: "Tack.".to_owned(), ..Draft::asked(ELSE, "") },
        ];
        let turns: Vec<_> = as_turns(&drafts).into_iter().map(|turn| (turn.speaker, turn.words)).collect();
        assert_eq!(
            turns,
            [
                (Speaker::Interviewer, "Vad hände?".to_owned()),
                (Speaker::Participant, "Jag ringde.".to_owned()),
                (Speaker::Participant, "Tack.".to_owned()),
            ]
        );
    }
}
