//! What other slices join of needs.

/// Joins the need `n` whose id stands in `$id`.
#[macro_export]
macro_rules! with_need {
    ($id:literal) => {
        concat!(" join needs n on n.id = ", $id)
    };
}

/// Joins the need `n` whose id stands in `$id`, where it may stand empty.
#[macro_export]
macro_rules! with_need_if_any {
    ($id:literal) => {
        concat!(" left join needs n on n.id = ", $id)
    };
}

/// The number of the need whose id stands in `$id`, in brackets.
#[macro_export]
macro_rules! need_number {
    ($id:literal) => {
        concat!("(select number from needs where id = ", $id, ")")
    };
}

/// Every need `n`.
#[macro_export]
macro_rules! every_need {
    () => {
        " from needs n"
    };
}

/// Of a need `n` its number, how it is worded now, and what stands behind it: a
/// [`NeedStatement`](crate::needs::model::NeedStatement) and an [`Evidence`](crate::needs::model::Evidence).
#[macro_export]
macro_rules! need_columns {
    () => {
        "n.number, n.situation, n.need, n.outcome, n.people_for, n.people_against, n.sources_count, n.channels_count"
    };
}
