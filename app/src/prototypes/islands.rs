//! What reacts between requests: the drawing of a page that follows while one writes.

use leptos::prelude::*;

use crate::ask::Refused;
use crate::prototypes::asked::PageAt;

/// Keeps the preview beside a draft up to date. It draws nothing itself: the server sends the same fragment as for the
/// page, made safe there. `form` and `preview` are ids, `trouble` says that the preview has lost touch. Without it, a
/// button shows the page as it was typed.
#[island]
pub fn LivePreview(form: String, preview: String, project: String, page: PageAt, trouble: String) -> impl IntoView {
    let lost = RwSignal::new(None::<Refused>);
    browser::follow(form, preview, project, page, lost);
    view! { <p class="note muted" role="status">{move || lost.get().map(|refused| refused.sentence(&trouble))}</p> }
}

#[cfg(feature = "hydrate")]
use super::live as browser;

#[cfg(not(feature = "hydrate"))]
mod browser {
    use leptos::prelude::RwSignal;

    use super::{PageAt, Refused};

    /// Only a browser can follow somebody who writes.
    pub fn follow(_form: String, _preview: String, _project: String, _page: PageAt, _lost: RwSignal<Option<Refused>>) {}
}
