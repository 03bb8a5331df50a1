//! What has changed between two iterations, page by page, and word by word within a page.

use similar::{Algorithm, ChangeTag, DiffOp, TextDiff};
use std::time::Duration;

use super::page::{Page, tidy};
use crate::slug::Slug;

/// Lines that share less than this of their words are shown as taken out and put in whole.
const ALIKE: f32 = 0.4;
/// After this the rest of a comparison is made more coarsely. It is never wrong, only longer.
const PATIENCE: Duration = Duration::from_millis(200);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    Kept,
    Added,
    Removed,
}

/// A stretch of text, line breaks included. Never empty, and never followed by one with the same mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    pub mark: Mark,
    pub text: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    Added,
    Removed,
    Same,
    /// The body, the title or both. `title` holds the earlier title when it is another now;
    /// `body` is empty when the text is the same.
    Changed {
        title: Option<String>,
        body: Vec<Piece>,
    },
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageChange {
    pub slug: Slug,
    /// The later title, or the only one.
    pub title: String,
    pub change: Change,
}

/// Pages are the same page when their slugs are. In the order of `after`; each page that is
/// gone follows the page it stood after.
pub fn compare(before: &[Page<'_>], after: &[Page<'_>]) -> Vec<PageChange> {
    let mut changes: Vec<PageChange> = after
        .iter()
        .map(|page| {
            let earlier = before.iter().find(|earlier| earlier.slug == page.slug);
            change(page, earlier.map_or(Change::Added, |earlier| between(earlier, page)))
        })
        .collect();
    for (at, gone) in before.iter().enumerate() {
        if after.iter().any(|page| page.slug == gone.slug) {
            continue;
        }
        let neighbour = at.checked_sub(1).and_then(|at| before.get(at));
        let place = neighbour.and_then(|page| changes.iter().position(|change| change.slug == page.slug));
        changes.insert(place.map_or(0, |place| place + 1), change(gone, Change::Removed));
    }
    changes
}

fn change(page: &Page<'_>, change: Change) -> PageChange {
    PageChange { slug: page.slug.clone(), title: page.title.to_string(), change }
}

fn between(before: &Page<'_>, after: &Page<'_>) -> Change {
    let title = (before.title != after.title).then(|| before.title.to_string());
    let pieces = compare_texts(&before.body, &after.body);
    let body = if pieces.iter().all(|piece| piece.mark == Mark::Kept) { Vec::new() } else { pieces };
    if title.is_none() && body.is_empty() { Change::Same } else { Change::Changed { title, body } }
}

/// Kept and removed pieces together are `before`, kept and added ones `after`, both with plain
/// line breaks and within the longest body. Where both change, what is removed comes first.
pub fn compare_texts(before: &str, after: &str) -> Vec<Piece> {
    let (before, after) = (tidy(before), tidy(after));
    let lines = TextDiff::configure().algorithm(Algorithm::Patience).timeout(PATIENCE).diff_lines(&before, &after);
    let mut pieces = Vec::new();
    for op in lines.ops() {
        let old = lines.old_slices()[op.old_range()].concat();
        let new = lines.new_slices()[op.new_range()].concat();
        match op {
            DiffOp::Equal { .. } => push(&mut pieces, Mark::Kept, &old),
            DiffOp::Replace { .. } => words(&old, &new, &mut pieces),
            DiffOp::Delete { .. } | DiffOp::Insert { .. } => {
                push(&mut pieces, Mark::Removed, &old);
                push(&mut pieces, Mark::Added, &new);
            }
        }
    }
    pieces
}

/// Word by word, unless hardly a word is left.
fn words(old: &str, new: &str, pieces: &mut Vec<Piece>) {
    let words = TextDiff::configure().timeout(PATIENCE).diff_unicode_words(old, new);
    if words.ratio() < ALIKE {
        push(pieces, Mark::Removed, old);
        push(pieces, Mark::Added, new);
        return;
    }
    let mut swap = Swap::default();
    for change in words.iter_all_changes() {
        match change.tag() {
            ChangeTag::Equal => swap.keep(change.value(), pieces),
            ChangeTag::Delete => swap.bridge().removed.push_str(change.value()),
            ChangeTag::Insert => swap.bridge().added.push_str(change.value()),
        }
    }
    swap.close(pieces);
}

/// Neighbouring words that are exchanged for others, so that they are marked together and not one by one.
#[derive(Default)]
struct Swap {
    removed: String,
    added: String,
    /// Spaces that both texts have after these words.
    space: String,
}

impl Swap {
    fn keep(&mut self, text: &str, pieces: &mut Vec<Piece>) {
        let between = text.chars().all(|c| c == ' ') && !self.removed.is_empty() && !self.added.is_empty();
        if between {
            self.space.push_str(text);
        } else {
            self.close(pieces);
            push(pieces, Mark::Kept, text);
        }
    }

    /// Ready for one more changed word: the spaces before it now belong to what is exchanged.
    fn bridge(&mut self) -> &mut Self {
        self.removed.push_str(&self.space);
        self.added.push_str(&self.space);
        self.space.clear();
        self
    }

    fn close(&mut self, pieces: &mut Vec<Piece>) {
        let done = std::mem::take(self);
        push(pieces, Mark::Removed, &done.removed);
        push(pieces, Mark::Added, &done.added);
        push(pieces, Mark::Kept, &done.space);
    }
}

fn push(pieces: &mut Vec<Piece>, mark: Mark, text: &str) {
    match pieces.last_mut() {
        _ if text.is_empty() => {}
        Some(last) if last.mark == mark => last.text.push_str(text),
        _ => pieces.push(Piece { mark, text: text.to_owned() }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// As a reader would mark it: [-taken out-] and {+put in+}.
    fn marked(before: &str, after: &str) -> String {
        compare_texts(before, after)
            .into_iter()
            .map(|piece| match piece.mark {
                Mark::Kept => piece.text,
                Mark::Removed => format!("[-{}-]", piece.text),
                Mark::Added => format!("{{+{}+}}", piece.text),
            })
            .collect()
    }

    fn page<'a>(title: &'a str, body: &'a str) -> Page<'a> {
        Page::new(Slug::from_title(title), title, body)
    }

    fn shape(changes: &[PageChange]) -> Vec<(&str, &Change)> {
        changes.iter().map(|change| (change.slug.as_str(), &change.change)).collect()
    }

    #[test]
    fn a_changed_word_is_marked_alone() {
        assert_eq!(
            marked("# Hej\n\nVi svarar inom fem dagar.\n\nMvh\n", "# Hej\n\nVi svarar inom två dagar.\n\nMvh\n"),
            "# Hej\n\nVi svarar inom [-fem-]{+två+} dagar.\n\nMvh\n"
        );
    }

    #[test]
    fn words_that_change_together_are_marked_together() {
        assert_eq!(
            marked("Vi svarar dig inom tre korta dagar\n", "Vi svarar dig inom fem långa dagar\n"),
            "Vi svarar dig inom [-tre korta-]{+fem långa+} dagar\n"
        );
    }

    #[test]
    fn a_new_sentence_is_marked_whole() {
        assert_eq!(
            marked("Kom in.\n", "Stanna hemma, vi ringer dig i morgon.\n"),
            "[-Kom in.\n-]{+Stanna hemma, vi ringer dig i morgon.\n+}"
        );
        assert_eq!(marked("Kom.\n", "Kom.\nVälkommen.\n"), "Kom.\n{+Välkommen.\n+}");
    }

    #[test]
    fn line_breaks_from_another_machine_are_no_change() {
        assert_eq!(marked("a\r\nb", "a\nb"), "a\nb");
    }

    #[test]
    fn pages_are_matched_by_slug() {
        let before = [page("Start", "Hej"), page("Fråga", "Vad?"), page("Kvitto", "Tack")];
        let after = [page("Start", "Hej"), page("Kvitto", "Tack så mycket"), page("Hjälp", "Ring")];
        let changes = compare(&before, &after);
        let thanks = Change::Changed { title: None, body: compare_texts("Tack", "Tack så mycket") };
        assert_eq!(
            shape(&changes),
            [("start", &Change::Same), ("fraga", &Change::Removed), ("kvitto", &thanks), ("hjalp", &Change::Added)]
        );
    }

    #[test]
    fn a_new_title_is_a_change_though_the_text_is_the_same() {
        let before = [page("Kvitto", "Tack")];
        let mut after = before.clone();
        after[0].title = "Ditt kvitto".into();
        let changes = compare(&before, &after);
        assert_eq!(changes[0].title, "Ditt kvitto");
        assert_eq!(changes[0].change, Change::Changed { title: Some("Kvitto".into()), body: vec![] });
    }

    #[test]
    fn pages_that_are_gone_keep_their_order() {
        let before = [page("a", ""), page("b", ""), page("c", "")];
        let changes = compare(&before, &[page("d", "")]);
        assert_eq!(
            shape(&changes),
            [("a", &Change::Removed), ("b", &Change::Removed), ("c", &Change::Removed), ("d", &Change::Added)]
        );
    }

    proptest! {
        #[test]
        fn the_pieces_are_both_texts(before in "([a-cå \\n]{0,12}[.\r]?){0,6}", after in "([a-cå \\n]{0,12}[.\r]?){0,6}") {
            let pieces = compare_texts(&before, &after);
            let without = |mark| pieces.iter().filter(|p| p.mark != mark).map(|p| p.text.as_str()).collect::<String>();
            prop_assert_eq!(without(Mark::Added), tidy(&before));
            prop_assert_eq!(without(Mark::Removed), tidy(&after));
            prop_assert!(pieces.iter().all(|p| !p.text.is_empty()));
            prop_assert!(pieces.windows(2).all(|pair| pair[0].mark != pair[1].mark));
        }
    }
}
