//! From a [`Draft`] to HTML: valid, safe, and the same whatever was typed.

use std::fmt::Write;

use super::address::Address;
use super::blocks::{Block, Draft, Inline, Link, plain};
use super::clean::clean;
use super::sides::Part;
use super::target::{Live, Target};
use super::voice::{Voice, escape};
use crate::slug::Slug;

/// The page as an HTML fragment. It begins at h2, and every id in it begins with the target's prefix.
pub fn render(draft: &Draft, target: &Target<'_>) -> String {
    clean(&write(draft, target))
}

/// What `render` writes before the second wall.
pub(super) fn write(draft: &Draft, target: &Target<'_>) -> String {
    let mut pen = Pen::new(target, Voice::Plain);
    pen.blocks(&draft.blocks);
    pen.html
}

/// The page with its title before it and its headings under ours, which come to h3.
pub fn render_titled(title: &str, draft: &Draft, target: &Target<'_>) -> String {
    render_marked(title, draft, target, Voice::Plain)
}

/// What a page says, part by part in the order that it is shown: its title, then the rest.
pub(super) fn heard(title: &str, draft: &Draft, target: &Target<'_>) -> Vec<Part> {
    let mut pen = Pen::new(target, Voice::Heard(Vec::new()));
    pen.titled(title, draft);
    if let Voice::Heard(parts) = pen.voice { parts } else { Vec::new() }
}

/// As [`render_titled`], with what stands on one side of a comparison only marked.
pub(super) fn render_marked(title: &str, draft: &Draft, target: &Target<'_>, voice: Voice) -> String {
    clean(&write_marked(title, draft, target, voice))
}

/// What `render_marked` writes before the second wall.
pub(super) fn write_marked(title: &str, draft: &Draft, target: &Target<'_>, voice: Voice) -> String {
    let mut pen = Pen::new(target, voice);
    pen.titled(title, draft);
    pen.html
}

/// Writes HTML and hands out ids.
pub(super) struct Pen<'a> {
    pub(super) html: String,
    pub(super) target: &'a Target<'a>,
    voice: Voice,
    /// How many levels further down its headings stand.
    under: u8,
    ids: u32,
}

impl<'a> Pen<'a> {
    fn new(target: &'a Target<'a>, voice: Voice) -> Self {
        Self { html: String::new(), target, voice, under: 0, ids: 0 }
    }

    fn titled(&mut self, title: &str, draft: &Draft) {
        self.under = 2;
        self.part("title");
        self.put("<p class=\"proto__title\">");
        self.say(title);
        self.put("</p>");
        self.blocks(&draft.blocks);
    }

    /// Something begins that is compared by itself. `kind`: what else than the words it is told apart by.
    pub(super) fn part(&mut self, kind: &'static str) {
        self.voice.part(kind);
    }

    /// An id that no other element of the fragment has.
    pub(super) fn next_id(&mut self) -> String {
        self.ids += 1;
        format!("proto{}", self.ids)
    }

    pub(super) fn put(&mut self, html: &str) {
        self.html.push_str(html);
    }

    /// Text as text, whatever signs it holds.
    pub(super) fn say(&mut self, text: &str) {
        self.voice.say(text, &mut self.html);
    }

    /// An attribute, with a space before it.
    pub(super) fn attribute(&mut self, name: &str, value: &str) {
        let _ = write!(self.html, " {name}=\"");
        escape(value, "&quot;", &mut self.html);
        self.html.push('"');
    }

    pub(super) fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    pub(super) fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { level, text, .. } => {
                self.part(heading(*level));
                let level = (level + self.under).min(6);
                let _ = write!(self.html, "<h{level}>");
                self.text(text);
                let _ = write!(self.html, "</h{level}>");
            }
            Block::Paragraph(text) => {
                self.part("text");
                self.put("<p>");
                self.text(text);
                self.put("</p>");
            }
            Block::Plain(text) => {
                self.part("text");
                self.text(text);
            }
            Block::List { from, items } => self.list(*from, items),
            Block::Quote(inner) => {
                self.put("<blockquote>");
                self.blocks(inner);
                self.put("</blockquote>");
            }
            Block::Table(rows) => self.table(rows),
            Block::AsTyped(text) => {
                self.part("as-typed");
                self.put("<pre class=\"proto__as-typed\">");
                self.say(text);
                self.put("</pre>");
            }
            Block::Rule => self.put("<hr>"),
            Block::Form(form) => self.form(form),
        }
    }

    fn list(&mut self, from: Option<u64>, items: &[Vec<Block>]) {
        self.put(if from.is_some() { "<ol" } else { "<ul" });
        if let Some(from) = from.filter(|&from| from != 1) {
            self.attribute("start", &from.to_string());
        }
        self.put(">");
        for item in items {
            self.put("<li>");
            self.blocks(item);
            self.put("</li>");
        }
        self.put(if from.is_some() { "</ol>" } else { "</ul>" });
    }

    fn table(&mut self, rows: &[Vec<Vec<Inline>>]) {
        let Some((head, body)) = rows.split_first() else { return };
        self.put("<div class=\"proto__table\"><table><thead><tr>");
        for cell in head {
            // A head without words is no head.
            let tags = if plain(cell).trim().is_empty() { ("<td>", "</td>") } else { ("<th scope=\"col\">", "</th>") };
            self.part("cell");
            self.put(tags.0);
            self.text(cell);
            self.put(tags.1);
        }
        self.put("</tr></thead>");
        if !body.is_empty() {
            self.put("<tbody>");
            for row in body {
                self.put("<tr>");
                for cell in row {
                    self.part("cell");
                    self.put("<td>");
                    self.text(cell);
                    self.put("</td>");
                }
                self.put("</tr>");
            }
            self.put("</tbody>");
        }
        self.put("</table></div>");
    }

    fn text(&mut self, text: &[Inline]) {
        for piece in text {
            match piece {
                Inline::Text(words) => self.say(words),
                Inline::Strong(inner) => self.wrapped("strong", inner),
                Inline::Emphasis(inner) => self.wrapped("em", inner),
                Inline::Code(words) => {
                    self.put("<code>");
                    self.say(words);
                    self.put("</code>");
                }
                Inline::Break => self.put("<br>"),
                Inline::Link(link) => self.link(link),
                Inline::Picture { alt, .. } => self.picture(alt),
            }
        }
    }

    fn wrapped(&mut self, tag: &str, inner: &[Inline]) {
        let _ = write!(self.html, "<{tag}>");
        self.text(inner);
        let _ = write!(self.html, "</{tag}>");
    }

    fn link(&mut self, link: &Link) {
        match &link.to {
            Address::Refused(_) => self.text(&link.text),
            Address::Page(page) => {
                let end = self.open_link(self.target.href(page).as_deref(), false);
                match self.target.title(page).filter(|_| link.bare) {
                    Some(title) => self.say(&title),
                    None => self.text(&link.text),
                }
                self.put(end);
            }
            Address::Outside(address) => {
                let end = self.open_link(Some(address), true);
                let words = plain(&link.text);
                if words.trim().is_empty() {
                    self.say(address);
                } else if address.starts_with("tel:") {
                    self.phone(words.trim());
                } else {
                    self.text(&link.text);
                }
                self.put(end);
            }
        }
    }

    /// Words for a phone number: they may break between words, never inside the number.
    fn phone(&mut self, words: &str) {
        if !matches!(self.voice, Voice::Plain) {
            return self.say(words);
        }
        let mut before = ' ';
        let mut after = words.chars().skip(1).chain([' ']);
        for c in words.chars() {
            let next = after.next().unwrap_or(' ');
            match c {
                ' ' => {
                    self.say("\u{a0}");
                    let inside = [before, next].iter().all(|c| c.is_ascii_digit() || "+()-–".contains(*c));
                    self.put(if inside { "" } else { "<wbr>" });
                }
                '-' => self.say("\u{2011}"),
                c => self.say(c.encode_utf8(&mut [0; 4])),
            }
            before = c;
        }
    }

    /// Begins a link, or the words of one that leads nowhere; answers how it ends.
    fn open_link(&mut self, href: Option<&str>, outside: bool) -> &'static str {
        match (href, self.target.live) {
            (_, Live::Still) => self.put("<span class=\"proto__link\">"),
            (Some(href), _) => {
                self.put("<a class=\"proto__link\"");
                self.attribute("href", href);
                self.put(if outside { " rel=\"noreferrer\">" } else { ">" });
                return "</a>";
            }
            (None, Live::Preview) => self.put("<span class=\"proto__link proto__link--missing\">"),
            (None, Live::Round) => return "",
        }
        "</span>"
    }

    /// A picture that is not drawn yet is a box with its words.
    fn picture(&mut self, alt: &str) {
        if !alt.is_empty() {
            self.put("<span class=\"proto__picture proto__picture--missing\">");
            self.say(alt);
            self.put("</span>");
        }
    }

    /// What a link or a button without words of its own is called.
    pub(super) fn title_of(&self, page: Option<&Slug>) -> Option<String> {
        page.and_then(|page| self.target.title(page))
    }
}

fn heading(level: u8) -> &'static str {
    match level {
        0..=2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    }
}

#[cfg(test)]
#[path = "render_tests.rs"]
mod tests;
