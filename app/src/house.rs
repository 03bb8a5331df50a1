//! What every request may use: the database, the time, new ids, and the addresses of our own files.

mod remembered;

use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, Utc};

use crate::clock::Clock;
use crate::db::{Conn, Db};
use crate::id::{Ids, PersonId, ProjectId};
use crate::pepper::Pepper;
use crate::texts::Texts;

pub use remembered::Remembered;

/// Shared by all requests; cheap to clone.
#[derive(Debug, Clone)]
pub struct House(Arc<Rooms>);

#[derive(Debug)]
pub struct Rooms {
    pub db: Db,
    pub clock: Clock,
    pub ids: Ids,
    pub files: Files,
    pub settings: Settings,
    pub pepper: Pepper,
    /// How many needs those who have them say are met.
    pub met: Remembered,
}

/// The addresses of our style sheets and of the script that wakes the islands, with their content hashes.
#[derive(Debug, Clone, Copy, Default)]
pub struct Files {
    pub main_css: &'static str,
    pub public_css: &'static str,
    pub icon: &'static str,
    /// Absent when the browser part was not built: every page works without it.
    pub start_js: Option<&'static str>,
}

#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// Where people reach us, without a slash at the end: `https://traden.example.se`.
    pub base_url: String,
    /// Where "leave this page quickly" goes.
    pub exit_url: String,
    /// What the city says in its own name.
    pub texts: Texts,
    /// Filled-in project, with sign-in links; says so on every page.
    pub demo: bool,
    pub backups: Backups,
    /// Mail can be sent.
    pub mails: bool,
}

/// What is known about the backups of this house's database.
#[derive(Debug, Clone, Default)]
pub enum Backups {
    /// Nobody has said that there are any.
    #[default]
    Unknown,
    /// Something else sees to them.
    Elsewhere,
    /// Made while serving; when the newest was made, once there is one.
    Here(Arc<Mutex<Option<DateTime<Utc>>>>),
}

impl Backups {
    /// Made while serving, and none known yet.
    pub fn here() -> Self {
        Self::Here(Arc::default())
    }

    /// Remembers when the newest was made. Only what is made here is noted.
    pub fn note(&self, newest: Option<DateTime<Utc>>) {
        if let Self::Here(at) = self {
            *at.lock().unwrap_or_else(PoisonError::into_inner) = newest;
        }
    }

    /// When the newest was made; `None` when there is none, or nobody knows.
    pub fn newest(&self) -> Option<DateTime<Utc>> {
        match self {
            Self::Here(at) => *at.lock().unwrap_or_else(PoisonError::into_inner),
            Self::Unknown | Self::Elsewhere => None,
        }
    }
}

impl House {
    pub fn new(db: Db, clock: Clock, files: Files, settings: Settings, pepper: Pepper) -> Self {
        let ids = Ids::new(clock.clone());
        Self(Arc::new(Rooms { db, clock, ids, files, settings, pepper, met: Remembered::default() }))
    }

    pub async fn read(&self) -> Result<Conn, sqlx::Error> {
        self.db.read().await
    }

    /// A transaction for one request that writes; its rows are held in one order.
    pub async fn write(&self) -> Result<Conn, sqlx::Error> {
        let mut conn = self.db.write().await?.watched().mailing(self.settings.mails);
        conn.at(self.clock.now());
        Ok(conn)
    }

    /// The same, to change something in a project: those who watch it are told.
    pub async fn write_in(&self, project: ProjectId) -> Result<Conn, sqlx::Error> {
        let mut conn = self.write().await?;
        conn.within(project, self.clock.today());
        Ok(conn)
    }

    /// Who does something, and when: now.
    pub fn stamp(&self, by: PersonId) -> Stamp {
        Stamp { by, at: self.clock.now() }
    }
}

impl std::ops::Deref for House {
    type Target = Rooms;
    fn deref(&self) -> &Rooms {
        &self.0
    }
}

/// Who did something, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp {
    pub by: PersonId,
    pub at: DateTime<Utc>,
}
