//! What a file is, when it is not one that we read: told by its first bytes or its extension. By hand: `infer` takes a
//! conversation that begins with `ID3` or `OggS` for sound.

use serde::{Deserialize, Serialize};

/// A kind of file that a person may have picked by mistake.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    /// Word from 2007 on.
    Word,
    /// Word, Excel and the like from before 2007.
    OldOffice,
    /// What `LibreOffice` and others write.
    OpenDocument,
    /// Rows and columns: Excel or CSV.
    Spreadsheet,
    /// Slides.
    Slides,
    /// Rich text.
    RichText,
    /// PDF.
    Pdf,
    /// A picture.
    Image,
    /// Sound.
    Sound,
    /// Moving pictures.
    Film,
    /// Captions that are neither `WebVTT` nor `SubRip`.
    Subtitles,
    /// HTML.
    WebPage,
    /// Markdown.
    Markdown,
    /// A packed folder.
    Archive,
    /// Something else, by its extension in lower case (at most 12 characters).
    Other(String),
    /// No text, and nothing that we can name.
    Binary,
}

impl Kind {
    /// A stable name to choose a sentence by.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Word => "word",
            Self::OldOffice => "old-office",
            Self::OpenDocument => "open-document",
            Self::Spreadsheet => "spreadsheet",
            Self::Slides => "slides",
            Self::RichText => "rich-text",
            Self::Pdf => "pdf",
            Self::Image => "image",
            Self::Sound => "sound",
            Self::Film => "film",
            Self::Subtitles => "subtitles",
            Self::WebPage => "web-page",
            Self::Markdown => "markdown",
            Self::Archive => "archive",
            Self::Other(_) => "other",
            Self::Binary => "binary",
        }
    }
}

/// The kind that the first bytes give away; `None` for what may be text.
pub(super) fn of_bytes(bytes: &[u8]) -> Option<Kind> {
    let at = |offset: usize, mark: &[u8]| bytes.get(offset..).is_some_and(|rest| rest.starts_with(mark));
    let control_at = |offset: usize| bytes.get(offset).is_some_and(|byte| *byte < 0x20);
    let found = match bytes {
        [b'P', b'K', 3 | 5, 4 | 6, ..] => in_zip(bytes),
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..] => Kind::OldOffice,
        [0x89, b'P', b'N', b'G', ..] | [0xFF, 0xD8, 0xFF, ..] => Kind::Image,
        [0xFF, 0xFB | 0xFA | 0xF3 | 0xF2 | 0xF1 | 0xF9, ..] => Kind::Sound,
        [0x1A, 0x45, 0xDF, 0xA3, ..] => Kind::Film,
        [0x1F, 0x8B, 8, ..] | [b'7', b'z', 0xBC, 0xAF, ..] => Kind::Archive,
        _ if at(0, b"%PDF-") => Kind::Pdf,
        _ if at(0, b"{\\rtf") => Kind::RichText,
        _ if at(0, b"GIF87a") || at(0, b"GIF89a") => Kind::Image,
        // A text may well begin with "ID3" or "OggS"; the files go on with a control character.
        _ if at(0, b"ID3") && control_at(3) => Kind::Sound,
        _ if (at(0, b"OggS") || at(0, b"fLaC")) && control_at(4) => Kind::Sound,
        _ if at(0, b"RIFF") && at(8, b"WAVE") => Kind::Sound,
        _ if at(0, b"RIFF") && at(8, b"AVI ") => Kind::Film,
        _ if at(0, b"RIFF") && at(8, b"WEBP") => Kind::Image,
        _ if at(4, b"ftyp") && control_at(0) => in_mp4(bytes),
        _ if is_web_page(bytes) => Kind::WebPage,
        _ => return None,
    };
    Some(found)
}

fn in_zip(bytes: &[u8]) -> Kind {
    let holds = |mark: &[u8]| bytes.windows(mark.len()).any(|window| window == mark);
    if holds(b"word/document.xml") {
        Kind::Word
    } else if holds(b"application/vnd.oasis.opendocument") {
        Kind::OpenDocument
    } else if holds(b"xl/workbook") {
        Kind::Spreadsheet
    } else if holds(b"ppt/presentation") {
        Kind::Slides
    } else {
        Kind::Archive
    }
}

fn in_mp4(bytes: &[u8]) -> Kind {
    match bytes.get(8..12) {
        Some(b"M4A " | b"M4B ") => Kind::Sound,
        Some(b"heic" | b"heix" | b"mif1" | b"avif") => Kind::Image,
        _ => Kind::Film,
    }
}

fn is_web_page(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
    [&b"<!doctype html"[..], b"<html"]
        .iter()
        .any(|mark| bytes.get(..mark.len()).is_some_and(|start| start.eq_ignore_ascii_case(mark)))
}

/// The kind that an extension (lower case, without its point) promises.
pub(super) fn of_extension(extension: &str) -> Kind {
    match extension {
        "docx" | "docm" | "dotx" => Kind::Word,
        "doc" | "xls" | "ppt" => Kind::OldOffice,
        "odt" | "ods" | "odp" => Kind::OpenDocument,
        "xlsx" | "xlsm" | "csv" | "tsv" => Kind::Spreadsheet,
        "pptx" => Kind::Slides,
        "rtf" => Kind::RichText,
        "pdf" => Kind::Pdf,
        "png" | "jpg" | "jpeg" | "gif" | "webp" | "heic" | "tif" | "tiff" | "bmp" | "svg" => Kind::Image,
        "mp3" | "m4a" | "wav" | "ogg" | "opus" | "flac" | "aac" | "wma" | "amr" => Kind::Sound,
        "mp4" | "mov" | "avi" | "mkv" | "webm" | "wmv" | "m4v" => Kind::Film,
        "ttml" | "dfxp" | "sbv" | "ass" | "ssa" => Kind::Subtitles,
        "html" | "htm" | "xhtml" => Kind::WebPage,
        "md" | "markdown" => Kind::Markdown,
        "zip" | "7z" | "rar" | "gz" | "tar" => Kind::Archive,
        other => Kind::Other(other.chars().take(12).collect()),
    }
}

#[cfg(test)]
mod tests {
    use super::{Kind, of_bytes, of_extension};

    #[test]
    fn first_bytes_name_the_usual_mistakes() {
        let cases: [(&[u8], Kind); 16] = [
            (b"PK\x03\x04\x14\0\x06\0rest word/document.xml", Kind::Word),
            (b"PK\x03\x04\x14\0mimetypeapplication/vnd.oasis.opendocument.text", Kind::OpenDocument),
            (b"PK\x03\x04\x14\0xl/workbook.xml", Kind::Spreadsheet),
            (b"PK\x03\x04\x14\0bilder/1.bin", Kind::Archive),
            (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0", Kind::OldOffice),
            (b"%PDF-1.4", Kind::Pdf),
            (b"\x89PNG\r\n\x1A\n", Kind::Image),
            (b"\xFF\xD8\xFF\xE0", Kind::Image),
            (b"ID3\x04\0", Kind::Sound),
            (b"\xFF\xFB\x90\x44", Kind::Sound),
            (b"RIFF\x24\0\0\0WAVEfmt ", Kind::Sound),
            (b"\0\0\0\x20ftypisom", Kind::Film),
            (b"\0\0\0\x20ftypM4A ", Kind::Sound),
            (b"\x1A\x45\xDF\xA3", Kind::Film),
            (b"{\\rtf1\\ansi", Kind::RichText),
            (b"\xEF\xBB\xBF\n<!DOCTYPE HTML><p>", Kind::WebPage),
        ];
        for (bytes, kind) in cases {
            assert_eq!(of_bytes(bytes), Some(kind), "{bytes:?}");
        }
    }

    #[test]
    fn text_that_only_begins_like_one_is_let_through() {
        for text in ["ID3: Hej", "PK: Hej", "OggS sa nej", "RIFF och WAVE", "PDF", "<h", "", "\u{FEFF}WEBVTT"] {
            assert_eq!(of_bytes(text.as_bytes()), None, "{text}");
        }
        assert_eq!(of_bytes(b"\xFF\xFEh\0e\0j\0"), None, "UTF-16");
    }

    #[test]
    fn an_unknown_extension_is_told_back_shortened() {
        assert_eq!(of_extension("pages"), Kind::Other("pages".into()));
        assert_eq!(of_extension("abcdefghijklmnop"), Kind::Other("abcdefghijkl".into()));
        assert_eq!(of_extension("mp3"), Kind::Sound);
    }

    #[test]
    fn every_kind_has_its_own_name() {
        let all = [
            Kind::Word,
            Kind::OldOffice,
            Kind::OpenDocument,
            Kind::Spreadsheet,
            Kind::Slides,
            Kind::RichText,
            Kind::Pdf,
            Kind::Image,
            Kind::Sound,
            Kind::Film,
            Kind::Subtitles,
            Kind::WebPage,
            Kind::Markdown,
            Kind::Archive,
            Kind::Other(String::new()),
            Kind::Binary,
        ];
        let names: std::collections::BTreeSet<_> = all.iter().map(Kind::name).collect();
        assert_eq!(names.len(), all.len());
    }
}
