//! What the representatives of service users say of needs and quotes, each in her own name: that she knows a need or does
//! not, how she would rather have it said, a need that is missing, an objection to how a quote is used. Holds always: it is
//! shown apart and is in no number of those who have a need; what has words is answered once; what was said is never changed,
//! only followed by something else or taken back while nobody has answered.

pub mod actions;
pub mod eyes;
pub mod forms;
pub mod joins;
pub mod made;
pub mod model;
#[cfg(test)]
mod page_tests;
pub mod pages;
pub mod store;
#[cfg(test)]
mod tests;
