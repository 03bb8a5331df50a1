//! Reads a form with a file in it. More than we take is read to its end and thrown away, so that whoever sent it gets a
//! page with a sentence instead of a connection that is cut off.

use std::collections::HashMap;

use axum::extract::multipart::{Field, Multipart};
use axum::extract::{FromRequest, Request};
use form_urlencoded::Serializer;

use crate::error::Trouble;
use crate::form::{NOT_PERSONAL, Sent};
use crate::house::House;
use crate::parse::Problems;
use crate::sources::about::About;

/// The most bytes we keep of one field. A file of the longest conversation we take is less than half of it.
const KEPT: usize = 6 * 1024 * 1024;
/// The most bytes we keep of a whole form.
const KEPT_IN_ALL: usize = 16 * 1024 * 1024;
/// The most bytes we read, kept or not. Whoever sends more is cut off.
const READ: usize = 64 * 1024 * 1024;

/// A posted form with what was typed and at most one file.
#[derive(Debug, Default)]
pub struct Upload {
    typed: HashMap<String, String>,
    pub file: Option<File>,
}

#[derive(Debug)]
pub enum File {
    Sent {
        name: String,
        /// `None` when it was bigger than what we keep.
        bytes: Option<Vec<u8>>,
    },
    /// One that was sent before and could not be read: why not, as it is kept.
    Unread(String),
}

/// The field that tells, in a form that is kept, why its file was not read. What a browser sends in it is not looked at.
const UNREAD: &str = "unread";

impl Upload {
    /// What was typed in a field; empty when it was not sent.
    pub fn text(&self, field: &str) -> &str {
        self.typed.get(field).map_or("", String::as_str)
    }

    /// A form as it was kept.
    pub fn of_kept(fields: Vec<(String, String)>) -> Self {
        let mut typed: HashMap<String, String> = fields.into_iter().collect();
        let file = typed.remove(UNREAD).map(File::Unread);
        Self { typed, file }
    }

    /// The form as it is kept: what was typed but in fields that begin so, what a file said, and why it was not read.
    pub fn sent(&self, but: &[&str], plain: Option<String>, unread: Option<String>) -> Vec<u8> {
        let ours = [UNREAD, "plain"];
        let typed = self
            .typed
            .iter()
            .filter(|(name, _)| !ours.contains(&name.as_str()) && !but.iter().any(|start| name.starts_with(start)));
        let mut form = Serializer::new(String::new());
        form.extend_pairs(typed);
        form.extend_pairs(plain.map(|plain| ("plain", plain)));
        form.extend_pairs(unread.map(|why| (UNREAD, why)));
        form.finish().into_bytes()
    }

    /// Where what is wrong with what was typed is noted.
    pub fn problems(&self) -> Problems {
        Problems::confirmed(vec![self.text(NOT_PERSONAL).to_owned()])
    }

    pub fn about(&self) -> About {
        let text = |field: &str| self.text(field).to_owned();
        About { participant: text("participant"), title: text("title"), held_on: text("held_on"), channel: text("channel") }
    }
}

impl FromRequest<House> for Upload {
    type Rejection = Trouble;

    async fn from_request(request: Request, house: &House) -> Result<Self, Trouble> {
        let sent = request.extensions().get::<Sent>().cloned();
        let mut parts = Multipart::from_request(request, house).await.map_err(|_| Trouble::BadRequest)?;
        let mut upload = Self::default();
        let mut read = 0;
        let mut kept = 0;
        while let Some(field) = parts.next_field().await.map_err(|_| Trouble::BadRequest)? {
            let name = field.name().unwrap_or_default().to_owned();
            let file_name = field.file_name().map(str::to_owned);
            let room = KEPT.min(KEPT_IN_ALL.saturating_sub(kept));
            let bytes = bytes(field, room, &mut read).await?;
            kept += bytes.as_ref().map_or(0, Vec::len);
            match file_name {
                Some(name) if !name.is_empty() || bytes.as_ref().is_none_or(|bytes| !bytes.is_empty()) => {
                    upload.file = Some(File::Sent { name, bytes });
                }
                // A file field that was left empty.
                Some(_) => {}
                None => {
                    let text = String::from_utf8(bytes.ok_or(Trouble::TooLarge)?).map_err(|_| Trouble::NotText)?;
                    upload.typed.insert(name, text);
                }
            }
        }
        if let Some(sent) = sent {
            sent.read_as(Serializer::new(String::new()).extend_pairs(&upload.typed).finish().into_bytes());
        }
        Ok(upload)
    }
}

/// The bytes of a field, read to its end; `None` when there are more than `room`.
async fn bytes(mut field: Field<'_>, room: usize, read: &mut usize) -> Result<Option<Vec<u8>>, Trouble> {
    let mut kept = Some(Vec::new());
    while let Some(chunk) = field.chunk().await.map_err(|_| Trouble::BadRequest)? {
        *read += chunk.len();
        if *read > READ {
            return Err(Trouble::TooLarge);
        }
        kept = kept.filter(|bytes| bytes.len() + chunk.len() <= room);
        if let Some(bytes) = &mut kept {
            bytes.extend_from_slice(&chunk);
        }
    }
    Ok(kept)
}
