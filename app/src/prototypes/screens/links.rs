//! The ways from page to page, and how far from the first page each of them lies.

use super::address::Address;
use super::blocks::{Draft, Seen, plain};
use super::page::Page;
use super::parse::parse;
use crate::slug::Slug;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Via {
    Link,
    Button,
}

/// A way from a page to a page, whether or not that page exists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    pub to: Slug,
    pub via: Via,
    /// The words that were typed for it: never empty for a link, empty for a button without a label.
    pub label: String,
}

/// Every link and button of a page that names a page, in reading order, repeats included.
pub fn links(body: &str) -> Vec<Link> {
    links_of(&parse(body))
}

pub(super) fn links_of(draft: &Draft) -> Vec<Link> {
    let mut found = Vec::new();
    draft.walk(&mut |seen| match seen {
        Seen::Link(link) => {
            if let Address::Page(to) = &link.to {
                found.push(Link { to: to.clone(), via: Via::Link, label: plain(&link.text).trim().to_owned() });
            }
        }
        Seen::Button(button) => {
            if let Some(to) = &button.to {
                found.push(Link { to: to.clone(), via: Via::Button, label: button.label.clone() });
            }
        }
        _ => {}
    });
    found
}

/// Where in the list a page stands.
pub(super) fn position(pages: &[Page<'_>], slug: &Slug) -> Option<usize> {
    pages.iter().position(|page| page.slug == *slug)
}

/// For every node the number of steps from the first; `None` when no way leads there.
pub(super) fn steps(ways: &[Vec<usize>]) -> Vec<Option<usize>> {
    let mut steps = vec![None; ways.len()];
    let mut front = Vec::new();
    if let Some(first) = steps.first_mut() {
        *first = Some(0);
        front.push(0);
    }
    let mut far = 0;
    while !front.is_empty() {
        far += 1;
        let mut next = Vec::new();
        for &to in front.iter().filter_map(|&from| ways.get(from)).flatten() {
            if let Some(step @ None) = steps.get_mut(to) {
                *step = Some(far);
                next.push(to);
            }
        }
        front = next;
    }
    steps
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_and_buttons_are_found_wherever_they_stand() {
        let body = "# [[a]]\n\n- **[B](b)**\n\n> [[Sida C|se c]]\n\n| x |\n|---|\n| [[d]] |\n\n[ut](https://example.se)\n\n\
                    Fält: x\n\n[[e]]\n\nKnapp: Skicka -> f\nKnapp: Ingenstans";
        let found: Vec<_> = links(body).into_iter().map(|l| (l.to.to_string(), l.via, l.label)).collect();
        let link = |to: &str, label: &str| (to.to_owned(), Via::Link, label.to_owned());
        assert_eq!(
            found,
            [
                link("a", "a"),
                link("b", "B"),
                link("sida-c", "se c"),
                link("d", "d"),
                link("e", "e"),
                ("f".to_owned(), Via::Button, "Skicka".to_owned()),
            ]
        );
    }

    #[test]
    fn steps_are_counted_the_shortest_way_and_circles_end() {
        let ways = [vec![1, 2], vec![2, 0], vec![3], vec![0], vec![0]];
        assert_eq!(steps(&ways), [Some(0), Some(1), Some(1), Some(2), None]);
        assert_eq!(steps(&[]), []);
    }
}
