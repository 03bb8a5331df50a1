//! What may go wrong in a database, one damage for each rule: the names of the rules that then find something, the
//! statements that do it, and whether `--repair` can mend it.

pub struct Damage {
    /// The rule it is for.
    pub rule: &'static str,
    /// Rules that must find something too.
    pub and: &'static [&'static str],
    pub by: &'static [&'static str],
    pub mendable: bool,
}

const fn mendable(rule: &'static str, by: &'static [&'static str]) -> Damage {
    Damage { rule, and: &[], by, mendable: true }
}

const fn lasting(rule: &'static str, by: &'static [&'static str]) -> Damage {
    Damage { rule, and: &[], by, mendable: false }
}

pub const DAMAGES: &[Damage] = &[
    mendable(
        "open rounds of a project that is closed",
        &["update projects set closed_at = created_at, closed_by = created_by"],
    ),
    lasting(
        "rows that point into another project",
        &[
            "insert into projects (id, slug, name, purpose, team_name, phone, phone_hours, created_by, created_at, lang) \
               select c.id, 'annat', name, purpose, team_name, phone, phone_hours, p.created_by, p.created_at, lang \
               from projects p cross join (select id from consents order by id limit 1) c",
            "update clusters set project_id = (select id from projects where slug = 'annat') where number = 1",
            // So that only what points is wrong, not what is counted.
            "insert into counters (project_id, kind, last_number, present) select id, 'clusters', 1, 1 from projects where slug = 'annat'",
            "update counters set present = present - 1 where kind = 'clusters' and project_id = (select id from projects where slug <> 'annat')",
        ],
    ),
    lasting("projects that nobody leads", &["update memberships set ended_at = added_at where role = 'lead'"]),
    mendable(
        "participants whose consent is not there, or somebody else's",
        &[
            "update participants set consent_id = (select consent_id from participants where number = 1) where number = 2",
            "update participants set consent_id = null where number = 3",
            "update participants set consent_id = id where number = 4",
        ],
    ),
    lasting(
        "participants with a consent that is newer than the one that counts",
        &[
            "insert into consents (id, participant_id, form, given_on, for_team, for_managers, for_representatives, for_public, \
             for_research, each_quote, contact_again, note, recorded_by, recorded_at) \
           select c.participant_id, c.participant_id, c.form, c.given_on, c.for_team, c.for_managers, c.for_representatives, c.for_public, \
             c.for_research, c.each_quote, c.contact_again, c.note, c.recorded_by, \
             (select max(decided_at) from decisions) from consents c join participants p on p.consent_id = c.id where p.number = 1",
        ],
    ),
    lasting(
        "conversations with nobody",
        &[
            "insert into sources (id, project_id, number, kind, title, held_on, channel, guide, quote_count, created_by, created_at) \
             select id, project_id, (select max(number) + 1 from sources), 'interview', '', (select max(held_on) from sources), 'phone', '', 0, created_by, created_at \
             from participants where number = 1",
            "update counters set present = present + 1, last_number = last_number + 1 where kind = 'sources'",
        ],
    ),
    Damage {
        rule: "quotes of another participant than their turn",
        // What is counted of people is counted of another one too.
        and: &["people who are counted wrong behind a need"],
        by: &[
            "insert into source_participants (source_id, position, participant_id) select w.source_id, 2, \
               (select p.id from participants p where p.id <> w.participant_id order by p.number limit 1) \
             from source_participants w join quotes q on q.source_id = w.source_id where q.number = 1",
            "update quotes set participant = 2 where number = 1",
        ],
        mendable: false,
    },
    lasting("quotes that stand outside their turn", &["update quotes set turn = null where number = 1"]),
    Damage {
        rule: "quotes from a text of another conversation",
        and: &["quotes that stand outside their turn"],
        mendable: false,
        by: &[
            "update quotes set turn = null, text_version_id = (select v.id from text_versions v where v.source_id <> quotes.source_id order by v.id limit 1), \
             start_at = 0, end_at = 1, prefix = '', suffix = '', \
             exact = (select substr(v.body, 1, 1) from text_versions v where v.source_id <> quotes.source_id order by v.id limit 1) where number = 1",
        ],
    },
    lasting(
        "quotes whose words do not stand where they point",
        &["update quotes set start_at = start_at + 1, end_at = end_at + 1 where number = 1"],
    ),
    lasting("turns that lie outside their text", &["update turns set end_at = end_at + 1000000 where position = 1"]),
    lasting(
        "finished conversations without a text",
        &[
            "insert into sources (id, project_id, number, kind, title, held_on, channel, guide, quote_count, created_by, created_at, finished_at) \
             select id, project_id, (select max(number) + 1 from sources), 'interview', '', (select max(held_on) from sources), 'phone', '', 0, created_by, created_at, created_at \
             from participants where number = 1",
            "insert into source_participants (source_id, position, participant_id) select s.id, 1, p.id from sources s join participants p on p.id = s.id",
            "update counters set present = present + 1, last_number = last_number + 1 where kind = 'sources'",
        ],
    ),
    mendable(
        "needs that are worded otherwise than in their newest wording",
        &[
            "update needs set need = 'något helt annat' where number = 1",
            "update needs set version = version + 1 where number = 2",
        ],
    ),
    lasting(
        "needs that are met otherwise than in their newest wording",
        &["update met_when set line = 'annars' where position = 1"],
    ),
    mendable(
        "rounds of an iteration that is not frozen",
        &[
            "update iterations set frozen_at = null, frozen_by = null where id = (select iteration_id from rounds where number = 1)",
        ],
    ),
    lasting(
        "feedback that lies in another round than its visit or question, or about another need",
        &[
            "update feedback set need_id = (select n.id from needs n where n.id <> feedback.need_id order by n.number limit 1) \
             where id = (select id from feedback where question_id is not null order by id limit 1)",
        ],
    ),
    lasting(
        "questions that are asked of a target group of another project",
        &[
            "insert into projects (id, slug, name, purpose, team_name, phone, phone_hours, lang, created_by, created_at) \
             select (select id from sprints where number = 1), 'grannen', 'Grannen', '', '', '', '', 'sv', created_by, created_at from projects",
            "insert into target_groups (id, project_id, name, position) \
             select (select id from sprints where number = 1), (select id from sprints where number = 1), 'Grannar', 1",
            "insert into round_question_groups (question_id, target_group_id) \
             select q.id, g.id from round_questions q cross join target_groups g where g.name = 'Grannar' \
               and q.id = (select id from round_questions order by id limit 1)",
        ],
    ),
    lasting(
        "remarks about something of another project, or about what such a remark is not about",
        &["update remarks set quote_id = (select id from quotes where number = 2) where number = 1"],
    ),
    mendable(
        "feedback that stands though the same person has said something later about the same thing",
        &[
            "insert into feedback (id, round_id, visit_id, number, kind, question_id, need_id, verdict, words, received_on) \
             select visit_id, round_id, visit_id, (select max(number) + 1 from feedback n where n.round_id = f.round_id), kind, question_id, need_id, verdict, '', received_on \
             from feedback f where id = (select id from feedback where question_id is not null and superseded_on is null and words = '' order by id limit 1)",
            "update rounds set heard = heard + 1",
        ],
    ),
    mendable("needs whose quotes are counted wrong", &["update needs set quotes_count = quotes_count - 1 where number = 1"]),
    mendable("quotes whose needs are counted wrong", &["update quotes set needs_count = needs_count + 1 where number = 1"]),
    mendable(
        "people who are counted wrong behind a need",
        &["update need_people set supports = supports + 1 where need_id = (select id from needs where number = 1)"],
    ),
    mendable(
        "conversations that are counted wrong behind a need",
        &["delete from need_sources where need_id = (select id from needs where number = 1)"],
    ),
    mendable(
        "channels that are counted wrong behind a need",
        &["insert into need_channels (need_id, channel, quotes) select id, 'another', 1 from needs where number = 1"],
    ),
    mendable("needs whose people for are counted wrong", &["update needs set people_for = people_for + 1"]),
    mendable("needs whose people against are counted wrong", &["update needs set people_against = 7 where number = 1"]),
    mendable(
        "needs whose conversations are counted wrong",
        &["update needs set sources_count = sources_count + 2 where number = 2"],
    ),
    mendable("needs whose channels are counted wrong", &["update needs set channels_count = 0 where number = 1"]),
    mendable(
        "conversations whose quotes are counted wrong",
        &["update sources set quote_count = quote_count + 1 where number < 3"],
    ),
    mendable("rounds whose visitors are counted wrong", &["update rounds set begun = begun + 1"]),
    mendable("rounds whose visitors who have sent are counted wrong", &["update rounds set sent = 0"]),
    mendable("rounds whose own tries are counted wrong", &["update rounds set trials = 1"]),
    mendable("rounds where those who speak for others are counted wrong", &["update rounds set for_others = 3"]),
    mendable("rounds where those who have taken back all are counted wrong", &["update rounds set withdrawn = 2"]),
    lasting(
        "visits that count for another of another round, or that another counts for in turn",
        &[
            "update visits set one_id = (select v.id from visits v where v.round_id <> visits.round_id order by v.number limit 1) \
           where number = 1 and round_id = (select id from rounds where number = 1)",
        ],
    ),
    mendable("rounds that would give out a number of a visit again", &["update rounds set visits = 0"]),
    mendable("rounds that would give out a number of feedback again", &["update rounds set heard = 0"]),
    mendable("rounds whose waiting feedback is counted wrong", &["update rounds set unanswered = unanswered + 1"]),
    mendable(
        "answered feedback that is said to need no answer",
        &[
            "insert into no_answers (feedback_id, said_by, said_at) select feedback_id, answered_by, answered_at from answers",
        ],
    ),
    mendable("rounds whose urgent feedback is counted wrong", &["update rounds set urgent = urgent + 1"]),
    mendable(
        "marks that somebody has seen to and that still know words or hour",
        &["insert into urgent_marks (feedback_id, spans, came_on, came_at, handled_by, handled_on, outcome, note) \
               select f.id, case f.number when 1 then '0-3' end, d.held_on, case f.number when 2 then r.opened_at end, \
                 r.opened_by, d.held_on, 'done', '' \
               from feedback f join rounds r on r.id = f.round_id cross join (select min(held_on) as held_on from sources) d \
               where r.number = 1 and f.number in (1, 2)"],
    ),
    mendable(
        "kinds of things that are counted wrong",
        &[
            "update counters set present = present + 1 where kind = 'needs'",
            "update counters set present = 0 where kind = 'sources'",
        ],
    ),
    Damage {
        rule: "kinds of things that would be given a number again",
        and: &["kinds of things that are counted wrong"],
        by: &[
            "update counters set last_number = 1 where kind = 'quotes'",
            "delete from counters where kind = 'participants'",
        ],
        mendable: true,
    },
    // What no statement of ours looks for, but the database itself, or what is read in Rust.
    lasting("rows without what they belong to", &["update quote_approvals set recorded_by = quote_id"]),
    lasting(
        "texts that are not as they were brought in",
        &["update text_versions set body = body || '.' where id = (select id from text_versions order by id limit 1)"],
    ),
    lasting("decisions whose facts of that time cannot be read", &["update decisions set known = '{' where number = 1"]),
];
