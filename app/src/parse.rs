//! Parse once, at the door. A form's raw strings go in, clean values come out; what could not be taken is noted per
//! field in [`Problems`], which the page shows as a summary on top and as a sentence at the field.

use std::str::FromStr;

use chrono::NaiveDate;

use crate::lang::Lang;
use crate::personal_data::{contact, excerpt, personnummer};
use crate::{chars, t};

pub use days::Days;

mod days;

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
    /// Something that looks like one and may be something else. Whoever wrote it says so with a tick, and it is taken.
    PerhapsPersonnummer {
        place: String,
    },
    /// A telephone number or an e-mail address, in what a visitor writes. Taken when she says so.
    Contact {
        place: String,
    },
    NotADate,
    /// A date whose year has not four digits, with the year as it was read.
    Year(String),
    /// A date in a year that none of ours is in, or before the first day that is taken here.
    YearNotHere {
        year: i32,
        first: i32,
        last: i32,
    },
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
            Self::PerhapsPersonnummer { place } => t!(lang, "fault-perhaps-personnummer", place = place.as_str()),
            Self::Contact { place } => t!(lang, "fault-contact", place = place.as_str()),
            Self::Year(year) => t!(lang, "fault-year", year = year.as_str()),
            Self::YearNotHere { year, first, last } => {
                t!(lang, "fault-year-not-here", year = year.to_string(), first = first.to_string(), last = last.to_string())
            }
            Self::NotADate => t!(lang, "fault-date").to_owned(),
            Self::NoChoice => t!(lang, "fault-choice").to_owned(),
            Self::Sentence(text) => text.clone(),
        }
    }
}

/// What cannot be taken as it stands, in the order of the form.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Problems {
    faults: Vec<(String, Fault)>,
    /// The fields of which the person has said that what looks like a personnummer is none.
    confirmed: Vec<String>,
    /// Those of them where something did look like one: they stay ticked if the form is shown once more.
    let_be: Vec<(String, Doubt)>,
    /// Fields with the id of what they are called, for the summary.
    labels: Vec<(String, &'static str)>,
}

/// What somebody is asked about a text, and can say yes to with a tick.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// What looks like a personnummer is none.
    Personnummer,
    /// A way to reach somebody is meant to be sent.
    Contact,
}

impl Doubt {
    /// The id of what the tick says.
    pub fn tick(self) -> &'static str {
        match self {
            Self::Personnummer => "fault-perhaps-personnummer-no",
            Self::Contact => "fault-contact-yes",
        }
    }

    fn of(fault: &Fault) -> Option<Self> {
        match fault {
            Fault::PerhapsPersonnummer { .. } => Some(Self::Personnummer),
            Fault::Contact { .. } => Some(Self::Contact),
            _ => None,
        }
    }
}

/// How a text field is read.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    max: usize,
    missing: Option<&'static str>,
    contacts: bool,
}

impl Rule {
    /// Telephone numbers and e-mail addresses are pointed out before they are taken.
    pub const fn pointing_out_contacts(self) -> Self {
        Self { contacts: true, ..self }
    }
}

/// May be left empty; at most `max` characters.
pub const fn optional(max: usize) -> Rule {
    Rule { max, missing: None, contacts: false }
}

/// Must say something; `missing` is the id of the sentence that asks for it.
pub const fn required(max: usize, missing: &'static str) -> Rule {
    Rule { max, missing: Some(missing), contacts: false }
}

/// What somebody wrote, without the control characters that no key writes. PostgreSQL takes no U+0000 in a text.
fn written(raw: &str) -> String {
    raw.chars().filter(|c| !c.is_control() || c.is_whitespace()).collect()
}

impl Problems {
    /// For a form in which somebody has ticked "this is no personnummer" at these fields.
    pub fn confirmed(fields: Vec<String>) -> Self {
        Self { confirmed: fields, ..Self::default() }
    }

    pub fn is_empty(&self) -> bool {
        self.faults.is_empty()
    }

    pub fn add(&mut self, field: impl Into<String>, fault: Fault) {
        self.faults.push((field.into(), fault));
    }

    /// What is wrong with several forms on one page, for its summary.
    pub fn join<'a>(&mut self, others: impl IntoIterator<Item = &'a Self>) {
        for other in others {
            self.faults.extend_from_slice(&other.faults);
            self.labels.extend_from_slice(&other.labels);
        }
    }

    /// Tells what fields are called, for a form where several can have the very same fault.
    pub fn call(&mut self, labels: &[(&str, &'static str)]) {
        self.labels.extend(labels.iter().map(|(field, label)| ((*field).to_owned(), *label)));
    }

    /// The first fault of a field.
    pub fn of(&self, field: &str) -> Option<&Fault> {
        self.faults.iter().find(|(name, _)| name == field).map(|(_, fault)| fault)
    }

    /// Whether something is asked about a field, what, and if so whether it has been answered.
    pub fn asks(&self, field: &str) -> Option<(Doubt, bool)> {
        let answered = self.let_be.iter().find(|(name, _)| name == field).map(|(_, doubt)| (*doubt, true));
        let doubts = self.faults.iter().filter(|(name, _)| name == field).find_map(|(_, fault)| Doubt::of(fault));
        answered.or(doubts.map(|doubt| (doubt, false)))
    }

    /// Every fault with its field and its sentence. One that two fields share says which field it is about.
    pub fn sentences(&self, lang: Lang) -> Vec<(&str, String)> {
        let all: Vec<_> = self.faults.iter().map(|(field, fault)| (field.as_str(), fault.sentence(lang))).collect();
        let shared = |field: &str, sentence: &str| all.iter().any(|(other, same)| *other != field && same == sentence);
        let label = |field: &str| self.labels.iter().find(|(name, _)| name == field).map(|(_, label)| lang.text(label));
        let named = all.iter().map(|(field, sentence)| match label(field).filter(|_| shared(field, sentence)) {
            Some(label) => (*field, format!("{}: {sentence}", label.trim_end_matches(['?', ':']))),
            None => (*field, sentence.clone()),
        });
        named.collect()
    }

    /// One line: white space joined, ends trimmed, without what turns or hides among the letters of a name.
    pub fn line(&mut self, field: &str, raw: &str, rule: Rule) -> String {
        let plain: String = written(raw).chars().filter(|c| !chars::is_out_of_place_in_a_line(*c)).collect();
        let clean = plain.split_whitespace().collect::<Vec<_>>().join(" ");
        self.checked(field, clean, rule)
    }

    /// Running text: line ends made one kind, ends trimmed, everything else as it was written.
    pub fn text(&mut self, field: &str, raw: &str, rule: Rule) -> String {
        let clean = written(&raw.replace("\r\n", "\n").replace('\r', "\n")).trim().to_owned();
        self.checked(field, clean, rule)
    }

    /// Signs that nobody can see are nothing.
    fn checked(&mut self, field: &str, clean: String, rule: Rule) -> String {
        let clean = if chars::says_something(&clean) { clean } else { String::new() };
        let found = clean.chars().count();
        if let (true, Some(missing)) = (clean.is_empty(), rule.missing) {
            self.add(field, Fault::Missing(missing));
        } else if found > rule.max {
            self.add(field, Fault::TooLong { max: rule.max, found });
        } else {
            self.look_for_numbers(field, &clean, rule);
        }
        clean
    }

    fn look_for_numbers(&mut self, field: &str, clean: &str, rule: Rule) {
        let found = personnummer::find(clean);
        let fault = match found.iter().find(|found| found.sure).or(found.first()) {
            Some(first) if first.sure => Fault::Personnummer { place: excerpt(clean, first) },
            Some(first) => Fault::PerhapsPersonnummer { place: excerpt(clean, first) },
            None => match contact::find(clean).first().filter(|_| rule.contacts) {
                Some(first) => Fault::Contact { place: excerpt(clean, first) },
                None => return,
            },
        };
        match Doubt::of(&fault).filter(|_| self.confirmed.iter().any(|name| name == field)) {
            Some(doubt) => self.let_be.push((field.to_owned(), doubt)),
            None => self.add(field, fault),
        }
    }

    /// One of the words of a [`words!`](crate::words) enum, or an id.
    pub fn choice<T: FromStr>(&mut self, field: &str, raw: &str) -> Option<T> {
        let parsed = raw.parse().ok();
        if parsed.is_none() {
            self.add(field, Fault::NoChoice);
        }
        parsed
    }

    /// The same, with the id of the sentence that asks for it.
    pub fn chosen<T: FromStr>(&mut self, field: &str, raw: &str, missing: &'static str) -> Option<T> {
        let parsed = raw.parse().ok();
        if parsed.is_none() {
            self.add(field, Fault::Missing(missing));
        }
        parsed
    }

    /// A day, written 2026-11-22, in digits of any script.
    pub fn date(&mut self, field: &str, raw: &str, days: Days) -> Option<NaiveDate> {
        days.read(raw).map_err(|fault| self.add(field, fault)).ok()
    }

    /// A day, or nothing.
    pub fn date_if_any(&mut self, field: &str, raw: &str, days: Days) -> Option<NaiveDate> {
        if chars::says_something(raw) { self.date(field, raw, days) } else { None }
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
    fn a_way_to_reach_somebody_is_pointed_out_where_visitors_write_and_taken_when_she_says_so() {
        let words = "ring mig på 070-123 45 67";
        let mut team = Problems::default();
        team.text("words", words, optional(200));
        assert!(team.is_empty(), "the team writes where it can be reached");
        let mut visitor = Problems::default();
        assert_eq!(visitor.text("words", words, optional(200).pointing_out_contacts()), words);
        assert!(matches!(visitor.of("words"), Some(Fault::Contact { place }) if !place.contains("123 45 67")));
        assert_eq!(visitor.asks("words"), Some((Doubt::Contact, false)));
        let mut sure = Problems::confirmed(vec!["words".to_owned()]);
        sure.text("words", words, optional(200).pointing_out_contacts());
        assert!(sure.is_empty());
        assert_eq!(sure.asks("words"), Some((Doubt::Contact, true)));
        // A personnummer is no way past.
        let mut both = Problems::confirmed(vec!["words".to_owned()]);
        both.text("words", "19121212-1212 och 070-123 45 67", optional(200).pointing_out_contacts());
        assert!(matches!(both.of("words"), Some(Fault::Personnummer { .. })));
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
    fn a_guess_is_asked_about_and_taken_once_somebody_has_said_what_it_is() {
        let recorded = "Samtal 241105-1432";
        let mut problems = Problems::default();
        assert_eq!(problems.line("title", recorded, optional(200)), recorded);
        assert!(matches!(problems.of("title"), Some(Fault::PerhapsPersonnummer { place }) if place == "Samtal 24••••-••••"));
        assert_eq!((problems.asks("title"), problems.asks("other")), (Some((Doubt::Personnummer, false)), None));

        let mut problems = Problems::confirmed(vec!["title".to_owned()]);
        assert_eq!(problems.line("title", recorded, optional(200)), recorded);
        assert!(problems.is_empty());
        // If another field is wrong, it stays ticked.
        assert_eq!(problems.asks("title"), Some((Doubt::Personnummer, true)));
    }

    #[test]
    fn a_tick_is_about_its_own_field_and_never_about_a_number_that_is_sure() {
        let mut problems = Problems::confirmed(vec!["title".to_owned()]);
        problems.line("note", "241105-1432", optional(200));
        assert!(matches!(problems.of("note"), Some(Fault::PerhapsPersonnummer { .. })));
        problems.line("title", "241105-1432 och 19121212-1212", optional(200));
        assert!(
            matches!(problems.of("title"), Some(Fault::Personnummer { place }) if place.contains("19••••••-••••") && !place.contains("1432"))
        );
        assert_eq!(problems.asks("title"), None);
    }

    #[test]
    fn the_name_of_a_recording_passes_untouched() {
        for text in ["REC_241105-1430.wav", "Beslutet gällde 180901-1231", "perioden 230101–1231", "faktura 190320-0001"]
        {
            let mut problems = Problems::default();
            assert_eq!(problems.text("words", text, optional(200)), text);
            assert!(problems.is_empty(), "{text}");
        }
    }

    #[test]
    fn signs_that_nobody_sees_count_as_nothing() {
        for raw in ["\u{200B}", " \u{2060}\u{AD} ", "\u{202E}", "\u{FEFF}\u{FE0F}", "\u{200D}\n\u{200F}"] {
            let mut problems = Problems::default();
            assert_eq!(problems.line("name", raw, required(10, "fault-date")), "");
            assert_eq!(problems.text("words", raw, required(10, "fault-date")), "");
            assert_eq!(problems.of("name"), Some(&Fault::Missing("fault-date")), "{raw:?}");
            assert_eq!(problems.of("words"), Some(&Fault::Missing("fault-date")), "{raw:?}");
        }
    }

    #[test]
    fn a_name_turns_nothing_round_and_keeps_what_its_script_needs() {
        let mut problems = Problems::default();
        assert_eq!(problems.line("name", "A\u{202E}da\u{2066} B\u{200B}o\u{AD}", optional(20)), "Ada Bo");
        assert_eq!(
            problems.line("name", "می\u{200C}خواهم 👩\u{200D}👧 ❤\u{FE0F}", optional(40)),
            "می\u{200C}خواهم 👩\u{200D}👧 ❤\u{FE0F}"
        );
        assert!(problems.is_empty());
    }

    #[test]
    fn a_sentence_that_two_fields_share_says_which_is_which() {
        let mut problems = Problems::default();
        problems.call(&[("a", "fault-date"), ("b", "fault-choice")]);
        let long = "x".repeat(9);
        problems.line("a", &long, optional(5));
        problems.line("c", "y", required(5, "fault-date"));
        assert_eq!(problems.sentences(Lang::Sv)[0].1, "Texten är 9 tecken. Korta den till högst 5.");
        problems.line("b", &long, optional(5));
        let sentences: Vec<String> = problems.sentences(Lang::Sv).into_iter().map(|(_, sentence)| sentence).collect();
        assert!(sentences[0].ends_with("Korta den till högst 5.") && sentences[0].len() > 45);
        assert_eq!(sentences.iter().collect::<std::collections::HashSet<_>>().len(), 2);
    }
}
