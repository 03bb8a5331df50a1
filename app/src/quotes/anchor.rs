//! Where words stand in a text, told in the two ways of the W3C Web Annotation model: by position
//! (`TextPositionSelector`) and by the words with a little before and after (`TextQuoteSelector`).

use unicode_normalization::UnicodeNormalization;

use crate::sources::text::Span;

/// How much before and after the words is kept, in code points.
pub const CONTEXT: usize = 32;

/// The most places that are told apart; past them it is enough to know that there are many.
const MANY: usize = 100;

/// Words with their place in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Anchor {
    pub span: Span,
    pub exact: String,
    pub prefix: String,
    pub suffix: String,
}

/// Why words could not be placed in a turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Miss {
    /// Nothing was asked for.
    Nothing,
    NotFound,
    /// They stand there, but begin or end inside a word.
    CutsAWord,
    /// They stand in so many places (at most a hundred are counted).
    Several(usize),
}

/// The words at a place, with what stands around them. `None` when the place is empty or outside the text.
pub fn anchor(text: &str, span: Span) -> Option<Anchor> {
    let chars: Vec<char> = text.chars().collect();
    let exact: String = chars.get(span.start..span.end)?.iter().collect();
    let before = chars.get(span.start.saturating_sub(CONTEXT)..span.start)?;
    let after = chars.get(span.end..chars.len().min(span.end + CONTEXT))?;
    (!exact.is_empty()).then(|| Anchor { span, exact, prefix: before.iter().collect(), suffix: after.iter().collect() })
}

/// Finds words in one turn: the words themselves unchanged, but white space of any kind and length, and straight or
/// curly quotation marks, count as the same. Where they stand in several places and in `near` only once, that one is meant.
///
/// # Errors
/// A [`Miss`] unless they stand in exactly one place, as whole words.
pub fn find_in_turn(turn: &str, wanted: &str, near: Option<Span>) -> Result<Span, Miss> {
    if wanted.trim().is_empty() {
        return Err(Miss::Nothing);
    }
    let turn = Folded::of(turn);
    let is_whole = |span: &Span| turn.widened(*span) == *span;
    if let Some(near) = near
        && let [one] = turn.places(wanted, |span| near.holds(*span) && is_whole(span)).as_slice()
    {
        return Ok(*one);
    }
    let places = turn.places(wanted, |_| true);
    let whole: Vec<Span> = places.iter().copied().filter(is_whole).collect();
    match (whole.as_slice(), places.len()) {
        ([one], _) => Ok(*one),
        ([], 0) => Err(Miss::NotFound),
        ([], _) => Err(Miss::CutsAWord),
        (many, _) => Err(Miss::Several(many.len())),
    }
}

/// Where words stand in the turn, made whole where they cut a word: what somebody marked with a mouse, `near` there.
/// `None` unless they stand in exactly one place, there or at all.
pub fn whole_words(turn: &str, marked: &str, near: Option<Span>) -> Option<Span> {
    let folded = Folded::of(turn);
    let one = |among: Span| {
        let mut places = folded.places(marked, |span| among.holds(*span));
        for span in &mut places {
            *span = folded.widened(*span);
        }
        places.dedup();
        match places.as_slice() {
            [one] => Some(*one),
            _ => None,
        }
    };
    near.and_then(one).or_else(|| one(Span { start: 0, end: folded.chars.len() }))
}

/// A text in which everything that counts as the same is the same.
struct Folded {
    chars: Vec<char>,
    text: String,
    /// Byte in `text` and place in `chars`, per character of `text`.
    places: Vec<(usize, usize)>,
}

impl Folded {
    fn of(text: &str) -> Self {
        let chars: Vec<char> = text.chars().collect();
        let mut folded =
            Self { text: String::with_capacity(text.len()), places: Vec::with_capacity(chars.len()), chars: Vec::new() };
        let mut after_space = false;
        for (at, c) in chars.iter().enumerate() {
            let space = c.is_whitespace();
            if !(space && after_space) {
                folded.places.push((folded.text.len(), at));
                folded.text.push(if space { ' ' } else { same(*c) });
            }
            after_space = space;
        }
        folded.chars = chars;
        folded
    }

    fn places(&self, wanted: &str, counts: impl Fn(&Span) -> bool) -> Vec<Span> {
        let wanted = Self::of(&wanted.trim().nfc().collect::<String>()).text;
        let (Some(first), length) = (wanted.chars().next(), wanted.chars().count()) else { return Vec::new() };
        let mut found = Vec::new();
        let mut from = 0;
        while let Some(at) = self.text.get(from..).and_then(|rest| rest.find(&wanted)).map(|at| at + from) {
            found.extend(self.span(at, length).filter(&counts));
            from = at + first.len_utf8();
            if found.len() == MANY {
                break;
            }
        }
        found
    }

    fn span(&self, byte: usize, length: usize) -> Option<Span> {
        let first = self.places.binary_search_by_key(&byte, |(at, _)| *at).ok()?;
        let (_, start) = self.places.get(first)?;
        let (_, last) = self.places.get(first + length - 1)?;
        Some(Span { start: *start, end: last + 1 })
    }

    fn widened(&self, span: Span) -> Span {
        let in_word = |at: usize| self.chars.get(at).is_some_and(|c| c.is_alphanumeric());
        let Span { mut start, mut end } = span;
        while start > 0 && in_word(start) && in_word(start - 1) {
            start -= 1;
        }
        while end > start && in_word(end - 1) && in_word(end) {
            end += 1;
        }
        Span { start, end }
    }
}

fn same(c: char) -> char {
    match c {
        '“' | '”' | '„' | '‟' | '«' | '»' => '"',
        '‘' | '’' | '‚' | '‛' | '′' => '\'',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn found(turn: &str, wanted: &str) -> Result<String, Miss> {
        find_in_turn(turn, wanted, None).map(|span| anchor(turn, span).unwrap().exact)
    }

    fn made_whole(turn: &str, marked: &str) -> Option<String> {
        whole_words(turn, marked, None).map(|span| anchor(turn, span).unwrap().exact)
    }

    #[test]
    fn an_anchor_counts_code_points_and_keeps_what_stands_around() {
        let text = "Å😀 hon sa: vänta lite, så ringer jag tillbaka till dig innan klockan fem";
        let span = Span { start: 11, end: 21 };
        let anchor = anchor(text, span).unwrap();
        assert_eq!((anchor.exact.as_str(), anchor.prefix.as_str()), ("vänta lite", "Å😀 hon sa: "));
        assert_eq!(anchor.suffix, ", så ringer jag tillbaka till di");
        assert_eq!(anchor.suffix.chars().count(), CONTEXT);
    }

    #[test]
    fn nothing_and_places_outside_the_text_have_no_anchor() {
        assert_eq!(anchor("hej", Span { start: 1, end: 1 }), None);
        assert_eq!(anchor("hej", Span { start: 2, end: 4 }), None);
        assert_eq!(anchor("hej", Span { start: 3, end: 2 }), None);
    }

    #[test]
    fn line_breaks_and_quotation_marks_may_be_typed_another_way() {
        let turn = "Hon sa ”vänta\u{A0}lite”.\n\nDet gjorde jag.";
        assert_eq!(found(turn, "  \"vänta\r\n lite\". Det ").unwrap(), "”vänta\u{A0}lite”.\n\nDet");
        assert_eq!(found("it’s ok", "it's ok").unwrap(), "it’s ok");
    }

    #[test]
    fn a_letter_typed_in_two_parts_is_the_same_letter() {
        assert_eq!(found("Så är det", "a\u{308}r det").unwrap(), "är det");
    }

    #[test]
    fn changed_words_are_not_found() {
        for wanted in ["jag ringde igen", "Jag ringde", "ringde, igen", "ringde igen."] {
            assert_eq!(found("då ringde jag igen", wanted), Err(Miss::NotFound), "{wanted}");
        }
    }

    #[test]
    fn words_in_two_places_are_not_placed_by_guessing() {
        assert_eq!(found("Nej. Nej. Nej.", "Nej."), Err(Miss::Several(3)));
        assert_eq!(found("ja ja ja", "ja ja"), Err(Miss::Several(2)));
        assert_eq!(found("Nej. Nej. Jo.", "Nej. Jo.").unwrap(), "Nej. Jo.");
    }

    #[test]
    fn a_quote_does_not_cut_a_word() {
        assert_eq!(found("hon kommer inte", "kom"), Err(Miss::CutsAWord));
        assert_eq!(found("kom, hon kommer", "kom").unwrap(), "kom");
        assert_eq!(made_whole("hon kommer inte", "omme"), Some("kommer".to_owned()));
        assert_eq!(made_whole("hon kommer inte", "er in"), Some("kommer inte".to_owned()));
        assert_eq!(made_whole("ja, ja", "ja"), None);
        assert_eq!(made_whole("ja", "nej"), None);
    }

    #[test]
    fn of_words_in_several_places_the_marked_ones_are_meant() {
        let turn = "På axlarna, sa hon. Jag bar henne på axlarna.";
        let (first, last) = (Span { start: 3, end: 10 }, Span { start: 37, end: 44 });
        assert_eq!(find_in_turn(turn, "axlarna", Some(first)), Ok(first));
        assert_eq!(find_in_turn(turn, "axlarna", Some(last)), Ok(last));
        // The mark may hold more than is lifted of it, and end within a word.
        let around = Span { start: 34, end: 45 };
        assert_eq!(find_in_turn(turn, " axlarna", Some(around)), Ok(last));
        assert_eq!(whole_words(turn, "xlarn", Some(around)), Some(last));
        // Where the words do not stand in it, or more than once, it tells nothing.
        for near in [Span { start: 0, end: 5 }, Span { start: 0, end: 99 }, Span { start: 9, end: 2 }] {
            assert_eq!(find_in_turn(turn, "axlarna", Some(near)), Err(Miss::Several(2)));
            assert_eq!(whole_words(turn, "axlarna", Some(near)), None);
        }
        assert_eq!(find_in_turn(turn, "Jag bar", Some(first)), Ok(Span { start: 20, end: 27 }));
        assert_eq!(find_in_turn(turn, "xlarna", Some(first)), Err(Miss::CutsAWord));
    }

    #[test]
    fn past_the_places_that_are_counted_too_the_marked_words_are_found() {
        let turn = "ja ".repeat(300);
        let last = Span { start: 897, end: 899 };
        assert_eq!(find_in_turn(&turn, "ja", None), Err(Miss::Several(MANY)));
        assert_eq!(find_in_turn(&turn, "ja", Some(last)), Ok(last));
        assert_eq!(whole_words(&turn, "ja", Some(last)), Some(last));
    }

    #[test]
    fn nothing_wanted_is_nothing_found() {
        assert_eq!(found("hej", " \n "), Err(Miss::Nothing));
        assert_eq!(found("", "hej"), Err(Miss::NotFound));
    }

    proptest! {
        #[test]
        fn an_anchor_always_says_what_stands_there(text in ".{0,90}", start in 0_usize..100, length in 0_usize..40) {
            let span = Span { start, end: start + length };
            match anchor(&text, span) {
                Some(anchor) => {
                    let there: String = text.chars().skip(start).take(length).collect();
                    prop_assert_eq!(&anchor.exact, &there);
                    let around = format!("{}{}{}", anchor.prefix, anchor.exact, anchor.suffix);
                    prop_assert!(text.contains(&around));
                }
                None => prop_assert!(length == 0 || start + length > text.chars().count()),
            }
        }

        #[test]
        fn what_is_found_is_what_was_wanted(turn in "[abå ,.”\"\\n]{0,40}", wanted in "[abå ,.”\"\\n]{0,6}") {
            let fold = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").replace('”', "\"");
            if let Ok(span) = find_in_turn(&turn, &wanted, None) {
                prop_assert_eq!(fold(&anchor(&turn, span).unwrap().exact), fold(&wanted));
            }
        }

        #[test]
        fn whole_words_that_are_marked_are_found_where_they_were_marked(words in proptest::collection::vec("ja|nej|å😀", 1..12), from in 0_usize..12, length in 1_usize..5) {
            let picked = words.get(from..(from + length).min(words.len())).unwrap_or_default();
            prop_assume!(!picked.is_empty());
            let turn = words.join(" ");
            let start = words[..from].iter().map(|word| word.chars().count() + 1).sum();
            let marked = picked.join(" ");
            let place = Span { start, end: start + marked.chars().count() };
            prop_assert_eq!(find_in_turn(&turn, &marked, Some(place)), Ok(place));
            prop_assert_eq!(whole_words(&turn, &marked, Some(place)), Some(place));
        }

        #[test]
        fn what_is_found_near_a_place_is_what_was_wanted_too(turn in "[ab ,\"\\n]{0,40}", wanted in "[ab ,\"\\n]{0,6}", start in 0_usize..40, length in 0_usize..20) {
            let fold = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
            let near = Span { start, end: start + length };
            match (find_in_turn(&turn, &wanted, Some(near)), find_in_turn(&turn, &wanted, None)) {
                (Ok(span), Ok(only)) => prop_assert_eq!(span, only),
                (Ok(span), Err(Miss::Several(_))) => {
                    prop_assert!(near.holds(span));
                    prop_assert_eq!(fold(&anchor(&turn, span).unwrap().exact), fold(&wanted));
                }
                (near, anywhere) => prop_assert_eq!(near, anywhere),
            }
        }

        #[test]
        fn whole_words_of_a_turn_are_found_or_stand_more_than_once(words in proptest::collection::vec("[a-zåäö]{1,5}", 1..12), from in 0_usize..12, length in 1_usize..5) {
            let turn = words.join("  ");
            let picked: Vec<&str> = words.iter().skip(from).take(length).map(String::as_str).collect();
            prop_assume!(!picked.is_empty());
            match find_in_turn(&turn, &picked.join("\n"), None) {
                Ok(span) => prop_assert_eq!(anchor(&turn, span).unwrap().exact, picked.join("  ")),
                Err(miss) => prop_assert!(matches!(miss, Miss::Several(_)), "{miss:?}"),
            }
        }

        #[test]
        fn no_text_makes_it_panic(turn in "\\PC{0,40}", wanted in "\\PC{0,10}") {
            for near in [None, Some(Span { start: 3, end: 7 })] {
                _ = find_in_turn(&turn, &wanted, near);
                _ = whole_words(&turn, &wanted, near);
            }
        }
    }
}
