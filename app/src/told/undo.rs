use serde::{Deserialize, Serialize};

use crate::form::{Marked, Sent};

/// The name of the field by which a form says that it undoes what was just done.
pub const UNDONE: &str = "undone";

/// How something is undone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Undo {
    /// By a form, which is sent with these fields.
    Sends { to: String, fields: Vec<(String, String)> },
    /// On a page that asks, and says what goes with it.
    Asks { at: String },
}

impl Undo {
    /// By a press of a button.
    pub fn press(to: impl Into<String>) -> Self {
        Self::Sends { to: to.into(), fields: Vec::new() }
    }

    /// By a press of a button, with these fields.
    pub fn sends(to: impl Into<String>, fields: &[(&str, &str)]) -> Self {
        let fields = fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Self::Sends { to: to.into(), fields }
    }

    /// On a page that asks.
    pub fn asks(at: impl Into<String>) -> Self {
        Self::Asks { at: at.into() }
    }

    /// By the same form as it stood before, on top of what is saved now. None when nothing has changed.
    pub fn back_to<T: Marked + Serialize>(to: impl Into<String>, before: &T, now: &str) -> Option<Self> {
        if before.was() == now {
            return None;
        }
        let before = serde_html_form::to_string(before).ok()?;
        let mut fields: Vec<(String, String)> = form_urlencoded::parse(before.as_bytes()).into_owned().collect();
        fields.push(("was".to_owned(), now.to_owned()));
        Some(Self::Sends { to: to.into(), fields })
    }
}

/// Whether the form that was sent undoes something.
pub fn is_undoing(sent: &Sent) -> bool {
    let body = sent.body().unwrap_or_default();
    form_urlencoded::parse(&body).any(|(name, value)| name == UNDONE && value == "yes")
}
