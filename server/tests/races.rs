//! Many at once on the same things: no answer breaks, and what is kept beside the rows still agrees with them. Each kind
//! of race is a test of its own, run on both databases; the last one is everything at once.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod house;

mod races {
    pub mod crowd;
    mod leads;
    mod making;
    mod meanwhile;
    mod quotes;
    mod remarks;
    mod removals;
    mod storm;
    mod visitors;
}
