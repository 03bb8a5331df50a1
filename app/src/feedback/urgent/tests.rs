use proptest::prelude::*;

use super::marks;
use crate::sources::text::Span;

/// Found in whatever way it is written: by parts, by one word, by weight; short and long, in both languages.
const PHRASES: &[&str] = &[
    "jag orkar inte leva längre",
    "det vore bättre om jag inte fanns",
    "jag tänker ta mitt liv",
    "ingen skulle sakna mig",
    "jag har samlat tabletter",
    "sista gången ni hör från mig",
    "han slår mig varje kväll",
    "min man blir farlig när han dricker",
    "jag vågar inte gå hem",
    "han har sagt att han ska döda mig",
    "pappa slår lillebror",
    "han rör mig på natten",
    "de ska gifta bort mig",
    "vi har ingen mat hemma",
    "han tog strypgrepp på mig",
    "han följer efter mig",
    "jag får inte gå ut för mina bröder",
    "självmord är allt jag tänker på",
    "my husband hits me",
    "i want to end it all",
    "we have nowhere to sleep tonight",
];

fn words(text: &str, span: Span) -> String {
    text.chars().skip(span.start).take(span.end - span.start).collect()
}

fn marked(text: &str) -> Vec<String> {
    marks(text).into_iter().map(|span| words(text, span)).collect()
}

fn is_marked(text: &str) -> bool {
    !marks(text).is_empty()
}

/// Each text that comes of doing something at one letter.
fn at_each_letter(phrase: &str, change: impl Fn(char) -> String) -> Vec<String> {
    let letters: Vec<char> = phrase.chars().collect();
    (0..letters.len())
        .filter(|at| letters[*at].is_alphabetic())
        .map(|at| letters.iter().enumerate().map(|(n, c)| if n == at { change(*c) } else { c.to_string() }).collect())
        .collect()
}

#[test]
fn the_words_that_may_be_urgent_are_marked_where_they_stand() {
    assert_eq!(marked("Sidan är bra. Men han slår mig, ofta. Tack!"), ["han slår mig"]);
    assert_eq!(marked("😀😀 vi har ingen mat hemma 😀"), ["har ingen mat hemma"]);
    assert_eq!(marked("Han slår mig.\nJag orkar inte leva."), ["Han slår mig", "Jag orkar inte leva"]);
    assert_eq!(marked("orkar verkligen inte med att leva"), ["orkar verkligen inte med att leva"]);
    assert_eq!(marked("Knappen är för liten."), Vec::<String>::new());
    assert_eq!(marked(""), Vec::<String>::new());
}

#[test]
fn what_overlaps_is_one_mark() {
    let text = "jag orkar inte leva och vill bara dö nu";
    let marks = marks(text);
    assert!(marks.windows(2).all(|pair| pair[0].end < pair[1].start), "{marks:?}");
}

#[test]
fn a_doubled_letter_loses_nothing() {
    for phrase in PHRASES {
        for text in at_each_letter(phrase, |c| format!("{c}{c}")) {
            assert!(is_marked(&text), "{text}");
        }
    }
}

#[test]
fn signs_that_nobody_sees_between_the_letters_lose_nothing() {
    for phrase in PHRASES {
        for hidden in ["\u{200B}", "\u{AD}", "\u{200D}", "\u{2060}", "\u{7}", "\u{301}"] {
            for text in at_each_letter(phrase, |c| format!("{c}{hidden}")) {
                assert!(is_marked(&text), "{text:?}");
            }
            let everywhere: String = phrase.chars().flat_map(|c| std::iter::once(c).chain(hidden.chars())).collect();
            assert!(is_marked(&everywhere), "{everywhere:?}");
        }
    }
}

#[test]
fn capitals_missing_dots_and_look_alikes_lose_nothing() {
    for phrase in PHRASES {
        let bare = phrase.replace(['å', 'ä'], "a").replace('ö', "o");
        let by_two = phrase.replace('å', "aa").replace('ä', "ae").replace('ö', "oe");
        let apart = phrase.replace('å', "a\u{30A}").replace('ä', "a\u{308}").replace('ö', "o\u{308}");
        let foreign = phrase.replace('a', "а").replace('o', "ο").replace('e', "е").replace('i', "і");
        let wide: String = phrase
            .chars()
            .map(|c| if c.is_ascii_lowercase() { char::from_u32(u32::from(c) + 0xFEE0).unwrap() } else { c })
            .collect();
        for text in [phrase.to_uppercase(), bare, by_two, apart, foreign, wide] {
            assert!(is_marked(&text), "{text}");
        }
    }
}

#[test]
fn signs_and_pictures_between_the_words_lose_nothing() {
    for phrase in PHRASES {
        for between in [" 😭 ", "  ", ", ", " ... ", "\u{A0}", " - ", "_", "/", "… "] {
            let text = phrase.replace(' ', between);
            assert!(is_marked(&text), "{text}");
        }
    }
}

#[test]
fn it_is_found_wherever_it_stands_in_a_long_text() {
    let around = "Knappen är för liten och texten är lång. ".repeat(40);
    for phrase in PHRASES {
        let found = marks(&format!("{around}{phrase}. {around}"));
        let place = Span { start: around.chars().count(), end: around.chars().count() + phrase.chars().count() };
        assert!(!found.is_empty() && found.iter().all(|span| place.holds(*span)), "{phrase}: {found:?}");
    }
}

#[test]
fn no_text_is_too_odd() {
    let odd = [
        "å",
        "a\u{30A}",
        "\u{200B}",
        "\u{1F468}\u{200D}\u{1F469}",
        "ﷺ",
        "שלום ",
        "\0",
        "\r\n",
        "i ",
        "*",
        "slå",
        "inte ",
        ".",
        "𝖉ö ",
    ];
    for text in odd {
        _ = marks(&text.repeat(4000));
    }
    _ = marks(&format!("han slår {}", "på ".repeat(4000)));
    assert!(is_marked(&format!("{} han slår mig", "å".repeat(4000))));
}

#[test]
fn whoever_writes_in_one_word_or_in_letters_is_read() {
    for text in [
        "slårmig hansdöda hanslårmig",
        "jagorkarintelevalängre",
        "d ö d a mig vill han",
        "s.j.ä.l.v.m.o.r.d",
        "själv mord",
        "sj4lvm0rd",
    ] {
        assert!(is_marked(text), "{text}");
    }
}

proptest! {
    #[test]
    fn marks_lie_on_the_text_in_order_and_on_its_words(
        parts in proptest::collection::vec(prop_oneof![
            proptest::sample::select(PHRASES).prop_map(str::to_owned),
            "\\PC{0,12}",
            "[a-zåäö .,!\u{200B}\u{30A}]{0,12}",
        ], 0..8),
    ) {
        let text = parts.join(" ");
        let length = text.chars().count();
        let mut at = 0;
        for span in marks(&text) {
            prop_assert!(at <= span.start && span.start < span.end && span.end <= length);
            at = span.end + 1;
            let words = words(&text, span);
            prop_assert!(!words.starts_with(char::is_whitespace) && !words.ends_with(char::is_whitespace), "{words:?}");
        }
    }

    #[test]
    fn the_same_text_has_the_same_marks(text in "\\PC{0,60}") {
        prop_assert_eq!(marks(&text), marks(&text));
    }
}
