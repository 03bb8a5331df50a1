//! What other slices join of changes.

/// True for a change `c` that everybody with the link can read.
#[macro_export]
macro_rules! is_published {
    () => {
        "c.published_at is not null"
    };
}

/// True for a piece of feedback `f` that a change has come of which its writer can read.
#[macro_export]
macro_rules! led_to_change {
    () => {
        concat!(
            "exists (select 1 from change_feedback cf join changes c on c.id = cf.change_id where cf.feedback_id = f.id and ",
            $crate::is_published!(),
            ")"
        )
    };
}
