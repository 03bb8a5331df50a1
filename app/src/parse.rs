//! Parse once, at the door. A form's raw strings go in, clean values come out; what could not be taken is noted per
//! field in [`Problems`], which the page shows as a summary on top and as a sentence at the field.

use std::str::FromStr;

use chrono::NaiveDate;

use crate::lang::Lang;
use crate::people::personal_data::{excerpt, personnummer};
use crate::t;

/// What is wrong with one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// Nothing was written; the id of the sentence that says what is wanted.
    Missing(&'static str),
    TooLong {
        max: usize,
        found: usize,
    },
    /// A Swedish personal identity number, with the place where it stands, its digits masked.
    Personnummer {
        place: String,
    },
    NotADate,
    /// Nothing was chosen, or something that is not on offer.
    NoChoice,
    /// Another sentence, by its id.
    Says(&'static str),
    /// Another sentence, already written in the person's language.
    Sentence(String),
}

impl Fault {
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::Missing(id) | Self::Says(id) => lang.text(id).to_owned(),
            Self::TooLong { max, found } => t!(lang, "fault-too-long", max = *max, found = *found),
            Self::Personnummer { place } => t!(lang, "fault-personnummer", place = place.as_str()),
            Self::NotADate => t!(lang, "fault-date").to_owned(),
            Self::NoChoice => t!(lang, "fault-choice").to_owned(),
            Self::Sentence(text) => text.clone(),
        }
    }
}

/// What cannot be taken as it stands, in the order of the form.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Problems(Vec<(String, Fault)>);

/// How a text field is read.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    max: usize,
    missing: Option<&'static str>,
}

/// May be left empty; at most `max` characters.
pub const fn optional(max: usize) -> Rule {
    Rule { max, missing: None }
}

/// Must say something; `missing` is the id of the sentence that asks for it.
pub const fn required(max: usize, missing: &'static str) -> Rule {
    Rule { max, missing: Some(missing) }
}

/// What somebody wrote, without the control characters that no key writes. PostgreSQL takes no U+0000 in a text.
fn written(raw: &str) -> String {
    raw.chars().filter(|c| !c.is_control() || c.is_whitespace()).collect()
}

impl Problems {
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn add(&mut self, field: impl Into<String>, fault: Fault) {
        self.0.push((field.into(), fault));
    }

    /// The first fault of a field.
    pub fn of(&self, field: &str) -> Option<&Fault> {
        self.0.iter().find(|(name, _)| name == field).map(|(_, fault)| fault)
    }

    pub fn iter(&self) -> impl Iterator<Item = (&str, &Fault)> {
        self.0.iter().map(|(field, fault)| (field.as_str(), fault))
    }

    /// One line: white space joined, ends trimmed.
    pub fn line(&mut self, field: &str, raw: &str, rule: Rule) -> String {
        let clean = written(raw).split_whitespace().collect::<Vec<_>>().join(" ");
        self.checked(field, clean, rule)
    }

    /// Running text: line ends made one kind, ends trimmed, everything else as it was written.
    pub fn text(&mut self, field: &str, raw: &str, rule: Rule) -> String {
        let clean = written(&raw.replace("\r\n", "\n").replace('\r', "\n")).trim().to_owned();
        self.checked(field, clean, rule)
    }

    fn checked(&mut self, field: &str, clean: String, rule: Rule) -> String {
        let found = clean.chars().count();
        if let (true, Some(missing)) = (clean.is_empty(), rule.missing) {
            self.add(field, Fault::Missing(missing));
        } else if found > rule.max {
            self.add(field, Fault::TooLong { max: rule.max, found });
        } else if let Some(first) = personnummer::find(&clean).first() {
            self.add(field, Fault::Personnummer { place: excerpt(&clean, first) });
        }
        clean
    }

    /// One of the words of a [`words!`](crate::words) enum, or an id.
    pub fn choice<T: FromStr>(&mut self, field: &str, raw: &str) -> Option<T> {
        let parsed = raw.parse().ok();
        if parsed.is_none() {
            self.add(field, Fault::NoChoice);
        }
        parsed
    }

    /// A day, written 2026-11-22.
    pub fn date(&mut self, field: &str, raw: &str) -> Option<NaiveDate> {
        let parsed = NaiveDate::parse_from_str(raw.trim(), "%Y-%m-%d").ok();
        if parsed.is_none() {
            self.add(field, Fault::NotADate);
        }
        parsed
    }

    /// A day, or nothing.
    pub fn date_if_any(&mut self, field: &str, raw: &str) -> Option<NaiveDate> {
        if raw.trim().is_empty() { None } else { self.date(field, raw) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_personnummer_in_any_text_is_noted_with_its_place() {
        let mut problems = Problems::default();
        problems.text("note", "hon heter något och har 19121212-1212 som nummer", optional(200));
        assert!(
            matches!(problems.of("note"), Some(Fault::Personnummer { place }) if place.contains("har 19") && !place.contains("1212-1212"))
        );
    }

    #[test]
    fn white_space_alone_counts_as_nothing() {
        let mut problems = Problems::default();
        problems.line("name", " \t ", required(10, "fault-date"));
        assert_eq!(problems.of("name"), Some(&Fault::Missing("fault-date")));
    }

    #[test]
    fn what_no_key_writes_is_left_out_and_the_rest_stays() {
        let mut problems = Problems::default();
        assert_eq!(problems.text("words", "ett\0 två\u{7}\n\ttre", optional(20)), "ett två\n\ttre");
        assert_eq!(problems.line("name", "\0Ada\u{1b}", optional(20)), "Ada");
    }

    #[test]
    fn length_is_counted_in_characters_and_nothing_is_cut_off() {
        let mut problems = Problems::default();
        assert_eq!(problems.line("name", "åäö", optional(3)), "åäö");
        assert!(problems.is_empty());
        assert_eq!(problems.line("name", "åäöå", optional(3)), "åäöå");
        assert_eq!(problems.of("name"), Some(&Fault::TooLong { max: 3, found: 4 }));
    }

    #[test]
    fn a_date_is_taken_only_as_year_month_day() {
        let mut problems = Problems::default();
        assert!(problems.date("day", "2026-02-28").is_some());
        assert!(problems.date("day", "2026-02-30").is_none());
        assert_eq!(problems.of("day"), Some(&Fault::NotADate));
    }
}
