//! Behovslistan: every need with what is known about it, filtered, compared, and decided about. Holds always: a
//! decision keeps what was known when it was taken; nothing is summed into a score.

pub mod all_needs;
pub mod all_needs_page;
mod filters;
pub mod met;
pub mod model;
#[cfg(test)]
mod page_tests;
pub mod pages;
pub mod store;
