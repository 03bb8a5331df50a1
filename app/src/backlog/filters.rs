//! What the list can be narrowed to, as a form and as a line on paper.

use leptos::prelude::*;

use crate::backlog::model::{Decided, Filter, Linked, Sort, Standing};
use crate::desk::Desk;
use crate::few::Number;
use crate::lang::Lang;
use crate::needs::model::EvidenceState;
use crate::projects::model::Group;
use crate::t;
use crate::ui::field::Field;

pub fn filters(desk: &Desk, filter: &Filter, groups: &[Group]) -> AnyView {
    let lang = desk.lang;
    let groups: Vec<_> = groups.iter().map(|group| (group.id, group.name.as_str())).collect();
    let linked: Vec<_> = Linked::ALL.iter().map(|it| (*it, linked_name(lang, *it))).collect();
    let standings: Vec<_> = Standing::ALL.iter().map(|it| (*it, standing_name(desk, *it))).collect();
    let decided: Vec<_> = Decided::ALL.iter().map(|it| (*it, decided_name(lang, *it))).collect();
    let sorts = Sort::ALL.iter().map(|it| (it.word().to_owned(), sort_name(lang, *it).to_owned())).collect();
    view! {
        <form class="filters" method="get" action=desk.path("backlog") aria-label=t!(lang, "backlog-filter")>
            {select(lang, "group", t!(lang, "participant-group"), t!(lang, "backlog-all-groups"), filter.group, &groups)}
            {select(lang, "evidence", t!(lang, "backlog-evidence"), t!(lang, "backlog-all"), filter.evidence, &evidence_choices(lang))}
            {select(lang, "prototype", t!(lang, "backlog-prototype"), t!(lang, "backlog-all"), filter.prototype, &linked)}
            {select(lang, "verdict", t!(lang, "backlog-verdict"), t!(lang, "backlog-all"), filter.verdict, &standings)}
            {select(lang, "decided", t!(lang, "backlog-decision"), t!(lang, "backlog-all"), filter.decided, &decided)}
            {Field::new(lang, "sort", t!(lang, "backlog-sort")).value(filter.sort.word()).select(sorts).view()}
            <button class="button button--quiet" type="submit">{t!(lang, "backlog-show")}</button>
        </form>
    }
    .into_any()
}

/// One select of the filter, with a first choice that leaves nothing out.
fn select<T: Copy + ToString>(
    lang: Lang,
    name: &str,
    label: &str,
    all: &str,
    chosen: Option<T>,
    choices: &[(T, &str)],
) -> AnyView {
    let mut options = vec![(String::new(), all.to_owned())];
    options.extend(choices.iter().map(|(value, text)| (value.to_string(), (*text).to_owned())));
    Field::new(lang, name, label).value(chosen.map(|value| value.to_string()).unwrap_or_default()).select(options).view()
}

/// On paper the filter is gone: what it let through is said in a line instead.
pub fn on_paper(desk: &Desk, filter: &Filter, groups: &[Group]) -> AnyView {
    let lang = desk.lang;
    let group = filter.group.and_then(|id| groups.iter().find(|group| group.id == id)).map(|group| group.name.clone());
    let evidence = filter.evidence.and_then(|state| evidence_choices(lang).into_iter().find(|(one, _)| *one == state));
    let chosen: Vec<String> = [
        group,
        evidence.map(|(_, name)| name.to_owned()),
        filter.prototype.map(|it| linked_name(lang, it).to_owned()),
        filter.verdict.map(|it| standing_name(desk, it).to_owned()),
        filter.decided.map(|it| decided_name(lang, it).to_owned()),
        Some(sort_name(lang, filter.sort).to_owned()),
    ]
    .into_iter()
    .flatten()
    .collect();
    let today = lang.date(desk.house.clock.today());
    view! { <p class="only-print">{t!(lang, "backlog-printed", project = desk.project.name.as_str(), date = today, chosen = chosen.join(" · "))}</p> }
        .into_any()
}

fn evidence_choices(lang: Lang) -> Vec<(EvidenceState, &'static str)> {
    EvidenceState::ALL
        .iter()
        .map(|state| {
            let name = match state {
                EvidenceState::Assumption => t!(lang, "backlog-evidence-assumption"),
                EvidenceState::Evidenced => t!(lang, "backlog-evidence-evidenced"),
                EvidenceState::Contradicted => t!(lang, "backlog-evidence-contradicted"),
            };
            (*state, name)
        })
        .collect()
}

fn linked_name(lang: Lang, linked: Linked) -> &'static str {
    match linked {
        Linked::With => t!(lang, "backlog-prototype-with"),
        Linked::Without => t!(lang, "backlog-prototype-without"),
    }
}

fn standing_name(desk: &Desk, standing: Standing) -> &'static str {
    let lang = desk.lang;
    match standing {
        // Nobody, or too few to be shown.
        Standing::Untried if Number::of(0, desk.audience()).exactly().is_none() => t!(lang, "backlog-verdict-few"),
        Standing::Untried => t!(lang, "backlog-verdict-untried"),
        Standing::NoneMet => t!(lang, "backlog-verdict-none-met"),
        Standing::GroupWithout => t!(lang, "backlog-verdict-group-without"),
        Standing::AllMet => t!(lang, "backlog-verdict-all-met"),
        Standing::StrongUnmet => t!(lang, "backlog-verdict-strong-unmet"),
    }
}

fn decided_name(lang: Lang, decided: Decided) -> &'static str {
    match decided {
        Decided::Yes => t!(lang, "backlog-decided-yes"),
        Decided::No => t!(lang, "backlog-decided-no"),
    }
}

fn sort_name(lang: Lang, sort: Sort) -> &'static str {
    match sort {
        Sort::Strongest => t!(lang, "backlog-sort-strongest"),
        Sort::Number => t!(lang, "backlog-sort-number"),
        Sort::Newest => t!(lang, "backlog-sort-newest"),
    }
}
