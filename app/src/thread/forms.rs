//! The forms on a quote's page.

use chrono::NaiveDate;
use serde::Deserialize;

use crate::desk::Desk;
use crate::parse::{Days, Fault, Problems};

/// Where one of them stands.
pub fn place(desk: &Desk, quote: i64, which: &str) -> String {
    desk.path(format!("quotes/{quote}#{which}"))
}

pub const APPROVAL: &str = "approval";
pub const NEED: &str = "need";

#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub struct ApprovalForm {
    pub given_on: String,
}

impl ApprovalForm {
    pub fn parse(&self, today: NaiveDate, problems: &mut Problems) -> Option<NaiveDate> {
        problems.date("given_on", &self.given_on, Days::past(today))
    }
}

/// A need that is chosen for the quote.
#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub struct NeedChoice {
    /// The need's number.
    pub need: String,
    pub stance: String,
}

impl NeedChoice {
    pub fn parse(&self, problems: &mut Problems) -> Option<i64> {
        let chosen = self.need.parse().ok();
        if chosen.is_none() {
            problems.add("need", Fault::Says("quote-link-choose-first"));
        }
        chosen
    }
}
