//! Two pages as they are shown, side by side: what became of every word, and of every part that only moved.

use std::collections::HashMap;
use std::ops::Range;

use similar::{Algorithm, DiffOp, DiffableStr, capture_diff_slices_deadline};

use super::difference::Patience;

/// Something that is shown by itself, as a paragraph, an item of a list or a field, and the words that it shows.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Part {
    pub(super) kind: &'static str,
    pub(super) words: String,
}

/// What became of a word, seen from the side that it stands on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Became {
    Kept,
    /// It stands on this side only.
    Alone,
    /// Its whole part stands on the other side too, in another place.
    Moved,
}

/// So many bytes of a part's words with one fate. Those of a part are together all its words; none is empty.
pub(super) type Stretch = (Became, usize);

/// Parts that share less of their letters than this, of a hundred on either side, are two different ones.
const ALIKE: usize = 40;
/// Parts that are shorter are not said to have moved: a "Ja" stands in many places.
const MOVES: usize = 12;
/// Words that are found again only by chance are let go of, and that may show others to be so too. Never this often.
const ROUNDS: usize = 8;

/// The stretches of each part, before and after. The words that are kept are the same on both sides.
pub(super) fn sides(before: &[Part], after: &[Part], patience: Patience) -> (Vec<Vec<Stretch>>, Vec<Vec<Stretch>>) {
    let (mut old, mut new) = (Side::new(before), Side::new(after));
    let until = Some(patience.ends());
    for op in capture_diff_slices_deadline(Algorithm::Patience, before, after, until) {
        let (olds, news) = (old.tokens_of(op.old_range()), new.tokens_of(op.new_range()));
        match op {
            DiffOp::Equal { .. } => olds.zip(news).for_each(|(one, other)| pair(&mut old, &mut new, one, other)),
            DiffOp::Replace { .. } => {
                let (from, to) = (olds.start, news.start);
                for same in capture_diff_slices_deadline(Algorithm::Myers, &old.words[olds], &new.words[news], until) {
                    if let DiffOp::Equal { old_index, new_index, len } = same {
                        for at in 0..len {
                            pair(&mut old, &mut new, from + old_index + at, to + new_index + at);
                        }
                    }
                }
            }
            DiffOp::Delete { .. } | DiffOp::Insert { .. } => {}
        }
    }
    for _ in 0..ROUNDS {
        if !let_go(&mut old, &mut new) {
            break;
        }
    }
    bridge(&mut old, &mut new);
    let (gone, come) = moved(&old, &new);
    (old.stretches(&gone), new.stretches(&come))
}

struct Side<'a> {
    parts: &'a [Part],
    words: Vec<&'a str>,
    /// The part that a word stands in, by word.
    part: Vec<usize>,
    /// The word that it is on the other side, by word.
    pairs: Vec<Option<usize>>,
    /// The words of each part.
    spans: Vec<Range<usize>>,
}

impl<'a> Side<'a> {
    fn new(parts: &'a [Part]) -> Self {
        let (mut words, mut part, mut spans) = (Vec::new(), Vec::new(), Vec::new());
        for (at, one) in parts.iter().enumerate() {
            let from = words.len();
            words.extend(one.words.tokenize_unicode_words());
            part.resize(words.len(), at);
            spans.push(from..words.len());
        }
        let pairs = vec![None; words.len()];
        Self { parts, words, part, pairs, spans }
    }

    fn tokens_of(&self, parts: Range<usize>) -> Range<usize> {
        let start = |part: usize| self.spans.get(part).map_or(self.words.len(), |span| span.start);
        start(parts.start)..start(parts.end)
    }

    fn kind(&self, word: usize) -> &'static str {
        self.parts[self.part[word]].kind
    }

    /// How many of a hundred letters of each part are found on the other side.
    fn found(&self) -> Vec<usize> {
        let letters = |at: usize| self.words[at].chars().filter(|c| !c.is_whitespace()).count();
        let share = |span: &Range<usize>| {
            let all: usize = span.clone().map(letters).sum();
            let found: usize = span.clone().filter(|&at| self.pairs[at].is_some()).map(letters).sum();
            (100 * found).checked_div(all).unwrap_or(100)
        };
        self.spans.iter().map(share).collect()
    }

    /// Whether the word stands between two of its part that stand on this side only.
    fn is_between(&self, at: usize) -> bool {
        let span = &self.spans[self.part[at]];
        span.start < at && at + 1 < span.end && self.pairs[at - 1].is_none() && self.pairs[at + 1].is_none()
    }

    /// Whether nothing of a part that says enough is found where it stood.
    fn is_alone(&self, part: usize) -> bool {
        self.spans[part].clone().all(|at| self.pairs[at].is_none()) && self.parts[part].words.trim().len() >= MOVES
    }

    fn stretches(&self, moved: &[bool]) -> Vec<Vec<Stretch>> {
        let one = |(part, span): (usize, &Range<usize>)| {
            let mut stretches: Vec<Stretch> = Vec::new();
            for at in span.clone() {
                let became = match self.pairs[at] {
                    Some(_) => Became::Kept,
                    None if moved[part] => Became::Moved,
                    None => Became::Alone,
                };
                match stretches.last_mut() {
                    Some((last, long)) if *last == became => *long += self.words[at].len(),
                    _ => stretches.push((became, self.words[at].len())),
                }
            }
            stretches
        };
        self.spans.iter().enumerate().map(one).collect()
    }
}

/// The same words in another kind of part are other words: a field is no paragraph.
fn pair(old: &mut Side<'_>, new: &mut Side<'_>, one: usize, other: usize) {
    if old.kind(one) == new.kind(other) {
        old.pairs[one] = Some(other);
        new.pairs[other] = Some(one);
    }
}

/// Takes apart what is hardly alike on either side. Whether anything was.
fn let_go(old: &mut Side<'_>, new: &mut Side<'_>) -> bool {
    let (olds, news) = (old.found(), new.found());
    let mut any = false;
    for one in 0..old.pairs.len() {
        if let Some(other) = old.pairs[one]
            && olds[old.part[one]].max(news[new.part[other]]) < ALIKE
        {
            (old.pairs[one], new.pairs[other]) = (None, None);
            any = true;
        }
    }
    any
}

/// Neighbouring words that are exchanged for others are marked together: the spaces between them too.
fn bridge(old: &mut Side<'_>, new: &mut Side<'_>) {
    for one in 0..old.pairs.len() {
        if let Some(other) = old.pairs[one]
            && old.words[one].chars().all(char::is_whitespace)
            && old.is_between(one)
            && new.is_between(other)
        {
            (old.pairs[one], new.pairs[other]) = (None, None);
        }
    }
}

/// Which parts stand whole on the other side too, in another place.
fn moved(old: &Side<'_>, new: &Side<'_>) -> (Vec<bool>, Vec<bool>) {
    let (mut gone, mut come) = (vec![false; old.parts.len()], vec![false; new.parts.len()]);
    let mut loose: HashMap<&Part, Vec<usize>> = HashMap::new();
    for at in (0..old.parts.len()).rev().filter(|&at| old.is_alone(at)) {
        loose.entry(&old.parts[at]).or_default().push(at);
    }
    for at in (0..new.parts.len()).filter(|&at| new.is_alone(at)) {
        if let Some(from) = loose.get_mut(&new.parts[at]).and_then(Vec::pop) {
            (gone[from], come[at]) = (true, true);
        }
    }
    (gone, come)
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use proptest::prelude::*;

    fn parts(lines: &[&str]) -> Vec<Part> {
        lines.iter().map(|words| Part { kind: "p", words: (*words).to_owned() }).collect()
    }

    /// Each part with what stands on one side only in [brackets] and what moved in <these>.
    fn drawn(parts: &[Part], stretches: &[Vec<Stretch>]) -> Vec<String> {
        let one = |(part, stretches): (&Part, &Vec<Stretch>)| {
            let mut words = part.words.as_str();
            let mut drawn = String::new();
            for &(became, long) in stretches {
                let (here, rest) = words.split_at(long);
                words = rest;
                let (open, close) = match became {
                    Became::Kept => ("", ""),
                    Became::Alone => ("[", "]"),
                    Became::Moved => ("<", ">"),
                };
                drawn.extend([open, here, close]);
            }
            assert_eq!(words, "");
            drawn
        };
        parts.iter().zip(stretches).map(one).collect()
    }

    fn compared(before: &[Part], after: &[Part]) -> (Vec<String>, Vec<String>) {
        let (old, new) = sides(before, after, Patience::of(Duration::from_mins(1)));
        (drawn(before, &old), drawn(after, &new))
    }

    #[test]
    fn words_are_marked_on_the_side_where_they_stand() {
        let (old, new) = compared(
            &parts(&["Hej", "Vi svarar dig inom tre korta dagar."]),
            &parts(&["Hej", "Vi svarar dig inom fem långa dagar.", "Välkommen"]),
        );
        assert_eq!(old, ["Hej", "Vi svarar dig inom [tre korta] dagar."]);
        assert_eq!(new, ["Hej", "Vi svarar dig inom [fem långa] dagar.", "[Välkommen]"]);
    }

    #[test]
    fn a_part_in_another_place_has_moved() {
        let (old, new) = compared(
            &parts(&["Du får veta vem du möter.", "Så här gör du en länk.", "Sist."]),
            &parts(&["Så här gör du en länk.", "Sist.", "Du får veta vem du möter."]),
        );
        assert_eq!(old, ["<Du får veta vem du möter.>", "Så här gör du en länk.", "Sist."]);
        assert_eq!(new, ["Så här gör du en länk.", "Sist.", "<Du får veta vem du möter.>"]);
    }

    #[test]
    fn words_found_by_chance_are_no_words_kept() {
        let (old, new) =
            compared(&parts(&["Kom in och sätt dig"]), &parts(&["Stanna hemma, vi ringer dig i morgon och sen"]));
        assert_eq!(
            (old.concat(), new.concat()),
            ("[Kom in och sätt dig]".into(), "[Stanna hemma, vi ringer dig i morgon och sen]".into())
        );
    }

    #[test]
    fn a_paragraph_that_is_split_keeps_its_words() {
        let (old, new) =
            compared(&parts(&["Du är välkommen. Vi ses på tisdag."]), &parts(&["Du är välkommen.", "Vi ses på tisdag."]));
        assert_eq!(old, ["Du är välkommen.[ ]Vi ses på tisdag."]);
        assert_eq!(new, ["Du är välkommen.", "Vi ses på tisdag."]);
    }

    #[test]
    fn a_field_that_became_a_paragraph_is_another_thing() {
        let field = [Part { kind: "field", words: "Ditt namn".into() }];
        assert_eq!(
            compared(&field, &parts(&["Ditt namn"])),
            (vec!["[Ditt namn]".to_owned()], vec!["[Ditt namn]".to_owned()])
        );
    }

    fn any_parts() -> impl Strategy<Value = Vec<Part>> {
        let part = (prop::sample::select(vec!["p", "item"]), "([a-cå]{0,3}[ .\\-]?){0,6}");
        prop::collection::vec(part.prop_map(|(kind, words)| Part { kind, words }), 0..7)
    }

    proptest! {
        #[test]
        fn what_is_kept_and_what_is_not_are_all_the_words(before in any_parts(), after in any_parts(), patience in 0_u64..2) {
            let (old, new) = sides(&before, &after, Patience::of(Duration::from_mins(patience)));
            let mut kept = [String::new(), String::new()];
            for (side, (parts, stretches)) in [(&before, &old), (&after, &new)].into_iter().enumerate() {
                prop_assert_eq!(parts.len(), stretches.len());
                for (part, stretches) in parts.iter().zip(stretches) {
                    prop_assert_eq!(stretches.iter().map(|(_, long)| long).sum::<usize>(), part.words.len());
                    prop_assert!(stretches.iter().all(|(_, long)| *long > 0));
                    let mut at = 0;
                    for (became, long) in stretches {
                        if *became == Became::Kept {
                            kept[side].push_str(&part.words[at..at + long]);
                        }
                        at += long;
                    }
                }
            }
            prop_assert_eq!(&kept[0], &kept[1]);
        }
    }
}
