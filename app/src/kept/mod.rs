//! What was typed into a form that could not be taken waits here, and the page of the form shows it with what is wrong: so
//! every form is answered by a redirect, and *Back*, a reload and another language lose nothing. Kept is the form as it was
//! sent, not what was wrong with it: that is found out anew each time, against what is saved by then.
//!
//! A form is known by its place: the address of the page where it stands, and behind a `#` which it is where there are
//! several. What is kept belongs to one sign-in, is sealed under its token, goes when the form is saved, and stays a day at
//! most.

mod sheet;
pub mod store;

use std::fmt::Debug;

use axum::extract::State;
use form_urlencoded::parse;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::db::Conn;
use crate::desk::{Session, Signed, Visitor};
use crate::error::{Answer, Trouble};
use crate::form::{Filled, confirmed_in};
use crate::house::House;
use crate::paper::{go, local};
use crate::parse::Problems;

use sheet::Kept;
pub use sheet::Sheet;

/// The field that is added to a form that nobody has sent to be saved: see [`Visitor::put_aside`].
const ASIDE: &str = "aside";

/// The address of the page where a form stands.
fn page(place: &str) -> &str {
    place.split('#').next().unwrap_or_default()
}

/// What a form is sealed with beside the key: it opens for this sign-in, at this place.
fn belongs_to(session: &Session, place: &str) -> Vec<u8> {
    format!("{}\0{place}", session.id).into_bytes()
}

impl Visitor {
    fn session(&self) -> Result<&Session, Trouble> {
        self.session.as_ref().ok_or_else(|| Trouble::SignIn(self.here.clone()))
    }

    /// The form could not be taken: keeps it as it was sent and leads to its page. Nothing that `conn` has begun is done.
    pub async fn keep(&self, conn: Conn, place: &str) -> Answer {
        let sent = self.sent.body().unwrap_or_default();
        self.keep_as(conn, place, &sent).await
    }

    /// The same for a form that is put together here, `a=1&b=2`.
    pub async fn keep_as(&self, conn: Conn, place: &str, sent: &[u8]) -> Answer {
        // SQLite has one connection to write with.
        drop(conn);
        let mut conn = self.house.write().await?;
        self.keep_beside(&mut conn, place, sent).await?;
        conn.commit().await?;
        Ok(go(page(place)))
    }

    /// Keeps a form in the same transaction as what is done besides.
    pub async fn keep_beside(&self, conn: &mut Conn, place: &str, sent: &[u8]) -> Result<(), Trouble> {
        let session = self.session()?;
        let sealed = session.seal.close(sent, &belongs_to(session, place))?;
        Ok(store::keep(conn, session.id, place, &sealed, self.house.clock.now()).await?)
    }

    /// Puts a form aside as it stands, to be gone on with on its page. `sent`: it could not be taken before, and so its
    /// faults are told again.
    pub async fn put_aside(&self, conn: &mut Conn, place: &str, sent: bool) -> Result<(), Trouble> {
        let mut form = self.sent.body().unwrap_or_default().to_vec();
        if !sent {
            form.extend_from_slice(format!("&{ASIDE}=yes").as_bytes());
        }
        self.keep_beside(conn, place, &form).await
    }

    /// The form is taken: nothing of it is kept any longer. Commits, and leads on.
    pub async fn saved(&self, mut conn: Conn, place: &str, to: impl AsRef<str>) -> Answer {
        self.forget(&mut conn, place).await?;
        conn.commit().await?;
        Ok(go(to))
    }

    /// Nothing is kept at this place any longer.
    pub async fn forget(&self, conn: &mut Conn, place: &str) -> Result<(), Trouble> {
        Ok(store::forget(conn, self.session()?.id, place).await?)
    }

    /// The form of a place: as it was sent, if it is kept, else as it begins.
    pub async fn sheet<T: DeserializeOwned + Debug>(
        &self,
        conn: &mut Conn,
        place: &str,
        begins: impl FnOnce() -> T,
    ) -> Result<Sheet<T>, Trouble> {
        Ok(Sheet::kept_or(self.kept(conn, place).await?, begins()).at(place))
    }

    /// The form that is kept at a place.
    pub async fn kept<T: DeserializeOwned>(&self, conn: &mut Conn, place: &str) -> Result<Option<Sheet<T>>, Trouble> {
        let session = self.session()?;
        let found = store::find(conn, session.id, place, self.house.clock.now()).await?;
        Ok(found.and_then(|sealed| opened(session, place, &sealed)))
    }

    /// Whether a form is kept at a place.
    pub async fn keeps(&self, conn: &mut Conn, place: &str) -> Result<bool, Trouble> {
        Ok(store::find(conn, self.session()?.id, place, self.house.clock.now()).await?.is_some())
    }

    /// All the forms that are kept on a page.
    pub async fn kept_on(&self, conn: &mut Conn, page: &str) -> Result<KeptHere, Trouble> {
        let session = self.session()?;
        let found = store::on_page(conn, session.id, page, self.house.clock.now()).await?;
        Ok(KeptHere { session: session.clone(), found })
    }
}

/// A form by how it was sent. `None` when it cannot be opened, or is no such form.
fn opened<T: DeserializeOwned>(session: &Session, place: &str, sealed: &[u8]) -> Option<Sheet<T>> {
    let sent = session.seal.open(sealed, &belongs_to(session, place))?;
    let form = serde_html_form::from_bytes(&sent).ok()?;
    let once = parse(&sent).find(|(name, _)| name == "once").and_then(|(_, once)| once.parse().ok());
    let problems = Problems::confirmed(confirmed_in(&sent));
    let aside = parse(&sent).any(|(name, value)| name == ASIDE && value == "yes");
    Some(Sheet::sent(form, problems, Kept { place: place.to_owned(), once, aside }))
}

/// The forms that are kept on one page.
#[derive(Debug)]
pub struct KeptHere {
    session: Session,
    found: Vec<(String, Vec<u8>)>,
}

impl KeptHere {
    pub fn sheet<T: DeserializeOwned + Debug>(&self, place: &str, begins: impl FnOnce() -> T) -> Sheet<T> {
        Sheet::kept_or(self.kept(place), begins()).at(place)
    }

    pub fn kept<T: DeserializeOwned>(&self, place: &str) -> Option<Sheet<T>> {
        let (_, sealed) = self.found.iter().find(|(at, _)| at == place)?;
        opened(&self.session, place, sealed)
    }

    /// All that was typed in them, as one form: for a page that can show it no more.
    pub fn sent(&self) -> Option<Vec<u8>> {
        let sent =
            self.found.iter().filter_map(|(at, sealed)| self.session.seal.open(sealed, &belongs_to(&self.session, at)));
        Some(sent.collect::<Vec<_>>().join(&b'&')).filter(|all| !all.is_empty())
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Dropped {
    place: String,
    /// Where to go instead of the form's own page.
    to: String,
}

/// Begins a form anew, or leaves it: what was kept of it is gone, and its page shows what is saved.
pub async fn drop_kept(signed: Signed, State(house): State<House>, Filled(dropped): Filled<Dropped>) -> Answer {
    let mut conn = house.write().await?;
    signed.forget(&mut conn, &dropped.place).await?;
    conn.commit().await?;
    Ok(go(local(if dropped.to.is_empty() { page(&dropped.place) } else { &dropped.to })))
}
