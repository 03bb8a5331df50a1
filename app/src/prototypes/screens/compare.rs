//! What has changed between two iterations, page by page: the words as they are shown, the order, the ways, the source.

use similar::{Algorithm, DiffOp, capture_diff_slices_deadline};

use super::blocks::Draft;
use super::difference::{Mark, Patience, Piece, compare_texts};
use super::links::{Link, links_of, position};
use super::page::{Page, tidy};
use super::parse::parse;
use super::render::{heard, render_marked, render_titled};
use super::sides::sides;
use super::target::Target;
use super::voice::{Labels, Voice};
use crate::slug::Slug;

/// All that differs.
#[derive(Debug)]
pub struct Comparison {
    /// In the order of the later iteration; each page that is gone follows the page it stood after.
    pub pages: Vec<PageChange>,
    /// There was no time to compare all of it word by word: more is marked than differs.
    pub is_coarse: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageChange {
    pub slug: Slug,
    /// The later title, or the only one.
    pub title: String,
    /// Where it stood and stands, from 1, when it has changed places with others.
    pub moved: Option<(usize, usize)>,
    pub change: Change,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// The page as it is shown.
    Added(String),
    Removed(String),
    Same,
    Changed(Box<Sides>),
}

/// A page as it was and as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sides {
    /// HTML fragments, title and all, with what stands on one side only marked.
    pub before: String,
    pub after: String,
    /// Whether any word differs, of those that are shown.
    pub in_words: bool,
    /// Pages that ways lead to from here now, or led to before, and not both.
    pub ways_added: Vec<Slug>,
    pub ways_gone: Vec<Slug>,
    /// The same as it was typed; empty when only the title differs.
    pub source: Vec<Piece>,
}

/// Pages are the same page when their slugs are.
pub fn compare(before: &[Page<'_>], after: &[Page<'_>], labels: &Labels, patience: Patience) -> Comparison {
    let moved = moved(before, after, patience);
    let title_in = |pages: &[Page<'_>], slug: &Slug| position(pages, slug).map(|at| pages[at].title.to_string());
    let old = Target::still().titled(|slug| title_in(before, slug));
    let new = Target::still().titled(|slug| title_in(after, slug));
    let mut pages: Vec<PageChange> = after
        .iter()
        .map(|page| {
            let earlier = before.iter().find(|earlier| earlier.slug == page.slug);
            let changed = match earlier {
                None => Change::Added(alone(page, &new)),
                Some(earlier) => between((earlier, &old), (page, &new), labels, patience),
            };
            let moved = moved.iter().find(|(slug, _)| **slug == page.slug).map(|(_, places)| *places);
            PageChange { moved, ..change(page, changed) }
        })
        .collect();
    for (at, gone) in before.iter().enumerate() {
        if position(after, &gone.slug).is_some() {
            continue;
        }
        let neighbour = at.checked_sub(1).and_then(|at| before.get(at));
        let place = neighbour.and_then(|page| pages.iter().position(|change| change.slug == page.slug));
        pages.insert(place.map_or(0, |place| place + 1), change(gone, Change::Removed(alone(gone, &old))));
    }
    Comparison { pages, is_coarse: patience.is_over() }
}

fn change(page: &Page<'_>, change: Change) -> PageChange {
    PageChange { slug: page.slug.clone(), title: page.title.to_string(), moved: None, change }
}

fn alone(page: &Page<'_>, target: &Target<'_>) -> String {
    render_titled(&page.title, &parse(&page.body), target)
}

type Aimed<'a> = (&'a Page<'a>, &'a Target<'a>);

fn between((before, old): Aimed<'_>, (after, new): Aimed<'_>, labels: &Labels, patience: Patience) -> Change {
    if before.title == after.title && tidy(&before.body) == tidy(&after.body) {
        return Change::Same;
    }
    let (was, is) = (parse(&before.body), parse(&after.body));
    let (old_parts, new_parts) = (heard(&before.title, &was, old), heard(&after.title, &is, new));
    let (gone, come) = sides(&old_parts, &new_parts, patience);
    let source = compare_texts(&before.body, &after.body, patience);
    let (ways_added, ways_gone) = ways(&was, &is);
    Change::Changed(Box::new(Sides {
        in_words: old_parts != new_parts,
        before: render_marked(&before.title, &was, old, Voice::before(gone, labels)),
        after: render_marked(&after.title, &is, new, Voice::after(come, labels)),
        ways_added,
        ways_gone,
        source: if source.iter().all(|piece| piece.mark == Mark::Kept) { Vec::new() } else { source },
    }))
}

/// The pages that a page leads to now and did not, and those that it led to and does not.
fn ways(before: &Draft, after: &Draft) -> (Vec<Slug>, Vec<Slug>) {
    let (old, new) = (links_of(before), links_of(after));
    let only = |these: &[Link], those: &[Link]| {
        let mut found: Vec<Slug> = Vec::new();
        for link in these {
            if !found.contains(&link.to) && those.iter().all(|other| other.to != link.to) {
                found.push(link.to.clone());
            }
        }
        found
    };
    (only(&new, &old), only(&old, &new))
}

/// The pages of both that no longer stand in the same order as the others, and where from 1 they stood and stand.
fn moved<'a>(before: &'a [Page<'_>], after: &'a [Page<'_>], patience: Patience) -> Vec<(&'a Slug, (usize, usize))> {
    let shared = |pages: &'a [Page<'_>], others: &[Page<'_>]| -> Vec<&'a Slug> {
        pages.iter().map(|page| &page.slug).filter(|slug| position(others, slug).is_some()).collect()
    };
    let (old, new) = (shared(before, after), shared(after, before));
    let stay: Vec<usize> = capture_diff_slices_deadline(Algorithm::Myers, &old, &new, Some(patience.ends()))
        .into_iter()
        .filter(|op| matches!(op, DiffOp::Equal { .. }))
        .flat_map(|op| op.new_range())
        .collect();
    let places = |slug: &Slug| position(before, slug).zip(position(after, slug)).map(|(from, to)| (from + 1, to + 1));
    let left = new.iter().enumerate().filter(|(at, _)| !stay.contains(at));
    left.filter_map(|(_, slug)| places(slug).map(|places| (*slug, places))).collect()
}

#[cfg(test)]
#[path = "compare_tests.rs"]
mod tests;
