pub mod piece;
pub mod show;
pub mod verdicts;
