//! A statement in Markdown, with names in braces for what is particular to a city.

use pulldown_cmark::{Event, Options, Parser, Tag};

use super::facts::Facts;
use super::help::{dialled, unbroken};
use super::refused::{Refused, line};
use crate::lang::Lang;

crate::words! {
    /// What a city signs.
    pub enum Statement {
        Privacy = "privacy",
        Accessibility = "accessibility",
        /// For those who take part in a conversation.
        Participants = "participants",
        /// For those who have an account.
        Staff = "staff",
    }
}

#[derive(Debug)]
pub struct Page {
    pub file: String,
    markdown: String,
    /// The names in it, each with its line.
    names: Vec<(String, usize)>,
}

impl Page {
    /// # Errors
    /// When it has no title or no first paragraph, holds HTML, leads to an address that is none, or uses a name that the
    /// facts do not know.
    pub fn read(file: &str, text: &str, facts: &Facts) -> Result<Self, Refused> {
        let malformed = |at: usize, what: &str| Refused::at(file, text, at, what);
        // Each line stays where it is.
        let markdown = without_comments(text).map_err(|at| malformed(at, "a comment begins here and does not end"))?;
        title_and_lead(&markdown).map_err(|(at, what)| Refused::at(file, &markdown, at, what))?;
        let names = names(&markdown, facts).map_err(|(at, what)| Refused::at(file, &markdown, at, what))?;
        for (event, place) in Parser::new_ext(&markdown, Options::ENABLE_TABLES).into_offset_iter() {
            let what = match event {
                Event::Html(_) | Event::InlineHtml(_) => "write Markdown: HTML is not taken here",
                Event::Start(Tag::Image { .. }) => "pictures are not taken here",
                Event::Start(Tag::Link { dest_url, .. }) if !leads_somewhere(&dest_url) => {
                    "a link begins with https://, http://, mailto:, tel:, / or #"
                }
                _ => continue,
            };
            return Err(Refused::at(file, &markdown, place.start, what));
        }
        Ok(Self { file: file.to_owned(), markdown, names })
    }

    /// Each name with its line.
    pub fn names(&self) -> impl Iterator<Item = (&str, usize)> {
        self.names.iter().map(|(name, line)| (name.as_str(), *line))
    }

    pub fn filled(&self, lang: Lang, facts: &Facts, open: &str) -> String {
        let mut text = self.markdown.clone();
        for (name, _) in self.names() {
            let value = facts.of(lang, name);
            let value = if value.is_empty() { open.to_owned() } else { linked(name, value) };
            text = text.replace(&format!("{{{name}}}"), &value);
        }
        text
    }
}

/// A telephone number and an address for e-mail can be followed.
fn linked(name: &str, value: &str) -> String {
    match name {
        "phone" => format!("[{}](tel:{})", unbroken(value), dialled(value)),
        _ if value.contains('@') && !value.contains(char::is_whitespace) => format!("<{value}>"),
        _ => value.to_owned(),
    }
}

fn leads_somewhere(address: &str) -> bool {
    ["https://", "http://", "mailto:", "tel:", "/", "#"].iter().any(|kind| address.starts_with(kind))
}

/// The text without what stands in `<!-- … -->`, line by line; else where a comment begins that does not end.
fn without_comments(text: &str) -> Result<String, usize> {
    let (mut kept, mut rest, mut at) = (String::new(), text, 0);
    while let Some((before, comment)) = rest.split_once("<!--") {
        let Some((comment, after)) = comment.split_once("-->") else { return Err(at + before.len()) };
        kept.push_str(before);
        kept.extend(comment.chars().filter(|c| *c == '\n'));
        at = text.len() - after.len();
        rest = after;
    }
    kept.push_str(rest);
    Ok(kept)
}

/// A template as a city gets it: without the marks that tell our tests what holds each promise.
pub fn without_marks(text: &str) -> String {
    let mut kept = String::new();
    for line in text.lines() {
        let mut line = line.to_owned();
        while let Some(from) = line.find("<!-- holds:").or_else(|| line.find("<!-- city -->")) {
            let Some(until) = line[from..].find("-->") else { break };
            line.replace_range(from..from + until + 3, "");
        }
        kept.push_str(line.trim_end());
        kept.push('\n');
    }
    kept
}

fn title_and_lead(markdown: &str) -> Result<(), (usize, &'static str)> {
    let mut lines = markdown.split('\n').scan(0, |at, line| {
        let from = *at;
        *at += line.len() + 1;
        Some((from, line.trim()))
    });
    let mut next = || lines.by_ref().find(|(_, line)| !line.is_empty());
    match next() {
        Some((_, line)) if line.strip_prefix("# ").is_some_and(|title| !title.trim().is_empty()) => {}
        first => return Err((first.map_or(0, |(at, _)| at), "begin with a title: a line with # before it")),
    }
    match next() {
        Some((_, line)) if !line.starts_with(['#', '-', '*', '|', '>']) => Ok(()),
        second => Err((second.map_or(markdown.len(), |(at, _)| at), "a paragraph comes first under the title")),
    }
}

/// The names in braces, each once, with the line where it stands first.
fn names(markdown: &str, facts: &Facts) -> Result<Vec<(String, usize)>, (usize, String)> {
    let mut found: Vec<(String, usize)> = Vec::new();
    for (at, _) in markdown.match_indices('{') {
        let name = markdown[at + 1..].split_once('}').map(|(name, _)| name);
        let name = name.filter(|name| !name.is_empty() && name.chars().all(|c| c.is_ascii_lowercase() || c == '_'));
        let Some(name) = name else {
            return Err((at, "a name stands in braces, in small letters, like {owner}".to_owned()));
        };
        if !facts.knows(name) {
            return Err((at, format!("{} has no {name}", super::FACTS)));
        }
        if !found.iter().any(|(known, _)| known == name) {
            found.push((name.to_owned(), line(markdown, at)));
        }
    }
    Ok(found)
}
