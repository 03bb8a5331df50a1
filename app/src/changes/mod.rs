//! What was changed, or left as it was, because of what people said: *Ni sa – vi gjorde*. Holds always: a change names
//! feedback on an earlier iteration of the same prototype, and is an answer to it.

pub mod actions;
pub mod forms;
pub mod heard;
mod joins;
pub mod model;
pub mod pages;
pub mod said;
pub mod store;
#[cfg(test)]
mod tests;
