//! Quotes: somebody's unchanged words, lifted from a place in a conversation. Holds always: they are exactly what stands
//! there; whose eyes they come before is decided by the participant's consent, quote by quote when she has asked for that.

#[cfg(feature = "ssr")]
pub mod anchor;
#[cfg(feature = "ssr")]
pub mod held;
pub mod islands;
#[cfg(feature = "ssr")]
mod joins;
#[cfg(feature = "ssr")]
pub mod lifting;
#[cfg(feature = "ssr")]
pub mod list;
pub mod mark;
#[cfg(feature = "hydrate")]
mod marking;
#[cfg(feature = "ssr")]
pub mod read;
#[cfg(feature = "ssr")]
pub mod shown;
#[cfg(feature = "ssr")]
pub mod sought;
#[cfg(feature = "ssr")]
pub mod store;

#[cfg(feature = "ssr")]
pub use store::{LiftError, LiftFault, Lifted, QuoteSeen, Wanted, lift, seen};
