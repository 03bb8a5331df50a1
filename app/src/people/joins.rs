//! What other slices join of people.

/// Joins as `$who` the person whose id stands in `$by`.
#[macro_export]
macro_rules! signed {
    ($by:literal, $who:literal) => {
        concat!(" join people ", $who, " on ", $who, ".id = ", $by)
    };
}

/// Joins as `$who` the person whose id stands in `$by`, where it may stand empty.
#[macro_export]
macro_rules! signed_if_any {
    ($by:literal, $who:literal) => {
        concat!(" left join people ", $who, " on ", $who, ".id = ", $by)
    };
}

/// Joins to a project `p` how the person bound at `$person` takes part in it, as `m`: only where she does.
#[macro_export]
macro_rules! taking_part {
    ($person:literal) => {
        concat!(" join memberships m on m.project_id = p.id and m.ended_at is null and m.person_id = ", $person)
    };
}

/// The ids of a person's sign-ins, in brackets.
#[macro_export]
macro_rules! sign_ins_of {
    ($person:literal) => {
        concat!("(select id from sign_ins where person_id = ", $person, ")")
    };
}

/// The ids of sign-ins that have ended, in brackets.
#[macro_export]
macro_rules! ended_sign_ins {
    () => {
        "(select id from sign_ins where ended_at is not null)"
    };
}
