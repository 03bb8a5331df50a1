use serde::{Deserialize, Serialize};

use crate::parse::{Fault, Problems, optional, required};
use crate::remarks::model::{Kind, MAX_WORDS, Remark};

/// Which form it is, on a page with several.
pub const REACTION: &str = "remark";
pub const OBJECTION: &str = "objection";

/// What a representative says of a need.
#[derive(Debug, Default, Clone, Deserialize, Serialize)]
#[serde(default)]
pub struct ReactionForm {
    pub reaction: String,
    pub words: String,
    /// The wording of the need that she has read; empty for the one that it has now.
    pub version: String,
}

impl ReactionForm {
    /// What she says of it now.
    pub fn of(standing: Option<&Remark>) -> Self {
        standing.map_or_else(Self::default, |one| Self {
            reaction: one.kind.word().to_owned(),
            words: one.words.clone(),
            ..Self::default()
        })
    }

    /// Which wording she has read, where the need has had so many.
    pub fn read(&self, wordings: i64) -> i64 {
        self.version.parse().ok().filter(|version| (1..=wordings).contains(version)).unwrap_or(wordings)
    }

    pub fn parse(&self, problems: &mut Problems) -> Option<(Kind, String)> {
        problems.call(&[("reaction", "remark-reaction"), ("words", "remark-words")]);
        let reaction = self.reaction.parse().ok().filter(|kind| Kind::REACTIONS.contains(kind));
        if reaction.is_none() {
            problems.add("reaction", Fault::Says("remark-reaction-missing"));
        }
        let rule =
            if reaction == Some(Kind::Rather) { required(MAX_WORDS, "remark-rather-missing") } else { optional(MAX_WORDS) };
        let words = problems.text("words", &self.words, rule.pointing_out_contacts());
        reaction.filter(|_| problems.is_empty()).map(|reaction| (reaction, words))
    }
}

/// A need that is missing, an objection, or our answer.
#[derive(Debug, Default, Clone, Deserialize, Serialize)]
#[serde(default)]
pub struct WordsForm {
    pub words: String,
}

impl WordsForm {
    pub fn parse_proposal(&self, problems: &mut Problems) -> Option<String> {
        problems.call(&[("words", "remark-propose-words")]);
        self.theirs(problems, "remark-propose-missing")
    }

    pub fn parse_objection(&self, problems: &mut Problems) -> Option<String> {
        problems.call(&[("words", "remark-object-words")]);
        self.theirs(problems, "remark-object-missing")
    }

    fn theirs(&self, problems: &mut Problems, missing: &'static str) -> Option<String> {
        let words = problems.text("words", &self.words, required(MAX_WORDS, missing).pointing_out_contacts());
        problems.is_empty().then_some(words)
    }

    pub fn parse_answer(&self, problems: &mut Problems) -> Option<String> {
        problems.call(&[("words", "remark-answer-label")]);
        let words = problems.text("words", &self.words, required(MAX_WORDS, "remark-answer-missing"));
        problems.is_empty().then_some(words)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(reaction: &str, words: &str) -> (Option<(Kind, String)>, Problems) {
        let mut problems = Problems::default();
        let form = ReactionForm { reaction: reaction.to_owned(), words: words.to_owned(), ..ReactionForm::default() };
        (form.parse(&mut problems), problems)
    }

    #[test]
    fn whoever_would_rather_have_it_said_another_way_says_how() {
        assert_eq!(read("recognises", " ").0, Some((Kind::Recognises, String::new())));
        assert_eq!(read("rather", " få veta ").0, Some((Kind::Rather, "få veta".to_owned())));
        let (none, problems) = read("rather", " ");
        assert!(none.is_none());
        assert_eq!(problems.of("words"), Some(&Fault::Missing("remark-rather-missing")));
    }

    #[test]
    fn what_is_said_is_about_the_wording_that_was_read() {
        let read = |version: &str| ReactionForm { version: version.to_owned(), ..ReactionForm::default() }.read(3);
        assert_eq!([read("1"), read("3"), read(""), read("4"), read("0"), read("x")], [1, 3, 3, 3, 3, 3]);
    }

    #[test]
    fn of_a_need_only_what_can_be_said_of_one_is_taken() {
        for reaction in ["", "objection", "proposal", "maybe"] {
            let (none, problems) = read(reaction, "därför");
            assert!(none.is_none(), "{reaction}");
            assert_eq!(problems.of("reaction"), Some(&Fault::Says("remark-reaction-missing")), "{reaction}");
        }
    }

    #[test]
    fn a_number_to_call_is_pointed_out_before_it_is_stored() {
        let (none, problems) = read("not", "Ring mig på 070-123 45 67");
        assert!(none.is_none() && matches!(problems.of("words"), Some(Fault::Contact { .. })));
        let mut problems = Problems::default();
        let form = WordsForm { words: "Ring mig på 070-123 45 67".to_owned() };
        assert!(form.parse_objection(&mut problems).is_none());
        assert!(form.parse_answer(&mut Problems::default()).is_some(), "the team says where it can be reached");
    }
}
