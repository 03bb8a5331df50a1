pub mod piece;
pub mod verdicts;
