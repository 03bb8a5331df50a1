//! What reacts between requests on a conversation's page. The page is whole without it: every turn has a link.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::mark::{Marked, Words};

/// What the buttons say, and why there is none.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Says {
    pub lift: String,
    pub need: String,
    pub across: String,
    pub not_theirs: String,
}

/// Offers to lift the words that are marked with the mouse, a finger or the keyboard, beside them, or says why they cannot
/// be lifted. It is a plain form.
#[island]
pub fn LiftSelection(
    /// Where marked words are sent.
    action: String,
    says: Says,
) -> impl IntoView {
    let marked = RwSignal::new(None::<Marked>);
    // A finger on the button takes the mark away before the button has done its work.
    let pressed = StoredValue::new(false);
    let place = NodeRef::<leptos::html::Div>::new();
    #[cfg(feature = "hydrate")]
    browser::watch(marked, pressed, place);
    let words = move || match marked.get() {
        Some(Marked::Theirs(words)) => Some(words),
        _ => None,
    };
    let field = move |of: fn(Words) -> String| words().map(of).unwrap_or_default();
    let Says { lift, need, across, not_theirs } = says;
    let why = move || match marked.get() {
        Some(Marked::Across) => Some(across.clone()),
        Some(Marked::NotTheirs) => Some(not_theirs.clone()),
        _ => None,
    };
    view! {
        <div class="talk__marked" node_ref=place>
            <form method="post" action=action hidden=move || words().is_none() on:pointerdown=move |_| pressed.set_value(true)>
                <input type="hidden" name="turn" value=move || field(|words| words.turn) />
                <input type="hidden" name="from" value=move || field(|words| words.from.to_string()) />
                <input type="hidden" name="to" value=move || field(|words| words.to.to_string()) />
                <input type="hidden" name="words" value=move || field(|words| words.said) />
                <button class="button" type="submit" name="then" value="quote">{lift}</button>
                <button class="button button--quiet" type="submit" name="then" value="need">{need}</button>
            </form>
            <p role="status">{why}</p>
        </div>
    }
}

#[cfg(feature = "hydrate")]
use super::marking as browser;
