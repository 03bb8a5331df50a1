//! The first lines of a page, for a small picture of it.

use super::blocks::{Block, Draft, Field, Form, Inline, Kind, Link, Part};

/// What a block costs besides its letters: it takes a line, however short it is.
const LINE: usize = 24;

/// The page up to about so many letters, whole blocks or the beginnings of them.
pub fn opening(draft: &Draft, letters: usize) -> Draft {
    let mut left = Left(letters);
    Draft { blocks: left.blocks(&draft.blocks) }
}

/// How many letters there still is room for.
struct Left(usize);

impl Left {
    fn is_out(&self) -> bool {
        self.0 == 0
    }

    /// Takes a line. Whether anything fits in it.
    fn line(&mut self) -> bool {
        self.0 = self.0.saturating_sub(LINE);
        !self.is_out()
    }

    fn blocks(&mut self, blocks: &[Block]) -> Vec<Block> {
        let mut found = Vec::new();
        for block in blocks {
            if !self.line() {
                break;
            }
            found.push(self.block(block));
        }
        found
    }

    fn block(&mut self, block: &Block) -> Block {
        match block {
            Block::Heading { level, typed, text } => Block::Heading { level: *level, typed: *typed, text: self.text(text) },
            Block::Paragraph(text) => Block::Paragraph(self.text(text)),
            Block::Plain(text) => Block::Plain(self.text(text)),
            Block::List { from, items } => Block::List {
                from: *from,
                items: items.iter().map_while(|item| (!self.is_out()).then(|| self.blocks(item))).collect(),
            },
            Block::Quote(inner) => Block::Quote(self.blocks(inner)),
            Block::Table(rows) => Block::Table(rows.iter().map_while(|row| self.line().then(|| self.row(row))).collect()),
            Block::AsTyped(text) => Block::AsTyped(self.words(text)),
            Block::Rule => Block::Rule,
            Block::Form(form) => Block::Form(self.form(form)),
        }
    }

    fn row(&mut self, row: &[Vec<Inline>]) -> Vec<Vec<Inline>> {
        row.iter().map(|cell| self.text(cell)).collect()
    }

    fn form(&mut self, form: &Form) -> Form {
        let mut parts = Vec::new();
        for part in &form.parts {
            if !self.line() {
                return Form { parts, button: None };
            }
            parts.push(match part {
                Part::Field(field) => Part::Field(self.field(field)),
                Part::Block(block) => Part::Block(self.block(block)),
            });
        }
        Form { parts, button: form.button.clone().filter(|_| self.line()) }
    }

    fn field(&mut self, field: &Field) -> Field {
        let label = self.words(&field.label);
        let kind = match &field.kind {
            Kind::Choices { choices, options } => {
                let options = options.iter().map_while(|option| self.line().then(|| self.words(option)));
                Kind::Choices { choices: *choices, options: options.collect() }
            }
            other => other.clone(),
        };
        Field { kind, label, word: field.word.clone() }
    }

    fn text(&mut self, text: &[Inline]) -> Vec<Inline> {
        let mut found = Vec::new();
        for piece in text {
            if self.is_out() {
                break;
            }
            found.push(match piece {
                Inline::Text(words) => Inline::Text(self.words(words)),
                Inline::Code(words) => Inline::Code(self.words(words)),
                Inline::Strong(inner) => Inline::Strong(self.text(inner)),
                Inline::Emphasis(inner) => Inline::Emphasis(self.text(inner)),
                Inline::Break if self.line() => Inline::Break,
                Inline::Break => break,
                Inline::Link(link) => {
                    Inline::Link(Link { to: link.to.clone(), text: self.text(&link.text), bare: link.bare })
                }
                Inline::Picture { name, alt } => Inline::Picture { name: name.clone(), alt: self.words(alt) },
            });
        }
        found
    }

    fn words(&mut self, words: &str) -> String {
        let taken: String = words.chars().take(self.0).collect();
        self.0 -= taken.chars().count();
        taken
    }
}

#[cfg(test)]
mod tests {
    use super::super::parse::parse;
    use super::super::render::render;
    use super::super::target::Target;
    use super::*;
    use proptest::prelude::*;

    fn first(body: &str, letters: usize) -> String {
        render(&opening(&parse(body), letters), &Target::still())
    }

    #[test]
    fn a_short_page_is_whole() {
        let body = "# Hej\n\nDu **får** [[tack|svar]].\n\nVal: Hur?\n- Brev\n- Möte\nKnapp: Skicka -> tack";
        assert_eq!(opening(&parse(body), 1_000), parse(body));
    }

    #[test]
    fn a_long_page_ends_where_there_is_no_more_room() {
        assert_eq!(first("Ett två tre fyra\n\nfem", LINE + 7), "<p>Ett två</p>");
        assert_eq!(first("Ett\n\nVal: Hur?\n- Brev", 2 * LINE + 3), "<p>Ett</p>");
        assert_eq!(first(&"Hej.\n\n".repeat(500), 5 * (LINE + 4)), "<p>Hej.</p>".repeat(5));
        let choices = format!("Val: Hur?\n{}Knapp: Skicka -> tack", "- Svar\n".repeat(500));
        assert!(first(&choices, 200).len() < 500);
    }

    proptest! {
        #[test]
        fn the_opening_is_never_much_longer_than_asked_for(body in "([a-z*>| -]{0,9}\n?){0,60}", letters in 0_usize..300) {
            let words = |html: &str| html.split('<').filter_map(|tag| tag.split_once('>')).map(|(_, words)| words.len()).sum::<usize>();
            // Signs are written as several letters.
            prop_assert!(words(&first(&body, letters)) <= 5 * letters + 5);
        }
    }
}
