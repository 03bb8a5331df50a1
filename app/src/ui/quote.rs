//! What a person said, set as a quote. The quotation marks are the style sheet's, in the way of each language.

use leptos::prelude::*;

use crate::lang::Lang;
use crate::t;
use crate::ui::icon;

/// A quote: the words, and under them who (a code), how and when. `theirs`: the language of the project; `against`: it says
/// the opposite of the need.
pub fn quote(lang: Lang, theirs: Lang, words: &str, source: AnyView, against: bool) -> AnyView {
    let class = if against { "quote quote--against" } else { "quote" };
    let label = against.then(|| view! { <p class="quote__against">{icon::minus()} {t!(lang, "quote-against")}</p> });
    view! {
        <figure class=class>
            {label}
            <blockquote class="quote__words" dir="auto" lang=said_in(lang, theirs, words)>{words.to_owned()}</blockquote>
            <figcaption class="quote__source">{source}</figcaption>
        </figure>
    }
    .into_any()
}

/// The language that somebody's words are marked with on a page in another: that of the project where they were said, unless
/// their letters tell that they are in neither.
pub fn said_in(page: Lang, theirs: Lang, words: &str) -> Option<&'static str> {
    if page == theirs {
        return None;
    }
    let letters = words.chars().filter(|c| c.is_alphabetic());
    let (latin, other): (Vec<char>, Vec<char>) = letters.partition(|c| *c < '\u{250}');
    (latin.len() > other.len()).then(|| theirs.word())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_have_the_language_of_their_project_where_it_is_not_the_pages() {
        assert_eq!(said_in(Lang::En, Lang::Sv, "Åh, 1 brev 😀."), Some("sv"));
        assert_eq!(said_in(Lang::Sv, Lang::Sv, "Åh, 1 brev."), None);
        assert_eq!(said_in(Lang::En, Lang::Sv, "من فارسی (2) می\u{200C}گویم, ok!"), None, "in neither");
        assert_eq!(said_in(Lang::En, Lang::Sv, "[…]"), None, "no letters tell");
    }
}
