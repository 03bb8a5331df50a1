//! What a person said, set as a quote. The quotation marks are the style sheet's, in the way of each language.

use leptos::prelude::*;

use crate::lang::Lang;
use crate::t;
use crate::ui::icon;

/// A quote: the words, and under them who (a code), how and when. `against`: it says the opposite of the need.
pub fn quote(lang: Lang, words: &str, source: AnyView, against: bool) -> AnyView {
    let class = if against { "quote quote--against" } else { "quote" };
    let label = against.then(|| view! { <p class="quote__against">{icon::minus()} {t!(lang, "quote-against")}</p> });
    view! {
        <figure class=class>
            {label}
            <blockquote class="quote__words">{words.to_owned()}</blockquote>
            <figcaption class="quote__source">{source}</figcaption>
        </figure>
    }
    .into_any()
}
