//! Needs: phrased without a solution, carried by people's own words. Holds always: a need's strength counts people, not
//! quotes; without a quote it is an assumption and says so; its earlier wordings are kept.

pub mod actions;
pub mod evidence;
pub mod forms;
mod joins;
pub mod list;
pub mod model;
pub mod pages;
pub mod sign;
pub mod solution;
pub mod statement;
pub mod store;
