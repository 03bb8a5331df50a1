//! How the links, forms and pictures of a rendered page point.

use crate::slug::Slug;

type Ask<'a, T> = Box<dyn Fn(&T) -> Option<String> + 'a>;

/// Who the page is rendered for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Live {
    /// The team while it drafts: everything works, and what leads nowhere is marked.
    Preview,
    /// A visitor in a test round: everything works, and what leads nowhere is plain words.
    Round,
    /// Paper, comparison, history: a drawing of the page. No links, no controls, no form.
    Still,
}

/// What `render` needs to know about the world. The addresses are trusted: they are ours.
pub struct Target<'a> {
    pub(super) live: Live,
    pub(super) ids: String,
    href: Ask<'a, Slug>,
    action: Ask<'a, Slug>,
    title: Ask<'a, Slug>,
    picture: Ask<'a, str>,
}

impl<'a> Target<'a> {
    /// A drawing of the page that leads nowhere.
    pub fn still() -> Self {
        Self::new(Live::Still, |_| None, |_| None)
    }

    /// For the team. Both functions answer `None` for a page that does not exist.
    pub fn preview(href: impl Fn(&Slug) -> Option<String> + 'a, action: impl Fn(&Slug) -> Option<String> + 'a) -> Self {
        Self::new(Live::Preview, href, action)
    }

    /// For a visitor. `href` is where a link to a page goes, `action` where a form that leads to
    /// the page is posted: that handler must throw away the body and redirect to the page.
    pub fn round(href: impl Fn(&Slug) -> Option<String> + 'a, action: impl Fn(&Slug) -> Option<String> + 'a) -> Self {
        Self::new(Live::Round, href, action)
    }

    /// The pages' titles, for links and buttons without words of their own.
    #[must_use]
    pub fn titled(mut self, title: impl Fn(&Slug) -> Option<String> + 'a) -> Self {
        self.title = Box::new(title);
        self
    }

    /// Where a picture of this name is served from; without it the picture's words are shown.
    #[must_use]
    pub fn pictured(mut self, picture: impl Fn(&str) -> Option<String> + 'a) -> Self {
        self.picture = Box::new(picture);
        self
    }

    /// What ids begin with, for two pages on one screen. Letters and digits only; `proto` unless told.
    #[must_use]
    pub fn with_ids(mut self, prefix: &str) -> Self {
        self.ids = prefix.chars().filter(char::is_ascii_alphanumeric).collect();
        if !self.ids.starts_with(|c: char| c.is_ascii_alphabetic()) {
            self.ids.insert_str(0, "proto");
        }
        self
    }

    fn new(live: Live, href: impl Fn(&Slug) -> Option<String> + 'a, action: impl Fn(&Slug) -> Option<String> + 'a) -> Self {
        Self {
            live,
            ids: "proto".to_owned(),
            href: Box::new(href),
            action: Box::new(action),
            title: Box::new(|_| None),
            picture: Box::new(|_| None),
        }
    }

    pub(super) fn href(&self, page: &Slug) -> Option<String> {
        (self.href)(page)
    }

    pub(super) fn action(&self, page: &Slug) -> Option<String> {
        (self.action)(page)
    }

    pub(super) fn title(&self, page: &Slug) -> Option<String> {
        (self.title)(page).filter(|title| !title.trim().is_empty())
    }

    pub(super) fn picture(&self, name: &str) -> Option<String> {
        (self.picture)(name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_always_begins_with_a_letter() {
        assert_eq!(Target::still().with_ids("till höger 2").ids, "tillhger2");
        assert_eq!(Target::still().with_ids("2").ids, "proto2");
        assert_eq!(Target::still().with_ids("").ids, "proto");
    }
}
