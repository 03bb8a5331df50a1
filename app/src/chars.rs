//! Characters that look like nothing, or like something else than they are. Whoever types Persian, Arabic or Devanagari
//! digits, or the wide ones of an East Asian keyboard, has typed a number; whoever sends signs that nobody can see has
//! written nothing.

/// The code point of each script's zero; its nine other digits follow it. Unicode's decimal digits (`Nd`) that somebody
/// can type or paste.
const ZEROS: &[u32] = &[
    0x30, 0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xDE6, 0xE50, 0xED0, 0xF20,
    0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50, 0x1BB0, 0x1C40, 0x1C50, 0xA620, 0xA8D0, 0xA900,
    0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0xFF10, 0x104A0, 0x10D30, 0x1D7CE, 0x1D7D8, 0x1D7E2, 0x1D7EC, 0x1D7F6, 0x1E140, 0x1E2F0,
    0x1E950, 0x1FBF0,
];

/// The value of a digit, 0 to 9, in whatever script it is written.
pub fn digit(c: char) -> Option<u32> {
    if c.is_ascii() {
        return c.to_digit(10);
    }
    let code = u32::from(c);
    let next = ZEROS.partition_point(|zero| *zero <= code);
    let zero = next.checked_sub(1).and_then(|at| ZEROS.get(at))?;
    Some(code - zero).filter(|value| *value < 10)
}

/// The same character; a digit as a European one.
pub fn european(c: char) -> char {
    digit(c).and_then(|value| char::from_digit(value, 10)).unwrap_or(c)
}

/// What leaves no mark on the page: joiners, soft hyphens, marks of direction, variation selectors, fillers, tags.
/// Some of them matter to what stands beside them (Persian words, families of emoji); alone they say nothing. White
/// space is not among them.
pub fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180B}'..='\u{180F}'
        | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{2800}' | '\u{3164}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}' | '\u{1BCA0}'..='\u{1BCA3}'
        | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}')
}

/// Turns what stands around it the other way (embeddings, overrides, isolates), or hides between letters that it does
/// not join (zero width space and its like). No name needs one. The marks U+200E, U+200F and the joiners of Persian
/// and of emoji are not among them.
pub fn is_out_of_place_in_a_line(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{206F}' | '\u{200B}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}' | '\u{AD}')
}

/// Somebody has written something that can be seen.
pub fn says_something(text: &str) -> bool {
    text.chars().any(|c| !c.is_whitespace() && !c.is_control() && !is_invisible(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digit_has_its_value_in_every_script() {
        for seven in ['7', '٧', '۷', '७', '৭', '๗', '７', '\u{1D7D5}', '\u{1D7FD}'] {
            assert_eq!(digit(seven), Some(7), "{seven}");
            assert_eq!(european(seven), '7');
        }
        for other in ['x', 'å', '²', '½', '十', '/', ':', '٫', '\u{66A}', '\u{FF1A}'] {
            assert_eq!(digit(other), None, "{other}");
            assert_eq!(european(other), other);
        }
    }

    #[test]
    fn every_one_of_them_is_a_number_to_unicode_as_well_and_the_scripts_stand_in_order() {
        assert!(ZEROS.is_sorted());
        for code in 0..=0x0010_FFFF {
            let Some(c) = char::from_u32(code) else { continue };
            if digit(c).is_some() {
                assert!(c.is_numeric(), "{code:x}");
            }
        }
    }

    #[test]
    fn signs_that_nobody_sees_say_nothing_alone_and_are_let_be_beside_others() {
        for nothing in [
            "",
            " \u{A0}\n",
            "\u{200B}",
            "\u{2060}\u{AD}",
            "\u{202E} \u{FEFF}",
            "\u{FE0F}",
            "\u{200D}",
            "\u{3164}",
            "\u{E0041}",
        ] {
            assert!(!says_something(nothing), "{nothing:?}");
        }
        for something in ["a", "می\u{200C}خواهم", "👩\u{200D}👧", "۷", ".", "\u{200F}!"] {
            assert!(says_something(something), "{something:?}");
        }
    }
}
