//! From what was typed to a [`Draft`].
//!
//! The lines for fields are taken out first; what is left between them is Markdown.

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::assemble::{Found, assemble};
use super::blocks::{Block, Draft, Inline, plain};
use super::inline::{Events, inlines, piece};
use super::lines::{Chunk, chunks};
use super::page::tidy;

/// How deep quotes, lists and emphasis may stand in one another. What is deeper loses its form, not its words.
const MAX_DEPTH: usize = 24;

/// Reads a page. Never fails: what is not understood is text. Only the first `MAX_BODY` characters are read.
pub fn parse(body: &str) -> Draft {
    let mut outline = Outline::default();
    let mut found = Vec::new();
    for chunk in chunks(&tidy(body)) {
        match chunk {
            Chunk::Field(field) => found.push(Found::Field(field)),
            Chunk::Button(button) => found.push(Found::Button(button)),
            Chunk::Markdown(text) => {
                let mut events = shallow(&text).into_iter().peekable();
                found.extend(blocks(&mut events, &mut outline).into_iter().map(Found::Block));
            }
        }
    }
    Draft { blocks: assemble(found) }
}

/// The events of a text, without the tags that stand too deep.
fn shallow(text: &str) -> Vec<Event<'_>> {
    let options = Options::ENABLE_WIKILINKS | Options::ENABLE_TABLES;
    let mut depth = 0_usize;
    Parser::new_ext(text, options)
        .filter(|event| match event {
            Event::Start(_) => {
                depth += 1;
                depth <= MAX_DEPTH
            }
            Event::End(_) => {
                depth -= 1;
                depth < MAX_DEPTH
            }
            _ => true,
        })
        .collect()
}

/// The # signs of the headings that the next one may stand under.
#[derive(Default)]
struct Outline(Vec<u8>);

impl Outline {
    /// The level to show: h2 at the top, since the page's title is the h1, and never a step skipped.
    fn place(&mut self, typed: u8) -> u8 {
        while self.0.last().is_some_and(|&above| above >= typed) {
            self.0.pop();
        }
        self.0.push(typed);
        u8::try_from(self.0.len() + 1).map_or(6, |level| level.min(6))
    }
}

/// Blocks up to the end of the tag they stand in.
fn blocks(events: &mut Events<'_>, outline: &mut Outline) -> Vec<Block> {
    let mut found = Vec::new();
    let mut loose: Vec<Inline> = Vec::new();
    while let Some(event) = events.next() {
        let block = match event {
            Event::End(_) => break,
            Event::Rule => Some(Block::Rule),
            Event::Start(tag) => match block(tag, events, outline) {
                Ok(block) => block,
                Err(tag) => {
                    piece(Event::Start(tag), events, false, &mut loose);
                    continue;
                }
            },
            other => {
                piece(other, events, false, &mut loose);
                continue;
            }
        };
        close(&mut loose, &mut found);
        found.extend(block);
    }
    close(&mut loose, &mut found);
    found
}

/// Text that stood outside every paragraph, as in a tight list.
fn close(loose: &mut Vec<Inline>, found: &mut Vec<Block>) {
    let text = trimmed(std::mem::take(loose));
    if !text.is_empty() {
        found.push(Block::Plain(text));
    }
}

/// Reads a block that has begun. `Ok(None)` is a block with nothing in it, `Err` a tag that belongs in a text.
fn block<'a>(tag: Tag<'a>, events: &mut Events<'a>, outline: &mut Outline) -> Result<Option<Block>, Tag<'a>> {
    Ok(match tag {
        Tag::Paragraph | Tag::HtmlBlock => some_text(events).map(Block::Paragraph),
        Tag::Heading { level, .. } => heading(level, events, outline),
        Tag::BlockQuote(_) => Some(blocks(events, outline)).filter(|inner| !inner.is_empty()).map(Block::Quote),
        Tag::List(from) => Some(list(from, events, outline)),
        Tag::CodeBlock(kind) => as_typed(&kind, events),
        Tag::Table(_) => Some(Block::Table(table(events))),
        tag @ (Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. }) => {
            return Err(tag);
        }
        // Not switched on, or only met inside the blocks above.
        _ => Some(blocks(events, outline)).filter(|inner| !inner.is_empty()).map(Block::Quote),
    })
}

fn some_text(events: &mut Events<'_>) -> Option<Vec<Inline>> {
    Some(trimmed(inlines(events, false))).filter(|text| !text.is_empty())
}

/// Without the line breaks that raw HTML leaves at the edges.
fn trimmed(mut text: Vec<Inline>) -> Vec<Inline> {
    while text.last() == Some(&Inline::Break) {
        text.pop();
    }
    let first = text.iter().position(|piece| *piece != Inline::Break).unwrap_or(text.len());
    text.split_off(first)
}

fn heading(level: HeadingLevel, events: &mut Events<'_>, outline: &mut Outline) -> Option<Block> {
    let typed = match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    };
    let text = some_text(events).filter(|text| !plain(text).trim().is_empty())?;
    Some(Block::Heading { level: outline.place(typed), typed, text })
}

fn list(from: Option<u64>, events: &mut Events<'_>, outline: &mut Outline) -> Block {
    let mut items = Vec::new();
    while let Some(event) = events.next() {
        match event {
            Event::End(_) => break,
            Event::Start(Tag::Item) => items.push(blocks(events, outline)),
            // The items stood too deep to be kept as items.
            other => {
                let (mut loose, mut item) = (Vec::new(), Vec::new());
                piece(other, events, false, &mut loose);
                close(&mut loose, &mut item);
                items.extend((!item.is_empty()).then_some(item));
            }
        }
    }
    Block::List { from, items }
}

/// Text between fences or indented far in. The first line break belongs to the writing, not to the text.
fn as_typed(kind: &CodeBlockKind<'_>, events: &mut Events<'_>) -> Option<Block> {
    let mut text = String::new();
    for event in events.by_ref() {
        match event {
            Event::End(TagEnd::CodeBlock) => break,
            Event::Text(more) => text.push_str(&more),
            _ => {}
        }
    }
    let text = text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n");
    let text = text.trim_matches('\n');
    match kind {
        _ if text.is_empty() => None,
        CodeBlockKind::Fenced(_) => Some(Block::AsTyped(text.to_owned())),
        // Somebody has pressed space a few times: still a paragraph, line by line.
        CodeBlockKind::Indented => {
            let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
            let mut pieces: Vec<Inline> = lines.flat_map(|line| [Inline::Text(line.to_owned()), Inline::Break]).collect();
            pieces.pop();
            Some(Block::Paragraph(pieces))
        }
    }
}

fn table(events: &mut Events<'_>) -> Vec<Vec<Vec<Inline>>> {
    let mut rows: Vec<Vec<Vec<Inline>>> = Vec::new();
    while let Some(event) = events.next() {
        match event {
            Event::Start(Tag::TableHead | Tag::TableRow) => rows.push(Vec::new()),
            Event::End(TagEnd::Table) => break,
            Event::End(_) => {}
            Event::Start(Tag::TableCell) => add_cell(&mut rows, inlines(events, false)),
            // The cells stood too deep to be kept as cells.
            other => {
                let mut loose = Vec::new();
                piece(other, events, false, &mut loose);
                add_cell(&mut rows, loose);
            }
        }
    }
    rows.retain(|row| !row.is_empty());
    rows
}

fn add_cell(rows: &mut Vec<Vec<Vec<Inline>>>, cell: Vec<Inline>) {
    match rows.last_mut() {
        Some(row) => row.push(cell),
        None => rows.push(vec![cell]),
    }
}

#[cfg(test)]
mod tests {
    use super::super::address::Address;
    use super::*;
    use crate::slug::Slug;
    use proptest::prelude::*;

    fn text(words: &str) -> Inline {
        Inline::Text(words.to_owned())
    }

    fn levels(body: &str) -> Vec<u8> {
        parse(body)
            .blocks
            .iter()
            .filter_map(|block| if let Block::Heading { level, .. } = block { Some(*level) } else { None })
            .collect()
    }

    #[test]
    fn headings_begin_at_two_and_never_skip_a_level() {
        assert_eq!(levels("# a\n\n## b\n\n## c\n\n# d"), [2, 3, 3, 2]);
        assert_eq!(levels("## a\n\n## b\n\n# c\n\n## d"), [2, 2, 2, 3]);
        assert_eq!(levels("# a\n\n### b\n\n## c"), [2, 3, 3]);
        assert_eq!(levels("# a\n## b\n### c\n#### d\n##### e\n###### f"), [2, 3, 4, 5, 6, 6]);
        assert_eq!(levels("# a\n\nFält: x\n\n### b"), [2, 3]);
    }

    #[test]
    fn a_heading_without_words_is_no_heading() {
        assert_eq!(parse("#\n\n## ![](karta.png)").blocks, []);
    }

    #[test]
    fn a_new_line_is_a_new_line() {
        assert_eq!(
            parse("Kommunen\nGatan 1").blocks,
            [Block::Paragraph(vec![text("Kommunen"), Inline::Break, text("Gatan 1")])]
        );
    }

    #[test]
    fn raw_html_is_text() {
        assert_eq!(parse("<b>hej</b>").blocks, [Block::Paragraph(vec![text("<b>hej</b>")])]);
        assert_eq!(
            parse("<div>\nhej\n</div>").blocks,
            [Block::Paragraph(vec![text("<div>"), Inline::Break, text("hej"), Inline::Break, text("</div>")])]
        );
    }

    #[test]
    fn a_link_may_name_a_page_by_slug_or_title_and_show_other_words() {
        let link = |name: &str, to: &str, bare| {
            vec![Block::Paragraph(vec![Inline::Link(super::super::blocks::Link {
                to: Address::Page(Slug::from_title(to)),
                text: vec![text(name)],
                bare,
            })])]
        };
        assert_eq!(parse("[[kvitto]]").blocks, link("kvitto", "kvitto", true));
        assert_eq!(parse("[[Se ditt kvitto]]").blocks, link("Se ditt kvitto", "se-ditt-kvitto", true));
        assert_eq!(parse("[[kvitto|Se ditt kvitto]]").blocks, link("Se ditt kvitto", "kvitto", false));
        assert_eq!(parse("[Se ditt kvitto](kvitto)").blocks, link("Se ditt kvitto", "kvitto", false));
    }

    #[test]
    fn a_paragraph_that_was_moved_in_stays_a_paragraph() {
        assert_eq!(parse("    Hej\n     du").blocks, [Block::Paragraph(vec![text("Hej"), Inline::Break, text("du")])]);
        assert_eq!(parse("```\n\n  Hej  \n```").blocks, [Block::AsTyped("  Hej".into())]);
    }

    #[test]
    fn a_table_keeps_its_rows_and_cells() {
        let cell = |words: &str| vec![text(words)];
        assert_eq!(
            parse("| Vad | Kr |\n|---|---|\n| Hyra | 5 000 |").blocks,
            [Block::Table(vec![vec![cell("Vad"), cell("Kr")], vec![cell("Hyra"), cell("5 000")]])]
        );
    }

    #[test]
    fn what_stands_far_too_deep_keeps_its_words() {
        let body = format!("{}hej", "> ".repeat(5_000));
        let shown = format!("{:?}", parse(&body));
        assert!(shown.contains("hej"));
        assert!(shown.matches("Quote").count() <= MAX_DEPTH);
        let after = parse(&format!("{}**hej**\n\nefter", "> ".repeat(40))).blocks.pop();
        assert_eq!(after, Some(Block::Paragraph(vec![text("efter")])));
        let lists = (0..60).fold(String::new(), |body, n| body + &" ".repeat(n * 2) + "- ord\n");
        for body in [lists.clone(), lists.replace("- ord", "> - ord").replace("  ", "")] {
            assert_eq!(format!("{:?}", parse(&body)).matches("ord").count(), 60);
        }
        for quotes in 20..26 {
            for inner in ["- ord\n", "| ord |\n", "# ord\n", "    ord\n", "**ord**\n"] {
                let body = "> ".repeat(quotes) + inner + &"> ".repeat(quotes) + "|---|";
                assert!(format!("{:?}", parse(&body)).contains("ord"), "{quotes} {inner}");
            }
        }
    }

    proptest! {
        #[test]
        fn parsing_takes_anything(body in any::<String>()) {
            parse(&body);
        }
    }
}
