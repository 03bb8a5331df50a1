use crate::db::Conn;
use crate::desk::Desk;
use crate::error::Trouble;
use crate::prototypes::model::{Iteration, Prototype};
use crate::prototypes::store;

/// An iteration and whose it is: what most pages here are about.
#[derive(Debug, Clone, serde::Serialize)]
pub struct Spot {
    pub prototype: Prototype,
    pub iteration: Iteration,
}

impl Spot {
    /// The iteration that an address names.
    pub async fn find(conn: &mut Conn, desk: &Desk, number: i64, version: i64) -> Result<Self, Trouble> {
        let prototype = store::find(conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
        let iteration = store::iteration(conn, desk.project.id, number, version).await?.ok_or(Trouble::NotFound)?;
        Ok(Self { prototype, iteration })
    }

    /// The newest iteration of a prototype.
    pub async fn newest(conn: &mut Conn, desk: &Desk, number: i64) -> Result<Self, Trouble> {
        let prototype = store::find(conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
        let iteration = store::newest(conn, prototype.id).await?.ok_or(Trouble::NotFound)?;
        Ok(Self { prototype, iteration })
    }

    /// The address of the prototype.
    pub fn home(&self, desk: &Desk) -> String {
        desk.path(format_args!("prototypes/{}", self.prototype.number))
    }

    /// An address under the prototype: `spot.of_prototype(desk, "needs")`.
    pub fn of_prototype(&self, desk: &Desk, rest: impl std::fmt::Display) -> String {
        desk.path(format_args!("prototypes/{}/{rest}", self.prototype.number))
    }

    /// An address under the iteration: `spot.path(desk, "pages")`.
    pub fn path(&self, desk: &Desk, rest: impl std::fmt::Display) -> String {
        desk.path(format_args!("prototypes/{}/v/{}/{rest}", self.prototype.number, self.iteration.version))
    }
}
