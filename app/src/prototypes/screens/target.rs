//! How the links, forms and pictures of a rendered page point.

use crate::slug::Slug;

type Ask<'a> = Box<dyn Fn(&Slug) -> Option<String> + 'a>;

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
    href: Ask<'a>,
    action: Ask<'a>,
    title: Ask<'a>,
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

    fn new(live: Live, href: impl Fn(&Slug) -> Option<String> + 'a, action: impl Fn(&Slug) -> Option<String> + 'a) -> Self {
        Self { live, href: Box::new(href), action: Box::new(action), title: Box::new(|_| None) }
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
}
