//! Personal data in free text: found and shown to a person, who decides. Never replaced unasked.
//!
//! One file per kind, each with `find(text) -> Vec<Found>`; what is found is shown with [`excerpt`]
//! and taken out with [`replace`], whatever the kind. What is a guess and no more says so: a person's own words are not
//! stopped, nor changed, for a guess that she has answered. Pure: no storage, no logging.

pub mod contact;
mod found;
mod lettered;
mod number;
pub mod personnummer;
mod words;

pub use found::{Found, excerpt, excerpt_to_judge, replace};
