//! What is most natural to do next, and the other ways from here.

use leptos::prelude::*;

use crate::codes;
use crate::desk::Desk;
use crate::prototypes::model::Prototype;
use crate::rights::{Thing, Verb};
use crate::t;
use crate::thread::prototype::parts::writes;
use crate::thread::prototype::whole::Whole;
use crate::thread::step::{Step, next_step};
use crate::ui::field::pressed;

/// The one filled button: what is most natural to do next.
pub fn first_step(desk: &Desk, whole: &Whole) -> AnyView {
    let lang = desk.lang;
    let spot = &whole.spot;
    let filled = |href: String, text: String| view! { <a class="button" href=href>{text}</a> }.into_any();
    if writes(desk) {
        team_step(desk, whole, &filled)
    } else if desk.may(Verb::Decide, Thing::Decision) {
        filled(
            desk.path(format_args!("decisions/new?prototype={}", spot.prototype.number)),
            t!(lang, "prototype-decide").to_owned(),
        )
    } else {
        ().into_any()
    }
}

/// The other ways from here.
pub fn ways(desk: &Desk, whole: &Whole) -> AnyView {
    let lang = desk.lang;
    let spot = &whole.spot;
    view! {
        <section class="margin__block">
            {writes(desk).then(|| view! { <p><a href=spot.of_prototype(desk, "about")>{t!(lang, "prototype-about")}</a></p> })}
            {desk.may(Verb::See, Thing::Thread).then(|| view! { <p><a href=thread_of(desk, &spot.prototype)>{t!(lang, "thread-show")}</a></p> })}
            {writes(desk).then(|| view! { <p><a href=spot.of_prototype(desk, "remove")>{t!(lang, "prototype-remove")}</a></p> })}
        </section>
    }
    .into_any()
}

fn team_step(desk: &Desk, whole: &Whole, filled: &dyn Fn(String, String) -> AnyView) -> AnyView {
    let lang = desk.lang;
    let spot = &whole.spot;
    let round = |number: i64| desk.path(format_args!("rounds/{number}"));
    match step(whole) {
        Step::LinkNeed => filled(spot.of_prototype(desk, "needs"), t!(lang, "prototype-step-link").to_owned()),
        Step::Write => {
            let href = whole
                .pages
                .first()
                .map_or_else(|| spot.path(desk, "pages"), |page| spot.path(desk, format_args!("pages/{}", page.slug)));
            filled(href, t!(lang, "prototype-step-write").to_owned())
        }
        Step::NoteChange => filled(spot.path(desk, "changes"), t!(lang, "prototype-change-add").to_owned()),
        Step::OpenRound => filled(
            desk.path(format_args!("rounds/new?prototype={}", spot.prototype.number)),
            t!(lang, "prototype-step-open").to_owned(),
        ),
        Step::Answer(number) => filled(round(number), t!(lang, "prototype-step-answer", round = codes::round(number))),
        Step::Follow(number) => filled(round(number), t!(lang, "prototype-step-follow", round = codes::round(number))),
        Step::NextIteration => next_form(desk, whole, "button"),
    }
}

pub fn next_form(desk: &Desk, whole: &Whole, class: &'static str) -> AnyView {
    view! {
        <form method="post" action=whole.spot.of_prototype(desk, "iterations")>
            {pressed()}
            <button class=class type="submit">{t!(desk.lang, "prototype-next", version = whole.spot.iteration.version + 1)}</button>
        </form>
    }
    .into_any()
}

pub fn step(whole: &Whole) -> Step {
    next_step(&whole.spot.iteration, &whole.links, &whole.pages, &whole.rounds, &whole.changes)
}

fn thread_of(desk: &Desk, prototype: &Prototype) -> String {
    desk.path(format_args!("thread/prototype/{}", prototype.number))
}
