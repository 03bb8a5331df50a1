use pulldown_cmark::{Options, Parser, html};
use serde::Serialize;

use crate::lang::Lang;

crate::words! {
    /// The method guides, in the order of the loop: file names in `content/{lang}/guide/`.
    pub enum Guide {
        Before = "before",
        Interview = "interview",
        Consent = "consent",
        Quotes = "quotes",
        Needs = "needs",
        Patterns = "patterns",
        Drafting = "drafting",
        Testing = "testing",
        Closing = "closing",
        Decisions = "decisions",
    }
}

/// The conversation guides: file names in `content/{lang}/talk/`.
pub const TALKS: [&str; 2] = ["first-contact", "after-a-test"];

/// A text from `content/`: its first line is the title, its first paragraph the lead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Text {
    pub title: String,
    pub lead: String,
    /// The rest, as HTML. Ours, not a visitor's: it comes with the program.
    pub body: String,
}

/// A question of a conversation guide, with help for whoever asks it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    pub asked: String,
    pub help: String,
}

fn title_lead_rest(markdown: &str) -> (String, String, &str) {
    let (title, rest) = markdown.trim_start().split_once('\n').unwrap_or((markdown, ""));
    let (lead, rest) = rest.trim_start().split_once("\n\n").unwrap_or((rest.trim(), ""));
    (title.trim_start_matches('#').trim().to_owned(), lead.split_whitespace().collect::<Vec<_>>().join(" "), rest)
}

impl Text {
    /// The text at `content/{lang}/{path}.md`.
    pub fn find(lang: Lang, path: &str) -> Option<Self> {
        let (title, lead, rest) = title_lead_rest(lang.content(&format!("{path}.md"))?);
        Some(Self { title, lead, body: as_html(rest) })
    }
}

/// A title, and all that stands under it as HTML.
pub fn titled(markdown: &str) -> (String, String) {
    let (title, rest) = markdown.trim_start().split_once('\n').unwrap_or((markdown, ""));
    (title.trim_start_matches('#').trim().to_owned(), as_html(rest))
}

fn as_html(markdown: &str) -> String {
    let mut body = String::new();
    html::push_html(&mut body, Parser::new_ext(markdown, Options::ENABLE_TABLES));
    body
}

/// A conversation guide: its title, its lead and its questions.
pub fn talk(lang: Lang, name: &str) -> Option<(Text, Vec<Question>)> {
    if !TALKS.contains(&name) {
        return None;
    }
    let markdown = lang.content(&format!("talk/{name}.md"))?;
    let (title, lead, rest) = title_lead_rest(markdown);
    let questions = format!("\n{rest}")
        .split("\n## ")
        .skip(1)
        .map(|part| {
            let (asked, help) = part.split_once('\n').unwrap_or((part, ""));
            Question { asked: asked.trim().to_owned(), help: help.trim().to_owned() }
        })
        .collect();
    Some((Text { title, lead, body: String::new() }, questions))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    #[test]
    fn every_guide_has_a_title_a_lead_and_a_body_in_both_languages() {
        for lang in Lang::ALL {
            for name in Guide::ALL {
                let text = Text::find(*lang, &format!("guide/{name}")).unwrap_or_else(|| panic!("{lang}/{name}"));
                assert!(!text.title.is_empty() && !text.lead.is_empty() && text.body.len() > 400, "{lang}/{name}");
            }
        }
    }

    #[test]
    fn each_guide_is_linked_from_where_it_is_needed() {
        fn look(folder: &Path, all: &mut String) {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    look(&path, all);
                } else if path.extension().is_some_and(|is| is == "rs") {
                    all.push_str(&std::fs::read_to_string(&path).unwrap());
                }
            }
        }
        let mut all = String::new();
        look(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut all);
        let lonely = Guide::ALL.iter().filter(|guide| !all.contains(&format!("{{way(desk, Guide::{guide:?})}}")));
        assert_eq!(lonely.collect::<Vec<_>>(), [] as [&Guide; 0]);
    }

    #[test]
    fn both_languages_ask_the_same_number_of_questions_in_a_conversation_guide() {
        for name in TALKS {
            let count = |lang| talk(lang, name).map(|(_, questions)| questions.len());
            assert!(count(Lang::Sv).is_some_and(|n| n >= 5), "{name}");
            assert_eq!(count(Lang::Sv), count(Lang::En), "{name}");
        }
    }
}
