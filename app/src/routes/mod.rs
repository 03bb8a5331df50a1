//! Every address of the product, each with the right that it takes. A page of a project, or a function that an island
//! asks, cannot be added without one: the guard in front of it asks the table of rights before the handler sees anything.

mod guard;
// Tables: a row stays a line.
#[rustfmt::skip]
mod inside;
#[rustfmt::skip]
mod outside;
mod table;

pub use inside::in_projects;
pub use outside::outside;
pub use table::{Addresses, Row, Table};
