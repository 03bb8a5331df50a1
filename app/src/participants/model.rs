use chrono::NaiveDate;
use serde::Serialize;
use sqlx::FromRow;

use crate::id::{GroupId, ParticipantId};
use crate::rights::Audience;

#[derive(Debug, Clone, Serialize)]
pub struct Participant {
    pub id: ParticipantId,
    pub number: i64,
    pub group: Option<(GroupId, String)>,
    pub recruited_through: Recruited,
    pub note: String,
    /// The newest consent, when one has been recorded.
    pub consent: Option<Consent>,
}

impl Participant {
    /// Has said no to everything: what she said is shown to nobody, and may be taken away.
    pub fn says_no(&self) -> bool {
        self.consent.as_ref().is_some_and(|consent| !consent.scope.team)
    }
}

/// So many days before a consent ends it is time to ask again.
pub const ASKED_AGAIN_BEFORE: i64 = 30;

crate::words! {
    /// Of whom somebody has to ask.
    pub enum ToAsk {
        /// Nobody has written down what she says.
        None = "none",
        /// What she said holds no longer.
        Ended = "ended",
        /// It ends within [`ASKED_AGAIN_BEFORE`] days.
        Ending = "ending",
    }
}

crate::words! {
    /// How the team came to talk with somebody.
    pub enum Recruited {
        Association = "association",
        WaitingRoom = "waiting_room",
        Letter = "letter",
        Phone = "phone",
        Staff = "staff",
        OpenActivity = "open_activity",
        Online = "online",
        Other = "other",
    }
}

crate::words! {
    /// How a consent was given.
    pub enum ConsentForm { Oral = "oral", Written = "written", Interpreter = "interpreter" }
}

/// What a participant has said yes to: the ethical yes to taking part, by scope. Not the legal ground for processing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Consent {
    pub form: ConsentForm,
    pub given_on: NaiveDate,
    /// The last day it holds; none when it has no end.
    pub valid_until: Option<NaiveDate>,
    pub scope: Scope,
    pub contact_again: bool,
    pub note: String,
}

/// Where a participant's words may be used.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, FromRow, Serialize)]
#[allow(clippy::struct_excessive_bools, reason = "each is a question that was answered on its own")]
pub struct Scope {
    #[sqlx(rename = "for_team")]
    pub team: bool,
    #[sqlx(rename = "for_managers")]
    pub managers: bool,
    #[sqlx(rename = "for_representatives")]
    pub representatives: bool,
    #[sqlx(rename = "for_public")]
    pub public: bool,
    #[sqlx(rename = "for_research")]
    pub research: bool,
    /// Outside the team only quotes that she has read and said yes to, one by one.
    pub each_quote: bool,
}

impl Consent {
    /// Whether a quote may come before these eyes today. `approved`: she has read that very quote and said yes to it.
    /// A consent that has lapsed reaches nobody but the team.
    pub fn reaches(&self, audience: Audience, approved: bool, today: NaiveDate) -> bool {
        let scope = self.scope;
        let said_yes = match audience {
            Audience::Team => return scope.team,
            Audience::Managers => scope.managers,
            Audience::Representatives => scope.representatives,
            Audience::Public => scope.public,
            Audience::Research => scope.research,
        };
        let holds = self.valid_until.is_none_or(|last| last >= today);
        scope.team && said_yes && holds && (!scope.each_quote || approved)
    }

    /// How many days are left, counting today; none when it has no end. Zero or less: it has lapsed.
    pub fn days_left(&self, today: NaiveDate) -> Option<i64> {
        self.valid_until.map(|last| (last - today).num_days() + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(n: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, n).unwrap()
    }

    fn consent(scope: Scope) -> Consent {
        Consent {
            form: ConsentForm::Oral,
            given_on: day(1),
            valid_until: Some(day(22)),
            scope,
            contact_again: false,
            note: String::new(),
        }
    }

    #[test]
    fn who_says_no_to_the_team_says_no_to_everything_and_who_has_not_been_asked_says_nothing() {
        let says = |consent: Option<Consent>| Participant {
            id: uuid::Uuid::nil().into(),
            number: 1,
            group: None,
            recruited_through: Recruited::Letter,
            note: String::new(),
            consent,
        };
        assert!(says(Some(consent(Scope::default()))).says_no());
        assert!(!says(Some(consent(Scope { team: true, ..Scope::default() }))).says_no());
        assert!(!says(None).says_no());
    }

    #[test]
    fn a_yes_to_the_team_alone_reaches_nobody_else() {
        let consent = consent(Scope { team: true, ..Scope::default() });
        assert!(consent.reaches(Audience::Team, false, day(2)));
        for audience in [Audience::Managers, Audience::Representatives, Audience::Public, Audience::Research] {
            assert!(!consent.reaches(audience, true, day(2)), "{audience}");
        }
    }

    #[test]
    fn who_wants_to_read_each_quote_first_is_quoted_outside_the_team_only_after_that() {
        let consent = consent(Scope { team: true, managers: true, each_quote: true, ..Scope::default() });
        assert!(consent.reaches(Audience::Team, false, day(2)));
        assert!(!consent.reaches(Audience::Managers, false, day(2)));
        assert!(consent.reaches(Audience::Managers, true, day(2)));
    }

    #[test]
    fn a_consent_holds_through_its_last_day_and_then_reaches_only_the_team() {
        let consent = consent(Scope { team: true, managers: true, ..Scope::default() });
        assert_eq!((consent.days_left(day(22)), consent.days_left(day(23))), (Some(1), Some(0)));
        assert!(consent.reaches(Audience::Managers, false, day(22)));
        assert!(!consent.reaches(Audience::Managers, false, day(23)));
        assert!(consent.reaches(Audience::Team, false, day(23)));
    }
}
