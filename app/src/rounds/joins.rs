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

/// Joins the question `q` of a round whose id stands in `$id`.
#[macro_export]
macro_rules! with_question {
    ($id:literal) => {
        concat!(" join round_questions q on q.id = ", $id)
    };
}

/// Every question `q` of every round.
#[macro_export]
macro_rules! every_question {
    () => {
        " from round_questions q"
    };
}

/// True for a question `q` that asked about the need `n` in the words that it has now.
#[macro_export]
macro_rules! is_worded_so {
    () => {
        "(q.situation = n.situation and q.need = n.need and q.outcome = n.outcome)"
    };
}

/// True where the target group whose id stands in `$group` had the need that the question in `$question` is about, when the
/// round opened; also where no group was named then, and everybody may have it.
#[macro_export]
macro_rules! is_asked_of {
    ($question:literal, $group:literal) => {
        concat!(
            "(exists (select 1 from round_question_groups o where o.question_id = ",
            $question,
            " and o.target_group_id = ",
            $group,
            ") or not exists (select 1 from round_question_groups o where o.question_id = ",
            $question,
            "))"
        )
    };
}

/// The target groups `g` that had the need of a question `o.question_id` when its round opened.
#[macro_export]
macro_rules! every_asked_group {
    () => {
        concat!(" from round_question_groups o", $crate::with_group!("o.target_group_id"))
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
