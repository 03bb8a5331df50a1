//! Why a city's texts are not taken, in the words of a log that whoever runs the machine reads.

use std::ops::Range;

#[derive(Debug, thiserror::Error)]
pub enum Refused {
    #[error("{file}: {error}")]
    Io { file: String, error: std::io::Error },
    #[error("{file}, line {line}: {what}")]
    Malformed { file: String, line: usize, what: String },
    #[error("{file}: no text has this name, so nobody would read it; the names are {names}")]
    Unknown { file: String, names: String },
}

impl Refused {
    /// `at` counts in bytes from the beginning of the file.
    pub fn at(file: &str, text: &str, at: usize, what: impl Into<String>) -> Self {
        Self::Malformed { file: file.to_owned(), line: line(text, at), what: what.into() }
    }

    pub fn toml(file: &str, text: &str, error: &toml::de::Error) -> Self {
        Self::at(file, text, error.span().unwrap_or(Range { start: 0, end: 0 }).start, error.message().trim())
    }
}

/// The line that a byte stands in, from 1.
pub fn line(text: &str, at: usize) -> usize {
    text.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1
}

/// What a file holds, however its lines end.
pub fn text(file: &str, bytes: Vec<u8>) -> Result<String, Refused> {
    let text = String::from_utf8(bytes).map_err(|error| {
        let good = error.utf8_error().valid_up_to();
        let good = String::from_utf8_lossy(&error.as_bytes()[..good]).into_owned();
        Refused::at(file, &good, good.len(), "this is no UTF-8: save the file with that encoding")
    })?;
    Ok(text.trim_start_matches('\u{feff}').replace("\r\n", "\n"))
}
