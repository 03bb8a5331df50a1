//! The lock of each table whose rows are held. SQLite has one writer and misses nothing; PostgreSQL does.

use super::{Fault, fault};

const HOLD: &str = "app/src/db/hold.rs";

pub const LOST: &[Fault] = &[
    fault("the hold of a need", HOLD, "lock!(\"needs\")", "select id from needs where id = $1", "app", "db::hold")
        .built("select id from needs where id = $1 for update"),
    fault(
        "the hold of a conversation",
        HOLD,
        "lock!(\"sources\")",
        "select id from sources where id = $1",
        "races",
        "quotes::",
    )
    .built("select id from sources where id = $1 for update"),
    fault("the hold of a quote", HOLD, "lock!(\"quotes\")", "select id from quotes where id = $1", "app", "db::hold")
        .built("select id from quotes where id = $1 for update"),
    fault(
        "the hold of a participant",
        HOLD,
        "lock!(\"participants\")",
        "select id from participants where id = $1",
        "app",
        "db::hold",
    )
    .built("select id from participants where id = $1 for update"),
    fault(
        "the hold of an iteration",
        HOLD,
        "lock!(\"iterations\")",
        "select id from iterations where id = $1",
        "app",
        "db::hold",
    )
    .built("select id from iterations where id = $1 for update"),
    fault(
        "the hold of a prototype",
        HOLD,
        "lock!(\"prototypes\")",
        "select id from prototypes where id = $1",
        "app",
        "db::hold",
    )
    .built("select id from prototypes where id = $1 for update"),
    fault("the hold of a round", HOLD, "lock!(\"rounds\")", "select id from rounds where id = $1", "races", "visitors::")
        .built("select id from rounds where id = $1 for update"),
    fault(
        "the hold of a project, by who takes a lead away",
        HOLD,
        "lock!(\"projects\", \" for no key update\")",
        "select id from projects where id = $1",
        "app",
        "people::store::members::tests::of_two_leads",
    )
    .built("select id from projects where id = $1 for no key update"),
    fault("the hold of a visit", HOLD, "lock!(\"visits\")", "select id from visits where id = $1", "app", "db::hold")
        .built("select id from visits where id = $1 for update"),
    fault("the hold of a cluster", HOLD, "lock!(\"clusters\")", "select id from clusters where id = $1", "app", "db::hold")
        .built("select id from clusters where id = $1 for update"),
    fault(
        "the hold of a person",
        HOLD,
        "lock!(\"people\", \" for no key update\")",
        "select id from people where id = $1",
        "app",
        "db::hold",
    )
    .built("select id from people where id = $1 for no key update"),
];
