pub mod consent;
pub mod form;
pub mod list;

use crate::lang::Lang;
use crate::participants::model::{ConsentForm, Participant, Recruited, Scope};
use crate::t;

pub fn recruited_name(lang: Lang, through: Recruited) -> &'static str {
    match through {
        Recruited::Association => t!(lang, "recruited-association"),
        Recruited::WaitingRoom => t!(lang, "recruited-waiting-room"),
        Recruited::Letter => t!(lang, "recruited-letter"),
        Recruited::Phone => t!(lang, "recruited-phone"),
        Recruited::Staff => t!(lang, "recruited-staff"),
        Recruited::OpenActivity => t!(lang, "recruited-open-activity"),
        Recruited::Online => t!(lang, "recruited-online"),
        Recruited::Other => t!(lang, "recruited-other"),
    }
}

pub fn form_name(lang: Lang, form: ConsentForm) -> &'static str {
    match form {
        ConsentForm::Oral => t!(lang, "consent-form-oral"),
        ConsentForm::Written => t!(lang, "consent-form-written"),
        ConsentForm::Interpreter => t!(lang, "consent-form-interpreter"),
    }
}

pub fn group_name(lang: Lang, person: &Participant) -> String {
    person.group.as_ref().map_or_else(|| t!(lang, "participant-no-group").to_owned(), |(_, name)| name.clone())
}

/// What a consent reaches, in a few words; nothing when it is a no.
pub fn scope_words(lang: Lang, scope: Scope) -> Option<String> {
    let words: Vec<&str> = [
        (scope.team, t!(lang, "consent-team")),
        (scope.managers, t!(lang, "consent-managers")),
        (scope.representatives, t!(lang, "consent-representatives")),
        (scope.public, t!(lang, "consent-public")),
        (scope.research, t!(lang, "consent-research")),
    ]
    .into_iter()
    .filter_map(|(yes, words)| yes.then_some(words))
    .collect();
    (!words.is_empty()).then(|| words.join(", ").to_lowercase())
}
