//! What other slices join of feedback.

/// Joins the piece of feedback `f` whose id stands in `$id`.
#[macro_export]
macro_rules! with_piece {
    ($id:literal) => {
        concat!(" join feedback f on f.id = ", $id)
    };
}

/// Every piece of feedback `f`, with its round `r` and the iteration `i` that it is about.
#[macro_export]
macro_rules! every_piece {
    () => {
        concat!(" from feedback f", $crate::with_round!("f.round_id"), $crate::with_iteration!("r.iteration_id"))
    };
}

/// True for a piece `f` that is hidden.
#[macro_export]
macro_rules! is_hidden {
    () => {
        "exists (select 1 from hidings h where h.feedback_id = f.id)"
    };
}

/// True for a piece `f` of which the team has said that it needs no answer.
#[macro_export]
macro_rules! needs_no_answer {
    () => {
        "exists (select 1 from no_answers u where u.feedback_id = f.id)"
    };
}

/// True for a piece `f` that waits: it has words that still stand, is not hidden, neither an answer nor a change has come of
/// it, and nobody has said that it needs none; nor has its writer taken it back, or is it the team's own trying. Changes are
/// above feedback; but whether a piece waits is asked, and counted on its round, here.
#[macro_export]
macro_rules! waits {
    () => {
        concat!(
            "(f.words <> '' and f.superseded_on is null \
               and not exists (select 1 from answers w where w.feedback_id = f.id) and not ",
            $crate::is_hidden!(),
            " and not ",
            $crate::needs_no_answer!(),
            " and not ",
            $crate::led_to_change!(),
            " and ",
            $crate::is_from_outside!(),
            ")"
        )
    };
}

/// True for a piece `f` that its writer has not taken back, and that is not the team's own trying.
#[macro_export]
macro_rules! is_from_outside {
    () => {
        "exists (select 1 from visits y where y.id = f.visit_id and y.withdrawn_on is null and not y.trial)"
    };
}

/// True for a piece `f` that may be urgent and that nobody has seen to yet, whatever else has become of it.
#[macro_export]
macro_rules! is_urgent {
    () => {
        "exists (select 1 from urgent_marks m where m.feedback_id = f.id and m.handled_on is null)"
    };
}

/// True for a piece `f` that is a verdict which still stands.
#[macro_export]
macro_rules! is_verdict {
    () => {
        "f.kind = 'verdict' and f.superseded_on is null"
    };
}

/// Joins the visit `v` that a piece `f` was said in.
#[macro_export]
macro_rules! with_visit {
    () => {
        " join visits v on v.id = f.visit_id"
    };
}

/// True for a visit `v` of somebody outside who has not taken it back.
#[macro_export]
macro_rules! is_anothers {
    () => {
        "v.withdrawn_on is null and not v.trial"
    };
}

/// True for a visit `v` whose words count: sent by somebody outside, and not taken back.
#[macro_export]
macro_rules! counts {
    () => {
        concat!("(", $crate::is_anothers!(), " and v.sent_on is not null)")
    };
}

/// True for a visit `v` of somebody who speaks for others. What staff write down for somebody is that person's own.
#[macro_export]
macro_rules! is_for_others {
    () => {
        "(v.speaks_for = 'other' and v.pen <> 'staff')"
    };
}

/// Whose a verdict `f` of a visit `v` is, a [`Whose`](crate::feedback::model::Whose): the one rule of who moves a need.
#[macro_export]
macro_rules! whose {
    () => {
        concat!(
            "case when v.sent_on is null then 'unfinished' when f.verdict = 'not_mine' then 'not_mine' \
               when ",
            $crate::is_for_others!(),
            " then 'for_another' when ",
            $crate::is_asked_of!("f.question_id", "v.target_group_id"),
            " then 'own' when v.target_group_id is null then 'unsaid' else 'other_group' end"
        )
    };
}

/// True for a verdict `f` of a visit `v` that stands, counts, and is of somebody who has the need.
#[macro_export]
macro_rules! moves_need {
    () => {
        concat!($crate::is_verdict!(), " and ", $crate::counts!(), " and ", $crate::whose!(), " = 'own'")
    };
}

/// Of verdicts `f` that are grouped, how many answers gave each: a [`Tally`](crate::feedback::model::Tally).
#[macro_export]
macro_rules! tally {
    () => {
        "cast(sum(case f.verdict when 'met' then 1 else 0 end) as bigint) as met, \
         cast(sum(case f.verdict when 'partly' then 1 else 0 end) as bigint) as partly, \
         cast(sum(case f.verdict when 'not_met' then 1 else 0 end) as bigint) as not_met, \
         cast(sum(case f.verdict when 'unsure' then 1 else 0 end) as bigint) as unsure"
    };
}

/// Joins to a piece `f` the visit `v` it was said in, and the target group `g` that the person says she belongs to.
#[macro_export]
macro_rules! with_speaker {
    () => {
        concat!($crate::with_visit!(), $crate::with_group!("v.target_group_id"))
    };
}
