//! Beside the thread: when the need is met, what drives it, and the ways on.

use leptos::prelude::*;

use crate::desk::Desk;
use crate::guide::model::Guide;
use crate::guide::pages::way;
use crate::needs::model::Need;
use crate::needs::pages::met_when;
use crate::needs::solution;
use crate::rights::{Thing, Verb};
use crate::t;
use crate::ui::paragraphs;

pub(super) fn margin(desk: &Desk, need: &Need) -> AnyView {
    let lang = desk.lang;
    let writes = desk.may(Verb::Write, Thing::Need);
    let path = |rest: &str| desk.path(format_args!("needs/{}{rest}", need.number));
    let block = |name: &'static str, text: &str| {
        (!text.is_empty()).then(|| view! { <section class="margin__block"><h2>{name}</h2> {paragraphs(text)}</section> })
    };
    let add = writes.then(|| view! { <p><a class="button" href=path("/evidence")>{t!(lang, "need-add-quotes")}</a></p> });
    let edit = writes.then(|| view! { <li><a href=path("/edit")>{t!(lang, "need-edit")}</a></li> });
    let remove = writes.then(|| view! { <li><a href=path("/remove")>{t!(lang, "need-remove")}</a></li> });
    let remark = writes.then(|| solution::named(need.statement.need())).flatten().map(|word| {
        view! {
            <section class="margin__block no-print">
                <h2>{t!(lang, "need-remark")}</h2>
                <p>{t!(lang, "need-remark-text", word = word)} " " {way(desk, Guide::Needs)}</p>
            </section>
        }
    });
    view! {
        <aside class="margin" aria-label=t!(lang, "need-about")>
            <section class="margin__block">
                <h2>{t!(lang, "need-met-when")}</h2>
                {met_when(need.met_when.lines().iter().map(String::as_str))}
            </section>
            {block(t!(lang, "need-incentive"), &need.incentive)}
            {block(t!(lang, "need-consequence"), &need.consequence)}
            {remark}
            <section class="margin__block no-print">
                <h2 class="visually-hidden">{t!(lang, "need-more")}</h2>
                {add}
                <ul class="plain">
                    {edit}
                    <li><a href=desk.path(format_args!("thread/need/{}", need.number))>{t!(lang, "thread-show")}</a></li>
                    <li><a href=path("/history")>{t!(lang, "need-history", n = need.version)}</a></li>
                    <li><a href=path("?show=print")>{t!(lang, "need-print")}</a></li>
                    {remove}
                </ul>
            </section>
        </aside>
    }
    .into_any()
}
