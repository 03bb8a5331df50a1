//! Mail that is to go: that somebody should look into a round, and never a word of what stands there. Holds always: what
//! is to be told is written in the transaction of that which it tells of, and stays until the mail has gone; nobody gets
//! more than one an hour about a round; where no mail can be sent, nothing is written.

mod model;
pub mod store;

pub use model::{Kind, Letter, pause};
