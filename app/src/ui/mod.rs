//! Markup that more than one slice uses: buttons, fields, the error summary, quotes, verdicts. No data is loaded here.

pub mod field;
pub mod icon;
pub mod meanwhile;
pub mod page;
pub mod pager;
pub mod quote;

use leptos::prelude::*;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// A text as it may stand in the value of a query string. Mostly a path to come back to, which a form's encoding
/// (`serde_html_form`) would make unreadable: its slashes stay.
pub fn in_query(text: &str) -> String {
    const KEPT: AsciiSet = NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~').remove(b'/');
    utf8_percent_encode(text, &KEPT).to_string()
}

/// Running text with its line breaks: a paragraph per blank line, a break per single one.
pub fn paragraphs(text: &str) -> AnyView {
    text.split("\n\n")
        .filter(|part| !part.trim().is_empty())
        .map(|part| {
            view! { <p>{lines(part)}</p> }
        })
        .collect::<Vec<_>>()
        .into_any()
}

/// A text in one paragraph, broken where it was broken.
pub fn lines(text: &str) -> AnyView {
    text.lines()
        .enumerate()
        .map(|(n, line)| view! { {(n > 0).then(|| view! { <br /> })} {line.to_owned()} })
        .collect::<Vec<_>>()
        .into_any()
}
