//! A number means the thing of one's own project, and no other's.

use super::{Fault, fault};

pub const LOST: &[Fault] = &[
    fault(
        "a conversation of another project",
        "app/src/sources/store.rs",
        "where s.project_id = $1 and s.number = $2",
        "where $1 = $1 and s.number = $2",
        "app",
        "sources::store",
    ),
    fault(
        "a need of another project",
        "app/src/needs/store.rs",
        "channels_count, quotes_count from needs where project_id = $1 and number = $2",
        "channels_count, quotes_count from needs where $1 = $1 and number = $2",
        "app",
        "needs::store",
    ),
    fault(
        "a cluster of another project",
        "app/src/patterns/store.rs",
        "insight from clusters where project_id = $1 and number = $2",
        "insight from clusters where $1 = $1 and number = $2",
        "app",
        "patterns::store",
    ),
    fault(
        "a prototype of another project",
        "app/src/prototypes/store/mod.rs",
        "name, idea from prototypes where project_id = $1 and number = $2",
        "name, idea from prototypes where $1 = $1 and number = $2",
        "app",
        "prototypes::store",
    ),
    fault(
        "a quote of another project",
        "app/src/quotes/store.rs",
        "\" where q.project_id = $1 and \",",
        "where $1 = $1 and (c.for_team",
        "app",
        "quotes::store",
    )
    .built("where q.project_id = $1 and (c.for_team"),
    fault(
        "needs of another project that nobody has voiced",
        "app/src/overview/store.rs",
        "where project_id = $1 and people_for = 0 and people_against = 0 order by number limit $4",
        "where $1 = $1 and people_for = 0 and people_against = 0 order by number limit $4",
        "app",
        "overview::store",
    ),
    fault(
        "rounds of another project",
        "app/src/overview/store.rs",
        "where r.project_id = $1 and (r.closed_at is null",
        "where $1 = $1 and (r.closed_at is null",
        "app",
        "overview::store",
    ),
];
