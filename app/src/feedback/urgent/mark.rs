//! A mark on a piece: what is known of it while it waits, and what remains once somebody has seen to it.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use sqlx::FromRow;

use crate::id::{FeedbackId, PersonId};
use crate::sources::text::Span;

/// The longest note of what was done, in characters.
pub const MAX_NOTE: usize = 1000;

crate::words! {
    /// How a mark was seen to.
    pub enum Outcome {
        /// Something was done; the note says what.
        Done = "done",
        /// The lists had guessed wrong.
        NotUrgent = "not_urgent",
    }
}

#[derive(Debug, Clone, FromRow, Serialize)]
pub struct Mark {
    pub feedback_id: FeedbackId,
    /// Places as [`written`]; none once it is handled.
    spans: Option<String>,
    /// The day in Sweden.
    pub came_on: NaiveDate,
    /// The beginning of the hour; none once it is handled, also when it waits again after that, and where nobody knew it.
    pub came_at: Option<DateTime<Utc>>,
    /// Who sees to it.
    pub taken_by: Option<PersonId>,
    pub taker: Option<String>,
    pub handler: Option<String>,
    pub handled_on: Option<NaiveDate>,
    pub outcome: Option<Outcome>,
    pub note: String,
}

impl Mark {
    pub fn waits(&self) -> bool {
        self.handled_on.is_none()
    }

    /// The places of the words, in order.
    pub fn spans(&self) -> Vec<Span> {
        self.spans.as_deref().map(read).unwrap_or_default()
    }
}

/// Places as they are stored: `3-12 40-51`.
pub fn written(spans: &[Span]) -> String {
    spans.iter().map(|span| format!("{}-{}", span.start, span.end)).collect::<Vec<_>>().join(" ")
}

fn read(spans: &str) -> Vec<Span> {
    let span = |text: &str| {
        let (start, end) = text.split_once('-')?;
        Some(Span { start: start.parse().ok()?, end: end.parse().ok()? })
    };
    spans.split(' ').filter_map(span).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_read_as_they_were_written() {
        let spans = [Span { start: 3, end: 12 }, Span { start: 40, end: 51 }];
        assert_eq!(written(&spans), "3-12 40-51");
        assert_eq!(read(&written(&spans)), spans);
        assert_eq!(read(&written(&[])), []);
    }
}
