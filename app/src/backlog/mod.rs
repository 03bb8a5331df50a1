//! Behovslistan: every need with what is known about it, filtered, compared, and decided about. Holds always: a
//! decision keeps what was known when it was taken; nothing is summed into a score.

pub mod actions;
#[cfg(test)]
pub mod cast;
pub mod decision_pages;
pub mod decisions;
pub mod forms;
pub mod known;
pub mod known_view;
pub mod model;
#[cfg(test)]
mod page_tests;
pub mod pages;
pub mod store;
