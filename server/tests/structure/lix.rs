//! LIX, the Swedish measure of how hard a text is to read: the mean length of its sentences in words, and how many words
//! of a hundred are long (more than six letters). Under 30 is easy, 40–50 is a newspaper, above 50 is hard.
//! C. H. Björnsson, *Läsbarhet*, 1968.

/// Of plain text. A word is letters, and what joins them (`e-post`, `Sveriges`); a sentence ends with `.`, `?`, `!` or `:`.
pub fn lix(text: &str) -> f64 {
    let words: Vec<usize> = text
        .split(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '\'' | '’' | '\u{2011}')))
        .map(|word| word.chars().filter(|c| c.is_alphabetic()).count())
        .filter(|letters| *letters > 0)
        .collect();
    let ends = |c: char| matches!(c, '.' | '?' | '!' | ':');
    // Three dots end one sentence.
    let sentences = text.split(ends).filter(|part| part.contains(char::is_alphabetic)).count();
    let long = words.iter().filter(|letters| **letters > 6).count();
    let of = |part: usize, whole: usize| {
        f64::from(u32::try_from(part).unwrap()) / f64::from(u32::try_from(whole.max(1)).unwrap())
    };
    of(words.len(), sentences) + 100.0 * of(long, words.len())
}

#[test]
fn short_words_in_short_sentences_are_easy() {
    assert!((lix("Vi ses. Du kan gå nu!") - 3.0).abs() < 1e-9);
    // Nine words, one sentence, three of them longer than six letters.
    assert!((lix("Den som behöver hjälp kontaktar socialtjänsten på sin ort.") - (9.0 + 100.0 * 3.0 / 9.0)).abs() < 1e-9);
    // "e-postadressen" is one word, 112 none.
    assert!((lix("Ring 112 eller skriv: e-postadressen är här.") - (6.0 / 2.0 + 100.0 / 6.0)).abs() < 1e-9);
}
