//! How the words of a page are written: plainly, marked where they differ from another page, or only listened to.

use super::sides::{Became, Part, Stretch};

/// What is said before marked words: many screen readers pass over `ins` and `del` in silence.
#[derive(Debug, Clone, Copy)]
pub struct Labels {
    pub added: &'static str,
    pub removed: &'static str,
    pub moved: &'static str,
}

pub(super) enum Voice {
    Plain,
    /// Gathers the words of each part.
    Heard(Vec<Part>),
    Marked(Marking),
}

/// The words of one side of a comparison. They must come in the parts, and the order, in which they were heard.
pub(super) struct Marking {
    parts: std::vec::IntoIter<Vec<Stretch>>,
    stretches: std::vec::IntoIter<Stretch>,
    /// What is left of the stretch that is being written, and whether its label is still to come.
    now: Option<(Stretch, bool)>,
    tag: &'static str,
    label: &'static str,
    moved: &'static str,
}

impl Voice {
    /// The earlier side: what stands there only has been taken out.
    pub(super) fn before(parts: Vec<Vec<Stretch>>, labels: &Labels) -> Self {
        Self::marked(parts, "del", labels.removed, labels.moved)
    }

    /// The later side: what stands there only has been put in.
    pub(super) fn after(parts: Vec<Vec<Stretch>>, labels: &Labels) -> Self {
        Self::marked(parts, "ins", labels.added, labels.moved)
    }

    fn marked(parts: Vec<Vec<Stretch>>, tag: &'static str, label: &'static str, moved: &'static str) -> Self {
        let (parts, stretches) = (parts.into_iter(), Vec::new().into_iter());
        Self::Marked(Marking { parts, stretches, now: None, tag, label, moved })
    }

    pub(super) fn part(&mut self, kind: &'static str) {
        match self {
            Self::Plain => {}
            Self::Heard(parts) => parts.push(Part { kind, words: String::new() }),
            Self::Marked(marking) => {
                marking.stretches = marking.parts.next().unwrap_or_default().into_iter();
                marking.now = None;
            }
        }
    }

    pub(super) fn say(&mut self, text: &str, html: &mut String) {
        match self {
            Self::Plain => escape(text, "\"", html),
            Self::Heard(parts) => {
                if let Some(part) = parts.last_mut() {
                    part.words.push_str(text);
                }
            }
            Self::Marked(marking) => marking.say(text, html),
        }
    }
}

impl Marking {
    fn say(&mut self, mut text: &str, html: &mut String) {
        while !text.is_empty() {
            let ((became, long), fresh) = match self.now.take() {
                Some(now) => now,
                None => (self.stretches.next().unwrap_or((Became::Kept, text.len())), true),
            };
            let (here, rest) = text.split_at(long.min(text.len()));
            self.write(became, fresh, here, html);
            if here.len() < long {
                self.now = Some(((became, long - here.len()), false));
            }
            text = rest;
        }
    }

    fn write(&self, became: Became, fresh: bool, words: &str, html: &mut String) {
        let (open, close) = match became {
            Became::Kept => ("", ""),
            Became::Alone if self.tag == "ins" => ("<ins>", "</ins>"),
            Became::Alone => ("<del>", "</del>"),
            Became::Moved => ("<span class=\"diff__moved\">", "</span>"),
        };
        html.push_str(open);
        match became {
            Became::Alone if fresh => label("visually-hidden", self.label, html),
            Became::Moved if fresh => label("diff__note", self.moved, html),
            _ => {}
        }
        escape(words, "\"", html);
        html.push_str(close);
    }
}

fn label(class: &str, words: &str, html: &mut String) {
    html.push_str("<span class=\"");
    html.push_str(class);
    html.push_str("\">");
    escape(words, "\"", html);
    html.push_str(" </span>");
}

/// As an HTML serialiser does it, so that the second wall changes nothing.
pub(super) fn escape(text: &str, quote: &str, html: &mut String) {
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str(quote),
            '\u{a0}' => html.push_str("&nbsp;"),
            '\n' | '\t' => html.push(c),
            // Spelled as `&#1;` they come this far.
            c if c.is_control() => {}
            c => html.push(c),
        }
    }
}
