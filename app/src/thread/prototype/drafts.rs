//! What the newest iteration looks like, and what can be done with it.

use leptos::prelude::*;

use crate::codes;
use crate::desk::Desk;
use crate::prototypes::pages::pictures::{Told, counted_in, screens};
use crate::t;
use crate::thread::prototype::next::{first_step, next_form, step};
use crate::thread::prototype::parts::writes;
use crate::thread::prototype::whole::Whole;
use crate::thread::step::Step;

pub fn drafts(desk: &Desk, whole: &Whole) -> AnyView {
    let lang = desk.lang;
    let team = writes(desk);
    let spot = &whole.spot;
    let newest = spot.iteration;
    let drafting = team && !newest.is_frozen();
    let compare = (newest.version > 1).then(|| {
        let href = spot.of_prototype(desk, format_args!("compare?from={}&to={}", newest.version - 1, newest.version));
        view! { <a href=href>{t!(lang, "prototype-compare-link", from = newest.version - 1)}</a> }
    });
    let counted = whole.rounds.first().filter(|_| !whole.comments.is_empty());
    view! {
        <section id="drafts" aria-label=t!(lang, "prototype-pages-in", version = newest.version)>
            {screens(desk, spot, &whole.pages, Told { writes: drafting, comments: &whole.comments })}
            {counted.map(|round| counted_in(lang, &codes::round(round.number), round.version))}
            <div class="page__actions">
                {first_step(desk, whole)}
                {(team && newest.is_frozen() && !matches!(step(whole), Step::NextIteration)).then(|| next_form(desk, whole, "button button--quiet"))}
                <a href=spot.path(desk, "try")>{t!(lang, "prototype-try")}</a>
                {drafting.then(|| view! { <a href=spot.path(desk, "pages")>{t!(lang, "prototype-page-add")}</a> })}
                {compare}
                {(drafting && newest.version > 1).then(|| view! { <a href=spot.path(desk, "remove")>{t!(lang, "draft-remove", version = newest.version)}</a> })}
            </div>
        </section>
    }
    .into_any()
}
