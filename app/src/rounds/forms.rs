//! What the forms send, and how it is read. The pages fill them in again when they cannot be taken.

use serde::{Deserialize, Serialize};

use crate::form::{Marked, mark, ticked};
use crate::id::PersonId;
use crate::parse::{Fault, Problems, optional, required};
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
    /// "yes": it is opened although visitors will stumble on something in the draft.
    pub anyway: String,
    #[serde(rename = "do")]
    pub press: String,
}

/// What a button of the form does. All of them send it, so that what is typed is never lost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Press<'a> {
    Opens,
    /// Shows the questions as they will be asked.
    Shows,
    /// Goes through the round as a visitor would.
    Rehearses,
    /// Leads to the page of the draft with this address.
    Mends(&'a str),
}

/// Before the address of a page, in what a button sends.
pub const MENDS: &str = "page/";

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
    /// `before`: by the number of the need, how visitors were asked about it last.
    pub fn begin(prototype: i64, who: PersonId, before: Vec<(i64, String)>) -> Self {
        let (need, asked) = before.into_iter().unzip();
        let read_on = numbers(ReadingDays::WEEKDAYS);
        Self { prototype, need, asked, owner: who.to_string(), read_on, ..Self::default() }
    }

    pub fn press(&self) -> Press<'_> {
        match self.press.as_str() {
            "show" => Press::Shows,
            "rehearse" => Press::Rehearses,
            other => other.strip_prefix(MENDS).map_or(Press::Opens, Press::Mends),
        }
    }

    /// `team`: those who may be named to answer. `stumbles`: visitors will stumble on something in the draft.
    pub fn parse(&self, team: &[Member], stumbles: bool, problems: &mut Problems) -> Option<Opening> {
        let invitation = problems.text("invitation", &self.invitation, required(MAX_INVITATION, "round-invitation-missing"));
        let mut asked = Vec::new();
        for (need, words) in self.need.iter().zip(&self.asked) {
            let words = problems.text(&asked_field(*need), words, optional(MAX_ASKED));
            asked.extend((!words.is_empty()).then_some((*need, words)));
        }
        let readers = readers::parse(&self.owner, &self.read_on, team, problems);
        if stumbles && !ticked(&self.anyway) {
            problems.add("anyway", Fault::Says("round-anyway-missing"));
        }
        readers.filter(|_| problems.is_empty()).map(|readers| Opening { invitation, asked, readers })
    }

    /// What stands in the form about each need, by its number.
    pub fn put(&self) -> Vec<(i64, String)> {
        self.need.iter().copied().zip(self.asked.iter().map(|words| words.trim().to_owned())).collect()
    }

    /// The days that are ticked, if any is.
    pub fn days(&self) -> Option<ReadingDays> {
        ReadingDays::of(self.read_on.iter().map(String::as_str))
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
