//! A first guess at who is who among a file's speakers. A person decides; what is guessed is only what is chosen first.

use crate::sources::intake::{Conversation, Turn};
use crate::sources::model::Speaker;

/// A role for each of [`Conversation::speakers`], from what the file calls them, from a key in its heading
/// (`EL = intervjuare`), and else from who asks and who tells most. `code` is how the participant is written: D-014.
pub fn guess(conversation: &Conversation, code: &str) -> Vec<Speaker> {
    let speakers = conversation.speakers();
    let mut roles: Vec<Option<Speaker>> = speakers
        .iter()
        .map(|speaker| speaker.name.and_then(|name| called(name, code).or_else(|| in_key(conversation, name))))
        .collect();
    let said: Vec<Said> = speakers.iter().map(|speaker| Said::by(conversation, speaker.name)).collect();
    let open = |roles: &[Option<Speaker>]| roles.iter().filter(|role| role.is_none()).count();
    let needed = if roles.contains(&Some(Speaker::Participant)) { 1 } else { 2 };
    if !roles.contains(&Some(Speaker::Interviewer)) && open(&roles) >= needed {
        // The first of those who ask most often: `max_by` would give the last.
        let asks = pick(&roles, &said, |said| said.asking * 1000 / said.turns.max(1));
        set(&mut roles, asks, Speaker::Interviewer);
    }
    if !roles.contains(&Some(Speaker::Participant)) {
        let tells = pick(&roles, &said, |said| said.words);
        set(&mut roles, tells, Speaker::Participant);
    }
    roles.into_iter().map(|role| role.unwrap_or(Speaker::Other)).collect()
}

fn set(roles: &mut [Option<Speaker>], at: Option<usize>, role: Speaker) {
    if let Some(place) = at.and_then(|at| roles.get_mut(at)) {
        *place = Some(role);
    }
}

/// The first of those without a role who has most of something.
fn pick(roles: &[Option<Speaker>], said: &[Said], most: impl Fn(&Said) -> usize) -> Option<usize> {
    let open = roles.iter().zip(said).enumerate().filter(|(_, (role, _))| role.is_none());
    open.rev().max_by_key(|(_, (_, said))| most(said)).map(|(at, _)| at)
}

struct Said {
    turns: usize,
    asking: usize,
    words: usize,
}

impl Said {
    fn by(conversation: &Conversation, name: Option<&str>) -> Self {
        let theirs: Vec<&Turn> = conversation.turns.iter().filter(|turn| turn.speaker.as_deref() == name).collect();
        Self {
            turns: theirs.len(),
            asking: theirs.iter().filter(|turn| turn.words.contains('?')).count(),
            words: theirs.iter().map(|turn| turn.words.split_whitespace().count()).sum(),
        }
    }
}

/// What a word says about somebody's part in the conversation.
fn called(word: &str, code: &str) -> Option<Speaker> {
    let word = word.trim().to_lowercase();
    let begins = |starts: &[&str]| starts.iter().any(|start| word.starts_with(start));
    if word == code.to_lowercase() || begins(&["deltagar", "participant", "informant", "respondent", "intervjuperson"]) {
        Some(Speaker::Participant)
    } else if begins(&["intervju", "interview", "moderator", "samtalsledare"]) {
        Some(Speaker::Interviewer)
    } else if begins(&["tolk", "interpreter"]) {
        Some(Speaker::Interpreter)
    } else {
        None
    }
}

/// `EL = intervjuare, TO = tolk (säger det på svenska)`, in the lines before anybody speaks.
fn in_key(conversation: &Conversation, name: &str) -> Option<Speaker> {
    conversation.heading.iter().flat_map(|line| line.split([',', ';'])).find_map(|part| {
        let (label, meaning) = part.split_once(['=', ':'])?;
        (label.trim() == name).then(|| called(meaning, "")).flatten()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sources::intake;

    fn guessed(text: &str) -> Vec<Speaker> {
        guess(&intake::read(None, text.as_bytes()).unwrap(), "D-004")
    }

    use Speaker::{Interpreter, Interviewer, Other, Participant};

    #[test]
    fn who_asks_is_the_interviewer_and_who_tells_is_the_participant() {
        assert_eq!(
            guessed("Berit: Jag kom dit klockan åtta.\nOla: Vad hände sedan?\nBerit: Dörren var låst.\nOla: Och då?\n"),
            [Participant, Interviewer]
        );
        assert_eq!(guessed("Ola: Hej.\nBerit: Hej hej.\nOla: Ja.\nBerit: Nej.\n"), [Interviewer, Participant]);
    }

    #[test]
    fn a_label_that_says_who_it_is_is_believed() {
        assert_eq!(guessed("Deltagare: Vad då?\nIntervjuare: Berätta.\nDeltagare: Hur då?\n"), [Participant, Interviewer]);
        assert_eq!(guessed("D-004: Varför?\nOla: Så är det.\nD-004: Varför?\nOla: Jo.\n"), [Participant, Interviewer]);
    }

    #[test]
    fn a_key_in_the_heading_is_believed() {
        let text = "Samtal 2\nAB = intervjuare, CD = deltagare, EF = tolk (arabiska)\n\nAB: Hur gick det?\nCD: [talar]\nEF: Det gick bra, \
                    fast jag väntade länge och ingen sa något.\nAB: Och sen?\nCD: [talar]\nEF: Sen gick jag hem.\n";
        assert_eq!(guessed(text), [Interviewer, Participant, Interpreter]);
    }

    #[test]
    fn a_third_voice_is_somebody_else() {
        let text = "Ola: Hur var det?\nBerit: Det var kallt och vi stod ute länge allihop.\nKarin: Jo.\nOla: Sen?\nBerit: Sen gick vi hem.\nKarin: Ja.\n";
        assert_eq!(guessed(text), [Interviewer, Participant, Other]);
    }

    #[test]
    fn a_text_that_names_nobody_is_the_participants() {
        assert_eq!(guessed("Jag gick dit. Det var stängt.\n"), [Participant]);
    }
}
