//! What the team may want to mend before somebody else sees the prototype. Nothing here stops anybody.

use std::cmp::Reverse;

use super::address::Address;
use super::blocks::{Choices, Draft, Kind, Seen, plain};
use super::links::{Via, links_of, position, steps};
use super::page::{MAX_BODY, Page};
use super::parse::parse;
use crate::slug::Slug;

/// Something seen on a page. The words for it are in the language files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    pub page: Slug,
    pub what: What,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// A link or a button names a page that does not exist.
    LeadsNowhere { to: Slug, via: Via, label: String },
    /// No way leads here from the first page.
    Unreachable,
    /// Nothing on the page leads to another page. The last page may be an end and is not remarked on.
    NoWayOn,
    /// A field says nothing about what to fill in; `word` is what was typed, as `Fält`.
    FieldWithoutLabel { word: String },
    /// A choice has fewer than two answers, or boxes to tick are none.
    TooFewOptions { label: String, options: usize },
    /// Fields that no button ends; `label` is the first of them.
    FormWithoutButton { label: String },
    /// A button names no page.
    ButtonWithoutPage { label: String },
    /// A button says nothing about what it does.
    ButtonWithoutLabel { to: Option<Slug> },
    /// A heading is more than one level under the one before it. Levels as typed.
    SkippedHeading { text: String, from: u8, to: u8 },
    /// A link without words, or without anything to lead to.
    EmptyLink { label: String, address: String },
    /// A link to something that may not be linked to: only pages, https, mailto and tel.
    RefusedLink { label: String, address: String },
    /// A picture that says nothing to somebody who cannot see it.
    PictureWithoutWords { name: String },
    /// What stands after the first [`MAX_BODY`] characters is not shown.
    TooLong { characters: usize },
}

/// How much it matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// May well be meant.
    Worth,
    /// A visitor will stumble on it.
    Mend,
}

impl What {
    pub fn weight(&self) -> Weight {
        match self {
            Self::Unreachable | Self::NoWayOn | Self::SkippedHeading { .. } => Weight::Worth,
            _ => Weight::Mend,
        }
    }
}

/// Whether a visitor will stumble on something.
pub fn stumbles(remarks: &[Remark]) -> bool {
    remarks.iter().any(|remark| remark.what.weight() == Weight::Mend)
}

/// The remarks by page, in order of the pages: first those pages on which a visitor will stumble, and on each what she
/// stumbles on first.
pub fn by_page(remarks: Vec<Remark>) -> Vec<(Slug, Vec<What>)> {
    let mut pages: Vec<(Slug, Vec<What>)> = Vec::new();
    for Remark { page, what } in remarks {
        match pages.iter_mut().find(|(slug, _)| *slug == page) {
            Some((_, found)) => found.push(what),
            None => pages.push((page, vec![what])),
        }
    }
    for (_, found) in &mut pages {
        found.sort_by_key(|what| Reverse(what.weight()));
    }
    pages.sort_by_key(|(_, found)| Reverse(found.iter().map(What::weight).max()));
    pages
}

/// Looks through all pages of an iteration. The first page is where a visitor begins.
/// Remarks come page by page, in reading order, then those about the page as a whole.
pub fn check(pages: &[Page<'_>]) -> Vec<Remark> {
    let drafts: Vec<Draft> = pages.iter().map(|page| parse(&page.body)).collect();
    let ways: Vec<Vec<usize>> =
        drafts.iter().map(|draft| links_of(draft).iter().filter_map(|link| position(pages, &link.to)).collect()).collect();
    let steps = steps(&ways);
    let mut remarks = Vec::new();
    for (at, (page, draft)) in pages.iter().zip(&drafts).enumerate() {
        let mut remark = |what| remarks.push(Remark { page: page.slug.clone(), what });
        Reader { pages, heading: None, first_field: None }.read(draft, &mut remark);
        if steps.get(at) == Some(&None) {
            remark(What::Unreachable);
        }
        let leads_on = ways.get(at).is_some_and(|ways| ways.iter().any(|&to| to != at));
        if !leads_on && at + 1 < pages.len() {
            remark(What::NoWayOn);
        }
        let characters = page.body.chars().count();
        if characters > MAX_BODY {
            remark(What::TooLong { characters });
        }
    }
    remarks
}

struct Reader<'a> {
    pages: &'a [Page<'a>],
    heading: Option<u8>,
    first_field: Option<String>,
}

impl Reader<'_> {
    fn read(&mut self, draft: &Draft, remark: &mut dyn FnMut(What)) {
        draft.walk(&mut |seen| match seen {
            Seen::Heading { typed, text } => {
                if let Some(from) = self.heading.filter(|from| typed > from + 1) {
                    remark(What::SkippedHeading { text: plain(text), from, to: typed });
                }
                self.heading = Some(typed);
            }
            Seen::Link(link) => {
                let label = plain(&link.text).trim().to_owned();
                match &link.to {
                    Address::Page(to) => self.goal(to, Via::Link, label, remark),
                    Address::Outside(address) if label.is_empty() => {
                        remark(What::EmptyLink { label, address: address.clone() });
                    }
                    Address::Outside(_) => {}
                    Address::Refused(address) if label.is_empty() || address.is_empty() => {
                        remark(What::EmptyLink { label, address: address.clone() });
                    }
                    Address::Refused(address) => remark(What::RefusedLink { label, address: address.clone() }),
                }
            }
            Seen::Picture { name, alt: "" } => remark(What::PictureWithoutWords { name: name.to_owned() }),
            Seen::Picture { .. } => {}
            Seen::Field(field) => {
                self.first_field.get_or_insert_with(|| field.name().to_owned());
                if field.label.is_empty() {
                    remark(What::FieldWithoutLabel { word: field.word.clone() });
                }
                if let Kind::Choices { choices, options } = &field.kind
                    && options.len() < if *choices == Choices::One { 2 } else { 1 }
                {
                    remark(What::TooFewOptions { label: field.name().to_owned(), options: options.len() });
                }
            }
            Seen::Button(button) => {
                if button.label.is_empty() {
                    remark(What::ButtonWithoutLabel { to: button.to.clone() });
                }
                match &button.to {
                    Some(to) => self.goal(to, Via::Button, button.label.clone(), remark),
                    None => remark(What::ButtonWithoutPage { label: button.label.clone() }),
                }
            }
            Seen::FormEnd(with_button) => {
                let first = self.first_field.take();
                if let Some(label) = first.filter(|_| !with_button) {
                    remark(What::FormWithoutButton { label });
                }
            }
        });
    }

    fn goal(&self, to: &Slug, via: Via, label: String, remark: &mut dyn FnMut(What)) {
        if position(self.pages, to).is_none() {
            remark(What::LeadsNowhere { to: to.clone(), via, label });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn slug(text: &str) -> Slug {
        Slug::from_title(text)
    }

    /// The remarks on pages that are called a, b, c …
    fn remarks(bodies: &[&str]) -> Vec<(String, What)> {
        let pages: Vec<Page<'_>> = ('a'..).zip(bodies).map(|(name, &body)| page(&name.to_string(), body)).collect();
        check(&pages).into_iter().map(|remark| (remark.page.to_string(), remark.what)).collect()
    }

    fn page<'a>(name: &str, body: &'a str) -> Page<'a> {
        Page::new(slug(name), name.to_owned(), body)
    }

    fn only(body: &str) -> Vec<What> {
        remarks(&[body]).into_iter().map(|(_, what)| what).collect()
    }

    #[test]
    fn pages_that_hang_together_get_no_remarks() {
        assert_eq!(remarks(&["# Hej\n\n[[b]]", "Fält: Namn\nKnapp: Skicka -> c", "## Tack\n\n[[a|Börja om]]"]), []);
        assert_eq!(remarks(&["Ett brev leder ingenstans och ska inte göra det."]), []);
        assert_eq!(remarks(&[]), []);
    }

    #[test]
    fn a_way_to_a_page_that_does_not_exist_is_seen() {
        let nowhere = |via, label: &str| What::LeadsNowhere { to: slug("borta"), via, label: label.into() };
        assert_eq!(only("[[Borta|hit]]"), [nowhere(Via::Link, "hit")]);
        assert_eq!(only("Knapp: Dit -> borta"), [nowhere(Via::Button, "Dit")]);
    }

    #[test]
    fn a_page_that_no_way_leads_to_is_seen() {
        let found = remarks(&["[[b]]", "[[a]]", "[[d]]", "[[c]]"]);
        assert_eq!(found, [("c".to_owned(), What::Unreachable), ("d".to_owned(), What::Unreachable)]);
    }

    #[test]
    fn a_page_without_a_way_on_is_seen_unless_it_is_the_last() {
        let found = remarks(&["[[b]] och [[c]]", "[[b|hit igen]] [ut](https://example.se)", "slut"]);
        assert_eq!(found, [("b".to_owned(), What::NoWayOn)]);
    }

    #[test]
    fn fields_that_ask_nothing_are_seen() {
        assert_eq!(only("Fält:\nKnapp: Skicka -> a"), [What::FieldWithoutLabel { word: "Fält".into() }]);
        let few = |label: &str, options| What::TooFewOptions { label: label.into(), options };
        assert_eq!(only("Val: Hur?\n- Brev\nKnapp: Skicka -> a"), [few("Hur?", 1)]);
        assert_eq!(only("Kryss: Hur?\nKnapp: Skicka -> a"), [few("Hur?", 0)]);
        assert_eq!(only("Kryss: Hur?\n- Brev\nKnapp: Skicka -> a"), []);
    }

    #[test]
    fn a_form_without_a_button_is_seen_once() {
        let missing = What::FormWithoutButton { label: "Namn".into() };
        assert_eq!(only("Fält: Ort\nKnapp: Nästa -> a\nFält: Namn\nFält: Gata"), [missing]);
    }

    #[test]
    fn a_button_that_lacks_something_is_seen() {
        assert_eq!(only("Knapp: Skicka"), [What::ButtonWithoutPage { label: "Skicka".into() }]);
        assert_eq!(only("Knapp: -> a"), [What::ButtonWithoutLabel { to: Some(slug("a")) }]);
    }

    #[test]
    fn a_skipped_heading_is_seen_but_beginning_at_any_level_is_fine() {
        let skipped = What::SkippedHeading { text: "c".into(), from: 2, to: 4 };
        assert_eq!(only("## b\n\n#### c\n\n# a\n\n## b"), [skipped]);
    }

    #[test]
    fn empty_and_refused_links_are_seen() {
        let empty = |label: &str, address: &str| What::EmptyLink { label: label.into(), address: address.into() };
        assert_eq!(only("[](https://example.se)"), [empty("", "https://example.se/")]);
        assert_eq!(only("[hit]()"), [empty("hit", "")]);
        let refused = What::RefusedLink { label: "hit".into(), address: "http://example.se".into() };
        assert_eq!(only("[hit](http://example.se)"), [refused]);
    }

    #[test]
    fn a_picture_without_words_is_seen() {
        assert_eq!(only("![](karta.png)"), [What::PictureWithoutWords { name: "karta.png".into() }]);
        assert_eq!(only("![Karta](karta.png)"), []);
    }

    #[test]
    fn a_page_that_is_too_long_is_seen() {
        let body = "ord ".repeat(MAX_BODY / 4) + "!";
        assert_eq!(only(&body), [What::TooLong { characters: MAX_BODY + 1 }]);
    }

    #[test]
    fn what_may_be_meant_weighs_less() {
        assert!(What::NoWayOn.weight() < What::FieldWithoutLabel { word: "Fält".into() }.weight());
    }

    proptest! {
        #[test]
        fn checking_takes_anything(bodies in prop::collection::vec(any::<String>(), 0..4)) {
            let bodies: Vec<&str> = bodies.iter().map(String::as_str).collect();
            remarks(&bodies);
        }
    }
}
