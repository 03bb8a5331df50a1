//! What people who tried a prototype say: one visit is one person's way through a round, a verdict per need, comments,
//! a word about the whole; and our answer. Holds always: what was said is never changed or lost; one person counts once;
//! each piece is answered once; what a round has waiting is kept on the round.

pub mod actions;
pub mod drafts;
pub mod figures;
pub mod forms;
mod joins;
pub mod model;
pub mod pages;
pub mod part;
pub mod sign;
pub mod store;
pub mod tallies;
#[cfg(test)]
mod tests;
pub mod urgent;
pub mod visits;
pub mod withdrawn;
