//! A conversation is written down question by question, during it or after. It is saved as often as wanted and is a
//! draft until it is finished; then it is a text like any other, and changes no more.

pub mod actions;
pub mod draft;
mod form;
mod posted;
pub mod store;

pub use form::{Saved, new, show};
