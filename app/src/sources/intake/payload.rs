//! The text of one `WebVTT` cue: voices told apart, other tags stripped, entities read.

use super::timing::milliseconds;

/// A name in a voice tag is shorter than this, and so is every entity than the next.
const MAX_TAG: usize = 200;
const MAX_ENTITY: usize = 12;

/// Words under one voice tag, or outside every one.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Piece {
    /// The name in the voice tag; `None` outside a tag or when the tag holds no name.
    pub voice: Option<String>,
    pub said: String,
}

enum Tag {
    Voice(Option<String>),
    VoiceEnd,
    Break,
    Style,
}

/// The pieces in order, empty ones left out. What only looks like a tag stays as it is.
pub(super) fn pieces(payload: &str) -> Vec<Piece> {
    let mut pieces = vec![Piece::default()];
    let mut rest = payload;
    while let Some((before, after)) = rest.split_once('<') {
        say(&mut pieces, before);
        let tag = within(after, '>', MAX_TAG).and_then(|(inside, next)| Some((tag(inside)?, next)));
        match tag {
            None => {
                say(&mut pieces, "<");
                rest = after;
            }
            Some((tag, next)) => {
                match tag {
                    Tag::Voice(voice) => pieces.push(Piece { voice, said: String::new() }),
                    Tag::VoiceEnd => pieces.push(Piece::default()),
                    Tag::Break => say(&mut pieces, "\n"),
                    Tag::Style => {}
                }
                rest = next;
            }
        }
    }
    say(&mut pieces, rest);
    for piece in &mut pieces {
        piece.said = unescape(&without_places(&piece.said));
    }
    pieces.retain(|piece| !piece.said.trim().is_empty());
    pieces
}

/// Without what tells a player of `SubRip` where the words go on the picture: `{\an8}`.
fn without_places(said: &str) -> String {
    let mut out = String::with_capacity(said.len());
    let mut rest = said;
    while let Some((before, after)) = rest.split_once("{\\") {
        out.push_str(before);
        rest = match within(after, '}', MAX_TAG) {
            Some((_, next)) => next,
            None => {
                out.push_str("{\\");
                after
            }
        };
    }
    out.push_str(rest);
    out
}

/// What stands before `end` and after it, when `end` comes soon and no new tag before it.
fn within(text: &str, end: char, limit: usize) -> Option<(&str, &str)> {
    let mut near = text.char_indices().take(limit);
    let (at, _) = near.find(|(_, c)| *c == end || *c == '<').filter(|(_, c)| *c == end)?;
    Some((text.get(..at)?, text.get(at + end.len_utf8()..)?))
}

fn say(pieces: &mut [Piece], words: &str) {
    if let Some(last) = pieces.last_mut() {
        last.said.push_str(words);
    }
}

fn tag(inside: &str) -> Option<Tag> {
    let (closing, body) = match inside.strip_prefix('/') {
        Some(body) => (true, body),
        None => (false, inside),
    };
    let (head, annotation) = body.split_once(char::is_whitespace).unwrap_or((body, ""));
    let name = head.split('.').next().unwrap_or_default().to_lowercase();
    match (name.as_str(), closing) {
        ("v", true) => Some(Tag::VoiceEnd),
        ("v", false) => {
            let name = unescape(annotation).split_whitespace().collect::<Vec<_>>().join(" ");
            Some(Tag::Voice(Some(name).filter(|name| !name.is_empty())))
        }
        ("br" | "br/", _) => Some(Tag::Break),
        ("lang" | "font" | "span", _) => Some(Tag::Style),
        ("c" | "i" | "b" | "u" | "ruby" | "rt", _) if annotation.is_empty() => Some(Tag::Style),
        _ if !closing && milliseconds(body).is_some() => Some(Tag::Style),
        _ => None,
    }
}

/// Entities read once, so that `&amp;lt;` is the four characters `&lt;`. By hand: `html-escape` lets control characters
/// through, and leaves `&#x0;` standing among what was said.
fn unescape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        let read = within(after, ';', MAX_ENTITY).and_then(|(name, next)| Some((entity(name)?, next)));
        if let Some((c, next)) = read {
            out.extend(Some(c).filter(|c| !c.is_control() || matches!(c, '\n' | '\t')));
            rest = next;
        } else {
            out.push('&');
            rest = after;
        }
    }
    out.push_str(rest);
    out
}

fn entity(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "nbsp" => Some('\u{A0}'),
        "lrm" => Some('\u{200E}'),
        "rlm" => Some('\u{200F}'),
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Piece, pieces};

    fn piece(voice: Option<&str>, said: &str) -> Piece {
        Piece { voice: voice.map(String::from), said: said.into() }
    }

    #[test]
    fn voices_in_one_cue_are_told_apart() {
        assert_eq!(
            pieces("<v Ylva Alm>Hör du?</v>\n<v.låg  Måns\nEk>Ja.</v> Mm. <v>Nä."),
            [piece(Some("Ylva Alm"), "Hör du?"), piece(Some("Måns Ek"), "Ja."), piece(None, " Mm. "), piece(None, "Nä."),]
        );
    }

    #[test]
    fn style_tags_and_inner_times_are_stripped() {
        assert_eq!(
            pieces("<i>Så</i> <c.gul.stor>där</c> <00:00:01.500>ja <lang sv>då</lang><br>nu"),
            [piece(None, "Så där ja då\nnu")]
        );
    }

    #[test]
    fn where_the_words_go_on_the_picture_is_not_said() {
        let placed = "{\\an8}Hej {\\pos(12,40)\\b1}du {här} {\\så";
        assert_eq!(pieces(placed), [piece(None, "Hej du {här} {\\så")]);
    }

    #[test]
    fn what_only_looks_like_a_tag_is_kept() {
        for said in ["jag <3 dig", "5 < 6 och 7 > 3", "<skratt> ja", "slut <", "<i morgon> då"] {
            assert_eq!(pieces(said), [piece(None, said)], "{said}");
        }
    }

    #[test]
    fn a_tag_that_never_closes_does_not_swallow_the_next() {
        assert_eq!(pieces("<v Ida ett <v Ola>två"), [piece(None, "<v Ida ett "), piece(Some("Ola"), "två")]);
    }

    #[test]
    fn entities_are_read_once() {
        assert_eq!(
            pieces("salt &amp; &lt;peppar&gt; &#229;&#xE4; &amp;lt; &okänd; R&D; &#x0; &"),
            [piece(None, "salt & <peppar> åä &lt; &okänd; R&D;  &")]
        );
        assert_eq!(pieces("<v A &amp; B>hej"), [piece(Some("A & B"), "hej")]);
    }
}
