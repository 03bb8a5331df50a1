//! The needs that a round asks about, and how: in a visitor's own terms, or else in the need's own words.

use leptos::prelude::*;

use crate::desk::Desk;
use crate::kept::Sheet;
use crate::lang::Lang;
use crate::public::question::asked;
use crate::rounds::forms::{OpenForm, Press, asked_field};
use crate::rounds::model::Question;
use crate::rounds::names::sentence;
use crate::rounds::store::Posed;
use crate::t;
use crate::ui::field::{Field, hidden};

pub fn asks(desk: &Desk, sheet: &Sheet<OpenForm>, questions: &[Posed]) -> AnyView {
    let lang = desk.lang;
    let looks = sheet.form.press() == Press::Shows;
    let rows: Vec<_> = questions
        .iter()
        .map(|Posed { question, .. }| {
            let field = Field::new(lang, "asked", t!(lang, "round-asked"))
                .value(&question.asked)
                .problems_at(&sheet.problems, &asked_field(question.need_number))
                .id_tail(&format!("-{}", question.need_number))
                .optional();
            view! {
                <li>
                    <p>{need(desk, question)}</p>
                    {hidden("need", question.need_number)}
                    {field.view()}
                    <details open=looks>
                        <summary>{t!(lang, "round-asked-look")}</summary>
                        {drawn(lang, desk.project.lang, question)}
                    </details>
                </li>
            }
        })
        .collect();
    view! {
        <h2 id="asks">{t!(lang, "round-will-ask")}</h2>
        <p class="field__hint">{t!(lang, "round-asked-hint")}</p>
        <ul class="plain stack measure">{rows}</ul>
        <p><button class="button button--quiet" type="submit" name="do" value="show">{t!(lang, "round-asked-show")}</button></p>
    }
    .into_any()
}

/// The need in its own words, with the way to it.
pub fn need(desk: &Desk, question: &Question) -> AnyView {
    let words = sentence(desk.project.lang, &question.situation, &question.need, &question.outcome);
    let href = desk.path(format_args!("needs/{}", question.need_number));
    view! { <a class="on-thread" lang=desk.project.lang.word() dir="auto" href=href>{words}</a> }.into_any()
}

/// The question as a visitor meets it, to be looked at.
pub fn drawn(lang: Lang, written_in: Lang, question: &Question) -> AnyView {
    view! { <div class="as-asked">{asked(lang, written_in, question)}</div> }.into_any()
}
