//! What a participant has said yes to, and no more.

use super::{Fault, fault};

const CONSENTED: &str = "app/src/participants/store.rs";
const QUOTES: &str = "app/src/quotes/joins.rs";
const NEWEST: &str = "app/src/participants/joins.rs";
const SAME_RULE: &str = "participants::store::tests::the_rule_about_who_sees";

pub const LOST: &[Fault] = &[
    fault("the yes to the team", CONSENTED, "(c.for_team and (", "(true and (", "app", SAME_RULE),
    fault(
        "the end of a consent",
        CONSENTED,
        "((c.valid_until is null or c.valid_until >= ",
        "((true or c.valid_until >= ",
        "app",
        SAME_RULE,
    ),
    fault(
        "the last day of a consent",
        CONSENTED,
        "(c.valid_until is null or c.valid_until >= ",
        "(c.valid_until is null or c.valid_until >",
        "app",
        SAME_RULE,
    ),
    fault(
        "being asked about each quote",
        CONSENTED,
        "and (not c.each_quote or a.quote_id is not null) and case",
        "and case",
        "app",
        SAME_RULE,
    ),
    fault(
        "the yes to managers",
        CONSENTED,
        "when 'managers' then c.for_managers",
        "when 'managers' then true",
        "app",
        SAME_RULE,
    ),
    fault(
        "the yes to the public",
        CONSENTED,
        "when 'public' then c.for_public",
        "when 'public' then true",
        "app",
        SAME_RULE,
    ),
    fault(
        "the yes to research",
        CONSENTED,
        "when 'research' then c.for_research",
        "when 'research' then true",
        "app",
        SAME_RULE,
    ),
    fault(
        "a yes is to one quote and no other",
        QUOTES,
        "left join quote_approvals a on a.quote_id = q.id",
        "left join quote_approvals a on true",
        "app",
        "quotes::store",
    ),
    fault(
        "the newest consent is the one that counts",
        NEWEST,
        " left join consents c on c.id = p.consent_id",
        "join consents c on c.participant_id=p.id left join quote_approvals a on a.quote_id=q.id",
        "app",
        "quotes::store",
    )
    .built("join consents c on c.id = p.consent_id left join quote_approvals a on a.quote_id = q.id"),
    fault(
        "a consent that is recorded is the one that counts",
        CONSENTED,
        "set consent_id = $2 where id = $1",
        "update participants set number = number where id = $1",
        "app",
        "participants::store",
    )
    .built("update participants set consent_id = $2 where id = $1"),
    fault(
        "nobody is read whose consent is not there",
        "app/src/sources/store.rs",
        "coalesce(c.for_team, false) as for_team, who.name",
        "coalesce(c.for_team, true) as for_team, who.name",
        "app",
        "sources::store",
    ),
    fault(
        "what can be linked is what the team may use",
        "app/src/needs/evidence/store.rs",
        "q.push(consented!(\"'team'\", \"eyes.today\")).push(\" and q.project_id = \")",
        "q.push(\"true\").push(\" and q.project_id = \")",
        "app",
        "needs::evidence::store",
    ),
    fault(
        "the newest consent is the one that is shown",
        NEWEST,
        " left join consents c on c.id = p.consent_id",
        "left join consents c on c.participant_id=p.id where p.project_id=$1 and p.number=$2",
        "app",
        "participants::store",
    )
    .built("left join consents c on c.id = p.consent_id where p.project_id = $1 and p.number = $2"),
];
