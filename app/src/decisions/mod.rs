//! What was decided about a need or a prototype, and what was known then. Holds always: a decision is taken once and
//! never changed; a new one comes after it.

pub mod actions;
pub mod follow_up;
pub mod forms;
pub mod joins;
pub mod known;
pub mod known_view;
pub mod model;
pub mod pages;
pub mod store;
