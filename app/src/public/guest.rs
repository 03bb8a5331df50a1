//! A person on her way through a round, known by nothing but a random cookie that ends with the browser. Whoever cannot
//! be let on is turned away with a kind page and with what she had typed.

use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use axum_extra::extract::CookieJar;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::db::Conn;
use crate::desk::Visitor;
use crate::error::Trouble;
use crate::feedback::drafts;
use crate::feedback::model::Visit;
use crate::house::House;
use crate::paper::go;
use crate::public::browser::{self, Seen};
use crate::public::press::Press;
use crate::public::refusals;
use crate::rounds::model::{PublicRound, RoundState};
use crate::rounds::store;
use crate::seal::Seal;
use crate::{changes, feedback, secret};

/// The answer to somebody who cannot go on from here.
#[derive(Debug)]
pub struct Turned(Box<Response>);

/// What a public handler gives back.
pub type Stepped = Result<Response, Turned>;

impl Turned {
    pub fn with(response: Response) -> Self {
        Self(Box::new(response))
    }
}

impl IntoResponse for Turned {
    fn into_response(self) -> Response {
        *self.0
    }
}

impl std::convert::From<Trouble> for Turned {
    fn from(trouble: Trouble) -> Self {
        Self::with(trouble.into_response())
    }
}

impl<E: std::error::Error + Send + Sync + 'static> std::convert::From<E> for Turned {
    fn from(error: E) -> Self {
        Trouble::from(error).into()
    }
}

/// Somebody who has begun and not yet sent.
#[derive(Debug)]
pub struct Guest {
    pub visitor: Visitor,
    pub round: PublicRound,
    pub visit: Visit,
    pub token: String,
    /// The key to what she types and does not send.
    draft: String,
    /// She has been here within half an hour, and may see what she has written.
    lately: bool,
}

impl Guest {
    /// A page as it is drawn, and the browser is here now.
    pub fn shown(&self, page: Response) -> Response {
        (browser::is_here(&self.visitor.house, &self.token, &self.draft), page).into_response()
    }

    /// On to the next page; who has been away too long is thanked, and shown nothing.
    pub fn goes(&self, to: impl AsRef<str>) -> Response {
        if self.lately { self.shown(go(to)) } else { go(self.round.path("thanks")) }
    }

    /// What a button of a page does. From a page that was open too long whatever is pressed sends what stands there: there is
    /// no browser any more that it could be kept for.
    pub fn pressed(&self, word: &str) -> Press {
        let press = Press::of(word);
        if self.lately || press.sends() { press } else { Press::Next }
    }

    pub fn was_here_lately(&self) -> bool {
        self.lately
    }

    fn belongs_to(&self, place: &str) -> Vec<u8> {
        format!("{}\0{place}", self.visit.id).into_bytes()
    }

    /// Keeps what stands in a form, not sent.
    pub async fn keep(&self, conn: &mut Conn, place: &str, form: &impl Serialize) -> Result<(), Turned> {
        let sealed = Seal::of(&self.draft).close(&serde_json::to_vec(form)?, &self.belongs_to(place))?;
        Ok(drafts::keep(conn, self.visit.id, place, &sealed).await?)
    }

    /// What stood in a form and was not sent.
    pub async fn kept<T: DeserializeOwned>(&self, conn: &mut Conn, place: &str) -> Result<Option<T>, sqlx::Error> {
        let found = drafts::find(conn, self.visit.id, place).await?;
        Ok(found.and_then(|sealed| self.opened(place, &sealed)))
    }

    /// All that she has typed and not sent, with its places.
    pub async fn all_kept<T: DeserializeOwned>(&self, conn: &mut Conn) -> Result<Vec<(String, T)>, sqlx::Error> {
        let found = drafts::of_visit(conn, self.visit.id).await?;
        Ok(found.into_iter().filter_map(|(place, sealed)| Some((place.clone(), self.opened(&place, &sealed)?))).collect())
    }

    fn opened<T: DeserializeOwned>(&self, place: &str, sealed: &[u8]) -> Option<T> {
        serde_json::from_slice(&Seal::of(&self.draft).open(sealed, &self.belongs_to(place))?).ok()
    }
}

/// The round with this code, however it was typed. What happens in it is told to those who watch its project.
pub async fn round(conn: &mut Conn, visitor: &Visitor, code: &str) -> Result<PublicRound, Turned> {
    match store::by_code(conn, &secret::as_handed_out(code)).await? {
        Some(round) => {
            conn.within(round.project_id, visitor.house.clock.today());
            Ok(round)
        }
        None => Err(Turned::with(refusals::unknown(visitor, code))),
    }
}

/// The visit to this round that a browser has made, and how it was left.
pub async fn visit(
    conn: &mut Conn,
    house: &House,
    jar: &CookieJar,
    round: &PublicRound,
) -> Result<Option<(Visit, Seen)>, sqlx::Error> {
    let Some(seen) = browser::seen(house, jar) else { return Ok(None) };
    let visit = feedback::visits::by_token(conn, &secret::hash(&seen.token)).await?;
    Ok(visit.filter(|visit| visit.round_id == round.id).map(|visit| (visit, seen)))
}

/// Whether this browser is on its way through the round with this code: whoever is has shown that she knows it.
pub async fn is_under_way(house: &House, headers: &HeaderMap, code: &str) -> Result<bool, sqlx::Error> {
    let jar = CookieJar::from_headers(headers);
    if browser::seen(house, &jar).is_none() {
        return Ok(false);
    }
    let mut conn = house.read().await?;
    let Some(round) = store::by_code(&mut conn, &secret::as_handed_out(code)).await? else { return Ok(false) };
    Ok(visit(&mut conn, house, &jar, &round).await?.is_some())
}

/// Lets a person on. `typed`: what she has just posted, shown to her again when it cannot be taken.
pub async fn guest(
    conn: &mut Conn,
    visitor: Visitor,
    jar: &CookieJar,
    code: &str,
    typed: Option<&str>,
) -> Result<Guest, Turned> {
    let round = round(conn, &visitor, code).await?;
    let found = visit(conn, &visitor.house, jar, &round).await?.filter(|(visit, _)| visit.is_under_way());
    if round.state() == RoundState::Closed {
        let begun = found.is_some_and(|(_, seen)| seen.lately);
        return Err(Turned::with(closed(conn, &visitor, &round, begun, typed).await?));
    }
    match (found, typed) {
        // What comes from a page that was open too long still arrives.
        (Some((visit, seen)), typed) if seen.lately || typed.is_some() => {
            let draft = match seen.draft {
                Some(draft) => draft,
                None => secret::token()?,
            };
            Ok(Guest { visitor, round, visit, token: seen.token, draft, lately: seen.lately })
        }
        (_, Some(typed)) => Err(Turned::with(refusals::lost(&visitor, &round, typed))),
        // Whoever looks at a page that somebody has left finds the door, and no word about her.
        (_, None) => Err(Turned::with(go(round.home()))),
    }
}

/// The round was closed. `begun`: the person is in the middle of it, and can still have the code to what she has said.
pub async fn closed(
    conn: &mut Conn,
    visitor: &Visitor,
    round: &PublicRound,
    begun: bool,
    typed: Option<&str>,
) -> Result<Response, sqlx::Error> {
    let told = changes::said::any(conn, round.prototype_id).await?;
    Ok(refusals::closed(visitor, round, begun, typed, told))
}
