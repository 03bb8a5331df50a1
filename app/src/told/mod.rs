//! Every change answers with what was done, on the page that it leads to, and with the way to undo it where there is one.
//! Holds always: it is told to the browser that did it and to no other, only until that browser does something else, and for
//! ten minutes at most; undoing is a form like any other, and goes through the same rights, checks and locks; when
//! something else has been saved meanwhile, it is asked like any other form that was overtaken.

pub mod done;
pub mod joins;
pub mod store;
mod undo;
mod view;

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use crate::db::Conn;
use crate::desk::{Session, Visitor};
use crate::error::{Answer, Trouble};
use crate::paper::go;

pub use done::Done;
pub use undo::{UNDONE, Undo};
pub use view::told;

/// How long it stands there. Whoever comes back later has seen it.
pub const FOR: TimeDelta = TimeDelta::minutes(10);

/// What was done, in words that either language has, and how it is undone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    done: Done,
    /// The names and codes in its sentence.
    with: Vec<(String, String)>,
    undo: Option<Undo>,
}

impl From<Done> for Told {
    fn from(done: Done) -> Self {
        Self { done, with: Vec::new(), undo: None }
    }
}

impl Done {
    /// `name` as it stands in the sentence.
    pub fn with(self, name: &str, value: impl ToString) -> Told {
        Told::from(self).with(name, value)
    }

    pub fn undo(self, undo: impl Into<Option<Undo>>) -> Told {
        Told::from(self).undo(undo)
    }
}

impl Told {
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.with.push((name.to_owned(), value.to_string()));
        self
    }

    pub fn undo(mut self, undo: impl Into<Option<Undo>>) -> Self {
        self.undo = undo.into();
        self
    }
}

/// A page is known by its address without what stands behind `#`: a browser does not send that.
fn page(to: &str) -> &str {
    to.split('#').next().unwrap_or_default()
}

/// What it is sealed with beside the key: it opens for this sign-in, on this page.
fn belongs_to(session: &Session, page: &str) -> Vec<u8> {
    format!("told\0{}\0{page}", session.id).into_bytes()
}

impl Visitor {
    /// Whether the form that was sent undoes something.
    pub fn is_undoing(&self) -> bool {
        undo::is_undoing(&self.sent)
    }

    /// Has the page that is led to say what was done, once the transaction is. Replaces what was told before.
    ///
    /// # Errors
    /// When nobody is signed in, or nothing can be sealed.
    pub async fn tells(&self, conn: &mut Conn, to: &str, told: impl Into<Told>) -> Result<(), Trouble> {
        let Some(session) = &self.session else { return Err(Trouble::SignIn(self.here.clone())) };
        let told = if self.is_undoing() { Done::Undone.into() } else { told.into() };
        let sealed = session.seal.close(&serde_json::to_vec(&told)?, &belongs_to(session, page(to)))?;
        Ok(store::tell(conn, session.id, page(to), &sealed, self.house.clock.now()).await?)
    }

    /// The form is taken: see [`saved`](Self::saved). The page that it leads to says what was done.
    ///
    /// # Errors
    /// As [`tells`](Self::tells) and [`saved`](Self::saved).
    pub async fn done(&self, mut conn: Conn, place: &str, to: impl AsRef<str>, told: impl Into<Told>) -> Answer {
        self.tells(&mut conn, to.as_ref(), told).await?;
        self.saved(conn, place, to).await
    }

    /// The same for what keeps no form, a button alone.
    ///
    /// # Errors
    /// As [`tells`](Self::tells), and when the transaction cannot be ended.
    pub async fn pressed(&self, mut conn: Conn, to: impl AsRef<str>, told: impl Into<Told>) -> Answer {
        self.tells(&mut conn, to.as_ref(), told).await?;
        conn.commit().await?;
        Ok(go(to))
    }

    /// What this page has to tell.
    fn told_here(&self) -> Option<Told> {
        let session = self.session.as_ref()?;
        let sealed = session.told.as_ref()?;
        serde_json::from_slice(&session.seal.open(sealed, &belongs_to(session, &self.here))?).ok()
    }
}
