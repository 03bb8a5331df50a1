//! A conversation is written down question by question, during it or after. It is saved as often as wanted and is a
//! draft until it is finished; then it is a text like any other, and changes no more.

pub mod actions;
mod begin;
pub mod draft;
mod form;
mod posted;
pub mod store;

pub use begin::new;
pub use form::show;
