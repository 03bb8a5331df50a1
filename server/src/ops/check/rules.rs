//! What must always hold in a database, one rule each: numbers that are kept beside the rows they are counted from, and
//! what no key in the schema can promise. All of it is SQL that both databases take.

/// One thing that must always hold.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// What is wrong with the rows that it finds, as a plural.
    pub name: &'static str,
    /// The rows that break it: where, what stands there, and what should stand there (empty when nobody can tell).
    /// Never anybody's words.
    pub wrong: &'static str,
    /// What mends them, in order; none when it takes a person.
    pub mend: &'static [&'static str],
    /// Reads texts, so it takes its time.
    pub slow: bool,
}

/// The address of something numbered, as people know it.
macro_rules! place {
    ($kind:literal, $row:literal) => {
        concat!(
            "'/p/' || (select slug from projects where id = ",
            $row,
            ".project_id) || '/",
            $kind,
            "/' || ",
            $row,
            ".number"
        )
    };
}

/// A number on a row `t` that must equal what is counted; with `<`, that must not be less.
macro_rules! kept {
    ($name:literal, $table:literal, $column:literal, $count:expr) => {
        kept!($name, $table, $column, "<>", $count)
    };
    ($name:literal, $table:literal, $column:literal, $differs:literal, $count:expr) => {
        Rule {
            name: $name,
            wrong: concat!(
                "select ",
                place!($table, "t"),
                " as place, cast(t.",
                $column,
                " as text) as found, cast(",
                $count,
                " as text) as wanted from ",
                $table,
                " t where t.",
                $column,
                " ",
                $differs,
                " ",
                $count
            ),
            mend: &[concat!(
                "update ",
                $table,
                " as t set ",
                $column,
                " = ",
                $count,
                " where t.",
                $column,
                " ",
                $differs,
                " ",
                $count
            )],
            slow: false,
        }
    };
}

/// How many different ones of something stand behind a need `t`.
macro_rules! behind {
    ($what:literal, $which:literal) => {
        concat!(
            "(select count(",
            $what,
            ") from evidence e join quotes q on q.id = e.quote_id join sources s on s.id = q.source_id",
            app::said_by!(),
            " where e.need_id = t.id",
            $which,
            ")"
        )
    };
}

/// What is counted link by link behind each need, which must equal what is counted from the links.
macro_rules! tallied {
    ($name:literal, $table:literal, $key:literal, $kept:literal, $count:literal, $of:literal) => {
        Rule {
            name: $name,
            wrong: concat!(
                "select ",
                place!("needs", "n"),
                " as place, cast(sum(d.kept) as text) as found, cast(sum(d.counted) as text) as wanted from ( \
                   select need_id, 1 as kept, 0 as counted from (select need_id, ",
                $key,
                ", ",
                $kept,
                " from ",
                $table,
                " except ",
                links!($count, $of),
                ") k union all select need_id, 0, 1 from (",
                links!($count, $of),
                " except select need_id, ",
                $key,
                ", ",
                $kept,
                " from ",
                $table,
                ") c) d join needs n on n.id = d.need_id group by n.project_id, n.number"
            ),
            mend: &[
                concat!("delete from ", $table),
                concat!("insert into ", $table, " (need_id, ", $key, ", ", $kept, ") ", links!($count, $of)),
            ],
            slow: false,
        }
    };
}

/// Counts the links of each need by something.
macro_rules! links {
    ($count:literal, $of:literal) => {
        concat!(
            "select e.need_id, ",
            $of,
            ", ",
            $count,
            " from evidence e join quotes q on q.id = e.quote_id join sources s on s.id = q.source_id",
            app::said_by!(),
            " group by e.need_id, ",
            $of
        )
    };
}

/// Everything that has a number in its project, by the word that its counter has.
macro_rules! numbered {
    () => {
        "(select project_id, 'sprints' as kind, number from sprints union all select project_id, 'participants', number from participants \
          union all select project_id, 'sources', number from sources union all select project_id, 'quotes', number from quotes \
          union all select project_id, 'needs', number from needs union all select project_id, 'clusters', number from clusters \
          union all select project_id, 'prototypes', number from prototypes union all select project_id, 'rounds', number from rounds \
          union all select project_id, 'decisions', number from decisions \
          union all select project_id, 'remarks', number from remarks)"
    };
}

/// Every project and kind, its counter `c` if it has one, and what there is, `t`.
macro_rules! counted {
    ($found:literal, $wanted:literal, $differs:literal) => {
        concat!(
            "select '/p/' || p.slug || ' ' || k.kind as place, cast(coalesce(c.", $found, ", 0) as text) as found, \
               cast(coalesce(t.", $wanted, ", 0) as text) as wanted \
             from projects p cross join (select 'sprints' as kind union all select 'participants' union all select 'sources' \
               union all select 'quotes' union all select 'needs' union all select 'clusters' union all select 'prototypes' \
               union all select 'rounds' union all select 'decisions' \
               union all select 'remarks') k \
             left join counters c on c.project_id = p.id and c.kind = k.kind \
             left join (select project_id, kind, count(*) as there, max(number) as newest from ", numbered!(), " n \
               group by project_id, kind) t on t.project_id = p.id and t.kind = k.kind \
             where coalesce(c.", $found, ", 0) ", $differs, " coalesce(t.", $wanted, ", 0)"
        )
    };
}

macro_rules! add_counters {
    ($set:literal) => {
        concat!(
            "insert into counters (project_id, kind, last_number, present) select project_id, kind, max(number), count(*) from ",
            numbered!(), " n where true group by project_id, kind on conflict (project_id, kind) do update set ", $set
        )
    };
}

/// The newest of a participant's consents, by when it was written down.
macro_rules! newest_consent {
    () => {
        "(select c.id from consents c where c.participant_id = t.id order by c.recorded_at desc, c.id desc limit 1)"
    };
}

/// The consent that counts is there, is the participant's own, and there is one when she has given any.
macro_rules! lost_consent {
    () => {
        "((t.consent_id is null and exists (select 1 from consents c where c.participant_id = t.id)) \
          or (t.consent_id is not null and not exists (select 1 from consents c where c.id = t.consent_id and c.participant_id = t.id)))"
    };
}

/// A piece `f` still stands although the same person, as far as is known, has said something later about the same thing.
macro_rules! said_again {
    () => {
        "f.superseded_on is null and exists (select 1 from feedback n where n.superseded_on is null and n.number > f.number \
           and (n.question_id = f.question_id or (n.kind = 'message' and f.kind = 'message')) \
           and n.visit_id in (select o.id from visits o join visits v on v.one_id = o.one_id \
             where v.id = f.visit_id and o.withdrawn_on is null and (o.sent_on is not null or o.id = f.visit_id)))"
    };
}

/// A mark `m` that has been handled, and keeps what only one that waits may.
macro_rules! knows_too_much {
    () => {
        "m.handled_on is not null and (m.spans is not null or m.came_at is not null)"
    };
}

macro_rules! of_newest_wording {
    () => {
        "w.need_id = t.id and w.version = (select max(version) from need_wordings where need_id = t.id)"
    };
}

macro_rules! worded_otherwise {
    () => {
        "(t.version <> w.version or t.situation <> w.situation or t.need <> w.need or t.outcome <> w.outcome \
          or t.incentive <> w.incentive or t.consequence <> w.consequence)"
    };
}

/// Words at a place of text `v.body`, counted in code points. A place outside the text holds none.
macro_rules! words_at {
    ($from:literal, $long:literal) => {
        concat!("substr(v.body, cast(", $from, " + 1 as integer), cast(", $long, " as integer))")
    };
}

/// One branch of the rule on projects: rows whose two ends lie in different ones.
macro_rules! crosses {
    ($what:literal, $from:literal, $one:literal, $other:literal) => {
        concat!(
            "select '/p/' || (select slug from projects where id = ",
            $one,
            ") || ' ",
            $what,
            "' as place, \
               '/p/' || (select slug from projects where id = ",
            $other,
            ") as found, '' as wanted from ",
            $from,
            " where ",
            $one,
            " <> ",
            $other
        )
    };
}

/// In the order in which they are mended: what is counted comes after what it is counted from.
pub const RULES: &[Rule] = &[
    Rule {
        name: "rows that point into another project",
        wrong: concat!(
            crosses!(
                "source, participant",
                "source_participants w join sources a on a.id = w.source_id join participants b on b.id = w.participant_id",
                "a.project_id",
                "b.project_id"
            ),
            " union all ",
            crosses!("source, sprint", "sources a join sprints b on b.id = a.sprint_id", "a.project_id", "b.project_id"),
            " union all ",
            crosses!("quote, source", "quotes a join sources b on b.id = a.source_id", "a.project_id", "b.project_id"),
            " union all ",
            crosses!(
                "participant, group",
                "participants a join target_groups b on b.id = a.target_group_id",
                "a.project_id",
                "b.project_id"
            ),
            " union all ",
            crosses!(
                "need, quote",
                "evidence e join needs a on a.id = e.need_id join quotes b on b.id = e.quote_id",
                "a.project_id",
                "b.project_id"
            ),
            " union all ",
            crosses!(
                "need, group",
                "need_groups l join needs a on a.id = l.need_id join target_groups b on b.id = l.target_group_id",
                "a.project_id",
                "b.project_id"
            ),
            " union all ",
            crosses!(
                "cluster, need",
                "cluster_needs l join clusters a on a.id = l.cluster_id join needs b on b.id = l.need_id",
                "a.project_id",
                "b.project_id"
            ),
            " union all ",
            crosses!(
                "prototype, need",
                "iteration_needs l join iterations i on i.id = l.iteration_id join prototypes a on a.id = i.prototype_id join needs b on b.id = l.need_id",
                "a.project_id",
                "b.project_id"
            ),
            " union all ",
            crosses!(
                "round, prototype",
                "rounds a join iterations i on i.id = a.iteration_id join prototypes b on b.id = i.prototype_id",
                "a.project_id",
                "b.project_id"
            ),
            " union all ",
            crosses!(
                "round, need",
                "round_questions l join rounds a on a.id = l.round_id join needs b on b.id = l.need_id",
                "a.project_id",
                "b.project_id"
            ),
            " union all ",
            crosses!(
                "round, group",
                "visits l join rounds a on a.id = l.round_id join target_groups b on b.id = l.target_group_id",
                "a.project_id",
                "b.project_id"
            ),
            " union all ",
            crosses!(
                "change, feedback",
                "change_feedback l join changes c on c.id = l.change_id join iterations i on i.id = c.iteration_id join prototypes a on a.id = i.prototype_id join feedback f on f.id = l.feedback_id join rounds b on b.id = f.round_id",
                "a.project_id",
                "b.project_id"
            ),
            " union all ",
            crosses!(
                "source, participant it stood as",
                "source_moves l join sources a on a.id = l.source_id join participants b on b.id in (l.from_participant_id, l.to_participant_id)",
                "a.project_id",
                "b.project_id"
            ),
            " union all ",
            crosses!("decision, need", "decisions a join needs b on b.id = a.need_id", "a.project_id", "b.project_id"),
            " union all ",
            crosses!(
                "decision, prototype",
                "decisions a join prototypes b on b.id = a.prototype_id",
                "a.project_id",
                "b.project_id"
            )
        ),
        mend: &[],
        slow: false,
    },
    Rule {
        name: "projects that nobody leads",
        wrong: "select '/p/' || p.slug as place, 'no lead' as found, '' as wanted from projects p where not exists ( \
                  select 1 from memberships m where m.project_id = p.id and m.role = 'lead' and m.ended_at is null)",
        mend: &[],
        slow: false,
    },
    Rule {
        name: "participants whose consent is not there, or somebody else's",
        wrong: concat!(
            "select ",
            place!("participants", "t"),
            " as place, case when t.consent_id is null then 'none' else 'not theirs' end as found, \
               case when ",
            newest_consent!(),
            " is null then 'none' else 'the newest' end as wanted from participants t where ",
            lost_consent!()
        ),
        mend: &[concat!("update participants as t set consent_id = ", newest_consent!(), " where ", lost_consent!())],
        slow: false,
    },
    Rule {
        // Which of two counts is for the one who asked the person to say: a clock may have been wrong.
        name: "participants with a consent that is newer than the one that counts",
        wrong: concat!(
            "select ",
            place!("participants", "t"),
            " as place, cast(c.recorded_at as text) as found, cast(n.recorded_at as text) as wanted \
             from participants t join consents c on c.id = t.consent_id and c.participant_id = t.id join consents n on n.id = ",
            newest_consent!(),
            " where n.recorded_at > c.recorded_at"
        ),
        mend: &[],
        slow: false,
    },
    Rule {
        name: "conversations with nobody",
        wrong: concat!(
            "select ",
            place!("sources", "t"),
            " as place, 'nobody' as found, 'a participant' as wanted from sources t \
               where not exists (select 1 from source_participants w where w.source_id = t.id and w.position = 1)"
        ),
        mend: &[],
        slow: false,
    },
    Rule {
        name: "quotes of another participant than their turn",
        wrong: concat!(
            "select ",
            place!("quotes", "q"),
            " as place, cast(q.participant as text) as found, coalesce(cast(t.participant as text), '') as wanted \
             from quotes q join turns t on t.text_version_id = q.text_version_id and t.position = q.turn \
             where t.participant is null or t.participant <> q.participant"
        ),
        mend: &[],
        slow: false,
    },
    Rule {
        name: "quotes that stand outside their turn",
        wrong: concat!(
            "select ",
            place!("quotes", "q"),
            " as place, coalesce(cast(q.turn as text), '') as found, '' as wanted from quotes q \
               left join turns t on t.text_version_id = q.text_version_id and t.position = q.turn \
             where t.position is null or t.start_at > q.start_at or t.end_at < q.end_at"
        ),
        mend: &[],
        slow: false,
    },
    Rule {
        name: "quotes from a text of another conversation",
        wrong: concat!(
            "select ",
            place!("quotes", "t"),
            " as place, ",
            place!("sources", "f"),
            " as found, ",
            place!("sources", "w"),
            " as wanted \
             from quotes t join text_versions v on v.id = t.text_version_id join sources f on f.id = v.source_id \
               join sources w on w.id = t.source_id where v.source_id <> t.source_id"
        ),
        mend: &[],
        slow: false,
    },
    Rule {
        name: "quotes whose words do not stand where they point",
        wrong: concat!(
            "select ",
            place!("quotes", "t"),
            " as place, t.start_at || '–' || t.end_at as found, '' as wanted \
             from quotes t join text_versions v on v.id = t.text_version_id \
             where case when t.start_at < length(t.prefix) or t.end_at <= t.start_at or t.end_at > length(v.body) then true else ",
            words_at!("t.start_at", "t.end_at - t.start_at"),
            " <> t.exact or ",
            words_at!("t.start_at - length(t.prefix)", "length(t.prefix)"),
            " <> t.prefix or ",
            words_at!("t.end_at", "length(t.suffix)"),
            " <> t.suffix end"
        ),
        mend: &[],
        slow: true,
    },
    Rule {
        name: "turns that lie outside their text",
        wrong: concat!(
            "select ",
            place!("sources", "s"),
            " || ' turn ' || n.position as place, n.start_at || '–' || n.end_at as found, \
               '0–' || v.long as wanted \
             from (select id, source_id, length(body) as long from text_versions) v join turns n on n.text_version_id = v.id \
               join sources s on s.id = v.source_id where n.start_at < 0 or n.end_at < n.start_at or n.end_at > v.long"
        ),
        mend: &[],
        slow: true,
    },
    Rule {
        name: "finished conversations without a text",
        wrong: concat!(
            "select ",
            place!("sources", "t"),
            " as place, 'none' as found, '' as wanted from sources t \
             where t.finished_at is not null and not exists (select 1 from text_versions v where v.source_id = t.id)"
        ),
        mend: &[],
        slow: false,
    },
    Rule {
        name: "needs that are worded otherwise than in their newest wording",
        wrong: concat!(
            "select ",
            place!("needs", "t"),
            " as place, 'version ' || t.version as found, \
               coalesce('version ' || w.version, '') as wanted from needs t left join need_wordings w on ",
            of_newest_wording!(),
            " where w.need_id is null or ",
            worded_otherwise!()
        ),
        mend: &[concat!(
            "update needs as t set version = w.version, situation = w.situation, need = w.need, outcome = w.outcome, \
               incentive = w.incentive, consequence = w.consequence from need_wordings w where ",
            of_newest_wording!(),
            " and ",
            worded_otherwise!()
        )],
        slow: false,
    },
    Rule {
        name: "needs that are met otherwise than in their newest wording",
        wrong: concat!(
            "select ",
            place!("needs", "t"),
            " as place, '' as found, '' as wanted from needs t join need_wordings w on ",
            of_newest_wording!(),
            " where w.met_when <> coalesce((select string_agg(m.line, '\n' order by m.position) from met_when m where m.need_id = t.id), '')"
        ),
        mend: &[],
        slow: false,
    },
    Rule {
        name: "rounds of an iteration that is not frozen",
        wrong: concat!(
            "select ",
            place!("rounds", "t"),
            " as place, 'draft' as found, 'frozen' as wanted from rounds t \
               join iterations i on i.id = t.iteration_id where i.frozen_at is null"
        ),
        mend: &[
            "update iterations set frozen_at = (select min(r.opened_at) from rounds r where r.iteration_id = iterations.id), \
                   frozen_by = (select r.opened_by from rounds r where r.iteration_id = iterations.id order by r.number limit 1) \
                 where frozen_at is null and exists (select 1 from rounds r where r.iteration_id = iterations.id)",
        ],
        slow: false,
    },
    Rule {
        name: "open rounds of a project that is closed",
        wrong: concat!(
            "select ",
            place!("rounds", "t"),
            " as place, 'open' as found, 'closed' as wanted from rounds t join projects p on p.id = t.project_id \
             where p.closed_at is not null and t.closed_at is null"
        ),
        mend: &["update rounds set closed_at = (select p.closed_at from projects p where p.id = rounds.project_id), \
               closed_by = (select p.closed_by from projects p where p.id = rounds.project_id) \
             where closed_at is null and exists (select 1 from projects p where p.id = rounds.project_id and p.closed_at is not null)"],
        slow: false,
    },
    Rule {
        name: "feedback that lies in another round than its visit or question, or about another need",
        wrong: concat!(
            "select ",
            place!("rounds", "t"),
            " || ' feedback ' || f.number as place, '' as found, '' as wanted \
             from feedback f join rounds t on t.id = f.round_id join visits v on v.id = f.visit_id \
               left join round_questions q on q.id = f.question_id \
             where v.round_id <> f.round_id or (q.id is not null and (q.round_id <> f.round_id or q.need_id <> f.need_id or f.need_id is null))"
        ),
        mend: &[],
        slow: false,
    },
    Rule {
        name: "questions that are asked of a target group of another project",
        wrong: concat!(
            "select ",
            place!("rounds", "t"),
            " || ' question ' || q.position as place, '' as found, '' as wanted \
             from round_question_groups o join round_questions q on q.id = o.question_id join rounds t on t.id = q.round_id \
               join target_groups g on g.id = o.target_group_id where g.project_id <> t.project_id"
        ),
        mend: &[],
        slow: false,
    },
    Rule {
        name: "remarks about something of another project, or about what such a remark is not about",
        wrong: concat!(
            "select ",
            place!("remarks", "t"),
            " as place, t.kind as found, '' as wanted from remarks t left join needs n on n.id = t.need_id \
               left join quotes q on q.id = t.quote_id left join needs m on m.id = t.made_need_id \
             where coalesce(n.project_id, t.project_id) <> t.project_id or coalesce(q.project_id, t.project_id) <> t.project_id \
               or coalesce(m.project_id, t.project_id) <> t.project_id \
               or (t.kind in ('proposal', 'objection') and (t.need_id is not null or t.need_version is not null)) \
               or (t.kind <> 'objection' and t.quote_id is not null) or (t.kind <> 'proposal' and t.made_need_id is not null)"
        ),
        mend: &[],
        slow: false,
    },
    Rule {
        name: "feedback that stands though the same person has said something later about the same thing",
        wrong: concat!(
            "select ",
            place!("rounds", "t"),
            " || ' feedback ' || f.number as place, 'stands' as found, 'superseded' as wanted \
             from feedback f join rounds t on t.id = f.round_id where ",
            said_again!()
        ),
        mend: &[concat!(
            "update feedback as f set superseded_on = (select max(n.received_on) from feedback n where n.superseded_on is null \
               and n.number > f.number and (n.question_id = f.question_id or (n.kind = 'message' and f.kind = 'message')) \
               and n.visit_id in (select o.id from visits o \
                 join visits v on v.one_id = o.one_id where v.id = f.visit_id \
                   and o.withdrawn_on is null and (o.sent_on is not null or o.id = f.visit_id))) where ",
            said_again!()
        )],
        slow: false,
    },
    Rule {
        name: "marks that somebody has seen to and that still know words or hour",
        wrong: concat!(
            "select ",
            place!("rounds", "t"),
            " || ' feedback ' || f.number as place, 'known' as found, 'dropped' as wanted \
             from urgent_marks m join feedback f on f.id = m.feedback_id join rounds t on t.id = f.round_id where ",
            knows_too_much!()
        ),
        mend: &[concat!("update urgent_marks as m set spans = null, came_at = null where ", knows_too_much!())],
        slow: false,
    },
    kept!(
        "needs whose people for are counted wrong",
        "needs",
        "people_for",
        behind!("distinct p.id", " and e.stance = 'supports'")
    ),
    kept!(
        "needs whose people against are counted wrong",
        "needs",
        "people_against",
        behind!("distinct p.id", " and e.stance = 'contradicts'")
    ),
    kept!("needs whose conversations are counted wrong", "needs", "sources_count", behind!("distinct q.source_id", "")),
    kept!("needs whose channels are counted wrong", "needs", "channels_count", behind!("distinct s.channel", "")),
    kept!("needs whose quotes are counted wrong", "needs", "quotes_count", behind!("*", "")),
    kept!(
        "quotes whose needs are counted wrong",
        "quotes",
        "needs_count",
        "(select count(*) from evidence e where e.quote_id = t.id)"
    ),
    tallied!(
        "people who are counted wrong behind a need",
        "need_people",
        "participant_id",
        "supports, contradicts",
        "sum(case e.stance when 'supports' then 1 else 0 end), sum(case e.stance when 'contradicts' then 1 else 0 end)",
        "p.id"
    ),
    tallied!(
        "conversations that are counted wrong behind a need",
        "need_sources",
        "source_id",
        "quotes",
        "count(*)",
        "q.source_id"
    ),
    tallied!("channels that are counted wrong behind a need", "need_channels", "channel", "quotes", "count(*)", "s.channel"),
    kept!(
        "conversations whose quotes are counted wrong",
        "sources",
        "quote_count",
        "(select count(*) from quotes q where q.source_id = t.id)"
    ),
    kept!(
        "rounds whose visitors are counted wrong",
        "rounds",
        "begun",
        concat!(
            "(select count(distinct v.one_id) from visits v where v.round_id = t.id and ",
            app::is_anothers!(),
            " and not ",
            app::is_for_others!(),
            ")"
        )
    ),
    kept!(
        "rounds whose visitors who have sent are counted wrong",
        "rounds",
        "sent",
        concat!(
            "(select count(distinct v.one_id) from visits v where v.round_id = t.id and ",
            app::counts!(),
            " and not ",
            app::is_for_others!(),
            ")"
        )
    ),
    kept!(
        "rounds where those who speak for others are counted wrong",
        "rounds",
        "for_others",
        concat!(
            "(select count(distinct v.one_id) from visits v where v.round_id = t.id and ",
            app::is_anothers!(),
            " and ",
            app::is_for_others!(),
            ")"
        )
    ),
    kept!(
        "rounds whose own tries are counted wrong",
        "rounds",
        "trials",
        "(select count(distinct v.one_id) from visits v where v.round_id = t.id and v.trial)"
    ),
    kept!(
        "rounds where those who have taken back all are counted wrong",
        "rounds",
        "withdrawn",
        "(select count(distinct v.one_id) from visits v where v.round_id = t.id and v.withdrawn_on is not null \
           and not exists (select 1 from visits o where o.one_id = v.one_id and (o.trial or o.withdrawn_on is null)))"
    ),
    Rule {
        name: "visits that count for another of another round, or that another counts for in turn",
        wrong: concat!(
            "select ",
            place!("rounds", "t"),
            " || ' visit ' || v.number as place, '' as found, '' as wanted \
             from visits v join rounds t on t.id = v.round_id join visits o on o.id = v.one_id \
             where o.round_id <> v.round_id or o.one_id <> o.id"
        ),
        mend: &[],
        slow: false,
    },
    kept!(
        "rounds that would give out a number of a visit again",
        "rounds",
        "visits",
        "<",
        "(select coalesce(max(v.number), 0) from visits v where v.round_id = t.id)"
    ),
    // A number may have been given out in vain, never twice.
    kept!(
        "rounds that would give out a number of feedback again",
        "rounds",
        "heard",
        "<",
        "(select coalesce(max(f.number), 0) from feedback f where f.round_id = t.id)"
    ),
    kept!(
        "rounds whose waiting feedback is counted wrong",
        "rounds",
        "unanswered",
        concat!("(select count(*) from feedback f where f.round_id = t.id and ", app::waits!(), ")")
    ),
    Rule {
        name: "answered feedback that is said to need no answer",
        wrong: concat!(
            "select ",
            place!("rounds", "t"),
            " || ' feedback ' || f.number as place, 'said' as found, '' as wanted \
             from no_answers u join answers a on a.feedback_id = u.feedback_id join feedback f on f.id = u.feedback_id \
               join rounds t on t.id = f.round_id"
        ),
        mend: &["delete from no_answers where feedback_id in (select feedback_id from answers)"],
        slow: false,
    },
    kept!(
        "rounds whose urgent feedback is counted wrong",
        "rounds",
        "urgent",
        concat!("(select count(*) from feedback f where f.round_id = t.id and ", app::is_urgent!(), ")")
    ),
    Rule {
        name: "kinds of things that are counted wrong",
        wrong: counted!("present", "there", "<>"),
        mend: &[
            concat!(
                "update counters set present = 0 where present <> 0 and not exists (select 1 from ",
                numbered!(),
                " n where n.project_id = counters.project_id and n.kind = counters.kind)"
            ),
            add_counters!("present = excluded.present"),
        ],
        slow: false,
    },
    Rule {
        name: "kinds of things that would be given a number again",
        wrong: counted!("last_number", "newest", "<"),
        mend: &[add_counters!(
            "last_number = case when counters.last_number < excluded.last_number then excluded.last_number else counters.last_number end"
        )],
        slow: false,
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use app::projects::model::Counted;

    #[test]
    fn every_kind_that_has_a_counter_is_counted() {
        for kind in Counted::ALL {
            assert!(numbered!().contains(&format!("from {kind}")), "{kind}");
            assert!(counted!("present", "there", "<>").contains(&format!("select '{kind}'")), "{kind}");
        }
    }

    #[test]
    fn no_two_rules_have_the_same_name() {
        for (nth, rule) in RULES.iter().enumerate() {
            assert!(RULES[..nth].iter().all(|other| other.name != rule.name), "{}", rule.name);
        }
    }
}
