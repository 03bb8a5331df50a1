//! A database that an older Tråden has written is brought up to date with everything in it. Raw SQL stands in for that
//! version, here and nowhere else.

use std::fs;

use sqlx::migrate::Migrator;
use sqlx::{ConnectOptions, Connection, Executor};

use crate::ground::{Ground, on_both};

/// The newest migration of the version that is stood in for.
const UP_TO: &str = "0015";

/// Two people who have talked, one of them through an interpreter, with a quote for and one against a need, which was
/// decided about. `id(n)` is an id, as either
/// database writes it, and `sha(…)` the sum of a text.
const WRITTEN: &[&str] = &[
    "insert into people (id, email, name, starts_projects, created_at) values (id(1), 'siri@example.se', 'Siri', true, now())",
    "insert into projects (id, slug, name, purpose, team_name, phone, phone_hours, created_by, created_at) \
     values (id(2), 'forsta', 'Första', '', 'Teamet', '', '', id(1), now())",
    "insert into memberships (project_id, person_id, role, added_at) values (id(2), id(1), 'lead', now())",
    "insert into participants (id, project_id, number, recruited_through, note, created_by, created_at) \
     values (id(11), id(2), 1, 'association', '', id(1), now()), (id(12), id(2), 2, 'association', '', id(1), now())",
    "insert into consents (id, participant_id, form, given_on, for_team, for_managers, for_representatives, for_public, \
       for_research, each_quote, contact_again, note, recorded_by, recorded_at) \
     values (id(21), id(11), 'oral', day(), true, true, false, false, false, true, true, '', id(1), now()), \
       (id(22), id(12), 'oral', day(), true, false, false, false, false, false, true, '', id(1), now())",
    "update participants set consent_id = id(21) where number = 1",
    "update participants set consent_id = id(22) where number = 2",
    "insert into sources (id, project_id, number, kind, participant_id, title, held_on, channel, guide, quote_count, created_by, \
       created_at, finished_at) \
     values (id(31), id(2), 1, 'interview', id(11), 'Ett', day(), 'phone', '', 1, id(1), now(), now()), \
       (id(32), id(2), 2, 'interview', id(12), 'Två', day(), 'walk', '', 1, id(1), now(), now())",
    "insert into text_versions (id, source_id, version, body, sha256, created_by, created_at) \
     values (id(41), id(31), 1, 'Hur var det? Ingen ringde.', 'sha(Hur var det? Ingen ringde.)', id(1), now()), \
       (id(42), id(32), 1, 'Hur var det? De ringde.', 'sha(Hur var det? De ringde.)', id(1), now())",
    "insert into turns (text_version_id, position, speaker, start_at, end_at) \
     values (id(41), 1, 'interviewer', 0, 12), (id(41), 2, 'participant', 13, 26), \
       (id(42), 1, 'interviewer', 0, 12), (id(42), 2, 'interpreter', 13, 23)",
    "insert into quotes (id, project_id, number, source_id, text_version_id, participant_id, start_at, end_at, exact, prefix, \
       suffix, created_by, created_at) \
     values (id(51), id(2), 1, id(31), id(41), id(11), 13, 26, 'Ingen ringde.', 'Hur var det? ', '', id(1), now()), \
       (id(52), id(2), 2, id(32), id(42), id(12), 13, 23, 'De ringde.', 'Hur var det? ', '', id(1), now())",
    "insert into quote_approvals (quote_id, given_on, recorded_by, recorded_at) values (id(51), day(), id(1), now())",
    "insert into needs (id, project_id, number, version, situation, need, outcome, incentive, consequence, people_for, \
       people_against, sources_count, channels_count, created_by, created_at) \
     values (id(61), id(2), 1, 1, 'väntar', 'bli uppringd', 'jag vet', '', '', 1, 1, 2, 2, id(1), now())",
    "insert into need_wordings (need_id, version, situation, need, outcome, incentive, consequence, met_when, written_by, written_at) \
     values (id(61), 1, 'väntar', 'bli uppringd', 'jag vet', '', '', '', id(1), now())",
    "insert into evidence (need_id, quote_id, stance, linked_by, linked_at) \
     values (id(61), id(51), 'supports', id(1), now()), (id(61), id(52), 'contradicts', id(1), now())",
    "insert into decisions (id, project_id, number, need_id, kind, reason, lesson, known, decided_by, decided_at) \
     values (id(71), id(2), 1, id(61), 'keep', 'Vi går vidare', '', '{}', id(1), now())",
    "insert into counters (project_id, kind, last_number, present) values (id(2), 'participants', 2, 2), (id(2), 'sources', 2, 2), \
       (id(2), 'quotes', 2, 2), (id(2), 'needs', 1, 1), (id(2), 'decisions', 1, 1)",
];

fn said(sql: &str, lite: bool) -> String {
    let ids = regex::Regex::new(r"\bid\((\d+)\)").unwrap();
    let sql = if lite {
        ids.replace_all(sql, |found: &regex::Captures<'_>| format!("x'{:0>32}'", &found[1])).into_owned()
    } else {
        ids.replace_all(sql, |found: &regex::Captures<'_>| format!("'{:0>32}'::uuid", &found[1])).into_owned()
    };
    let (now, day) = if lite {
        ("'2026-11-22T08:00:00+00:00'", "'2026-11-22'")
    } else {
        ("'2026-11-22T08:00:00+00:00'::timestamptz", "'2026-11-22'::date")
    };
    let sums = regex::Regex::new(r"\bsha\(([^)]*)\)").unwrap();
    let sql = sums.replace_all(&sql, |found: &regex::Captures<'_>| app::secret::hash(&found[1]));
    sql.replace("now()", now).replace("day()", day)
}

async fn written_by_an_older_one(ground: &Ground) {
    let lite = ground.is_file();
    let kind = if lite { "sqlite" } else { "postgres" };
    let old = ground.folder.join("old");
    fs::create_dir(&old).unwrap();
    for file in fs::read_dir(format!("{}/../migrations/{kind}", env!("CARGO_MANIFEST_DIR"))).unwrap() {
        let file = file.unwrap();
        if file.file_name().to_str().unwrap() < &format!("{UP_TO}~")[..] {
            fs::copy(file.path(), old.join(file.file_name())).unwrap();
        }
    }
    let migrator = Migrator::new(old.as_path()).await.unwrap();
    assert_eq!(migrator.iter().count(), 14);
    let statements = WRITTEN.iter().map(|sql| sqlx::AssertSqlSafe(said(sql, lite)));
    if lite {
        let options = sqlx::sqlite::SqliteConnectOptions::new().filename(ground.path()).create_if_missing(true);
        let mut conn = options.foreign_keys(true).connect().await.unwrap();
        migrator.run(&mut conn).await.unwrap();
        for sql in statements {
            conn.execute(sql).await.unwrap();
        }
        conn.close().await.unwrap();
        ground.close_to_others();
    } else {
        let mut conn = sqlx::PgConnection::connect(&ground.url()).await.unwrap();
        migrator.run(&mut conn).await.unwrap();
        for sql in statements {
            conn.execute(sql).await.unwrap();
        }
        conn.close().await.unwrap();
    }
    fs::remove_dir_all(old).unwrap();
}

#[tokio::test]
async fn what_an_older_version_has_written_is_all_there_after_an_upgrade_and_nothing_is_wrong_with_it() {
    on_both(async |ground| {
        written_by_an_older_one(ground).await;
        ground.open().await.close().await;
        ground.close_to_others();
        let checked = ground.traden(&["check"]);
        assert!(checked.well, "{}", checked.text);
        for (what, sql, n) in [
            ("approvals stay with their quotes", "select count(*) from quote_approvals a join quotes q on q.id = a.quote_id where q.number = 1", 1),
            ("a quote knows its turn", "select count(*) from quotes where turn = 2 and participant = 1", 2),
            (
                "and whose words it is",
                "select p.number from quotes q join source_participants w on w.source_id = q.source_id and w.position = q.participant \
                   join participants p on p.id = w.participant_id where q.number = 2",
                2,
            ),
            ("an interpreter speaks for somebody", "select count(*) from turns where participant = 1 and speaker = 'interpreter'", 1),
            ("who asks speaks for nobody", "select count(*) from turns where participant is null", 2),
            ("evidence stays", "select quotes_count from needs where number = 1", 2),
            ("and is in order", "select quote_number from evidence where stance = 'contradicts'", 2),
            ("people are counted by link", "select count(*) from need_people", 2),
            ("decisions stay", "select count(*) from decisions where need_id is not null", 1),
        ] {
            assert_eq!(ground.count(sql).await, n, "{what}");
        }
        // The keys are looked at again once a table has been made anew.
        let two_subjects = "update decisions set prototype_id = need_id";
        let pointing_nowhere = "update quotes set participant = 7";
        let db = ground.open().await;
        for sql in [two_subjects, pointing_nowhere] {
            let mut conn = db.write().await.unwrap();
            assert!(app::run!(&mut conn, sql).is_err(), "{sql}");
        }
        db.close().await;
    })
    .await;
}
