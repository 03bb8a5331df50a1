//! Which line beginnings are speakers and which are only words with a colon after.
//!
//! One line alone cannot tell ("Harald: ja" and "Först: ring" look alike), so the whole text does:
//! a label is short, looks like a name, and comes back; one that comes once has to be a name beyond
//! doubt, or the only other voice in a short talk.

use super::names::{has_shape, is_capitals, is_full_name, is_name_like, is_stopped};
use std::collections::BTreeMap;

/// The labels of one text, whatever case each line writes them in.
#[derive(Debug, Default)]
pub(super) struct Labels(BTreeMap<String, String>);

impl Labels {
    /// The speaker's name as first written, when the label is one of ours.
    pub fn name(&self, label: &str) -> Option<&str> {
        self.0.get(&fold(label)).map(String::as_str)
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<'a> FromIterator<&'a str> for Labels {
    fn from_iter<T: IntoIterator<Item = &'a str>>(names: T) -> Self {
        Self(names.into_iter().map(|name| (fold(name), shown(name))).collect())
    }
}

/// A line as label and words, if it could be that: `Label: words`, `Label:` or `Label⇥words`.
pub(super) fn opening(line: &str) -> Option<(&str, &str)> {
    let at = line.find([':', '\t'])?;
    let (label, rest) = line.split_at_checked(at)?;
    let words = rest.strip_prefix('\t').map_or_else(
        || rest.strip_prefix(':').filter(|words| words.is_empty() || words.starts_with(char::is_whitespace)),
        |words| Some(words).filter(|words| !words.trim().is_empty()),
    )?;
    let label = label.trim();
    has_shape(label).then_some((label, words.trim()))
}

/// Could this be a name alone on its line, with its words on the next?
pub(super) fn may_stand_alone(label: &str) -> bool {
    has_shape(label) && !label.contains(':') && !label.ends_with('.') && is_name_like(label) && !is_stopped(label)
}

/// Chooses the labels that are speakers. One entry per line that has words, `None` without a label.
pub(super) fn choose(lines: &[Option<&str>]) -> Labels {
    let seen = count(lines);
    let repeated = |s: &Seen<'_>| {
        let common = s.count >= 3 && s.count * 5 >= lines.len();
        s.count >= 2 && (s.is_name() || common)
    };
    let first_repeated = seen.values().filter(|s| repeated(s)).map(|s| s.first_at).min();
    // Before the talk begins, "Ansvarig: …" is a heading.
    let in_heading = |s: &Seen<'_>| first_repeated.is_some_and(|at| s.first_at < at);
    let beyond_doubt = |s: &Seen<'_>| {
        is_role(s.label) || (s.is_name() && (is_full_name(s.label) || (is_capitals(s.label) && !in_heading(s))))
    };
    let sure = seen.values().filter(|s| repeated(s) || beyond_doubt(s)).count();
    let labelled: usize = seen.values().filter(|s| s.is_name()).map(|s| s.count).sum();
    // Short talks, where "Harald: ja" comes once: somebody has to be the other one.
    let lacks_another = sure < 2 && labelled >= 2 && labelled * 2 >= lines.len();
    let other = |s: &Seen<'_>| lacks_another && s.is_name() && !in_heading(s);
    seen.values().filter(|s| repeated(s) || beyond_doubt(s) || other(s)).map(|s| s.label).collect()
}

/// Chooses among names alone on a line. `true` beside a label says that a time stood there too.
pub(super) fn choose_alone(lines: &[Option<(&str, bool)>]) -> Labels {
    let labels: Vec<_> = lines.iter().map(|line| line.map(|(label, _)| label)).collect();
    let seen = count(&labels);
    let timed: Labels = lines.iter().flatten().filter(|(_, timed)| *timed).map(|(label, _)| *label).collect();
    let capitals = seen.values().filter(|s| is_capitals(s.label)).count();
    let repeated = seen.values().filter(|s| s.count >= 2).count();
    let first_repeated = seen.values().filter(|s| s.count >= 2).map(|s| s.first_at).min();
    let talks = |s: &&Seen<'_>| {
        let after_start = first_repeated.is_none_or(|at| s.first_at >= at);
        timed.name(s.label).is_some()
            || (is_capitals(s.label) && after_start && (capitals >= 2 || s.count >= 2))
            || (s.count >= 2 && repeated >= 2)
    };
    seen.values().filter(talks).map(|s| s.label).collect()
}

/// What people write instead of a name, and what we ask them to write: a speaker even when it comes once.
fn is_role(label: &str) -> bool {
    const ROLES: [&str; 10] = [
        "intervjuare",
        "intervjuaren",
        "deltagare",
        "deltagaren",
        "tolk",
        "tolken",
        "samtalsledare",
        "interviewer",
        "participant",
        "interpreter",
    ];
    ROLES.contains(&fold(label).as_str())
}

struct Seen<'a> {
    label: &'a str,
    first_at: usize,
    count: usize,
}

impl Seen<'_> {
    fn is_name(&self) -> bool {
        is_name_like(self.label) && !is_stopped(self.label)
    }
}

fn count<'a>(lines: &[Option<&'a str>]) -> BTreeMap<String, Seen<'a>> {
    let mut seen = BTreeMap::new();
    for (first_at, line) in lines.iter().enumerate() {
        if let Some(label) = line {
            seen.entry(fold(label)).or_insert(Seen { label, first_at, count: 0 }).count += 1;
        }
    }
    seen
}

fn shown(label: &str) -> String {
    label.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn fold(label: &str) -> String {
    shown(label).to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::{choose, choose_alone, may_stand_alone, opening};

    fn speakers<'a>(lines: &[&'a str]) -> Vec<&'a str> {
        let labels: Vec<_> = lines.iter().map(|line| opening(line).map(|(label, _)| label)).collect();
        let chosen = choose(&labels);
        let mut found: Vec<&str> = labels.into_iter().flatten().filter(|label| chosen.name(label).is_some()).collect();
        found.dedup();
        found
    }

    #[test]
    fn a_label_is_what_stands_before_a_colon_and_a_space() {
        assert_eq!(opening("Ylva:  Hej: du"), Some(("Ylva", "Hej: du")));
        assert_eq!(opening("YLVA:"), Some(("YLVA", "")));
        assert_eq!(opening("Camilla\tJa, hej"), Some(("Camilla", "Ja, hej")));
        assert_eq!(opening("D-001: hej"), Some(("D-001", "hej")));
    }

    #[test]
    fn a_role_is_a_speaker_even_when_it_comes_once_and_first() {
        let lines = ["Intervjuare: Vad behöver du?", "Person: Ro.", "Person: Och tid.", "Person: Mest ro."];
        assert_eq!(speakers(&lines), ["Intervjuare", "Person"]);
    }

    #[test]
    fn times_addresses_and_sentences_are_no_labels() {
        for line in [
            "Klockan 13:30 kom hon",
            "https://example.se",
            "Ja, men: nej",
            "Jag vet inte. Han: så",
            "12: tolv",
            "”Hej”: sa hon",
            "en väldigt lång mening som aldrig tar slut: nej",
            ": tomt",
            "Ylva\t",
        ] {
            assert_eq!(opening(line), None, "{line}");
        }
    }

    #[test]
    fn a_colon_in_speech_makes_no_speaker() {
        assert!(speakers(&["Jag sa: nej", "Hon gick", "Jag sa: nej igen", "Och så", "Sen kom hon", "Ja"]).is_empty());
        assert!(speakers(&["Klockan 13: vi gick", "Först: ring", "Ring inte", "Hej hej"]).is_empty());
    }

    #[test]
    fn initials_that_come_back_are_speakers_and_the_heading_is_not() {
        let lines = [
            "Datum: 2021-10-05",
            "KONTAKT: YH",
            "Ansvarig: Ylva",
            "EL: Hej",
            "FR: Ja",
            "EL: Bra",
            "TO: Han sa",
            "Ordet: ja",
        ];
        assert_eq!(speakers(&lines), ["EL", "FR", "EL", "TO"]);
    }

    #[test]
    fn two_people_who_speak_once_each_are_speakers() {
        assert_eq!(speakers(&["Ylva: Hej", "Harald: Hej hej"]), ["Ylva", "Harald"]);
    }

    #[test]
    fn a_word_with_a_colon_is_no_third_speaker() {
        let lines = ["Tove Lind: Hej", "Jonas Berg: Hej", "Asså: nej", "Tove Lind: Jo", "Jonas Berg: Ja"];
        assert_eq!(speakers(&lines), ["Tove Lind", "Jonas Berg", "Tove Lind", "Jonas Berg"]);
        assert_eq!(speakers(&["Ylva: Hej", "Harald: Jaså", "Ylva: Ja"]), ["Ylva", "Harald", "Ylva"]);
    }

    #[test]
    fn a_full_name_is_a_speaker_the_first_time() {
        assert_eq!(speakers(&["Tove Lind: Asså", "jag vet inte", "nej", "jo"]), ["Tove Lind"]);
    }

    #[test]
    fn the_same_name_in_another_case_is_the_same_speaker() {
        let chosen = choose(&[Some("Harald"), None, Some("HARALD")]);
        assert_eq!(chosen.name("harald"), Some("Harald"));
        assert_eq!(chosen.name("HARALD"), Some("Harald"));
    }

    #[test]
    fn an_odd_label_on_every_third_line_is_a_speaker() {
        let lines = [
            "jag: hej",
            "tove.lind@example.se: mm",
            "jag: hur då",
            "tove.lind@example.se: jo",
            "jag: ja",
            "tove.lind@example.se: nä",
        ];
        assert_eq!(speakers(&lines).len(), 6);
    }

    #[test]
    fn names_in_a_script_without_capitals_are_speakers() {
        assert_eq!(speakers(&["فرید: سلام", "EL: Hej", "فرید: بله", "EL: Bra"]).len(), 4);
    }

    #[test]
    fn a_name_alone_has_to_look_like_one() {
        assert!(may_stand_alone("YLVA") && may_stand_alone("Ylva Alm"));
        for line in ["Precis.", "Ja", "mm", "och sen då", "Vad sa du?", "INTERVJU 6"] {
            assert!(!may_stand_alone(line), "{line}");
        }
    }

    #[test]
    fn names_alone_need_company_or_a_time() {
        let plain = |labels: &[&'static str]| choose_alone(&labels.iter().map(|l| Some((*l, false))).collect::<Vec<_>>());
        assert!(plain(&["YLVA", "HARALD"]).name("YLVA").is_some());
        assert!(plain(&["Ylva", "Harald"]).is_empty() && plain(&["SLUT"]).is_empty());
        assert!(plain(&["Ylva", "Harald", "Ylva", "Harald"]).name("Harald").is_some());
        assert!(plain(&["Samtidigt", "Samtidigt"]).is_empty());
        assert!(choose_alone(&[Some(("Ylva", true)), None]).name("Ylva").is_some());
    }
}
