//! Random words that open something: sign-in tokens, invitation links, round codes, return codes.
//! The database keeps only the SHA-256 of those that give access.

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization;

use crate::chars;

/// Letters and digits that cannot be taken for each other on paper or over the phone: no 0/O, 1/I/L, 5/S, 2/Z, 8/B, U/V.
pub const CLEAR: &[u8] = b"34679ACDEFGHJKMNPQRTWXY";

/// 256 random bits, as 64 hexadecimal digits.
///
/// # Errors
/// When the machine has no randomness to give.
pub fn token() -> Result<String, getrandom::Error> {
    let mut bytes = [0_u8; 32];
    getrandom::fill(&mut bytes)?;
    Ok(HEXLOWER.encode(&bytes))
}

/// `length` characters that are easy to read aloud and to type.
///
/// # Errors
/// When the machine has no randomness to give.
pub fn spoken(length: usize) -> Result<String, getrandom::Error> {
    let mut code = String::with_capacity(length);
    while code.len() < length {
        let mut byte = [0_u8; 1];
        getrandom::fill(&mut byte)?;
        // Values past the last whole multiple would make the first letters likelier than the rest.
        if let Some(letter) = CLEAR.get(usize::from(byte[0]) % 32) {
            code.push(char::from(*letter));
        }
    }
    Ok(code)
}

/// What a person typed, as it was handed out: capitals, no spaces or dashes, digits of any script as European ones, and
/// letters of other scripts that look like ours as those.
pub fn as_handed_out(typed: &str) -> String {
    typed.nfkc().flat_map(char::to_uppercase).map(latin).filter(char::is_ascii_alphanumeric).collect()
}

/// The code in what a person typed or pasted: the code itself, or the address that ends in it.
pub fn code_in(typed: &str) -> String {
    let typed = typed.trim().trim_end_matches('/');
    let code = typed.split_once("/t/").map_or(typed, |(_, rest)| rest.split(['/', '?', '#']).next().unwrap_or_default());
    as_handed_out(code)
}

/// Capitals of Cyrillic and Greek as the Latin ones that they cannot be told from on paper, and digits as European ones.
fn latin(c: char) -> char {
    match c {
        'А' | 'Α' => 'A',
        'В' | 'Β' => 'B',
        'С' => 'C',
        'Ԁ' => 'D',
        'Е' | 'Ε' => 'E',
        'Ғ' => 'F',
        'Ԍ' => 'G',
        'Н' | 'Η' => 'H',
        'І' | 'Ι' => 'I',
        'Ј' => 'J',
        'К' | 'Κ' => 'K',
        'М' | 'Μ' => 'M',
        'Ν' => 'N',
        'О' | 'Ο' => 'O',
        'Р' | 'Ρ' => 'P',
        'Ԛ' => 'Q',
        'Ѕ' => 'S',
        'Т' | 'Τ' => 'T',
        'Ԝ' => 'W',
        'Х' | 'Χ' => 'X',
        'У' | 'Ү' | 'Υ' => 'Y',
        'Ζ' => 'Z',
        c => chars::european(c),
    }
}

/// Groups of four, for the eye and the ear: `A3CD-EFGH`.
pub fn grouped(code: &str) -> String {
    code.as_bytes().chunks(4).map(String::from_utf8_lossy).collect::<Vec<_>>().join("-")
}

/// SHA-256 (FIPS 180-4) as 64 hexadecimal digits.
pub fn hash(secret: &str) -> String {
    HEXLOWER.encode(&Sha256::digest(secret.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_read_aloud_and_typed_carelessly_is_the_same_code() {
        let code = spoken(8).unwrap();
        assert_eq!(as_handed_out(&format!(" {} ", grouped(&code).to_lowercase())), code);
    }

    #[test]
    fn a_code_in_digits_and_letters_of_another_script_is_the_same_code() {
        for typed in [
            "A3CD-4679",
            "a۳cd-۴۶۷۹",
            "A٣CD ٤٦٧٩",
            "Ａ３ＣＤ４６７９",
            "a३cd४६७९",
            "А3СD-4679",
            "Α3CD–4679",
            "\u{200F}a3cd4679\u{202C}",
        ] {
            assert_eq!(as_handed_out(typed), "A3CD4679", "{typed}");
        }
        // As one types in Russian or Greek: small letters, too.
        assert_eq!(as_handed_out("асенкмртху"), "ACEHKMPTXY");
        assert_eq!(as_handed_out("αεηκμνρτχ"), "AEHKMNPTX");
        assert_eq!(as_handed_out("åäжشم!-"), "");
    }

    #[test]
    fn an_address_that_is_pasted_is_the_code_in_it() {
        for typed in
            ["3C3-3W7", "https://traden.example.se/t/3C33W7", "traden.example.se/t/3c33w7/page/start?x=1 ", "/t/3C33W7/"]
        {
            assert_eq!(code_in(typed), "3C33W7", "{typed}");
        }
    }

    #[test]
    fn codes_and_tokens_do_not_repeat() {
        let codes: std::collections::HashSet<_> = (0..2000).map(|_| spoken(8).unwrap()).collect();
        assert_eq!(codes.len(), 2000);
        assert_ne!(token().unwrap(), token().unwrap());
    }

    #[test]
    fn the_hash_is_plain_sha_256() {
        assert_eq!(hash("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
