//! How many: each counted once, up and down by one, and only what still stands.

use super::{Fault, fault};

const OVERVIEW: &str = "app/src/overview/store.rs";
const TALLIES: &str = "app/src/feedback/tallies.rs";
const TALLY: &str = "app/src/needs/evidence/tally.rs";
const FEEDBACK: &str = "app/src/feedback/joins.rs";
const ROUNDS: &str = "app/src/rounds/store/counts.rs";
const QUOTES: &str = "app/src/quotes/store.rs";
const PROJECTS: &str = "app/src/projects/store.rs";

pub const LOST: &[Fault] = &[
    fault(
        "distinct ones behind a change",
        "app/src/changes/said.rs",
        "(select count(distinct v.one_id) from change_feedback cf",
        "(select count(v.one_id) from change_feedback cf",
        "app",
        "feedback::tests::a_change_is_told",
    ),
    fault(
        "distinct needs with a prototype",
        OVERVIEW,
        "count(distinct l.need_id)",
        "count(l.need_id)",
        "app",
        "overview::store",
    ),
    fault(
        "a conversation that is still written is not unread",
        OVERVIEW,
        "quote_count = 0 and finished_at is not null limit $4",
        "quote_count = 0 limit $4",
        "app",
        "overview::store",
    ),
    fault(
        "a conversation that is finished is not unfinished",
        OVERVIEW,
        "quote_count = 0 and finished_at is null limit $4",
        "quote_count = 0 limit $4",
        "app",
        "overview::store",
    ),
    fault(
        "the oldest of unread conversations, not of those still written",
        OVERVIEW,
        "quote_count = 0 and finished_at is not null) as unquoted_since",
        "quote_count = 0) as unquoted_since",
        "app",
        "overview::store",
    ),
    fault(
        "the newest consent is the one that ends",
        OVERVIEW,
        "c.participant_id and p.consent_id = c.id \\\n             and p.project_id = $1 and c.valid_until >= $2",
        "c.participant_id and p.project_id = $1 and c.valid_until >= $2",
        "app",
        "overview::store",
    )
    .built("c.participant_id and p.consent_id = c.id and p.project_id = $1 and c.valid_until >= $2"),
    fault(
        "a consent that ends today has not ended",
        OVERVIEW,
        "c.valid_until < $2 limit $4",
        "c.valid_until<=$2 limit $4",
        "app",
        "overview::store",
    ),
    fault(
        "a round that waits comes before others",
        OVERVIEW,
        "order by case when r.urgent > 0 then 0 when r.unanswered > 0 then 1 else 2 end, r.number limit $2",
        "order by case when r.urgent > 0 then 0 else 1 end, r.number limit $2",
        "app",
        "overview::store",
    ),
    fault(
        "a need is counted as tried only by verdicts that stand",
        FEEDBACK,
        "f.kind = 'verdict' and f.superseded_on is null",
        "true and (v.withdrawn_on",
        "app",
        "backlog::store",
    )
    .built("f.superseded_on is null and (v.withdrawn_on"),
    fault(
        "a changed mind counts once in the newest round",
        FEEDBACK,
        "f.kind = 'verdict' and f.superseded_on is null",
        "true and v.withdrawn_on is null and not v.trial and f.need_id in ",
        "app",
        "backlog::store",
    )
    .built("f.superseded_on is null and v.withdrawn_on is null and not v.trial and f.need_id in "),
    fault(
        "a changed mind counts once in a round",
        FEEDBACK,
        "f.kind = 'verdict' and f.superseded_on is null",
        "true and v.withdrawn_on is null and not v.trial and f.question_id in ",
        "app",
        "feedback::",
    )
    .built("f.superseded_on is null and v.withdrawn_on is null and not v.trial and f.question_id in "),
    fault(
        "only the newest round is told",
        TALLIES,
        "w.need_id = q.need_id and w.number = r.number order by n.number",
        "w.need_id = q.need_id order by n.number",
        "app",
        "backlog::store",
    ),
    fault(
        "the team's own tries move no need",
        FEEDBACK,
        "v.withdrawn_on is null and not v.trial",
        "(v.withdrawn_on is null and v.sent_on is not null)",
        "app",
        "backlog::store",
    )
    .built("(v.withdrawn_on is null and not v.trial and v.sent_on is not null)"),
    fault(
        "what was taken back moves no need",
        FEEDBACK,
        "v.withdrawn_on is null and not v.trial",
        "(not v.trial and v.sent_on is not null)",
        "app",
        "backlog::store",
    )
    .built("(v.withdrawn_on is null and not v.trial and v.sent_on is not null)"),
    fault(
        "another group moves no need",
        "app/src/rounds/joins.rs",
        "\" and o.target_group_id = \"",
        " or o.target_group_id=v.target_group_id) or not",
        "app",
        "backlog::store",
    )
    .built(" and o.target_group_id = v.target_group_id) or not"),
    fault(
        "whose need it is not moves nothing",
        FEEDBACK,
        "when f.verdict = 'not_mine' then 'not_mine'",
        "",
        "app",
        "backlog::store",
    ),
    fault("who speaks for another moves nothing", FEEDBACK, " then 'for_another' when ", "", "app", "backlog::store")
        .built("when (v.speaks_for = 'other' and v.pen <> 'staff') then 'for_another'"),
    fault(
        "a verdict is on the words that were asked about",
        "app/src/rounds/joins.rs",
        "q.situation = n.situation and q.need = n.need and q.outcome = n.outcome",
        "q.situation = n.situation and q.outcome = n.outcome",
        "app",
        "backlog::store",
    ),
    fault(
        "few move nothing for who may not see them",
        "app/src/backlog/store.rs",
        "having count(*) >= $2",
        "having count(*) >= 0",
        "app",
        "backlog::store",
    ),
    fault(
        "only the newest iteration meets a need",
        "app/src/prototypes/joins.rs",
        "concat!(\"i.version = \", $crate::newest_version!($prototype))",
        "where l.need_id = n.id",
        "app",
        "backlog::store",
    )
    .built(
        "where l.need_id = n.id and i.version = (select max(version) from iterations where prototype_id = i.prototype_id)",
    ),
    fault(
        "a person's quotes are added up",
        TALLY,
        "supports = need_people.supports + excluded.supports",
        "supports = excluded.supports",
        "app",
        "needs::evidence::store",
    ),
    fault(
        "a conversation's quotes are added up",
        TALLY,
        "quotes = need_sources.quotes + excluded.quotes",
        "quotes = excluded.quotes",
        "app",
        "needs::evidence::store",
    ),
    fault(
        "a channel's quotes are added up",
        TALLY,
        "quotes = need_channels.quotes + excluded.quotes",
        "quotes = excluded.quotes",
        "app",
        "needs::evidence::store",
    ),
    fault(
        "a conversation counts its quotes one by one",
        "app/src/sources/store.rs",
        "quote_count = quote_count + $2",
        "quote_count = $2",
        "app",
        "quotes::store",
    ),
    fault(
        "a quote's needs are added up",
        QUOTES,
        "needs_count = needs_count + $2",
        "needs_count = $2",
        "app",
        "needs::evidence::store",
    ),
    fault(
        "pieces that wait are added up",
        ROUNDS,
        "unanswered = unanswered + $2",
        "unanswered = $2",
        "app",
        "feedback::tests",
    ),
    fault(
        "pieces are numbered one by one",
        ROUNDS,
        "heard = heard + 1 where id = $1 returning",
        "heard = heard + 2 where id = $1 returning",
        "app",
        "feedback::tests",
    ),
    fault(
        "visits are numbered one by one",
        ROUNDS,
        "visits = visits + 1 where",
        "visits = visits + 2 where",
        "app",
        "feedback::tests",
    ),
    fault(
        "visits that were sent are counted as they are",
        ROUNDS,
        "sent = sent + $3",
        "sent = sent - $3",
        "app",
        "feedback::tests",
    ),
    fault(
        "numbers are given out one by one",
        PROJECTS,
        "last_number = counters.last_number + 1",
        "last_number = counters.last_number + 2",
        "app",
        "patterns::store",
    ),
    fault(
        "what is made is counted one by one",
        PROJECTS,
        "present = counters.present + 1",
        "present = counters.present + 2",
        "app",
        "patterns::store",
    ),
    fault(
        "what is taken away is counted off",
        PROJECTS,
        "update counters set present = present - $3 where project_id = $1",
        "update counters set present = present+0*$3 where project_id = $1",
        "app",
        "patterns::store",
    ),
    fault(
        "a form that is sent twice takes one number",
        PROJECTS,
        "last_number = last_number - 1, present = present - 1",
        "present = present - 1",
        "app",
        "patterns::store",
    ),
];
