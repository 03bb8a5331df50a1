//! What was said, as one text with a place for every turn, and the pieces it is shown in.

use serde::Serialize;
use unicode_normalization::UnicodeNormalization;

use crate::sources::model::Speaker;

/// Between two turns in the text.
const JOINT: &str = "\n\n";

/// What one speaker says, before it has a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TurnText {
    pub speaker: Speaker,
    pub words: String,
    /// Milliseconds into the recording, where it is known.
    pub at_ms: Option<i64>,
}

/// A turn's place in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Turn {
    pub speaker: Speaker,
    pub span: Span,
    pub at_ms: Option<i64>,
}

/// A text with its turns, in order.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Text {
    pub body: String,
    pub turns: Vec<Turn>,
}

impl Text {
    /// Joins turns into a text, in NFC, with `\n` as the only line end. Turns without words are left out.
    pub fn of(turns: &[TurnText]) -> Self {
        let mut text = Self::default();
        let mut at = 0;
        for turn in turns {
            let words: String = turn.words.replace("\r\n", "\n").replace('\r', "\n").trim().nfc().collect();
            if words.is_empty() {
                continue;
            }
            if !text.body.is_empty() {
                text.body.push_str(JOINT);
                at += JOINT.len();
            }
            let span = Span { start: at, end: at + words.chars().count() };
            at = span.end;
            text.body.push_str(&words);
            text.turns.push(Turn { speaker: turn.speaker, span, at_ms: turn.at_ms });
        }
        text
    }

    /// The text with a space for each line break within a paragraph.
    pub fn in_running_lines(&self) -> String {
        self.body.split(JOINT).map(|paragraph| paragraph.replace('\n', " ")).collect::<Vec<_>>().join(JOINT)
    }

    /// The words of each turn. A turn that lies outside the text has none.
    pub fn words(&self) -> Vec<&str> {
        cut(&self.body, self.turns.iter().map(|turn| turn.span))
    }
}

/// The stretches of a text, which must come in order and not overlap.
fn cut(text: &str, spans: impl Iterator<Item = Span>) -> Vec<&str> {
    let mut at = 0;
    let mut rest = text;
    let mut take = |up_to: usize| {
        let length = up_to.saturating_sub(at);
        at = at.max(up_to);
        let mut left = rest.chars();
        if let Some(last) = length.checked_sub(1) {
            left.nth(last);
        }
        let taken = &rest[..rest.len() - left.as_str().len()];
        rest = left.as_str();
        taken
    };
    spans
        .map(|span| {
            take(span.start);
            take(span.end)
        })
        .collect()
}

/// Where the paragraphs of a turn stand in it: what empty lines part.
pub fn paragraphs(words: &str) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    let (mut at, mut open) = (0, false);
    for line in words.split('\n') {
        let line_end = at + line.chars().count();
        let empty = line.trim().is_empty();
        match found.last_mut() {
            _ if empty => {}
            Some(last) if open => last.end = line_end,
            _ => found.push(Span { start: at, end: line_end }),
        }
        open = !empty;
        at = line_end + 1;
    }
    found
}

/// The words of a stretch of a turn. Empty outside it.
pub fn words_at(turn: &str, span: Span) -> &str {
    cut(turn, std::iter::once(span)).first().copied().unwrap_or_default()
}

/// A piece of a turn: plain, or part of a quote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece<'a> {
    pub words: &'a str,
    /// The number of the quote; where several overlap, the one that begins last.
    pub quote: Option<i64>,
}

/// Cuts a turn's words where quotes begin and end. `turn` is where the words stand in the text that the quotes' places
/// are counted in.
pub fn pieces<'a>(words: &'a str, turn: Span, quotes: &[(i64, Span)]) -> Vec<Piece<'a>> {
    let here: Vec<(i64, Span)> = quotes
        .iter()
        .filter(|(_, span)| span.start < turn.end && span.end > turn.start)
        .map(|(number, span)| (*number, Span { start: span.start.max(turn.start), end: span.end.min(turn.end) }))
        .collect();
    if here.is_empty() {
        return vec![Piece { words, quote: None }];
    }
    let mut edges: Vec<usize> =
        here.iter().flat_map(|(_, span)| [span.start, span.end]).chain([turn.start, turn.end]).collect();
    edges.sort_unstable();
    edges.dedup();
    let spans: Vec<Span> =
        edges.windows(2).filter_map(|pair| Some(Span { start: *pair.first()?, end: *pair.last()? })).collect();
    let mut pieces: Vec<Piece<'a>> = Vec::with_capacity(spans.len());
    let cuts = cut(words, spans.iter().map(|span| Span { start: span.start - turn.start, end: span.end - turn.start }));
    for (span, words) in spans.iter().zip(cuts) {
        let over = here.iter().filter(|(_, quote)| quote.holds(*span)).max_by_key(|(number, quote)| (quote.start, *number));
        pieces.push(Piece { words, quote: over.map(|(number, _)| *number) });
    }
    pieces
}

/// A stretch of a text in Unicode code points, from 0; `end` is one past the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Span {
    pub start: usize,
    pub end: usize,
}

impl Span {
    pub fn holds(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The same stretch counted from `by` code points further back.
    #[must_use]
    pub fn moved(self, by: usize) -> Self {
        Self { start: self.start + by, end: self.end + by }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn turn(words: &str) -> TurnText {
        TurnText { speaker: Speaker::Participant, words: words.to_owned(), at_ms: None }
    }

    #[test]
    fn turns_are_found_again_in_the_text() {
        let text = Text::of(&[turn(" Hur\r\nvar det? "), turn(" \n"), turn("Bra 😀"), turn("a\u{30A}")]);
        assert_eq!(text.body, "Hur\nvar det?\n\nBra 😀\n\nå");
        assert_eq!(text.words(), ["Hur\nvar det?", "Bra 😀", "å"]);
    }

    #[test]
    fn a_quote_is_marked_where_it_stands_and_nothing_else_is() {
        let turn = Span { start: 10, end: 22 };
        let quotes = [(4, Span { start: 13, end: 16 }), (5, Span { start: 30, end: 32 })];
        let found = pieces("ja, det blev", turn, &quotes);
        let told: Vec<_> = found.iter().map(|piece| (piece.words, piece.quote)).collect();
        assert_eq!(told, [("ja,", None), (" de", Some(4)), ("t blev", None)]);
    }

    #[test]
    fn where_two_quotes_overlap_both_can_be_reached() {
        let turn = Span { start: 0, end: 6 };
        let quotes = [(1, Span { start: 0, end: 6 }), (2, Span { start: 2, end: 4 })];
        let told: Vec<_> =
            pieces("abcdef", turn, &quotes).iter().map(|piece| (piece.words.to_owned(), piece.quote)).collect();
        assert_eq!(told, [("ab".to_owned(), Some(1)), ("cd".to_owned(), Some(2)), ("ef".to_owned(), Some(1))]);
    }

    #[test]
    fn paragraphs_are_what_empty_lines_part() {
        let told = |words| paragraphs(words).into_iter().map(|span| words_at(words, span)).collect::<Vec<_>>();
        assert_eq!(told("Först 😀.\n– så\n\nSedan.\n \n\n Sist."), ["Först 😀.\n– så", "Sedan.", " Sist."]);
        assert_eq!(told("Ett enda."), ["Ett enda."]);
        assert_eq!(told("\n \n"), [""; 0]);
        assert_eq!(words_at("abc", Span { start: 2, end: 9 }), "c");
        assert_eq!(words_at("abc", Span { start: 5, end: 9 }), "");
    }

    proptest! {
        #[test]
        fn paragraphs_hold_every_word_in_order(words in "[aå \\n😀]{0,30}") {
            let parts = paragraphs(&words).into_iter().map(|span| words_at(&words, span)).collect::<Vec<_>>();
            prop_assert!(parts.iter().all(|part| !part.trim().is_empty() && !part.contains("\n\n")));
            let bare = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
            prop_assert_eq!(bare(&parts.join("\n")), bare(&words));
        }

        #[test]
        fn every_turn_stands_in_the_body_where_it_says(turns in proptest::collection::vec(".{0,12}", 0..8)) {
            let turns: Vec<TurnText> = turns.iter().map(|words| turn(words)).collect();
            let text = Text::of(&turns);
            for (turn, words) in text.turns.iter().zip(text.words()) {
                let there: String = text.body.chars().skip(turn.span.start).take(turn.span.end - turn.span.start).collect();
                prop_assert_eq!(there, words);
                prop_assert!(!words.trim().is_empty());
            }
        }

        #[test]
        fn the_pieces_of_a_turn_are_the_turn(words in "\\PC{1,20}", start in 0_usize..9, quotes in proptest::collection::vec((0_usize..30, 1_usize..9), 0..5)) {
            let turn = Span { start, end: start + words.chars().count() };
            let quotes: Vec<(i64, Span)> = quotes.iter().zip(1..).map(|((at, length), n)| (n, Span { start: *at, end: at + length })).collect();
            let joined: String = pieces(&words, turn, &quotes).iter().map(|piece| piece.words).collect();
            prop_assert_eq!(joined, words);
        }
    }
}
