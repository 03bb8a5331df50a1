//! A project and what is told about it: started, changed, its target groups and its sprints; and the list of one's own
//! projects, where one begins.

pub mod actions;
pub mod closing;
pub mod forms;
pub mod home;
pub mod pages;
