//! Two kinds of failure. What the person can mend is a [`Problems`](crate::parse::Problems) and is shown on the form.
//! The rest is a [`Trouble`]: a kind page with the right status, and for what we must mend a reference number that
//! stands in the log beside the cause.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use crate::db::{Down, collided, down, gone};

type Cause = Box<dyn std::error::Error + Send + Sync>;

/// Why there is no answer to show.
#[derive(Debug)]
pub enum Trouble {
    /// There is nothing here, or nothing that this person may know of.
    NotFound,
    /// It was here once and is closed now.
    Gone,
    /// It was here once and has been removed; its code, as people know it.
    Removed(String),
    /// The project is closed: what was asked for has to wait until it is opened again.
    Closed,
    /// The person is signed in but may not do this.
    Forbidden,
    /// A form that did not come from a page of ours.
    Foreign,
    /// Somebody must sign in first; the path to come back to.
    SignIn(String),
    /// The request was not one that our forms send.
    BadRequest,
    /// A form with bytes that are no text (UTF-8).
    NotText,
    /// More than we read.
    TooLarge,
    /// Somebody else was faster: what it names is gone, or what it makes is there already.
    Overtaken,
    /// Too many tries from one place; how many seconds to wait.
    TooMany(u64),
    /// The database cannot take anything in: out of space, read-only, or a disk that fails.
    CannotSave(Cause),
    /// The database does not answer just now; soon it may.
    JustNow(Cause),
    /// Ours to mend.
    Ours(Cause),
}

/// What a handler gives back.
pub type Answer = Result<Response, Trouble>;

impl Trouble {
    /// Sorts a failure: what somebody else has done, and what the database cannot do just now, are no faults.
    pub fn of(cause: Cause) -> Self {
        if let Some(statement) = gone(cause.as_ref()) {
            // Somebody has removed it, or we looked for what never was.
            tracing::warn!(statement, "a row that was taken for granted is not there");
            return Self::Overtaken;
        }
        match down(cause.as_ref()) {
            _ if collided(cause.as_ref()) => Self::Overtaken,
            Some(Down::CannotSave) => Self::CannotSave(cause),
            Some(Down::JustNow) => Self::JustNow(cause),
            None => Self::Ours(cause),
        }
    }

    pub fn status(&self) -> StatusCode {
        match self {
            Self::NotFound | Self::Removed(_) => StatusCode::NOT_FOUND,
            Self::Gone => StatusCode::GONE,
            Self::Forbidden | Self::Foreign => StatusCode::FORBIDDEN,
            Self::SignIn(_) => StatusCode::SEE_OTHER,
            Self::BadRequest | Self::NotText => StatusCode::BAD_REQUEST,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Overtaken | Self::Closed => StatusCode::CONFLICT,
            Self::TooMany(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::CannotSave(_) | Self::JustNow(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Ours(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

impl<E: std::error::Error + Send + Sync + 'static> From<E> for Trouble {
    fn from(error: E) -> Self {
        Self::of(Box::new(error))
    }
}

/// Put on an answer that says that a code is nobody's: whoever guesses is slowed down by it.
#[derive(Debug, Clone, Copy)]
pub struct WrongGuess;

/// Carried on the response until the layer that knows the language and the look makes a page of it.
#[derive(Debug, Clone)]
pub struct Unanswered(pub std::sync::Arc<Trouble>);

impl IntoResponse for Trouble {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(Unanswered(std::sync::Arc::new(self)));
        response
    }
}
