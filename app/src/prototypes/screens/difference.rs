//! Two texts, word by word: what was kept, taken out and put in.

use std::time::{Duration, Instant};

use similar::{Algorithm, ChangeTag, DiffOp, TextDiff};

use super::page::tidy;

/// What shares less than this of its words with another is shown as taken out and put in whole.
const ALIKE: f32 = 0.4;

/// How long a comparison may take, all of it together. After that the rest is made more coarsely: never wrong, only longer.
#[derive(Debug, Clone, Copy)]
pub struct Patience {
    until: Instant,
}

impl Patience {
    pub fn of(time: Duration) -> Self {
        Self { until: Instant::now() + time }
    }

    pub(super) fn ends(self) -> Instant {
        self.until
    }

    pub(super) fn is_over(self) -> bool {
        Instant::now() >= self.until
    }
}

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

/// Kept and removed pieces together are `before`, kept and added ones `after`, both with plain
/// line breaks and within the longest body. Where both change, what is removed comes first.
pub fn compare_texts(before: &str, after: &str, patience: Patience) -> Vec<Piece> {
    let (before, after) = (tidy(before), tidy(after));
    let lines = TextDiff::configure().algorithm(Algorithm::Patience).deadline(patience.ends()).diff_lines(&before, &after);
    let mut pieces = Vec::new();
    for op in lines.ops() {
        let old = lines.old_slices()[op.old_range()].concat();
        let new = lines.new_slices()[op.new_range()].concat();
        match op {
            DiffOp::Equal { .. } => push(&mut pieces, Mark::Kept, &old),
            DiffOp::Replace { .. } => words(&old, &new, patience, &mut pieces),
            DiffOp::Delete { .. } | DiffOp::Insert { .. } => {
                push(&mut pieces, Mark::Removed, &old);
                push(&mut pieces, Mark::Added, &new);
            }
        }
    }
    pieces
}

/// Word by word, unless hardly a word is left.
fn words(old: &str, new: &str, patience: Patience, pieces: &mut Vec<Piece>) {
    let words = TextDiff::configure().deadline(patience.ends()).diff_unicode_words(old, new);
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
        compare_texts(before, after, long())
            .into_iter()
            .map(|piece| match piece.mark {
                Mark::Kept => piece.text,
                Mark::Removed => format!("[-{}-]", piece.text),
                Mark::Added => format!("{{+{}+}}", piece.text),
            })
            .collect()
    }

    fn long() -> Patience {
        Patience::of(Duration::from_mins(1))
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

    proptest! {
        #[test]
        fn the_pieces_are_both_texts(before in "([a-cå \\n]{0,12}[.\r]?){0,6}", after in "([a-cå \\n]{0,12}[.\r]?){0,6}") {
            let pieces = compare_texts(&before, &after, long());
            let without = |mark| pieces.iter().filter(|p| p.mark != mark).map(|p| p.text.as_str()).collect::<String>();
            prop_assert_eq!(without(Mark::Added), tidy(&before));
            prop_assert_eq!(without(Mark::Removed), tidy(&after));
            prop_assert!(pieces.iter().all(|p| !p.text.is_empty()));
            prop_assert!(pieces.windows(2).all(|pair| pair[0].mark != pair[1].mark));
        }
    }
}
