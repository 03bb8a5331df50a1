pub mod piece;
pub mod verdicts;
pub mod withdrawn;
