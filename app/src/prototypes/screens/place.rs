//! On which line of a page something stands that is worth mending.

use super::address::Address;
use super::blocks::{Kind, Seen, plain};
use super::check::What;
use super::lines::Fences;
use super::links::Via;
use super::page::tidy;
use super::parse::parse;

/// The line of each, from 1; none for what is about the page as a whole. What is said twice stands on two lines.
pub fn lines_of(body: &str, said: &[&What]) -> Vec<Option<usize>> {
    let body = tidy(body);
    let mut fences = Fences::default();
    let lines: Vec<(usize, &str)> =
        (1..).zip(body.lines()).filter(|(_, line)| !fences.holds(line)).map(|(n, line)| (n, line.trim_start())).collect();
    let mut found: Vec<Option<usize>> = Vec::new();
    for (at, what) in said.iter().enumerate() {
        let before = said.iter().take(at).filter(|other| *other == what).count();
        let places = lines.iter().flat_map(|&(n, line)| std::iter::repeat_n(n, times(line, what)));
        found.push(if is_of_the_page(what) { None } else { places.into_iter().nth(before) });
    }
    found
}

fn is_of_the_page(what: &What) -> bool {
    matches!(what, What::Unreachable | What::NoWayOn | What::TooLong { .. })
}

/// How often a line says this, read by itself.
fn times(line: &str, what: &What) -> usize {
    let mut n = 0;
    parse(line).walk(&mut |seen| n += usize::from(is(&seen, what)));
    n
}

fn is(seen: &Seen<'_>, what: &What) -> bool {
    match (seen, what) {
        (Seen::Link(link), What::LeadsNowhere { to, via: Via::Link, label }) => {
            link.to == Address::Page(to.clone()) && plain(&link.text).trim() == label
        }
        (Seen::Link(link), What::EmptyLink { label, address } | What::RefusedLink { label, address }) => {
            let to = match &link.to {
                Address::Outside(to) | Address::Refused(to) => to,
                Address::Page(_) => return false,
            };
            to == address && plain(&link.text).trim() == label
        }
        (Seen::Button(button), What::LeadsNowhere { to, via: Via::Button, label }) => {
            button.to.as_ref() == Some(to) && button.label == *label
        }
        (Seen::Button(button), What::ButtonWithoutPage { label }) => button.to.is_none() && button.label == *label,
        (Seen::Button(button), What::ButtonWithoutLabel { to }) => button.label.is_empty() && button.to == *to,
        (Seen::Field(field), What::FieldWithoutLabel { word }) => field.label.is_empty() && field.word == *word,
        (Seen::Field(field), What::TooFewOptions { label, .. }) => {
            matches!(field.kind, Kind::Choices { .. }) && field.name() == label
        }
        (Seen::Field(field), What::FormWithoutButton { label }) => field.name() == label,
        (Seen::Heading { typed, text }, What::SkippedHeading { text: words, to, .. }) => {
            typed == to && plain(text) == *words
        }
        (Seen::Picture { name, alt: "" }, What::PictureWithoutWords { name: missing }) => name == missing,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prototypes::screens::{Page, check};
    use crate::slug::Slug;

    /// The line of each remark on a page alone.
    fn lines(body: &str) -> Vec<Option<usize>> {
        let seen = check(&[Page::new(Slug::from_title("a"), "A", body)]);
        lines_of(body, &seen.iter().map(|remark| &remark.what).collect::<Vec<_>>())
    }

    #[test]
    fn each_remark_knows_its_line() {
        let body = "# Hej\n\nLäs [[borta|mer]] och [[borta|mer]].\n\n### För djupt\n- [[borta|mer]]\n\nVal: Hur?\n- Brev\n\nKnapp: Skicka\n\
                    Fält:\n![](karta.png)\n[](https://example.se) [hit](http://example.se)";
        assert_eq!(lines(body), [3, 3, 5, 6, 8, 11, 12, 12, 13, 14, 14].map(Some));
    }

    #[test]
    fn what_stands_in_a_fence_is_no_link() {
        assert_eq!(lines("```\n[[borta]]\n```\n[[borta]]"), [Some(4)]);
    }

    #[test]
    fn what_is_about_the_whole_page_has_no_line() {
        let pages = [("a", "Hej"), ("b", "[[a]]")].map(|(name, body)| Page::new(Slug::from_title(name), name, body));
        let seen = check(&pages);
        assert_eq!(seen.len(), 2);
        for remark in &seen {
            assert_eq!(lines_of("Hej", &[&remark.what]), [None]);
        }
    }
}
