//! Test rounds: people try a frozen iteration and say, need by need, whether it is met. Holds always: what people write
//! is never changed and never lost; nothing about who they are is kept; only their verdicts move a need.

pub mod actions;
pub mod entrance;
pub mod forms;
mod joins;
pub mod model;
pub mod names;
pub mod pages;
pub mod qr;
pub mod readers;
pub mod rehearsal;
pub mod store;
