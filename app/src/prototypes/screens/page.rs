//! One page as it is written, and how much it may hold.

use std::borrow::Cow;

use crate::slug::Slug;

/// The longest body, in characters. What stands after that is not shown, and `check` says so.
pub const MAX_BODY: usize = 20_000;
/// The longest title, in characters; for the form that takes it.
pub const MAX_TITLE: usize = 120;
/// The most pages in one iteration; for the form that adds them.
pub const MAX_PAGES: usize = 40;

/// A page of a prototype. The first in a list of pages is where a visitor begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page<'a> {
    pub slug: Slug,
    pub title: Cow<'a, str>,
    pub body: Cow<'a, str>,
}

impl<'a> Page<'a> {
    pub fn new(slug: Slug, title: impl Into<Cow<'a, str>>, body: impl Into<Cow<'a, str>>) -> Self {
        Self { slug, title: title.into(), body: body.into() }
    }
}

/// The text with one kind of line break, without control characters and within [`MAX_BODY`].
pub(super) fn tidy(body: &str) -> String {
    let body = body.replace("\r\n", "\n").replace('\r', "\n");
    body.chars().filter(|&c| c == '\n' || c == '\t' || !c.is_control()).take(MAX_BODY).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_from_any_machine_gets_the_same_line_breaks() {
        assert_eq!(tidy("a\r\nb\rc\nd\te\u{0}"), "a\nb\nc\nd\te");
    }

    #[test]
    fn a_text_is_cut_at_its_longest() {
        assert_eq!(tidy(&"å".repeat(MAX_BODY + 5)).chars().count(), MAX_BODY);
    }
}
