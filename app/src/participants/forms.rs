//! What the forms send, and how it is read. The pages fill them in again when they cannot be taken.

use serde::Deserialize;

use crate::form::ticked;
use crate::parse::{Fault, Problems, optional};
use crate::participants::model::{Consent, ConsentForm, Scope};

#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub struct ParticipantForm {
    pub group: String,
    pub recruited_through: String,
    pub note: String,
}

#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub struct ConsentFields {
    pub form: String,
    pub given_on: String,
    pub valid_until: String,
    pub team: String,
    pub managers: String,
    pub representatives: String,
    pub public: String,
    pub research: String,
    pub each_quote: String,
    pub contact_again: String,
    pub note: String,
}

impl ConsentFields {
    pub fn parse(&self, problems: &mut Problems) -> Option<Consent> {
        let form = problems.choice::<ConsentForm>("form", &self.form);
        let given_on = problems.date("given_on", &self.given_on);
        let valid_until = problems.date_if_any("valid_until", &self.valid_until);
        let note = problems.text("note", &self.note, optional(1000));
        let scope = Scope {
            team: ticked(&self.team),
            managers: ticked(&self.managers),
            representatives: ticked(&self.representatives),
            public: ticked(&self.public),
            research: ticked(&self.research),
            each_quote: ticked(&self.each_quote),
        };
        if !scope.team && (scope.managers || scope.representatives || scope.public || scope.research) {
            problems.add("team", Fault::Says("consent-team-first"));
        }
        if valid_until.zip(given_on).is_some_and(|(until, from)| until < from) {
            problems.add("valid_until", Fault::Says("consent-ends-before-it-begins"));
        }
        let consent = Consent {
            form: form?,
            given_on: given_on?,
            valid_until,
            scope,
            contact_again: ticked(&self.contact_again),
            note,
        };
        problems.is_empty().then_some(consent)
    }
}
