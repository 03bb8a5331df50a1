//! A conversation comes in from a file or from the clipboard, in two steps. First it is read and shown, and waits sealed as
//! every form that is not saved: who is who, and every personnummer, sure or perhaps. Only an explicit yes to what was shown puts it in.

pub mod actions;
pub mod check;
mod checked;
mod form;
mod personal;
mod read;
mod sentences;
mod turns;
pub mod upload;

pub use form::{nobody, show};
