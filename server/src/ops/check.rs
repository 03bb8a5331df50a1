use app::db::{Db, Tx};
use app::value;

use crate::config::Store;

/// Looks the database over and prints what it found. False when something is not as it should be.
pub async fn run(at: Store) -> anyhow::Result<bool> {
    let db = Db::open(&at.url()?).await?;
    let mut conn = db.read().await?;
    let mut good = true;
    if let Tx::Lite(tx) = conn.tx() {
        for (pragma, wanted) in [("journal_mode", "wal"), ("synchronous", "2"), ("foreign_keys", "1")] {
            let sql = sqlx::AssertSqlSafe(format!("select cast({pragma} as text) from pragma_{pragma}"));
            let found: String = sqlx::query_scalar(sql).fetch_one(&mut **tx).await?;
            good &= report(
                found == wanted,
                pragma,
                &if pragma == "synchronous" && found == "2" { "full".to_owned() } else { found },
            );
        }
        let whole: String =
            sqlx::query_scalar("select integrity_check from pragma_integrity_check limit 1").fetch_one(&mut **tx).await?;
        good &= report(whole == "ok", "integrity", &whole);
        let loose: i64 = sqlx::query_scalar("select count(*) from pragma_foreign_key_check").fetch_one(&mut **tx).await?;
        good &= report(loose == 0, "rows without what they belong to", &loose.to_string());
    } else {
        let version = value!(&mut conn, String, "select version()")?;
        good &= report(true, "database", &version);
    }
    let migration = value!(&mut conn, i64, "select max(version) from _sqlx_migrations")?;
    good &= report(true, "newest migration", &migration.to_string());
    for (what, sql) in CONSISTENT {
        let wrong = value!(&mut conn, i64, *sql)?;
        good &= report(wrong == 0, what, &wrong.to_string());
    }
    Ok(good)
}

/// What is kept beside the rows that it is counted from: each must find nothing.
pub const CONSISTENT: &[(&str, &str)] = &[
    (
        "needs whose evidence is counted wrong",
        "select count(*) from needs n where n.people_for <> (select count(distinct q.participant_id) from evidence e \
           join quotes q on q.id = e.quote_id where e.need_id = n.id and e.stance = 'supports') \
         or n.people_against <> (select count(distinct q.participant_id) from evidence e \
           join quotes q on q.id = e.quote_id where e.need_id = n.id and e.stance = 'contradicts')",
    ),
    (
        "conversations whose quotes are counted wrong",
        "select count(*) from sources s where s.quote_count <> (select count(*) from quotes q where q.source_id = s.id)",
    ),
    (
        "quotes whose words do not stand in their text",
        "select count(*) from quotes q join text_versions v on v.id = q.text_version_id \
         where substr(v.body, cast(q.start_at + 1 as integer), cast(q.end_at - q.start_at as integer)) <> q.exact",
    ),
];

#[allow(clippy::print_stdout, reason = "a command's answer")]
fn report(good: bool, what: &str, found: &str) -> bool {
    println!("{} {what}: {found}", if good { "ok   " } else { "WRONG" });
    good
}
