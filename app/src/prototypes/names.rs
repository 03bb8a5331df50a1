use crate::prototypes::model::Page;
use crate::slug::Slug;

/// What the pages of an iteration are called: by title, and where two have the same one, with the address too.
#[derive(Debug)]
pub struct Names<'a> {
    pages: &'a [Page],
}

impl<'a> Names<'a> {
    pub fn of(pages: &'a [Page]) -> Self {
        Self { pages }
    }

    pub fn page(&self, page: &Page) -> String {
        let shared = self.pages.iter().any(|other| other.slug != page.slug && other.title == page.title);
        if shared { format!("{} ({})", page.title, page.slug) } else { page.title.clone() }
    }

    /// `None` when there is no such page.
    pub fn slug(&self, slug: &Slug) -> Option<String> {
        self.pages.iter().find(|page| page.slug == *slug).map(|page| self.page(page))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Clock;
    use crate::id::Ids;
    use crate::testing::morning;

    #[test]
    fn two_pages_of_one_title_are_told_apart_by_their_address() {
        let ids = Ids::new(Clock::told(morning()));
        let page = |slug: &str, title: &str| Page {
            id: ids.next(),
            slug: Slug::from_title(slug),
            title: title.to_owned(),
            body: String::new(),
        };
        let pages = [page("start", "Start"), page("tack", "Tack"), page("tack-2", "Tack")];
        let names = Names::of(&pages);
        let found: Vec<_> = pages.iter().map(|page| names.page(page)).collect();
        assert_eq!(found, ["Start", "Tack (tack)", "Tack (tack-2)"]);
        assert_eq!(names.slug(&pages[2].slug), Some("Tack (tack-2)".to_owned()));
        assert_eq!(names.slug(&Slug::from_title("borta")), None);
    }
}
