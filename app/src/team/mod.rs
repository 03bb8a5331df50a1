//! The people of a project: who takes part and as what, invitations, leaving. Holds always: a project has a lead.

pub mod actions;
pub mod forms;
pub mod pages;
