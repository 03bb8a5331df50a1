//! Who works here, and who may do what. Holds always: every page and every form of a project passes through
//! [`model::may`], and a person who is no member of a project is not told that it exists.
//! No passwords and no cookies here: those are the server's.

mod joins;
pub mod model;
pub mod names;
pub mod store;
