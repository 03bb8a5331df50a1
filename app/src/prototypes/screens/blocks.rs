//! A page after reading: blocks, the text in them, and forms.

use super::address::Address;
use crate::slug::Slug;

/// A page that has been read. It holds only what can be shown safely.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Draft {
    pub blocks: Vec<Block>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// `level` is 2–6 as shown, without gaps; `typed` is the number of # signs.
    Heading {
        level: u8,
        typed: u8,
        text: Vec<Inline>,
    },
    Paragraph(Vec<Inline>),
    /// Text in a tight list: a paragraph without the air around it.
    Plain(Vec<Inline>),
    List {
        from: Option<u64>,
        items: Vec<Vec<Block>>,
    },
    Quote(Vec<Block>),
    /// The first row is the head.
    Table(Vec<Vec<Vec<Inline>>>),
    /// Text that keeps its own spaces and lines.
    AsTyped(String),
    Rule,
    Form(Form),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inline {
    Text(String),
    Strong(Vec<Inline>),
    Emphasis(Vec<Inline>),
    Code(String),
    Break,
    Link(Link),
    /// A picture that belongs to the prototype; `alt` is empty when nothing was said about it.
    Picture {
        name: String,
        alt: String,
    },
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    pub to: Address,
    pub text: Vec<Inline>,
    /// Nothing was typed but the page: the link can show that page's title.
    pub bare: bool,
}

/// From the first field to the button that ends it. Without parts it is a button alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    pub parts: Vec<Part>,
    pub button: Option<Button>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    Field(Field),
    Block(Block),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    pub kind: Kind,
    /// Empty when the writer has not said what to ask for.
    pub label: String,
    /// The word that made the field, as typed: what an unnamed field is called.
    pub word: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    Line,
    Area,
    Date,
    Choices { choices: Choices, options: Vec<String> },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choices {
    One,
    Several,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Button {
    /// Empty when the writer has not said what the button does.
    pub label: String,
    pub word: String,
    /// `None` when no page was named.
    pub to: Option<Slug>,
}

impl Field {
    /// What stands beside the field; never empty.
    pub fn name(&self) -> &str {
        if self.label.is_empty() { &self.word } else { &self.label }
    }
}

/// What is left of a text when everything but the words is taken away.
pub fn plain(text: &[Inline]) -> String {
    let mut words = String::new();
    gather(text, &mut words);
    words
}

fn gather(text: &[Inline], words: &mut String) {
    for piece in text {
        match piece {
            Inline::Text(t) | Inline::Code(t) => words.push_str(t),
            Inline::Break => words.push(' '),
            Inline::Strong(inner) | Inline::Emphasis(inner) => gather(inner, words),
            Inline::Link(link) => gather(&link.text, words),
            Inline::Picture { alt, .. } => words.push_str(alt),
        }
    }
}

/// One thing met on a walk through a page, in the order a reader meets them.
pub(super) enum Seen<'a> {
    Heading {
        typed: u8,
        text: &'a [Inline],
    },
    Link(&'a Link),
    Picture {
        name: &'a str,
        alt: &'a str,
    },
    Field(&'a Field),
    Button(&'a Button),
    /// A form has ended; `false` when no button ended it.
    FormEnd(bool),
}

impl Draft {
    pub(super) fn walk<'a>(&'a self, see: &mut dyn FnMut(Seen<'a>)) {
        walk_blocks(&self.blocks, see);
    }
}

fn walk_blocks<'a>(blocks: &'a [Block], see: &mut dyn FnMut(Seen<'a>)) {
    for block in blocks {
        walk_block(block, see);
    }
}

fn walk_block<'a>(block: &'a Block, see: &mut dyn FnMut(Seen<'a>)) {
    match block {
        Block::Heading { typed, text, .. } => {
            see(Seen::Heading { typed: *typed, text });
            walk_text(text, see);
        }
        Block::Paragraph(text) | Block::Plain(text) => walk_text(text, see),
        Block::List { items, .. } => items.iter().for_each(|item| walk_blocks(item, see)),
        Block::Quote(inner) => walk_blocks(inner, see),
        Block::Table(rows) => rows.iter().flatten().for_each(|cell| walk_text(cell, see)),
        Block::AsTyped(_) | Block::Rule => {}
        Block::Form(form) => {
            for part in &form.parts {
                match part {
                    Part::Field(field) => see(Seen::Field(field)),
                    Part::Block(block) => walk_block(block, see),
                }
            }
            if let Some(button) = &form.button {
                see(Seen::Button(button));
            }
            see(Seen::FormEnd(form.button.is_some()));
        }
    }
}

fn walk_text<'a>(text: &'a [Inline], see: &mut dyn FnMut(Seen<'a>)) {
    for piece in text {
        match piece {
            Inline::Text(_) | Inline::Code(_) | Inline::Break => {}
            Inline::Strong(inner) | Inline::Emphasis(inner) => walk_text(inner, see),
            Inline::Link(link) => {
                see(Seen::Link(link));
                walk_text(&link.text, see);
            }
            Inline::Picture { name, alt } => see(Seen::Picture { name, alt }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_keeps_the_words_and_nothing_else() {
        let text = [
            Inline::Strong(vec![Inline::Text("Ring".into())]),
            Inline::Break,
            Inline::Emphasis(vec![Inline::Code("oss".into())]),
            Inline::Picture { name: "lur.png".into(), alt: ", en lur".into() },
        ];
        assert_eq!(plain(&text), "Ring oss, en lur");
    }

    #[test]
    fn a_field_without_a_label_is_called_what_was_typed() {
        let mut field = Field { kind: Kind::Line, label: String::new(), word: "Fält".into() };
        assert_eq!(field.name(), "Fält");
        field.label = "Ditt namn".into();
        assert_eq!(field.name(), "Ditt namn");
    }
}
