//! What a visitor's browser carries: who she is in this round, and nothing about her. When it was last seen stands signed in
//! the cookie and nowhere else.
//!
//! - `visit`, for as long as the browser is open: a random token, of which we keep the hash.
//! - `draft`, for half an hour: the key to what she has typed and not sent.
//! - `answer`, for half an hour: the return code that she has just got or typed, sealed. It is there for `/answer`.
//! - `typed`, for two minutes: a code that was not taken, sealed, to be mended.

use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::{Cookie, SameSite};
use chrono::{DateTime, TimeDelta, Utc};
use data_encoding::BASE64URL_NOPAD;

use crate::house::House;
use crate::seal::NotSealed;

const VISIT: &str = "visit";
const DRAFT: &str = "draft";
const ANSWER: &str = "answer";
const TYPED: &str = "typed";

/// Where each is sent back.
const ROUNDS: &str = "/t";
const ANSWERS: &str = "/answer";

/// Whoever has been away for longer is shown no word any more: by then it may be somebody else.
pub const AWAY: TimeDelta = TimeDelta::minutes(30);
/// So long after sending the return code can be looked at in the same browser.
pub const CODE_SHOWN: TimeDelta = TimeDelta::minutes(15);
/// So long a code that was typed wrong is there to be mended.
const MENDED: TimeDelta = TimeDelta::minutes(2);

/// A browser that is on its way through a round, or was.
#[derive(Debug, Clone)]
pub struct Seen {
    pub token: String,
    /// It has been here within [`AWAY`].
    pub lately: bool,
    /// The key to what it has typed and not sent, while it has one.
    pub draft: Option<String>,
}

fn seconds(time: DateTime<Utc>) -> i64 {
    time.timestamp()
}

fn within(house: &House, at: i64, time: TimeDelta) -> bool {
    (0..=time.num_seconds()).contains(&(seconds(house.clock.now()) - at))
}

pub fn seen(house: &House, jar: &CookieJar) -> Option<Seen> {
    let value = jar.get(VISIT)?.value();
    let draft = jar.get(DRAFT).map(|cookie| cookie.value().to_owned()).filter(|key| !key.is_empty());
    let told = house.pepper.read(VISIT, value).and_then(|told| told.split_once('.'));
    match told {
        Some((token, at)) => {
            let lately = at.parse().is_ok_and(|at| within(house, at, AWAY));
            Some(Seen { token: token.to_owned(), lately, draft: draft.filter(|_| lately) })
        }
        // A mark that is not ours, or none.
        None => {
            let token = value.split('.').next().unwrap_or_default();
            (!token.is_empty()).then(|| Seen { token: token.to_owned(), lately: false, draft: None })
        }
    }
}

fn cookie(
    house: &House,
    name: &'static str,
    path: &'static str,
    value: String,
    stays: Option<TimeDelta>,
) -> Cookie<'static> {
    let mut cookie = Cookie::new(name, value);
    cookie.set_path(path);
    cookie.set_http_only(true);
    cookie.set_same_site(SameSite::Lax);
    cookie.set_secure(house.settings.base_url.starts_with("https:"));
    cookie.set_max_age(stays.map(|time| time::Duration::seconds(time.num_seconds())));
    cookie
}

fn gone(name: &'static str, path: &'static str) -> Cookie<'static> {
    let mut gone = Cookie::new(name, "");
    gone.set_path(path);
    gone.make_removal();
    gone
}

/// The browser is here now.
pub fn is_here(house: &House, token: &str, draft: &str) -> CookieJar {
    let told = house.pepper.signed(VISIT, &format!("{token}.{}", seconds(house.clock.now())));
    CookieJar::new().add(cookie(house, VISIT, ROUNDS, told, None)).add(cookie(
        house,
        DRAFT,
        ROUNDS,
        draft.to_owned(),
        Some(AWAY),
    ))
}

/// The browser is done: it has got its code, and nothing that it typed can be opened any longer.
pub fn is_done(house: &House, token: &str, code: &str) -> Result<CookieJar, NotSealed> {
    let told = house.pepper.signed(VISIT, &format!("{token}.{}", seconds(house.clock.now())));
    let jar = CookieJar::new().add(cookie(house, VISIT, ROUNDS, told, None)).add(gone(DRAFT, ROUNDS));
    Ok(jar.add(with_code(house, code, Some(house.clock.now()))?))
}

/// The browser forgets everything.
pub fn forgets() -> CookieJar {
    CookieJar::new()
        .add(gone(VISIT, ROUNDS))
        .add(gone(DRAFT, ROUNDS))
        .add(gone(TYPED, ROUNDS))
        .add(gone(TYPED, ANSWERS))
        .add(gone(ANSWER, ANSWERS))
}

/// A browser that has shown a return code.
#[derive(Debug, Clone)]
pub struct Returned {
    pub code: String,
    /// It got the code here, less than [`CODE_SHOWN`] ago: it may see it again.
    pub may_see_code: bool,
    sent: Option<i64>,
}

fn with_code(house: &House, code: &str, sent: Option<DateTime<Utc>>) -> Result<Cookie<'static>, NotSealed> {
    let told = format!("{code}.{}.{}", sent.map(seconds).unwrap_or_default(), seconds(house.clock.now()));
    let sealed = house.pepper.seal(ANSWER).close(told.as_bytes(), b"")?;
    Ok(cookie(house, ANSWER, ANSWERS, BASE64URL_NOPAD.encode(&sealed), Some(AWAY)))
}

pub fn returned(house: &House, jar: &CookieJar) -> Option<Returned> {
    let sealed = BASE64URL_NOPAD.decode(jar.get(ANSWER)?.value().as_bytes()).ok()?;
    let told = String::from_utf8(house.pepper.seal(ANSWER).open(&sealed, b"")?).ok()?;
    let mut parts = told.split('.');
    let (code, sent, at) = (parts.next()?, parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    within(house, at, AWAY).then(|| Returned {
        code: code.to_owned(),
        may_see_code: within(house, sent, CODE_SHOWN),
        sent: Some(sent).filter(|sent| *sent > 0),
    })
}

/// The browser has shown this code, and is here now.
pub fn has_code(house: &House, code: &str) -> Result<CookieJar, NotSealed> {
    Ok(CookieJar::new().add(with_code(house, code, None)?).add(gone(TYPED, ANSWERS)))
}

/// The same, later on: when it got the code stays as it was.
pub fn still_has_code(house: &House, back: &Returned) -> Result<CookieJar, NotSealed> {
    let sent = back.sent.and_then(|at| DateTime::from_timestamp(at, 0));
    Ok(CookieJar::new().add(with_code(house, &back.code, sent)?))
}

/// The browser shows the code no longer.
pub fn hides_code() -> CookieJar {
    CookieJar::new().add(gone(ANSWER, ANSWERS))
}

/// Which code a browser has typed that was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Typed {
    /// A round's, where a paper's code is typed.
    OfRound,
    /// A return code, at the door of a round.
    AtDoor,
    /// A return code, where our answer is read.
    OfReturn,
}

impl Typed {
    const fn path(self) -> &'static str {
        match self {
            Self::OfRound | Self::AtDoor => ROUNDS,
            Self::OfReturn => ANSWERS,
        }
    }

    /// What it is sealed with: it is shown where it was typed, and nowhere else.
    const fn place(self) -> &'static [u8] {
        match self {
            Self::OfRound => b"round",
            Self::AtDoor => b"door",
            Self::OfReturn => b"return",
        }
    }
}

/// What was typed is there to be mended.
pub fn typed(house: &House, which: Typed, words: &str) -> Result<CookieJar, NotSealed> {
    let words: String = words.chars().take(200).collect();
    let told = format!("{}.{words}", seconds(house.clock.now()));
    let sealed = house.pepper.seal(TYPED).close(told.as_bytes(), which.place())?;
    Ok(CookieJar::new().add(cookie(house, TYPED, which.path(), BASE64URL_NOPAD.encode(&sealed), Some(MENDED))))
}

pub fn to_mend(house: &House, which: Typed, jar: &CookieJar) -> Option<String> {
    let sealed = BASE64URL_NOPAD.decode(jar.get(TYPED)?.value().as_bytes()).ok()?;
    let told = String::from_utf8(house.pepper.seal(TYPED).open(&sealed, which.place())?).ok()?;
    let (at, words) = told.split_once('.')?;
    within(house, at.parse().ok()?, MENDED).then(|| words.to_owned())
}

/// The code was taken: what was typed before is gone.
pub fn mended(which: Typed) -> CookieJar {
    CookieJar::new().add(gone(TYPED, which.path()))
}
