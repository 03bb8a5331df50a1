//! Where the team goes through a round as a visitor would, before it is opened or while it is.

use serde::Serialize;

use crate::desk::Desk;

crate::words! {
    /// What is gone through.
    pub enum Of {
        /// A round that is not open yet, by the number of its prototype: as its form stands.
        Prototype = "prototype",
        /// A round as it was opened.
        Round = "round",
    }
}

/// The door of a round that is gone through.
pub fn door(desk: &Desk, of: Of, number: i64) -> String {
    desk.path(format_args!("rehearsal/{of}/{number}"))
}

/// The addresses of a round while somebody goes through it.
#[derive(Debug, Clone, Serialize)]
pub struct Rehearsal {
    pub door: String,
    /// What stands before the addresses of the pages behind the door.
    pub at: String,
    /// Where it was begun.
    pub back: String,
}
