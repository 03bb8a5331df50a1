//! Whether the needs are met, by those who tried: need by need and group by group, never added up over groups.

use leptos::prelude::*;

use crate::codes;
use crate::desk::Desk;
use crate::feedback::sign::tally;
use crate::feedback::tallies::GroupTally;
use crate::lang::Lang;
use crate::rounds::model::Question;
use crate::rounds::names::sentence;
use crate::t;

pub fn needs(desk: &Desk, questions: &[Question], tallies: &[GroupTally]) -> Vec<AnyView> {
    questions.iter().map(|question| need(desk, question, tallies)).collect()
}

fn need(desk: &Desk, question: &Question, tallies: &[GroupTally]) -> AnyView {
    let lang = desk.lang;
    let words = sentence(desk.project.lang, &question.situation, &question.need, &question.outcome);
    let said: Vec<_> = tallies.iter().filter(|one| one.need_id == question.need_id && one.tally.n() > 0).collect();
    let body = if said.is_empty() {
        view! { <p class="muted">{t!(lang, "round-no-verdict")}</p> }.into_any()
    } else {
        by_group(lang, t!(lang, "round-verdicts-of", need = codes::need(question.need_number)), &said)
    };
    view! {
        <h3><a class="on-thread" lang=desk.project.lang.word() href=desk.path(format_args!("needs/{}", question.need_number))>{words}</a></h3>
        {body}
    }
    .into_any()
}

/// What each target group says about one need in one round. `label`: what the table is about, for who cannot see it.
pub fn by_group(lang: Lang, label: String, said: &[&GroupTally]) -> AnyView {
    let rows: Vec<_> = said
        .iter()
        .map(|one| {
            let group = one.group_name.clone().unwrap_or_else(|| t!(lang, "round-group-unsaid").to_owned());
            view! {
                <tr>
                    <th scope="row" data-label=t!(lang, "round-group")>{group}</th>
                    <td class="table__number" data-label="n">{one.tally.n()}</td>
                    <td data-label=t!(lang, "round-verdict")>{tally(lang, &one.tally)}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <div class="table-wrap" role="region" tabindex="0" aria-label=label>
            <table class="table table--stack table--tally">
                <thead>
                    <tr>
                        <th scope="col">{t!(lang, "round-group")}</th>
                        <th scope="col" class="table__number"><abbr title=t!(lang, "round-n")>"n"</abbr></th>
                        <th scope="col">{t!(lang, "round-verdict")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}
