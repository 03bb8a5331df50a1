//! The people who have talked with the team, each only a code, and what each has said yes to. Holds always: no name is
//! kept here; the newest consent counts, and earlier ones stay; nothing a participant said goes further than her yes.

pub mod actions;
pub mod forms;
mod joins;
pub mod model;
pub mod pages;
pub mod store;
