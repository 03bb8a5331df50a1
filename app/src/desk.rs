//! Who sits where: a [`Visitor`] is anybody, a [`Signed`] person has signed in, and at a [`Desk`] a person with a role
//! works in one project. The guard in `routes/` has let them in before a handler sees them.

use std::sync::{Arc, OnceLock};

use axum::extract::FromRequestParts;
use axum::http::request::Parts;

use crate::error::Trouble;
use crate::form::{Sent, confirmed_in};
use crate::house::{House, Stamp};
use crate::id::SignInId;
use crate::lang::Lang;
use crate::parse::Problems;
use crate::people::model::Person;
use crate::projects::model::{Counted, Counts, Project};
use crate::rights::{Audience, Role, Thing, Verb, may, outlasts_closing};
use crate::seal::Seal;

/// Anybody, signed in or not.
#[derive(Debug, Clone)]
pub struct Visitor {
    pub house: House,
    pub lang: Lang,
    pub person: Option<Person>,
    /// Of a person who is signed in.
    pub session: Option<Session>,
    /// Path and query of this page, to come back to.
    pub here: String,
    /// The form that was sent here.
    pub sent: Sent,
    /// The form that the page is there for.
    pub main: MainForm,
}

/// The form that a page is there for, once it has been drawn: whoever changes language takes along what stands in it. Its
/// element has the id [`MainForm::ID`].
#[derive(Debug, Clone, Default)]
pub struct MainForm(Arc<OnceLock<Place>>);

#[derive(Debug)]
pub struct Place {
    /// As what is kept of it is known by: see [`kept`](crate::kept).
    pub place: String,
    /// It has been sent, and could not be taken.
    pub sent: bool,
}

impl MainForm {
    pub const ID: &str = "main-form";

    /// Notes which form it is, and tells the id for it. A page has one: the first.
    pub fn is(&self, place: &str, sent: bool) -> Option<&'static str> {
        self.0.set(Place { place: place.to_owned(), sent }).is_ok().then_some(Self::ID)
    }

    pub fn get(&self) -> Option<&Place> {
        self.0.get()
    }
}

/// A browser that is signed in, and the key to what it keeps: known only while its cookie is there.
#[derive(Debug, Clone)]
pub struct Session {
    pub id: SignInId,
    pub seal: Seal,
    /// What was done a moment ago, sealed: only on the page that it led to.
    pub told: Option<Vec<u8>>,
}

/// Put on the request by the server when its session cookie is good.
#[derive(Debug, Clone)]
pub struct SignedIn {
    pub person: Person,
    pub session: Session,
}

impl FromRequestParts<House> for Visitor {
    type Rejection = Trouble;

    async fn from_request_parts(parts: &mut Parts, house: &House) -> Result<Self, Trouble> {
        let (person, session) =
            parts.extensions.get::<SignedIn>().cloned().map(|signed| (signed.person, signed.session)).unzip();
        Ok(Self {
            house: house.clone(),
            lang: Lang::chosen(&parts.headers),
            person,
            session,
            here: parts.uri.path_and_query().map_or_else(|| "/".to_owned(), ToString::to_string),
            sent: parts.extensions.get_or_insert_default::<Sent>().clone(),
            main: MainForm::default(),
        })
    }
}

impl Visitor {
    /// Where what is wrong with the form that was sent is noted.
    pub fn problems(&self) -> Problems {
        Problems::confirmed(confirmed_in(&self.sent.body().unwrap_or_default()))
    }
}

/// A person who has signed in.
#[derive(Debug, Clone)]
pub struct Signed {
    pub visitor: Visitor,
    pub person: Person,
}

impl FromRequestParts<House> for Signed {
    type Rejection = Trouble;

    async fn from_request_parts(parts: &mut Parts, house: &House) -> Result<Self, Trouble> {
        let visitor = Visitor::from_request_parts(parts, house).await?;
        match visitor.person.clone() {
            Some(person) => Ok(Self { visitor, person }),
            None => Err(Trouble::SignIn(visitor.here)),
        }
    }
}

impl std::ops::Deref for Signed {
    type Target = Visitor;
    fn deref(&self) -> &Visitor {
        &self.visitor
    }
}

/// A person at work in a project.
#[derive(Debug, Clone)]
pub struct Desk(Arc<AtDesk>);

#[derive(Debug)]
pub struct AtDesk {
    pub visitor: Visitor,
    pub person: Person,
    pub project: Project,
    pub role: Role,
    pub counts: Counts,
    /// How many needs those who have them say are met, as far as these eyes may know.
    pub met: i64,
}

impl std::ops::Deref for Desk {
    type Target = AtDesk;
    fn deref(&self) -> &AtDesk {
        &self.0
    }
}

impl std::ops::Deref for AtDesk {
    type Target = Visitor;
    fn deref(&self) -> &Visitor {
        &self.visitor
    }
}

impl FromRequestParts<House> for Desk {
    type Rejection = Trouble;

    async fn from_request_parts(parts: &mut Parts, _: &House) -> Result<Self, Trouble> {
        // Absent only when a route was added outside the table of rights.
        parts.extensions.get::<Self>().cloned().ok_or(Trouble::Forbidden)
    }
}

impl Desk {
    pub fn new(visitor: Visitor, person: Person, project: Project, role: Role, (counts, met): (Counts, i64)) -> Self {
        Self(Arc::new(AtDesk { visitor, person, project, role, counts, met }))
    }

    /// Whether the person may do this now: by her role, and while the project is closed only what can still be done.
    pub fn may(&self, verb: Verb, thing: Thing) -> bool {
        may(self.role, verb, thing) && (self.project.closed.is_none() || outlasts_closing(verb, thing))
    }

    /// Whose eyes these are, when it comes to what participants have said yes to.
    pub fn audience(&self) -> Audience {
        self.role.audience()
    }

    pub fn stamp(&self) -> Stamp {
        self.house.stamp(self.person.id)
    }

    pub fn count(&self, of: Counted) -> i64 {
        self.counts.of(of)
    }

    /// The address of something in this project: `desk.path("needs/7")`.
    pub fn path(&self, rest: impl std::fmt::Display) -> String {
        format!("/p/{}/{rest}", self.project.slug)
    }
}
