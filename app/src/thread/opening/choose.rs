//! Which prototype is tried, and why one cannot be.

use axum::response::Response;
use leptos::prelude::*;

use crate::codes;
use crate::desk::Desk;
use crate::prototypes::pages::lack_sentence;
use crate::rounds::model::{Refusal, Testable};
use crate::rounds::pages::texts::unsaid;
use crate::t;
use crate::ui::icon;
use crate::ui::page::{empty, kicker, lead, title};

/// Which prototype? Those that cannot be opened say why.
pub fn choose(desk: &Desk, all: &[Testable]) -> Response {
    let lang = desk.lang;
    desk.page(t!(lang, "round-new"), || {
        let rows: Vec<_> = all
            .iter()
            .map(|one| {
                let name = format!("{}, v{}", one.prototype_name, one.version);
                let href = desk.path(format_args!("rounds/new?prototype={}", one.prototype_number));
                let why = one.refusal().map(|why| view! { <p class="muted">{refusal_text(desk, why)}</p> });
                view! { <li><p><a class="on-thread" dir="auto" href=href>{name}</a></p> {why}</li> }
            })
            .collect();
        let body = if rows.is_empty() {
            empty(
                t!(lang, "round-no-prototype"),
                t!(lang, "round-no-prototype-text"),
                Some((desk.path("prototypes"), t!(lang, "loop-prototypes"))),
            )
        } else {
            view! { <ul class="plain stack">{rows}</ul> }.into_any()
        };
        view! {
            {kicker(vec![(t!(lang, "rounds-title").to_owned(), Some(desk.path("rounds")))])}
            {title(t!(lang, "round-new"))}
            {lead(t!(lang, "round-choose"))}
            {unsaid(lang, &desk.house.settings.texts, t!(lang, "round-texts-refused"))}
            {body}
        }
    })
}

pub fn refused(desk: &Desk, testable: &Testable, why: Refusal) -> AnyView {
    let lang = desk.lang;
    let (href, text) = match why {
        Refusal::AlreadyOpen(round) => {
            (desk.path(format_args!("rounds/{round}")), t!(lang, "round-refused-show").to_owned())
        }
        Refusal::Lacks(_) => {
            (desk.path(format_args!("prototypes/{}", testable.prototype_number)), testable.prototype_name.clone())
        }
    };
    view! {
        <div class="notice notice--warn" role="status">
            <p>{icon::warning()} " " {refusal_text(desk, why)} " " <a href=href>{text}</a></p>
        </div>
    }
    .into_any()
}

fn refusal_text(desk: &Desk, why: Refusal) -> String {
    let lang = desk.lang;
    match why {
        Refusal::Lacks(lack) => lack_sentence(lang, lack).to_owned(),
        Refusal::AlreadyOpen(round) => t!(lang, "round-refused-open", round = codes::round(round)),
    }
}
