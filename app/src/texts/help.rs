//! Where help is now: a few numbers, each with what to call it for, whom one reaches and when.

use serde::Deserialize;
use toml::Spanned;

use super::facts::{Facts, Said};
use super::refused::{Refused, line};
use crate::lang::Lang;

/// Where to call in danger, wherever one is in Sweden.
const DANGER: &str = "112";

#[derive(Debug, Clone)]
pub struct Line {
    /// For what: the first half of a sentence.
    pub why: Said,
    /// Who answers; empty when the number says it.
    pub name: Said,
    pub number: String,
    /// At which hours, and what else there is to know: a sentence, or empty.
    pub when: Said,
}

/// 112 and one more line, for those who read neither language of ours.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OtherLanguage {
    /// As `lang` has it: `ar`, `so`, `fa-AF`.
    #[serde(rename = "lang")]
    tag: Spanned<String>,
    #[serde(rename = "dir")]
    direction: Spanned<String>,
    /// What the language calls itself.
    pub name: String,
    /// Leads to 112.
    pub danger: String,
    /// Leads to `number`.
    pub help: String,
    number: Spanned<String>,
}

impl OtherLanguage {
    pub fn lang(&self) -> &str {
        self.tag.get_ref()
    }

    /// `rtl` or `ltr`.
    pub fn dir(&self) -> &str {
        self.direction.get_ref()
    }

    pub fn number(&self) -> &str {
        self.number.get_ref()
    }
}

#[derive(Debug)]
pub struct Help {
    lines: Vec<Line>,
    others: Vec<OtherLanguage>,
    names: Vec<(String, usize)>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    line: Vec<WrittenLine>,
    #[serde(default)]
    other: Vec<OtherLanguage>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenLine {
    why: Spanned<Said>,
    #[serde(default)]
    name: Said,
    number: Spanned<String>,
    #[serde(default)]
    when: Said,
}

impl Help {
    /// # Errors
    /// When something that must be there is not, or a number or a language is none.
    pub fn read(file: &str, text: &str, facts: &Facts) -> Result<Self, Refused> {
        let read: File = toml::from_str(text).map_err(|error| Refused::toml(file, text, &error))?;
        let (mut lines, mut names) = (Vec::new(), Vec::new());
        for WrittenLine { why, name, number, when } in read.line {
            let at = number.span().start;
            if Lang::ALL.iter().any(|lang| why.get_ref().of(*lang).is_empty()) {
                return Err(Refused::at(file, text, why.span().start, "say in both languages what to call for"));
            }
            let written = number.into_inner();
            let number = match written.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')) {
                None => written,
                Some(fact) if !facts.knows(fact) => {
                    return Err(Refused::at(file, text, at, format!("{} has no {fact}", super::FACTS)));
                }
                Some(fact) => {
                    names.push((fact.to_owned(), line(text, at)));
                    let number = facts.of(Lang::Sv, fact).to_owned();
                    if !number.is_empty() && !is_number(&number) {
                        let what = format!("{fact} in {} is no telephone number", super::FACTS);
                        return Err(Refused::at(file, text, at, what));
                    }
                    number
                }
            };
            // The public sees no line that leads nowhere.
            if number.is_empty() {
                continue;
            }
            if !is_number(&number) {
                return Err(Refused::at(file, text, at, "this is no telephone number"));
            }
            lines.push(Line { why: why.into_inner(), name, number, when });
        }
        for other in &read.other {
            let (lang, dir) = (other.lang(), other.dir());
            let is_tag = lang.len() >= 2 && lang.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
            let wrong = match () {
                () if !is_tag => Some((&other.tag, "this is no language: write it as in ar, so or fa-AF")),
                () if !["rtl", "ltr"].contains(&dir) => Some((&other.direction, "write rtl or ltr")),
                () if !is_number(other.number()) => Some((&other.number, "this is no telephone number")),
                () => None,
            };
            if let Some((place, what)) = wrong {
                return Err(Refused::at(file, text, place.span().start, what));
            }
        }
        Ok(Self { lines, others: read.other, names })
    }

    /// In the order of the file; without those whose number nobody has filled in.
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    pub fn others(&self) -> &[OtherLanguage] {
        &self.others
    }

    /// The facts that stand for numbers, each with its line.
    pub fn names(&self) -> impl Iterator<Item = (&str, usize)> {
        self.names.iter().map(|(name, line)| (name.as_str(), *line))
    }

    pub fn has_danger(&self) -> bool {
        self.lines.iter().any(|line| dialled(&line.number) == DANGER)
    }

    pub fn has_line(&self) -> bool {
        self.lines.iter().any(|line| dialled(&line.number) != DANGER)
    }
}

fn is_number(text: &str) -> bool {
    dialled(text).len() >= 3 && text.chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | '-' | '+' | '(' | ')'))
}

/// As a telephone takes it.
pub fn dialled(number: &str) -> String {
    number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect()
}

/// A number that is broken over two lines is read out wrong.
pub fn unbroken(number: &str) -> String {
    number.replace(' ', "\u{a0}").replace('-', "\u{2011}")
}
