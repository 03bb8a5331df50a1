//! What reacts between requests on a conversation's page. The page is whole without it: every turn has a link.

use leptos::prelude::*;

/// Words marked within one turn, as the browser has them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Marked {
    pub turn: String,
    pub words: String,
}

/// Offers to lift the words that are marked with the mouse or a finger, as long as they stand in one turn that may be
/// quoted. It is a plain form that leads to the same page as the link of the turn does.
#[island]
pub fn LiftSelection(
    /// The address of the page where a quote is lifted.
    action: String,
    /// What the button says.
    lift: String,
) -> impl IntoView {
    let marked = RwSignal::new(None::<Marked>);
    // A finger on the button takes the mark away before the button has done its work.
    let pressed = StoredValue::new(false);
    #[cfg(feature = "hydrate")]
    browser::watch(marked, pressed);
    view! {
        <form class="talk__marked" method="post" action=action hidden=move || marked.get().is_none() on:pointerdown=move |_| pressed.set_value(true)>
            <input type="hidden" name="turn" value=move || marked.get().unwrap_or_default().turn />
            <input type="hidden" name="words" value=move || marked.get().unwrap_or_default().words />
            <button class="button" type="submit">{lift}</button>
        </form>
    }
}

#[cfg(feature = "hydrate")]
mod browser {
    use leptos::prelude::*;
    use wasm_bindgen::JsCast;
    use wasm_bindgen::closure::Closure;
    use web_sys::{Element, Node, Selection};

    use super::Marked;

    /// Longer than this is lifted through the turn's own link: it would not fit in an address.
    const LONGEST: usize = 2_000;

    /// Follows what is marked on the page for as long as the page is there.
    pub fn watch(marked: RwSignal<Option<Marked>>, pressed: StoredValue<bool>) {
        let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
        let changed = Closure::<dyn FnMut()>::new(move || {
            let now = read();
            if now.is_none() && pressed.get_value() {
                return;
            }
            pressed.set_value(false);
            if marked.get_untracked() != now {
                marked.set(now);
            }
        });
        if document.add_event_listener_with_callback("selectionchange", changed.as_ref().unchecked_ref()).is_ok() {
            changed.forget();
        }
    }

    fn read() -> Option<Marked> {
        let selection = web_sys::window()?.get_selection().ok()??;
        if selection.is_collapsed() {
            return None;
        }
        let turn = turn_of(&selection.anchor_node()?)?;
        let same = turn_of(&selection.focus_node()?)? == turn;
        let words = words_of(&selection);
        let fits = !words.is_empty() && words.chars().count() <= LONGEST;
        (same && fits).then_some(Marked { turn, words })
    }

    fn words_of(selection: &Selection) -> String {
        String::from(selection.to_string()).trim().to_owned()
    }

    /// The turn that a place on the page belongs to, if it is one that may be quoted.
    fn turn_of(node: &Node) -> Option<String> {
        let element = node.dyn_ref::<Element>().cloned().or_else(|| node.parent_element())?;
        let turn = element.closest("[id^=turn-]").ok()??;
        Some(turn.id().strip_prefix("turn-")?.to_owned())
    }
}
