//! Conversations: brought in or written down, read, and quoted from. Holds always: a text never changes, a correction
//! is a new version; a quote is unchanged words with a place in the text; no speaker's name is stored, only a role.

pub mod about;
pub mod import;
pub mod intake;
mod joins;
pub mod list;
pub mod model;
pub mod names;
#[cfg(test)]
mod page_tests;
pub mod roles;
pub mod store;
pub mod text;
pub mod write;
