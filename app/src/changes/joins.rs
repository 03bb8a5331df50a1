//! What other slices join of changes.

/// True for a piece of feedback `f` that a change has come of.
#[macro_export]
macro_rules! led_to_change {
    () => {
        "exists (select 1 from change_feedback cf where cf.feedback_id = f.id)"
    };
}
