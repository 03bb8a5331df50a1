//! What the forms send, and how it is read. The pages fill them in again when they cannot be taken.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::form::{Marked, mark, ticked};
use crate::id::GroupId;
use crate::lang::short_date;
use crate::parse::{Days, Fault, Problems, optional};
use crate::participants::model::{Consent, ConsentForm, Participant, Recruited, Scope};
use crate::projects::model::Group;

#[derive(Debug, Default, Clone, Deserialize, Serialize)]
#[serde(default)]
pub struct ParticipantForm {
    pub group: String,
    pub recruited_through: String,
    pub note: String,
    /// The mark of what was noted when the form was shown.
    #[serde(skip_serializing)]
    pub was: String,
}

impl Marked for ParticipantForm {
    fn was(&self) -> &str {
        &self.was
    }

    fn on_top_of(&mut self, saved: &str) {
        saved.clone_into(&mut self.was);
    }
}

/// What is noted about a participant, parsed.
pub struct Noted {
    pub group: Option<GroupId>,
    pub recruited_through: Recruited,
    pub note: String,
}

impl ParticipantForm {
    /// Nobody has said yet which group somebody belongs to. Nothing at all says that it is none of them.
    pub const UNSAID: &str = "unsaid";

    /// The form for somebody new: nothing is said for her.
    pub fn unsaid(groups: &[Group]) -> Self {
        let group = if groups.is_empty() { String::new() } else { Self::UNSAID.to_owned() };
        Self { group, ..Self::default() }
    }

    /// The form as it stands before anybody has changed a word.
    pub fn of(person: &Participant) -> Self {
        let form = Self {
            group: person.group.as_ref().map(|(id, _)| id.to_string()).unwrap_or_default(),
            recruited_through: person.recruited_through.word().to_owned(),
            note: person.note.clone(),
            was: String::new(),
        };
        Self { was: mark(&form), ..form }
    }

    pub fn parse(&self, groups: &[Group], problems: &mut Problems) -> Option<Noted> {
        if self.group == Self::UNSAID {
            problems.add("group", Fault::Missing("participant-group-missing"));
        }
        let recruited_through =
            problems.chosen::<Recruited>("recruited_through", &self.recruited_through, "recruited-missing");
        let note = problems.text("note", &self.note, optional(500));
        let group = self.group.parse::<GroupId>().ok().filter(|id| groups.iter().any(|group| group.id == *id));
        let noted = Noted { group, recruited_through: recruited_through?, note };
        problems.is_empty().then_some(noted)
    }
}

#[derive(Debug, Default, Clone, Deserialize, Serialize)]
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
    /// The mark of the answer that counted when the form was shown.
    #[serde(skip_serializing)]
    pub was: String,
    /// "yes": the participant, who had said no, has said yes since.
    #[serde(skip_serializing)]
    pub changed_mind: String,
}

impl ConsentFields {
    /// The form for somebody who has not been asked yet: nothing is said for her.
    pub fn unasked(today: NaiveDate) -> Self {
        Self { given_on: short_date(today), was: Self::mark_of(None), ..Self::default() }
    }

    /// What the form carries of the answer that counts, to see whether another has come since.
    pub fn mark_of(consent: Option<&Consent>) -> String {
        consent.map_or_else(|| "none".to_owned(), |consent| Self::of(consent).was)
    }

    /// The answer that counts now, as the form shows it.
    pub fn of(consent: &Consent) -> Self {
        let yes = |said: bool| if said { "yes".to_owned() } else { String::new() };
        let form = Self {
            form: consent.form.word().to_owned(),
            given_on: short_date(consent.given_on),
            valid_until: consent.valid_until.map(short_date).unwrap_or_default(),
            team: yes(consent.scope.team),
            managers: yes(consent.scope.managers),
            representatives: yes(consent.scope.representatives),
            public: yes(consent.scope.public),
            research: yes(consent.scope.research),
            each_quote: yes(consent.scope.each_quote),
            contact_again: yes(consent.contact_again),
            note: consent.note.clone(),
            ..Self::default()
        };
        Self { was: mark(&form), ..form }
    }

    /// Has the form go on top of another answer, that of this mark; a change of mind is asked for anew.
    pub fn on_top_of(&mut self, saved: String) {
        self.was = saved;
        self.changed_mind.clear();
    }

    /// `now`: the answer that counts. A no becomes a yes only when somebody says that the participant has said so.
    pub fn parse(&self, now: Option<&Consent>, today: NaiveDate, problems: &mut Problems) -> Option<Consent> {
        let form = problems.choice::<ConsentForm>("form", &self.form);
        problems.call(&[("given_on", "consent-given-on"), ("valid_until", "consent-valid-until")]);
        let given_on = problems.date("given_on", &self.given_on, Days::past(today));
        let valid_until = problems.date_if_any("valid_until", &self.valid_until, Days::planned());
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
        if now.is_some_and(|now| !now.scope.team) && scope.team && !ticked(&self.changed_mind) {
            problems.add("changed_mind", Fault::Says("consent-after-no"));
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
