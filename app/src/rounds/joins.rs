//! What other slices join of rounds.

/// Joins the round `r` whose id stands in `$id`.
#[macro_export]
macro_rules! with_round {
    ($id:literal) => {
        concat!(" join rounds r on r.id = ", $id)
    };
}

/// Joins the question `q` of a round whose id stands in `$id`, where it may stand empty.
#[macro_export]
macro_rules! with_question_if_any {
    ($id:literal) => {
        concat!(" left join round_questions q on q.id = ", $id)
    };
}

/// The code of the newest round of the prototype whose id stands in `$prototype`.
#[macro_export]
macro_rules! newest_code {
    ($prototype:literal) => {
        concat!(
            "(select r.code from rounds r",
            $crate::with_iteration!("r.iteration_id"),
            " where i.prototype_id = ",
            $prototype,
            " order by r.number desc limit 1)"
        )
    };
}
