//! The evidence behind a need as it is shown: a sign and words besides its colour, and with n.

use leptos::prelude::*;

use crate::lang::Lang;
use crate::needs::model::{Evidence, EvidenceState};
use crate::t;
use crate::ui::icon;

/// The evidence behind a need: its state, and how many people say it and say the opposite.
pub fn evidence(lang: Lang, evidence: &Evidence) -> AnyView {
    let (class, sign, name) = match evidence.state() {
        EvidenceState::Assumption => ("evidence evidence--assumption", None, t!(lang, "evidence-assumption")),
        EvidenceState::Evidenced => ("evidence evidence--evidenced", Some(icon::tick()), t!(lang, "evidence-evidenced")),
        EvidenceState::Contradicted => {
            ("evidence evidence--contradicted", Some(icon::minus()), t!(lang, "evidence-contradicted"))
        }
    };
    let counts = (evidence.state() != EvidenceState::Assumption)
        .then(|| view! { <span class="evidence__counts">{evidence_counts(lang, evidence)}</span> });
    view! { <p class=class>{sign} <strong class="evidence__state">{name}</strong> {counts}</p> }.into_any()
}

/// "5 personer · 2 samtal · 2 kanaler", in words. Conversations and channels are those of both sides, and where there are
/// two it says so.
pub fn evidence_counts(lang: Lang, evidence: &Evidence) -> String {
    let mut parts = vec![t!(lang, "evidence-people", n = evidence.people_for)];
    let sources = t!(lang, "evidence-sources", n = evidence.sources);
    let channels = t!(lang, "evidence-channels", n = evidence.channels);
    if evidence.people_against > 0 {
        parts.push(t!(lang, "evidence-against", n = evidence.people_against));
        parts.push(t!(lang, "evidence-in-all", sources = sources, channels = channels));
    } else {
        parts.extend([sources, channels]);
    }
    parts.join(" · ")
}

/// The state, and the people behind it on a line each.
pub fn evidence_lines(lang: Lang, of: &Evidence) -> AnyView {
    let state = match of.state() {
        EvidenceState::Assumption => {
            return view! { <span class="muted">{t!(lang, "evidence-assumption")}</span> }.into_any();
        }
        EvidenceState::Evidenced => t!(lang, "evidence-evidenced"),
        EvidenceState::Contradicted => t!(lang, "evidence-contradicted"),
    };
    let against = (of.people_against > 0)
        .then(|| view! { <span class="backlog__line">{t!(lang, "evidence-against", n = of.people_against)}</span> });
    view! {
        <strong>{state}</strong>
        <span class="backlog__line">{t!(lang, "evidence-people", n = of.people_for)}</span>
        {against}
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_somebody_contradicts_the_conversations_are_told_as_those_of_both_sides() {
        let of = |people_for, people_against| Evidence { people_for, people_against, sources: 3, channels: 1 };
        assert_eq!(evidence_counts(Lang::Sv, &of(2, 0)), "2 personer säger det · 3 samtal · 1 kanal");
        assert_eq!(
            evidence_counts(Lang::Sv, &of(2, 1)),
            "2 personer säger det · 1 säger emot · sammanlagt 3 samtal och 1 kanal"
        );
    }
}
