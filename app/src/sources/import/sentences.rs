//! What reading a file came to, in words: why it was not taken, and what was odd about it.

use crate::lang::Lang;
use crate::sources::intake::{Kind, Problem, Refusal};
use crate::t;

/// Why a file or a text cannot be taken, and what to do instead.
pub fn refusal(lang: Lang, refusal: &Refusal) -> String {
    match refusal {
        Refusal::Empty => t!(lang, "import-empty").to_owned(),
        Refusal::WrongKind { looks_like } => wrong_kind(lang, looks_like),
        Refusal::NoCue => t!(lang, "import-no-cue").to_owned(),
        Refusal::NoWords => t!(lang, "import-no-words").to_owned(),
        Refusal::TooLong { limit, found: Some(found) } => {
            t!(lang, "import-too-long", limit = grouped(lang, *limit), found = grouped(lang, *found))
        }
        Refusal::TooLong { limit, found: None } => t!(lang, "import-much-too-long", limit = grouped(lang, *limit)),
        Refusal::NotPlain { .. } => t!(lang, "import-not-plain").to_owned(),
    }
}

/// 600 000 in Swedish, 600,000 in English.
fn grouped(lang: Lang, n: usize) -> String {
    let digits = n.to_string();
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(if lang == Lang::Sv { '\u{A0}' } else { ',' });
        }
        grouped.push(digit);
    }
    grouped
}

fn wrong_kind(lang: Lang, kind: &Kind) -> String {
    match kind {
        Kind::Word | Kind::OldOffice | Kind::OpenDocument | Kind::RichText => t!(lang, "import-kind-document"),
        Kind::Pdf => t!(lang, "import-kind-pdf"),
        Kind::Spreadsheet | Kind::Slides => t!(lang, "import-kind-sheet"),
        Kind::Image => t!(lang, "import-kind-image"),
        Kind::Sound | Kind::Film => t!(lang, "import-kind-sound"),
        Kind::Subtitles => t!(lang, "import-kind-subtitles"),
        Kind::WebPage => t!(lang, "import-kind-web-page"),
        Kind::Markdown => t!(lang, "import-kind-markdown"),
        Kind::Archive => t!(lang, "import-kind-archive"),
        Kind::Other(extension) => return t!(lang, "import-kind-other", extension = extension.as_str()),
        Kind::Binary => t!(lang, "import-kind-binary"),
    }
    .to_owned()
}

/// What the reader worked around.
pub fn problem(lang: Lang, problem: &Problem) -> String {
    match problem {
        Problem::BrokenTiming { line, found } => t!(lang, "import-broken-timing", line = *line, found = found.as_str()),
        Problem::MissingTiming { line } => t!(lang, "import-missing-timing", line = *line),
        Problem::UnreadableCharacters { count } => t!(lang, "import-unreadable", n = *count),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn large_numbers_are_grouped_as_each_language_does() {
        assert_eq!(
            (grouped(Lang::Sv, 600_000), grouped(Lang::En, 1_234_567)),
            ("600\u{A0}000".to_owned(), "1,234,567".to_owned())
        );
        assert_eq!(grouped(Lang::Sv, 999), "999");
    }

    #[test]
    fn every_reason_has_a_sentence_of_its_own_in_both_languages() {
        let kinds = [
            Kind::Word,
            Kind::Pdf,
            Kind::Spreadsheet,
            Kind::Image,
            Kind::Sound,
            Kind::Subtitles,
            Kind::WebPage,
            Kind::Markdown,
            Kind::Archive,
            Kind::Other("pages".to_owned()),
            Kind::Binary,
        ];
        let mut refusals: Vec<Refusal> = kinds.into_iter().map(|looks_like| Refusal::WrongKind { looks_like }).collect();
        refusals.extend([
            Refusal::Empty,
            Refusal::NoCue,
            Refusal::NoWords,
            Refusal::NotPlain { line: 1 },
            Refusal::TooLong { limit: 9, found: Some(10) },
            Refusal::TooLong { limit: 9, found: None },
        ]);
        for lang in Lang::ALL {
            let sentences: std::collections::BTreeSet<String> = refusals.iter().map(|one| refusal(*lang, one)).collect();
            assert_eq!(sentences.len(), refusals.len());
            assert!(sentences.iter().all(|sentence| sentence.ends_with('.') && !sentence.contains('$')), "{sentences:?}");
        }
    }
}
