//! A page's short name, as it stands in `[[kvitto]]` and in the address bar.

use std::fmt;

use unicode_normalization::UnicodeNormalization;

/// The longest slug, in characters.
pub const MAX_SLUG: usize = 60;

/// What a page is called when its title holds nothing that can be spelled in a–z.
const NAMELESS: &str = "sida";

/// One or more words of a–z and 0–9 joined by single hyphens, at most [`MAX_SLUG`] long.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
pub struct Slug(String);

impl Slug {
    /// A slug exactly as it is stored or stands in an address; anything else is `None`.
    pub fn parse(text: &str) -> Option<Self> {
        Self::read(text).filter(|slug| slug.0 == text)
    }

    /// A slug for a title: always one, `sida` when nothing in the title can be kept.
    pub fn from_title(title: &str) -> Self {
        Self::read(title).unwrap_or_else(|| Self(NAMELESS.to_owned()))
    }

    /// As [`Slug::from_title`], with a number after it when the name is taken.
    pub fn free(title: &str, taken: &[Slug]) -> Self {
        let wanted = Self::from_title(title);
        let mut slug = wanted.clone();
        let mut number = 2_u32;
        while taken.contains(&slug) {
            let ending = format!("-{number}");
            slug = Self(shorten(&wanted.0, MAX_SLUG - ending.len()) + &ending);
            number += 1;
        }
        slug
    }

    /// What somebody meant when they typed a page's slug or its title; `None` when nothing can be kept.
    pub fn read(text: &str) -> Option<Self> {
        let slug = shorten(&fold(text), MAX_SLUG);
        (!slug.is_empty()).then_some(Self(slug))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Lower case without accents, everything but a–z and 0–9 turned into single hyphens.
pub(super) fn fold(text: &str) -> String {
    let mut folded = String::new();
    for c in text.nfkd().flat_map(char::to_lowercase) {
        match c {
            'a'..='z' | '0'..='9' => folded.push(c),
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'ø' => folded.push('o'),
            'đ' | 'ð' => folded.push('d'),
            'ł' => folded.push('l'),
            'þ' => folded.push_str("th"),
            'ı' => folded.push('i'),
            // The accent of the letter before it.
            '\u{300}'..='\u{36f}' => {}
            _ if !folded.is_empty() && !folded.ends_with('-') => folded.push('-'),
            _ => {}
        }
    }
    folded.truncate(folded.trim_end_matches('-').len());
    folded
}

/// At most `room` bytes of an ASCII slug, cut between words where that leaves something.
fn shorten(slug: &str, room: usize) -> String {
    if slug.len() <= room {
        return slug.to_owned();
    }
    let cut = &slug[..room];
    let between_words = slug.as_bytes().get(room) == Some(&b'-');
    match cut.rfind('-') {
        Some(at) if !between_words => cut[..at].to_owned(),
        _ => cut.trim_end_matches('-').to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn from(title: &str) -> String {
        Slug::from_title(title).to_string()
    }

    #[test]
    fn a_title_becomes_plain_words_with_hyphens() {
        assert_eq!(from("Så här går det till"), "sa-har-gar-det-till");
        assert_eq!(from("  Vad händer – och när?  "), "vad-hander-och-nar");
        assert_eq!(from("Ærø, Łódź & Straße"), "aero-lodz-strasse");
    }

    #[test]
    fn letters_that_came_apart_are_the_same_letters() {
        assert_eq!(from("A\u{30a}terkoppling"), "aterkoppling");
        assert_eq!(from("Återkoppling"), "aterkoppling");
    }

    #[test]
    fn a_title_that_cannot_be_spelled_still_gets_a_name() {
        assert_eq!(from("؟؟"), "sida");
        assert_eq!(Slug::read("؟؟"), None);
    }

    #[test]
    fn a_long_title_is_cut_between_words() {
        let slug = from("Det här är en mycket lång rubrik som någon har skrivit utan att tänka på att den blir en adress");
        assert_eq!(slug, "det-har-ar-en-mycket-lang-rubrik-som-nagon-har-skrivit-utan");
        assert_eq!(from(&"a".repeat(80)).len(), MAX_SLUG);
        let exactly = ["ord"; 15].join("-") + "s";
        assert_eq!(from(&format!("{exactly} och mer")), exactly);
    }

    #[test]
    fn only_a_finished_slug_is_parsed() {
        assert!(Slug::parse("kvitto").is_some());
        for wrong in ["", "Kvitto", "-kvitto", "kvitto-", "a--b", "så", "a/b", "javascript:alert"] {
            assert_eq!(Slug::parse(wrong), None, "{wrong}");
        }
        assert_eq!(Slug::parse(&"a".repeat(61)), None);
    }

    #[test]
    fn a_taken_name_gets_a_number() {
        let taken = [Slug::from_title("Kvitto"), Slug::from_title("Kvitto 2")];
        assert_eq!(Slug::free("Kvitto", &taken).as_str(), "kvitto-3");
        assert_eq!(Slug::free("Start", &taken).as_str(), "start");
        let long = "a".repeat(80);
        assert_eq!(Slug::free(&long, &[Slug::from_title(&long)]).as_str().len(), MAX_SLUG);
    }

    proptest! {
        #[test]
        fn every_slug_made_from_a_title_can_be_parsed_again(title in any::<String>()) {
            let slug = Slug::from_title(&title);
            prop_assert_eq!(Slug::parse(slug.as_str()), Some(slug.clone()));
            let second = Slug::free(&title, std::slice::from_ref(&slug));
            prop_assert_eq!(Slug::parse(second.as_str()), Some(second.clone()));
            prop_assert_ne!(second, slug);
        }
    }
}
