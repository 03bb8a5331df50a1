//! What other slices join of projects.

/// Joins the target group `g` whose id stands in `$id`, if one does.
#[macro_export]
macro_rules! with_group {
    ($id:literal) => {
        concat!(" left join target_groups g on g.id = ", $id)
    };
}

/// Joins the project `pr` whose id stands in `$id`.
#[macro_export]
macro_rules! with_project {
    ($id:literal) => {
        concat!(" join projects pr on pr.id = ", $id)
    };
}

/// How many target groups the project has whose id stands in `$id`.
#[macro_export]
macro_rules! group_count {
    ($id:literal) => {
        concat!("(select count(*) from target_groups where project_id = ", $id, ")")
    };
}
