//! Personal data in free text: found and shown to a person, who decides. Never replaced unasked.
//!
//! One file per kind, each with `find(text) -> Vec<Found>`; what is found is shown with [`excerpt`]
//! and taken out with [`replace`], whatever the kind. Pure: no storage, no logging.

mod found;
mod number;
pub mod personnummer;

pub use found::{Found, excerpt, replace};
