//! What representatives say: whose it is, what stands, what waits.

use super::{Fault, fault};

const STORE: &str = "app/src/remarks/store.rs";
const JOINS: &str = "app/src/remarks/joins.rs";

pub const LOST: &[Fault] = &[
    fault(
        "what she has said since does not stand beside what she said before",
        STORE,
        "k.kind in ('recognises', 'not', 'rather') and k.over_at is null",
        "k.kind in ('recognises', 'not', 'rather')",
        "app",
        "remarks::tests",
    ),
    fault(
        "what is over waits for nobody",
        JOINS,
        "(k.over_at is null and k.answer is null and",
        "(k.answer is null and",
        "app",
        "remarks::tests",
    ),
    fault(
        "what is answered waits for nobody",
        JOINS,
        "k.answer is null and k.made_need_id is null and k.words <> ''",
        "k.made_need_id is null and k.words <> ''",
        "app",
        "remarks::tests",
    ),
    fault(
        "what has become a need waits for nobody",
        JOINS,
        "and k.made_need_id is null and k.words",
        "and k.words",
        "app",
        "remarks::tests",
    ),
    fault("what has no words waits for nobody", JOINS, " and k.words <> '')", ")", "app", "remarks::tests"),
    fault(
        "nobody takes back what another has said",
        STORE,
        " and person_id = $2 and over_at is null",
        " and over_at is null",
        "app",
        "remarks::tests",
    ),
    fault(
        "what is answered is not taken back",
        STORE,
        "over_at is null and answer is null and made_need_id is null",
        "over_at is null and made_need_id is null",
        "app",
        "remarks::tests",
    ),
    fault(
        "the first answer stands",
        STORE,
        " and answer is null and over_at is null and words",
        " and over_at is null and words",
        "app",
        "remarks::tests",
    ),
    fault(
        "what is over is not answered",
        STORE,
        "answer is null and over_at is null and words <> ''",
        "answer is null and words <> ''",
        "app",
        "remarks::tests",
    ),
    fault(
        "only a proposal becomes a need",
        STORE,
        "and kind = 'proposal' and over_at",
        "and over_at",
        "app",
        "remarks::tests",
    ),
    fault(
        "a proposal becomes one need",
        STORE,
        "(made_need_id is null or made_need_id = $2)",
        "true",
        "app",
        "remarks::tests",
    ),
    fault(
        "each sees what she has said herself",
        STORE,
        "k.project_id = $1 and k.person_id = $2 order by",
        "k.project_id = $1 order by",
        "app",
        "remarks::tests",
    ),
    fault(
        "an objection that was taken back is shown on no quote",
        STORE,
        "k.quote_id = $1 and k.over_at is null",
        "k.quote_id = $1",
        "app",
        "remarks::",
    ),
];
