//! Everything that is stored, to see what a request has changed: exactly these tables, this many rows, and nothing else.

use std::collections::BTreeMap;

use app::db::Tx;
use app::house::House;
use sqlx::AssertSqlSafe;

/// The rows of every table, a line each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored(BTreeMap<String, Vec<String>>);

impl Stored {
    pub async fn of(house: &House) -> Self {
        let mut conn = house.read().await.unwrap();
        let rows: Vec<(String, String)> = match conn.tx() {
            Tx::Lite(tx) => {
                let columns: Vec<(String, String)> = sqlx::query_as(
                    "select m.name, group_concat('quote(\"' || p.name || '\")', ' || '','' || ') \
                     from sqlite_master m join pragma_table_info(m.name) p \
                     where m.type = 'table' and m.name not like 'sqlite_%' and m.name not like '_sqlx%' group by m.name",
                )
                .fetch_all(&mut **tx)
                .await
                .unwrap();
                let each: Vec<_> =
                    columns.iter().map(|(table, line)| format!("select '{table}', {line} from \"{table}\"")).collect();
                sqlx::query_as(AssertSqlSafe(each.join(" union all "))).fetch_all(&mut **tx).await.unwrap()
            }
            Tx::Pg(tx) => {
                let tables: Vec<(String,)> = sqlx::query_as(
                    "select tablename::text from pg_tables where schemaname = current_schema() and tablename not like '\\_sqlx%'",
                )
                .fetch_all(&mut **tx)
                .await
                .unwrap();
                let each: Vec<_> = tables
                    .iter()
                    .map(|(table,)| format!("select '{table}'::text, one::text from \"{table}\" one"))
                    .collect();
                sqlx::query_as(AssertSqlSafe(each.join(" union all "))).fetch_all(&mut **tx).await.unwrap()
            }
        };
        let mut tables: BTreeMap<String, Vec<String>> = BTreeMap::new();
        // Who of the processes does what is due is no answer to anybody; what was done is told by the page.
        for (table, row) in rows.into_iter().filter(|(table, _)| !["leases", "told"].contains(&table.as_str())) {
            tables.entry(table).or_default().push(row);
        }
        for rows in tables.values_mut() {
            rows.sort_unstable();
        }
        Self(tables)
    }

    /// The same, without a table.
    pub fn but(&self, table: &str) -> Self {
        Self(self.0.iter().filter(|(name, _)| *name != table).map(|(name, rows)| (name.clone(), rows.clone())).collect())
    }

    /// The rows of a table that were not there before.
    pub fn new_in(&self, before: &Self, table: &str) -> Vec<&str> {
        let were = before.0.get(table).map(Vec::as_slice).unwrap_or_default();
        self.0.get(table).into_iter().flatten().filter(|row| !were.contains(row)).map(String::as_str).collect()
    }

    pub fn count(&self, table: &str) -> usize {
        self.0.get(table).map_or(0, Vec::len)
    }

    /// What has become of it: `counters ~1, needs +1` says that one row is another and one is new. Empty when nothing has.
    pub fn until(&self, later: &Self) -> String {
        let none = Vec::new();
        let mut told = Vec::new();
        let tables: std::collections::BTreeSet<_> = self.0.keys().chain(later.0.keys()).collect();
        for table in tables {
            let (was, is) = (self.0.get(table).unwrap_or(&none), later.0.get(table).unwrap_or(&none));
            let (gone, new) = (beyond(was, is), beyond(is, was));
            let changed = gone.min(new);
            let parts = [('~', changed), ('+', new - changed), ('-', gone - changed)];
            let parts: Vec<_> = parts.iter().filter(|(_, n)| *n > 0).map(|(sign, n)| format!("{sign}{n}")).collect();
            if !parts.is_empty() {
                told.push(format!("{table} {}", parts.join(" ")));
            }
        }
        told.join(", ")
    }
}

/// How many of the one are not among the other.
fn beyond(one: &[String], other: &[String]) -> usize {
    let mut left: BTreeMap<&str, usize> = BTreeMap::new();
    for row in other {
        *left.entry(row).or_default() += 1;
    }
    let known = |row: &&String| match left.get_mut(row.as_str()) {
        Some(n) if *n > 0 => {
            *n -= 1;
            false
        }
        _ => true,
    };
    one.iter().filter(known).count()
}
