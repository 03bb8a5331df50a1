//! The text inside blocks: emphasis, links, pictures, line breaks.

use std::iter::Peekable;
use std::vec::IntoIter;

use pulldown_cmark::{Event, LinkType, Tag};

use super::address::Address;
use super::blocks::{Inline, Link, plain};

pub(super) type Events<'a> = Peekable<IntoIter<Event<'a>>>;

/// Text up to the end of the tag it stands in. Inside a link no other link is made.
pub(super) fn inlines(events: &mut Events<'_>, in_link: bool) -> Vec<Inline> {
    let mut text = Vec::new();
    while let Some(event) = events.next() {
        if matches!(event, Event::End(_)) {
            break;
        }
        piece(event, events, in_link, &mut text);
    }
    text
}

/// Adds what one event stands for, and all that is inside it.
pub(super) fn piece<'a>(event: Event<'a>, events: &mut Events<'a>, in_link: bool, text: &mut Vec<Inline>) {
    match event {
        Event::Text(words) | Event::Html(words) | Event::InlineHtml(words) => say(text, &words),
        Event::Code(words) => text.push(Inline::Code(words.into_string())),
        Event::SoftBreak | Event::HardBreak => text.push(Inline::Break),
        Event::Start(Tag::Strong) => text.push(Inline::Strong(inlines(events, in_link))),
        Event::Start(Tag::Emphasis) => text.push(Inline::Emphasis(inlines(events, in_link))),
        Event::Start(Tag::Link { link_type, dest_url, .. }) => {
            let inner = inlines(events, true);
            if in_link {
                text.extend(inner);
            } else {
                text.push(Inline::Link(link(link_type, &dest_url, inner)));
            }
        }
        Event::Start(Tag::Image { link_type, dest_url, .. }) => {
            let alt = inlines(events, true);
            let unnamed = matches!(link_type, LinkType::WikiLink { has_pothole: false });
            text.push(picture(&dest_url, if unnamed { String::new() } else { plain(&alt) }));
        }
        Event::Start(_) => text.extend(inlines(events, in_link)),
        _ => {}
    }
}

/// Words joined to the words before them; a line break inside raw HTML becomes a line break.
fn say(text: &mut Vec<Inline>, words: &str) {
    for (n, line) in words.split('\n').enumerate() {
        if n > 0 {
            text.push(Inline::Break);
        }
        match text.last_mut() {
            _ if line.is_empty() => {}
            Some(Inline::Text(before)) => before.push_str(line),
            _ => text.push(Inline::Text(line.to_owned())),
        }
    }
}

fn link(kind: LinkType, typed: &str, text: Vec<Inline>) -> Link {
    let (to, bare) = match kind {
        LinkType::WikiLink { has_pothole } => (Address::read_page(typed), !has_pothole),
        LinkType::Email => (Address::read(&format!("mailto:{typed}")), false),
        _ => (Address::read(typed), false),
    };
    if matches!(to, Address::Page(_)) && plain(&text).trim().is_empty() {
        return Link { to, text: vec![Inline::Text(typed.to_owned())], bare: true };
    }
    Link { to, text, bare }
}

/// A picture of the prototype's own, by file name. Pictures elsewhere are only described:
/// fetching them would tell somebody else who is visiting.
fn picture(name: &str, alt: String) -> Inline {
    let fine = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_');
    if name.is_empty() || name.starts_with('.') || name.len() > 100 || !name.chars().all(fine) {
        return Inline::Text(alt);
    }
    Inline::Picture { name: name.to_owned(), alt: alt.trim().to_owned() }
}

#[cfg(test)]
mod tests {
    use super::super::blocks::Block;
    use super::super::parse::parse;
    use super::*;

    fn text(body: &str) -> Vec<Inline> {
        match parse(body).blocks.pop() {
            Some(Block::Paragraph(text)) => text,
            other => panic!("{body} became {other:?}"),
        }
    }

    #[test]
    fn emphasis_is_kept() {
        let word = || vec![Inline::Text("nu".into())];
        assert_eq!(text("**nu**"), [Inline::Strong(word())]);
        assert_eq!(text("*nu*"), [Inline::Emphasis(word())]);
        assert_eq!(text("`nu`"), [Inline::Code("nu".into())]);
    }

    #[test]
    fn a_link_without_words_to_a_page_may_show_the_pages_title() {
        for body in ["[](kvitto)", "[[kvitto|]]"] {
            let [Inline::Link(link)] = &text(body)[..] else { panic!("{body}") };
            assert!(link.bare && plain(&link.text) == "kvitto", "{body}: {link:?}");
        }
    }

    #[test]
    fn an_e_mail_address_in_angle_brackets_is_a_link() {
        let found = text("<digiteam@example.se>");
        let [Inline::Link(link)] = &found[..] else { panic!("{found:?}") };
        assert_eq!(link.to, Address::Outside("mailto:digiteam@example.se".into()));
    }

    #[test]
    fn a_picture_is_one_of_our_own_or_only_its_words() {
        let map = |alt: &str| [Inline::Picture { name: "karta.png".into(), alt: alt.into() }];
        assert_eq!(text("![Vägen hit](karta.png)"), map("Vägen hit"));
        assert_eq!(text("![[karta.png|Vägen hit]]"), map("Vägen hit"));
        assert_eq!(text("![[karta.png]]"), map(""));
        for other in ["https://example.se/spion.gif", "../x.png", ".htaccess", "javascript:x"] {
            assert_eq!(text(&format!("![Vägen hit]({other})")), [Inline::Text("Vägen hit".into())], "{other}");
        }
    }

    #[test]
    fn a_link_inside_a_picture_text_is_only_words() {
        assert_eq!(
            text("![se [kartan](x)](karta.png)"),
            [Inline::Picture { name: "karta.png".into(), alt: "se kartan".into() }]
        );
    }
}
