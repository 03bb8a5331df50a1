//! What a speaker's label looks like, one by one; `labels` decides with the whole text in view.

const MAX_CHARS: usize = 40;
const MAX_WORDS: usize = 5;

/// First words of what precedes a colon or fills a line without being anybody, in lower case.
#[rustfmt::skip]
const NOT_NAMES: &[&str] = &[
    // what headings say
    "datum", "dag", "plats", "tid", "intervju", "intervjuer", "ämne", "tema", "längd", "kanal", "språk",
    "närvarande", "ort", "adress", "version", "fil", "inspelning", "samtal", "syfte", "bilaga", "kapitel",
    "ärende", "anteckning", "anteckningar", "not", "samtycke", "utskrift", "transkribering", "sida",
    "date", "place", "time", "interview", "subject", "duration", "length", "language", "present", "address",
    "file", "recording", "notes", "note", "consent", "transcript", "page",
    // what speech says before a colon, or alone on a line
    "jag", "du", "han", "hon", "vi", "ni", "de", "dom", "man", "den", "det", "som", "och", "men", "så", "ja",
    "nej", "nä", "jo", "mm", "okej", "ok", "för", "alltså", "sen", "sedan", "först", "klockan", "kl", "typ",
    "obs", "ps", "nb", "tips", "exempel", "tel", "telefon", "mobil", "sms", "mejl", "mail", "tv", "www",
    "you", "he", "she", "we", "they", "it", "and", "but", "so", "yes", "no", "then", "first", "example",
    "phone", "email", "tack", "precis", "thanks", "right",
];

/// Short, with a letter in it and without the marks of a sentence.
pub(super) fn has_shape(label: &str) -> bool {
    let allowed = |c: char| c.is_alphanumeric() || is_accent(c) || " \u{A0}-–'’.()&/+@_#".contains(c);
    // "Jag vet inte. Han" has a sentence in it; "Dr. Berg" and "A.B." have not.
    let no_sentence = label.split_whitespace().rev().skip(1).all(|word| !word.ends_with('.') || word.chars().count() <= 4);
    label.chars().count() <= MAX_CHARS
        && (1..=MAX_WORDS).contains(&label.split_whitespace().count())
        && label.chars().any(char::is_alphabetic)
        && label.chars().all(allowed)
        && no_sentence
}

/// Accents that have no joined letter, as in transcribed names.
fn is_accent(c: char) -> bool {
    ('\u{300}'..='\u{36F}').contains(&c)
}

/// Words outside brackets, as "Tolk (dari)" has one.
fn words(label: &str) -> impl Iterator<Item = &str> {
    label.split('(').next().unwrap_or_default().split_whitespace()
}

/// A capital, or a letter of a script without capitals.
fn starts_big(word: &str) -> bool {
    word.chars().next().is_some_and(|c| c.is_alphabetic() && !c.is_lowercase())
}

/// Every word begins big, but for a particle or a number: `Ylva`, `Anna von Essen`, `Deltagare 2`.
pub(super) fn is_name_like(label: &str) -> bool {
    let particle = |word: &str| matches!(word, "von" | "af" | "av" | "de" | "van" | "da" | "al" | "el");
    let numbered = |word: &str| word.chars().all(|c| c.is_ascii_digit());
    words(label).next().is_some_and(starts_big)
        && words(label).skip(1).all(|word| starts_big(word) || particle(word) || numbered(word))
}

/// At least two words that begin big, so that no heading or exclamation looks the same.
pub(super) fn is_full_name(label: &str) -> bool {
    words(label).filter(|word| starts_big(word) && word.chars().count() > 1).count() >= 2
}

/// Initials or a name in capitals: `EL`, `HARALD`, but not `INTERVJU 6`.
pub(super) fn is_capitals(label: &str) -> bool {
    label.chars().any(char::is_uppercase) && !label.chars().any(|c| c.is_lowercase() || c.is_ascii_digit())
}

/// Begins like a heading or like speech.
pub(super) fn is_stopped(label: &str) -> bool {
    let first = words(label).next().unwrap_or_default().to_lowercase();
    NOT_NAMES.contains(&first.trim_end_matches('.'))
}

#[cfg(test)]
mod tests {
    use super::{has_shape, is_capitals, is_full_name, is_name_like, is_stopped};

    #[test]
    fn names_codes_and_initials_have_the_shape_of_a_label() {
        for label in ["Ylva", "EL", "D-001", "Dr. Berg", "Tolk (dari)", "Anna von Essen", "Deltagare 2", "فرید"] {
            assert!(has_shape(label) && is_name_like(label) && !is_stopped(label), "{label}");
        }
    }

    #[test]
    fn sentences_and_times_have_not() {
        for label in ["", "12", "Ja, men", "Jag vet inte. Han", "”Hej”", "ett två tre fyra fem sex"] {
            assert!(!has_shape(label), "{label}");
        }
        assert!(!has_shape(&"a".repeat(41)) && has_shape(&"a".repeat(40)));
    }

    #[test]
    fn speech_and_headings_are_no_names() {
        assert!(!is_name_like("Jag sa") && !is_name_like("och") && !is_name_like("2 Ylva"));
        assert!(is_stopped("Klockan 13") && is_stopped("DATUM") && is_stopped("Kl. 8"));
    }

    #[test]
    fn a_full_name_has_two_words_and_capitals_no_digit() {
        assert!(is_full_name("Tove Lind") && !is_full_name("Nova") && !is_full_name("Intervju 6"));
        assert!(is_capitals("EL") && is_capitals("HARALD") && !is_capitals("Harald") && !is_capitals("INTERVJU 6"));
    }
}
