//! What reacts between requests: the drawing of a page that follows while one writes.

use leptos::prelude::*;

/// Keeps the preview beside a draft up to date. It draws nothing itself: the server sends the same fragment as for the
/// page, made safe there. `form` and `preview` are ids, `address` takes the form's fields, `trouble` says that the
/// preview has lost touch. Without it, a button shows the page as it was typed.
#[island]
pub fn LivePreview(form: String, preview: String, address: String, trouble: String) -> impl IntoView {
    let lost = RwSignal::new(false);
    browser::follow(form, preview, address, lost);
    view! { <p class="note muted" role="status">{move || lost.get().then(|| trouble.clone())}</p> }
}

#[cfg(feature = "hydrate")]
use super::live as browser;

#[cfg(not(feature = "hydrate"))]
mod browser {
    use leptos::prelude::RwSignal;

    /// Only a browser can follow somebody who writes.
    pub fn follow(_form: String, _preview: String, _address: String, _lost: RwSignal<bool>) {}
}
