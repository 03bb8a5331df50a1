//! Intake: what a person uploads or pastes becomes a conversation.
//!
//! Pure: bytes in, a [`Conversation`] or a [`Refusal`] out; nothing is stored, logged or asked for.
//! What must always hold: no word is lost without a [`Problem`] that says where, no input makes it
//! panic, and the text that comes out is in NFC with `\n` as its only line end, so that positions
//! counted in it stay true.
//!
//! A line break is kept where somebody made it: in plain text, and before a line of a list in captions.
//!
//! One file per format. A new one is a file with a `read`, a line in [`Format`] and its arms below.

mod conversation;
mod cues;
mod encoding;
mod kind;
mod labels;
mod names;
mod payload;
mod plain;
mod text;
mod timing;
mod vtt;

pub use conversation::{Conversation, Problem, Refusal, Speaker, Turn};
pub use kind::Kind;
pub use plain::{from_plain, to_plain};

/// The most characters a file may hold, times and names included: about nine hours of talk.
pub const MAX_CHARS: usize = 600_000;

/// No encoding we read uses more bytes than this for one character.
const MAX_BYTES_PER_CHAR: usize = 4;

/// Reads a file (or, without a name, pasted text) as a conversation.
///
/// The content decides before the name does: a Word file renamed to `.txt` is still refused as a
/// Word file. A name without an extension is read by its content.
///
/// # Errors
/// A [`Refusal`] when nothing can be read at all; what could be read around is in
/// [`Conversation::problems`].
pub fn read(file_name: Option<&str>, bytes: &[u8]) -> Result<Conversation, Refusal> {
    if bytes.is_empty() {
        return Err(Refusal::Empty);
    }
    if let Some(looks_like) = kind::of_bytes(bytes) {
        return Err(Refusal::WrongKind { looks_like });
    }
    let named = file_name.map_or(Ok(None), Format::named)?;
    if bytes.len() > MAX_CHARS * MAX_BYTES_PER_CHAR {
        return Err(Refusal::TooLong { limit: MAX_CHARS, found: None });
    }
    let decoded = encoding::decode(bytes)?;
    let found = decoded.text.chars().count();
    if found > MAX_CHARS {
        return Err(Refusal::TooLong { limit: MAX_CHARS, found: Some(found) });
    }
    if decoded.text.trim().is_empty() {
        return Err(Refusal::Empty);
    }
    let mut conversation = match named.unwrap_or_else(|| Format::of(&decoded.text)) {
        Format::Vtt => vtt::read(&decoded.text)?,
        Format::Text => text::read(&decoded.text)?,
    };
    if decoded.unreadable > 0 {
        conversation.problems.push(Problem::UnreadableCharacters { count: decoded.unreadable });
    }
    Ok(conversation)
}

#[derive(Clone, Copy)]
enum Format {
    Vtt,
    Text,
}

impl Format {
    /// The format that the extension promises; `None` where the content has to tell.
    fn named(file_name: &str) -> Result<Option<Self>, Refusal> {
        let base = file_name.rsplit(['/', '\\']).next().unwrap_or_default();
        let Some((_, extension)) = base.rsplit_once('.') else {
            return Ok(None);
        };
        match extension.trim().to_lowercase().as_str() {
            // SubRip has the same cues, but for a comma in the times and no line on top.
            "vtt" | "srt" => Ok(Some(Self::Vtt)),
            "txt" | "text" | "" => Ok(None),
            other => Err(Refusal::WrongKind { looks_like: kind::of_extension(other) }),
        }
    }

    fn of(text: &str) -> Self {
        if cues::looks_like(text) { Self::Vtt } else { Self::Text }
    }
}

#[cfg(test)]
mod tests {
    use super::{Kind, MAX_CHARS, Problem, Refusal, Turn, from_plain, read, to_plain};
    use proptest::prelude::*;

    const CAPTIONS: &str =
        "WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.000\nYlva: Hej\n\n2\n00:00:02.000 --> 00:00:03.000\nHarald: Goddag\n";

    fn refusal(file_name: Option<&str>, bytes: &[u8]) -> Refusal {
        read(file_name, bytes).expect_err("should have been refused")
    }

    #[test]
    fn nothing_and_white_space_are_empty() {
        assert_eq!(refusal(None, b""), Refusal::Empty);
        assert_eq!(refusal(Some("a.txt"), b"\xEF\xBB\xBF \r\n\t"), Refusal::Empty);
        assert_eq!(refusal(Some("a.vtt"), b"\xFF\xFE"), Refusal::Empty);
    }

    #[test]
    fn captions_are_read_as_captions_whatever_the_name_says() {
        for name in [None, Some("samtal.vtt"), Some("SAMTAL.VTT"), Some("a.srt"), Some("samtal.txt"), Some("samtal")] {
            let read = read(name, CAPTIONS.as_bytes()).unwrap();
            assert_eq!(read.turns[0].starts_at_ms, Some(1000), "{name:?}");
            assert_eq!(read.turns[1].speaker.as_deref(), Some("Harald"), "{name:?}");
        }
    }

    #[test]
    fn plain_text_named_as_captions_is_refused_for_having_no_cue() {
        for name in ["a.vtt", "a.srt"] {
            assert_eq!(refusal(Some(name), b"Ylva: Hej\nHarald: Hej"), Refusal::NoCue);
        }
    }

    #[test]
    fn subrip_captions_of_an_old_program_are_read() {
        let text = "1\r\n00:00:02,000 --> 00:00:06,892\r\nYLVA: S\u{e5}, nu \u{e4}r den p\u{e5}. \u{c4}r\r\ndet bra s\u{e5}?\r\n\r\n\
                    2\r\n00:00:07,117 --> 00:00:10,466 X1:40 X2:600 Y1:20 Y2:50\r\nHARALD: {\\an8}<i>Jod\u{e5}</i>, den \u{e4}r\r\n{\u{e5}} bra.\r\n\r\n\
                    3\r\n00:00:10,466 --> 00:00:11,000\r\n\r\n\
                    4\r\n00:00:11,076 --> 00:00:16,300\r\n<font color=\"#fff\">Fr\u{e5}ga p\u{e5}</font>, du.\r\n";
        let latin: Vec<u8> = text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
        let read = read(Some("Samtal.SRT"), &latin).unwrap();
        let said: Vec<_> =
            read.turns.iter().map(|turn| (turn.speaker.as_deref(), turn.words.as_str(), turn.starts_at_ms)).collect();
        assert_eq!(
            said,
            [
                (Some("YLVA"), "Så, nu är den på. Är det bra så?", Some(2000)),
                (Some("HARALD"), "Jodå, den är {å} bra. Fråga på, du.", Some(7117)),
            ]
        );
        assert_eq!(read.problems, []);
    }

    #[test]
    fn another_extension_is_refused_by_name() {
        for (name, looks_like) in [
            ("a.sbv", Kind::Subtitles),
            ("a.docx", Kind::Word),
            ("en.mapp/a.odt", Kind::OpenDocument),
            ("C:\\a.pages", Kind::Other("pages".into())),
        ] {
            assert_eq!(refusal(Some(name), b"Ylva: Hej"), Refusal::WrongKind { looks_like }, "{name}");
        }
    }

    #[test]
    fn the_content_says_what_a_renamed_file_is() {
        assert_eq!(refusal(Some("intervju.txt"), b"%PDF-1.7\n..."), Refusal::WrongKind { looks_like: Kind::Pdf });
    }

    #[test]
    fn too_long_tells_the_limit_and_the_length() {
        let long = "a".repeat(MAX_CHARS + 1);
        assert_eq!(refusal(None, long.as_bytes()), Refusal::TooLong { limit: MAX_CHARS, found: Some(MAX_CHARS + 1) });
        assert_eq!(refusal(None, long.repeat(5).as_bytes()), Refusal::TooLong { limit: MAX_CHARS, found: None });
        assert!(read(None, "a".repeat(MAX_CHARS).as_bytes()).is_ok());
    }

    #[test]
    fn a_damaged_character_is_kept_visible_and_reported() {
        let read = read(None, b"Ylva: Hej d\xC3\xA4r \xC3\xA5 \xC3\xB6 \xC3\xA9 \xC3\xA4\nHarald: Ja\xC3").unwrap();
        assert_eq!(read.turns[1].words, "Ja\u{FFFD}");
        assert_eq!(read.problems, [Problem::UnreadableCharacters { count: 1 }]);
    }

    #[test]
    fn windows_1252_with_crlf_is_read() {
        let read = read(Some("a.txt"), b"YLVA: \x94Hej\x94 \x96 sa du\x85\r\nHARALD: J\xE5\r\n").unwrap();
        assert_eq!(read.turns[0].words, "”Hej” – sa du…");
        assert_eq!(read.turns[1].words, "Jå");
    }

    /// Lines of the kinds the readers tell apart, in any order.
    fn muddle() -> impl Strategy<Value = String> {
        let line = prop_oneof![
            Just("WEBVTT"),
            Just(""),
            Just("NOTE"),
            Just("STYLE"),
            Just("12"),
            Just("-->"),
            Just("00:00:01.000 --> 00:00:02.000"),
            Just("00:0x --> 00:00:02.000"),
            Just("<v Ylva>Hej</v> <v"),
            Just("Ylva: Hej"),
            Just("YLVA"),
            Just("Ylva:"),
            Just(":"),
            Just("Ja &amp; nej &#x10FFFF; &#"),
            Just("[00:01:02] Harald: Jo"),
            Just("å\u{308}\t"),
        ];
        proptest::collection::vec(prop_oneof![line.prop_map(String::from), ".{0,12}"], 0..40)
            .prop_map(|lines| lines.join("\n"))
    }

    fn sound(turns: &[Turn]) {
        assert!(!turns.is_empty());
        for turn in turns {
            assert!(!turn.words.trim().is_empty());
            assert!(!turn.words.contains('\r') && turn.words.trim() == turn.words);
        }
    }

    proptest! {
        #[test]
        fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            for name in [None, Some("a.vtt"), Some("a.txt")] {
                if let Ok(conversation) = read(name, &bytes) {
                    sound(&conversation.turns);
                }
            }
        }

        #[test]
        fn whatever_was_read_can_be_carried_through_a_form(text in muddle()) {
            for name in [None, Some("a.vtt")] {
                if let Ok(conversation) = read(name, text.as_bytes()) {
                    sound(&conversation.turns);
                    prop_assert_eq!(from_plain(&to_plain(&conversation)), Ok(conversation));
                }
            }
        }
    }
}
