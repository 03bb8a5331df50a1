//! Bytes to text: UTF-8, UTF-16, or what older programs wrote, then one kind of line end and NFC. `chardetng` tells
//! those apart; what it leaves to others, UTF-16 and the Macs of before 2001, is told here.

use super::{Kind, Refusal};
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, MACINTOSH, UTF_16BE, UTF_16LE, WINDOWS_1252};
use unicode_normalization::UnicodeNormalization;

/// Text with `\n` as its only line end, in NFC, with no control character but `\n` and `\t`.
#[derive(Debug)]
pub(super) struct Decoded {
    pub text: String,
    /// Spots that were no characters and now read U+FFFD.
    pub unreadable: usize,
}

/// Reads the bytes in the encoding they are most likely in; UTF-8 before all that is older.
pub(super) fn decode(bytes: &[u8]) -> Result<Decoded, Refusal> {
    let (raw, unreadable) = if let Some(rest) = bytes.strip_prefix(b"\xEF\xBB\xBF") {
        lossy_utf8(rest)
    } else if let Some(rest) = bytes.strip_prefix(b"\xFF\xFE") {
        (UTF_16LE.decode_without_bom_handling(rest).0.into_owned(), 0)
    } else if let Some(rest) = bytes.strip_prefix(b"\xFE\xFF") {
        (UTF_16BE.decode_without_bom_handling(rest).0.into_owned(), 0)
    } else if zeros(bytes, 1) {
        (UTF_16LE.decode_without_bom_handling(bytes).0.into_owned(), 0)
    } else if zeros(bytes, 0) {
        (UTF_16BE.decode_without_bom_handling(bytes).0.into_owned(), 0)
    } else if is_utf8_at_heart(bytes) {
        lossy_utf8(bytes)
    } else {
        (older(bytes).decode_without_bom_handling(bytes).0.into_owned(), 0)
    };
    if is_binary(&raw) {
        return Err(Refusal::WrongKind { looks_like: Kind::Binary });
    }
    Ok(Decoded { text: normal(&raw), unreadable })
}

/// Western text in UTF-16 has a zero in nearly every second byte, and hardly any in the others.
fn zeros(bytes: &[u8], phase: usize) -> bool {
    let pairs = bytes.len() / 2;
    let count = |phase: usize| bytes.iter().skip(phase).step_by(2).filter(|byte| **byte == 0).count();
    pairs >= 2 && count(phase) * 10 > pairs * 7 && count(1 - phase) * 20 < pairs
}

/// Valid UTF-8, or so nearly that a few damaged bytes do not make it something else.
fn is_utf8_at_heart(bytes: &[u8]) -> bool {
    let (mut letters, mut damaged) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        letters += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        damaged += usize::from(!chunk.invalid().is_empty());
    }
    damaged == 0 || letters > damaged * 4
}

/// One of the encodings with a byte for a letter, by what the letters then say. People tell their own language, so no
/// country is given as a hint: it would make Polish and Turkish into Swedish letters.
fn older(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    match detector.guess(None, Utf8Detection::Deny) {
        western if western == WINDOWS_1252 && is_mac(bytes) => MACINTOSH,
        guess => guess,
    }
}

/// More å, ä and ö as Macs wrote them than as Windows does. Read as Windows, those are Œ, Š and š.
fn is_mac(bytes: &[u8]) -> bool {
    let count = |letters: [u8; 3]| bytes.iter().filter(|byte| letters.contains(byte)).count();
    count([0x8C, 0x8A, 0x9A]) > count([0xE5, 0xE4, 0xF6])
}

fn lossy_utf8(bytes: &[u8]) -> (String, usize) {
    let damaged = bytes.utf8_chunks().filter(|chunk| !chunk.invalid().is_empty()).count();
    (String::from_utf8_lossy(bytes).into_owned(), damaged)
}

fn is_line_end(c: char) -> bool {
    // Vertical tab is a soft line break and form feed a new page in what Word saves as text.
    matches!(c, '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// A stray control character happens in text; many of them do not.
fn is_binary(raw: &str) -> bool {
    let (mut all, mut odd) = (0_usize, 0_usize);
    for c in raw.chars() {
        all += 1;
        odd += usize::from(c.is_control() && c != '\t' && !is_line_end(c));
    }
    odd > 2 && odd * 50 > all
}

fn normal(raw: &str) -> String {
    let one_line_end = raw.replace("\r\n", "\n");
    one_line_end
        .chars()
        .map(|c| if is_line_end(c) { '\n' } else { c })
        .filter(|c| matches!(c, '\n' | '\t') || !(c.is_control() || *c == '\u{FEFF}'))
        .nfc()
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Kind, Refusal, decode};
    use encoding_rs::{
        Encoding, ISO_8859_2, MACINTOSH, WINDOWS_1250, WINDOWS_1251, WINDOWS_1252, WINDOWS_1254, WINDOWS_1256,
    };
    use proptest::prelude::*;
    use unicode_normalization::is_nfc;

    const SAID: &str = "Ylva: ”Hör du?” – ja…\nÅsa: mm";

    fn text(bytes: &[u8]) -> String {
        decode(bytes).unwrap().text
    }

    fn utf16(said: &str, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
        said.encode_utf16().flat_map(order).collect()
    }

    #[test]
    fn utf_8_is_read_with_and_without_its_mark() {
        assert_eq!(text(SAID.as_bytes()), SAID);
        assert_eq!(text(format!("\u{FEFF}{SAID}").as_bytes()), SAID);
    }

    #[test]
    fn utf_16_is_read_in_both_orders_with_and_without_its_mark() {
        let marked = format!("\u{FEFF}{SAID}");
        for order in [u16::to_le_bytes, u16::to_be_bytes] {
            assert_eq!(text(&utf16(SAID, order)), SAID);
            assert_eq!(text(&utf16(&marked, order)), SAID);
        }
    }

    #[test]
    fn windows_1252_is_what_is_left() {
        assert_eq!(text(b"\xC5sa: \x94h\xF6r\x94 \x96 ja\x85"), "Åsa: ”hör” – ja…");
    }

    #[test]
    fn quotes_after_capitals_do_not_turn_windows_1252_into_utf_8() {
        // 0xC4 0x94 is a letter in UTF-8, but here it is Ä and a closing quote.
        assert_eq!(text(b"\x94J\xC4\x94 sa jag p\xE5 v\xE4gen"), "”JÄ” sa jag på vägen");
    }

    fn in_the_manner_of(encoding: &'static Encoding, said: &str) -> Vec<u8> {
        let (bytes, _, has_holes) = encoding.encode(said);
        assert!(!has_holes, "{} has no letters for {said}", encoding.name());
        bytes.into_owned()
    }

    #[test]
    fn swedish_is_read_however_little_of_it_there_is() {
        for said in ["på", "Å", "Måns", "ÅSA: NÄR DÅ?", "idé på kafé", "Anaïs och José: ”öh…”"] {
            assert_eq!(text(&in_the_manner_of(WINDOWS_1252, said)), said);
        }
    }

    #[test]
    fn what_was_said_in_another_language_is_read_in_its_own_letters() {
        for (encoding, said) in [
            (WINDOWS_1250, "Uczestnik: Bałem się zadzwonić, bo nie wiedziałem, kto odbierze. Później ktoś oddzwonił."),
            (ISO_8859_2, "Uczestnik: Bałem się zadzwonić, bo nie wiedziałem, kto odbierze. Później ktoś oddzwonił."),
            (WINDOWS_1250, "Bojala sam se nazvati jer nisam znala tko će se javiti. Šta žene kažu?"),
            (WINDOWS_1251, "Участник: Я боялся звонить, потому что не знал, кто ответит."),
            (WINDOWS_1254, "Katılımcı: Aramaya çekindim çünkü kimin cevap vereceğini bilmiyordum. Şimdi iyiyim."),
            (WINDOWS_1256, "كنت خائفا من الاتصال لأنني لم أكن أعرف من سيرد"),
        ] {
            assert_eq!(text(&in_the_manner_of(encoding, said)), said, "{}", encoding.name());
        }
    }

    #[test]
    fn an_old_mac_wrote_other_bytes_for_the_same_letters() {
        let said = "Intervjuare: Hur gick det då?\rDeltagare: Jag höll i räcket ända upp för trapporna på Ågatan.\r";
        assert_eq!(text(&in_the_manner_of(MACINTOSH, said)), said.replace('\r', "\n"));
        // A name with š in it makes no Mac of a Swedish text.
        let said = "Miloš sa att fru Šimek väntar på sin handläggare.";
        assert_eq!(text(&in_the_manner_of(WINDOWS_1252, said)), said);
    }

    #[test]
    fn a_cut_off_utf_8_file_stays_utf_8() {
        let mut bytes = "på vägen över ån är äpplen".as_bytes().to_vec();
        bytes.push(0xC3);
        let decoded = decode(&bytes).unwrap();
        assert_eq!(decoded.text, "på vägen över ån är äpplen\u{FFFD}");
        assert_eq!(decoded.unreadable, 1);
    }

    #[test]
    fn every_line_end_becomes_one() {
        assert_eq!(text(b"a\r\nb\rc\nd\x0Be\r\r\nf"), "a\nb\nc\nd\ne\n\nf");
        assert_eq!(text("a\u{2028}b\u{85}c".as_bytes()), "a\nb\nc");
    }

    #[test]
    fn letters_and_accents_are_joined_and_control_characters_dropped() {
        assert_eq!(text("A\u{30A}sa\u{0}\u{7}\tha\u{FEFF}j".as_bytes()), "Åsa\thaj");
    }

    #[test]
    fn noise_is_refused_as_binary() {
        let noise: Vec<u8> = (0..200_u8).map(|n| n.wrapping_mul(37) % 40).collect();
        let refusal = decode(&noise).unwrap_err();
        assert_eq!(refusal, Refusal::WrongKind { looks_like: Kind::Binary });
    }

    proptest! {
        #[test]
        fn any_string_comes_back_clean_and_a_second_time_unchanged(said in "\\PC{0,80}") {
            let once = text(said.as_bytes());
            prop_assert!(is_nfc(&once));
            prop_assert_eq!(text(once.as_bytes()), once);
        }

        #[test]
        fn what_comes_out_is_clean(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            if let Ok(decoded) = decode(&bytes) {
                prop_assert!(is_nfc(&decoded.text));
                let clean = decoded.text.chars().all(|c| matches!(c, '\n' | '\t') || !c.is_control());
                prop_assert!(clean);
            }
        }
    }
}
