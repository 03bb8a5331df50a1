pub mod piece;
pub mod urgent;
pub mod verdicts;
pub mod withdrawn;
