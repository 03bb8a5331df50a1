//! Quotes: somebody's unchanged words, lifted from a place in a conversation. Holds always: they are exactly what stands
//! there; whose eyes they come before is decided by the participant's consent, quote by quote when she has asked for that.

pub mod approval;
pub mod lifting;
pub mod list;
pub mod page;
pub mod removal;
pub mod store;

pub use store::{LiftError, LiftFault, Lifted, QuoteSeen, lift, seen};
