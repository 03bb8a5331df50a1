//! Long lists come page by page.

use leptos::prelude::*;

use crate::lang::Lang;
use crate::t;

pub const PER_PAGE: i64 = 50;

/// Which page of a list is asked for, from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PageNumber(i64);

impl PageNumber {
    pub fn parse(raw: Option<&str>) -> Self {
        Self(raw.and_then(|raw| raw.parse().ok()).filter(|n| (1..=1_000_000).contains(n)).unwrap_or(1))
    }

    /// How many rows stand before this page.
    pub fn offset(self) -> i64 {
        (self.0 - 1) * PER_PAGE
    }

    pub fn number(self) -> i64 {
        self.0
    }
}

/// Links to the page before and after, when there is more than one. `href` makes the address of a page.
pub fn pager(lang: Lang, at: PageNumber, total: i64, href: impl Fn(i64) -> String) -> Option<AnyView> {
    let last = (total + PER_PAGE - 1) / PER_PAGE;
    if last <= 1 {
        return None;
    }
    let before = (at.0 > 1).then(|| view! { <a rel="prev" href=href(at.0 - 1)>{t!(lang, "pager-before")}</a> });
    let after = (at.0 < last).then(|| view! { <a rel="next" href=href(at.0 + 1)>{t!(lang, "pager-after")}</a> });
    Some(
        view! {
            <nav class="pager" aria-label=t!(lang, "pager-label")>
                {before}
                <span>{t!(lang, "pager-at", page = at.0, last = last)}</span>
                {after}
            </nav>
        }
        .into_any(),
    )
}

/// Takes what was asked for beyond one page off the rows of a list, and tells whether there was any: a list whose whole
/// length nobody counts asks for one row more than a page.
pub fn one_page<T>(rows: &mut Vec<T>) -> bool {
    let page = usize::try_from(PER_PAGE).unwrap_or(usize::MAX);
    let more = rows.len() > page;
    rows.truncate(page);
    more
}

/// Links to the page before and after, when there are such, of a list whose whole length nobody has counted.
pub fn pager_without_end(lang: Lang, at: PageNumber, more: bool, href: impl Fn(i64) -> String) -> Option<AnyView> {
    let before = (at.0 > 1).then(|| view! { <a rel="prev" href=href(at.0 - 1)>{t!(lang, "pager-before")}</a> });
    let after = more.then(|| view! { <a rel="next" href=href(at.0 + 1)>{t!(lang, "pager-after")}</a> });
    (before.is_some() || after.is_some())
        .then(|| view! { <nav class="pager" aria-label=t!(lang, "pager-label")>{before} {after}</nav> }.into_any())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_number_that_makes_no_sense_is_the_first_page() {
        for raw in [None, Some(""), Some("0"), Some("-3"), Some("x"), Some("99999999999999999999")] {
            assert_eq!(PageNumber::parse(raw).offset(), 0);
        }
        assert_eq!(PageNumber::parse(Some("3")).offset(), 100);
    }
}
