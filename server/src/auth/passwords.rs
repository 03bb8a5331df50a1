//! Passwords: Argon2id (RFC 9106) with m = 19 MiB, t = 2, p = 1. Hashing is slow on purpose, so it runs beside the
//! request threads, and only two at a time.

use std::sync::OnceLock;

use argon2::password_hash::rand_core::OsRng;
use argon2::password_hash::{PasswordHash, PasswordHasher, PasswordVerifier, SaltString};
use argon2::{Algorithm, Argon2, Params, Version};
use tokio::sync::Semaphore;

/// The shortest password we take, in characters.
pub const SHORTEST: usize = 12;
/// The longest, in characters: a bound on the work of hashing.
pub const LONGEST: usize = 200;

static AT_ONCE: Semaphore = Semaphore::const_new(2);

#[derive(Debug, thiserror::Error)]
pub enum PasswordError {
    #[error("hashing failed: {0}")]
    Hash(argon2::password_hash::Error),
    #[error("hashing was stopped: {0}")]
    Stopped(#[from] tokio::task::JoinError),
    #[error("no more hashing: {0}")]
    Closed(#[from] tokio::sync::AcquireError),
}

fn argon2() -> Result<Argon2<'static>, argon2::Error> {
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, Params::new(19 * 1024, 2, 1, None)?))
}

/// The hash of a password with a new salt, as a PHC string.
///
/// # Errors
/// When the machine has no randomness or memory to give.
pub async fn hash(password: String) -> Result<String, PasswordError> {
    let _turn = AT_ONCE.acquire().await?;
    tokio::task::spawn_blocking(move || hash_now(&password)).await?.map_err(PasswordError::Hash)
}

fn hash_now(password: &str) -> Result<String, argon2::password_hash::Error> {
    let salt = SaltString::generate(&mut OsRng);
    let argon2 = argon2().map_err(|_| argon2::password_hash::Error::ParamNameInvalid)?;
    Ok(argon2.hash_password(password.as_bytes(), &salt)?.to_string())
}

/// Whether the password fits. Without a hash (no such account, or none chosen yet) it takes as long and says no.
///
/// # Errors
/// When hashing could not be run at all.
pub async fn fits(password: String, stored: Option<String>) -> Result<bool, PasswordError> {
    static NOBODY: OnceLock<String> = OnceLock::new();
    // More than we ever took as a password is none.
    let password: String = password.chars().take(LONGEST + 1).collect();
    let _turn = AT_ONCE.acquire().await?;
    let fits = tokio::task::spawn_blocking(move || {
        let nobody = || NOBODY.get_or_init(|| hash_now("nobody has this password").unwrap_or_default()).clone();
        let (stored, known) = stored.map_or_else(|| (nobody(), false), |hash| (hash, true));
        let verified = PasswordHash::new(&stored)
            .ok()
            .zip(argon2().ok())
            .is_some_and(|(hash, argon2)| argon2.verify_password(password.as_bytes(), &hash).is_ok());
        verified && known
    });
    Ok(fits.await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn only_the_right_password_fits_and_nobodys_never_does() {
        let stored = hash("ett långt lösenord".to_owned()).await.unwrap();
        assert!(stored.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
        assert!(fits("ett långt lösenord".to_owned(), Some(stored.clone())).await.unwrap());
        assert!(!fits("ett annat lösenord".to_owned(), Some(stored)).await.unwrap());
        let long = "å".repeat(LONGEST);
        let stored = hash(long.clone()).await.unwrap();
        assert!(fits(long.clone(), Some(stored.clone())).await.unwrap());
        assert!(!fits(long + "å and a megabyte more", Some(stored)).await.unwrap());
        assert!(!fits("nobody has this password".to_owned(), None).await.unwrap());
    }
}
