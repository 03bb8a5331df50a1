//! What islands ask of the server: functions with typed arguments (`asked.rs` in a slice), sent by `#[server]` and
//! answered through `leptos_axum`. Each has an address of its own below [`AT`] that never changes, so that a tab that was
//! opened before an update still finds it, and names its project among the arguments. Its row in `routes/` says what
//! right it takes; without one nobody is answered.
//!
//! What a person can mend is no refusal: it is a part of the answer.

#[cfg(feature = "ssr")]
pub mod answer;

use leptos::server_fn::codec::JsonEncoding;
use leptos::server_fn::error::{FromServerFnError, ServerFnErrorErr};
use serde::{Deserialize, Serialize};

/// What the addresses of all functions begin with: `#[server(prefix = "/fn", endpoint = "…", input = Json)]`.
pub const AT: &str = "/fn/";

/// Why a function has not done what it was asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refused {
    /// The net is away, or the server, or what came is no answer of ours. Only the browser knows, so the island that
    /// asked brings its own sentence.
    OutOfTouch,
    /// The server says why; the sentence is in the person's language.
    Told { why: Why, sentence: String },
}

/// What an island may want to act upon.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Why {
    SignedOut,
    Forbidden,
    NotFound,
    /// The arguments are not such as the function takes.
    Unreadable,
    Overtaken,
    /// Not now; soon it may work.
    Later,
}

impl Refused {
    /// What to tell the person; `out_of_touch` for when the server cannot be reached.
    pub fn sentence(self, out_of_touch: &str) -> String {
        match self {
            Self::OutOfTouch => out_of_touch.to_owned(),
            Self::Told { sentence, .. } => sentence,
        }
    }
}

impl FromServerFnError for Refused {
    type Encoder = JsonEncoding;

    /// On the server this is never what is answered: see [`answer`].
    fn from_server_fn_error(_: ServerFnErrorErr) -> Self {
        Self::OutOfTouch
    }
}
