//! What other slices ask of remarks.

/// True for a remark `k` with words that stand and that nobody has answered.
#[macro_export]
macro_rules! remark_waits {
    () => {
        "(k.over_at is null and k.answer is null and k.made_need_id is null and k.words <> '')"
    };
}
