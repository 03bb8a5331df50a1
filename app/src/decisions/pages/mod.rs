pub mod list;
pub mod new;
pub mod show;

use leptos::prelude::*;

use crate::codes;
use crate::decisions::model::{About, DecisionKind};
use crate::decisions::store::{Decision, Subject};
use crate::desk::Desk;
use crate::lang::{Lang, upper_first};
use crate::t;
use crate::ui::page::kicker;

pub fn kind_name(lang: Lang, kind: DecisionKind) -> &'static str {
    match kind {
        DecisionKind::GoOn => t!(lang, "decision-go-on"),
        DecisionKind::TestAgain => t!(lang, "decision-test-again"),
        DecisionKind::Pilot => t!(lang, "decision-pilot"),
        DecisionKind::Introduce => t!(lang, "decision-introduce"),
        DecisionKind::End => t!(lang, "decision-end"),
        DecisionKind::Park => t!(lang, "decision-park"),
    }
}

/// "Beslut 2: Testa igen"
pub fn heading(lang: Lang, decision: &Decision) -> String {
    t!(lang, "decision-heading", number = decision.number, kind = kind_name(lang, decision.kind))
}

/// What stands above a page about one decision.
pub fn above(desk: &Desk, decision: &Decision) -> AnyView {
    let lang = desk.lang;
    kicker(vec![
        (t!(lang, "loop-decisions").to_owned(), Some(desk.path("decisions"))),
        (heading(lang, decision), Some(desk.path(format_args!("decisions/{}", decision.number)))),
    ])
}

/// A link to what a decision is about.
pub fn subject_link(desk: &Desk, subject: &Subject) -> AnyView {
    match subject.about {
        About::Need(_) => {
            let href = desk.path(format_args!("needs/{}", subject.number));
            view! { <a class="on-thread" dir="auto" href=href>{upper_first(&subject.name)}</a> <span class="backlog__facts muted">{codes::need(subject.number)}</span> }
                .into_any()
        }
        About::Prototype(_) => {
            let href = desk.path(format_args!("prototypes/{}", subject.number));
            view! { <a dir="auto" href=href>{subject.name.clone()}</a> <span class="backlog__facts muted">{codes::prototype(subject.number)}</span> }.into_any()
        }
    }
}

/// Where the form of a new decision stands.
pub fn new_address(desk: &Desk, subject: &Subject) -> String {
    match subject.about {
        About::Need(_) => desk.path(format_args!("decisions/new?need={}", subject.number)),
        About::Prototype(_) => desk.path(format_args!("decisions/new?prototype={}", subject.number)),
    }
}
