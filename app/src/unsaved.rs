//! What somebody has typed and not sent yet: the browser asks before it leaves the page.

use leptos::prelude::*;

/// Asks before the page is left while something in the form `form`, an id, is not sent. Shows nothing.
#[island]
pub fn AskBeforeLeaving(form: String) -> impl IntoView {
    browser::ask_before_leaving(form);
}

#[cfg(feature = "hydrate")]
pub use browser::{ask_before_leaving, within};

#[cfg(feature = "hydrate")]
mod browser {
    use std::cell::Cell;
    use std::rc::Rc;

    use leptos::ev;
    use leptos::prelude::*;
    use leptos::wasm_bindgen::JsCast;

    /// For as long as the page is there.
    pub fn ask_before_leaving(form: String) {
        let unsaved = Rc::new(Cell::new(false));
        let (typed, id) = (Rc::clone(&unsaved), form.clone());
        let _ = window_event_listener(ev::input, move |event| {
            if within(event.target(), &id) {
                typed.set(true);
            }
        });
        let sent = Rc::clone(&unsaved);
        let _ = window_event_listener(ev::submit, move |event| {
            if within(event.target(), &form) {
                sent.set(false);
            }
        });
        let _ = window_event_listener(ev::beforeunload, move |event| {
            if unsaved.get() {
                event.prevent_default();
            }
        });
    }

    /// Whether something happens in the element with this id.
    pub fn within(target: Option<web_sys::EventTarget>, id: &str) -> bool {
        let element = target.and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        element.is_some_and(|element| element.closest(&format!("#{id}")).is_ok_and(|found| found.is_some()))
    }
}

#[cfg(not(feature = "hydrate"))]
mod browser {
    /// Only a browser is left.
    pub fn ask_before_leaving(_form: String) {}
}
