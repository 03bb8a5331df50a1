use leptos::prelude::*;

use crate::codes;
use crate::desk::Desk;
use crate::lang::upper_first;
use crate::needs::evidence::loss::Loss;
use crate::needs::sign::evidence_lines;
use crate::t;

/// What needs lose when quotes are taken away: who says it now, and who says it then.
pub fn losses(desk: &Desk, of: &[Loss]) -> Option<AnyView> {
    let lang = desk.lang;
    let (now, then) = (t!(lang, "loss-now"), t!(lang, "loss-then"));
    let rows: Vec<_> = of
        .iter()
        .map(|loss| {
            let href = desk.path(format_args!("needs/{}", loss.number));
            view! {
                <tr>
                    <th scope="row">
                        <a class="on-thread" lang=desk.project.lang.word() href=href>{upper_first(&loss.need)}</a> " "
                        <span class="muted nowrap">{codes::need(loss.number)}</span>
                    </th>
                    <td data-label=now>{evidence_lines(lang, &loss.now())}</td>
                    <td data-label=then>{evidence_lines(lang, &loss.left())}</td>
                </tr>
            }
        })
        .collect();
    let caption = t!(lang, "loss-caption");
    (!rows.is_empty()).then(|| {
        view! {
            <div class="table-wrap" role="region" tabindex="0" aria-label=caption>
                <table class="table table--stack">
                    <caption>{caption}</caption>
                    <thead><tr><th scope="col">{t!(lang, "need-one")}</th><th scope="col">{now}</th><th scope="col">{then}</th></tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
        .into_any()
    })
}
