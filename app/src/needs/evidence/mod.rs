//! Which quotes stand behind a need, for or against: links, and what has to be counted anew when one goes or was somebody
//! else's.

pub mod correction;
pub mod emptying;
pub mod hidden;
pub mod linking;
pub mod loss;
pub mod removal;
pub mod store;
mod tally;
