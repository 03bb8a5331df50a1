//! What other slices join of prototypes and their iterations.

/// Joins the iteration `i` whose id stands in `$id`.
#[macro_export]
macro_rules! with_iteration {
    ($id:literal) => {
        concat!(" join iterations i on i.id = ", $id)
    };
}

/// Joins the iteration `i` whose id stands in `$id`, and its prototype `p`.
#[macro_export]
macro_rules! with_prototype {
    ($iteration:literal) => {
        concat!($crate::with_iteration!($iteration), " join prototypes p on p.id = i.prototype_id")
    };
}

/// Joins the prototype `p` whose own id stands in `$id`, where it may stand empty.
#[macro_export]
macro_rules! with_prototype_if_any {
    ($id:literal) => {
        concat!(" left join prototypes p on p.id = ", $id)
    };
}

/// Every iteration `i` with its prototype `p`.
#[macro_export]
macro_rules! every_iteration {
    () => {
        " from iterations i join prototypes p on p.id = i.prototype_id"
    };
}

/// The version of the newest iteration of the prototype whose id stands in `$prototype`.
#[macro_export]
macro_rules! newest_version {
    ($prototype:literal) => {
        concat!("(select max(version) from iterations where prototype_id = ", $prototype, ")")
    };
}

/// True for an iteration `i` that is the newest of its prototype, whose id stands in `$prototype`.
#[macro_export]
macro_rules! is_newest {
    ($prototype:literal) => {
        concat!("i.version = ", $crate::newest_version!($prototype))
    };
}

/// The prototype of the iteration whose id stands in `$iteration`.
#[macro_export]
macro_rules! prototype_of {
    ($iteration:literal) => {
        concat!("(select prototype_id from iterations where id = ", $iteration, ")")
    };
}

/// Joins the page `s` with this address in an iteration, if there is one.
#[macro_export]
macro_rules! with_page {
    ($iteration:literal, $slug:literal) => {
        concat!(" left join pages s on s.iteration_id = ", $iteration, " and s.slug = ", $slug)
    };
}

/// How many pages an iteration has.
#[macro_export]
macro_rules! page_count {
    ($iteration:literal) => {
        concat!("(select count(*) from pages where iteration_id = ", $iteration, ")")
    };
}

/// The address of an iteration's first page.
#[macro_export]
macro_rules! first_page {
    ($iteration:literal) => {
        concat!("(select slug from pages where iteration_id = ", $iteration, " order by position limit 1)")
    };
}

/// How many needs an iteration is thought to meet.
#[macro_export]
macro_rules! meets_count {
    ($iteration:literal) => {
        concat!("(select count(*) from iteration_needs where iteration_id = ", $iteration, ")")
    };
}
