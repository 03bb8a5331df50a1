//! Feedback as the team reads and answers it. The pages that hold these parts are above, in `thread/`.

pub mod filter;
pub mod list;
pub mod piece;
pub mod several;
pub mod urgent;
pub mod verdicts;
pub mod visit;
pub mod withdrawn;

use crate::desk::Desk;
use crate::feedback::part::Part;

/// The address of a piece, by the numbers of its round and its own, in a part of the round.
pub fn path_of(desk: &Desk, round: i64, piece: i64, part: &Part) -> String {
    desk.path(format_args!("rounds/{round}/feedback/{piece}{part}"))
}

/// The address of the list of a part.
pub fn listed(desk: &Desk, round: i64, part: &Part) -> String {
    desk.path(format_args!("rounds/{round}{part}"))
}
