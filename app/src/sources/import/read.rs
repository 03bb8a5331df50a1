//! What somebody has picked, pasted or sent before, as a conversation.

use serde::{Deserialize, Serialize};

use crate::lang::Lang;
use crate::parse::{Fault, Problems};
use crate::sources::import::sentences;
use crate::sources::import::upload::{File, Upload};
use crate::sources::intake::{self, Conversation, MAX_CHARS, Refusal};

/// Why there is no conversation. What is about a file is kept with the form, as the file is not.
#[derive(Debug, Clone, Serialize, Deserialize)]
enum Unread {
    Nothing,
    /// A file and a text.
    Both,
    File(Refusal),
    Text(Refusal),
}

impl Unread {
    fn note(&self, lang: Lang, problems: &mut Problems) {
        let sentence = |refusal| Fault::Sentence(sentences::refusal(lang, refusal));
        match self {
            Self::Nothing => problems.add("file", Fault::Says("import-nothing")),
            Self::Both => problems.add("text", Fault::Says("import-both")),
            Self::File(refusal) => problems.add("file", sentence(refusal)),
            Self::Text(refusal) => problems.add("text", sentence(refusal)),
        }
    }
}

/// Reads it, or notes why it cannot be.
pub fn conversation(lang: Lang, upload: &Upload, problems: &mut Problems) -> Option<Conversation> {
    read(upload).map_err(|unread| unread.note(lang, problems)).ok()
}

fn read(upload: &Upload) -> Result<Conversation, Unread> {
    let (text, plain) = (upload.text("text"), upload.text("plain"));
    let pasted = !text.trim().is_empty();
    match &upload.file {
        Some(File::Unread(why)) => Err(serde_json::from_str(why).unwrap_or(Unread::Nothing)),
        Some(_) if pasted => Err(Unread::Both),
        Some(File::Sent { name, bytes: Some(bytes) }) => intake::read(Some(name), bytes).map_err(Unread::File),
        Some(File::Sent { bytes: None, .. }) => Err(Unread::File(Refusal::TooLong { limit: MAX_CHARS, found: None })),
        None if pasted => intake::read(None, text.as_bytes()).map_err(Unread::Text),
        None if !plain.is_empty() => intake::from_plain(plain).map_err(Unread::File),
        None => Err(Unread::Nothing),
    }
}

/// The first form as it is kept: what was typed, and in a file's stead what was read in it, or why it was not.
pub fn first_form(upload: &Upload) -> Vec<u8> {
    let read = read(upload);
    let pasted = !upload.text("text").trim().is_empty();
    let before = || intake::from_plain(upload.text("plain")).ok();
    let plain = if pasted { before() } else { read.as_ref().ok().cloned().or_else(before) };
    let why = match &read {
        Err(why @ (Unread::Both | Unread::File(_))) => serde_json::to_string(why).ok(),
        _ => None,
    };
    upload.sent(&["speaker-", "guess-", "then"], plain.as_ref().map(intake::to_plain), why)
}

/// The second form as it begins: what is told about the conversation, and the conversation.
pub fn second_form(upload: &Upload, read: &Conversation) -> Vec<u8> {
    upload.sent(&["text", "speaker-", "guess-", "then"], Some(intake::to_plain(read)), None)
}

/// The second form as it came back.
pub fn second_form_again(upload: &Upload) -> Vec<u8> {
    upload.sent(&["text"], Some(upload.text("plain").to_owned()), None)
}
