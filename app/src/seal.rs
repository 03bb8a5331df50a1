//! Words that only the browser can have read again that sent them: sealed under a key that follows from its sign-in's
//! token, which is nowhere in the database. XChaCha20-Poly1305, with a fresh nonce in front of each.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use sha2::{Digest, Sha256};

const NONCE: usize = 24;

/// A key: of one sign-in or one visit, there for as long as its browser shows the token, or of the house.
#[derive(Clone)]
pub struct Seal([u8; 32]);

impl std::fmt::Debug for Seal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Seal(…)")
    }
}

#[derive(Debug, thiserror::Error)]
pub enum NotSealed {
    #[error("nothing random to seal with: {0}")]
    Random(#[from] getrandom::Error),
    #[error("too much to seal")]
    TooMuch,
}

impl Seal {
    pub fn of(token: &str) -> Self {
        Self(Sha256::new().chain_update(b"traden kept form\0").chain_update(token).finalize().into())
    }

    pub fn under(key: [u8; 32]) -> Self {
        Self(key)
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(&Key::from(self.0))
    }

    /// Seals words that belong to `place`: there, and nowhere else, they can be opened.
    ///
    /// # Errors
    /// When the machine has no randomness to give, or for more than 256 GB.
    pub fn close(&self, words: &[u8], place: &[u8]) -> Result<Vec<u8>, NotSealed> {
        let mut nonce = [0_u8; NONCE];
        getrandom::fill(&mut nonce)?;
        let payload = Payload { msg: words, aad: place };
        let sealed = self.cipher().encrypt(&XNonce::from(nonce), payload).map_err(|_| NotSealed::TooMuch)?;
        Ok([nonce.as_slice(), &sealed].concat())
    }

    /// The words, if this is the key, this the place, and nobody has changed a bit of them.
    pub fn open(&self, sealed: &[u8], place: &[u8]) -> Option<Vec<u8>> {
        let (nonce, sealed) = sealed.split_first_chunk::<NONCE>()?;
        self.cipher().decrypt(&XNonce::from(*nonce), Payload { msg: sealed, aad: place }).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_sealed_opens_again_under_the_same_token_at_the_same_place_and_nowhere_else() {
        let (mine, other) = (Seal::of("a"), Seal::of("b"));
        let mut sealed = mine.close(b"Hon sa nej.", b"here").unwrap();
        assert_eq!(mine.open(&sealed, b"here").unwrap(), b"Hon sa nej.");
        assert_eq!(mine.open(&sealed, b"there"), None);
        assert_eq!(other.open(&sealed, b"here"), None);
        sealed[30] ^= 1;
        assert_eq!(mine.open(&sealed, b"here"), None);
        assert_eq!(mine.open(b"short", b"here"), None);
    }

    #[test]
    fn neither_the_words_nor_their_repetition_nor_the_key_can_be_seen() {
        let seal = Seal::of("a");
        let (one, two) = (seal.close(b"Hon sa nej.", b"").unwrap(), seal.close(b"Hon sa nej.", b"").unwrap());
        assert_ne!(one, two);
        assert!(!one.windows(3).any(|three| three == b"nej"));
        assert_eq!(format!("{seal:?}"), "Seal(…)");
    }
}
