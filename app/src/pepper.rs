//! What follows from the house's secret, which lies in a file of its own and in no database and no backup: whoever has a
//! copy of the database alone can neither find out a return code nor make a cookie of ours.

use data_encoding::HEXLOWER;
use hmac::{Hmac, Mac};
use sha2::Sha256;

use crate::seal::Seal;
use crate::secret::{self, CLEAR};

/// How many letters and digits bring a person back to what she wrote: 54 bits.
pub const RETURN_CODE_LENGTH: usize = 12;

/// So many bytes of a mark are enough.
const MARK: usize = 16;

/// HMAC-SHA-256 (RFC 2104, FIPS 198-1) under a random key of 32 bytes.
#[derive(Clone)]
pub struct Pepper([u8; 32]);

impl std::fmt::Debug for Pepper {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Pepper(…)")
    }
}

impl Pepper {
    pub const fn new(key: [u8; 32]) -> Self {
        Self(key)
    }

    /// A new secret.
    ///
    /// # Errors
    /// When the machine has no randomness to give.
    pub fn fresh() -> Result<Self, getrandom::Error> {
        let mut key = [0_u8; 32];
        getrandom::fill(&mut key)?;
        Ok(Self(key))
    }

    /// The key as it is written to its file.
    pub fn key(&self) -> &[u8; 32] {
        &self.0
    }

    fn mac(&self, use_for: &str, words: &[u8]) -> Hmac<Sha256> {
        // A shorter key is filled up to the block with zeros, says the standard.
        let mut block = [0_u8; 64];
        block[..self.0.len()].copy_from_slice(&self.0);
        let mut mac = <Hmac<Sha256> as Mac>::new(&block.into());
        mac.update(use_for.as_bytes());
        mac.update(b"\0");
        mac.update(words);
        mac
    }

    fn of(&self, use_for: &str, words: &[u8]) -> [u8; 32] {
        self.mac(use_for, words).finalize().into_bytes().into()
    }

    /// What a database remembers of this secret, to know it again.
    pub fn fingerprint(&self) -> String {
        HEXLOWER.encode(&self.of("fingerprint", b"")[..MARK])
    }

    /// The return code of the visit with this token: the same whenever it is asked for.
    pub fn return_code(&self, token: &str) -> String {
        let mut code = String::with_capacity(RETURN_CODE_LENGTH);
        for round in 0_u8.. {
            for byte in self.of("return code", &[token.as_bytes(), &[round]].concat()) {
                // Values past the last whole multiple would make the first letters likelier than the rest.
                if let Some(letter) = CLEAR.get(usize::from(byte) % 32) {
                    code.push(char::from(*letter));
                    if code.len() == RETURN_CODE_LENGTH {
                        return code;
                    }
                }
            }
        }
        code
    }

    /// What the database keeps of a return code.
    pub fn code_hash(&self, code: &str) -> String {
        HEXLOWER.encode(&self.of("code", code.as_bytes()))
    }

    /// Under which the hash of a code may stand: as it is kept now, and as it was before there was a secret.
    pub fn code_hashes(&self, code: &str) -> [String; 2] {
        [self.code_hash(code), secret::hash(code)]
    }

    /// The words, with a mark that only this house can make.
    pub fn signed(&self, use_for: &str, words: &str) -> String {
        format!("{words}.{}", HEXLOWER.encode(&self.of(use_for, words.as_bytes())[..MARK]))
    }

    /// The words of what was signed for this use; `None` when it was not, or has been changed.
    pub fn read<'a>(&self, use_for: &str, signed: &'a str) -> Option<&'a str> {
        let (words, mark) = signed.rsplit_once('.')?;
        let mark = HEXLOWER.decode(mark.as_bytes()).ok().filter(|mark| mark.len() == MARK)?;
        self.mac(use_for, words.as_bytes()).verify_truncated_left(&mark).is_ok().then_some(words)
    }

    /// A key for what only this house can open.
    pub fn seal(&self, use_for: &str) -> Seal {
        Seal::under(self.of(use_for, b"seal"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MINE: Pepper = Pepper::new([7; 32]);
    const OTHER: Pepper = Pepper::new([8; 32]);

    #[test]
    fn a_visits_code_is_the_same_each_time_and_another_for_another_visit_or_house() {
        let code = MINE.return_code("token");
        assert_eq!(code.len(), RETURN_CODE_LENGTH);
        assert!(code.bytes().all(|letter| CLEAR.contains(&letter)), "{code}");
        assert_eq!(code, MINE.return_code("token"));
        assert_ne!(code, MINE.return_code("token2"));
        assert_ne!(code, OTHER.return_code("token"));
        let codes = (0..RETURN_CODE_LENGTH).fold(1_u128, |codes, _| codes * CLEAR.len() as u128);
        assert!(codes >= 1 << 53, "{codes} codes");
    }

    #[test]
    fn a_copy_of_the_database_alone_is_not_enough_to_try_codes_against() {
        let code = MINE.return_code("token");
        assert_ne!(MINE.code_hash(&code), secret::hash(&code));
        assert_ne!(MINE.code_hash(&code), OTHER.code_hash(&code));
        assert_eq!(MINE.code_hashes("A3CD4679")[1], secret::hash("A3CD4679"), "codes that were given before go on");
    }

    #[test]
    fn what_is_signed_is_read_for_its_use_alone_and_only_unchanged() {
        let signed = MINE.signed("visit", "abc.123");
        assert_eq!(MINE.read("visit", &signed), Some("abc.123"));
        assert_eq!(MINE.read("other", &signed), None);
        assert_eq!(OTHER.read("visit", &signed), None);
        assert_eq!(MINE.read("visit", &signed.replace("123", "124")), None);
        assert_eq!(MINE.read("visit", "abc"), None);
        assert_eq!(MINE.read("visit", ""), None);
    }

    #[test]
    fn the_secret_shows_nowhere() {
        assert_eq!(format!("{MINE:?}"), "Pepper(…)");
        assert_ne!(MINE.fingerprint(), OTHER.fingerprint());
        assert_eq!(MINE.fingerprint().len(), 32);
    }
}
