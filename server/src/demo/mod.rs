//! A filled-in project to try: the story in `content/demo/`, told through the same stores that the pages use, each
//! step at the time when the story says it happened.

pub mod conversations;
pub mod fill;
pub mod grow;
pub mod remarks;
pub mod story;
pub mod testing;

pub use fill::{Cast, fill};
pub use grow::{grow, grow_quotes, grow_round};
pub use story::Story;
