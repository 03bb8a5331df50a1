//! A project: one digiteam's work, its sprints, its target groups, and its first page, which shows what waits for
//! somebody. Holds always: a project's numbers (D-014, B-07) are given out once and never again.

mod joins;
pub mod model;
pub mod names;
pub mod store;
