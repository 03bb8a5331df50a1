//! Before something goes for good: a page that says what goes with it and what stays, or why it cannot go. Holds always:
//! the form carries a mark of what it told; when something else would go by then, it is asked again.

use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;

use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::paper::go;
use crate::t;
use crate::ui::field::hidden;
use crate::ui::page::{kicker, title};

/// What such a form sends.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Sure {
    /// The mark of what the page told.
    pub was: String,
    /// "yes" from whoever undoes what she has just made, and so has seen no page.
    pub undone: String,
}

impl Sure {
    /// Whether this goes and nothing else: the page told so, or it was made a moment ago and is `bare`, nothing has come to
    /// it since.
    pub fn covers(&self, mark: &str, bare: bool) -> bool {
        self.was == mark || (bare && self.undone == "yes")
    }

    /// What is not there: undone by a double click, it is gone already, and one goes on to where that leads.
    pub fn gone(&self, to: impl AsRef<str>) -> Answer {
        if self.undone == "yes" { Ok(go(to)) } else { Err(Trouble::NotFound) }
    }
}

pub struct Asking {
    /// The line above the title; see [`kicker`].
    pub above: Vec<(String, Option<String>)>,
    pub heading: String,
    /// What goes, and what stays.
    pub goes: AnyView,
    /// The mark of it.
    pub was: String,
    pub verb: &'static str,
    /// Where the form is sent.
    pub action: String,
    /// Back to what was to go.
    pub back: String,
}

/// Asks once more: something else would go than what the page told when it was opened.
pub fn again(desk: &Desk) -> Response {
    go(format!("{}?{CHANGED}", here(desk)))
}

/// To the page that asks, which says why it cannot go.
pub fn refused(desk: &Desk) -> Response {
    go(here(desk))
}

const CHANGED: &str = "changed=yes";

/// The page that asks has the address that its form is sent to.
fn here(desk: &Desk) -> &str {
    desk.here.split('?').next().unwrap_or_default()
}

impl Asking {
    pub fn page(self, desk: &Desk) -> Response {
        let lang = desk.lang;
        let Self { above, heading, goes, was, verb, action, back } = self;
        let changed = desk
            .here
            .ends_with(CHANGED)
            .then(|| view! { <p class="notice notice--warn" role="alert">{t!(lang, "asking-changed")}</p> });
        desk.page(&heading.clone(), || {
            view! {
                {kicker(above)}
                {title(heading)}
                {changed}
                <div class="measure stack">{goes}</div>
                <form class="page__actions" method="post" action=action>
                    {hidden("was", was)}
                    <button class="button button--danger" type="submit">{verb}</button>
                    <a class="button button--quiet" href=back>{t!(lang, "form-cancel")}</a>
                </form>
            }
        })
    }
}

/// It cannot go: why, and what one can do instead.
pub struct Staying {
    pub above: Vec<(String, Option<String>)>,
    pub heading: String,
    pub why: AnyView,
    /// Where one goes from here, and what that is called.
    pub back: (String, String),
}

impl Staying {
    pub fn page(self, desk: &Desk) -> Response {
        let Self { above, heading, why, back: (href, name) } = self;
        desk.page(&heading.clone(), || {
            view! {
                {kicker(above)}
                {title(heading)}
                <div class="measure stack">{why}</div>
                <p class="page__actions"><a class="button button--quiet" href=href>{name}</a></p>
            }
        })
    }
}
