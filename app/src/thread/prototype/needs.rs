//! The needs that an iteration is to meet: why, and what those who have them say.

use leptos::prelude::*;

use crate::codes;
use crate::desk::Desk;
use crate::feedback::figures::Verdicts;
use crate::feedback::pages::verdicts::nobody;
use crate::feedback::sign::in_brief;
use crate::needs;
use crate::prototypes::model::NeedLink;
use crate::t;

/// `change`: where they are linked, by who may. `verdicts`: oldest round first.
pub fn needs(desk: &Desk, links: &[NeedLink], verdicts: &[Verdicts], change: Option<String>) -> AnyView {
    let lang = desk.lang;
    let items: Vec<_> = links.iter().map(|link| one(desk, link, verdicts)).collect();
    let body = if items.is_empty() {
        view! { <p class="muted">{t!(lang, "prototype-no-need-text")}</p> }.into_any()
    } else {
        view! { <ul class="plain needs-met">{items}</ul> }.into_any()
    };
    let change = change.map(|href| view! { <p><a href=href>{t!(lang, "prototype-links-change")}</a></p> });
    view! {
        <section class="margin__block" id="needs">
            <h2>{t!(lang, "prototype-station-needs")}</h2>
            {body}
            {change}
        </section>
    }
    .into_any()
}

fn one(desk: &Desk, link: &NeedLink, verdicts: &[Verdicts]) -> AnyView {
    let lang = desk.lang;
    let words = desk.project.lang.word();
    let said = verdicts.iter().rev().find(|one| one.need_id == link.need_id && one.said.is_tried()).map(|one| {
        let of = t!(lang, "prototype-said-in", round = codes::round(one.round_number), version = one.version);
        view! { <p class="muted">{of}</p> {in_brief(lang, &one.said)} }
    });
    let none = said.is_none().then(|| view! { <p class="muted">{nobody(desk)}</p> });
    view! {
        <li>
            <p>
                <a class="on-thread" lang=words dir="auto" href=desk.path(format_args!("needs/{}", link.number))>{link.statement.short()}</a>
                " " <span class="muted">{codes::need(link.number)}</span>
            </p>
            <p><span class="visually-hidden">{t!(lang, "prototype-rationale")} " "</span><span dir="auto">{link.rationale.clone()}</span></p>
            {needs::sign::evidence(lang, &link.evidence)}
            {said}
            {none}
        </li>
    }
    .into_any()
}
