//! Visa kedjan: from any object the thread both ways, as a picture and as a list. The one place that knows how all
//! slices hang together; it only reads. Holds always: nobody sees more here than on the pages themselves.

pub mod approval;
pub mod compare;
#[cfg(test)]
mod figures_tests;
pub mod focus;
pub mod for_need;
pub mod forms;
pub mod layout;
pub mod lines;
pub mod link_need;
pub mod list;
pub mod model;
pub mod names;
pub mod need;
pub mod opening;
pub mod pages;
pub mod person;
pub mod picture;
pub mod piece;
pub mod prototype;
pub mod prototypes;
pub mod quote;
pub mod round;
pub mod step;
pub mod store;
