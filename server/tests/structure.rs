//! The house looks after itself: its folders are the thread, and what the text of the code tells about them is held
//! here. A new slice gets its place in [`FLOORS`]; nothing else has to be remembered.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

#[path = "structure/forms.rs"]
mod forms;
#[path = "structure/imports.rs"]
mod imports;
#[path = "structure/lix.rs"]
mod lix;
#[path = "structure/needed.rs"]
mod needed;
#[path = "structure/pages.rs"]
mod pages;
#[path = "structure/rules.rs"]
mod rules;
#[path = "structure/statements.rs"]
mod statements;
#[path = "structure/tables.rs"]
mod tables;
#[path = "structure/top.rs"]
mod top;
#[path = "structure/twins.rs"]
mod twins;
#[path = "structure/worlds.rs"]
mod worlds;
