//! Whether the needs are met, by those who have them: need by need and group by group, never added up over groups. Whoever
//! else has answered stands below, and moves nothing.

use leptos::prelude::*;

use crate::codes;
use crate::desk::Desk;
use crate::feedback::figures::{Figures, Verdicts};
use crate::feedback::sign::{apart, facts, lone, tally, trials};
use crate::few::Number;
use crate::lang::Lang;
use crate::needs::model::NeedStatement;
use crate::rounds::model::Question;
use crate::rounds::names::sentence;
use crate::t;

/// Every need that a round asks about.
pub fn needs(desk: &Desk, questions: &[Question], verdicts: &[Verdicts]) -> Vec<AnyView> {
    questions.iter().map(|question| need(desk, question, verdicts)).collect()
}

fn need(desk: &Desk, question: &Question, verdicts: &[Verdicts]) -> AnyView {
    let lang = desk.lang;
    let words = sentence(desk.project.lang, &question.situation, &question.need, &question.outcome);
    let body = match verdicts.iter().find(|one| one.need_id == question.need_id) {
        None => view! { <p class="muted">{t!(lang, "round-no-verdict")}</p> }.into_any(),
        Some(one) => said(desk, t!(lang, "round-verdicts-of", need = codes::need(question.need_number)), one, Words::Above),
    };
    view! {
        <h3><a class="on-thread" lang=desk.project.lang.word() dir="auto" href=desk.path(format_args!("needs/{}", question.need_number))>{words}</a></h3>
        {body}
    }
    .into_any()
}

/// Where the words that were asked about stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Words {
    /// As the heading.
    Above,
    Missing,
}

/// What was said of one need in one round. `label`: what the table is about, for who cannot see it.
pub fn said(desk: &Desk, label: String, of: &Verdicts, words: Words) -> AnyView {
    let lang = desk.lang;
    let rows: Vec<_> = of.said.own.iter().map(|one| row(lang, one)).collect();
    let table = if rows.is_empty() {
        view! { <p class="muted">{nobody(desk)}</p> }.into_any()
    } else {
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
    };
    view! {
        {of.old_words.as_ref().map(|old| old_words(desk, old, words))}
        {table}
        {lone(lang, &of.said).map(|words| view! { <p><strong>{words}</strong></p> })}
        {apart(lang, &of.said)}
        {trials(lang, of.trials).map(|words| view! { <p class="muted note">{words}</p> })}
    }
    .into_any()
}

/// No row is shown of those who have the need.
pub fn nobody(desk: &Desk) -> String {
    match Number::of(0, desk.audience()) {
        Number::Exactly(_) => t!(desk.lang, "said-nobody").to_owned(),
        Number::Fewer(floor) => t!(desk.lang, "said-few-each", n = floor),
    }
}

/// That a verdict is on words that the need no longer has, and which.
fn old_words(desk: &Desk, old: &NeedStatement, words: Words) -> AnyView {
    let lang = desk.lang;
    let quoted = (words == Words::Missing).then(|| {
        view! { <blockquote lang=desk.project.lang.word() dir="auto">{old.sentence(desk.project.lang)}</blockquote> }
    });
    view! { <p class="note">{t!(lang, "said-old-words")}</p> {quoted} }.into_any()
}

fn row(lang: Lang, of: &Figures) -> AnyView {
    let group = of.group.clone().unwrap_or_else(|| t!(lang, "round-group-unsaid").to_owned());
    let verdict = match of.n {
        Number::Exactly(0) => view! { <span class="muted">{t!(lang, "said-none")}</span> }.into_any(),
        Number::Exactly(_) => tally(lang, &of.tally),
        Number::Fewer(_) => view! { <span class="muted">{t!(lang, "said-not-shown")}</span> }.into_any(),
    };
    view! {
        <tr>
            <th scope="row" data-label=t!(lang, "round-group")>{group}</th>
            <td class="table__number" data-label="n">{of.n.words(lang)}</td>
            <td data-label=t!(lang, "round-verdict")>{verdict} {facts(lang, of)}</td>
        </tr>
    }
    .into_any()
}

/// Why these are answers and not people, once on a page.
pub fn why(desk: &Desk) -> AnyView {
    let lang = desk.lang;
    let few = match Number::of(0, desk.audience()) {
        Number::Exactly(_) => None,
        Number::Fewer(floor) => Some(format!(" {}", t!(lang, "said-why-few", n = floor))),
    };
    view! { <p class="muted note">{t!(lang, "said-why")} {few}</p> }.into_any()
}
