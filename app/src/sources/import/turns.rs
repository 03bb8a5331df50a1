use crate::sources::intake::{self, Conversation};
use crate::sources::model::Speaker;
use crate::sources::text::TurnText;

/// What was said, by role. The names that the file gives end here.
pub fn turns(conversation: &Conversation, roles: &[Speaker]) -> Vec<TurnText> {
    let speakers = conversation.speakers();
    let role_of = |name: Option<&str>| {
        let at = speakers.iter().position(|speaker| speaker.name == name);
        at.and_then(|at| roles.get(at)).copied().unwrap_or(Speaker::Other)
    };
    let turn = |turn: &intake::Turn| TurnText {
        speaker: role_of(turn.speaker.as_deref()),
        words: turn.words.clone(),
        at_ms: turn.starts_at_ms.and_then(|at| i64::try_from(at).ok()),
    };
    conversation.turns.iter().flat_map(|one| paragraphs(one).into_iter().map(|part| turn(&part))).collect()
}

/// A turn that nobody is named for is a whole text: it is read and quoted paragraph by paragraph.
fn paragraphs(turn: &intake::Turn) -> Vec<intake::Turn> {
    if turn.speaker.is_some() {
        return vec![turn.clone()];
    }
    let mut at = turn.starts_at_ms;
    turn.words
        .split("\n\n")
        .map(|words| intake::Turn { speaker: None, words: words.to_owned(), starts_at_ms: at.take() })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str, roles: &[Speaker]) -> Vec<(Speaker, String)> {
        let conversation = intake::read(None, text.as_bytes()).unwrap();
        turns(&conversation, roles).into_iter().map(|turn| (turn.speaker, turn.words)).collect()
    }

    #[test]
    fn names_become_roles_and_are_nowhere_in_what_is_said() {
        let said = told("Ola: Hur var det?\nBerit: Bra.\nOla: Jaså?\n", &[Speaker::Interviewer, Speaker::Participant]);
        let expected =
            [(Speaker::Interviewer, "Hur var det?"), (Speaker::Participant, "Bra."), (Speaker::Interviewer, "Jaså?")];
        assert_eq!(said, expected.map(|(speaker, words)| (speaker, words.to_owned())));
    }

    #[test]
    fn a_text_that_names_nobody_comes_paragraph_by_paragraph() {
        let said = told("Det var kallt.\n\nSedan gick jag hem.\n", &[Speaker::Participant]);
        assert_eq!(said.len(), 2);
        assert_eq!(said[1], (Speaker::Participant, "Sedan gick jag hem.".to_owned()));
    }

    #[test]
    fn a_speaker_without_a_role_is_somebody_else() {
        assert_eq!(told("Ola: Hej.\nBerit: Hej hej.\nOla: Ja.\n", &[])[0].0, Speaker::Other);
    }
}
