//! Patterns: needs that belong together, gathered in clusters, each with a sentence about what we see. Holds always: a
//! need lies in one cluster at a time or lies free; what a cluster says is the team's reading, never a quote.

pub mod actions;
pub mod forms;
pub mod model;
pub mod moving;
pub mod pages;
pub mod store;
