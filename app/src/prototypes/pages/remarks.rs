//! What is worth mending on a page, in sentences. Never a reason to stop anybody.

use leptos::prelude::*;

use crate::lang::Lang;
use crate::prototypes::screens::{MAX_BODY, Remark, Via, Weight, What, lines_of};
use crate::slug::Slug;
use crate::t;

/// "2 saker att titta på".
pub fn how_many(lang: Lang, n: usize) -> String {
    t!(lang, "prototype-remarks", n = n)
}

/// The remarks on one page, each with its line, what a visitor will stumble on first. Nothing when there are none.
pub fn list(lang: Lang, all: &[Remark], slug: &Slug, body: &str) -> Option<AnyView> {
    let own: Vec<&What> = all.iter().filter(|remark| remark.page == *slug).map(|remark| &remark.what).collect();
    if own.is_empty() {
        return None;
    }
    let mend = own.iter().any(|what| what.weight() == Weight::Mend);
    let lines = lines_of(body, &own);
    let mut own: Vec<_> = own.into_iter().zip(lines).collect();
    own.sort_by_key(|(what, _)| std::cmp::Reverse(what.weight()));
    let lead = if mend { t!(lang, "prototype-remarks-mend") } else { t!(lang, "prototype-remarks-worth") };
    let items: Vec<_> =
        own.into_iter().map(|(what, line)| view! { <li>{on_line(lang, line, sentence(lang, what))}</li> }).collect();
    Some(
        view! { <div class="note"><p><strong>{how_many(lang, items.len())}</strong> " " {lead}</p> <ul>{items}</ul></div> }
            .into_any(),
    )
}

fn on_line(lang: Lang, line: Option<usize>, sentence: String) -> String {
    match line {
        Some(line) => t!(lang, "prototype-remark-on-line", line = line, remark = sentence),
        None => sentence,
    }
}

pub fn sentence(lang: Lang, what: &What) -> String {
    match what {
        What::LeadsNowhere { to, via: Via::Link, label } => {
            t!(lang, "prototype-remark-link-nowhere", label = label.as_str(), to = to.to_string())
        }
        What::LeadsNowhere { to, via: Via::Button, label } if label.is_empty() => {
            t!(lang, "prototype-remark-bare-button-nowhere", to = to.to_string())
        }
        What::LeadsNowhere { to, via: Via::Button, label } => {
            t!(lang, "prototype-remark-button-nowhere", label = label.as_str(), to = to.to_string())
        }
        What::Unreachable => t!(lang, "prototype-remark-unreachable").to_owned(),
        What::NoWayOn => t!(lang, "prototype-remark-no-way-on").to_owned(),
        What::FieldWithoutLabel { word } => t!(lang, "prototype-remark-field-without-label", word = word.as_str()),
        What::TooFewOptions { label, options } => {
            t!(lang, "prototype-remark-too-few-options", label = label.as_str(), n = *options)
        }
        What::FormWithoutButton { label } => t!(lang, "prototype-remark-form-without-button", label = label.as_str()),
        What::ButtonWithoutPage { label } if label.is_empty() => {
            t!(lang, "prototype-remark-bare-button-without-page").to_owned()
        }
        What::ButtonWithoutPage { label } => t!(lang, "prototype-remark-button-without-page", label = label.as_str()),
        What::ButtonWithoutLabel { .. } => t!(lang, "prototype-remark-button-without-label").to_owned(),
        What::SkippedHeading { text, from, .. } => {
            t!(lang, "prototype-remark-skipped-heading", text = text.as_str(), signs = "#".repeat(usize::from(*from) + 1))
        }
        What::EmptyLink { label, address } if label.is_empty() && address.is_empty() => {
            t!(lang, "prototype-remark-empty-link").to_owned()
        }
        What::EmptyLink { label, address } if label.is_empty() => {
            t!(lang, "prototype-remark-link-without-words", address = address.as_str())
        }
        What::EmptyLink { label, .. } => t!(lang, "prototype-remark-link-without-address", label = label.as_str()),
        What::RefusedLink { label, address } => {
            t!(lang, "prototype-remark-refused-link", label = label.as_str(), address = address.as_str())
        }
        What::PictureWithoutWords { name } => t!(lang, "prototype-remark-picture-without-words", name = name.as_str()),
        What::TooLong { characters } => t!(lang, "prototype-remark-too-long", n = *characters, max = MAX_BODY),
    }
}
