use crate::codes;
use crate::parse::{Fault, Problems};
use crate::sources::about::About;
use crate::sources::import::personal::{places, without};
use crate::sources::import::turns::turns;
use crate::sources::import::upload::Upload;
use crate::sources::intake::Conversation;
use crate::sources::model::{Speaker, ToldAbout};
use crate::sources::roles;
use crate::sources::text::{Text, TurnText};

/// A conversation that has been read and is about to be put in.
pub struct Checked {
    pub about: About,
    pub said: ToldAbout,
    pub conversation: Conversation,
    /// The role chosen for each speaker, as the form has it.
    pub roles: Vec<String>,
    /// What is chosen for each guess: [`KEEP`], [`EXCHANGE`] or nothing yet.
    pub guesses: Vec<String>,
    /// The button that was pressed.
    then: String,
    /// Somebody has decided, and not only been asked.
    pub came_back: bool,
}

/// What becomes of a passage that only looks like a personnummer.
pub const KEEP: &str = "keep";
pub const EXCHANGE: &str = "exchange";

/// The field with the choice for a guess, counted from 0.
pub fn guess(at: usize) -> String {
    format!("guess-{at}")
}

impl Checked {
    /// The form as it came back, or, before it has, with the roles that we guess.
    pub fn of(upload: &Upload, said: ToldAbout, conversation: Conversation) -> Self {
        let then = upload.text("then").to_owned();
        let chosen = |at: usize| upload.text(&format!("speaker-{at}")).to_owned();
        let came_back = !then.is_empty() || !chosen(0).is_empty();
        let roles = if came_back {
            (0..conversation.speakers().len()).map(chosen).collect()
        } else {
            let guessed = roles::guess(&conversation, &codes::participant(said.participant_number));
            guessed.iter().map(|role| role.word().to_owned()).collect()
        };
        let unsure = places(&Text::of(&turns(&conversation, &[]))).iter().filter(|place| !place.sure).count();
        let guesses = (0..unsure).map(|at| upload.text(&guess(at)).to_owned()).collect();
        Self { about: upload.about(), said, conversation, roles, guesses, then, came_back }
    }

    /// What is put in, once all is decided: who is who, and what becomes of each personnummer and of what looks like one.
    pub fn decided(&self, problems: &mut Problems) -> Option<Vec<TurnText>> {
        let roles = self.roles(problems);
        let text = Text::of(&turns(&self.conversation, &roles));
        if self.then != "accept" && places(&text).iter().any(|place| place.sure) {
            problems.add("personal", Fault::Says("import-accept-first"));
        }
        for (at, _) in self.guesses.iter().enumerate().filter(|(_, chosen)| ![KEEP, EXCHANGE].contains(&chosen.as_str())) {
            problems.add(guess(at), Fault::Says("import-guess-missing"));
        }
        let exchanged: Vec<bool> = self.guesses.iter().map(|chosen| chosen == EXCHANGE).collect();
        problems.is_empty().then(|| without(&text, &exchanged))
    }

    /// A role for each speaker; somebody has to be the participant.
    fn roles(&self, problems: &mut Problems) -> Vec<Speaker> {
        let chosen = self.roles.iter().enumerate();
        let roles: Vec<Speaker> = chosen.filter_map(|(at, role)| problems.choice(&format!("speaker-{at}"), role)).collect();
        if roles.len() == self.roles.len() && !roles.contains(&Speaker::Participant) {
            problems.add("speaker-0", Fault::Says("import-no-participant"));
        }
        roles
    }
}
