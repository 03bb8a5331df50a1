//! What the forms send, and how it is read. The pages fill them in again when they cannot be taken.

use serde::{Deserialize, Serialize};

use crate::form::{Marked, mark};
use crate::id::PersonId;
use crate::parse::{Problems, optional, required};
use crate::people::store::Member;
use crate::rounds::model::{MAX_ASKED, MAX_INVITATION, Round};
use crate::rounds::readers::{self, Readers, ReadingDays};

#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub struct OpenForm {
    pub prototype: i64,
    pub invitation: String,
    /// The numbers of the needs that are asked about, and beside each how.
    pub need: Vec<i64>,
    pub asked: Vec<String>,
    /// Who answers, of the team.
    pub owner: String,
    /// The days on which somebody reads, 1 for Monday.
    pub read_on: Vec<String>,
}

/// What a round opens with.
#[derive(Debug, Clone)]
pub struct Opening {
    pub invitation: String,
    /// By the number of the need, how visitors are asked about it. One that is not here is asked about in its own words.
    pub asked: Vec<(i64, String)>,
    pub readers: Readers,
}

impl OpenForm {
    /// Whoever opens it answers, and somebody reads from Monday to Friday, unless something else is said.
    pub fn begin(prototype: i64, who: PersonId) -> Self {
        Self { prototype, owner: who.to_string(), read_on: numbers(ReadingDays::WEEKDAYS), ..Self::default() }
    }

    /// `team`: those who may be named to answer.
    pub fn parse(&self, team: &[Member], problems: &mut Problems) -> Option<Opening> {
        let invitation = problems.text("invitation", &self.invitation, required(MAX_INVITATION, "round-invitation-missing"));
        let mut asked = Vec::new();
        for (need, words) in self.need.iter().zip(&self.asked) {
            let words = problems.text(&asked_field(*need), words, optional(MAX_ASKED));
            asked.extend((!words.is_empty()).then_some((*need, words)));
        }
        let readers = readers::parse(&self.owner, &self.read_on, team, problems);
        readers.filter(|_| problems.is_empty()).map(|readers| Opening { invitation, asked, readers })
    }

    /// What stands in the form about a need.
    pub fn asked_about(&self, need: i64) -> Option<&str> {
        self.need.iter().zip(&self.asked).find(|(one, _)| **one == need).map(|(_, words)| words.as_str())
    }
}

/// Under what name it is noted when something is wrong with how a need is asked about.
pub fn asked_field(need: i64) -> String {
    format!("asked-{need}")
}

/// Who answers in a round that is there already, and when somebody reads.
#[derive(Debug, Default, Clone, Deserialize, Serialize)]
#[serde(default)]
pub struct ReadersForm {
    pub owner: String,
    pub read_on: Vec<String>,
    /// The mark of what was said when the form was shown.
    #[serde(skip_serializing)]
    pub was: String,
}

impl Marked for ReadersForm {
    fn was(&self) -> &str {
        &self.was
    }

    fn on_top_of(&mut self, saved: &str) {
        saved.clone_into(&mut self.was);
    }
}

impl ReadersForm {
    /// A round of which nobody has said it yet begins with nobody, and with Monday to Friday.
    pub fn of(round: &Round) -> Self {
        let form = Self {
            owner: round.owned_by.map(|person| person.to_string()).unwrap_or_default(),
            read_on: numbers(round.reading_days().unwrap_or(ReadingDays::WEEKDAYS)),
            was: String::new(),
        };
        Self { was: mark(&form), ..form }
    }

    pub fn parse(&self, team: &[Member], problems: &mut Problems) -> Option<Readers> {
        readers::parse(&self.owner, &self.read_on, team, problems)
    }
}

fn numbers(days: ReadingDays) -> Vec<String> {
    days.numbers().map(|number| number.to_string()).collect()
}
