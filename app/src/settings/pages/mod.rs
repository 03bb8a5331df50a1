mod fields;
mod groups;
pub mod new;
pub mod project;
pub mod sprints;
