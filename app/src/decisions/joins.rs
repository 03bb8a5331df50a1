//! What is told of a decision `d` wherever it is: see [`FollowUp`](crate::decisions::follow_up::FollowUp).

#[macro_export]
macro_rules! follow_up_columns {
    () => {
        "f.due_on, f.owned_by, owner.name as owner, f.words, seer.name as followed_by, f.followed_at"
    };
}

/// Joins it, absent where nobody has set a day or looked.
#[macro_export]
macro_rules! with_follow_up {
    () => {
        concat!(
            " left join follow_ups f on f.decision_id = d.id",
            $crate::signed_if_any!("f.owned_by", "owner"),
            $crate::signed_if_any!("f.followed_by", "seer")
        )
    };
}
