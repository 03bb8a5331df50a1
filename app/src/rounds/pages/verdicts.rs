//! Whether the needs are met, by those who tried: need by need and group by group, never added up over groups.

use leptos::prelude::*;

use crate::desk::Desk;
use crate::needs;
use crate::rounds::model::Question;
use crate::rounds::public::question::sentence;
use crate::rounds::tallies::GroupTally;
use crate::t;
use crate::ui::sign::tally;

pub fn needs(desk: &Desk, questions: &[Question], tallies: &[GroupTally]) -> Vec<AnyView> {
    questions.iter().map(|question| need(desk, question, tallies)).collect()
}

fn need(desk: &Desk, question: &Question, tallies: &[GroupTally]) -> AnyView {
    let lang = desk.lang;
    let words = sentence(lang, &question.situation, &question.need, &question.outcome);
    let rows: Vec<_> = tallies
        .iter()
        .filter(|one| one.need_id == question.need_id && one.tally.n() > 0)
        .map(|one| row(desk, one))
        .collect();
    let body = if rows.is_empty() {
        view! { <p class="muted">{t!(lang, "round-no-verdict")}</p> }.into_any()
    } else {
        view! {
            <div class="table-wrap" role="region" tabindex="0" aria-label=t!(lang, "round-verdicts-of", need = needs::model::code(question.need_number))>
                <table class="table table--stack">
                    <thead>
                        <tr>
                            <th scope="col">{t!(lang, "round-group")}</th>
                            <th scope="col" class="table__number">"n"</th>
                            <th scope="col">{t!(lang, "round-verdict")}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
        .into_any()
    };
    view! {
        <h3><a class="on-thread" href=desk.path(format_args!("needs/{}", question.need_number))>{words}</a></h3>
        {body}
    }
    .into_any()
}

fn row(desk: &Desk, one: &GroupTally) -> AnyView {
    let lang = desk.lang;
    let group = one.group_name.clone().unwrap_or_else(|| t!(lang, "round-group-unsaid").to_owned());
    view! {
        <tr>
            <th scope="row" data-label=t!(lang, "round-group")>{group}</th>
            <td class="table__number" data-label="n">{one.tally.n()}</td>
            <td data-label=t!(lang, "round-verdict")>{tally(lang, &one.tally)}</td>
        </tr>
    }
    .into_any()
}
