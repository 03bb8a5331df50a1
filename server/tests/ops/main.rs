//! The commands that keep a house in order, as the program itself runs them: look over, back up, put back, start.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod backup;
mod check;
mod damage;
mod ground;
#[path = "../house/mod.rs"]
mod house;
mod older;
mod readme;
mod start;
mod texts;
