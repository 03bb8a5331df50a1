//! What the server joins to a sign-in.

/// Joins as `t` what a sign-in was told for the page bound at `$page`, if it was after the time bound at `$since`.
#[macro_export]
macro_rules! told_on {
    ($sign_in:literal, $page:literal, $since:literal) => {
        concat!(" left join told t on t.sign_in_id = ", $sign_in, " and t.path = ", $page, " and t.told_at > ", $since)
    };
}
